import { BUNDLE_ROOT } from '../rest/attestations.ts';
import { snappyBlock } from '../snappy.ts';
import { type Answer, type Exchange, message } from './exchange.ts';
import { replacement, spoiled } from './fault-answers.ts';
import { dueFault, noteOperation } from './faults.ts';
import type { State } from './state.ts';
import { violation } from './violation.ts';

/**
 * The blob host that a `bundle_url` leads to: no part of GitHub's API, so a token sent here is a
 * token given away, and is recorded as a violation.
 */
export function serveBundle(state: State, exchange: Exchange): Answer {
  noteOperation(exchange.log, 'bundle');
  const fault = dueFault(state, { method: exchange.method, path: exchange.log.path, operation: 'bundle' });
  const replaced = fault === undefined ? undefined : replacement(state, fault);
  if (replaced !== undefined) return replaced;
  if (exchange.request.headers.authorization !== undefined) {
    return violation(state, exchange, 'an Authorization header was sent to the host of the bundles');
  }
  const match = /^(\d+)\/(\d+)\.json\.sn$/.exec(exchange.path.slice(BUNDLE_ROOT.length));
  const repository = state.world.repositories.find(({ id }) => id === Number(match?.[1]));
  const bundle = repository?.attestations[Number(match?.[2])]?.bundle;
  if (bundle === undefined) return message(404, 'BlobNotFound');
  const body = snappyBlock(Buffer.from(JSON.stringify(bundle)));
  return spoiled({ status: 200, headers: { 'content-type': 'application/x-snappy' }, body }, fault);
}

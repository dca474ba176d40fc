import { type Fact, type HttpAnswer, missing, type MissingCause } from '@countersign/core';

const causes: ReadonlyMap<number, MissingCause> = new Map([
  [401, 'forbidden'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [429, 'unreachable'],
]);

function limitText({ headers }: HttpAnswer): string {
  const wait = /^[0-9]{1,9}$/.exec(headers['retry-after'] ?? '')?.[0];
  const until = wait === undefined ? '' : ` and to be left alone for ${wait} seconds`;
  return `, which means too many requests${until},`;
}

/** What a status other than 200 means. `text` says what was asked for. */
export function refusedStatus(answer: HttpAnswer, text: string): Fact<never> {
  const { status } = answer;
  const cause = causes.get(status) ?? (status >= 500 ? 'unreachable' : 'malformed');
  const limited = status === 429 ? limitText(answer) : '';
  return missing(cause, `the registry answered ${status}${limited} for ${text}`);
}

import { type EarlierDeploy, type Fact, type Hash, known, missing } from '@countersign/core';
import { recordMatches, type RecordScope } from '../record-key.ts';
import type { SealedRecord } from '../stored-record.ts';
import { keysOf, readRecord, runOf } from './latest-deploy.ts';
import type { RecordStore } from './record-store.ts';

export type EarlierDeploysQuestion = RecordScope & {
  /** The most deploys that are given. */
  readonly limit: number;
};

// What all of them are held in memory for; a record may have 16 MiB.
const mostCharacters = 64 * 1024 * 1024;

function judgementsOf({ record }: SealedRecord): EarlierDeploy['judgements'] {
  return record.predicate.evidence.flatMap(({ document, refused }) =>
    document === null || refused.length > 0
      ? []
      : document.judgements.map(({ gate, facts }) => ({ gate, facts })),
  );
}

function deployOf(sealed: SealedRecord): EarlierDeploy {
  const { effect, by, recordedAt } = sealed.record.predicate;
  const commit = sealed.record.subject[1].digest.gitCommit;
  return { commit, record: sealed.digest, recordedAt, effect, by, judgements: judgementsOf(sealed) };
}

/**
 * What was really deployed here, newest first: records with outcome `deployed` and a gate that was open, of this
 * environment, service and repository, that no later record of the same run rolled back. At most `limit`, and fewer
 * when the records are very long, so an older one may always exist beyond the list. Missing for the same causes as `latestDeploy`: a record that cannot be read or is
 * corrupt, among those that had to be looked at, leaves nothing known.
 */
export async function readEarlierDeploys(
  ports: { readonly hash: Hash },
  store: RecordStore,
  question: EarlierDeploysQuestion,
): Promise<Fact<readonly EarlierDeploy[]>> {
  const keys = await keysOf(store, question);
  if (keys.state === 'missing') return missing(keys.cause, keys.detail);
  const rolledBack = new Set<string>();
  const deploys: EarlierDeploy[] = [];
  const evidence = new Set(keys.evidence);
  let characters = 0;
  await store.readAhead?.(keys.value.slice(0, question.limit).map(({ key }) => key));
  for (const { key } of keys.value) {
    if (deploys.length >= question.limit || characters > mostCharacters) break;
    const stored = await readRecord(ports, store, key);
    if (stored.state === 'missing') return missing(stored.cause, stored.detail);
    if (!stored.value.ok) return missing('malformed', stored.value.detail);
    const { record, text } = stored.value;
    characters += text.length;
    const { outcome, opened } = record.predicate;
    if (!recordMatches(record, question)) continue;
    if (outcome === 'rolled-back') rolledBack.add(runOf(record));
    if (outcome !== 'deployed' || !opened || rolledBack.has(runOf(record))) continue;
    deploys.push(deployOf(stored.value));
    for (const id of stored.evidence) evidence.add(id);
  }
  return known(deploys, [...evidence]);
}

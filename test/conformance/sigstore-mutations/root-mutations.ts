import { type Change, entryOf, type Json, type Mutation, named, onRoot, put, remove } from './mutation.ts';

const lists = ['tlogs', 'ctlogs', 'certificateAuthorities', 'timestampAuthorities'] as const;
type List = (typeof lists)[number];

const rowsOf = (root: Json, list: List): Json[] => (root[list] as Json[] | undefined) ?? [];
const periodHolder = (row: Json, list: List): Json | undefined =>
  list.endsWith('logs') ? row['publicKey'] : row;
const period = (list: List, change: (holder: Json) => void) =>
  onRoot((root) => {
    for (const row of rowsOf(root, list)) {
      const holder = periodHolder(row, list);
      if (holder !== undefined) change(holder);
    }
  });

const perList = lists.flatMap((list) => [
  [
    `${list} without validity`,
    period(list, (holder) => {
      remove(holder, 'validFor');
    }),
  ] as const,
  [
    `${list} without a start`,
    period(list, (holder) => put(holder, 'validFor', { end: '2049-01-01T00:00:00Z' })),
  ] as const,
  [`${list} with an empty period`, period(list, (holder) => put(holder, 'validFor', {}))] as const,
  [
    `${list} with a start that is no time`,
    period(list, (holder) => put(holder, 'validFor', { start: 'always' })),
  ] as const,
  [
    `${list} with the year 1 in words`,
    period(list, (holder) => put(holder, 'validFor', { start: '1' })),
  ] as const,
  [
    `${list} that end before they begin`,
    period(list, (holder) =>
      put(holder, 'validFor', { start: '2049-01-01T00:00:00Z', end: '2020-01-01T00:00:00Z' }),
    ),
  ] as const,
]);

/** Authorities and their logs are nothing to a bundle that a key signed. */
const certified =
  (change: Change): Change =>
  (question) =>
    'identity' in question.signer ? change(question) : undefined;
/** A log's address is compared with the name in its checkpoint, where there is one. */
const checkpointed =
  (change: Change): Change =>
  (question) =>
    entryOf(JSON.parse(question.bundle) as Json)?.['inclusionProof']?.['checkpoint'] === undefined
      ? undefined
      : change(question);

/** The trusted root: what its publisher, or whoever can write the file, could get wrong. */
export function rootMutations(stranger: Json): readonly Mutation[] {
  return named('root', {
    ...Object.fromEntries(perList),
    'a stranger’s': onRoot((root) => Object.assign(root, stranger)),
    'its authority beside a stranger’s logs': onRoot((root) => {
      if ((root['tlogs']?.length ?? 0) === 0) return;
      put(root, 'tlogs', stranger['tlogs']);
      put(root, 'ctlogs', stranger['ctlogs']);
    }),
    'a stranger’s authority beside its logs': certified(
      onRoot((root) => put(root, 'certificateAuthorities', stranger['certificateAuthorities'])),
    ),
    'logs and certificate logs swapped': onRoot((root) => {
      const { tlogs, ctlogs } = root;
      if ((tlogs?.length ?? 0) === 0) return;
      put(root, 'tlogs', ctlogs);
      put(root, 'ctlogs', tlogs);
    }),
    'a stranger’s key under its log’s name': onRoot((root) => {
      const rawBytes = rowsOf(stranger, 'tlogs')[0]?.['publicKey']?.['rawBytes'];
      for (const log of rowsOf(root, 'tlogs')) put(log['publicKey'], 'rawBytes', rawBytes);
    }),
    'a certificate log’s key under another name': certified(
      onRoot((root) => {
        for (const log of rowsOf(root, 'ctlogs'))
          put(log['logId'], 'keyId', Buffer.alloc(32).toString('base64'));
      }),
    ),
    'a log at another address': checkpointed(
      onRoot((root) => {
        for (const log of rowsOf(root, 'tlogs')) put(log, 'baseUrl', 'https://rekor.mallory.test');
      }),
    ),
    'no authority': certified(onRoot((root) => put(root, 'certificateAuthorities', []))),
    'no witness of any time': onRoot((root) => {
      put(root, 'tlogs', []);
      put(root, 'timestampAuthorities', []);
    }),
    'another media type': onRoot((root) => put(root, 'mediaType', 'application/json')),
    'no media type': onRoot((root) => {
      remove(root, 'mediaType');
    }),
    'an object where a list belongs': onRoot((root) => put(root, 'tlogs', {})),
  });
}

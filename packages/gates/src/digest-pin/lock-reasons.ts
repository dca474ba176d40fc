import { commitSchema, digestSchema, reasonKind, sha256Schema } from '@countersign/core';
import * as v from 'valibot';
import { at, placed, unlearned } from './placed-reason.ts';

const lock = { lock: v.string(), digest: sha256Schema };

/** What is said of digest-pin.lock, and of what differs from it. */
export const lockReasons = {
  'lock-trusted': reasonKind({
    effect: 'allow',
    title: 'The lock is believed',
    data: v.strictObject({
      ...lock,
      because: v.picklist(['attested', 'reviewed']),
      images: v.number(),
      actions: v.number(),
    }),
    explain: ({ lock: path, digest, because, images, actions }) => {
      const why =
        because === 'attested' ? 'attested in this run' : 'the same in the commit that is being deployed';
      return `${path} (${digest}; ${images} images, ${actions} actions) is ${why}.`;
    },
  }),
  'lock-not-attested': reasonKind({
    effect: 'deny',
    title: 'The lock is not attested',
    data: v.strictObject(lock),
    explain: (data) =>
      `${data.lock} has the digest ${data.digest}, which attest-verify did not accept as this file in this run.`,
    remedy: 'Attest the lock where it is approved, and let attest-verify verify it as a file.',
  }),
  'lock-differs': reasonKind({
    effect: 'deny',
    title: 'The lock is not the reviewed one',
    data: v.strictObject({ ...lock, reviewed: v.nullable(sha256Schema), commit: commitSchema }),
    explain: ({ lock: path, digest, reviewed, commit }) =>
      `${path} in the workspace has the digest ${digest}; in ${commit} ${reviewed === null ? 'there is no such file' : `it has ${reviewed}`}.`,
    remedy: 'Deploy with the lock that was committed; a step before this one may have written over it.',
  }),
  'lock-unknown': reasonKind({
    effect: 'unknown',
    title: 'Not known what the lock says',
    data: v.strictObject({ lock: v.string(), ...unlearned.entries }),
    explain: (data) => `${data.lock} cannot be relied on (${data.cause}): ${data.detail}.`,
    remedy: 'Write it with `countersign digest-pin approve`, commit or attest it, and check it out here.',
  }),
  'pin-drift': reasonKind({
    effect: 'deny',
    title: 'The file differs from the lock',
    data: placed({ pinned: digestSchema, locked: v.array(digestSchema) }),
    explain: (data) =>
      `${at(data.place)}: the file pins ${data.pinned}, the lock holds ${data.locked.join(' or ')} for the same reference.`,
    remedy: 'Pin what is locked, or get the new digest approved (`countersign digest-pin approve`).',
  }),
  'uses-drift': reasonKind({
    effect: 'deny',
    title: 'The file differs from the lock',
    data: placed({ commit: commitSchema, locked: v.array(commitSchema) }),
    explain: (data) =>
      `${at(data.place)}: the file pins ${data.commit}, the lock holds ${data.locked.join(' or ')} for this repository.`,
    remedy: 'Pin what is locked, or get the new commit approved (`countersign digest-pin approve`).',
  }),
} as const;

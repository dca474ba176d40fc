import { type Fact, missing } from '@countersign/core';
import type { Bench } from './bench.ts';
import { lockUnknown } from './bench.ts';
import type { DigestPinFacts } from './facts.ts';
import type { DigestPinPolicy } from './policy.ts';
import type { Draft } from './reasons.ts';

export const lockQuestion = 'lock';

/** Whether a policy asks for its lock to be believed. */
export function asksForLock({ lock, mode }: DigestPinPolicy): boolean {
  return lock !== null && mode === 'verify';
}

type LockFile = DigestPinFacts['locks'][number];
type Content = Extract<LockFile['content'], { state: 'known' }>;

function unknown(path: string, fact: Fact<unknown>): readonly Draft[] {
  if (fact.state === 'known') return [];
  const data = { lock: path, cause: fact.cause, detail: fact.detail };
  return [{ code: 'lock-unknown', question: lockQuestion, data, evidence: [] }];
}

function trusted(
  { path, content }: LockFile & { content: Content },
  because: 'attested' | 'reviewed',
): Draft {
  const { digest, lock } = content.value;
  const data = { lock: path, digest, because, images: lock.images.length, actions: lock.actions.length };
  return { code: 'lock-trusted', question: lockQuestion, data, evidence: content.evidence };
}

function byAttestation(bench: Bench, file: LockFile & { content: Content }): readonly Draft[] {
  const { attested } = bench.facts;
  if (attested.state === 'missing') return unknown(file.path, attested);
  const { digest } = file.content.value;
  const names = [file.path, file.path.slice(file.path.lastIndexOf('/') + 1)];
  const accepted = attested.value.some(
    (subject) => subject.kind === 'file' && subject.digest === digest && names.includes(subject.name),
  );
  if (accepted) return [trusted(file, 'attested')];
  const data = { lock: file.path, digest };
  return [{ code: 'lock-not-attested', question: lockQuestion, data, evidence: file.content.evidence }];
}

function byReview(bench: Bench, file: LockFile & { content: Content }): readonly Draft[] {
  const { reviewed, path, content } = file;
  if (reviewed.state === 'missing') return unknown(path, reviewed);
  if (reviewed.value === content.value.digest) return [trusted(file, 'reviewed')];
  const data = {
    lock: path,
    digest: content.value.digest,
    reviewed: reviewed.value,
    commit: bench.facts.commit,
  };
  const evidence = [...new Set([...content.evidence, ...reviewed.evidence])];
  return [{ code: 'lock-differs', question: lockQuestion, data, evidence }];
}

/** May the policy's lock be believed? Asked apart from what it holds: one that may not be shuts the gate. */
export function decideLock(bench: Bench): readonly Draft[] {
  const { policy, facts } = bench;
  if (!asksForLock(policy) || policy.lock === null) return [];
  const { path, trust } = policy.lock;
  const file = facts.locks.find((one) => one.path === path);
  if (file === undefined) return unknown(path, missing('not-collected', 'nobody read it'));
  const { content } = file;
  if (content.state === 'missing') return lockUnknown(bench, lockQuestion);
  return trust === 'attested'
    ? byAttestation(bench, { ...file, content })
    : byReview(bench, { ...file, content });
}

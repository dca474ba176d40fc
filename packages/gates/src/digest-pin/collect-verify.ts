import { known, mapFact, missing, type Ports, type Subject } from '@countersign/core';
import type { FileFact } from './collect-files.ts';
import { learn, withLocalActions } from './collect-learn.ts';
import { collectActionsLock, readLock } from './collect-lock.ts';
import type { DigestPinFacts } from './facts.ts';
import { findInFile } from './parsed-file.ts';
import type { PinContext, PinSource } from './pin-plan.ts';
import type { DigestPinPolicy } from './policy.ts';

/** Files that somebody holds in hand, and the policy under which they are judged. */
export type HandedFiles = {
  readonly policy: DigestPinPolicy;
  readonly files: readonly PinSource[];
  /** The commit that the files are of. */
  readonly commit: string;
  readonly at: string;
};

// Nothing is deployed yet, so nothing can be compared with a subject.
function subjectOf({ commit }: HandedFiles): Subject {
  return { kind: 'commit', name: 'local/files', digest: `sha1:${commit.slice(0, 40)}` };
}

function factOf({ path, bytes, format }: PinSource, { imagePaths, helmPaths }: DigestPinPolicy): FileFact {
  const options = { path, imagePaths, helmPaths, ...(format === undefined ? {} : { format }) };
  return { path, parsed: mapFact(findInFile(bytes, options), ({ parsed }) => parsed) };
}

const notAsked = missing('not-collected', 'nobody deploys here');

async function readHanded(ports: Ports, handed: HandedFiles) {
  const files = handed.files.map((source) => factOf(source, handed.policy));
  const { imagePaths, helmPaths } = handed.policy;
  const selections = [{ pattern: 'the given files', files: known(handed.files.map(({ path }) => path)) }];
  return { selections, ...(await withLocalActions(ports, files, { imagePaths, helmPaths })) };
}

/** The facts for `mode: check`: what the files say, without any network. */
export async function readFacts(ports: Ports, handed: HandedFiles): Promise<DigestPinFacts> {
  const { at, commit } = handed;
  const { selections, files, locals } = await readHanded(ports, handed);
  const subject = subjectOf(handed);
  const actionsLock = await collectActionsLock(ports, [handed.policy]);
  const read = { at, commit, subject, selections, files: [...files], locals, locks: [], actionsLock };
  return { ...read, resolutions: [], actions: [], attested: notAsked, earlier: notAsked };
}

/**
 * The facts for `mode: verify` outside of a deploy: registries and repositories are asked. The policy's lock is taken
 * as it is in the workspace, because whoever asks holds it in hand; a deploy believes it for better reasons.
 */
export async function learnFacts(
  ports: Ports,
  context: PinContext,
  handed: HandedFiles,
): Promise<DigestPinFacts> {
  const { at, commit, policy } = handed;
  const { lock } = policy;
  const content = lock === null ? undefined : await readLock(ports, lock.path);
  const reviewed = content === undefined ? notAsked : mapFact(content, ({ digest }) => digest);
  return learn(ports, {
    at,
    commit,
    subject: subjectOf(handed),
    policies: [policy],
    ...(await readHanded(ports, handed)),
    locks: lock === null || content === undefined ? [] : [{ path: lock.path, content, reviewed }],
    actionsLock: await collectActionsLock(ports, [policy]),
    attested: notAsked,
    earlierDeploys: async () => notAsked,
    access: context,
  });
}

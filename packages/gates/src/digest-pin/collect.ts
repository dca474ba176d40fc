import {
  type Collect,
  type CollectContext,
  mapFact,
  missing,
  type Ports,
  show,
  SuiteError,
} from '@countersign/core';
import { type FindMore, readSelected, selectFiles, type Wish } from './collect-files.ts';
import { learn, withLocalActions } from './collect-learn.ts';
import { collectActionsLock, collectLocks } from './collect-lock.ts';
import type { DigestPinFacts } from './facts.ts';
import { type DigestPinPolicy, fileEntries } from './policy.ts';
import { patternProblem } from './policy-parts.ts';

export const inputs = {
  manifests: {
    description:
      'What is deployed: rendered manifests, Compose files, Dockerfiles, workflows, one file pattern a line, from the root of the workspace. Added to the files that the policy names.',
    required: false,
  },
  'docker-config': {
    description:
      'Text of a Docker config.json with credentials for the registries, used before those that docker/login-action and others left on the machine. For ghcr.io the GitHub token is used when there are none.',
    required: false,
  },
  sarif: {
    description:
      'Path of a SARIF file to write, for github/codeql-action/upload-sarif; nothing is written when empty.',
    required: false,
  },
} as const;

type Context = CollectContext<DigestPinPolicy>;

/** The input's patterns. Controlled by the caller: they add files, and anything that would not is refused. */
function inputPatterns(text: string | undefined): readonly string[] {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim());
  const patterns = lines.filter((line) => line !== '');
  for (const pattern of patterns) {
    const problem = patternProblem(pattern);
    if (problem !== null)
      throw new SuiteError('input-invalid', `input "manifests": found ${show(pattern)}, ${problem}`);
  }
  return patterns;
}

function wishesOf({ policies, inputs: given }: Context): readonly Wish[] {
  const named = policies.flatMap(fileEntries).map(({ pattern, format }) => ({ pattern, format }));
  const added = inputPatterns(given['manifests']).map((pattern) => ({ pattern, format: undefined }));
  return [...named, ...added];
}

/** Places that any policy names, so that each policy sees what another one knows of. */
export function findMore(policies: readonly DigestPinPolicy[]): FindMore {
  return {
    imagePaths: policies.flatMap(({ imagePaths }) => imagePaths),
    helmPaths: policies.flatMap(({ helmPaths }) => helmPaths),
  };
}

function asksForAttested({ mode, others, attested, lock }: DigestPinPolicy): boolean {
  return (
    mode === 'verify' && (others === 'attested' || attested === 'required' || lock?.trust === 'attested')
  );
}

async function attestedFor(context: Context): Promise<DigestPinFacts['attested']> {
  if (!context.policies.some(asksForAttested)) return missing('not-collected', 'no policy asks for it');
  return mapFact(await context.attested(), (subjects) => [...subjects]);
}

async function readFiles(ports: Ports, context: Context) {
  const wishes = wishesOf(context);
  const selections = await selectFiles(ports, wishes);
  const more = findMore(context.policies);
  const read = await readSelected(ports, { wishes, selections, more });
  return { selections, ...(await withLocalActions(ports, read, more)) };
}

/**
 * Reads every file that a policy or the input names and the local actions that they use; for policies in verify mode,
 * asks the registries what the images are (GET, and our own sha256 over the bytes) and the repositories what the
 * actions are. Throws `input-invalid` for a pattern that excludes.
 */
export const collect: Collect<DigestPinPolicy, DigestPinFacts> = async (ports, context) => {
  const { request, policies, github, inputs: given, earlierDeploys } = context;
  const { selections, files, locals } = await readFiles(ports, context);
  const dockerConfig = given['docker-config'];
  return learn(ports, {
    at: request.at,
    commit: request.commit,
    subject: request.subject,
    policies,
    selections,
    files,
    locals,
    locks: await collectLocks(ports, { policies, github, request }),
    actionsLock: await collectActionsLock(ports, policies),
    attested: await attestedFor(context),
    earlierDeploys,
    access: { github, ...(dockerConfig === undefined ? {} : { dockerConfig }) },
  });
};

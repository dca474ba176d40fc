import { type EarlierDeploy, type Fact, known, missing, type Ports, type Subject } from '@countersign/core';
import { check } from '@countersign/core';
import { collectActions } from './collect-actions.ts';
import { type FileFact, type FindMore, formatOf, readFile, type Selection } from './collect-files.ts';
import { type RegistryAccess, registryClient, resolveAll } from './collect-registry.ts';
import { localFiles } from './local-action.ts';
import { decide } from './decide.ts';
import { type DigestPinFacts, digestPinFactsSchema } from './facts.ts';
import type { DigestPinPolicy } from './policy.ts';
import { wantedActions, wantedLocals, wantedLookups } from './wanted.ts';

/** What was found in the files, and what registries and repositories are asked about it. */
export type Learning = {
  readonly at: string;
  readonly commit: string;
  readonly subject: Subject;
  readonly policies: readonly DigestPinPolicy[];
  readonly selections: readonly Selection[];
  readonly files: readonly FileFact[];
  readonly locals: DigestPinFacts['locals'];
  readonly locks: DigestPinFacts['locks'];
  readonly actionsLock: DigestPinFacts['actionsLock'];
  readonly attested: DigestPinFacts['attested'];
  readonly earlierDeploys: () => Promise<Fact<readonly EarlierDeploy[]>>;
  readonly access: RegistryAccess;
};

const mostActions = 500;
// A local action in a local action in …; what is deeper is not read, and so not known.
const mostLocalRounds = 10;
const notNeeded = missing('not-collected', 'nothing hangs on it');

/** What was read, with the local actions that it uses. */
export type ReadFiles = {
  readonly files: readonly FileFact[];
  readonly locals: DigestPinFacts['locals'];
};

/**
 * Of the files that may say what a local action runs, those that are there; each is read as what its reader takes it
 * for, unless it was before: a pattern of a policy may have had it read as something else.
 */
async function readLocal(
  ports: Pick<Ports, 'files'>,
  path: string,
  { read, more }: { readonly read: readonly FileFact[]; readonly more: FindMore },
): Promise<ReadFiles> {
  const isRead = (name: string, format: string): boolean =>
    read.some((file) => file.path === name && formatOf(file.parsed) === format);
  const wanted = localFiles(path);
  const before = wanted.filter((one) => isRead(one.path, one.format));
  const others = wanted.filter((one) => !before.includes(one));
  const tried = await Promise.all(others.map((one) => readFile(ports, one, more)));
  const there = tried.filter(({ parsed }) => parsed.state === 'known' || parsed.cause !== 'not-found');
  const files = there.filter((file) => !isRead(file.path, formatOf(file.parsed)));
  const names = [...before, ...there].map((file) => file.path);
  return { files, locals: [{ path, files: [...new Set(names)].sort() }] };
}

/** Adds the files of local actions, and those of the local actions in them. */
export async function withLocalActions(
  ports: Pick<Ports, 'files'>,
  selected: readonly FileFact[],
  more: FindMore,
): Promise<ReadFiles> {
  let read = selected;
  let locals: DigestPinFacts['locals'] = [];
  for (let round = 0; round < mostLocalRounds; round += 1) {
    const wanted = wantedLocals({ files: [...read] }).filter(
      (path) => !locals.some((one) => one.path === path),
    );
    if (wanted.length === 0) break;
    for (const path of wanted) {
      const found = await readLocal(ports, path, { read, more });
      read = [...read, ...found.files];
      locals = [...locals, ...found.locals];
    }
  }
  return { files: read, locals };
}

function tagsIn(facts: unknown): DigestPinFacts['resolutions'] {
  const checked = check<DigestPinFacts>(digestPinFactsSchema, facts);
  return checked.ok ? checked.value.resolutions.filter(({ reference }) => !reference.includes('@')) : [];
}

/** What tags named at earlier deploys; only what this version wrote is read. */
function earlierTags(deploys: readonly EarlierDeploy[]): { reference: string; digest: string }[] {
  const resolutions = deploys.flatMap(({ judgements }) =>
    judgements.filter(({ gate }) => gate === 'digest-pin').flatMap(({ facts }) => tagsIn(facts)),
  );
  const named = resolutions.flatMap(({ reference, manifest }) =>
    manifest.state === 'known' ? [{ reference, digest: manifest.value.digest }] : [],
  );
  const unique = new Map(named.map((one) => [`${one.reference} ${one.digest}`, one]));
  return [...unique.values()].sort((left, right) =>
    `${left.reference} ${left.digest}` < `${right.reference} ${right.digest}` ? -1 : 1,
  );
}

/** Earlier deploys only tell a tag that moved from one that never fitted, so they are read when one does not fit. */
async function withEarlier(learning: Learning, facts: DigestPinFacts): Promise<DigestPinFacts> {
  const codes: readonly string[] = ['tag-and-digest-disagree', 'mutable-reference'];
  const verifying = learning.policies.filter(({ mode }) => mode === 'verify');
  const needed = verifying.some((policy) => decide(policy, facts).some(({ code }) => codes.includes(code)));
  if (!needed) return facts;
  const deploys = await learning.earlierDeploys();
  const earlier =
    deploys.state === 'known'
      ? known(earlierTags(deploys.value), deploys.evidence)
      : missing(deploys.cause, deploys.detail);
  return { ...facts, earlier };
}

async function actionsFor(ports: Ports, learning: Learning, wanted: readonly string[]) {
  if (wanted.length === 0) return [];
  ports.progress.say(`asking for ${wanted.length} actions`);
  const learned = await collectActions(ports, learning.access, wanted.slice(0, mostActions));
  const fact = missing('not-collected', `more than ${mostActions} actions would have to be asked for`);
  const rest = wanted
    .slice(mostActions)
    .map((uses) => ({ uses, commit: fact, reachable: fact, repositoryId: fact, inside: fact }));
  return [...learned, ...rest];
}

/** Asks registries and repositories for everything that a verdict of a policy in verify mode hangs on. */
export async function learn(ports: Ports, learning: Learning): Promise<DigestPinFacts> {
  const { at, commit, subject, policies, selections, files, locals, locks, actionsLock, attested } = learning;
  const read = {
    at,
    commit,
    subject,
    selections: [...selections],
    files: [...files],
    locals,
    locks,
    actionsLock,
  };
  const wanted = wantedLookups(policies, read);
  if (wanted.length > 0) ports.progress.say(`asking registries for ${wanted.length} images`);
  const client = registryClient(ports, learning.access);
  const [resolutions, actions] = await Promise.all([
    resolveAll(client, wanted, ports),
    actionsFor(ports, learning, wantedActions(policies, read)),
  ]);
  const facts = { ...read, resolutions: [...resolutions], actions, attested, earlier: notNeeded };
  return withEarlier(learning, facts);
}

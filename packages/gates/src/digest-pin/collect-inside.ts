import { type Fact, known, type Missing, missing } from '@countersign/core';
import { findReferences, type FoundReference, parseUses, type Uses } from '@countersign/references';
import type { InsideFact } from './action-facts.ts';
import type { RemoteName, Remotes } from './collect-remotes.ts';

/** An action or a reusable workflow at a commit; `path` is below the repository, '' for its root. */
export type ActionAt = RemoteName & { readonly path: string; readonly commit: string };

type Local = { readonly file: string; readonly kind: 'dockerfile' | 'same' };
type Direct = {
  readonly facts: readonly Omit<InsideFact, 'via' | 'reachable'>[];
  /** Actions of other repositories, as they are written. */
  readonly uses: readonly { readonly text: string; readonly action: Extract<Uses, { kind: 'action' }> }[];
  /** Actions and workflows of the same repository at the same commit, by their paths. */
  readonly same: readonly string[];
};

const nothing: Direct = { facts: [], uses: [], same: [] };
const workflowPath = /^\.github\/workflows\/[^/]+\.ya?ml$/u;

/** Resolves a path of an action from its folder; null where it leads out of the repository. */
function pathFrom(folder: string, path: string): string | null {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Read = { readonly file: string; readonly text: string };

/** The first of these files that is there; known null when none is. */
async function readFirst(
  remotes: Remotes,
  at: ActionAt,
  files: readonly string[],
): Promise<Fact<Read | null>> {
  for (const file of files) {
    const bytes = await remotes.file(at, { commit: at.commit, path: file });
    if (bytes.state === 'missing') return missing(bytes.cause, bytes.detail);
    if (bytes.value === null) continue;
    const text = decode(bytes.value);
    return text === undefined ? missing('malformed', `${file} is not UTF-8`) : known({ file, text });
  }
  return known(null);
}

const ofWorkspace = 'it is taken from the files of the job, not from the action';

/** Where a reference that names a path is to be found, or why nobody can say. */
function localOf(read: Read, { path, text }: FoundReference, uses: Uses): Local | { readonly why: string } {
  if (uses.kind === 'same-repository') return { file: uses.path, kind: 'same' };
  const folder = read.file.includes('/') ? read.file.slice(0, read.file.lastIndexOf('/')) : '';
  const ofFolder = path.toLowerCase() === 'runs.image';
  // A called workflow of the same repository is taken at the caller's commit; a step's path is one of the workspace.
  const ofRoot = /^jobs\.[^.[\]]+\.uses$/u.test(path);
  if (!ofFolder && !ofRoot) return { why: ofWorkspace };
  const file = pathFrom(ofFolder ? folder : '', text ?? '');
  if (file === null) return { why: 'its path leads out of the repository' };
  return { file, kind: ofFolder ? 'dockerfile' : 'same' };
}

type Sorted = Direct & { readonly dockerfiles: readonly string[] };

function sortReference(read: Read, reference: FoundReference): Sorted {
  const { kind, text, why } = reference;
  const fact = { file: read.file, kind, text, why };
  const alone: Sorted = { ...nothing, facts: [fact], dockerfiles: [] };
  if (kind === 'image' || text === null || why !== null) return alone;
  const uses = parseUses(text);
  if (uses.kind === 'action') return { ...alone, uses: [{ text, action: uses }] };
  if (uses.kind !== 'local' && uses.kind !== 'same-repository') return alone;
  const local = localOf(read, reference, uses);
  if ('why' in local) return { ...alone, facts: [{ ...fact, why: local.why }] };
  return local.kind === 'same'
    ? { ...nothing, same: [local.file], dockerfiles: [] }
    : { ...nothing, dockerfiles: [local.file] };
}

/** What one file says. What was not understood in it is a fact without text. */
function referencesIn(read: Read, format: 'workflow' | 'action' | 'dockerfile'): Sorted {
  const found = findReferences(read.text, { path: read.file, format });
  const sorted = found.references.map((reference) => sortReference(read, reference));
  const problems = found.problems.map(({ line, why }): Omit<InsideFact, 'via' | 'reachable'> => {
    return { file: read.file, kind: 'uses', text: null, why: `line ${line}: ${why}` };
  });
  return {
    facts: [...sorted.flatMap(({ facts }) => facts), ...problems],
    uses: sorted.flatMap(({ uses }) => uses),
    same: sorted.flatMap(({ same }) => same),
    dockerfiles: sorted.flatMap(({ dockerfiles }) => dockerfiles),
  };
}

async function readDockerfile(remotes: Remotes, at: ActionAt, file: string): Promise<Fact<Direct>> {
  const read = await readFirst(remotes, at, [file]);
  if (read.state === 'missing') return missing(read.cause, read.detail);
  return read.value === null
    ? missing('not-found', `its image is to be built from ${file}, which is not there`)
    : known(referencesIn(read.value, 'dockerfile'));
}

/** What an action's own files say: the metadata, and the Dockerfile that it names. */
async function readDirect(remotes: Remotes, at: ActionAt): Promise<Fact<Direct>> {
  const isWorkflow = workflowPath.test(at.path);
  const below = (name: string): string => (at.path === '' ? name : `${at.path}/${name}`);
  const metadata = isWorkflow ? [at.path] : [below('action.yml'), below('action.yaml')];
  const read = await readFirst(remotes, at, metadata);
  if (read.state === 'missing') return missing(read.cause, read.detail);
  if (read.value === null)
    return isWorkflow
      ? missing('not-found', `there is no ${at.path} at ${at.commit}`)
      : // The runner builds a Dockerfile that stands there without metadata, too.
        readDockerfile(remotes, at, below('Dockerfile'));
  const { dockerfiles, ...own } = referencesIn(read.value, isWorkflow ? 'workflow' : 'action');
  const parts: Direct[] = [own];
  for (const file of dockerfiles) {
    const built = await readDockerfile(remotes, at, file);
    if (built.state === 'missing') return { ...built, partial: own };
    parts.push(built.value);
  }
  return known({
    facts: parts.flatMap(({ facts }) => facts),
    uses: own.uses,
    same: own.same,
  });
}

const deepest = 8;
const mostFacts = 1_000;

type Walk = {
  readonly remotes: Remotes;
  readonly facts: InsideFact[];
  readonly seen: Set<string>;
  failure: Missing<unknown> | undefined;
};

type Stop = { readonly at: ActionAt; readonly via: readonly string[] };

function fail(walk: Walk, via: readonly string[], { cause, detail }: Missing<unknown>): void {
  const where = via.length === 0 ? '' : `${via.join(' > ')}: `;
  walk.failure ??= missing(cause, `${where}${detail}`);
}

/** What is known of the commit of a nested action. */
type Trust = Pick<InsideFact, 'why' | 'reachable'>;

/** A nested action at the commit that its ref names now; `why` it is not to be trusted goes to its own fact. */
async function nestedAt(
  walk: Walk,
  action: Extract<Uses, { kind: 'action' }>,
): Promise<Fact<{ readonly at: ActionAt; readonly trust: Trust }>> {
  const of = { owner: action.owner, repository: action.repository };
  const commit = (await walk.remotes.resolve(of, [action.ref])).get(action.ref);
  if (commit?.state !== 'known')
    return missing(commit?.cause ?? 'not-collected', commit?.detail ?? 'nobody asked for it');
  const { sha } = commit.value;
  const reach = await walk.remotes.reach(of, [sha]);
  if (reach.state === 'missing') return missing(reach.cause, reach.detail);
  const held = reach.value.get(sha) ?? 'none';
  const trust: Trust =
    held === 'none'
      ? { why: 'its commit is on no branch and no tag of that repository', reachable: null }
      : { why: null, reachable: held };
  return known({ at: { ...of, path: action.path, commit: sha }, trust });
}

function keyOf({ owner, repository, path, commit }: ActionAt): string {
  return `${`${owner}/${repository}`.toLowerCase()}/${path}@${commit}`;
}

async function visitUses(walk: Walk, { via }: Stop, direct: Direct): Promise<ReadonlyMap<string, Trust>> {
  const trusts = new Map<string, Trust>();
  for (const { text, action } of direct.uses) {
    const nested = await nestedAt(walk, action);
    if (nested.state === 'missing') {
      fail(walk, [...via, text], nested);
      continue;
    }
    trusts.set(text, nested.value.trust);
    await visit(walk, { at: nested.value.at, via: [...via, text] });
  }
  return trusts;
}

/** Each action once: what is found again on another way, or by going in a circle, is known already. */
async function visit(walk: Walk, stop: Stop): Promise<void> {
  const { at, via } = stop;
  const key = keyOf(at);
  if (walk.seen.has(key)) return;
  walk.seen.add(key);
  if (via.length > deepest)
    return fail(walk, via, missing('truncated', `actions are nested deeper than ${deepest}`));
  if (walk.facts.length > mostFacts)
    return fail(walk, via, missing('truncated', `more than ${mostFacts} references`));
  const direct = await readDirect(walk.remotes, at);
  if (direct.state === 'missing') fail(walk, via, direct);
  const read = direct.state === 'known' ? direct.value : (direct.partial ?? nothing);
  const trusts = await visitUses(walk, stop, read);
  for (const fact of read.facts) {
    const trust = fact.kind === 'uses' ? trusts.get(fact.text ?? '') : undefined;
    const reachable = trust?.reachable ?? null;
    walk.facts.push({ via: [...via], ...fact, why: fact.why ?? trust?.why ?? null, reachable });
  }
  for (const path of read.same)
    await visit(walk, { at: { ...at, path: path.replace(/\/$/u, '') }, via: [...via, `$/${path}`] });
}

/**
 * Every reference in an action at a commit, in its Dockerfile and in the actions and workflows that it uses, down to 8
 * levels. Missing when a part of it could not be read or goes deeper; what was read is then partial. A reference of
 * `why` "on no branch" is a commit of a fork that stands under the name of its parent. All of it is controlled by the
 * authors of the actions.
 */
export async function collectInside(remotes: Remotes, at: ActionAt): Promise<Fact<readonly InsideFact[]>> {
  const walk: Walk = { remotes, facts: [], seen: new Set(), failure: undefined };
  await visit(walk, { at, via: [] });
  const facts = walk.facts.slice(0, mostFacts);
  if (walk.failure !== undefined)
    return { ...missing(walk.failure.cause, walk.failure.detail), partial: facts };
  return facts.length < walk.facts.length
    ? { ...missing('truncated', `there are more than ${mostFacts} references`), partial: facts }
    : known(facts);
}

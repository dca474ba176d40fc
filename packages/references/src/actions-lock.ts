import { isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';

/** A `uses` that a workflow has, and the commit that GitHub's runner takes for it. */
export type ActionsLockEntry = {
  /** Path of the workflow from the root of the repository; its case counts. */
  readonly workflow: string;
  /** `owner/repo@ref` with owner and repository in small letters; it covers every path below the repository. */
  readonly uses: string;
  /** 40 or 64 lower-case hex digits. */
  readonly commit: string;
  /** Numeric ids as GitHub gave them when the lock was written. */
  readonly ownerId: string;
  readonly repositoryId: string;
};

export type ParsedActionsLock =
  | { readonly ok: true; readonly entries: readonly ActionsLockEntry[] }
  | { readonly ok: false; readonly line: number; readonly why: string };

type Pin = Omit<ActionsLockEntry, 'workflow'>;
type Problem = { readonly node: unknown; readonly why: string };
type Field = { readonly key: string; readonly keyNode: unknown; readonly value: unknown };
type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const version = 'v0.0.2';
const longest = 1024 * 1024;
const keyPattern = /^([A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9._-]{1,100})@([^\s:@][^\s:]{0,249})$/u;
const commitPattern = /^(?:sha1-([0-9a-f]{40})|sha256-([0-9a-f]{64}))$/u;
const fullSha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u;
const topFields = ['version', 'workflows', 'dependencies'];
const pinFields = ['ref', 'commit', 'owner_id', 'repo_id', 'uses'];

function refuse(node: unknown, why: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { node, why } };
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
}

/** The entries of a mapping; keys are text, and none is there twice. */
function fieldsOf(node: unknown, what: string): Read<readonly Field[]> {
  if (isScalar(node) && node.value === null) return { ok: true, value: [] };
  if (!isMap(node)) return refuse(node, `${what} is no mapping`);
  const fields: Field[] = [];
  const seen = new Set<string>();
  for (const { key: keyNode, value } of node.items) {
    const key = textOf(keyNode);
    if (key === undefined) return refuse(keyNode, `a key of ${what} is no text`);
    if (seen.has(key)) return refuse(keyNode, `${what} has ${shown(key)} twice`);
    seen.add(key);
    fields.push({ key, keyNode, value });
  }
  return { ok: true, value: fields };
}

function knownFields(
  node: unknown,
  what: string,
  names: readonly string[],
): Read<ReadonlyMap<string, unknown>> {
  const fields = fieldsOf(node, what);
  if (!fields.ok) return fields;
  const odd = fields.value.find(({ key }) => !names.includes(key));
  if (odd !== undefined)
    return refuse(odd.keyNode, `${what} has ${shown(odd.key)}, which schema ${version} does not have`);
  return { ok: true, value: new Map(fields.value.map(({ key, value }) => [key, value])) };
}

/** `owner/repo@ref` in the form that keys are compared by; undefined for anything else. */
function canonicalKey(text: string | undefined): { readonly key: string; readonly ref: string } | undefined {
  const [, repository, ref] = keyPattern.exec(text ?? '') ?? [];
  if (repository === undefined || ref === undefined) return undefined;
  return { key: `${repository.toLowerCase()}@${ref}`, ref };
}

function idOf(node: unknown): string | undefined {
  if (!isScalar(node) || typeof node.value !== 'number') return undefined;
  return Number.isSafeInteger(node.value) && node.value > 0 ? String(node.value) : undefined;
}

/** Each key that a list names; undefined where one is none. */
function keysIn(node: unknown): readonly string[] | undefined {
  if (isScalar(node) && node.value === null) return [];
  if (!isSeq(node)) return undefined;
  const keys = node.items.map((item) => canonicalKey(textOf(item))?.key);
  return keys.includes(undefined) ? undefined : keys.filter((key) => key !== undefined);
}

function readPin({ key: text, keyNode, value }: Field): Read<Pin> {
  const what = `the dependency ${shown(text)}`;
  const name = canonicalKey(text);
  if (name === undefined) return refuse(keyNode, `${what} is not owner/repo@ref`);
  const fields = knownFields(value, what, pinFields);
  if (!fields.ok) return fields;
  const of = (field: string): unknown => fields.value.get(field);
  const ref = textOf(of('ref'));
  const [, sha1, sha256] = commitPattern.exec(textOf(of('commit')) ?? '') ?? [];
  const commit = sha1 ?? sha256;
  const [ownerId, repositoryId] = [idOf(of('owner_id')), idOf(of('repo_id'))];
  if (commit === undefined) return refuse(keyNode, `${what} has no commit like sha1-<40 hex digits>`);
  if (ownerId === undefined || repositoryId === undefined)
    return refuse(keyNode, `${what} needs owner_id and repo_id, each a number above 0`);
  // A key by a full SHA has the branch or tag that holds it as its ref, and then that SHA is the commit.
  const isSha = fullSha.test(name.ref);
  if (ref === undefined || ref === '' || (!isSha && ref !== name.ref))
    return refuse(keyNode, `${what} does not have its own ref`);
  if (isSha && name.ref !== commit) return refuse(keyNode, `${what} has another commit than its key`);
  if (of('uses') !== undefined && keysIn(of('uses')) === undefined)
    return refuse(keyNode, `${what} uses something that is not owner/repo@ref`);
  return { ok: true, value: { uses: name.key, commit, ownerId, repositoryId } };
}

function samePin(left: Pin, right: Pin): boolean {
  return (
    left.commit === right.commit && left.ownerId === right.ownerId && left.repositoryId === right.repositoryId
  );
}

function readPins(node: unknown): Read<ReadonlyMap<string, Pin>> {
  const fields = fieldsOf(node, 'dependencies');
  if (!fields.ok) return fields;
  const pins = new Map<string, Pin>();
  for (const field of fields.value) {
    const pin = readPin(field);
    if (!pin.ok) return pin;
    const other = pins.get(pin.value.uses);
    if (other !== undefined && !samePin(other, pin.value))
      return refuse(field.keyNode, `${shown(pin.value.uses)} is there twice, with other commits or ids`);
    pins.set(pin.value.uses, pin.value);
  }
  return { ok: true, value: pins };
}

function isWorkflowPath(path: string): boolean {
  if (path === '' || /[\p{Cc}\\:]/u.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function readEntries(node: unknown, pins: ReadonlyMap<string, Pin>): Read<readonly ActionsLockEntry[]> {
  const fields = fieldsOf(node, 'workflows');
  if (!fields.ok) return fields;
  const entries: ActionsLockEntry[] = [];
  for (const { key: workflow, keyNode, value } of fields.value) {
    if (!isWorkflowPath(workflow)) return refuse(keyNode, `${shown(workflow)} is no path in a repository`);
    const keys = keysIn(value);
    if (keys === undefined)
      return refuse(keyNode, `the workflow ${shown(workflow)} does not have a list of owner/repo@ref`);
    for (const key of new Set(keys)) {
      const pin = pins.get(key);
      if (pin === undefined)
        return refuse(keyNode, `the workflow ${shown(workflow)} lists ${shown(key)}, which is not resolved`);
      entries.push({ workflow, ...pin });
    }
  }
  return { ok: true, value: entries };
}

function readLock(root: unknown): Read<readonly ActionsLockEntry[]> {
  if (!isMap(root)) return refuse(root, 'it is no mapping');
  const fields = knownFields(root, 'it', topFields);
  if (!fields.ok) return fields;
  const written = fields.value.get('version');
  if (textOf(written) !== version)
    return refuse(written ?? root, `its version is not "${version}", the only one that is understood`);
  const empty = { ok: true, value: new Map<string, Pin>() } as const;
  const dependencies = fields.value.get('dependencies');
  const pins = dependencies === undefined ? empty : readPins(dependencies);
  if (!pins.ok) return pins;
  const workflows = fields.value.get('workflows');
  return workflows === undefined ? { ok: true, value: [] } : readEntries(workflows, pins.value);
}

function lineOf(lines: LineCounter, node: unknown): number {
  const offset = (node as Node | null | undefined)?.range?.[0] ?? 0;
  return Math.max(1, lines.linePos(offset).line);
}

/** Undefined where the parser ran out of stack, which brackets without end make it do. */
function parseDocuments(text: string, lineCounter: LineCounter) {
  try {
    return [...parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false, lineCounter })];
  } catch {
    return undefined;
  }
}

/**
 * Reads `.github/workflows/actions.lock`, by which GitHub's runner takes a commit for `uses: owner/repo@ref`: which
 * commit each workflow has for which `uses` (github/actions-lockfile, schema v0.0.2; any other version is refused). An
 * entry speaks of its own workflow only. What that project's own parser refuses is refused here, and more: aliases, and
 * a workflow's `uses` that is not resolved. Controlled by whoever can change the repository; never throws.
 */
export function parseActionsLock(text: string): ParsedActionsLock {
  if (text.length > longest) return { ok: false, line: 1, why: 'it is larger than 1 MiB' };
  const lines = new LineCounter();
  const documents = parseDocuments(text, lines);
  if (documents === undefined) return { ok: false, line: 1, why: 'it is nested too deeply' };
  const [document, second] = documents;
  if (document === undefined || second !== undefined)
    return { ok: false, line: 1, why: 'it is not one YAML document' };
  const [error] = document.errors;
  if (error !== undefined)
    return { ok: false, line: Math.max(1, lines.linePos(error.pos[0]).line), why: error.message };
  const read = readLock(document.contents);
  return read.ok
    ? { ok: true, entries: read.value }
    : { ok: false, line: lineOf(lines, read.problem.node), why: read.problem.why };
}

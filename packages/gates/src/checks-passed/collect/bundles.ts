import {
  type CollectContext,
  type Fact,
  known,
  mapFact,
  missing,
  type MissingCause,
  type Ports,
} from '@countersign/core';
import { decodeUtf8, mostBundleCharacters, parseTrustedRoots } from '@countersign/sigstore';
import {
  type PreparedRoot,
  prepareRoots,
  publicGoodRoot,
  type VerifiedBundle,
  verifyBundle,
} from '@countersign/sigstore/client';
import type { BundleFact, ChecksPassedFacts, Measured } from '../facts.ts';
import { numberAt } from '../number-at.ts';
import { builtInRoot, type ChecksPassedPolicy, type WantedNumber } from '../policy.ts';

const mostPatterns = 50;
const mostBundles = 200;
const mostSubjects = 4096;

type Search = ChecksPassedFacts['searches'][number];
type LoadedRoot = {
  readonly fact: ChecksPassedFacts['roots'][number];
  readonly roots: readonly PreparedRoot[];
};
type Statement = Extract<VerifiedBundle['content'], { kind: 'statement' }>['statement'];
/** How bundles are measured: under which roots, and which numbers are read out of them. */
type Ruler = { readonly roots: readonly LoadedRoot[]; readonly wanted: readonly WantedNumber[] };

function textOf(name: string, file: Fact<Uint8Array>): Fact<string> {
  if (file.state === 'missing') return missing(file.cause, file.detail);
  const text = decodeUtf8(file.value);
  return text === undefined ? missing('malformed', `${name} is not UTF-8`) : known(text, file.evidence);
}

/** The root is the policy's choice alone: no input can name one. */
async function loadRoot(ports: Ports, root: string): Promise<LoadedRoot> {
  const file: Fact<Uint8Array> =
    root === builtInRoot ? known(new TextEncoder().encode(publicGoodRoot)) : await ports.files.read(root);
  const text = textOf(root, file);
  if (text.state === 'missing')
    return { fact: { root, digest: missing(text.cause, text.detail) }, roots: [] };
  const parsed = parseTrustedRoots(text.value);
  if (parsed.state === 'rejected')
    return { fact: { root, digest: missing('malformed', `${parsed.code}: ${parsed.detail}`) }, roots: [] };
  return {
    fact: { root, digest: mapFact(file, (bytes) => ports.hash.sha256(bytes)) },
    roots: prepareRoots(parsed.value),
  };
}

async function search(ports: Ports, pattern: string, from: Search['from']): Promise<Search> {
  const paths = await ports.files.list([pattern]);
  if (paths.state === 'known' && paths.value.length > mostBundles)
    return { pattern, from, paths: missing('truncated', `more than ${mostBundles} files match`) };
  return { pattern, from, paths: mapFact(paths, (found) => [...found]) };
}

/** The caller's patterns, one per line. Whatever stands beyond the limit is said, not dropped in silence. */
async function searchInput(ports: Ports, input: string | undefined): Promise<Search[]> {
  const lines = (input ?? '').split('\n').map((line) => line.trim());
  const patterns = [...new Set(lines.filter((line) => line !== ''))];
  const named = patterns.slice(0, mostPatterns);
  const searches = await Promise.all(named.map((pattern) => search(ports, pattern, 'input')));
  if (patterns.length === named.length) return searches;
  const paths = missing('truncated', `the input names more than ${mostPatterns} patterns`);
  return [
    ...searches,
    { pattern: `${patterns.length} patterns of the input "bundle"`, from: 'input', paths },
  ];
}

function statementOf({ predicateType, subjects, predicate }: Statement, wanted: readonly WantedNumber[]) {
  const digests = subjects.flatMap((subject) =>
    Object.entries(subject.digests).map(([algorithm, hex]) => `${algorithm}:${hex}`),
  );
  const fields = wanted.filter((one) => one.predicateType === predicateType).map(({ field }) => field);
  const values = [...new Set(fields)].sort().map((field) => ({ field, value: numberAt(predicate, field) }));
  return { predicateType, digests, values };
}

function measure(
  text: string,
  roots: readonly PreparedRoot[],
  wanted: readonly WantedNumber[],
): Fact<Measured> {
  const result = verifyBundle({ bundle: text, trustedRoots: roots });
  if (result.state === 'rejected') {
    const { code, detail } = result;
    if (code === 'digest-only-impossible') return missing('unsupported', detail);
    return known({ state: 'rejected', code, detail: detail.slice(0, 1000) });
  }
  const { signer, content } = result.value;
  if (signer.kind === 'key') return missing('unsupported', 'bundles signed with a bare key name no signer');
  const said =
    content.kind === 'statement'
      ? statementOf(content.statement, wanted)
      : { predicateType: null, digests: [content.digest], values: [] };
  if (said.digests.length > mostSubjects)
    return missing('truncated', `it names more than ${mostSubjects} digests`);
  const { fingerprint, san, issuer } = signer;
  return known({ state: 'verified', certificate: fingerprint, identity: san, issuer, ...said });
}

/** A .jsonl file holds a bundle a line, as `gh attestation download` writes it. */
function bundleTexts(path: string, text: string): { line: number | null; text: string }[] {
  if (!path.endsWith('.jsonl')) return [{ line: null, text }];
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((line) => line.text.trim() !== '');
}

async function measurePath(ports: Ports, path: string, { roots, wanted }: Ruler): Promise<BundleFact[]> {
  const unmeasured = (cause: MissingCause, detail: string): BundleFact[] =>
    roots.map(({ fact }) => ({ path, line: null, root: fact.root, measured: missing(cause, detail) }));
  const text = textOf(path, await ports.files.read(path, mostBundleCharacters));
  if (text.state === 'missing') return unmeasured(text.cause, text.detail);
  const texts = bundleTexts(path, text.value);
  if (texts.length === 0) return unmeasured('malformed', 'it holds no bundle');
  if (texts.length > mostBundles) return unmeasured('truncated', `it holds more than ${mostBundles} bundles`);
  return texts.flatMap(({ line, text: one }) =>
    roots.map(({ fact, roots: trusted }) => {
      const measured = measure(one, trusted, wanted);
      const bound = measured.state === 'known' ? known(measured.value, text.evidence) : measured;
      return { path, line, root: fact.root, measured: bound };
    }),
  );
}

type Context = CollectContext<ChecksPassedPolicy>;

/**
 * Reads every bundle that a policy or the input names and measures it under every trusted root of the policies; of the
 * predicates only the numbers that a policy names are kept. Nothing is read when no policy wants a number.
 */
export async function collectBundles(
  ports: Ports,
  { policies, inputs }: Context,
): Promise<Pick<ChecksPassedFacts, 'roots' | 'searches' | 'bundles'>> {
  const asking = policies.filter(({ attested }) => attested.length > 0);
  if (asking.length === 0) return { roots: [], searches: [], bundles: [] };
  const names = [...new Set(asking.map(({ trustedRoot }) => trustedRoot))].sort();
  const patterns = [...new Set(asking.flatMap(({ bundles }) => bundles))].sort();
  const roots = await Promise.all(names.map((root) => loadRoot(ports, root)));
  const usable = roots.filter(({ fact }) => fact.digest.state === 'known');
  const searches = [
    ...(await Promise.all(patterns.map((pattern) => search(ports, pattern, 'policy')))),
    ...(await searchInput(ports, inputs['bundle'])),
  ];
  const found = searches.flatMap(({ paths }) => (paths.state === 'known' ? paths.value : []));
  const ruler = { roots: usable, wanted: asking.flatMap(({ attested }) => attested) };
  const bundles: BundleFact[] = [];
  // One after the other: each may be 16 MiB.
  for (const path of [...new Set(found)].sort()) bundles.push(...(await measurePath(ports, path, ruler)));
  return { roots: roots.map(({ fact }) => fact), searches, bundles };
}

import {
  type Collect,
  type CollectContext,
  type EvidenceId,
  type Fact,
  known,
  type MissingCause,
  missing,
  type Ports,
} from '@countersign/core';
import { decodeUtf8, mostBundleCharacters, parseTrustedRoots, type TrustedRoot } from '@countersign/sigstore';
import {
  publicGoodRoot,
  publicGoodRootDate,
  type VerifiedBundle,
  verifyBundle,
} from '@countersign/sigstore/client';
import type { AttestVerifyFacts, BundleFact, Measured } from './facts.ts';
import type { AttestVerifyPolicy } from './policy.ts';

export const inputs = {
  bundle: {
    description:
      'Sigstore bundle files, one path or glob per line. They are candidates beside those of the policy; whether they count is the policy’s word.',
    required: false,
  },
} as const;

const mostPatterns = 50;
const mostBundles = 200;
const mostSubjects = 4096;

type Search = AttestVerifyFacts['searches'][number];
type RootFact = AttestVerifyFacts['roots'][number];
/** A trusted root as the facts state it, and in the form that measuring needs. */
type LoadedRoot = { readonly fact: RootFact; readonly roots: readonly TrustedRoot[] };
type BundleText = { readonly line: number | null; readonly text: string };

function loaded(
  root: string,
  text: Fact<string>,
  of: { digest: EvidenceId; published: string | null },
): LoadedRoot {
  if (text.state === 'missing') return { fact: { root, read: missing(text.cause, text.detail) }, roots: [] };
  const parsed = parseTrustedRoots(text.value);
  if (parsed.state === 'rejected')
    return { fact: { root, read: missing('malformed', `${parsed.code}: ${parsed.detail}`) }, roots: [] };
  return { fact: { root, read: known(of, text.evidence) }, roots: parsed.value };
}

function textOf(name: string, file: Fact<Uint8Array>): Fact<string> {
  if (file.state === 'missing') return missing(file.cause, file.detail);
  const text = decodeUtf8(file.value);
  return text === undefined ? missing('malformed', `${name} is not UTF-8`) : known(text, file.evidence);
}

/** The root is the policy's choice alone: no input can name one. */
async function loadRoot(ports: Ports, root: string): Promise<LoadedRoot> {
  if (root === 'public-good') {
    const digest = ports.hash.sha256(new TextEncoder().encode(publicGoodRoot));
    return loaded(root, known(publicGoodRoot), { digest, published: publicGoodRootDate });
  }
  const file = await ports.files.read(root);
  const digest = ports.hash.sha256(file.state === 'known' ? file.value : new Uint8Array());
  return loaded(root, textOf(root, file), { digest, published: null });
}

async function search(ports: Ports, pattern: string, from: Search['from']): Promise<Search> {
  const paths = await ports.files.list([pattern]);
  if (paths.state === 'known' && paths.value.length > mostBundles) {
    const detail = `more than ${mostBundles} files match`;
    return { pattern, from, paths: missing('truncated', detail) };
  }
  return { pattern, from, paths };
}

/** The caller's patterns, one per line. Whatever stands beyond the limit is said, not dropped in silence. */
async function searchInput(ports: Ports, input: string | undefined): Promise<Search[]> {
  const lines = (input ?? '').split('\n').map((line) => line.trim());
  const patterns = [...new Set(lines.filter((line) => line !== ''))];
  const searches = await Promise.all(
    patterns.slice(0, mostPatterns).map((pattern) => search(ports, pattern, 'input')),
  );
  if (patterns.length <= mostPatterns) return searches;
  const paths = missing('truncated', `the input names more than ${mostPatterns} patterns`);
  return [
    ...searches,
    { pattern: `${patterns.length} patterns of the input "bundle"`, from: 'input', paths },
  ];
}

/** A .jsonl file holds a bundle a line, as `gh attestation download` writes it. */
function bundleTexts(path: string, text: string): BundleText[] {
  if (!path.endsWith('.jsonl')) return [{ line: null, text }];
  return text.split('\n').flatMap((line, index) => {
    return line.trim() === '' ? [] : [{ line: index + 1, text: line }];
  });
}

function measuredContent(
  content: VerifiedBundle['content'],
): Extract<Measured, { state: 'verified' }>['content'] {
  if (content.kind === 'message') return content;
  const subjects = content.statement.subjects.flatMap(({ name, digests }) =>
    Object.entries(digests).map(([algorithm, hex]) => ({ name, digest: `${algorithm}:${hex}` })),
  );
  return { kind: 'statement', predicateType: content.statement.predicateType, subjects };
}

function measure(text: string, roots: readonly TrustedRoot[]): Fact<Measured> {
  const result = verifyBundle({ bundle: text, trustedRoots: roots });
  if (result.state === 'rejected') {
    const { code, detail } = result;
    // Not the bundle's fault: an artifact's digest is all there is, and this kind of key needs its bytes.
    if (code === 'digest-only-impossible') return missing('unsupported', detail);
    return known({ state: 'rejected', code, detail: detail.slice(0, 1000) });
  }
  const { signer, content, trustedTimes } = result.value;
  if (signer.kind === 'key') return missing('unsupported', 'bundles signed with a bare key name no signer');
  const measured = measuredContent(content);
  if (measured.kind === 'statement' && measured.subjects.length > mostSubjects)
    return missing('truncated', `it names more than ${mostSubjects} subjects`);
  const { fingerprint, san, issuer, claims } = signer;
  return known({
    state: 'verified',
    certificate: fingerprint,
    identity: san,
    issuer,
    claims,
    content: measured,
    trustedTimes,
  });
}

async function measurePath(ports: Ports, path: string, roots: readonly LoadedRoot[]): Promise<BundleFact[]> {
  const unmeasured = (cause: MissingCause, detail: string): BundleFact[] =>
    roots.map(({ fact }) => ({ path, line: null, root: fact.root, measured: missing(cause, detail) }));
  const text = textOf(path, await ports.files.read(path, mostBundleCharacters));
  if (text.state === 'missing') return unmeasured(text.cause, text.detail);
  const texts = bundleTexts(path, text.value);
  if (texts.length === 0) return unmeasured('malformed', 'it holds no bundle');
  if (texts.length > mostBundles) return unmeasured('truncated', `it holds more than ${mostBundles} bundles`);
  return texts.flatMap(({ line, text: one }) =>
    roots.map(({ fact, roots: trusted }) => {
      const measured = measure(one, trusted);
      const bound = measured.state === 'known' ? known(measured.value, text.evidence) : measured;
      return { path, line, root: fact.root, measured: bound };
    }),
  );
}

/** Reads every candidate once and measures it under every trusted root that a policy names. Nothing is fetched. */
export const collect: Collect<AttestVerifyPolicy, AttestVerifyFacts> = async (
  ports: Ports,
  context: CollectContext<AttestVerifyPolicy>,
) => {
  const { policies, request } = context;
  const names = [...new Set(policies.map(({ trustedRoot }) => trustedRoot))].toSorted();
  const patterns = [...new Set(policies.flatMap(({ bundles }) => bundles))].toSorted();
  const roots = await Promise.all(names.map((root) => loadRoot(ports, root)));
  const usable = roots.filter(({ fact }) => fact.read.state === 'known');
  const searches = [
    ...(await Promise.all(patterns.map((pattern) => search(ports, pattern, 'policy')))),
    ...(await searchInput(ports, context.inputs['bundle'])),
  ];
  const found = searches.flatMap(({ paths }) => (paths.state === 'known' ? paths.value : []));
  const bundles: BundleFact[] = [];
  // One after the other: each may be 16 MiB.
  for (const path of [...new Set(found)].toSorted())
    bundles.push(...(await measurePath(ports, path, usable)));
  const { at, server, subject, commit, ref } = request;
  return { at, server, subject, commit, ref, roots: roots.map(({ fact }) => fact), searches, bundles };
};

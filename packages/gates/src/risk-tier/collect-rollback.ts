import { type Fact, known, mapFact, missing, type Ports } from '@countersign/core';
import { decodeUtf8, mostBundleCharacters, parseTrustedRoots } from '@countersign/sigstore';
import { type PreparedRoot, prepareRoots, publicGoodRoot, verifyBundle } from '@countersign/sigstore/client';
import type { Measured, MeasuredBundle, RollbackTests } from './rollback-facts.ts';
import { builtInRoot, type RollbackTestPolicy } from './rollback-policy.ts';

const mostBundles = 50;
const mostDigests = 4096;

type Root = { readonly digest: RollbackTests[number]['rootDigest']; readonly roots: readonly PreparedRoot[] };

function textOf(name: string, file: Fact<Uint8Array>): Fact<string> {
  if (file.state === 'missing') return missing(file.cause, file.detail);
  const text = decodeUtf8(file.value);
  return text === undefined ? missing('malformed', `${name} is not UTF-8`) : known(text, file.evidence);
}

async function loadRoot(ports: Ports, root: string): Promise<Root> {
  const file: Fact<Uint8Array> =
    root === builtInRoot ? known(new TextEncoder().encode(publicGoodRoot)) : await ports.files.read(root);
  const text = textOf(root, file);
  if (text.state === 'missing') return { digest: missing(text.cause, text.detail), roots: [] };
  const parsed = parseTrustedRoots(text.value);
  if (parsed.state === 'rejected')
    return { digest: missing('malformed', `${parsed.code}: ${parsed.detail}`), roots: [] };
  return { digest: mapFact(file, (bytes) => ports.hash.sha256(bytes)), roots: prepareRoots(parsed.value) };
}

function resultOf(predicate: unknown): Fact<string> {
  if (predicate === null || typeof predicate !== 'object' || !Object.hasOwn(predicate, 'result'))
    return missing('not-found', 'the predicate has no `result`');
  const result: unknown = Reflect.get(predicate, 'result');
  return typeof result === 'string'
    ? known(result.slice(0, 100))
    : missing('malformed', '`result` of the predicate is no text');
}

function measure(text: string, roots: readonly PreparedRoot[]): Fact<Measured> {
  const checked = verifyBundle({ bundle: text, trustedRoots: roots });
  if (checked.state === 'rejected') {
    const { code, detail } = checked;
    if (code === 'digest-only-impossible') return missing('unsupported', detail);
    return known({ state: 'rejected', code, detail: detail.slice(0, 1000) });
  }
  const { signer, content } = checked.value;
  if (signer.kind === 'key') return missing('unsupported', 'bundles signed with a bare key name no signer');
  const { san: identity, issuer } = signer;
  if (content.kind !== 'statement') {
    const result = missing('not-found', 'it is no statement');
    return known({
      state: 'verified',
      identity,
      issuer,
      predicateType: null,
      digests: [content.digest],
      result,
    });
  }
  const { predicateType, subjects, predicate } = content.statement;
  const digests = subjects.flatMap((subject) =>
    Object.entries(subject.digests).map(([algorithm, hex]) => `${algorithm}:${hex}`),
  );
  if (digests.length > mostDigests) return missing('truncated', `it names more than ${mostDigests} digests`);
  return known({ state: 'verified', identity, issuer, predicateType, digests, result: resultOf(predicate) });
}

/** A .jsonl file holds a bundle a line, as `gh attestation download` writes it. */
function bundleTexts(path: string, text: string): { readonly path: string; readonly text: string }[] {
  if (!path.endsWith('.jsonl')) return [{ path, text }];
  return text.split('\n').flatMap((line, index) => {
    return line.trim() === '' ? [] : [{ path: `${path}:${index + 1}`, text: line }];
  });
}

async function measureFile(ports: Ports, path: string, root: Root): Promise<MeasuredBundle[]> {
  const text = textOf(path, await ports.files.read(path, mostBundleCharacters));
  if (text.state === 'missing') return [{ path, measured: missing(text.cause, text.detail) }];
  const texts = bundleTexts(path, text.value);
  if (texts.length === 0) return [{ path, measured: missing('malformed', 'it holds no bundle') }];
  if (texts.length > mostBundles)
    return [{ path, measured: missing('truncated', `it holds more than ${mostBundles} bundles`) }];
  return texts.map((one) => {
    const measured = measure(one.text, root.roots);
    const bound = measured.state === 'known' ? known(measured.value, text.evidence) : measured;
    return { path: one.path, measured: bound };
  });
}

async function measurePattern(ports: Ports, pattern: string, root: Root) {
  const paths = await ports.files.list([pattern]);
  if (paths.state === 'missing') return missing(paths.cause, paths.detail);
  if (paths.value.length > mostBundles)
    return missing('truncated', `more than ${mostBundles} files match ${pattern}`);
  const bundles: MeasuredBundle[] = [];
  // One after the other: each may be 16 MiB.
  for (const path of paths.value) bundles.push(...(await measureFile(ports, path, root)));
  return known(bundles, paths.evidence);
}

/** Measures every bundle that these policies name, each under the policy's own root. Nothing is fetched. */
export async function collectRollback(
  ports: Ports,
  policies: readonly RollbackTestPolicy[],
): Promise<RollbackTests> {
  const named = policies.flatMap(({ bundles, trustedRoot }) =>
    bundles.map((pattern) => ({ pattern, root: trustedRoot })),
  );
  const distinct = new Map(named.map((each) => [JSON.stringify([each.pattern, each.root]), each]));
  const tests: RollbackTests = [];
  for (const [, { pattern, root }] of [...distinct].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const loaded = await loadRoot(ports, root);
    const bundles = await measurePattern(ports, pattern, loaded);
    tests.push({ pattern, root, rootDigest: loaded.digest, bundles });
  }
  return tests;
}

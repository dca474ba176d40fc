import { type Fact, type Instant, known, missing, type Ports } from '@countersign/core';
import { decodeUtf8, parseTrustedRoots } from '@countersign/sigstore';
import {
  githubTuf,
  type PreparedRoot,
  prepareRoots,
  publicGoodRoot,
  publicGoodRootDate,
  publicGoodTuf,
  refreshTrustedRoot,
} from '@countersign/sigstore/client';
import type { RootFact } from '../facts.ts';

/** A trusted root as the facts state it, and in the form that measuring needs: parsed once. */
export type LoadedRoot = { readonly fact: RootFact; readonly roots: readonly PreparedRoot[] };

/** The bytes of a root, and how old it may be said to be. */
type RootText = {
  readonly text: string;
  readonly published: string | null;
  readonly expires: Instant | null;
};

async function refresh(ports: Ports, root: string): Promise<Fact<RootText>> {
  const source = root === 'tuf:public-good' ? publicGoodTuf : githubTuf;
  if (source === null) return missing('unsupported', 'this build has no root of GitHub to begin with');
  ports.progress.say(`attest-verify: asking ${new URL(source.mirror).host} for the trusted root ${root}`);
  const fact = await refreshTrustedRoot(ports, source);
  if (fact.state === 'missing') return missing(fact.cause, fact.detail);
  const { text, expires } = fact.value;
  return known({ text, published: null, expires }, fact.evidence);
}

async function readFile(ports: Ports, root: string): Promise<Fact<RootText>> {
  const file = await ports.files.read(root);
  if (file.state === 'missing') return missing(file.cause, file.detail);
  const text = decodeUtf8(file.value);
  if (text === undefined) return missing('malformed', `${root} is not UTF-8`);
  return known({ text, published: null, expires: null }, file.evidence);
}

async function textOf(ports: Ports, root: string): Promise<Fact<RootText>> {
  if (root === 'public-good')
    return known({ text: publicGoodRoot, published: publicGoodRootDate, expires: null });
  // GitHub rotates its keys every few months, so a copy that came with the suite would soon be of no use.
  if (root === 'github' || root.startsWith('tuf:')) return refresh(ports, root);
  return readFile(ports, root);
}

/** Loads a root that a policy names. It is the policy's choice alone: no input can name one. */
export async function loadRoot(ports: Ports, root: string): Promise<LoadedRoot> {
  const fact = await textOf(ports, root);
  if (fact.state === 'missing') return { fact: { root, read: missing(fact.cause, fact.detail) }, roots: [] };
  const { text, published, expires } = fact.value;
  const parsed = parseTrustedRoots(text);
  if (parsed.state === 'rejected')
    return { fact: { root, read: missing('malformed', `${parsed.code}: ${parsed.detail}`) }, roots: [] };
  const digest = ports.hash.sha256(new TextEncoder().encode(text));
  const read = known({ digest, published, expires }, fact.evidence);
  return { fact: { root, read }, roots: prepareRoots(parsed.value) };
}

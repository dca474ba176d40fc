import { type Fact, known, missing } from '@countersign/core';
import { compare, type Finding, problemsIn, type Sight } from './finding.ts';
import { foldAscii } from './fold-ascii.ts';
import { acceptor } from './policy-text.ts';
import { identityText, said } from './said.ts';
import { namedSigner, type SignerRule } from './signer-policy.ts';

function issuerOf({ verified }: Sight): Fact<string> {
  return verified.signer.kind === 'certificate'
    ? verified.signer.issuer
    : missing('not-found', 'it is signed with a bare key');
}

function byKey(key: string, sight: Sight): Finding[] {
  const expected = `the key "${key}"`;
  const found = known(identityText(sight.verified));
  const accepts = (text: string): boolean => sight.verified.signer.kind === 'key' && text === expected;
  return [compare(found, { check: 'signer', code: 'identity-differs', expected, accepts }, sight)];
}

function server({ facts }: Sight): string {
  return facts.server.replace(/\/$/u, '');
}

type Workflow = { readonly path: string; readonly ref: (found: string) => boolean };

/**
 * `https://github.com/owner/repo/path@ref`: owner and repository as GitHub folds them, path and ref exactly. A ref holds
 * no `@` in front of it that a path could: the workflow's path has none.
 */
function isWorkflow(identity: string, wanted: Workflow, sight: Sight): boolean {
  const prefix = `${server(sight)}/`;
  const at = identity.indexOf('@');
  if (!identity.startsWith(prefix) || at < 0) return false;
  const [owner = '', repository = '', ...path] = identity.slice(prefix.length, at).split('/');
  const [wantedOwner = '', wantedRepository = '', ...wantedPath] = wanted.path.split('/');
  return (
    foldAscii(owner) === foldAscii(wantedOwner) &&
    foldAscii(repository) === foldAscii(wantedRepository) &&
    path.join('/') === wantedPath.join('/') &&
    wanted.ref(identity.slice(at + 1))
  );
}

function countAt(text: string): number {
  return text.split('@').length - 1;
}

/**
 * A branch may be called `x@refs/heads/main`, and then the identity of every workflow on it ends like one of main. So a
 * pattern accepts no more `@` than it spells out itself, and one where it spells none.
 */
function hidesRef(found: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return false;
  const spelled = pattern.replaceAll(/\[[^\]]*\]/gu, '');
  return countAt(found) > Math.max(1, countAt(spelled));
}

function identityFinding(signer: SignerRule, sight: Sight): Finding {
  const { identity, identityPattern, signerWorkflow, signerRef } = signer;
  const fact: Fact<string> =
    sight.verified.signer.kind === 'certificate'
      ? sight.verified.signer.identity
      : known(identityText(sight.verified));
  const base = { check: 'signer', code: 'identity-differs' } as const;
  // A text that a bare key's name imitates is no identity.
  const byCertificate = sight.verified.signer.kind === 'certificate';
  if (signerWorkflow !== undefined) {
    const wantedRef = signerRef === 'deployed' ? sight.facts.ref : (signerRef ?? '');
    const ref = signerRef === 'deployed' ? (found: string) => found === wantedRef : acceptor(wantedRef);
    const expected = `${server(sight)}/${signerWorkflow}@${wantedRef}`;
    const accepts = (found: string): boolean =>
      byCertificate && isWorkflow(found, { path: signerWorkflow, ref }, sight);
    return compare(fact, { ...base, expected, accepts }, sight);
  }
  const expected = identity ?? identityPattern ?? '';
  // The policy's schema demands one of them; were it ever to lack all, nothing may match.
  const accepted = expected === '' ? () => false : acceptor(expected);
  const fits = (found: string): boolean => accepted(found) && !hidesRef(found, identityPattern);
  return compare(fact, { ...base, expected, accepts: (found) => byCertificate && fits(found) }, sight);
}

function digestFindings({ signerDigest }: SignerRule, sight: Sight): Finding[] {
  if (signerDigest === undefined) return [];
  const source = said(sight.verified, 'sourceRepositoryDigest');
  const expected = signerDigest === 'source' ? (source.state === 'known' ? source.value : '') : signerDigest;
  const accepts = (found: string): boolean => expected !== '' && found === expected;
  const fact = said(sight.verified, 'buildSignerDigest');
  const wanted = { check: 'commit of the signing workflow', code: 'signer-digest-differs' } as const;
  if (source.state === 'missing' && signerDigest === 'source')
    return [compare(source, { ...wanted, expected: 'the source commit', accepts }, sight)];
  return [compare(fact, { ...wanted, expected, accepts }, sight)];
}

/** Everything that a rule about a signer asks of a bundle. */
export function signerFindings(signer: SignerRule, sight: Sight): Finding[] {
  if (signer.key !== undefined) return byKey(signer.key, sight);
  const { issuer } = signer;
  const byCertificate = sight.verified.signer.kind === 'certificate';
  const wanted = { check: 'issuer', code: 'issuer-differs', expected: issuer } as const;
  const issued = compare(issuerOf(sight), { ...wanted, accepts: (found) => found === issuer }, sight);
  const rest = [identityFinding(signer, sight), ...digestFindings(signer, sight)];
  return byCertificate ? [issued, ...rest] : rest;
}

/** True when nothing speaks against this signer, and nothing is left open. */
export function isSignedBy(signer: SignerRule, sight: Sight): boolean {
  return problemsIn(signerFindings(signer, sight)).length === 0;
}

/** What several rules ask of a bundle, of which one is enough: the findings of the one that fits, else one for all. */
export function anySignerFindings(signers: readonly SignerRule[], sight: Sight): Finding[] {
  const all = signers.map((signer) => signerFindings(signer, sight));
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only;
  const fitting = all.find((findings) => problemsIn(findings).length === 0);
  if (fitting !== undefined) return fitting;
  const open = all.flat().find(({ problem }) => problem?.code === 'claim-missing');
  if (open !== undefined) return [open];
  const expected = `one of ${signers.map(namedSigner).join(', ')}`;
  const wanted = { check: 'signer', code: 'identity-differs', expected, accepts: () => false } as const;
  return [compare(known(identityText(sight.verified)), wanted, sight)];
}

import { SuiteError } from '@countersign/core';
import { parseTrustedRoot } from '@countersign/sigstore';
import type { Demand, SummaryDemand } from './export-demand.ts';
import type { ImagePlan } from './export-plan.ts';
import type { Identity } from './export-signer.ts';
import type { ExportWords } from './export-words.ts';

// Source: policy.sigstore.dev/v1beta1 ClusterImagePolicy and v1alpha1 TrustRoot of policy-controller 0.13. An image has
// to satisfy every policy that matches it, and one authority of each.

function refuse(text: string): never {
  throw new SuiteError('policy-invalid', `policy-controller: ${text}`);
}

function keyless(signer: Identity): Extract<Identity, { kind: 'keyless' }> {
  if (signer.kind === 'keyless') return signer;
  return refuse('attestations in bundles are read of keyless signers only, and the policy names a key');
}

function identity(signer: Extract<Identity, { kind: 'keyless' }>): object {
  const { issuer } = signer;
  return 'subject' in signer
    ? { issuer, subject: signer.subject }
    : { issuer, subjectRegExp: signer.subjectPattern };
}

/** CUE takes JSON's string escapes. */
const quoted = (text: string): string => JSON.stringify(text);

function summaryCue({ verifier, resourceUri, policyUri, levels }: SummaryDemand): string {
  const policy =
    policyUri === null
      ? []
      : policyUri.endsWith('=')
        ? [`policy: uri: =~${quoted(`^${policyUri.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}`)}`]
        : [`policy: uri: ${quoted(policyUri)}`];
  const lines = [
    'verificationResult: "PASSED"',
    `verifier: id: ${quoted(verifier)}`,
    ...(resourceUri === null ? [] : [`resourceUri: ${quoted(resourceUri)}`]),
    ...policy,
  ];
  const contained = levels.map(
    (level, index) => `_level${index + 1}: true & list.Contains(predicate.verifiedLevels, ${quoted(level)})`,
  );
  const imports = contained.length === 0 ? [] : ['import "list"'];
  return `${[...imports, 'predicate: {', ...lines.map((line) => `  ${line}`), '}', ...contained].join('\n')}\n`;
}

function attestation(name: string, type: string, summary: SummaryDemand | null): object {
  const policy = summary === null ? {} : { policy: { type: 'cue', data: summaryCue(summary) } };
  return { name, predicateType: type, ...policy };
}

/** The instance: the public good one by its addresses, another one by the TrustRoot that is written beside. */
function instance(words: ExportWords, trustRoot: string): { keyless: object; more: object } {
  if (words.tuf === null || words.trustedRoot === null) {
    const ctlog = { url: 'https://rekor.sigstore.dev' };
    return { keyless: { url: 'https://fulcio.sigstore.dev' }, more: { ctlog } };
  }
  const { logEntries, certificateLogEntries } = thresholds(words.trustedRoot);
  const reference = { trustRootRef: trustRoot };
  const unlogged = certificateLogEntries === 0 ? { insecureIgnoreSCT: true } : {};
  const url = 'https://fulcio.sigstore.dev';
  const more =
    logEntries === 0
      ? { rfc3161timestamp: reference }
      : { ctlog: { ...reference, url: 'https://rekor.sigstore.dev' } };
  return { keyless: { url, ...reference, ...unlogged }, more };
}

function thresholds(text: string): { logEntries: number; certificateLogEntries: number } {
  const root = parseTrustedRoot(text);
  if (root.state === 'rejected') throw new SuiteError('input-invalid', `--trusted-root: ${root.detail}`);
  return root.value.thresholds;
}

function authorities(demand: Demand, words: ExportWords, trustRoot: string): object[] {
  const place = instance(words, trustRoot);
  return demand.signers.flatMap((signer, index) =>
    demand.types.map((type, at) => ({
      name: `signer-${index + 1}-type-${at + 1}`,
      signatureFormat: 'bundle',
      keyless: { ...place.keyless, identities: [identity(keyless(signer))] },
      ...place.more,
      attestations: [attestation('attestation', type, demand.summary)],
    })),
  );
}

/** All of several signers are one policy each; between one and all there is nothing. */
function split(demand: Demand): readonly Demand[] {
  const { signers, minimum } = demand;
  if (minimum === 1) return [demand];
  if (minimum < signers.length)
    refuse(`${demand.name} wants ${minimum} of ${signers.length} signers; expected one of them or all`);
  return signers.map((signer, index) => ({
    ...demand,
    name: `${demand.name}-${index + 1}`,
    signers: [signer],
    minimum: 1,
  }));
}

/** The name as the controller writes it: Docker Hub's registry is index.docker.io there. */
function globs({ image }: ImagePlan): object[] {
  if (image === null) return [{ glob: '**' }];
  const name = image.host === 'docker.io' ? `index.docker.io/${image.path}` : image.name;
  return [{ glob: `${name}@*` }, { glob: `${name}:*` }];
}

/** One ClusterImagePolicy for each demand on an image. */
export function clusterImagePolicies(
  name: string,
  plan: ImagePlan,
  words: ExportWords & { readonly trustRootName: string },
): object[] {
  if (words.namespaces.length > 0)
    refuse(
      '--namespace cannot be expressed: namespaces opt in by the label policy.sigstore.dev/include=true',
    );
  if (words.trustedRoot !== null && words.tuf === null)
    refuse(
      '--trusted-root alone cannot be expressed: its keys have to come from --tuf-mirror and --tuf-root',
    );
  return plan.demands.flatMap(split).map((demand) => ({
    apiVersion: 'policy.sigstore.dev/v1beta1',
    kind: 'ClusterImagePolicy',
    metadata: { name: `${name}-${demand.name}` },
    spec: {
      mode: 'enforce',
      images: globs(plan),
      authorities: authorities(demand, words, words.trustRootName),
    },
  }));
}

/**
 * The instance's keys by TUF. The other form (`sigstoreKeys`) is not written: policy-controller 0.13 takes the hex text
 * of a log's id for its bytes there, so that no log entry of a bundle is ever found.
 */
export function trustRoot(name: string, { mirror, root }: NonNullable<ExportWords['tuf']>): object {
  return {
    apiVersion: 'policy.sigstore.dev/v1alpha1',
    kind: 'TrustRoot',
    metadata: { name },
    spec: {
      remote: {
        mirror,
        root: Buffer.from(root).toString('base64'),
        targets: 'targets',
        trustedRootTarget: 'trusted_root.json',
      },
    },
  };
}

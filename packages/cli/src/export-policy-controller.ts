import { SuiteError } from '@countersign/core';
import { parseTrustedRoot } from '@countersign/sigstore';
import * as v from 'valibot';
import type { Demand, SummaryDemand } from './export-demand.ts';
import type { LeftOut } from './export-left-out.ts';
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
  if (words.trustedRoot === null) {
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
  if (words.tuf !== null) refuse('--tuf-mirror cannot be expressed beside a trusted root; leave it out');
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

const bytes = v.object({ rawBytes: v.string() });
const log = v.object({ baseUrl: v.optional(v.string(), ''), publicKey: bytes });
const authority = v.object({
  subject: v.optional(
    v.object({ organization: v.optional(v.string(), ''), commonName: v.optional(v.string(), '') }),
  ),
  uri: v.optional(v.string(), ''),
  certChain: v.object({ certificates: v.array(bytes) }),
});
const rootShape = v.object({
  tlogs: v.optional(v.array(log), []),
  ctlogs: v.optional(v.array(log), []),
  certificateAuthorities: v.optional(v.array(authority), []),
  timestampAuthorities: v.optional(v.array(authority), []),
});

function pem(label: string, { rawBytes }: v.InferOutput<typeof bytes>): string {
  const lines = rawBytes.match(/.{1,64}/gu) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

function logEntry({ baseUrl, publicKey }: v.InferOutput<typeof log>): object {
  return { baseURL: baseUrl, hashAlgorithm: 'sha-256', publicKey: base64(pem('PUBLIC KEY', publicKey)) };
}

function authorityEntry({ subject, uri, certChain }: v.InferOutput<typeof authority>): object {
  const chain = certChain.certificates.map((one) => pem('CERTIFICATE', one)).join('');
  return {
    subject: { organization: subject?.organization ?? '', commonName: subject?.commonName ?? '' },
    uri,
    certChain: base64(chain),
  };
}

/** The trusted root in the controller's own form, which keeps no validity periods. */
export function trustRoot(
  name: string,
  text: string,
): { readonly document: object; readonly leftOut: LeftOut } {
  const parsed = parseTrustedRoot(text);
  if (parsed.state === 'rejected') throw new SuiteError('input-invalid', `--trusted-root: ${parsed.detail}`);
  const root = v.parse(rootShape, parsed.value.json);
  const keys = {
    certificateAuthorities: root.certificateAuthorities.map(authorityEntry),
    tLogs: root.tlogs.map(logEntry),
    ctLogs: root.ctlogs.map(logEntry),
    timestampAuthorities: root.timestampAuthorities.map(authorityEntry),
  };
  return {
    document: {
      apiVersion: 'policy.sigstore.dev/v1alpha1',
      kind: 'TrustRoot',
      metadata: { name },
      spec: { sigstoreKeys: keys },
    },
    leftOut: { field: '--trusted-root', value: 'validFor', why: 'a TrustRoot keeps no periods of validity' },
  };
}

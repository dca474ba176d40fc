import { parseTrustedRoot } from '@countersign/sigstore';
import { SuiteError } from '@countersign/core';
import type { Demand, SummaryDemand } from './export-demand.ts';
import type { ImagePlan } from './export-plan.ts';
import type { Identity } from './export-signer.ts';
import type { ExportWords } from './export-words.ts';

// Source: policies.kyverno.io/v1 ImageValidatingPolicy, as Kyverno 1.19 reads it. ClusterPolicy.verifyImages has more
// certificate fields but is on its way out; ImageValidatingPolicy has `additionalExtensions`, too, and ignores them.

const everyImage = '(images.containers + images.initContainers + images.ephemeralContainers)';

/** CEL takes JSON's string escapes. */
const quoted = (text: string): string => JSON.stringify(text);

function thresholds(words: ExportWords): { ignoreLog: boolean; ignoreSct: boolean } {
  if (words.trustedRoot === null) return { ignoreLog: false, ignoreSct: false };
  const root = parseTrustedRoot(words.trustedRoot);
  if (root.state === 'rejected') throw new SuiteError('input-invalid', `--trusted-root: ${root.detail}`);
  const { logEntries, certificateLogEntries } = root.value.thresholds;
  return { ignoreLog: logEntries === 0, ignoreSct: certificateLogEntries === 0 };
}

function identity(signer: Extract<Identity, { kind: 'keyless' }>): object {
  const { issuer } = signer;
  return 'subject' in signer
    ? { issuer, subject: signer.subject }
    : { issuer, subjectRegExp: signer.subjectPattern };
}

/** Where the instance's keys come from. Kyverno wants a log's address even where it never asks it. */
function instance(words: ExportWords): object {
  const { ignoreLog, ignoreSct } = thresholds(words);
  const ctlog = {
    ...(ignoreLog ? { insecureIgnoreTlog: true } : { url: 'https://rekor.sigstore.dev' }),
    ...(ignoreSct ? { insecureIgnoreSCT: true } : {}),
  };
  const { trustedRoot, tuf } = words;
  return {
    ctlog,
    ...(trustedRoot === null ? {} : { trustedRoot: { value: trustedRoot.trim() } }),
    ...(tuf === null
      ? {}
      : { tuf: { mirror: tuf.mirror, root: { data: Buffer.from(tuf.root).toString('base64') } } }),
  };
}

function attestor(name: string, signer: Identity, words: ExportWords): object {
  if (signer.kind === 'keyless')
    return { name, cosign: { keyless: { identities: [identity(signer)] }, ...instance(words) } };
  const key = { data: signer.publicKey };
  return signer.log === 'none'
    ? { name, cosign: { key, ctlog: { insecureIgnoreTlog: true, insecureIgnoreSCT: true } } }
    : { name, cosign: { key, ...instance(words) } };
}

/** Names are used in CEL, where a hyphen is a minus. */
const celName = (name: string): string => name.replaceAll('-', '_');
const typeName = (demand: Demand, index: number): string => `${celName(demand.name)}_type_${index + 1}`;
const signerName = (demand: Demand, index: number): string => `${celName(demand.name)}_signer_${index + 1}`;

function summaryConditions(attestation: string, summary: SummaryDemand): string[] {
  const predicate = `extractPayload(image, attestations.${attestation}).predicate`;
  const { verifier, resourceUri, policyUri, levels } = summary;
  const policy =
    policyUri === null
      ? []
      : policyUri.endsWith('=')
        ? [`${predicate}.policy.uri.startsWith(${quoted(policyUri)})`]
        : [`${predicate}.policy.uri == ${quoted(policyUri)}`];
  return [
    `${predicate}.verificationResult == "PASSED"`,
    `${predicate}.verifier.id == ${quoted(verifier)}`,
    ...(resourceUri === null ? [] : [`${predicate}.resourceUri == ${quoted(resourceUri)}`]),
    ...policy,
    ...levels.map((level) => `${predicate}.verifiedLevels.exists(level, level == ${quoted(level)})`),
  ];
}

function signedBy(demand: Demand, type: number): string {
  const signers = demand.signers.map((_, index) => `attestors.${signerName(demand, index)}`);
  const name = typeName(demand, type);
  return `verifyAttestationSignatures(image, attestations.${name}, [${signers.join(', ')}]) >= ${demand.minimum}`;
}

function expression(demand: Demand): string {
  const ways = demand.types.map((_, index) => signedBy(demand, index));
  const signed = ways.length === 1 ? ways : [`(${ways.join(' || ')})`];
  const said = demand.summary === null ? [] : summaryConditions(typeName(demand, 0), demand.summary);
  return `${everyImage}.all(image, ${[...signed, ...said].join(' && ')})`;
}

function message(demand: Demand): string {
  return demand.summary === null
    ? `no accepted attestation for ${demand.name} (${demand.types.join(' or ')})`
    : `no verification summary for ${demand.name} that says PASSED for this image and this environment`;
}

/** Compared after Kyverno took the text apart, so that no other way of writing the name slips through. */
function imageMatch({ image }: ImagePlan): object {
  if (image === null) return {};
  const registry = image.host === 'docker.io' ? 'index.docker.io' : image.host;
  const reference = 'parseImageReference(ref)';
  const same = `${reference}.registry() == ${quoted(registry)} && ${reference}.repository() == ${quoted(image.path)}`;
  return { matchImageReferences: [{ expression: same }] };
}

function namespaceMatch({ namespaces }: ExportWords): object {
  if (namespaces.length === 0) return {};
  const key = 'kubernetes.io/metadata.name';
  return { namespaceSelector: { matchExpressions: [{ key, operator: 'In', values: [...namespaces] }] } };
}

/** One ImageValidatingPolicy for an image: every demand is a validation of its own. */
export function kyvernoPolicy(name: string, plan: ImagePlan, words: ExportWords): object {
  const { demands } = plan;
  const pods = {
    apiGroups: [''],
    apiVersions: ['v1'],
    operations: ['CREATE', 'UPDATE'],
    resources: ['pods'],
  };
  return {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'ImageValidatingPolicy',
    metadata: { name },
    spec: {
      failurePolicy: 'Fail',
      validationActions: ['Deny'],
      validationConfigurations: { mutateDigest: true, required: true, verifyDigest: true },
      webhookConfiguration: { timeoutSeconds: 30 },
      matchConstraints: { ...namespaceMatch(words), resourceRules: [pods] },
      ...imageMatch(plan),
      attestors: demands.flatMap((demand) =>
        demand.signers.map((signer, index) => attestor(signerName(demand, index), signer, words)),
      ),
      attestations: demands.flatMap((demand) =>
        demand.types.map((type, index) => ({ name: typeName(demand, index), intoto: { type } })),
      ),
      validations: demands.map((demand) => ({ expression: expression(demand), message: message(demand) })),
    },
  };
}

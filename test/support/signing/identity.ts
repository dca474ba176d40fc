import { type ClaimName, claimOid } from '@countersign/sigstore';
import type { ExtensionDraft } from './certificate.ts';
import { sequence, taggedBytes, utf8 } from './der.ts';

/** The GitHub Actions job that signs. What is left out gets a plausible value. */
export type SigningJob = {
  /** owner/repo */
  readonly repository: string;
  readonly ref: string;
  readonly commit: string;
  /** Path of the workflow file; in `repository` at `ref` unless `signer` says otherwise. */
  readonly workflow: string;
  /** The reusable workflow that signs, where it is another one: `owner/repo/path@ref`. */
  readonly signer?: string;
  readonly server?: string;
  readonly issuer?: string;
  readonly repositoryId?: string;
  readonly ownerId?: string;
  readonly event?: string;
  readonly runner?: string;
  readonly visibility?: string;
  readonly runId?: string;
  readonly attempt?: number;
  /** Last word over single claims: another text, or null to leave the extension out. */
  readonly claims?: Readonly<Partial<Record<ClaimName, string | null>>>;
};

/** `https://github.com/owner/repo/path@ref`: the identity that Fulcio writes for a job. */
export function identityOf(job: SigningJob): string {
  const server = job.server ?? 'https://github.com';
  return `${server}/${job.signer ?? `${job.repository}/${job.workflow}@${job.ref}`}`;
}

export function runUri(job: SigningJob): string {
  const server = job.server ?? 'https://github.com';
  return `${server}/${job.repository}/actions/runs/${job.runId ?? '1000'}/attempts/${job.attempt ?? 1}`;
}

function defaultClaims(job: SigningJob): Partial<Record<ClaimName, string | null>> {
  const server = job.server ?? 'https://github.com';
  const issuer = job.issuer ?? 'https://token.actions.githubusercontent.com';
  return {
    issuerV1: issuer,
    workflowTrigger: job.event ?? 'push',
    workflowSha: job.commit,
    workflowName: 'build',
    workflowRepository: job.repository,
    workflowRef: job.ref,
    issuerV2: issuer,
    buildSignerUri: identityOf(job),
    buildSignerDigest: job.commit,
    runnerEnvironment: job.runner ?? 'github-hosted',
    sourceRepositoryUri: `${server}/${job.repository}`,
    sourceRepositoryDigest: job.commit,
    sourceRepositoryRef: job.ref,
    sourceRepositoryId: job.repositoryId ?? '1001',
    sourceRepositoryOwnerUri: `${server}/${job.repository.split('/')[0] ?? ''}`,
    sourceRepositoryOwnerId: job.ownerId ?? '2001',
    buildConfigUri: `${server}/${job.repository}/${job.workflow}@${job.ref}`,
    buildConfigDigest: job.commit,
    buildTrigger: job.event ?? 'push',
    runInvocationUri: runUri(job),
    sourceRepositoryVisibility: job.visibility ?? 'public',
  };
}

const rawClaims = new Set<string>([
  'issuerV1',
  'workflowTrigger',
  'workflowSha',
  'workflowName',
  'workflowRepository',
  'workflowRef',
]);

/** The certificate extensions that Fulcio writes for a job's token. */
export function claimExtensions(job: SigningJob): ExtensionDraft[] {
  const claims = Object.entries({ ...defaultClaims(job), ...job.claims }) as [ClaimName, string | null][];
  return claims.flatMap(([name, text]) => {
    if (text === null) return [];
    return [{ oid: claimOid(name), value: rawClaims.has(name) ? Buffer.from(text) : utf8(text) }];
  });
}

/** The subject alternative name: URIs. Fulcio writes exactly one. */
export function sanExtension(uris: readonly string[]): ExtensionDraft {
  const names = uris.map((uri) => taggedBytes(6, Buffer.from(uri)));
  return { oid: '2.5.29.17', critical: true, value: sequence(...names) };
}

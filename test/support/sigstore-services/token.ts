import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import type { SigningOptions } from '../signing/index.ts';

export type Claims = Readonly<Record<string, string | number>>;

/** An issuer of identity tokens as GitHub's: RS256, five minutes. */
export type TokenIssuer = {
  readonly url: string;
  /** A token for a job; claims by their GitHub names. `aud` is sigstore unless said otherwise. */
  issue(claims: Claims): string;
  /** The claims of a token that this issuer signed and that holds now; undefined for any other. */
  read(token: string): Claims | undefined;
};

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const lifetimeSeconds = 300;

function readToken(token: string, key: KeyObject): Claims | undefined {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const signed = Buffer.from(`${head}.${payload}`);
  if (!verify('sha256', signed, key, Buffer.from(signature, 'base64url'))) return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
}

export function createTokenIssuer(url: string): TokenIssuer {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKey = createPublicKey(privateKey);
  return {
    url,
    issue: (claims) => {
      const now = Math.floor(Date.now() / 1000);
      const times = { iat: now, nbf: now, exp: now + lifetimeSeconds };
      const payload = { iss: url, aud: 'sigstore', ...times, ...claims };
      const content = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(payload)}`;
      return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
    },
    read: (token) => {
      const claims = readToken(token, publicKey);
      const now = Date.now() / 1000;
      return claims !== undefined && Number(claims['exp']) > now ? claims : undefined;
    },
  };
}

/** The claims that GitHub puts into the token of a job. */
export function jobClaims(job: {
  readonly repository: string;
  readonly ref: string;
  readonly commit: string;
  readonly workflow: string;
  readonly environment?: string;
  readonly visibility?: string;
}): Claims {
  const workflowRef = `${job.repository}/${job.workflow}@${job.ref}`;
  return {
    sub: `repo:${job.repository}:ref:${job.ref}`,
    repository: job.repository,
    repository_id: '1001',
    repository_owner_id: '2001',
    repository_visibility: job.visibility ?? 'public',
    ref: job.ref,
    sha: job.commit,
    workflow_ref: workflowRef,
    job_workflow_ref: workflowRef,
    job_workflow_sha: job.commit,
    event_name: 'push',
    runner_environment: 'github-hosted',
    run_id: '1000',
    run_attempt: '1',
    ...(job.environment === undefined ? {} : { environment: job.environment }),
  };
}

/** What Fulcio writes into a certificate for a token: docs/oid-info.md and its GitHub issuer. */
export function signingOptionsOf(claims: Claims): SigningOptions {
  const text = (name: string): string => String(claims[name] ?? '');
  const [caller = ''] = text('workflow_ref').split('@');
  return {
    at: new Date().toISOString(),
    repository: text('repository'),
    repositoryId: text('repository_id'),
    ownerId: text('repository_owner_id'),
    ref: text('ref'),
    commit: text('sha'),
    workflow: caller.slice(text('repository').length + 1),
    signer: text('job_workflow_ref'),
    issuer: text('iss'),
    event: text('event_name'),
    runner: text('runner_environment'),
    visibility: text('repository_visibility'),
    runId: text('run_id'),
    attempt: Number(claims['run_attempt'] ?? 1),
  };
}

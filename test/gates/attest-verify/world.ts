import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  canonicalJson,
  check,
  type CollectContext,
  type GitHubAccess,
  type Http,
  judge,
  known,
  type Subject,
  type Verdict,
} from '@countersign/core';
import { attestVerifyGate, type CheckTable, explainTable } from '@countersign/gates/attest-verify';
import { collect } from '@countersign/gates/attest-verify/collect';
import { createPorts, type LivePorts, sha256 } from '@countersign/runtime/ports';
import type { AttestVerifyFacts } from '../../../packages/gates/src/attest-verify/facts.ts';
import type { AttestVerifyPolicy } from '../../../packages/gates/src/attest-verify/policy.ts';
import { createSigner, identityOf } from '../../support/signing/index.ts';

export const signer = await createSigner();
export const github = await createSigner('github');
export const rootText = JSON.stringify(signer.trustedRoot);
export const commit = 'a'.repeat(40);
export const artifact = Buffer.from('the artifact');
export const digest = digestOf(artifact);
export const job = {
  repository: 'acme/api',
  ref: 'refs/heads/main',
  commit,
  workflow: '.github/workflows/build.yml',
};
export const subjects = [{ name: 'ghcr.io/acme/api', digest }];
export const subject: Subject = { kind: 'image', name: 'ghcr.io/acme/api', digest };
const person = { login: 'octocat', id: '1' };

/** Files only, under the signer's own root. */
export const mine = {
  sources: ['files'],
  bundles: ['attestations/*'],
  trustedRoot: 'root.json',
  trustedRootDigest: sha256(Buffer.from(rootText)),
  identity: identityOf(job),
  sourceRepository: 'acme/api',
};

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

export function policyOf(value: unknown): AttestVerifyPolicy {
  const checked = check(attestVerifyGate.policy, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

export const codes = ({ reasons }: Verdict): string[] => reasons.map(({ code }) => code).toSorted();

/** What one call of the gate is given beside policies. */
export type Given = {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly access?: GitHubAccess;
  readonly subject?: Subject;
  readonly at?: string;
  /** Instead of the wire. */
  readonly http?: Http;
};

const nobody: GitHubAccess = { apiUrl: '', graphqlUrl: '', serverUrl: '', token: null };

function context(policies: readonly AttestVerifyPolicy[], given: Given): CollectContext<AttestVerifyPolicy> {
  return {
    policies,
    inputs: given.inputs ?? {},
    github: given.access ?? nobody,
    lastDeploy: known(null),
    attested: async () => ({ state: 'missing', cause: 'not-collected', detail: 'not asked' }),
    earlierDeploys: async () => known([]),
    request: {
      server: 'https://github.com',
      repository: { name: 'acme/api', id: '1001' },
      run: { id: '1', attempt: 1 },
      workflow: 'acme/api/.github/workflows/deploy.yml@refs/heads/main',
      event: 'push',
      ref: 'refs/heads/main',
      commit,
      actor: person,
      triggeringActor: person,
      environment: 'production',
      service: 'api',
      subject: given.subject ?? subject,
      at: given.at ?? '2026-06-22T14:32:04.000Z',
    },
  };
}

/** A workspace with ports of its own. */
export type World = {
  readonly ports: LivePorts;
  put(name: string, content: string | Uint8Array): Promise<void>;
  facts(policies: readonly AttestVerifyPolicy[], given?: Given): Promise<AttestVerifyFacts>;
  /** The verdict of one policy, `mine` with changes. */
  verdict(more?: object, given?: Given): Promise<Verdict>;
  /** The same for a whole policy. */
  judged(
    policy: unknown,
    given?: Given,
  ): Promise<{ verdict: Verdict; table: CheckTable; facts: AttestVerifyFacts }>;
  policyOf(value: unknown): AttestVerifyPolicy;
  effectOf(policy: unknown, facts: AttestVerifyFacts): string;
  readonly folder: string;
  close(): Promise<void>;
};

export async function openWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-verify-'));
  const ports = createPorts({ workspace: folder });
  const put: World['put'] = async (name, content) => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  await put('root.json', rootText);
  const facts: World['facts'] = async (policies, given = {}) => {
    const wired = given.http === undefined ? ports : { ...ports, http: given.http };
    const collected = await collect(wired, context(policies, given));
    // What is collected must survive being written down and read again.
    const checked = check(attestVerifyGate.facts, JSON.parse(canonicalJson(collected)));
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    return checked.value;
  };
  const judged: World['judged'] = async (policy, given = {}) => {
    const value = policyOf(policy);
    const policyDigest = sha256(Buffer.from(canonicalJson(value)));
    const found = await facts([value], given);
    const verdict = judge(attestVerifyGate, [{ digest: policyDigest, value }], found);
    return { verdict, table: explainTable(value, found), facts: found };
  };
  return {
    ports,
    folder,
    put,
    facts,
    judged,
    policyOf,
    effectOf: (policy, found) => {
      const value = policyOf(policy);
      const policyDigest = sha256(Buffer.from(canonicalJson(value)));
      return judge(attestVerifyGate, [{ digest: policyDigest, value }], found).effect;
    },
    verdict: async (more = {}, given = {}) => (await judged({ ...mine, ...more }, given)).verdict,
    close: async () => {
      await ports.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A provenance bundle as JSON text. */
export async function sign(more: object = {}): Promise<string> {
  return JSON.stringify(await signer.signProvenance({ ...job, subjects, ...more }));
}

/** A bundle with any predicate, as JSON text. */
export async function attest(predicateType: string, predicate: unknown, more: object = {}): Promise<string> {
  return JSON.stringify(await signer.signStatement({ ...job, subjects, predicateType, predicate, ...more }));
}

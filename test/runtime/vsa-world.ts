import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Effect, EvidenceDocument } from '@countersign/core';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import type { RunTask } from '../../packages/runtime/src/run-task.ts';
import { jobClaims, type SigstoreServices, serveSigstore } from '../support/sigstore-services/index.ts';
import { parseCommandFile } from '../support/workflow/command-file.ts';

export const commit = 'a'.repeat(40);
export const imageDigest = `sha256:${'b'.repeat(64)}`;
export const bundleDigest = `sha256:${'c'.repeat(64)}` as const;
export const policyDigest = `sha256:${'d'.repeat(64)}` as const;
export const workflow = '.github/workflows/deploy.yml';

/** One question that reached the runner's token service or GitHub. */
export type Reached = {
  readonly url: string;
  readonly authorization: string;
  readonly body: string;
};

export type World = {
  readonly services: SigstoreServices;
  readonly ports: LivePorts;
  readonly folder: string;
  readonly warnings: readonly string[];
  /** What the token service and GitHub were asked. */
  readonly reached: readonly Reached[];
  readonly task: Pick<RunTask, 'ports' | 'runner' | 'environment' | 'inputs'>;
  outputs(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
};

async function serveRunner(
  services: SigstoreServices,
  visibility: string,
): Promise<{ url: string; reached: Reached[]; close: () => Promise<void> }> {
  const reached: Reached[] = [];
  const reply = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { url = '', headers } = request;
    reached.push({ url, authorization: headers.authorization ?? '', body });
    const claims = jobClaims({
      repository: 'acme/shop',
      ref: 'refs/heads/main',
      commit,
      workflow,
      visibility,
    });
    const status = url.endsWith('/attestations') ? 201 : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 201 ? { id: 1 } : { value: services.issuer.issue(claims) }));
  };
  const server = http.createServer((request, response) => void reply(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, reached, close };
}

/** A job with an identity token, a Sigstore instance and GitHub, all on loopback. */
export async function createWorld(visibility = 'public'): Promise<World> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'countersign-vsa-'));
  const services = await serveSigstore();
  const runnerServices = await serveRunner(services, visibility);
  const warnings: string[] = [];
  const ports = createPorts({
    workspace: folder,
    attempts: 1,
    progress: { say: () => undefined, warn: (line) => warnings.push(line) },
  });
  const output = path.join(folder, 'output');
  await writeFile(output, '');
  await writeFile(path.join(folder, 'root.json'), JSON.stringify(services.trustedRoot));
  process.env['GITHUB_OUTPUT'] = output;
  const { url } = runnerServices;
  const task = {
    ports,
    runner: {
      serverUrl: 'https://github.com',
      apiUrl: url,
      graphqlUrl: `${url}/graphql`,
      repository: 'acme/shop',
      workflow: `acme/shop/${workflow}@refs/heads/main`,
      temporary: folder,
    } as RunTask['runner'],
    environment: {
      GITHUB_ACTION_REPOSITORY: 'acme/countersign',
      GITHUB_ACTION_REF: 'e'.repeat(40),
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=1`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-bearer',
    },
    inputs: { token: { reveal: () => 'github-token-text' } } as RunTask['inputs'],
  };
  return {
    services,
    ports,
    folder,
    warnings,
    reached: runnerServices.reached,
    task,
    outputs: async () => Object.fromEntries(parseCommandFile(await readFile(output, 'utf8'))),
    close: async () => {
      delete process.env['GITHUB_OUTPUT'];
      await Promise.all([services.close(), runnerServices.close(), ports.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const provenance = (agrees: boolean) => ({
  provenance: { state: 'known', value: {}, evidence: [] },
  crossCheck: [{ field: 'repository', predicate: 'x', certificate: 'x', agrees }],
});
const certificate = (runner: string, issuer = 'https://token.actions.githubusercontent.com') => ({
  kind: 'certificate',
  issuer: { state: 'known', value: issuer, evidence: [] },
  claims: { runnerEnvironment: { state: 'known', value: runner, evidence: [] } },
});

/** What attest-verify measured of one bundle, as far as a level rests on it. */
export const measured = {
  hosted: { state: 'verified', signer: certificate('github-hosted'), ...provenance(true) },
  'self-hosted': { state: 'verified', signer: certificate('self-hosted'), ...provenance(true) },
  'other issuer': {
    state: 'verified',
    signer: certificate('github-hosted', 'https://issuer.test'),
    ...provenance(true),
  },
  'a key': { state: 'verified', signer: { kind: 'key', name: 'k' }, ...provenance(true) },
  contradicted: { state: 'verified', signer: certificate('github-hosted'), ...provenance(false) },
  'no provenance': {
    state: 'verified',
    signer: certificate('github-hosted'),
    provenance: null,
    crossCheck: [],
  },
  rejected: { state: 'rejected', code: 'signature-invalid', detail: 'x' },
} as const;

/** The evidence document of a decision; `accepted: false` leaves out the reason that rests on the bundle. */
export function documentOf(
  effect: Effect,
  result: (typeof measured)[keyof typeof measured] = measured.hosted,
  evidence: readonly `sha256:${string}`[] = [bundleDigest],
): EvidenceDocument {
  const reason = {
    code: effect === 'allow' ? 'attested' : 'identity-differs',
    question: 'subject',
    data: {},
    policy: policyDigest,
    evidence: [...evidence],
  };
  const policy = {
    digest: policyDigest,
    document: policyDigest,
    origin: 'tip' as const,
    rule: 0,
    observe: false,
    value: {},
  };
  return {
    schema: 'evidence/1',
    suite: { version: '0.1.0', commit: null, dist: null },
    gate: 'deploy-gate',
    request: {
      server: 'https://github.com',
      repository: { name: 'Acme/Shop', id: '1001' },
      run: { id: '1', attempt: 1 },
      workflow: `acme/shop/${workflow}@refs/heads/main`,
      event: 'push',
      ref: 'refs/heads/main',
      commit,
      actor: { login: 'ada', id: '1' },
      triggeringActor: { login: 'ada', id: '1' },
      environment: 'Production',
      service: 'shop front',
      subject: { kind: 'image', name: 'ghcr.io/acme/shop', digest: imageDigest },
      at: '2026-06-22T14:00:00.000Z',
    },
    documents: [],
    judgements: [
      {
        gate: 'attest-verify',
        semantics: 2,
        factsId: 'facts/attest-verify/2',
        policies: [policy],
        facts: {
          bundles: [
            {
              places: ['shop.sigstore.json'],
              read: { state: 'known', value: bundleDigest, evidence: [bundleDigest] },
              measured: [{ root: 'public-good', result: { state: 'known', value: result, evidence: [] } }],
            },
          ],
        },
        verdict: { effect, reasons: [reason] },
      },
    ],
    evidence: [],
    effect,
    opened: effect === 'allow',
    by: effect === 'allow' ? 'verdict' : 'nobody',
    expires: '2026-06-22T15:00:00.000Z',
  };
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { parseTrustedRoot, summaryStatement, type SummaryDraft } from '@countersign/sigstore';
import { signStatement } from '@countersign/sigstore/client';
import { attachReferrer, listUnderTag, type PushedImage, pushImage } from '../support/registry/index.ts';
import { provenance } from '../support/signing/provenance.ts';
import { jobClaims, type SigstoreServices, serveSigstore } from '../support/sigstore-services/index.ts';
import { freePort, serve } from './serve.ts';

export const commit = 'a'.repeat(40);
/** The job that builds, and the one that gates. */
export const buildJob = {
  repository: 'acme/shop',
  ref: 'refs/heads/main',
  commit,
  workflow: '.github/workflows/release.yml',
};
export const gateJob = { ...buildJob, workflow: '.github/workflows/gate.yml' };
export const verifier = 'https://github.com/acme/countersign/actions/deploy-gate';
export const provenanceType = 'https://slsa.dev/provenance/v1';

export type Job = typeof buildJob;
export function identityOf(job: Job): string {
  return `https://github.com/${job.repository}/${job.workflow}@${job.ref}`;
}

export type Ended = { readonly exit: number; readonly output: string };

/** A real registry, and a Sigstore instance that speaks the real APIs, both on loopback. */
export type AttestedRegistry = {
  readonly host: string;
  readonly services: SigstoreServices;
  readonly folder: string;
  /** Path of the trusted root of `services`. */
  readonly trustedRoot: string;
  push(repository: string, content: string): Promise<PushedImage>;
  /** Signs an in-toto statement about a digest with our own client, over HTTP. */
  sign(job: Job, statement: { predicateType: string; predicate: object; digest: string }): Promise<string>;
  signProvenance(job: Job, digest: string): Promise<string>;
  signSummary(job: Job, draft: Pick<SummaryDraft, 'subject' | 'effect' | 'target'>): Promise<string>;
  /** Pushes bundles as referrers of the image, and lists them under its fallback tag. */
  attach(repository: string, image: PushedImage, bundles: readonly string[]): Promise<void>;
  /** Runs a program with a home of its own. */
  run(program: string, args: readonly string[]): Promise<Ended>;
  close(): Promise<void>;
};

const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const patienceMs = 60_000;

async function startRegistry(
  program: string,
  folder: string,
): Promise<{ host: string; stop: () => Promise<void> }> {
  const host = `127.0.0.1:${await freePort()}`;
  const config = path.join(folder, 'registry.yml');
  const storage = { filesystem: { rootdirectory: path.join(folder, 'registry') } };
  // JSON is YAML.
  await writeFile(
    config,
    JSON.stringify({ version: 0.1, log: { level: 'error' }, http: { addr: host }, storage }),
  );
  const stop = await serve({ program, args: ['serve', config], readyUrl: `http://${host}/v2/` });
  return { host, stop };
}

async function signWith(
  services: SigstoreServices,
  ports: LivePorts,
  { job, statement }: { job: Job; statement: string },
): Promise<string> {
  const root = parseTrustedRoot(JSON.stringify(services.trustedRoot));
  if (root.state === 'rejected') throw new Error(root.detail);
  const token = services.issuer.issue(jobClaims(job));
  const { url } = services;
  const signed = await signStatement(ports, {
    statement,
    token: { reveal: () => token },
    instance: { fulcioUrl: url, rekorUrl: url, timestampUrl: url },
    trustedRoots: [root.value],
  });
  if (signed.state === 'missing') throw new Error(signed.detail);
  return signed.value.bundle;
}

function predicateTypeOf(bundle: string): string {
  const { dsseEnvelope } = JSON.parse(bundle) as { readonly dsseEnvelope: { readonly payload: string } };
  const statement = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString()) as {
    readonly predicateType: string;
  };
  return statement.predicateType;
}

function end(program: string, args: readonly string[], home: string): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    TUF_ROOT: path.join(home, 'tuf'),
    COSIGN_PASSWORD: 'x',
  };
  return new Promise((resolve) => {
    execFile(program, [...args], { env, cwd: home, timeout: patienceMs }, (error, stdout, stderr) => {
      const exit = error === null ? 0 : typeof error.code === 'number' ? error.code : 255;
      resolve({ exit, output: `${stdout}${stderr}` });
    });
  });
}

export async function openAttestedRegistry(registry: string): Promise<AttestedRegistry> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'countersign-attested-'));
  const services = await serveSigstore();
  const { host, stop } = await startRegistry(registry, folder);
  const ports = createPorts({ workspace: folder });
  const trustedRoot = path.join(folder, 'root.json');
  await writeFile(trustedRoot, JSON.stringify(services.trustedRoot));
  const sign: AttestedRegistry['sign'] = (job, { predicateType, predicate, digest }) => {
    const subject = [{ name: 'shop', digest: { sha256: digest.slice('sha256:'.length) } }];
    const _type = 'https://in-toto.io/Statement/v1';
    const statement = JSON.stringify({ _type, subject, predicateType, predicate });
    return signWith(services, ports, { job, statement });
  };
  return {
    host,
    services,
    folder,
    trustedRoot,
    push: (repository, content) => pushImage(`http://${host}`, repository, 'latest', { content }),
    sign,
    signProvenance: (job, digest) =>
      sign(job, { predicateType: provenanceType, predicate: provenance(job), digest }),
    signSummary: (job, draft) => {
      const statement = summaryStatement({
        ...draft,
        verifier: { id: verifier, version: {} },
        at: '2026-06-22T14:00:00.000Z',
        policy: { digest: `sha256:${'d'.repeat(64)}`, each: [] },
        inputs: [],
        level: 'SLSA_BUILD_LEVEL_2',
        evidence: `sha256:${'e'.repeat(64)}`,
        expires: '2026-06-22T15:00:00.000Z',
      });
      return signWith(services, ports, { job, statement });
    },
    attach: async (repository, subject, bundles) => {
      const attachment = { registryUrl: `http://${host}`, repository, subject };
      const listed = [];
      for (const bundle of bundles) {
        const pushed = await attachReferrer(attachment, {
          artifactType: bundleType,
          layers: [{ mediaType: bundleType, bytes: Buffer.from(bundle) }],
          annotations: {
            'dev.sigstore.bundle.content': 'dsse-envelope',
            'dev.sigstore.bundle.predicateType': predicateTypeOf(bundle),
          },
        });
        listed.push({ ...pushed, artifactType: bundleType });
      }
      await listUnderTag(attachment, listed);
    },
    run: (program, args) => end(program, args, folder),
    close: async () => {
      await Promise.all([stop(), services.close(), ports.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { canonicalJson, check, type CollectContext, judge, known } from '@countersign/core';
import { attestVerifyGate, type AttestVerifyPolicy } from '@countersign/gates/attest-verify';
import { collect } from '@countersign/gates/attest-verify/collect';
import { createPorts, sha256 } from '@countersign/runtime/ports';
import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import ncc from '@vercel/ncc';
import { cacheFolder, tools } from '../real/tools/tool.ts';
import { createSigner, identityOf } from '../support/signing/index.ts';
import type { Measured } from './bench.ts';
import { median, rounded } from './timing.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Process start to verdict on one bundle, against a bare script on @sigstore/verify. */
const startBound = 1.6;
/** Many bundles in one call of the gate's collector and its judgement, against bare verifications in this process. */
const manyBound = 1.2;
const many = 300;

const job = {
  repository: 'acme/shop',
  ref: 'refs/heads/main',
  commit: 'a'.repeat(40),
  workflow: '.github/workflows/release.yml',
};
const issuer = 'https://token.actions.githubusercontent.com';
const digest = `sha256:${'b'.repeat(64)}`;
const subject = { kind: 'image', name: 'ghcr.io/acme/shop', digest } as const;

/** The floor: what anybody writes who reads the library's manual. It neither reads the subject nor compares exactly. */
const peerSource = `import { readFileSync } from 'node:fs';
import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
const [bundle, root, identity, issuer] = process.argv.slice(2);
const material = toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(readFileSync(root, 'utf8'))));
const entity = toSignedEntity(bundleFromJSON(JSON.parse(readFileSync(bundle, 'utf8'))));
new Verifier(material).verify(entity, { subjectAlternativeName: identity, extensions: { issuer } });
`;

async function buildPeer(folder: string): Promise<string> {
  const source = path.join(root, '.cache/bench/attest-verify');
  await mkdir(source, { recursive: true });
  await writeFile(path.join(source, 'package.json'), '{"type":"module"}\n');
  await writeFile(path.join(source, 'peer.js'), peerSource);
  const options = { cache: false, minify: false, quiet: true, sourceMap: false, target: 'es2024' } as const;
  const { code } = await ncc(path.join(source, 'peer.js'), options);
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}\n');
  await writeFile(path.join(folder, 'peer.js'), code);
  return path.join(folder, 'peer.js');
}

type Command = { readonly program: string; readonly args: readonly string[] };

/** Milliseconds from the start of a process to its end. One that does not accept the bundle has measured nothing. */
async function untilAccepted({ program, args }: Command, folder: string): Promise<number> {
  const started = performance.now();
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder };
  const child = spawn(program, [...args], { cwd: folder, env, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${program} ${args[0] ?? ''} ended with ${code}`);
  return performance.now() - started;
}

type Fixture = { readonly bundles: readonly string[]; readonly rootText: string };

async function createFixture(): Promise<Fixture> {
  const signer = await createSigner();
  const subjects = [{ name: subject.name, digest }];
  const signed = Array.from({ length: many }, () => signer.signProvenance({ ...job, subjects }));
  const bundles = (await Promise.all(signed)).map((bundle) => JSON.stringify(bundle));
  return { bundles, rootText: JSON.stringify(signer.trustedRoot) };
}

function cosignOf(bundle: string, trustedRoot: string): Command | null {
  const program = path.join(cacheFolder, `cosign-${tools.cosign.version}`, 'cosign');
  if (!existsSync(program)) return null;
  const who = ['--certificate-identity', identityOf(job), '--certificate-oidc-issuer', issuer];
  const what = ['--type', 'https://slsa.dev/provenance/v1', '--check-claims=false'];
  const where = ['--bundle', bundle, '--trusted-root', trustedRoot];
  return {
    program,
    args: [
      'verify-blob-attestation',
      ...where,
      ...who,
      ...what,
      '--digest',
      digest.slice(7),
      '--digestAlg',
      'sha256',
    ],
  };
}

async function measureStart(
  rounds: number,
  folder: string,
  fixture: Fixture,
): Promise<Record<string, unknown> & { ratio: number }> {
  const cli = path.join(root, 'dist/cli/index.js');
  if (!existsSync(cli)) throw new Error('dist/ holds no command line: run `npm run build` first');
  const [bundle, trustedRoot] = ['bundle.json', 'root.json'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  await writeFile(bundle, fixture.bundles[0] ?? '');
  await writeFile(trustedRoot, fixture.rootText);
  const who = ['--certificate-identity', identityOf(job), '--certificate-oidc-issuer', issuer];
  const node = process.execPath;
  const ours = {
    program: node,
    args: [cli, 'verify-bundle', '--bundle', bundle, ...who, '--trusted-root', trustedRoot, digest],
  };
  const peer = {
    program: node,
    args: [await buildPeer(folder), bundle, trustedRoot, identityOf(job), issuer],
  };
  const cosign = cosignOf(bundle, trustedRoot);
  const samples = { ours: [] as number[], peer: [] as number[], cosign: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    samples.peer.push(await untilAccepted(peer, folder));
    samples.ours.push(await untilAccepted(ours, folder));
    if (cosign !== null) samples.cosign.push(await untilAccepted(cosign, folder));
  }
  const [oursMs, peerMs] = [median(samples.ours), median(samples.peer)];
  const cosignMs = cosign === null ? null : rounded(median(samples.cosign));
  const ratio = rounded(oursMs / peerMs);
  console.log(
    `one bundle, process start to verdict: ours ${rounded(oursMs)} ms, bare script ${rounded(peerMs)} ms ×${ratio}, cosign ${cosignMs === null ? 'not installed' : `${cosignMs} ms`}`,
  );
  return { ratio, oursMs: rounded(oursMs), peerMs: rounded(peerMs), cosignMs };
}

function contextOf(policy: AttestVerifyPolicy): CollectContext<AttestVerifyPolicy> {
  const person = { login: 'octocat', id: '1' };
  return {
    policies: [policy],
    inputs: {},
    github: { apiUrl: '', graphqlUrl: '', serverUrl: '', token: null },
    lastDeploy: known(null),
    attested: async () => ({ state: 'missing', cause: 'not-collected', detail: 'not asked' }),
    earlierDeploys: async () => known([]),
    request: {
      server: 'https://github.com',
      repository: { name: 'acme/shop', id: '1001' },
      run: { id: '1', attempt: 1 },
      workflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
      event: 'push',
      ref: 'refs/heads/main',
      commit: job.commit,
      actor: person,
      triggeringActor: person,
      environment: 'production',
      service: 'shop',
      subject,
      at: '2026-06-22T14:32:04.000Z',
    },
  };
}

function policyOf(rootText: string): AttestVerifyPolicy {
  const checked = check(attestVerifyGate.policy, {
    sources: ['files'],
    bundles: ['bundles.jsonl'],
    trustedRoot: 'root.json',
    trustedRootDigest: sha256(Buffer.from(rootText)),
    identity: identityOf(job),
    sourceRepository: job.repository,
    minimum: 10,
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

/** Milliseconds from files to verdict: read, measure under the pinned root, judge. */
async function oursOnce(folder: string, policy: AttestVerifyPolicy): Promise<number> {
  const ports = createPorts({ workspace: folder });
  const started = performance.now();
  const facts = await collect(ports, contextOf(policy));
  const verdict = judge(
    attestVerifyGate,
    [{ digest: sha256(Buffer.from(canonicalJson(policy))), value: policy }],
    facts,
  );
  const elapsed = performance.now() - started;
  await ports.close();
  if (verdict.effect !== 'allow' || facts.bundles.length !== many)
    throw new Error(JSON.stringify(verdict.reasons[0]));
  return elapsed;
}

/** Milliseconds of as many bare verifications, the trust material made once for all of them. */
function peerOnce({ bundles, rootText }: Fixture): number {
  const started = performance.now();
  const verifier = new Verifier(toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(rootText))));
  const policy = { subjectAlternativeName: identityOf(job), extensions: { issuer } };
  for (const bundle of bundles) verifier.verify(toSignedEntity(bundleFromJSON(JSON.parse(bundle))), policy);
  return performance.now() - started;
}

async function measureMany(
  rounds: number,
  folder: string,
  fixture: Fixture,
): Promise<Record<string, unknown> & { ratio: number }> {
  await writeFile(path.join(folder, 'bundles.jsonl'), fixture.bundles.join('\n'));
  await writeFile(path.join(folder, 'root.json'), fixture.rootText);
  const policy = policyOf(fixture.rootText);
  // Both are warm before anything counts.
  peerOnce(fixture);
  await oursOnce(folder, policy);
  const samples = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    samples.peer.push(peerOnce(fixture));
    samples.ours.push(await oursOnce(folder, policy));
  }
  const [oursMs, peerMs] = [median(samples.ours), median(samples.peer)];
  const ratio = rounded(oursMs / peerMs);
  console.log(`${many} bundles: ours ${rounded(oursMs)} ms, bare ${rounded(peerMs)} ms ×${ratio}`);
  return { ratio, oursMs: rounded(oursMs), peerMs: rounded(peerMs) };
}

/** What our strictness and our reading cost on top of the signature mathematics. */
export async function bench(rounds: number): Promise<Measured> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'countersign-bench-'));
  try {
    const fixture = await createFixture();
    const start = await measureStart(rounds, folder, fixture);
    const all = await measureMany(rounds, folder, fixture);
    const within = start.ratio <= startBound && all.ratio <= manyBound;
    return { one: start, many: all, manyBound, ratio: start.ratio, bound: startBound, within };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

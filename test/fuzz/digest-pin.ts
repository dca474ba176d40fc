import { subjectText } from '@countersign/core';
import { digestPinGate } from '@countersign/gates/digest-pin';
import type { Generator, Random } from './random.ts';

type Policy = Parameters<typeof digestPinGate.decide>[0];

const digests = ['a', 'b', 'c', 'd'].map((letter) => `sha256:${letter.repeat(64)}`);
const names = [
  'ghcr.io/acme/shop',
  'docker.io/acme/proxy',
  'prod.example.com/shop',
  'docker.io/library/redis',
];
const evidence = [`sha256:${'e'.repeat(64)}`];
const patterns = ['deploy/*.yaml', 'jobs/*.yaml'];
const odd = ['{{ .Values.image }}', 'Not An Image', 'my_host.com/x', `nginx@sha512:${'a'.repeat(128)}`, ''];

/** Most policies want one file pattern and take what is pinned, so that many judgements can allow. */
function policy(random: Random): unknown {
  const approved = names.flatMap((name) => digests.map((digest) => `${name}@${digest}`));
  return {
    mode: random.chance(0.2) ? 'check' : 'verify',
    files: random.chance(0.06) ? [] : random.chance(0.1) ? patterns : patterns.slice(0, 1),
    expectSubject: random.chance(0.7),
    approved: random.chance(0.4) ? approved.filter(() => random.chance(0.5)) : [],
    others: random.chance(0.6) ? 'pinned' : 'approved',
    sameDigestElsewhere: random.chance(0.5) ? 'allow' : 'deny',
    tagMoved: random.chance(0.5) ? 'warn' : 'deny',
    requireInRegistry: random.chance(0.6),
    exclude: random.chance(0.2) ? [{ kind: 'ConfigMap', path: 'data.image' }] : [],
  };
}

function missing(random: Random): object {
  const cause = random.pick(['not-found', 'forbidden', 'unreachable', 'malformed', 'not-collected']);
  return { state: 'missing', cause, detail: 'it was not to be had' };
}

function fact(random: Random, chance: number, value: () => unknown): unknown {
  return random.chance(chance) ? missing(random) : { state: 'known', value: value(), evidence };
}

function imageText(random: Random, subject: string): string {
  const kind = random.next();
  if (kind < 0.7) return subject;
  const name = random.pick(names);
  if (kind < 0.85) return `${name}@${random.pick(digests)}`;
  if (kind < 0.93) return `${name}:1@${random.pick(digests)}`;
  return kind < 0.97 ? `${name}:1` : random.pick(odd);
}

function use(random: Random, subject: string): object {
  const config = random.chance(0.05);
  const text = random.chance(0.01) ? null : imageText(random, subject);
  return {
    document: 1 + random.int(2),
    kind: config ? 'ConfigMap' : 'Deployment',
    path: config ? 'data.image' : `spec.containers[${random.int(3)}].image`,
    line: 1 + random.int(50),
    column: 9,
    text,
    found: text ?? 'a mapping',
  };
}

function manifest(random: Random, subject: string): unknown {
  return fact(random, 0.03, () => {
    const images = Array.from({ length: random.chance(0.9) ? 1 + random.int(2) : 0 }, () =>
      use(random, subject),
    );
    const problems = random.chance(0.03) ? [{ line: 3, column: 1, why: 'the YAML is wrong' }] : [];
    return { documents: 2, images, problems };
  });
}

function selection(random: Random, pattern: string, paths: readonly string[]): object {
  if (random.chance(0.03)) {
    const detail = 'the list was cut off';
    return { pattern, files: { state: 'missing', cause: 'truncated', detail, partial: paths.slice(0, 1) } };
  }
  const none = pattern !== patterns[0] && random.chance(0.3);
  return { pattern, files: fact(random, 0.02, () => (none ? [] : paths)) };
}

function resolution(random: Random, reference: string): object {
  const own = reference.includes('@') ? (reference.split('@')[1] ?? '') : random.pick(digests);
  const digest = random.chance(0.02) ? random.pick(digests) : own;
  const children = random.chance(0.4)
    ? digests.map((child) => ({ digest: child, platform: 'linux/amd64' }))
    : [];
  const value = { digest, mediaType: 'application/vnd.oci.image.index.v1+json', size: 7, children };
  return { reference, manifest: fact(random, 0.06, () => value) };
}

function facts(random: Random, judged: unknown): unknown {
  const { files: wanted } = judged as Policy;
  const image = { kind: 'image' as const, name: names[0] ?? '', digest: digests[0] ?? '' };
  const commit = { kind: 'commit' as const, name: 'acme/shop', digest: `sha1:${'1'.repeat(40)}` };
  const subject = random.chance(0.05) ? commit : image;
  const named = random.chance(0.05) ? patterns : wanted;
  const paths =
    named.length === 0 ? [] : random.chance(0.7) ? ['deploy/app.yaml'] : ['deploy/app.yaml', 'deploy/b.yaml'];
  const read = random.chance(0.02) ? paths.slice(1) : paths;
  const files = read.map((path) => ({ path, manifest: manifest(random, subjectText(image)) }));
  const written = JSON.stringify(files);
  const references = names
    .filter((name) => written.includes(`${name}@`) || written.includes(`${name}:`))
    .flatMap((name) => [`${name}:1`, ...digests.map((digest) => `${name}@${digest}`)]);
  return {
    at: '2026-06-22T14:32:04.000Z',
    subject,
    selections: named.map((pattern) => selection(random, pattern, paths)),
    files,
    resolutions: references.map((reference) => resolution(random, reference)),
  };
}

export const generator: Generator = { gate: digestPinGate, policy, facts };

import { subjectText } from '@countersign/core';
import { digestPinGate } from '@countersign/gates/digest-pin';
import type { Generator, Random } from './random.ts';

type Policy = Parameters<typeof digestPinGate.decide>[0];

const digests = ['a', 'b', 'c', 'd'].map((letter) => `sha256:${letter.repeat(64)}`);
const commits = ['1', '2', '3'].map((digit) => digit.repeat(40));
const lockDigest = `sha256:${'9'.repeat(64)}`;
const names = [
  'ghcr.io/acme/shop',
  'docker.io/acme/proxy',
  'prod.example.com/shop',
  'docker.io/library/redis',
];
const actions = ['acme/setup', 'acme/build/sub'];
const evidence = [`sha256:${'e'.repeat(64)}`];
const patterns = ['deploy/*.yaml', 'jobs/*.yaml'];
const lockPath = 'digest-pin.lock';
const odd = ['{{ .Values.image }}', 'Not An Image', 'my_host.com/x', `nginx@sha512:${'a'.repeat(128)}`, ''];
const oddUses = ['acme', './.github/actions/gone', '$/../x', 'acme/setup@'];

function filePattern(random: Random, pattern: string): unknown {
  if (random.chance(0.8)) return pattern;
  return { pattern, format: 'kubernetes', expectReferences: random.chance(0.7) };
}

/** Most policies want one file pattern and take what is pinned, so that many judgements can allow. */
function policy(random: Random): unknown {
  const approved = names.flatMap((name) => digests.map((digest) => `${name}@${digest}`));
  const named = random.chance(0.06) ? [] : random.chance(0.1) ? patterns : patterns.slice(0, 1);
  return {
    mode: random.chance(0.2) ? 'check' : 'verify',
    files: named.map((pattern) => filePattern(random, pattern)),
    expectSubject: random.chance(0.7),
    approved: random.chance(0.4) ? approved.filter(() => random.chance(0.5)) : [],
    others: random.pick(['pinned', 'pinned', 'pinned', 'attested', 'approved']),
    attested: random.chance(0.2) ? 'required' : 'not-asked',
    lock: random.chance(0.2) ? { path: lockPath, trust: random.pick(['attested', 'reviewed']) } : null,
    promotions: random.chance(0.4) ? [{ from: names[0], to: names[2] }] : [],
    sameDigestElsewhere: random.chance(0.5) ? 'allow' : 'deny',
    tagMoved: random.chance(0.5) ? 'warn' : 'deny',
    requireInRegistry: random.chance(0.6),
    uses: {
      reachable: random.pick(['branch', 'branch-or-tag', 'not-asked']),
      inside: random.chance(0.5) ? 'warn' : 'deny',
      acceptedInside: random.chance(0.3) ? ['acme/setup'] : [],
    },
    actionsLock: random.chance(0.5) ? 'accept' : 'ignore',
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

function usesText(random: Random): string {
  const kind = random.next();
  if (kind < 0.7) return `${random.pick(actions)}@${random.pick(commits)}`;
  if (kind < 0.85) return `${random.pick(actions)}@v1`;
  if (kind < 0.9) return './.github/actions/own';
  return kind < 0.95 ? `docker://${random.pick(names)}@${random.pick(digests)}` : random.pick(oddUses);
}

function place(random: Random, text: string | null): object {
  return {
    document: 1 + random.int(2),
    line: 1 + random.int(50),
    column: 9,
    text,
    found: text ?? 'a mapping',
    why: random.chance(0.01) ? 'it is a matrix' : null,
  };
}

function image(random: Random, subject: string): object {
  const config = random.chance(0.05);
  return {
    ...place(random, random.chance(0.01) ? null : imageText(random, subject)),
    kind: 'image',
    documentKind: config ? 'ConfigMap' : 'Deployment',
    path: config ? 'data.image' : `spec.containers[${random.int(3)}].image`,
    comment: null,
  };
}

function uses(random: Random): object {
  return {
    ...place(random, usesText(random)),
    kind: 'uses',
    documentKind: null,
    path: `jobs.build.steps[${random.int(3)}].uses`,
    comment: random.chance(0.4) ? 'v1' : null,
  };
}

function parsed(random: Random, subject: string): unknown {
  return fact(random, 0.03, () => {
    const workflow = random.chance(0.12);
    const references = Array.from({ length: random.chance(0.9) ? 1 + random.int(2) : 0 }, () =>
      workflow ? uses(random) : image(random, subject),
    );
    const problems = random.chance(0.03) ? [{ line: 3, column: 1, why: 'the YAML is wrong' }] : [];
    const leftOut = random.chance(0.03)
      ? [{ document: 1, path: 'services.web', line: 2, column: 3, why: 'the service is built' }]
      : [];
    const takes = random.chance(0.03) ? [{ file: '../elsewhere.yaml', line: 4, column: 5 }] : [];
    const format = workflow ? 'workflow' : references.length === 0 ? null : 'kubernetes';
    return { format, documents: 2, references, problems, leftOut, takes };
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
  const family = random.pick(['oci.image', 'oci.image', 'docker.distribution']);
  const single = random.chance(0.6);
  const children = single ? [] : digests.map((child) => ({ digest: child, platform: 'linux/amd64' }));
  const value = {
    digest,
    mediaType: `application/vnd.${family}.${single ? 'manifest' : 'index'}.v1+json`,
    size: 7,
    children,
    config: single ? (digests[3] ?? null) : null,
    layers: single ? digests.slice(2) : [],
  };
  if (reference.startsWith(`${names[0]}@`) && own !== digests[0] && random.chance(0.2))
    return { reference, manifest: { state: 'missing', cause: 'not-found', detail: 'it is not there' } };
  return { reference, manifest: fact(random, 0.06, () => value) };
}

function insides(random: Random): readonly object[] {
  if (random.chance(0.7)) return [];
  const text = random.pick([`acme/inner@${commits[0]}`, 'acme/inner@v2', 'docker://alpine:3', '${{ x }}']);
  const via = random.chance(0.5) ? ['acme/between@v1'] : [];
  return [{ via, file: 'action.yml', kind: 'uses', text, why: null }];
}

function action(random: Random, asked: string): object {
  const ref = asked.slice(asked.indexOf('@') + 1);
  const own = ref.length === 40 && random.chance(0.98);
  const sha = own ? ref : random.pick(commits);
  return {
    uses: asked,
    commit: fact(random, 0.04, () => ({ sha, from: ref.length === 40 ? 'commit' : 'tag' })),
    reachable: fact(random, 0.04, () => random.pick(['branch', 'branch', 'branch', 'tag', 'none'])),
    repositoryId: fact(random, 0.04, () => (random.chance(0.95) ? '4711' : '4712')),
    inside: fact(random, 0.04, () => insides(random)),
  };
}

function lock(random: Random): object {
  const images = names
    .filter(() => random.chance(0.7))
    .map((name) => ({
      name,
      tag: random.chance(0.5) ? '1' : null,
      digest: random.chance(0.8) ? digests[0] : random.pick(digests),
      mediaType: 'application/vnd.oci.image.index.v1+json',
      size: 7,
      platforms: [],
      written: [name],
      files: ['deploy/app.yaml'],
    }));
  const locked = random.chance(0.7)
    ? commits.slice(0, 1 + random.int(3)).map((commit) => ({
        repository: 'acme/setup',
        repositoryId: '4711',
        ref: 'v1',
        commit,
        written: ['acme/setup@v1'],
        files: ['deploy/app.yaml'],
      }))
    : [];
  return { schema: 'digest-pin-lock/1', commit: commits[0], images, actions: locked };
}

function lockFile(random: Random): object {
  const reviewed = random.pick([lockDigest, lockDigest, lockDigest, digests[0], null]);
  return {
    path: lockPath,
    content: fact(random, 0.05, () => ({ digest: lockDigest, lock: lock(random) })),
    reviewed: fact(random, 0.05, () => reviewed),
  };
}

function resolutionsFor(random: Random, files: readonly unknown[]): readonly object[] {
  const written = JSON.stringify(files);
  return names
    .filter((name) => written.includes(`${name}@`) || written.includes(`${name}:`) || name === names[0])
    .flatMap((name) => [`${name}:1`, ...digests.map((digest) => `${name}@${digest}`)])
    .map((reference) => resolution(random, reference));
}

function actionsFor(random: Random): readonly object[] {
  return actions.flatMap((name) => ['v1', ...commits].map((ref) => action(random, `${name}@${ref}`)));
}

function patternOf(entry: Policy['files'][number]): string {
  return typeof entry === 'string' ? entry : entry.pattern;
}

function filesFor(random: Random, named: readonly string[], subject: string) {
  const paths =
    named.length === 0 ? [] : random.chance(0.7) ? ['deploy/app.yaml'] : ['deploy/app.yaml', 'deploy/b.yaml'];
  const own = named.length > 0 && random.chance(0.1) ? ['.github/actions/own/action.yml'] : [];
  const read = random.chance(0.02) ? paths.slice(1) : paths;
  const locals = own.length === 0 ? [] : [{ path: './.github/actions/own', files: own }];
  return {
    paths,
    locals,
    files: [...read, ...own].map((path) => ({ path, parsed: parsed(random, subject) })),
  };
}

function facts(random: Random, judged: unknown): unknown {
  const { files: wanted } = judged as Policy;
  const shop = { kind: 'image' as const, name: names[0] ?? '', digest: digests[0] ?? '' };
  const commit = { kind: 'commit' as const, name: 'acme/shop', digest: `sha1:${'1'.repeat(40)}` };
  const subject = random.chance(0.05) ? commit : shop;
  const named = random.chance(0.05) ? patterns : wanted.map(patternOf);
  const { paths, locals, files } = filesFor(random, named, subjectText(shop));
  const attested = [
    { kind: 'file', name: lockPath, digest: lockDigest },
    ...digests
      .filter((_, index) => index === 0 || random.chance(0.5))
      .map((digest) => ({ kind: 'image', name: random.pick(names), digest })),
  ];
  const pin = {
    workflow: 'deploy/app.yaml',
    uses: 'acme/setup@v1',
    commit: random.pick(commits),
    repositoryId: '4711',
  };
  const before = { reference: `${names[0]}:1`, digest: random.pick(digests) };
  return {
    at: '2026-06-22T14:32:04.000Z',
    commit: commits[0],
    subject,
    selections: named.map((pattern) => selection(random, pattern, paths)),
    files,
    locals,
    resolutions: resolutionsFor(random, files),
    actions: actionsFor(random),
    attested: fact(random, 0.05, () => attested.filter(() => random.chance(0.95))),
    locks: random.chance(0.97) ? [lockFile(random)] : [],
    actionsLock: fact(random, 0.1, () => (random.chance(0.8) ? [pin] : [])),
    earlier: fact(random, 0.3, () => [before]),
  };
}

export const generator: Generator = { gate: digestPinGate, policy, facts };

import { createHash } from 'node:crypto';
import { claimOid } from '@countersign/sigstore';
import type { GateQuestion } from '../sigstore/ask-gate.ts';
import type { CertificateOptions } from '../../support/signing/instance.ts';
import {
  createSigner,
  identityOf,
  newKeyPair,
  pem,
  type Signer,
  type SigningOptions,
  utf8,
} from '../../support/signing/index.ts';
import { provenance } from '../../support/signing/provenance.ts';

// Bundles that are signed as they are: nothing was changed behind the signer's back, the signer itself cheats.

/** A row of the corpus: what it is about, what is asked, and whether it must be accepted. */
export type Row = {
  readonly name: string;
  readonly question: GateQuestion;
  readonly expected: 'accepted' | 'rejected';
};

export const job: SigningOptions = {
  repository: 'acme/api',
  ref: 'refs/heads/main',
  commit: 'a'.repeat(40),
  workflow: '.github/workflows/build.yml',
};
export const issuer = 'https://token.actions.githubusercontent.com';
export const artifact = Buffer.from('the artifact');
const hex = createHash('sha256').update(artifact).digest('hex');
export const digest = `sha256:${hex}`;
export const subjects = [{ name: 'api', digest }];
const slsa = 'https://slsa.dev/provenance/v1';

export function questionOf(bundle: object | string, trustedRoot: object): GateQuestion {
  return {
    bundle: typeof bundle === 'string' ? bundle : JSON.stringify(bundle),
    trustedRoot: JSON.stringify(trustedRoot),
    signer: { identity: identityOf(job), issuer },
    digest,
  };
}

const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'api', digest: { sha256: hex } }],
  predicateType: slsa,
  predicate: provenance(job),
};
const about = (subject: unknown): string => JSON.stringify({ ...statement, subject });
const digests = (set: unknown): string => about([{ name: 'api', digest: set }]);
const text = JSON.stringify(statement);

const statements: Readonly<Record<string, string | Buffer>> = {
  'sha1 only': digests({ sha1: createHash('sha1').update(artifact).digest('hex') }),
  'sha512 of something else beside no sha256': digests({ sha512: 'c'.repeat(128) }),
  'hex in capitals': digests({ sha256: hex.toUpperCase() }),
  'hex with 0x': digests({ sha256: `0x${hex}` }),
  'hex with its algorithm': digests({ sha256: digest }),
  'hex with a space': digests({ sha256: ` ${hex}` }),
  'hex with a line feed': digests({ sha256: `${hex}\n` }),
  'hex cut short': digests({ sha256: hex.slice(0, 40) }),
  'hex and more': digests({ sha256: `${hex}00` }),
  base64: digests({ sha256: Buffer.from(hex, 'hex').toString('base64') }),
  'the algorithm in capitals': digests({ SHA256: hex }),
  'the algorithm with a hyphen': digests({ 'sha-256': hex }),
  'the algorithm with a space': digests({ 'sha256 ': hex }),
  'a list of digests': digests({ sha256: [hex] }),
  'a digest that is a number': digests({ sha256: 1 }),
  'no digest in the set': digests({}),
  'no set of digests': about([{ name: 'api' }]),
  'the digest as a name only': about([{ name: digest, digest: { sha256: 'c'.repeat(64) } }]),
  'the digest in an annotation only': about([
    { name: 'api', digest: { sha256: 'c'.repeat(64) }, annotations: { sha256: hex } },
  ]),
  'no subject': about([]),
  'an object of subjects': about({ api: { digest: { sha256: hex } } }),
  'null as subject': about(null),
  'the subject twice': about([...statement.subject, ...statement.subject]),
  'the subject twice, other order': about([
    { name: 'api', digest: { sha256: hex, sha1: 'd'.repeat(40) } },
    { name: 'api', digest: { sha1: 'd'.repeat(40), sha256: hex } },
  ]),
  'subjects twice as a key': text.replace('{', '{"subject":[],'),
  'a digest twice as a key': text.replace(`{"sha256"`, `{"sha256":"${'c'.repeat(64)}","sha256"`),
  'the predicate type twice as a key': text.replace('{', '{"predicateType":"x",'),
  'a key twice deep in the predicate': text.replace('"builder":{', '"builder":{"id":"x",'),
  'another statement type': text.replace('Statement/v1', 'Statement/v2'),
  'no statement type': text.replace('"_type"', '"type"'),
  'no predicate type': text.replace('"predicateType"', '"predicatetype"'),
  'an empty predicate type': JSON.stringify({ ...statement, predicateType: '' }),
  'a list': `[${text}]`,
  null: 'null',
  'two statements': text + text,
  'a byte order mark': `\uFEFF${text}`,
  'UTF-16': Buffer.from(text, 'utf16le'),
  'what is not UTF-8': Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0x2c, 0x22, 0xff, 0x22])]),
  'nesting without end': `${'['.repeat(100)}${']'.repeat(100)}`,
};

const hour = (offset: number): string =>
  new Date(Date.parse('2026-06-22T14:00:00Z') + offset * 3_600_000).toISOString();
const extension = (oid: string, value: Buffer, critical = false): CertificateOptions => ({
  extraExtensions: [{ oid, value, critical }],
});

const certificates: Readonly<Record<string, Partial<SigningOptions>>> = {
  'for servers': { certificate: { purpose: '1.3.6.1.5.5.7.3.1' } },
  'for timestamps': { certificate: { purpose: '1.3.6.1.5.5.7.3.8' } },
  'for any purpose': { certificate: { purpose: '2.5.29.37.0' } },
  'of another workflow': { workflow: '.github/workflows/mallory.yml' },
  'of another ref': { ref: 'refs/heads/mallory' },
  'of another repository': { repository: 'mallory/api' },
  'of a repository that begins like it': { repository: 'acme/api2' },
  'of another server': { server: 'https://github.mallory.test' },
  'of a reusable workflow elsewhere': { signer: 'mallory/x/.github/workflows/build.yml@refs/heads/main' },
  'by another issuer': { issuer: 'https://mallory.test' },
  'by an issuer that begins like it': { issuer: `${issuer}/acme` },
  'without an issuer': { claims: { issuerV1: null, issuerV2: null } },
  'with two issuers': { claims: { issuerV1: 'https://mallory.test' } },
  'without a name': { certificate: { sans: [] } },
  'with two names, the right one first': {
    certificate: {
      sans: [identityOf(job), 'https://github.com/mallory/x/.github/workflows/y.yml@refs/heads/main'],
    },
  },
  'with two names, the right one last': {
    certificate: {
      sans: ['https://github.com/mallory/x/.github/workflows/y.yml@refs/heads/main', identityOf(job)],
    },
  },
  'with a line feed behind the name': { certificate: { sans: [`${identityOf(job)}\n`] } },
  'with a zero byte behind the name': { certificate: { sans: [`${identityOf(job)}\0.mallory.test`] } },
  'with a name in capitals': { certificate: { sans: [identityOf(job).toUpperCase()] } },
  'with letters of another alphabet': {
    certificate: { sans: [identityOf(job).replace('acme', '\u0430cme')] },
  },
  'with a second list of names': {
    certificate: extension('2.5.29.17', Buffer.from([0x30, 0x03, 0x86, 0x01, 0x78])),
  },
  'that is an authority': {
    certificate: extension('2.5.29.19', Buffer.from([0x30, 0x03, 0x01, 0x01, 0xff]), true),
  },
  'with a critical extension that nobody knows': {
    certificate: extension('1.2.3.4', Buffer.from([5, 0]), true),
  },
  'with a second issuer extension': { certificate: extension(claimOid('issuerV2'), utf8(issuer)) },
  'that expired before': { certificate: { issuedAt: hour(-1) } },
  'from later': { certificate: { issuedAt: hour(1) } },
};

const witnesses: Readonly<Record<string, Partial<SigningOptions>>> = {
  'a promise from after the certificate expired': { witnesses: [{ by: 'log', at: hour(1) }] },
  'a promise from before the certificate': { witnesses: [{ by: 'log', at: hour(-1) }] },
  'a second promise from after the certificate expired': {
    witnesses: [{ by: 'log' }, { by: 'second-log', at: hour(1) }],
  },
  'a stamp from after the certificate expired': {
    witnesses: [{ by: 'log' }, { by: 'authority', at: hour(1) }],
  },
  'stamps and no log': { witnesses: [{ by: 'authority' }, { by: 'second-authority' }] },
  'nobody at all': { witnesses: [] },
  'a log that recorded another digest': {
    logged: (entry) => {
      const spec = { ...(entry.spec as object), payloadHash: { algorithm: 'sha256', value: 'c'.repeat(64) } };
      return { ...entry, spec };
    },
  },
  'a log that recorded another signature': {
    logged: (entry) => {
      const spec = structuredClone(entry.spec) as { signatures: { signature: string }[] };
      for (const one of spec.signatures) one.signature = Buffer.from('another').toString('base64');
      return { ...entry, spec };
    },
  },
  'a log that recorded another signer': {
    logged: (entry) => {
      const spec = structuredClone(entry.spec) as { signatures: { verifier: string }[] };
      const other = Buffer.from(pem('PUBLIC KEY', newKeyPair().spki)).toString('base64');
      for (const one of spec.signatures) one.verifier = other;
      return { ...entry, spec };
    },
  },
  'a log that recorded two signatures': {
    logged: (entry) => {
      const spec = structuredClone(entry.spec) as { signatures: unknown[] };
      spec.signatures.push(...spec.signatures);
      return { ...entry, spec };
    },
  },
  'a log of another kind of entry': { logged: (entry) => ({ ...entry, kind: 'rekord' }) },
  'a log that recorded no signer': {
    logged: (entry) => {
      const spec = structuredClone(entry.spec) as { signatures: { verifier?: string }[] };
      for (const one of spec.signatures) delete one.verifier;
      return { ...entry, spec };
    },
  },
};

type Predicate = {
  buildDefinition: {
    buildType: string;
    externalParameters: Record<string, unknown> & { workflow: Record<string, string> };
    internalParameters: { github: Record<string, unknown> };
    resolvedDependencies: { uri: string; digest: Record<string, string> }[];
  };
  runDetails: { builder: { id: string }; metadata: { invocationId: string } };
};
const build = (change: (built: Predicate['buildDefinition']) => void) => (predicate: Predicate) => {
  change(predicate.buildDefinition);
};
const dependency = (change: (found: Predicate['buildDefinition']['resolvedDependencies'][number]) => void) =>
  build(({ resolvedDependencies }) => resolvedDependencies.forEach(change));
const github = (name: string, value: unknown) =>
  build(({ internalParameters }) => {
    internalParameters.github[name] = value;
  });
const workflow = (name: string, value: string) =>
  build(({ externalParameters }) => {
    externalParameters.workflow[name] = value;
  });

/** Provenance that says something else than the certificate. The job that was attested can write whatever it likes. */
const claims: Readonly<Record<string, (predicate: Predicate) => void>> = {
  'another builder': ({ runDetails }) => {
    runDetails.builder.id = 'https://github.com/acme/builders/.github/workflows/trusted.yml@refs/tags/v1.0.0';
  },
  'the builder in capitals': ({ runDetails }) => {
    runDetails.builder.id = runDetails.builder.id.toUpperCase();
  },
  'a delegator’s build type and another builder': ({ buildDefinition, runDetails }) => {
    buildDefinition.buildType =
      'https://github.com/slsa-framework/slsa-github-generator/delegator-generic@v0';
    runDetails.builder.id = 'https://github.com/acme/trw/.github/workflows/builder.yml@refs/tags/v1.0.0';
  },
  'another repository': build(({ externalParameters, resolvedDependencies }) => {
    externalParameters.workflow['repository'] = 'https://github.com/acme/secure';
    for (const found of resolvedDependencies) found.uri = found.uri.replace('acme/api', 'acme/secure');
  }),
  'a repository that is no address': workflow('repository', 'acme/api'),
  'another repository as the dependency': dependency((found) => {
    found.uri = found.uri.replace('@refs/heads/main', '@refs/heads/mallory');
  }),
  'another ref': build(({ externalParameters, resolvedDependencies }) => {
    externalParameters.workflow['ref'] = 'refs/tags/v1.0.0';
    for (const found of resolvedDependencies)
      found.uri = found.uri.replace('refs/heads/main', 'refs/tags/v1.0.0');
  }),
  'two refs': workflow('ref', 'refs/tags/v1.0.0'),
  'another commit': dependency((found) => {
    found.digest['gitCommit'] = 'b'.repeat(40);
  }),
  'two commits': dependency((found) => {
    found.digest['sha1'] = 'b'.repeat(40);
  }),
  'a commit that is none': dependency((found) => {
    found.digest['gitCommit'] = 'main';
  }),
  'another workflow file': workflow('path', '.github/workflows/release.yml'),
  'another event': github('event_name', 'release'),
  'another repository id': github('repository_id', '7'),
  'a repository id in another type': github('repository_id', { id: '1001' }),
  'another owner id': github('repository_owner_id', '7'),
  'another runner': github('runner_environment', 'self-hosted'),
  'another run': ({ runDetails }) => {
    runDetails.metadata.invocationId = runDetails.metadata.invocationId.replace('1000', '1001');
  },
  'another attempt': ({ runDetails }) => {
    runDetails.metadata.invocationId = runDetails.metadata.invocationId.replace('attempts/1', 'attempts/2');
  },
  'a parameter that the build type does not define': build(({ externalParameters }) => {
    externalParameters['target'] = 'mallory';
  }),
  'an input': build(({ externalParameters }) => {
    externalParameters['inputs'] = { debug: 'true' };
  }),
  'a parameter that is named like a part of JavaScript': build(({ externalParameters }) => {
    Object.defineProperty(externalParameters, '__proto__', { value: { x: 1 }, enumerable: true });
  }),
  'a parameter beside the workflow’s own': workflow('sha', 'b'.repeat(40)),
  'an unknown build type': build((built) => {
    built.buildType = 'https://mallory.test/build/v1';
  }),
  'nothing at all': (predicate) => {
    for (const name of Object.keys(predicate)) Reflect.deleteProperty(predicate, name);
  },
};

const checked = { provenance: { crossCheck: 'required', externalParameters: [] } } as const;

async function signedRows(signer: Signer): Promise<Row[]> {
  const ask = (bundle: object): GateQuestion => questionOf(bundle, signer.trustedRoot);
  const rows: Row[] = [];
  const add = (name: string, question: GateQuestion, expected: Row['expected'] = 'rejected'): void => {
    rows.push({ name, question, expected });
  };
  add('statement: as it should be', ask(await signer.signPayload({ ...job, payload: text })), 'accepted');
  for (const [name, payload] of Object.entries(statements))
    add(`statement: ${name}`, ask(await signer.signPayload({ ...job, payload })));
  add('certificate: as it should be', ask(await signer.signProvenance({ ...job, subjects })), 'accepted');
  for (const [name, options] of Object.entries(certificates))
    add(`certificate ${name}`, ask(await signer.signProvenance({ ...job, subjects, ...options })));
  for (const [name, options] of Object.entries(witnesses))
    add(`witness: ${name}`, ask(await signer.signProvenance({ ...job, subjects, ...options })));
  const genuine = await signer.signProvenance({ ...job, subjects });
  add('provenance: as it should be', { ...ask(genuine), policy: checked }, 'accepted');
  for (const [name, change] of Object.entries(claims)) {
    const predicate = provenance(job) as Predicate;
    change(predicate);
    const bundle = await signer.signStatement({ ...job, subjects, predicateType: slsa, predicate });
    add(`provenance: ${name}`, { ...ask(bundle), policy: checked });
  }
  return rows;
}

async function keyRows(signer: Signer): Promise<Row[]> {
  const key = newKeyPair();
  const [signed, at] = [{ ...job, subjects, key }, '2026-06-22T14:00:00.000Z'];
  const bundle = await signer.signProvenance(signed);
  const trust = (more: object = {}, bundleOf: object = bundle): GateQuestion => {
    const keys = [{ name: 'release', publicKey: pem('PUBLIC KEY', key.spki), ...more }];
    const policy = { identity: undefined, issuer: undefined, key: 'release', keys };
    return { ...questionOf(bundleOf, signer.trustedRoot), policy };
  };
  const p1363 = await signer.signProvenance({ ...signed, signature: { encoding: 'ieee-p1363' } });
  const bare = await signer.signProvenance({ ...signed, witnesses: [] });
  const byCertificate = await signer.signProvenance({ ...job, subjects });
  const accepted: [string, GateQuestion][] = [
    ['as it should be', trust()],
    ['inside of its period', trust({ validFrom: at, validUntil: at })],
    ['without a log, where none is asked for', trust({ log: 'none' }, bare)],
    ['in the other encoding, where that is asked for', trust({ ecdsaEncoding: 'ieee-p1363' }, p1363)],
  ];
  const rejected: [string, GateQuestion][] = [
    ['of somebody else', trust({ publicKey: pem('PUBLIC KEY', newKeyPair().spki) })],
    ['too small', trust({ publicKey: pem('PUBLIC KEY', newKeyPair('rsa1024').spki) })],
    ['that is a certificate', trust({ publicKey: pem('CERTIFICATE', key.spki) })],
    ['before its period', trust({ validFrom: '2026-06-22T14:00:00.001Z' })],
    ['after its period', trust({ validUntil: '2026-06-22T13:59:59.999Z' })],
    ['with a period, and no trusted time', trust({ log: 'none', validFrom: at }, bare)],
    ['without a log', trust({}, bare)],
    ['in the other encoding', trust({}, p1363)],
    ['in an encoding that it did not use', trust({ ecdsaEncoding: 'ieee-p1363' })],
    ['where a certificate signed', trust({}, byCertificate)],
    ['where a certificate is asked for', questionOf(bundle, signer.trustedRoot)],
  ];
  return [
    ...accepted.map(([name, question]) => ({ name: `key ${name}`, question, expected: 'accepted' as const })),
    ...rejected.map(([name, question]) => ({ name: `key ${name}`, question, expected: 'rejected' as const })),
  ];
}

async function rootRows(signer: Signer): Promise<Row[]> {
  const [github, modern] = [await createSigner('github'), await createSigner('rekor-v2')];
  const lines = (...roots: object[]): string => roots.map((root) => JSON.stringify(root)).join('\n');
  const bundle = await signer.signProvenance({ ...job, subjects });
  const stamped = await github.signProvenance({ ...job, subjects });
  const under = (trustedRoot: string, asked: object = bundle): GateQuestion => ({
    ...questionOf(asked, {}),
    trustedRoot,
  });
  const merged = (...roots: object[]): string => {
    const lists = ['tlogs', 'ctlogs', 'certificateAuthorities', 'timestampAuthorities'];
    const all = roots as Record<string, unknown[]>[];
    const joined = lists.map((list) => [list, all.flatMap((root) => root[list] ?? [])]);
    return JSON.stringify({ ...roots[0], ...Object.fromEntries(joined) });
  };
  const half = { ...stamped, verificationMaterial: {} } as Record<string, Record<string, unknown>>;
  const [mine, theirs] = [bundle, stamped] as unknown as Record<string, Record<string, unknown>>[];
  half['verificationMaterial'] = {
    ...theirs?.['verificationMaterial'],
    tlogEntries: mine?.['verificationMaterial']?.['tlogEntries'],
  };
  const accepted: [string, GateQuestion][] = [
    [
      'several lines, one of them right',
      under(lines(modern.trustedRoot, signer.trustedRoot, github.trustedRoot)),
    ],
    ['several lines, for the other instance', under(lines(signer.trustedRoot, github.trustedRoot), stamped)],
  ];
  const rejected: [string, GateQuestion][] = [
    ['several lines, none of them right', under(lines(modern.trustedRoot, github.trustedRoot))],
    ['several lines, one of them bad', under(`${lines(signer.trustedRoot)}\n{}`)],
    ['a bundle of two instances’ parts', under(lines(signer.trustedRoot, github.trustedRoot), half)],
    // A root with logs demands an entry: one that was merged with GitHub's own cannot let GitHub's bundles off.
    [
      'merged with that of an instance without logs',
      under(merged(github.trustedRoot, signer.trustedRoot), stamped),
    ],
    ['empty', under('')],
    ['an empty object', under('{}')],
    ['a bundle', under(JSON.stringify(bundle))],
    ['a key twice', under(JSON.stringify(signer.trustedRoot).replace('{', '{"tlogs":[],'))],
  ];
  return [
    ...accepted.map(([name, question]) => ({
      name: `root: ${name}`,
      question,
      expected: 'accepted' as const,
    })),
    ...rejected.map(([name, question]) => ({
      name: `root: ${name}`,
      question,
      expected: 'rejected' as const,
    })),
  ];
}

/** Rows in which whoever signs cheats, beside the honest ones. */
export async function forgeries(signer: Signer): Promise<readonly Row[]> {
  return [...(await signedRows(signer)), ...(await keyRows(signer)), ...(await rootRows(signer))];
}

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { canonicalJson, type Effect } from '@countersign/core';
import {
  parseStatement,
  parseTrustedRoot,
  policyDigestText,
  readSummary,
  type Statement,
  statementNames,
  summaryPolicyUri,
  summaryPredicateType,
  summaryResourceUri,
} from '@countersign/sigstore';
import { type VerifiedBundle, verifyBundle } from '@countersign/sigstore/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishSummary } from '../../packages/runtime/src/vsa.ts';
import { draftSummary, provenLevel } from '../../packages/runtime/src/vsa-draft.ts';
import type { SummaryInputs } from '../../packages/runtime/src/vsa-inputs.ts';
import {
  bundleDigest,
  commit,
  createWorld,
  documentOf,
  imageDigest,
  measured,
  policyDigest,
  type World,
  workflow,
} from './vsa-world.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const nobodyChose: SummaryInputs = { mode: 'statement', instance: null, trustedRoot: '' };

let world: World;
beforeEach(async () => {
  // Masks are written to standard output.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  world = await createWorld();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.close();
});

function ownInstance(changes: Partial<SummaryInputs> = {}): SummaryInputs {
  const { url } = world.services;
  const instance = { fulcioUrl: url, rekorUrl: url, timestampUrl: null };
  return { mode: 'sign', instance, trustedRoot: 'root.json', ...changes };
}

function verified(bundle: string): VerifiedBundle {
  const root = parseTrustedRoot(JSON.stringify(world.services.trustedRoot));
  if (root.state === 'rejected') throw new Error(root.detail);
  const checked = verifyBundle({ bundle, trustedRoots: [root.value] });
  if (checked.state === 'rejected') throw new Error(`${checked.code}: ${checked.detail}`);
  return checked.value;
}

function statementOf(text: string): Statement {
  const parsed = parseStatement('application/vnd.in-toto+json', text);
  if (parsed.state === 'rejected') throw new Error(parsed.detail);
  return parsed.value;
}

function summaryOf(
  statement: Statement,
): Extract<ReturnType<typeof readSummary>, { value: unknown }>['value'] {
  const read = readSummary(statement.predicate);
  if (read.state === 'rejected') throw new Error(read.detail);
  return read.value;
}

async function published(effect: Effect, inputs: SummaryInputs): Promise<string> {
  await publishSummary(documentOf(effect), world.task, inputs);
  const { vsa = '', 'vsa-digest': digest } = await world.outputs();
  if (vsa === '') throw new Error(`no summary: ${world.warnings.join('; ')}`);
  const text = await readFile(vsa, 'utf8');
  expect(digest).toBe(`sha256:${sha256(text)}`);
  return text;
}

describe('the summary of a decision', () => {
  it.each([
    ['allow', 'PASSED', ['SLSA_BUILD_LEVEL_2']],
    ['deny', 'FAILED', ['FAILED']],
    ['unknown', 'FAILED', ['FAILED']],
  ] as const)('says %s as %s', async (effect, result, levels) => {
    const statement = statementOf(await published(effect, nobodyChose));
    expect(statement.predicateType).toBe(summaryPredicateType);
    expect(statementNames(statement, imageDigest)).toBe(true);
    expect(summaryOf(statement)).toMatchObject({ result, verifiedLevels: levels, slsaVersion: '1.2' });
    expect(statement.predicate).toMatchObject({ policy: { annotations: { verdict: effect } } });
  });

  it('is not signed, and nothing is sent, where nobody asked for it', async () => {
    await published('allow', nobodyChose);
    expect(world.services.asked).toEqual([]);
    expect(world.reached).toEqual([]);
  });

  it('names verifier, resource, policy and attestations', async () => {
    const document = documentOf('deny');
    const summary = summaryOf(statementOf(await published('deny', nobodyChose)));
    expect(summary).toMatchObject({
      verifierId: 'https://github.com/acme/countersign/actions/deploy-gate',
      verifierVersion: { countersign: '0.1.0', 'acme/countersign/actions/deploy-gate': 'e'.repeat(40) },
      timeVerified: '2026-06-22T14:00:00.000Z',
      resourceUri: 'pkg:oci/shop?repository_url=ghcr.io/acme/shop',
      policy: {
        uri: 'https://github.com/acme/shop/blob/HEAD/.github/countersign.yml#environment=production&service=shop%20front',
        digests: [`sha256:${sha256(`["${policyDigest}"]`)}`],
      },
      inputAttestations: [{ uri: 'shop.sigstore.json', digests: [bundleDigest] }],
    });
    expect(draftSummary(document, world.task).evidence).toBe(`sha256:${sha256(canonicalJson(document))}`);
  });

  it('takes the workflow for the verifier where the runner names no action', () => {
    const task = { ...world.task, environment: {} };
    expect(draftSummary(documentOf('allow'), task).verifier).toEqual({
      id: `https://github.com/acme/shop/${workflow}`,
      version: { countersign: '0.1.0', [`acme/shop/${workflow}`]: 'refs/heads/main' },
    });
  });

  it('tells environments and services apart, whatever their letters', () => {
    const target = { server: 'https://github.com', repository: 'acme/shop', environment: 'a', service: 'b' };
    const others = [
      { ...target, environment: 'a&service=b', service: '' },
      { ...target, environment: 'a', service: 'b&service=b' },
      { ...target, service: 'B' },
      { ...target, repository: 'acme/shop2' },
    ];
    const uris = [target, ...others].map(summaryPolicyUri);
    expect(new Set(uris).size).toBe(uris.length);
    expect(summaryPolicyUri({ ...target, environment: 'A', repository: 'ACME/Shop' })).toBe(uris[0]);
  });

  it('has one policy digest, whatever the order of the policies', () => {
    expect(policyDigestText(['b', 'a', 'b'])).toBe('["a","b"]');
  });

  it.each([
    [{ kind: 'image', name: '127.0.0.1:5000/a/b' }, 'pkg:oci/b?repository_url=127.0.0.1:5000/a/b'],
    [{ kind: 'package', name: 'pkg:npm/%40a/b@1.0.0' }, 'pkg:npm/%40a/b@1.0.0'],
    [{ kind: 'file', name: 'a b/c' }, 'file:a%20b%2Fc'],
  ] as const)('names the resource %j', (subject, uri) => {
    expect(summaryResourceUri(subject)).toBe(uri);
  });
});

describe('the level that a summary claims', () => {
  it.each([
    ['hosted', 'SLSA_BUILD_LEVEL_2'],
    ['self-hosted', 'SLSA_BUILD_LEVEL_1'],
    ['other issuer', 'SLSA_BUILD_LEVEL_1'],
    ['a key', 'SLSA_BUILD_LEVEL_1'],
    ['contradicted', 'SLSA_BUILD_LEVEL_UNEVALUATED'],
    ['no provenance', 'SLSA_BUILD_LEVEL_UNEVALUATED'],
    ['rejected', 'SLSA_BUILD_LEVEL_UNEVALUATED'],
  ] as const)('of %s is %s', (name, level) => {
    expect(provenLevel(documentOf('allow', measured[name]))).toBe(level);
  });

  it('rests on bundles that were accepted only', () => {
    const other = `sha256:${'9'.repeat(64)}` as const;
    expect(provenLevel(documentOf('allow', measured.hosted, [other]))).toBe('SLSA_BUILD_LEVEL_UNEVALUATED');
    expect(provenLevel(documentOf('deny'))).toBe('SLSA_BUILD_LEVEL_UNEVALUATED');
    expect(provenLevel({ ...documentOf('allow'), judgements: [] })).toBe('SLSA_BUILD_LEVEL_UNEVALUATED');
  });
});

describe('a signed summary', () => {
  it('passes the seven steps of a consumer, in the name of the job', async () => {
    const { signer, content } = verified(await published('allow', ownInstance()));
    if (signer.kind !== 'certificate' || content.kind !== 'statement') throw new Error('not a summary');
    const summary = summaryOf(content.statement);
    expect(statementNames(content.statement, imageDigest)).toBe(true);
    expect(content.statement.predicateType).toBe(summaryPredicateType);
    expect(signer.san).toMatchObject({ value: `https://github.com/acme/shop/${workflow}@refs/heads/main` });
    expect(signer.claims['sourceRepositoryDigest']).toMatchObject({ value: commit });
    expect(summary.verifierId).toBe('https://github.com/acme/countersign/actions/deploy-gate');
    expect(summary.resourceUri).toBe('pkg:oci/shop?repository_url=ghcr.io/acme/shop');
    expect(summary.result).toBe('PASSED');
    expect(summary.verifiedLevels).toEqual(['SLSA_BUILD_LEVEL_2']);
  });

  it('says the very bytes of the statement', async () => {
    const statement = await published('deny', nobodyChose);
    const bundle = JSON.parse(await published('deny', ownInstance()));
    expect(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()).toBe(statement);
  });

  it('can be witnessed by a timestamp authority beside the log', async () => {
    const { url } = world.services;
    const instance = { fulcioUrl: url, rekorUrl: url, timestampUrl: url };
    const { trustedTimes } = verified(await published('allow', ownInstance({ instance })));
    expect(trustedTimes.map(({ source }) => source).toSorted()).toEqual(['log', 'timestamp-authority']);
  });

  it('is kept by GitHub where that is asked for', async () => {
    const bundle = await published('allow', ownInstance({ mode: 'sign-and-store' }));
    const kept = world.reached.find(({ url }) => url === '/repos/acme/shop/attestations');
    expect(JSON.parse(kept?.body ?? '')).toEqual({ bundle: JSON.parse(bundle) });
  });

  it('shows each credential to its own host only', async () => {
    await published('allow', ownInstance({ mode: 'sign-and-store' }));
    const token = world.reached.filter(({ url }) => url.startsWith('/token'));
    expect(token.map(({ url, authorization }) => [url, authorization])).toEqual([
      ['/token?api-version=1&audience=sigstore', 'Bearer runner-bearer'],
    ]);
    const certified = world.services.asked.filter(({ path: at }) => at === '/api/v2/signingCert');
    const identity = JSON.parse(certified[0]?.body.toString() ?? '').credentials.oidcIdentityToken;
    const seen = (secret: string): string[] => [
      ...world.services.asked
        .filter((asked) => JSON.stringify([asked.headers, asked.body.toString()]).includes(secret))
        .map((asked) => asked.path),
      ...world.reached.filter((asked) => JSON.stringify(asked).includes(secret)).map((asked) => asked.url),
    ];
    expect(seen(identity)).toEqual(['/api/v2/signingCert']);
    expect(seen('runner-bearer')).toEqual(['/token?api-version=1&audience=sigstore']);
    expect(seen('github-token-text')).toEqual(['/repos/acme/shop/attestations']);
  });
});

describe('a summary that cannot be signed is a warning and an empty output', () => {
  const failures: Readonly<Record<string, () => Promise<SummaryInputs>>> = {
    'nobody listens at Fulcio': async () => {
      const instance = { fulcioUrl: 'http://127.0.0.1:9', rekorUrl: world.services.url, timestampUrl: null };
      return ownInstance({ instance });
    },
    'Fulcio refuses the token': async () => {
      const other = await createWorld();
      const { url } = other.services;
      await other.close();
      return ownInstance({ instance: { fulcioUrl: `${url}/nowhere`, rekorUrl: url, timestampUrl: null } });
    },
    'there is no log': async () => {
      const { url } = world.services;
      return ownInstance({ instance: { fulcioUrl: url, rekorUrl: `${url}/none`, timestampUrl: null } });
    },
    'nothing would witness the time': async () => {
      const { url } = world.services;
      return ownInstance({ instance: { fulcioUrl: url, rekorUrl: null, timestampUrl: null } });
    },
    'the address is not encrypted': async () =>
      ownInstance({
        instance: { fulcioUrl: 'http://fulcio.test', rekorUrl: null, timestampUrl: 'https://t.test' },
      }),
    'the trusted root is another one': async () => {
      const other = await createWorld();
      await writeFile(path.join(world.folder, 'other.json'), JSON.stringify(other.services.trustedRoot));
      await other.close();
      process.env['GITHUB_OUTPUT'] = path.join(world.folder, 'output');
      return ownInstance({ trustedRoot: 'other.json' });
    },
    'the trusted root is absent': async () => ownInstance({ trustedRoot: 'nowhere.json' }),
  };

  it.each(Object.keys(failures))('%s', async (name) => {
    const inputs = await failures[name]?.();
    if (inputs === undefined) throw new Error(name);
    process.env['GITHUB_OUTPUT'] = path.join(world.folder, 'output');
    await publishSummary(documentOf('allow'), world.task, inputs);
    expect(world.warnings).toHaveLength(1);
    expect(await world.outputs()).toEqual({});
  });

  it('the job has no identity token', async () => {
    await publishSummary(documentOf('allow'), { ...world.task, environment: {} }, ownInstance());
    expect(world.warnings.join()).toContain('id-token: write');
    expect(await world.outputs()).toEqual({});
  });

  it('what is not public goes into the public log only when somebody says so', async () => {
    const hidden = await createWorld('private');
    await publishSummary(documentOf('allow'), hidden.task, { ...nobodyChose, mode: 'sign' });
    expect(hidden.warnings.join()).toContain('summary-instance');
    expect(await hidden.outputs()).toEqual({});
    await hidden.close();
  });
});

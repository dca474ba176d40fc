import { createHash } from 'node:crypto';
import { parseTrustedRoots, raiseThresholds } from '@countersign/sigstore';
import { publicGoodRoot, publicGoodRootAgeDays, publicGoodRootDate } from '@countersign/sigstore/client';
import { describe, expect, it } from 'vitest';
import { createSigner } from '../support/signing/index.ts';

const publicGood = (await createSigner('public-good')).trustedRoot;
const github = (await createSigner('github')).trustedRoot;

type Root = Record<string, unknown[]>;
function without(change: (root: Root) => void): string {
  const root = structuredClone(publicGood) as Root;
  change(root);
  return JSON.stringify(root);
}
function parse(text: string): unknown {
  return parseTrustedRoots(text);
}

describe('parseTrustedRoots', () => {
  it('demands what a root can prove: logs where it has logs, else a signed timestamp', () => {
    expect(parseTrustedRoots(JSON.stringify(publicGood))).toMatchObject({
      value: [{ thresholds: { logEntries: 1, certificateLogEntries: 1, timestamps: 1 } }],
    });
    expect(parseTrustedRoots(JSON.stringify(github))).toMatchObject({
      value: [{ thresholds: { logEntries: 0, certificateLogEntries: 0, timestamps: 1 } }],
    });
  });

  it('reads JSON Lines, and refuses all of it for one bad line', () => {
    const lines = [JSON.stringify(publicGood), JSON.stringify(github)];
    expect(parseTrustedRoots(`${lines.join('\n')}\n`)).toMatchObject({
      value: [{ thresholds: { logEntries: 1 } }, { thresholds: { logEntries: 0 } }],
    });
    expect(parse(`${lines.join('\n')}\n{"mediaType":"x"}`)).toMatchObject({ code: 'root-invalid' });
  });

  it.each(['tlogs', 'ctlogs'])('refuses a key in %s without a start of validity', (list) => {
    const text = without((root) => {
      const [log] = root[list] as [{ publicKey: { validFor?: unknown } }];
      log.publicKey.validFor = { end: '2030-01-01T00:00:00Z' };
    });
    expect(parse(text)).toMatchObject({
      code: 'root-validity-missing',
      detail: `${list}[0] has no validFor.start`,
    });
  });

  it.each([
    ['ends before it starts', { start: '2030-01-01T00:00:00Z', end: '2029-01-01T00:00:00Z' }],
    ['starts at no time', { start: 'always' }],
    ['starts in a year alone', { start: '2020' }],
  ])('refuses a period that %s', (_name, validFor) => {
    const text = without((root) => {
      Object.assign((root['tlogs'] as [{ publicKey: object }])[0].publicKey, { validFor });
    });
    expect(parse(text)).toMatchObject({ code: 'root-invalid' });
  });

  it('refuses authorities without a start of validity', () => {
    const text = without((root) => {
      delete (root['certificateAuthorities'] as [{ validFor?: unknown }])[0].validFor;
    });
    expect(parse(text)).toMatchObject({ code: 'root-validity-missing' });
    const stamps = JSON.parse(JSON.stringify(github)) as Root;
    (stamps['timestampAuthorities'] as [{ validFor?: unknown }])[0].validFor = null;
    expect(parse(JSON.stringify(stamps))).toMatchObject({ code: 'root-validity-missing' });
  });

  it('refuses a root that can prove no time at all, which would demand nothing', () => {
    const text = without((root) => {
      root['tlogs'] = [];
      root['timestampAuthorities'] = [];
    });
    expect(parse(text)).toMatchObject({ code: 'root-without-time' });
  });

  it.each([
    ['a repeated key', JSON.stringify(publicGood).replace('{', '{"tlogs":[],')],
    ['another media type', JSON.stringify({ ...publicGood, mediaType: 'application/json' })],
    ['an empty file', ''],
    ['a list', '[]'],
  ])('refuses %s', (_name, text) => {
    expect(parse(text)).toMatchObject({ state: 'rejected', code: 'root-invalid' });
  });
});

describe('raiseThresholds', () => {
  const [root] = (() => {
    const parsed = parseTrustedRoots(JSON.stringify(publicGood));
    if (parsed.state === 'rejected') throw new Error(parsed.detail);
    return parsed.value;
  })();
  if (root === undefined) throw new Error('no root');

  it('raises, and leaves the rest as it is', () => {
    expect(raiseThresholds(root, { timestamps: 4 })).toMatchObject({
      value: { thresholds: { logEntries: 1, certificateLogEntries: 1, timestamps: 4 } },
    });
    expect(raiseThresholds(root, {})).toEqual({ state: 'accepted', value: root });
  });

  it.each([
    ['nothing at all', { logEntries: 0 }],
    ['less than one', { timestamps: 0.5 }],
    ['no number', { timestamps: Number.NaN }],
    ['more logs than it names', { logEntries: 3 }],
    ['more certificate logs than it names', { certificateLogEntries: 2 }],
    ['more observers than it names', { timestamps: 5 }],
  ])('refuses %s', (_name, wanted) => {
    expect(raiseThresholds(root, wanted)).toMatchObject({ code: 'root-invalid' });
  });

  it('counts several keys of one log once', () => {
    const twice = without((copy) => {
      const [first, second] = copy['tlogs'] as { baseUrl: string }[];
      if (first !== undefined && second !== undefined) second.baseUrl = first.baseUrl;
    });
    const parsed = parseTrustedRoots(twice);
    const [same] = parsed.state === 'accepted' ? parsed.value : [];
    expect(same && raiseThresholds(same, { logEntries: 2 })).toMatchObject({ code: 'root-invalid' });
  });
});

describe('the built-in public good root', () => {
  it.each([
    ['2026-08-21T00:00:00.000Z', 0],
    ['2026-08-21T23:59:59.999Z', 0],
    ['2026-11-21T12:00:00.000Z', 92],
    ['2026-01-01T00:00:00.000Z', 0],
  ])('has an age: at %s it is %i days old', (now, days) => {
    expect(publicGoodRootAgeDays(now)).toBe(days);
  });

  it('is the published file byte for byte', () => {
    expect(createHash('sha256').update(publicGoodRoot).digest('hex')).toBe(
      '6494e21ea73fa7ee769f85f57d5a3e6a08725eae1e38c755fc3517c9e6bc0b66',
    );
    expect(publicGoodRootDate).toBe('2026-08-21');
  });

  it('passes the check', () => {
    expect(parseTrustedRoots(publicGoodRoot)).toMatchObject({ state: 'accepted' });
  });
});

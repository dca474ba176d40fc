import { readFileSync } from 'node:fs';
import { check, explainReason, type Fact, known, missing, truncated } from '@countersign/core';
import { digestPinGate } from '@countersign/gates/digest-pin';
import { describe, expect, it } from 'vitest';

type Policy = Parameters<typeof digestPinGate.decide>[0];
type Facts = Parameters<typeof digestPinGate.decide>[1];
type Resolved = Extract<Facts['resolutions'][number]['manifest'], { state: 'known' }>['value'];

const digestA = `sha256:${'a'.repeat(64)}`;
const digestB = `sha256:${'b'.repeat(64)}`;
const digestC = `sha256:${'c'.repeat(64)}`;
const shop = 'ghcr.io/acme/shop';
const emptyFile = {
  format: 'kubernetes' as const,
  documents: 1,
  references: [],
  problems: [],
  leftOut: [],
  takes: [],
};
const notAsked = missing('not-collected', 'not asked');

function accepted<T>(schema: Parameters<typeof check<T>>[0], value: unknown): T {
  const checked = check(schema, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function policy(given: object = {}): Policy {
  return accepted(digestPinGate.policy, { files: ['deploy/*.yaml'], ...given });
}

function resolved(digest: string, ...children: readonly string[]): Resolved {
  const type = children.length === 0 ? 'manifest' : 'index';
  const listed = children.map((child) => ({ digest: child, platform: 'linux/amd64' }));
  return {
    digest,
    mediaType: `application/vnd.oci.image.${type}.v1+json`,
    size: 7,
    children: listed,
    config: null,
    layers: [],
  };
}

function factsOf(
  images: readonly string[],
  resolutions: Readonly<Record<string, Fact<Resolved>>> = {},
): Facts {
  const references = images.map((text, index) => ({
    kind: 'image',
    document: 1,
    documentKind: 'Deployment',
    path: `spec.containers[${index}].image`,
    line: 10 + index,
    column: 12,
    text,
    found: text,
    why: null,
    comment: null,
  }));
  const parsed = known({ ...emptyFile, references });
  return accepted(digestPinGate.facts, {
    at: '2026-06-22T14:32:04.000Z',
    commit: 'a'.repeat(40),
    subject: { kind: 'image', name: shop, digest: digestA },
    selections: [{ pattern: 'deploy/*.yaml', files: known(['deploy/app.yaml']) }],
    files: [{ path: 'deploy/app.yaml', parsed }],
    resolutions: Object.entries(resolutions).map(([reference, manifest]) => ({ reference, manifest })),
    locals: [],
    actions: [],
    attested: notAsked,
    locks: [],
    actionsLock: notAsked,
    earlier: notAsked,
  });
}

function drafts(given: object, facts: Facts, code: string) {
  return digestPinGate.decide(policy(given), facts).filter((draft) => draft.code === code);
}

describe('what a mutable reference shows', () => {
  const asked = { [`${shop}:1`]: known(resolved(digestA)) };

  it.each([
    [
      'the approved digest of this name',
      {},
      `${shop}:1`,
      asked,
      { now: digestA, approved: true, detail: null },
    ],
    [
      'the approved digest of another name',
      {},
      'ghcr.io/acme/proxy:1',
      { 'ghcr.io/acme/proxy:1': known(resolved(digestA)) },
      { now: digestA, approved: false, detail: null },
    ],
    [
      'another digest',
      {},
      `${shop}:1`,
      { [`${shop}:1`]: known(resolved(digestB)) },
      { now: digestB, approved: false },
    ],
    [
      'a digest that the policy approves beside the subject',
      { approved: [`${shop}@${digestB}`] },
      `${shop}:1`,
      { [`${shop}:1`]: known(resolved(digestB)) },
      { now: digestB, approved: true },
    ],
    [
      'why the registry did not say',
      {},
      `${shop}:1`,
      { [`${shop}:1`]: missing('unreachable', 'it was down') },
      { now: null, approved: false, detail: 'it was down' },
    ],
    [
      'nothing in check mode',
      { mode: 'check' },
      `${shop}:1`,
      {},
      { now: null, approved: false, detail: null },
    ],
  ])('%s', (_, given, image, resolutions, data) => {
    expect(drafts(given, factsOf([image], resolutions), 'mutable-reference')).toMatchObject([{ data }]);
  });
});

describe('what is known and what is not', () => {
  it('names the cause when the registry did not say', () => {
    const facts = factsOf([`${shop}:1@${digestA}`], {
      [`${shop}@${digestA}`]: missing('forbidden', 'no password'),
    });
    expect(drafts({}, facts, 'registry-unknown')).toMatchObject([
      { data: { reference: `${shop}@${digestA}`, cause: 'forbidden', detail: 'no password' } },
      { data: { reference: `${shop}:1`, cause: 'not-collected' } },
    ]);
    expect(drafts({ tagMoved: 'warn' }, facts, 'registry-unknown')).toHaveLength(1);
  });

  it('takes what a cut-off index did show as a reason to deny', () => {
    const resolutions = {
      [`${shop}@${digestB}`]: known(resolved(digestB)),
      [`${shop}@${digestA}`]: truncated('cut off', resolved(digestA, digestB)),
    };
    expect(drafts({}, factsOf([`${shop}@${digestB}`], resolutions), 'index-child-mix')).toHaveLength(1);
  });

  it('rests a reason on the bytes of the files and of the registry', () => {
    const fileBytes: `sha256:${string}` = `sha256:${'1'.repeat(64)}`;
    const registryBytes: `sha256:${string}` = `sha256:${'2'.repeat(64)}`;
    const plain = factsOf([`${shop}:1`], { [`${shop}:1`]: known(resolved(digestA), [registryBytes]) });
    const files = plain.files.map((file) => ({
      ...file,
      parsed: { ...file.parsed, evidence: [fileBytes] },
    }));
    const facts = accepted(digestPinGate.facts, { ...plain, files });
    expect(drafts({}, facts, 'mutable-reference')[0]?.evidence).toEqual([fileBytes, registryBytes]);
  });
});

describe('questions', () => {
  it('are raised for the files, each image, whether there is any, and the subject', () => {
    const facts = factsOf([`${shop}@${digestA}`]);
    const image = 'image:deploy/app.yaml#1:spec.containers[0].image';
    const always = ['files:deploy/*.yaml', 'file:deploy/app.yaml', image, 'references'];
    expect([...digestPinGate.questions(policy(), facts)].sort()).toEqual([...always, 'subject'].sort());
    for (const given of [{ mode: 'check' }, { expectSubject: false }])
      expect([...digestPinGate.questions(policy(given), facts)].sort()).toEqual([...always].sort());
  });

  it('are raised for a file that a cut-off list showed and nobody read', () => {
    const whole = factsOf([`${shop}@${digestA}`]);
    const files = truncated('cut off', ['deploy/app.yaml', 'deploy/z.yaml']);
    const facts = { ...whole, selections: [{ pattern: 'deploy/*.yaml', files }] };
    expect(digestPinGate.questions(policy(), facts)).toContain('file:deploy/z.yaml');
    expect(drafts({}, facts, 'file-unreadable')).toMatchObject([{ data: { file: 'deploy/z.yaml' } }]);
  });
});

describe('an absent subject', () => {
  const pinned = `ghcr.io/acme/proxy@${digestB}`;
  const whole = factsOf([pinned]);
  const [file] = whole.files;
  if (file === undefined) throw new Error('there is a file');
  const problem = { line: 1, column: 1, why: 'the YAML is wrong' };
  const empty = emptyFile;
  const second = (parsed: Facts['files'][number]['parsed'], path = 'deploy/b.yaml') => ({ path, parsed });
  const deployed = (...images: readonly string[]) => factsOf(images).files[0]?.parsed ?? known(empty);

  it.each([
    ['every file was understood', whole, 'subject-absent'],
    ['another file names no image', { ...whole, files: [file, second(known(empty))] }, 'subject-absent'],
    [
      'another file was not understood',
      { ...whole, files: [file, second(known({ ...empty, problems: [problem] }))] },
      'subject-not-seen',
    ],
    [
      'another file could not be read',
      { ...whole, files: [file, second(missing('forbidden', 'no'))] },
      'subject-not-seen',
    ],
    [
      'the same file could not be read again',
      { ...whole, files: [file, second(missing('forbidden', 'no'), file.path)] },
      'subject-not-seen',
    ],
    [
      'another file was never read',
      { ...whole, selections: [{ pattern: 'deploy/*.yaml', files: known([file.path, 'deploy/b.yaml']) }] },
      'subject-not-seen',
    ],
    [
      'another pattern was not listed',
      { ...whole, selections: [...whole.selections, { pattern: 'x', files: missing('forbidden', 'no') }] },
      'subject-not-seen',
    ],
    [
      'one of two images is a template',
      { ...whole, files: [second(deployed(pinned, '${IMAGE}'), file.path)] },
      'subject-not-seen',
    ],
    ['there is no image at all', { ...whole, files: [second(known(empty), file.path)] }, 'subject-not-seen'],
  ])('when %s', (_, facts, code) => {
    const about = digestPinGate
      .decide(policy({ others: 'pinned' }), facts)
      .filter(({ question }) => question === 'subject');
    expect(about.map((draft) => draft.code)).toEqual([code]);
  });

  it('is not found in what is excluded', () => {
    const exclude = [{ kind: 'Deployment', path: 'spec.containers[].image' }];
    const facts = factsOf([`${shop}@${digestA}`]);
    expect(drafts({ exclude }, facts, 'subject-found')).toEqual([]);
    expect(drafts({ exclude }, facts, 'no-reference-found')).toMatchObject([
      { data: { files: 1, pattern: null } },
      { data: { files: 1, pattern: 'deploy/*.yaml' } },
    ]);
  });
});

describe('a file that was cut off', () => {
  it('may deny by what it did show', () => {
    const facts = factsOf([`${shop}:1`]);
    const files = facts.files.map(({ path, parsed }) => {
      const partial = parsed.state === 'known' ? parsed.value : emptyFile;
      return { path, parsed: truncated('cut off', partial) };
    });
    expect(drafts({}, { ...facts, files }, 'mutable-reference')).toHaveLength(1);
    expect(drafts({}, { ...facts, files }, 'file-unreadable')).toHaveLength(1);
  });
});

describe('several approvals of one name', () => {
  const given = { approved: [`${shop}@${digestB}`] };

  it('allow any of them, and the subject must still be there', () => {
    const facts = factsOf([`${shop}@${digestB}`], { [`${shop}@${digestB}`]: known(resolved(digestB)) });
    expect(drafts(given, facts, 'pinned-and-approved')).toMatchObject([{ data: { approvedBy: 'policy' } }]);
    expect(drafts(given, facts, 'subject-absent')).toHaveLength(1);
  });

  it('are all named when none fits', () => {
    const facts = factsOf([`${shop}@${digestC}`], {});
    expect(drafts(given, facts, 'approved-digest-differs')).toMatchObject([
      { data: { pinned: digestC, approved: [digestA, digestB] } },
    ]);
  });

  it('bind their name even where other images need only be pinned', () => {
    const facts = factsOf([`${shop}@${digestC}`, `ghcr.io/acme/proxy@${digestC}`], {});
    expect(drafts({ ...given, others: 'pinned' }, facts, 'approved-digest-differs')).toHaveLength(1);
    expect(drafts({ ...given, others: 'pinned' }, facts, 'pinned')).toHaveLength(1);
  });
});

describe('sentences', () => {
  const golden = (file: string, code: string): string => {
    const url = new URL(`../../corpus/digest-pin/${file}.json`, import.meta.url);
    const { policy: given, facts } = JSON.parse(readFileSync(url, 'utf8')) as {
      policy: unknown;
      facts: unknown;
    };
    const judged = digestPinGate.decide(
      accepted(digestPinGate.policy, given),
      accepted(digestPinGate.facts, facts),
    );
    const reason = judged.find((draft) => draft.code === code);
    if (reason === undefined) throw new Error(`${file} gives no ${code}`);
    return explainReason(digestPinGate.reasons, reason);
  };

  it.each([
    ['tag-moved', 'tag-and-digest-disagree', [digestA, digestB, 'deploy/app.yaml:20:18']],
    ['tag-gone', 'tag-and-digest-disagree', [digestA, 'does not exist']],
    ['approved-digest-differs', 'approved-digest-differs', [digestB, digestA]],
    ['child-of-approved-index', 'index-child-mix', ['linux/amd64 inside the approved index', digestA]],
    ['index-of-approved-child', 'index-child-mix', ['pins the index', 'for one platform']],
    ['mutable-tag', 'mutable-reference', ['1.4', 'which is an approved digest']],
    ['mutable-latest', 'mutable-reference', ['latest', 'which is not an approved digest']],
    ['mutable-tag-unresolved', 'mutable-reference', ['the registry answered 429']],
    ['check-mutable', 'mutable-reference', ['the registry was not asked']],
    ['excluded', 'excluded', ['ConfigMap']],
    ['template', 'not-understood', ['a template expression']],
    ['promoted-denied', 'approved-under-other-name', ['prod.example.com/shop', shop]],
  ])('%s: %s', (file, code, parts) => {
    const sentence = golden(file, code);
    for (const part of parts) expect(sentence).toContain(part);
  });
});

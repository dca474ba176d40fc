import {
  type GateSchemas,
  parseLocator,
  parsePolicyFile,
  parseSettings,
  parseYaml,
  policyProblemText,
  selectRules,
} from '@countersign/policy';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const gates: GateSchemas = {
  'freeze-window': v.strictObject({ days: v.optional(v.array(v.picklist(['fri', 'sat'])), []) }),
  'sod-check': v.strictObject({ preset: v.optional(v.picklist(['strict', 'team']), 'strict') }),
};

function problems(text: string): string[] {
  const parsed = parsePolicyFile('policy.yml', text, gates);
  return parsed.ok ? [] : parsed.problems.map(policyProblemText);
}

const good = `version: 1
rules:
  - when: { environment: production }
    gates:
      sod-check: { preset: team }
      freeze-window:
  - when: { environment: Production, service: shop, tier: migration }
    observe: true
    gates:
      sod-check:
`;

describe('parsePolicyFile', () => {
  it('reads rules, fills in the strict defaults and takes an empty gate for its defaults', () => {
    const parsed = parsePolicyFile('policy.yml', good, gates);
    expect(parsed.ok && parsed.value.rules).toEqual([
      {
        when: { environment: 'production' },
        observe: false,
        gates: { 'sod-check': { preset: 'team' }, 'freeze-window': { days: [] } },
      },
      {
        when: { environment: 'Production', service: 'shop', tier: 'migration' },
        observe: true,
        gates: { 'sod-check': { preset: 'strict' } },
      },
    ]);
    expect(parsed.ok && parsed.value.records).toEqual({ store: 'git-branch', branch: 'countersign-records' });
  });

  it.each([
    ['', 'policy.yml:1:1: the file is empty'],
    ['# only a comment\n', 'policy.yml:1:1: the file is empty'],
    ['version: 1\n', 'policy.yml:1:1: rules: found nothing, expected the key rules'],
    ['version: 2\nrules: [{gates: {sod-check: {}}}]\n', 'policy.yml:1:1: version: found 2, expected 1'],
    ['version: 1\nrules: []\n', 'policy.yml:2:1: rules: found an empty list, expected at least one rule'],
    [
      'version: 1\nrules:\n  - gates: {}\n',
      'policy.yml:3:5: rules[0].gates: found a mapping, expected at least one gate',
    ],
    [
      'version: 1\nrules:\n  - gates:\n      sod-chek: {}\n',
      'policy.yml:4:7: rules[0].gates.sod-chek: unknown key "sod-chek", expected one of: freeze-window, sod-check; did you mean "sod-check"?',
    ],
    [
      'version: 1\nrules:\n  - when: { envronment: x }\n    gates: {sod-check: {}}\n',
      'policy.yml:3:13: rules[0].when.envronment: unknown key "envronment", expected one of: environment, service, tier; did you mean "environment"?',
    ],
    [
      'version: 1\nrules:\n  - gates:\n      freeze-window: {days: [fri, st]}\n',
      'policy.yml:4:35: rules[0].gates.freeze-window.days[1]: found "st", expected ("fri" | "sat"); did you mean "sat"?',
    ],
    [
      'version: 1\nversion: 1\nrules: [{gates: {sod-check: {}}}]\n',
      'policy.yml:2:1: Map keys must be unique',
    ],
    ['version: 1\n---\nversion: 1\n', 'policy.yml:2:1: expected one YAML document, found more'],
    ['version: !!js/function x\n', 'policy.yml:1:10: Unresolved tag: tag:yaml.org,2002:js/function'],
    [
      'version: 1\nrules: [{gates: {sod-check: !!set {x}}}]\n',
      'policy.yml:2:35: found the tag tag:yaml.org,2002:set, expected no tags',
    ],
    [
      'version: 1\nrules: [{gates: {sod-check: []}}]\n',
      'policy.yml:2:18: rules[0].gates.sod-check: found an empty list, expected a mapping',
    ],
    [
      `version: 1\nrules: ${'['.repeat(200_000)}\n`,
      'policy.yml:1:1: the text is nested too deeply or repeats itself too often to be read',
    ],
    [`a: ${'x'.repeat(300_000)}`, 'policy.yml:1:1: found 300003 characters, expected at most 262144'],
    ['version: 1\u0000\n', 'policy.yml:1:1: the file is not plain UTF-8 text'],
    ['version: \ufffd\n', 'policy.yml:1:1: the file is not plain UTF-8 text'],
  ])('case %#: %.60s', (text, expected) => {
    const found = problems(text);
    // Where a recursive parser gives up is its own affair; that it does, with a place, is ours.
    const line = expected.includes('nested too deeply')
      ? found.map((one) => one.replace(/:\d+:\d+:/u, ':1:1:'))
      : found;
    expect(line).toContain(expected);
  });

  it('refuses an alias bomb quickly', () => {
    const rows = Array.from(
      { length: 30 },
      (_, index) => `a${index + 1}: &a${index + 1} [*a${index},*a${index},*a${index},*a${index}]`,
    );
    const started = performance.now();
    expect(problems(`a0: &a0 [x]\n${rows.join('\n')}\n`)[0]).toMatch(/aliases, expected at most 100/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('parseSettings', () => {
  it('is strict and names the input', () => {
    const parsed = parseSettings('input settings', 'dyas: [fri]', gates['freeze-window']!);
    expect(parsed.ok ? [] : parsed.problems.map(policyProblemText)).toEqual([
      'input settings:1:1: dyas: unknown key "dyas", expected one of: days; did you mean "days"?',
    ]);
  });
});

describe('selectRules', () => {
  const parsed = parsePolicyFile('policy.yml', good, gates);
  const file = parsed.ok ? parsed.value : undefined;
  it.each([
    [{ environment: 'PRODUCTION', service: 'other', tiers: null }, [0], []],
    [{ environment: 'production', service: 'shop', tiers: ['migration'] }, [0, 1], []],
    [{ environment: 'production', service: 'shop', tiers: null }, [0], [1]],
    [{ environment: 'production', service: 'shop', tiers: ['docs'] }, [0], []],
    [{ environment: 'production', service: 'Shop', tiers: ['migration'] }, [0], []],
    [{ environment: 'prod', service: 'shop', tiers: ['migration'] }, [], []],
    // The Kelvin sign folds to k in Unicode, but GitHub folds ASCII only.
    [{ environment: 'produ\u212Ation', service: 'shop', tiers: null }, [], []],
  ])('%j', (target, matching, undecided) => {
    const selection = selectRules(file!, target);
    expect(selection.matching.map(({ index }) => index)).toEqual(matching);
    expect(selection.undecided.map(({ index }) => index)).toEqual(undecided);
  });
});

describe('parseLocator', () => {
  it.each([
    [
      'acme/policies:deploy/policy.yml@main',
      { repository: 'acme/policies', path: 'deploy/policy.yml', ref: 'main' },
    ],
    [
      'acme/policies:p.yml@refs/heads/main',
      { repository: 'acme/policies', path: 'p.yml', ref: 'refs/heads/main' },
    ],
    ['acme/policies:../p.yml@main', undefined],
    ['acme/policies:/p.yml@main', undefined],
    ['acme/policies@main', undefined],
    ['acme:p.yml@main', undefined],
    ['acme/policies:p.yml@', undefined],
    ['acme/policies:p.yml@main\n', undefined],
  ])('%j', (text, locator) => expect(parseLocator(text)).toEqual(locator));
});

describe('parseYaml', () => {
  it('finds the place of a nested key', () => {
    const yaml = parseYaml('x.yml', 'a:\n  b:\n    - c: 1\n    - d: 2\n');
    expect(yaml.ok && yaml.value.placeOf(['a', 'b', 1, 'd'])).toEqual({ line: 4, column: 7 });
    expect(yaml.ok && yaml.value.placeOf(['a', 'missing'])).toEqual({ line: 1, column: 1 });
  });
});

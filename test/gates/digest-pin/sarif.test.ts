import { describe, expect, it } from 'vitest';
import { type SarifResult, sarifOf, type SarifTool } from '../../../packages/gates/src/digest-pin/sarif.ts';
import { fc } from '../../support/properties.ts';

const tool: SarifTool = {
  version: '1.2.3',
  rules: [
    { id: 'mutable', title: 'Not pinned', help: 'Pin it.' },
    { id: 'unknown', title: 'Not understood', help: '' },
  ],
};
const result: SarifResult = {
  ruleId: 'mutable',
  level: 'error',
  text: 'nginx:1 is not pinned',
  file: 'deploy/app.yaml',
  line: 3,
  column: 12,
};

type Shape =
  | { readonly text: 'any' | readonly string[] | RegExp }
  | { readonly number: { readonly least: number } }
  | { readonly flag: true }
  | { readonly list: Shape }
  | { readonly needs: readonly string[]; readonly of: Readonly<Record<string, Shape>> };

const text: Shape = { text: 'any' };
const message: Shape = { needs: ['text'], of: { text } };
const level: Shape = { text: ['none', 'note', 'warning', 'error'] };
// A URI reference without a scheme and not from the root (RFC 3986, 4.2: relative-path reference).
const relative: Shape = {
  text: /^(?:[A-Za-z0-9\-._~!$&'()*+,;=@]|%[0-9A-F]{2})+(?:\/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-F]{2})+)*$/,
};

/** The part of the published schema (sarif-schema-2.1.0.json, errata 01) that a log of ours may use. */
const log: Shape = {
  needs: ['version', 'runs'],
  of: {
    $schema: { text: /^https:\/\/\S+$/ },
    version: { text: ['2.1.0'] },
    runs: {
      list: {
        needs: ['tool', 'results'],
        of: {
          tool: {
            needs: ['driver'],
            of: {
              driver: {
                needs: ['name'],
                of: {
                  name: text,
                  semanticVersion: text,
                  rules: {
                    list: {
                      needs: ['id'],
                      of: { id: text, shortDescription: message, fullDescription: message, help: message },
                    },
                  },
                },
              },
            },
          },
          columnKind: { text: ['utf16CodeUnits', 'unicodeCodePoints'] },
          invocations: {
            list: {
              needs: ['executionSuccessful'],
              of: {
                executionSuccessful: { flag: true },
                toolExecutionNotifications: { list: { needs: ['message'], of: { level, message } } },
              },
            },
          },
          results: {
            list: {
              needs: ['message', 'ruleId', 'locations'],
              of: {
                ruleId: text,
                ruleIndex: { number: { least: 0 } },
                level,
                message,
                partialFingerprints: {
                  needs: ['primaryLocationLineHash'],
                  of: { primaryLocationLineHash: { text: /^[0-9a-f]{16}:[1-9][0-9]*$/ } },
                },
                locations: {
                  list: {
                    needs: ['physicalLocation'],
                    of: {
                      physicalLocation: {
                        needs: ['artifactLocation', 'region'],
                        of: {
                          artifactLocation: {
                            needs: ['uri'],
                            of: { uri: relative, uriBaseId: { text: ['%SRCROOT%'] } },
                          },
                          region: {
                            needs: ['startLine'],
                            of: {
                              startLine: { number: { least: 1 } },
                              startColumn: { number: { least: 1 } },
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

function isText(value: unknown, wanted: 'any' | readonly string[] | RegExp): boolean {
  if (typeof value !== 'string' || value === '' || !value.isWellFormed()) return false;
  if (wanted === 'any') return true;
  return wanted instanceof RegExp ? wanted.test(value) : wanted.includes(value);
}

function problems(value: unknown, shape: Shape, path = '$'): readonly string[] {
  if ('text' in shape) return isText(value, shape.text) ? [] : [path];
  if ('flag' in shape) return typeof value === 'boolean' ? [] : [path];
  if ('number' in shape)
    return Number.isSafeInteger(value) && Number(value) >= shape.number.least ? [] : [path];
  if ('list' in shape)
    return Array.isArray(value)
      ? value.flatMap((item, index) => problems(item, shape.list, `${path}[${index}]`))
      : [path];
  if (typeof value !== 'object' || value === null) return [path];
  const absent = shape.needs.filter((name) => !(name in value)).map((name) => `${path}.${name} is absent`);
  const wrong = Object.entries(value).flatMap(([name, field]) => {
    const inner = shape.of[name];
    return inner === undefined ? [`${path}.${name} is not known`] : problems(field, inner, `${path}.${name}`);
  });
  return [...absent, ...wrong];
}

type Shown = {
  readonly runs: readonly {
    readonly invocations: readonly {
      readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[];
    }[];
    readonly results: readonly {
      readonly ruleIndex?: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly partialFingerprints: { readonly primaryLocationLineHash: string };
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
};

function runOf(results: readonly SarifResult[]) {
  const made = sarifOf(results, tool);
  expect(problems(made, log)).toEqual([]);
  const [run] = (made as unknown as Shown).runs;
  if (run === undefined) throw new Error('there is no run');
  return run;
}

const fingerprintsOf = (results: readonly SarifResult[]) =>
  runOf(results).results.map((one) => one.partialFingerprints.primaryLocationLineHash);

describe('a SARIF log', () => {
  it('is what the schema asks for, with rules by their index', () => {
    const run = runOf([result, { ...result, ruleId: 'other', level: 'note' }]);
    expect(run.results.map(({ ruleIndex, level: shown }) => [ruleIndex, shown])).toEqual([
      [0, 'error'],
      [undefined, 'note'],
    ]);
    expect(problems({ version: '2.1.0', runs: [{ tool: {}, x: 1 }] }, log)).toEqual([
      '$.runs[0].results is absent',
      '$.runs[0].tool.driver is absent',
      '$.runs[0].x is not known',
    ]);
  });

  it.each([
    ['a b/ü#?.yml', 'a%20b/%C3%BC%23%3F.yml'],
    ['/etc/x', 'etc/x'],
    ['../../x/./y', 'x/y'],
    ['https://evil/x', 'https%3A/evil/x'],
    ['a\ud800b', 'a%EF%BF%BDb'],
    ['', 'unknown'],
  ])('names the file %j by %s', (file, uri) => {
    const [one] = runOf([{ ...result, file }]).results;
    expect(one?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it.each([
    ['{0} and ${{ x }}', '{{0}} and ${{{{ x }}}}'],
    ['[here](https://evil) a[0].b', '[here] (https://evil) a[0].b'],
    ['one\ntwo\u0007\u202ethree', 'one two three'],
    ['x'.repeat(2_000), `${'x'.repeat(999)}…`],
  ])('shows the text %j as it is', (written, shown) => {
    expect(runOf([{ ...result, text: written }]).results[0]?.message.text).toBe(shown);
  });

  it('knows a result again when lines move, and tells equal ones apart', () => {
    const twin = { ...result, line: 9 };
    const [first, second] = fingerprintsOf([result, twin]);
    expect(first).not.toBe(second);
    expect(
      fingerprintsOf([
        { ...twin, line: 20 },
        { ...result, line: 5 },
      ]),
    ).toEqual([second, first]);
    for (const other of [{ file: 'x' }, { ruleId: 'unknown' }, { text: 'y' }])
      expect(fingerprintsOf([{ ...result, ...other }])).not.toEqual([first]);
  });

  it('holds what code scanning takes, the errors first, and says how many were left out', () => {
    const notes = Array.from(
      { length: 25_010 },
      (_, line): SarifResult => ({ ...result, level: 'note', line }),
    );
    const { results, invocations } = runOf([...notes, result]);
    expect(results).toHaveLength(25_000);
    expect(results[0]?.level).toBe('error');
    expect(invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^11 more results/);
    expect(runOf([result]).invocations[0]).not.toHaveProperty('toolExecutionNotifications');
  });

  it('is what the schema asks for, whatever the results hold', () => {
    const results = fc.array(
      fc.record({
        ruleId: fc.constantFrom('mutable', 'unknown', 'x'),
        level: fc.constantFrom('error', 'warning', 'note'),
        text: fc.string({ unit: 'binary', minLength: 1 }).map((written) => `x${written}`),
        file: fc.string({ unit: 'binary' }),
        line: fc.integer(),
        column: fc.integer(),
      }),
    );
    fc.assert(fc.property(results, (list: readonly SarifResult[]) => void runOf(list)));
  });
});

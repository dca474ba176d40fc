import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeAnnotations } from '../../packages/runtime/src/annotations.ts';
import { headline, writeLog } from '../../packages/runtime/src/log.ts';
import { writeOutputs } from '../../packages/runtime/src/outputs.ts';
import { renderSummary, writeSummary } from '../../packages/runtime/src/summary.ts';
import type { Shown } from '../../packages/runtime/src/surface.ts';
import { parseCommandFile } from '../support/workflow/command-file.ts';
import { parseWorkflowCommand } from '../support/workflow/workflow-command.ts';
import { reason, shown } from './shown.ts';

const many = (count: number): Shown =>
  shown({
    reasons: Array.from({ length: count }, (_, index) =>
      reason({ question: `q${index}`, text: `Reason ${index}: ${'x'.repeat(60)}.` }),
    ),
  });
const hostile = '</pre></details>\n::set-output name=opened::true\n##[error]x <script>';

let folder: string;
let written: string[];
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-surfaces-'));
  written = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

type Said = {
  readonly name: string;
  readonly data: string;
  readonly properties: Readonly<Record<string, string>>;
};
function commands(): Said[] {
  const lines = written.join('').split('\n');
  return lines.flatMap((line): readonly Said[] => {
    const command = parseWorkflowCommand(line, () => true);
    return command === undefined ? [] : [command];
  });
}

describe('the job summary', () => {
  it('shows what gates held against each other, folded, and no cell can break out of it', () => {
    const table = { title: 'Checked', columns: ['', 'found'], rows: [['✗', `a | b ${hostile}`]] };
    const text = renderSummary(shown({ tables: [table] }));
    expect(text).toContain('<details><summary>Checked</summary>');
    const row = text.split('\n').find((line) => line.startsWith('| ✗'));
    expect(row?.split('|')).toHaveLength(4);
    expect(text).not.toContain('<script>');
    expect(text.match(/<\/details>/gu)).toHaveLength(2);
  });

  it('leaves out tables that would make it too long, and rows beyond a number', () => {
    const row = ['✗', '*'.repeat(200), '*'.repeat(200)];
    const table = { title: 'Checked', columns: ['', 'a', 'b'], rows: Array.from({ length: 401 }, () => row) };
    expect(renderSummary(shown({ tables: [table] }))).toContain('… and 1 rows more');
    expect(renderSummary(shown({ tables: [table, table, table] }))).not.toContain('Checked');
  });

  it('says the verdict, one sentence per reason, what to do next, and the evidence folded', () => {
    const text = renderSummary(shown({ details: ['github: somewhere'] }));
    const order = [
      '### ⛔',
      'The freeze holds',
      '**What to do next**',
      '1. Wait',
      '<details><summary>Evidence</summary>',
      '<pre>',
      '</details>',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(0);
  });

  it('names one remedy once and none where everything is allowed', () => {
    expect(renderSummary(many(3)).match(/1\. Wait/g)).toHaveLength(1);
    const allowed = shown({
      effect: 'allow',
      opened: true,
      by: 'verdict',
      reasons: [reason({ effect: 'allow', remedy: null })],
    });
    expect(renderSummary(allowed)).not.toContain('What to do next');
  });

  it('stays below 1 MiB with 50,000 reasons, and says how many it leaves out', () => {
    const text = renderSummary(many(50_000));
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toContain('and 49800 more, in the evidence file');
  });

  it('stays below 1 MiB with reasons and details of any length, and says so', () => {
    const long = shown({
      reasons: Array.from({ length: 200 }, (_, index) => reason({ text: `${index}${'ä<'.repeat(20_000)}` })),
    });
    const text = renderSummary(long);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toContain('too long to be shown; the evidence file has all 200 reasons');
    const details = renderSummary(
      shown({ details: Array.from({ length: 50_000 }, (_, index) => `github: ${index} ${'y'.repeat(60)}`) }),
    );
    expect(Buffer.byteLength(details)).toBeLessThan(1024 * 1024);
    expect(details).toContain('</pre>');
  });

  it('lets no text close its block or begin markup', () => {
    const text = renderSummary(
      shown({
        reasons: [reason({ text: hostile, remedy: hostile })],
        environment: hostile,
        service: hostile,
        details: [hostile],
      }),
    );
    expect(text.match(/<[a-z/]+>/g)).toEqual([
      '<sub>',
      '</sub>',
      '<details>',
      '<summary>',
      '</summary>',
      '<pre>',
      '</pre>',
      '</details>',
    ]);
  });

  it('is added to what the step wrote before, and is left out without a file', async () => {
    const file = path.join(folder, 'summary');
    fs.writeFileSync(file, 'before\n');
    await writeSummary(shown(), file);
    await writeSummary(shown(), undefined);
    await writeSummary(shown(), '');
    expect(fs.readFileSync(file, 'utf8')).toMatch(/^before\n### ⛔ /);
  });
});

describe('annotations', () => {
  it.each([
    ['errors', shown(), ['error']],
    [
      'warnings, where nothing is denied',
      shown({ effect: 'unknown', reasons: [reason({ effect: 'unknown' })] }),
      ['warning'],
    ],
    ['warnings, where the policy only observes', shown({ opened: true, by: 'observe' }), ['warning']],
    [
      'nothing, where everything is allowed',
      shown({ effect: 'allow', opened: true, by: 'verdict', reasons: [reason({ effect: 'allow' })] }),
      [],
    ],
  ])('are %s', (_told, what, levels) => {
    writeAnnotations(what);
    expect(commands().map(({ name }) => name)).toEqual(levels);
  });

  it('are at most ten of a kind, and the last says how many are left', () => {
    const unknowns = many(40).reasons.map((each) => ({ ...each, effect: 'unknown' as const }));
    writeAnnotations(shown({ reasons: [...many(40).reasons, ...unknowns] }));
    const names = commands().map(({ name }) => name);
    expect([
      names.filter((name) => name === 'error').length,
      names.filter((name) => name === 'warning').length,
    ]).toEqual([10, 10]);
    expect(commands()[9]?.data).toBe('31 more reasons are in the job summary.');
  });

  it('fit in 4,096 characters and hold no command of the text', () => {
    writeAnnotations(shown({ reasons: [reason({ text: `${hostile}${'x'.repeat(10_000)}` })] }));
    const [only, ...others] = commands();
    expect(others).toEqual([]);
    expect(only?.data.length).toBeLessThanOrEqual(4_096);
    expect(only?.data).not.toMatch(/\n|##\[/);
  });

  it('stand at the file and line that a reason names', () => {
    const place = { file: 'deploy/app.yaml', line: 7, column: 12 };
    const unknown = reason({ effect: 'unknown', text: 'b', place });
    writeAnnotations(shown({ reasons: [reason({ place }), unknown, reason({ text: 'c', place: null })] }));
    const at = commands().map(({ name, properties }) => [name, properties['file'], properties['line']]);
    expect(at).toEqual([
      ['error', 'deploy/app.yaml', '7'],
      ['error', undefined, undefined],
      ['warning', 'deploy/app.yaml', '7'],
    ]);
  });

  it('say what to do behind the sentence', () => {
    writeAnnotations(shown());
    expect(commands()[0]?.data).toBe('The freeze holds. What to do: Wait.');
  });
});

describe('outputs', () => {
  function outputsOf(what: Shown): Record<string, string> {
    const file = path.join(folder, 'output');
    fs.writeFileSync(file, '');
    vi.stubEnv('GITHUB_OUTPUT', file);
    writeOutputs(what);
    return Object.fromEntries(parseCommandFile(fs.readFileSync(file, 'utf8')));
  }

  it('are all there', () => {
    expect(outputsOf(shown())).toMatchObject({
      verdict: 'deny',
      opened: 'false',
      by: 'nobody',
      expires: '2026-03-02T10:00:00.000Z',
      'evidence-digest': `sha256:${'b'.repeat(64)}`,
      evidence: '/tmp/countersign/freeze-window-aaaaaaaaaaaa.json',
    });
    expect(outputsOf(shown({ evidence: null }))).toMatchObject({ evidence: '', 'evidence-digest': '' });
  });

  it('keep the reasons below the limit of a job, the first ones whole', () => {
    const { reasons = '' } = outputsOf(many(50_000));
    expect(reasons.length).toBeLessThanOrEqual(200_000);
    const kept = JSON.parse(reasons) as { question: string }[];
    expect(kept.length).toBeGreaterThan(100);
    expect(kept[0]?.question).toBe('q0');
  });

  it('cannot be ended by a text that looks like their delimiter', () => {
    const text = 'x\nghadelimiter_1\nopened=true\n';
    expect(outputsOf(shown({ reasons: [reason({ text })] }))['opened']).toBe('false');
  });
});

describe('the log', () => {
  it('begins every line with a mark', () => {
    writeLog(shown({ reasons: [reason({ text: hostile, remedy: hostile })] }));
    const lines = written
      .join('')
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.map((line) => line[0])).toEqual(['✗', '✗', '→']);
    expect(commands()).toEqual([]);
  });

  it('says why an opened gate is open', () => {
    expect(headline(shown({ opened: true, by: 'observe' }))).toBe(
      'freeze-window: deny, so the gate is open because the policy only observes',
    );
  });
});

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { EvidenceDocument } from '@countersign/core';
import { parseCommandFile } from '../support/workflow/command-file.ts';
import { parseWorkflowCommand } from '../support/workflow/workflow-command.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const dist = path.join(root, 'dist');

export type ActionCall = {
  /** By name as in action.yml; `github-token` included. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Beneath GITHUB_OUTPUT, GITHUB_STEP_SUMMARY, RUNNER_TEMP and GITHUB_WORKSPACE, which are made here. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Default: a new empty folder. */
  readonly workspace?: string;
  /** RUNNER_TEMP; default: a new empty folder. */
  readonly temporary?: string;
};

export type Annotated = { readonly level: string; readonly message: string; readonly title: string };
export type ShownReason = {
  readonly code: string;
  readonly effect: string;
  readonly question: string;
  readonly text: string;
  readonly remedy: string | null;
};

/** What a runner would have seen of one action. */
export type ActionResult = {
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly reasons: readonly ShownReason[];
  /** `gate/code` of every reason, in the order shown. */
  readonly codes: readonly string[];
  readonly summary: string;
  readonly annotations: readonly Annotated[];
  /** Lines that are no command; masked values are not taken out. */
  readonly log: readonly string[];
  /** Every byte of stdout and stderr. */
  readonly printed: string;
  /** Texts that the action asked the runner to mask. */
  readonly masked: readonly string[];
  readonly temporary: string;
};

const commands = ['error', 'warning', 'notice', 'debug', 'add-mask', 'group', 'endgroup', 'set-output'];
const folders: string[] = [];

/** A folder that `removeFolders` removes. */
export function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-e2e-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}

type Printed = { readonly exitCode: number | null; readonly text: string };

/** Another process, so that stand-ins of this one can answer it meanwhile. */
export function runNode(
  args: readonly string[],
  how: { readonly environment?: Readonly<Record<string, string>>; readonly workspace?: string } = {},
): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      cwd: how.workspace ?? root,
      env: { PATH: process.env['PATH'] ?? '', ...how.environment },
      shell: false,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, text }));
  });
}

/** Runs the CLI as it is built. */
export function runCli(...args: readonly string[]): Promise<Printed> {
  return runNode([path.join(dist, 'cli/index.js'), ...args]);
}

function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

function readReasons(text: string | undefined): ShownReason[] {
  return text === undefined || text === '' ? [] : (JSON.parse(text) as ShownReason[]);
}

/** Runs `node dist/<action>/index.js` with plain INPUT_* and GITHUB_* variables, as a runner does. */
export async function runAction(action: string, call: ActionCall = {}): Promise<ActionResult> {
  const files = newFolder();
  const temporary = call.temporary ?? newFolder();
  const workspace = call.workspace ?? newFolder();
  const output = path.join(files, 'output');
  const summary = path.join(files, 'summary');
  fs.writeFileSync(output, '');
  fs.writeFileSync(summary, '');
  const environment = {
    GITHUB_ACTIONS: 'true',
    HOME: files,
    TMPDIR: files,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temporary,
    ...call.environment,
    ...inputVariables(call.inputs ?? {}),
  };
  const { exitCode, text } = await runNode([path.join(dist, action, 'index.js')], { environment, workspace });
  const lines = text.split('\n').filter((line) => line !== '');
  const parsed = lines.map((line) => ({
    line,
    command: parseWorkflowCommand(line, (name) => commands.includes(name)),
  }));
  const said = parsed.flatMap(({ command }) => (command === undefined ? [] : [command]));
  const outputs = Object.fromEntries(parseCommandFile(fs.readFileSync(output, 'utf8')));
  const reasons = readReasons(outputs['reasons']);
  return {
    exitCode,
    outputs,
    reasons,
    codes: reasons.map(({ code }) => code),
    summary: fs.readFileSync(summary, 'utf8'),
    annotations: said
      .filter(({ name }) => ['error', 'warning', 'notice'].includes(name))
      .map(({ name, properties, data }) => ({
        level: name,
        message: data,
        title: properties['title'] ?? '',
      })),
    log: parsed.flatMap(({ line, command }) => (command === undefined ? [line] : [])),
    printed: text,
    masked: said.filter(({ name }) => name === 'add-mask').map(({ data }) => data),
    temporary,
  };
}

export type EvidenceFile = {
  readonly path: string;
  readonly text: string;
  readonly digest: string;
  readonly document: EvidenceDocument;
};

/** The evidence file that an action named; throws where it named none. */
export function evidenceOf({ outputs }: Pick<ActionResult, 'outputs'>): EvidenceFile {
  const file = outputs['evidence'] ?? '';
  const bytes = fs.readFileSync(file);
  return {
    path: file,
    text: bytes.toString('utf8'),
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    document: JSON.parse(bytes.toString('utf8')) as EvidenceDocument,
  };
}

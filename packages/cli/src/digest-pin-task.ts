import { type Fact, type Instant, type Secret, SuiteError } from '@countersign/core';
import { type DigestPinPolicy, digestPinGate } from '@countersign/gates/digest-pin';
import type { PinContext } from '@countersign/gates/digest-pin/pins';
import { resolveCommit } from '@countersign/git/client';
import { parseSettings, policyProblemText } from '@countersign/policy';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import type { Words } from './command.ts';
import { readSources, type Sources } from './digest-pin-sources.ts';
import { readTextFile } from './text-file.ts';

/** What every verb starts from. */
export type PinTask = {
  readonly ports: LivePorts;
  readonly words: Words;
  readonly sources: Sources;
  readonly policy: DigestPinPolicy;
  readonly context: PinContext;
};

function secretIn(ports: LivePorts, names: readonly string[]): Secret | null {
  const value = names.map((name) => ports.machine.variable(name)).find((one) => one !== undefined);
  return value === undefined ? null : { reveal: () => value };
}

function contextOf(ports: LivePorts): PinContext {
  const variable = (name: string, otherwise: string): string => ports.machine.variable(name) ?? otherwise;
  const apiUrl = variable('GITHUB_API_URL', 'https://api.github.com');
  return {
    github: {
      serverUrl: variable('GITHUB_SERVER_URL', 'https://github.com'),
      apiUrl,
      graphqlUrl: variable('GITHUB_GRAPHQL_URL', `${apiUrl}/graphql`),
      token: secretIn(ports, ['GITHUB_TOKEN', 'GH_TOKEN']),
    },
  };
}

async function policyIn(file: string | undefined): Promise<DigestPinPolicy> {
  const name = file ?? '(no policy)';
  const text = file === undefined ? '{}' : await readTextFile(file);
  const parsed = parseSettings<DigestPinPolicy>(name, text, digestPinGate.policy);
  if (!parsed.ok) throw new SuiteError('policy-invalid', parsed.problems.map(policyProblemText).join('\n'));
  return parsed.value;
}

/** Reads the policy and the files, carries out a verb, and closes what it opened. Progress goes to standard error. */
export async function withTask<T>(words: Words, run: (task: PinTask) => Promise<T>): Promise<T> {
  const policy = await policyIn(words.options['policy']);
  const sources = await readSources(words.positionals.slice(1));
  const say = (line: string): void => void process.stderr.write(`· ${line}\n`);
  const ports = createPorts({ workspace: process.cwd(), progress: { say, warn: say } });
  try {
    return await run({ ports, words, sources, policy, context: contextOf(ports) });
  } finally {
    await ports.close();
  }
}

/** The commit that is checked out here; null outside of a git repository. */
export async function commitHere(ports: LivePorts): Promise<string | null> {
  const commit: Fact<string> = await resolveCommit({ git: ports.git, directory: process.cwd() }, 'HEAD');
  return commit.state === 'known' ? commit.value : null;
}

/** Stands where files are of no commit. */
export const noCommit = '0'.repeat(40);

export function now(ports: LivePorts): Instant {
  return ports.clock.now();
}

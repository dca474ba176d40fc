import { type EvidenceId, type Fact, type Git, type GitCommand, known, missing } from '@countersign/core';
import { classifyGitFailure, gitComplaint } from '../failure.ts';

/** A repository on this machine, and what a command there may show to its remote. */
export type GitPlace = {
  readonly git: Git;
  /** The workspace when absent. */
  readonly directory?: string;
  readonly credential?: GitCommand['credential'];
  /** The objects folder of another repository, whose objects are read as if they were here (git(1)). */
  readonly borrowed?: string;
};

export type GitAsk = {
  readonly args: readonly string[];
  readonly stdin?: Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
};

export type GitAnswer = {
  readonly exitCode: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
  readonly evidence: EvidenceId;
};

// A graft file in a checkout can cut commits out of a range; the port already turns replace refs off. The machine's
// attributes can choose how files are merged and which count as text (gitattributes(5)).
const sealed = { GIT_GRAFT_FILE: '/dev/null', GIT_ATTR_NOSYSTEM: '1' };

/** In quotes a path may hold the separator too (git(1), GIT_ALTERNATE_OBJECT_DIRECTORIES). */
function borrowing(place: GitPlace): Readonly<Record<string, string>> {
  if (place.borrowed === undefined) return {};
  const path = place.borrowed.replace(/[\\"]/g, String.raw`\$&`);
  return { GIT_ALTERNATE_OBJECT_DIRECTORIES: `"${path}"` };
}

/** Runs git in `place`; known for every exit code, because some codes are answers. */
export async function askGit(place: GitPlace, ask: GitAsk): Promise<Fact<GitAnswer>> {
  const { directory, credential } = place;
  const reply = await place.git.run({
    ...ask,
    environment: { ...sealed, ...borrowing(place), ...ask.environment },
    ...(directory === undefined ? {} : { directory }),
    ...(credential === undefined ? {} : { credential }),
  });
  if (reply.state === 'failed') return missing(reply.cause, reply.detail);
  const { exitCode, stdout, stderr, evidence } = reply;
  return known({ exitCode, stdout, stderr, evidence }, [evidence]);
}

/** Why a command that ended badly taught us nothing. */
export function gitFailure(ask: GitAsk, answer: GitAnswer) {
  const complaint = gitComplaint(answer.stderr);
  const tail = complaint === '' ? '' : `: ${complaint}`;
  return missing(
    classifyGitFailure(answer.stderr),
    `git ${ask.args[0]} ended with code ${answer.exitCode}${tail}`,
  );
}

/** The output of a command that must end with code 0. */
export async function gitOutput(place: GitPlace, ask: GitAsk): Promise<Fact<Uint8Array>> {
  const answer = await askGit(place, ask);
  if (answer.state === 'missing') return missing(answer.cause, answer.detail);
  if (answer.value.exitCode !== 0) return gitFailure(ask, answer.value);
  return known(answer.value.stdout, answer.evidence);
}

/** UTF-8 output of a command that must end with code 0; other bytes are malformed, since paths must be exact. */
export async function gitText(place: GitPlace, ask: GitAsk): Promise<Fact<string>> {
  const output = await gitOutput(place, ask);
  if (output.state === 'missing') return missing(output.cause, output.detail);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(output.value);
    return known(text, output.evidence);
  } catch {
    return missing('malformed', `git ${ask.args[0]} printed something that is not UTF-8`);
  }
}

/** One object id printed on a line of its own. */
export async function gitObjectId(place: GitPlace, ask: GitAsk): Promise<Fact<string>> {
  const text = await gitText(place, ask);
  if (text.state === 'missing') return text;
  const id = text.value.trim();
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)) return known(id, text.evidence);
  return missing('malformed', `git ${ask.args[0]} printed no object id`);
}

import * as fs from 'node:fs/promises';
import { commitSchema, SuiteError } from '@countersign/core';
import * as v from 'valibot';
import type { Environment, RunnerContext } from './runner-context.ts';

// The webhook's payload, as the runner wrote it: docs.github.com/webhooks/webhook-events-and-payloads#pull_request.
const payloadSchema = v.object({
  pull_request: v.object({
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    base: v.object({ sha: commitSchema }),
    head: v.object({ sha: commitSchema }),
  }),
});
const events = ['pull_request', 'pull_request_target'];

/** The pull request that started a run: its number, the tip of its base branch, and its head. */
export type PullRequestEvent = { readonly number: number; readonly base: string; readonly head: string };

function wrong(found: string): SuiteError {
  const expected = `expected a run of one of the events ${events.join(', ')}`;
  return new SuiteError('input-invalid', `comment: found ${found}, ${expected}`);
}

async function readPayload(file: string): Promise<unknown> {
  try {
    return JSON.parse(await fs.readFile(file, 'utf8'));
  } catch {
    throw wrong('an event file that cannot be read');
  }
}

/** Reads the pull request out of GITHUB_EVENT_PATH. Throws `input-invalid` for a run of another event. */
export async function readPullRequestEvent(
  runner: Pick<RunnerContext, 'event'>,
  environment: Environment,
): Promise<PullRequestEvent> {
  if (!events.includes(runner.event)) throw wrong(`the event ${JSON.stringify(runner.event)}`);
  const payload = v.safeParse(payloadSchema, await readPayload(environment['GITHUB_EVENT_PATH'] ?? ''));
  if (!payload.success) throw wrong('an event file without a pull request');
  const { number, base, head } = payload.output.pull_request;
  return { number, base: base.sha, head: head.sha };
}

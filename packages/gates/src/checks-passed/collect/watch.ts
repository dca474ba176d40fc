import { addMilliseconds, epochMilliseconds, type Instant, type Ports } from '@countersign/core';
import { type GitHubClient, readCoreRateLimit } from '@countersign/github/client';
import type { ChecksPassedFacts } from '../facts.ts';
import type { ChecksPassedPolicy } from '../policy.ts';
import { nextWait, waitLine, wasRefused } from '../waiting.ts';

// A timer may fire a little before the clock shows its time; a cancelled sleep ends well before it.
const earlyMs = 50;
const longestBackOffMs = 300_000;
const mostLooks = 5_000;

/** One look at GitHub: everything but the time. */
export type Look = () => Promise<Omit<ChecksPassedFacts, 'waiting'>>;

type Pause = { readonly pollMs: number; readonly limit: Instant; readonly failures: number };

function earliest(left: Instant, right: Instant): Instant {
  return epochMilliseconds(left) < epochMilliseconds(right) ? left : right;
}

/** When to look again: a used-up limit says when it starts anew, and anything else that fails is asked ever later. */
async function dueAt(ports: Ports, client: GitHubClient, pause: Pause): Promise<Instant> {
  const now = ports.clock.now();
  const { pollMs, limit, failures } = pause;
  if (failures === 0) return earliest(addMilliseconds(now, pollMs), limit);
  const slower = Math.max(pollMs, Math.min(pollMs * 2 ** failures, longestBackOffMs));
  const left = await readCoreRateLimit(client);
  const next = addMilliseconds(now, slower);
  if (left.state === 'missing' || left.value.remaining > 0) return earliest(next, limit);
  const { resetAt } = left.value;
  return earliest(epochMilliseconds(resetAt) > epochMilliseconds(next) ? resetAt : next, limit);
}

/** False when the wait was cut short: the run is being cancelled. */
async function sleepUntil(ports: Ports, until: Instant): Promise<boolean> {
  const missingMs = epochMilliseconds(until) - epochMilliseconds(ports.clock.now());
  if (missingMs <= 0) return true;
  await ports.clock.sleep(missingMs);
  return epochMilliseconds(ports.clock.now()) >= epochMilliseconds(until) - earlyMs;
}

/**
 * Looks until nothing that a policy names can change any more, or nobody's time is left. A cancelled wait keeps the
 * last look, which says of each check how it stood.
 */
export async function watch(
  ports: Ports,
  watched: {
    readonly client: GitHubClient;
    readonly policies: readonly ChecksPassedPolicy[];
    readonly look: Look;
  },
): Promise<ChecksPassedFacts> {
  const { client, policies, look } = watched;
  const began = ports.clock.now();
  const waits = policies.some(({ waitMinutes }) => waitMinutes > 0);
  let failures = 0;
  for (let looks = 1; ; looks += 1) {
    const seen = await look();
    const at = (end: ChecksPassedFacts['waiting']['end']): ChecksPassedFacts => ({
      ...seen,
      waiting: { began, ended: ports.clock.now(), looks, end },
    });
    if (!waits) return at('not-waited');
    const facts = at('settled');
    const wait = nextWait(policies, facts);
    if (typeof wait === 'string') return { ...facts, waiting: { ...facts.waiting, end: wait } };
    if (looks >= mostLooks) return at('limit');
    ports.progress.say(waitLine(wait, looks));
    failures = wasRefused(policies, facts) ? failures + 1 : 0;
    const { pollMs, limit } = wait;
    if (await sleepUntil(ports, await dueAt(ports, client, { pollMs, limit, failures }))) continue;
    ports.progress.warn('waiting for checks was cancelled: they are judged as they stood');
    return at('cancelled');
  }
}

import { parseHttpDate } from '@countersign/calendar';
import {
  type Collect,
  type CollectContext,
  type Fact,
  type GitHubAccess,
  known,
  missing,
  type Ports,
  SuiteError,
} from '@countersign/core';
import type { FreezeWindowFacts } from './facts.ts';
import type { FreezeWindowPolicy } from './policy.ts';

export const inputs = {
  'expected-duration-minutes': {
    description:
      'How long the deploy takes, in whole minutes. It must be over before the next close. Raises the policy’s value, never lowers it.',
    required: false,
  },
} as const;

type Clocks = Extract<FreezeWindowFacts['clock'], { state: 'known' }>['value'];

function expectedDuration(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new SuiteError(
    'input-invalid',
    `expected-duration-minutes: found ${JSON.stringify(text.slice(0, 80))}, expected a whole number of minutes such as 30`,
  );
}

/**
 * GitHub's time, from the `Date` header of `GET /rate_limit`: it needs no permission, and asking does not count
 * against the limit. What the status says does not matter (a GitHub Enterprise Server without rate limits answers
 * 404), as long as the API itself answered.
 */
async function readClocks(ports: Ports, github: GitHubAccess): Promise<Fact<Clocks>> {
  const { token } = github;
  const answer = await ports.http.send({
    source: 'github',
    method: 'GET',
    url: `${github.apiUrl}/rate_limit`,
    headers: {
      accept: 'application/vnd.github+json',
      ...(token === null ? {} : { authorization: `Bearer ${token.reveal()}` }),
    },
    timeoutMs: 10_000,
    maxRedirects: 0,
  });
  const runner = ports.clock.now();
  if (answer.state === 'failed') return missing('unreachable', answer.detail);
  if (answer.status >= 500) return missing('unreachable', `the GitHub API answered ${answer.status}`);
  const server = parseHttpDate(answer.headers['date'] ?? '');
  if (server === null) return missing('malformed', 'the answer of the GitHub API has no valid Date header');
  return known({ server, runner }, [answer.evidence]);
}

function zoneData(): Fact<string> {
  const version = process.versions['tz'];
  return version === undefined
    ? missing('unsupported', 'this Node.js was built without time zone data')
    : known(version);
}

/** Reads the two clocks and the tz data version. GitHub is asked only when a policy wants its time. */
export const collect: Collect<FreezeWindowPolicy, FreezeWindowFacts> = async (
  ports: Ports,
  context: CollectContext<FreezeWindowPolicy>,
) => {
  const expectedDurationMinutes = expectedDuration(context.inputs['expected-duration-minutes']);
  const wanted = context.policies.some((policy) => policy.clock === 'server');
  const clock = wanted
    ? await readClocks(ports, context.github)
    : missing('not-collected', 'no policy asks for the time of GitHub');
  return { at: context.request.at, clock, timeZoneData: zoneData(), expectedDurationMinutes };
};

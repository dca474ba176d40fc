import {
  type EvidenceId,
  type Fact,
  type Instant,
  isInstant,
  isSha256,
  known,
  missing,
} from '@countersign/core';
import { type DeployJobs, type JobResult, jobResults } from '@countersign/records';

/** The inputs of the action. Whoever writes the workflow controls them. */
export const inputs = {
  evidence: {
    description:
      'Evidence files with the digests that the gates gave as outputs: `<path> sha256:…`, one a line. A file without its digest is refused.',
    required: false,
  },
  jobs: {
    description:
      'Results of the jobs of this run: `${{ toJSON(needs) }}`. Read are gate, deploy, canary, promote and roll-back.',
    required: false,
  },
  'requested-at': {
    description: 'When the deploy was asked for, in UTC: 2026-06-22T14:32:04Z.',
    required: false,
  },
} as const;

export type EvidenceLine = { readonly path: string; readonly expected: EvidenceId | null };

function parseLine(line: string): EvidenceLine {
  const cut = line.search(/\s\S*$/u);
  const digest = line.slice(cut + 1);
  return cut > 0 && isSha256(digest)
    ? { path: line.slice(0, cut).trimEnd(), expected: digest }
    : { path: line, expected: null };
}

/** The lines of the `evidence` input; a line without a digest keeps its text and expects null. Repeated lines count once. */
export function parseEvidenceLines(text: string): readonly EvidenceLine[] {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '').map(parseLine);
}

const roles: Readonly<Record<string, keyof DeployJobs>> = {
  gate: 'gate',
  deploy: 'deploy',
  canary: 'canary',
  promote: 'promote',
  rollback: 'rollBack',
};

function roleOf(job: string): keyof DeployJobs | undefined {
  const name = job.toLowerCase().replaceAll(/[-_]/gu, '');
  return Object.hasOwn(roles, name) ? roles[name] : undefined;
}

function parsedObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function resultOf(job: unknown): JobResult | undefined {
  const result = job !== null && typeof job === 'object' && 'result' in job ? job.result : undefined;
  return jobResults.find((each) => each === result);
}

/**
 * The `jobs` input as `toJSON(needs)` writes it: an object of job name to `{result, outputs}`. Job names are read
 * without case, hyphens and underscores; jobs of other names are left out. Missing when it is anything else.
 */
export function parseJobs(text: string | undefined): Fact<DeployJobs> {
  if (text === undefined) return missing('not-collected', 'the input "jobs" is empty');
  const needs = parsedObject(text);
  if (needs === undefined)
    return missing('malformed', 'the input "jobs" is not a JSON object of job results');
  const found: Partial<Record<keyof DeployJobs, JobResult>> = {};
  for (const [name, job] of Object.entries(needs)) {
    const role = roleOf(name);
    if (role === undefined) continue;
    const result = resultOf(job);
    if (result === undefined)
      return missing(
        'malformed',
        `the input "jobs" gives "${name}" no result; expected ${jobResults.join(', ')}`,
      );
    if (found[role] !== undefined)
      return missing('malformed', `the input "jobs" names two jobs that both read as "${role}"`);
    found[role] = result;
  }
  const none = { gate: null, deploy: null, canary: null, promote: null, rollBack: null };
  return known({ ...none, ...found });
}

const utcPattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/;

/** The `requested-at` input; null when it is empty. Fractions beyond milliseconds are cut off. */
export function parseRequestedAt(text: string | undefined): Fact<Instant | null> {
  if (text === undefined) return known(null);
  const [, seconds = '', fraction = ''] = utcPattern.exec(text) ?? [];
  const instant = `${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  return isInstant(instant)
    ? known(instant)
    : missing('malformed', 'the input "requested-at" is no time in UTC such as 2026-06-22T14:32:04Z');
}

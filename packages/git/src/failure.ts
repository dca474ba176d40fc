import type { MissingCause } from '@countersign/core';

const rows: readonly (readonly [RegExp, MissingCause])[] = [
  [
    /could not read (?:Username|Password)|Authentication failed|returned error: 40[13]|Permission denied|denied to /,
    'forbidden',
  ],
  [
    /returned error: 404|Repository not found|repository '.*' not found|does not appear to be a git repository/,
    'not-found',
  ],
  [/not a git repository|couldn't find remote ref|Remote branch .* not found/i, 'not-found'],
  [
    /bad object|bad revision|unknown revision|Not a valid (?:object|commit) name|not a valid object|not our ref|ambiguous argument|Invalid revision range|could not get object info|bad file|missing (?:blob|tree|commit)|not something we can merge/i,
    'not-found',
  ],
  [
    /Could not resolve host|Failed to connect|Connection (?:refused|reset|timed out)|unable to access|early EOF|hung up|returned error: 5\d\d|returned error: 429/,
    'unreachable',
  ],
];

/** The cause behind what git printed on its way out (in the C locale). What is not known counts as unsupported. */
export function classifyGitFailure(stderr: string): MissingCause {
  return rows.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'unsupported';
}

const longestShown = 200;

/** The first line in which git itself complains, cut short. Lines of the server (`remote:`) are left out. */
export function gitComplaint(stderr: string): string {
  const line = stderr.split('\n').find((each) => /^(?:fatal|error): /.test(each)) ?? '';
  return line.replace(/\p{Cc}/gu, ' ').slice(0, longestShown);
}

/** What became of one pushed ref: `moved` is a lost race, to be tried again; `refused` is a rule of the server. */
export type PushResult = 'pushed' | 'moved' | 'refused';

// Client: "stale info", "fetch first", "non-fast-forward"; server, for two pushes at once: "cannot lock ref",
// "failed to update ref", "incorrect old value provided".
const lostRace =
  /\((?:stale info|fetch first|non-fast-forward|needs force|cannot lock ref|failed to update ref|failed to lock|incorrect old value)/;

/** Reads `git push --porcelain` for one ref (git-push(1), OUTPUT); undefined when no line speaks of `ref`. */
export function parsePushReport(text: string, ref: string): PushResult | undefined {
  for (const line of text.split('\n')) {
    const [flag, names = '', summary = ''] = line.split('\t');
    if (!names.endsWith(`:${ref}`)) continue;
    if (flag !== '!') return 'pushed';
    return lostRace.test(summary) ? 'moved' : 'refused';
  }
  return undefined;
}

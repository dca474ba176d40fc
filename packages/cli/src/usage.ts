/** Exit statuses of `decide`: the effect, or 3 when it could not be judged for a fault of the input. */
export const exitOf = { allow: 0, deny: 1, unknown: 2 } as const;
export const exitUsage = 3;

/** One command's face: how it is called and what each option means. */
export type CommandHelp = {
  readonly usage: string;
  readonly what: string;
  readonly options: readonly (readonly [string, string])[];
  readonly exit: string;
};

const shared = [
  ['--json', 'print one JSON value instead of text'],
  ['--help', 'print this'],
] as const;

/** The help text of a command. */
export function helpText({ usage, what, options, exit }: CommandHelp): string {
  const rows = [...options, ...shared];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
  return [`usage: countersign ${usage}`, '', what, '', ...lines, '', `exit: ${exit}`].join('\n');
}

import { parseArgs } from 'node:util';
import { nearest, SuiteError } from '@countersign/core';
import { type CommandHelp, helpText } from './usage.ts';

/** What a command says and how it ends. `data` is what --json prints. */
export type CommandResult = { readonly exit: number; readonly text: string; readonly data: unknown };
export type Words = {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  /** The options without a value that were given. */
  readonly flags: readonly string[];
  readonly json: boolean;
};
export type Command = {
  readonly help: CommandHelp;
  readonly options: readonly string[];
  /** Options without a value. */
  readonly flags?: readonly string[];
  /** `words`: what begins with a dash and is no option is a word like any other, e.g. a reference to be looked at. */
  readonly dashes?: 'words';
  run(words: Words): Promise<CommandResult>;
};

type Token = { readonly kind: string; readonly name?: string };

function refuseUnknown(tokens: readonly Token[], known: readonly string[]): void {
  const stray = tokens.find(
    (token) => token.kind === 'option' && token.name !== undefined && !known.includes(token.name),
  );
  if (stray?.name === undefined) return;
  const near = nearest(stray.name, known);
  const hint = near === undefined ? '' : `; did you mean --${near}?`;
  throw new SuiteError(
    'input-invalid',
    `unknown option --${stray.name}, expected one of: ${known.map((name) => `--${name}`).join(', ')}${hint}`,
  );
}

/** Puts what begins with a dash and is no option behind `--`, where it is taken as it is. */
function dashesAsWords(args: readonly string[], names: readonly string[]): readonly string[] {
  const isOption = (arg: string): boolean =>
    arg === '-h' || names.some((name) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const words = args.filter((arg) => arg.startsWith('-') && !isOption(arg));
  return args.includes('--') ? args : [...args.filter((arg) => !words.includes(arg)), '--', ...words];
}

/** Splits a command's arguments. Throws `input-invalid` naming an option that the command does not have. */
export function readWords(command: Command, args: readonly string[]): Words | 'help' {
  const strings = Object.fromEntries(command.options.map((name) => [name, { type: 'string' as const }]));
  const flags = command.flags ?? [];
  const booleans = Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }]));
  const names = [...command.options, ...flags, 'json', 'help'];
  const options = {
    ...strings,
    ...booleans,
    json: { type: 'boolean' as const },
    help: { type: 'boolean' as const, short: 'h' },
  };
  const { values, positionals, tokens } = parseArgs({
    args: [...(command.dashes === 'words' ? dashesAsWords(args, names) : args)],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  refuseUnknown(tokens, names);
  if (values['help'] === true) return 'help';
  const given = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const bare = command.options.find((name) => values[name] === true);
  if (bare !== undefined) throw new SuiteError('input-invalid', `option --${bare} needs a value`);
  return {
    positionals,
    options: Object.fromEntries(given),
    flags: flags.filter((name) => values[name] === true),
    json: values['json'] === true,
  };
}

/** The value of an option that must be given. */
export function needed(words: Words, name: string): string {
  const value = words.options[name];
  if (value !== undefined && value !== '') return value;
  throw new SuiteError('input-invalid', `option --${name} is missing`);
}

/** Carries out a command; whatever goes wrong is one line. */
export async function runCommand(command: Command, args: readonly string[]): Promise<CommandResult> {
  const words = readWords(command, args);
  if (words === 'help') return { exit: 0, text: helpText(command.help), data: helpText(command.help) };
  const result = await command.run(words);
  return words.json ? { ...result, text: JSON.stringify(result.data, null, 2) } : result;
}

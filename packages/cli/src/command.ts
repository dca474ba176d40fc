import { parseArgs } from 'node:util';
import { nearest, SuiteError } from '@countersign/core';
import { type CommandHelp, helpText } from './usage.ts';

/** What a command says and how it ends. `data` is what --json prints. */
export type CommandResult = { readonly exit: number; readonly text: string; readonly data: unknown };
export type Words = {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly json: boolean;
};
export type Command = {
  readonly help: CommandHelp;
  readonly options: readonly string[];
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

/** Splits a command's arguments. Throws `input-invalid` naming an option that the command does not have. */
export function readWords(command: Command, args: readonly string[]): Words | 'help' {
  const strings = Object.fromEntries(command.options.map((name) => [name, { type: 'string' as const }]));
  const options = {
    ...strings,
    json: { type: 'boolean' as const },
    help: { type: 'boolean' as const, short: 'h' },
  };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  refuseUnknown(tokens, [...command.options, 'json', 'help']);
  if (values['help'] === true) return 'help';
  const given = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const bare = command.options.find((name) => values[name] === true);
  if (bare !== undefined) throw new SuiteError('input-invalid', `option --${bare} needs a value`);
  return { positionals, options: Object.fromEntries(given), json: values['json'] === true };
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

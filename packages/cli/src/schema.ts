import * as path from 'node:path';
import { nearest, SuiteError } from '@countersign/core';
import type { Command } from './command.ts';
import { readTextFile } from './text-file.ts';

export const schemaNames = ['policy', 'evidence', 'record', 'verdict'] as const;

function fileOf(name: string | undefined): string {
  const known = schemaNames.find((schema) => schema === name);
  if (known !== undefined)
    return path.resolve(path.dirname(process.argv[1] ?? '.'), '..', 'schema', `${known}.json`);
  const near = nearest(name ?? '', schemaNames);
  throw new SuiteError(
    'input-invalid',
    `found ${name === undefined ? 'no name' : `"${name}"`}, expected one of: ${schemaNames.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`,
  );
}

export const schemaCommand: Command = {
  help: {
    usage: `schema ${schemaNames.join('|')}`,
    what: 'Prints the JSON Schema of a file that the suite reads or writes.',
    options: [],
    exit: '0 printed, 3 usage',
  },
  options: [],
  run: async ({ positionals }) => {
    const text = await readTextFile(fileOf(positionals[0]));
    return { exit: 0, text: text.trimEnd(), data: JSON.parse(text) };
  },
};

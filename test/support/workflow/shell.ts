/** The command line of a `run:` step (actions/runner ScriptHandler, ScriptHandlerHelpers). */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const templates: Readonly<Record<string, string>> = {
  bash: '--noprofile --norc -e -o pipefail {0}',
  sh: '-e {0}',
  pwsh: `-command ". '{0}'"`,
  python: '{0}',
};

const extensions: Readonly<Record<string, string>> = { bash: '.sh', sh: '.sh', pwsh: '.ps1', python: '.py' };

export type ShellCommand = {
  readonly file: string;
  readonly extension: string;
  readonly args: (script: string) => readonly string[];
};

/**
 * Which program runs a script? Unset: bash where there is one, else sh, both as `-e {0}`. A built-in name takes
 * its template, anything else must hold `{0}`. Throws when the program is not on the path.
 */
export function shellCommand(shell: string, path: string): ShellCommand {
  if (shell === '') {
    const file = findProgram('bash', path) ?? requireProgram('sh', path);
    return { file, extension: '.sh', args: (script) => splitArguments('-e {0}', script) };
  }
  const space = shell.indexOf(' ');
  const name = space < 0 ? shell : shell.slice(0, space);
  const written = space < 0 ? '' : shell.slice(space + 1).trimStart();
  const template = written === '' ? (templates[name] ?? '') : written;
  if (!template.includes('{0}')) {
    throw new Error(
      `Invalid shell option '${shell}'. Shell must be a valid built-in (bash, sh, pwsh, python) or a format string containing '{0}'`,
    );
  }
  return {
    file: requireProgram(name, path),
    extension: extensions[name] ?? '',
    args: (script) => splitArguments(template, script),
  };
}

/** Splits at spaces outside double quotes, then puts the script in: a path with spaces stays one argument. */
function splitArguments(template: string, script: string): readonly string[] {
  const parts = template.match(/"[^"]*"|[^\s"]+/gu) ?? [];
  return parts.map((part) => part.replace(/^"(.*)"$/u, '$1').replaceAll('{0}', () => script));
}

function requireProgram(name: string, path: string): string {
  const found = findProgram(name, path);
  if (!found) throw new Error(`${name}: command not found`);
  return found;
}

/** The first executable of this name on a PATH; a name with a slash is taken as it is. */
export function findProgram(name: string, path: string): string | undefined {
  const candidates = name.includes('/') ? [name] : path.split(delimiter).map((folder) => join(folder, name));
  return candidates.find((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** PowerShell stops at errors and passes on exit codes only when told to. */
export function scriptText(extension: string, script: string): string {
  if (extension !== '.ps1') return script;
  const passOn = 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }';
  return `$ErrorActionPreference = 'stop'\n${script}\n${passOn}`;
}

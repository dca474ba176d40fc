import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { runCommand } from '../../packages/cli/src/command.ts';
import { exportCommand } from '../../packages/cli/src/export.ts';

export const gateIdentity = 'https://github.com/acme/countersign/.github/workflows/gate.yml@refs/tags/v1';
export const verifier = 'https://github.com/acme/countersign/actions/deploy-gate';
/** A signer that any controller can be asked for. */
export const signer = {
  identity: 'https://github.com/acme/shop/.github/workflows/release.yml@refs/heads/main',
  sourceRepository: 'acme/shop',
};

export type Written = { readonly exit: number; readonly text: string; readonly documents: readonly Json[] };
// oxlint-disable-next-line typescript/no-explicit-any -- documents of foreign schemas, looked into here and there
export type Json = any;

const base = {
  repository: 'acme/shop',
  environment: 'production',
  service: 'shop',
  image: 'ghcr.io/acme/shop',
  'gate-identity': gateIdentity,
  verifier,
};
export type Options = Readonly<Record<string, string | null>>;

function wordsOf(tool: string, file: string, options: Options): string[] {
  const all = Object.entries({ policy: file, ...base, ...options });
  return [tool, ...all.flatMap(([name, value]) => (value === null ? [] : [`--${name}`, value]))];
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Runs the command on a policy; options are added to a whole set, null takes one away. */
export async function exportRules(
  tool: string,
  rules: readonly object[],
  options: Options = {},
): Promise<Written> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'countersign-export-'));
  try {
    const file = path.join(folder, 'countersign.yml');
    // JSON is YAML; escaped, so that no line break of a text stands there as one.
    const policy = JSON.stringify({ version: 1, rules }, null, 2);
    await writeFile(file, policy.replaceAll(/[^\0-\x7e]/gu, escaped));
    for (const name of ['trusted-root', 'tuf-root'])
      if (typeof options[name] === 'string') await writeFile(path.join(folder, name), options[name]);
    const placed = Object.entries(options).map(([name, value]) =>
      ['trusted-root', 'tuf-root'].includes(name) ? [name, path.join(folder, name)] : [name, value],
    );
    const words = wordsOf(tool, file, Object.fromEntries(placed) as Options);
    const { exit, text } = await runCommand(exportCommand, words);
    const documents = parseAllDocuments(text).map((document) => document.toJS());
    return { exit, text, documents };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One rule for production with this attest-verify policy. */
export function attest(policy: object, when: object = { environment: 'production' }): object {
  return { when, gates: { 'attest-verify': policy } };
}

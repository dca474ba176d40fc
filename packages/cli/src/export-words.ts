import { SuiteError } from '@countersign/core';
import { compileAnchoredPattern, looksLikePattern } from '@countersign/sigstore';
import { needed, type Words } from './command.ts';
import type { Identity } from './export-signer.ts';
import { readTextFile } from './text-file.ts';

/** The options of `export`, checked. */
export type ExportWords = {
  readonly tool: 'kyverno' | 'policy-controller';
  readonly policyFile: string;
  readonly repository: string;
  readonly server: string;
  readonly environment: string;
  readonly service: string | null;
  readonly tier: string | null;
  /** Names, or `*` alone. */
  readonly images: readonly string[];
  readonly namespaces: readonly string[];
  readonly ref: string | null;
  readonly gate: Identity;
  readonly verifier: string;
  /** Text of a trusted root; null for the public good one. */
  readonly trustedRoot: string | null;
  /** A TUF mirror of that instance and the text of its root.json. Kyverno asks one whatever the root is. */
  readonly tuf: { readonly mirror: string; readonly root: string } | null;
};

/** Every option of the command, with its line of help. */
export const exportOptions = [
  ['--policy FILE', 'the policy file'],
  ['--repository OWNER/REPO', 'repository whose deploys the gate judges'],
  ['--environment E', 'environment that the cluster is'],
  ['--service S', 'service, where the policy has rules for single services'],
  ['--tier T', 'tier, where the policy has rules for tiers'],
  ['--image NAMES', 'images without tag or digest, joined by commas; * for every image'],
  ['--namespace NAMES', 'namespaces, joined by commas; every namespace without it (Kyverno)'],
  ['--gate-identity ID', 'workflow in whose name the gate signs its summaries, exactly'],
  ['--gate-identity-pattern P', 'or a pattern ^…$'],
  ['--gate-issuer URL', 'issuer that vouches for it; GitHub Actions without it'],
  ['--verifier URI', 'verifier.id of the summaries: https://github.com/OWNER/REPO/actions/deploy-gate'],
  ['--ref REF', 'ref that `deployed` stands for'],
  ['--server URL', 'GitHub server; https://github.com without it'],
  ['--trusted-root FILE', 'trusted root of a Sigstore instance that is not the public good one'],
  ['--tuf-mirror URL', 'TUF mirror of that instance'],
  ['--tuf-root FILE', 'root.json of that mirror'],
] as const;

const tools = ['kyverno', 'policy-controller'] as const;

function refuse(text: string): never {
  throw new SuiteError('input-invalid', text);
}

function list(text: string | undefined): readonly string[] {
  const parts = (text ?? '').split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

function gateOf({ options }: Words): Identity {
  const issuer = options['gate-issuer'] ?? 'https://token.actions.githubusercontent.com';
  const exact = options['gate-identity'];
  const pattern = options['gate-identity-pattern'];
  if ((exact === undefined) === (pattern === undefined))
    refuse('expected exactly one of --gate-identity and --gate-identity-pattern');
  if (pattern === undefined) {
    const subject = exact ?? '';
    if (subject === '' || looksLikePattern(subject)) refuse('--gate-identity: expected an exact identity');
    return { kind: 'keyless', issuer, subject };
  }
  const compiled = compileAnchoredPattern(pattern);
  if (!compiled.ok) refuse(`--gate-identity-pattern: ${compiled.detail}`);
  return { kind: 'keyless', issuer, subjectPattern: pattern };
}

async function tufOf({ options }: Words): Promise<ExportWords['tuf']> {
  const mirror = options['tuf-mirror'];
  const root = options['tuf-root'];
  if (mirror === undefined && root === undefined) return null;
  if (mirror === undefined || root === undefined)
    return refuse('expected --tuf-mirror and --tuf-root together');
  if (options['trusted-root'] === undefined)
    return refuse('--tuf-mirror: expected --trusted-root beside it, which says what the instance has');
  return { mirror, root: await readTextFile(root) };
}

function toolOf(text: string | undefined): ExportWords['tool'] {
  return (
    tools.find((tool) => tool === text) ??
    refuse(`found ${text === undefined ? 'no tool' : `"${text}"`}, expected one of: ${tools.join(', ')}`)
  );
}

function matching(words: Words, name: string, form: RegExp): string {
  const text = needed(words, name);
  return form.test(text) ? text : refuse(`--${name}: found "${text.slice(0, 200)}", expected ${form.source}`);
}

const nameForm = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;

function namespacesOf({ options }: Words): readonly string[] {
  const names = list(options['namespace']);
  const wrong = names.find((name) => !nameForm.test(name));
  return wrong === undefined ? names : refuse(`--namespace: found "${wrong}", expected a namespace's name`);
}

/** Checks the options. Throws `input-invalid` naming the option. */
export async function readExportWords(words: Words): Promise<ExportWords> {
  const { positionals, options } = words;
  const images = list(needed(words, 'image'));
  if (images.includes('*') && images.length > 1) refuse('--image: expected names, or * alone');
  const root = options['trusted-root'];
  return {
    tool: toolOf(positionals[0]),
    policyFile: needed(words, 'policy'),
    repository: matching(words, 'repository', /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/u),
    server: (options['server'] ?? 'https://github.com').replace(/\/+$/u, ''),
    environment: needed(words, 'environment'),
    service: options['service'] ?? null,
    tier: options['tier'] ?? null,
    images: [...new Set(images)],
    namespaces: namespacesOf(words),
    ref: options['ref'] ?? null,
    gate: gateOf(words),
    verifier: matching(words, 'verifier', /^https?:\/\/\S+$/u),
    trustedRoot: root === undefined ? null : await readTextFile(root),
    tuf: await tufOf(words),
  };
}

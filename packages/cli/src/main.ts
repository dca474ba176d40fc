import { isSuiteError, nearest, SuiteError } from '@countersign/core';
import { verifyBundleCommand } from '@countersign/sigstore/client';
import { checkPolicyCommand } from './check-policy.ts';
import { type Command, runCommand } from './command.ts';
import { decideCommand } from './decide.ts';
import { runDemo } from './demo.ts';
import { digestPinCommand } from './digest-pin.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { imageCommand } from './image.ts';
import { replayCommand } from './replay.ts';
import { schemaCommand } from './schema.ts';
import { sodCommand } from './sod.ts';
import { exitUsage } from './usage.ts';

const commands: Readonly<Record<string, Command>> = {
  decide: decideCommand,
  replay: replayCommand,
  explain: explainCommand,
  'check-policy': checkPolicyCommand,
  schema: schemaCommand,
  sod: sodCommand,
  'digest-pin': digestPinCommand,
  export: exportCommand,
  image: imageCommand,
};
const names = [...Object.keys(commands), 'verify-bundle', 'demo'];

const overview = `countersign: deploy gates; the policy is the approver, the evidence is the record

${Object.values(commands)
  .map(({ help }) => `  countersign ${help.usage}\n      ${help.what.split('\n')[0]}`)
  .join('\n')}
  countersign verify-bundle --bundle FILE (--certificate-identity ID --certificate-oidc-issuer URL | --key PEM) [--trusted-root FILE] FILE_OR_DIGEST
      Verifies one Sigstore bundle; only the exit status speaks.
  countersign demo [--out DIR] [--repo PATH]
      Deploys three changes on loopback, in a clone of the repository.

Every command takes --help, and all but the last two --json.`;

async function answer(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${overview}\n`);
    return name === undefined ? exitUsage : 0;
  }
  if (name === 'verify-bundle') return verifyBundleCommand([...args]);
  if (name === 'demo') return runDemo(args);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const near = nearest(name, names);
    throw new SuiteError(
      'input-invalid',
      `unknown command "${name}", expected one of: ${names.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`,
    );
  }
  const { exit, text } = await runCommand(command, args);
  process.stdout.write(`${text}\n`);
  return exit;
}

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  try {
    return await answer(name, args);
  } catch (thrown) {
    const text = isSuiteError(thrown)
      ? `${thrown.code}: ${thrown.message}`
      : `a defect in countersign: ${thrown instanceof Error ? thrown.message : 'unknown'}`;
    process.stderr.write(`countersign: ${text}\n`);
    return exitUsage;
  }
}

process.exitCode = await main();

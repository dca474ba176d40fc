import { isSuiteError, nearest, SuiteError } from '@countersign/core';
import { exitUsage } from './usage.ts';

async function answer(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === 'verify-bundle') {
    const { verifyBundleCommand } = await import('@countersign/sigstore/client');
    return verifyBundleCommand([...args]);
  }
  const { commands, names, overview } = await import('./commands.ts');
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${overview}\n`);
    return name === undefined ? exitUsage : 0;
  }
  if (name === 'demo') return (await import('./demo.ts')).runDemo(args);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const near = nearest(name, names);
    throw new SuiteError(
      'input-invalid',
      `unknown command "${name}", expected one of: ${names.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`,
    );
  }
  const { runCommand } = await import('./command.ts');
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

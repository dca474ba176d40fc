// The client of the Sigstore conformance suite: `sigstore-client verify-bundle …`; only the exit status speaks.
import { verifyBundleUsage } from '@countersign/sigstore/client';
import { answerByGate } from './protocol.ts';

const [accepted, refused, usage] = [0, 1, 2];

function complain(text: string, status: number): number {
  process.stderr.write(`${text}\n`);
  return status;
}

async function verify(args: readonly string[]): Promise<number> {
  if (args.includes('--staging'))
    return complain('--staging: no root of the staging instance is built in; give --trusted-root', usage);
  const answer = await answerByGate(args);
  if (answer === undefined) return complain(verifyBundleUsage, usage);
  if (answer.effect === 'allow') return accepted;
  return complain(`refused (${answer.effect}): ${answer.codes.join(', ')}`, refused);
}

async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === 'verify-bundle') return verify(args);
  return complain(`${command ?? 'nothing'}: only verify-bundle is understood\n${verifyBundleUsage}`, usage);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  process.exitCode = complain(thrown instanceof Error ? thrown.message : 'it cannot be read', refused);
}

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

/**
 * The client of the Sigstore conformance suite: `verify-bundle …`, answered by the gate attest-verify. Only the status
 * speaks: 0 accepted, 1 refused, 2 not understood (signing and the staging instance are refused by name).
 */
export async function clientStatus([command, ...args]: readonly string[]): Promise<number> {
  if (command !== 'verify-bundle')
    return complain(`${command ?? 'nothing'}: only verify-bundle is understood\n${verifyBundleUsage}`, usage);
  try {
    return await verify(args);
  } catch (thrown) {
    return complain(thrown instanceof Error ? thrown.message : 'it cannot be read', refused);
  }
}

if (import.meta.main) process.exitCode = await clientStatus(process.argv.slice(2));

import { type Fact, known, missing } from '@countersign/core';
import { decodeUtf8, parseTrustedRoots, type TrustedRoot } from '@countersign/sigstore';
import {
  publicGoodInstance,
  publicGoodRoot,
  type SigningInstance,
  signStatement,
} from '@countersign/sigstore/client';
import type { RunTask } from './run-task.ts';
import type { SummaryInputs } from './vsa-inputs.ts';
import { requestSigningToken } from './vsa-token.ts';

async function rootText(task: Pick<RunTask, 'ports'>, path: string): Promise<Fact<string>> {
  if (path === '') return known(publicGoodRoot);
  const file = await task.ports.files.read(path);
  if (file.state === 'missing') return missing(file.cause, file.detail);
  const text = decodeUtf8(file.value);
  return text === undefined ? missing('malformed', `${path} is not UTF-8`) : known(text);
}

async function rootsOf(task: Pick<RunTask, 'ports'>, path: string): Promise<Fact<readonly TrustedRoot[]>> {
  const text = await rootText(task, path);
  if (text.state === 'missing') return missing(text.cause, text.detail);
  const parsed = parseTrustedRoots(text.value);
  return parsed.state === 'accepted'
    ? known(parsed.value)
    : missing('malformed', `the trusted root ${path}: ${parsed.detail}`);
}

/** The public log is for ever and for everybody, so what is not public goes there only when somebody says so. */
function instanceFor(visibility: string, chosen: SummaryInputs['instance']): Fact<SigningInstance> {
  if (chosen !== null && chosen !== 'public-good') return known(chosen);
  if (chosen !== null || visibility === 'public') return known(publicGoodInstance);
  return missing(
    'unsupported',
    `the repository is ${visibility === '' ? 'not known to be public' : visibility}, and the public log would show its name, its workflow and this decision to everybody; choose with the input \`summary-instance\` (\`public-good\` if that is meant)`,
  );
}

/** Signs a statement in the name of this job; answers with the bundle, which is verified already. */
export async function signSummary(
  statement: string,
  task: Pick<RunTask, 'ports' | 'environment'>,
  inputs: SummaryInputs,
): Promise<Fact<string>> {
  const trustedRoots = await rootsOf(task, inputs.trustedRoot);
  if (trustedRoots.state === 'missing') return missing(trustedRoots.cause, trustedRoots.detail);
  const token = await requestSigningToken(task.ports, task.environment);
  if (token.state === 'missing') return missing(token.cause, token.detail);
  const instance = instanceFor(token.value.visibility, inputs.instance);
  if (instance.state === 'missing') return missing(instance.cause, instance.detail);
  const signed = await signStatement(task.ports, {
    statement,
    token: token.value.token,
    instance: instance.value,
    trustedRoots: trustedRoots.value,
  });
  return signed.state === 'known' ? known(signed.value.bundle) : missing(signed.cause, signed.detail);
}

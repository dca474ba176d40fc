import { check, type Fact, known, type Machine, missing, type ProgramReply, show } from '@countersign/core';
import * as v from 'valibot';
import { anonymous, type Credential, secretOf } from './credential.ts';

const helperName = /^[A-Za-z0-9_.-]{1,128}$/;
const patienceMs = 30_000;
const maxAnswerBytes = 256 * 1024;
// docker-credential-helpers, credentials/error.go: the one sentence that means "nothing kept for this server".
const nothingKept = /^credentials not found(?: in native keychain)?$/;
/** The user name that marks an identity token (docker/cli, credentials/native_store.go). */
const tokenUser = '<token>';

const answerSchema = v.looseObject({
  ServerURL: v.exactOptional(v.string()),
  Username: v.string(),
  Secret: v.string(),
});
type Answer = v.InferOutput<typeof answerSchema>;

function readAnswer(stdout: string): Answer | null {
  try {
    const checked = check<Answer>(answerSchema, JSON.parse(stdout));
    return checked.ok ? checked.value : null;
  } catch {
    return null;
  }
}

/** docker-credential-pass 0.6 answers with two empty texts where it keeps nothing, and docker takes them as that. */
function readSecret({ Username: username, Secret: text }: Answer): Fact<Credential> | null {
  if (username === '' && text === '') return known(anonymous);
  if (username === '' || text === '') return null;
  const secret = secretOf(text);
  return known(
    username === tokenUser
      ? { kind: 'identity-token', token: secret }
      : { kind: 'basic', username, password: secret },
  );
}

function readReply(reply: ProgramReply, program: string): Fact<Credential> {
  if (reply.state === 'failed') return missing('forbidden', `${program} could not be asked: ${reply.detail}`);
  if (reply.exitCode !== 0)
    return nothingKept.test(reply.stdout.trim())
      ? known(anonymous)
      : missing('forbidden', `${program} failed with exit code ${reply.exitCode}`);
  const answer = readAnswer(reply.stdout);
  if (answer === null)
    return missing('forbidden', `${program} did not answer with a user name and a secret in JSON`);
  return readSecret(answer) ?? missing('forbidden', `${program} answered with half a credential`);
}

/**
 * Asks `docker-credential-<name> get` for the credentials of a server, which goes to its standard input. `name` comes
 * out of a file, so it may only be a plain word; no shell is used. A helper that keeps nothing for the server answers
 * anonymous; whatever else goes wrong is `forbidden`, with a detail that repeats nothing of what the helper printed.
 */
export async function askHelper(
  machine: Pick<Machine, 'run'>,
  name: string,
  server: string,
): Promise<Fact<Credential>> {
  if (!helperName.test(name))
    return missing('forbidden', `the credential helper ${show(name)} is not named by a plain word`);
  const program = `docker-credential-${name}`;
  const command = { program, args: ['get'], stdin: server, timeoutMs: patienceMs, maxBytes: maxAnswerBytes };
  return readReply(await machine.run(command), `the credential helper ${program}`);
}

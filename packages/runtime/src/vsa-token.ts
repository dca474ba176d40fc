import { setSecret } from '@actions/core';
import { type Fact, known, missing, type Ports, type Secret } from '@countersign/core';
import { parseStrictJson } from '@countersign/sigstore';
import * as v from 'valibot';
import type { Environment } from './runner-context.ts';

const mostCharacters = 64 * 1024;
const answerShape = v.object({ value: v.pipe(v.string(), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)) });
const claimsShape = v.object({ repository_visibility: v.optional(v.string(), '') });

/** A job's identity token for Sigstore, and the visibility that it states; '' where it states none. */
export type SigningToken = { readonly token: Secret; readonly visibility: string };

function jsonOf(text: string): unknown {
  const json = parseStrictJson(text, mostCharacters);
  return json.ok ? json.value : undefined;
}

function visibilityOf(token: string): string {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  const checked = v.safeParse(claimsShape, jsonOf(claims));
  return checked.success ? checked.output.repository_visibility : '';
}

/**
 * Asks the runner's own service for an identity token for the audience `sigstore`. Missing where the job has no
 * `id-token: write`. The token is masked before anything else is done with it.
 */
export async function requestSigningToken(
  ports: Pick<Ports, 'http'>,
  environment: Environment,
): Promise<Fact<SigningToken>> {
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const bearer = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  if (url === '' || bearer === '')
    return missing('forbidden', 'the job has no identity token; give it `id-token: write`');
  setSecret(bearer);
  const reply = await ports.http.send({
    source: 'oidc',
    method: 'GET',
    url: `${url}${url.includes('?') ? '&' : '?'}audience=sigstore`,
    headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
    maxRedirects: 0,
  });
  if (reply.state === 'failed') return missing(reply.cause, reply.detail);
  if (reply.status !== 200)
    return missing('forbidden', `the identity token service answered ${reply.status}`);
  const checked = v.safeParse(answerShape, jsonOf(Buffer.from(reply.body).toString('utf8')));
  if (!checked.success) return missing('malformed', 'the identity token service sent no token');
  const { value } = checked.output;
  setSecret(value);
  return known({ token: { reveal: () => value }, visibility: visibilityOf(value) }, [reply.evidence]);
}

import { type Fact, known, mapFact, missing, type Ports } from '@countersign/core';
import { type Claims, notClaimed } from '@countersign/gates';
import { setSecret } from '@actions/core';
import type { Environment } from './runner-context.ts';

const audience = 'countersign';

function textClaim(payload: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = payload[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

function parseJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function claimsOf(body: Uint8Array): Claims | undefined {
  const token = parseJson(Buffer.from(body).toString('utf8'))?.['value'];
  if (typeof token !== 'string') return undefined;
  setSecret(token);
  const payload = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  if (payload === undefined) return undefined;
  const [repository, runId, runAttempt, commit] = ['repository', 'run_id', 'run_attempt', 'sha'].map((name) =>
    textClaim(payload, name),
  );
  // GitHub's token always has these four; one without them says nothing of this job.
  if (!repository || !runId || !runAttempt || !commit) return undefined;
  return { repository, runId, runAttempt, commit, environment: textClaim(payload, 'environment') };
}

async function request(ports: Ports, url: string, token: string): Promise<Fact<Claims>> {
  const separator = url.includes('?') ? '&' : '?';
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  const reply = await ports.http.send({
    source: 'oidc',
    method: 'GET',
    url: `${url}${separator}audience=${audience}`,
    headers,
  });
  if (reply.state === 'failed') return missing(reply.cause, reply.detail);
  if (reply.status !== 200)
    return missing('forbidden', `the identity token service answered ${reply.status}`);
  const claims = claimsOf(reply.body);
  return claims === undefined
    ? missing('malformed', 'the identity token service sent no token of a job')
    : known(claims, [reply.evidence]);
}

/**
 * What GitHub says this job is. The token comes straight from the runner's own service, so its claims are read, not
 * verified again. Known null where the job has no `id-token: write`.
 */
export async function readJobIdentity(ports: Ports, environment: Environment): Promise<Fact<Claims | null>> {
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const token = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  if (url === '' || token === '') return notClaimed;
  setSecret(token);
  return mapFact(await request(ports, url, token), (claims): Claims | null => claims);
}

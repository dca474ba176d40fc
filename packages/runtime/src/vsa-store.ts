import { type Fact, known, type JsonValue, missing } from '@countersign/core';
import { parseRepositoryName } from '@countersign/github';
import type { RunTask } from './run-task.ts';

// docs.github.com/rest/about-the-rest-api/api-versions: this request is the same in all of them.
const apiVersion = '2022-11-28';

/**
 * Keeps a bundle with the repository at GitHub, where `gh attestation verify` and attest-verify find it by digest.
 * Needs `attestations: write`. Source: https://docs.github.com/rest/repos/attestations#create-an-attestation
 */
export async function storeAttestation(
  bundle: string,
  { ports, runner, inputs }: Pick<RunTask, 'ports' | 'runner' | 'inputs'>,
): Promise<Fact<null>> {
  const repository = parseRepositoryName(runner.repository);
  if (repository === undefined || inputs.token === null)
    return missing('forbidden', 'there is no repository or no github-token to keep it with');
  const reply = await ports.http.send({
    source: 'github',
    method: 'POST',
    url: `${runner.apiUrl}/repos/${repository.owner}/${repository.name}/attestations`,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${inputs.token.reveal()}`,
      'content-type': 'application/json',
      'x-github-api-version': apiVersion,
    },
    body: JSON.stringify({ bundle: JSON.parse(bundle) as JsonValue }),
    retry: 'never',
    maxRedirects: 0,
  });
  if (reply.state === 'failed') return missing(reply.cause, reply.detail);
  if (reply.status === 201) return known(null, [reply.evidence]);
  const hint = reply.status === 403 || reply.status === 404 ? '; the job needs `attestations: write`' : '';
  return missing('forbidden', `GitHub answered ${reply.status}${hint}`);
}

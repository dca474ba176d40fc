import { spawn } from 'node:child_process';
import { GIT_ENVIRONMENT } from './git/run.ts';
import type { Repository } from './scenario/repository.ts';
import { type Access, accessTo, identify } from './server/access.ts';
import type { Answer, Exchange } from './server/exchange.ts';
import { replacement, spoiled } from './server/fault-answers.ts';
import { dueFault, noteOperation } from './server/faults.ts';
import { type State, findRepository } from './server/state.ts';

const GIT_PATH = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

export type GitRequest = { readonly owner: string; readonly name: string; readonly service: string };

/** The git request that a path is, or undefined. */
export function gitRequestOf(path: string): GitRequest | undefined {
  const match = GIT_PATH.exec(path);
  return match === null
    ? undefined
    : { owner: match[1] ?? '', name: match[2] ?? '', service: match[3] ?? '' };
}

/** What GitHub allows its clients beyond git's defaults: partial clones and any commit by its SHA. */
const SETTINGS: readonly (readonly [string, string])[] = [
  ['http.receivepack', 'true'],
  ['uploadpack.allowFilter', 'true'],
  ['uploadpack.allowAnySHA1InWant', 'true'],
  ['protocol.version', '2'],
];

/** Smart HTTP by git's own `http-backend`, with the token's rights in front of it. */
export async function serveGit(state: State, exchange: Exchange, wanted: GitRequest): Promise<Answer> {
  noteOperation(exchange.log, 'git');
  const fault = dueFault(state, { method: exchange.method, path: exchange.log.path, operation: 'git' });
  const replaced = fault === undefined ? undefined : replacement(state, fault);
  if (replaced !== undefined) return replaced;
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const repository = findRepository(state, wanted.owner, wanted.name);
  const pushes = [wanted.service, exchange.query.get('service')].includes('git-receive-pack');
  const caller = identify(state, exchange.request.headers.authorization);
  const need = { permission: 'contents', level: pushes ? 'write' : 'read' } as const;
  const access: Access =
    repository === undefined || caller.kind === 'unknown-token'
      ? 'unauthenticated'
      : accessTo(caller, repository, need);
  if (repository === undefined || access !== 'allowed') return refusal(access, caller.kind === 'token');
  return spoiled(await runBackend(exchange, repository, wanted.service), fault);
}

/** GitHub answers git with plain text, and hides what the caller may not see. */
function refusal(access: Access, known: boolean): Answer {
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  if (access === 'forbidden')
    return { status: 403, headers, body: 'Write access to repository not granted.\n' };
  if (known) return { status: 404, headers, body: 'Repository not found.\n' };
  return {
    status: 401,
    headers: { ...headers, 'www-authenticate': 'Basic realm="GitHub"' },
    body: 'Repository not found.\n',
  };
}

function runBackend(exchange: Exchange, repository: Repository, service: string): Promise<Answer> {
  const { request } = exchange;
  const header = (name: string) => String(request.headers[name] ?? '');
  const settings = SETTINGS.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  const env = {
    ...GIT_ENVIRONMENT,
    ...Object.fromEntries(settings),
    GIT_CONFIG_COUNT: String(SETTINGS.length),
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_TRANSLATED: `${repository.git}/${service}`,
    REQUEST_METHOD: exchange.method,
    QUERY_STRING: exchange.query.toString(),
    CONTENT_TYPE: header('content-type'),
    CONTENT_LENGTH: String(exchange.body.length),
    HTTP_CONTENT_ENCODING: header('content-encoding'),
    GIT_PROTOCOL: header('git-protocol'),
    REMOTE_USER: 'x-access-token',
    REMOTE_ADDR: '127.0.0.1',
  };
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], { env });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(parseCgi(Buffer.concat(output))));
    child.stdin.on('error', () => undefined);
    child.stdin.end(exchange.body);
  });
}

/** A CGI answer (RFC 3875, section 6): headers, a blank line, the body. */
function parseCgi(output: Buffer): Answer {
  const end = output.indexOf('\r\n\r\n');
  if (end === -1) return { status: 500, body: 'git http-backend gave no answer\n' };
  const headers: Record<string, string> = {};
  for (const line of output.subarray(0, end).toString().split('\r\n')) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const { status = '200', ...rest } = headers;
  return { status: Number.parseInt(status, 10), headers: rest, body: output.subarray(end + 4) };
}

import { type Fact, type HttpAnswer, type HttpFailure, known, missing, type Ports } from '@countersign/core';
import { type Image, imageText } from '../image.ts';
import { acceptedManifests } from '../media-type.ts';
import { registryOrigin } from '../registry-host.ts';
import { authorize } from './authorization.ts';
import type { Credential } from './credential.ts';
import type { FindCredential } from './credential-finder.ts';
import { type Asked, readManifestAnswer, type ResolvedManifest } from './manifest-answer.ts';

const maxManifestBytes = 4 * 1024 * 1024;

export type RegistryClient = {
  /**
   * What does this reference mean now? GET with all four Accept types and a sha256 of our own over the raw bytes: a
   * HEAD could not be checked. Missing: `not-found` (404), `forbidden` (401, 403, or a token service that may not be
   * shown credentials), `unreachable` (429, 5xx, no answer), `truncated` (longer than 4 MiB or cut off),
   * `unsupported` (schema 1, another type, a credential helper), `malformed` (digest, type or body disagree).
   */
  getManifest(
    image: Pick<Image, 'host' | 'path' | 'name' | 'tag' | 'digest'>,
  ): Promise<Fact<ResolvedManifest>>;
};

type RegistryPorts = Pick<Ports, 'http' | 'hash'>;
type Session = {
  readonly ports: RegistryPorts;
  readonly findCredential: FindCredential;
  /** `Authorization` values by repository. One token a repository: not every registry honours several scopes. */
  readonly authorizations: Map<string, string>;
};
type Target = {
  readonly origin: string;
  readonly repository: string;
  readonly url: string;
  readonly key: string;
};

function targetOf(image: Pick<Image, 'host' | 'path' | 'name' | 'tag' | 'digest'>): Target {
  const origin = registryOrigin(image.host);
  const reference = image.digest ?? image.tag ?? 'latest';
  return {
    origin,
    repository: image.path,
    url: `${origin}/v2/${image.path}/manifests/${reference}`,
    key: image.name,
  };
}

function send(session: Session, target: Target): Promise<HttpAnswer | HttpFailure> {
  const authorization = session.authorizations.get(target.key);
  return session.ports.http.send({
    source: 'registry',
    method: 'GET',
    url: target.url,
    headers: { accept: acceptedManifests, ...(authorization === undefined ? {} : { authorization }) },
    maxBytes: maxManifestBytes,
  });
}

function firstAuthorization(session: Session, target: Target, credential: Credential): void {
  if (credential.kind === 'registry-token' && !session.authorizations.has(target.key))
    session.authorizations.set(target.key, `Bearer ${credential.token.reveal()}`);
}

/** Answers a 401 with a fresh `Authorization` value, kept for the repository. */
async function proveOurselves(
  session: Session,
  target: Target,
  refused: { readonly answer: HttpAnswer; readonly credential: Credential },
): Promise<Fact<true>> {
  const { answer, credential } = refused;
  const { origin, host } = new URL(answer.url);
  // After a redirect another host asks; the credentials are the registry's and nobody else's.
  if (origin !== target.origin)
    return missing('forbidden', `the registry redirects to ${host}, which wants credentials`);
  const authorization = await authorize(session.ports.http, {
    registryOrigin: target.origin,
    repository: target.repository,
    header: answer.headers['www-authenticate'],
    credential,
  });
  if (authorization.state === 'missing') return missing(authorization.cause, authorization.detail);
  session.authorizations.set(target.key, authorization.value);
  return known(true);
}

/** Sends; on 401 proves ourselves and sends once more. A second 401 is the answer. */
async function sendAuthorized(
  session: Session,
  target: Target,
  credential: Credential,
): Promise<Fact<HttpAnswer>> {
  firstAuthorization(session, target, credential);
  const first = await send(session, target);
  if (first.state === 'failed') return missing(first.cause, first.detail);
  if (first.status !== 401 || credential.kind === 'registry-token') return known(first);
  const proven = await proveOurselves(session, target, { answer: first, credential });
  if (proven.state === 'missing') return missing(proven.cause, proven.detail);
  const second = await send(session, target);
  return second.state === 'failed' ? missing(second.cause, second.detail) : known(second);
}

async function getManifest(
  session: Session,
  image: Pick<Image, 'host' | 'path' | 'name' | 'tag' | 'digest'>,
): Promise<Fact<ResolvedManifest>> {
  const asked: Asked = { text: imageText(image), wanted: image.digest };
  const credential = session.findCredential(image.host);
  if (credential.state === 'missing') return missing(credential.cause, credential.detail);
  const answer = await sendAuthorized(session, targetOf(image), credential.value);
  if (answer.state === 'missing') return missing(answer.cause, `${asked.text}: ${answer.detail}`);
  return readManifestAnswer(answer.value, asked, session.ports.hash);
}

/**
 * A client of the distribution API (OCI distribution-spec 1.1) for any number of registries; http is spoken to
 * loopback registries only. Tokens live as long as the client. Never throws.
 */
export function createRegistryClient(ports: RegistryPorts, findCredential: FindCredential): RegistryClient {
  const session: Session = { ports, findCredential, authorizations: new Map() };
  return { getManifest: (image) => getManifest(session, image) };
}

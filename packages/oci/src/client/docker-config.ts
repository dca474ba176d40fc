import { Buffer } from 'node:buffer';
import { check, type Fact, known, missing, problemText, type Secret } from '@countersign/core';
import * as v from 'valibot';
import { canonicalHost } from '../registry-host.ts';
import type { Credential } from './credential.ts';

const entrySchema = v.looseObject({
  auth: v.exactOptional(v.string()),
  username: v.exactOptional(v.string()),
  password: v.exactOptional(v.string()),
  identitytoken: v.exactOptional(v.string()),
  registrytoken: v.exactOptional(v.string()),
});
const configSchema = v.looseObject({
  auths: v.exactOptional(v.record(v.string(), entrySchema)),
  credHelpers: v.exactOptional(v.record(v.string(), v.string())),
  credsStore: v.exactOptional(v.string()),
});
type Entry = v.InferOutput<typeof entrySchema>;

/** What a Docker config.json says of credentials. Holds secrets: never shown, never recorded. */
export type DockerConfig = v.InferOutput<typeof configSchema>;

/** Reads config.json text. `name` says in messages which text it was; the text itself never enters one. */
export function parseDockerConfig(text: string, name: string): Fact<DockerConfig> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return missing('malformed', `${name} is not JSON`);
  }
  const checked = check<DockerConfig>(configSchema, value);
  if (checked.ok) return known(checked.value);
  const { path, kind, expected } = checked.problems[0];
  // What was found may be a secret, so it is left out of the sentence.
  return missing(
    'malformed',
    `${name} is wrong: ${problemText({ path, kind, expected, found: 'something else' })}`,
  );
}

function secret(text: string): Secret {
  return { reveal: () => text };
}

/** `base64(user:password)`, cut at the first colon; docker trims the NULs that old clients left at the end. */
function fromAuth(auth: string): Credential | null {
  const decoded = Buffer.from(auth, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon <= 0) return null;
  const password = decoded.slice(colon + 1).replace(/\0+$/, '');
  return { kind: 'basic', username: decoded.slice(0, colon), password: secret(password) };
}

function filled(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function fromEntry(entry: Entry): Credential | null {
  if (filled(entry.registrytoken)) return { kind: 'registry-token', token: secret(entry.registrytoken) };
  if (filled(entry.identitytoken)) return { kind: 'identity-token', token: secret(entry.identitytoken) };
  if (filled(entry.auth)) return fromAuth(entry.auth);
  if (filled(entry.username) && entry.password !== undefined)
    return { kind: 'basic', username: entry.username, password: secret(entry.password) };
  return { kind: 'anonymous' };
}

/** `https://host/v1/` and `host/path` name the host, as in docker's own ConvertToHostname. */
function hostOfKey(key: string): string {
  return key.replace(/^https?:\/\//, '').split('/', 1)[0] ?? '';
}

function entryFor(config: DockerConfig, host: string): Entry | undefined {
  const auths = Object.entries(config.auths ?? {});
  const exact = auths.find(([key]) => key === host);
  const byHost = auths.find(([key]) => canonicalHost(hostOfKey(key)) === canonicalHost(host));
  return (exact ?? byHost)?.[1];
}

function helperFor(config: DockerConfig, host: string): string | undefined {
  const helpers = Object.entries(config.credHelpers ?? {});
  const named = helpers.find(([key]) => canonicalHost(hostOfKey(key)) === canonicalHost(host))?.[1];
  return named ?? (filled(config.credsStore) ? config.credsStore : undefined);
}

/**
 * The credential that a Docker configuration has for a host, in docker's order: a helper for the host, the general
 * store, then `auths`. Where a helper or store applies docker ignores `auths`, so we do too; running helper programs
 * is not supported yet, which is said and not passed over.
 */
export function lookUp(config: DockerConfig, host: string): Fact<Credential> {
  const helper = helperFor(config, host);
  if (helper !== undefined)
    return missing(
      'unsupported',
      `credentials for ${host} come from the helper docker-credential-${helper}, which is not run; ` +
        'log in with docker/login-action, or give the credentials in `auths`',
    );
  const entry = entryFor(config, host);
  if (entry === undefined) return known({ kind: 'anonymous' });
  const credential = fromEntry(entry);
  return credential === null
    ? missing('malformed', `the \`auth\` value for ${host} is not base64 of user:password`)
    : known(credential);
}

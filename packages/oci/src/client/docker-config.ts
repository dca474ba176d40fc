import { Buffer } from 'node:buffer';
import { check, type Fact, known, missing, problemText, type Schema } from '@countersign/core';
import * as v from 'valibot';
import { anonymous, type Credential, secretOf } from './credential.ts';

const entrySchema = v.looseObject({
  auth: v.exactOptional(v.string()),
  username: v.exactOptional(v.string()),
  password: v.exactOptional(v.string()),
  identitytoken: v.exactOptional(v.string()),
  registrytoken: v.exactOptional(v.string()),
});
// What docker's own decoder takes for absent, null, is absent here too.
const configSchema = v.looseObject({
  auths: v.exactOptional(v.nullable(v.record(v.string(), entrySchema))),
  credHelpers: v.exactOptional(v.nullable(v.record(v.string(), v.string()))),
  credsStore: v.exactOptional(v.nullable(v.string())),
});
const variableSchema = v.strictObject({
  auths: v.exactOptional(v.record(v.string(), v.strictObject({ auth: v.pipe(v.string(), v.nonEmpty()) }))),
});

/** One entry of `auths`. Holds secrets. */
export type ConfigEntry = v.InferOutput<typeof entrySchema>;
/** What a Docker config.json says of credentials. Holds secrets: never shown, never recorded. */
export type DockerConfig = v.InferOutput<typeof configSchema>;

function parseText(text: string, name: string, schema: Schema<DockerConfig>): Fact<DockerConfig> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return missing('malformed', `${name} is not JSON`);
  }
  const checked = check(schema, value);
  if (checked.ok) return known(checked.value);
  const { path, kind, expected } = checked.problems[0];
  // What was found may be a secret, so it is left out of the sentence.
  return missing(
    'malformed',
    `${name} is wrong: ${problemText({ path, kind, expected, found: 'something else' })}`,
  );
}

/**
 * Reads config.json text; an empty one says nothing, as for docker. `name` says in messages which text it was; the
 * text itself never enters one.
 */
export function parseDockerConfig(text: string, name: string): Fact<DockerConfig> {
  return text.trim() === '' ? known({}) : parseText(text, name, configSchema);
}

/** Reads the text of DOCKER_AUTH_CONFIG, where docker knows `auths` with `auth` and refuses everything else. */
export function parseAuthVariable(text: string): Fact<DockerConfig> {
  return parseText(text, 'DOCKER_AUTH_CONFIG', variableSchema);
}

// Go's base64.StdEncoding, which docker decodes with; Buffer alone would take anything.
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** `base64(user:password)`, cut at the first colon; docker trims the NULs that old clients left around it. */
function fromAuth(auth: string): Credential | null {
  const packed = auth.replaceAll(/[\r\n]/g, '');
  if (!base64.test(packed)) return null;
  const decoded = Buffer.from(packed, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon <= 0) return null;
  const password = decoded.slice(colon + 1).replaceAll(/^\0+|\0+$/g, '');
  return { kind: 'basic', username: decoded.slice(0, colon), password: secretOf(password) };
}

/** True for a text that says something. */
export function filled(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== '';
}

/** What an entry of `auths` holds, the most direct proof first; null where its `auth` cannot be read. */
export function entryCredential(entry: ConfigEntry): Credential | null {
  if (filled(entry.registrytoken)) return { kind: 'registry-token', token: secretOf(entry.registrytoken) };
  if (filled(entry.identitytoken)) return { kind: 'identity-token', token: secretOf(entry.identitytoken) };
  if (filled(entry.auth)) return fromAuth(entry.auth);
  if (filled(entry.username) && entry.password !== undefined)
    return { kind: 'basic', username: entry.username, password: secretOf(entry.password) };
  return anonymous;
}

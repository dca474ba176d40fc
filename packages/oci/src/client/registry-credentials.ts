import { type Fact, known, missing, type Ports, type Secret } from '@countersign/core';
import { canonicalHost } from '../registry-host.ts';
import { configEntry, configHelper, serverName, type Wanted } from './config-entry.ts';
import { anonymous, type Credential, type FindCredential } from './credential.ts';
import { askHelper } from './credential-helper.ts';
import { type CredentialSource, credentialSources } from './credential-source.ts';
import { type DockerConfig, entryCredential, filled } from './docker-config.ts';

export type CredentialOptions = {
  /** Text of a Docker config.json that comes before everything else. Controlled by the caller of the action. */
  readonly dockerConfig?: string;
  readonly githubToken: Secret | null;
  /** The GitHub that the token belongs to; `GITHUB_SERVER_URL` where it is absent, else github.com. */
  readonly githubServerUrl?: string;
};

type CredentialPorts = Pick<Ports, 'machine'>;
type AskHelper = (name: string, server: string) => Promise<Fact<Credential>>;

/** ghcr.io for github.com; an Enterprise server and a data residency tenant have their own, on a host `containers.…`. */
function registryOfGitHub(serverUrl: string): string | null {
  if (!URL.canParse(serverUrl)) return null;
  const { protocol, host } = new URL(serverUrl);
  if (protocol !== 'https:') return null;
  return host === 'github.com' ? 'ghcr.io' : `containers.${host}`;
}

function githubCredential(machine: Ports['machine'], options: CredentialOptions, host: string): Credential {
  const server = options.githubServerUrl ?? machine.variable('GITHUB_SERVER_URL') ?? 'https://github.com';
  if (options.githubToken === null || canonicalHost(host) !== registryOfGitHub(server)) return anonymous;
  // The registry looks at the token alone; the user name only must not be empty.
  return { kind: 'basic', username: 'x-access-token', password: options.githubToken };
}

/** One run of a helper for each server, whoever asks. */
function helperOnce(machine: Ports['machine']): AskHelper {
  const asked = new Map<string, Promise<Fact<Credential>>>();
  return (name, server) => {
    const key = `${name} ${server}`;
    const answer = asked.get(key) ?? askHelper(machine, name, server);
    asked.set(key, answer);
    return answer;
  };
}

/**
 * docker/cli, credentials/native_store.go: where a helper or store applies, user name, password and identity token of
 * `auths` are ignored, also when the helper keeps nothing; a registry token is not.
 */
async function lookUp(source: CredentialSource, wanted: Wanted, ask: AskHelper): Promise<Fact<Credential>> {
  const { config, dialect } = source;
  if (config.state === 'missing') return missing(config.cause, config.detail);
  const entry = configEntry(config.value, dialect, wanted) ?? {};
  const helper = configHelper(config.value, wanted.host);
  if (helper !== undefined && !filled(entry.registrytoken)) return ask(helper, serverName(wanted.host));
  const credential = entryCredential(entry);
  return credential === null
    ? missing('malformed', `the \`auth\` value for ${wanted.host} is not base64 of user:password`)
    : known(credential);
}

/** The first source that knows anything counts; one that cannot be read ends the search. */
async function searchSources(
  sources: readonly CredentialSource[],
  wanted: Wanted,
  ask: AskHelper,
): Promise<Fact<Credential>> {
  for (const source of sources) {
    const found = await lookUp(source, wanted, ask);
    if (found.state === 'missing' || found.value.kind !== 'anonymous') return found;
  }
  return known(anonymous);
}

/** Every secret that the sources hold in the open, hidden before one of them is used. */
function maskConfig(machine: Ports['machine'], config: DockerConfig): void {
  for (const entry of Object.values(config.auths ?? {}))
    for (const secret of [entry.auth, entry.password, entry.identitytoken, entry.registrytoken])
      if (filled(secret)) machine.mask(secret);
}

function maskCredential(machine: Ports['machine'], credential: Credential): void {
  if (credential.kind === 'basic') machine.mask(credential.password.reveal());
  else if (credential.kind !== 'anonymous') machine.mask(credential.token.reveal());
}

async function readSources(
  { machine }: CredentialPorts,
  given: string | undefined,
): Promise<readonly CredentialSource[]> {
  const sources = await credentialSources(machine, given);
  for (const { config } of sources) if (config.state === 'known') maskConfig(machine, config.value);
  return sources;
}

/**
 * Finds credentials as docker and podman do: the text that was handed over, DOCKER_AUTH_CONFIG, docker's config.json,
 * podman's auth.json, each with its helper programs; then, for GitHub's own registry alone, the GitHub token. The
 * sources are read when a credential is first asked for. One that cannot be read makes the answer missing, since
 * anonymous might be answered with something else than the pull will get. Every secret is masked before it is given.
 */
export function registryCredentials(ports: CredentialPorts, options: CredentialOptions): FindCredential {
  const { machine } = ports;
  const ask = helperOnce(machine);
  const answers = new Map<string, Promise<Fact<Credential>>>();
  let sources: Promise<readonly CredentialSource[]> | undefined;
  const find = async (wanted: Wanted): Promise<Fact<Credential>> => {
    sources ??= readSources(ports, options.dockerConfig);
    const found = await searchSources(await sources, wanted, ask);
    if (found.state === 'missing') return found;
    const fallback = githubCredential(machine, options, wanted.host);
    const credential = found.value.kind === 'anonymous' ? fallback : found.value;
    maskCredential(machine, credential);
    return known(credential);
  };
  return (host, path = '') => {
    const key = `${host}/${path}`;
    const answer = answers.get(key) ?? find({ host, path });
    answers.set(key, answer);
    return answer;
  };
}

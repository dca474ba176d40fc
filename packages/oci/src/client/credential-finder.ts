import { type Fact, known, missing, type Secret } from '@countersign/core';
import { canonicalHost } from '../registry-host.ts';
import type { Credential } from './credential.ts';
import { type DockerConfig, lookUp, parseDockerConfig } from './docker-config.ts';

/**
 * Where credentials may come from, in the order of the docker command line: the text of DOCKER_AUTH_CONFIG, then the
 * text of config.json, then, for ghcr.io alone, the GitHub token. All of it is handed in; nothing is read here.
 */
export type CredentialSources = {
  readonly dockerAuthConfig?: string;
  readonly dockerConfig?: string;
  readonly githubToken?: Secret | null;
};

/** The credential for a registry host; `missing` when it would come from a helper program or the text is no good. */
export type FindCredential = (host: string) => Fact<Credential>;

const anonymous: Credential = { kind: 'anonymous' };

function readSources(sources: CredentialSources): readonly Fact<DockerConfig>[] {
  const texts = [
    { name: 'DOCKER_AUTH_CONFIG', text: sources.dockerAuthConfig },
    { name: 'the Docker configuration', text: sources.dockerConfig },
  ];
  return texts.flatMap(({ name, text }) =>
    text === undefined || text.trim() === '' ? [] : [parseDockerConfig(text, name)],
  );
}

function githubCredential(host: string, token: Secret | null | undefined): Credential {
  if (canonicalHost(host) !== 'ghcr.io' || token === null || token === undefined) return anonymous;
  // ghcr.io looks at the token alone; the user name only must not be empty.
  return { kind: 'basic', username: 'x-access-token', password: token };
}

/**
 * Prepares the search for credentials. A source that cannot be read makes every answer `malformed`: asking
 * anonymously instead might be answered with something else than the pull will get.
 */
export function credentialFinder(sources: CredentialSources): FindCredential {
  const configs = readSources(sources);
  return (host) => {
    for (const config of configs) {
      if (config.state === 'missing') return missing(config.cause, config.detail);
      const found = lookUp(config.value, host);
      if (found.state === 'missing' || found.value.kind !== 'anonymous') return found;
    }
    return known(githubCredential(host, sources.githubToken));
  };
}

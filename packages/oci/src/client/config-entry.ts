import { canonicalHost } from '../registry-host.ts';
import type { ConfigEntry, DockerConfig } from './docker-config.ts';
import { filled } from './docker-config.ts';

/** Whose rules a file follows: docker knows hosts only, podman and its kin also namespaces (`quay.io/team`). */
export type ConfigDialect = 'docker' | 'containers';

/** What a credential is looked for. `host` as in an image reference, `path` the repository below it. */
export type Wanted = { readonly host: string; readonly path: string };

/** The name under which Docker Hub's credentials are kept, since its first API. */
const dockerHubKey = 'https://index.docker.io/v1/';

/** What a registry is called in docker's files and to credential helpers. */
export function serverName(host: string): string {
  const canonical = canonicalHost(host);
  return canonical === 'docker.io' ? dockerHubKey : canonical;
}

/** `https://host/v1/` and `host/path` name the host, as in docker's own ConvertToHostname. */
function hostOfKey(key: string): string {
  return key.replace(/^https?:\/\//, '').split('/', 1)[0] ?? '';
}

function isUrl(key: string): boolean {
  return /^https?:\/\//.test(key);
}

type Entries = readonly (readonly [string, ConfigEntry])[];

/** containers-auth.json(5): the longest of `host/a/b`, `host/a`, `host`; only a URL is taken for its host alone. */
function namespaceEntry(entries: Entries, { host, path }: Wanted): ConfigEntry | undefined {
  const parts = path === '' ? [] : path.split('/');
  for (let length = parts.length; length >= 0; length -= 1) {
    const wanted = parts.slice(0, length).join('/');
    const found = entries.find(([key]) => {
      const cut = key.indexOf('/');
      const [keyHost, keyPath] = cut < 0 ? [key, ''] : [key.slice(0, cut), key.slice(cut + 1)];
      return canonicalHost(keyHost) === canonicalHost(host) && keyPath === wanted;
    });
    if (found !== undefined) return found[1];
  }
  const url = entries.find(([key]) => isUrl(key) && canonicalHost(hostOfKey(key)) === canonicalHost(host));
  return url?.[1];
}

function hostEntry(entries: Entries, { host }: Wanted): ConfigEntry | undefined {
  const exact = entries.find(([key]) => key === serverName(host));
  const folded = entries.find(([key]) => canonicalHost(key) === canonicalHost(host));
  const byHost = entries.find(([key]) => canonicalHost(hostOfKey(key)) === canonicalHost(host));
  return (exact ?? folded ?? byHost)?.[1];
}

/** The entry of `auths` that counts for a repository, if there is one. */
export function configEntry(
  config: DockerConfig,
  dialect: ConfigDialect,
  wanted: Wanted,
): ConfigEntry | undefined {
  const entries = Object.entries(config.auths ?? {});
  return dialect === 'docker' ? hostEntry(entries, wanted) : namespaceEntry(entries, wanted);
}

/**
 * The helper that counts for a host: the one named for it, else the general store. No wildcards. A helper that is
 * named with an empty text takes the host out of the general store.
 */
export function configHelper(config: DockerConfig, host: string): string | undefined {
  const helpers = Object.entries(config.credHelpers ?? {});
  const exact = helpers.find(([key]) => key === serverName(host));
  const named = exact ?? helpers.find(([key]) => canonicalHost(key) === canonicalHost(host));
  const helper = named === undefined ? config.credsStore : named[1];
  return filled(helper) ? helper : undefined;
}

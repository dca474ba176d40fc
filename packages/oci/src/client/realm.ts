import { isLoopbackRegistry } from '../registry-host.ts';

const privateV4 =
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2[0-9]|3[01])\.|^100\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\./;
const privateV6 = /^\[(?:::|::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*|64:ff9b:.*)\]$/;

function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || /^[0-9.]+$/.test(hostname);
}

/** A literal address of a machine or network of one's own, or a name for this machine. */
function isPrivateHost(hostname: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost')) return true;
  return isAddress(hostname) && (privateV4.test(hostname) || privateV6.test(hostname));
}

/** What is asked for, for the sentence: who is at the address, and who sent us there. */
type Address = { readonly url: string; readonly registryOrigin: string; readonly who: string };

/**
 * The registry (or whoever answers in its place) controls where it sends us. So an address must be https and not one
 * inside our own network, unless the registry itself is there. A loopback registry may name http on its own host.
 */
function addressProblem({ url: text, registryOrigin, who }: Address): string | null {
  if (!URL.canParse(text)) return `${who} that the registry names is not a URL`;
  const url = new URL(text);
  const registry = new URL(registryOrigin);
  if (url.username !== '' || url.password !== '') return `the URL of ${who} holds credentials`;
  if (isLoopbackRegistry(registry.host) && url.hostname === registry.hostname)
    return url.protocol === 'https:' || url.protocol === 'http:'
      ? null
      : `${who} is not reached by http or https`;
  if (url.protocol !== 'https:') return `${who} ${url.host} is not reached by https`;
  const inside = isPrivateHost(url.hostname) && url.hostname !== registry.hostname;
  return inside ? `${who} ${url.host} is on a private network, the registry is not` : null;
}

/** May credentials for the registry be shown to the token service at `realm`? Returns what is wrong, or null. */
export function realmProblem(realm: string, registryOrigin: string): string | null {
  return addressProblem({ url: realm, registryOrigin, who: 'the token service' });
}

/** May we follow the registry to `location`, without its credentials? Returns what is wrong, or null. */
export function redirectProblem(location: string, registryOrigin: string): string | null {
  return addressProblem({ url: location, registryOrigin, who: 'the host of the redirect' });
}

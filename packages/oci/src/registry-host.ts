/**
 * Names that mean Docker Hub. distribution/reference maps only `index.docker.io`; the others stay names of their own
 * there, although they answer with the same content.
 */
const dockerHubNames: ReadonlySet<string> = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
const dockerHubHost = 'registry-1.docker.io';
const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?$/;

/** True for `localhost`, `127.0.0.1` and `[::1]`, with or without a port: the only registries spoken to over http. */
export function isLoopbackRegistry(host: string): boolean {
  return loopbackHost.test(host.toLowerCase());
}

/**
 * The one form in which two registry hosts are compared: lower-case, without the port that https has anyway, and
 * `docker.io` for each of Docker Hub's names.
 */
export function canonicalHost(host: string): string {
  const folded = host.toLowerCase();
  const plain = isLoopbackRegistry(folded) ? folded : folded.replace(/:443$/, '');
  return dockerHubNames.has(plain) ? 'docker.io' : plain;
}

/** Do both names mean the same registry? */
export function sameRegistryHost(left: string, right: string): boolean {
  return canonicalHost(left) === canonicalHost(right);
}

/** Where the distribution API of a registry is served: scheme and authority, without a slash at the end. */
export function registryOrigin(host: string): string {
  const canonical = canonicalHost(host);
  if (canonical === 'docker.io') return `https://${dockerHubHost}`;
  return `${isLoopbackRegistry(canonical) ? 'http' : 'https'}://${canonical}`;
}

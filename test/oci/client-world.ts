import { type Image, parseImage } from '@countersign/oci';
import { createRegistryClient, registryCredentials, type RegistryClient } from '@countersign/oci/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { type Registry, type RegistryOptions, startRegistry } from '../support/registry/index.ts';
import { quietMachine } from './quiet-machine.ts';

export const robot = { username: 'robot', password: 'correct-horse-battery' } as const;

/** A registry, and what it takes to ask it. */
export type ClientWorld = {
  readonly registry: Registry;
  readonly ports: LivePorts;
  readonly warnings: readonly string[];
  /** A fresh client; `entry` is what a Docker configuration says of the registry. */
  client(entry?: object): RegistryClient;
  image(reference: string): Image;
  /** The Authorization header that may push; undefined where none is needed. */
  pushing(repository: string): Promise<string | undefined>;
  /** The lines of the calls so far that fit. */
  lines(pattern: RegExp): readonly string[];
  /** The current time of the ports, moved on by hand. */
  wait(seconds: number): void;
  close(): Promise<void>;
};

/** Starts a stand-in and ports with a clock that only the test moves. */
export async function openClientWorld(options: RegistryOptions = {}): Promise<ClientWorld> {
  const registry = await startRegistry(options);
  const warnings: string[] = [];
  let now = Date.UTC(2026, 0, 1);
  const ports = createPorts({
    workspace: '.',
    attempts: 1,
    clock: { now: () => new Date(now).toISOString(), sleep: () => Promise.resolve() },
    progress: { say: () => undefined, warn: (line) => void warnings.push(line) },
  });
  return {
    registry,
    ports,
    warnings,
    client: (entry = {}) => {
      const dockerConfig = JSON.stringify({ auths: { [registry.host]: entry } });
      const find = registryCredentials({ machine: quietMachine() }, { githubToken: null, dockerConfig });
      return createRegistryClient(ports, find);
    },
    image: (reference) => {
      const parsed = parseImage(`${registry.host}/${reference}`);
      if (!parsed.ok) throw new Error(`${reference}: ${parsed.error}`);
      return parsed.value;
    },
    pushing: async (repository) => {
      const basic = `Basic ${Buffer.from(`${robot.username}:${robot.password}`).toString('base64')}`;
      if (options.auth?.kind !== 'token') return options.auth?.kind === 'basic' ? basic : undefined;
      const scope = `scope=repository:${repository}:pull,push`;
      const answer = await fetch(`${registry.url}/token?${scope}`, { headers: { authorization: basic } });
      return `Bearer ${((await answer.json()) as { token: string }).token}`;
    },
    lines: (pattern) => registry.calls.map(({ line }) => line).filter((line) => pattern.test(line)),
    wait: (seconds) => void (now += seconds * 1_000),
    close: async () => {
      await Promise.all([ports.close(), registry.close()]);
    },
  };
}

import * as path from 'node:path';
import { type Fact, known, type Machine, missing } from '@countersign/core';
import type { ConfigDialect } from './config-entry.ts';
import { type DockerConfig, parseAuthVariable, parseDockerConfig } from './docker-config.ts';

/** One place where credentials may be kept, read or not. */
export type CredentialSource = { readonly dialect: ConfigDialect; readonly config: Fact<DockerConfig> };

type ReadingMachine = Pick<Machine, 'variable' | 'homeDirectory' | 'readFile'>;
type Place = { readonly dialect: ConfigDialect; readonly file: string };

function below(folder: string | null | undefined, ...names: readonly string[]): string | undefined {
  return folder === null || folder === undefined ? undefined : path.join(folder, ...names);
}

/** docker: $DOCKER_CONFIG, else ~/.docker. */
function dockerFile(machine: ReadingMachine): string | undefined {
  const folder = machine.variable('DOCKER_CONFIG') ?? below(machine.homeDirectory, '.docker');
  return below(folder, 'config.json');
}

/** containers-auth.json(5): the file that is named, else those of the session and of the user. */
function containersFiles(machine: ReadingMachine): readonly (string | undefined)[] {
  const named = machine.variable('REGISTRY_AUTH_FILE');
  if (named !== undefined) return [named];
  const userFolder = machine.variable('XDG_CONFIG_HOME') ?? below(machine.homeDirectory, '.config');
  const folders = [machine.variable('XDG_RUNTIME_DIR'), userFolder];
  return folders.map((folder) => below(folder, 'containers', 'auth.json'));
}

function places(machine: ReadingMachine): readonly Place[] {
  const containers = containersFiles(machine).map((file) => ({ dialect: 'containers' as const, file }));
  return [{ dialect: 'docker' as const, file: dockerFile(machine) }, ...containers].flatMap(
    ({ dialect, file }) => (file === undefined ? [] : [{ dialect, file }]),
  );
}

async function readConfig(machine: ReadingMachine, file: string): Promise<Fact<DockerConfig>> {
  if (!path.isAbsolute(file))
    return missing('unsupported', `${file} is not an absolute path, so it is not read for credentials`);
  const bytes = await machine.readFile(file);
  if (bytes.state === 'missing')
    return bytes.cause === 'not-found' ? known({}) : missing(bytes.cause, bytes.detail);
  try {
    return parseDockerConfig(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value), file);
  } catch {
    return missing('malformed', `${file} is not UTF-8`);
  }
}

/**
 * Everything that may hold credentials, first come first served: the text that was handed over, docker's variable,
 * docker's file, then podman's. A file that is not there says nothing; one that cannot be read is a missing source.
 */
export async function credentialSources(
  machine: ReadingMachine,
  givenConfig: string | undefined,
): Promise<readonly CredentialSource[]> {
  const variable = machine.variable('DOCKER_AUTH_CONFIG');
  const given = parseDockerConfig(givenConfig ?? '', 'the Docker configuration that was given');
  const texts: CredentialSource[] = [
    { dialect: 'docker', config: given },
    { dialect: 'docker', config: variable === undefined ? known({}) : parseAuthVariable(variable) },
  ];
  const files = places(machine).map(async ({ dialect, file }) => ({
    dialect,
    config: await readConfig(machine, file),
  }));
  return [...texts, ...(await Promise.all(files))];
}

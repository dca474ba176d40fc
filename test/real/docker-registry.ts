import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { freePort, serve } from './serve.ts';

/** How a real registry wants to be convinced, in the words of its own configuration file. */
export type RegistryAuth =
  | { readonly htpasswd: { readonly realm: string; readonly path: string } }
  | {
      readonly token: {
        readonly realm: string;
        readonly service: string;
        readonly issuer: string;
        readonly rootcertbundle: string;
      };
    };

export type RealRegistry = {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  readonly url: string;
  stop(): Promise<void>;
};

/** Starts Debian's docker-registry on loopback with everything in a fresh folder; stopping it removes the folder. */
export async function startDockerRegistry(program: string, auth?: RegistryAuth): Promise<RealRegistry> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-registry-'));
  const host = `127.0.0.1:${await freePort()}`;
  const storage = { filesystem: { rootdirectory: path.join(folder, 'data') } };
  const config = { version: 0.1, log: { level: 'error' }, storage, http: { addr: host } };
  // JSON is YAML.
  writeFileSync(
    path.join(folder, 'config.yml'),
    JSON.stringify(auth === undefined ? config : { ...config, auth }),
  );
  const stop = await serve({
    program,
    args: ['serve', path.join(folder, 'config.yml')],
    readyUrl: `http://${host}/v2/`,
  });
  return {
    host,
    url: `http://${host}`,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

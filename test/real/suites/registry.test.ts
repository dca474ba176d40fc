import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registryContract } from '../../oci/registry-contract.ts';
import { pushImage } from '../../support/registry/index.ts';
import { freePort, serve } from '../serve.ts';
import { describeWith } from '../with-tools.ts';

const run = promisify(execFile);

describeWith(['docker-registry', 'crane', 'skopeo'], 'a real registry', (programs) => {
  let folder = '';
  let host = '';
  let stop = async (): Promise<void> => {};

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-registry-'));
    host = `127.0.0.1:${await freePort()}`;
    const config = { version: 0.1, log: { level: 'error' }, http: { addr: host } };
    const storage = { filesystem: { rootdirectory: path.join(folder, 'data') } };
    // JSON is YAML.
    writeFileSync(path.join(folder, 'config.yml'), JSON.stringify({ ...config, storage }));
    stop = await serve({
      program: programs('docker-registry'),
      args: ['serve', path.join(folder, 'config.yml')],
      readyUrl: `http://${host}/v2/`,
    });
  });
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  registryContract('docker-registry', { url: () => `http://${host}`, prefix: 'contract' });

  it('agrees with crane and skopeo on the digest of a tag', async () => {
    const platforms = ['linux/amd64', 'linux/arm64'];
    const pushed = await pushImage(`http://${host}`, 'acme/agreed', 'v1', { platforms });
    const crane = await run(programs('crane'), ['digest', '--insecure', `${host}/acme/agreed:v1`]);
    const skopeo = await run(programs('skopeo'), [
      'inspect',
      '--tls-verify=false',
      '--format={{.Digest}}',
      `docker://${host}/acme/agreed:v1`,
    ]);
    expect([crane.stdout.trim(), skopeo.stdout.trim()]).toEqual([pushed.digest, pushed.digest]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { known, missing } from '@countersign/core';
import { directoryStore } from '@countersign/records/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDeploys } from '../../packages/runtime/src/recorded-deploys.ts';
import { atMinute, bytesOf, runNumber, sampleSealed } from '../records/sample-record.ts';

let workspace: string;
let ports: LivePorts;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'countersign-deploys-'));
  ports = createPorts({ workspace });
});
afterEach(async () => {
  await ports.close();
  rmSync(workspace, { recursive: true });
});

const place = known({ store: 'directory', path: 'kept' } as const);
const question = () => ({
  ports,
  runner: { serverUrl: 'https://github.com', repository: 'acme/shop', workspace },
  access: { token: null },
  inputs: { environment: 'production', service: 'checkout' },
});

async function keep(minute: number): Promise<void> {
  const { key, text } = sampleSealed({ recordedAt: atMinute(minute), run: runNumber(minute) });
  await directoryStore(ports, join(workspace, 'kept')).put(key, bytesOf(text));
}

it('reads the last deploy at once, and earlier ones once when first asked', async () => {
  await keep(1);
  const deploys = await readDeploys(question(), place);
  expect(deploys.lastDeploy).toMatchObject({ state: 'known', value: { recordedAt: atMinute(1) } });
  await keep(2);
  const first = await deploys.earlierDeploys();
  await keep(3);
  expect(first).toMatchObject({ value: [{ recordedAt: atMinute(2) }, { recordedAt: atMinute(1) }] });
  expect(await deploys.earlierDeploys()).toBe(first);
});

it('learns nothing when it is not known where the records are', async () => {
  const deploys = await readDeploys(question(), missing('not-collected', 'no policy'));
  expect(deploys.lastDeploy).toMatchObject({ state: 'missing', cause: 'not-collected' });
  expect(await deploys.earlierDeploys()).toMatchObject({ state: 'missing', cause: 'not-collected' });
});

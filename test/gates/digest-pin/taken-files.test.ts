import { judge } from '@countersign/core';
import { digestPinGate } from '@countersign/gates/digest-pin';
import { readFacts } from '@countersign/gates/digest-pin/pins';
import { createPorts } from '@countersign/runtime/ports';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';

const workspace = mkdtempSync(path.join(tmpdir(), 'countersign-taken-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const pinned = `registry.example.com/shop@sha256:${'a'.repeat(64)}`;
const images = `images: [{name: shop, digest: "sha256:${'a'.repeat(64)}"}]\n`;
const pod = `apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "${pinned}"}]}\n`;

async function codes(files: Readonly<Record<string, string>>): Promise<string[]> {
  const ports = createPorts({ workspace });
  const policy = v.parse(digestPinGate.policy, { mode: 'check' });
  const handed = Object.entries(files).map(([name, text]) => ({
    path: name,
    bytes: new TextEncoder().encode(text),
  }));
  const facts = await readFacts(ports, {
    policy,
    files: handed,
    commit: 'b'.repeat(40),
    at: '2026-06-22T14:32:04.000Z',
  });
  await ports.close();
  const verdict = judge(digestPinGate, [{ digest: `sha256:${'c'.repeat(64)}`, value: policy }], facts);
  return [verdict.effect, ...new Set(verdict.reasons.map(({ code }) => code))].filter((one) =>
    /^(?:allow|deny|unknown|taken-file-unread)$/u.test(one),
  );
}

describe('files that a file takes', () => {
  const overlay = `${images}resources: [../../base, db.yaml]\n`;
  const base = `${images}resources: [pod.yaml]\n`;

  it('are looked for among those that were read, a folder by its kustomization', async () => {
    const files = {
      'k/overlays/prod/kustomization.yaml': overlay,
      'k/overlays/prod/db.yaml': pod,
      'k/base/kustomization.yml': base,
      'k/base/pod.yaml': pod,
    };
    expect(await codes(files)).toEqual(['allow']);
  });

  it.each([
    ['a file', { 'k/overlays/prod/kustomization.yaml': overlay, 'k/base/kustomization.yaml': images }],
    ['a folder', { 'k/overlays/prod/kustomization.yaml': overlay, 'k/overlays/prod/db.yaml': pod }],
    [
      'a file outside of the workspace',
      { 'kustomization.yaml': `${images}resources: [../x.yaml]\n`, 'x.yaml': pod },
    ],
    ['an absolute path', { 'kustomization.yaml': `${images}resources: [/x.yaml]\n`, 'x.yaml': pod }],
    ['a Compose file', { 'compose.yaml': `include: [a.yml]\nservices: {w: {image: "${pinned}"}}\n` }],
  ])('are not known when nobody read %s', async (_name, files) => {
    expect(await codes(files)).toEqual(['unknown', 'taken-file-unread']);
  });
});

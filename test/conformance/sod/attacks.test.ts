import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readAttacks, run } from '../sod.ts';

const vectors = fileURLToPath(new URL('../../../../shared/vectors/', import.meta.url));
const there = existsSync(`${vectors}sod-attacks.json`);

describe('attacks on separation of duties', () => {
  beforeAll(() => {
    // What waits for a later gate is said on standard output.
    vi.spyOn(console, 'log').mockReturnValue(undefined);
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it.skipIf(!there)(
    `are shut out, and their honest twins are not${there ? '' : ' (skipped: the vectors are not beside the project)'}`,
    async () => {
      const results = await run(vectors);
      expect(results.filter(({ pass }) => !pass)).toEqual([]);
      const shown = new Set(results.map(({ id }) => id.slice(0, 3)));
      const due = (await readAttacks(vectors)).filter(({ limit, gate }) => !limit && gate !== 'approval');
      expect([...shown].toSorted()).toEqual(due.map(({ id }) => id).toSorted());
    },
    600_000,
  );
});

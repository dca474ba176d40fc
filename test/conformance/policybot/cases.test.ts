import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../policybot.ts';

const vectors = fileURLToPath(new URL('../../../../shared/vectors/', import.meta.url));
const there = existsSync(`${vectors}policybot-cases.json`);

describe("policy-bot's cases about reviews", () => {
  beforeAll(() => {
    // What has no meaning for reviews alone is named on standard output.
    vi.spyOn(console, 'log').mockReturnValue(undefined);
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it.skipIf(!there)(
    `are judged as a careful reader would${there ? '' : ' (skipped: the vectors are not beside the project)'}`,
    async () => {
      const results = await run(vectors);
      expect(results.filter(({ pass }) => !pass)).toEqual([]);
      expect(results.length).toBeGreaterThanOrEqual(86);
      expect(new Set(results.map(({ expected }) => expected))).toEqual(new Set(['allow', 'not allow']));
    },
  );
});

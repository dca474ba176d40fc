import { describe, it } from 'vitest';
import type { Had, ToolName } from './tools/tool.ts';

/** The programs' paths by name; asking for one that was not named is a mistake of the suite. */
export type Programs = (name: ToolName) => string;

function hadTools(): Readonly<Record<string, Had>> {
  const text = process.env['COUNTERSIGN_REAL_TOOLS'];
  if (text === undefined) throw new Error('run the real suites with `npm run test:real`');
  return JSON.parse(text) as Record<string, Had>;
}

/** A describe block that needs real tools; without one of them it is a single skipped test that says why. */
export function describeWith(
  needed: readonly ToolName[],
  name: string,
  body: (programs: Programs) => void,
): void {
  const had = hadTools();
  const absent = needed.flatMap((tool) => {
    const found = had[tool];
    return found !== undefined && 'path' in found ? [] : [`${tool}: ${found?.why ?? 'not asked for'}`];
  });
  if (absent.length > 0) {
    it.skip(`${name} (cannot be had here: ${absent.join('; ')})`, () => {});
    return;
  }
  describe(name, () =>
    body((tool) => {
      const found = had[tool];
      if (!needed.includes(tool) || found === undefined || !('path' in found))
        throw new Error(`${tool} was not named`);
      return found.path;
    }),
  );
}

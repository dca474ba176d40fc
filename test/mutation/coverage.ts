import { type Profiler, Session } from 'node:inspector/promises';

type Covered = readonly Profiler.ScriptCoverage[];
type Range = Profiler.CoverageRange;

/** What ran while `work` did: V8's own block coverage of every script whose address starts with `prefix`. */
export async function coverageOf(prefix: string, work: () => Promise<void>): Promise<Covered> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return result.filter(({ url }) => url.startsWith(prefix));
}

/** The innermost range tells how often a place ran. */
function countAt(ranges: readonly Range[], offset: number): number {
  const around = ranges.filter(({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset);
  const [inner] = around.toSorted((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset));
  return inner?.count ?? 0;
}

/** Did anything run at this offset of a file? Stripping types keeps every offset. */
export function isCovered(covered: Covered, url: string, offset: number): boolean {
  const scripts = covered.filter((script) => script.url.split('?')[0] === url);
  return scripts.some(
    ({ functions }) =>
      countAt(
        functions.flatMap(({ ranges }) => ranges),
        offset,
      ) > 0,
  );
}

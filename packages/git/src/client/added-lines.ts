import { type EvidenceId, type Fact, known, missing } from '@countersign/core';
import { type AddedLine, parseAddedLines } from '../added-line.ts';
import { type ChangeQuestion, diffCommand, sidesOf } from './changes.ts';
import type { Mirror } from './mirror.ts';
import { gitOutput } from './place.ts';

export type LinesQuestion = ChangeQuestion & {
  /** As `listChanges` gives them. */
  readonly paths: readonly string[];
  /** Of all patches together. */
  readonly maxBytes: number;
};

// --text: a NUL byte in a file must not hide its lines.
const patch = ['-p', '-U0', '--text', '--no-textconv', '--no-color', '--src-prefix=a/', '--dst-prefix=b/'];
const pathsAtOnce = 200;

/** Names for git's command line; bytes that are no UTF-8 cannot stand there, so then git shows every path. */
function batchesOf(paths: readonly string[]): readonly (readonly string[])[] {
  if (paths.some((path) => path.startsWith('"'))) return [[]];
  const count = Math.ceil(paths.length / pathsAtOnce);
  return Array.from({ length: count }, (_, index) =>
    paths.slice(index * pathsAtOnce, (index + 1) * pathsAtOnce),
  );
}

/**
 * The lines that a change adds to some paths. Contents of any kind are read as lines of text, binary ones too; what a
 * link points to and the commit of a submodule are lines as well. A partial clone fetches the contents. Truncated when
 * the patches have more than `maxBytes`.
 */
export async function readAddedLines(
  { place }: Mirror,
  question: LinesQuestion,
): Promise<Fact<readonly AddedLine[]>> {
  const sides = sidesOf(question);
  if (sides.state === 'missing') return missing(sides.cause, sides.detail);
  const paths = new Set(question.paths.filter((path) => path !== ''));
  const lines: AddedLine[] = [];
  const evidence = new Set<EvidenceId>();
  let left = question.maxBytes;
  for (const batch of batchesOf([...paths])) {
    const args = [...diffCommand, ...patch, ...sides.value, '--', ...batch];
    const environment = { GIT_LITERAL_PATHSPECS: '1' };
    const bytes = await gitOutput(place, { args, environment, maxBytes: left });
    if (bytes.state === 'missing') return missing(bytes.cause, bytes.detail);
    const added = parseAddedLines(bytes.value);
    if (added === undefined) return missing('malformed', 'git diff-tree printed a patch of another shape');
    // A name on the command line stands for everything below it too.
    for (const line of added) if (paths.has(line.path)) lines.push(line);
    for (const id of bytes.evidence) evidence.add(id);
    left -= bytes.value.length;
  }
  return known(lines, [...evidence]);
}

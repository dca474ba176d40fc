import * as path from 'node:path';
import { type Fact, nearest, SuiteError } from '@countersign/core';
import {
  borrowMirror,
  type GitPlace,
  isShallow,
  listCommits,
  listRefs,
  resolveCommit,
} from '@countersign/git/client';
import { createPorts } from '@countersign/runtime/ports';
import { type Command, needed, type Words } from './command.ts';
import { runServices } from './service-verdicts.ts';
import { compareTrees, type TreeRow } from './tree-comparison.ts';
import { headPrefixes, pullRequestHeads } from './tree-candidates.ts';
import { countTrees, treeText } from './tree-text.ts';

type Range = { readonly base: string; readonly head: string };

function valueOf<T>(fact: Fact<T>, what: string): T {
  if (fact.state === 'known') return fact.value;
  throw new SuiteError('input-invalid', `${what}: ${fact.detail}`);
}

async function readRange(clone: GitPlace, text: string): Promise<Range> {
  const [from = '', to = '', ...more] = text.split('..');
  if (from === '' || to === '' || to.startsWith('.') || more.length > 0)
    throw new SuiteError('input-invalid', `--range: found "${text.slice(0, 80)}", expected A..B`);
  const base = valueOf(await resolveCommit(clone, from), '--range');
  return { base, head: valueOf(await resolveCommit(clone, to), '--range') };
}

async function compare(clone: GitPlace, { base, head }: Range): Promise<readonly TreeRow[]> {
  const question = { from: [head], without: base, follow: 'first-parent' } as const;
  const line = valueOf(await listCommits(clone, question), '--range');
  const refs = valueOf(await listRefs(clone, headPrefixes), '--repo');
  const mirror = valueOf(await borrowMirror(clone, head), '--repo');
  return compareTrees({ clone, mirror, line, head, heads: pullRequestHeads(refs) });
}

function exitOf(rows: readonly TreeRow[]): number {
  const { different, notComparable } = countTrees(rows);
  if (different > 0) return 1;
  return rows.length > 0 && notComparable === rows.length ? 2 : 0;
}

async function runTree(words: Words): Promise<{ exit: number; text: string; data: unknown }> {
  const directory = path.resolve(needed(words, 'repo'));
  const rangeText = needed(words, 'range');
  const ports = createPorts({ workspace: directory });
  try {
    const clone: GitPlace = { git: ports.git, directory };
    if (valueOf(await isShallow(clone), '--repo'))
      throw new SuiteError(
        'input-invalid',
        `--repo: ${directory} is a shallow clone; run git fetch --unshallow in it`,
      );
    const range = await readRange(clone, rangeText);
    const start = performance.now();
    const rows = await compare(clone, range);
    const spent = (performance.now() - start) / Math.max(rows.length, 1);
    const millisecondsPerCommit = Number(spent.toFixed(2));
    const data = { range, commits: rows.length, ...countTrees(rows), millisecondsPerCommit, rows };
    return { exit: exitOf(rows), text: treeText(rows, millisecondsPerCommit), data };
  } finally {
    await ports.close();
  }
}

const verbs = ['tree', 'services'];

export const sodCommand: Command = {
  help: {
    usage: 'sod tree --repo PATH --range A..B | sod services FILE',
    what: `Compares each commit of a range with the merge that git itself makes, in any clone on this machine.
Along the first-parent line: a merge commit with the merge of its two parents; any other with the merge of its parent and
the pull request that it squashed or rebased, whose head is read from refs/pull/N/head, refs/remotes/*/pull/N or
refs/remotes/*/pr/N. Settings and attributes of the clone have no effect, and nothing is fetched.
sod services judges the facts in a record or an evidence file anew for each service that the recorded policy declares.`,
    options: [
      ['--repo PATH', 'a clone on this machine, with its whole history'],
      ['--range A..B', 'the commits of B that A does not have; any names that git knows'],
    ],
    exit: 'tree: 0 none different, 1 some differ, 2 nothing could be compared, 3 usage; services: 0 all allow, 1 any denies, 2 any unknown, 3 corrupt record or usage',
  },
  options: ['repo', 'range'],
  run: async (words) => {
    const [verb, ...more] = words.positionals;
    if (verb === 'tree' && more.length === 0) return runTree(words);
    const [file] = more;
    if (verb === 'services' && file !== undefined && more.length === 1) return runServices(file);
    const near = nearest(verb ?? '', verbs);
    throw new SuiteError(
      'input-invalid',
      `sod: found ${verb === undefined ? 'no word' : `"${words.positionals.join(' ').slice(0, 80)}"`}, expected: sod tree --repo PATH --range A..B, or sod services FILE${near === undefined || near === verb ? '' : `; did you mean "${near}"?`}`,
    );
  },
};

import { type Arguments, githubError, unserved } from './resolver.ts';

export type Connection = {
  readonly totalCount: number;
  readonly pageInfo: Readonly<Record<string, unknown>>;
  readonly nodes: () => unknown;
  readonly edges: () => unknown;
};

const PAGING = ['first', 'last', 'before', 'after'];
const LARGEST_PAGE = 100;

type Source<T> = {
  readonly items: readonly T[];
  readonly toNode: (item: T) => unknown;
  /** Filters that `items` already honours; any other argument is refused. */
  readonly served?: readonly string[];
  readonly edge?: (item: T) => Readonly<Record<string, unknown>>;
};

/** One page of a list, as every GitHub connection gives it. */
export function connection<T>(args: Arguments, source: Source<T>): Connection {
  for (const [name, value] of Object.entries(args)) {
    if (PAGING.includes(name) || source.served?.includes(name)) continue;
    if (value !== null && value !== undefined) throw unserved(`the argument "${name}" here`);
  }
  const { start, end } = range(args, source.items.length);
  const shown = source.items.slice(start, end);
  return {
    totalCount: source.items.length,
    pageInfo: {
      hasNextPage: end < source.items.length,
      hasPreviousPage: start > 0,
      startCursor: shown.length === 0 ? null : cursorOf(start),
      endCursor: shown.length === 0 ? null : cursorOf(end - 1),
    },
    nodes: () => shown.map(source.toNode),
    edges: () =>
      shown.map((item, index) => ({
        cursor: cursorOf(start + index),
        node: source.toNode(item),
        ...source.edge?.(item),
      })),
  };
}

function range(args: Arguments, total: number): { start: number; end: number } {
  const { first, last } = args;
  const size = typeof first === 'number' ? first : last;
  if (typeof size !== 'number') {
    throw githubError(
      'MISSING_PAGINATION_BOUNDARIES',
      'You must provide a `first` or `last` value to properly paginate.',
    );
  }
  if (size > LARGEST_PAGE || size < 0) {
    throw githubError(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records exceeds the limit of ${LARGEST_PAGE} records.`,
    );
  }
  const from = typeof args['after'] === 'string' ? positionOf(args['after']) + 1 : 0;
  const until = typeof args['before'] === 'string' ? positionOf(args['before']) : total;
  return typeof first === 'number'
    ? { start: Math.min(from, total), end: Math.min(from + size, until, total) }
    : { start: Math.max(from, until - size), end: until };
}

const cursorOf = (position: number): string => Buffer.from(`cursor:${position}`).toString('base64');

function positionOf(cursor: string): number {
  const match = /^cursor:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  if (match === null)
    throw githubError('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
  return Number(match[1]);
}

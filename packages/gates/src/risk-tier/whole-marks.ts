import type { Mark, Table } from './change-marks.ts';
import { foldText, type Marked, type Open } from './content-marks.ts';
import type { PullRequests } from './facts.ts';
import type { ReadRange } from './range.ts';
import { heightIn } from './tier-order.ts';

const nothing: Marked = { marks: [], open: [] };

function merged(parts: readonly Marked[]): Marked {
  return { marks: parts.flatMap(({ marks }) => marks), open: parts.flatMap(({ open }) => open) };
}

function whole(height: number, rule: string): Mark {
  return { height, rule, path: null };
}

/** A binary file has no lines to count, so it may hold any number of them. */
function linesReach(range: ReadRange, least: number): boolean {
  const counts = range.lines.state === 'known' ? range.lines.value : (range.lines.partial ?? []);
  return (
    counts.reduce((sum, { added, removed }) => sum + (added ?? Infinity) + (removed ?? Infinity), 0) >= least
  );
}

function sizeMarks({ rows }: Table, range: ReadRange): Marked {
  const files = new Set(range.changes.map(({ path }) => path)).size;
  return merged(
    rows.map(({ row, height }): Marked => {
      const { linesAtLeast, filesAtLeast } = row;
      const marks: Mark[] = [];
      const open: Open[] = [];
      if (filesAtLeast !== undefined && files >= filesAtLeast)
        marks.push(whole(height, `files ≥ ${filesAtLeast}`));
      if (linesAtLeast !== undefined && files > 0) {
        const rule = `lines ≥ ${linesAtLeast}`;
        if (linesReach(range, linesAtLeast)) marks.push(whole(height, rule));
        else if (range.lines.state === 'missing') open.push({ height, what: rule, fact: range.lines });
      }
      return { marks, open };
    }),
  );
}

// What GitHub calls somebody whose work it has merged here before (docs.github.com/graphql/reference/enums#commentauthorassociation).
const acquainted = new Set(['OWNER', 'MEMBER', 'COLLABORATOR', 'CONTRIBUTOR']);

type Ask = {
  readonly height: number;
  readonly rule: string;
  readonly holds: (seen: PullRequests) => boolean;
};

function asksOf({ policy, rows, order }: Table): readonly Ask[] {
  const first = rows
    .filter(({ row }) => row.firstTimeContributor)
    .map(({ height }): Ask => {
      const holds = ({ direct, pullRequests }: PullRequests): boolean =>
        direct > 0 || pullRequests.some(({ authorAssociation }) => !acquainted.has(authorAssociation));
      return { height, rule: 'first-time contributor', holds };
    });
  const raised = policy.raise.map(({ label, title, to }): Ask => {
    const wanted = foldText(label ?? title ?? '');
    const holds = ({ pullRequests }: PullRequests): boolean =>
      pullRequests.some((pull) =>
        label === undefined
          ? foldText(pull.title).includes(wanted)
          : pull.labels.some((each) => foldText(each) === wanted),
      );
    const rule = label === undefined ? `title ${JSON.stringify(title)}` : `label ${JSON.stringify(label)}`;
    return { height: heightIn(order, to), rule, holds };
  });
  return [...first, ...raised];
}

function pullRequestMarks(table: Table, { pullRequests: fact }: ReadRange): Marked {
  const seen = fact.state === 'known' ? fact.value : fact.partial;
  return merged(
    asksOf(table).map(({ height, rule, holds }): Marked => {
      if (seen !== undefined && holds(seen)) return { marks: [whole(height, rule)], open: [] };
      return fact.state === 'missing' ? { marks: [], open: [{ height, what: rule, fact }] } : nothing;
    }),
  );
}

/** What a table says of a change as a whole: its size, its pull requests, and the service that it is deployed as. */
export function wholeMarks(table: Table, range: ReadRange, service: string): Marked {
  const { services } = table.policy;
  const least = Object.hasOwn(services, service) ? services[service]?.atLeast : undefined;
  const floor =
    least === undefined ? [] : [whole(heightIn(table.order, least), `service ${service} at least ${least}`)];
  return merged([
    sizeMarks(table, range),
    pullRequestMarks(table, range),
    { marks: [whole(0, 'lowest tier'), ...floor], open: [] },
  ]);
}

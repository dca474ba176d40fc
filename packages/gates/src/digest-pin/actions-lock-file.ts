import { check, problemText } from '@countersign/core';
import * as v from 'valibot';
import { parse } from 'yaml';

type PlatformPin = { readonly workflow: string; readonly uses: string; readonly commit: string };
export type ParsedActionsLock =
  | { readonly ok: true; readonly pins: readonly PlatformPin[] }
  | { readonly ok: false; readonly why: string };

const key = v.pipe(v.string(), v.regex(/^[^@\s]+@\S+$/, 'expected owner/repo@ref'));
const commit = v.pipe(
  v.string(),
  v.regex(/^(?:sha1-[0-9a-f]{40}|sha256-[0-9a-f]{64})$/, 'expected sha1-<40 hex> or sha256-<64 hex>'),
);
const schema = v.object({
  version: v.literal('v0.0.2'),
  workflows: v.record(v.string(), v.nullable(v.array(key))),
  dependencies: v.record(key, v.object({ ref: v.string(), commit })),
});

function read(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, uniqueKeys: true, strict: true });
  } catch {
    return undefined;
  }
}

/**
 * Reads .github/workflows/actions.lock, which GitHub's runner enforces (github/actions-lockfile, schema v0.0.2; another
 * version is refused). A pin that a workflow lists and the file does not resolve is refused too. Never throws.
 */
export function parseActionsLock(text: string): ParsedActionsLock {
  const checked = check<v.InferOutput<typeof schema>>(schema, read(text));
  if (!checked.ok) return { ok: false, why: problemText(checked.problems[0]) };
  const { workflows, dependencies } = checked.value;
  const commits = new Map(
    Object.entries(dependencies).map(([uses, one]) => [uses, one.commit.slice(one.commit.indexOf('-') + 1)]),
  );
  const pins: PlatformPin[] = [];
  for (const [workflow, listed] of Object.entries(workflows))
    for (const uses of listed ?? []) {
      const fixed = commits.get(uses);
      if (fixed === undefined) return { ok: false, why: `${workflow} lists ${uses}, which is not resolved` };
      pins.push({ workflow, uses, commit: fixed });
    }
  return { ok: true, pins };
}

import type { InsideFact } from './action-facts.ts';
import { type Bench, draft } from './bench.ts';
import { type ActionUse, meaningOf, repositoryOf, type Site } from './places.ts';
import type { Draft } from './reasons.ts';

type Inside = 'fixed' | 'mutable' | { readonly why: string };

const onTagAlone = 'only a tag holds its commit, and the policy wants a branch';

function insideOf({ policy }: Bench, fact: InsideFact): Inside {
  const meaning = meaningOf(fact);
  if (meaning.is === 'unknown') return { why: meaning.why };
  if (meaning.is === 'image') return meaning.image.digest === null ? 'mutable' : 'fixed';
  // A path is of the action's own repository, at the same commit.
  if (meaning.is !== 'local' && !meaning.pinned) return 'mutable';
  return policy.uses.reachable === 'branch' && fact.reachable === 'tag' ? { why: onTagAlone } : 'fixed';
}

function accepts({ policy: { uses } }: Bench, action: ActionUse): boolean {
  const repository = repositoryOf(action);
  return uses.inside === 'warn' || uses.acceptedInside.some((one) => one.toLowerCase() === repository);
}

/** Each reference inside an action that can change although the action's own commit cannot. */
export function decideInside(
  bench: Bench,
  { site, action }: { readonly site: Site; readonly action: ActionUse },
  inside: readonly InsideFact[],
): readonly Draft[] {
  const accepted = accepts(bench, action);
  return inside.flatMap((fact): Draft[] => {
    const found = insideOf(bench, fact);
    if (found === 'fixed') return [];
    const data = { via: [...fact.via], file: fact.file, mutable: fact.text ?? 'something that is no text' };
    if (accepted) return [draft('mutable-inside-tolerated', site, { data })];
    if (found === 'mutable') return [draft('mutable-inside', site, { data })];
    return [draft('inside-not-understood', site, { data: { ...data, why: found.why } })];
  });
}

/** Whether it matters what is inside an action. */
export function asksInside(bench: Bench, action: ActionUse): boolean {
  return !accepts(bench, action);
}

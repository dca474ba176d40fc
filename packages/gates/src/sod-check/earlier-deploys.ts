import type { RecordedDeploy } from './deploy-facts.ts';
import type { SodCheckFacts } from './facts.ts';

function isAllowed({ effect, by }: RecordedDeploy): boolean {
  return effect === 'allow' && by === 'verdict';
}

function recorded({ earlierDeploys }: SodCheckFacts): readonly RecordedDeploy[] {
  return earlierDeploys.state === 'known' ? earlierDeploys.value : [];
}

/** The record of an earlier deploy of exactly this commit that an allowing verdict opened. */
export function allowedBefore(facts: SodCheckFacts): RecordedDeploy | undefined {
  return recorded(facts).find((deploy) => deploy.commit === facts.head && isAllowed(deploy));
}

/** How a record was judged, by its digest. */
export function judgedRecord(facts: SodCheckFacts, record: string): RecordedDeploy | undefined {
  return recorded(facts).find((deploy) => deploy.record === record);
}

/** The record of an earlier allowed deploy of the very tree that is to be deployed, whatever commit holds it. */
export function allowedTree(facts: SodCheckFacts): string | null {
  const head = facts.commits.find(({ commit }) => commit === facts.head)?.fact;
  const tree = head?.state === 'known' ? head.value.tree : null;
  if (tree === null) return null;
  return recorded(facts).find((deploy) => deploy.tree === tree && isAllowed(deploy))?.record ?? null;
}

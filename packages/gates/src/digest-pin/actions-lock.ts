import { type ActionUse, repositoryOf } from './places.ts';
import type { DigestPinFacts } from './facts.ts';

export const actionsLockPath = '.github/workflows/actions.lock';

type PlatformPin = Extract<DigestPinFacts['actionsLock'], { state: 'known' }>['value'][number];

/** A pin key is owner/repo@ref, whose owner and name GitHub folds and whose ref it does not. */
function keyOf(uses: string): string {
  const at = uses.indexOf('@');
  return at < 0 ? uses : uses.slice(0, at).toLowerCase() + uses.slice(at);
}

/** The commits to which actions.lock pins this use in that workflow; it speaks of no other file. */
export function platformPins(
  pins: readonly PlatformPin[],
  workflow: string,
  action: ActionUse,
): readonly string[] {
  const key = `${repositoryOf(action)}@${action.ref}`;
  const found = pins.filter((pin) => pin.workflow === workflow && keyOf(pin.uses) === key);
  return [...new Set(found.map(({ commit }) => commit))];
}

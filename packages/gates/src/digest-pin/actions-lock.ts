import { type ActionUse, repositoryOf } from './places.ts';
import type { DigestPinFacts } from './facts.ts';

export const actionsLockPath = '.github/workflows/actions.lock';

type PlatformPin = Extract<DigestPinFacts['actionsLock'], { state: 'known' }>['value'][number];

/** A pin key is owner/repo@ref, whose owner and name GitHub folds and whose ref it does not. */
function keyOf(uses: string): string {
  const at = uses.indexOf('@');
  return at < 0 ? uses : uses.slice(0, at).toLowerCase() + uses.slice(at);
}

/** The pins with which actions.lock fixes this use in that workflow; it speaks of no other file. */
export function platformPins(
  pins: readonly PlatformPin[],
  workflow: string,
  action: ActionUse,
): readonly PlatformPin[] {
  const key = `${repositoryOf(action)}@${action.ref}`;
  return pins.filter((pin) => pin.workflow === workflow && keyOf(pin.uses) === key);
}

import { lockOf } from '@countersign/gates/digest-pin/pins';
import type { CommandResult } from './command.ts';
import { exitAfter, noteLine, notesOf, planFor } from './digest-pin-pin.ts';
import { plural } from './digest-pin-report.ts';
import { commitHere, type PinTask } from './digest-pin-task.ts';
import { writeWhole } from './digest-pin-write.ts';
import { textSha256 } from './judged-value.ts';

/** Writes the lock: what every reference of the files stands for now. Nothing is written where one is not known. */
export async function runApprove(task: PinTask): Promise<CommandResult> {
  const { ports, words } = task;
  const path = words.options['lock'] ?? task.policy.lock?.path ?? 'digest-pin.lock';
  const plan = await planFor(task, 'lock');
  // What could only not be written into its file is in the lock all the same.
  const unsettled = notesOf(task, plan).filter(({ state }) => state === 'unknown');
  if (plan.references === 0 || unsettled.length > 0) {
    const why = plan.references === 0 ? 'no image and no action is named' : 'not everything is known';
    const text = [...unsettled.map(noteLine), `? ${path} was not written: ${why}.`].join('\n');
    return { exit: 2, text, data: { written: false, lock: path, left: unsettled } };
  }
  const { lock, text } = lockOf(plan, await commitHere(ports));
  const dry = words.flags.includes('dry-run');
  if (!dry) await writeWhole(path, Buffer.from(text, 'utf8'));
  const digest = textSha256(text);
  const counts = `${plural(lock.images.length, 'image')}, ${plural(lock.actions.length, 'action')}`;
  const unpinned = plan.references - plan.alreadyPinned;
  const hint =
    unpinned === 0
      ? []
      : [
          `${plural(unpinned, 'reference')} not pinned in the files yet: verify will deny them (countersign digest-pin pin).`,
        ];
  const lines = [...hint, `✓ ${path}${dry ? ' would be' : ''} written: ${counts}; ${digest}`];
  return {
    exit: exitAfter(plan, []),
    text: lines.join('\n'),
    data: { written: !dry, lock: path, digest, ...lock },
  };
}

import { outcomeOf } from '@countersign/gates/deploy-record';
import { type DeployJobs, jobResults } from '@countersign/records';
import { describe, expect, it } from 'vitest';

const s = 'success';
const f = 'failure';
const c = 'cancelled';
const k = 'skipped';
type Result = DeployJobs['gate'];

function jobs(gate: Result, deploy: Result, canary: Result, promote: Result, rollBack: Result): DeployJobs {
  return { gate, deploy, canary, promote, rollBack };
}

const opened = { opened: true, phase: 'before-deploy' } as const;
const shut = { opened: false, phase: 'before-deploy' } as const;
const canaryShut = { opened: false, phase: 'during-deploy' } as const;

describe('the outcome', () => {
  it.each([
    ['gate and deploy ended well', jobs(s, s, null, null, null), [opened], 'deployed'],
    ['the gate stands inside the deploy job', jobs(null, s, null, null, null), [opened], 'deployed'],
    ['nobody handed evidence over', jobs(s, s, null, null, null), [], 'deployed'],
    ['canary and promote ended well too', jobs(s, s, s, s, k), [opened], 'deployed'],
    ['promote was skipped after a good canary', jobs(s, s, s, k, k), [opened], 'deployed'],
    ['the gate job failed', jobs(f, k, k, k, k), [shut], 'blocked'],
    ['the gate job failed without evidence', jobs(f, k, null, null, null), [], 'blocked'],
    ['the gate inside the deploy job is shut', jobs(null, f, null, null, null), [shut], 'blocked'],
    ['the gate is shut in a job that may fail', jobs(s, k, null, null, null), [shut], 'blocked'],
    ['the run was cancelled after the gate was shut', jobs(f, c, null, null, null), [shut], 'blocked'],
    ['the deploy failed', jobs(s, f, k, k, k), [opened], 'failed'],
    ['the canary failed and nothing rolled back', jobs(s, s, f, k, null), [opened, canaryShut], 'failed'],
    ['promoting failed', jobs(s, s, s, f, null), [opened], 'failed'],
    ['rolling back failed', jobs(s, s, f, k, f), [opened, canaryShut], 'failed'],
    ['rolled back after the canary', jobs(s, s, f, k, s), [opened, canaryShut], 'rolled-back'],
    ['rolled back after a failed deploy', jobs(s, f, k, k, s), [opened], 'rolled-back'],
    ['rolled back after a failed promote', jobs(s, s, s, f, s), [opened], 'rolled-back'],
    ['cancelled in the gate', jobs(c, k, null, null, null), [], 'cancelled'],
    ['cancelled in the deploy', jobs(s, c, k, k, k), [opened], 'cancelled'],
    ['cancelled in the canary', jobs(s, s, c, k, k), [opened], 'cancelled'],
    ['no job is known', jobs(null, null, null, null, null), [opened], 'unknown'],
    ['no deploy job is known', jobs(s, null, null, null, null), [opened], 'unknown'],
    ['the deploy was skipped behind an open gate', jobs(s, k, null, null, null), [opened], 'unknown'],
    ['everything was skipped', jobs(k, k, k, k, k), [], 'unknown'],
    ['deployed through a gate that failed', jobs(f, s, null, null, null), [opened], 'unknown'],
    ['deployed through a gate that was skipped', jobs(k, s, null, null, null), [], 'unknown'],
    ['deployed although the evidence is shut', jobs(s, s, null, null, null), [shut], 'unknown'],
    ['promoted what was not deployed', jobs(s, k, k, s, k), [opened], 'unknown'],
    ['promoted after a failed deploy', jobs(s, f, k, s, k), [opened], 'unknown'],
    ['promoted after a failed canary', jobs(s, s, f, s, k), [opened], 'unknown'],
    ['rolled back what was not deployed', jobs(s, k, k, k, s), [opened], 'unknown'],
  ])('when %s', (_, results, accepted, outcome) => expect(outcomeOf(results, accepted)).toBe(outcome));

  it('is deployed only when the deploy job ended well and no gate before it is known to be shut', () => {
    const all = [null, ...jobResults];
    const tuples = all.flatMap((gate) =>
      all.flatMap((deploy) =>
        all.flatMap((canary) =>
          all.flatMap((promote) => all.map((rollBack) => jobs(gate, deploy, canary, promote, rollBack))),
        ),
      ),
    );
    expect(tuples).toHaveLength(5 ** 5);
    for (const results of tuples) {
      expect(outcomeOf(results, [shut])).not.toBe('deployed');
      if (outcomeOf(results, [opened]) !== 'deployed') continue;
      expect(results.deploy).toBe('success');
      expect([null, 'success']).toContain(results.gate);
      expect(['failure', 'cancelled']).not.toContain(results.promote);
      expect([null, 'skipped']).toContain(results.rollBack);
    }
  });
});

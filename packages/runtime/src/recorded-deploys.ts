import { type EarlierDeploy, type Fact, type LastDeploy, missing } from '@countersign/core';
import type { RecordsPlace } from '@countersign/policy';
import { latestDeploy, readEarlierDeploys } from '@countersign/records/client';
import type { GateInputs } from './inputs.ts';
import { openStore, type StoreQuestion } from './record-store.ts';

/** What the records tell of this service and environment; both answers come from one store. */
export type RecordedDeploys = {
  readonly lastDeploy: Fact<LastDeploy | null>;
  /** Reads when first asked, once for all who ask. */
  readonly earlierDeploys: () => Promise<Fact<readonly EarlierDeploy[]>>;
};

export type DeploysQuestion = StoreQuestion & {
  readonly inputs: Pick<GateInputs, 'environment' | 'service'>;
};

// A year of weekly deploys, or some days of a busy service.
const mostEarlierDeploys = 50;

/** Reads what was deployed last. Both answers are missing when it is not known where the records are. */
export async function readDeploys(
  question: DeploysQuestion,
  place: Fact<RecordsPlace>,
): Promise<RecordedDeploys> {
  if (place.state === 'missing') {
    const unread = missing(place.cause, place.detail);
    return { lastDeploy: unread, earlierDeploys: async () => unread };
  }
  const { ports, runner, inputs } = question;
  const store = openStore(question, place.value);
  const { environment, service } = inputs;
  const scope = { environment, service, repository: runner.repository };
  let earlier: Promise<Fact<readonly EarlierDeploy[]>> | undefined;
  return {
    lastDeploy: await latestDeploy(ports, store, scope),
    earlierDeploys: () =>
      (earlier ??= readEarlierDeploys(ports, store, { ...scope, limit: mostEarlierDeploys })),
  };
}

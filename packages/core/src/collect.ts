import type { Fact } from './fact.ts';
import type { Ports, Secret } from './ports.ts';
import type { EarlierDeploy, LastDeploy, Request } from './request.ts';
import type { Subject } from './subject.ts';

/** Where GitHub is and what we may show it. Addresses come from GITHUB_API_URL, GITHUB_GRAPHQL_URL, GITHUB_SERVER_URL. */
export type GitHubAccess = {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
  readonly token: Secret | null;
};

/** What a collector is told: the request, every policy that will judge, the gate's own inputs. */
export type CollectContext<P> = {
  readonly request: Request;
  readonly policies: readonly P[];
  /** The gate's own action inputs by name; an input that was not given is absent. Controlled by the caller. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly github: GitHubAccess;
  /** The last record of this service and environment; known null is a proven first deploy. */
  readonly lastDeploy: Fact<LastDeploy | null>;
  /**
   * What was deployed before, newest first, from the store that gave `lastDeploy`. Read when first asked for, and once
   * for all gates of a run.
   */
  readonly earlierDeploys: () => Promise<Fact<readonly EarlierDeploy[]>>;
  /**
   * What attest-verify accepted in this run, sorted: its subjects, and under the name of an accepted index the platform
   * images that it lists. `not-collected` where it was not asked, did not allow, or only observes.
   */
  readonly attested: () => Promise<Fact<readonly Subject[]>>;
};

/** World to facts: all the IO of a gate. A failure to learn is a `missing` fact. Evidence is kept by the ports. */
export type Collect<P, F> = (ports: Ports, context: CollectContext<P>) => Promise<F>;

import type { PullRequest } from '@countersign/github';
import type { Made } from './sod-check.ts';
import { acted, fact, instant, oddly, people, sha, treeOf, type World } from './sod-check-world.ts';

const zeros = '0'.repeat(40);
const workflow = 'https://github.com/acme/shop/.github/workflows/deploy.yml@refs/heads/main';
const paths = ['src/price.ts', 'mail/send.ts', 'db/1.sql', 'README.md'];

/** From the commit below everything that the merge made, as the generator numbers them. */
function baseOf({ pull, commits }: Made): string {
  const made = commits.filter(({ commit }) => !pull.commits.some((own) => own.commit === commit));
  return made[0]?.parents[0] ?? sha(1);
}

function contentOf(world: World, made: Made): unknown {
  const { pull, tip } = made;
  const tree = treeOf(tip);
  const conflict = { state: 'conflict', paths: ['a'] };
  const measured = oddly(world)
    ? world.random.pick([conflict, { state: 'clean', tree: treeOf(sha(3)) }])
    : { state: 'clean', tree };
  return {
    pullRequest: pull.id,
    commit: tip,
    base: oddly(world) ? sha(9) : baseOf(made),
    head: pull.head,
    fact: fact(world, { measured, tree }),
  };
}

function pushesOf(world: World, pull: PullRequest): unknown[] {
  const { random } = world;
  const ref = `refs/heads/${pull.headRef ?? ''}`;
  const opener = pull.author === null ? acted('alice') : pull.author;
  const actor = oddly(world) ? random.pick([null, acted(random.pick(people))]) : opener;
  const [first, last] = [pull.commits.at(0)?.commit ?? pull.head, pull.head];
  const push = { at: instant(30), type: 'branch_creation', ref, before: zeros, after: last, actor };
  if (oddly(world)) return [];
  if (first === last || random.chance(0.5)) return [push];
  const second = { ...push, type: 'push', before: first, at: instant(35) };
  return [
    { ...push, after: first },
    oddly(world) ? { ...second, actor: acted(random.pick(people)) } : second,
  ];
}

function activityOf(world: World, pulls: readonly Made[]): unknown[] {
  return pulls.flatMap((made) => {
    const type = oddly(world) ? 'push' : 'pr_merge';
    const actor = made.pull.mergedBy;
    const landing = { at: instant(300), type, ref: 'refs/heads/main', before: baseOf(made), after: made.tip };
    return [...pushesOf(world, made.pull), { ...landing, actor }];
  });
}

/** Most environments ask nobody; the others were reviewed by somebody who had no hand in the change. */
function environmentOf(world: World) {
  const { random } = world;
  const asks = random.chance(0.25);
  const rules = {
    name: 'production',
    reviewers: asks ? [{ type: 'User', name: 'yara' }] : [],
    preventSelfReview: random.chance(0.5),
    waitMinutes: 0,
  };
  const user = random.chance(0.1) ? random.pick([null, acted(random.pick(people))]) : acted('yara');
  const review = { environments: ['Production'], state: oddly(world) ? 'rejected' : 'approved', user };
  const deployment = { id: '1', createdAt: instant(590), creator: null };
  return {
    environmentRules: fact(world, random.chance(0.1) ? null : rules),
    environmentReviews: fact(world, asks && !oddly(world) ? [review] : []),
    environmentDeployments: fact(world, asks && random.chance(0.5) ? [deployment] : []),
  };
}

function rulesOf(world: World, head: string) {
  const { random } = world;
  const suite = { id: '1', ref: 'refs/heads/main', before: sha(1), after: head, actor: 'root', at: null };
  const visible = random.pick(['all', 'part', 'none'] as const);
  const suites = visible === 'none' ? [] : [{ ...suite, result: oddly(world) ? 'bypass' : 'pass' }];
  return {
    rulesets: fact(world, []),
    ruleSuites: fact(world, { visible, detail: visible === 'all' ? '' : 'no more is kept', suites }),
  };
}

function deploysOf({ random }: World, tip: string) {
  const record = { record: `sha256:${'a'.repeat(64)}`, recordedAt: instant(0) };
  const by = random.chance(0.9) ? 'verdict' : 'break-glass';
  const last = { ...record, commit: sha(1), tree: treeOf(sha(1)), effect: 'allow', by };
  const older = { ...last, record: `sha256:${'b'.repeat(64)}`, effect: random.pick(['allow', 'deny']) };
  const again = { ...older, commit: tip, tree: treeOf(tip) };
  return random.chance(0.05) ? [last, again] : [last];
}

/** Everything beside the range, its commits and its pull requests. */
export function deployFacts(world: World, pulls: readonly Made[], policy: unknown): Record<string, unknown> {
  const { random } = world;
  const tip = pulls.at(-1)?.tip ?? sha(1);
  const services = typeof policy === 'object' && policy !== null && 'services' in policy;
  const commits = pulls.flatMap((made) => made.commits);
  const files = (): readonly string[] => paths.filter(() => random.chance(0.5));
  return {
    content: pulls.map((made) => contentOf(world, made)),
    activity: fact(world, activityOf(world, pulls)),
    ...environmentOf(world),
    permissions: people.map((login, index) => ({
      login,
      fact: fact(world, { permission: 'write', role: index % 2 === 0 ? 'write' : 'maintain' }),
    })),
    teams: [
      {
        team: 'Acme/security',
        fact: fact(
          world,
          ['bob', 'carol', 'dave'].map((login) => ({ login, id: acted(login).id })),
        ),
      },
    ],
    codeOwners: fact(world, {
      commit: sha(1),
      path: 'CODEOWNERS',
      rules: [{ pattern: '*', owners: ['@bob', '@acme/security'], line: 1 }],
    }),
    files: pulls.map(({ pull }) => ({ pullRequest: pull.id, fact: fact(world, files()) })),
    touched: services ? commits.map(({ commit }) => ({ commit, fact: fact(world, files()) })) : [],
    ...rulesOf(world, tip),
    earlierDeploys: fact(world, deploysOf(world, tip)),
    workflow,
    builder: fact(world, random.chance(0.05) ? { identity: random.pick([workflow, `${workflow}-x`]) } : null),
  };
}

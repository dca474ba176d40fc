import type { Random } from './random.ts';

// Accepting that something is not known lets less knowledge open the gate by its very meaning, so the two exceptions
// that do are left out of what is held against that law: `pushers-unknown` and `content-not-compared`.
const exceptions = [
  'deployer-is-author',
  'deployer-is-approver',
  'co-author-approves',
  'suggester-approves',
  'author-not-proven',
  'conflict-resolved-by-hand',
  'environment-reviewer-is-author',
  'environment-approval-of-earlier-attempt',
  'environment-not-asked',
  'rules-bypassed',
  'single-approval-for-bots',
  'no-approval',
  'revert-to-allowed-tree',
  'builder-deploys',
] as const;

const rules = [
  { name: 'security', from: { teams: ['acme/security'] } },
  { name: 'leads', from: { users: ['bob', 'erin'] } },
  { name: 'maintainers', from: { permission: 'maintain' } },
  { name: 'owners', from: { codeOwners: true }, paths: ['src/**'] },
  { name: 'anybody' },
  { name: 'many', count: 3, from: { users: ['bob', 'carol', 'dave'] } },
];

function some<T>(random: Random, items: readonly T[], probability: number): readonly T[] {
  return items.filter(() => random.chance(probability));
}

/** Half of the policies are the strict default. */
export function policy(random: Random): unknown {
  if (random.chance(0.5)) return {};
  return {
    ...(random.chance(0.3) ? { branches: random.pick([['main'], ['main', 'develop'], ['develop']]) } : {}),
    ...(random.chance(0.3) ? { preset: random.pick(['team-of-two', 'solo']) } : {}),
    ...(random.chance(0.4) ? { accept: some(random, exceptions, 0.3) } : {}),
    ...(random.chance(0.2) ? { minApprovals: 2 } : {}),
    ...(random.chance(0.2) ? { minApprovalsForBots: 1 } : {}),
    ...(random.chance(0.3) ? { requireLinkedAuthors: false } : {}),
    ...(random.chance(0.2)
      ? {
          samePerson: [
            ['alice', 'BOB'],
            ['carol', 'zoe'],
          ],
        }
      : {}),
    ...(random.chance(0.2) ? { bots: [{ bot: 'robot[bot]', person: random.pick(['alice', 'zoe']) }] } : {}),
    ...(random.chance(0.2) ? { toolCoAuthors: ['nobody@nowhere.example'] } : {}),
    ...(random.chance(0.2) ? { approvals: some(random, rules, 0.3) } : {}),
    ...(random.chance(0.2) ? { services: { shop: ['src/', 'shop/'], mail: ['mail/'] } } : {}),
    ...(random.chance(0.2) ? { coolingOffMinutes: random.pick([30, 290, 400]) } : {}),
    ...(random.chance(0.1) ? { requireBypassEvidence: true } : {}),
    ...(random.chance(0.3) ? { divergedHistory: 'check-commits' } : {}),
  };
}

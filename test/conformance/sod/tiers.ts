import type { FileContent } from '../../support/github/build/write-commits.ts';
import type { Scenarios } from './scenario.ts';
import { type Change, deployChange, mergeChange } from './steps.ts';
import type { Deploy, World } from './world.ts';

/** One approval is enough, but for a tier that asks for two. */
function policyFor(tier: string, table = '{}'): string {
  return `version: 1
rules:
  - when: { environment: production }
    gates:
      risk-tier: ${table}
      sod-check: {}
  - when: { environment: production, tier: ${tier} }
    gates:
      sod-check: { minApprovals: 2 }
`;
}

type Files = Readonly<Record<string, FileContent>>;
const tooFew = ['not-approved'];
const two = { reviews: [{ by: 'bob' }, { by: 'erin' }] } as const;

function touching(files: Files, policy: string, given: Change = {}): (world: World) => Promise<Deploy> {
  return (world) => deployChange(world, { commits: [{ by: 'alice', files }], ...given }, { policy });
}

const workflow = { '.github/workflows/deploy.yml': 'on: push\njobs: {}\n' };
const owners = { '.github/CODEOWNERS': '* @mallory\n' };
const ownPolicy = { '.github/countersign.yml': 'version: 1\n' };
const control = policyFor('control');

const byOwners = `version: 1
rules:
  - when: { environment: production }
    gates:
      risk-tier: { migration: null }
      sod-check: { approvals: [{ name: owners, from: { codeOwners: true } }] }
`;

/** Erin owns everything where the range starts; the change gives it to Bob. */
async function ownedByErin(world: World, reviews: Change['reviews'] & {}): Promise<Deploy> {
  const files = (owner: string): Files => ({ '.github/CODEOWNERS': `* @${owner}\n` });
  await world.record(await mergeChange(world, { commits: [{ by: 'alice', files: files('erin') }] }));
  return deployChange(
    world,
    { commits: [{ by: 'alice', files: files('bob') }], reviews },
    { policy: byOwners },
  );
}

/** All that an author may write on a pull request to make it look harmless. */
const harmless = { title: 'docs: fix a typo', labels: ['docs', 'trivial', 'skip-review'] };
const infrastructure = policyFor('infrastructure');
const odd = policyFor(
  'odd',
  '{ tiers: [{ name: docs, paths: [docs/**] }, { name: code }, { name: odd, modes: [symlink, executable, submodule] }], default: code, migration: null }',
);

/** Changes that would like to be less than they are. */
export const tierScenarios: Scenarios = {
  A42: [
    {
      name: 'the change brings a workflow of its own',
      attack: touching(workflow, control),
      honest: touching(workflow, control, two),
      because: tooFew,
    },
    {
      name: 'the change names its own owners',
      attack: touching(owners, control),
      honest: touching(owners, control, two),
      because: tooFew,
    },
    {
      name: 'the change makes its approver an owner',
      attack: (world) => ownedByErin(world, [{ by: 'bob' }]),
      honest: (world) => ownedByErin(world, [{ by: 'bob' }, { by: 'erin' }]),
      because: ['approval-rule-unmet'],
    },
    {
      name: 'the change brings a policy of its own',
      attack: touching(ownPolicy, control),
      honest: touching(ownPolicy, control, two),
      because: tooFew,
    },
  ],
  A43: [
    {
      name: 'title and labels call infrastructure a typo',
      attack: touching({ 'main.tf': 'resource "a" "b" {}\n' }, infrastructure, harmless),
      honest: touching({ 'README.md': 'a word\n' }, infrastructure, harmless),
      because: tooFew,
    },
    {
      name: 'a document is a link to something else',
      attack: touching({ 'docs/guide.md': { mode: '120000', content: '../a.txt' } }, odd, harmless),
      honest: touching({ 'docs/guide.md': 'a guide\n' }, odd, harmless),
      because: tooFew,
    },
    {
      name: 'a document can be executed',
      attack: touching({ 'docs/guide.md': { mode: '100755', content: '#!/bin/sh\n' } }, odd, harmless),
      honest: touching({ 'docs/guide.md': '#!/bin/sh\n' }, odd, harmless),
      because: tooFew,
    },
  ],
};

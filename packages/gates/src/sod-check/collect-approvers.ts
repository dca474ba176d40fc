import { type Fact, known, missing } from '@countersign/core';
import { codeOwnersPaths, foldLogin, parseCodeOwners, type PullRequest } from '@countersign/github';
import {
  readFileAtRef,
  readPermissions,
  readPullRequestFiles,
  readTeamMembers,
} from '@countersign/github/client';
import type { Changes } from './collect-changes.ts';
import type { Context, Source } from './collect-range.ts';
import type { SodCheckFacts } from './facts.ts';
import type { SodCheckPolicy } from './policy.ts';

type Approvers = Pick<SodCheckFacts, 'permissions' | 'teams' | 'codeOwners' | 'files'>;
type CodeOwners = SodCheckFacts['codeOwners'];

const mostReviewers = 300;
const unasked = missing('not-collected', 'no rule asks for it');

function reviewersOf(pulls: readonly PullRequest[]): readonly string[] {
  const approving = pulls.flatMap(({ reviews }) => reviews.filter(({ state }) => state === 'APPROVED'));
  const logins = approving.flatMap(({ author }) => (author?.type === 'User' ? [author.login] : []));
  return [...new Set(logins)].sort();
}

/** What each approver may do now; GitHub keeps no history of it, so the record keeps it. */
async function permissionsOf({ client, repository }: Source, pulls: readonly PullRequest[]) {
  const logins = reviewersOf(pulls);
  const read = await readPermissions(client, { repository, logins: logins.slice(0, mostReviewers) });
  const beyond = logins.slice(mostReviewers).map((login) => ({
    login,
    fact: missing('not-collected', `only ${mostReviewers} approvers were asked about`),
  }));
  return [...read, ...beyond];
}

async function ownersAt({ client, repository }: Source, commit: string): Promise<CodeOwners> {
  for (const path of codeOwnersPaths) {
    const question = { repository: `${repository.owner}/${repository.name}`, ref: commit, path };
    const file = await readFileAtRef(client, question);
    if (file.state === 'missing') return missing(file.cause, file.detail);
    if (file.value === null) continue;
    const parsed = parseCodeOwners(file.value.text);
    if (!parsed.ok) return missing('malformed', `${path}, line ${parsed.line}: ${parsed.problem}`);
    const rules = parsed.rules.map((rule) => ({ ...rule, owners: [...rule.owners] }));
    return known({ commit, path, rules }, file.evidence);
  }
  return known(null);
}

function teamsWanted(policies: readonly SodCheckPolicy[], owners: CodeOwners): readonly string[] {
  const named = policies.flatMap(({ approvals }) => approvals.flatMap(({ from }) => from.teams));
  const rules = owners.state === 'known' ? (owners.value?.rules ?? []) : [];
  const owning = rules
    .flatMap((rule) => rule.owners)
    .filter((owner) => owner.startsWith('@') && owner.includes('/'));
  return [...new Set([...named, ...owning.map((owner) => owner.slice(1))].map(foldLogin))].sort();
}

async function teamsOf({ client }: Source, teams: readonly string[]): Promise<SodCheckFacts['teams']> {
  return Promise.all(
    teams.map(async (name) => {
      const [organization = '', team = ''] = name.split('/');
      const members = await readTeamMembers(client, { organization, team });
      const fact: Fact<{ login: string; id: string | null }[]> =
        members.state === 'known'
          ? known([...members.value], members.evidence)
          : missing(members.cause, members.detail);
      return { team: name, fact };
    }),
  );
}

async function filesOf({ client, repository }: Source, pulls: readonly PullRequest[]) {
  const facts = await readPullRequestFiles(client, { repository, ids: pulls.map(({ id }) => id) });
  return pulls.map(({ id }, index): SodCheckFacts['files'][number] => {
    const fact = facts[index] ?? unasked;
    if (fact.state === 'missing') return { pullRequest: id, fact: missing(fact.cause, fact.detail) };
    return { pullRequest: id, fact: known([...fact.value], fact.evidence) };
  });
}

/**
 * Who counts as an approver: permissions of everybody who approved; teams, code owners and touched paths only where a
 * rule asks for them. Code owners are read where the range starts, so that no change chooses its own reviewers.
 */
export async function collectApprovers(
  source: Source,
  { policies }: Context,
  { changes, base }: { readonly changes: Changes; readonly base: string | null },
): Promise<Approvers> {
  const pulls = changes.pullRequests.flatMap(({ fact }) => (fact.state === 'known' ? [fact.value] : []));
  const rules = policies.flatMap(({ approvals }) => approvals);
  const byOwners = rules.some(({ from }) => from.codeOwners);
  const byPaths = byOwners || rules.some(({ paths }) => paths.length > 0);
  const codeOwners = byOwners && base !== null ? await ownersAt(source, base) : unasked;
  const [permissions, teams, files] = await Promise.all([
    permissionsOf(source, pulls),
    teamsOf(source, rules.length === 0 ? [] : teamsWanted(policies, codeOwners)),
    byPaths ? filesOf(source, pulls) : [],
  ]);
  return { permissions, teams, codeOwners, files };
}

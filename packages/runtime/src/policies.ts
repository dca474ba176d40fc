import {
  type Fact,
  type GitHubAccess,
  known,
  type LastDeploy,
  mapFact,
  missing,
  type PolicyDocument,
  type PolicyOrigin,
  type Ports,
  SuiteError,
} from '@countersign/core';
import { type PolicySource, readPolicyFile } from '@countersign/gates';
import {
  createGitHubClient,
  type FileAtCommit,
  type GitHubClient,
  type PolicySources,
  readFileAtRef,
  readPolicySources,
} from '@countersign/github/client';
import {
  defaultRecords,
  parseLocator,
  type PolicyLocator,
  policyProblemText,
  type RecordsPlace,
} from '@countersign/policy';
import type { LoadedFile } from './gate-policies.ts';
import type { GateInputs } from './inputs.ts';
import { textDigest } from './policy-digest.ts';
import { type RecordedDeploys, readDeploys } from './recorded-deploys.ts';
import type { RunnerContext } from './runner-context.ts';
import { policyPath } from './policy-path.ts';

const mostPolicies = 10;

export type PolicyQuestion = {
  readonly ports: Ports;
  readonly runner: RunnerContext;
  readonly inputs: Pick<GateInputs, 'policy' | 'token' | 'policyToken' | 'environment' | 'service'>;
  readonly access: GitHubAccess;
  readonly tip: Promise<PolicySources>;
};

/** Every policy file that speaks, every place that was looked at, and what was deployed last. */
export type LoadedPolicies = RecordedDeploys & {
  readonly files: readonly LoadedFile[];
  readonly sources: readonly PolicySource[];
  readonly records: RecordsPlace;
  /** What is wrong with the policy file of this run's own commit; '' when nothing is, or it is not there. */
  readonly ownProblems: string;
};

type Looked = { readonly source: PolicySource; readonly file: LoadedFile | null };

function problemsIn(locator: string, text: string): string {
  const file = readPolicyFile(locator, text);
  return file.ok ? '' : file.problems.map(policyProblemText).join('\n');
}

function parsed(document: PolicyDocument): LoadedFile {
  const file = readPolicyFile(document.origin.locator, document.text);
  if (file.ok) return { document, file: file.value };
  throw new SuiteError('policy-invalid', file.problems.map(policyProblemText).join('\n'));
}

function looked(origin: Omit<PolicyOrigin, 'commit'>, found: Fact<FileAtCommit | null>): Looked {
  const commit = mapFact(found, (file) => file?.commit ?? null);
  const source: PolicySource = { ...origin, commit, present: mapFact(found, (file) => file !== null) };
  if (found.state === 'missing' || found.value === null) return { source, file: null };
  const { text } = found.value;
  const document = { digest: textDigest(text), origin: { ...origin, commit: found.value.commit }, text };
  return { source, file: parsed(document) };
}

function lookAtTip({ tip, defaultBranch }: PolicySources, repository: string): Looked {
  const branch = defaultBranch.state === 'known' ? defaultBranch.value.name : 'the default branch';
  const seen = looked({ kind: 'tip', locator: `${repository}:${policyPath}@${branch}` }, tip);
  if (defaultBranch.state === 'missing' || seen.file !== null) return seen;
  return {
    ...seen,
    source: { ...seen.source, commit: known(defaultBranch.value.tip, defaultBranch.evidence) },
  };
}

async function lookAtDeployed(client: GitHubClient, repository: string, deploy: LastDeploy): Promise<Looked> {
  const origin = { kind: 'deployed', locator: `${repository}:${policyPath}@${deploy.commit}` } as const;
  const { commits } = await readPolicySources(client, {
    repository,
    path: policyPath,
    commits: [deploy.commit],
  });
  const found = commits[0]?.file ?? missing('not-collected', 'the commit last deployed was not asked for');
  const problems =
    found.state === 'known' && found.value !== null ? problemsIn(deploy.commit, found.value.text) : '';
  // Nobody can mend a commit that was deployed, so its mistakes are said as a reason, and a record can still be written.
  if (problems !== '') return looked(origin, missing('malformed', problems.replaceAll('\n', '; ')));
  return looked(origin, found);
}

/** Once it is deployed, the commit's own policy is judged beside the tip's, so it must be one that can be read. */
function ownProblems({ commits }: PolicySources): string {
  const own = commits[0];
  if (own?.file.state !== 'known' || own.file.value === null) return '';
  return problemsIn(`${policyPath}@${own.commit}`, own.file.value.text);
}

function locators(text: string): PolicyLocator[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > mostPolicies)
    throw new SuiteError(
      'input-invalid',
      `input "policy": found ${lines.length} lines, expected at most ${mostPolicies}`,
    );
  return lines.map((line) => {
    const locator = parseLocator(line);
    if (locator === undefined)
      throw new SuiteError(
        'input-invalid',
        `input "policy": found "${line.slice(0, 200)}", expected owner/repo:path@ref`,
      );
    return locator;
  });
}

async function lookAtOrganisation(
  client: GitHubClient,
  { repository, path, ref }: PolicyLocator,
): Promise<Looked> {
  const found = await readFileAtRef(client, { repository, path, ref });
  const seen = looked({ kind: 'organisation', locator: `${repository}:${path}@${ref}` }, found);
  if (found.state === 'missing' || found.value !== null) return seen;
  // Somebody asked for this very file, so its absence is not "no policy".
  return {
    ...seen,
    source: { ...seen.source, present: missing('not-found', 'there is no such file at that ref') },
  };
}

function recordsOf({ source, file }: Looked): Fact<RecordsPlace> {
  return source.present.state === 'missing'
    ? missing('not-collected', 'the policy that says where records are kept could not be read')
    : known(file?.file.records ?? defaultRecords);
}

/**
 * Reads the repository's policy at the default branch's tip and at the commit last deployed here, and every policy
 * that the `policy` input adds. Throws `policy-invalid` for a file with mistakes in it, `input-invalid` for a bad
 * locator; whatever could not be read is a missing fact in `sources`.
 */
export async function loadPolicies(question: PolicyQuestion): Promise<LoadedPolicies> {
  const { ports, runner, inputs, access } = question;
  const wanted = locators(inputs.policy);
  const client = createGitHubClient(ports.http, access);
  const tip = lookAtTip(await question.tip, runner.repository);
  const { lastDeploy, earlierDeploys } = await readDeploys(question, recordsOf(tip));
  const deploy = lastDeploy.state === 'known' ? lastDeploy.value : null;
  const deployed = deploy === null ? [] : [await lookAtDeployed(client, runner.repository, deploy)];
  const other = createGitHubClient(ports.http, { ...access, token: inputs.policyToken });
  const organisation = await Promise.all(wanted.map((locator) => lookAtOrganisation(other, locator)));
  const all = [tip, ...deployed, ...organisation];
  return {
    files: all.flatMap(({ file }) => (file === null ? [] : [file])),
    sources: all.map(({ source }) => source),
    lastDeploy,
    earlierDeploys,
    records: tip.file?.file.records ?? defaultRecords,
    ownProblems: ownProblems(await question.tip),
  };
}

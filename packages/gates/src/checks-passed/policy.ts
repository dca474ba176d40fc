import { sha256Schema } from '@countersign/core';
import * as v from 'valibot';

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

const checkShape = v.strictObject({
  kind: v.pipe(
    v.picklist(['check-run', 'status']),
    v.description('check-run: reported by an App (GitHub Actions is one); status: the older commit status'),
  ),
  name: v.exactOptional(
    v.pipe(name, v.description('name of the check run or context of the status, exactly')),
  ),
  prefix: v.exactOptional(
    v.pipe(name, v.description('instead of name, for a matrix: every name that begins with it has to pass')),
  ),
  min: v.exactOptional(
    v.pipe(id, v.maxValue(1_000), v.description('with prefix: how many names there must be at least')),
  ),
  app: v.exactOptional(v.pipe(id, v.description('check-run: numeric id of the App that has to report it'))),
  creator: v.exactOptional(
    v.pipe(id, v.description('status: numeric id of the account that has to report it')),
  ),
  workflow: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^\.github\/workflows\/[^@\s]+\.ya?ml$/u, 'expected a path such as .github/workflows/ci.yml'),
      v.description('check-run of GitHub Actions: workflow file that has to have made it'),
    ),
  ),
});
/** One check that has to pass, or a matrix of them. */
export type WantedCheck = v.InferOutput<typeof checkShape>;

function checkProblem({
  kind,
  name: exact,
  prefix,
  min,
  app,
  creator,
  workflow,
}: WantedCheck): string | null {
  if ((exact === undefined) === (prefix === undefined)) return 'expected exactly one of name and prefix';
  if ((min === undefined) !== (prefix === undefined))
    return 'expected min together with prefix, so that an empty matrix does not pass';
  if (kind === 'status')
    return creator === undefined || app !== undefined || workflow !== undefined
      ? 'expected creator, and neither app nor workflow, for a status'
      : null;
  return app === undefined || creator !== undefined
    ? 'expected app (its numeric id), and not creator, for a check-run'
    : null;
}

const checkSchema = v.pipe(
  checkShape,
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? checkProblem(dataset.value) : null;
    if (problem !== null) addIssue({ message: problem });
  }),
);

const field = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+){0,9}$/;

const attestedSchema = v.strictObject({
  predicateType: v.pipe(v.string(), v.minLength(1), v.description('type of the attestation, exactly')),
  field: v.pipe(
    v.string(),
    v.regex(field, 'expected a path such as coverage.lines'),
    v.description('where the number stands in the predicate, e.g. coverage.lines'),
  ),
  op: v.picklist(['>=', '>', '<=', '<', '==']),
  value: v.pipe(v.number(), v.finite()),
  signer: v.strictObject({
    identity: v.pipe(
      v.string(),
      v.minLength(1),
      v.description('subject alternative name of the signer, exactly'),
    ),
    issuer: v.optional(v.pipe(v.string(), v.minLength(1)), 'https://token.actions.githubusercontent.com'),
  }),
});
/** A number that has to be attested, by whom, and what it has to be. */
export type WantedNumber = v.InferOutput<typeof attestedSchema>;

const shape = v.strictObject({
  checks: v.optional(
    v.pipe(
      v.array(checkSchema),
      v.maxLength(100),
      v.description('checks that have to be `success` on the deployed commit, each from its named source'),
    ),
    [],
  ),
  rerunByAuthor: v.optional(
    v.pipe(
      v.picklist(['deny', 'allow']),
      v.description('a check of GitHub Actions that an author of the change has run again'),
    ),
    'deny',
  ),
  waitMinutes: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.maxValue(360),
      v.description('how long to wait for checks that are not finished; 0 does not wait'),
    ),
    0,
  ),
  pollSeconds: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(10),
      v.maxValue(3_600),
      v.description('how long to wait between two looks'),
    ),
    30,
  ),
  attested: v.optional(
    v.pipe(
      v.array(attestedSchema),
      v.maxLength(50),
      v.description(
        'numbers (coverage, …) that a signed attestation of the subject or the commit has to hold',
      ),
    ),
    [],
  ),
  bundles: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1))),
      v.maxLength(50),
      v.description('bundle files of those attestations: workspace paths or globs'),
    ),
    [],
  ),
  trustedRoot: v.optional(
    v.pipe(
      v.string(),
      v.minLength(1),
      v.description('whose signatures count: public-good (built in) or the path of a trusted root file'),
    ),
    'public-good',
  ),
  trustedRootDigest: v.exactOptional(
    v.pipe(sha256Schema, v.description('sha256 of the trusted root file, needed with one')),
  ),
});

/** Which checks have to have passed. There is no default for that: naming none is a mistake. */
export type ChecksPassedPolicy = v.InferOutput<typeof shape>;

/** The trusted root that comes with the suite. */
export const builtInRoot = 'public-good';

export const checksPassedPolicySchema = v.pipe(
  shape,
  v.forward(
    v.check(
      ({ checks, attested }) => checks.length + attested.length > 0,
      'expected at least one check (kind, name, and app or creator): with none named, nothing could ever fail',
    ),
    ['checks'],
  ),
  v.forward(
    // The change that is judged could replace a file in the workspace.
    v.check(
      ({ trustedRoot, trustedRootDigest }) =>
        (trustedRoot === builtInRoot) === (trustedRootDigest === undefined),
      'expected trustedRootDigest with a trusted root file, and only then',
    ),
    ['trustedRootDigest'],
  ),
);

import * as v from 'valibot';

const login = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const approvals = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20));

export const sodCheckPolicySchema = v.strictObject({
  preset: v.optional(
    v.pipe(v.picklist(['strict']), v.description('named set of defaults; there is the strict one so far')),
    'strict',
  ),
  branches: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(250))),
      v.description(
        'branches that pull requests must be merged into, compared exactly; none: the default branch',
      ),
    ),
    [],
  ),
  minApprovals: v.optional(
    v.pipe(approvals, v.description('independent people who must have approved each pull request')),
    1,
  ),
  minApprovalsForBots: v.optional(
    v.pipe(
      approvals,
      v.description(
        'the same for a pull request that a bot opened: whoever made the bot act may be one of them',
      ),
    ),
    2,
  ),
  requireLinkedAuthors: v.optional(
    v.pipe(
      v.boolean(),
      v.description('an author, committer or co-author without a GitHub account leaves the answer unknown'),
    ),
    true,
  ),
  samePerson: v.optional(
    v.pipe(
      v.array(v.pipe(v.array(login), v.minLength(2))),
      v.description('logins of one person, for people with several accounts'),
    ),
    [],
  ),
  toolCoAuthors: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(3), v.maxLength(320))),
      v.description('addresses in Co-authored-by trailers that name a tool and no person'),
    ),
    [],
  ),
  divergedHistory: v.optional(
    v.pipe(
      v.picklist(['deny', 'check-commits']),
      v.description('when the commit last recorded is no ancestor: deny, or check every commit that is new'),
    ),
    'deny',
  ),
});
/** Who must have looked at what is deployed. */
export type SodCheckPolicy = v.InferOutput<typeof sodCheckPolicySchema>;

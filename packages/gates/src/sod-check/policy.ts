import * as v from 'valibot';
import {
  approvalCountSchema as approvals,
  approvalRuleSchema,
  loginSchema as login,
  pathPatternSchema,
} from './approval-rule.ts';
import { type Exception, exceptions, presetNames } from './exceptions.ts';
import { presets } from './presets.ts';

const serviceName = v.pipe(v.string(), v.minLength(1), v.maxLength(250));

function haveOwnNames(rules: readonly { readonly name: string }[]): boolean {
  return new Set(rules.map(({ name }) => name)).size === rules.length;
}

export const sodCheckPolicySchema = v.strictObject({
  preset: v.optional(
    v.pipe(
      v.picklist(presetNames),
      v.description('how many people there are: strict needs three, the others accept named exceptions'),
    ),
    'strict',
  ),
  accept: v.optional(
    v.pipe(
      v.array(v.picklist(exceptions)),
      v.description('exceptions that are accepted beside those of the preset; each use is recorded'),
    ),
    [],
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
  bots: v.optional(
    v.pipe(
      v.array(v.strictObject({ bot: login, person: login })),
      v.description('bots that one person stands behind: what the bot does counts as done by that person'),
    ),
    [],
  ),
  approvals: v.optional(
    v.pipe(
      v.array(approvalRuleSchema),
      v.maxLength(20),
      v.check((rules) => haveOwnNames(rules), 'expected every rule to have a name of its own'),
      v.description('rules that different people must satisfy, beside `minApprovals`'),
    ),
    [],
  ),
  services: v.optional(
    v.pipe(
      v.record(serviceName, v.pipe(v.array(pathPatternSchema), v.minLength(1))),
      v.description('paths of each service in this repository; a path of none of them belongs to all'),
    ),
    {},
  ),
  coolingOffMinutes: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.maxValue(43_200),
      v.description('minutes that must lie between the last merge and the deploy; solo asks for 60 at least'),
    ),
    0,
  ),
  requireBypassEvidence: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'a bypass of branch rules that cannot be ruled out leaves the answer unknown (Administration: read)',
      ),
    ),
    false,
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

/** Everything that a policy accepts, its preset's exceptions included. */
export function acceptedBy({ preset, accept }: SodCheckPolicy): ReadonlySet<Exception> {
  return new Set([...presets[preset].accepts, ...accept]);
}

/** The longer of what the policy and its preset ask for. */
export function coolingOffMinutesOf({ preset, coolingOffMinutes }: SodCheckPolicy): number {
  return Math.max(presets[preset].coolingOffMinutes, coolingOffMinutes);
}

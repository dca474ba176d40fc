import { pathPatternProblem } from '@countersign/core';
import * as v from 'valibot';

export const loginSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
export const approvalCountSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20));
export const pathPatternSchema = v.pipe(
  v.string(),
  v.check(
    (text) => pathPatternProblem(text) === undefined,
    ({ input }) => pathPatternProblem(input) ?? '',
  ),
);

const teamSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_.-]{1,100}\/[A-Za-z0-9_.-]{1,100}$/, 'expected organisation/team'),
);

const fromSchema = v.strictObject({
  teams: v.optional(
    v.pipe(v.array(teamSchema), v.description('members of these teams: organisation/team')),
    [],
  ),
  users: v.optional(v.pipe(v.array(loginSchema), v.description('these accounts')), []),
  permission: v.optional(
    v.pipe(
      v.nullable(v.picklist(['write', 'maintain', 'admin'])),
      v.description('whoever has this permission on the repository, or a higher one'),
    ),
    null,
  ),
  codeOwners: v.optional(
    v.pipe(
      v.boolean(),
      v.description('owners of the touched paths, by the CODEOWNERS file where the range starts'),
    ),
    false,
  ),
});

/** One more demand on a pull request's approvals. Different rules are satisfied by different people. */
export const approvalRuleSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.description('what the reasons call the rule')),
  count: v.optional(v.pipe(approvalCountSchema, v.description('people that the rule asks for')), 1),
  from: v.optional(
    v.pipe(fromSchema, v.description('whose approval the rule counts, any of these; none: whoever may push')),
    {},
  ),
  paths: v.optional(
    v.pipe(
      v.array(pathPatternSchema),
      v.description('asks only pull requests that touch one of these paths; none: every one'),
    ),
    [],
  ),
});
export type ApprovalRule = v.InferOutput<typeof approvalRuleSchema>;

/** True when anybody who may push can satisfy the rule. */
export function isOpen({ from }: ApprovalRule): boolean {
  return from.teams.length === 0 && from.users.length === 0 && from.permission === null && !from.codeOwners;
}

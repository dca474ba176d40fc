import * as v from 'valibot';

/** What an account may do in a repository now. */
export const permissionSchema = v.strictObject({
  permission: v.pipe(v.string(), v.description('admin, write, read or none')),
  role: v.pipe(
    v.string(),
    v.description('admin, maintain, write, triage, read, or a role of the organisation by its name'),
  ),
});
export type Permission = v.InferOutput<typeof permissionSchema>;

export const teamMemberSchema = v.strictObject({ login: v.string(), id: v.nullable(v.string()) });
export type TeamMember = v.InferOutput<typeof teamMemberSchema>;

const answerSchema = v.object({ permission: v.string(), role_name: v.string() });

/** Reads `GET …/collaborators/{username}/permission`; undefined when it has another shape. */
export function parsePermission(answer: unknown): Permission | undefined {
  const read = v.safeParse(answerSchema, answer);
  if (!read.success) return undefined;
  return { permission: read.output.permission, role: read.output.role_name };
}

const membersSchema = v.array(v.object({ login: v.string(), id: v.number() }));

/** Reads a page of `GET /orgs/{org}/teams/{team}/members`; undefined when a row has another shape. */
export function parseTeamMembers(answer: unknown): readonly TeamMember[] | undefined {
  const read = v.safeParse(membersSchema, answer);
  return read.success ? read.output.map(({ login, id }) => ({ login, id: String(id) })) : undefined;
}

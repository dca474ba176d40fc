/** Permissions of GITHUB_TOKEN: what a `permissions` key grants and what a called workflow may ask for. */
import { fields, literalText, type TemplateNode } from './template.ts';

export type PermissionLevel = 'none' | 'read' | 'write';
export type Permissions = Readonly<Record<string, PermissionLevel>>;

/** Every permission of the workflow syntax, except `metadata`, which every token can read. */
const names = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
] as const;

const rank: Readonly<Record<PermissionLevel, number>> = { none: 0, read: 1, write: 2 };

/** Which permissions does this key grant? Anything that it leaves out is `none`. Undefined without a key. */
export function parsePermissions(node: TemplateNode | undefined): Permissions | undefined {
  if (!node) return undefined;
  const shorthand = literalText(node);
  if (shorthand === 'read-all') return everything('read');
  if (shorthand === 'write-all') return { ...everything('write'), 'id-token': 'write' };
  const granted = fields(node).map(([name, level]) => [name, asLevel(literalText(level))]);
  return { ...everything('none'), 'id-token': 'none', ...Object.fromEntries(granted) };
}

/** What a token may do by the repository's setting, when no `permissions` key says otherwise. */
export function defaultPermissions(setting: 'read' | 'write'): Permissions {
  if (setting === 'write') return everything('write');
  return { ...everything('none'), contents: 'read', packages: 'read' };
}

/**
 * What an unwritten key allows a called workflow to ask for. Unlike the token itself it covers id-token where
 * the setting is `write` (actions/runner PermissionsHelper.CreatePermissionsFromPolicy).
 */
export function defaultCeiling(setting: 'read' | 'write'): Permissions {
  const base = defaultPermissions(setting);
  return setting === 'write' ? { ...base, 'id-token': 'write' } : base;
}

/** What is left for a pull request from a fork: reading. */
export function readOnly(permissions: Permissions): Permissions {
  const lowered = Object.entries(permissions).map(([name, level]) => [
    name,
    level === 'write' ? 'read' : level,
  ]);
  return { ...(Object.fromEntries(lowered) as Permissions), 'id-token': 'none' };
}

export type Excess = {
  readonly name: string;
  readonly asked: PermissionLevel;
  readonly allowed: PermissionLevel;
};

/** Every permission of `asked` that goes beyond `allowed`. */
export function excessPermissions(asked: Permissions, allowed: Permissions): readonly Excess[] {
  return Object.entries(asked)
    .map(([name, level]) => ({ name, asked: level, allowed: allowed[name] ?? 'none' }))
    .filter((excess) => rank[excess.asked] > rank[excess.allowed]);
}

/** `read-all` and `write-all` never give more than reading models; id-token knows no reading. */
function everything(level: PermissionLevel): Permissions {
  const models = level === 'write' ? 'read' : level;
  return { ...Object.fromEntries(names.map((name) => [name, level])), models, 'id-token': 'none' };
}

function asLevel(text: string | undefined): PermissionLevel {
  return text === 'read' || text === 'write' ? text : 'none';
}

import { usualDefault, usualMigrationTier } from './tier-order.ts';

const sqlPaths = [
  '**/*.sql **/*.ddl **/migrations/** **/migration/** **/migrate/** **/alembic/** **/flyway/**',
  '**/liquibase/** **/schema.prisma **/db/schema.rb **/db/structure.sql',
]
  .join(' ')
  .split(' ');

/**
 * The table when a policy gives none, lowest tier first. The two lowest name no path: only a policy can say what lies
 * behind a flag. The last is also that of control files, which every table has without naming them.
 */
export const defaultTable = [
  { name: 'config-flip' },
  { name: 'flagged-code' },
  { name: usualDefault, kinds: ['dependencies'] },
  {
    name: usualMigrationTier,
    paths: sqlPaths,
    content: [{ finding: 'destructive-sql' }, { finding: 'locking-ddl' }],
  },
  { name: 'infrastructure', kinds: ['infrastructure'], modes: ['submodule'] },
  { name: 'control' },
] as const;

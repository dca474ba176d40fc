import { fc } from '../../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { findSql } from '../../../packages/gates/src/risk-tier/sql-findings.ts';

function findings(text: string): readonly string[] {
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, text: line }));
  return [...new Set(findSql(lines).map(({ finding }) => finding))].sort();
}

describe('destructive SQL', () => {
  it.each([
    'DROP TABLE users;',
    'drop table if exists users',
    'DROP/**/TABLE users',
    'DROP -- gone\nTABLE users',
    'DROP\nTABLE\nusers',
    'x--; db.query("DROP TABLE users")',
    '# /* \nDROP TABLE users',
    '/*!50000 DROP TABLE users */',
    'db.exec(`drop  column "name"`)',
    'ALTER TABLE users DROP COLUMN name',
    'ALTER TABLE users\n  DROP name',
    'ALTER TABLE users RENAME TO people',
    'ALTER TABLE users RENAME COLUMN a TO b',
    'TRUNCATE TABLE users',
    'TRUNCATE users;',
    'TRUNCATE a, b CASCADE',
    'DELETE FROM users',
    'DELETE FROM users;',
    'delete from "shop"."users";',
    'DELETE FROM users u;',
    'DELETE FROM users WHERE true',
    'DELETE FROM users WHERE 1=1;',
    "exec('DELETE FROM users')",
    'DELETE FROM users; UPDATE x SET a = 1 WHERE id = 1',
    'op.drop_table("users")',
    'await queryInterface.removeColumn("a", "b")',
    'migrations.RemoveField(model_name="a")',
    'DROP DATABASE shop',
    'DROP TABLES users, orders',
    'DROP /*!50000 TABLE */ users',
    'DROP /*!TABLE*/ users',
    'DROP /*M!100000 TABLE */ users',
    'DROP /* a /* b */ c */ TABLE users',
    "INSERT INTO a VALUES ('/*'); DROP /**/ TABLE users",
    'DROP /* ; */ TABLE users',
    'DROP -- ;\nTABLE users',
    'exec("DELETE FROM users")\nquery("SELECT a FROM b WHERE c = 1")',
    'DELETE FROM users\nGO\nSELECT a FROM b WHERE c = 1',
    'DELETE FROM users USING (SELECT id FROM b WHERE c = 1) d',
    'exec("DELETE FROM users WHERE 1=1")',
    'DELETE QUICK FROM users',
    'exec("TRUNCATE users")\nlog()',
    'ALTER IGNORE TABLE users DROP name',
    'CREATE OR REPLACE TABLE users (id int)',
  ])('is found in %j', (text) => {
    expect(findings(text)).toContain('destructive-sql');
  });

  it.each([
    'CREATE TABLE users (id int)',
    'ALTER TABLE users ADD COLUMN name text',
    'DELETE FROM users WHERE id = 1',
    'DELETE FROM users WHERE id IN (SELECT id FROM b)',
    'exec("DELETE FROM users WHERE id = ?", id)',
    'DELETE FROM users USING (SELECT id FROM b) d WHERE d.id = users.id',
    'CREATE OR REPLACE VIEW users AS SELECT 1',
    "DELETE FROM users u WHERE u.id = '1'",
    'remove it: delete from the list whatever is old',
    'we drop the idea',
    'truncate(text, 80)',
    'truncate the text when it is long',
    'const table = drop(items, 1);',
    'INSERT INTO users VALUES (1)',
    'items.delete(from)',
  ])('is not found in %j', (text) => {
    expect(findings(text)).not.toContain('destructive-sql');
  });
});

describe('DDL that locks', () => {
  it.each([
    'CREATE INDEX a ON b (c)',
    'CREATE UNIQUE INDEX a ON b (c)',
    'ALTER TABLE a ALTER COLUMN b TYPE bigint',
    'ALTER TABLE a ALTER COLUMN b SET NOT NULL',
    'ALTER TABLE a ADD CONSTRAINT b CHECK (c > 0)',
    'LOCK TABLE a',
    'VACUUM FULL a',
    'REINDEX TABLE a',
  ])('is found in %j', (text) => {
    expect(findings(text)).toContain('locking-ddl');
  });
  it.each([
    'CREATE INDEX CONCURRENTLY a ON b (c)',
    'ALTER TABLE a ADD CONSTRAINT b CHECK (c > 0) NOT VALID',
    'REINDEX TABLE CONCURRENTLY a',
    'VACUUM a',
    'create an index of the book',
    'lock the door',
  ])('is not found in %j', (text) => {
    expect(findings(text)).not.toContain('locking-ddl');
  });
});

describe('the detectors', () => {
  it('answer any text', () => {
    const word = fc.constantFrom(
      'DROP',
      'TABLE',
      '/*',
      '*/',
      '--',
      '"',
      ';',
      'x',
      '\n',
      ' ',
      '.',
      'DELETE',
      'FROM',
      'é',
      '\uD800',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(findings(words.join(' '))).toBeInstanceOf(Array);
      }),
    );
  });
  it('take time in proportion to hostile text', () => {
    const text = 'alter table '.repeat(50_000);
    const begun = performance.now();
    findings(text);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { type ParseResult, parseSync, Visitor } from 'oxc-parser';

export const root = path.resolve(import.meta.dirname, '../..');

/** A parsed source file; `file` is its path from the root, with forward slashes. */
export type Source = { readonly file: string; readonly parsed: ParseResult };

function typescriptFilesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

/** Every TypeScript file of packages/ and actions/. */
export function sources(): readonly Source[] {
  return [...typescriptFilesIn('packages'), ...typescriptFilesIn('actions')].map((file) => ({
    file,
    parsed: parseSync(file, readFileSync(path.join(root, file), 'utf8')),
  }));
}

/** Module specifiers of every import: static, side-effect, re-export, dynamic and `import('…')` in types. */
export function importsOf({ file, parsed }: Source): readonly string[] {
  const found = new Set<string>();
  for (const { moduleRequest } of parsed.module.staticImports) found.add(moduleRequest.value);
  for (const { entries } of parsed.module.staticExports)
    for (const { moduleRequest } of entries) if (moduleRequest) found.add(moduleRequest.value);
  const visitor = new Visitor({
    ImportExpression({ source }) {
      if (source.type !== 'Literal' || typeof source.value !== 'string')
        throw new Error(`${file}: import() of something else than a literal cannot be checked or bundled`);
      found.add(source.value);
    },
    TSImportType({ source }) {
      found.add(source.value);
    },
  });
  visitor.visit(parsed.program);
  return [...found];
}

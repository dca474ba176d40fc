import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OutputFiles } from './bundle.ts';
import { workFolder } from './layout.ts';

/** What packages/cli/src/schemas.ts exports: JSON Schemas by file name without ending. */
type SchemaModule = { readonly publishedSchemas: () => Readonly<Record<string, unknown>> };

/** The JSON Schemas that users point their editors and validators at, as schema/<name>.json. */
export async function schemas(): Promise<OutputFiles> {
  const file = path.join(workFolder, 'packages/cli/src/schemas.js');
  if (!existsSync(file)) return new Map();
  const { publishedSchemas } = (await import(pathToFileURL(file).href)) as SchemaModule;
  return new Map(
    Object.entries(publishedSchemas()).map(([name, schema]) => [
      `schema/${name}.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
}

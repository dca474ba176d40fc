import { evidenceDocumentSchema, verdictSchema } from '@countersign/core';
import { policySchemas } from '@countersign/gates';
import { policyFileSchema } from '@countersign/policy';
import { deployRecordSchema } from '@countersign/records';
import { toJsonSchema } from '@valibot/to-json-schema';

type Convertible = Parameters<typeof toJsonSchema>[0];

function published(name: string, title: string, schema: unknown): [string, object] {
  // Every schema of the suite is a synchronous valibot schema; checks that JSON Schema cannot say are left out of it.
  const converted = toJsonSchema(schema as Convertible, {
    errorMode: 'ignore',
    typeMode: 'input',
    target: 'draft-2020-12',
  });
  return [name, { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...converted }];
}

/** The JSON Schemas that are published under dist/schema, by name. Written by the build. */
export function publishedSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries([
    published('policy', 'Countersign policy file', policyFileSchema(policySchemas)),
    published('evidence', 'Countersign evidence file', evidenceDocumentSchema),
    published('record', 'Countersign deploy record (in-toto Statement v1)', deployRecordSchema),
    published('verdict', 'Countersign verdict', verdictSchema),
  ]);
}

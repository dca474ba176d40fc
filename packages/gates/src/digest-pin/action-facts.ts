import { commitSchema, factSchema } from '@countersign/core';
import * as v from 'valibot';

function list<const S extends v.GenericSchema>(item: S) {
  return v.pipe(v.array(item), v.readonly());
}

export const referenceKinds = ['image', 'uses'] as const;

const insideSchema = v.pipe(
  v.strictObject({
    via: v.pipe(list(v.string()), v.description('the actions in between, outermost first')),
    file: v.pipe(v.string(), v.description('file of the action that holds the reference')),
    kind: v.picklist(referenceKinds),
    text: v.nullable(v.string()),
    why: v.pipe(v.nullable(v.string()), v.description('why it is not understood; null when it is')),
    reachable: v.optional(
      v.pipe(
        v.nullable(v.picklist(['branch', 'tag'])),
        v.description('what holds the commit of a nested action; null for everything else'),
      ),
      null,
    ),
  }),
  v.readonly(),
);
/** A reference inside an action, at the commit that is used. */
export type InsideFact = v.InferOutput<typeof insideSchema>;

const commitFactSchema = v.strictObject({
  sha: v.pipe(commitSchema, v.description('the commit, tags peeled')),
  from: v.picklist(['commit', 'tag', 'branch']),
});

export const actionFactSchema = v.pipe(
  v.strictObject({
    uses: v.pipe(v.string(), v.description('owner/repo[/path]@ref, as it was asked for')),
    commit: v.pipe(
      factSchema<Readonly<v.InferOutput<typeof commitFactSchema>>>(commitFactSchema),
      v.description('what the ref names in that repository'),
    ),
    reachable: v.pipe(
      factSchema<'branch' | 'tag' | 'none'>(v.picklist(['branch', 'tag', 'none'])),
      v.description(
        'whether a branch of that very repository holds the commit, else a tag; none: it is of a fork',
      ),
    ),
    repositoryId: v.pipe(factSchema<string>(v.string()), v.description('numeric id of the repository')),
    inside: v.pipe(
      factSchema<readonly InsideFact[]>(list(insideSchema)),
      v.description('the references in the action itself, and in the actions that it uses'),
    ),
  }),
  v.readonly(),
);
/** What is behind one `uses:`. */
export type ActionFact = v.InferOutput<typeof actionFactSchema>;

import { type Checked, check, commitSchema, digestSchema, problemText } from '@countersign/core';
import * as v from 'valibot';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(4_096));
const texts = v.pipe(v.array(text), v.maxLength(10_000));
const most = 10_000;

const imageEntry = v.strictObject({
  name: v.pipe(text, v.description('host/path, host folded')),
  tag: v.pipe(v.nullable(text), v.description('null where only a digest is written')),
  digest: v.pipe(digestSchema, v.description('of the index, or of the image where there is no index')),
  mediaType: text,
  size: v.pipe(count, v.description('of the manifest, in bytes')),
  platforms: v.pipe(
    v.array(v.strictObject({ digest: digestSchema, platform: v.nullable(text) })),
    v.maxLength(1_000),
    v.description('the platform images of an index'),
  ),
  written: v.pipe(texts, v.description('how it is written, sorted')),
  files: texts,
});
const actionEntry = v.strictObject({
  repository: v.pipe(text, v.description('owner/repo, as written')),
  repositoryId: v.pipe(v.nullable(text), v.description('numeric, survives a rename; null where not learned')),
  ref: v.pipe(v.nullable(text), v.description('the tag or branch; null where only a commit is written')),
  commit: commitSchema,
  written: texts,
  files: texts,
});

export const pinLockSchema = v.strictObject({
  schema: v.literal('digest-pin-lock/1'),
  commit: v.pipe(v.nullable(commitSchema), v.description('the commit whose files were approved')),
  images: v.pipe(v.array(imageEntry), v.maxLength(most)),
  actions: v.pipe(v.array(actionEntry), v.maxLength(most)),
});
/** What was approved: which digest each image reference stands for, and which commit each action. */
export type PinLock = v.InferOutput<typeof pinLockSchema>;
export type LockedImage = PinLock['images'][number];
export type LockedAction = PinLock['actions'][number];

export type ParsedLock =
  | { readonly ok: true; readonly lock: PinLock }
  | { readonly ok: false; readonly why: string };

function problemOf(checked: Extract<Checked<PinLock>, { ok: false }>): string {
  return problemText(checked.problems[0]);
}

/** How many members the mappings of a lock have; the shape is that of the schema, so it is three levels deep. */
function membersIn({ images, actions, ...top }: PinLock): number {
  const entries = [...images, ...actions, ...images.flatMap(({ platforms }) => platforms)];
  const inEntries = entries.reduce((sum, entry) => sum + Object.keys(entry).length, 0);
  return Object.keys({ images, actions, ...top }).length + inEntries;
}

/** In JSON a colon that is in no text stands behind a name, and there are more of them where a name stands twice. */
function hasNameTwice(written: string, lock: PinLock): boolean {
  let names = 0;
  for (const [token] of written.matchAll(/"(?:[^"\\]|\\.)*"|:/gu)) if (token === ':') names += 1;
  return names !== membersIn(lock);
}

/** Reads the text of a digest-pin.lock, which the author of the change controls. Never throws. */
export function parseLock(written: string): ParsedLock {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return { ok: false, why: 'it is not JSON' };
  }
  const checked = check<PinLock>(pinLockSchema, value);
  if (!checked.ok) return { ok: false, why: problemOf(checked) };
  // Whoever reviews it may read the first one, and this reader takes the last.
  if (hasNameTwice(written, checked.value)) return { ok: false, why: 'a key stands in it twice' };
  return { ok: true, lock: checked.value };
}

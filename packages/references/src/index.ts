export { findReferences } from './find-references.ts';
export { formatOf } from './format.ts';
export { undoPins } from './insertions.ts';
export { pinFile } from './pin-file.ts';
export type { Insertion, Pin, PinnedFile, PinPlace, PinText, SkippedPin } from './pin.ts';
export { mayHoldReference } from './prefilter.ts';
export * from './reference.ts';
export { maxTextLength } from './search-yaml.ts';
export { parseUses, type Uses } from './uses.ts';

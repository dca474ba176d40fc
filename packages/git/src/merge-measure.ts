/**
 * What git's own merge of two commits gives. `clean`: the tree that a merge without anybody's hand has. `conflict`: no
 * such tree exists; `paths` are the first 100 that git could not merge.
 */
export type MergeMeasure =
  | { readonly state: 'clean'; readonly tree: string }
  | { readonly state: 'conflict'; readonly paths: readonly string[] };

/** A: added, M: modified, D: deleted, T: type changed (file, link, submodule), R: renamed, C: copied. */
export type RawStatus = 'A' | 'M' | 'D' | 'T' | 'R' | 'C';

/**
 * One entry of `git diff-tree --raw`: modes as git writes them (100644 file, 100755 executable, 120000 link, 160000
 * submodule, 000000 absent) and full object ids (zeros: absent). `from` is the old path of a rename or copy.
 */
export type RawChange = {
  readonly path: string;
  readonly from: string | null;
  readonly status: RawStatus;
  readonly oldMode: string;
  readonly newMode: string;
  readonly oldId: string;
  readonly newId: string;
};

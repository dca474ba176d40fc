/** Lines that a change adds to and removes from one path; null: git takes the file for binary. */
export type LineCount = {
  readonly path: string;
  readonly added: number | null;
  readonly removed: number | null;
};

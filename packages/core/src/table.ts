/**
 * What a gate held against each other, cell by cell, for people who want to know why. It decides nothing. Cells may hold
 * untrusted text: every surface escapes them.
 */
export type Table = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

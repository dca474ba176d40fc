/** One line that a change adds. `line` counts from 1 in the new file; `text` is without its line feed. */
export type AddedLine = { readonly path: string; readonly line: number; readonly text: string };

import type { FoundReference } from './reference.ts';
import type { YamlSource } from './yaml-source.ts';

/** What is written: a digest (`sha256:…`) for an image, a commit (40 or 64 lower-case hex) for an action. */
export type PinText = { readonly digest: string } | { readonly commit: string };

/** One pin to write. */
export type Pin = { readonly reference: FoundReference; readonly with: PinText };

/** Text to insert. In a `PinPlace` the offset counts UTF-16 units of the text, in a `PinnedFile` bytes of the file. */
export type Insertion = { readonly offset: number; readonly text: string };

/** What a pin makes of the YAML, so that a second parse can be held against it. Offsets count UTF-16 units. */
export type YamlEdit =
  /** The scalar that begins at this offset has this text from now on. */
  | { readonly kind: 'scalar'; readonly at: number; readonly value: string }
  /** A value where none was: behind the `:` at this offset. */
  | { readonly kind: 'value'; readonly colon: number; readonly value: string }
  /** An entry of its own behind the entry whose value begins at this offset. */
  | { readonly kind: 'entry'; readonly after: number; readonly key: string; readonly value: string };

/** Where and how a pin can be written; opaque to everybody but `pinFile`. */
export type PinPlace = {
  readonly style: string;
  /** Offsets count UTF-16 units of the text that was searched. */
  readonly insertions: (pin: PinText) => readonly Insertion[];
  /** For YAML: what was parsed, and what the pin changes in it. Absent for line formats. */
  readonly yaml?: (pin: PinText) => { readonly source: YamlSource; readonly edits: readonly YamlEdit[] };
};

export type SkippedPin = { readonly reference: FoundReference; readonly why: string };

/** A file with its pins. `insertions` are sorted and hold byte offsets into the original. */
export type PinnedFile =
  | {
      readonly state: 'pinned';
      readonly bytes: Uint8Array;
      readonly insertions: readonly Insertion[];
      readonly skipped: readonly SkippedPin[];
    }
  | { readonly state: 'refused'; readonly why: string; readonly line: number; readonly column: number };

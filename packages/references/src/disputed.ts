// YAML 1.1 readers, Kubernetes' own among them, also break lines at these (YAML 1.1 §4.2); a YAML 1.2 reader does not.
// What is a comment to one is content to the other, so a reference could hide there. A BOM is taken for one inside too.
const disputedCharacter = /\r(?!\n)|[\u{85}\u{2028}\u{2029}]|(?!^)\u{feff}/u;

/** The first character on which YAML readers disagree: its offset, and why nothing is certain then. */
export function disputedAt(text: string): { readonly offset: number; readonly why: string } | null {
  const offset = text.search(disputedCharacter);
  if (offset < 0) return null;
  const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const why = `the character U+${code} ends a line for some YAML readers and not for others, so what the file says is not certain`;
  return { offset, why };
}

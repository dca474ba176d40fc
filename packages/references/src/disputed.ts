type Dispute = { readonly pattern: RegExp; readonly why: (code: string) => string };

/** What no two readers take alike, so that a reference could hide in it. */
const disputes: readonly Dispute[] = [
  {
    // YAML 1.1 readers, Kubernetes' own among them, also break lines at these (YAML 1.1 §4.2); a YAML 1.2 reader does
    // not. What is a comment to one is content to the other. A BOM is taken for one inside too.
    pattern: /\r(?!\n)|[\u{85}\u{2028}\u{2029}]|(?!^)\u{feff}/u,
    why: (code) => `the character U+${code} ends a line for some YAML readers and not for others`,
  },
  {
    // YAML §5.1 forbids them; kubectl cuts some of them off before it looks for JSON.
    pattern: /(?![\t\n\r])\p{Cc}/u,
    why: (code) => `the control character U+${code} is white space for some readers and wrong for others`,
  },
  {
    // kubectl trims Unicode white space before it looks whether a stream or a document is JSON; YAML keeps it as text.
    pattern: /(?:^\ufeff?|\n---[ \t]*(?:#[^\n]*)?\r?\n)[ \t\r\n]*(?![ \t\r\n\ufeff])\s/u,
    why: () => 'the white space before its first word is cut off by some readers and kept by others',
  },
  {
    // kubectl ends a document at `---#`, kustomize and Helm at every line that begins with `---`.
    pattern: /(?<=^|\n)---(?![ \t\r\n]|$)/u,
    why: () => 'a line begins with --- and goes on at once, which ends a document for some readers',
  },
];

/** The first thing on which YAML readers disagree: its offset, and why nothing is certain then. */
export function disputedAt(text: string): { readonly offset: number; readonly why: string } | null {
  for (const { pattern, why } of disputes) {
    const offset = text.search(pattern);
    if (offset < 0) continue;
    const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { offset, why: `${why(code)}, so what the file says is not certain` };
  }
  return null;
}

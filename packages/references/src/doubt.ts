import { isScalar } from 'yaml';
import { parseUses } from './uses.ts';

/** Longest text that is taken for a reference. */
export const longestReference = 4_096;

// Helm, shell and envsubst, Kubernetes and make, ERB, and the placeholders of CI systems.
const templateSigns = ['{{', '${', '$(', '<%', '%{', '#{'];

/** Why the meaning of this text is not certain; null when it is a text as an image or a part of one may be. */
export function doubt(text: string): string | null {
  if (text === '') return 'it is empty';
  if (templateSigns.some((sign) => text.includes(sign)))
    return 'it holds a template expression that was not filled in';
  if (text.includes('$')) return 'it holds a variable that was not filled in';
  // A registry's reference has none, and what a reader makes of it (a folded line, a break at its end) differs.
  return /\s/.test(text) ? 'it holds white space' : null;
}

/** Why this node is no text of a reference. */
export function notText(node: unknown): string {
  if (isScalar(node) && (typeof node.value === 'number' || typeof node.value === 'bigint'))
    return 'it is a number where text should be';
  if (isScalar(node) && typeof node.value === 'string')
    return `it is longer than ${longestReference} characters`;
  return 'it is not text';
}

/** Why the meaning of a `uses` is not certain. */
export function usesDoubt(text: string): string | null {
  const doubted = text.startsWith('$/') ? doubt(text.slice(1)) : doubt(text);
  if (doubted !== null) return doubted;
  const uses = parseUses(text);
  return uses.kind === 'invalid' ? uses.why : null;
}

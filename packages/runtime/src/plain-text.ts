// Control and format characters (bidirectional overrides and zero-width ones among them), line and paragraph
// separators: nothing that a reader would not see.
const unseen = /[\p{Cc}\p{Cf}\u{2028}\u{2029}]+/gu;

/**
 * Untrusted text as one harmless line of a job log. The runner also reads `##[command]` anywhere in a line; a caller
 * must not begin a line with this text, because `::` at the start (after white space) is a command.
 */
export function plainText(text: string): string {
  return text.replace(unseen, ' ').replaceAll('##[', '## [').trim();
}

// Not among them: marks that mean something at the start of a line only, where this text never stands.
const markdown = /[\\`*_{}[\]()#|~@:]/gu;

/** Untrusted text as one line of Markdown that shows just what it says: no markup, no HTML, no mention, no link. */
export function markdownText(text: string): string {
  const escaped = plainText(text).replace(markdown, (mark) => `&#${mark.codePointAt(0)};`);
  const html = escaped
    .replace(/&(?!#\d)/gu, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  // GFM links what begins with www. without further mark-up.
  return html.replace(/www\./giu, (text) => `${text.slice(0, -1)}&#46;`);
}

/** The `NAME=value` and `NAME<<DELIMITER` format of GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STATE. */

/**
 * Yields the pairs in file order and throws at the first line that is neither form; the pairs before it stand,
 * as in the runner (actions/runner EnvFileKeyValuePairs).
 */
export function* parseCommandFile(text: string): Generator<readonly [name: string, value: string]> {
  let index = 0;
  while (index < text.length) {
    const line = readLine(text, index);
    index = line.next;
    if (line.text === '') continue;
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)];
      continue;
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line.text}'`);
    const value = readHeredoc(text, index, line.text.slice(heredoc + 2));
    const name = line.text.slice(0, heredoc);
    if (name === '') throw new Error(`Invalid format '${line.text}'. Name must not be empty`);
    index = value.next;
    yield [name, value.text];
  }
}

type Line = { readonly text: string; readonly next: number; readonly ended: boolean };

function readLine(text: string, index: number): Line {
  const end = text.indexOf('\n', index);
  if (end < 0) return { text: text.slice(index), next: text.length, ended: false };
  return { text: text.slice(index, end), next: end + 1, ended: true };
}

function readHeredoc(text: string, start: number, delimiter: string): { text: string; next: number } {
  if (delimiter === '') throw new Error('Invalid format. Delimiter must not be empty');
  let index = start;
  while (index < text.length) {
    const line = readLine(text, index);
    if (line.text === delimiter)
      return { text: text.slice(start, Math.max(start, index - 1)), next: line.next };
    if (!line.ended) throw new Error('Invalid value. EOF marker missing new line.');
    index = line.next;
  }
  throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
}

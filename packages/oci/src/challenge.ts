/** One challenge of a WWW-Authenticate header: the scheme and the parameter names in lower case. */
export type Challenge = { readonly scheme: string; readonly parameters: Readonly<Record<string, string>> };

const longestHeader = 8_192;
// RFC 9110 §5.6.2 (token), §5.6.4 (quoted-string), §11.2 (token68, auth-param).
const tokenPattern = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const quotedPattern = /"((?:[^"\\]|\\[^\r\n])*)"/y;
const token68Pattern = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const spacePattern = /[ \t]*/y;

type Cursor = { readonly text: string; at: number };

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = cursor.at;
  const match = sticky.exec(cursor.text);
  if (match !== null) cursor.at = sticky.lastIndex;
  return match;
}

function takeSign(cursor: Cursor, sign: string): boolean {
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at += 1;
  return true;
}

/** `name = value`, or null with the cursor where it was. */
function takeParameter(cursor: Cursor): readonly [string, string] | null {
  const start = cursor.at;
  const name = take(cursor, tokenPattern)?.[0];
  take(cursor, spacePattern);
  if (name !== undefined && takeSign(cursor, '=')) {
    take(cursor, spacePattern);
    const quoted = take(cursor, quotedPattern)?.[1]?.replaceAll(/\\(.)/g, '$1');
    const value = quoted ?? take(cursor, tokenPattern)?.[0];
    if (value !== undefined) return [name.toLowerCase(), value];
  }
  cursor.at = start;
  return null;
}

function takeCommas(cursor: Cursor): void {
  do take(cursor, spacePattern);
  while (takeSign(cursor, ','));
}

function takeParameters(cursor: Cursor): Record<string, string> | null {
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>;
  for (let found = takeParameter(cursor); found !== null; found = takeParameter(cursor)) {
    const [name, value] = found;
    // A parameter given twice has no defined meaning (RFC 9110 §11.2): the whole header is refused.
    if (name in parameters) return null;
    parameters[name] = value;
    takeCommas(cursor);
  }
  return parameters;
}

function takeChallenge(cursor: Cursor): Challenge | null {
  const scheme = take(cursor, tokenPattern)?.[0];
  if (scheme === undefined) return null;
  take(cursor, spacePattern);
  const parameters = takeParameters(cursor);
  if (parameters === null) return null;
  if (Object.keys(parameters).length === 0) take(cursor, token68Pattern);
  return { scheme: scheme.toLowerCase(), parameters: { ...parameters } };
}

/**
 * Which ways of proving oneself does this WWW-Authenticate header offer? Several challenges may stand in one header
 * (RFC 9110 §11.6.1). A header that does not follow the grammar gives no challenge at all. Controlled by the registry.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  if (header.length > longestHeader) return [];
  const cursor: Cursor = { text: header, at: 0 };
  const challenges: Challenge[] = [];
  takeCommas(cursor);
  while (cursor.at < header.length) {
    const before = cursor.at;
    const challenge = takeChallenge(cursor);
    if (challenge === null || cursor.at === before) return [];
    challenges.push(challenge);
    takeCommas(cursor);
  }
  return challenges;
}

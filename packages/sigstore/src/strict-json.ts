import type { JsonValue } from '@countersign/core';

/** What strict reading found wrong. */
export type StrictJsonProblem = 'too-large' | 'not-json' | 'duplicate-key';
export type StrictJson =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: StrictJsonProblem; readonly detail: string };

const deepest = 64;

/** The keys seen so far of an open object, or null for an open list. */
type Frame = { readonly keys: Set<string>; atKey: boolean } | null;

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function noteKey(frame: Frame | undefined, literal: string): string | undefined {
  if (frame === undefined || frame === null || !frame.atKey) return undefined;
  // Keys are compared unescaped: "\u0061" and "a" are the same member to every reader.
  const key = String(JSON.parse(literal));
  frame.atKey = false;
  if (frame.keys.has(key)) return key;
  frame.keys.add(key);
  return undefined;
}

/** Walks text that is known to be JSON, so the grammar itself needs no checking here. */
function structuralProblem(text: string): { problem: StrictJsonProblem; detail: string } | undefined {
  const frames: Frame[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    const frame = frames.at(-1);
    if (character === '"') {
      const end = endOfString(text, at);
      const repeated = noteKey(frame, text.slice(at, end + 1));
      if (repeated !== undefined)
        return { problem: 'duplicate-key', detail: `the key ${JSON.stringify(repeated)} occurs twice` };
      at = end;
    } else if (character === '{') frames.push({ keys: new Set(), atKey: true });
    else if (character === '[') frames.push(null);
    else if (character === '}' || character === ']') frames.pop();
    else if (character === ',' && frame !== undefined && frame !== null) frame.atKey = true;
    if (frames.length > deepest)
      return { problem: 'not-json', detail: `it is nested deeper than ${deepest} levels` };
  }
  return undefined;
}

/**
 * Reads JSON that two readers cannot understand differently: a key that occurs twice in one object is refused, as are
 * more than `maxCharacters` and more than 64 levels. JSON.parse alone keeps the last of two equal keys (RFC 8259 §4
 * leaves that open), which lets a signed document say two things.
 */
export function parseStrictJson(text: string, maxCharacters: number): StrictJson {
  if (text.length > maxCharacters)
    return {
      ok: false,
      problem: 'too-large',
      detail: `it has ${text.length} characters, at most ${maxCharacters} are read`,
    };
  let value: JsonValue;
  try {
    value = JSON.parse(text) as JsonValue;
  } catch {
    // The engine's own message quotes the document; a fixed sentence does not.
    return { ok: false, problem: 'not-json', detail: 'it is not JSON' };
  }
  const problem = structuralProblem(text);
  return problem === undefined ? { ok: true, value } : { ok: false, ...problem };
}

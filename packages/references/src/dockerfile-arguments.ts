import type { Instruction } from './dockerfile-instruction.ts';
import { restText } from './dockerfile-instruction.ts';
import { expandWord, isSpace, type Variable, type WordSetting } from './dockerfile-word.ts';

/** The ARGs before the first FROM, the only ones that count in a FROM (docs: reference/dockerfile, "ARG and FROM"). */
export type Arguments = ReadonlyMap<string, Variable>;

const automatic = ['PLATFORM', 'OS', 'OSVERSION', 'ARCH', 'VARIANT'];

/** The variables that every build has (dockerfile2llb/platform.go: defaultArgs), whose values no file tells. */
export function automaticArguments(): Map<string, Variable> {
  const names = ['BUILD', 'TARGET'].flatMap((side) => automatic.map((what) => `${side}${what}`));
  return new Map(
    [...names, 'TARGETSTAGE'].map((name) => [
      name,
      { state: 'outside', why: `$${name} is known in a build only` },
    ]),
  );
}

/** How a FROM and the default of an ARG are expanded. */
export function fromSetting(variables: Arguments, escape: string): WordSetting {
  return {
    escape,
    variableOf: (name) => variables.get(name) ?? { state: 'unset' },
    quotes: 'taken',
    escapes: 'taken',
    unset: 'empty',
  };
}

/** Words with their quotes and escapes (line_parsers.go: parseWords). */
function quotedWords(text: string, escape: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    let character = text[at] ?? '';
    if (quote === '' && isSpace(character)) {
      if (word !== null) words.push(word);
      word = null;
      continue;
    }
    if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
    else if (character === escape && quote !== "'") {
      at += 1;
      if (at >= text.length) break;
      character += text[at] ?? '';
    }
    word = (word ?? '') + character;
  }
  return word === null ? words : [...words, word];
}

function valueOf(name: string, written: string, setting: WordSetting): Variable {
  const read = expandWord(written, setting);
  if (read.state === 'expanded') return { state: 'set', text: read.text };
  return { state: 'outside', why: `the default of $${name} cannot be read: ${read.why}` };
}

/** Adds what an ARG before the first FROM declares. A value given earlier stays when it is declared again without one. */
export function declareArguments(
  known: Map<string, Variable>,
  instruction: Instruction,
  escape: string,
): void {
  for (const word of quotedWords(restText(instruction), escape)) {
    const equals = word.indexOf('=');
    const name = equals === -1 ? word : word.slice(0, equals);
    if (equals !== -1) known.set(name, valueOf(name, word.slice(equals + 1), fromSetting(known, escape)));
    else if (!known.has(name)) known.set(name, { state: 'absent', why: `ARG ${name} has no default` });
  }
}

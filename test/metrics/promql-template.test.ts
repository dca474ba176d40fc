import { fillPromqlTemplate, promqlTemplateProblem } from '@countersign/metrics';
import { fc } from '../support/properties.ts';
import { describe, expect, it } from 'vitest';

fc.configureGlobal({ seed: 20260703 });

const names = ['environment', 'service', 'digest'];

describe('placeholders', () => {
  it.each([
    ['an equality', 'up{job="{{service}}"}', 'up{job="a.b"}'],
    ['blanks inside', 'up{job="{{ service }}"}', 'up{job="a.b"}'],
    ['single quotes', "up{job='{{service}}'}", "up{job='a.b'}"],
    ['part of a text', 'up{job="x-{{service}}-y"}', 'up{job="x-a.b-y"}'],
    ['a regular expression', 'up{job=~"{{service}}.*"}', String.raw`up{job=~"a\\.b.*"}`],
    ['a regular expression with blanks', 'up{job =~  "{{service}}"}', String.raw`up{job =~  "a\\.b"}`],
    [
      'a regular expression behind a comment',
      'up{job=~ # it\'s "here"\n"{{service}}"}',
      'up{job=~ # it\'s "here"\n"a\\\\.b"}',
    ],
    ['a negated one', 'up{job!~"{{service}}"}', String.raw`up{job!~"a\\.b"}`],
    ['an escaped quote before it', String.raw`up{job="\"{{service}}"}`, String.raw`up{job="\"a.b"}`],
    ['no placeholder', 'sum(up{a="}"}) > 1', 'sum(up{a="}"}) > 1'],
  ])('fills %s', (_name, query, expected) => {
    expect(promqlTemplateProblem(query, names)).toBeNull();
    expect(fillPromqlTemplate(query, { service: 'a.b' })).toBe(expected);
  });

  it.each([
    ['outside quotes', 'up{{service}}', /inside "double" or 'single' quotes/],
    ['in backticks', 'up{job=`{{service}}`}', /inside "double" or 'single' quotes/],
    ['after a closed string', 'up{a="b"} * {{service}}', /inside "double"/],
    ['in name only', 'up{job="{{servise}}"}', /not \{\{servise\}\}; did you mean \{\{service\}\}/],
    ['without an end', 'up{job="{{service"}', /placeholder such as/],
    ['in an open string', 'up{job="{{service}}}', /closing "/],
  ])('refuses one %s', (_name, query, sentence) => {
    expect(promqlTemplateProblem(query, names)).toMatch(sentence);
  });

  it('escapes a value so that the label text is the value, whatever a caller writes', () => {
    const values = fc.string({
      unit: fc.constantFrom('"', "'", '\\', '{', '}', '\n', '\t', 'a', ',', '=', '~', '\u0000', 'é'),
    });
    fc.assert(
      fc.property(values, fc.constantFrom('"', "'"), (value, quote) => {
        const filled = fillPromqlTemplate(`up{job=${quote}{{service}}${quote}}`, { service: value });
        const text = filled.slice('up{job='.length, -1);
        expect(unquote(text)).toBe(value);
      }),
    );
  });

  it('matches itself and nothing else behind a regular-expression matcher', () => {
    const values = fc.string({
      unit: fc.constantFrom('.', '*', '|', '(', ')', '[', ']', '^', '$', '+', '?', 'a', '\\'),
    });
    fc.assert(
      fc.property(values, values, (value, other) => {
        const filled = fillPromqlTemplate('up{job=~"{{service}}"}', { service: value });
        const matcher = new RegExp(`^(?:${unquote(filled.slice('up{job=~'.length, -1))})$`, 'u');
        expect(matcher.test(value)).toBe(true);
        expect(matcher.test(other)).toBe(value === other);
      }),
    );
  });
});

/** Prometheus's own rule for quoted text (Go's strconv.Unquote), written out slowly. */
function unquote(quoted: string): string {
  const quote = quoted[0];
  let text = '';
  let at = 1;
  for (; at < quoted.length - 1; at += 1) {
    const character = quoted[at]!;
    if (character === quote || character === '\n') throw new Error(`ends early: ${quoted}`);
    if (character !== '\\') {
      text += character;
      continue;
    }
    at += 1;
    const escape = quoted[at]!;
    if (escape === 'u') {
      text += String.fromCodePoint(Number.parseInt(quoted.slice(at + 1, at + 5), 16));
      at += 4;
    } else if (escape === '\\' || escape === quote) {
      text += escape;
    } else {
      throw new Error(`unknown escape in ${quoted}`);
    }
  }
  if (at !== quoted.length - 1 || quoted[at] !== quote) throw new Error(`has no end: ${quoted}`);
  return text;
}

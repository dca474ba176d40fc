import { fc } from '../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { markdownText, plainText } from '../../packages/runtime/src/plain-text.ts';
import { parseWorkflowCommand } from '../support/workflow/workflow-command.ts';

const isCommand = (): boolean => true;

describe('untrusted text in a job log', () => {
  it.each([
    ['a line break and a command', 'a\n::set-output name=opened::true', 'a ::set-output name=opened::true'],
    ['a carriage return', 'a\r::stop-commands::x', 'a ::stop-commands::x'],
    ['the older form of a command', 'x ##[set-output name=opened]true', 'x ## [set-output name=opened]true'],
    ['an escape sequence', 'a\u001b[31mred', 'a [31mred'],
    ['text that turns around', 'abc\u202edef', 'abc def'],
    ['isolates and marks', 'a\u2066b\u2069c\u200ed\u200be', 'a b c d e'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['a line separator', 'a\u2028::error::b', 'a ::error::b'],
    ['a next-line control', 'a\u0085b', 'a b'],
    ['tags that nobody sees', 'a\u{E0041}b', 'a b'],
  ])('%s', (_told, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('is one line that holds no command behind a mark, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('#', '[', ']', ':', '\n', '\r', '\u202e', '\u200b', 'a', '\u0000'),
        }),
        (text) => {
          const line = `✗ ${plainText(text)}`;
          expect(line).not.toMatch(/[\n\r\u2028\u2029\u0085]/u);
          expect(parseWorkflowCommand(line, isCommand)).toBeUndefined();
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

/** What a browser shows of text in which only character references are left. */
function unescaped(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_whole, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('untrusted text in a job summary', () => {
  it.each([
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['the end of the folded block', '</pre></details><h1>allowed</h1>'],
    ['back ticks', '```\n# allowed'],
    ['a mention', '@acme/everybody'],
    ['a link', '[click](https://evil.example)'],
    ['a bare address', 'https://evil.example and www.evil.example'],
    ['a table', '| a | b |'],
    ['a list', '- [x] approved'],
    ['a heading', '# allowed'],
    ['emphasis', '**allow** _allow_ ~~deny~~'],
    ['a reference to an issue', 'fixes #1'],
    ['an entity', '&lt;b&gt; &#60;b&#62;'],
    ['an emoji by name', ':white_check_mark:'],
    ['a diagram', '```mermaid\ngraph TD'],
    ['a formula', '$`a`$'],
  ])('%s', (_told, text) => {
    const escaped = markdownText(text);
    expect(escaped.replaceAll(/&#\d+;/g, '')).not.toMatch(/[<>`*_[\]()#|~@:]/);
    expect(unescaped(escaped)).toBe(plainText(text));
  });

  it('shows just what the plain text says, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = markdownText(text);
        expect(unescaped(escaped)).toBe(plainText(text));
        expect(escaped).not.toMatch(/[<>`\n]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

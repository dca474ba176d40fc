import { mayHoldReference } from '@countersign/references';
import { describe, expect, it } from 'vitest';
import { references } from './found.ts';

// What the author of a change could write so that something mutable runs and nothing is said of it. Each was run
// against the reader that is named; a row that gives neither a reference nor a problem opens the gate.

const digest = `sha256:${'a'.repeat(64)}`;

function may(text: string): boolean {
  return mayHoldReference(new TextEncoder().encode(text));
}

describe('a Dockerfile that BuildKit builds', () => {
  it('takes no escape character from behind a no-break space', () => {
    const text = `#\u00a0escape=\`\nFROM pin@${digest}\nRUN echo \`\nFROM evil:latest\n`;
    expect(references(text, 'Dockerfile')).toEqual([`FROM[1] = pin@${digest}`, 'FROM[2] = evil:latest']);
    const vertical = `#\vescape=\`\nFROM pin@${digest}\nRUN echo \`\nFROM evil:latest\n`;
    expect(references(vertical, 'Dockerfile')).toContain('FROM[2] = evil:latest');
  });

  it.each([
    'FROM\vevil',
    'FROM\fevil',
    'FROM\revil',
    '\vFROM evil',
    '\u00a0FROM evil',
    '\u0085FROM evil',
    '\u2003FROM evil',
    'FROM\\  \n evil',
    'FRO\\ \t\nM evil',
    'FRO\\\r\r\nM evil',
    '// syntax=evil',
    '{"syntax": "evil"}',
    '{"Syntax"\n:"evil"}',
    '#\fsyntax=evil',
  ])('is never passed over: %j', (text) => {
    expect(may(text)).toBe(true);
  });
});

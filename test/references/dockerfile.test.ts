import { describe, expect, it } from 'vitest';
import { findInDockerfile } from '../../packages/references/src/dockerfile.ts';
import { fc } from '../support/properties.ts';

const options = { path: 'Dockerfile' };
const digest = `sha256:${'a'.repeat(64)}`;

/** `path = text`, or `path ? why` where it is not understood. */
function images(text: string): readonly string[] {
  return findInDockerfile(text, options).references.map(({ path, text: image, why }) =>
    why === null ? `${path} = ${image}` : `${path} ? ${why}`,
  );
}

function problems(text: string): readonly string[] {
  return findInDockerfile(text, options).problems.map(({ line, column, why }) => `${line}:${column} ${why}`);
}

/** The file with a digest behind every image that has a place for one. */
function pinned(text: string): string {
  const insertions = findInDockerfile(text, options)
    .references.flatMap(({ place }) => place?.insertions({ digest }) ?? [])
    .toSorted((one, other) => other.offset - one.offset);
  return insertions.reduce(
    (edited, { offset, text: added }) => edited.slice(0, offset) + added + edited.slice(offset),
    text,
  );
}

type Row = readonly [name: string, text: string, expected: readonly string[]];

const stages: readonly Row[] = [
  ['one stage', 'FROM alpine:3\nRUN true\n', ['FROM[1] = alpine:3']],
  ['no line end', 'from alpine', ['FROM[1] = alpine']],
  ['a registry with a port', 'FROM reg:5000/a/b:1', ['FROM[1] = reg:5000/a/b:1']],
  ['a platform', 'FROM --platform=$BUILDPLATFORM alpine:3 AS build', ['FROM[1] = alpine:3']],
  ['scratch', 'FROM scratch\nCOPY --from=scratch a b', []],
  ['a stage above', 'FROM a:1 AS build\nFROM build\nFROM Build AS c', ['FROM[1] = a:1']],
  ['a stage in capitals', 'FROM a:1 aS BUILD\nCOPY x y\nFROM build', ['FROM[1] = a:1']],
  ['an image of the stage’s own name', 'FROM node AS node\nFROM node', ['FROM[1] = node']],
  ['an image of a later stage’s name', 'FROM b\nFROM a:1 AS b', ['FROM[1] = b', 'FROM[2] = a:1']],
  ['a digit, which no stage is called', 'FROM a:1\nFROM 0', ['FROM[1] = a:1', 'FROM[2] = 0']],
  ['white space of all kinds', 'FROM\t\v a:1 \f AS  b\nFROM b', ['FROM[1] = a:1']],
  ['CRLF', 'FROM a:1 AS b\r\nFROM \\\r\n  b\r\nFROM c:1\r\n', ['FROM[1] = a:1', 'FROM[3] = c:1']],
  ['a byte order mark', '\u{feff}FROM a:1', ['FROM[1] = a:1']],
  ['an indented instruction', '  \t FROM a:1', ['FROM[1] = a:1']],
];

const sources: readonly Row[] = [
  ['COPY from an image', 'FROM scratch\nCOPY --from=a:1 x y', ['COPY --from[1] = a:1']],
  ['ADD from an image', 'FROM scratch\nADD --chown=1 --from=a:1 x y', ['ADD --from[1] = a:1']],
  ['COPY from a stage above', 'FROM a AS b\nFROM scratch\nCOPY --from=B x y', ['FROM[1] = a']],
  ['COPY from a stage by number', 'FROM a\nFROM scratch\nCOPY --from=0 x y', ['FROM[1] = a']],
  ['COPY from the stage itself', 'FROM a AS b\nCOPY --from=b x y', ['FROM[1] = a', 'COPY --from[1] = b']],
  [
    'COPY from a later stage',
    'FROM a\nCOPY --from=b x y\nFROM c AS b',
    ['FROM[1] = a', 'COPY --from[1] = b', 'FROM[2] = c'],
  ],
  ['COPY with the flag in quotes', 'FROM scratch\nCOPY "--from=a:1" x y', []],
  ['COPY with the value in quotes', 'FROM scratch\nCOPY --from="a:1" x y', ['COPY --from[1] = a:1']],
  ['COPY with an escape in the flag', 'FROM scratch\nCOPY --from=a\\:1 x y', ['COPY --from[1] = a:1']],
  ['COPY with nothing behind the flag', 'FROM scratch\nCOPY --from= x y', []],
  ['a flag behind --', 'FROM scratch\nCOPY -- --from=a:1 x y', []],
  ['a flag behind the first argument', 'FROM scratch\nCOPY x --from=a:1 y', []],
  [
    'COPY from a variable',
    'ARG A=a:1\nFROM scratch\nCOPY --from=$A x y',
    ['COPY --from[1] ? nothing is expanded in --from'],
  ],
  [
    'mounts',
    'FROM scratch\nRUN --mount=type=bind,from=a:1,target=/x --mount=FROM=b:2 make',
    ['RUN --mount[1] = a:1', 'RUN --mount[2] = b:2'],
  ],
  ['a mount from a stage', 'FROM a AS b\nFROM scratch\nRUN --mount=from=b,target=/x make', ['FROM[1] = a']],
  [
    'a mount from a number, which is an image',
    'FROM a\nFROM scratch\nRUN --mount=from=0 make',
    ['FROM[1] = a', 'RUN --mount[1] = 0'],
  ],
  ['a mount without a source', 'FROM scratch\nRUN --mount=type=cache,target=/x make', []],
  [
    'a mount in quotes',
    'FROM scratch\nRUN --mount="type=bind,from=a:1,target=/x" make',
    ['RUN --mount[1] = a:1'],
  ],
  [
    'a mount with a quoted field',
    'FROM scratch\nRUN --mount=type=bind,\\"from=a\\" make',
    ['RUN --mount[1] ? a field of the mount is in quotes'],
  ],
  [
    'a mount from a variable',
    'FROM scratch\nRUN --mount=from=${A} make',
    ['RUN --mount[1] ? nothing is expanded in from='],
  ],
  ['a mount behind the command', 'FROM scratch\nRUN make --mount=from=a:1', []],
  [
    'flags over several lines',
    'FROM scratch\nRUN --mount=type=bind,\\\n# a comment\n\nfrom=a:1 \\\n  make',
    ['RUN --mount[1] = a:1'],
  ],
];

const variables: readonly Row[] = [
  ['a default', 'ARG V=3\nFROM alpine:$V', ['FROM[1] = alpine:3']],
  ['braces', 'ARG V="3.1"\nFROM alpine:${V}-x', ['FROM[1] = alpine:3.1-x']],
  ['the whole image', "ARG BASE='a:1'\nFROM ${BASE} AS b\nFROM b", ['FROM[1] = a:1']],
  ['a name of a stage in a variable', 'ARG S=b\nFROM a:1 AS b\nFROM $S', ['FROM[1] = a:1']],
  ['several in one ARG', 'ARG A=a B=1 C\nFROM $A:$B', ['FROM[1] = a:1']],
  ['one from another', 'ARG A=1\nARG B=a:$A\nFROM $B', ['FROM[1] = a:1']],
  ['no default', 'ARG V\nFROM alpine:$V', ['FROM[1] ? ARG V has no default']],
  ['declared again without a default', 'ARG V=3\nARG V\nFROM alpine:$V', ['FROM[1] = alpine:3']],
  ['declared again', 'ARG V=3\nARG V=4\nFROM alpine:$V', ['FROM[1] = alpine:4']],
  [
    'declared in a stage, where it does not count',
    'FROM a\nARG V=3\nFROM b:${V:-4}',
    ['FROM[1] = a', 'FROM[2] = b:4'],
  ],
  ['never declared', 'FROM alpine$V', ['FROM[1] = alpine']],
  ['nothing left', 'FROM $V', ['FROM[1] ? nothing is left of it when its variables are filled in']],
  ['an ENV, which does not count', 'FROM a\nENV V=3\nFROM b:${V:-1}', ['FROM[1] = a', 'FROM[2] = b:1']],
  [':- when unset', 'FROM a:${V:-1}', ['FROM[1] = a:1']],
  [':- when empty', 'ARG V=\nFROM a:${V:-1}', ['FROM[1] = a:1']],
  [':- without a default', 'ARG V\nFROM a:${V:-1}', ['FROM[1] = a:1']],
  [':- when set', 'ARG V=2\nFROM a:${V:-1}', ['FROM[1] = a:2']],
  ['- when empty', 'ARG V=\nFROM a${V-:1}', ['FROM[1] = a']],
  ['- when unset', 'FROM a${V-:1}', ['FROM[1] = a:1']],
  [':+ when set', 'ARG R=r.io\nFROM ${R:+$R/}a', ['FROM[1] = r.io/a']],
  [':+ when unset', 'ARG R\nFROM ${R:+$R/}a', ['FROM[1] = a']],
  [':+ when empty', 'ARG R=\nFROM a${R:+:1}', ['FROM[1] = a']],
  ['+ when empty', 'ARG R=\nFROM a${R+:1}', ['FROM[1] = a:1']],
  ['? when set', 'ARG R=1\nFROM a:${R:?no}', ['FROM[1] = a:1']],
  ['? when unset', 'FROM a:${R?no}', ['FROM[1] ? $R must be given when it is built']],
  ['a word that is not taken', 'ARG A\nARG B=1\nFROM a:${B:-$A}', ['FROM[1] = a:1']],
  ['nested', 'ARG B=2\nFROM a:${A:-${B:-1}}', ['FROM[1] = a:2']],
  ['a pattern', 'ARG V=v1\nFROM a:${V#v}', ['FROM[1] ? it cuts $V by a pattern']],
  ['a replacement', 'ARG V=v1\nFROM a:${V/v/w}', ['FROM[1] ? it replaces a part of $V by a pattern']],
  [
    'a modifier that nobody knows',
    'ARG V=1\nFROM a:${V:0}',
    ['FROM[1] ? ":0" is no modifier that BuildKit knows'],
  ],
  ['no end', 'ARG V=1\nFROM a:${V', ['FROM[1] ? "${" has no end']],
  ['what a build alone knows', 'FROM a:$TARGETARCH', ['FROM[1] ? $TARGETARCH is known in a build only']],
  ['the same with a default of the file', 'ARG TARGETARCH=amd64\nFROM a:$TARGETARCH', ['FROM[1] = a:amd64']],
  [
    'a default that a build alone knows',
    'ARG T=$TARGETOS\nFROM a:$T',
    ['FROM[1] ? the default of $T cannot be read: $TARGETOS is known in a build only'],
  ],
  ['quotes', 'FROM "a:1"', ['FROM[1] = a:1']],
  ['an apostrophe without an end', "FROM a:1' AS b", ['FROM[1] ? a single quote has no end']],
  ['an escaped dollar', 'ARG V=1\nFROM a\\$V', ['FROM[1] = a$V']],
  ['a dollar in single quotes', "ARG V='$W'\nFROM a$V", ['FROM[1] = a$W']],
];

const lines: readonly Row[] = [
  ['a continuation', 'FROM \\\n  a:1 \\\n  AS b\nFROM b', ['FROM[1] = a:1']],
  ['a word over two lines', 'FROM al\\\npine:3', ['FROM[1] = alpine:3']],
  ['white space behind the escape', 'FROM \\ \t\n a:1', ['FROM[1] = a:1']],
  ['comments and blank lines inside', 'FROM a \\\n# FROM b\n\n  # x \\\n AS c\nFROM c', ['FROM[1] = a']],
  ['a comment that seems to go on', '# a \\\nFROM b', ['FROM[1] = b']],
  ['two escapes, which join nothing', 'FROM a\nRUN x\\\\\nFROM b', ['FROM[1] = a', 'FROM[2] = b']],
  ['a RUN that hides a FROM', 'FROM a\nRUN x \\\nFROM b', ['FROM[1] = a']],
  [
    'another escape character',
    '# escape=`\nFROM a\nRUN x \\\nFROM b\nRUN x `\nFROM c',
    ['FROM[1] = a', 'FROM[2] = b'],
  ],
  ['an indented escape directive', '  # Escape = ` \nFROM `\n a', ['FROM[1] = a']],
  [
    'an escape directive too late',
    '# hello\n# escape=`\nFROM a\nRUN x `\nFROM c',
    ['FROM[1] = a', 'FROM[2] = c'],
  ],
  [
    'an escape directive behind a blank line',
    '\n# escape=`\nFROM a\nRUN x `\nFROM c',
    ['FROM[1] = a', 'FROM[2] = c'],
  ],
];

const heredocs: readonly Row[] = [
  ['RUN', 'FROM a\nRUN <<EOF\nFROM b\nEOF\nFROM c', ['FROM[1] = a', 'FROM[2] = c']],
  ['COPY', 'FROM a\nCOPY <<EOF /x\nFROM b\nEOF\nFROM c', ['FROM[1] = a', 'FROM[2] = c']],
  ['quoted', 'FROM a\nRUN <<"E F"\nEOF\nFROM b\nE F\nFROM c', ['FROM[1] = a', 'FROM[2] = c']],
  ['quoted in the middle', "FROM a\nRUN <<E'O'F\nFROM b\nEOF\nFROM c", ['FROM[1] = a', 'FROM[2] = c']],
  [
    'with a number and a blank',
    'FROM a\nRUN cat 3<< EOF\nFROM b\nEOF\nFROM c',
    ['FROM[1] = a', 'FROM[2] = c'],
  ],
  ['with tabs', 'FROM a\nRUN <<-EOF\n\tFROM b\n\t\tEOF\nFROM c', ['FROM[1] = a', 'FROM[2] = c']],
  [
    'with tabs that are kept',
    'FROM a\nRUN <<EOF\n\tEOF\nFROM b\nEOF\nFROM c',
    ['FROM[1] = a', 'FROM[2] = c'],
  ],
  ['several', 'FROM a\nCOPY <<A <<B /x/\nFROM b\nB\nA\nFROM d\nB\nFROM c', ['FROM[1] = a', 'FROM[2] = c']],
  ['CRLF', 'FROM a\r\nRUN <<EOF\r\nFROM b\r\nEOF\r\nFROM c', ['FROM[1] = a', 'FROM[2] = c']],
  [
    'a name that goes on after blanks',
    'FROM a\nRUN <<EOF \nFROM b\nEOF \nEOF\nFROM c',
    ['FROM[1] = a', 'FROM[2] = c'],
  ],
  ['behind ONBUILD', 'FROM a\nONBUILD RUN <<EOF\nFROM b\nEOF\nFROM c', ['FROM[1] = a', 'FROM[2] = c']],
  ['not in CMD', 'FROM a\nCMD cat <<EOF\nFROM b', ['FROM[1] = a', 'FROM[2] = b']],
  ['not in JSON', 'FROM a\nRUN ["cat", "<<EOF"]\nFROM b', ['FROM[1] = a', 'FROM[2] = b']],
  ['not three angles', 'FROM a\nRUN cat <<<EOF\nFROM b', ['FROM[1] = a', 'FROM[2] = b']],
  ['not in quotes', 'FROM a\nRUN "cat <<EOF"\nFROM b', ['FROM[1] = a', 'FROM[2] = b']],
  ['not inside of a word', 'FROM a\nRUN x<<EOF\nFROM b', ['FROM[1] = a', 'FROM[2] = b']],
  [
    'not on a line with an apostrophe',
    "FROM a\nRUN echo don't <<EOF\nFROM b",
    ['FROM[1] = a', 'FROM[2] = b'],
  ],
  ['an escaped angle', 'FROM a\nRUN cat \\<<EOF\nFROM b', ['FROM[1] = a', 'FROM[2] = b']],
  ['a variable as its name', 'FROM a\nRUN <<$X\nFROM b\n$X\nFROM c', ['FROM[1] = a', 'FROM[2] = c']],
  ['an escape in its name', 'FROM a\nRUN <<E\\OF\nFROM b\nEOF\nFROM c', ['FROM[1] = a', 'FROM[2] = c']],
  [
    'a name behind a continuation',
    'FROM a\nRUN cat \\\n <<EOF && \\\n x\nFROM b\nEOF\nFROM c',
    ['FROM[1] = a', 'FROM[2] = c'],
  ],
];

const directives: readonly Row[] = [
  ['syntax', '# syntax=docker/dockerfile:1\nFROM a', ['# syntax = docker/dockerfile:1', 'FROM[1] = a']],
  [
    'syntax without blanks, with words behind',
    '#SYNTAX=docker/dockerfile:1 x y\nFROM a',
    ['# syntax = docker/dockerfile:1', 'FROM[1] = a'],
  ],
  [
    'syntax behind check',
    '# check=skip=all\n# syntax = docker/dockerfile:1 \nFROM a',
    ['# syntax = docker/dockerfile:1', 'FROM[1] = a'],
  ],
  [
    'syntax behind a byte order mark',
    '\u{feff}# syntax=docker/dockerfile:1\r\nFROM a',
    ['# syntax = docker/dockerfile:1', 'FROM[1] = a'],
  ],
  ['syntax behind a comment', '# hello\n# syntax=docker/dockerfile:1\nFROM a', ['FROM[1] = a']],
  ['syntax behind an instruction', 'FROM a\n# syntax=docker/dockerfile:1', ['FROM[1] = a']],
  ['syntax that is indented', ' # syntax=docker/dockerfile:1\nFROM a', ['FROM[1] = a']],
  [
    'syntax behind a shebang',
    '#!/usr/bin/x\n# syntax=docker/dockerfile:1\nFROM a',
    ['# syntax = docker/dockerfile:1', 'FROM[1] = a'],
  ],
  ['syntax behind //', '// syntax=x/y:1\nFROM a', ['# syntax = x/y:1', 'FROM[1] = a']],
  ['syntax in JSON', '{"syntax": "x/y:1"}', ['# syntax = x/y:1']],
];

const triggers: readonly Row[] = [
  ['an image', 'FROM a\nONBUILD COPY --from=b:1 x y', ['FROM[1] = a', 'ONBUILD COPY --from[1] = b:1']],
  [
    'a name that may be a stage there',
    'FROM a AS b\nFROM c\nONBUILD COPY --from=b x y',
    [
      'FROM[1] = a',
      'FROM[2] = c',
      'ONBUILD COPY --from[1] ? it may be a stage of the file that starts the trigger',
    ],
  ],
  ['a stage there by number', 'FROM a\nONBUILD COPY --from=7 x y', ['FROM[1] = a']],
  [
    'a mount',
    'FROM a\nonbuild run --mount=from=r.io/b make',
    ['FROM[1] = a', 'ONBUILD RUN --mount[1] = r.io/b'],
  ],
  [
    'another escape',
    '# escape=`\nFROM a\nONBUILD COPY --from=b`:1 x y',
    ['FROM[1] = a', 'ONBUILD COPY --from[1] ? the trigger is read again with another escape character'],
  ],
];

describe('images of a Dockerfile', () => {
  it.each(stages)('FROM: %s', (_, text, expected) => expect(images(text)).toEqual(expected));
  it.each(sources)('sources: %s', (_, text, expected) => expect(images(text)).toEqual(expected));
  it.each(variables)('variables: %s', (_, text, expected) => expect(images(text)).toEqual(expected));
  it.each(lines)('lines: %s', (_, text, expected) => expect(images(text)).toEqual(expected));
  it.each(heredocs)('here-documents: %s', (_, text, expected) => expect(images(text)).toEqual(expected));
  it.each(directives)('directives: %s', (_, text, expected) => expect(images(text)).toEqual(expected));
  it.each(triggers)('ONBUILD: %s', (_, text, expected) => expect(images(text)).toEqual(expected));

  it('stand at a line and a column', () => {
    const text =
      '\u{feff}# syntax=docker/dockerfile:1\r\nARG V=1\r\nFROM --platform=x \\\r\n  a:$V AS b\r\nCOPY --from=c d e\r\n';
    expect(findInDockerfile(text, options).references).toMatchObject([
      { line: 1, column: 10, kind: 'image', document: 1, documentKind: null },
      { line: 4, column: 3, found: 'a:$V' },
      { line: 5, column: 13 },
    ]);
  });
});

describe('what is not understood', () => {
  it.each<Row>([
    ['nothing', '', ['1:1 it has no FROM']],
    ['comments only', '# hello\n', ['1:1 it has no FROM']],
    ['an instruction that nobody knows', 'FROM a\nFORM b', ['2:1 "FORM" is no instruction']],
    [
      'a blank that is none to BuildKit',
      'FROM\u{a0}a\nFROM b',
      ['1:1 "FROM\u{a0}A" stands before the first FROM'],
    ],
    ['a step before the first FROM', 'RUN x\nFROM a', ['1:1 "RUN" stands before the first FROM']],
    ['a FROM without an image', 'FROM\nFROM a', ['1:1 FROM names no image']],
    ['a FROM with two words', 'FROM a b', ['1:1 FROM is not "image" or "image AS stage"']],
    ['a FROM with a comment behind', 'FROM a # b c', ['1:1 FROM is not "image" or "image AS stage"']],
    [
      'a stage with a bad name',
      'FROM a AS 1',
      ['1:1 the name of a stage is a letter, then letters, digits, "-", "_" and "."'],
    ],
    ['a stage that is not there', 'FROM a\nCOPY --from=1 x y', ['2:1 there is no stage 1 before this one']],
    ['a flag in capitals', 'FROM a\nCOPY --FROM=b x y', ['2:1 "--FROM=b" is no flag of COPY']],
    ['a flag without a value', 'FROM a\nCOPY --from b x', ['2:1 "--from" is no flag of COPY']],
    ['a flag beyond ASCII', 'FROM a\nRUN --mount=id=\u{e0} x', ['2:1 a flag holds characters beyond ASCII']],
    ['a here-document without an end', 'FROM a\nRUN <<EOF\n# x', ['2:1 the here-document "EOF" has no end']],
    ['a trigger that cannot be one', 'FROM a\nONBUILD FROM b', ['2:1 FROM cannot be a trigger']],
    ['a trigger in a trigger', 'FROM a\nONBUILD ONBUILD RUN b', ['2:1 ONBUILD cannot be a trigger']],
    [
      'an escape character of its own',
      '# escape=x\nFROM a',
      ['1:10 the escape character is neither \\ nor `'],
    ],
    ['a directive twice', '# escape=`\n# escape=`\nFROM a', ['2:10 the directive "escape" is there twice']],
    [
      'another frontend',
      '# syntax=x/y:1\nFROM a',
      ['1:10 the frontend x/y:1 reads this file by rules of its own'],
    ],
  ])('%s', (_, text, expected) => expect(problems(text)).toEqual(expected));

  it.each([
    ['whose name is an instruction', 'FROM a\nRUN <<"USER root"\nFROM evil\nUSER root\n'],
    ['whose name is a comment', 'FROM a\nRUN <<"# x"\nFROM evil\n# x\n'],
    ['whose last line goes on', 'FROM a\nRUN <<EOF\nFROM evil\nRUN x \\\nEOF\n'],
    ['that hides a COPY', 'FROM a\nRUN <<EOF\nCOPY --from=evil x \\\nEOF\n'],
  ])('is a here-document %s, which older builders read', (_, text) => {
    expect(problems(text)).toEqual([
      '2:1 a builder that knows no here-documents takes other images from this file',
    ]);
  });

  it('is no ordinary here-document, at which older builders stop', () => {
    expect(problems('FROM a\nRUN <<EOF\nFROM b\nEOF\n')).toEqual([]);
    expect(problems('FROM a\nRUN <<EOF\nset -e\nmake \\\n  x\nEOF\n')).toEqual([]);
  });

  it('is said for the first fifty, and counted for the others', () => {
    const found = problems(`FROM a\n${'NOTHING\n'.repeat(80)}`);
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toBe('1:1 30 more things were not understood');
  });

  it('is nested variables and long ones', () => {
    expect(images(`FROM ${'${A:-'.repeat(100_000)}`)).toEqual([
      'FROM[1] ? variables are nested more than 40 deep',
    ]);
    const doubled = Array.from({ length: 40 }, (_, index) => `ARG A${index + 1}=$A${index}$A${index}`);
    const [found] = images(['ARG A0=xxxxxxxx', ...doubled, 'FROM $A40'].join('\n'));
    expect(found).toContain('it is longer than 4096 characters');
  });
});

describe('a pin in a Dockerfile', () => {
  it.each([
    ['FROM a:1 AS b', `FROM a:1@${digest} AS b`],
    ['FROM "a:1"', `FROM "a:1@${digest}"`],
    ["FROM 'a':1", `FROM 'a':1@${digest}`],
    ['ARG B=a:1\nFROM ${B}', `ARG B=a:1\nFROM \${B}@${digest}`],
    ['ARG B=a:1\nFROM $B\r\n', `ARG B=a:1\nFROM $B@${digest}\r\n`],
    ['FROM al\\\npine:3\\\n AS b', `FROM al\\\npine:3@${digest}\\\n AS b`],
    ['FROM scratch\nCOPY --from="a:1" x y', `FROM scratch\nCOPY --from="a:1@${digest}" x y`],
    [
      'FROM scratch\nRUN --mount=from=a:1,target=/x y',
      `FROM scratch\nRUN --mount=from=a:1@${digest},target=/x y`,
    ],
    [
      '# syntax=docker/dockerfile:1 x\nFROM scratch',
      `# syntax=docker/dockerfile:1@${digest} x\nFROM scratch`,
    ],
    ['FROM a AS b\nFROM b', `FROM a@${digest} AS b\nFROM b`],
    [`FROM a@${digest}`, `FROM a@${digest}`],
    ['ARG V\nFROM a:$V', 'ARG V\nFROM a:$V'],
  ])('%j', (text, expected) => {
    expect(pinned(text)).toBe(expected);
  });

  it('is read back as the same image with its digest, whatever else the file holds', () => {
    const piece = fc.constantFrom(
      ...[
        'FROM ',
        'ARG V=',
        'COPY --from=',
        'RUN --mount=from=',
        'ONBUILD ',
        '# syntax=docker/dockerfile',
        '# escape=`',
      ],
      ...[
        '\n',
        '\n',
        '\r\n',
        '\\\n',
        '`\n',
        ' ',
        '\t',
        '"',
        "'",
        '$V',
        '${V:-a}',
        ',',
        ':1',
        ' AS b',
        '<<E',
        '\nE\n',
      ],
      ...['alpine', 'b', 'r.io/x', `@${digest}`, '\u{feff}', '\u{e9}', '\\', '#', '{', '}', '--'],
    );
    const file = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(file, (text) => {
        const before = findInDockerfile(text, options);
        const after = findInDockerfile(pinned(text), options);
        const expected = before.references.map(({ path, text: image, place }) => [
          path,
          place === null ? image : `${image}@${digest}`,
        ]);
        expect(after.references.map(({ path, text: image }) => [path, image])).toEqual(expected);
        expect(after.problems.length).toBe(before.problems.length);
      }),
      { numRuns: 5_000 },
    );
  });
});

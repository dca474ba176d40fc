import { describe, expect, it } from 'vitest';
import { findReferences } from '@countersign/references';

/** What a Kubernetes manifest names. */
function parseManifestFile(text: string) {
  const { documents, references, problems } = findReferences(text, { path: 'deploy/app.yaml' });
  const images = references.map(({ documentKind: kind, ...rest }) => ({ ...rest, kind }));
  return { documents, images, problems };
}

const pinned = `ghcr.io/acme/shop@sha256:${'a'.repeat(64)}`;
const head = `kind: Pod\nspec:\n  containers:\n    - image: ${pinned}`;

describe('characters that only some YAML readers take for a line break', () => {
  it.each([
    ['CR', '\r'],
    ['NEL', '\u0085'],
    ['LS', '\u2028'],
    ['PS', '\u2029'],
    ['a BOM inside', '\ufeff'],
  ])('%s in a comment leaves the file not understood', (_name, character) => {
    const parsed = parseManifestFile(`${head} # fine${character}    - image: evil:latest\n`);
    expect(parsed.images).toEqual([]);
    expect(parsed.problems).toHaveLength(1);
    expect(parsed.problems[0]?.line).toBe(4);
  });

  it.each([
    ['CRLF', `${head}\r\n`],
    ['a BOM at the start', `\ufeff${head}\n`],
  ])('%s is ordinary', (_name, text) => {
    expect(parseManifestFile(text)).toMatchObject({ problems: [], images: [{}] });
  });
});

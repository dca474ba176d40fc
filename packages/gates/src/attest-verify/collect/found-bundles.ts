import { type EvidenceId, type Fact, known, missing, type Ports } from '@countersign/core';
import type { BundleFact } from '../facts.ts';
import { type Material, measure, type Ruler } from './measure.ts';

/** Bundles as they are found: each is measured at once and its text dropped, since one may be 16 MiB. */
export type FoundBundles = {
  add(place: string, material: Fact<Material>): void;
  list(): BundleFact[];
};

function isJsonSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

/** A text without the white space of JSON around it; whatever else stands there makes it another text. */
function trimmed(material: Material): Material {
  if (material.kind !== 'bundle') return material;
  const { text } = material;
  let [start, end] = [0, text.length];
  while (start < end && isJsonSpace(text[start])) start += 1;
  while (start < end && isJsonSpace(text[end - 1])) end -= 1;
  return { ...material, text: text.slice(start, end) };
}

function bytesOf(material: Material): Uint8Array {
  if (material.kind === 'bundle') return new TextEncoder().encode(material.text);
  // Signature and certificate of a layer stand in its annotations.
  const { mediaType, annotations, bytes } = material.layer;
  const head = new TextEncoder().encode(JSON.stringify([mediaType, annotations, material.repository]));
  const all = new Uint8Array(head.length + bytes.length);
  all.set(head);
  all.set(bytes, head.length);
  return all;
}

function bound(measured: BundleFact['measured'], evidence: readonly EvidenceId[]): BundleFact['measured'] {
  return measured.map((row) =>
    row.result.state === 'known' ? { ...row, result: known(row.result.value, evidence) } : row,
  );
}

/** Collects bundles; the same bytes from two places are one bundle with two places, measured once. */
export function createFoundBundles(hash: Ports['hash'], ruler: Ruler): FoundBundles {
  // By kind, too: a file may hold the very text that stands for a layer, and would be measured in its place.
  const byKey = new Map<string, BundleFact>();
  const unread: BundleFact[] = [];
  return {
    add: (place, material) => {
      if (material.state === 'missing') {
        unread.push({ places: [place], read: missing(material.cause, material.detail), measured: [] });
        return;
      }
      const { evidence } = material;
      // What is measured is what the digest is of.
      const value = trimmed(material.value);
      const digest = hash.sha256(bytesOf(value));
      const key = `${value.kind} ${digest}`;
      const before = byKey.get(key);
      if (before !== undefined) {
        byKey.set(key, { ...before, places: [...before.places, place].toSorted() });
        return;
      }
      const measured = bound(measure(value, ruler), evidence);
      byKey.set(key, { places: [place], read: known(digest, evidence), measured });
    },
    list: () =>
      [...byKey.values(), ...unread].toSorted((a, b) => ((a.places[0] ?? '') < (b.places[0] ?? '') ? -1 : 1)),
  };
}

import { type EvidenceId, type Fact, known, missing, type Ports } from '@countersign/core';
import type { BundleFact } from '../facts.ts';
import { type Material, measure, type Ruler } from './measure.ts';

/** Bundles as they are found: each is measured at once and its text dropped, since one may be 16 MiB. */
export type FoundBundles = {
  add(place: string, material: Fact<Material>): void;
  list(): BundleFact[];
};

function bytesOf(material: Material): Uint8Array {
  if (material.kind === 'bundle') return new TextEncoder().encode(material.text.trim());
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
  const byDigest = new Map<EvidenceId, BundleFact>();
  const unread: BundleFact[] = [];
  return {
    add: (place, material) => {
      if (material.state === 'missing') {
        unread.push({ places: [place], read: missing(material.cause, material.detail), measured: [] });
        return;
      }
      const digest = hash.sha256(bytesOf(material.value));
      const before = byDigest.get(digest);
      if (before !== undefined) {
        byDigest.set(digest, { ...before, places: [...before.places, place].toSorted() });
        return;
      }
      const { evidence } = material;
      const measured = bound(measure(material.value, ruler), evidence);
      byDigest.set(digest, { places: [place], read: known(digest, evidence), measured });
    },
    list: () =>
      [...byDigest.values(), ...unread].toSorted((a, b) =>
        (a.places[0] ?? '') < (b.places[0] ?? '') ? -1 : 1,
      ),
  };
}

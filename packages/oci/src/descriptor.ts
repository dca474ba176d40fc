import * as v from 'valibot';
import { parseDigest } from './digest.ts';

/** What one object of a registry says of another: its digest, type, size in bytes, and free text. */
export type Descriptor = {
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
  /** Unsigned: whoever pushed the manifest wrote them. */
  readonly annotations: Readonly<Record<string, string>>;
};

/** An object that says of itself that it belongs to another one. Unsigned: its own `subject` must be read. */
export type Referrer = Descriptor & { readonly artifactType: string | null };

function isAnnotations(value: unknown): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}

/** Names and texts. A list is none, which a record of this library would take it for. */
export const annotationsSchema = v.custom<Readonly<Record<string, string>>>(
  isAnnotations,
  'expected a mapping of texts',
);

/** image-spec, descriptor.md; sha256 only, since that is what we can check. */
export const descriptorSchema = v.looseObject({
  mediaType: v.string(),
  digest: v.pipe(
    v.string(),
    v.check((text) => parseDigest(text).ok, 'expected sha256:<64 lower-case hex digits>'),
  ),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  // Go's encoder writes null for an empty map.
  annotations: v.exactOptional(v.nullable(annotationsSchema)),
});
export type DescriptorBody = v.InferOutput<typeof descriptorSchema>;

/** The parts of a descriptor that count, without whatever else the author wrote. */
export function descriptorOf({ digest, mediaType, size, annotations }: DescriptorBody): Descriptor {
  return { digest, mediaType, size, annotations: annotations ?? {} };
}

import * as v from 'valibot';
import { type Instant, instantSchema } from './instant.ts';

/** Names raw bytes that the shell received: `sha256:` and 64 lower-case hex digits. */
export type EvidenceId = `sha256:${string}`;

export const evidenceSources = [
  'event',
  'github',
  'git',
  'registry',
  'sigstore',
  'metrics',
  'file',
  'oidc',
] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

/** Where bytes came from. The id is taken over the bytes as received, before any decoding. */
export type Evidence = {
  readonly id: EvidenceId;
  readonly source: EvidenceSource;
  readonly locator: string;
  readonly observedAt: Instant;
};

const sha256Text = /^sha256:[0-9a-f]{64}$/;

/** True for `sha256:` followed by exactly 64 lower-case hex digits. */
export function isSha256(text: string): text is EvidenceId {
  return sha256Text.test(text);
}

export const sha256Schema = v.pipe(
  v.custom<EvidenceId>(
    (input) => typeof input === 'string' && isSha256(input),
    'expected sha256:<64 lower-case hex digits>',
  ),
  v.description('sha256:<64 lower-case hex digits>'),
);

export const evidenceSchema = v.strictObject({
  id: sha256Schema,
  source: v.picklist(evidenceSources),
  locator: v.string(),
  observedAt: instantSchema,
});

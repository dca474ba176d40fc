import * as v from 'valibot';
import { evidenceSchema, sha256Schema } from './evidence.ts';
import { instantSchema } from './instant.ts';
import { commitSchema, requestSchema } from './request.ts';
import { verdictSchema } from './verdict.ts';

/** Who speaks in a policy: the repository's tip, its last deployed commit, an organisation, or the caller's settings. */
export const policyOriginKinds = ['tip', 'deployed', 'organisation', 'settings'] as const;
export const policyOriginSchema = v.strictObject({
  kind: v.picklist(policyOriginKinds),
  locator: v.pipe(v.string(), v.description('owner/repo:path@ref, or the name of the action input')),
  commit: v.nullable(commitSchema),
});
export type PolicyOrigin = v.InferOutput<typeof policyOriginSchema>;

/** A policy text exactly as read, with the sha256 of its UTF-8 bytes. */
export const policyDocumentSchema = v.strictObject({
  digest: sha256Schema,
  origin: policyOriginSchema,
  text: v.string(),
});
export type PolicyDocument = v.InferOutput<typeof policyDocumentSchema>;

/** One gate's policy value, defaults filled in, and the document and rule it comes from. */
export const recordedPolicySchema = v.strictObject({
  digest: v.pipe(sha256Schema, v.description('sha256 over the canonical JSON of {gate, value}')),
  document: sha256Schema,
  origin: v.picklist(policyOriginKinds),
  rule: v.pipe(
    v.nullable(v.number()),
    v.description('index of the rule in the policy file; null for settings'),
  ),
  observe: v.boolean(),
  value: v.unknown(),
});
export type RecordedPolicy = v.InferOutput<typeof recordedPolicySchema>;

/** Everything needed to judge one gate again. */
export const judgementSchema = v.strictObject({
  gate: v.string(),
  semantics: v.number(),
  factsId: v.string(),
  policies: v.array(recordedPolicySchema),
  facts: v.unknown(),
  verdict: verdictSchema,
});
export type Judgement = v.InferOutput<typeof judgementSchema>;

/**
 * What a gate run leaves behind, as canonical JSON: what was asked, by which policies it was judged, on which facts,
 * with which answer, and until when that answer may be used.
 */
export const evidenceDocumentSchema = v.strictObject({
  schema: v.literal('evidence/1'),
  suite: v.strictObject({
    version: v.string(),
    commit: v.nullable(v.string()),
    dist: v.nullable(v.string()),
  }),
  gate: v.pipe(v.string(), v.description('the action that wrote this: a gate, or deploy-gate')),
  request: requestSchema,
  documents: v.array(policyDocumentSchema),
  judgements: v.array(judgementSchema),
  evidence: v.array(evidenceSchema),
  effect: v.pipe(v.picklist(['allow', 'deny', 'unknown']), v.description('all judgements combined')),
  opened: v.boolean(),
  by: v.picklist(['verdict', 'break-glass', 'observe', 'nobody']),
  expires: instantSchema,
});
export type EvidenceDocument = v.InferOutput<typeof evidenceDocumentSchema>;

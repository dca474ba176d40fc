export * from './credential.ts';
export type { ResolvedManifest } from './manifest-answer.ts';
export * from './registry-client.ts';

export type { Credential } from './credential.ts';
export * from './credential-finder.ts';
export type { ResolvedManifest } from './manifest-answer.ts';
export * from './registry-client.ts';

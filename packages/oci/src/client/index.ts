export type { Credential, FindCredential } from './credential.ts';
export type { ResolvedManifest } from './manifest-answer.ts';
export * from './registry-client.ts';
export * from './registry-credentials.ts';

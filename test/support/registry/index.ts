export type { Auth } from './auth.ts';
export * from './push-image.ts';
export { sha256Digest } from './reply.ts';
export * from './server.ts';

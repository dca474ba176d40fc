export * from './attach.ts';
export type { Auth } from './auth.ts';
export * from './push-image.ts';
export * from './server.ts';

export * from './challenge.ts';
export * from './digest.ts';
export * from './image.ts';
export * from './manifest.ts';
export * from './media-type.ts';
export * from './reference.ts';
export * from './reference-text.ts';
export * from './registry-host.ts';

export * from './failure.ts';
export * from './link-header.ts';
export * from './login.ts';
export * from './repository-name.ts';
export * from './run-attempt.ts';
export * from './trailers.ts';

export * from './locator.ts';
export * from './policy-file.ts';
export * from './problem.ts';
export * from './select.ts';
export * from './yaml-text.ts';

export * from './bounds.ts';
export * from './credential.ts';
export * from './parse-answer.ts';
export * from './prometheus-answer.ts';
export * from './promql-template.ts';
export * from './sample-value.ts';

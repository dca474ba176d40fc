export * from './canonical-text.ts';
export * from './evidence-text.ts';
export * from './key-component.ts';
export * from './record-key.ts';
export * from './record-schema.ts';
export * from './stored-record.ts';

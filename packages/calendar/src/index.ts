export * from './dated-window.ts';
export * from './http-date.ts';
export * from './opening.ts';
export * from './timeline.ts';
export * from './wall-clock.ts';
export * from './weekly-window.ts';
export * from './zone.ts';
export * from './zoned-text.ts';

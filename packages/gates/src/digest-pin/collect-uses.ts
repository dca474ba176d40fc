export { collectActions as learnActions } from './collect-actions.ts';

import { type Answer, type Exchange, JSON_TYPE } from './exchange.ts';
import type { State } from './state.ts';

/** Records that GitHub would not have done this, and answers 500 so that no test passes on it. */
export function violation(state: State, { method, path }: Exchange, text: string): Answer {
  state.violations.push({ method, path, message: text });
  return {
    status: 500,
    headers: { 'content-type': JSON_TYPE },
    body: { message: `stand-in: ${method} ${path}: ${text}` },
  };
}

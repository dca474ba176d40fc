import { type ParsedPattern, type PatternNode, parsePattern } from './pattern-syntax.ts';

/** A step of the machine: take one code unit, fork, or accept. */
type Step =
  | { readonly kind: 'take'; readonly accepts: (code: number) => boolean; readonly next: number }
  | { readonly kind: 'fork'; readonly next: readonly number[] }
  | { readonly kind: 'accept' };

/** A pattern that speaks of the whole text. */
export type AnchoredPattern = { readonly matches: (text: string) => boolean };
export type CompiledPattern =
  | { readonly ok: true; readonly pattern: AnchoredPattern }
  | { readonly ok: false; readonly detail: string };

const longestText = 4096;

function push(steps: Step[], step: Step): number {
  steps.push(step);
  return steps.length - 1;
}

function compileRepeat(steps: Step[], node: PatternNode & { kind: 'repeat' }, next: number): number {
  if (node.most === 1)
    return push(steps, { kind: 'fork', next: [compileNode(steps, node.part, next), next] });
  const loop = push(steps, { kind: 'fork', next: [] });
  const body = compileNode(steps, node.part, loop);
  steps[loop] = { kind: 'fork', next: [body, next] };
  return node.least === 1 ? body : loop;
}

/** Adds the steps of a node and answers where it starts; it continues at `next`. */
function compileNode(steps: Step[], node: PatternNode, next: number): number {
  if (node.kind === 'one') return push(steps, { kind: 'take', accepts: node.accepts, next });
  if (node.kind === 'repeat') return compileRepeat(steps, node, next);
  if (node.kind === 'sequence')
    return node.parts.reduceRight((following, part) => compileNode(steps, part, following), next);
  return push(steps, {
    kind: 'fork',
    next: node.options.map((option) => compileNode(steps, option, next)),
  });
}

/** Every step reachable without taking a code unit. */
function reach(steps: readonly Step[], starts: readonly number[]): Set<number> {
  const reached = new Set<number>();
  const open = [...starts];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    const step = steps[at];
    if (step?.kind === 'fork') open.push(...step.next);
  }
  return reached;
}

function advance(steps: readonly Step[], current: ReadonlySet<number>, code: number): Set<number> {
  const starts: number[] = [];
  for (const at of current) {
    const step = steps[at];
    if (step?.kind === 'take' && step.accepts(code)) starts.push(step.next);
  }
  return reach(steps, starts);
}

function run(steps: readonly Step[], start: number, text: string): boolean {
  if (text.length > longestText) return false;
  let current = reach(steps, [start]);
  for (let at = 0; at < text.length && current.size > 0; at += 1)
    current = advance(steps, current, text.charCodeAt(at));
  return current.has(0);
}

/**
 * Compiles `^…$` into a matcher whose work is at most text length times pattern length: all paths are followed at
 * once (Thompson's construction), so no text that an attacker chooses can make it backtrack. Texts over 4,096
 * characters never match.
 */
export function compileAnchoredPattern(pattern: string): CompiledPattern {
  const parsed: ParsedPattern = parsePattern(pattern);
  if (!parsed.ok) return parsed;
  const steps: Step[] = [{ kind: 'accept' }];
  const start = compileNode(steps, parsed.node, 0);
  return { ok: true, pattern: { matches: (text) => run(steps, start, text) } };
}

/** True for text that is written as a pattern: begins with `^`, which no ref and no identity does. */
export function looksLikePattern(text: string): boolean {
  return text.startsWith('^');
}

import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AnyGate } from '@countersign/core';
import { edited, type Mutant } from './mutants.ts';
import { type GateId, roomUrl } from './room.ts';

const mark = 'mutant';

/** A room whose files can be loaded many times over, each time with another mutant in it. */
export type MutableRoom = { readonly load: (mutant: Mutant | null) => Promise<AnyGate> };

function isGate(value: unknown): value is AnyGate {
  return typeof value === 'object' && value !== null && 'decide' in value && 'questions' in value;
}

function gateOf(module: Readonly<Record<string, unknown>>, gate: GateId): AnyGate {
  const found = Object.values(module).find((value) => isGate(value) && value.id === gate);
  if (found === undefined) throw new Error(`${gate}/index.ts exports no gate of that name`);
  return found as AnyGate;
}

/**
 * Opens the room of a gate: `load` imports it with one edit made, in memory; the files stay as they are. A mark in the
 * address makes every load a module of its own, so that what is computed on loading is mutated, too.
 */
export function openRoom(gate: GateId): MutableRoom {
  const room = roomUrl(gate);
  const plain = new Map<string, string>();
  let current: Mutant | null = null;
  let loads = 0;

  const sourceOf = (url: string): string => {
    const text = readFileSync(fileURLToPath(url), 'utf8');
    if (current !== null && url === room + current.file)
      return stripTypeScriptTypes(edited(text, current.edit));
    const known = plain.get(url) ?? stripTypeScriptTypes(text);
    plain.set(url, known);
    return known;
  };
  registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context);
      const query = context.parentURL?.split('?')[1] ?? '';
      const inRoom = resolved.url.startsWith(room) && query.startsWith(mark);
      return inRoom ? { ...resolved, url: `${resolved.url}?${query}` } : resolved;
    },
    load: (url, context, next) => {
      const [file = '', query = ''] = url.split('?');
      if (!query.startsWith(mark)) return next(url, context);
      return { format: 'module', source: sourceOf(file), shortCircuit: true };
    },
  });
  return {
    load: async (mutant) => {
      current = mutant;
      loads += 1;
      const address = `${room}index.ts?${mark}=${loads}`;
      return gateOf((await import(address)) as Readonly<Record<string, unknown>>, gate);
    },
  };
}

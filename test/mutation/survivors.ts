import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as v from 'valibot';
import type { GateId } from './room.ts';

const survivorSchema = v.strictObject({
  id: v.string(),
  at: v.string(),
  mutation: v.string(),
  /** Why no case can tell it from the gate, or why nobody needs to. */
  because: v.pipe(v.string(), v.minLength(20)),
});
const fileSchema = v.record(v.string(), v.array(survivorSchema));
/** A mutant that is known to survive, with the reason. */
export type Survivor = v.InferOutput<typeof survivorSchema>;

const file = path.join(import.meta.dirname, 'survivors.json');

/** The accepted survivors of a gate. */
export function survivorsOf(gate: GateId): readonly Survivor[] {
  return v.parse(fileSchema, JSON.parse(readFileSync(file, 'utf8')))[gate] ?? [];
}

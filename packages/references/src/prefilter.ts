/** May this file hold a reference? Cheap; says true too often, and never false wrongly. */
export function mayHoldReference(bytes: Uint8Array): boolean {
  return bytes.length > 0;
}

/** Records whose keys GitHub compares without regard to case. */

/** Sets a value; a key that differs only in case is replaced, as in the runner's dictionaries. */
export function setFolded(record: Record<string, string>, name: string, value: string): void {
  const folded = name.toLowerCase();
  for (const known of Object.keys(record)) {
    if (known !== name && known.toLowerCase() === folded) delete record[known];
  }
  record[name] = value;
}

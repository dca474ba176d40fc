const nul = 0;

/** Cuts output of git's `-z` into its fields; undefined when the last one does not end, so that the output was cut. */
export function nulFields(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const fields: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(nul); end >= 0; end = bytes.indexOf(nul, start)) {
    fields.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return start === bytes.length ? fields : undefined;
}

/** Text of a field; bytes that are no UTF-8 become U+FFFD. Paths must stay exact: they go through `pathText`. */
export function fieldText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

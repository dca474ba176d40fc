/** The part of a pattern before its first glob character: where the search begins. */
export function fixedFolder(pattern: string): string {
  const steps = pattern.split('/');
  const globbed = steps.findIndex((step) => /[*?[\]{}()!]/.test(step));
  return (globbed < 0 ? steps.slice(0, -1) : steps.slice(0, globbed)).join('/');
}

/**
 * A star does not match a leading dot, but tools that are pointed at the same folder read dot files and the files in
 * dot folders too.
 */
export function withDotNames(given: string): string[] {
  // Two stars at the end mean everything below; as a folder of any depth and a name they take dot names of every level.
  const pattern = given.replace(/(^|\/)\*\*$/u, '$1**/*');
  const cut = pattern.lastIndexOf('/') + 1;
  const name = pattern.slice(cut);
  const files = name.startsWith('*') ? [pattern, `${pattern.slice(0, cut)}.${name}`] : [pattern];
  const folders = files.filter((one) => one.includes('**/')).map((one) => one.replace('**/', '**/.*/**/'));
  return [...files, ...folders];
}

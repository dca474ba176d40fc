// git-check-ref-format(1): no control characters, space, ~ ^ : ? * [ \, no "..", no "@{", no "//".
const forbidden = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\//u;

function isComponent(part: string): boolean {
  return part !== '' && !part.startsWith('.') && !part.endsWith('.lock');
}

/** True for a name that git allows under `refs/heads/`; one that git would read as an option is refused too. */
export function isBranchName(name: string): boolean {
  if (name.length > 250 || name.startsWith('-') || name.endsWith('.') || name === '@') return false;
  return !forbidden.test(name) && name.split('/').every(isComponent);
}

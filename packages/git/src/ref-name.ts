// git-check-ref-format(1): no control characters, space, ~ ^ : ? * [ \, no "..", no "@{", no "//".
const forbidden = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\//u;
const longest = 250;

function isComponent(part: string): boolean {
  return part !== '' && !part.startsWith('.') && !part.endsWith('.lock');
}

/** True for what git allows behind `refs/heads/` or `refs/tags/`. Unlike a branch's name, it may begin with a dash. */
export function isRefName(name: string): boolean {
  if (name.length > longest || name.endsWith('.') || name === '@') return false;
  return !forbidden.test(name) && name.split('/').every(isComponent);
}

import { type FindOptions, findReferences } from '@countersign/references';

/** Every reference as `path = text`, or `path ? why` where it is not understood. */
export function references(
  text: string,
  path = 'deploy/app.yaml',
  more: Partial<FindOptions> = {},
): readonly string[] {
  const found = findReferences(text, { path, ...more });
  return found.references.map((one) =>
    one.why === null ? `${one.path} = ${one.text}` : `${one.path} ? ${one.why}`,
  );
}

/** Every problem as `line:column why`. */
export function problems(
  text: string,
  path = 'deploy/app.yaml',
  more: Partial<FindOptions> = {},
): readonly string[] {
  const found = findReferences(text, { path, ...more });
  return found.problems.map(({ line, column, why }) => `${line}:${column} ${why}`);
}

/** Every place that a rule left out, as `path: why`. */
export function leftOut(text: string, path = 'deploy/app.yaml'): readonly string[] {
  return (findReferences(text, { path }).leftOut ?? []).map((one) => `${one.path}: ${one.why}`);
}

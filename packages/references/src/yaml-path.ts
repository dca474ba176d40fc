const plainKey = /^[A-Za-z_][A-Za-z0-9_-]{0,199}$/;
const longestKey = 200;

/** Where a node stands in its document, as a policy writes it: `spec.containers[0].image`. Empty for the root. */
export type YamlPath = { readonly text: string; readonly depth: number };

export const rootPath: YamlPath = { text: '', depth: 0 };

export function below(path: YamlPath, key: string | number): YamlPath {
  const depth = path.depth + 1;
  if (typeof key === 'number') return { text: `${path.text}[${key}]`, depth };
  if (!plainKey.test(key))
    return { text: `${path.text}[${JSON.stringify(key.slice(0, longestKey))}]`, depth };
  return { text: path.text === '' ? key : `${path.text}.${key}`, depth };
}

import type { Description, Operation } from './description.ts';

export type Match = {
  readonly operationId: string;
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
};

export type Matcher = (method: string, path: string) => Match | undefined;

type Compiled = {
  readonly operationId: string;
  readonly operation: Operation;
  readonly pattern: RegExp;
  readonly names: readonly string[];
};

/** Compiles the path templates; the one with the most fixed segments wins where several fit. */
export function operationMatcher(description: Description): Matcher {
  const compiled = Object.entries(description.operations)
    .map(([operationId, operation]) => compile(operationId, operation))
    .sort((a, b) => fixedSegments(b.operation) - fixedSegments(a.operation));
  return (method, path) => {
    for (const each of compiled) {
      if (each.operation.method !== method) continue;
      const found = each.pattern.exec(path);
      if (found !== null) return { ...each, params: paramsOf(each.names, found) };
    }
    return undefined;
  };
}

function fixedSegments(operation: Operation): number {
  return operation.path.split('/').filter((segment) => !segment.startsWith('{')).length;
}

function compile(operationId: string, operation: Operation): Compiled {
  const names: string[] = [];
  const pattern = operation.path.replace(
    /\{([^}]+)\}|[.*+?^$()[\]\\|]/g,
    (text, name: string | undefined) => {
      if (name === undefined) return `\\${text}`;
      names.push(name);
      const parameter = operation.parameters.find((each) => each.name === name);
      // A branch or a path of several segments may come with its slashes bare.
      return parameter?.multiSegment ? '(.*)' : '([^/]+)';
    },
  );
  return { operationId, operation, names, pattern: new RegExp(`^${pattern}$`) };
}

function paramsOf(names: readonly string[], found: RegExpExecArray): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, decodeSegment(found[index + 1] ?? '')]));
}

function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

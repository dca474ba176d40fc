import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

export type Cost = { readonly points: number; readonly nodes: number };

/**
 * The price of a query by GitHub's documented rule: add up the requests that each connection needs
 * (one for every node of the connections around it), divide by 100, at least 1; and the nodes that
 * it may give at most. See "Rate limits and query limits for the GraphQL API".
 */
export function costOf(document: DocumentNode, variables: Readonly<Record<string, unknown>>): Cost {
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  let requests = 0;
  let nodes = 0;

  function walk(selections: SelectionSetNode, times: number): void {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) enter(selection, times);
      if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, times);
      if (selection.kind !== Kind.FRAGMENT_SPREAD) continue;
      const fragment = fragments.get(selection.name.value);
      if (fragment !== undefined) walk(fragment.selectionSet, times);
    }
  }

  function enter(field: FieldNode, times: number): void {
    if (field.selectionSet === undefined) return;
    const page = numberOf(field, variables, ['first', 'last']);
    if (page === undefined) return walk(field.selectionSet, times * idsOf(field, variables));
    requests += times;
    nodes += times * page;
    walk(field.selectionSet, times * page);
  }

  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, 1);
  }
  return { points: Math.max(1, Math.round(requests / 100)), nodes };
}

function argumentOf(field: FieldNode, names: readonly string[]): ValueNode | undefined {
  return field.arguments?.find((each) => names.includes(each.name.value))?.value;
}

function valueOf(node: ValueNode | undefined, variables: Readonly<Record<string, unknown>>): unknown {
  if (node?.kind === Kind.VARIABLE) return variables[node.name.value];
  if (node?.kind === Kind.INT) return Number(node.value);
  return node?.kind === Kind.LIST ? node.values : undefined;
}

function numberOf(
  field: FieldNode,
  variables: Readonly<Record<string, unknown>>,
  names: readonly string[],
): number | undefined {
  const value = valueOf(argumentOf(field, names), variables);
  return typeof value === 'number' ? value : undefined;
}

/** What is asked of `nodes(ids:)` is asked once for every id. */
function idsOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const ids = valueOf(argumentOf(field, ['ids']), variables);
  return Array.isArray(ids) ? Math.max(1, ids.length) : 1;
}

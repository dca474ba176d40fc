import { type Call, type Reply, ok } from './route.ts';

type Page = { readonly number: number; readonly size: number };

/** `page` and `per_page` as GitHub reads them: from 1, at most 100 items. */
export function pageOf(call: Call, size = 30): Page {
  const number = Math.max(1, Number(call.query['page'] ?? 1));
  return { number, size: Math.min(100, Math.max(1, Number(call.query['per_page'] ?? size))) };
}

export function slice<T>(items: readonly T[], page: Page): T[] {
  return items.slice((page.number - 1) * page.size, page.number * page.size);
}

/** The Link header of a numbered page; empty where everything is on this page. */
export function linkHeader(call: Call, page: Page, total: number): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / page.size));
  const links: string[] = [];
  const add = (name: string, number: number) => links.push(`<${addressOf(call, number)}>; rel="${name}"`);
  if (page.number > 1) add('prev', page.number - 1);
  if (page.number < last) {
    add('next', page.number + 1);
    add('last', last);
  }
  if (page.number > 1) add('first', 1);
  return links.length === 0 ? {} : { link: links.join(', ') };
}

function addressOf(call: Call, page: number): string {
  return withQuery(call, { page: String(page) });
}

function withQuery(call: Call, changes: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...call.query, ...changes })) query.set(key, String(value));
  return `${call.state.urls.api}${call.path}?${query.toString()}`;
}

/** A page of a list, rendered item by item. */
export async function listed<T>(
  call: Call,
  items: readonly T[],
  render: (item: T) => unknown,
): Promise<Reply> {
  const page = pageOf(call);
  const shown = await Promise.all(slice(items, page).map(render));
  return { ...ok(shown), headers: linkHeader(call, page, items.length) };
}

/** A page of a list within `{ total_count, <name>: […] }`. */
export async function counted<T>(
  call: Call,
  name: string,
  list: { readonly items: readonly T[]; readonly render: (item: T) => unknown },
): Promise<Reply> {
  const { body, headers } = await listed(call, list.items, list.render);
  return { ...ok({ total_count: list.items.length, [name]: body }), headers: headers ?? {} };
}

/** A page of a list that is walked by `after`, as the activity and the attestations are. */
export async function walked<T extends { readonly key: string }>(
  call: Call,
  items: readonly T[],
  render: (item: T) => unknown,
): Promise<Reply> {
  const { size } = pageOf(call);
  const after = call.query['after'];
  const start = after === undefined ? 0 : items.findIndex(({ key }) => key === after) + 1;
  const shown = items.slice(start, start + size);
  const last = shown.at(-1);
  const more = start + shown.length < items.length && last !== undefined;
  const headers: Record<string, string> = more
    ? { link: `<${withQuery(call, { after: last.key })}>; rel="next"` }
    : {};
  return { ...ok(await Promise.all(shown.map(render))), headers };
}

import { foldLogin } from './login.ts';

export type RepositoryName = { readonly owner: string; readonly name: string };

const pattern = /^([A-Za-z0-9][A-Za-z0-9_-]{0,99})\/([A-Za-z0-9_.-]{1,100})$/;

/** `owner/repo` in its two parts; undefined for anything else. The text may come from the caller. */
export function parseRepositoryName(text: string): RepositoryName | undefined {
  const [, owner, name] = pattern.exec(text) ?? [];
  if (owner === undefined || name === undefined || name === '.' || name === '..') return undefined;
  return { owner, name };
}

/** True when both texts name the same repository: owner and name are folded as GitHub folds them. */
export function sameRepository(left: string, right: string): boolean {
  return foldLogin(left) === foldLogin(right);
}

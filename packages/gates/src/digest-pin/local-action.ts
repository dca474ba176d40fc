import type { FileFormat } from '@countersign/references';

/** Resolves `./a/../b` from the root of the workspace; null where it leads out of it. */
function normalized(path: string): string | null {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return `${path.startsWith('/') ? '/' : ''}${steps.join('/')}`;
}

const exactFile = 'file:';

/** The folder above `.github/workflows/`, with its slash; null for a file that is no workflow. */
export function workflowRoot(file: string): string | null {
  return /^((?:.*\/)?)\.github\/workflows\/[^/]+$/u.exec(file)?.[1] ?? null;
}

/** Where the repository of a file begins that no workflow leads to: above its first `.github`, else the workspace. */
export function likelyRoot(file: string): string {
  return /^(?:.*?\/)??(?=\.github\/)/u.exec(file)?.[0] ?? '';
}

/**
 * What a path in a file means, from the root of the workspace. Paths begin at the root of the repository that runs;
 * most are action folders or workflow files. The Dockerfile of an action stands beside its action.yml, and is marked
 * as the very file.
 */
export function localTarget(
  site: { readonly file: string; readonly at: string; readonly root: string },
  path: string,
): string {
  const below = path.replace(/^\/+/u, '');
  if (!/(?:^|\.)runs\.image$/i.test(site.at)) return `${site.root}${below}`;
  const folder = site.file.includes('/') ? site.file.slice(0, site.file.lastIndexOf('/') + 1) : '';
  return `${exactFile}${folder}${below}`;
}

/** A file that says what a local target runs, and what its reader takes it for, whatever it is called. */
export type LocalFile = {
  readonly path: string;
  readonly format: Extract<FileFormat, 'workflow' | 'action' | 'dockerfile'>;
};

/**
 * The files that say what a local target runs, from the root of the workspace: the file itself, or one of action.yml
 * and action.yaml, with a Dockerfile beside it. None where the path leads out of the workspace.
 */
export function localFiles(target: string): readonly LocalFile[] {
  const exact = target.startsWith(exactFile);
  const path = normalized(exact ? target.slice(exactFile.length) : target);
  if (path === null) return [];
  if (exact) return [{ path, format: 'dockerfile' }];
  if (/\.ya?ml$/u.test(path)) return [{ path, format: 'workflow' }];
  const folder = path === '' ? '' : `${path}/`;
  return [
    { path: `${folder}action.yml`, format: 'action' },
    { path: `${folder}action.yaml`, format: 'action' },
    { path: `${folder}Dockerfile`, format: 'dockerfile' },
  ];
}

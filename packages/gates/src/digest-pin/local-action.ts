/** Resolves `./a/../b` from the root of the workspace; null where it leads out of it. */
function normalized(path: string): string | null {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}

const exactFile = 'file:';

/**
 * What a path in a file means, from the root of the workspace. Most are action folders or workflow files; the
 * Dockerfile of an action stands beside its action.yml, and is marked as the very file.
 */
export function localTarget(site: { readonly file: string; readonly at: string }, path: string): string {
  // Paths begin at the root of the repository, which is above .github.
  const root = /^(?:.*\/)?(?=\.github\/)/u.exec(site.file)?.[0] ?? '';
  if (!/(?:^|\.)runs\.image$/.test(site.at)) return `${root}${path}`;
  const folder = site.file.includes('/') ? site.file.slice(0, site.file.lastIndexOf('/') + 1) : '';
  return `${exactFile}${folder}${path}`;
}

/**
 * The files that say what a local target runs, from the root of the workspace: the file itself, or one of action.yml
 * and action.yaml, with a Dockerfile beside it. None where the path leads out of the workspace.
 */
export function localFiles(target: string): readonly string[] {
  const exact = target.startsWith(exactFile);
  const path = normalized(exact ? target.slice(exactFile.length) : target);
  if (path === null) return [];
  if (exact || /\.ya?ml$/u.test(path)) return [path];
  const folder = path === '' ? '' : `${path}/`;
  return ['action.yml', 'action.yaml', 'Dockerfile'].map((name) => `${folder}${name}`);
}

import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { fixedFolder, withDotNames } from './dot-names.ts';

const glob = /[*?[\]{}()!]/;

async function leadsToFolder(file: string): Promise<boolean> {
  return fs.stat(file).then(
    (stat) => stat.isDirectory(),
    () => false,
  );
}

/** Every link below a folder; packages of other people are linked among each other, and nobody deploys those. */
async function linksBelow(folder: string): Promise<readonly string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !path.relative(folder, file).split(path.sep).includes('node_modules'));
}

async function linksLike(workspace: string, pattern: string): Promise<readonly string[]> {
  const links: string[] = [];
  for await (const entry of fs.glob(withDotNames(pattern), { cwd: workspace, withFileTypes: true }))
    if (entry.isSymbolicLink()) links.push(path.join(entry.parentPath, entry.name));
  return links;
}

/**
 * A link to a folder that a star in a pattern stands for: globbing passes over it, while a tool that is pointed at the
 * folder by its name follows it. Undefined when there is none. Links that a pattern names without a star are followed.
 */
export async function linkedFolder(workspace: string, pattern: string): Promise<string | undefined> {
  const steps = pattern.split('/');
  for (let length = 1; length < steps.length; length += 1) {
    const folders = steps.slice(0, length);
    if (!folders.some((step) => glob.test(step))) continue;
    const deep = folders.includes('**');
    const below = path.resolve(workspace, path.isAbsolute(pattern) ? '/' : '', fixedFolder(pattern));
    const links = deep ? await linksBelow(below) : await linksLike(workspace, folders.join('/'));
    for (const link of links)
      if (await leadsToFolder(link)) return path.relative(workspace, link).split(path.sep).join('/');
    if (deep) return undefined;
  }
  return undefined;
}

/** A workflow file read from the folder of its repository. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from './library.ts';
import { WorkflowInvalid } from './problems.ts';
import type { Repository } from './repositories.ts';
import { parseWorkflowTemplate } from './template.ts';
import { readWorkflow, type WorkflowFile } from './workflow-file.ts';

export type LoadedWorkflow = {
  readonly file: WorkflowFile;
  readonly home: Repository;
  readonly path: string;
};

/** Throws `WorkflowInvalid` when the file is missing or GitHub's parser refuses it. */
export async function loadWorkflow(
  library: Library,
  home: Repository,
  path: string,
): Promise<LoadedWorkflow> {
  const name = `${home.name}/${path}`;
  const content = await readFile(join(home.root, path), 'utf8').catch(() => {
    throw new WorkflowInvalid([{ file: name, message: 'workflow was not found' }]);
  });
  const root = await parseWorkflowTemplate(library, { name, content });
  return { file: readWorkflow(root), home, path };
}

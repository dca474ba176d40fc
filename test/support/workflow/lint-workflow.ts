/** Checking of workflow and action files with GitHub's own parser. */
import { basename } from 'node:path';
import { loadLibrary } from './library.ts';
import type { TemplateProblem } from './problems.ts';
import { checkAction, checkWorkflow, type TemplateFile } from './template.ts';

/**
 * What would GitHub's parser refuse in this text? `action.yml` and `action.yaml` are read as action metadata,
 * every other name as a workflow. Empty when there is nothing to refuse; lines and columns count from 1.
 */
export async function lintWorkflow(file: TemplateFile): Promise<readonly TemplateProblem[]> {
  const library = await loadLibrary();
  const isAction = /^action\.ya?ml$/u.test(basename(file.name));
  return isAction ? checkAction(library, file).problems : (await checkWorkflow(library, file)).problems;
}

/** Where an organisation's policy stands: `owner/repo:path@ref`. */
export type PolicyLocator = { readonly repository: string; readonly path: string; readonly ref: string };

const pattern = /^([A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+):([^@\s]+)@([^@\s:]+)$/;

/** Parses `owner/repo:path@ref`; undefined when the text is not of that form or the path climbs out. */
export function parseLocator(text: string): PolicyLocator | undefined {
  const [, repository, path, ref] = pattern.exec(text) ?? [];
  if (repository === undefined || path === undefined || ref === undefined) return undefined;
  const steps = path.split('/');
  return steps.some((step) => step === '' || step === '.' || step === '..')
    ? undefined
    : { repository, path, ref };
}

import { findInDockerfile } from './dockerfile.ts';
import { formatOf, formatOfName } from './format.ts';
import type { FindOptions, FoundReferences } from './reference.ts';
import { searchYaml } from './search-yaml.ts';

/**
 * Which images and actions does this text name? Whatever is not understood is a reference with a `why` or a problem
 * with line and column, never left out. The text is controlled by the author of the change. Never throws.
 */
export function findReferences(text: string, options: FindOptions): FoundReferences {
  const format = options.format ?? formatOf(options.path, text);
  if (format === 'dockerfile') return findInDockerfile(text, options);
  const named = options.format ?? formatOfName(options.path);
  return searchYaml(text, { ...options, named, shown: format });
}

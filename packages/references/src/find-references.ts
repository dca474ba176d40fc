import { findInDockerfile } from './dockerfile.ts';
import { formatOf, formatOfName, isResource } from './format.ts';
import type { FindOptions, FoundReference, FoundReferences } from './reference.ts';
import { searchYaml } from './search-yaml.ts';

function unplaced(reference: FoundReference): FoundReference {
  return {
    ...reference,
    place: null,
    unpinnable: reference.unpinnable ?? 'the file can be read in two ways',
  };
}

/**
 * A file that is named as a Dockerfile and holds what looks like a resource of Kubernetes. A Dockerfile that BuildKit
 * reads to its end is one, for kubectl stops at its first document; of any other nobody knows, so it is searched as both.
 */
function findInEither(text: string, options: FindOptions): FoundReferences {
  const built = findInDockerfile(text, options);
  if (built.problems.length === 0) return built;
  const applied = searchYaml(text, { ...options, named: null, shown: 'kubernetes' });
  const references = [...applied.references, ...built.references].map((one) => unplaced(one));
  return { ...applied, references, problems: [...applied.problems, ...built.problems] };
}

/**
 * Which images and actions does this text name? Whatever is not understood is a reference with a `why` or a problem
 * with line and column, never left out. The text is controlled by the author of the change. Never throws.
 */
export function findReferences(text: string, options: FindOptions): FoundReferences {
  const format = options.format ?? formatOf(options.path, text);
  if (format === 'dockerfile') return findInDockerfile(text, options);
  const named = options.format ?? formatOfName(options.path);
  if (named === 'dockerfile' && isResource(text)) return findInEither(text, options);
  return searchYaml(text, { ...options, named, shown: format });
}

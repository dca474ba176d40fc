/** What a `uses:` of a workflow or an action means. */
export type Uses =
  | {
      readonly kind: 'action';
      readonly owner: string;
      readonly repository: string;
      /** Below the repository, without a slash at the front; empty for its root. */
      readonly path: string;
      readonly ref: string;
      /** The ref is exactly 40 or 64 lower-case hex digits. A branch may be called so, too: that is for git to say. */
      readonly pinned: boolean;
    }
  /** `docker://…`; the text without that prefix. */
  | { readonly kind: 'image'; readonly text: string }
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'same-repository'; readonly path: string }
  | { readonly kind: 'invalid'; readonly why: string };

const commit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ownerName = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98})$/;
const repositoryName = /^[A-Za-z0-9._-]{1,100}$/;
const longest = 1_000;

function invalid(why: string): Uses {
  return { kind: 'invalid', why };
}

function pathProblem(segments: readonly string[]): string | null {
  const odd = segments.find((segment) => segment === '' || segment === '.' || segment === '..');
  return odd === undefined ? null : 'its path has an empty segment, "." or ".."';
}

function parseAction(text: string): Uses {
  // Split at the first '@': refs may hold another one, owners, repositories and paths of actions may not.
  const at = text.indexOf('@');
  if (at < 0) return invalid('it has no @ref');
  const [owner = '', repository, ...segments] = text.slice(0, at).split('/');
  const ref = text.slice(at + 1);
  if (repository === undefined) return invalid('it is not owner/repository@ref');
  if (!ownerName.test(owner)) return invalid('its owner is not a login');
  if (!repositoryName.test(repository) || repository === '.' || repository === '..')
    return invalid('its repository is not a name');
  const wrong = pathProblem(segments);
  if (wrong !== null) return invalid(wrong);
  if (ref === '') return invalid('its ref is empty');
  return { kind: 'action', owner, repository, path: segments.join('/'), ref, pinned: commit.test(ref) };
}

/**
 * What does this `uses:` name? The text is controlled by the author of the workflow; the kinds are those of GitHub's
 * workflow syntax (`jobs.<job>.steps[*].uses`), and `$/path`, which means the repository and commit of the workflow
 * itself and takes no ref.
 */
export function parseUses(text: string): Uses {
  if (text === '') return invalid('it is empty');
  if (text.length > longest) return invalid(`it is longer than ${longest} characters`);
  if (/\s/.test(text)) return invalid('it holds white space');
  if (/^docker:\/\//i.test(text)) {
    const image = text.slice('docker://'.length);
    return image === '' ? invalid('it names no image') : { kind: 'image', text: image };
  }
  if (text.startsWith('./') || text.startsWith('../')) return { kind: 'local', path: text };
  if (text.startsWith('$/'))
    return text.includes('@')
      ? invalid('a path in the same repository takes no @ref')
      : { kind: 'same-repository', path: text.slice(2) };
  return parseAction(text);
}

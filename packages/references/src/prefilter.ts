import type { FindOptions } from './reference.ts';

// Keys (and values) that something which is found begins with, in every format, in small letters.
const words = [
  'image', // Kubernetes, Compose, workflows, Helm; images, imageTags, …Image, imageRegistry, kind: DockerImage
  'uses',
  'repository',
  'container', // `container: node:20` in a workflow
  'services', // `services: {db: postgres:17}` in a workflow
  'model', // Compose
  'include', // Compose
  'extends', // Compose
  'additional_contexts',
  'dockerfile_inline',
  'patch', // Kustomize: texts, which may spell their own keys with escapes
  'transformers',
  'generators',
  'validators',
  'helmchart',
  'replacements',
  'fieldpaths',
  'jsonop',
  // Resources that deploy what other places hold.
  'argoproj\\.io/v[a-z0-9]*',
  'helm\\.toolkit\\.fluxcd\\.io/v[a-z0-9]*',
  'helm\\.cattle\\.io/v[a-z0-9]*',
  'pkg\\.crossplane\\.io/v[a-z0-9]*',
  'config\\.kubernetes\\.io/function',
  'config\\.k8s\\.io/function',
];

// What stands in the name of something that is fetched, in lists that other files have under other meanings.
const remote = /:\/\/|git@|github\.com|[?&](?:ref|version)=|\.git\b/i;
const remoteLists = /(?:resources|bases|components|crds)["']?[ \t]*(?:[:#]|$)/im;

/**
 * A Dockerfile has at least one FROM; the frontend in `# syntax`, `// syntax` or JSON is an image, too. White space is
 * whatever any reader takes for it.
 */
const dockerfile =
  /^(?:[^\S\n\r\u2028\u2029]|\u0085)*(?:from(?:\s|\\|$)|(?:#|\/\/)\s*(?:syntax|escape)\s*=)|"syntax"\s*:/im;

// A word can be spelled with an escape, or broken in double quotes and by the continuation sign of a Dockerfile. A zero
// is in every UTF-16 and UTF-32, which some readers take.
const spelled = /\\(?:[xuU]|[ \t]*\r*\n)|\0/;

// `!!binary aW1hZ2U=` is the key `image` for Kubernetes' reader; a tag can be spelled in three ways.
const encoded = /!binary|^%TAG|!<|![^\s!]*%/im;

// A template that brings in more than is written (Helm, ERB): what is not rendered is not understood.
const template = /\{\{|<%/;

// A key can stand in a line of its own, or where an alias is.
const oddKey = /(?:^|[\s,{[])(?:\?(?:\s|$)|&\S)/;

// Without one of these nothing above can match. Small patterns apart: together they take four times as long.
const anyFrontend = /(?:syntax|escape)\s*=|"syntax"\s*:/i;
const anyHint =
  /from(?:\s|\\|$)|\\[xuU\s]|\0|:\/\/|git@|github\.com|[?&](?:ref|version)=|\.git\b|\{\{|<%|!binary|%TAG|!<|![^\s!]*%/i;

type Paths = Pick<FindOptions, 'imagePaths' | 'helmPaths'>;

function ownKeys({ imagePaths = [], helmPaths = [] }: Paths): readonly string[] {
  const paths = [...imagePaths.map(({ path }) => path), ...helmPaths];
  return paths.map((path) => /([A-Za-z0-9_-]+)[^A-Za-z0-9_-]*$/.exec(path)?.[1] ?? '');
}

type Patterns = { readonly word: RegExp; readonly key: RegExp };

/** `key`: a word in a place where a key can stand, or the end of a path; others stand in prose. */
function patterns(of: readonly string[]): Patterns {
  const any = of.join('|');
  return {
    word: new RegExp(any, 'i'),
    key: new RegExp(`(?:${any})[a-z0-9_]{0,40}["']?[ \\t]*(?:[:,}\\]#/]|\\r?$)`, 'im'),
  };
}

const usual = patterns(words);

function patternsOf(options: Paths): Patterns {
  const own = ownKeys(options);
  return own.length === 0 ? usual : patterns([...words, ...own]);
}

/**
 * May this file hold a reference, a problem that hides one, or something that `findReferences` would leave out? Cheap,
 * for files that need no parsing: it says true too often, and never false wrongly. With paths of the caller's own their
 * last keys count as well.
 */
export function mayHoldReference(bytes: Uint8Array, options: Paths = {}): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const { word, key } = patternsOf(options);
  if (![word, anyHint, anyFrontend].some((hint) => hint.test(text))) return false;
  return (
    key.test(text) ||
    spelled.test(text) ||
    encoded.test(text) ||
    template.test(text) ||
    dockerfile.test(text) ||
    (remoteLists.test(text) && remote.test(text)) ||
    (oddKey.test(text) && word.test(text))
  );
}

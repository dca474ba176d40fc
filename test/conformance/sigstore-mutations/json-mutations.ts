import { edit, entryOf, material, type Mutation, named, onBundle, onText, put, remove } from './mutation.ts';

const mediaType = (change: (text: string) => string) =>
  onBundle((bundle) => edit(bundle, 'mediaType', change));

/** What one reader of JSON takes and another does not. */
export const jsonMutations: readonly Mutation[] = named('json', {
  'a key twice': onText((text) => text.replace('{', '{"mediaType":"application/json",')),
  'a key twice, the same value': onText((text) =>
    text.replace(
      '{',
      `{"mediaType":${JSON.stringify((JSON.parse(text) as { mediaType: string }).mediaType)},`,
    ),
  ),
  'a key twice, once escaped': onText((text) => text.replace('{', '{"media\\u0054ype":"x",')),
  'a key twice, deep inside': onText((text) =>
    JSON.stringify(JSON.parse(text)).replace(/"(?:signatures|signature)":/u, (key) => `${key}0,${key}`),
  ),
  'a key twice in the material': onText((text) =>
    JSON.stringify(JSON.parse(text)).replace(
      '"verificationMaterial":{',
      '"verificationMaterial":{"tlogEntries":[],',
    ),
  ),
  'an unknown member': onBundle((bundle) => put(bundle, 'verified', true)),
  'an unknown member in the material': onBundle((bundle) => put(material(bundle), 'note', '')),
  'an unknown member in the entry': onBundle((bundle) => put(entryOf(bundle), 'verified', true)),
  'an unknown member in the envelope': onBundle((bundle) => put(bundle['dsseEnvelope'], 'trusted', 1)),
  __proto__: onText((text) => text.replace('{', '{"__proto__":{"verified":true},')),
  'names in snake case': onText((text) =>
    text.replace('"mediaType"', '"media_type"').replace('"verificationMaterial"', '"verification_material"'),
  ),
  'a byte order mark': onText((text) => `\uFEFF${text}`),
  'a comma too many': onText((text) => text.replace(/\}\s*$/u, ',}')),
  'a comment': onText((text) => `// signed\n${text}`),
  'two documents': onText((text) => text + text),
  'a list of one': onText((text) => `[${text}]`),
  'a text in a text': onText((text) => JSON.stringify(text)),
  'cut short': onText((text) => text.slice(0, -2)),
  nothing: onText(() => ''),
  null: onText(() => 'null'),
  'nested too deeply': onText((text) => text.replace('{', `{"x":${'['.repeat(70)}${']'.repeat(70)},`)),
  'media type of v0.1': onBundle((bundle) => {
    // What has a chain and a promise is a v0.1 bundle under that name, too.
    if (material(bundle)['certificate'] !== undefined)
      put(bundle, 'mediaType', 'application/vnd.dev.sigstore.bundle+json;version=0.1');
  }),
  'media type of a v9.9': mediaType(() => 'application/vnd.dev.sigstore.bundle.v9.9+json'),
  'media type in capitals': mediaType((text) => text.toUpperCase()),
  'media type with a parameter': mediaType((text) => `${text}; charset=utf-8`),
  'media type with a space': mediaType((text) => `${text} `),
  'no media type': onBundle((bundle) => {
    remove(bundle, 'mediaType');
  }),
  'numbers as texts with a sign': onBundle((bundle) =>
    edit(entryOf(bundle), 'logIndex', (text) => `+${text}`),
  ),
  'numbers with leading zeros': onBundle((bundle) => edit(entryOf(bundle), 'logIndex', (text) => `0${text}`)),
  'a number with an exponent': onBundle((bundle) => put(entryOf(bundle), 'logIndex', '1e3')),
  'a negative number': onBundle((bundle) => put(entryOf(bundle), 'logIndex', '-1')),
  'a fraction': onBundle((bundle) => put(entryOf(bundle), 'logIndex', 1.5)),
  'a number beyond exactness': onBundle((bundle) => put(entryOf(bundle), 'logIndex', 2 ** 60)),
  'true where a number stands': onBundle((bundle) => put(entryOf(bundle), 'logIndex', true)),
});

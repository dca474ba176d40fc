export const id = 4420;
export const ids = [4420];
export const modules = {

/***/ 94420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collect: () => (/* binding */ collect),
  inputs: () => (/* binding */ inputs)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/subject-text.js
var subject_text = __webpack_require__(8898);
// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 10 modules
var sigstore_src = __webpack_require__(14297);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/collect/files.js


const mostPatterns = 50;
const mostBundles = 500;
async function list(ports, source, where) {
    const paths = await ports.files.list([where]);
    if (paths.state === 'known' && paths.value.length > mostBundles)
        return { source, where, paths: (0,src/* missing */.LO)('truncated', `more than ${mostBundles} files match`) };
    return { source, where, paths };
}
/** The caller's patterns, one per line. Whatever stands beyond the limit is said, not dropped in silence. */
async function listInput(ports, input) {
    const lines = input.split('\n').map((line) => line.trim());
    const patterns = [...new Set(lines.filter((line) => line !== ''))];
    const named = patterns.slice(0, mostPatterns);
    const listings = await Promise.all(named.map((where) => list(ports, 'input-files', where)));
    if (patterns.length === named.length)
        return listings;
    const paths = (0,src/* missing */.LO)('truncated', `the input names more than ${mostPatterns} patterns`);
    const where = `${patterns.length} patterns of the input "bundle"`;
    return [...listings, { source: 'input-files', where, paths }];
}
/** A .jsonl file holds a bundle a line, as `gh attestation download` writes it. */
function bundleTexts(path, text) {
    if (!path.endsWith('.jsonl'))
        return [{ place: path, text }];
    return text
        .split('\n')
        .map((line, index) => ({ place: `${path}:${index + 1}`, text: line }))
        .filter((line) => line.text.trim() !== '');
}
/** Reads a file into the bundles and says which places it has. */
async function readFile(ports, path, bundles) {
    const refuse = (fact) => {
        bundles.add(path, fact);
        return [path];
    };
    const file = await ports.files.read(path, sigstore_src/* mostBundleCharacters */.kw);
    if (file.state === 'missing')
        return refuse((0,src/* missing */.LO)(file.cause, file.detail));
    const text = (0,sigstore_src/* decodeUtf8 */._6)(file.value);
    if (text === undefined)
        return refuse((0,src/* missing */.LO)('malformed', `${path} is not UTF-8`));
    const texts = bundleTexts(path, text);
    if (texts.length === 0)
        return refuse((0,src/* missing */.LO)('malformed', 'it holds no bundle'));
    if (texts.length > mostBundles)
        return refuse((0,src/* missing */.LO)('truncated', `it holds more than ${mostBundles} bundles`));
    for (const one of texts)
        bundles.add(one.place, (0,src/* known */.eO)({ kind: 'bundle', text: one.text }, file.evidence));
    return texts.map(({ place }) => place);
}
/** Reads and measures every file that a policy or the input names, each once. Nothing is fetched. */
async function collectFiles(ports, named, bundles) {
    const listings = [
        ...(await Promise.all(named.patterns.map((where) => list(ports, 'policy-files', where)))),
        ...(await listInput(ports, named.input)),
    ];
    const paths = listings.flatMap(({ paths: found }) => (found.state === 'known' ? found.value : []));
    const places = new Map();
    // One after the other: each may be 16 MiB.
    for (const path of [...new Set(paths)].toSorted())
        places.set(path, await readFile(ports, path, bundles));
    return listings.map(({ source, where, paths: found }) => {
        if (found.state === 'missing')
            return { source, where, digest: null, found: (0,src/* missing */.LO)(found.cause, found.detail) };
        const listed = found.value.flatMap((path) => places.get(path) ?? []);
        return { source, where, digest: null, found: (0,src/* known */.eO)(listed, found.evidence) };
    });
}

// EXTERNAL MODULE: ./build/packages/sigstore/src/client/index.js + 28 modules
var client = __webpack_require__(78980);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/attribute-at.js

const longestText = 1_000;
function member(value, key) {
    if (value === null || typeof value !== 'object')
        return undefined;
    if (Array.isArray(value))
        return /^\d{1,4}$/u.test(key) ? value[Number(key)] : undefined;
    return Object.hasOwn(value, key) ? value[key] : undefined;
}
/** The value at a path such as `scanner.result` or `runs[0].status` of a predicate; a list or an object is none. */
function attributeAt(predicate, path) {
    const keys = path.replaceAll(/\[(\d{1,4})\]/gu, '.$1').split('.');
    const value = keys.reduce(member, predicate);
    if (value === undefined)
        return (0,src/* missing */.LO)('not-found', 'the predicate has no such field');
    if (value === null || typeof value === 'boolean')
        return (0,src/* known */.eO)(value);
    if (typeof value === 'number' && Number.isFinite(value))
        return (0,src/* known */.eO)(value);
    if (typeof value !== 'string')
        return (0,src/* missing */.LO)('malformed', 'what stands there is a list or an object');
    if (!value.isWellFormed())
        return (0,src/* missing */.LO)('malformed', 'what stands there is no Unicode text');
    return value.length > longestText
        ? (0,src/* missing */.LO)('truncated', `what stands there is longer than ${longestText} characters`)
        : (0,src/* known */.eO)(value);
}

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/collect/measure.js




const mostSubjects = 4096;
const longestDetail = 1000;
const slsaTypes = new Set([
    'https://slsa.dev/provenance/v0.2',
    'https://slsa.dev/provenance/v1',
]);
function factOf(parsed) {
    if (parsed.state === 'accepted')
        return (0,src/* known */.eO)(parsed.value);
    return (0,src/* missing */.LO)('malformed', `${parsed.code}: ${parsed.detail}`.slice(0, longestDetail));
}
/** What a bare signature leaves out. */
const noPredicate = { provenance: null, crossCheck: [], summary: null, attributes: [] };
function readPredicate({ predicateType, predicate }, signer, paths) {
    const provenance = slsaTypes.has(predicateType) ? factOf((0,sigstore_src/* readProvenance */.Ch)(predicateType, predicate)) : null;
    const checks = provenance?.state === 'known' && signer.kind === 'certificate'
        ? (0,sigstore_src/* crossCheck */.DV)(provenance.value, signer.claims)
        : [];
    const summary = predicateType === sigstore_src/* summaryPredicateType */.op ? (0,sigstore_src/* readSummary */.L_)(predicate) : null;
    return {
        provenance,
        crossCheck: checks,
        summary: summary && factOf(summary.state === 'rejected' ? summary : (0,sigstore_src/* accepted */.qG)(summaryOf(summary.value))),
        attributes: (paths.get(predicateType) ?? []).map((path) => ({
            path,
            value: attributeAt(predicate, path),
        })),
    };
}
function summaryOf({ verifierId, resourceUri, policy, result, verifiedLevels }) {
    const policyDigests = policy.digests;
    const policyUri = policy.uri;
    return { verifier: verifierId, resourceUri, policyDigests, policyUri, result, levels: verifiedLevels };
}
function contentOf(content) {
    if (content.kind === 'message')
        return content;
    const subjects = content.statement.subjects.flatMap(({ name, digests }) => Object.entries(digests).map(([algorithm, hex]) => ({ name, digest: `${algorithm}:${hex}` })));
    return { kind: 'statement', predicateType: content.statement.predicateType, subjects };
}
function signerOf(signer) {
    if (signer.kind === 'key')
        return signer;
    const { fingerprint, san, issuer, claims } = signer;
    return { kind: 'certificate', certificate: fingerprint, identity: san, issuer, claims };
}
function measuredOf(result, paths) {
    if (result.state === 'rejected') {
        const { code, detail } = result;
        // Not the bundle's fault: an artifact's digest is all there is, and this kind of key needs its bytes.
        if (code === 'digest-only-impossible')
            return (0,src/* missing */.LO)('unsupported', detail);
        // The policy's key is at fault: what the bundle says is not known.
        if (code === 'key-invalid')
            return (0,src/* missing */.LO)('unsupported', detail.slice(0, longestDetail));
        return (0,src/* known */.eO)({ state: 'rejected', code, detail: detail.slice(0, longestDetail) });
    }
    const { signer, content, trustedTimes } = result.value;
    const said = contentOf(content);
    if (said.kind === 'statement' && said.subjects.length > mostSubjects)
        return (0,src/* missing */.LO)('truncated', `it names more than ${mostSubjects} subjects`);
    const predicate = content.kind === 'statement' ? readPredicate(content.statement, signer, paths) : noPredicate;
    return (0,src/* known */.eO)({ state: 'verified', signer: signerOf(signer), content: said, ...predicate, trustedTimes });
}
function trustedKey({ validFrom, validUntil, ...key }) {
    return { ...key, validFrom: validFrom ?? null, validUntil: validUntil ?? null };
}
function verify(material, root, keys) {
    const trust = { trustedRoots: root.roots, keys: keys.map(trustedKey) };
    if (material.kind === 'bundle')
        return (0,client/* verifyBundle */.IF)({ ...trust, bundle: material.text });
    return (0,client/* verifyLegacyLayer */.mi)(material.layer, { ...trust, repository: material.repository });
}
function isByCertificate(result) {
    return (result.state === 'known' &&
        result.value.state === 'verified' &&
        result.value.signer.kind === 'certificate');
}
/** Measures under every root that a requirement names, with the keys that stand beside it, and under no more. */
function measure(material, { roots, trusts, paths }) {
    return roots.flatMap((root) => {
        const rows = [];
        for (const { keys } of trusts.pairs.filter((pair) => pair.root === root.fact.root)) {
            const set = keys === null ? [] : (trusts.keySets[keys] ?? []);
            const result = measuredOf(verify(material, root, set), paths);
            const certified = isByCertificate(result);
            rows.push({ root: root.fact.root, keys: certified ? null : keys, result });
            // A certificate is worth the same beside any keys.
            if (certified)
                break;
        }
        return rows;
    });
}

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/collect/found-bundles.js


function isJsonSpace(character) {
    return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}
/** A text without the white space of JSON around it; whatever else stands there makes it another text. */
function trimmed(material) {
    if (material.kind !== 'bundle')
        return material;
    const { text } = material;
    let [start, end] = [0, text.length];
    while (start < end && isJsonSpace(text[start]))
        start += 1;
    while (start < end && isJsonSpace(text[end - 1]))
        end -= 1;
    return { ...material, text: text.slice(start, end) };
}
function bytesOf(material) {
    if (material.kind === 'bundle')
        return new TextEncoder().encode(material.text);
    // Signature and certificate of a layer stand in its annotations.
    const { mediaType, annotations, bytes } = material.layer;
    const head = new TextEncoder().encode(JSON.stringify([mediaType, annotations, material.repository]));
    const all = new Uint8Array(head.length + bytes.length);
    all.set(head);
    all.set(bytes, head.length);
    return all;
}
function bound(measured, evidence) {
    return measured.map((row) => row.result.state === 'known' ? { ...row, result: (0,src/* known */.eO)(row.result.value, evidence) } : row);
}
/** Collects bundles; the same bytes from two places are one bundle with two places, measured once. */
function createFoundBundles(hash, ruler) {
    // By kind, too: a file may hold the very text that stands for a layer, and would be measured in its place.
    const byKey = new Map();
    const unread = [];
    return {
        add: (place, material) => {
            if (material.state === 'missing') {
                unread.push({ places: [place], read: (0,src/* missing */.LO)(material.cause, material.detail), measured: [] });
                return;
            }
            const { evidence } = material;
            // What is measured is what the digest is of.
            const value = trimmed(material.value);
            const digest = hash.sha256(bytesOf(value));
            const key = `${value.kind} ${digest}`;
            const before = byKey.get(key);
            if (before !== undefined) {
                byKey.set(key, { ...before, places: [...before.places, place].toSorted() });
                return;
            }
            const measured = bound(measure(value, ruler), evidence);
            byKey.set(key, { places: [place], read: (0,src/* known */.eO)(digest, evidence), measured });
        },
        list: () => [...byKey.values(), ...unread].toSorted((a, b) => ((a.places[0] ?? '') < (b.places[0] ?? '') ? -1 : 1)),
    };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/collect/roots.js



async function refresh(ports, root) {
    const source = root === 'tuf:public-good' ? client/* publicGoodTuf */.u : client/* githubTuf */.dC;
    if (source === null)
        return (0,src/* missing */.LO)('unsupported', 'this build has no root of GitHub to begin with');
    ports.progress.say(`attest-verify: asking ${new URL(source.mirror).host} for the trusted root ${root}`);
    const fact = await (0,client/* refreshTrustedRoot */.nA)(ports, source);
    if (fact.state === 'missing')
        return (0,src/* missing */.LO)(fact.cause, fact.detail);
    const { text, expires } = fact.value;
    return (0,src/* known */.eO)({ text, published: null, expires }, fact.evidence);
}
async function roots_readFile(ports, root) {
    const file = await ports.files.read(root);
    if (file.state === 'missing')
        return (0,src/* missing */.LO)(file.cause, file.detail);
    const text = (0,sigstore_src/* decodeUtf8 */._6)(file.value);
    if (text === undefined)
        return (0,src/* missing */.LO)('malformed', `${root} is not UTF-8`);
    return (0,src/* known */.eO)({ text, published: null, expires: null }, file.evidence);
}
async function textOf(ports, root) {
    if (root === 'public-good')
        return (0,src/* known */.eO)({ text: client/* publicGoodRoot */.Bo, published: client/* publicGoodRootDate */.l, expires: null });
    // GitHub rotates its keys every few months, so a copy that came with the suite would soon be of no use.
    if (root === 'github' || root.startsWith('tuf:'))
        return refresh(ports, root);
    return roots_readFile(ports, root);
}
/** Loads a root that a policy names. It is the policy's choice alone: no input can name one. */
async function loadRoot(ports, root) {
    const fact = await textOf(ports, root);
    if (fact.state === 'missing')
        return { fact: { root, read: (0,src/* missing */.LO)(fact.cause, fact.detail) }, roots: [] };
    const { text, published, expires } = fact.value;
    const parsed = (0,sigstore_src/* parseTrustedRoots */.uE)(text);
    if (parsed.state === 'rejected')
        return { fact: { root, read: (0,src/* missing */.LO)('malformed', `${parsed.code}: ${parsed.detail}`) }, roots: [] };
    const digest = ports.hash.sha256(new TextEncoder().encode(text));
    const read = (0,src/* known */.eO)({ digest, published, expires }, fact.evidence);
    return { fact: { root, read }, roots: (0,client/* prepareRoots */.nx)(parsed.value) };
}

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/decide.js + 7 modules
var decide = __webpack_require__(40567);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/platforms.js + 1 modules
var attest_verify_platforms = __webpack_require__(66380);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/policy.js + 2 modules
var attest_verify_policy = __webpack_require__(16530);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/reasons.js + 3 modules
var reasons = __webpack_require__(47263);
// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/searches.js
var searches = __webpack_require__(4994);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/pending.js






/** Questions that a policy does not allow on these facts. */
function openQuestions(policy, facts) {
    const drafts = (0,decide/* decide */.LD)(policy, facts);
    return new Set(drafts.filter(({ code }) => reasons/* attestVerifyReasons */.a[code].effect !== 'allow').map(({ question }) => question));
}
function searchesOf(scene) {
    const own = (0,searches/* wantedSearches */.YG)(scene.requirement, scene.subject);
    const platforms = (0,attest_verify_platforms/* asksPlatforms */.Z_)(scene) ? (0,attest_verify_platforms/* wantedPlatforms */.QM)(scene) : undefined;
    if (platforms?.state !== 'known')
        return own;
    const below = platforms.value.flatMap(({ digest }) => (0,searches/* wantedSearches */.YG)(scene.requirement, { ...scene.subject, digest }));
    return [...own, ...below];
}
/**
 * The places that still have to be asked: of every subject that a policy does not allow on what is known so far. What
 * the files already prove is asked of nobody. Pure.
 */
function pendingSearches(policies, facts) {
    const wanted = new Map();
    for (const policy of policies) {
        const open = openQuestions(policy, facts);
        for (const subject of facts.subjects) {
            const question = (0,decide/* questionOf */.YH)(subject);
            const requirement = (0,attest_verify_policy/* requirementFor */.P6)(policy, subject);
            if (requirement === null || !open.has(question))
                continue;
            for (const search of searchesOf({ requirement, facts, subject, question }))
                wanted.set((0,src/* canonicalJson */.dj)(search), search);
        }
    }
    for (const { source, where, digest } of facts.searches)
        wanted.delete((0,src/* canonicalJson */.dj)({ source, where, digest }));
    return [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, search]) => search);
}

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/own-results.js
var own_results = __webpack_require__(82327);
;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/trusts.js



/** What all policies trust, each once, in an order that theirs does not change. Pure. */
function trustsOf(policies) {
    const requirements = policies.flatMap(attest_verify_policy/* requirementsOf */.CG);
    const texts = requirements.filter(({ keys }) => keys.length > 0).map(({ keys }) => (0,src/* canonicalJson */.dj)(keys));
    const sets = [...new Set(texts)].toSorted();
    const pairs = new Map();
    for (const requirement of requirements) {
        const index = sets.indexOf((0,src/* canonicalJson */.dj)(requirement.keys));
        const keys = index < 0 ? null : index;
        for (const root of (0,attest_verify_policy/* rootsOf */.RD)(requirement))
            pairs.set((0,src/* canonicalJson */.dj)({ root, keys }), { root, keys });
    }
    return {
        roots: [...new Set(requirements.flatMap((requirement) => [...(0,attest_verify_policy/* rootsOf */.RD)(requirement)]))].toSorted(),
        keySets: sets.map((text) => JSON.parse(text)),
        pairs: [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, trust]) => trust),
    };
}
/** The paths that policies ask for, by type of predicate. */
function wantedPaths(policies) {
    const paths = new Map();
    const add = (predicateType, path) => {
        const known = paths.get(predicateType) ?? new Set();
        paths.set(predicateType, known.add(path));
    };
    const addOwn = (predicateType) => {
        const own = (0,own_results/* ownResultPath */.d)(predicateType);
        if (own !== undefined)
            add(predicateType, own);
    };
    for (const requirement of policies.flatMap(attest_verify_policy/* requirementsOf */.CG)) {
        const { steps, forbid } = requirement;
        for (const type of [...(0,attest_verify_policy/* predicateTypesOf */.uh)(requirement), ...steps.map((step) => step.predicateType)])
            addOwn(type);
        for (const { predicateType, attributes } of steps)
            for (const { path } of attributes)
                add(predicateType, path);
        for (const { predicateType, attribute } of forbid)
            add(predicateType, attribute.path);
    }
    return new Map([...paths].map(([type, found]) => [type, [...found].toSorted()]));
}

;// CONCATENATED MODULE: ./build/packages/gates/src/attest-verify/collect.js








const inputs = {
    subjects: {
        description: 'Further artifacts, one a line, written as `subject` is. All of them must be attested, each as the policy asks of it.',
        required: false,
    },
    bundle: {
        description: 'Sigstore bundle files, one path or glob per line. They are candidates beside those of the policy; whether they count is the policy’s word.',
        required: false,
    },
    'docker-config': {
        description: 'Text of a Docker config.json with credentials for the registries, for policies that look there. Without it the machine’s own configuration counts, and for ghcr.io the GitHub token.',
        required: false,
    },
};
/** Each subject once. What an input names is added, so it can only ask for more. */
function subjectsOf({ request, inputs: given }) {
    const all = [request.subject, ...(0,subject_text/* parseSubjects */.r)(given['subjects'] ?? '', 'subjects')];
    return [...new Map(all.map((subject) => [(0,src/* subjectText */.yq)(subject), subject])).values()];
}
/** Made when first asked for: most runs ask no registry. */
function registryOf(ports, context) {
    let client;
    const make = async () => {
        const { createRegistryClient, registryCredentials } = await __webpack_require__.e(/* import() */ 1319).then(__webpack_require__.bind(__webpack_require__, 21319));
        const { github, inputs: given } = context;
        const dockerConfig = given['docker-config'];
        const options = {
            githubToken: github.token,
            githubServerUrl: github.serverUrl,
            ...(dockerConfig === undefined ? {} : { dockerConfig }),
        };
        return createRegistryClient(ports, registryCredentials(ports, options));
    };
    return () => (client ??= make());
}
/** Images whose own bytes a policy asks about. */
function imagesToRead(policies, subjects) {
    return subjects.filter((subject) => subject.kind === 'image' &&
        policies.some((policy) => {
            const requirement = (0,attest_verify_policy/* requirementFor */.P6)(policy, subject);
            return requirement !== null && requirement.platforms !== 'index';
        }));
}
async function readImages(registry, subjects) {
    if (subjects.length === 0)
        return [];
    const { collectImages } = await __webpack_require__.e(/* import() */ 4102).then(__webpack_require__.bind(__webpack_require__, 14102));
    return collectImages(await registry(), subjects);
}
/**
 * Reads the bundle files that policies and input name; asks GitHub and the registries, where a policy lets it, for every
 * subject that the files do not prove; measures every bundle under every root that a requirement names.
 */
const collect = async (ports, context) => {
    const { policies, request, github: access } = context;
    const subjects = subjectsOf(context);
    const trusts = trustsOf(policies);
    const registry = registryOf(ports, context);
    const requirements = policies.flatMap(attest_verify_policy/* requirementsOf */.CG);
    const patterns = [...new Set(requirements.flatMap(({ bundles }) => bundles))].toSorted();
    const [roots, images] = await Promise.all([
        Promise.all(trusts.roots.map((root) => loadRoot(ports, root))),
        readImages(registry, imagesToRead(policies, subjects)),
    ]);
    const usable = roots.filter(({ fact }) => fact.read.state === 'known');
    const bundles = createFoundBundles(ports.hash, { roots: usable, trusts, paths: wantedPaths(policies) });
    const searches = await collectFiles(ports, { patterns, input: context.inputs['bundle'] ?? '' }, bundles);
    const { at, server, commit, ref } = request;
    const first = {
        at,
        server,
        subjects,
        commit,
        ref,
        roots: roots.map(({ fact }) => fact),
        keySets: trusts.keySets.map((keys) => [...keys]),
        searches,
        images,
        bundles: bundles.list(),
    };
    const pending = pendingSearches(policies, first);
    if (pending.length === 0)
        return first;
    const of = (source) => pending.filter((search) => search.source === source);
    const asked = await Promise.all([
        of('github').length === 0
            ? []
            : Promise.all(/* import() */[__webpack_require__.e(7312), __webpack_require__.e(6966)]).then(__webpack_require__.bind(__webpack_require__, 96966)).then(({ collectGitHub }) => collectGitHub(ports, { access, searches: of('github') }, bundles)),
        of('registry').length === 0
            ? []
            : __webpack_require__.e(/* import() */ 4102).then(__webpack_require__.bind(__webpack_require__, 14102)).then(async ({ collectRegistry }) => collectRegistry(ports, { client: await registry(), searches: of('registry') }, bundles)),
    ]);
    return { ...first, searches: [...searches, ...asked.flat()], bundles: bundles.list() };
};


/***/ })

};

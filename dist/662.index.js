export const id = 662;
export const ids = [662];
export const modules = {

/***/ 2662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collect: () => (/* binding */ collect),
/* harmony export */   inputs: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _countersign_sigstore__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2239);
/* harmony import */ var _countersign_sigstore_client__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2317);



const inputs = {
    bundle: {
        description: 'Sigstore bundle files, one path or glob per line. They are candidates beside those of the policy; whether they count is the policy’s word.',
        required: false,
    },
};
const mostPatterns = 50;
const mostBundles = 200;
const mostSubjects = 4096;
function loaded(root, text, of) {
    if (text.state === 'missing')
        return { fact: { root, read: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(text.cause, text.detail) }, roots: [] };
    const parsed = (0,_countersign_sigstore__WEBPACK_IMPORTED_MODULE_1__/* .parseTrustedRoots */ .uE)(text.value);
    if (parsed.state === 'rejected')
        return { fact: { root, read: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `${parsed.code}: ${parsed.detail}`) }, roots: [] };
    return { fact: { root, read: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(of, text.evidence) }, roots: parsed.value };
}
function textOf(name, file) {
    if (file.state === 'missing')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(file.cause, file.detail);
    const text = (0,_countersign_sigstore__WEBPACK_IMPORTED_MODULE_1__/* .decodeUtf8 */ ._6)(file.value);
    return text === undefined ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `${name} is not UTF-8`) : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(text, file.evidence);
}
/** The root is the policy's choice alone: no input can name one. */
async function loadRoot(ports, root) {
    if (root === 'public-good') {
        const digest = ports.hash.sha256(new TextEncoder().encode(_countersign_sigstore_client__WEBPACK_IMPORTED_MODULE_2__/* .publicGoodRoot */ .Bo));
        return loaded(root, (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(_countersign_sigstore_client__WEBPACK_IMPORTED_MODULE_2__/* .publicGoodRoot */ .Bo), { digest, published: _countersign_sigstore_client__WEBPACK_IMPORTED_MODULE_2__/* .publicGoodRootDate */ .l });
    }
    const file = await ports.files.read(root);
    const digest = ports.hash.sha256(file.state === 'known' ? file.value : new Uint8Array());
    return loaded(root, textOf(root, file), { digest, published: null });
}
async function search(ports, pattern, from) {
    const paths = await ports.files.list([pattern]);
    if (paths.state === 'known' && paths.value.length > mostBundles) {
        const detail = `more than ${mostBundles} files match`;
        return { pattern, from, paths: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('truncated', detail) };
    }
    return { pattern, from, paths };
}
/** The caller's patterns, one per line. Whatever stands beyond the limit is said, not dropped in silence. */
async function searchInput(ports, input) {
    const lines = (input ?? '').split('\n').map((line) => line.trim());
    const patterns = [...new Set(lines.filter((line) => line !== ''))];
    const searches = await Promise.all(patterns.slice(0, mostPatterns).map((pattern) => search(ports, pattern, 'input')));
    if (patterns.length <= mostPatterns)
        return searches;
    const paths = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('truncated', `the input names more than ${mostPatterns} patterns`);
    return [
        ...searches,
        { pattern: `${patterns.length} patterns of the input "bundle"`, from: 'input', paths },
    ];
}
/** A .jsonl file holds a bundle a line, as `gh attestation download` writes it. */
function bundleTexts(path, text) {
    if (!path.endsWith('.jsonl'))
        return [{ line: null, text }];
    return text.split('\n').flatMap((line, index) => {
        return line.trim() === '' ? [] : [{ line: index + 1, text: line }];
    });
}
function measuredContent(content) {
    if (content.kind === 'message')
        return content;
    const subjects = content.statement.subjects.flatMap(({ name, digests }) => Object.entries(digests).map(([algorithm, hex]) => ({ name, digest: `${algorithm}:${hex}` })));
    return { kind: 'statement', predicateType: content.statement.predicateType, subjects };
}
function measure(text, roots) {
    const result = (0,_countersign_sigstore_client__WEBPACK_IMPORTED_MODULE_2__/* .verifyBundle */ .IF)({ bundle: text, trustedRoots: roots });
    if (result.state === 'rejected') {
        const { code, detail } = result;
        // Not the bundle's fault: an artifact's digest is all there is, and this kind of key needs its bytes.
        if (code === 'digest-only-impossible')
            return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('unsupported', detail);
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({ state: 'rejected', code, detail: detail.slice(0, 1000) });
    }
    const { signer, content, trustedTimes } = result.value;
    if (signer.kind === 'key')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('unsupported', 'bundles signed with a bare key name no signer');
    const measured = measuredContent(content);
    if (measured.kind === 'statement' && measured.subjects.length > mostSubjects)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('truncated', `it names more than ${mostSubjects} subjects`);
    const { fingerprint, san, issuer, claims } = signer;
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({
        state: 'verified',
        certificate: fingerprint,
        identity: san,
        issuer,
        claims,
        content: measured,
        trustedTimes,
    });
}
async function measurePath(ports, path, roots) {
    const unmeasured = (cause, detail) => roots.map(({ fact }) => ({ path, line: null, root: fact.root, measured: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(cause, detail) }));
    const text = textOf(path, await ports.files.read(path, _countersign_sigstore__WEBPACK_IMPORTED_MODULE_1__/* .mostBundleCharacters */ .kw));
    if (text.state === 'missing')
        return unmeasured(text.cause, text.detail);
    const texts = bundleTexts(path, text.value);
    if (texts.length === 0)
        return unmeasured('malformed', 'it holds no bundle');
    if (texts.length > mostBundles)
        return unmeasured('truncated', `it holds more than ${mostBundles} bundles`);
    return texts.flatMap(({ line, text: one }) => roots.map(({ fact, roots: trusted }) => {
        const measured = measure(one, trusted);
        const bound = measured.state === 'known' ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(measured.value, text.evidence) : measured;
        return { path, line, root: fact.root, measured: bound };
    }));
}
/** Reads every candidate once and measures it under every trusted root that a policy names. Nothing is fetched. */
const collect = async (ports, context) => {
    const { policies, request } = context;
    const names = [...new Set(policies.map(({ trustedRoot }) => trustedRoot))].toSorted();
    const patterns = [...new Set(policies.flatMap(({ bundles }) => bundles))].toSorted();
    const roots = await Promise.all(names.map((root) => loadRoot(ports, root)));
    const usable = roots.filter(({ fact }) => fact.read.state === 'known');
    const searches = [
        ...(await Promise.all(patterns.map((pattern) => search(ports, pattern, 'policy')))),
        ...(await searchInput(ports, context.inputs['bundle'])),
    ];
    const found = searches.flatMap(({ paths }) => (paths.state === 'known' ? paths.value : []));
    const bundles = [];
    // One after the other: each may be 16 MiB.
    for (const path of [...new Set(found)].toSorted())
        bundles.push(...(await measurePath(ports, path, usable)));
    const { at, server, subject, commit, ref } = request;
    return { at, server, subject, commit, ref, roots: roots.map(({ fact }) => fact), searches, bundles };
};


/***/ })

};

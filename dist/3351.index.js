export const id = 3351;
export const ids = [3351];
export const modules = {

/***/ 20472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ createLedger),
/* harmony export */   ek: () => (/* binding */ locatorOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** sha256 over raw bytes. */
function sha256(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex')}`;
}
/** A query may hold a signature or a key, so only its names are kept in a locator. */
function locatorOf(url) {
    const parsed = new URL(url);
    parsed.username = '';
    parsed.password = '';
    return (parsed.origin +
        parsed.pathname +
        (parsed.search === '' ? '' : `?${[...parsed.searchParams.keys()].join('&')}`));
}
function createLedger(clock) {
    const entries = new Map();
    return {
        record: (source, locator, bytes) => {
            const id = sha256(bytes);
            const key = `${id} ${source} ${locator}`;
            if (!entries.has(key))
                entries.set(key, { id, source, locator, observedAt: clock.now() });
            return id;
        },
        entries: () => [...entries.values()],
    };
}


/***/ }),

/***/ 13351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishSummary: () => (/* binding */ publishSummary)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 10 modules
var sigstore_src = __webpack_require__(14297);
// EXTERNAL MODULE: ./build/packages/runtime/src/ports/ledger.js
var ledger = __webpack_require__(20472);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/runtime/src/vsa-draft.js




const issuer = 'https://token.actions.githubusercontent.com';
const missingShape = dist/* object */.Ikc({ state: dist/* literal */.euz('missing') });
const knownShape = (value) => dist/* variant */.Oxt('state', [dist/* object */.Ikc({ state: dist/* literal */.euz('known'), value }), missingShape]);
const claimShape = knownShape(dist/* string */.YjP());
// Facts of attest-verify as far as a summary speaks of them. Loose on purpose: what does not fit proves nothing.
const verifiedShape = dist/* object */.Ikc({
    state: dist/* literal */.euz('verified'),
    signer: dist/* object */.Ikc({
        kind: dist/* literal */.euz('certificate'),
        issuer: claimShape,
        claims: dist/* object */.Ikc({ runnerEnvironment: claimShape }),
    }),
});
const provenanceShape = dist/* object */.Ikc({
    state: dist/* literal */.euz('verified'),
    provenance: dist/* object */.Ikc({ state: dist/* literal */.euz('known') }),
    crossCheck: dist/* array */.YOg(dist/* object */.Ikc({ agrees: dist/* boolean */.zMY() })),
});
const bundleShape = dist/* object */.Ikc({
    places: dist/* array */.YOg(dist/* string */.YjP()),
    read: dist/* object */.Ikc({
        state: dist/* literal */.euz('known'),
        value: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(src/* isSha256 */._h)),
        evidence: dist/* array */.YOg(dist/* string */.YjP()),
    }),
    measured: dist/* array */.YOg(dist/* object */.Ikc({ result: dist/* unknown */.L5J() })),
});
function judgementOf({ judgements }) {
    return judgements.find(({ gate }) => gate === 'attest-verify');
}
/** The bundles that attest-verify read; none where it was not asked. */
function bundlesOf(document) {
    const facts = dist/* safeParse */.xLC(dist/* object */.Ikc({ bundles: dist/* array */.YOg(dist/* unknown */.L5J()) }), judgementOf(document)?.facts);
    if (!facts.success)
        return [];
    return facts.output.bundles.flatMap((bundle) => {
        const checked = dist/* safeParse */.xLC(bundleShape, bundle);
        return checked.success ? [checked.output] : [];
    });
}
/** The bundles that an accepting reason rests on. */
function acceptedBundles(document) {
    const verdict = judgementOf(document)?.verdict;
    if (verdict?.effect !== 'allow')
        return [];
    const rested = new Set(verdict.reasons.filter(({ code }) => code === 'attested').flatMap(({ evidence }) => evidence));
    return bundlesOf(document).filter(({ read }) => [read.value, ...read.evidence].some((id) => rested.has(id)));
}
function resultsOf(bundle) {
    return bundle.measured.flatMap(({ result }) => {
        const known = dist/* safeParse */.xLC(dist/* object */.Ikc({ state: dist/* literal */.euz('known'), value: dist/* unknown */.L5J() }), result);
        return known.success ? [known.output.value] : [];
    });
}
/** Level 1: there is provenance, and it does not contradict its signature. */
function isProvenance(result) {
    const checked = dist/* safeParse */.xLC(provenanceShape, result);
    return checked.success && checked.output.crossCheck.every(({ agrees }) => agrees);
}
/**
 * Level 2: a hosted platform vouches for it. GitHub's token service names the runner, and the build cannot change that;
 * level 3 (builds isolated from each other) is nothing that a certificate states, so it is never claimed.
 * Source: https://slsa.dev/spec/v1.2/build-track-basics
 */
function isHosted(result) {
    const checked = dist/* safeParse */.xLC(verifiedShape, result);
    if (!checked.success)
        return false;
    const { signer } = checked.output;
    const runner = signer.claims.runnerEnvironment;
    return (signer.issuer.state === 'known' &&
        signer.issuer.value === issuer &&
        runner.state === 'known' &&
        runner.value === 'github-hosted');
}
/** The highest build level that the accepted bundles prove. */
function provenLevel(document) {
    const provenance = acceptedBundles(document).flatMap(resultsOf).filter(isProvenance);
    if (provenance.some(isHosted))
        return 'SLSA_BUILD_LEVEL_2';
    return provenance.length > 0 ? 'SLSA_BUILD_LEVEL_1' : 'SLSA_BUILD_LEVEL_UNEVALUATED';
}
/** Every attestation that was read, used for an allow or refused: what a deny rests on belongs to it too. */
function inputsOf(document) {
    const found = bundlesOf(document).map(({ places, read }) => ({ uri: places[0] ?? '', digest: read.value }));
    return found.toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
}
/**
 * Who judged. The action's repository where the runner names it; for an action that is called by a path (`./`, `$/`)
 * the workflow, because the runner names nothing else.
 */
function verifierOf({ gate, suite }, runner, environment) {
    const repository = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
    const ref = environment['GITHUB_ACTION_REF'] ?? '';
    const [path = '', at = ''] = repository === '' ? runner.workflow.split('@', 2) : [];
    const place = repository === '' ? path : `${repository}/actions/${gate}`;
    const version = repository === '' ? at : ref;
    return {
        id: `${runner.serverUrl}/${place}`,
        version: { countersign: suite.version, ...(version === '' ? {} : { [place]: version }) },
    };
}
/** What the summary of a finished decision says. All of it stands in the document or is told by the runner. */
function draftSummary(document, { runner, environment }) {
    const { request } = document;
    const each = document.judgements.flatMap(({ policies }) => policies.map(({ digest }) => digest));
    return {
        subject: request.subject,
        target: {
            server: request.server,
            repository: request.repository.name,
            environment: request.environment,
            service: request.service,
        },
        verifier: verifierOf(document, runner, environment),
        at: request.at,
        effect: document.effect,
        policy: { digest: (0,ledger/* sha256 */.sc)(Buffer.from((0,sigstore_src/* policyDigestText */.SA)(each))), each },
        inputs: inputsOf(document),
        level: provenLevel(document),
        evidence: (0,ledger/* sha256 */.sc)(Buffer.from((0,src/* canonicalJson */.dj)(document), 'utf8')),
        expires: document.expires,
    };
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/vsa.js







/** Beside the evidence and named like it: `<gate>-<digest12>.vsa.json`, signed `….vsa.sigstore.json`. */
function fileOf(document, evidence, task) {
    const short = evidence.slice('sha256:'.length, 'sha256:'.length + 12);
    return external_node_path_.join(task.runner.temporary, 'countersign', `${document.gate}-${short}.vsa`);
}
async function write(file, text) {
    await promises_.mkdir(external_node_path_.dirname(file), { recursive: true });
    await promises_.writeFile(file, text, { mode: 0o600 });
    (0,core/* setOutput */.uH)('vsa', file);
    (0,core/* setOutput */.uH)('vsa-digest', (0,ledger/* sha256 */.sc)(Buffer.from(text, 'utf8')));
}
async function publish(document, task, inputs) {
    const draft = draftSummary(document, task);
    const statement = (0,sigstore_src/* summaryStatement */.OW)(draft);
    const file = fileOf(document, draft.evidence, task);
    if (inputs.mode === 'statement')
        return write(`${file}.json`, statement);
    // Signing brings a verifier along, which most runs never need.
    const [{ signSummary }, { storeAttestation }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(1168), __webpack_require__.e(8980), __webpack_require__.e(9338)]).then(__webpack_require__.bind(__webpack_require__, 9338)),
        Promise.all(/* import() */[__webpack_require__.e(6720), __webpack_require__.e(7200)]).then(__webpack_require__.bind(__webpack_require__, 27200)),
    ]);
    const signed = await signSummary(statement, task, inputs);
    if (signed.state === 'missing') {
        task.ports.progress.warn(`the summary could not be signed: ${signed.detail}`);
        return;
    }
    await write(`${file}.sigstore.json`, signed.value);
    const stored = inputs.mode === 'sign-and-store' ? await storeAttestation(signed.value, task) : (0,src/* known */.eO)(null);
    if (stored.state === 'missing')
        task.ports.progress.warn(`the signed summary could not be kept by GitHub: ${stored.detail}`);
}
/**
 * Says a finished decision as a SLSA verification summary: the statement beside the evidence, or the signed bundle.
 * Comes after the verdict and never changes it: what goes wrong is a warning, and the outputs are empty.
 */
async function publishSummary(document, task, inputs) {
    try {
        await publish(document, task, inputs);
    }
    catch (thrown) {
        const why = thrown instanceof Error ? thrown.message : 'something that is no error was thrown';
        task.ports.progress.warn(`the summary could not be written: ${why}`);
    }
}


/***/ })

};

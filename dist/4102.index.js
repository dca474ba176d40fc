export const id = 4102;
export const ids = [4102];
export const modules = {

/***/ 21924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createLane)
/* harmony export */ });
/** Never wrap work that itself waits for this lane: with all places taken by waiters nobody would go on. */
function createLane(most) {
    const waiting = [];
    let running = 0;
    return async (run) => {
        if (running >= most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await run();
        }
        finally {
            // The place goes to whoever waits, without ever being free in between.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}


/***/ }),

/***/ 14102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collectImages: () => (/* binding */ collectImages),
/* harmony export */   collectRegistry: () => (/* binding */ collectRegistry)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14919);
/* harmony import */ var _countersign_sigstore__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14297);
/* harmony import */ var _countersign_sigstore_client__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78980);
/* harmony import */ var _searches_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4994);
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21924);







const mostAtOnce = 16;
const mostReferrers = 200;
const mostLayers = 200;
function imageOf(name, digest) {
    const parsed = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)(`${name}@${digest}`);
    return parsed.ok ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(parsed.value) : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `${name} is no name of an image`);
}
/**
 * Types that may hold a Sigstore bundle. They choose what is fetched and prove nothing: whoever pushed wrote them.
 * Source: https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md
 */
function isBundleType(type) {
    return type?.startsWith('application/vnd.dev.sigstore.bundle') === true;
}
/** A list may name no type (registries that fill in the fallback tag themselves); then the manifest is looked at. */
function mayHoldBundle({ artifactType }) {
    return artifactType === null || isBundleType(artifactType);
}
async function bundleIn(asking, image, manifest) {
    const [layer, second] = manifest.layers;
    if (layer === undefined || second !== undefined)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `it has ${manifest.layers.length} layers, expected one with the bundle`);
    const blob = await asking.lane(() => asking.client.getBlob(image, layer, _countersign_sigstore__WEBPACK_IMPORTED_MODULE_2__/* .mostBundleCharacters */ .kw));
    if (blob.state === 'missing')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(blob.cause, blob.detail);
    const text = (0,_countersign_sigstore__WEBPACK_IMPORTED_MODULE_2__/* .decodeUtf8 */ ._6)(blob.value);
    return text === undefined
        ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', 'the bundle is not UTF-8')
        : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({ kind: 'bundle', text }, blob.evidence);
}
/** Keeps what was found, as it arrives, and answers its place. */
function keep({ bundles }, place, material) {
    bundles.add(place, material);
    return place;
}
async function readReferrer(asking, image, referrer) {
    const place = `registry:${image.name}@${referrer.digest}`;
    const { digest } = referrer;
    const manifest = await asking.lane(() => asking.client.getManifest({ ...image, tag: null, digest }));
    if (manifest.state === 'missing')
        return [keep(asking, place, (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(manifest.cause, manifest.detail))];
    const { artifactType, layers, config } = manifest.value;
    const typed = [artifactType, config?.mediaType ?? null, ...layers.map(({ mediaType }) => mediaType)];
    if (!typed.some(isBundleType))
        return [];
    return [keep(asking, place, await bundleIn(asking, image, manifest.value))];
}
async function referrersOf(asking, image, digest) {
    const listed = await asking.lane(() => asking.client.listReferrers(image, digest));
    if (listed.state === 'missing')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(listed.cause, listed.detail);
    const wanted = listed.value.filter(mayHoldBundle);
    if (wanted.length > mostReferrers)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('truncated', `more than ${mostReferrers} artifacts belong to it that may hold a bundle`);
    const found = await Promise.all(wanted.map((referrer) => readReferrer(asking, image, referrer)));
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(found.flat(), listed.evidence);
}
async function readLayer(asking, image, at) {
    const { place, layer } = at;
    const blob = await asking.lane(() => asking.client.getBlob(image, layer, _countersign_sigstore__WEBPACK_IMPORTED_MODULE_2__/* .mostBundleCharacters */ .kw));
    if (blob.state === 'missing')
        return keep(asking, place, (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(blob.cause, blob.detail));
    const { mediaType, annotations } = layer;
    const legacy = { mediaType, annotations, bytes: blob.value };
    return keep(asking, place, (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({ kind: 'layer', layer: legacy, repository: image.name }, blob.evidence));
}
const legacyTypes = new Set(Object.values(_countersign_sigstore_client__WEBPACK_IMPORTED_MODULE_3__/* .legacyMediaTypes */ .zI));
/** What cosign wrote before there were referrers: an image under a tag, a layer for every signature. */
async function legacyOf(asking, image, at) {
    const tag = `${at.digest.replace(':', '-')}.${at.suffix}`;
    const manifest = await asking.lane(() => asking.client.getManifest({ ...image, tag, digest: null }));
    if (manifest.state === 'missing')
        return manifest.cause === 'not-found' ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)([]) : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(manifest.cause, manifest.detail);
    const layers = manifest.value.layers.filter(({ mediaType }) => legacyTypes.has(mediaType));
    if (layers.length > mostLayers)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('truncated', `${tag} has more than ${mostLayers} layers`);
    const found = await Promise.all(layers.map((layer, index) => readLayer(asking, image, { place: `registry:${image.name}:${tag}#${index + 1}`, layer })));
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(found, manifest.evidence);
}
async function askOne(asking, search) {
    const { name, part } = (0,_searches_js__WEBPACK_IMPORTED_MODULE_4__/* .registryPart */ .l$)(search.where);
    const digest = search.digest ?? '';
    const image = imageOf(name, digest);
    if (image.state === 'missing')
        return { ...search, found: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(image.cause, image.detail) };
    const found = await (part === 'referrers'
        ? referrersOf(asking, image.value, digest)
        : legacyOf(asking, image.value, { digest, suffix: part }));
    if (found.state === 'missing')
        return { ...search, found: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(found.cause, found.detail) };
    return { ...search, found };
}
/** Asks registries for bundles: referrers (and their fallback tag), and the tags that cosign wrote before. */
async function collectRegistry(ports, { client, searches }, bundles) {
    if (searches.length === 0)
        return [];
    const names = [...new Set(searches.map(({ where }) => (0,_searches_js__WEBPACK_IMPORTED_MODULE_4__/* .registryPart */ .l$)(where).name))].join(', ');
    ports.progress.say(`attest-verify: asking the registry (${names}) for attestations`);
    const asking = { ports, client, lane: (0,_at_once_js__WEBPACK_IMPORTED_MODULE_5__/* .createLane */ .V)(mostAtOnce), bundles };
    return Promise.all(searches.map((search) => askOne(asking, search)));
}
function imageFact({ kind, children, }) {
    const rows = children.map(({ digest, platform, mediaType }) => ({
        digest,
        platform,
        kind: (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .manifestKind */ .QS)(mediaType) ?? 'other',
    }));
    return { kind, children: rows };
}
/** Reads what images list, from bytes that have their digest. */
async function collectImages(client, subjects) {
    const lane = (0,_at_once_js__WEBPACK_IMPORTED_MODULE_5__/* .createLane */ .V)(mostAtOnce);
    return Promise.all(subjects.map(async ({ name, digest }) => {
        const image = imageOf(name, digest);
        if (image.state === 'missing')
            return { digest, read: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(image.cause, image.detail) };
        const manifest = await lane(() => client.getManifest({ ...image.value, tag: null }));
        const read = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .mapFact */ .Vt)(manifest, imageFact);
        return { digest, read: read.state === 'missing' ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(read.cause, read.detail) : read };
    }));
}


/***/ })

};

export const id = 6966;
export const ids = [6966];
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

/***/ 96966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collectGitHub: () => (/* binding */ collectGitHub)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_github_client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17312);
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21924);



const mostAtOnce = 16;
const shownDigits = 12;
async function bundleOf({ ports, access, lane }, { bundle, bundleUrl }, listed) {
    if (bundle !== null)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({ kind: 'bundle', text: bundle }, listed.state === 'known' ? listed.evidence : []);
    if (bundleUrl === null)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', 'GitHub lists an attestation with neither its bundle nor an address');
    const text = await lane(() => (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_1__/* .fetchBundle */ .L2)(ports.http, access, bundleUrl));
    if (text.state === 'missing')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(text.cause, text.detail);
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({ kind: 'bundle', text: text.value }, text.evidence);
}
function placeOf({ where, digest }, index) {
    const hex = (digest ?? '').split(':')[1] ?? '';
    return `github:${where}/${hex.slice(0, shownDigits)}#${index + 1}`;
}
async function askOne(asking, search) {
    const { client, lane, bundles } = asking;
    const { source, where, digest } = search;
    const base = { source, where, digest };
    const listed = await lane(() => (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_1__/* .readAttestations */ .aF)(client, { place: where, digest: digest ?? '' }));
    if (listed.state === 'missing')
        return { ...base, found: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(listed.cause, listed.detail) };
    const places = await Promise.all(listed.value.map(async (attestation, index) => {
        const place = placeOf(search, index);
        // As each arrives: together they could be more than there is room for.
        bundles.add(place, await bundleOf(asking, attestation, listed));
        return place;
    }));
    return { ...base, found: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(places, listed.evidence) };
}
/** Asks GitHub for the attestations of digests. The token goes to the API alone, never to where bundles lie. */
async function collectGitHub(ports, { access, searches }, bundles) {
    if (searches.length === 0)
        return [];
    if (!(0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_1__/* .hasAttestations */ .SW)(access)) {
        const found = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('unsupported', 'GitHub Enterprise Server keeps no attestations');
        return searches.map((search) => ({ ...search, found }));
    }
    const wheres = [...new Set(searches.map(({ where }) => where))].join(', ');
    ports.progress.say(`attest-verify: asking GitHub (${wheres}) for attestations, digests: ${searches.length}`);
    const client = (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_1__/* .createGitHubClient */ .LX)(ports.http, access, { clock: ports.clock, progress: ports.progress });
    const asking = { ports, access, client, lane: (0,_at_once_js__WEBPACK_IMPORTED_MODULE_2__/* .createLane */ .V)(mostAtOnce), bundles };
    const facts = await Promise.all(searches.map((search) => askOne(asking, search)));
    const found = facts.reduce((sum, fact) => sum + (fact.found.state === 'known' ? fact.found.value.length : 0), 0);
    ports.progress.say(`attest-verify: GitHub answered, attestations: ${found}`);
    return facts;
}


/***/ })

};

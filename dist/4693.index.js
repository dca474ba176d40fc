export const id = 4693;
export const ids = [4693];
export const modules = {

/***/ 74693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collect: () => (/* binding */ collect),
/* harmony export */   inputs: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _countersign_calendar__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99405);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79703);


const inputs = {
    'expected-duration-minutes': {
        description: 'How long the deploy takes, in whole minutes. It must be over before the next close. Raises the policy’s value, never lowers it.',
        required: false,
    },
};
function expectedDuration(text) {
    if (text === undefined || text === '')
        return null;
    if (/^\d{1,5}$/.test(text))
        return Number(text);
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `expected-duration-minutes: found ${JSON.stringify(text.slice(0, 80))}, expected a whole number of minutes such as 30`);
}
/**
 * GitHub's time, from the `Date` header of `GET /rate_limit`: it needs no permission, and asking does not count
 * against the limit. What the status says does not matter (a GitHub Enterprise Server without rate limits answers
 * 404), as long as the API itself answered.
 */
async function readClocks(ports, github) {
    const { token } = github;
    const answer = await ports.http.send({
        source: 'github',
        method: 'GET',
        url: `${github.apiUrl}/rate_limit`,
        headers: {
            accept: 'application/vnd.github+json',
            ...(token === null ? {} : { authorization: `Bearer ${token.reveal()}` }),
        },
        timeoutMs: 10_000,
        maxRedirects: 0,
    });
    const runner = ports.clock.now();
    if (answer.state === 'failed')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)('unreachable', answer.detail);
    if (answer.status >= 500)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)('unreachable', `the GitHub API answered ${answer.status}`);
    const server = (0,_countersign_calendar__WEBPACK_IMPORTED_MODULE_0__/* .parseHttpDate */ .m6)(answer.headers['date'] ?? '');
    if (server === null)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)('malformed', 'the answer of the GitHub API has no valid Date header');
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)({ server, runner }, [answer.evidence]);
}
function zoneData() {
    const version = process.versions['tz'];
    return version === undefined
        ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)('unsupported', 'this Node.js was built without time zone data')
        : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(version);
}
/** Reads the two clocks and the tz data version. GitHub is asked only when a policy wants its time. */
const collect = async (ports, context) => {
    const expectedDurationMinutes = expectedDuration(context.inputs['expected-duration-minutes']);
    const wanted = context.policies.some((policy) => policy.clock === 'server');
    const clock = wanted
        ? await readClocks(ports, context.github)
        : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)('not-collected', 'no policy asks for the time of GitHub');
    return { at: context.request.at, clock, timeZoneData: zoneData(), expectedDurationMinutes };
};


/***/ })

};

export const id = 9338;
export const ids = [9338];
export const modules = {

/***/ 9338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  signSummary: () => (/* binding */ signSummary)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 10 modules
var sigstore_src = __webpack_require__(14297);
// EXTERNAL MODULE: ./build/packages/sigstore/src/client/index.js + 28 modules
var client = __webpack_require__(78980);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/runtime/src/vsa-token.js




const mostCharacters = 64 * 1024;
const answerShape = dist/* object */.Ikc({ value: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w-]+\.[\w-]+\.[\w-]+$/)) });
const claimsShape = dist/* object */.Ikc({ repository_visibility: dist/* optional */.lqM(dist/* string */.YjP(), '') });
function jsonOf(text) {
    const json = (0,sigstore_src/* parseStrictJson */.RJ)(text, mostCharacters);
    return json.ok ? json.value : undefined;
}
function visibilityOf(token) {
    const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const checked = dist/* safeParse */.xLC(claimsShape, jsonOf(claims));
    return checked.success ? checked.output.repository_visibility : '';
}
/**
 * Asks the runner's own service for an identity token for the audience `sigstore`. Missing where the job has no
 * `id-token: write`. The token is masked before anything else is done with it.
 */
async function requestSigningToken(ports, environment) {
    const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
    const bearer = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
    if (url === '' || bearer === '')
        return (0,src/* missing */.LO)('forbidden', 'the job has no identity token; give it `id-token: write`');
    (0,core/* setSecret */.Pq)(bearer);
    const reply = await ports.http.send({
        source: 'oidc',
        method: 'GET',
        url: `${url}${url.includes('?') ? '&' : '?'}audience=sigstore`,
        headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
        maxRedirects: 0,
    });
    if (reply.state === 'failed')
        return (0,src/* missing */.LO)(reply.cause, reply.detail);
    if (reply.status !== 200)
        return (0,src/* missing */.LO)('forbidden', `the identity token service answered ${reply.status}`);
    const checked = dist/* safeParse */.xLC(answerShape, jsonOf(Buffer.from(reply.body).toString('utf8')));
    if (!checked.success)
        return (0,src/* missing */.LO)('malformed', 'the identity token service sent no token');
    const { value } = checked.output;
    (0,core/* setSecret */.Pq)(value);
    return (0,src/* known */.eO)({ token: { reveal: () => value }, visibility: visibilityOf(value) }, [reply.evidence]);
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/vsa-sign.js




async function rootText(task, path) {
    if (path === '')
        return (0,src/* known */.eO)(client/* publicGoodRoot */.Bo);
    const file = await task.ports.files.read(path);
    if (file.state === 'missing')
        return (0,src/* missing */.LO)(file.cause, file.detail);
    const text = (0,sigstore_src/* decodeUtf8 */._6)(file.value);
    return text === undefined ? (0,src/* missing */.LO)('malformed', `${path} is not UTF-8`) : (0,src/* known */.eO)(text);
}
async function rootsOf(task, path) {
    const text = await rootText(task, path);
    if (text.state === 'missing')
        return (0,src/* missing */.LO)(text.cause, text.detail);
    const parsed = (0,sigstore_src/* parseTrustedRoots */.uE)(text.value);
    return parsed.state === 'accepted'
        ? (0,src/* known */.eO)(parsed.value)
        : (0,src/* missing */.LO)('malformed', `the trusted root ${path}: ${parsed.detail}`);
}
/** The public log is for ever and for everybody, so what is not public goes there only when somebody says so. */
function instanceFor(visibility, chosen) {
    if (chosen !== null && chosen !== 'public-good')
        return (0,src/* known */.eO)(chosen);
    if (chosen !== null || visibility === 'public')
        return (0,src/* known */.eO)(client/* publicGoodInstance */.KZ);
    return (0,src/* missing */.LO)('unsupported', `the repository is ${visibility === '' ? 'not known to be public' : visibility}, and the public log would show its name, its workflow and this decision to everybody; choose with the input \`summary-instance\` (\`public-good\` if that is meant)`);
}
/** Signs a statement in the name of this job; answers with the bundle, which is verified already. */
async function signSummary(statement, task, inputs) {
    const trustedRoots = await rootsOf(task, inputs.trustedRoot);
    if (trustedRoots.state === 'missing')
        return (0,src/* missing */.LO)(trustedRoots.cause, trustedRoots.detail);
    const token = await requestSigningToken(task.ports, task.environment);
    if (token.state === 'missing')
        return (0,src/* missing */.LO)(token.cause, token.detail);
    const instance = instanceFor(token.value.visibility, inputs.instance);
    if (instance.state === 'missing')
        return (0,src/* missing */.LO)(instance.cause, instance.detail);
    const signed = await (0,client/* signStatement */.fT)(task.ports, {
        statement,
        token: token.value.token,
        instance: instance.value,
        trustedRoots: trustedRoots.value,
    });
    return signed.state === 'known' ? (0,src/* known */.eO)(signed.value.bundle) : (0,src/* missing */.LO)(signed.cause, signed.detail);
}


/***/ })

};

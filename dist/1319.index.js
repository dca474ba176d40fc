export const id = 1319;
export const ids = [1319];
export const modules = {

/***/ 21319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRegistryClient: () => (/* reexport */ createRegistryClient),
  registryCredentials: () => (/* reexport */ registryCredentials)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/oci/src/digest.js
var src_digest = __webpack_require__(27691);
// EXTERNAL MODULE: ./build/packages/oci/src/image.js
var src_image = __webpack_require__(28146);
// EXTERNAL MODULE: ./build/packages/oci/src/media-type.js
var media_type = __webpack_require__(32204);
// EXTERNAL MODULE: ./build/packages/oci/src/referrers.js
var referrers = __webpack_require__(87731);
;// CONCATENATED MODULE: ./build/packages/oci/src/challenge.js
const longestHeader = 8_192;
// RFC 9110 §5.6.2 (token), §5.6.4 (quoted-string), §11.2 (token68, auth-param).
const tokenPattern = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const quotedPattern = /"((?:[^"\\]|\\[^\r\n])*)"/y;
const token68Pattern = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const spacePattern = /[ \t]*/y;
function take(cursor, pattern) {
    const sticky = new RegExp(pattern);
    sticky.lastIndex = cursor.at;
    const match = sticky.exec(cursor.text);
    if (match !== null)
        cursor.at = sticky.lastIndex;
    return match;
}
function takeSign(cursor, sign) {
    if (cursor.text[cursor.at] !== sign)
        return false;
    cursor.at += 1;
    return true;
}
/** `name = value`, or null with the cursor where it was. */
function takeParameter(cursor) {
    const start = cursor.at;
    const name = take(cursor, tokenPattern)?.[0];
    take(cursor, spacePattern);
    if (name !== undefined && takeSign(cursor, '=')) {
        take(cursor, spacePattern);
        const quoted = take(cursor, quotedPattern)?.[1]?.replaceAll(/\\(.)/g, '$1');
        const value = quoted ?? take(cursor, tokenPattern)?.[0];
        if (value !== undefined)
            return [name.toLowerCase(), value];
    }
    cursor.at = start;
    return null;
}
function takeCommas(cursor) {
    do
        take(cursor, spacePattern);
    while (takeSign(cursor, ','));
}
function takeParameters(cursor) {
    const parameters = Object.create(null);
    for (let found = takeParameter(cursor); found !== null; found = takeParameter(cursor)) {
        const [name, value] = found;
        // A parameter given twice has no defined meaning (RFC 9110 §11.2): the whole header is refused.
        if (name in parameters)
            return null;
        parameters[name] = value;
        takeCommas(cursor);
    }
    return parameters;
}
function takeChallenge(cursor) {
    const scheme = take(cursor, tokenPattern)?.[0];
    if (scheme === undefined)
        return null;
    take(cursor, spacePattern);
    const parameters = takeParameters(cursor);
    if (parameters === null)
        return null;
    if (Object.keys(parameters).length === 0)
        take(cursor, token68Pattern);
    return { scheme: scheme.toLowerCase(), parameters: { ...parameters } };
}
/**
 * Which ways of proving oneself does this WWW-Authenticate header offer? Several challenges may stand in one header
 * (RFC 9110 §11.6.1). A header that does not follow the grammar gives no challenge at all. Controlled by the registry.
 */
function parseChallenges(header) {
    if (header.length > longestHeader)
        return [];
    const cursor = { text: header, at: 0 };
    const challenges = [];
    takeCommas(cursor);
    while (cursor.at < header.length) {
        const before = cursor.at;
        const challenge = takeChallenge(cursor);
        if (challenge === null || cursor.at === before)
            return [];
        challenges.push(challenge);
        takeCommas(cursor);
    }
    return challenges;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-host.js
var registry_host = __webpack_require__(22363);
;// CONCATENATED MODULE: ./build/packages/oci/src/client/realm.js

const privateV4 = /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2[0-9]|3[01])\.|^100\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\./;
const privateV6 = /^\[(?:::|::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*|64:ff9b:.*)\]$/;
function isAddress(hostname) {
    return hostname.startsWith('[') || /^[0-9.]+$/.test(hostname);
}
/** A literal address of a machine or network of one's own, or a name for this machine. */
function isPrivateHost(hostname) {
    if (hostname === 'localhost' || hostname.endsWith('.localhost'))
        return true;
    return isAddress(hostname) && (privateV4.test(hostname) || privateV6.test(hostname));
}
/**
 * The registry (or whoever answers in its place) controls where it sends us. So an address must be https and not one
 * inside our own network, unless the registry itself is there. A loopback registry may name http on its own host.
 */
function addressProblem({ url: text, registryOrigin, who }) {
    if (!URL.canParse(text))
        return `${who} that the registry names is not a URL`;
    const url = new URL(text);
    const registry = new URL(registryOrigin);
    if (url.username !== '' || url.password !== '')
        return `the URL of ${who} holds credentials`;
    if ((0,registry_host/* isLoopbackRegistry */.jW)(registry.host) && url.hostname === registry.hostname)
        return url.protocol === 'https:' || url.protocol === 'http:'
            ? null
            : `${who} is not reached by http or https`;
    if (url.protocol !== 'https:')
        return `${who} ${url.host} is not reached by https`;
    const inside = isPrivateHost(url.hostname) && url.hostname !== registry.hostname;
    return inside ? `${who} ${url.host} is on a private network, the registry is not` : null;
}
/** May credentials for the registry be shown to the token service at `realm`? Returns what is wrong, or null. */
function realmProblem(realm, registryOrigin) {
    return addressProblem({ url: realm, registryOrigin, who: 'the token service' });
}
/** May we follow the registry to `location`, without its credentials? Returns what is wrong, or null. */
function redirectProblem(location, registryOrigin) {
    return addressProblem({ url: location, registryOrigin, who: 'the host of the redirect' });
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/token.js




const maxTokenBytes = 256 * 1024;
/** The docker token specification: what is meant where `expires_in` is absent. */
const defaultLifeSeconds = 60;
const longestLifeSeconds = 24 * 60 * 60;
const answerSchema = dist/* looseObject */._H3({
    token: dist/* exactOptional */.yqP(dist/* nullable */.mee(dist/* string */.YjP())),
    access_token: dist/* exactOptional */.yqP(dist/* nullable */.mee(dist/* string */.YjP())),
    expires_in: dist/* exactOptional */.yqP(dist/* unknown */.L5J()),
});
// RFC 6750 §2.1, b64token: nothing else may go into the header.
const bearerToken = /^[A-Za-z0-9._~+/-]+=*$/;
/** The `Authorization` value for HTTP basic. */
function basicAuthorization(username, password) {
    return `Basic ${external_node_buffer_.Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
/** The docker token specification: GET with service and scope; an identity token is exchanged by POST (OAuth2). */
function tokenHttpRequest(request, realm) {
    const { challenge, credential } = request;
    const service = challenge.parameters['service'];
    const base = { source: 'registry', maxBytes: maxTokenBytes, maxRedirects: 0 };
    if (credential.kind === 'identity-token') {
        const form = new URLSearchParams({
            grant_type: 'refresh_token',
            refresh_token: credential.token.reveal(),
            client_id: 'countersign',
            scope: request.scope,
            ...(service === undefined ? {} : { service }),
        });
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return { ...base, method: 'POST', url: realm, headers, body: form.toString() };
    }
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', request.scope);
    const authorization = credential.kind === 'basic'
        ? { authorization: basicAuthorization(credential.username, credential.password.reveal()) }
        : {};
    return { ...base, method: 'GET', url: url.href, headers: authorization };
}
function statusProblem(status, host) {
    if (status === 401 || status === 403)
        return (0,src/* missing */.LO)('forbidden', `the token service ${host} refused the credentials (${status})`);
    if (status >= 300 && status < 400)
        return (0,src/* missing */.LO)('forbidden', `the token service ${host} redirects, and credentials do not follow`);
    return status === 200 ? null : (0,src/* missing */.LO)('unreachable', `the token service ${host} answered ${status}`);
}
function lifeSeconds(expiresIn) {
    const usable = typeof expiresIn === 'number' && expiresIn > 0;
    return usable ? Math.min(expiresIn, longestLifeSeconds) : defaultLifeSeconds;
}
function readToken(answer, host) {
    const problem = statusProblem(answer.status, host);
    if (problem !== null)
        return problem;
    let body;
    try {
        body = JSON.parse(new TextDecoder().decode(answer.body));
    }
    catch {
        return (0,src/* missing */.LO)('malformed', `the token service ${host} did not answer with JSON`);
    }
    const checked = (0,src/* check */.z6)(answerSchema, body);
    const value = checked.ok ? checked.value : {};
    const tokens = [value.token, value.access_token].filter((text) => typeof text === 'string');
    const token = tokens.find((text) => text !== '') ?? '';
    return bearerToken.test(token)
        ? (0,src/* known */.eO)({ token, expiresInSeconds: lifeSeconds(value.expires_in) })
        : (0,src/* missing */.LO)('malformed', `the token service ${host} answered without a usable token`);
}
/** Fetches a bearer token for reading one repository. The token is a secret: it enters no message and no fact. */
async function fetchToken(http, request) {
    const realm = request.challenge.parameters['realm'] ?? '';
    const problem = realmProblem(realm, request.registryOrigin);
    if (problem !== null)
        return (0,src/* missing */.LO)('forbidden', problem);
    const { host } = new URL(realm);
    const reply = await http.send(tokenHttpRequest(request, realm));
    return reply.state === 'failed' ? (0,src/* missing */.LO)(reply.cause, reply.detail) : readToken(reply, host);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/authorization.js



const scopePattern = /^repository:([a-z0-9][a-z0-9._/-]{0,254}):[a-z,*]{1,64}$/;
/**
 * What a token must be good for: reading one repository. A registry behind another name says in its challenge what
 * the repository is called there; only the name is taken from it, never what may be done.
 */
function wantedScope(challenge, repository) {
    const named = scopePattern.exec(challenge.parameters['scope'] ?? '')?.[1];
    return `repository:${named ?? repository.path}:pull`;
}
/** The bearer challenge of a header, if it holds one. */
function bearerChallenge(header) {
    return parseChallenges(header).find(({ scheme }) => scheme === 'bearer');
}
async function bearer(ports, refused, challenge) {
    const { origin, path } = refused.repository;
    const scope = refused.askedOf === 'this' ? wantedScope(challenge, refused.repository) : `repository:${path}:pull`;
    const asked = Date.parse(ports.clock.now());
    const { credential } = refused;
    const token = await fetchToken(ports.http, { registryOrigin: origin, scope, challenge, credential });
    if (token.state === 'missing')
        return (0,src/* missing */.LO)(token.cause, token.detail);
    // Renewed when a tenth of its life is left, so that it does not end on the way.
    const expires = asked + token.value.expiresInSeconds * 900;
    return (0,src/* known */.eO)({ header: `Bearer ${token.value.token}`, scope, expires });
}
function basic({ header, credential }) {
    const offered = parseChallenges(header).some(({ scheme }) => scheme === 'basic');
    if (!offered)
        return (0,src/* missing */.LO)('forbidden', 'the registry refused and named no way of logging in that we know');
    return credential.kind === 'basic'
        ? (0,src/* known */.eO)({ header: basicAuthorization(credential.username, credential.password.reveal()) })
        : (0,src/* missing */.LO)('forbidden', 'the registry wants a user name and a password, and none is configured');
}
/**
 * Answers a challenge: what to try again with. Bearer is preferred, since basic would send the password with every
 * request.
 */
async function authorize(ports, refused) {
    const challenge = bearerChallenge(refused.header);
    return challenge === undefined ? basic(refused) : bearer(ports, refused, challenge);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/hops.js


const mostRedirects = 5;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);
async function sendOne(session, request, hop) {
    const { authorization } = hop;
    const answer = await session.ports.http.send({
        source: 'registry',
        method: 'GET',
        url: hop.url,
        headers: { accept: request.accept, ...(authorization === undefined ? {} : { authorization }) },
        maxBytes: request.maxBytes,
        maxRedirects: 0,
    });
    return answer.state === 'failed' ? (0,src/* missing */.LO)(answer.cause, answer.detail) : (0,src/* known */.eO)(answer);
}
function nextHop(hop, answer, { origin }) {
    const location = answer.headers['location'];
    if (!redirectStatuses.has(answer.status) || location === undefined)
        return null;
    const url = URL.canParse(location, hop.url) ? new URL(location, hop.url).href : location;
    const problem = redirectProblem(url, origin);
    if (problem !== null)
        return (0,src/* missing */.LO)('forbidden', problem);
    // Credentials are the registry's and nobody else's; once they were left behind they do not come back.
    const atHome = new URL(url).origin === origin;
    return (0,src/* known */.eO)({ url, atHome, authorization: atHome ? hop.authorization : undefined });
}
/**
 * One GET and the redirects that it meets, each looked at before it is followed: blobs are often kept at another host,
 * which is asked without credentials and must not be inside our own network.
 */
async function sendHops(session, request, authorization) {
    const { repository } = request;
    let hop = { url: request.url, atHome: true, authorization };
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        const answer = await sendOne(session, request, hop);
        if (answer.state === 'missing')
            return answer;
        if (hop.atHome)
            session.rateLimits.note(repository.host, answer.value);
        const next = nextHop(hop, answer.value, repository);
        if (next === null)
            return answer;
        if (next.state === 'missing')
            return (0,src/* missing */.LO)(next.cause, next.detail);
        hop = next.value;
    }
    return (0,src/* missing */.LO)('malformed', `${repository.host} redirects more than ${mostRedirects} times`);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/authorized.js



function renew({ session, repository, credential }, challenged) {
    return session.authorizations.renew(repository.key, () => authorize(session.ports, { repository, credential, ...challenged }));
}
/** What to begin with: a token that was given or fetched, or an answer to the challenge that we know the host for. */
async function firstAuthorization(asking) {
    const { session, repository, credential } = asking;
    if (credential.kind === 'registry-token')
        return { header: `Bearer ${credential.token.reveal()}` };
    const current = session.authorizations.current(repository.key);
    const header = session.authorizations.challenge(repository.origin);
    if (current !== undefined || header === undefined)
        return current;
    const renewed = await renew(asking, { header, askedOf: 'another' });
    return renewed.state === 'known' ? renewed.value : undefined;
}
/** A token that was made for just this and is not enough: another one would be no better. */
function isTooNarrow(header, used, repository) {
    const challenge = bearerChallenge(header);
    if (challenge?.parameters['error'] !== 'insufficient_scope')
        return false;
    return used?.scope === wantedScope(challenge, repository);
}
/** What to try after a 401, null when the refusal stands. */
async function afterRefusal(asking, answer, used) {
    const { session, repository, credential } = asking;
    const { origin, host } = new URL(answer.url);
    if (origin !== repository.origin)
        return (0,src/* missing */.LO)('forbidden', `the registry redirects to ${host}, which wants credentials`);
    if (credential.kind === 'registry-token')
        return (0,src/* known */.eO)(null);
    const header = answer.headers['www-authenticate'] ?? '';
    if (isTooNarrow(header, used, repository))
        return (0,src/* missing */.LO)('forbidden', `the credentials for ${repository.host} do not reach ${repository.path}`);
    session.authorizations.noteChallenge(repository.origin, header);
    const current = session.authorizations.current(repository.key);
    // Somebody else has renewed it while we were on the way.
    if (current !== undefined && current !== used)
        return (0,src/* known */.eO)(current);
    const renewed = await renew(asking, { header, askedOf: 'this' });
    const same = renewed.state === 'known' && renewed.value.header === used?.header;
    return same ? (0,src/* known */.eO)(null) : renewed;
}
const mostSends = 3;
/**
 * Sends a request with what we have, and on a 401 with a fresh proof; a token that is refused is renewed once. A third
 * 401 is the answer.
 */
async function sendAuthorized(session, request) {
    const { repository } = request;
    const credential = await session.findCredential(repository.host, repository.path);
    if (credential.state === 'missing')
        return (0,src/* missing */.LO)(credential.cause, credential.detail);
    const asking = { session, repository, credential: credential.value };
    let used = await firstAuthorization(asking);
    for (let sends = 1;; sends += 1) {
        const answer = await session.turnstile(repository.origin)(() => sendHops(session, request, used?.header));
        if (answer.state === 'missing' || answer.value.status !== 401 || sends === mostSends)
            return answer;
        const next = await afterRefusal(asking, answer.value, used);
        if (next.state === 'missing')
            return (0,src/* missing */.LO)(next.cause, next.detail);
        if (next.value === null)
            return answer;
        used = next.value;
    }
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/refused-status.js

const causes = new Map([
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [429, 'unreachable'],
]);
function limitText({ headers }) {
    const wait = /^[0-9]{1,9}$/.exec(headers['retry-after'] ?? '')?.[0];
    const until = wait === undefined ? '' : ` and to be left alone for ${wait} seconds`;
    return `, which means too many requests${until},`;
}
/** What a status other than 200 means. `text` says what was asked for. */
function refusedStatus(answer, text) {
    const { status } = answer;
    const cause = causes.get(status) ?? (status >= 500 ? 'unreachable' : 'malformed');
    const limited = status === 429 ? limitText(answer) : '';
    return (0,src/* missing */.LO)(cause, `the registry answered ${status}${limited} for ${text}`);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/blob-answer.js


/** Reads a registry's answer to GET blob: size and sha256 of our own must be the descriptor's. */
function readBlobAnswer(answer, wanted, hash) {
    if (answer.status !== 200)
        return refusedStatus(answer, wanted.text);
    const { length } = answer.body;
    if (length !== wanted.size)
        return (0,src/* missing */.LO)('malformed', `${wanted.text} has ${length} bytes where ${wanted.size} were announced`);
    const digest = hash.sha256(answer.body);
    if (digest !== wanted.digest)
        return (0,src/* missing */.LO)('malformed', `the registry answered with bytes of digest ${digest} for ${wanted.text}`);
    return (0,src/* known */.eO)(answer.body, [answer.evidence]);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/content-cache.js
/** `weightOf` is what a value takes of `capacity`; nothing more is kept when that is used up. */
function createContentCache(capacity, weightOf) {
    const kept = new Map();
    const loading = new Map();
    let used = 0;
    const keep = (key, fact) => {
        if (fact.state === 'missing' || kept.has(key) || used + weightOf(fact.value) > capacity)
            return;
        used += weightOf(fact.value);
        kept.set(key, fact);
    };
    const loadOnce = async (key, load) => {
        try {
            const fact = await load();
            keep(key, fact);
            return fact;
        }
        finally {
            loading.delete(key);
        }
    };
    return {
        keep,
        get: async (key, load) => {
            const known = kept.get(key);
            if (known !== undefined)
                return known;
            const running = loading.get(key) ?? loadOnce(key, load);
            loading.set(key, running);
            return running;
        },
    };
}

// EXTERNAL MODULE: ./build/packages/oci/src/manifest.js + 1 modules
var src_manifest = __webpack_require__(26960);
;// CONCATENATED MODULE: ./build/packages/oci/src/client/manifest-answer.js



/**
 * distribution-spec, "Pulling manifests": the header may differ from the digest asked for, and whoever uses it must
 * check it against the bytes. It may be absent from old registries.
 */
function digestProblem(answer, digest, asked) {
    const header = answer.headers['docker-content-digest'];
    if (asked.wanted !== null && asked.wanted !== digest)
        return `the registry answered with bytes of digest ${digest} for ${asked.text}`;
    if (header !== undefined && header !== digest)
        return `Docker-Content-Digest does not fit the bytes of ${asked.text}: their digest is ${digest}`;
    return null;
}
/** Reads a registry's answer to GET manifest. Nothing of it is believed that the bytes do not show. */
function readManifestAnswer(answer, asked, hash) {
    if (answer.status !== 200)
        return refusedStatus(answer, asked.text);
    const digest = hash.sha256(answer.body);
    const problem = digestProblem(answer, digest, asked);
    if (problem !== null)
        return (0,src/* missing */.LO)('malformed', problem);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(answer.body);
    }
    catch {
        return (0,src/* missing */.LO)('malformed', `the manifest of ${asked.text} is not UTF-8`);
    }
    const manifest = (0,src_manifest/* parseManifest */.N)(text, answer.headers['content-type'] ?? '');
    if (manifest.state === 'missing')
        return (0,src/* missing */.LO)(manifest.cause, `${asked.text}: ${manifest.detail}`);
    return (0,src/* mapFact */.Vt)((0,src/* known */.eO)(manifest.value, [answer.evidence]), (value) => ({
        ...value,
        digest,
        size: answer.body.length,
    }));
}

;// CONCATENATED MODULE: ./build/packages/oci/src/link.js
const link_longestHeader = 16_384;
// RFC 8288 §3: <target> and parameters; the target may hold commas, a quoted value may hold anything.
const linkPattern = /[\s,]*<([^<>]*)>((?:\s*;\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+(?:\s*=\s*(?:"[^"]*"|[^\s",;]+))?)*)/y;
const relPattern = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i;
/**
 * Finds the first link with relation `next` (RFC 8288 §3). A header that does not follow the grammar is `malformed`:
 * a page must not be lost by misreading. Controlled by the registry.
 */
function parseNextLink(header) {
    if (header === undefined)
        return { state: 'last' };
    if (header.length > link_longestHeader)
        return { state: 'malformed' };
    const pattern = new RegExp(linkPattern);
    while (!/^[\s,]*$/.test(header.slice(pattern.lastIndex))) {
        const found = pattern.exec(header);
        if (found === null)
            return { state: 'malformed' };
        const [, target = '', parameters = ''] = found;
        const relation = relPattern.exec(parameters);
        const relations = (relation?.[1] ?? relation?.[2] ?? '').toLowerCase().split(/\s+/);
        if (relations.includes('next'))
            return { state: 'next', target };
    }
    return { state: 'last' };
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/referrer-pages.js






const maxPageBytes = 4 * 1024 * 1024;
const mostPages = 64;
const mostReferrers = 1_000;
/** Seen of registries that do not know the API; 404 is what distribution-spec says. */
const unsupportedStatuses = new Set([400, 404, 405, 406]);
/** The next page must be of the same list: anything else would make us ask a stranger, or for something else. */
function nextUrl(answer, url) {
    const link = parseNextLink(answer.headers['link']);
    if (link.state === 'last')
        return (0,src/* known */.eO)(null);
    const readable = link.state === 'next' && URL.canParse(link.target, url);
    const next = readable ? new URL(link.target, url) : null;
    const here = new URL(url);
    return next !== null && next.origin === here.origin && next.pathname === here.pathname
        ? (0,src/* known */.eO)(next.href)
        : (0,src/* missing */.LO)('malformed', `${here.host} names a next page of referrers that is not one`);
}
function readPage(answer, text, session) {
    const { status, headers, body } = answer;
    const unknownApi = unsupportedStatuses.has(status) || (status === 200 && !(0,referrers/* isReferrersType */.D8)(headers['content-type']));
    if (unknownApi)
        return (0,src/* known */.eO)('unsupported');
    if (status !== 200)
        return refusedStatus(answer, text);
    const announced = headers['docker-content-digest'];
    if (announced !== undefined && announced !== session.ports.hash.sha256(body))
        return (0,src/* missing */.LO)('malformed', `Docker-Content-Digest does not fit the bytes of ${text}`);
    // distribution-spec: the header names what the list was narrowed by, and we asked for no such thing.
    if (headers['oci-filters-applied'] !== undefined)
        return (0,src/* missing */.LO)('truncated', `the registry left some of ${text} out, unasked`);
    try {
        const page = (0,referrers/* parseReferrers */._S)(new TextDecoder('utf-8', { fatal: true }).decode(body));
        return page.state === 'known'
            ? (0,src/* known */.eO)(page.value, [answer.evidence])
            : (0,src/* missing */.LO)(page.cause, `${text}: ${page.detail}`);
    }
    catch {
        return (0,src/* missing */.LO)('malformed', `${text} is not UTF-8`);
    }
}
/** All pages of the referrers API. A page that fails makes the list missing, with what was read as its partial value. */
async function readReferrerPages(session, repository, digest) {
    const text = `the referrers of ${repository.key}@${digest}`;
    const all = [];
    const evidence = [];
    let url = `${repository.origin}/v2/${repository.path}/referrers/${digest}`;
    for (let page = 0; page < mostPages; page += 1) {
        const request = { repository, url, accept: media_type/* referrersType */.bU, maxBytes: maxPageBytes };
        const answer = await sendAuthorized(session, request);
        if (answer.state === 'missing')
            return { ...(0,src/* missing */.LO)(answer.cause, `${text}: ${answer.detail}`), partial: all };
        const read = readPage(answer.value, text, session);
        if (read.state === 'missing')
            return { ...(0,src/* missing */.LO)(read.cause, read.detail), partial: all };
        if (read.value === 'unsupported')
            return page === 0 ? read : { ...(0,src/* missing */.LO)('malformed', `a page of ${text} is missing`), partial: all };
        all.push(...read.value);
        evidence.push(...read.evidence);
        if (all.length > mostReferrers)
            break;
        const next = nextUrl(answer.value, url);
        if (next.state === 'missing')
            return { ...(0,src/* missing */.LO)(next.cause, next.detail), partial: all };
        if (next.value === null)
            return (0,src/* known */.eO)(all, evidence);
        url = next.value;
    }
    return (0,src/* truncated */.ps)(`there are more of ${text} than are read`, all.slice(0, mostReferrers));
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/authorization-store.js
function createAuthorizationStore(clock) {
    const kept = new Map();
    const renewing = new Map();
    const challenges = new Map();
    const renew = async (repository, obtain) => {
        try {
            const fact = await obtain();
            if (fact.state === 'known')
                kept.set(repository, fact.value);
            return fact;
        }
        finally {
            renewing.delete(repository);
        }
    };
    return {
        current: (repository) => {
            const found = kept.get(repository);
            return found?.expires === undefined || Date.parse(clock.now()) < found.expires ? found : undefined;
        },
        renew: (repository, obtain) => {
            const running = renewing.get(repository) ?? renew(repository, obtain);
            renewing.set(repository, running);
            return running;
        },
        challenge: (origin) => challenges.get(origin),
        noteChallenge: (origin, header) => void challenges.set(origin, header),
    };
}

;// CONCATENATED MODULE: ./build/packages/oci/src/rate-limit.js
/** `100;w=21600`: the count, before the window. */
function leadingNumber(header) {
    const digits = /^\s*([0-9]{1,9})(?:\s*[;,]|\s*$)/.exec(header ?? '')?.[1];
    return digits === undefined ? null : Number(digits);
}
/**
 * Reads `ratelimit-limit` and `ratelimit-remaining` (draft-ietf-httpapi-ratelimit-headers-04, as Docker Hub sends
 * them). Null where an answer holds neither. Controlled by the registry.
 */
function parseRateLimit(headers) {
    const limit = leadingNumber(headers['ratelimit-limit']);
    const remaining = leadingNumber(headers['ratelimit-remaining']);
    return limit === null && remaining === null ? null : { limit, remaining };
}
/** Is so little left that the reader should hear of it? A tenth of the limit, or ten requests. */
function isNearlyUsedUp({ limit, remaining }) {
    return remaining !== null && (remaining < 10 || (limit !== null && remaining * 10 < limit));
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/rate-limits.js

/** Remembers the newest limit of each host and warns once when little of it is left. */
function createRateLimits(progress) {
    const latest = new Map();
    const warned = new Set();
    return {
        note: (host, answer) => {
            const limit = parseRateLimit(answer.headers);
            if (limit === null)
                return;
            latest.set(host, limit);
            if (!isNearlyUsedUp(limit) || warned.has(host))
                return;
            warned.add(host);
            const of = limit.limit === null ? '' : ` of ${limit.limit}`;
            progress.warn(`${host}: ${limit.remaining}${of} requests are left before it refuses more`);
        },
        all: () => [...latest].map(([host, limit]) => ({ host, ...limit })),
    };
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/turnstile.js
function createTurnstile(most) {
    const waiting = [];
    let inside = 0;
    return async (work) => {
        if (inside >= most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            inside += 1;
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            // The place is handed over, so that nobody who comes now can slip in between.
            if (next === undefined)
                inside -= 1;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/session.js




const requestsAtOnce = 16;
function repositoryOf(image) {
    const host = (0,registry_host/* canonicalHost */.rQ)(image.host);
    return { host, origin: (0,registry_host/* registryOrigin */._g)(host), path: image.path, key: `${host}/${image.path}` };
}
function createSession(ports, findCredential) {
    const turnstiles = new Map();
    return {
        ports,
        findCredential,
        authorizations: createAuthorizationStore(ports.clock),
        rateLimits: createRateLimits(ports.progress),
        turnstile: (origin) => {
            const there = turnstiles.get(origin) ?? createTurnstile(requestsAtOnce);
            turnstiles.set(origin, there);
            return there;
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/registry-client.js











const maxManifestBytes = 4 * 1024 * 1024;
const maxBlobBytes = 16 * 1024 * 1024;
/** Room for the body of a 401 or 404, which a small blob's own size would cut off. */
const refusalBytes = 64 * 1024;
const keptManifests = 4_096;
const keptBlobBytes = 64 * 1024 * 1024;
async function loadManifest({ session }, repository, image) {
    const asked = { text: (0,src_image/* imageText */.f1)(image), wanted: image.digest };
    const url = `${repository.origin}/v2/${repository.path}/manifests/${image.digest ?? image.tag ?? 'latest'}`;
    const request = { repository, url, accept: media_type/* acceptedManifests */.My, maxBytes: maxManifestBytes };
    const answer = await sendAuthorized(session, request);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, `${asked.text}: ${answer.detail}`);
    return readManifestAnswer(answer.value, asked, session.ports.hash);
}
async function getManifest(client, image) {
    const repository = repositoryOf(image);
    const { key } = repository;
    const load = () => loadManifest(client, repository, image);
    if (image.digest !== null)
        return client.manifests.get(`${key}@${image.digest}`, load);
    const fact = await load();
    if (fact.state === 'known')
        client.manifests.keep(`${key}@${fact.value.digest}`, fact);
    return fact;
}
async function getBlob(client, image, wanted) {
    const repository = repositoryOf(image);
    const text = `${repository.key}@${wanted.digest}`;
    if (!(0,src_digest/* parseDigest */.m)(wanted.digest).ok)
        return (0,src/* missing */.LO)('unsupported', `${text} is not named by a sha256 digest`);
    if (wanted.size > wanted.maxBytes)
        return (0,src/* missing */.LO)('truncated', `${text} has ${wanted.size} bytes, and ${wanted.maxBytes} are read at most`);
    return client.blobs.get(text, async () => {
        const url = `${repository.origin}/v2/${repository.path}/blobs/${wanted.digest}`;
        const maxBytes = Math.max(wanted.size, refusalBytes);
        const request = { repository, url, accept: '*/*', maxBytes };
        const answer = await sendAuthorized(client.session, request);
        if (answer.state === 'missing')
            return (0,src/* missing */.LO)(answer.cause, `${text}: ${answer.detail}`);
        return readBlobAnswer(answer.value, { ...wanted, text }, client.session.ports.hash);
    });
}
/** The list under the fallback tag; empty where there is no such tag. */
async function readFallback(client, image, digest) {
    const index = await getManifest(client, { ...image, tag: (0,referrers/* fallbackTag */.fH)(digest), digest: null });
    if (index.state === 'missing')
        return index.cause === 'not-found' ? (0,src/* known */.eO)([]) : (0,src/* missing */.LO)(index.cause, index.detail);
    return index.value.kind === 'index'
        ? (0,src/* mapFact */.Vt)(index, referrers/* referrersOf */.aH)
        : (0,src/* missing */.LO)('malformed', `${image.name}:${(0,referrers/* fallbackTag */.fH)(digest)} is not a list of referrers`);
}
async function listReferrers(client, image, digest) {
    if (!(0,src_digest/* parseDigest */.m)(digest).ok)
        return (0,src/* missing */.LO)('unsupported', `${image.name}@${digest} is not a sha256 digest`);
    const pages = await readReferrerPages(client.session, repositoryOf(image), digest);
    const listed = (0,src/* mapFact */.Vt)(pages, (value) => (value === 'unsupported' ? [] : value));
    const tagged = await readFallback(client, image, digest);
    const lists = [listed, tagged].map((fact) => (fact.state === 'known' ? fact.value : (fact.partial ?? [])));
    const merged = (0,referrers/* mergeReferrers */.vB)(lists, digest);
    if (merged.state === 'missing')
        return merged;
    const failed = [listed, tagged].find((fact) => fact.state === 'missing');
    if (failed?.state === 'missing')
        return { ...(0,src/* missing */.LO)(failed.cause, failed.detail), partial: merged.value };
    return (0,src/* known */.eO)(merged.value, [listed, tagged].flatMap((fact) => (fact.state === 'known' ? fact.evidence : [])));
}
/**
 * A client of the distribution API (OCI distribution-spec 1.1) for any number of registries; http is spoken to
 * loopback registries only. Tokens and what digests name live as long as the client. Never throws.
 */
function createRegistryClient(ports, findCredential) {
    const session = createSession(ports, findCredential);
    const client = {
        session,
        manifests: createContentCache(keptManifests, () => 1),
        blobs: createContentCache(keptBlobBytes, ({ length }) => length),
    };
    return {
        getManifest: (image) => getManifest(client, image),
        getBlob: (image, descriptor, maxBytes = maxBlobBytes) => getBlob(client, image, { digest: descriptor.digest, size: descriptor.size, maxBytes }),
        listReferrers: (image, digest) => listReferrers(client, image, digest),
        rateLimits: () => session.rateLimits.all(),
    };
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/credential.js
const anonymous = { kind: 'anonymous' };
/** Hides a text behind `reveal`. */
function secretOf(text) {
    return { reveal: () => text };
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/docker-config.js




const entrySchema = dist/* looseObject */._H3({
    auth: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    username: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    password: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    identitytoken: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    registrytoken: dist/* exactOptional */.yqP(dist/* string */.YjP()),
});
// What docker's own decoder takes for absent, null, is absent here too.
const configSchema = dist/* looseObject */._H3({
    auths: dist/* exactOptional */.yqP(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), entrySchema))),
    credHelpers: dist/* exactOptional */.yqP(dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()))),
    credsStore: dist/* exactOptional */.yqP(dist/* nullable */.mee(dist/* string */.YjP())),
});
const variableSchema = dist/* strictObject */.rej({
    auths: dist/* exactOptional */.yqP(dist/* record */.g1P(dist/* string */.YjP(), dist/* strictObject */.rej({ auth: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq()) }))),
});
function parseText(text, name, schema) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return (0,src/* missing */.LO)('malformed', `${name} is not JSON`);
    }
    const checked = (0,src/* check */.z6)(schema, value);
    if (checked.ok)
        return (0,src/* known */.eO)(checked.value);
    const { path, kind, expected } = checked.problems[0];
    // What was found may be a secret, so it is left out of the sentence.
    return (0,src/* missing */.LO)('malformed', `${name} is wrong: ${(0,src/* problemText */.fI)({ path, kind, expected, found: 'something else' })}`);
}
/**
 * Reads config.json text; an empty one says nothing, as for docker. `name` says in messages which text it was; the
 * text itself never enters one.
 */
function parseDockerConfig(text, name) {
    return text.trim() === '' ? (0,src/* known */.eO)({}) : parseText(text, name, configSchema);
}
/** Reads the text of DOCKER_AUTH_CONFIG, where docker knows `auths` with `auth` and refuses everything else. */
function parseAuthVariable(text) {
    return parseText(text, 'DOCKER_AUTH_CONFIG', variableSchema);
}
// Go's base64.StdEncoding, which docker decodes with; Buffer alone would take anything.
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** `base64(user:password)`, cut at the first colon; docker trims the NULs that old clients left around it. */
function fromAuth(auth) {
    const packed = auth.replaceAll(/[\r\n]/g, '');
    if (!base64.test(packed))
        return null;
    const decoded = external_node_buffer_.Buffer.from(packed, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon <= 0)
        return null;
    const password = decoded.slice(colon + 1).replaceAll(/^\0+|\0+$/g, '');
    return { kind: 'basic', username: decoded.slice(0, colon), password: secretOf(password) };
}
/** True for a text that says something. */
function filled(text) {
    return text !== null && text !== undefined && text !== '';
}
/** What an entry of `auths` holds, the most direct proof first; null where its `auth` cannot be read. */
function entryCredential(entry) {
    if (filled(entry.registrytoken))
        return { kind: 'registry-token', token: secretOf(entry.registrytoken) };
    if (filled(entry.identitytoken))
        return { kind: 'identity-token', token: secretOf(entry.identitytoken) };
    if (filled(entry.auth))
        return fromAuth(entry.auth);
    if (filled(entry.username) && entry.password !== undefined)
        return { kind: 'basic', username: entry.username, password: secretOf(entry.password) };
    return anonymous;
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/config-entry.js


/** The name under which Docker Hub's credentials are kept, since its first API. */
const dockerHubKey = 'https://index.docker.io/v1/';
/** What a registry is called in docker's files and to credential helpers. */
function serverName(host) {
    const canonical = (0,registry_host/* canonicalHost */.rQ)(host);
    return canonical === 'docker.io' ? dockerHubKey : canonical;
}
/** `https://host/v1/` and `host/path` name the host, as in docker's own ConvertToHostname. */
function hostOfKey(key) {
    return key.replace(/^https?:\/\//, '').split('/', 1)[0] ?? '';
}
function isUrl(key) {
    return /^https?:\/\//.test(key);
}
/** containers-auth.json(5): the longest of `host/a/b`, `host/a`, `host`; only a URL is taken for its host alone. */
function namespaceEntry(entries, { host, path }) {
    const parts = path === '' ? [] : path.split('/');
    for (let length = parts.length; length >= 0; length -= 1) {
        const wanted = parts.slice(0, length).join('/');
        const found = entries.find(([key]) => {
            const cut = key.indexOf('/');
            const [keyHost, keyPath] = cut < 0 ? [key, ''] : [key.slice(0, cut), key.slice(cut + 1)];
            return (0,registry_host/* canonicalHost */.rQ)(keyHost) === (0,registry_host/* canonicalHost */.rQ)(host) && keyPath === wanted;
        });
        if (found !== undefined)
            return found[1];
    }
    const url = entries.find(([key]) => isUrl(key) && (0,registry_host/* canonicalHost */.rQ)(hostOfKey(key)) === (0,registry_host/* canonicalHost */.rQ)(host));
    return url?.[1];
}
function hostEntry(entries, { host }) {
    const exact = entries.find(([key]) => key === serverName(host));
    const folded = entries.find(([key]) => (0,registry_host/* canonicalHost */.rQ)(key) === (0,registry_host/* canonicalHost */.rQ)(host));
    const byHost = entries.find(([key]) => (0,registry_host/* canonicalHost */.rQ)(hostOfKey(key)) === (0,registry_host/* canonicalHost */.rQ)(host));
    return (exact ?? folded ?? byHost)?.[1];
}
/** The entry of `auths` that counts for a repository, if there is one. */
function configEntry(config, dialect, wanted) {
    const entries = Object.entries(config.auths ?? {});
    return dialect === 'docker' ? hostEntry(entries, wanted) : namespaceEntry(entries, wanted);
}
/**
 * The helper that counts for a host: the one named for it, else the general store. No wildcards. A helper that is
 * named with an empty text takes the host out of the general store.
 */
function configHelper(config, host) {
    const helpers = Object.entries(config.credHelpers ?? {});
    const exact = helpers.find(([key]) => key === serverName(host));
    const named = exact ?? helpers.find(([key]) => (0,registry_host/* canonicalHost */.rQ)(key) === (0,registry_host/* canonicalHost */.rQ)(host));
    const helper = named === undefined ? config.credsStore : named[1];
    return filled(helper) ? helper : undefined;
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/credential-helper.js



const helperName = /^[A-Za-z0-9_.-]{1,128}$/;
const patienceMs = 30_000;
const maxAnswerBytes = 256 * 1024;
// docker-credential-helpers, credentials/error.go: the one sentence that means "nothing kept for this server".
const nothingKept = /^credentials not found(?: in native keychain)?$/;
/** The user name that marks an identity token (docker/cli, credentials/native_store.go). */
const tokenUser = '<token>';
const credential_helper_answerSchema = dist/* looseObject */._H3({
    ServerURL: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    Username: dist/* string */.YjP(),
    Secret: dist/* string */.YjP(),
});
function readAnswer(stdout) {
    try {
        const checked = (0,src/* check */.z6)(credential_helper_answerSchema, JSON.parse(stdout));
        return checked.ok ? checked.value : null;
    }
    catch {
        return null;
    }
}
/** docker-credential-pass 0.6 answers with two empty texts where it keeps nothing, and docker takes them as that. */
function readSecret({ Username: username, Secret: text }) {
    if (username === '' && text === '')
        return (0,src/* known */.eO)(anonymous);
    if (username === '' || text === '')
        return null;
    const secret = secretOf(text);
    return (0,src/* known */.eO)(username === tokenUser
        ? { kind: 'identity-token', token: secret }
        : { kind: 'basic', username, password: secret });
}
function readReply(reply, program) {
    if (reply.state === 'failed')
        return (0,src/* missing */.LO)('forbidden', `${program} could not be asked: ${reply.detail}`);
    if (reply.exitCode !== 0)
        return nothingKept.test(reply.stdout.trim())
            ? (0,src/* known */.eO)(anonymous)
            : (0,src/* missing */.LO)('forbidden', `${program} failed with exit code ${reply.exitCode}`);
    const answer = readAnswer(reply.stdout);
    if (answer === null)
        return (0,src/* missing */.LO)('forbidden', `${program} did not answer with a user name and a secret in JSON`);
    return readSecret(answer) ?? (0,src/* missing */.LO)('forbidden', `${program} answered with half a credential`);
}
/**
 * Asks `docker-credential-<name> get` for the credentials of a server, which goes to its standard input. `name` comes
 * out of a file, so it may only be a plain word; no shell is used. A helper that keeps nothing for the server answers
 * anonymous; whatever else goes wrong is `forbidden`, with a detail that repeats nothing of what the helper printed.
 */
async function askHelper(machine, name, server) {
    if (!helperName.test(name))
        return (0,src/* missing */.LO)('forbidden', `the credential helper ${(0,src/* show */.WU)(name)} is not named by a plain word`);
    const program = `docker-credential-${name}`;
    const command = { program, args: ['get'], stdin: server, timeoutMs: patienceMs, maxBytes: maxAnswerBytes };
    return readReply(await machine.run(command), `the credential helper ${program}`);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/packages/oci/src/client/credential-source.js



function below(folder, ...names) {
    return folder === null || folder === undefined ? undefined : external_node_path_.join(folder, ...names);
}
/** docker: $DOCKER_CONFIG, else ~/.docker. */
function dockerFile(machine) {
    const folder = machine.variable('DOCKER_CONFIG') ?? below(machine.homeDirectory, '.docker');
    return below(folder, 'config.json');
}
/** containers-auth.json(5): the file that is named, else those of the session and of the user. */
function containersFiles(machine) {
    const named = machine.variable('REGISTRY_AUTH_FILE');
    if (named !== undefined)
        return [named];
    const userFolder = machine.variable('XDG_CONFIG_HOME') ?? below(machine.homeDirectory, '.config');
    const folders = [machine.variable('XDG_RUNTIME_DIR'), userFolder];
    return folders.map((folder) => below(folder, 'containers', 'auth.json'));
}
function places(machine) {
    const containers = containersFiles(machine).map((file) => ({ dialect: 'containers', file }));
    return [{ dialect: 'docker', file: dockerFile(machine) }, ...containers].flatMap(({ dialect, file }) => (file === undefined ? [] : [{ dialect, file }]));
}
async function readConfig(machine, file) {
    if (!external_node_path_.isAbsolute(file))
        return (0,src/* missing */.LO)('unsupported', `${file} is not an absolute path, so it is not read for credentials`);
    const bytes = await machine.readFile(file);
    if (bytes.state === 'missing')
        return bytes.cause === 'not-found' ? (0,src/* known */.eO)({}) : (0,src/* missing */.LO)(bytes.cause, bytes.detail);
    try {
        return parseDockerConfig(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value), file);
    }
    catch {
        return (0,src/* missing */.LO)('malformed', `${file} is not UTF-8`);
    }
}
/**
 * Everything that may hold credentials, first come first served: the text that was handed over, docker's variable,
 * docker's file, then podman's. A file that is not there says nothing; one that cannot be read is a missing source.
 */
async function credentialSources(machine, givenConfig) {
    const variable = machine.variable('DOCKER_AUTH_CONFIG');
    const given = parseDockerConfig(givenConfig ?? '', 'the Docker configuration that was given');
    const texts = [
        { dialect: 'docker', config: given },
        { dialect: 'docker', config: variable === undefined ? (0,src/* known */.eO)({}) : parseAuthVariable(variable) },
    ];
    const files = places(machine).map(async ({ dialect, file }) => ({
        dialect,
        config: await readConfig(machine, file),
    }));
    return [...texts, ...(await Promise.all(files))];
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/registry-credentials.js







/** ghcr.io for github.com; an Enterprise server and a data residency tenant have their own, on a host `containers.…`. */
function registryOfGitHub(serverUrl) {
    if (!URL.canParse(serverUrl))
        return null;
    const { protocol, host } = new URL(serverUrl);
    if (protocol !== 'https:')
        return null;
    return host === 'github.com' ? 'ghcr.io' : `containers.${host}`;
}
function githubCredential(machine, options, host) {
    const server = options.githubServerUrl ?? machine.variable('GITHUB_SERVER_URL') ?? 'https://github.com';
    if (options.githubToken === null || (0,registry_host/* canonicalHost */.rQ)(host) !== registryOfGitHub(server))
        return anonymous;
    // The registry looks at the token alone; the user name only must not be empty.
    return { kind: 'basic', username: 'x-access-token', password: options.githubToken };
}
/** One run of a helper for each server, whoever asks. */
function helperOnce(machine) {
    const asked = new Map();
    return (name, server) => {
        const key = `${name} ${server}`;
        const answer = asked.get(key) ?? askHelper(machine, name, server);
        asked.set(key, answer);
        return answer;
    };
}
/**
 * docker/cli, credentials/native_store.go: where a helper or store applies, user name, password and identity token of
 * `auths` are ignored, also when the helper keeps nothing; a registry token is not.
 */
async function lookUp(source, wanted, ask) {
    const { config, dialect } = source;
    if (config.state === 'missing')
        return (0,src/* missing */.LO)(config.cause, config.detail);
    const entry = configEntry(config.value, dialect, wanted) ?? {};
    const helper = configHelper(config.value, wanted.host);
    if (helper !== undefined && !filled(entry.registrytoken))
        return ask(helper, serverName(wanted.host));
    const credential = entryCredential(entry);
    return credential === null
        ? (0,src/* missing */.LO)('malformed', `the \`auth\` value for ${wanted.host} is not base64 of user:password`)
        : (0,src/* known */.eO)(credential);
}
/** The first source that knows anything counts; one that cannot be read ends the search. */
async function searchSources(sources, wanted, ask) {
    for (const source of sources) {
        const found = await lookUp(source, wanted, ask);
        if (found.state === 'missing' || found.value.kind !== 'anonymous')
            return found;
    }
    return (0,src/* known */.eO)(anonymous);
}
/** Every secret that the sources hold in the open, hidden before one of them is used. */
function maskConfig(machine, config) {
    for (const entry of Object.values(config.auths ?? {}))
        for (const secret of [entry.auth, entry.password, entry.identitytoken, entry.registrytoken])
            if (filled(secret))
                machine.mask(secret);
}
function maskCredential(machine, credential) {
    if (credential.kind === 'basic')
        machine.mask(credential.password.reveal());
    else if (credential.kind !== 'anonymous')
        machine.mask(credential.token.reveal());
}
async function readSources({ machine }, given) {
    const sources = await credentialSources(machine, given);
    for (const { config } of sources)
        if (config.state === 'known')
            maskConfig(machine, config.value);
    return sources;
}
/**
 * Finds credentials as docker and podman do: the text that was handed over, DOCKER_AUTH_CONFIG, docker's config.json,
 * podman's auth.json, each with its helper programs; then, for GitHub's own registry alone, the GitHub token. The
 * sources are read when a credential is first asked for. One that cannot be read makes the answer missing, since
 * anonymous might be answered with something else than the pull will get. Every secret is masked before it is given.
 */
function registryCredentials(ports, options) {
    const { machine } = ports;
    const ask = helperOnce(machine);
    const answers = new Map();
    let sources;
    const find = async (wanted) => {
        sources ??= readSources(ports, options.dockerConfig);
        const found = await searchSources(await sources, wanted, ask);
        if (found.state === 'missing')
            return found;
        const fallback = githubCredential(machine, options, wanted.host);
        const credential = found.value.kind === 'anonymous' ? fallback : found.value;
        maskCredential(machine, credential);
        return (0,src/* known */.eO)(credential);
    };
    return (host, path = '') => {
        const key = `${host}/${path}`;
        const answer = answers.get(key) ?? find({ host, path });
        answers.set(key, answer);
        return answer;
    };
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/index.js




/***/ })

};

export const id = 141;
export const ids = [141];
export const modules = {

/***/ 3141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collect: () => (/* binding */ collect),
  inputs: () => (/* binding */ inputs)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-host.js
var registry_host = __webpack_require__(2363);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/oci/src/client/docker-config.js




const entrySchema = dist/* looseObject */._H3({
    auth: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    username: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    password: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    identitytoken: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    registrytoken: dist/* exactOptional */.yqP(dist/* string */.YjP()),
});
const configSchema = dist/* looseObject */._H3({
    auths: dist/* exactOptional */.yqP(dist/* record */.g1P(dist/* string */.YjP(), entrySchema)),
    credHelpers: dist/* exactOptional */.yqP(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
    credsStore: dist/* exactOptional */.yqP(dist/* string */.YjP()),
});
/** Reads config.json text. `name` says in messages which text it was; the text itself never enters one. */
function parseDockerConfig(text, name) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return (0,src/* missing */.LO)('malformed', `${name} is not JSON`);
    }
    const checked = (0,src/* check */.z6)(configSchema, value);
    if (checked.ok)
        return (0,src/* known */.eO)(checked.value);
    const { path, kind, expected } = checked.problems[0];
    // What was found may be a secret, so it is left out of the sentence.
    return (0,src/* missing */.LO)('malformed', `${name} is wrong: ${(0,src/* problemText */.fI)({ path, kind, expected, found: 'something else' })}`);
}
function secret(text) {
    return { reveal: () => text };
}
/** `base64(user:password)`, cut at the first colon; docker trims the NULs that old clients left at the end. */
function fromAuth(auth) {
    const decoded = external_node_buffer_.Buffer.from(auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon <= 0)
        return null;
    const password = decoded.slice(colon + 1).replace(/\0+$/, '');
    return { kind: 'basic', username: decoded.slice(0, colon), password: secret(password) };
}
function filled(text) {
    return text !== undefined && text !== '';
}
function fromEntry(entry) {
    if (filled(entry.registrytoken))
        return { kind: 'registry-token', token: secret(entry.registrytoken) };
    if (filled(entry.identitytoken))
        return { kind: 'identity-token', token: secret(entry.identitytoken) };
    if (filled(entry.auth))
        return fromAuth(entry.auth);
    if (filled(entry.username) && entry.password !== undefined)
        return { kind: 'basic', username: entry.username, password: secret(entry.password) };
    return { kind: 'anonymous' };
}
/** `https://host/v1/` and `host/path` name the host, as in docker's own ConvertToHostname. */
function hostOfKey(key) {
    return key.replace(/^https?:\/\//, '').split('/', 1)[0] ?? '';
}
function entryFor(config, host) {
    const auths = Object.entries(config.auths ?? {});
    const exact = auths.find(([key]) => key === host);
    const byHost = auths.find(([key]) => (0,registry_host/* canonicalHost */.rQ)(hostOfKey(key)) === (0,registry_host/* canonicalHost */.rQ)(host));
    return (exact ?? byHost)?.[1];
}
function helperFor(config, host) {
    const helpers = Object.entries(config.credHelpers ?? {});
    const named = helpers.find(([key]) => (0,registry_host/* canonicalHost */.rQ)(hostOfKey(key)) === (0,registry_host/* canonicalHost */.rQ)(host))?.[1];
    return named ?? (filled(config.credsStore) ? config.credsStore : undefined);
}
/**
 * The credential that a Docker configuration has for a host, in docker's order: a helper for the host, the general
 * store, then `auths`. Where a helper or store applies docker ignores `auths`, so we do too; running helper programs
 * is not supported yet, which is said and not passed over.
 */
function lookUp(config, host) {
    const helper = helperFor(config, host);
    if (helper !== undefined)
        return (0,src/* missing */.LO)('unsupported', `credentials for ${host} come from the helper docker-credential-${helper}, which is not run; ` +
            'log in with docker/login-action, or give the credentials in `auths`');
    const entry = entryFor(config, host);
    if (entry === undefined)
        return (0,src/* known */.eO)({ kind: 'anonymous' });
    const credential = fromEntry(entry);
    return credential === null
        ? (0,src/* missing */.LO)('malformed', `the \`auth\` value for ${host} is not base64 of user:password`)
        : (0,src/* known */.eO)(credential);
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/credential-finder.js



const anonymous = { kind: 'anonymous' };
function readSources(sources) {
    const texts = [
        { name: 'DOCKER_AUTH_CONFIG', text: sources.dockerAuthConfig },
        { name: 'the Docker configuration', text: sources.dockerConfig },
    ];
    return texts.flatMap(({ name, text }) => text === undefined || text.trim() === '' ? [] : [parseDockerConfig(text, name)]);
}
function githubCredential(host, token) {
    if ((0,registry_host/* canonicalHost */.rQ)(host) !== 'ghcr.io' || token === null || token === undefined)
        return anonymous;
    // ghcr.io looks at the token alone; the user name only must not be empty.
    return { kind: 'basic', username: 'x-access-token', password: token };
}
/**
 * Prepares the search for credentials. A source that cannot be read makes every answer `malformed`: asking
 * anonymously instead might be answered with something else than the pull will get.
 */
function credentialFinder(sources) {
    const configs = readSources(sources);
    return (host) => {
        for (const config of configs) {
            if (config.state === 'missing')
                return (0,src/* missing */.LO)(config.cause, config.detail);
            const found = lookUp(config.value, host);
            if (found.state === 'missing' || found.value.kind !== 'anonymous')
                return found;
        }
        return (0,src/* known */.eO)(githubCredential(host, sources.githubToken));
    };
}

// EXTERNAL MODULE: ./build/packages/oci/src/image.js
var src_image = __webpack_require__(8146);
// EXTERNAL MODULE: ./build/packages/oci/src/media-type.js
var media_type = __webpack_require__(2204);
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
 * May credentials for the registry at `registryOrigin` be shown to the token service at `realm`? The realm is
 * controlled by the registry (or by whoever answers in its place), so it must be https and not an address inside our
 * own network, unless the registry itself is there. A loopback registry may have its token service on http, on the
 * same host. Returns what is wrong, or null.
 */
function realmProblem(realm, registryOrigin) {
    if (!URL.canParse(realm))
        return 'the token service that the registry names is not a URL';
    const url = new URL(realm);
    const registry = new URL(registryOrigin);
    if (url.username !== '' || url.password !== '')
        return 'the URL of the token service holds credentials';
    if ((0,registry_host/* isLoopbackRegistry */.jW)(registry.host) && url.hostname === registry.hostname)
        return url.protocol === 'https:' || url.protocol === 'http:'
            ? null
            : 'the token service is not reached by http or https';
    if (url.protocol !== 'https:')
        return `the token service ${url.host} is not reached by https`;
    const inside = isPrivateHost(url.hostname) && url.hostname !== registry.hostname;
    return inside ? `the token service ${url.host} is on a private network, the registry is not` : null;
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/token.js




const maxTokenBytes = 256 * 1024;
const answerSchema = dist/* looseObject */._H3({
    token: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    access_token: dist/* exactOptional */.yqP(dist/* string */.YjP()),
});
// RFC 6750 §2.1, b64token: nothing else may go into the header.
const bearerToken = /^[A-Za-z0-9._~+/-]+=*$/;
/** The `Authorization` value for HTTP basic. */
function basicAuthorization(username, password) {
    return `Basic ${external_node_buffer_.Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
function scopeOf(request) {
    return `repository:${request.repository}:pull`;
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
            scope: scopeOf(request),
            ...(service === undefined ? {} : { service }),
        });
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return { ...base, method: 'POST', url: realm, headers, body: form.toString() };
    }
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', scopeOf(request));
    const authorization = credential.kind === 'basic'
        ? { authorization: basicAuthorization(credential.username, credential.password.reveal()) }
        : {};
    return { ...base, method: 'GET', url: url.href, headers: authorization };
}
function readToken(answer, host) {
    if (answer.status === 401 || answer.status === 403)
        return (0,src/* missing */.LO)('forbidden', `the token service ${host} refused the credentials (${answer.status})`);
    if (answer.status !== 200)
        return (0,src/* missing */.LO)('unreachable', `the token service ${host} answered ${answer.status}`);
    let body;
    try {
        body = JSON.parse(new TextDecoder().decode(answer.body));
    }
    catch {
        return (0,src/* missing */.LO)('malformed', `the token service ${host} did not answer with JSON`);
    }
    const checked = (0,src/* check */.z6)(answerSchema, body);
    const token = checked.ok ? (checked.value.token ?? checked.value.access_token) : undefined;
    return token !== undefined && bearerToken.test(token)
        ? (0,src/* known */.eO)(token)
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



async function bearer(http, refused) {
    const challenge = parseChallenges(refused.header ?? '').find(({ scheme }) => scheme === 'bearer');
    if (challenge === undefined)
        return null;
    const token = await fetchToken(http, { ...refused, challenge });
    return token.state === 'known' ? (0,src/* known */.eO)(`Bearer ${token.value}`) : token;
}
function basic(refused) {
    const offered = parseChallenges(refused.header ?? '').some(({ scheme }) => scheme === 'basic');
    if (!offered)
        return null;
    const { credential } = refused;
    return credential.kind === 'basic'
        ? (0,src/* known */.eO)(basicAuthorization(credential.username, credential.password.reveal()))
        : (0,src/* missing */.LO)('forbidden', 'the registry wants a user name and a password, and none is configured');
}
/**
 * Answers a 401: the `Authorization` value to try again with. Bearer is preferred, since basic would send the
 * password with every request.
 */
async function authorize(http, refused) {
    const answer = (await bearer(http, refused)) ?? basic(refused);
    return answer ?? (0,src/* missing */.LO)('forbidden', 'the registry refused and named no way of logging in that we know');
}

// EXTERNAL MODULE: ./build/packages/oci/src/manifest.js
var src_manifest = __webpack_require__(5242);
;// CONCATENATED MODULE: ./build/packages/oci/src/client/manifest-answer.js


const causes = new Map([
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [429, 'unreachable'],
]);
function refusedStatus(status, asked) {
    const cause = causes.get(status) ?? (status >= 500 ? 'unreachable' : 'malformed');
    const limited = status === 429 ? ', which means too many requests' : '';
    return (0,src/* missing */.LO)(cause, `the registry answered ${status}${limited} for ${asked.text}`);
}
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
        return refusedStatus(answer.status, asked);
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

;// CONCATENATED MODULE: ./build/packages/oci/src/client/registry-client.js






const maxManifestBytes = 4 * 1024 * 1024;
function targetOf(image) {
    const origin = (0,registry_host/* registryOrigin */._g)(image.host);
    const reference = image.digest ?? image.tag ?? 'latest';
    return {
        origin,
        repository: image.path,
        url: `${origin}/v2/${image.path}/manifests/${reference}`,
        key: image.name,
    };
}
function send(session, target) {
    const authorization = session.authorizations.get(target.key);
    return session.ports.http.send({
        source: 'registry',
        method: 'GET',
        url: target.url,
        headers: { accept: media_type/* acceptedManifests */.My, ...(authorization === undefined ? {} : { authorization }) },
        maxBytes: maxManifestBytes,
    });
}
function firstAuthorization(session, target, credential) {
    if (credential.kind === 'registry-token' && !session.authorizations.has(target.key))
        session.authorizations.set(target.key, `Bearer ${credential.token.reveal()}`);
}
/** Answers a 401 with a fresh `Authorization` value, kept for the repository. */
async function proveOurselves(session, target, refused) {
    const { answer, credential } = refused;
    const { origin, host } = new URL(answer.url);
    // After a redirect another host asks; the credentials are the registry's and nobody else's.
    if (origin !== target.origin)
        return (0,src/* missing */.LO)('forbidden', `the registry redirects to ${host}, which wants credentials`);
    const authorization = await authorize(session.ports.http, {
        registryOrigin: target.origin,
        repository: target.repository,
        header: answer.headers['www-authenticate'],
        credential,
    });
    if (authorization.state === 'missing')
        return (0,src/* missing */.LO)(authorization.cause, authorization.detail);
    session.authorizations.set(target.key, authorization.value);
    return (0,src/* known */.eO)(true);
}
/** Sends; on 401 proves ourselves and sends once more. A second 401 is the answer. */
async function sendAuthorized(session, target, credential) {
    firstAuthorization(session, target, credential);
    const first = await send(session, target);
    if (first.state === 'failed')
        return (0,src/* missing */.LO)(first.cause, first.detail);
    if (first.status !== 401 || credential.kind === 'registry-token')
        return (0,src/* known */.eO)(first);
    const proven = await proveOurselves(session, target, { answer: first, credential });
    if (proven.state === 'missing')
        return (0,src/* missing */.LO)(proven.cause, proven.detail);
    const second = await send(session, target);
    return second.state === 'failed' ? (0,src/* missing */.LO)(second.cause, second.detail) : (0,src/* known */.eO)(second);
}
async function getManifest(session, image) {
    const asked = { text: (0,src_image/* imageText */.f1)(image), wanted: image.digest };
    const credential = session.findCredential(image.host);
    if (credential.state === 'missing')
        return (0,src/* missing */.LO)(credential.cause, credential.detail);
    const answer = await sendAuthorized(session, targetOf(image), credential.value);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, `${asked.text}: ${answer.detail}`);
    return readManifestAnswer(answer.value, asked, session.ports.hash);
}
/**
 * A client of the distribution API (OCI distribution-spec 1.1) for any number of registries; http is spoken to
 * loopback registries only. Tokens live as long as the client. Never throws.
 */
function createRegistryClient(ports, findCredential) {
    const session = { ports, findCredential, authorizations: new Map() };
    return { getManifest: (image) => getManifest(session, image) };
}

;// CONCATENATED MODULE: ./build/packages/oci/src/client/index.js



// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/image-search.js


const deepest = 200;
const mostAliases = 1_000;
const longestText = 4_096;
const longestShown = 200;
const plainKey = /^[A-Za-z_][A-Za-z0-9_-]{0,199}$/;
function below(path, key) {
    const depth = path.depth + 1;
    if (typeof key === 'number')
        return { text: `${path.text}[${key}]`, depth };
    if (!plainKey.test(key))
        return { text: `${path.text}[${JSON.stringify(key.slice(0, longestShown))}]`, depth };
    return { text: path.text === '' ? key : `${path.text}.${key}`, depth };
}
function position(search, node) {
    const offset = (0,yaml_dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0;
    const { line, col } = search.place.lines.linePos(offset);
    return { line, column: col };
}
function complain(search, node, why) {
    search.problems.push({ ...position(search, node), why });
}
/** Fixes what an alias means where it stands: a later anchor of the same name must not change it. */
function visitAlias(search, alias) {
    search.aliases += 1;
    const meant = search.anchors.get(alias.source);
    if (meant !== undefined)
        search.meanings.set(alias, meant);
    else
        complain(search, alias, `the alias *${alias.source.slice(0, 80)} has no anchor before it`);
}
/** The node itself, or what its alias means. Only for nodes that were visited. */
function target(search, node) {
    return (0,yaml_dist/* isAlias */.Vj)(node) ? search.meanings.get(node) : node;
}
function keyText(search, pair) {
    const key = target(search, pair.key);
    if (!(0,yaml_dist/* isScalar */.jn)(key)) {
        complain(search, pair.key, 'a key is not plain text');
        return null;
    }
    return String(key.value);
}
function note(search, path, value) {
    const content = (0,yaml_dist/* isScalar */.jn)(value.node) ? value.node.value : undefined;
    const text = typeof content === 'string' && content.length <= longestText ? content : null;
    const found = (0,yaml_dist/* isMap */.jh)(value.node) ? 'a mapping' : (0,yaml_dist/* isSeq */.oP)(value.node) ? 'a list' : (0,src/* show */.WU)(content);
    const { number } = search.place;
    search.images.push({
        document: number,
        kind: search.kind,
        path: path.text,
        ...position(search, value.at),
        text,
        found,
    });
}
function entry(search, map, name) {
    return map.items.find((pair) => {
        const key = target(search, pair.key);
        return (0,yaml_dist/* isScalar */.jn)(key) && key.value === name;
    });
}
/**
 * The value of a key `image`: text in a container, `{reference: …}` in an image volume (Kubernetes ImageVolumeSource).
 * Anything else is noted without a text, so that it is judged as not understood.
 */
function noteImage(search, path, at) {
    const node = target(search, at);
    if (!(0,yaml_dist/* isMap */.jh)(node)) {
        note(search, path, { at, node });
        return;
    }
    const reference = entry(search, node, 'reference');
    if (reference !== undefined) {
        const value = target(search, reference.value);
        note(search, below(path, 'reference'), { at: reference.value ?? at, node: value });
        return;
    }
    if (!search.mappingsAreSchemas)
        note(search, path, { at, node });
}
function visitPair(search, pair, path, seen) {
    if ((0,yaml_dist/* isNode */.Ll)(pair.key))
        visit(search, pair.key, path);
    const key = keyText(search, pair);
    if (key === null) {
        visit(search, pair.value, path);
        return;
    }
    const repeated = seen.has(key) && key !== '<<';
    if (repeated)
        complain(search, pair.key, `the key ${(0,src/* show */.WU)(key)} stands twice in one mapping`);
    seen.add(key);
    const inside = below(path, key);
    visit(search, pair.value, inside);
    if (key.toLowerCase() === 'image')
        noteImage(search, inside, pair.value ?? pair.key);
}
function visit(search, node, path) {
    if (!(0,yaml_dist/* isNode */.Ll)(node))
        return;
    if ((0,yaml_dist/* isAlias */.Vj)(node)) {
        // What an alias stands for was searched where it is written; only a key or an image asks what it means.
        visitAlias(search, node);
        return;
    }
    if (node.anchor !== undefined)
        search.anchors.set(node.anchor, node);
    if (path.depth > deepest) {
        complain(search, node, `it is nested deeper than ${deepest} levels`);
        return;
    }
    if ((0,yaml_dist/* isMap */.jh)(node)) {
        const seen = new Set();
        for (const pair of node.items)
            visitPair(search, pair, path, seen);
    }
    if ((0,yaml_dist/* isSeq */.oP)(node))
        node.items.forEach((item, index) => visitItem(search, item, below(path, index)));
}
/** `[a: b]` is a list of one-pair mappings, which the parser keeps as pairs. */
function visitItem(search, item, path) {
    if ((0,yaml_dist/* isPair */.tO)(item))
        visitPair(search, item, path, new Set());
    else
        visit(search, item, path);
}
function scalarText(map, key) {
    const value = map.get(key);
    return typeof value === 'string' ? value : null;
}
function isDefinition(map) {
    const group = scalarText(map, 'apiVersion') ?? '';
    return scalarText(map, 'kind') === 'CustomResourceDefinition' && group.startsWith('apiextensions.k8s.io/');
}
function noteSourceForm(search, root) {
    const group = scalarText(root, 'apiVersion') ?? '';
    if (search.kind === 'Kustomization' || group.startsWith('kustomize.config.k8s.io/'))
        complain(search, root, 'a Kustomization names images without holding the manifests; render it (kustomize build)');
}
/** Searches one document. Aliases are never expanded, so the work is linear in the length of the text. */
function searchDocument(document, place) {
    const root = document.contents;
    const map = (0,yaml_dist/* isMap */.jh)(root) ? root : null;
    const search = {
        images: [],
        problems: [],
        place,
        kind: map === null ? null : scalarText(map, 'kind'),
        anchors: new Map(),
        meanings: new Map(),
        mappingsAreSchemas: map !== null && isDefinition(map),
        aliases: 0,
    };
    visit(search, root, { text: '', depth: 0 });
    if (map !== null)
        noteSourceForm(search, map);
    if (search.aliases > mostAliases)
        complain(search, root, `there are more than ${mostAliases} aliases`);
    // An anchor inside a schema may be used where it is no schema.
    if (search.mappingsAreSchemas && search.aliases > 0)
        complain(search, root, 'a CustomResourceDefinition with aliases is not read');
    return { images: search.images, problems: search.problems };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/manifest.js


const mostDocuments = 2_000;
const mostProblems = 20;
const mostImages = 10_000;
const longestMessage = 300;
/** Longest text that is read; a bundle of large CustomResourceDefinitions has about 3.5 MB. */
const manifest_maxManifestBytes = 4 * 1024 * 1024;
function syntaxProblems(document, lines) {
    return [...document.errors, ...document.warnings].map((problem) => {
        const { line, col } = lines.linePos(problem.pos[0]);
        return { line, column: col, why: `the YAML is wrong: ${problem.message.slice(0, longestMessage)}` };
    });
}
function capped(problems) {
    const shown = problems.slice(0, mostProblems);
    const last = shown.at(-1);
    const left = problems.length - shown.length;
    return left === 0 || last === undefined ? shown : [...shown, { ...last, why: `and ${left} problems more` }];
}
function refuse(documents, why) {
    return { documents, images: [], problems: [{ line: 1, column: 1, why }] };
}
// YAML 1.1 readers, Kubernetes' own among them, also break lines at these (YAML 1.1 §4.2); a YAML 1.2 reader does not.
// What is a comment to one is content to the other, so an image could hide there. A BOM is taken for one inside too.
const disputedCharacter = /\r(?!\n)|[\u{85}\u{2028}\u{2029}]|(?!^)\u{feff}/u;
function disputed(text) {
    const at = text.search(disputedCharacter);
    if (at < 0)
        return undefined;
    const before = text.slice(0, at).split('\n');
    const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const why = `the character U+${code} ends a line for some YAML readers and not for others, so what the file says is not certain`;
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, why };
}
/**
 * Which images does this file of Kubernetes manifests (YAML or JSON, any number of documents) name? Every document of
 * every kind is searched. Whatever cannot be understood is a problem with its line and column, never left out. The
 * text is controlled by the author of the change. Pure; never throws.
 */
function parseManifestFile(text) {
    if (text.length > manifest_maxManifestBytes)
        return refuse(0, `the file is longer than ${manifest_maxManifestBytes} characters`);
    const uncertain = disputed(text);
    if (uncertain !== undefined)
        return { documents: 0, images: [], problems: [uncertain] };
    const lines = new yaml_dist/* LineCounter */.HN();
    // `uniqueKeys` compares every key with every other; the search finds duplicate keys in linear time.
    const options = { uniqueKeys: false, prettyErrors: false, lineCounter: lines };
    const parsed = (0,yaml_dist/* parseAllDocuments */.hR)(text, options);
    const documents = 'empty' in parsed ? [] : parsed;
    if (documents.length > mostDocuments)
        return refuse(documents.length, `the file has more than ${mostDocuments} documents`);
    const findings = documents.map((document, index) => {
        const syntax = syntaxProblems(document, lines);
        const found = searchDocument(document, { number: index + 1, lines });
        return { images: found.images, problems: [...syntax, ...found.problems] };
    });
    const images = findings.flatMap((found) => found.images);
    if (images.length > mostImages)
        return refuse(documents.length, `the file has more than ${mostImages} images`);
    return {
        documents: documents.length,
        images,
        problems: capped(findings.flatMap(({ problems }) => problems)),
    };
}

// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/policy.js
var policy = __webpack_require__(6247);
// EXTERNAL MODULE: ./build/packages/oci/src/index.js
var oci_src = __webpack_require__(4935);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/approvals.js
var digest_pin_approvals = __webpack_require__(2365);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/uses.js
var uses = __webpack_require__(1073);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/wanted.js



function tagOf(image) {
    return image.tag === null ? [] : [{ ...image, digest: null }];
}
/** What must be asked to judge one image: its digest, the tag beside it, the approved digests of the same name. */
function lookupsFor(image, policy, approved) {
    if (image.digest === null)
        return tagOf(image);
    const others = approved.includes(image.digest) ? [] : approved;
    const itself = policy.requireInRegistry || others.length > 0 ? [{ ...image, tag: null }] : [];
    return [...itself, ...tagOf(image), ...others.map((digest) => ({ ...image, tag: null, digest }))];
}
/** Which references a policy needs resolved, each once, sorted by its text. None in check mode. Pure. */
function wantedLookups(policies, facts) {
    const wanted = new Map();
    const known = { ...facts, at: '', selections: [], resolutions: [] };
    for (const policy of policies.filter(({ mode }) => mode === 'verify')) {
        const approvals = (0,digest_pin_approvals/* approvalsOf */.mh)(policy, facts.subject);
        for (const { use } of (0,uses/* usesOf */.MZ)(known)) {
            const meaning = (0,uses/* meaningOf */.Pr)(use);
            if ((0,uses/* isExcluded */.RF)(policy, use) || !meaning.understood)
                continue;
            const { image } = meaning;
            const approved = approvals.filter(({ name }) => name === image.name).map(({ digest }) => digest);
            for (const lookup of lookupsFor(image, policy, approved))
                wanted.set((0,oci_src/* imageText */.f1)(lookup), lookup);
        }
    }
    return [...wanted]
        .map(([reference, image]) => ({ reference, image }))
        .sort((left, right) => (left.reference < right.reference ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/collect.js





const inputs = {
    manifests: {
        description: 'Rendered Kubernetes manifests, one file pattern a line, from the root of the workspace. Added to the files that the policy names.',
        required: false,
    },
    'docker-config': {
        description: 'Text of a Docker config.json whose `auths` hold credentials for the registries. Without it registries are asked anonymously, ghcr.io with the GitHub token.',
        required: false,
    },
};
const mostFiles = 1_000;
const mostLookups = 1_000;
const lookupsAtOnce = 8;
/** The input's patterns. Controlled by the caller: they add files, and anything that would not is refused. */
function inputPatterns(text) {
    const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim());
    const patterns = lines.filter((line) => line !== '');
    for (const pattern of patterns) {
        const problem = (0,policy/* patternProblem */.A)(pattern);
        if (problem !== null)
            throw new src/* SuiteError */.$K('input-invalid', `input "manifests": found ${(0,src/* show */.WU)(pattern)}, ${problem}`);
    }
    return patterns;
}
function allPatterns(context) {
    const named = context.policies.flatMap(({ files }) => files);
    return [...new Set([...named, ...inputPatterns(context.inputs['manifests'])])].sort();
}
async function collect_select(ports, pattern) {
    const files = await ports.files.list([pattern]);
    return { pattern, files: (0,src/* mapFact */.Vt)(files, (paths) => [...paths]) };
}
function parseBytes(bytes, path) {
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return (0,src/* known */.eO)(parseManifestFile(text));
    }
    catch (error) {
        if (error instanceof TypeError)
            return (0,src/* missing */.LO)('malformed', `${path} is not UTF-8`);
        throw error;
    }
}
async function readFile(ports, path) {
    const bytes = await ports.files.read(path, manifest_maxManifestBytes);
    if (bytes.state === 'missing')
        return { path, manifest: (0,src/* missing */.LO)(bytes.cause, bytes.detail) };
    const manifest = parseBytes(bytes.value, path);
    return {
        path,
        manifest: manifest.state === 'known' ? { ...manifest, evidence: bytes.evidence } : manifest,
    };
}
async function readFiles(ports, selections) {
    const listed = selections.flatMap(({ files }) => files.state === 'known' ? files.value : (files.partial ?? []));
    const paths = [...new Set(listed)].sort();
    const files = [];
    for (const path of paths.slice(0, mostFiles))
        files.push(await readFile(ports, path));
    const unread = (0,src/* missing */.LO)('not-collected', `more than ${mostFiles} files are named`);
    return [...files, ...paths.slice(mostFiles).map((path) => ({ path, manifest: unread }))];
}
async function resolve(client, { reference, image }) {
    const manifest = (0,src/* mapFact */.Vt)(await client.getManifest(image), ({ digest, mediaType, size, children }) => {
        const platforms = children.map((child) => ({ digest: child.digest, platform: child.platform }));
        return { digest, mediaType, size, children: platforms };
    });
    return { reference, manifest };
}
/** A few at a time: enough to hide the way to the registry, few enough for its limits. */
async function resolveAll(client, wanted) {
    const resolutions = [];
    for (let from = 0; from < wanted.length; from += lookupsAtOnce) {
        const batch = wanted.slice(from, from + lookupsAtOnce);
        resolutions.push(...(await Promise.all(batch.map((one) => resolve(client, one)))));
    }
    return resolutions;
}
function registryClient(ports, context) {
    const dockerConfig = context.inputs['docker-config'];
    const sources = {
        githubToken: context.github.token,
        ...(dockerConfig === undefined ? {} : { dockerConfig }),
    };
    return createRegistryClient(ports, credentialFinder(sources));
}
/**
 * Reads every manifest that a policy or the input names and, for policies in verify mode, asks the registries what
 * the references are: GET, and our own sha256 over the bytes. Throws `input-invalid` for a pattern that excludes.
 */
const collect = async (ports, context) => {
    const { at, subject } = context.request;
    const selections = [];
    for (const pattern of allPatterns(context))
        selections.push(await collect_select(ports, pattern));
    const files = await readFiles(ports, selections);
    const wanted = wantedLookups(context.policies, { subject, files });
    const client = registryClient(ports, context);
    const resolutions = await resolveAll(client, wanted.slice(0, mostLookups));
    const unasked = (0,src/* missing */.LO)('not-collected', `more than ${mostLookups} references would have to be asked for`);
    const rest = wanted.slice(mostLookups).map(({ reference }) => ({ reference, manifest: unasked }));
    return { at, subject, selections, files, resolutions: [...resolutions, ...rest] };
};


/***/ })

};

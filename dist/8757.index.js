export const id = 8757;
export const ids = [8757];
export const modules = {

/***/ 46007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P7: () => (/* reexport */ directoryStore),
  gT: () => (/* reexport */ gitBranchStore),
  p: () => (/* reexport */ latestDeploy),
  HF: () => (/* reexport */ readEarlierDeploys)
});

// UNUSED EXPORTS: isStoreKey, readRecord

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
;// CONCATENATED MODULE: ./build/packages/records/src/client/record-store.js
/** The largest record that is written or read. */
const largestRecordBytes = 16 * 1024 * 1024;
/** A reply that says why nothing was kept. */
function notKept(cause, detail) {
    return { state: 'failed', cause, detail };
}
/** Same length and same bytes. */
function sameBytes(left, right) {
    return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
const keyPattern = /^(?:[a-z0-9_%~=-][a-z0-9._%~=-]*\/)*[a-z0-9_%~=-][a-z0-9._%~=-]*$/;
/** True for a relative path of lower-case parts, none of them beginning with a dot: it cannot leave the store. */
function isStoreKey(key) {
    return key.length > 0 && key.length <= 1024 && keyPattern.test(key);
}
/** What no store takes: a key that is none, or more bytes than any reader would accept. */
function refusePut(key, bytes) {
    if (!isStoreKey(key))
        return notKept('malformed', `"${key}" is not a key; expected lower-case parts`);
    return bytes.length > largestRecordBytes
        ? notKept('unsupported', `${key} has ${bytes.length} bytes; a record may have ${largestRecordBytes}`)
        : undefined;
}

;// CONCATENATED MODULE: ./build/packages/records/src/client/directory-store.js


const globCharacters = /[*?[\]{}()!\\]/;
function join(folder, key) {
    return folder.endsWith('/') ? `${folder}${key}` : `${folder}/${key}`;
}
async function put(files, path, bytes) {
    try {
        if ((await files.create(path, bytes)) === 'created')
            return { state: 'created', locator: path };
    }
    catch (thrown) {
        const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error';
        return notKept('unreachable', `${path} could not be written (${code})`);
    }
    const there = await files.read(path, largestRecordBytes);
    if (there.state === 'missing')
        return notKept(there.cause, `${path} is taken: ${there.detail}`);
    return sameBytes(there.value, bytes)
        ? { state: 'exists', locator: path }
        : notKept('malformed', `${path} already holds other bytes; nothing was written over`);
}
/**
 * Reading a folder as if it were a file tells what listing it does not: `not-found` proves that it is absent, any
 * failure but `malformed` (it is there, and no file) that it could not be looked into.
 */
async function look(files, folder) {
    const answer = await files.read(folder, 1);
    if (answer.state === 'known' || answer.cause === 'truncated')
        return (0,src/* missing */.LO)('malformed', `${folder} is a file, expected a folder`);
    if (answer.cause === 'not-found')
        return (0,src/* known */.eO)('absent');
    return answer.cause === 'malformed' ? (0,src/* known */.eO)('folder') : (0,src/* missing */.LO)(answer.cause, answer.detail);
}
/** Looks at the folder and at each one on the way down to the prefix. */
async function probe(files, path, prefix) {
    let folder = path;
    for (const part of ['', ...prefix.split('/').filter((name) => name !== '')]) {
        folder = part === '' ? folder : join(folder, part);
        const answer = await look(files, folder);
        if (answer.state === 'missing' || answer.value === 'absent')
            return answer;
    }
    return (0,src/* known */.eO)('folder');
}
async function list(files, path, prefix) {
    const there = await probe(files, path, prefix);
    if (there.state === 'missing')
        return (0,src/* missing */.LO)(there.cause, there.detail);
    if (there.value === 'absent')
        return (0,src/* known */.eO)([]);
    const root = join(path, '');
    const found = await files.list([`${root}${prefix}**`]);
    return (0,src/* mapFact */.Vt)(found, (names) => names.map((name) => name.slice(name.indexOf(prefix))).sort());
}
/**
 * Records in a folder of the machine: a mounted volume, or a test's. Files are created exclusively, never replaced. An
 * absent folder is a proven empty store; one that cannot be read is a missing fact.
 */
function directoryStore(ports, path) {
    const usable = !globCharacters.test(path);
    const refusal = `${path} holds a character that file patterns give a meaning; expected a plain path`;
    const locator = (key) => join(path, key);
    return {
        put: async (key, bytes) => {
            if (!usable)
                return notKept('unsupported', refusal);
            return refusePut(key, bytes) ?? put(ports.files, locator(key), bytes);
        },
        list: async (prefix) => (usable ? list(ports.files, path, prefix) : (0,src/* missing */.LO)('unsupported', refusal)),
        read: async (key) => isStoreKey(key)
            ? ports.files.read(locator(key), largestRecordBytes)
            : (0,src/* missing */.LO)('malformed', `"${key}" is not a key; expected lower-case parts`),
        locator,
    };
}

// EXTERNAL MODULE: ./build/packages/records/src/record-key.js
var record_key = __webpack_require__(19633);
// EXTERNAL MODULE: ./build/packages/records/src/stored-record.js
var stored_record = __webpack_require__(48971);
;// CONCATENATED MODULE: ./build/packages/records/src/client/latest-deploy.js



function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** One record of the store, verified against its name; a corrupt one is a value that names the file. */
async function readRecord(ports, store, key) {
    const bytes = await store.read(key);
    if (bytes.state === 'missing')
        return (0,src/* missing */.LO)(bytes.cause, bytes.detail);
    const text = decode(bytes.value);
    if (text === undefined)
        return (0,src/* known */.eO)({ ok: false, code: 'record-corrupt', key, detail: `${key} is not UTF-8 text` }, bytes.evidence);
    const sha256 = (hashed) => ports.hash.sha256(new TextEncoder().encode(hashed));
    return (0,src/* known */.eO)((0,stored_record/* parseRecord */.H)(key, text, sha256), bytes.evidence);
}
/** Newest first; of the same instant, by key. */
function newestFirst(left, right) {
    if (left.recordedAt !== right.recordedAt)
        return left.recordedAt < right.recordedAt ? 1 : -1;
    return left.key < right.key ? 1 : -1;
}
/** The keys that may be of the scope, newest first. */
async function keysOf(store, scope) {
    const listing = await store.list((0,record_key/* environmentPrefix */.Es)(scope.environment));
    if (listing.state === 'missing')
        return (0,src/* missing */.LO)(listing.cause, listing.detail);
    const keys = listing.value.map((key) => (0,record_key/* parseRecordKey */.OS)(key) ?? key);
    const stray = keys.find((key) => typeof key === 'string');
    if (stray !== undefined)
        return (0,src/* missing */.LO)('malformed', `${store.locator(stray)} is not named as a record is`);
    const matching = keys.filter((key) => typeof key !== 'string').filter((key) => (0,record_key/* keyMatches */.FY)(key, scope));
    return (0,src/* known */.eO)(matching.sort(newestFirst), listing.evidence);
}
/** The run that a record belongs to, whatever its attempt. */
function runOf({ predicate, subject }) {
    return `${subject[1].name} ${predicate.run.id}`;
}
/**
 * What runs now: the newest record with outcome `deployed` and a gate that was open, of this environment (letters of either case) and service
 * (exactly). A deploy that a later record of the same run rolled back does not count; neither do blocked, failed,
 * cancelled and unknown attempts: leaving them out makes the range to be judged longer, never shorter.
 *
 * Known null only when the store was read and holds no such deploy. Missing when the store could not be read;
 * `malformed`, with the file named, when a file of the environment is not named as a record is, or a record of this
 * service that is as new as the answer is corrupt.
 */
async function latestDeploy(ports, store, scope) {
    const keys = await keysOf(store, scope);
    if (keys.state === 'missing')
        return (0,src/* missing */.LO)(keys.cause, keys.detail);
    const rolledBack = new Set();
    for (const { key } of keys.value) {
        const stored = await readRecord(ports, store, key);
        if (stored.state === 'missing')
            return (0,src/* missing */.LO)(stored.cause, stored.detail);
        if (!stored.value.ok)
            return (0,src/* missing */.LO)('malformed', stored.value.detail);
        const { record, digest } = stored.value;
        const { outcome, opened, recordedAt } = record.predicate;
        if (!(0,record_key/* recordMatches */.p6)(record, scope))
            continue;
        if (outcome === 'rolled-back')
            rolledBack.add(runOf(record));
        // What was deployed without accepted evidence was never judged, so it proves nothing about what lies before it.
        if (outcome !== 'deployed' || !opened || rolledBack.has(runOf(record)))
            continue;
        const commit = record.subject[1].digest.gitCommit;
        return (0,src/* known */.eO)({ commit, record: digest, recordedAt, locator: store.locator(key) }, stored.evidence);
    }
    return (0,src/* known */.eO)(null, keys.evidence);
}

;// CONCATENATED MODULE: ./build/packages/records/src/client/earlier-deploys.js



// What all of them are held in memory for; a record may have 16 MiB.
const mostCharacters = 64 * 1024 * 1024;
function judgementsOf({ record }) {
    return record.predicate.evidence.flatMap(({ document, refused }) => document === null || refused.length > 0
        ? []
        : document.judgements.map(({ gate, facts }) => ({ gate, facts })));
}
function deployOf(sealed) {
    const { effect, by, recordedAt } = sealed.record.predicate;
    const commit = sealed.record.subject[1].digest.gitCommit;
    return { commit, record: sealed.digest, recordedAt, effect, by, judgements: judgementsOf(sealed) };
}
/**
 * What was really deployed here, newest first: records with outcome `deployed` and a gate that was open, of this
 * environment, service and repository, that no later record of the same run rolled back. At most `limit`, and fewer
 * when the records are very long, so an older one may always exist beyond the list. Missing for the same causes as `latestDeploy`: a record that cannot be read or is
 * corrupt, among those that had to be looked at, leaves nothing known.
 */
async function readEarlierDeploys(ports, store, question) {
    const keys = await keysOf(store, question);
    if (keys.state === 'missing')
        return (0,src/* missing */.LO)(keys.cause, keys.detail);
    const rolledBack = new Set();
    const deploys = [];
    const evidence = new Set(keys.evidence);
    let characters = 0;
    await store.readAhead?.(keys.value.slice(0, question.limit).map(({ key }) => key));
    for (const { key } of keys.value) {
        if (deploys.length >= question.limit || characters > mostCharacters)
            break;
        const stored = await readRecord(ports, store, key);
        if (stored.state === 'missing')
            return (0,src/* missing */.LO)(stored.cause, stored.detail);
        if (!stored.value.ok)
            return (0,src/* missing */.LO)('malformed', stored.value.detail);
        const { record, text } = stored.value;
        characters += text.length;
        const { outcome, opened } = record.predicate;
        if (!(0,record_key/* recordMatches */.p6)(record, question))
            continue;
        if (outcome === 'rolled-back')
            rolledBack.add(runOf(record));
        if (outcome !== 'deployed' || !opened || rolledBack.has(runOf(record)))
            continue;
        deploys.push(deployOf(stored.value));
        for (const id of stored.evidence)
            evidence.add(id);
    }
    return (0,src/* known */.eO)(deploys, [...evidence]);
}

;// CONCATENATED MODULE: ./build/packages/records/src/client/back-off.js
const firstMs = 200;
const longestMs = 10_000;
/**
 * How long to wait before the next attempt, in milliseconds: exponential with full jitter. The jitter is taken from a
 * hash of the key and the attempt, so writers of different records spread out, and a run can be repeated.
 */
function backOffMs(hash, key, attempt) {
    const digest = hash.sha256(new TextEncoder().encode(`${key}#${attempt}`));
    const share = Number.parseInt(digest.slice('sha256:'.length, 'sha256:'.length + 8), 16) / 2 ** 32;
    return Math.ceil(share * Math.min(longestMs, firstMs * 2 ** attempt));
}

;// CONCATENATED MODULE: ./build/packages/records/src/client/git-branch-store.js




/** With 100 writers at once on one branch, 16 attempts were the most that any of them needed. */
const attempts = 25;
function locatorOf({ repositoryUrl, branch }, key) {
    return `${repositoryUrl}@${branch}:${key}`;
}
function addressOf({ options }) {
    return { url: options.repositoryUrl, branch: options.branch };
}
async function fetchTip(branch) {
    const { repositoryUrl, token } = branch.options;
    if (!URL.canParse(repositoryUrl))
        return (0,src/* missing */.LO)('malformed', 'the address of the record repository is no URL');
    const credential = token === null ? {} : { credential: { origin: new URL(repositoryUrl).origin, token } };
    return branch.git.fetchBranch(branch.ports.git, {
        ...addressOf(branch),
        ...credential,
        filter: 'blob:none',
        depth: 1,
    });
}
async function entriesAt(branch, snapshot, path) {
    if (snapshot.tip === null)
        return (0,src/* known */.eO)([]);
    const listing = await branch.git.listTree(snapshot.place, { of: snapshot.tip, path });
    return (0,src/* mapFact */.Vt)(listing, (entries) => entries.filter((entry) => entry.type === 'blob'));
}
async function readAt(branch, snapshot, key) {
    const listing = await entriesAt(branch, snapshot, key);
    if (listing.state === 'missing')
        return (0,src/* missing */.LO)(listing.cause, listing.detail);
    const entry = listing.value.find((item) => item.path === key);
    if (entry === undefined)
        return (0,src/* missing */.LO)('not-found', `${locatorOf(branch.options, key)} does not exist`);
    return branch.git.readBlob(snapshot.place, entry.object, largestRecordBytes);
}
async function alreadyThere(branch, snapshot, record) {
    const locator = locatorOf(branch.options, record.key);
    const there = await readAt(branch, snapshot, record.key);
    if (there.state === 'missing')
        return notKept('malformed', `${locator} is taken: ${there.detail}`);
    return sameBytes(there.value, record.bytes)
        ? { state: 'exists', locator }
        : notKept('malformed', `${locator} already holds other bytes; nothing was written over`);
}
/** One attempt; `again` when somebody else pushed first, or when it is not known whether the push landed. */
async function tryPut(branch, record) {
    const { git, options, ports } = branch;
    const fetched = await fetchTip(branch);
    if (fetched.state === 'missing')
        return notKept(fetched.cause, fetched.detail);
    const { place, tip } = fetched.value;
    const appended = await git.appendCommit(place, {
        parent: tip,
        files: [{ path: record.key, bytes: record.bytes }],
        message: `Add ${record.key}\n`,
        identity: options.identity,
        at: ports.clock.now(),
    });
    if (appended.state === 'missing')
        return notKept(appended.cause, appended.detail);
    if (appended.value.state === 'taken')
        return alreadyThere(branch, fetched.value, record);
    const { commit } = appended.value;
    const pushed = await git.pushBranch(place, { ...addressOf(branch), commit, expected: tip });
    if (pushed.state === 'known' && pushed.value === 'pushed')
        return { state: 'created', locator: locatorOf(options, record.key) };
    if (pushed.state === 'known')
        return { state: 'again', detail: 'other writers were always first' };
    const unsure = pushed.cause === 'unreachable' || pushed.cause === 'truncated';
    return unsure ? { state: 'again', detail: pushed.detail } : notKept(pushed.cause, pushed.detail);
}
async function git_branch_store_put(branch, record) {
    const { clock, hash } = branch.ports;
    let detail = '';
    for (let attempt = 0; attempt < attempts; attempt += 1) {
        const reply = await tryPut(branch, record);
        if (reply.state !== 'again')
            return reply;
        detail = reply.detail;
        await clock.sleep(backOffMs(hash, record.key, attempt));
    }
    const locator = locatorOf(branch.options, record.key);
    return notKept('unreachable', `${locator} was not added in ${attempts} attempts: ${detail}`);
}
async function git_branch_store_list(branch, snapshot, prefix) {
    if (snapshot.state === 'missing')
        return (0,src/* missing */.LO)(snapshot.cause, snapshot.detail);
    const listing = await entriesAt(branch, snapshot.value, prefix.replace(/\/$/, ''));
    return (0,src/* mapFact */.Vt)(listing, (entries) => entries
        .map((entry) => entry.path)
        .filter((path) => path.startsWith(prefix))
        .sort());
}
/** What cannot be fetched so is fetched, or found missing, when it is read. */
async function readAhead(branch, snapshot, keys) {
    const listing = await entriesAt(branch, snapshot, record_key/* recordsRoot */.xi.replace(/\/$/, ''));
    if (listing.state === 'missing')
        return;
    const wanted = new Set(keys);
    const ids = listing.value.filter(({ path }) => wanted.has(path)).map(({ object }) => object);
    await branch.git.fetchObjects(snapshot.place, ids);
}
/**
 * Records on a branch of a git repository that has nothing else on it. A record is a commit that only adds a file, and
 * a push is a compare-and-swap, tried again with jittered back-off when another writer was first; the branch is never
 * forced. An absent branch is a proven empty store; one that cannot be read is a missing fact.
 *
 * `list` looks at the remote; `read` looks at what the last `list` saw, and at the remote when there was none or the key
 * was not there. Whoever may force-push or delete the branch can still rewrite it: protect it by a ruleset.
 */
function gitBranchStore(ports, options, git) {
    const branch = { ports, options, git };
    let seen;
    const look = async () => {
        const fetched = await fetchTip(branch);
        if (fetched.state === 'known')
            seen = fetched.value;
        return fetched;
    };
    const read = async (key) => {
        const before = seen === undefined ? undefined : await readAt(branch, seen, key);
        if (before !== undefined && (before.state === 'known' || before.cause !== 'not-found'))
            return before;
        const now = await look();
        return now.state === 'missing' ? (0,src/* missing */.LO)(now.cause, now.detail) : readAt(branch, now.value, key);
    };
    return {
        put: async (key, bytes) => refusePut(key, bytes) ?? git_branch_store_put(branch, { key, bytes }),
        list: async (prefix) => git_branch_store_list(branch, await look(), prefix),
        read,
        readAhead: async (keys) => (seen === undefined ? undefined : readAhead(branch, seen, keys)),
        locator: (key) => locatorOf(options, key),
    };
}

;// CONCATENATED MODULE: ./build/packages/records/src/client/index.js







/***/ }),

/***/ 83862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ policiesOf),
/* harmony export */   IU: () => (/* binding */ settingsPolicies),
/* harmony export */   ao: () => (/* binding */ undecidedRuleTexts),
/* harmony export */   g1: () => (/* binding */ requiredGates)
/* harmony export */ });
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90154);
/* harmony import */ var _countersign_policy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24853);
/* harmony import */ var _policy_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25707);



function recorded(gate, loaded, target) {
    return (0,_countersign_policy__WEBPACK_IMPORTED_MODULE_1__/* .selectRules */ .uE)(loaded.file, target).matching.flatMap(({ index, rule }) => {
        if (!Object.hasOwn(rule.gates, gate))
            return [];
        const value = rule.gates[gate];
        const { digest: document, origin } = loaded.document;
        return [
            {
                digest: (0,_policy_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .policyDigest */ .p)(gate, value),
                document,
                origin: origin.kind,
                rule: index,
                observe: rule.observe,
                value,
            },
        ];
    });
}
/** Every policy that speaks of this gate here: one per matching rule and file, and the settings. None overrides another. */
function policiesOf(gate, files, target) {
    return files.flatMap((loaded) => recorded(gate, loaded, target));
}
/** The settings of this gate as one more policy. Settings never observe. */
function settingsPolicies(gate, settings) {
    if (settings === null || settings.gate !== gate)
        return [];
    const { document, value } = settings;
    return [
        {
            digest: (0,_policy_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .policyDigest */ .p)(gate, value),
            document: document.digest,
            origin: 'settings',
            rule: null,
            observe: false,
            value,
        },
    ];
}
/** The gates that the matching rules of all files name, sorted. */
function requiredGates(files, target) {
    const named = files.flatMap(({ file }) => (0,_countersign_policy__WEBPACK_IMPORTED_MODULE_1__/* .selectRules */ .uE)(file, target).matching.flatMap(({ rule }) => Object.keys(rule.gates)));
    return [...new Set(named)].sort();
}
/** Rules that concern the asking action and whose match hangs on a tier that is not known, as `locator rule N`. */
function undecidedRuleTexts(files, question) {
    return files.flatMap((loaded) => (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_0__/* .undecidedRules */ .l4)(loaded.file, question).map((rule) => (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_0__/* .ruleText */ .Y3)(loaded, rule)));
}


/***/ }),

/***/ 13674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M7: () => (/* binding */ collectFacts),
  oA: () => (/* binding */ houseDocument),
  H0: () => (/* binding */ judgeFacts),
  $U: () => (/* binding */ judgeGate),
  GK: () => (/* binding */ judgeHouse),
  p9: () => (/* binding */ judgePreconditions),
  fA: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/gates/src/index.js + 6 modules
var gates_src = __webpack_require__(90154);
// EXTERNAL MODULE: ./build/packages/runtime/src/gate-policies.js
var gate_policies = __webpack_require__(83862);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
;// CONCATENATED MODULE: ./build/packages/runtime/src/job-identity.js



const audience = 'countersign';
function textClaim(payload, name) {
    const value = payload[name];
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' ? String(value) : null;
}
function parseJson(text) {
    try {
        const value = JSON.parse(text);
        return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}
function claimsOf(body) {
    const token = parseJson(Buffer.from(body).toString('utf8'))?.['value'];
    if (typeof token !== 'string')
        return undefined;
    (0,core/* setSecret */.Pq)(token);
    const payload = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    if (payload === undefined)
        return undefined;
    const [repository, runId, runAttempt, commit] = ['repository', 'run_id', 'run_attempt', 'sha'].map((name) => textClaim(payload, name));
    // GitHub's token always has these four; one without them says nothing of this job.
    if (!repository || !runId || !runAttempt || !commit)
        return undefined;
    return { repository, runId, runAttempt, commit, environment: textClaim(payload, 'environment') };
}
async function request(ports, url, token) {
    const separator = url.includes('?') ? '&' : '?';
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    const reply = await ports.http.send({
        source: 'oidc',
        method: 'GET',
        url: `${url}${separator}audience=${audience}`,
        headers,
    });
    if (reply.state === 'failed')
        return (0,src/* missing */.LO)(reply.cause, reply.detail);
    if (reply.status !== 200)
        return (0,src/* missing */.LO)('forbidden', `the identity token service answered ${reply.status}`);
    const claims = claimsOf(reply.body);
    return claims === undefined
        ? (0,src/* missing */.LO)('malformed', 'the identity token service sent no token of a job')
        : (0,src/* known */.eO)(claims, [reply.evidence]);
}
/**
 * What GitHub says this job is. The token comes straight from the runner's own service, so its claims are read, not
 * verified again. Known null where the job has no `id-token: write`.
 */
async function readJobIdentity(ports, environment) {
    const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
    const token = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
    if (url === '' || token === '')
        return gates_src/* notClaimed */.vO;
    (0,core/* setSecret */.Pq)(token);
    return (0,src/* mapFact */.Vt)(await request(ports, url, token), (claims) => claims);
}

// EXTERNAL MODULE: ./build/packages/github/src/client/index.js + 37 modules
var src_client = __webpack_require__(17312);
// EXTERNAL MODULE: ./build/packages/policy/src/index.js + 5 modules
var policy_src = __webpack_require__(24853);
// EXTERNAL MODULE: ./build/packages/runtime/src/policy-digest.js
var policy_digest = __webpack_require__(25707);
// EXTERNAL MODULE: ./build/packages/records/src/client/index.js + 6 modules
var client = __webpack_require__(46007);
// EXTERNAL MODULE: ./build/packages/runtime/src/record-store.js
var record_store = __webpack_require__(61709);
;// CONCATENATED MODULE: ./build/packages/runtime/src/recorded-deploys.js



// A year of weekly deploys, or some days of a busy service.
const mostEarlierDeploys = 50;
/** Reads what was deployed last. Both answers are missing when it is not known where the records are. */
async function readDeploys(question, place) {
    if (place.state === 'missing') {
        const unread = (0,src/* missing */.LO)(place.cause, place.detail);
        return { lastDeploy: unread, earlierDeploys: async () => unread };
    }
    const { ports, runner, inputs } = question;
    const store = (0,record_store/* openStore */.C)(question, place.value);
    const { environment, service } = inputs;
    const scope = { environment, service, repository: runner.repository };
    let earlier;
    return {
        lastDeploy: await (0,client/* latestDeploy */.p)(ports, store, scope),
        earlierDeploys: () => (earlier ??= (0,client/* readEarlierDeploys */.HF)(ports, store, { ...scope, limit: mostEarlierDeploys })),
    };
}

// EXTERNAL MODULE: ./build/packages/runtime/src/policy-path.js
var policy_path = __webpack_require__(53816);
;// CONCATENATED MODULE: ./build/packages/runtime/src/policies.js







const mostPolicies = 10;
function problemsIn(locator, text) {
    const file = (0,gates_src/* readPolicyFile */.BK)(locator, text);
    return file.ok ? '' : file.problems.map(policy_src/* policyProblemText */.Vi).join('\n');
}
function parsed(document) {
    const file = (0,gates_src/* readPolicyFile */.BK)(document.origin.locator, document.text);
    if (file.ok)
        return { document, file: file.value };
    throw new src/* SuiteError */.$K('policy-invalid', file.problems.map(policy_src/* policyProblemText */.Vi).join('\n'));
}
function looked(origin, found) {
    const commit = (0,src/* mapFact */.Vt)(found, (file) => file?.commit ?? null);
    const source = { ...origin, commit, present: (0,src/* mapFact */.Vt)(found, (file) => file !== null) };
    if (found.state === 'missing' || found.value === null)
        return { source, file: null };
    const { text } = found.value;
    const document = { digest: (0,policy_digest/* textDigest */.o)(text), origin: { ...origin, commit: found.value.commit }, text };
    return { source, file: parsed(document) };
}
function lookAtTip({ tip, defaultBranch }, repository) {
    const branch = defaultBranch.state === 'known' ? defaultBranch.value.name : 'the default branch';
    const seen = looked({ kind: 'tip', locator: `${repository}:${policy_path/* policyPath */.k}@${branch}` }, tip);
    if (defaultBranch.state === 'missing' || seen.file !== null)
        return seen;
    return {
        ...seen,
        source: { ...seen.source, commit: (0,src/* known */.eO)(defaultBranch.value.tip, defaultBranch.evidence) },
    };
}
async function lookAtDeployed(client, repository, deploy) {
    const origin = { kind: 'deployed', locator: `${repository}:${policy_path/* policyPath */.k}@${deploy.commit}` };
    const { commits } = await (0,src_client/* readPolicySources */.Xi)(client, {
        repository,
        path: policy_path/* policyPath */.k,
        commits: [deploy.commit],
    });
    const found = commits[0]?.file ?? (0,src/* missing */.LO)('not-collected', 'the commit last deployed was not asked for');
    const problems = found.state === 'known' && found.value !== null ? problemsIn(deploy.commit, found.value.text) : '';
    // Nobody can mend a commit that was deployed, so its mistakes are said as a reason, and a record can still be written.
    if (problems !== '')
        return looked(origin, (0,src/* missing */.LO)('malformed', problems.replaceAll('\n', '; ')));
    return looked(origin, found);
}
/** Once it is deployed, the commit's own policy is judged beside the tip's, so it must be one that can be read. */
function ownProblems({ commits }) {
    const own = commits[0];
    if (own?.file.state !== 'known' || own.file.value === null)
        return '';
    return problemsIn(`${policy_path/* policyPath */.k}@${own.commit}`, own.file.value.text);
}
function locators(text) {
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    if (lines.length > mostPolicies)
        throw new src/* SuiteError */.$K('input-invalid', `input "policy": found ${lines.length} lines, expected at most ${mostPolicies}`);
    return lines.map((line) => {
        const locator = (0,policy_src/* parseLocator */.mz)(line);
        if (locator === undefined)
            throw new src/* SuiteError */.$K('input-invalid', `input "policy": found "${line.slice(0, 200)}", expected owner/repo:path@ref`);
        return locator;
    });
}
async function lookAtOrganisation(client, { repository, path, ref }) {
    const found = await (0,src_client/* readFileAtRef */.ZR)(client, { repository, path, ref });
    const seen = looked({ kind: 'organisation', locator: `${repository}:${path}@${ref}` }, found);
    if (found.state === 'missing' || found.value !== null)
        return seen;
    // Somebody asked for this very file, so its absence is not "no policy".
    return {
        ...seen,
        source: { ...seen.source, present: (0,src/* missing */.LO)('not-found', 'there is no such file at that ref') },
    };
}
function recordsOf({ source, file }) {
    return source.present.state === 'missing'
        ? (0,src/* missing */.LO)('not-collected', 'the policy that says where records are kept could not be read')
        : (0,src/* known */.eO)(file?.file.records ?? policy_src/* defaultRecords */.cz);
}
/**
 * Reads the repository's policy at the default branch's tip and at the commit last deployed here, and every policy
 * that the `policy` input adds. Throws `policy-invalid` for a file with mistakes in it, `input-invalid` for a bad
 * locator; whatever could not be read is a missing fact in `sources`.
 */
async function loadPolicies(question) {
    const { ports, runner, inputs, access } = question;
    const wanted = locators(inputs.policy);
    const client = (0,src_client/* createGitHubClient */.LX)(ports.http, access);
    const tip = lookAtTip(await question.tip, runner.repository);
    const { lastDeploy, earlierDeploys } = await readDeploys(question, recordsOf(tip));
    const deploy = lastDeploy.state === 'known' ? lastDeploy.value : null;
    const deployed = deploy === null ? [] : [await lookAtDeployed(client, runner.repository, deploy)];
    const other = (0,src_client/* createGitHubClient */.LX)(ports.http, { ...access, token: inputs.policyToken });
    const organisation = await Promise.all(wanted.map((locator) => lookAtOrganisation(other, locator)));
    const all = [tip, ...deployed, ...organisation];
    return {
        files: all.flatMap(({ file }) => (file === null ? [] : [file])),
        sources: all.map(({ source }) => source),
        lastDeploy,
        earlierDeploys,
        records: tip.file?.file.records ?? policy_src/* defaultRecords */.cz,
        ownProblems: ownProblems(await question.tip),
    };
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/subject-text.js


;// CONCATENATED MODULE: ./build/packages/runtime/src/gate-session.js







/** A subject that is only a commit is the commit of this run, in this repository. */
function subjectOf(text, runner) {
    const subject = (0,gates_src/* parseSubject */.Ci)(text);
    const here = subject.name.toLowerCase() === runner.repository.toLowerCase() &&
        subject.digest === `sha1:${runner.commit}`;
    if (subject.kind !== 'commit' || here)
        return subject;
    throw new src/* SuiteError */.$K('input-invalid', `input "subject": found "${text.slice(0, 200)}", expected commit:${runner.repository}@sha1:${runner.commit}, the commit of this run`);
}
function requestOf(runner, inputs, at) {
    return {
        server: runner.serverUrl,
        repository: { name: runner.repository, id: runner.repositoryId },
        run: { id: runner.runId, attempt: runner.runAttempt },
        workflow: runner.workflow,
        event: runner.event,
        ref: runner.ref,
        commit: runner.commit,
        actor: { login: runner.actor, id: runner.actorId },
        triggeringActor: {
            login: runner.triggeringActor,
            id: runner.triggeringActor === runner.actor ? runner.actorId : null,
        },
        environment: inputs.environment,
        service: inputs.service,
        subject: subjectOf(inputs.subject, runner),
        at,
    };
}
/** Checks the request and loads the policies. Throws `input-invalid` and `policy-invalid`. */
async function openSession({ gate, ports, runner, inputs, tip }) {
    const request = requestOf(runner, inputs, ports.clock.now());
    const access = {
        apiUrl: runner.apiUrl,
        graphqlUrl: runner.graphqlUrl,
        serverUrl: runner.serverUrl,
        token: inputs.token,
    };
    const target = { environment: inputs.environment, service: inputs.service, tiers: null };
    const loaded = await loadPolicies({ ports, runner, inputs, access, tip });
    return { gate, ports, runner, inputs, access, request, target, loaded };
}
async function nothingAttested() {
    return (0,gates_src/* attestedSubjects */.cZ)(undefined, []);
}
/** Collects the facts of one gate for all its policies. */
async function collectFacts(session, id, input) {
    const { collect } = await gates_src/* collectors */.R8[id]();
    const context = {
        request: session.request,
        // The values passed this gate's own policy schema when the policy was parsed.
        policies: input.policies.map((policy) => policy.value),
        inputs: input.own,
        github: session.access,
        lastDeploy: session.loaded.lastDeploy,
        earlierDeploys: session.loaded.earlierDeploys,
        attested: input.attested ?? nothingAttested,
    };
    return collect(session.ports, context);
}
/** Judges facts that a gate's own collector gave. */
function judgeFacts(id, policies, facts) {
    const gate = gates_src/* gates */.VF[id];
    if (gate === undefined)
        throw new src/* SuiteError */.$K('bug', `${id} is not in the registry`);
    return judgementOf(id, [...policies], facts, (0,src/* judge */.S4)(gate, policies, facts));
}
/** Collects the facts of one gate for all its policies and judges them. */
async function judgeGate(session, id, input) {
    return judgeFacts(id, input.policies, await collectFacts(session, id, input));
}
function judgementOf(id, policies, facts, verdict) {
    const gate = gates_src/* gates */.VF[id];
    if (gate === undefined)
        throw new src/* SuiteError */.$K('bug', `${id} is not in the registry`);
    const { effect, reasons } = verdict;
    return {
        gate: id,
        semantics: gate.semantics,
        factsId: gate.factsId,
        policies,
        facts,
        verdict: { effect, reasons },
    };
}
const houseText = '{}\n';
/** The empty policy of the house's own two gates, which have no settings. */
const houseDocument = {
    digest: (0,policy_digest/* textDigest */.o)(houseText),
    origin: { kind: 'settings', locator: 'built in', commit: null },
    text: houseText,
};
/** Judges one of the house's own gates, whose policy is fixed. */
function judgeHouse(id, facts) {
    const gate = gates_src/* gates */.VF[id];
    if (gate === undefined)
        throw new src/* SuiteError */.$K('bug', `${id} is not in the registry`);
    const policy = {
        digest: (0,policy_digest/* policyDigest */.p)(id, {}),
        document: houseDocument.digest,
        origin: 'settings',
        rule: null,
        observe: false,
        value: {},
    };
    return judgementOf(id, [policy], facts, (0,src/* judge */.S4)(gate, [policy], facts));
}
/** Judges what must hold before any gate's answer counts. */
async function judgePreconditions(session, environment) {
    const facts = {
        request: session.request,
        claims: await readJobIdentity(session.ports, environment),
        sources: [...session.loaded.sources],
        firstDeploy: (0,src/* mapFact */.Vt)(session.loaded.lastDeploy, (deploy) => deploy === null),
        ownProblems: session.loaded.ownProblems,
        undecidedRules: (0,gate_policies/* undecidedRuleTexts */.ao)(session.loaded.files, session),
    };
    return judgeHouse('preconditions', facts);
}


/***/ }),

/***/ 25707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ textDigest),
/* harmony export */   p: () => (/* binding */ policyDigest)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _ports_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20472);


/** sha256 over UTF-8 text. */
function textDigest(text) {
    return (0,_ports_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(Buffer.from(text, 'utf8'));
}
/** The digest of a gate's policy value: sha256 over the canonical JSON of `{gate, value}`. */
function policyDigest(gate, value) {
    return textDigest((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ gate, value }));
}


/***/ }),

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

/***/ 61709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openStore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _countersign_git_client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93213);
/* harmony import */ var _countersign_records_client__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46007);



const identity = { name: 'countersign', email: 'countersign@users.noreply.github.com' };
/** Opens the store that the policy names: a branch of this repository, or a folder of the machine. */
function openStore({ ports, runner, access }, place) {
    if (place.store === 'directory')
        return (0,_countersign_records_client__WEBPACK_IMPORTED_MODULE_2__/* .directoryStore */ .P7)(ports, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(runner.workspace, place.path));
    const repositoryUrl = `${runner.serverUrl}/${runner.repository}.git`;
    return (0,_countersign_records_client__WEBPACK_IMPORTED_MODULE_2__/* .gitBranchStore */ .gT)(ports, { repositoryUrl, branch: place.branch, token: access.token, identity }, _countersign_git_client__WEBPACK_IMPORTED_MODULE_1__);
}


/***/ }),

/***/ 18757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ learnTiers),
/* harmony export */   DA: () => (/* binding */ findTiers),
/* harmony export */   Mw: () => (/* binding */ impliedTierDocument),
/* harmony export */   Vm: () => (/* binding */ impliedTierPolicy)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90154);
/* harmony import */ var _gate_policies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83862);
/* harmony import */ var _gate_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13674);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82573);
/* harmony import */ var _policy_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25707);






const id = 'risk-tier';
/** Stands for the table of a file that asks for tiers and gives none. */
const impliedTierDocument = {
    digest: (0,_policy_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .textDigest */ .o)(_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .impliedTierText */ .Sm),
    origin: { kind: 'settings', locator: 'built in: default risk tiers', commit: null },
    text: _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .impliedTierText */ .Sm,
};
/** The default table, with nothing asked of migrations: it finds a tier and judges nothing. */
function impliedTierPolicy() {
    const schema = _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .gates */ .VF[id]?.policy;
    const checked = schema === undefined ? undefined : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(schema, { migration: null });
    if (checked?.ok !== true)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('bug', 'the defaults of risk-tier do not pass its schema');
    return {
        digest: (0,_policy_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .policyDigest */ .p)(id, checked.value),
        document: impliedTierDocument.digest,
        origin: 'settings',
        rule: null,
        observe: false,
        value: checked.value,
    };
}
function ruleOf(files, policy) {
    const rules = files.find(({ document }) => document.digest === policy.document)?.file.rules;
    const rule = policy.rule === null ? undefined : rules?.[policy.rule];
    return rule !== undefined && (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .givesTier */ .Tj)(rule);
}
/** Policies that may come to speak once the tier is known, so that the facts answer them too. */
function waiting(files, session) {
    const named = files.flatMap(({ file }) => (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .undecidedRules */ .l4)(file, { gate: id, target: session.target }).flatMap(({ rule }) => rule.when.tier ?? []));
    return (0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .policiesOf */ .Ao)(id, files, { ...session.target, tiers: named });
}
/**
 * Finds the risk tier, so that the rules for it are known. It comes from the risk-tier policies of rules that ask for
 * none, and from the settings; a file that asks for tiers and gives no table has the default one, and so has everybody
 * where nothing speaks of tiers. Where any of them finds no tier, the rules that ask for one stay undecided.
 */
async function findTiers(session, { settings, inputs }) {
    const { files } = session.loaded;
    const question = { gate: session.gate, target: session.target };
    const named = [
        ...(0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .policiesOf */ .Ao)(id, files, session.target).filter((policy) => ruleOf(files, policy)),
        ...settings,
    ];
    const implied = named.length === 0 || (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .needsImpliedTier */ .sI)(files, question) ? [impliedTierPolicy()] : [];
    const giving = [...named, ...implied];
    const policies = [...giving, ...waiting(files, session)];
    const facts = await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .collectFacts */ .M7)(session, id, { policies, own: inputs });
    const gate = _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .gates */ .VF[id];
    if (gate === undefined)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('bug', `${id} is not in the registry`);
    const tiers = (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .tiersFound */ .md)((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(gate, giving, facts), giving.map(({ digest }) => digest));
    const target = { ...session.target, tiers };
    const speaking = [...(0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .policiesOf */ .Ao)(id, files, target), ...settings, ...implied];
    return { session: { ...session, target }, judgement: (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeFacts */ .H0)(id, speaking, facts) };
}
/** Finds the risk tier where rules ask for it, before anything else is judged; null where no answer hangs on one. */
async function learnTiers(session, settings = []) {
    const { files } = session.loaded;
    if (!(0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .asksForTier */ .mL)(files, { gate: session.gate, target: session.target }))
        return { session, judgement: null };
    session.ports.progress.say(`judging ${id}: rules ask for a tier`);
    const { inputs } = await _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .collectors */ .R8[id]();
    return findTiers(session, { settings, inputs: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readOwnInputs */ .y5)(Object.keys(inputs)) });
}


/***/ })

};

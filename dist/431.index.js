export const id = 431;
export const ids = [431];
export const modules = {

/***/ 4862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P7: () => (/* reexport */ directoryStore),
  gT: () => (/* reexport */ gitBranchStore),
  p: () => (/* reexport */ latestDeploy)
});

// UNUSED EXPORTS: isStoreKey, readRecord

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 15 modules
var src = __webpack_require__(2724);
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
        locator: (key) => locatorOf(options, key),
    };
}

// EXTERNAL MODULE: ./build/packages/records/src/record-key.js
var record_key = __webpack_require__(9633);
// EXTERNAL MODULE: ./build/packages/records/src/stored-record.js
var stored_record = __webpack_require__(8971);
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

;// CONCATENATED MODULE: ./build/packages/records/src/client/index.js






/***/ }),

/***/ 4426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ closeSession)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 15 modules
var src = __webpack_require__(2724);
// EXTERNAL MODULE: ./build/packages/gates/src/index.js + 2 modules
var gates_src = __webpack_require__(5386);
// EXTERNAL MODULE: ./build/packages/policy/src/index.js + 5 modules
var policy_src = __webpack_require__(4853);
// EXTERNAL MODULE: ./build/packages/runtime/src/gate-session.js + 3 modules
var gate_session = __webpack_require__(1108);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/runtime/src/ports/ledger.js
var ledger = __webpack_require__(472);
;// CONCATENATED MODULE: ./build/packages/runtime/src/suite-identity.js



const suiteVersion = '0.1.0';
async function distDigest(directory) {
    const names = (await promises_.readdir(directory)).filter((name) => name.endsWith('.js')).sort();
    if (!names.includes('index.js'))
        return null;
    const lines = await Promise.all(names.map(async (name) => `${(0,ledger/* sha256 */.sc)(await promises_.readFile(external_node_path_.join(directory, name)))} ${name}\n`));
    return (0,ledger/* sha256 */.sc)(Buffer.from(lines.join(''), 'utf8'));
}
/**
 * Which build of the suite judged: `dist` is the sha256 over the digests of its bundled files (null when it runs from
 * sources), `commit` is the action's ref where the workflow pinned it by full SHA.
 */
async function suiteIdentity(entry, actionRef) {
    const directory = external_node_path_.resolve(external_node_path_.dirname(entry ?? '.'), '..');
    const dist = await distDigest(directory).catch(() => null);
    const commit = actionRef !== null && /^[0-9a-f]{40}$/.test(actionRef) ? actionRef : null;
    return { version: suiteVersion, commit, dist };
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/close-session.js





function enforcedEffect(judgement) {
    const enforcing = judgement.policies.filter((policy) => !policy.observe);
    if (enforcing.length === judgement.policies.length)
        return judgement.verdict.effect;
    const gate = gates_src/* gates */.VF[judgement.gate];
    if (enforcing.length === 0 || gate === undefined)
        return 'every-policy-observes';
    return (0,src/* judge */.S4)(gate, enforcing, judgement.facts).effect;
}
function settleAll(effect, judgements) {
    const enforced = judgements
        .map(enforcedEffect)
        .filter((one) => one !== 'every-policy-observes');
    return (0,src/* settle */.G9)(effect, enforced.length === 0 ? 'every-policy-observes' : enforced.reduce(src/* stricter */.Rn, 'allow'));
}
function validMinutes(files) {
    return Math.min(...files.map(({ file }) => file.validForMinutes), files.length === 0 ? policy_src/* defaultValidMinutes */.HJ : Number.POSITIVE_INFINITY);
}
/** Combines the judgements by deny > unknown > allow and makes the evidence document of this run. */
async function closeSession(session, { judgements, settings }) {
    const effect = judgements.map((judgement) => judgement.verdict.effect).reduce(src/* stricter */.Rn, 'allow');
    const { opened, by } = settleAll(effect, judgements);
    const { files } = session.loaded;
    const documents = [
        ...files.map(({ document }) => document),
        ...(settings === null ? [] : [settings]),
        gate_session/* houseDocument */.oA,
    ];
    return {
        schema: 'evidence/1',
        suite: await suiteIdentity(process.argv[1], session.runner.actionRef),
        gate: session.gate,
        request: session.request,
        documents,
        judgements: [...judgements],
        evidence: [...session.ports.evidence()],
        effect,
        opened,
        by,
        expires: (0,src/* addMilliseconds */.As)(session.request.at, validMinutes(files) * 60_000),
    };
}


/***/ }),

/***/ 3862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ policiesOf),
/* harmony export */   IU: () => (/* binding */ settingsPolicies),
/* harmony export */   g1: () => (/* binding */ requiredGates),
/* harmony export */   l4: () => (/* binding */ undecidedRules)
/* harmony export */ });
/* harmony import */ var _countersign_policy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4853);
/* harmony import */ var _policy_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5707);


function recorded(gate, loaded, target) {
    return (0,_countersign_policy__WEBPACK_IMPORTED_MODULE_0__/* .selectRules */ .uE)(loaded.file, target).matching.flatMap(({ index, rule }) => {
        if (!Object.hasOwn(rule.gates, gate))
            return [];
        const value = rule.gates[gate];
        const { digest: document, origin } = loaded.document;
        return [
            {
                digest: (0,_policy_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .policyDigest */ .p)(gate, value),
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
            digest: (0,_policy_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .policyDigest */ .p)(gate, value),
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
    const named = files.flatMap(({ file }) => (0,_countersign_policy__WEBPACK_IMPORTED_MODULE_0__/* .selectRules */ .uE)(file, target).matching.flatMap(({ rule }) => Object.keys(rule.gates)));
    return [...new Set(named)].sort();
}
/** Rules whose match hangs on a tier that is not known, as `locator rule N`. */
function undecidedRules(files, target) {
    return files.flatMap(({ document, file }) => (0,_countersign_policy__WEBPACK_IMPORTED_MODULE_0__/* .selectRules */ .uE)(file, target).undecided.map(({ index }) => `${document.origin.locator} rule ${index + 1}`));
}


/***/ }),

/***/ 431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   laterGates: () => (/* binding */ laterGates),
/* harmony export */   ownInputs: () => (/* binding */ ownInputs),
/* harmony export */   runDeployGate: () => (/* binding */ runDeployGate),
/* harmony export */   runGate: () => (/* binding */ runGate)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5386);
/* harmony import */ var _gate_policies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3862);
/* harmony import */ var _gate_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1108);
/* harmony import */ var _close_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4426);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2573);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8613);







/** The inputs of one gate, read from its own action or from deploy-gate. */
async function ownInputs(id) {
    const { inputs } = await _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .collectors */ .R8[id]();
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readOwnInputs */ .y)(Object.keys(inputs));
}
/** Runs one gate: policies, facts, verdict, evidence. Throws `policy-invalid` when no policy speaks of it here. */
async function runGate(id, task) {
    const settings = (0,_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .readSettings */ .s)(id, task.inputs.settings);
    const session = await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .openSession */ .fA)({ ...task, gate: id });
    const policies = [
        ...(0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .policiesOf */ .Ao)(id, session.loaded.files, session.target),
        ...(0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsPolicies */ .IU)(id, settings),
    ];
    const preconditions = await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .judgePreconditions */ .p9)(session, task.environment);
    if (policies.length === 0 && preconditions.verdict.effect === 'allow') {
        const where = `environment "${session.target.environment}", service "${session.target.service}"`;
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('policy-invalid', `no policy speaks of ${id} for ${where}; add a rule to .github/countersign.yml or give \`settings\``);
    }
    const judged = policies.length === 0 ? [] : [await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeGate */ .$U)(session, id, { policies, own: await ownInputs(id) })];
    return (0,_close_session_js__WEBPACK_IMPORTED_MODULE_4__/* .closeSession */ .V)(session, {
        judgements: [...judged, preconditions],
        settings: settings?.document ?? null,
    });
}
/** The gates learn their facts side by side: most of their time is waiting for answers. */
function judgeRequired(session, required) {
    return Promise.all(required.map(async (id) => {
        session.ports.progress.say(`judging ${id}`);
        const policies = (0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .policiesOf */ .Ao)(id, session.loaded.files, session.target);
        return (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeGate */ .$U)(session, id, { policies, own: await ownInputs(id) });
    }));
}
/** Runs every gate that the policy requires before a deploy, in one process and with one reading of the policies. */
async function runDeployGate(task) {
    if (task.inputs.settings !== '')
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', 'input "settings": deploy-gate has no settings; expected them in the policy file, under a gate');
    const session = await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .openSession */ .fA)({ ...task, gate: 'deploy-gate' });
    const preconditions = await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .judgePreconditions */ .p9)(session, task.environment);
    const named = (0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .requiredGates */ .g1)(session.loaded.files, session.target).filter((id) => Object.hasOwn(_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .collectors */ .R8, id));
    const required = named.filter((id) => (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(id) === 'before-deploy');
    const later = named.filter((id) => (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(id) !== 'before-deploy');
    const judged = await judgeRequired(session, required);
    const house = (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeHouse */ .GK)('deploy-gate', { required, later, judged: judged.map(({ gate }) => gate) });
    return (0,_close_session_js__WEBPACK_IMPORTED_MODULE_4__/* .closeSession */ .V)(session, { judgements: [...judged, house, preconditions], settings: null });
}
/** The gates that deploy-gate found required, but that judge during or after the deploy. */
function laterGates(document) {
    const facts = document.judgements.find(({ gate }) => gate === 'deploy-gate')?.facts;
    const later = facts !== null && typeof facts === 'object' && 'later' in facts ? facts.later : [];
    return Array.isArray(later) ? later.filter((gate) => typeof gate === 'string') : [];
}


/***/ }),

/***/ 1108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oA: () => (/* binding */ houseDocument),
  $U: () => (/* binding */ judgeGate),
  GK: () => (/* binding */ judgeHouse),
  p9: () => (/* binding */ judgePreconditions),
  fA: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 15 modules
var src = __webpack_require__(2724);
// EXTERNAL MODULE: ./build/packages/gates/src/index.js + 2 modules
var gates_src = __webpack_require__(5386);
// EXTERNAL MODULE: ./build/packages/runtime/src/gate-policies.js
var gate_policies = __webpack_require__(3862);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
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

// EXTERNAL MODULE: ./build/packages/github/src/client/index.js + 14 modules
var src_client = __webpack_require__(5681);
// EXTERNAL MODULE: ./build/packages/policy/src/index.js + 5 modules
var policy_src = __webpack_require__(4853);
// EXTERNAL MODULE: ./build/packages/records/src/client/index.js + 5 modules
var client = __webpack_require__(4862);
// EXTERNAL MODULE: ./build/packages/runtime/src/policy-digest.js
var policy_digest = __webpack_require__(5707);
// EXTERNAL MODULE: ./build/packages/runtime/src/record-store.js + 11 modules
var record_store = __webpack_require__(7255);
// EXTERNAL MODULE: ./build/packages/runtime/src/policy-path.js
var policy_path = __webpack_require__(3816);
;// CONCATENATED MODULE: ./build/packages/runtime/src/policies.js








const mostPolicies = 10;
function problemsIn(locator, text) {
    const file = (0,policy_src/* parsePolicyFile */._6)(locator, text, gates_src/* policySchemas */.$5);
    return file.ok ? '' : file.problems.map(policy_src/* policyProblemText */.Vi).join('\n');
}
function parsed(document) {
    const file = (0,policy_src/* parsePolicyFile */._6)(document.origin.locator, document.text, gates_src/* policySchemas */.$5);
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
async function lastDeployOf(question, tip) {
    if (tip.source.present.state === 'missing')
        return (0,src/* missing */.LO)('not-collected', 'the policy that says where records are kept could not be read');
    const store = (0,record_store/* openStore */.C)(question, tip.file?.file.records ?? policy_src/* defaultRecords */.cz);
    return (0,client/* latestDeploy */.p)(question.ports, store, {
        environment: question.inputs.environment,
        service: question.inputs.service,
        repository: question.runner.repository,
    });
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
    const lastDeploy = await lastDeployOf(question, tip);
    const deploy = lastDeploy.state === 'known' ? lastDeploy.value : null;
    const deployed = deploy === null ? [] : [await lookAtDeployed(client, runner.repository, deploy)];
    const other = (0,src_client/* createGitHubClient */.LX)(ports.http, { ...access, token: inputs.policyToken });
    const organisation = await Promise.all(wanted.map((locator) => lookAtOrganisation(other, locator)));
    const all = [tip, ...deployed, ...organisation];
    return {
        files: all.flatMap(({ file }) => (file === null ? [] : [file])),
        sources: all.map(({ source }) => source),
        lastDeploy,
        records: tip.file?.file.records ?? policy_src/* defaultRecords */.cz,
        ownProblems: ownProblems(await question.tip),
    };
}

// EXTERNAL MODULE: ./build/packages/oci/src/index.js
var oci_src = __webpack_require__(4935);
;// CONCATENATED MODULE: ./build/packages/runtime/src/subject-text.js


function refuse(text, why) {
    throw new src/* SuiteError */.$K('input-invalid', `input "subject": found "${text.slice(0, 200)}", ${why}`);
}
function digestOf(text, digest) {
    if ((0,src/* isDigest */.Bc)(digest))
        return digest;
    return refuse(text, 'whose digest is not complete; expected @sha256: and 64 lower-case hex digits (or @sha512: and 128)');
}
function imageName(text, written) {
    const image = (0,oci_src/* parseImage */.zZ)(written);
    if (image.ok)
        return image.value.name;
    return refuse(text, `which is no image name (${(0,oci_src/* explainImageError */.r5)(image.error)}); expected e.g. ghcr.io/acme/shop@sha256:…`);
}
function isKind(text) {
    return src/* subjectKinds */["if"].includes(text);
}
function kindAndName(written) {
    const cut = written.indexOf(':');
    const prefix = written.slice(0, Math.max(0, cut));
    return isKind(prefix) ? { kind: prefix, name: written.slice(cut + 1) } : { kind: 'image', name: written };
}
/**
 * Parses `name@sha256:…` (an image) or `kind:name@digest`. An image's tag beside a digest is dropped; a subject
 * without a digest is refused. Throws `input-invalid`. The text is controlled by the workflow's author.
 */
function parseSubject(text) {
    const cut = text.lastIndexOf('@');
    if (cut <= 0)
        refuse(text, 'which names no digest, and a tag or a branch can move; expected name@sha256:<64 hex digits>');
    const digest = digestOf(text, text.slice(cut + 1));
    const { kind, name } = kindAndName(text.slice(0, cut));
    if (name === '' || name !== name.trim())
        refuse(text, 'which has no name before the digest');
    if (digest.startsWith('sha1:') && kind !== 'commit') {
        refuse(text, 'whose digest is SHA-1; only commit:owner/repo@sha1:<40 hex> may be');
    }
    return { kind, name: kind === 'image' ? imageName(text, name) : name, digest };
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/gate-session.js







/** A subject that is only a commit is the commit of this run, in this repository. */
function subjectOf(text, runner) {
    const subject = parseSubject(text);
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
    const target = { environment: inputs.environment, service: inputs.service, tier: null };
    const loaded = await loadPolicies({ ports, runner, inputs, access, tip });
    return { gate, ports, runner, inputs, access, request, target, loaded };
}
/** Collects the facts of one gate for all its policies and judges them. */
async function judgeGate(session, id, input) {
    const gate = gates_src/* gates */.VF[id];
    if (gate === undefined)
        throw new src/* SuiteError */.$K('bug', `${id} is not in the registry`);
    const { collect } = await gates_src/* collectors */.R8[id]();
    const context = {
        request: session.request,
        // The values passed this gate's own policy schema when the policy was parsed.
        policies: input.policies.map((policy) => policy.value),
        inputs: input.own,
        github: session.access,
        lastDeploy: session.loaded.lastDeploy,
    };
    const facts = await collect(session.ports, context);
    const verdict = (0,src/* judge */.S4)(gate, input.policies, facts);
    return judgementOf(id, [...input.policies], facts, verdict);
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
        undecidedRules: (0,gate_policies/* undecidedRules */.l4)(session.loaded.files, session.target),
    };
    return judgeHouse('preconditions', facts);
}


/***/ }),

/***/ 5707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ textDigest),
/* harmony export */   p: () => (/* binding */ policyDigest)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);
/* harmony import */ var _ports_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(472);


/** sha256 over UTF-8 text. */
function textDigest(text) {
    return (0,_ports_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(Buffer.from(text, 'utf8'));
}
/** The digest of a gate's policy value: sha256 over the canonical JSON of `{gate, value}`. */
function policyDigest(gate, value) {
    return textDigest((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ gate, value }));
}


/***/ }),

/***/ 472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ createLedger),
/* harmony export */   ek: () => (/* binding */ locatorOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** sha256 over raw bytes. */
function sha256(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
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

/***/ 7255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ openStore)
});

// NAMESPACE OBJECT: ./build/packages/git/src/client/index.js
var client_namespaceObject = {};
__webpack_require__.r(client_namespaceObject);
__webpack_require__.d(client_namespaceObject, {
  appendCommit: () => (appendCommit),
  fetchBranch: () => (fetchBranch),
  findObjects: () => (findObjects),
  isAncestor: () => (isAncestor),
  isShallow: () => (isShallow),
  listRange: () => (listRange),
  listTree: () => (listTree),
  pushBranch: () => (pushBranch),
  readBlob: () => (readBlob),
  readLocalRef: () => (readLocalRef),
  readRemoteBranch: () => (readRemoteBranch),
  writeBlob: () => (writeBlob)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 15 modules
var src = __webpack_require__(2724);
;// CONCATENATED MODULE: ./build/packages/git/src/tree-listing.js
const entryPattern = /^(\d{6}) (blob|tree|commit) ([0-9a-f]{40}|[0-9a-f]{64})$/;
function parseEntry(text) {
    const tab = text.indexOf('\t');
    const [, mode, type, object] = entryPattern.exec(text.slice(0, Math.max(tab, 0))) ?? [];
    if (mode === undefined || object === undefined)
        return undefined;
    return { mode, type: type, object, path: text.slice(tab + 1) };
}
/** Reads `git ls-tree -z`; undefined when the output is cut or of another shape. */
function parseTreeListing(text) {
    if (text === '')
        return [];
    if (!text.endsWith('\0'))
        return undefined;
    const entries = text.slice(0, -1).split('\0').map(parseEntry);
    return entries.includes(undefined) ? undefined : entries.filter((entry) => entry !== undefined);
}

;// CONCATENATED MODULE: ./build/packages/git/src/failure.js
const rows = [
    [
        /could not read (?:Username|Password)|Authentication failed|returned error: 40[13]|Permission denied|denied to /,
        'forbidden',
    ],
    [
        /returned error: 404|Repository not found|repository '.*' not found|does not appear to be a git repository/,
        'not-found',
    ],
    [/not a git repository|couldn't find remote ref|Remote branch .* not found/i, 'not-found'],
    [
        /bad object|bad revision|unknown revision|Not a valid (?:object|commit) name|not a valid object|not our ref|ambiguous argument|Invalid revision range|could not get object info|bad file|missing (?:blob|tree|commit)/i,
        'not-found',
    ],
    [
        /Could not resolve host|Failed to connect|Connection (?:refused|reset|timed out)|unable to access|early EOF|hung up|returned error: 5\d\d|returned error: 429/,
        'unreachable',
    ],
];
/** The cause behind what git printed on its way out (in the C locale). What is not known counts as unsupported. */
function classifyGitFailure(stderr) {
    return rows.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'unsupported';
}
const longestShown = 200;
/** The first line in which git itself complains, cut short. Lines of the server (`remote:`) are left out. */
function gitComplaint(stderr) {
    const line = stderr.split('\n').find((each) => /^(?:fatal|error): /.test(each)) ?? '';
    return line.replace(/\p{Cc}/gu, ' ').slice(0, longestShown);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/place.js


// A graft file in a checkout can cut commits out of a range; the port already turns replace refs off.
const noGrafts = { GIT_GRAFT_FILE: '/dev/null' };
/** Runs git in `place`; known for every exit code, because some codes are answers. */
async function askGit(place, ask) {
    const { directory, credential } = place;
    const reply = await place.git.run({
        ...ask,
        environment: { ...noGrafts, ...ask.environment },
        ...(directory === undefined ? {} : { directory }),
        ...(credential === undefined ? {} : { credential }),
    });
    if (reply.state === 'failed')
        return (0,src/* missing */.LO)(reply.cause, reply.detail);
    const { exitCode, stdout, stderr, evidence } = reply;
    return (0,src/* known */.eO)({ exitCode, stdout, stderr, evidence }, [evidence]);
}
/** Why a command that ended badly taught us nothing. */
function gitFailure(ask, answer) {
    const complaint = gitComplaint(answer.stderr);
    const tail = complaint === '' ? '' : `: ${complaint}`;
    return (0,src/* missing */.LO)(classifyGitFailure(answer.stderr), `git ${ask.args[0]} ended with code ${answer.exitCode}${tail}`);
}
/** The output of a command that must end with code 0. */
async function gitOutput(place, ask) {
    const answer = await askGit(place, ask);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    if (answer.value.exitCode !== 0)
        return gitFailure(ask, answer.value);
    return (0,src/* known */.eO)(answer.value.stdout, answer.evidence);
}
/** UTF-8 output of a command that must end with code 0; other bytes are malformed, since paths must be exact. */
async function gitText(place, ask) {
    const output = await gitOutput(place, ask);
    if (output.state === 'missing')
        return (0,src/* missing */.LO)(output.cause, output.detail);
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(output.value);
        return (0,src/* known */.eO)(text, output.evidence);
    }
    catch {
        return (0,src/* missing */.LO)('malformed', `git ${ask.args[0]} printed something that is not UTF-8`);
    }
}
/** One object id printed on a line of its own. */
async function gitObjectId(place, ask) {
    const text = await gitText(place, ask);
    if (text.state === 'missing')
        return text;
    const id = text.value.trim();
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id))
        return (0,src/* known */.eO)(id, text.evidence);
    return (0,src/* missing */.LO)('malformed', `git ${ask.args[0]} printed no object id`);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/objects.js



const objectPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Every file, link and submodule under a commit or tree, in git's order, with full paths. An absent path gives an
 * empty list: git cannot tell it from an empty folder. Needs no blob, so it works in a partial clone.
 */
async function listTree(place, question) {
    if (!objectPattern.test(question.of))
        return (0,src/* missing */.LO)('malformed', `"${question.of.slice(0, 80)}" is no object id`);
    const path = question.path === undefined ? [] : [question.path];
    // Literal pathspecs are ls-tree's own way: it takes prefixes, never globs (git-ls-tree(1)).
    const text = await gitText(place, {
        args: ['ls-tree', '-r', '-z', '--full-tree', question.of, '--', ...path],
    });
    if (text.state === 'missing')
        return (0,src/* missing */.LO)(text.cause, text.detail);
    const entries = parseTreeListing(text.value);
    return entries === undefined
        ? (0,src/* missing */.LO)('malformed', 'git ls-tree printed a list of another shape')
        : (0,src/* known */.eO)(entries, text.evidence);
}
/** The bytes of a blob; not-found when it is not there. A partial clone fetches it with the place's credential. */
async function readBlob(place, id, maxBytes) {
    if (!objectPattern.test(id))
        return (0,src/* missing */.LO)('malformed', `"${id.slice(0, 80)}" is no object id`);
    const limit = maxBytes === undefined ? {} : { maxBytes };
    return gitOutput(place, { args: ['cat-file', 'blob', id], ...limit });
}
/** Stores bytes as a blob and gives its id. */
async function writeBlob(place, bytes) {
    return gitObjectId(place, { args: ['hash-object', '-w', '--stdin'], stdin: bytes });
}
/** The commit that a full ref name (`refs/heads/x`) has here; known null when there is no such ref. */
async function readLocalRef(place, ref) {
    const ask = { args: ['show-ref', '--verify', '--hash', '--', ref] };
    const answer = await askGit(place, ask);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    const { exitCode, stdout, stderr } = answer.value;
    if (exitCode !== 0) {
        return /not a valid ref/.test(stderr) ? (0,src/* known */.eO)(null, answer.evidence) : gitFailure(ask, answer.value);
    }
    const id = new TextDecoder().decode(stdout).trim();
    return objectPattern.test(id)
        ? (0,src/* known */.eO)(id, answer.evidence)
        : (0,src/* missing */.LO)('malformed', `git printed no object id for ${ref}`);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/append-commit.js



const regularFile = '100644';
const indexFile = 'countersign.index';
function isFilePath(path) {
    const parts = path.split('/');
    return (!path.includes('\0') &&
        parts.every((part) => part !== '' && part !== '.' && part !== '..' && part !== '.git'));
}
async function takenPath(place, question) {
    if (question.parent === null)
        return (0,src/* known */.eO)(null);
    const listing = await listTree(place, { of: question.parent });
    if (listing.state === 'missing')
        return (0,src/* missing */.LO)(listing.cause, listing.detail);
    const present = new Set(listing.value.map((entry) => entry.path));
    const folders = new Set(listing.value.flatMap((entry) => foldersOf(entry.path)));
    const clash = question.files.find(({ path }) => present.has(path) || folders.has(path) || foldersOf(path).some((folder) => present.has(folder)));
    return (0,src/* known */.eO)(clash?.path ?? null);
}
function foldersOf(path) {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
async function writeTree(place, question) {
    const lines = [];
    for (const file of question.files) {
        const blob = await writeBlob(place, file.bytes);
        if (blob.state === 'missing')
            return blob;
        lines.push(`${regularFile} ${blob.value}\t${file.path}\0`);
    }
    const environment = { GIT_INDEX_FILE: indexFile };
    const start = question.parent === null ? ['--empty'] : [question.parent];
    const read = await gitOutput(place, { args: ['read-tree', ...start], environment });
    if (read.state === 'missing')
        return (0,src/* missing */.LO)(read.cause, read.detail);
    const stdin = new TextEncoder().encode(lines.join(''));
    const updated = await gitOutput(place, {
        args: ['update-index', '-z', '--index-info'],
        stdin,
        environment,
    });
    if (updated.state === 'missing')
        return (0,src/* missing */.LO)(updated.cause, updated.detail);
    // In a partial clone the old blobs are not here; their ids are all that a tree needs.
    return gitObjectId(place, { args: ['write-tree', '--missing-ok'], environment });
}
async function commitTree(place, question, tree) {
    const { name, email } = question.identity;
    const date = `@${Math.floor((0,src/* epochMilliseconds */.q)(question.at) / 1000)} +0000`;
    const environment = {
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
        GIT_COMMITTER_DATE: date,
    };
    const parent = question.parent === null ? [] : ['-p', question.parent];
    const stdin = new TextEncoder().encode(question.message);
    return gitObjectId(place, { args: ['commit-tree', '--no-gpg-sign', ...parent, tree], stdin, environment });
}
/**
 * Adds files to a commit's tree and makes a commit of it, in a bare repository from `fetchBranch`; nothing is pushed.
 * The same question always gives the same commit id. Paths are relative, with `/`, and never overwrite. To append to
 * a remote branch: `fetchBranch`, `appendCommit` on its tip, `pushBranch` with that tip as `expected`; on `moved`
 * begin again with `fetchBranch`.
 */
async function appendCommit(place, question) {
    const bad = question.files.find(({ path }) => !isFilePath(path));
    if (bad !== undefined)
        return (0,src/* missing */.LO)('malformed', `"${bad.path.slice(0, 80)}" is no path that git allows`);
    const taken = await takenPath(place, question);
    if (taken.state === 'missing')
        return (0,src/* missing */.LO)(taken.cause, taken.detail);
    if (taken.value !== null)
        return (0,src/* known */.eO)({ state: 'taken', path: taken.value });
    const tree = await writeTree(place, question);
    if (tree.state === 'missing')
        return (0,src/* missing */.LO)(tree.cause, tree.detail);
    const commit = await commitTree(place, question, tree.value);
    if (commit.state === 'missing')
        return (0,src/* missing */.LO)(commit.cause, commit.detail);
    return (0,src/* known */.eO)({ state: 'committed', commit: commit.value }, commit.evidence);
}

;// CONCATENATED MODULE: ./build/packages/git/src/commit-log.js
const unit = '\u001F';
const trailers = '%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1F)';
const fields = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', trailers, '%B'];
/** For `git log -z`. A commit object holds no NUL in these fields, so NUL separates fields and commits alike. */
const commitLogFormat = `--format=tformat:${fields.join('%x00')}`;
function parseCommit(values) {
    const [commit = '', tree = '', parents = '', ...rest] = values;
    const [authorName = '', authorEmail = '', authorAt = '', name = '', email = '', at = '', co = '', message = '',] = rest;
    return {
        commit,
        tree,
        parents: parents === '' ? [] : parents.split(' '),
        author: { name: authorName, email: authorEmail, at: authorAt },
        committer: { name, email, at },
        coAuthors: co === '' ? [] : co.split(unit),
        message,
    };
}
/** Reads `git log -z` with `commitLogFormat`; undefined when the output is cut or of another shape. */
function parseCommitLog(text) {
    if (text === '')
        return [];
    if (!text.endsWith('\0'))
        return undefined;
    const values = text.slice(0, -1).split('\0');
    if (values.length % fields.length !== 0)
        return undefined;
    const count = values.length / fields.length;
    return Array.from({ length: count }, (_, index) => parseCommit(values.slice(index * fields.length, (index + 1) * fields.length)));
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/history.js



/** True when the clone was cut by depth, so that an ancestor may be missing. */
async function isShallow(place) {
    const text = await gitText(place, { args: ['rev-parse', '--is-shallow-repository'] });
    return text.state === 'missing' ? (0,src/* missing */.LO)(text.cause, text.detail) : (0,src/* known */.eO)(text.value.trim() === 'true');
}
function refuseShas(shas) {
    const bad = shas.find((sha) => !(0,src/* isCommitSha */._$)(sha));
    return bad === undefined ? undefined : (0,src/* missing */.LO)('malformed', `"${bad.slice(0, 80)}" is no full commit SHA`);
}
/** Every object that is there, by id; one that is not there is not in the answer. A partial clone fetches nothing. */
async function findObjects(place, ids) {
    const refused = refuseShas(ids);
    if (refused !== undefined)
        return refused;
    const stdin = new TextEncoder().encode(ids.map((id) => `${id}\n`).join(''));
    const args = ['cat-file', '--batch-check=%(objectname) %(objecttype)'];
    const text = await gitText(place, { args, stdin, environment: { GIT_NO_LAZY_FETCH: '1' } });
    if (text.state === 'missing')
        return (0,src/* missing */.LO)(text.cause, text.detail);
    const rows = text.value.split('\n').map((line) => line.split(' '));
    const found = rows.flatMap(([id = '', type = '']) => type === '' || type === 'missing' ? [] : [[id, type]]);
    return (0,src/* known */.eO)(new Map(found), text.evidence);
}
/**
 * Whether `ancestor` is reachable from `descendant` (a commit is its own ancestor). A shallow clone can prove yes but
 * never no: that is truncated. A commit that is not there is not-found.
 */
async function isAncestor(place, ancestor, descendant) {
    const refused = refuseShas([ancestor, descendant]);
    if (refused !== undefined)
        return refused;
    const ask = { args: ['merge-base', '--is-ancestor', ancestor, descendant] };
    const answer = await askGit(place, ask);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    if (answer.value.exitCode === 0)
        return (0,src/* known */.eO)(true, answer.evidence);
    if (answer.value.exitCode !== 1)
        return gitFailure(ask, answer.value);
    const shallow = await isShallow(place);
    if (shallow.state === 'missing')
        return shallow;
    if (shallow.value)
        return (0,src/* missing */.LO)('truncated', `the clone is shallow, so it cannot prove that ${ancestor} is no ancestor`);
    return (0,src/* known */.eO)(false, answer.evidence);
}
function parseLog(bytes) {
    // An author may write bytes that are no UTF-8 into a name; the commit must still be listed.
    return parseCommitLog(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}
/**
 * The commits that `head` reaches and `base` does not, parents before children. In a shallow clone the list may be
 * cut: truncated, with what was seen as partial.
 */
async function listRange(place, base, head) {
    const refused = refuseShas([base, head]);
    if (refused !== undefined)
        return refused;
    const fixed = ['--no-show-signature', '--no-color', '--no-decorate', '--no-patch', '--encoding=UTF-8'];
    const args = [
        'log',
        '-z',
        '--topo-order',
        '--reverse',
        ...fixed,
        commitLogFormat,
        `${base}..${head}`,
        '--',
    ];
    const output = await gitOutput(place, { args });
    if (output.state === 'missing')
        return (0,src/* missing */.LO)(output.cause, output.detail);
    const commits = parseLog(output.value);
    if (commits === undefined)
        return (0,src/* missing */.LO)('malformed', 'git log printed a list of another shape');
    const shallow = await isShallow(place);
    if (shallow.state === 'missing')
        return (0,src/* missing */.LO)(shallow.cause, shallow.detail);
    if (shallow.value)
        return (0,src/* truncated */.ps)('the clone is shallow, so the range may be longer than the list', commits);
    return (0,src/* known */.eO)(commits, output.evidence);
}

;// CONCATENATED MODULE: ./build/packages/git/src/branch-name.js
// git-check-ref-format(1): no control characters, space, ~ ^ : ? * [ \, no "..", no "@{", no "//".
const forbidden = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\//u;
function isComponent(part) {
    return part !== '' && !part.startsWith('.') && !part.endsWith('.lock');
}
/** True for a name that git allows under `refs/heads/`; one that git would read as an option is refused too. */
function isBranchName(name) {
    if (name.length > 250 || name.startsWith('-') || name.endsWith('.') || name === '@')
        return false;
    return !forbidden.test(name) && name.split('/').every(isComponent);
}

;// CONCATENATED MODULE: ./build/packages/git/src/push-report.js
// Client: "stale info", "fetch first", "non-fast-forward"; server, for two pushes at once: "cannot lock ref",
// "failed to update ref", "incorrect old value provided".
const lostRace = /\((?:stale info|fetch first|non-fast-forward|needs force|cannot lock ref|failed to update ref|failed to lock|incorrect old value)/;
/** Reads `git push --porcelain` for one ref (git-push(1), OUTPUT); undefined when no line speaks of `ref`. */
function parsePushReport(text, ref) {
    for (const line of text.split('\n')) {
        const [flag, names = '', summary = ''] = line.split('\t');
        if (!names.endsWith(`:${ref}`))
            continue;
        if (flag !== '!')
            return 'pushed';
        return lostRace.test(summary) ? 'moved' : 'refused';
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/remote.js





// Other transports can start programs (git-remote-ext) or ask for keys.
const urlPattern = /^(?:https?|file):\/\/[^@\s]*$/;
function refuse(remote) {
    if (!urlPattern.test(remote.url))
        return (0,src/* missing */.LO)('malformed', 'the address of the remote is no http, https or file URL without a user name');
    return isBranchName(remote.branch)
        ? undefined
        : (0,src/* missing */.LO)('malformed', `"${remote.branch.slice(0, 80)}" is no branch name that git allows`);
}
const noSuchRef = 2;
/** The object of a ref in what git ls-remote printed; other refs may end in the same words, so the name must be whole. */
function tipIn(text, ref, evidence) {
    if (!text.endsWith('\n'))
        return (0,src/* missing */.LO)('truncated', 'git ls-remote was cut off');
    const rows = text.split('\n').map((line) => line.split('\t'));
    const tip = rows.find(([, name]) => name === ref)?.[0];
    if (tip === undefined)
        return (0,src/* known */.eO)(null, evidence);
    return (0,src/* isCommitSha */._$)(tip) ? (0,src/* known */.eO)(tip, evidence) : (0,src/* missing */.LO)('malformed', 'git ls-remote printed no object id');
}
/** The tip of a remote branch, asked of the remote; known null is proven absence. */
async function readRemoteBranch(place, remote) {
    const refused = refuse(remote);
    if (refused !== undefined)
        return refused;
    const ref = `refs/heads/${remote.branch}`;
    const ask = { args: ['ls-remote', '--exit-code', '--', remote.url, ref] };
    const answer = await askGit(place, ask);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    // git-ls-remote(1) --exit-code: 2 says that the remote was heard to the end and has no such ref. Silence does not.
    if (answer.value.exitCode === noSuchRef)
        return (0,src/* known */.eO)(null, answer.evidence);
    if (answer.value.exitCode !== 0)
        return gitFailure(ask, answer.value);
    return tipIn(new TextDecoder().decode(answer.value.stdout), ref, answer.evidence);
}
async function prepare(git, question) {
    const directory = await git.temporaryDirectory();
    const credential = question.credential === undefined ? {} : { credential: question.credential };
    const place = { git, directory, ...credential };
    const settings = [
        ['init', '--bare', '--quiet', '.'],
        ['config', 'remote.origin.url', question.url],
        // A partial clone asks its promisor remote for what it left out (gitprotocol, partial-clone.txt).
        ...(question.filter === undefined
            ? []
            : [
                ['config', 'remote.origin.promisor', 'true'],
                ['config', 'remote.origin.partialclonefilter', question.filter],
            ]),
    ];
    for (const args of settings) {
        const done = await gitOutput(place, { args });
        if (done.state === 'missing')
            return (0,src/* missing */.LO)(done.cause, done.detail);
    }
    return (0,src/* known */.eO)(place);
}
/**
 * Fetches one branch into a fresh temporary bare repository, which the git port removes at the end of the run. When
 * the remote has no such branch, the repository is empty and `tip` is null.
 */
async function fetchBranch(git, question) {
    const refused = refuse(question);
    if (refused !== undefined)
        return refused;
    const prepared = await prepare(git, question);
    if (prepared.state === 'missing')
        return (0,src/* missing */.LO)(prepared.cause, prepared.detail);
    const place = prepared.value;
    const remote = await readRemoteBranch(place, question);
    if (remote.state === 'missing')
        return (0,src/* missing */.LO)(remote.cause, remote.detail);
    if (remote.value === null)
        return (0,src/* known */.eO)({ place, tip: null }, remote.evidence);
    const ref = `refs/heads/${question.branch}`;
    const filter = question.filter === undefined ? [] : [`--filter=${question.filter}`];
    const depth = question.depth === undefined ? [] : [`--depth=${question.depth}`];
    const options = ['--quiet', '--no-tags', '--no-auto-gc', '--no-write-fetch-head'];
    const fetched = await gitOutput(place, {
        args: ['fetch', ...options, ...filter, ...depth, 'origin', `+${ref}:${ref}`],
    });
    if (fetched.state === 'missing')
        return (0,src/* missing */.LO)(fetched.cause, fetched.detail);
    const tip = await readLocalRef(place, ref);
    if (tip.state === 'missing')
        return (0,src/* missing */.LO)(tip.cause, tip.detail);
    return (0,src/* known */.eO)({ place, tip: tip.value }, [...remote.evidence, ...tip.evidence]);
}
/**
 * Compare-and-swap of a remote branch: `pushed` when it was `expected` and is now `commit`; `moved` when somebody else
 * was first (fetch again, build on the new tip, try again). A refusal by the server is missing/forbidden. Never
 * repeated here, because a push that seemed to fail may have landed.
 */
async function pushBranch(place, question) {
    const refused = refuse(question);
    if (refused !== undefined)
        return refused;
    const ref = `refs/heads/${question.branch}`;
    const lease = `--force-with-lease=${ref}:${question.expected ?? ''}`;
    const target = `${question.commit}:${ref}`;
    const ask = { args: ['push', '--porcelain', '--no-verify', lease, '--', question.url, target] };
    const answer = await askGit(place, ask);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    const result = parsePushReport(new TextDecoder().decode(answer.value.stdout), ref);
    if (result === 'moved')
        return (0,src/* known */.eO)('moved', answer.evidence);
    if (result === 'refused')
        return (0,src/* missing */.LO)('forbidden', `the server refused the push to ${ref}`);
    if (result === 'pushed' && answer.value.exitCode === 0)
        return (0,src/* known */.eO)('pushed', answer.evidence);
    return gitFailure(ask, answer.value);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/index.js





// EXTERNAL MODULE: ./build/packages/records/src/client/index.js + 5 modules
var client = __webpack_require__(4862);
;// CONCATENATED MODULE: ./build/packages/runtime/src/record-store.js



const identity = { name: 'countersign', email: 'countersign@users.noreply.github.com' };
/** Opens the store that the policy names: a branch of this repository, or a folder of the machine. */
function openStore({ ports, runner, access }, place) {
    if (place.store === 'directory')
        return (0,client/* directoryStore */.P7)(ports, external_node_path_.resolve(runner.workspace, place.path));
    const repositoryUrl = `${runner.serverUrl}/${runner.repository}.git`;
    return (0,client/* gitBranchStore */.gT)(ports, { repositoryUrl, branch: place.branch, token: access.token, identity }, client_namespaceObject);
}


/***/ }),

/***/ 8613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5386);
/* harmony import */ var _countersign_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4853);
/* harmony import */ var _policy_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5707);




const source = 'input settings';
/** Parses the `settings` input in the gate's own schema; null when it is empty. Throws `policy-invalid`. */
function readSettings(gate, text) {
    const schema = _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .policySchemas */ .$5[gate];
    if (text === '' || schema === undefined)
        return null;
    const parsed = (0,_countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .parseSettings */ .P$)(source, text, schema);
    if (!parsed.ok)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('policy-invalid', parsed.problems.map(_countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .policyProblemText */ .Vi).join('\n'));
    const document = {
        digest: (0,_policy_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .textDigest */ .o)(text),
        origin: { kind: 'settings', locator: source, commit: null },
        text,
    };
    return { document, gate, value: parsed.value };
}


/***/ })

};

export const id = 7285;
export const ids = [7285,431,5445];
export const modules = {

/***/ 35445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collect: () => (/* binding */ collect),
  inputs: () => (/* reexport */ inputs),
  writeRecord: () => (/* reexport */ writeRecord)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/gates/src/registry.js + 17 modules
var registry = __webpack_require__(15279);
// EXTERNAL MODULE: ./build/packages/records/src/index.js + 1 modules
var records_src = __webpack_require__(18157);
// EXTERNAL MODULE: ./build/packages/gates/src/rejudge.js + 1 modules
var rejudge = __webpack_require__(6703);
;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-record/collect/evidence.js



function problemOf(judged) {
    if (judged.state === 'identical')
        return [];
    if (judged.state === 'corrupt' || judged.state === 'cannot-judge')
        return [`${judged.gate}: ${judged.problem}`];
    const { gate, recorded, judged: again } = judged;
    const verdicts = recorded.effect === again.effect
        ? `${again.effect} for other reasons`
        : `${recorded.effect} became ${again.effect}`;
    return [`${gate}: ${verdicts}`];
}
/** A verdict that differs because the gate was changed on purpose is no forgery. */
function stateOf(rejudgement) {
    const state = (0,rejudge/* rejudgedState */.K)(rejudgement);
    const accused = rejudgement.judgements.some((judged) => judged.state === 'differs');
    return state === 'differs' && !accused ? 'other-semantics' : state;
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function unread(why) {
    return { document: why, phase: null, rejudged: (0,src/* missing */.LO)('not-collected', why.detail) };
}
function contentOf(bytes, ports, judging) {
    const text = decode(bytes);
    if (text === undefined)
        return unread((0,src/* missing */.LO)('malformed', 'it is not UTF-8 text'));
    const parsed = (0,records_src/* parseEvidence */.vf)(text);
    if (!parsed.ok)
        return unread((0,src/* missing */.LO)('malformed', parsed.problem));
    const { document } = parsed;
    const sha256 = (hashed) => ports.hash.sha256(new TextEncoder().encode(hashed));
    const again = (0,rejudge/* rejudge */.N)(document, judging.gates, sha256);
    const problems = [...again.corrupt, ...again.judgements.flatMap(problemOf)];
    return {
        document: (0,src/* known */.eO)(document),
        phase: judging.phaseOf(document.gate),
        rejudged: (0,src/* known */.eO)({ state: stateOf(again), problems }),
    };
}
function digestOf(bytes, hash) {
    if (bytes.state === 'missing')
        return (0,src/* missing */.LO)(bytes.cause, bytes.detail);
    return (0,src/* known */.eO)(hash.sha256(bytes.value), bytes.evidence);
}
/** Reads one file that was handed over. Bytes with another digest are not looked into: they may be anything. */
async function collectEvidence(line, ports, judging) {
    const { path, expected } = line;
    if (expected === null) {
        const why = (0,src/* missing */.LO)('not-collected', 'no digest was handed over for it');
        return { path, expected, digest: why, ...unread(why) };
    }
    const bytes = await ports.files.read(path);
    const digest = digestOf(bytes, ports.hash);
    if (bytes.state === 'missing' || digest.state === 'missing')
        return { path, expected, digest, ...unread((0,src/* missing */.LO)('not-collected', 'the file could not be read')) };
    return digest.value === expected
        ? { path, expected, digest, ...contentOf(bytes.value, ports, judging) }
        : {
            path,
            expected,
            digest,
            ...unread((0,src/* missing */.LO)('not-collected', 'it is not the file that was handed over')),
        };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-record/inputs.js


/** The inputs of the action. Whoever writes the workflow controls them. */
const inputs = {
    evidence: {
        description: 'Evidence files with the digests that the gates gave as outputs: `<path> sha256:…`, one a line. A file without its digest is refused.',
        required: false,
    },
    jobs: {
        description: 'Results of the jobs of this run: `${{ toJSON(needs) }}`. Read are gate, deploy, canary, promote and roll-back.',
        required: false,
    },
    'requested-at': {
        description: 'When the deploy was asked for, in UTC: 2026-06-22T14:32:04Z.',
        required: false,
    },
};
function parseLine(line) {
    const cut = line.search(/\s\S*$/u);
    const digest = line.slice(cut + 1);
    return cut > 0 && (0,src/* isSha256 */._h)(digest)
        ? { path: line.slice(0, cut).trimEnd(), expected: digest }
        : { path: line, expected: null };
}
/** The lines of the `evidence` input; a line without a digest keeps its text and expects null. Repeated lines count once. */
function parseEvidenceLines(text) {
    const lines = text.split(/\r?\n/u).map((line) => line.trim());
    return [...new Set(lines)].filter((line) => line !== '').map(parseLine);
}
const roles = {
    gate: 'gate',
    deploy: 'deploy',
    canary: 'canary',
    promote: 'promote',
    rollback: 'rollBack',
};
function roleOf(job) {
    const name = job.toLowerCase().replaceAll(/[-_]/gu, '');
    return Object.hasOwn(roles, name) ? roles[name] : undefined;
}
function parsedObject(text) {
    try {
        const value = JSON.parse(text);
        return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function resultOf(job) {
    const result = job !== null && typeof job === 'object' && 'result' in job ? job.result : undefined;
    return records_src/* jobResults */.ks.find((each) => each === result);
}
/**
 * The `jobs` input as `toJSON(needs)` writes it: an object of job name to `{result, outputs}`. Job names are read
 * without case, hyphens and underscores; jobs of other names are left out. Missing when it is anything else.
 */
function parseJobs(text) {
    if (text === undefined)
        return (0,src/* missing */.LO)('not-collected', 'the input "jobs" is empty');
    const needs = parsedObject(text);
    if (needs === undefined)
        return (0,src/* missing */.LO)('malformed', 'the input "jobs" is not a JSON object of job results');
    const found = {};
    for (const [name, job] of Object.entries(needs)) {
        const role = roleOf(name);
        if (role === undefined)
            continue;
        const result = resultOf(job);
        if (result === undefined)
            return (0,src/* missing */.LO)('malformed', `the input "jobs" gives "${name}" no result; expected ${records_src/* jobResults */.ks.join(', ')}`);
        if (found[role] !== undefined)
            return (0,src/* missing */.LO)('malformed', `the input "jobs" names two jobs that both read as "${role}"`);
        found[role] = result;
    }
    const none = { gate: null, deploy: null, canary: null, promote: null, rollBack: null };
    return (0,src/* known */.eO)({ ...none, ...found });
}
const utcPattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/;
/** The `requested-at` input; null when it is empty. Fractions beyond milliseconds are cut off. */
function parseRequestedAt(text) {
    if (text === undefined)
        return (0,src/* known */.eO)(null);
    const [, seconds = '', fraction = ''] = utcPattern.exec(text) ?? [];
    const instant = `${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
    return (0,src/* isInstant */.uZ)(instant)
        ? (0,src/* known */.eO)(instant)
        : (0,src/* missing */.LO)('malformed', 'the input "requested-at" is no time in UTC such as 2026-06-22T14:32:04Z');
}

;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-record/collect/write-record.js


/**
 * Keeps a record in a store, once: writing the same record again changes nothing and is known too. Missing when the
 * store did not take it; nothing in the store was changed then.
 */
async function writeRecord(ports, store, statement) {
    const { key, digest, text } = (0,records_src/* sealRecord */.xe)(statement, (hashed) => ports.hash.sha256(new TextEncoder().encode(hashed)));
    const reply = await store.put(key, new TextEncoder().encode(text));
    if (reply.state === 'failed')
        return (0,src/* missing */.LO)(reply.cause, reply.detail);
    return (0,src/* known */.eO)({ key, digest, locator: reply.locator });
}

;// CONCATENATED MODULE: ./build/packages/gates/src/deploy-record/collect.js






const judging = {
    gates: registry/* gates */.VF,
    phaseOf: (gate) => ((0,registry/* isGateId */.N5)(gate) ? (0,registry/* phaseOf */.hU)(gate) : 'before-deploy'),
};
function previousOf(last) {
    if (last.state === 'missing')
        return (0,src/* missing */.LO)(last.cause, last.detail);
    if (last.value === null)
        return (0,src/* known */.eO)(null, last.evidence);
    const { record, commit } = last.value;
    return (0,src/* isSha256 */._h)(record)
        ? (0,src/* known */.eO)({ record, commit }, last.evidence)
        : (0,src/* missing */.LO)('malformed', 'the digest of the last record is not sha256:<64 lower-case hex digits>');
}
const mostMatches = 50;
/**
 * Where the file of a pattern stands. The digest says which one is meant when several match; when none has it, the
 * first is taken and found to differ.
 */
async function withFoundPath(line, { files, hash }) {
    if (!/[*?[]/.test(line.path))
        return line;
    const found = await files.list([line.path]);
    // The actions name a file by the first 12 digits of its digest, so the right one is looked at first.
    const digits = line.expected?.slice('sha256:'.length, 'sha256:'.length + 12) ?? '';
    const all = found.state === 'known' ? found.value : [];
    const paths = all
        .toSorted((a, b) => Number(b.includes(digits)) - Number(a.includes(digits)))
        .slice(0, mostMatches);
    for (const path of paths) {
        const bytes = await files.read(path);
        if (bytes.state === 'known' && hash.sha256(bytes.value) === line.expected)
            return { ...line, path };
    }
    return { ...line, path: paths[0] ?? line.path };
}
/**
 * Reads what the workflow handed over: evidence files, each against the digest that came with it, and judged again; the
 * job results; the time of the request. Nothing is fetched.
 */
const collect = async (ports, { request, inputs, lastDeploy }) => {
    const given = parseEvidenceLines(inputs['evidence'] ?? '');
    const lines = await Promise.all(given.map((line) => withFoundPath(line, ports)));
    const handedOver = await Promise.all(lines.map((line) => collectEvidence(line, ports, judging)));
    return {
        request,
        jobs: parseJobs(inputs['jobs']),
        requestedAt: parseRequestedAt(inputs['requested-at']),
        handedOver,
        previous: previousOf(lastDeploy),
    };
};


/***/ }),

/***/ 96115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ closeSession)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90154);
/* harmony import */ var _countersign_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24853);
/* harmony import */ var _gate_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13674);
/* harmony import */ var _suite_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66601);
/* harmony import */ var _tier_session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18757);






function enforcedEffect(judgement) {
    const enforcing = judgement.policies.filter((policy) => !policy.observe);
    if (enforcing.length === judgement.policies.length)
        return judgement.verdict.effect;
    const gate = _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .gates */ .VF[judgement.gate];
    if (enforcing.length === 0 || gate === undefined)
        return 'every-policy-observes';
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(gate, enforcing, judgement.facts).effect;
}
function settleAll(effect, judgements) {
    const enforced = judgements
        .map(enforcedEffect)
        .filter((one) => one !== 'every-policy-observes');
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .settle */ .G9)(effect, enforced.length === 0 ? 'every-policy-observes' : enforced.reduce(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .stricter */ .Rn, 'allow'));
}
function validMinutes(files) {
    return Math.min(...files.map(({ file }) => file.validForMinutes), files.length === 0 ? _countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .defaultValidMinutes */ .HJ : Number.POSITIVE_INFINITY);
}
/** Combines the judgements by deny > unknown > allow and makes the evidence document of this run. */
async function closeSession(session, { judgements, settings }) {
    const effect = judgements.map((judgement) => judgement.verdict.effect).reduce(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .stricter */ .Rn, 'allow');
    const { opened, by } = settleAll(effect, judgements);
    const { files } = session.loaded;
    const implied = judgements.some(({ policies }) => policies.some(({ document }) => document === _tier_session_js__WEBPACK_IMPORTED_MODULE_5__/* .impliedTierDocument */ .Mw.digest));
    const documents = [
        ...files.map(({ document }) => document),
        ...(settings === null ? [] : [settings]),
        ...(implied ? [_tier_session_js__WEBPACK_IMPORTED_MODULE_5__/* .impliedTierDocument */ .Mw] : []),
        _gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .houseDocument */ .oA,
    ];
    return {
        schema: 'evidence/1',
        suite: await (0,_suite_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .suiteIdentity */ .T)(process.argv[1], session.runner.actionRef),
        gate: session.gate,
        request: session.request,
        documents,
        judgements: [...judgements],
        evidence: [...session.ports.evidence()],
        effect,
        opened,
        by,
        expires: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .addMilliseconds */ .As)(session.request.at, validMinutes(files) * 60_000),
    };
}


/***/ }),

/***/ 17285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDeployRecord: () => (/* binding */ runDeployRecord)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79703);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90154);
/* harmony import */ var _countersign_gates_deploy_record__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26859);
/* harmony import */ var _countersign_gates_deploy_record_collect__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35445);
/* harmony import */ var _gate_policies_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83862);
/* harmony import */ var _gate_session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13674);
/* harmony import */ var _close_session_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96115);
/* harmony import */ var _gate_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60431);
/* harmony import */ var _policy_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(25707);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(32472);
/* harmony import */ var _record_store_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61709);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8613);
/* harmony import */ var _tier_session_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(18757);














const id = 'deploy-record';
/** A record is owed for every attempt, so where no policy speaks of deploy-record its defaults do. */
function defaultPolicy() {
    const checked = _countersign_gates__WEBPACK_IMPORTED_MODULE_2__/* .gates */ .VF[id] === undefined ? undefined : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(_countersign_gates__WEBPACK_IMPORTED_MODULE_2__/* .gates */ .VF[id].policy, {});
    if (checked?.ok !== true)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('bug', 'the defaults of deploy-record do not pass its schema');
    const digest = (0,_policy_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .policyDigest */ .p)(id, checked.value);
    return {
        digest,
        document: _gate_session_js__WEBPACK_IMPORTED_MODULE_6__/* .houseDocument */ .oA.digest,
        origin: 'settings',
        rule: null,
        observe: false,
        value: checked.value,
    };
}
function recordOf(judgement) {
    const { effect, reasons } = judgement.verdict;
    const [first, ...rest] = reasons;
    const verdict = effect === 'unknown' || first === undefined
        ? { effect: 'unknown', reasons }
        : { effect, reasons: [first, ...rest] };
    // The facts were collected by this very gate's collector a moment ago.
    return (0,_countersign_gates_deploy_record__WEBPACK_IMPORTED_MODULE_3__/* .deployRecordOf */ .gM)(judgement.facts, verdict);
}
async function keep(session, record) {
    const kept = await (0,_countersign_gates_deploy_record_collect__WEBPACK_IMPORTED_MODULE_4__.writeRecord)(session.ports, (0,_record_store_js__WEBPACK_IMPORTED_MODULE_11__/* .openStore */ .C)(session, session.loaded.records), record);
    if (kept.state === 'known')
        session.ports.progress.say(`record kept: ${kept.value.locator}`);
    return kept;
}
function writeRecordOutputs(record, kept) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)('record', kept.state === 'known' ? kept.value.key : '');
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)('record-digest', kept.state === 'known' ? kept.value.digest : '');
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)('outcome', record.predicate.outcome);
}
/**
 * Judges the evidence that was handed over and writes the record of this attempt, whatever the judgement is. The step
 * passes when the evidence was accepted and the record is kept.
 */
async function runDeployRecord(task) {
    const settings = (0,_settings_js__WEBPACK_IMPORTED_MODULE_12__/* .readSettings */ .s)(id, task.inputs.settings);
    const { session, judgement: tier } = await (0,_tier_session_js__WEBPACK_IMPORTED_MODULE_13__/* .learnTiers */ .Cv)(await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_6__/* .openSession */ .fA)({ ...task, gate: id }));
    const named = [...(0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_5__/* .policiesOf */ .Ao)(id, session.loaded.files, session.target), ...(0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_5__/* .settingsPolicies */ .IU)(id, settings)];
    const policies = named.length > 0 ? named : [defaultPolicy()];
    const judgement = await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_6__/* .judgeGate */ .$U)(session, id, { policies, own: await (0,_gate_run_js__WEBPACK_IMPORTED_MODULE_8__.ownInputs)(id) });
    const record = recordOf(judgement);
    const kept = await keep(session, record);
    writeRecordOutputs(record, kept);
    const preconditions = await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_6__/* .judgePreconditions */ .p9)(session, task.environment);
    const document = await (0,_close_session_js__WEBPACK_IMPORTED_MODULE_7__/* .closeSession */ .V)(session, {
        judgements: [...(tier === null ? [] : [tier]), judgement, preconditions],
        settings: settings?.document ?? null,
    });
    const shown = await (0,_publish_js__WEBPACK_IMPORTED_MODULE_10__.publish)(document, task);
    return kept.state === 'known'
        ? shown
        : { opened: false, failure: `deploy-record: the record could not be kept: ${kept.detail}` };
}


/***/ }),

/***/ 60431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   laterGates: () => (/* binding */ laterGates),
/* harmony export */   ownInputs: () => (/* binding */ ownInputs),
/* harmony export */   runDeployGate: () => (/* binding */ runDeployGate),
/* harmony export */   runGate: () => (/* binding */ runGate)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90154);
/* harmony import */ var _gate_policies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83862);
/* harmony import */ var _gate_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13674);
/* harmony import */ var _close_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96115);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82573);
/* harmony import */ var _tier_session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18757);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8613);








/** The inputs of one gate, read from its own action or from deploy-gate. */
async function ownInputs(id) {
    const { inputs } = await _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .collectors */ .R8[id]();
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readOwnInputs */ .y5)(Object.keys(inputs));
}
/** Runs one gate: policies, facts, verdict, evidence. Throws `policy-invalid` when no policy speaks of it here. */
async function runGate(id, task) {
    const settings = (0,_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .readSettings */ .s)(id, task.inputs.settings);
    const own = (0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsPolicies */ .IU)(id, settings);
    const opened = await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .openSession */ .fA)({ ...task, gate: id });
    const { session, judgement: tier } = await (0,_tier_session_js__WEBPACK_IMPORTED_MODULE_6__/* .learnTiers */ .Cv)(opened, id === 'risk-tier' ? own : []);
    const named = [...(0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .policiesOf */ .Ao)(id, session.loaded.files, session.target), ...own];
    const policies = named.length === 0 && id === 'risk-tier' ? [(0,_tier_session_js__WEBPACK_IMPORTED_MODULE_6__/* .impliedTierPolicy */ .Vm)()] : named;
    const preconditions = await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .judgePreconditions */ .p9)(session, task.environment);
    if (policies.length === 0 && preconditions.verdict.effect === 'allow') {
        const where = `environment "${session.target.environment}", service "${session.target.service}"`;
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('policy-invalid', `no policy speaks of ${id} for ${where}; add a rule to .github/countersign.yml or give \`settings\``);
    }
    const tiers = tier === null ? [] : [tier];
    const needed = policies.length > 0 && !(id === 'risk-tier' && tier !== null);
    const judged = needed ? [await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeGate */ .$U)(session, id, { policies, own: await ownInputs(id) })] : [];
    return (0,_close_session_js__WEBPACK_IMPORTED_MODULE_4__/* .closeSession */ .V)(session, {
        judgements: [...tiers, ...judged, preconditions],
        settings: settings?.document ?? null,
    });
}
/** Starts one gate; attest-verify is waited for only by gates that compare with what it accepted. */
async function judgeOne(session, id, attesting) {
    session.ports.progress.say(`judging ${id}`);
    const policies = (0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .policiesOf */ .Ao)(id, session.loaded.files, session.target);
    const own = await ownInputs(id);
    const attested = async () => (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .attestedSubjects */ .cZ)(await attesting, policies);
    return (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeGate */ .$U)(session, id, { policies, own, attested });
}
/** The gates learn their facts side by side: most of their time is waiting for answers. */
function judgeRequired(session, required) {
    const attesting = required.includes('attest-verify') ? judgeOne(session, 'attest-verify') : undefined;
    return Promise.all(required.map((id) => id === 'attest-verify' && attesting ? attesting : judgeOne(session, id, attesting)));
}
/** Runs every gate that the policy requires before a deploy, in one process and with one reading of the policies. */
async function runDeployGate(task) {
    if (task.inputs.settings !== '')
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', 'input "settings": deploy-gate has no settings; expected them in the policy file, under a gate');
    const opened = await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .openSession */ .fA)({ ...task, gate: 'deploy-gate' });
    const { session, judgement: tier } = await (0,_tier_session_js__WEBPACK_IMPORTED_MODULE_6__/* .learnTiers */ .Cv)(opened);
    const preconditions = await (0,_gate_session_js__WEBPACK_IMPORTED_MODULE_3__/* .judgePreconditions */ .p9)(session, task.environment);
    const named = (0,_gate_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .requiredGates */ .g1)(session.loaded.files, session.target).filter((id) => Object.hasOwn(_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .collectors */ .R8, id));
    const required = named.filter((id) => (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(id) === 'before-deploy');
    const later = named.filter((id) => (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .phaseOf */ .hU)(id) !== 'before-deploy');
    const tiers = tier === null ? [] : [tier];
    const unjudged = required.filter((id) => !tiers.some(({ gate }) => gate === id));
    const judged = [...tiers, ...(await judgeRequired(session, unjudged))];
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

/***/ 32472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/packages/runtime/src/plain-text.js
var plain_text = __webpack_require__(30792);
;// CONCATENATED MODULE: ./build/packages/runtime/src/annotations.js


// The runner keeps 10 annotations of a kind per step and cuts a message at 4,096 characters; one is left for the end.
const mostAnnotations = 9;
const longestMessage = 4_000;
function message(reason) {
    const remedy = reason.remedy === null ? '' : ` What to do: ${reason.remedy}`;
    return (0,plain_text/* plainText */.w)(`${reason.text}${remedy}`).slice(0, longestMessage);
}
/** The file view shows an annotation at its line; the path is the author's, and the toolkit escapes it. */
function placed({ place }) {
    if (place === undefined || place === null)
        return {};
    return { file: (0,plain_text/* plainText */.w)(place.file), startLine: place.line, startColumn: place.column };
}
function annotate(reasons, write) {
    for (const reason of reasons.slice(0, mostAnnotations))
        write(message(reason), { title: `${reason.title} (${reason.code})`, ...placed(reason) });
    const left = reasons.length - mostAnnotations;
    if (left > 0)
        write(`${left} more reasons are in the job summary.`, { title: 'More reasons' });
}
/** Annotates the reasons that shut a gate: deny as errors; unknown, and all of an opened gate's, as warnings. */
function writeAnnotations(shown) {
    const denies = shown.reasons.filter((reason) => reason.effect === 'deny');
    const unknowns = shown.reasons.filter((reason) => reason.effect === 'unknown');
    if (shown.opened)
        return annotate([...denies, ...unknowns], core/* warning */.$e);
    annotate(denies, core/* error */.z3);
    annotate(unknowns, core/* warning */.$e);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/runtime/src/ports/ledger.js
var ledger = __webpack_require__(20472);
;// CONCATENATED MODULE: ./build/packages/runtime/src/evidence-file.js




const digestCharacters = 12;
/** Writes `$RUNNER_TEMP/countersign/<gate>-<digest12>.json` in canonical JSON; readable by this user alone. */
async function writeEvidence(temporary, document) {
    const bytes = Buffer.from((0,src/* canonicalJson */.dj)(document), 'utf8');
    const digest = (0,ledger/* sha256 */.sc)(bytes);
    const directory = external_node_path_.join(temporary, 'countersign');
    const short = digest.slice('sha256:'.length, 'sha256:'.length + digestCharacters);
    const file = external_node_path_.join(directory, `${document.gate}-${short}.json`);
    await promises_.mkdir(directory, { recursive: true });
    await promises_.writeFile(file, bytes, { mode: 0o600 });
    return { path: file, digest };
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/log.js


const marks = { allow: '✓', deny: '✗', unknown: '?' };
/** `freeze-window: deny, so the gate is shut`. */
function headline(shown) {
    const state = shown.opened ? 'open' : 'shut';
    const why = shown.by === 'observe' ? ' because the policy only observes' : '';
    return `${shown.gate}: ${shown.effect}, so the gate is ${state}${why}`;
}
/** Prints the verdict and every reason with its remedy to the job log. Each line begins with a mark, never with `::`. */
function writeLog(shown) {
    (0,core/* info */.pq)(`${marks[shown.effect]} ${headline(shown)}`);
    for (const reason of shown.reasons) {
        (0,core/* info */.pq)(`${marks[reason.effect]} ${reason.code}: ${(0,plain_text/* plainText */.w)(reason.text)}`);
        if (reason.remedy !== null)
            (0,core/* info */.pq)(`→ ${(0,plain_text/* plainText */.w)(reason.remedy)}`);
    }
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/outputs.js

// GitHub drops all of a job's outputs beyond 1 MB (counted in UTF-16), so reasons leave room for the other outputs.
const longestReasons = 200_000;
function reasonsJson(reasons) {
    const whole = JSON.stringify(reasons.map(({ code, effect, question, text, remedy }) => ({ code, effect, question, text, remedy })));
    if (whole.length <= longestReasons)
        return whole;
    const half = reasons.slice(0, Math.floor(reasons.length / 2));
    return reasonsJson(half);
}
/** Writes the outputs that every gate action has. */
function writeOutputs(shown) {
    (0,core/* setOutput */.uH)('verdict', shown.effect);
    (0,core/* setOutput */.uH)('opened', String(shown.opened));
    (0,core/* setOutput */.uH)('by', shown.by);
    (0,core/* setOutput */.uH)('reasons', reasonsJson(shown.reasons));
    (0,core/* setOutput */.uH)('subject', shown.subject);
    (0,core/* setOutput */.uH)('expires', shown.expires);
    (0,core/* setOutput */.uH)('evidence', shown.evidence?.path ?? '');
    (0,core/* setOutput */.uH)('evidence-digest', shown.evidence?.digest ?? '');
}

// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/index.js + 11 modules
var digest_pin = __webpack_require__(48503);
;// CONCATENATED MODULE: ./build/packages/runtime/src/sarif-file.js





/**
 * Writes what digest-pin found as SARIF to the path of the input `sarif`, from the root of the workspace; does nothing
 * when the input is empty or digest-pin was not judged. Throws `input-invalid` when the file cannot be written.
 */
async function writeSarif(document, workspace) {
    const name = (0,core/* getInput */.V4)('sarif');
    const judgement = document.judgements.find(({ gate }) => gate === 'digest-pin');
    if (name === '' || judgement === undefined)
        return;
    const log = (0,digest_pin/* pinSarif */.xG)(judgement.verdict.reasons, document.suite.version);
    const file = external_node_path_.resolve(workspace, name);
    try {
        await promises_.mkdir(external_node_path_.dirname(file), { recursive: true });
        await promises_.writeFile(file, `${JSON.stringify(log, null, 2)}\n`);
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
        throw new src/* SuiteError */.$K('input-invalid', `input "sarif": ${name} could not be written (${code})`);
    }
}

// EXTERNAL MODULE: ./build/packages/gates/src/index.js + 6 modules
var gates_src = __webpack_require__(90154);
// EXTERNAL MODULE: ./build/packages/runtime/src/shown-reasons.js
var shown_reasons = __webpack_require__(73315);
;// CONCATENATED MODULE: ./build/packages/runtime/src/show-document.js



function details(document) {
    const policies = document.documents.map(({ origin, digest }) => `policy: ${origin.kind} ${origin.locator} ${digest}`);
    const facts = document.evidence.map(({ source, locator, id }) => `${source}: ${locator} ${id}`);
    return [...policies, ...facts];
}
/** What an evidence document says, for outputs, log, annotations and summary. */
function showDocument(document, evidence) {
    const { gate, effect, opened, by, request, expires } = document;
    return {
        gate,
        effect,
        opened,
        by,
        reasons: (0,shown_reasons/* shownReasons */.X)(document.judgements),
        subject: (0,src/* subjectText */.yq)(request.subject),
        environment: request.environment,
        service: request.service,
        expires,
        evidence,
        details: details(document),
        tables: document.judgements.flatMap(gates_src/* tablesOf */.tI),
    };
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/summary.js



// The runner drops a summary of more than 1 MiB whole, so we stay well below it, counted in bytes.
const longestSummary = 900 * 1024;
const mostReasons = 200;
const longestDetails = 128 * 1024;
const mostRows = 400;
const longestCell = 200;
const summary_marks = { allow: '✅', deny: '⛔', unknown: '❓' };
function reasonLines(reasons) {
    const shown = reasons
        .slice(0, mostReasons)
        .map((reason) => `- ${summary_marks[reason.effect]} ${(0,plain_text/* markdownText */.p)(reason.text)} <sub>${(0,plain_text/* markdownText */.p)(reason.code)}</sub>`);
    const left = reasons.length - mostReasons;
    return left > 0 ? [...shown, `- … and ${left} more, in the evidence file`] : shown;
}
function remedyLines(reasons) {
    const remedies = new Set(reasons
        .filter(({ effect }) => effect !== 'allow')
        .flatMap(({ remedy }) => (remedy === null ? [] : [remedy])));
    return remedies.size === 0
        ? []
        : ['', '**What to do next**', '', ...[...remedies].map((remedy) => `1. ${(0,plain_text/* markdownText */.p)(remedy)}`)];
}
function tableLines({ title, columns, rows }) {
    const line = (cells) => `| ${cells.map((cell) => (0,plain_text/* markdownText */.p)(cell.slice(0, longestCell))).join(' | ')} |`;
    const shown = rows.slice(0, mostRows).map(line);
    const left = rows.length - shown.length;
    return [
        '',
        `<details><summary>${(0,plain_text/* markdownText */.p)(title)}</summary>`,
        '',
        line(columns),
        `|${columns.map(() => ' --- |').join('')}`,
        ...shown,
        '',
        ...(left > 0 ? [`… and ${left} rows more, by \`countersign explain\` of the evidence file.`, ''] : []),
        '</details>',
    ];
}
function evidenceLines(shown) {
    const rows = [
        `subject: ${shown.subject}`,
        `environment: ${shown.environment}, service: ${shown.service}`,
        `expires: ${shown.expires}`,
        `evidence: ${shown.evidence?.digest ?? 'none was written'}`,
        ...shown.details,
    ];
    // Inside <pre> only HTML counts; the text is escaped all the same, so no line can close the block.
    const text = rows.map(plain_text/* markdownText */.p).join('\n').slice(0, longestDetails);
    return ['', '<details><summary>Evidence</summary>', '', `<pre>${text}</pre>`, '', '</details>', ''];
}
function render(shown, tables) {
    return [
        `### ${summary_marks[shown.effect]} ${(0,plain_text/* markdownText */.p)(headline(shown))}`,
        '',
        ...reasonLines(shown.reasons),
        ...remedyLines(shown.reasons),
        ...tables.flatMap(tableLines),
        ...evidenceLines(shown),
    ].join('\n');
}
/**
 * The job summary: the verdict, one sentence per reason, what to do next, then what was checked and the evidence in folded
 * blocks. Tables are the first to go where it would be too long.
 */
function renderSummary(shown) {
    const whole = render(shown, shown.tables ?? []);
    if (Buffer.byteLength(whole) <= longestSummary)
        return whole;
    const text = render(shown, []);
    if (Buffer.byteLength(text) <= longestSummary)
        return text;
    return [
        `### ${summary_marks[shown.effect]} ${(0,plain_text/* markdownText */.p)(headline(shown))}`,
        '',
        `The summary is too long to be shown; the evidence file has all ${shown.reasons.length} reasons.`,
        '',
    ].join('\n');
}
/** Appends the summary to GITHUB_STEP_SUMMARY; a runner without one is left alone. */
async function writeSummary(shown, file) {
    if (file === undefined || file === '')
        return;
    await promises_.appendFile(file, `${renderSummary(shown)}\n`);
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/publish.js







/** Shows a finished document on every surface: evidence file, outputs, log, annotations, summary. */
async function publish(document, task) {
    const evidence = await writeEvidence(task.runner.temporary, document);
    const shown = showDocument(document, evidence);
    writeLog(shown);
    writeAnnotations(shown);
    await writeSummary(shown, task.environment['GITHUB_STEP_SUMMARY']);
    await writeSarif(document, task.runner.workspace);
    writeOutputs(shown);
    return {
        opened: shown.opened,
        failure: `${headline(shown)}; ${shown.reasons[0]?.remedy ?? 'see the reasons above'}`,
    };
}


/***/ }),

/***/ 8613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90154);
/* harmony import */ var _countersign_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24853);
/* harmony import */ var _policy_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25707);




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


/***/ }),

/***/ 73315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ shownReasons)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90154);
/* harmony import */ var _countersign_gates_digest_pin__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48503);



function shownOf(judgement) {
    const gate = _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .gates */ .VF[judgement.gate];
    if (gate === undefined)
        return [];
    const catalogue = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .catalogueOf */ .vq)(gate);
    return judgement.verdict.reasons.map((reason) => {
        const { effect, title, remedy } = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(catalogue, reason.code);
        const text = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .explainReason */ .mU)(catalogue, reason);
        return {
            code: `${judgement.gate}/${reason.code}`,
            effect,
            title,
            question: reason.question,
            text,
            remedy: remedy ?? null,
            place: (0,_countersign_gates_digest_pin__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(reason.data),
        };
    });
}
function keyOf(reason) {
    return `${reason.code}\n${reason.question}\n${reason.text}`;
}
/** The reasons of all judgements, deny first, the same sentence once. */
function shownReasons(judgements) {
    const unique = new Map(judgements.flatMap(shownOf).map((reason) => [keyOf(reason), reason]));
    return [...unique.values()].sort((a, b) => (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .compareEffects */ .wu)(a.effect, b.effect));
}


/***/ }),

/***/ 66601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ suiteVersion),
/* harmony export */   T: () => (/* binding */ suiteIdentity)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _ports_ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20472);



const suiteVersion = '0.1.0';
async function distDigest(directory) {
    const names = (await node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir(directory)).filter((name) => name.endsWith('.js')).sort();
    if (!names.includes('index.js'))
        return null;
    const lines = await Promise.all(names.map(async (name) => `${(0,_ports_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(await node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)))} ${name}\n`));
    return (0,_ports_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(Buffer.from(lines.join(''), 'utf8'));
}
/**
 * Which build of the suite judged: `dist` is the sha256 over the digests of its bundled files (null when it runs from
 * sources), `commit` is the action's ref where the workflow pinned it by full SHA.
 */
async function suiteIdentity(entry, actionRef) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(entry ?? '.'), '..');
    const dist = await distDigest(directory).catch(() => null);
    const commit = actionRef !== null && /^[0-9a-f]{40}$/.test(actionRef) ? actionRef : null;
    return { version: suiteVersion, commit, dist };
}


/***/ })

};

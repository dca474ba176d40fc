export const id = 431;
export const ids = [431];
export const modules = {

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

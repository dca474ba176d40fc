export const id = 1020;
export const ids = [1020,563];
export const modules = {

/***/ 71020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPreview: () => (/* binding */ runPreview)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/github/src/index.js + 2 modules
var github_src = __webpack_require__(52823);
// EXTERNAL MODULE: ./build/packages/github/src/client/index.js + 37 modules
var src_client = __webpack_require__(17312);
// EXTERNAL MODULE: ./build/packages/runtime/src/gate-policies.js
var gate_policies = __webpack_require__(83862);
// EXTERNAL MODULE: ./build/packages/runtime/src/gate-session.js + 4 modules
var gate_session = __webpack_require__(13674);
// EXTERNAL MODULE: ./build/packages/runtime/src/policy-digest.js
var policy_digest = __webpack_require__(25707);
// EXTERNAL MODULE: ./build/packages/gates/src/index.js + 6 modules
var gates_src = __webpack_require__(90154);
// EXTERNAL MODULE: ./build/packages/policy/src/index.js + 5 modules
var policy_src = __webpack_require__(24853);
// EXTERNAL MODULE: ./build/packages/runtime/src/plain-text.js
var plain_text = __webpack_require__(30792);
;// CONCATENATED MODULE: ./build/packages/runtime/src/preview-text.js




const mostRows = 60;
const longestCell = 300;
const marks = { allow: '✅', deny: '⛔', unknown: '❓' };
const phases = { 'before-deploy': 'before', 'during-deploy': 'during', 'after-deploy': 'after' };
function cell(text) {
    const characters = Array.from(text);
    const cut = characters.length > longestCell ? `${characters.slice(0, longestCell).join('')}…` : text;
    return (0,plain_text/* markdownText */.p)(cut);
}
/** What a policy says beyond the defaults of its gate. */
function parametersOf(gate, value) {
    const schema = gates_src/* gates */.VF[gate]?.policy;
    const standing = schema === undefined ? undefined : (0,src/* check */.z6)(schema, {});
    const usual = standing?.ok === true && standing.value !== null ? Object(standing.value) : {};
    const given = Object.entries(value !== null && typeof value === 'object' ? value : {});
    const own = given.filter(([key, each]) => !Object.hasOwn(usual, key) || (0,src/* canonicalJson */.dj)(each) !== (0,src/* canonicalJson */.dj)(Reflect.get(usual, key)));
    return own.map(([key, each]) => `${key}: ${(0,src/* canonicalJson */.dj)(each)}`).join('; ');
}
function dutiesOf({ files, target }) {
    const all = files.flatMap(({ document, file }) => (0,policy_src/* selectRules */.uE)(file, target).matching.flatMap(({ index, rule }) => Object.entries(rule.gates).map(([gate, value]) => {
        const from = `${document.origin.locator} rule ${index + 1}`;
        return { gate, parameters: parametersOf(gate, value), from, observe: rule.observe };
    })));
    return all.toSorted((left, right) => (left.gate < right.gate ? -1 : Number(left.gate > right.gate)));
}
function dutyLine({ gate, parameters, from, observe }) {
    const when = (0,gates_src/* isGateId */.N5)(gate) ? phases[(0,gates_src/* phaseOf */.hU)(gate)] : '';
    const how = parameters === '' ? 'its defaults' : parameters;
    return `| ${cell(gate)} | ${when} | ${cell(how)} | ${cell(from)}${observe ? ' (observes only)' : ''} |`;
}
function dutyLines(preview) {
    const duties = dutiesOf(preview);
    if (duties.length === 0)
        return ['No rule of the policy asks for a gate here, so a deploy would not be allowed.'];
    const left = duties.length - mostRows;
    return [
        '| gate | deploy | what it asks | where that stands |',
        '| --- | --- | --- | --- |',
        ...duties.slice(0, mostRows).map(dutyLine),
        ...(left > 0 ? ['', `… and ${left} more.`] : []),
    ];
}
function tierLines({ shown, reasons }) {
    const why = shown.why.map(({ rule, path }) => `- ${path === null ? '' : `${cell(path)}: `}${cell(rule)}`);
    const said = reasons
        .filter(({ effect }) => effect !== 'allow')
        .map(({ effect, text, remedy }) => `- ${marks[effect]} ${cell(text)} ${remedy === null ? '' : cell(remedy)}`);
    const title = shown.tiers.length === 0
        ? 'The risk tier of this change is **not known**.'
        : `This change is of the risk tier **${cell(shown.tiers.join(', '))}**, because of`;
    return [title, '', ...why, ...(said.length === 0 ? [] : ['', 'About the change itself:', '', ...said])];
}
/** The comment: the tier, why, and every gate that a deploy of this change will have to pass, with its parameters. */
function renderPreview(preview) {
    const { target, undecided } = preview;
    const place = `${cell(target.environment)}, service ${cell(target.service)}`;
    const open = undecided.map((rule) => `- ❓ ${cell(rule)} asks for a tier, and whether it applies is not known.`);
    return [
        `### What a deploy of this change to ${place} will have to pass`,
        '',
        ...tierLines(preview),
        '',
        ...dutyLines(preview),
        ...(open.length === 0 ? [] : ['', ...open]),
        '',
        '<sub>Of this pull request alone: a deploy is judged by everything since the last one, and by the policy of that day.</sub>',
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/runtime/src/pull-request-event.js



// The webhook's payload, as the runner wrote it: docs.github.com/webhooks/webhook-events-and-payloads#pull_request.
const payloadSchema = dist/* object */.Ikc({
    pull_request: dist/* object */.Ikc({
        number: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)),
        base: dist/* object */.Ikc({ sha: src/* commitSchema */.lN }),
        head: dist/* object */.Ikc({ sha: src/* commitSchema */.lN }),
    }),
});
const events = ['pull_request', 'pull_request_target'];
function wrong(found) {
    const expected = `expected a run of one of the events ${events.join(', ')}`;
    return new src/* SuiteError */.$K('input-invalid', `comment: found ${found}, ${expected}`);
}
async function readPayload(file) {
    try {
        return JSON.parse(await promises_.readFile(file, 'utf8'));
    }
    catch {
        throw wrong('an event file that cannot be read');
    }
}
/** Reads the pull request out of GITHUB_EVENT_PATH. Throws `input-invalid` for a run of another event. */
async function readPullRequestEvent(runner, environment) {
    if (!events.includes(runner.event))
        throw wrong(`the event ${JSON.stringify(runner.event)}`);
    const payload = dist/* safeParse */.xLC(payloadSchema, await readPayload(environment['GITHUB_EVENT_PATH'] ?? ''));
    if (!payload.success)
        throw wrong('an event file without a pull request');
    const { number, base, head } = payload.output.pull_request;
    return { number, base: base.sha, head: head.sha };
}

// EXTERNAL MODULE: ./build/packages/runtime/src/shown-reasons.js
var shown_reasons = __webpack_require__(73315);
// EXTERNAL MODULE: ./build/packages/runtime/src/tier-outputs.js
var tier_outputs = __webpack_require__(20563);
// EXTERNAL MODULE: ./build/packages/runtime/src/tier-session.js
var tier_session = __webpack_require__(18757);
;// CONCATENATED MODULE: ./build/packages/runtime/src/preview-run.js













function repositoryOf({ request }) {
    const repository = (0,github_src/* parseRepositoryName */.$M)(request.repository.name);
    if (repository !== undefined)
        return repository;
    throw new src/* SuiteError */.$K('input-invalid', `GITHUB_REPOSITORY: found "${request.repository.name}", expected owner/repo`);
}
/** The tier of the pull request's own change, `base...head`: what was deployed last plays no part. */
async function tierOfChange(session, event) {
    const client = (0,src_client/* createGitHubClient */.LX)(session.ports.http, session.access);
    const repository = repositoryOf(session);
    const parted = await (0,src_client/* readMergeBase */.yr)(client, { repository, base: event.base, head: event.head });
    const start = parted.state === 'known' ? (0,src/* known */.eO)(null, parted.evidence) : (0,src/* missing */.LO)(parted.cause, parted.detail);
    const loaded = { ...session.loaded, lastDeploy: start };
    const request = { ...session.request, commit: event.head };
    const inputs = parted.state === 'known' ? { base: parted.value } : {};
    return (0,tier_session/* findTiers */.DA)({ ...session, loaded, request }, { settings: [], inputs });
}
/** One comment for each environment and service; its texts are the caller's, so only their digest is written. */
function markerOf({ target }) {
    const digest = (0,policy_digest/* textDigest */.o)(JSON.stringify([target.environment.toLowerCase(), target.service]));
    return `<!-- countersign-preview ${digest.slice('sha256:'.length, 'sha256:'.length + 16)} -->`;
}
async function comment(session, event, body) {
    const { ports, access } = session;
    const kept = await (0,src_client/* keepComment */.Xz)(ports.http, access, {
        repository: repositoryOf(session),
        issue: event.number,
        marker: markerOf(session),
        body,
    });
    if (kept.state === 'known') {
        ports.progress.say(`comment ${kept.value.did}: ${kept.value.url}`);
        return kept.value.url;
    }
    // A pull request from a fork has a token that only reads; its summary still says what the comment would.
    ports.progress.warn(`the comment could not be written: ${kept.detail}`);
    return '';
}
/** A preview is no verdict, so that nobody can hand it over as one. */
function writePreviewOutputs({ tiers, why }, url) {
    for (const name of [
        'verdict',
        'opened',
        'by',
        'reasons',
        'subject',
        'expires',
        'evidence',
        'evidence-digest',
    ])
        (0,core/* setOutput */.uH)(name, '');
    (0,core/* setOutput */.uH)('tier', tiers.join(','));
    (0,core/* setOutput */.uH)('why', JSON.stringify(why));
    (0,core/* setOutput */.uH)('comment', url);
}
/**
 * Says on a pull request what a deploy of its change will have to pass: in one comment, created once and updated in
 * place, and in the job summary. Judges nothing. Throws `input-invalid` for a run that no pull request started.
 */
async function runPreview(task) {
    const event = await readPullRequestEvent(task.runner, task.environment);
    const opened = await (0,gate_session/* openSession */.fA)({ ...task, gate: 'deploy-gate' });
    const { session, judgement } = await tierOfChange(opened, event);
    const shown = (0,tier_outputs.shownTier)(judgement);
    const { files } = session.loaded;
    const text = renderPreview({
        target: session.target,
        files,
        shown,
        reasons: (0,shown_reasons/* shownReasons */.X)([judgement]),
        undecided: (0,gate_policies/* undecidedRuleTexts */.ao)(files, session),
    });
    const summary = task.environment['GITHUB_STEP_SUMMARY'] ?? '';
    if (summary !== '')
        await promises_.appendFile(summary, text);
    writePreviewOutputs(shown, await comment(session, event, text));
    return { opened: true, failure: '' };
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

/***/ 20563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shownTier: () => (/* binding */ shownTier),
/* harmony export */   writeTierOutputs: () => (/* binding */ writeTierOutputs)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90154);


/** The data of a `tier-found` reason passed that gate's schema a moment ago. */
function foundIn({ verdict }) {
    return verdict.reasons.flatMap(({ code, data }) => (code === 'tier-found' ? [data] : []));
}
/** Tiers from lowest to highest under every policy that judged. */
function ordersOf({ policies }) {
    return policies.map(({ value }) => value.tiers.map(({ name }) => name));
}
/** The highest tiers that a judgement of risk-tier found, and why; none when any of its policies found none. */
function shownTier(judgement) {
    const found = foundIn(judgement);
    const asked = new Set(judgement.policies.map(({ digest }) => digest));
    const answered = new Set(judgement.verdict.reasons.flatMap(({ code, policy }) => (code === 'tier-found' ? [policy] : [])));
    if (answered.size < asked.size)
        return { tiers: [], why: [] };
    const names = [...new Set(found.map(({ tier }) => tier))].sort();
    const tiers = (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .highestTiers */ .m)(names, ordersOf(judgement));
    const rows = found
        .filter(({ tier }) => tiers.includes(tier))
        .flatMap(({ tier, because }) => because.map(({ rule, path }) => ({ tier, rule, path })));
    const distinct = new Map(rows.map((row) => [JSON.stringify(row), row]));
    return { tiers, why: [...distinct.values()] };
}
/** Writes `tier` and `why`; both empty when the tier is not known. */
function writeTierOutputs({ judgements }) {
    const judgement = judgements.find(({ gate }) => gate === 'risk-tier');
    const { tiers, why } = judgement === undefined ? { tiers: [], why: [] } : shownTier(judgement);
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)('tier', tiers.join(','));
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)('why', JSON.stringify(why));
}


/***/ })

};

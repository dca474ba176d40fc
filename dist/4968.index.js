export const id = 4968;
export const ids = [4968];
export const modules = {

/***/ 24968:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _countersign_runtime__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5284);

await (0,_countersign_runtime__WEBPACK_IMPORTED_MODULE_0__/* .runGateAction */ .b6)('freeze-window');

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 11672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ SuiteError),
/* harmony export */   t: () => (/* binding */ isSuiteError)
/* harmony export */ });
/** The only thing this suite throws. A failure to learn a fact is a value (`missing`), not one of these. */
class SuiteError extends Error {
    name = 'SuiteError';
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
function isSuiteError(thrown) {
    return thrown instanceof SuiteError;
}


/***/ }),

/***/ 5284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eb: () => (/* binding */ runCheckPolicyAction),
  wz: () => (/* binding */ runDeployGateAction),
  E0: () => (/* binding */ runDeployRecordAction),
  b6: () => (/* binding */ runGateAction),
  EL: () => (/* binding */ runPinDigestsAction),
  BR: () => (/* binding */ runRiskTierAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/packages/core/src/suite-error.js
var suite_error = __webpack_require__(11672);
// EXTERNAL MODULE: ./build/packages/runtime/src/inputs.js + 1 modules
var src_inputs = __webpack_require__(82573);
// EXTERNAL MODULE: ./build/packages/runtime/src/plain-text.js
var plain_text = __webpack_require__(30792);
// EXTERNAL MODULE: ./build/packages/runtime/src/runner-context.js
var runner_context = __webpack_require__(21368);
;// CONCATENATED MODULE: ./build/packages/runtime/src/action.js


// Only what the first input check needs is loaded before it; the rest of core comes with the ports.




function errorText(thrown) {
    if ((0,suite_error/* isSuiteError */.t)(thrown))
        return { code: thrown.code, text: thrown.message };
    return {
        code: 'bug',
        text: `a defect in countersign: ${thrown instanceof Error ? thrown.message : 'something that is no error was thrown'}`,
    };
}
function writeUnknown(action, code, text) {
    (0,core/* setOutput */.uH)('verdict', 'unknown');
    (0,core/* setOutput */.uH)('opened', 'false');
    (0,core/* setOutput */.uH)('by', 'nobody');
    (0,core/* setOutput */.uH)('reasons', JSON.stringify([{ code: `${action}/${code}`, effect: 'unknown', question: '', text, remedy: null }]));
    for (const name of ['subject', 'expires', 'evidence', 'evidence-digest'])
        (0,core/* setOutput */.uH)(name, '');
}
/** One clear sentence for whatever was thrown, no stack trace, and a failed step. */
function fail(action, thrown) {
    const { code, text } = errorText(thrown);
    if (thrown instanceof Error && thrown.stack !== undefined)
        (0,core/* debug */.Yz)(thrown.stack);
    const line = text.split('\n').map(plain_text/* plainText */.w).join(' ');
    (0,core/* setFailed */.C1)(`${action}: ${code}: ${line}`);
    return { code, line };
}
function cancellation() {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    process.once('SIGINT', cancel);
    process.once('SIGTERM', cancel);
    return controller.signal;
}
/** Loading code blocks the event loop; some turns of it let a question leave first. */
async function turns(count) {
    for (let turn = 0; turn < count; turn += 1)
        await (0,promises_.setImmediate)();
}
async function perform(body, environment) {
    const inputs = (0,src_inputs/* readInputs */.Ko)();
    const runner = (0,runner_context/* readRunnerContext */.g)(environment);
    const [{ createPorts }, { readTip }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9703), __webpack_require__.e(730)]).then(__webpack_require__.bind(__webpack_require__, 10730)), Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9703), __webpack_require__.e(7312), __webpack_require__.e(6720), __webpack_require__.e(367)]).then(__webpack_require__.bind(__webpack_require__, 30367))]);
    const progress = {
        say: (line) => (0,core/* info */.pq)(`· ${(0,plain_text/* plainText */.w)(line)}`),
        warn: (line) => (0,core/* warning */.$e)((0,plain_text/* plainText */.w)(line)),
    };
    const ports = createPorts({
        workspace: runner.workspace,
        signal: cancellation(),
        progress,
        mask: core/* setSecret */.Pq,
    });
    try {
        // The first question goes out while the rest of the code is still being loaded.
        const tip = readTip({ ports, runner, token: inputs.token });
        await turns(3);
        const { opened, failure } = await body({ ports, runner, inputs, environment, tip });
        if (!opened)
            (0,core/* setFailed */.C1)(failure);
    }
    finally {
        await ports.close();
    }
}
/** Runs a step that has no verdict, and turns whatever is thrown into one clear failure. */
async function runChecked(action, body) {
    try {
        await body();
    }
    catch (thrown) {
        fail(action, thrown);
    }
}
/** The outermost catch of every gate action. A throw never opens a gate, in any mode. */
async function runAction(action, body) {
    try {
        await perform(body, process.env);
    }
    catch (thrown) {
        const { code, line } = fail(action, thrown);
        writeUnknown(action, code, line);
    }
}

// EXTERNAL MODULE: ./build/packages/runtime/src/policy-path.js
var policy_path = __webpack_require__(53816);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/packages/runtime/src/policy-text.js



const longestBytes = 512 * 1024;
async function readBytes(file, shown) {
    try {
        const stat = await external_node_fs_promises_.stat(file);
        if (!stat.isFile() || stat.size > longestBytes) {
            const found = stat.isFile() ? `${stat.size} bytes` : 'no file';
            throw new suite_error/* SuiteError */.$('policy-invalid', `${shown}: found ${found}, expected a file of at most ${longestBytes} bytes`);
        }
        return await external_node_fs_promises_.readFile(file);
    }
    catch (thrown) {
        if (thrown instanceof suite_error/* SuiteError */.$)
            throw thrown;
        throw new suite_error/* SuiteError */.$('policy-invalid', `${shown}: there is no such file in the workspace, or it may not be read; check the input "policy-file"`);
    }
}
/** Reads the policy file of a checkout. Throws `policy-invalid` when it is absent, too long or not UTF-8. */
async function readPolicyText(workspace, file) {
    const bytes = await readBytes(external_node_path_.resolve(workspace, file), file);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new suite_error/* SuiteError */.$('policy-invalid', `${file}: the file is not UTF-8 text`);
    }
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/vsa-inputs.js


/** What is to become of the summary: written, signed, or signed and kept by GitHub. */
const summaryModes = ['statement', 'sign', 'sign-and-store'];
const members = { fulcio: 'fulcioUrl', rekor: 'rekorUrl', timestamp: 'timestampUrl' };
function refuse(name, found, expected) {
    throw new suite_error/* SuiteError */.$('input-invalid', `input "${name}": found "${found.slice(0, 200)}", expected ${expected}`);
}
function readMode() {
    const text = (0,core/* getInput */.V4)('summary-attestation') || 'statement';
    return (summaryModes.find((mode) => mode === text) ?? refuse('summary-attestation', text, summaryModes.join(', ')));
}
function isMember(name) {
    return Object.hasOwn(members, name);
}
const instanceForm = 'public-good, or lines fulcio=https://…, rekor=https://…, timestamp=https://…';
function readInstance() {
    const name = 'summary-instance';
    const text = (0,core/* getInput */.V4)(name);
    if (text === '')
        return null;
    if (text === 'public-good')
        return text;
    const found = {};
    for (const line of text.split(/\s+/u)) {
        const cut = line.indexOf('=');
        const key = line.slice(0, Math.max(0, cut));
        if (!isMember(key) || found[members[key]] !== undefined)
            refuse(name, line, instanceForm);
        found[members[key]] = line.slice(cut + 1);
    }
    const { fulcioUrl, rekorUrl = null, timestampUrl = null } = found;
    if (fulcioUrl === undefined)
        refuse(name, text, instanceForm);
    return { fulcioUrl, rekorUrl, timestampUrl };
}
/** Reads the inputs of the summary. Throws `input-invalid`. Controlled by the workflow's author. */
function readSummaryInputs() {
    const inputs = {
        mode: readMode(),
        instance: readInstance(),
        trustedRoot: (0,core/* getInput */.V4)('summary-trusted-root'),
    };
    const own = inputs.instance !== null && inputs.instance !== 'public-good';
    if (own && inputs.trustedRoot === '')
        refuse('summary-trusted-root', '', 'the path of the trusted root of the instance that signs');
    return inputs;
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/index.js






/** Runs the action of one gate. Everything but reading the inputs is loaded when the inputs are good. */
function runGateAction(id) {
    return runAction(id, async (task) => {
        const summary = id === 'attest-verify' ? readSummaryInputs() : null;
        const [{ runGate }, { publish }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(9703), __webpack_require__.e(7312), __webpack_require__.e(6720), __webpack_require__.e(3888), __webpack_require__.e(3505), __webpack_require__.e(3213), __webpack_require__.e(4297), __webpack_require__.e(154), __webpack_require__.e(8757), __webpack_require__.e(431)]).then(__webpack_require__.bind(__webpack_require__, 60431)), Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(9703), __webpack_require__.e(6720), __webpack_require__.e(3888), __webpack_require__.e(3505), __webpack_require__.e(4297), __webpack_require__.e(154), __webpack_require__.e(2472)]).then(__webpack_require__.bind(__webpack_require__, 32472))]);
        const document = await runGate(id, task);
        const published = await publish(document, task);
        if (summary !== null)
            await (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9703), __webpack_require__.e(3888), __webpack_require__.e(4297), __webpack_require__.e(3351)]).then(__webpack_require__.bind(__webpack_require__, 13351))).publishSummary(document, task, summary);
        return published;
    });
}
/** Runs risk-tier: its verdict, and the tier with the rules that gave it; or the comment on a pull request. */
function runRiskTierAction() {
    return runAction('risk-tier', async (task) => {
        if ((0,src_inputs/* readSwitch */.hc)('comment'))
            return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(9703), __webpack_require__.e(7312), __webpack_require__.e(6720), __webpack_require__.e(3888), __webpack_require__.e(3505), __webpack_require__.e(3213), __webpack_require__.e(4297), __webpack_require__.e(154), __webpack_require__.e(8757), __webpack_require__.e(1020)]).then(__webpack_require__.bind(__webpack_require__, 71020))).runPreview(task);
        const [{ runGate }, { publish }, { writeTierOutputs }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(9703), __webpack_require__.e(7312), __webpack_require__.e(6720), __webpack_require__.e(3888), __webpack_require__.e(3505), __webpack_require__.e(3213), __webpack_require__.e(4297), __webpack_require__.e(154), __webpack_require__.e(8757), __webpack_require__.e(431)]).then(__webpack_require__.bind(__webpack_require__, 60431)),
            Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(9703), __webpack_require__.e(6720), __webpack_require__.e(3888), __webpack_require__.e(3505), __webpack_require__.e(4297), __webpack_require__.e(154), __webpack_require__.e(2472)]).then(__webpack_require__.bind(__webpack_require__, 32472)),
            Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(9703), __webpack_require__.e(6720), __webpack_require__.e(3888), __webpack_require__.e(3505), __webpack_require__.e(4297), __webpack_require__.e(154), __webpack_require__.e(563)]).then(__webpack_require__.bind(__webpack_require__, 20563)),
        ]);
        const document = await runGate('risk-tier', task);
        writeTierOutputs(document);
        return publish(document, task);
    });
}
/** Runs deploy-gate: every gate that the policy requires before a deploy. */
function runDeployGateAction() {
    return runAction('deploy-gate', async (task) => {
        const summary = readSummaryInputs();
        const [{ runDeployGate, laterGates }, { publish }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(9703), __webpack_require__.e(7312), __webpack_require__.e(6720), __webpack_require__.e(3888), __webpack_require__.e(3505), __webpack_require__.e(3213), __webpack_require__.e(4297), __webpack_require__.e(154), __webpack_require__.e(8757), __webpack_require__.e(431)]).then(__webpack_require__.bind(__webpack_require__, 60431)),
            Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(9703), __webpack_require__.e(6720), __webpack_require__.e(3888), __webpack_require__.e(3505), __webpack_require__.e(4297), __webpack_require__.e(154), __webpack_require__.e(2472)]).then(__webpack_require__.bind(__webpack_require__, 32472)),
        ]);
        const document = await runDeployGate(task);
        (0,core/* setOutput */.uH)('later', JSON.stringify(laterGates(document)));
        const published = await publish(document, task);
        await (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9703), __webpack_require__.e(3888), __webpack_require__.e(4297), __webpack_require__.e(3351)]).then(__webpack_require__.bind(__webpack_require__, 13351))).publishSummary(document, task, summary);
        return published;
    });
}
/** Runs check-policy: the policy file of the checkout, for pull requests. */
function runCheckPolicyAction() {
    return runChecked('check-policy', async () => {
        const file = (0,core/* getInput */.V4)('policy-file') || policy_path/* policyPath */.k;
        const text = await readPolicyText(process.env['GITHUB_WORKSPACE'] ?? process.cwd(), file);
        const { checkPolicyText } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(9703), __webpack_require__.e(6720), __webpack_require__.e(3888), __webpack_require__.e(3505), __webpack_require__.e(4297), __webpack_require__.e(154), __webpack_require__.e(577)]).then(__webpack_require__.bind(__webpack_require__, 50577));
        checkPolicyText(file, text);
    });
}
/** Runs pin-digests: writes pins or a lock into the checkout, or proposes them by a pull request. */
function runPinDigestsAction() {
    return runChecked('pin-digests', async () => {
        const inputs = (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9703), __webpack_require__.e(947)]).then(__webpack_require__.bind(__webpack_require__, 40947))).readPinDigestsInputs();
        const { runPinDigests } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(9703), __webpack_require__.e(7312), __webpack_require__.e(6720), __webpack_require__.e(3505), __webpack_require__.e(3213), __webpack_require__.e(1319), __webpack_require__.e(9670), __webpack_require__.e(730), __webpack_require__.e(3251)]).then(__webpack_require__.bind(__webpack_require__, 13251));
        await runPinDigests(inputs, process.env);
    });
}
/** Runs deploy-record: accepts evidence by its digest and writes the record of this attempt. */
function runDeployRecordAction() {
    return runAction('deploy-record', async (task) => {
        const { runDeployRecord } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(9703), __webpack_require__.e(7312), __webpack_require__.e(6720), __webpack_require__.e(3888), __webpack_require__.e(3505), __webpack_require__.e(3213), __webpack_require__.e(4297), __webpack_require__.e(154), __webpack_require__.e(8757), __webpack_require__.e(7285)]).then(__webpack_require__.bind(__webpack_require__, 17285));
        return runDeployRecord(task);
    });
}


/***/ }),

/***/ 82573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ko: () => (/* binding */ readInputs),
  y5: () => (/* binding */ readOwnInputs),
  hc: () => (/* binding */ readSwitch)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/packages/core/src/suite-error.js
var suite_error = __webpack_require__(11672);
;// CONCATENATED MODULE: ./build/packages/runtime/src/input-table.js
/** The inputs that every gate action shares. */
const sharedInputs = {
    environment: {
        description: 'Deployment environment, e.g. `production`. Where the job has an identity token, a different claim denies.',
        required: true,
    },
    service: {
        description: 'Name of the service that is deployed, as the policy and the records call it.',
        required: true,
    },
    subject: {
        description: 'What is deployed, by digest: `registry/name@sha256:…` for an image, else `kind:name@sha256:…` with kind file, package, function, machine-image or plan; `commit:owner/repo@sha1:…` where no artifact exists yet. A tag is refused.',
        required: true,
    },
    settings: {
        description: "One more policy, in this gate's own schema (YAML). It can only tighten what the policy file says; with no policy file it is the policy.",
        required: false,
    },
    policy: {
        description: "More policy files, one `owner/repo:path@ref` a line, e.g. your organisation's. They are added; the repository's own policy is never dropped.",
        required: false,
    },
    'github-token': {
        description: 'Token for reading this repository.',
        required: false,
        default: '${{ github.token }}',
    },
    'policy-token': {
        description: 'Token for reading a private policy repository; `github-token` when empty.',
        required: false,
    },
};
/** The outputs that every gate action writes. */
const sharedOutputs = {
    verdict: '`allow`, `deny` or `unknown`.',
    opened: "`true` when the gate is open. Test this one: `if: steps.gate.outputs.opened == 'true'`.",
    by: 'Why it is open or shut: `verdict`, `break-glass`, `observe` or `nobody`.',
    reasons: 'JSON list of `{code, effect, question, text, remedy}`, deny first.',
    subject: 'The subject in its one written form, with digest.',
    expires: 'Until when this answer may be used (RFC 3339, UTC).',
    evidence: 'Path of the evidence file (canonical JSON).',
    'evidence-digest': '`sha256:…` over the evidence file. Hand it to deploy-record beside the path.',
};

;// CONCATENATED MODULE: ./build/packages/runtime/src/inputs.js



const examples = {
    environment: 'environment: production',
    service: 'service: checkout',
    subject: 'subject: ghcr.io/acme/checkout@sha256:…',
};
// Names that look alike must be alike: a record and a rule are found by them.
const unseen = /[\p{Cc}\p{Cf}\u{2028}\u{2029}]/u;
function inputs_text(name) {
    const value = (0,core/* getInput */.V4)(name);
    if (sharedInputs[name].required && unseen.test(value))
        throw new suite_error/* SuiteError */.$('input-invalid', `input "${name}" holds characters that cannot be seen; expected e.g. \`${examples[name] ?? name}\``);
    if (value !== '' || !sharedInputs[name].required)
        return value;
    throw new suite_error/* SuiteError */.$('input-invalid', `input "${name}" is empty; expected e.g. \`${examples[name] ?? name}\``);
}
// A token travels in a header: white space or another control character would end or split it.
const tokenPattern = /^[\u{21}-\u{7e}]+$/u;
function secret(name) {
    const value = (0,core/* getInput */.V4)(name);
    if (value === '')
        return null;
    (0,core/* setSecret */.Pq)(value);
    if (!tokenPattern.test(value))
        throw new suite_error/* SuiteError */.$('input-invalid', `input "${name}" holds characters that no token has; expected one token`);
    return { reveal: () => value };
}
/** Reads the shared inputs and masks the tokens. Throws `input-invalid` for the first required one that is empty. */
function readInputs() {
    const token = secret('github-token');
    return {
        environment: inputs_text('environment'),
        service: inputs_text('service'),
        subject: inputs_text('subject'),
        settings: inputs_text('settings'),
        policy: inputs_text('policy'),
        token,
        policyToken: secret('policy-token') ?? token,
    };
}
/** An input that is `true`, or `false` or empty. Throws `input-invalid` for anything else. */
function readSwitch(name) {
    const value = (0,core/* getInput */.V4)(name);
    if (value === 'true')
        return true;
    if (value === 'false' || value === '')
        return false;
    throw new suite_error/* SuiteError */.$('input-invalid', `input "${name}": found "${value.slice(0, 80)}", expected true or false`);
}
// A brace on a line of its own would mask every brace of the log.
const shortestMasked = 4;
const secretName = /(?:^|-)(?:token|password|docker-config)$/;
/** A gate's own inputs by name; absent where they are empty. Those that hold credentials are masked, line by line. */
function readOwnInputs(names) {
    const entries = names
        .map((name) => [name, (0,core/* getInput */.V4)(name)])
        .filter(([, value]) => value !== '');
    for (const [name, value] of entries) {
        if (!secretName.test(name))
            continue;
        for (const line of value.split(/\r?\n/u))
            if (line.trim().length >= shortestMasked)
                (0,core/* setSecret */.Pq)(line);
    }
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 30792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ markdownText),
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
// Control and format characters (bidirectional overrides and zero-width ones among them), line and paragraph
// separators: nothing that a reader would not see.
const unseen = /[\p{Cc}\p{Cf}\u{2028}\u{2029}]+/gu;
/**
 * Untrusted text as one harmless line of a job log. The runner also reads `##[command]` anywhere in a line; a caller
 * must not begin a line with this text, because `::` at the start (after white space) is a command.
 */
function plainText(text) {
    return text.replace(unseen, ' ').replaceAll('##[', '## [').trim();
}
// Not among them: marks that mean something at the start of a line only, where this text never stands.
const markdown = /[\\`*_{}[\]()#|~@:]/gu;
/** Untrusted text as one line of Markdown that shows just what it says: no markup, no HTML, no mention, no link. */
function markdownText(text) {
    const escaped = plainText(text).replace(markdown, (mark) => `&#${mark.codePointAt(0)};`);
    const html = escaped
        .replace(/&(?!#\d)/gu, '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
    // GFM links what begins with www. without further mark-up.
    return html.replace(/www\./giu, (text) => `${text.slice(0, -1)}&#46;`);
}


/***/ }),

/***/ 53816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ policyPath)
/* harmony export */ });
/** Where a repository keeps its policy. */
const policyPath = '.github/countersign.yml';


/***/ }),

/***/ 21368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readRunnerContext)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _countersign_core_suite_error__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11672);


function optional(environment, name) {
    const value = environment[name];
    return value === undefined || value === '' ? null : value;
}
function required(environment, name) {
    const value = optional(environment, name);
    if (value !== null)
        return value;
    throw new _countersign_core_suite_error__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$('input-invalid', `${name} is not set; expected to run as a step of a GitHub Actions job, which sets it`);
}
function httpUrl(environment, name) {
    const value = required(environment, name);
    const usable = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
    if (!usable)
        throw new _countersign_core_suite_error__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$('input-invalid', `${name}: found "${value}", expected an http or https URL`);
    return value.replace(/\/+$/, '');
}
function matching(environment, name, pattern) {
    const value = required(environment, name);
    if (pattern.test(value))
        return value;
    throw new _countersign_core_suite_error__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$('input-invalid', `${name}: found "${value.slice(0, 80)}", expected the form ${pattern.source}`);
}
function absolutePath(environment, name) {
    const value = required(environment, name);
    if (node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(value))
        return value;
    throw new _countersign_core_suite_error__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$('input-invalid', `${name}: found "${value}", expected an absolute path`);
}
/** Reads the runner's variables. Throws `input-invalid` naming the first that is missing or malformed. */
function readRunnerContext(environment) {
    return {
        serverUrl: httpUrl(environment, 'GITHUB_SERVER_URL'),
        apiUrl: httpUrl(environment, 'GITHUB_API_URL'),
        graphqlUrl: httpUrl(environment, 'GITHUB_GRAPHQL_URL'),
        repository: matching(environment, 'GITHUB_REPOSITORY', /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/),
        repositoryId: optional(environment, 'GITHUB_REPOSITORY_ID'),
        runId: matching(environment, 'GITHUB_RUN_ID', /^\d{1,19}$/),
        runAttempt: Number(matching(environment, 'GITHUB_RUN_ATTEMPT', /^[1-9]\d{0,5}$/)),
        workflow: optional(environment, 'GITHUB_WORKFLOW_REF') ?? required(environment, 'GITHUB_WORKFLOW'),
        event: required(environment, 'GITHUB_EVENT_NAME'),
        ref: required(environment, 'GITHUB_REF'),
        commit: matching(environment, 'GITHUB_SHA', /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/),
        actor: required(environment, 'GITHUB_ACTOR'),
        actorId: optional(environment, 'GITHUB_ACTOR_ID'),
        triggeringActor: optional(environment, 'GITHUB_TRIGGERING_ACTOR') ?? required(environment, 'GITHUB_ACTOR'),
        workspace: absolutePath(environment, 'GITHUB_WORKSPACE'),
        temporary: absolutePath(environment, 'RUNNER_TEMP'),
        actionRef: optional(environment, 'GITHUB_ACTION_REF'),
    };
}


/***/ })

};

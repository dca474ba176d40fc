export const id = 2472;
export const ids = [2472];
export const modules = {

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


/***/ })

};

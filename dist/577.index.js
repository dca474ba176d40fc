export const id = 577;
export const ids = [577];
export const modules = {

/***/ 4853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cz: () => (/* reexport */ defaultRecords),
  HJ: () => (/* reexport */ defaultValidMinutes),
  mz: () => (/* reexport */ parseLocator),
  _6: () => (/* reexport */ parsePolicyFile),
  P$: () => (/* reexport */ parseSettings),
  hN: () => (/* reexport */ parseYaml),
  Vi: () => (/* reexport */ policyProblemText),
  uE: () => (/* reexport */ selectRules)
});

// UNUSED EXPORTS: policyFileSchema, sameEnvironment, schemaProblem

;// CONCATENATED MODULE: ./build/packages/policy/src/locator.js
const pattern = /^([A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+):([^@\s]+)@([^@\s:]+)$/;
/** Parses `owner/repo:path@ref`; undefined when the text is not of that form or the path climbs out. */
function parseLocator(text) {
    const [, repository, path, ref] = pattern.exec(text) ?? [];
    if (repository === undefined || path === undefined || ref === undefined)
        return undefined;
    const steps = path.split('/');
    return steps.some((step) => step === '' || step === '.' || step === '..')
        ? undefined
        : { repository, path, ref };
}

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 15 modules
var src = __webpack_require__(2724);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./build/packages/policy/src/problem.js

function schemaProblem(file, place, problem) {
    return { file, ...place, text: (0,src/* problemText */.fI)(problem) };
}
/** `file:line:column: text`, the form that editors and terminals make clickable. */
function policyProblemText(problem) {
    return `${problem.file}:${problem.line}:${problem.column}: ${problem.text}`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/packages/policy/src/yaml-text.js

const longestText = 256 * 1024;
const mostAliases = 100;
const mostComplaints = 5;
const tooDeep = 'the text is nested too deeply or repeats itself too often to be read';
const start = { line: 1, column: 1 };
function failed(file, place, text) {
    return { ok: false, problems: [{ file, ...place, text }] };
}
function countAliases(document) {
    let aliases = 0;
    (0,yaml_dist/* visit */.YR)(document, (_key, node) => {
        if ((0,yaml_dist/* isAlias */.Vj)(node))
            aliases += 1;
    });
    return aliases;
}
function keyOffset(parent, key) {
    if (!(0,yaml_dist/* isMap */.jh)(parent))
        return undefined;
    const pair = parent.items.find((item) => (0,yaml_dist/* isNode */.Ll)(item.key) && String(item.key) === String(key));
    return (0,yaml_dist/* isNode */.Ll)(pair?.key) ? pair.key.range?.[0] : undefined;
}
function offsetOf(document, path) {
    const last = path.at(-1);
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const key = last === undefined ? undefined : keyOffset(parent, last);
    if (key !== undefined)
        return key;
    const node = last === undefined ? document.contents : document.getIn(path, true);
    if ((0,yaml_dist/* isNode */.Ll)(node))
        return node.range?.[0] ?? 0;
    return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}
function placeAt(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
}
function complaintText(message) {
    // The parser recurses and reports its own exhausted stack as a syntax error.
    if (message.startsWith('Maximum call stack'))
        return tooDeep;
    return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/u, '') ?? 'invalid YAML';
}
function complaints(file, document, lines) {
    return [...document.errors, ...document.warnings].slice(0, mostComplaints).map((error) => ({
        file,
        ...placeAt(lines, error.pos[0]),
        text: complaintText(error.message),
    }));
}
function single(file, text, lines) {
    const documents = (0,yaml_dist/* parseAllDocuments */.hR)(text, {
        lineCounter: lines,
        uniqueKeys: true,
        prettyErrors: true,
        strict: true,
    });
    if (!Array.isArray(documents) || documents[0] === undefined)
        return failed(file, start, 'the file is empty');
    const second = documents[1];
    if (second !== undefined)
        return failed(file, placeAt(lines, second.range[0]), 'expected one YAML document, found more');
    const problems = complaints(file, documents[0], lines);
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, value: documents[0] };
}
function parseOne(file, text) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = single(file, text, lines);
    if (!document.ok)
        return document;
    if (document.value.contents === null)
        return failed(file, start, 'the file is empty');
    const aliases = countAliases(document.value);
    if (aliases > mostAliases)
        return failed(file, start, `found ${aliases} aliases, expected at most ${mostAliases}`);
    const value = document.value.toJS({ maxAliasCount: mostAliases });
    return { ok: true, value: { value, placeOf: (path) => placeAt(lines, offsetOf(document.value, path)) } };
}
/**
 * Parses one YAML 1.2 document (JSON is YAML). Duplicate keys, unknown tags, several documents, alias bombs, very
 * long texts and NUL bytes are problems with a place. The text is written by whoever can change the policy.
 */
function parseYaml(file, text) {
    if (text.length > longestText)
        return failed(file, start, `found ${text.length} characters, expected at most ${longestText}`);
    if (text.includes('\u{FFFD}') || text.includes('\0'))
        return failed(file, start, 'the file is not plain UTF-8 text');
    try {
        return parseOne(file, text);
    }
    catch {
        // The parser recurses: a text nested thousands of levels deep ends here.
        return failed(file, start, tooDeep);
    }
}

;// CONCATENATED MODULE: ./build/packages/policy/src/policy-file.js




const policy_file_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* trim */.Bqr(), dist/* minLength */.BpQ(1, 'expected a name'));
const whenSchema = dist/* pipe */.FsL(dist/* strictObject */.rej({
    environment: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_file_name, dist/* description */.h_('deployment environment, compared without regard to case'))),
    service: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_file_name, dist/* description */.h_('service name, compared exactly'))),
    tier: dist/* exactOptional */.yqP(dist/* pipe */.FsL(policy_file_name, dist/* description */.h_('risk tier, compared exactly'))),
}), dist/* description */.h_('all that is given must match; nothing given matches every deploy'));
const recordsSchema = dist/* variant */.Oxt('store', [
    dist/* strictObject */.rej({
        store: dist/* literal */.euz('git-branch'),
        branch: dist/* optional */.lqM(dist/* pipe */.FsL(policy_file_name, dist/* regex */.yGV(/^(?!\/)(?!.*\.\.)[A-Za-z0-9._/-]+$/, 'expected a branch name')), 'countersign-records'),
    }),
    dist/* strictObject */.rej({ store: dist/* literal */.euz('directory'), path: policy_file_name }),
]);
/** Where records are kept when no policy says otherwise. */
const defaultRecords = { store: 'git-branch', branch: 'countersign-records' };
const defaultValidMinutes = 60;
/** The schema of the policy file, for the gates that exist. */
function policyFileSchema(gates) {
    const entries = Object.fromEntries(Object.entries(gates).map(([id, schema]) => [id, dist/* exactOptional */.yqP(schema)]));
    const rule = dist/* strictObject */.rej({
        when: dist/* optional */.lqM(whenSchema, {}),
        observe: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('judge and record, but never fail the step')), false),
        gates: dist/* pipe */.FsL(dist/* strictObject */.rej(entries), dist/* check */.z6Y((value) => Object.keys(value).length > 0, 'expected at least one gate')),
    });
    return dist/* strictObject */.rej({
        version: dist/* literal */.euz(1),
        records: dist/* optional */.lqM(recordsSchema, { ...defaultRecords }),
        validForMinutes: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1), dist/* maxValue */.cGV(1440)), defaultValidMinutes),
        rules: dist/* pipe */.FsL(dist/* array */.YOg(rule), dist/* minLength */.BpQ(1, 'expected at least one rule')),
    });
}
/** `freeze-window:` with nothing behind it means its defaults, as it reads. */
function fillEmptyGates(value) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return value;
    const filled = Object.entries(value).map(([id, settings]) => [id, settings ?? {}]);
    return Object.fromEntries(filled);
}
function fillRules(value) {
    if (value === null || typeof value !== 'object' || !('rules' in value) || !Array.isArray(value.rules))
        return value;
    const rules = value.rules.map((rule) => rule !== null && typeof rule === 'object' && 'gates' in rule
        ? { ...rule, gates: fillEmptyGates(rule.gates) }
        : rule);
    return { ...value, rules };
}
/** Parses a policy file. Every problem names file, line, column, what was found, what was expected, the nearest key. */
function parsePolicyFile(file, text, gates) {
    const yaml = parseYaml(file, text);
    if (!yaml.ok)
        return yaml;
    const checked = (0,src/* check */.z6)(policyFileSchema(gates), fillRules(yaml.value.value));
    if (checked.ok)
        return checked;
    return {
        ok: false,
        problems: checked.problems.map((problem) => schemaProblem(file, yaml.value.placeOf(problem.path), problem)),
    };
}
/** Parses an action's `settings` input: one policy value in the gate's own schema. */
function parseSettings(source, text, schema) {
    const yaml = parseYaml(source, text);
    if (!yaml.ok)
        return yaml;
    const checked = (0,src/* check */.z6)(schema, yaml.value.value);
    if (checked.ok)
        return checked;
    return {
        ok: false,
        problems: checked.problems.map((problem) => schemaProblem(source, yaml.value.placeOf(problem.path), problem)),
    };
}

;// CONCATENATED MODULE: ./build/packages/policy/src/select.js
function fold(text) {
    return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
/** GitHub folds environment names, so `Production` must not slip past a rule for `production`. */
function sameEnvironment(left, right) {
    return fold(left) === fold(right);
}
function applies(rule, target) {
    const { environment, service, tier } = rule.when;
    if (environment !== undefined && !sameEnvironment(environment, target.environment))
        return 'no';
    if (service !== undefined && service !== target.service)
        return 'no';
    if (tier === undefined || tier === target.tier)
        return 'yes';
    return target.tier === null ? 'undecided' : 'no';
}
/** Every rule that matches, none merged and none overriding another. */
function selectRules(file, target) {
    const answered = file.rules.map((rule, index) => ({ index, rule, answer: applies(rule, target) }));
    const only = (wanted) => answered.filter(({ answer }) => answer === wanted).map(({ index, rule }) => ({ index, rule }));
    return { matching: only('yes'), undecided: only('undecided') };
}

;// CONCATENATED MODULE: ./build/packages/policy/src/index.js







/***/ }),

/***/ 577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkPolicyText: () => (/* binding */ checkPolicyText)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6421);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8309);
/* harmony import */ var _countersign_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4853);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(792);




function annotate(problems) {
    for (const problem of problems) {
        const place = { file: problem.file, startLine: problem.line, startColumn: problem.column };
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .w)(problem.text), { title: 'Policy file', ...place });
    }
    const first = problems[0];
    if (first !== undefined)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(`check-policy: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .w)((0,_countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .policyProblemText */ .Vi)(first))}`);
}
/** Checks the text of a policy file and annotates every problem at its line. */
function checkPolicyText(file, text) {
    const parsed = (0,_countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .parsePolicyFile */ ._6)(file, text, _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .policySchemas */ .$5);
    if (!parsed.ok)
        return annotate(parsed.problems);
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`✓ ${file}: ${parsed.value.rules.length} rules, no problem found`);
}


/***/ })

};

export const id = 690;
export const ids = [690];
export const modules = {

/***/ 4591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ checkPolicyCommand)
/* harmony export */ });
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5386);
/* harmony import */ var _countersign_policy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4853);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2724);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9103);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1095);





const checkPolicyCommand = {
    help: {
        usage: 'check-policy FILE',
        what: 'Checks a policy file. Every problem is printed with its line, what was found and what was expected.',
        options: [],
        exit: '0 no problem, 3 problems or usage',
    },
    options: [],
    run: async ({ positionals }) => {
        const [file] = positionals;
        if (file === undefined)
            throw new _countersign_core__WEBPACK_IMPORTED_MODULE_2__/* .SuiteError */ .$K('input-invalid', 'no policy file was named; expected e.g. .github/countersign.yml');
        const parsed = (0,_countersign_policy__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicyFile */ ._6)(file, await (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextFile */ .G)(file), _countersign_gates__WEBPACK_IMPORTED_MODULE_0__/* .policySchemas */ .$5);
        if (!parsed.ok)
            return {
                exit: _usage_js__WEBPACK_IMPORTED_MODULE_4__/* .exitUsage */ .u_,
                text: parsed.problems.map(_countersign_policy__WEBPACK_IMPORTED_MODULE_1__/* .policyProblemText */ .Vi).join('\n'),
                data: { ok: false, problems: parsed.problems },
            };
        const rules = parsed.value.rules.length;
        return {
            exit: 0,
            text: `${file}: ${rules} ${rules === 1 ? 'rule' : 'rules'}, no problem found`,
            data: { ok: true, policy: parsed.value },
        };
    },
};


/***/ }),

/***/ 6997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ needed),
/* harmony export */   d1: () => (/* binding */ runCommand)
/* harmony export */ });
/* unused harmony export readWords */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2724);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1095);



function refuseUnknown(tokens, known) {
    const stray = tokens.find((token) => token.kind === 'option' && token.name !== undefined && !known.includes(token.name));
    if (stray?.name === undefined)
        return;
    const near = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(stray.name, known);
    const hint = near === undefined ? '' : `; did you mean --${near}?`;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `unknown option --${stray.name}, expected one of: ${known.map((name) => `--${name}`).join(', ')}${hint}`);
}
/** Splits a command's arguments. Throws `input-invalid` naming an option that the command does not have. */
function readWords(command, args) {
    const strings = Object.fromEntries(command.options.map((name) => [name, { type: 'string' }]));
    const options = {
        ...strings,
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
    };
    const { values, positionals, tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...args],
        options,
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
    refuseUnknown(tokens, [...command.options, 'json', 'help']);
    if (values['help'] === true)
        return 'help';
    const given = Object.entries(values).filter((entry) => typeof entry[1] === 'string');
    const bare = command.options.find((name) => values[name] === true);
    if (bare !== undefined)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `option --${bare} needs a value`);
    return { positionals, options: Object.fromEntries(given), json: values['json'] === true };
}
/** The value of an option that must be given. */
function needed(words, name) {
    const value = words.options[name];
    if (value !== undefined && value !== '')
        return value;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `option --${name} is missing`);
}
/** Carries out a command; whatever goes wrong is one line. */
async function runCommand(command, args) {
    const words = readWords(command, args);
    if (words === 'help')
        return { exit: 0, text: (0,_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .helpText */ .BK)(command.help), data: (0,_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .helpText */ .BK)(command.help) };
    const result = await command.run(words);
    return words.json ? { ...result, text: JSON.stringify(result.data, null, 2) } : result;
}


/***/ }),

/***/ 3146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ decideCommand)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5386);
/* harmony import */ var _countersign_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4853);
/* harmony import */ var _judged_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7347);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6997);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9103);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1095);
/* harmony import */ var _verdict_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7509);








function gateNamed(id) {
    const gate = id !== undefined && Object.hasOwn(_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .gates */ .VF, id) ? _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .gates */ .VF[id] : undefined;
    if (gate !== undefined)
        return gate;
    const near = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(id ?? '', Object.keys(_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .gates */ .VF));
    const hint = near === undefined ? '' : `; did you mean "${near}"?`;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', `found ${id === undefined ? 'no gate' : `the gate "${id}"`}, expected one of: ${Object.keys(_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .gates */ .VF).join(', ')}${hint}`);
}
function looksLikePolicyFile(file, text) {
    const yaml = (0,_countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(file, text);
    return (yaml.ok &&
        yaml.value.value !== null &&
        typeof yaml.value.value === 'object' &&
        'rules' in yaml.value.value);
}
function fromPolicyFile(gate, file, { text, words }) {
    const parsed = (0,_countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .parsePolicyFile */ ._6)(file, text, _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .policySchemas */ .$5);
    if (!parsed.ok)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('policy-invalid', parsed.problems.map(_countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .policyProblemText */ .Vi).join('\n'));
    const target = {
        environment: (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .needed */ .Ow)(words, 'environment'),
        service: (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .needed */ .Ow)(words, 'service'),
        tier: words.options['tier'] ?? null,
    };
    const { matching, undecided } = (0,_countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .selectRules */ .uE)(parsed.value, target);
    if (undecided.length > 0)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', `rule ${(undecided[0]?.index ?? 0) + 1} of ${file} asks for a tier; expected --tier`);
    return matching.flatMap(({ rule }) => Object.hasOwn(rule.gates, gate.id) ? [(0,_judged_value_js__WEBPACK_IMPORTED_MODULE_3__/* .judgedValue */ .t)(gate.id, rule.gates[gate.id])] : []);
}
function policiesIn(gate, file, rest) {
    if (looksLikePolicyFile(file, rest.text))
        return fromPolicyFile(gate, file, rest);
    const parsed = (0,_countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .parseSettings */ .P$)(file, rest.text, gate.policy);
    if (!parsed.ok)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('policy-invalid', parsed.problems.map(_countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .policyProblemText */ .Vi).join('\n'));
    return [(0,_judged_value_js__WEBPACK_IMPORTED_MODULE_3__/* .judgedValue */ .t)(gate.id, parsed.value)];
}
function factsIn(gate, file, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', `${file}: not JSON (${error instanceof Error ? error.message : 'syntax error'})`);
    }
    const checked = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(gate.facts, value);
    if (checked.ok)
        return checked.value;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', checked.problems.map((problem) => `${file}: ${(0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .problemText */ .fI)(problem)}`).join('\n'));
}
const decideCommand = {
    help: {
        usage: 'decide <gate> --policy FILE --facts FILE',
        what: 'Judges recorded facts under a policy, without any network: the same road that an action takes.',
        options: [
            ['--policy FILE', "the gate's own settings, or a whole policy file (YAML or JSON)"],
            ['--facts FILE', "facts in the gate's own schema (JSON)"],
            ['--environment NAME', 'selects rules, for a whole policy file'],
            ['--service NAME', 'selects rules, for a whole policy file'],
            ['--tier NAME', 'selects rules, for a whole policy file'],
        ],
        exit: '0 allow, 1 deny, 2 unknown, 3 usage, policy or input error',
    },
    options: ['policy', 'facts', 'environment', 'service', 'tier'],
    run: async (words) => {
        const gate = gateNamed(words.positionals[0]);
        const policyFile = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .needed */ .Ow)(words, 'policy');
        const factsFile = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .needed */ .Ow)(words, 'facts');
        const policies = policiesIn(gate, policyFile, { text: await (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readTextFile */ .G)(policyFile), words });
        const verdict = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .judge */ .S4)(gate, policies, factsIn(gate, factsFile, await (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readTextFile */ .G)(factsFile)));
        return {
            exit: _usage_js__WEBPACK_IMPORTED_MODULE_6__/* .exitOf */ .sX[verdict.effect],
            text: (0,_verdict_text_js__WEBPACK_IMPORTED_MODULE_7__/* .verdictText */ .n)(gate.id, (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .catalogueOf */ .vq)(gate), verdict),
            data: { gate: gate.id, ...verdict },
        };
    },
};


/***/ }),

/***/ 2881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ runDemo)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2724);




/** The demo drives stand-ins and a workflow harness that only a clone of the repository holds. */
function demoScript() {
    const script = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(process.argv[1] ?? '.'), '../../test/demo/main.ts');
    if (node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync(script))
        return script;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_3__/* .SuiteError */ .$K('input-invalid', 'the demo needs a clone of the repository; clone it and run `npm run demo`');
}
/** Runs the demo of this clone, with its own set-up; its output and exit status are passed on. */
async function runDemo(args) {
    const script = demoScript();
    const bootstrap = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(script), '../../.ci/bootstrap.mjs');
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [bootstrap, 'node', script, ...args], {
            stdio: 'inherit',
            shell: false,
        });
        child.on('error', reject);
        child.on('close', (code) => resolve(code ?? 1));
    });
}


/***/ }),

/***/ 8643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ explainCommand)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5386);
/* harmony import */ var _recorded_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8305);
/* harmony import */ var _verdict_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7509);




function documentText(document) {
    const { request, effect, opened, by, expires } = document;
    const judgements = document.judgements.map(({ gate, verdict }) => {
        const known = _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .gates */ .VF[gate];
        return known === undefined
            ? `? ${gate}: this version has no such gate`
            : (0,_verdict_text_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictText */ .n)(gate, (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .catalogueOf */ .vq)(known), verdict);
    });
    return [
        `${document.gate} in run ${request.run.id} attempt ${request.run.attempt} of ${request.repository.name}`,
        `  ${(0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .subjectText */ .yq)(request.subject)} to ${request.environment} (${request.service}), asked by ${request.triggeringActor.login}`,
        `  at ${request.at}: ${effect}, ${opened ? `open by ${by}` : 'shut'}, until ${expires}`,
        ...judgements,
    ].join('\n');
}
function headText(recorded) {
    if (recorded.kind === 'evidence')
        return [];
    const { predicate } = recorded.record;
    return [
        `${predicate.outcome}: ${predicate.subject} to ${predicate.environment} (${predicate.service}), recorded at ${predicate.recordedAt}`,
    ];
}
const explainCommand = {
    help: {
        usage: 'explain RECORD',
        what: 'Says in plain words what was asked, who asked, what each gate answered and why.',
        options: [],
        exit: '0 explained, 3 corrupt record or usage',
    },
    options: [],
    run: async ({ positionals }) => {
        const [file] = positionals;
        if (file === undefined)
            throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', 'no record was named; expected a record or an evidence file');
        const recorded = await (0,_recorded_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .readRecorded */ .H)(file);
        const text = [...headText(recorded), ...recorded.documents.map(documentText)].join('\n');
        return { exit: 0, text, data: recorded };
    },
};


/***/ }),

/***/ 7347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ textSha256),
/* harmony export */   t: () => (/* binding */ judgedValue)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2724);


/** sha256 over the UTF-8 bytes of a text. */
function textSha256(text) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex')}`;
}
/** A policy value with the digest that the actions give it. */
function judgedValue(gate, value) {
    return { digest: textSha256((0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)({ gate, value })), value };
}


/***/ }),

/***/ 7:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);
/* harmony import */ var _countersign_sigstore_client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2317);
/* harmony import */ var _check_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4591);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6997);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3146);
/* harmony import */ var _demo_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2881);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8643);
/* harmony import */ var _replay_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(821);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1095);










const commands = {
    decide: _decide_js__WEBPACK_IMPORTED_MODULE_4__/* .decideCommand */ .e,
    replay: _replay_js__WEBPACK_IMPORTED_MODULE_7__/* .replayCommand */ .P,
    explain: _explain_js__WEBPACK_IMPORTED_MODULE_6__/* .explainCommand */ .b,
    'check-policy': _check_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPolicyCommand */ .O,
    schema: _schema_js__WEBPACK_IMPORTED_MODULE_8__/* .schemaCommand */ .f,
};
const names = [...Object.keys(commands), 'verify-bundle', 'demo'];
const overview = `countersign: deploy gates; the policy is the approver, the evidence is the record

${Object.values(commands)
    .map(({ help }) => `  countersign ${help.usage}\n      ${help.what.split('\n')[0]}`)
    .join('\n')}
  countersign verify-bundle --bundle FILE (--certificate-identity ID --certificate-oidc-issuer URL | --key PEM) [--trusted-root FILE] FILE_OR_DIGEST
      Verifies one Sigstore bundle; only the exit status speaks.
  countersign demo [--out DIR] [--repo PATH]
      Deploys three changes on loopback, in a clone of the repository.

Every command takes --help, and all but the last two --json.`;
async function answer(name, args) {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
        process.stdout.write(`${overview}\n`);
        return name === undefined ? _usage_js__WEBPACK_IMPORTED_MODULE_9__/* .exitUsage */ .u_ : 0;
    }
    if (name === 'verify-bundle')
        return (0,_countersign_sigstore_client__WEBPACK_IMPORTED_MODULE_1__/* .verifyBundleCommand */ .Jo)([...args]);
    if (name === 'demo')
        return (0,_demo_js__WEBPACK_IMPORTED_MODULE_5__/* .runDemo */ .n)(args);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) {
        const near = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(name, names);
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', `unknown command "${name}", expected one of: ${names.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`);
    }
    const { exit, text } = await (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .runCommand */ .d1)(command, args);
    process.stdout.write(`${text}\n`);
    return exit;
}
async function main() {
    const [name, ...args] = process.argv.slice(2);
    try {
        return await answer(name, args);
    }
    catch (thrown) {
        const text = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .isSuiteError */ .t$)(thrown)
            ? `${thrown.code}: ${thrown.message}`
            : `a defect in countersign: ${thrown instanceof Error ? thrown.message : 'unknown'}`;
        process.stderr.write(`countersign: ${text}\n`);
        return _usage_js__WEBPACK_IMPORTED_MODULE_9__/* .exitUsage */ .u_;
    }
}
process.exitCode = await main();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readRecorded)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2724);
/* harmony import */ var _countersign_records__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8157);
/* harmony import */ var _judged_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7347);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9103);





function isRecordText(text) {
    return text.includes(_countersign_records__WEBPACK_IMPORTED_MODULE_2__/* .deployRecordType */ .H0);
}
function corrupt(file, detail) {
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('record-corrupt', `${file}: ${detail}`);
}
/** A record's name ends in its whole digest, an evidence file's in the first 12 digits of it. */
const digestInName = /(?:\.([0-9a-f]{64})|-([0-9a-f]{12}))\.json$/;
/** The name of a stored record holds its digest; a copy under another name is checked by its contents alone. */
function checkName(file, text) {
    const match = digestInName.exec(node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file));
    const named = match?.[1] ?? match?.[2];
    const actual = (0,_judged_value_js__WEBPACK_IMPORTED_MODULE_3__/* .textSha256 */ .X)(text);
    if (named !== undefined && !actual.startsWith(`sha256:${named}`))
        corrupt(file, `its bytes have the digest ${actual}, its name says ${named}`);
}
function readRecord(file, text) {
    const parsed = (0,_countersign_records__WEBPACK_IMPORTED_MODULE_2__/* .parseCanonicalJson */ .UB)(text);
    if (!parsed.ok)
        return corrupt(file, parsed.problem);
    const checked = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6)(_countersign_records__WEBPACK_IMPORTED_MODULE_2__/* .deployRecordSchema */ .CS, parsed.value);
    if (!checked.ok)
        return corrupt(file, `not a deploy record: ${(0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .fI)(checked.problems[0])}`);
    const stored = (0,_countersign_records__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)((0,_countersign_records__WEBPACK_IMPORTED_MODULE_2__/* .recordKey */ .Hy)(checked.value, (0,_judged_value_js__WEBPACK_IMPORTED_MODULE_3__/* .textSha256 */ .X)(text)), text, _judged_value_js__WEBPACK_IMPORTED_MODULE_3__/* .textSha256 */ .X);
    return stored.ok ? stored.record : corrupt(file, stored.detail);
}
/** Reads a record or an evidence file. Throws `record-corrupt` naming the file when it is not what it claims to be. */
async function readRecorded(file) {
    const text = await (0,_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readTextFile */ .G)(file);
    checkName(file, text);
    if (isRecordText(text)) {
        const record = readRecord(file, text);
        const documents = record.predicate.evidence.flatMap(({ document }) => document === null ? [] : [document]);
        return { kind: 'record', record, documents };
    }
    const evidence = (0,_countersign_records__WEBPACK_IMPORTED_MODULE_2__/* .parseEvidence */ .vf)(text);
    return evidence.ok ? { kind: 'evidence', documents: [evidence.document] } : corrupt(file, evidence.problem);
}


/***/ }),

/***/ 821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ replayCommand)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5386);
/* harmony import */ var _judged_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7347);
/* harmony import */ var _recorded_documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8305);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1095);





const exits = {
    identical: 0,
    differs: 1,
    'cannot-judge': 2,
    corrupt: _usage_js__WEBPACK_IMPORTED_MODULE_4__/* .exitUsage */ .u_,
};
// Worst first: a corrupt record outweighs one that cannot be judged, and that one that differs.
const worst = ['corrupt', 'cannot-judge', 'differs', 'identical'];
function lineOf(judged) {
    switch (judged.state) {
        case 'identical':
            return `${judged.gate}: identical`;
        case 'differs':
            return `${judged.gate}: differs, recorded ${judged.recorded.effect}, judged again ${judged.judged.effect}`;
        case 'other-semantics':
            return `${judged.gate}: recorded ${judged.recorded.effect} under semantics ${judged.recordedSemantics}, judged again ${judged.judged.effect} under ${judged.semantics}; suite commit ${judged.commit ?? 'not recorded'} gives the recorded one`;
        case 'cannot-judge':
        case 'corrupt':
            return `${judged.gate}: ${judged.state}, ${judged.problem}`;
    }
}
function replayDocument(document) {
    const again = (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .rejudge */ .N9)(document, _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .gates */ .VF, _judged_value_js__WEBPACK_IMPORTED_MODULE_2__/* .textSha256 */ .X);
    const derivation = again.corrupt.length === 0 ? (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .wrongDerivation */ .HO)(document, _countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .gates */ .VF, _judged_value_js__WEBPACK_IMPORTED_MODULE_2__/* .textSha256 */ .X) : undefined;
    const rejudged = derivation === undefined ? again : { ...again, corrupt: [derivation] };
    const lines = [
        ...rejudged.corrupt.map((problem) => `corrupt, ${problem}`),
        ...rejudged.judgements.map(lineOf),
    ];
    return { state: (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .rejudgedState */ .Kp)(rejudged), lines };
}
async function replayFile(file) {
    try {
        const { documents } = await (0,_recorded_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecorded */ .H)(file);
        const replayed = documents.map(replayDocument);
        const state = worst.find((one) => replayed.some((document) => document.state === one)) ?? 'cannot-judge';
        const lines = documents.length === 0
            ? ['no accepted evidence in it, so there is nothing to judge again']
            : replayed.flatMap((document) => document.lines);
        return { file, state, lines };
    }
    catch (thrown) {
        if ((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .isSuiteError */ .t$)(thrown))
            return { file, state: 'corrupt', lines: [thrown.message] };
        throw thrown;
    }
}
const replayCommand = {
    help: {
        usage: 'replay RECORD...',
        what: 'Judges the recorded facts again under the recorded policies and compares the verdicts. The facts themselves are\nnot verified again: a record is as true as the store that kept it.',
        options: [],
        exit: '0 all identical, 1 any differs, 2 cannot judge, 3 corrupt record or usage',
    },
    options: [],
    run: async ({ positionals }) => {
        if (positionals.length === 0)
            throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', 'no record was named; expected one or more files');
        const replayed = [];
        for (const file of positionals)
            replayed.push(await replayFile(file));
        const state = worst.find((one) => replayed.some((record) => record.state === one)) ?? 'corrupt';
        const text = replayed
            .map((record) => [`${record.state} ${record.file}`, ...record.lines.map((line) => `  ${line}`)].join('\n'))
            .join('\n');
        return { exit: exits[state], text, data: { state, records: replayed } };
    },
};


/***/ }),

/***/ 97:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ schemaCommand)
/* harmony export */ });
/* unused harmony export schemaNames */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2724);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9103);



const schemaNames = ['policy', 'evidence', 'record', 'verdict'];
function fileOf(name) {
    const known = schemaNames.find((schema) => schema === name);
    if (known !== undefined)
        return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(process.argv[1] ?? '.'), '..', 'schema', `${known}.json`);
    const near = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(name ?? '', schemaNames);
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `found ${name === undefined ? 'no name' : `"${name}"`}, expected one of: ${schemaNames.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`);
}
const schemaCommand = {
    help: {
        usage: `schema ${schemaNames.join('|')}`,
        what: 'Prints the JSON Schema of a file that the suite reads or writes.',
        options: [],
        exit: '0 printed, 3 usage',
    },
    options: [],
    run: async ({ positionals }) => {
        const text = await (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .G)(fileOf(positionals[0]));
        return { exit: 0, text: text.trimEnd(), data: JSON.parse(text) };
    },
};


/***/ }),

/***/ 9103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2724);


const longestFile = 64 * 1024 * 1024;
/** Reads a UTF-8 text file. Throws `input-invalid` naming the file when it is absent, too long or not UTF-8. */
async function readTextFile(file) {
    const stat = await node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat(file).catch(() => undefined);
    if (stat === undefined)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `${file}: there is no such file, or it may not be read`);
    if (!stat.isFile())
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `${file}: expected a file`);
    if (stat.size > longestFile)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `${file}: found ${stat.size} bytes, expected at most ${longestFile}`);
    const bytes = await node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile(file);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `${file}: the file is not UTF-8 text`);
    }
}


/***/ }),

/***/ 1095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ helpText),
/* harmony export */   sX: () => (/* binding */ exitOf),
/* harmony export */   u_: () => (/* binding */ exitUsage)
/* harmony export */ });
/** Exit statuses of `decide`: the effect, or 3 when it could not be judged for a fault of the input. */
const exitOf = { allow: 0, deny: 1, unknown: 2 };
const exitUsage = 3;
const shared = [
    ['--json', 'print one JSON value instead of text'],
    ['--help', 'print this'],
];
/** The help text of a command. */
function helpText({ usage, what, options, exit }) {
    const rows = [...options, ...shared];
    const width = Math.max(...rows.map(([name]) => name.length));
    const lines = rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
    return [`usage: countersign ${usage}`, '', what, '', ...lines, '', `exit: ${exit}`].join('\n');
}


/***/ }),

/***/ 7509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ verdictText)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);

const marks = { allow: '✓', deny: '✗', unknown: '?' };
/** A verdict in plain words: the effect, then each reason with what to do next. */
function verdictText(gate, catalogue, verdict) {
    const lines = verdict.reasons.flatMap((reason) => {
        const { effect, remedy } = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(catalogue, reason.code);
        const sentence = `  ${marks[effect]} ${gate}/${reason.code}: ${(0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .explainReason */ .mU)(catalogue, reason)}`;
        return remedy === undefined ? [sentence] : [sentence, `      → ${remedy}`];
    });
    return [`${marks[verdict.effect]} ${gate}: ${verdict.effect}`, ...lines].join('\n');
}


/***/ }),

/***/ 1672:
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


/***/ })

};

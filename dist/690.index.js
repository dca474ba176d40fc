export const id = 690;
export const ids = [690];
export const modules = {

/***/ 4591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ checkPolicyCommand)
/* harmony export */ });
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1272);
/* harmony import */ var _countersign_policy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4853);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9703);
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
        const parsed = (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_0__/* .readPolicyFile */ .BK)(file, await (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextFile */ .G)(file));
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
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9703);
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
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1272);
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
    const parsed = (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .readPolicyFile */ .BK)(file, text);
    if (!parsed.ok)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('policy-invalid', parsed.problems.map(_countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .policyProblemText */ .Vi).join('\n'));
    const target = {
        environment: (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .needed */ .Ow)(words, 'environment'),
        service: (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .needed */ .Ow)(words, 'service'),
        tiers: words.options['tier'] === undefined ? null : [words.options['tier']],
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
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9703);




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
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1272);
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
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9703);


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
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _countersign_sigstore_client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2317);
/* harmony import */ var _check_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4591);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6997);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3146);
/* harmony import */ var _demo_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2881);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8643);
/* harmony import */ var _replay_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(821);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97);
/* harmony import */ var _sod_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3060);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1095);











const commands = {
    decide: _decide_js__WEBPACK_IMPORTED_MODULE_4__/* .decideCommand */ .e,
    replay: _replay_js__WEBPACK_IMPORTED_MODULE_7__/* .replayCommand */ .P,
    explain: _explain_js__WEBPACK_IMPORTED_MODULE_6__/* .explainCommand */ .b,
    'check-policy': _check_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPolicyCommand */ .O,
    schema: _schema_js__WEBPACK_IMPORTED_MODULE_8__/* .schemaCommand */ .f,
    sod: _sod_js__WEBPACK_IMPORTED_MODULE_9__/* .sodCommand */ .Q,
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
        return name === undefined ? _usage_js__WEBPACK_IMPORTED_MODULE_10__/* .exitUsage */ .u_ : 0;
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
        return _usage_js__WEBPACK_IMPORTED_MODULE_10__/* .exitUsage */ .u_;
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
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9703);
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
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1272);
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
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9703);
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

/***/ 3060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ sodCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./build/packages/git/src/client/index.js + 24 modules
var client = __webpack_require__(1351);
// EXTERNAL MODULE: ./build/packages/runtime/src/ports/index.js + 5 modules
var src_ports = __webpack_require__(138);
// EXTERNAL MODULE: ./build/packages/cli/src/command.js
var command = __webpack_require__(6997);
// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/index.js + 32 modules
var sod_check = __webpack_require__(4470);
// EXTERNAL MODULE: ./build/packages/cli/src/recorded-documents.js
var recorded_documents = __webpack_require__(8305);
// EXTERNAL MODULE: ./build/packages/cli/src/usage.js
var usage = __webpack_require__(1095);
// EXTERNAL MODULE: ./build/packages/cli/src/verdict-text.js
var verdict_text = __webpack_require__(7509);
;// CONCATENATED MODULE: ./build/packages/cli/src/service-verdicts.js





function policiesOf(file, { policies }) {
    return policies.map(({ digest, value }) => {
        const checked = (0,src/* check */.z6)(sod_check/* sodCheckGate */.U.policy, value);
        if (checked.ok)
            return { digest, value: checked.value };
        throw new src/* SuiteError */.$K('record-corrupt', `${file}: policy ${digest}: ${(0,src/* problemText */.fI)(checked.problems[0])}`);
    });
}
/** Judges what was collected once for each service that the recorded policies declare. */
function judgeServices(file, judgement) {
    const policies = policiesOf(file, judgement);
    const facts = (0,src/* check */.z6)(sod_check/* sodCheckGate */.U.facts, judgement.facts);
    if (!facts.ok)
        throw new src/* SuiteError */.$K('record-corrupt', `${file}: facts: ${(0,src/* problemText */.fI)(facts.problems[0])}`);
    const names = new Set(policies.flatMap(({ value }) => Object.keys(value.services)));
    return [...names].sort().map((service) => {
        return { service, verdict: (0,src/* judge */.S4)(sod_check/* sodCheckGate */.U, policies, { ...facts.value, service }) };
    });
}
function textOf({ service, verdict }) {
    return `${service}\n${(0,verdict_text/* verdictText */.n)(sod_check/* sodCheckGate */.U.id, (0,src/* catalogueOf */.vq)(sod_check/* sodCheckGate */.U), verdict)}`;
}
/**
 * A verdict for each service of a repository, from the facts that one run of sod-check collected. The range is that run's:
 * it starts at the last deploy of the service that it was for. Throws `record-corrupt` and `input-invalid`.
 */
async function runServices(file) {
    const { documents } = await (0,recorded_documents/* readRecorded */.H)(file);
    const judgement = documents
        .flatMap(({ judgements }) => judgements)
        .find(({ gate }) => gate === sod_check/* sodCheckGate */.U.id);
    if (judgement === undefined)
        throw new src/* SuiteError */.$K('input-invalid', `${file}: found no judgement of sod-check, expected one`);
    const services = judgeServices(file, judgement);
    if (services.length === 0)
        throw new src/* SuiteError */.$K('input-invalid', `${file}: its policies declare no \`services\`, expected paths of each`);
    const effects = services.map(({ verdict }) => verdict.effect);
    const exit = usage/* exitOf */.sX[effects.reduce(src/* stricter */.Rn, 'allow')];
    return { exit, text: services.map(textOf).join('\n'), data: { services } };
}

;// CONCATENATED MODULE: ./build/packages/cli/src/tree-candidates.js
/** Where clones keep heads of pull requests: fetched as GitHub names them, or below a remote. */
const headPrefixes = ['refs/pull', 'refs/remotes'];
const headPattern = /^refs\/(?:pull\/(\d+)\/head|remotes\/.+\/(?:pull\/(\d+)(?:\/head)?|pr\/(\d+)))$/;
/** The heads of pull requests among some refs. */
function pullRequestHeads(refs) {
    return refs.flatMap(({ ref, object }) => {
        const [, own, remote, short] = headPattern.exec(ref) ?? [];
        const number = own ?? remote ?? short;
        return number === undefined ? [] : [{ pullRequest: Number(number), head: object }];
    });
}
/** What a person reads first of a commit. */
function subjectOf({ message }) {
    return message.split('\n', 1)[0] ?? '';
}
/** GitHub ends the subject of a squash with the number of its pull request. */
function numberIn(commit) {
    const number = /\(#(\d{1,9})\)$/.exec(subjectOf(commit).trimEnd())?.[1];
    return number === undefined ? undefined : Number(number);
}
/** What a commit says of itself: the merge of its parents, or the squash of the pull request that it names. */
function statedCandidates(commit, heads) {
    const [base, head, ...more] = commit.parents;
    if (base === undefined || more.length > 0)
        return [];
    if (head !== undefined)
        return [{ base, head, kind: 'merge', pullRequest: null }];
    const number = numberIn(commit);
    return heads
        .filter(({ pullRequest }) => pullRequest === number)
        .map((one) => ({ base, head: one.head, kind: 'squash', pullRequest: one.pullRequest }));
}
/** A rebase keeps author, author date and message (git-rebase(1)). */
function seriesKey(commit) {
    const { name, email, at } = commit.author;
    return [name, email, at, subjectOf(commit)].join('\0');
}
function proposedCommits(commits) {
    const byKey = new Map();
    for (const commit of commits) {
        const key = seriesKey(commit);
        const same = byKey.get(key);
        if (same === undefined)
            byKey.set(key, [commit]);
        else
            same.push(commit);
    }
    return { byId: new Map(commits.map((commit) => [commit.commit, commit])), byKey };
}
/** Walks both series down together; the parent below the whole series, or undefined when only a part of it is here. */
function baseOfSeries(line, proposed, [here, there]) {
    let [landed, own] = [here, there];
    for (;;) {
        if (own.parents.length !== 1 || landed.parents.length !== 1)
            return undefined;
        const below = proposed.byId.get(own.parents[0] ?? '');
        if (below === undefined)
            return landed.parents[0];
        const next = line.get(landed.parents[0] ?? '');
        if (next === undefined || seriesKey(next) !== seriesKey(below))
            return undefined;
        [landed, own] = [next, below];
    }
}
/** The rebased series of pull requests that a commit may be part of: the merge of as much of it as has landed. */
function rebaseCandidates(commit, line, proposed) {
    if (commit.parents.length !== 1)
        return [];
    const same = proposed.byKey.get(seriesKey(commit)) ?? [];
    return same.flatMap((own) => {
        const base = baseOfSeries(line, proposed, [commit, own]);
        return base === undefined
            ? []
            : [{ base, head: own.commit, kind: 'rebase', pullRequest: numberIn(commit) ?? null }];
    });
}

;// CONCATENATED MODULE: ./build/packages/cli/src/tree-comparison.js


async function measure(mirror, considered) {
    const all = [...considered.values()].flat();
    const facts = await (0,client.measureMerges)(mirror, all);
    const byCandidate = new Map(all.map((candidate, index) => [candidate, facts[index]]));
    return new Map([...considered].map(([commit, candidates]) => [
        commit,
        candidates.flatMap((candidate) => {
            const fact = byCandidate.get(candidate);
            return fact === undefined ? [] : [{ candidate, fact }];
        }),
    ]));
}
function stateOf({ fact }, tree) {
    if (fact.state === 'missing')
        return 'not-comparable';
    if (fact.value.state === 'conflict')
        return 'conflict';
    return fact.value.tree === tree ? 'equal' : 'different';
}
const firstOf = ['equal', 'different', 'conflict', 'not-comparable'];
/** The reading that speaks best for the commit: one that is equal is enough. */
function bestOf(commit, readings) {
    const state = firstOf.find((one) => readings.some((reading) => stateOf(reading, commit.tree) === one));
    return readings.find((reading) => stateOf(reading, commit.tree) === state);
}
function isEqual(commit, readings) {
    const best = bestOf(commit, readings.get(commit.commit) ?? []);
    return best !== undefined && stateOf(best, commit.tree) === 'equal';
}
async function proposedIn(question) {
    const { clone, head, heads } = question;
    const from = [...new Set(heads.map((one) => one.head))];
    const commits = await (0,client.listCommits)(clone, { from, without: head, follow: 'all' });
    return proposedCommits(commits.state === 'known' ? commits.value : []);
}
async function readSeries(question, left) {
    const single = left.filter(({ parents }) => parents.length === 1);
    if (single.length === 0)
        return new Map();
    const proposed = await proposedIn(question);
    const line = new Map(question.line.map((commit) => [commit.commit, commit]));
    const considered = single.map((commit) => [
        commit.commit,
        rebaseCandidates(commit, line, proposed),
    ]);
    return measure(question.mirror, new Map(considered));
}
const mostPaths = 100;
async function differingPaths(mirror, measured, tree) {
    const changes = await (0,client.listChanges)(mirror, { base: measured, head: tree });
    return changes.state === 'missing' ? [] : changes.value.slice(0, mostPaths).map(({ path }) => path);
}
const nothingStated = 'neither a merge of two parents nor the squash or rebase of a pull request known here';
async function rowOf(mirror, commit, readings) {
    const about = { commit: commit.commit, subject: subjectOf(commit) };
    const best = bestOf(commit, readings);
    if (best === undefined)
        return {
            ...about,
            state: 'not-comparable',
            kind: null,
            pullRequest: null,
            paths: [],
            detail: nothingStated,
        };
    const { candidate, fact } = best;
    const { kind, pullRequest } = candidate;
    const row = { ...about, state: stateOf(best, commit.tree), kind, pullRequest };
    if (fact.state === 'missing')
        return { ...row, paths: [], detail: fact.detail };
    if (fact.value.state === 'conflict')
        return { ...row, paths: fact.value.paths, detail: null };
    const { tree } = fact.value;
    const paths = row.state === 'equal' ? [] : await differingPaths(mirror, tree, commit.tree);
    return { ...row, paths, detail: null };
}
/**
 * Compares each commit of a first-parent line with the merge that nobody had a hand in: its two parents; its parent
 * and the head of the pull request that its subject names; or, when that is not equal, the parent below a rebased
 * series and the commit of the pull request that it was made from. In the order of the line.
 */
async function compareTrees(question) {
    const { line, heads, mirror } = question;
    const stated = await measure(mirror, new Map(line.map((commit) => [commit.commit, statedCandidates(commit, heads)])));
    const series = await readSeries(question, line.filter((commit) => !isEqual(commit, stated)));
    const rows = [];
    for (const commit of line) {
        const readings = [stated, series].flatMap((found) => found.get(commit.commit) ?? []);
        rows.push(await rowOf(mirror, commit, readings));
    }
    return rows;
}

;// CONCATENATED MODULE: ./build/packages/cli/src/tree-text.js
const longestSubject = 80;
const mostPathsShown = 10;
/** Whoever makes a commit chooses its subject and paths; a terminal must not be steered by them. */
function plain(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
}
function rowText({ commit, subject, state, kind, pullRequest, paths, detail }) {
    const origin = kind === null ? '' : ` ${kind}${pullRequest === null ? '' : ` of #${pullRequest}`}`;
    const shown = paths.slice(0, mostPathsShown).map((path) => `      ${plain(path)}`);
    const more = paths.length > mostPathsShown ? [`      and ${paths.length - mostPathsShown} more`] : [];
    const why = detail === null ? [] : [`      ${plain(detail)}`];
    const cut = plain(Array.from(subject).slice(0, longestSubject).join(''));
    return [`${state} ${commit}${origin}: ${cut}`, ...shown, ...more, ...why].join('\n');
}
/** How many commits are in each state. */
function countTrees(rows) {
    const count = (state) => rows.filter((row) => row.state === state).length;
    return {
        equal: count('equal'),
        different: count('different'),
        conflict: count('conflict'),
        notComparable: count('not-comparable'),
    };
}
/** The counts, then each commit that differs or that somebody merged by hand. */
function treeText(rows, millisecondsPerCommit) {
    const { equal, different, conflict, notComparable } = countTrees(rows);
    return [
        `equal ${equal}, different ${different}, conflict ${conflict}, not comparable ${notComparable}; ${millisecondsPerCommit} ms a commit`,
        ...rows.filter(({ state }) => state === 'different' || state === 'conflict').map(rowText),
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/packages/cli/src/sod.js









function sod_valueOf(fact, what) {
    if (fact.state === 'known')
        return fact.value;
    throw new src/* SuiteError */.$K('input-invalid', `${what}: ${fact.detail}`);
}
async function readRange(clone, text) {
    const [from = '', to = '', ...more] = text.split('..');
    if (from === '' || to === '' || to.startsWith('.') || more.length > 0)
        throw new src/* SuiteError */.$K('input-invalid', `--range: found "${text.slice(0, 80)}", expected A..B`);
    const base = sod_valueOf(await (0,client.resolveCommit)(clone, from), '--range');
    return { base, head: sod_valueOf(await (0,client.resolveCommit)(clone, to), '--range') };
}
async function compare(clone, { base, head }) {
    const question = { from: [head], without: base, follow: 'first-parent' };
    const line = sod_valueOf(await (0,client.listCommits)(clone, question), '--range');
    const refs = sod_valueOf(await (0,client.listRefs)(clone, headPrefixes), '--repo');
    const mirror = sod_valueOf(await (0,client.borrowMirror)(clone, head), '--repo');
    return compareTrees({ clone, mirror, line, head, heads: pullRequestHeads(refs) });
}
function exitOf(rows) {
    const { different, notComparable } = countTrees(rows);
    if (different > 0)
        return 1;
    return rows.length > 0 && notComparable === rows.length ? 2 : 0;
}
async function runTree(words) {
    const directory = external_node_path_.resolve((0,command/* needed */.Ow)(words, 'repo'));
    const rangeText = (0,command/* needed */.Ow)(words, 'range');
    const ports = (0,src_ports.createPorts)({ workspace: directory });
    try {
        const clone = { git: ports.git, directory };
        if (sod_valueOf(await (0,client.isShallow)(clone), '--repo'))
            throw new src/* SuiteError */.$K('input-invalid', `--repo: ${directory} is a shallow clone; run git fetch --unshallow in it`);
        const range = await readRange(clone, rangeText);
        const start = performance.now();
        const rows = await compare(clone, range);
        const spent = (performance.now() - start) / Math.max(rows.length, 1);
        const millisecondsPerCommit = Number(spent.toFixed(2));
        const data = { range, commits: rows.length, ...countTrees(rows), millisecondsPerCommit, rows };
        return { exit: exitOf(rows), text: treeText(rows, millisecondsPerCommit), data };
    }
    finally {
        await ports.close();
    }
}
const verbs = ['tree', 'services'];
const sodCommand = {
    help: {
        usage: 'sod tree --repo PATH --range A..B | sod services FILE',
        what: `Compares each commit of a range with the merge that git itself makes, in any clone on this machine.
Along the first-parent line: a merge commit with the merge of its two parents; any other with the merge of its parent and
the pull request that it squashed or rebased, whose head is read from refs/pull/N/head, refs/remotes/*/pull/N or
refs/remotes/*/pr/N. Settings and attributes of the clone have no effect, and nothing is fetched.
sod services judges the facts in a record or an evidence file anew for each service that the recorded policy declares.`,
        options: [
            ['--repo PATH', 'a clone on this machine, with its whole history'],
            ['--range A..B', 'the commits of B that A does not have; any names that git knows'],
        ],
        exit: 'tree: 0 none different, 1 some differ, 2 nothing could be compared, 3 usage; services: 0 all allow, 1 any denies, 2 any unknown, 3 corrupt record or usage',
    },
    options: ['repo', 'range'],
    run: async (words) => {
        const [verb, ...more] = words.positionals;
        if (verb === 'tree' && more.length === 0)
            return runTree(words);
        const [file] = more;
        if (verb === 'services' && file !== undefined && more.length === 1)
            return runServices(file);
        const near = (0,src/* nearest */.pA)(verb ?? '', verbs);
        throw new src/* SuiteError */.$K('input-invalid', `sod: found ${verb === undefined ? 'no word' : `"${words.positionals.join(' ').slice(0, 80)}"`}, expected: sod tree --repo PATH --range A..B, or sod services FILE${near === undefined || near === verb ? '' : `; did you mean "${near}"?`}`);
    },
};


/***/ }),

/***/ 9103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9703);


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
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9703);

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

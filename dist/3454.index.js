export const id = 3454;
export const ids = [3454,6997];
export const modules = {

/***/ 16997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ needed),
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* unused harmony export readWords */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79703);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51095);



function refuseUnknown(tokens, known) {
    const stray = tokens.find((token) => token.kind === 'option' && token.name !== undefined && !known.includes(token.name));
    if (stray?.name === undefined)
        return;
    const near = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(stray.name, known);
    const hint = near === undefined ? '' : `; did you mean --${near}?`;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `unknown option --${stray.name}, expected one of: ${known.map((name) => `--${name}`).join(', ')}${hint}`);
}
/** Puts what begins with a dash and is no option behind `--`, where it is taken as it is. */
function dashesAsWords(args, names) {
    const isOption = (arg) => arg === '-h' || names.some((name) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    const words = args.filter((arg) => arg.startsWith('-') && !isOption(arg));
    return args.includes('--') ? args : [...args.filter((arg) => !words.includes(arg)), '--', ...words];
}
/** Splits a command's arguments. Throws `input-invalid` naming an option that the command does not have. */
function readWords(command, args) {
    const strings = Object.fromEntries(command.options.map((name) => [name, { type: 'string' }]));
    const flags = command.flags ?? [];
    const booleans = Object.fromEntries(flags.map((name) => [name, { type: 'boolean' }]));
    const names = [...command.options, ...flags, 'json', 'help'];
    const options = {
        ...strings,
        ...booleans,
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
    };
    const { values, positionals, tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...(command.dashes === 'words' ? dashesAsWords(args, names) : args)],
        options,
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
    refuseUnknown(tokens, names);
    if (values['help'] === true)
        return 'help';
    const given = Object.entries(values).filter((entry) => typeof entry[1] === 'string');
    const bare = command.options.find((name) => values[name] === true);
    if (bare !== undefined)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `option --${bare} needs a value`);
    return {
        positionals,
        options: Object.fromEntries(given),
        flags: flags.filter((name) => values[name] === true),
        json: values['json'] === true,
    };
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

/***/ 13454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands),
  names: () => (/* binding */ names),
  overview: () => (/* binding */ overview)
});

// EXTERNAL MODULE: ./build/packages/gates/src/index.js + 6 modules
var src = __webpack_require__(90154);
// EXTERNAL MODULE: ./build/packages/policy/src/index.js + 5 modules
var policy_src = __webpack_require__(24853);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var core_src = __webpack_require__(79703);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/packages/cli/src/text-file.js


const longestFile = 64 * 1024 * 1024;
/** Reads a UTF-8 text file. Throws `input-invalid` naming the file when it is absent, too long or not UTF-8. */
async function readTextFile(file) {
    const stat = await promises_.stat(file).catch(() => undefined);
    if (stat === undefined)
        throw new core_src/* SuiteError */.$K('input-invalid', `${file}: there is no such file, or it may not be read`);
    if (!stat.isFile())
        throw new core_src/* SuiteError */.$K('input-invalid', `${file}: expected a file`);
    if (stat.size > longestFile)
        throw new core_src/* SuiteError */.$K('input-invalid', `${file}: found ${stat.size} bytes, expected at most ${longestFile}`);
    const bytes = await promises_.readFile(file);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new core_src/* SuiteError */.$K('input-invalid', `${file}: the file is not UTF-8 text`);
    }
}

// EXTERNAL MODULE: ./build/packages/cli/src/usage.js
var usage = __webpack_require__(51095);
;// CONCATENATED MODULE: ./build/packages/cli/src/check-policy.js





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
            throw new core_src/* SuiteError */.$K('input-invalid', 'no policy file was named; expected e.g. .github/countersign.yml');
        const parsed = (0,src/* readPolicyFile */.BK)(file, await readTextFile(file));
        if (!parsed.ok)
            return {
                exit: usage/* exitUsage */.u_,
                text: parsed.problems.map(policy_src/* policyProblemText */.Vi).join('\n'),
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/packages/cli/src/judged-value.js


/** sha256 over the UTF-8 bytes of a text. */
function textSha256(text) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('hex')}`;
}
/** A policy value with the digest that the actions give it. */
function judgedValue(gate, value) {
    return { digest: textSha256((0,core_src/* canonicalJson */.dj)({ gate, value })), value };
}

// EXTERNAL MODULE: ./build/packages/cli/src/command.js
var command = __webpack_require__(16997);
;// CONCATENATED MODULE: ./build/packages/cli/src/verdict-text.js

const marks = { allow: '✓', deny: '✗', unknown: '?' };
/** A verdict in plain words: the effect, then each reason with what to do next. */
function verdictText(gate, catalogue, verdict) {
    const lines = verdict.reasons.flatMap((reason) => {
        const { effect, remedy } = (0,core_src/* kindOf */.I)(catalogue, reason.code);
        const sentence = `  ${marks[effect]} ${gate}/${reason.code}: ${(0,core_src/* explainReason */.mU)(catalogue, reason)}`;
        return remedy === undefined ? [sentence] : [sentence, `      → ${remedy}`];
    });
    return [`${marks[verdict.effect]} ${gate}: ${verdict.effect}`, ...lines].join('\n');
}

;// CONCATENATED MODULE: ./build/packages/cli/src/decide.js








function gateNamed(id) {
    const gate = id !== undefined && Object.hasOwn(src/* gates */.VF, id) ? src/* gates */.VF[id] : undefined;
    if (gate !== undefined)
        return gate;
    const near = (0,core_src/* nearest */.pA)(id ?? '', Object.keys(src/* gates */.VF));
    const hint = near === undefined ? '' : `; did you mean "${near}"?`;
    throw new core_src/* SuiteError */.$K('input-invalid', `found ${id === undefined ? 'no gate' : `the gate "${id}"`}, expected one of: ${Object.keys(src/* gates */.VF).join(', ')}${hint}`);
}
function looksLikePolicyFile(file, text) {
    const yaml = (0,policy_src/* parseYaml */.hN)(file, text);
    return (yaml.ok &&
        yaml.value.value !== null &&
        typeof yaml.value.value === 'object' &&
        'rules' in yaml.value.value);
}
function fromPolicyFile(gate, file, { text, words }) {
    const parsed = (0,src/* readPolicyFile */.BK)(file, text);
    if (!parsed.ok)
        throw new core_src/* SuiteError */.$K('policy-invalid', parsed.problems.map(policy_src/* policyProblemText */.Vi).join('\n'));
    const target = {
        environment: (0,command/* needed */.O)(words, 'environment'),
        service: (0,command/* needed */.O)(words, 'service'),
        tiers: words.options['tier'] === undefined ? null : [words.options['tier']],
    };
    const { matching, undecided } = (0,policy_src/* selectRules */.uE)(parsed.value, target);
    if (undecided.length > 0)
        throw new core_src/* SuiteError */.$K('input-invalid', `rule ${(undecided[0]?.index ?? 0) + 1} of ${file} asks for a tier; expected --tier`);
    return matching.flatMap(({ rule }) => Object.hasOwn(rule.gates, gate.id) ? [judgedValue(gate.id, rule.gates[gate.id])] : []);
}
function policiesIn(gate, file, rest) {
    if (looksLikePolicyFile(file, rest.text))
        return fromPolicyFile(gate, file, rest);
    const parsed = (0,policy_src/* parseSettings */.P$)(file, rest.text, gate.policy);
    if (!parsed.ok)
        throw new core_src/* SuiteError */.$K('policy-invalid', parsed.problems.map(policy_src/* policyProblemText */.Vi).join('\n'));
    return [judgedValue(gate.id, parsed.value)];
}
function factsIn(gate, file, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new core_src/* SuiteError */.$K('input-invalid', `${file}: not JSON (${error instanceof Error ? error.message : 'syntax error'})`);
    }
    const checked = (0,core_src/* check */.z6)(gate.facts, value);
    if (checked.ok)
        return checked.value;
    throw new core_src/* SuiteError */.$K('input-invalid', checked.problems.map((problem) => `${file}: ${(0,core_src/* problemText */.fI)(problem)}`).join('\n'));
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
        const policyFile = (0,command/* needed */.O)(words, 'policy');
        const factsFile = (0,command/* needed */.O)(words, 'facts');
        const policies = policiesIn(gate, policyFile, { text: await readTextFile(policyFile), words });
        const verdict = (0,core_src/* judge */.S4)(gate, policies, factsIn(gate, factsFile, await readTextFile(factsFile)));
        return {
            exit: usage/* exitOf */.sX[verdict.effect],
            text: verdictText(gate.id, (0,core_src/* catalogueOf */.vq)(gate), verdict),
            data: { gate: gate.id, ...verdict },
        };
    },
};

// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/collect-pins.js + 5 modules
var collect_pins = __webpack_require__(84337);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/index.js + 11 modules
var digest_pin = __webpack_require__(48503);
;// CONCATENATED MODULE: ./build/packages/cli/src/digest-pin-report.js


const catalogue = (0,core_src/* catalogueOf */.vq)(digest_pin/* digestPinGate */.fs);
function toldOf(reason) {
    const { effect, remedy } = (0,core_src/* kindOf */.I)(catalogue, reason.code);
    const place = (0,digest_pin/* placeOf */.$t)(reason.data);
    return {
        code: reason.code,
        effect,
        place,
        text: (0,core_src/* explainReason */.mU)(catalogue, reason),
        remedy: remedy ?? null,
    };
}
function byPlace({ place: left }, { place: right }) {
    if (left === null || right === null)
        return Number(left === null) - Number(right === null);
    if (left.file !== right.file)
        return left.file < right.file ? -1 : 1;
    return left.line - right.line || left.column - right.column;
}
/** What shuts the gate, by file, line and column; what speaks of no place comes last. */
function shutting(verdict) {
    // The files of a command line are one selection, so that it names nothing is said of it and of all files.
    const doubled = (one) => one.code === 'no-reference-found' && one.data.pattern !== null;
    return verdict.reasons
        .filter((one) => !doubled(one))
        .map(toldOf)
        .filter(({ effect }) => effect !== 'allow')
        .sort(byPlace);
}
const digest_pin_report_marks = { deny: '✗', unknown: '?' };
/** One line for each reason that shuts, then what to do, once for each code. */
function reasonLines(told) {
    const lines = told.map(({ effect, text }) => {
        const [first = '', ...rest] = text.split(': ');
        // `file:line:column: …` is what editors and log viewers turn into links.
        const places = /^(.+:\d+:\d+) \((.*)\)$/.exec(first);
        const said = rest.join(': ');
        return places === null
            ? `${digest_pin_report_marks[effect]} ${text}`
            : `${places[1]}: ${digest_pin_report_marks[effect]} ${said} (${places[2]})`;
    });
    const remedies = new Map(told.flatMap(({ code, remedy }) => (remedy === null ? [] : [[code, remedy]])));
    return [...lines, ...[...remedies].map(([code, remedy]) => `→ ${code}: ${remedy}`)];
}
function plural(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** How many references there are, and how many places shut. */
function summary(facts, told) {
    const references = facts.files
        .map(({ parsed }) => (parsed.state === 'known' ? parsed.value.references.length : 0))
        .reduce((sum, count) => sum + count, 0);
    const shut = (effect) => told.filter((one) => one.effect === effect).length;
    const found = `${plural(references, 'reference')} in ${plural(facts.files.length, 'file')}`;
    if (told.length === 0)
        return `✓ ${found}: all pinned.`;
    return `${found}: ${plural(shut('deny'), 'reason')} against, ${shut('unknown')} not known.`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packages/runtime/src/ports/index.js + 9 modules
var src_ports = __webpack_require__(10730);
;// CONCATENATED MODULE: ./build/packages/cli/src/json-resource.js


function saysResource(value) {
    return value !== null && typeof value === 'object' && 'apiVersion' in value && 'kind' in value;
}
/**
 * Is this JSON a resource of Kubernetes, which `kubectl apply -f FOLDER` takes beside YAML? One that is no JSON, cannot
 * be read or is too long is taken for one where it speaks of an apiVersion, so that whoever reads it says what is wrong.
 */
async function isJsonResource(file) {
    const stat = await promises_.stat(file).catch(() => undefined);
    if (stat === undefined || stat.size > digest_pin/* maxFileBytes */.eV)
        return true;
    const text = await promises_.readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined)
        return true;
    try {
        return saysResource(JSON.parse(text));
    }
    catch {
        return text.includes('apiVersion');
    }
}

;// CONCATENATED MODULE: ./build/packages/cli/src/digest-pin-sources.js






/** How standard input is called in messages. */
const standardInput = '-';
const mostFiles = 20_000;
const mostInputBytes = digest_pin/* maxFileBytes */.eV;
const passedOver = new Set(['.git', 'node_modules']);
// What is looked at in a folder; a file that is named itself is looked at whatever it is called.
const wantedName = /\.ya?ml$|^(?:.*\.)?(?:docker|container)file(?:\..*)?$|^kustomization$/i;
const jsonName = /\.json$/i;
const globSign = /[*?[\]{}]/;
function refuse(given, why) {
    throw new core_src/* SuiteError */.$K('input-invalid', `${given === standardInput ? 'standard input' : given}: ${why}`);
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
async function listed(folder) {
    try {
        return await promises_.readdir(folder, { withFileTypes: true });
    }
    catch (error) {
        return refuse(folder, `the folder could not be read (${codeOf(error)})`);
    }
}
/** Whether a tool that is pointed at the folder would take this link for something to read. */
async function isTaken(name, link) {
    if (passedOver.has(link.name))
        return false;
    if (wantedName.test(link.name))
        return true;
    const stat = await statOf(name);
    return stat?.isDirectory() === true || (jsonName.test(link.name) && (await isJsonResource(name)));
}
async function isWanted(name, entry) {
    return wantedName.test(entry.name) || (jsonName.test(entry.name) && (await isJsonResource(name)));
}
async function walk(folder, found) {
    for (const entry of await listed(folder)) {
        const name = external_node_path_.join(folder, entry.name);
        if (entry.isDirectory() && !passedOver.has(entry.name))
            await walk(name, found);
        if (entry.isFile() && (await isWanted(name, entry)))
            found.paths.push(name);
        if (entry.isSymbolicLink() && (await isTaken(name, entry)))
            found.links.push(name);
        if (found.paths.length > mostFiles)
            refuse(folder, `found more than ${mostFiles} files, expected fewer`);
    }
}
async function matching(pattern, found) {
    const before = found.paths.length + found.links.length;
    const linked = await (0,src_ports.linkedFolder)('.', pattern);
    if (linked !== undefined)
        found.links.push(linked);
    for await (const entry of promises_.glob((0,src_ports.withDotNames)(pattern), { withFileTypes: true })) {
        const name = external_node_path_.relative('.', external_node_path_.join(entry.parentPath, entry.name));
        if (name.split(external_node_path_.sep).some((step) => passedOver.has(step)))
            continue;
        if (entry.isFile())
            found.paths.push(name);
        if (entry.isSymbolicLink())
            found.links.push(name);
        if (found.paths.length > mostFiles)
            refuse(pattern, `matches more than ${mostFiles} files, expected fewer`);
    }
    if (found.paths.length + found.links.length === before)
        refuse(pattern, 'no file matches this pattern');
}
async function statOf(given) {
    return promises_.stat(given).catch(() => undefined);
}
async function find(given, found) {
    const stat = await statOf(given);
    if (stat?.isDirectory()) {
        const before = found.paths.length + found.links.length;
        await walk(given, found);
        if (found.paths.length + found.links.length === before)
            refuse(given, 'the folder holds no YAML file, no resource in JSON and no Dockerfile');
        return;
    }
    if (stat?.isFile())
        found.paths.push(given);
    else if (stat !== undefined)
        refuse(given, 'found something that is no file, expected a file or a folder');
    else if (globSign.test(given))
        await matching(given, found);
    else
        refuse(given, 'there is no such file or folder, or it may not be read');
}
/** A file that was named itself must be one that can be looked at; one that was merely found may be anything. */
function refuseBinary(given, bytes) {
    if (bytes.subarray(0, 8_000).includes(0))
        refuse(given, 'found a binary file, expected text');
}
async function readInput() {
    const chunks = [];
    let size = 0;
    for await (const chunk of process.stdin) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > mostInputBytes)
            refuse(standardInput, `longer than ${mostInputBytes} bytes`);
    }
    if (size === 0)
        refuse(standardInput, 'found nothing, expected manifests');
    return Buffer.concat(chunks);
}
async function readSource(name, named) {
    let bytes;
    try {
        const { size } = await promises_.stat(name);
        // A longer one is refused by whoever reads it, by its length alone.
        bytes = size > digest_pin/* maxFileBytes */.eV ? new Uint8Array(digest_pin/* maxFileBytes */.eV + 1) : await promises_.readFile(name);
    }
    catch (error) {
        return refuse(name, `the file could not be read (${codeOf(error)})`);
    }
    if (named.has(name) && bytes.length <= digest_pin/* maxFileBytes */.eV)
        refuseBinary(name, bytes);
    return { path: name.split(external_node_path_.sep).join('/'), bytes };
}
/**
 * Reads what the command line names: files, folders (YAML files, resources in JSON and Dockerfiles in them), patterns, `-` for standard
 * input. Throws `input-invalid` for what is not there, matches nothing, or is no text.
 */
async function readSources(given) {
    if (given.length === 0)
        throw new core_src/* SuiteError */.$K('input-invalid', 'no file is named; expected files, folders, patterns, or - for standard input');
    const found = { paths: [], links: [] };
    for (const one of given)
        if (one !== standardInput)
            await find(one, found);
    const named = new Set(given);
    const unique = [...new Set(found.paths)].sort();
    const files = [];
    if (given.includes(standardInput)) {
        const bytes = await readInput();
        refuseBinary(standardInput, bytes);
        files.push({ path: standardInput, bytes });
    }
    for (const name of unique)
        files.push(await readSource(name, named));
    return { files, links: [...new Set(found.links)].sort() };
}

;// CONCATENATED MODULE: ./build/packages/cli/src/digest-pin-write.js


function digest_pin_write_codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
/** Writes a file whole or not at all: beside it first, then in its place. Its mode is kept. Throws `input-invalid`. */
async function writeWhole(name, bytes) {
    const beside = `${name}.${process.pid}.tmp`;
    try {
        const mode = await promises_.stat(name).then((stat) => stat.mode, () => 0o644);
        await promises_.writeFile(beside, bytes, { flag: 'wx', mode });
        await promises_.chmod(beside, mode);
        await promises_.rename(beside, name);
    }
    catch (error) {
        await promises_.rm(beside, { force: true });
        throw new core_src/* SuiteError */.$K('input-invalid', `${name}: the file could not be written (${digest_pin_write_codeOf(error)})`);
    }
}
/**
 * Throws `input-invalid` when a file is not what was read, since somebody else wrote it in between, and for a link: one
 * would be replaced, and what it leads to would stay as it is.
 */
async function refuseChanged(name, before) {
    const stat = await promises_.lstat(name).catch(() => undefined);
    if (stat?.isSymbolicLink() === true)
        throw new core_src/* SuiteError */.$K('input-invalid', `${name}: found a link, expected the file that it leads to; nothing was written`);
    const bytes = await promises_.readFile(name).catch(() => undefined);
    if (bytes === undefined || !Buffer.from(before).equals(bytes))
        throw new core_src/* SuiteError */.$K('input-invalid', `${name}: it has changed since it was read; nothing was written`);
}

;// CONCATENATED MODULE: ./build/packages/cli/src/line-diff.js
const context = 2;
function hunksOf(before, after) {
    const hunks = [];
    for (const [index, line] of before.entries()) {
        if (line === after[index])
            continue;
        const last = hunks.at(-1);
        const from = Math.max(0, index - context);
        const to = Math.min(before.length, index + context + 1);
        if (last !== undefined && from <= last.to)
            last.to = to;
        else
            hunks.push({ from, to });
    }
    return hunks;
}
/** The lines of a hunk: those that stay, then each that goes and the one that comes for it. */
function hunkLines({ from, to }, before, after) {
    const lines = before.slice(from, to).flatMap((line, offset) => {
        const other = after[from + offset] ?? '';
        return line === other ? [` ${line}`] : [`-${line}`, `+${other}`];
    });
    const length = to - from;
    return [`@@ -${from + 1},${length} +${from + 1},${length} @@`, ...lines];
}
/**
 * A unified diff of two texts with equally many lines. Where pins add lines (flow style) it says only how many: such a
 * file has to be looked at whole.
 */
function lineDiff(name, before, after) {
    const [old, changed] = [before.split('\n'), after.split('\n')];
    const head = [`--- a/${name}`, `+++ b/${name}`];
    if (old.length !== changed.length)
        return [
            ...head,
            `@@ ${changed.length - old.length} lines more; shown without context @@`,
            ...added(old, changed),
        ];
    return [...head, ...hunksOf(old, changed).flatMap((hunk) => hunkLines(hunk, old, changed))];
}
function added(before, after) {
    const known = new Set(before);
    const still = new Set(after);
    return [
        ...before.filter((line) => !still.has(line)).map((line) => `-${line}`),
        ...after.filter((line) => !known.has(line)).map((line) => `+${line}`),
    ];
}

;// CONCATENATED MODULE: ./build/packages/cli/src/digest-pin-pin.js






/** One line for what stays as it is. */
function noteLine({ file, line, column, reference, state, why }) {
    const what = reference === null ? why : `${reference}: ${why}`;
    return `${file}:${line}:${column}: ${state === 'mutable' ? '✗' : '?'} ${what}`;
}
function linkNotes({ sources }) {
    return sources.links.map((file) => {
        const why = 'it is a link, and links are not followed';
        return { file, line: 1, column: 1, reference: null, state: 'unknown', why };
    });
}
/** All that is not pinned or not known after a plan. */
function notesOf(task, plan) {
    return [...plan.problems, ...plan.skipped, ...linkNotes(task)];
}
/** 2 where something is not known or there is nothing at all, 1 where something stays mutable, else 0. */
function exitAfter(plan, notes) {
    if (plan.references === 0 || notes.some(({ state }) => state === 'unknown'))
        return 2;
    return notes.length > 0 ? 1 : 0;
}
/** The plan for the files of a command line; policy settings say where references are, and where none are. */
async function planFor(task, purpose) {
    const { ports, context, sources, policy } = task;
    const { imagePaths, helmPaths, exclude } = policy;
    return (0,collect_pins/* planPins */.O7)(ports, context, { files: sources.files, imagePaths, helmPaths, exclude, purpose });
}
async function write(plan) {
    // Every file is proven by now; looking at all of them again before the first is written keeps them together.
    for (const { path, before } of plan.files)
        await refuseChanged(path, before);
    for (const { path, after } of plan.files)
        await writeWhole(path, after);
}
function decode(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
function diffLines(plan) {
    return plan.files.flatMap(({ path, before, after }) => lineDiff(path, decode(before), decode(after)));
}
function pinLines(plan) {
    const pins = plan.files.flatMap((file) => file.pins);
    return pins.map(({ file, line, column, reference, to }) => `${file}:${line}:${column}: ${reference} → ${to}`);
}
function summaryOf(task, plan, done) {
    const pins = plan.files.reduce((sum, file) => sum + file.pins.length, 0);
    const files = plural(task.sources.files.length, 'file');
    if (plan.references === 0)
        return `? no image and no action is named in ${files}`;
    const left = plan.skipped.length + plan.problems.length;
    return `${plural(plan.references, 'reference')} in ${files}: ${plan.alreadyPinned} were pinned, ${pins} ${done}, ${left} not.`;
}
/** Pins what is not pinned, by insertions alone. */
async function runPin(task) {
    const { words, sources } = task;
    if (sources.files.some(({ path }) => path === standardInput))
        throw new core_src/* SuiteError */.$K('input-invalid', 'pin writes files; expected files, folders or patterns, not -');
    const showing = words.flags.includes('dry-run') || words.flags.includes('diff');
    const plan = await planFor(task, 'pin');
    if (!showing)
        await write(plan);
    const notes = notesOf(task, plan);
    const lines = words.flags.includes('diff') ? diffLines(plan) : pinLines(plan);
    const text = [...lines, ...notes.map(noteLine), summaryOf(task, plan, showing ? 'would be' : 'are now')];
    const files = plan.files.map(({ path, insertions, pins }) => ({ path, insertions, pins }));
    const { references, alreadyPinned } = plan;
    const data = { written: !showing, references, alreadyPinned, files, left: notes };
    return { exit: exitAfter(plan, notes), text: text.join('\n'), data };
}

// EXTERNAL MODULE: ./build/packages/git/src/client/index.js + 27 modules
var client = __webpack_require__(93213);
;// CONCATENATED MODULE: ./build/packages/cli/src/digest-pin-task.js







function secretIn(ports, names) {
    const value = names.map((name) => ports.machine.variable(name)).find((one) => one !== undefined);
    return value === undefined ? null : { reveal: () => value };
}
function contextOf(ports) {
    const variable = (name, otherwise) => ports.machine.variable(name) ?? otherwise;
    const apiUrl = variable('GITHUB_API_URL', 'https://api.github.com');
    return {
        github: {
            serverUrl: variable('GITHUB_SERVER_URL', 'https://github.com'),
            apiUrl,
            graphqlUrl: variable('GITHUB_GRAPHQL_URL', `${apiUrl}/graphql`),
            token: secretIn(ports, ['GITHUB_TOKEN', 'GH_TOKEN']),
        },
    };
}
async function policyIn(file) {
    const name = file ?? '(no policy)';
    const text = file === undefined ? '{}' : await readTextFile(file);
    const parsed = (0,policy_src/* parseSettings */.P$)(name, text, digest_pin/* digestPinGate */.fs.policy);
    if (!parsed.ok)
        throw new core_src/* SuiteError */.$K('policy-invalid', parsed.problems.map(policy_src/* policyProblemText */.Vi).join('\n'));
    return parsed.value;
}
/** Reads the policy and the files, carries out a verb, and closes what it opened. Progress goes to standard error. */
async function withTask(words, run) {
    const policy = await policyIn(words.options['policy']);
    const sources = await readSources(words.positionals.slice(1));
    const say = (line) => void process.stderr.write(`· ${line}\n`);
    const ports = (0,src_ports.createPorts)({ workspace: process.cwd(), progress: { say, warn: say } });
    try {
        return await run({ ports, words, sources, policy, context: contextOf(ports) });
    }
    finally {
        await ports.close();
    }
}
/** The commit that is checked out here; null outside of a git repository. */
async function commitHere(ports) {
    const commit = await (0,client.resolveCommit)({ git: ports.git, directory: process.cwd() }, 'HEAD');
    return commit.state === 'known' ? commit.value : null;
}
/** Stands where files are of no commit. */
const noCommit = '0'.repeat(40);
function now(ports) {
    return ports.clock.now();
}

;// CONCATENATED MODULE: ./build/packages/cli/src/digest-pin-approve.js






/** Writes the lock: what every reference of the files stands for now. Nothing is written where one is not known. */
async function runApprove(task) {
    const { ports, words } = task;
    const path = words.options['lock'] ?? task.policy.lock?.path ?? 'digest-pin.lock';
    const plan = await planFor(task, 'lock');
    // What could only not be written into its file is in the lock all the same.
    const unsettled = notesOf(task, plan).filter(({ state }) => state === 'unknown');
    if (plan.references === 0 || unsettled.length > 0) {
        const why = plan.references === 0 ? 'no image and no action is named' : 'not everything is known';
        const text = [...unsettled.map(noteLine), `? ${path} was not written: ${why}.`].join('\n');
        return { exit: 2, text, data: { written: false, lock: path, left: unsettled } };
    }
    const { lock, text } = (0,collect_pins/* lockOf */.Vx)(plan, await commitHere(ports));
    const dry = words.flags.includes('dry-run');
    if (!dry)
        await writeWhole(path, Buffer.from(text, 'utf8'));
    const digest = textSha256(text);
    const counts = `${plural(lock.images.length, 'image')}, ${plural(lock.actions.length, 'action')}`;
    const unpinned = plan.references - plan.alreadyPinned;
    const hint = unpinned === 0
        ? []
        : [
            `${plural(unpinned, 'reference')} not pinned in the files yet: verify will deny them (countersign digest-pin pin).`,
        ];
    const lines = [...hint, `✓ ${path}${dry ? ' would be' : ''} written: ${counts}; ${digest}`];
    return {
        exit: exitAfter(plan, []),
        text: lines.join('\n'),
        data: { written: !dry, lock: path, digest, ...lock },
    };
}

// EXTERNAL MODULE: ./build/packages/runtime/src/suite-identity.js
var suite_identity = __webpack_require__(66601);
;// CONCATENATED MODULE: ./build/packages/cli/src/digest-pin-check.js









/** Links hide what they lead to, so that nobody knows what is in them. */
function linkLines(task) {
    return task.sources.links.map((name) => `${name}:1:1: ? it is a link, and links are not followed`);
}
async function writeSarif(task, verdict) {
    const file = task.words.options['sarif'];
    if (file === undefined)
        return;
    const log = (0,digest_pin/* pinSarif */.xG)(verdict.reasons, suite_identity/* suiteVersion */.D);
    await writeWhole(file, Buffer.from(`${JSON.stringify(log, null, 2)}\n`, 'utf8'));
}
async function result(task, facts, verdict) {
    await writeSarif(task, verdict);
    const told = shutting(verdict);
    const links = linkLines(task);
    const effect = verdict.effect === 'allow' && links.length > 0 ? 'unknown' : verdict.effect;
    const lines = [...reasonLines(told), ...links, summary(facts, told)];
    const data = { effect, reasons: told, links: task.sources.links };
    return { exit: usage/* exitOf */.sX[effect], text: lines.join('\n'), data };
}
function judged(policy, facts) {
    return (0,core_src/* judge */.S4)(digest_pin/* digestPinGate */.fs, [{ ...judgedValue('digest-pin', policy), value: policy }], facts);
}
/** Is everything pinned? Offline. */
async function runCheck(task) {
    const { ports, sources } = task;
    const policy = { ...task.policy, mode: 'check', files: [] };
    const commit = (await commitHere(ports)) ?? noCommit;
    const facts = await (0,collect_pins/* readFacts */.MH)(ports, { policy, files: sources.files, commit, at: now(ports) });
    return result(task, facts, judged(policy, facts));
}
/** Is the lock what the files pin and the registries have? */
async function runVerify(task) {
    const { ports, words, sources, context } = task;
    const path = words.options['lock'] ?? task.policy.lock?.path ?? 'digest-pin.lock';
    const others = task.policy.others === 'attested' ? 'approved' : task.policy.others;
    const policy = {
        ...task.policy,
        mode: 'verify',
        files: [],
        expectSubject: false,
        attested: 'not-asked',
        others,
        lock: { path, trust: 'reviewed' },
    };
    const commit = (await commitHere(ports)) ?? noCommit;
    const facts = await (0,collect_pins/* learnFacts */.Ci)(ports, context, { policy, files: sources.files, commit, at: now(ports) });
    return result(task, facts, judged(policy, facts));
}

;// CONCATENATED MODULE: ./build/packages/cli/src/digest-pin.js





const verbs = {
    check: runCheck,
    pin: runPin,
    approve: runApprove,
    verify: runVerify,
};
function verbNamed(verb) {
    const run = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (run !== undefined)
        return run;
    const near = (0,core_src/* nearest */.pA)(verb ?? '', Object.keys(verbs));
    throw new core_src/* SuiteError */.$K('input-invalid', `digest-pin: found ${verb === undefined ? 'no mode' : `the mode "${verb.slice(0, 80)}"`}, expected one of: ${Object.keys(verbs).join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`);
}
const digestPinCommand = {
    help: {
        usage: 'digest-pin check|pin|approve|verify FILE|FOLDER|PATTERN|-…',
        what: `Checks, pins and locks the images and actions that files name: Kubernetes manifests, Kustomize, Helm values, Compose,
Dockerfiles, workflows and actions. What is not understood is said with file, line and column, never passed over.
check is offline: is everything pinned by digest or full commit? \`-\` reads rendered manifests (helm template | …).
pin asks registries and repositories twice and inserts the digests; no other byte changes, which is proven before
anything is written. approve writes digest-pin.lock (canonical JSON). verify compares files, lock and registries.
Of a folder YAML files, resources in JSON and Dockerfiles are read; links are told, not followed. Credentials are those of docker and podman on
this machine; GITHUB_TOKEN (or GH_TOKEN) is used for ghcr.io and private actions.`,
        options: [
            ['--policy FILE', "the gate's own settings (YAML): exclude, imagePaths, helmPaths, approved, …"],
            ['--lock FILE', 'approve, verify: the lock; default digest-pin.lock'],
            ['--sarif FILE', 'check, verify: write what was found as SARIF for code scanning'],
            ['--dry-run', 'pin, approve: write nothing'],
            ['--diff', 'pin: write nothing, and print what would change'],
        ],
        exit: '0 fine, 1 something is not pinned, differs or is denied, 2 something is not known, 3 usage',
    },
    options: ['policy', 'lock', 'sarif'],
    flags: ['dry-run', 'diff'],
    run: (words) => {
        const run = verbNamed(words.positionals[0]);
        return withTask(words, run);
    },
};

// EXTERNAL MODULE: ./build/packages/records/src/index.js + 1 modules
var records_src = __webpack_require__(18157);
;// CONCATENATED MODULE: ./build/packages/cli/src/recorded-documents.js





function isRecordText(text) {
    return text.includes(records_src/* deployRecordType */.H0);
}
function corrupt(file, detail) {
    throw new core_src/* SuiteError */.$K('record-corrupt', `${file}: ${detail}`);
}
/** A record's name ends in its whole digest, an evidence file's in the first 12 digits of it. */
const digestInName = /(?:\.([0-9a-f]{64})|-([0-9a-f]{12}))\.json$/;
/** The name of a stored record holds its digest; a copy under another name is checked by its contents alone. */
function checkName(file, text) {
    const match = digestInName.exec(external_node_path_.basename(file));
    const named = match?.[1] ?? match?.[2];
    const actual = textSha256(text);
    if (named !== undefined && !actual.startsWith(`sha256:${named}`))
        corrupt(file, `its bytes have the digest ${actual}, its name says ${named}`);
}
function readRecord(file, text) {
    const parsed = (0,records_src/* parseCanonicalJson */.UB)(text);
    if (!parsed.ok)
        return corrupt(file, parsed.problem);
    const checked = (0,core_src/* check */.z6)(records_src/* deployRecordSchema */.CS, parsed.value);
    if (!checked.ok)
        return corrupt(file, `not a deploy record: ${(0,core_src/* problemText */.fI)(checked.problems[0])}`);
    const stored = (0,records_src/* parseRecord */.Hh)((0,records_src/* recordKey */.Hy)(checked.value, textSha256(text)), text, textSha256);
    return stored.ok ? stored.record : corrupt(file, stored.detail);
}
/** Reads a record or an evidence file. Throws `record-corrupt` naming the file when it is not what it claims to be. */
async function readRecorded(file) {
    const text = await readTextFile(file);
    checkName(file, text);
    if (isRecordText(text)) {
        const record = readRecord(file, text);
        const documents = record.predicate.evidence.flatMap(({ document }) => document === null ? [] : [document]);
        return { kind: 'record', record, documents };
    }
    const evidence = (0,records_src/* parseEvidence */.vf)(text);
    return evidence.ok ? { kind: 'evidence', documents: [evidence.document] } : corrupt(file, evidence.problem);
}

;// CONCATENATED MODULE: ./build/packages/cli/src/explain.js




// Control characters would let whoever wrote a bundle write to the terminal.
const unseen = /[\p{Cc}\p{Cf}\u{2028}\u{2029}]+/gu;
function tableText({ title, rows }) {
    const lines = rows.map(([mark = '', ...cells]) => `    ${mark} ${cells.join(' · ').replace(unseen, ' ')}`);
    return [`  ${title}:`, ...lines].join('\n');
}
function documentText(document) {
    const { request, effect, opened, by, expires } = document;
    const judgements = document.judgements.map(({ gate, verdict }) => {
        const known = src/* gates */.VF[gate];
        return known === undefined
            ? `? ${gate}: this version has no such gate`
            : verdictText(gate, (0,core_src/* catalogueOf */.vq)(known), verdict);
    });
    return [
        `${document.gate} in run ${request.run.id} attempt ${request.run.attempt} of ${request.repository.name}`,
        `  ${(0,core_src/* subjectText */.yq)(request.subject)} to ${request.environment} (${request.service}), asked by ${request.triggeringActor.login}`,
        `  at ${request.at}: ${effect}, ${opened ? `open by ${by}` : 'shut'}, until ${expires}`,
        ...judgements,
        ...document.judgements.flatMap(src/* tablesOf */.tI).map(tableText),
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
            throw new core_src/* SuiteError */.$K('input-invalid', 'no record was named; expected a record or an evidence file');
        const recorded = await readRecorded(file);
        const text = [...headText(recorded), ...recorded.documents.map(documentText)].join('\n');
        return { exit: 0, text, data: recorded };
    },
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 10 modules
var sigstore_src = __webpack_require__(14297);
;// CONCATENATED MODULE: ./build/packages/cli/src/export-kyverno.js


// Source: policies.kyverno.io/v1 ImageValidatingPolicy, as Kyverno 1.19 reads it. ClusterPolicy.verifyImages has more
// certificate fields but is on its way out; ImageValidatingPolicy has `additionalExtensions`, too, and ignores them.
const everyImage = '(images.containers + images.initContainers + images.ephemeralContainers)';
/** CEL takes JSON's string escapes. */
const quoted = (text) => JSON.stringify(text);
function thresholds(words) {
    if (words.trustedRoot === null)
        return { ignoreLog: false, ignoreSct: false };
    const root = (0,sigstore_src/* parseTrustedRoot */.t1)(words.trustedRoot);
    if (root.state === 'rejected')
        throw new core_src/* SuiteError */.$K('input-invalid', `--trusted-root: ${root.detail}`);
    const { logEntries, certificateLogEntries } = root.value.thresholds;
    return { ignoreLog: logEntries === 0, ignoreSct: certificateLogEntries === 0 };
}
function identity(signer) {
    const { issuer } = signer;
    return 'subject' in signer
        ? { issuer, subject: signer.subject }
        : { issuer, subjectRegExp: signer.subjectPattern };
}
/** Where the instance's keys come from. Kyverno wants a log's address even where it never asks it. */
function instance(words) {
    const { ignoreLog, ignoreSct } = thresholds(words);
    const ctlog = {
        ...(ignoreLog ? { insecureIgnoreTlog: true } : { url: 'https://rekor.sigstore.dev' }),
        ...(ignoreSct ? { insecureIgnoreSCT: true } : {}),
    };
    const { trustedRoot, tuf } = words;
    return {
        ctlog,
        ...(trustedRoot === null ? {} : { trustedRoot: { value: trustedRoot.trim() } }),
        ...(tuf === null
            ? {}
            : { tuf: { mirror: tuf.mirror, root: { data: Buffer.from(tuf.root).toString('base64') } } }),
    };
}
function attestor(name, signer, words) {
    if (signer.kind === 'keyless')
        return { name, cosign: { keyless: { identities: [identity(signer)] }, ...instance(words) } };
    const key = { data: signer.publicKey };
    return signer.log === 'none'
        ? { name, cosign: { key, ctlog: { insecureIgnoreTlog: true, insecureIgnoreSCT: true } } }
        : { name, cosign: { key, ...instance(words) } };
}
/** Names are used in CEL, where a hyphen is a minus. */
const celName = (name) => name.replaceAll('-', '_');
const typeName = (demand, index) => `${celName(demand.name)}_type_${index + 1}`;
const signerName = (demand, index) => `${celName(demand.name)}_signer_${index + 1}`;
function summaryConditions(attestation, summary) {
    const predicate = `extractPayload(image, attestations.${attestation}).predicate`;
    const { verifier, resourceUri, policyUri, levels } = summary;
    const policy = policyUri === null
        ? []
        : policyUri.endsWith('=')
            ? [`${predicate}.policy.uri.startsWith(${quoted(policyUri)})`]
            : [`${predicate}.policy.uri == ${quoted(policyUri)}`];
    return [
        `${predicate}.verificationResult == "PASSED"`,
        `${predicate}.verifier.id == ${quoted(verifier)}`,
        ...(resourceUri === null ? [] : [`${predicate}.resourceUri == ${quoted(resourceUri)}`]),
        ...policy,
        ...levels.map((level) => `${predicate}.verifiedLevels.exists(level, level == ${quoted(level)})`),
    ];
}
function signedBy(demand, type) {
    const signers = demand.signers.map((_, index) => `attestors.${signerName(demand, index)}`);
    const name = typeName(demand, type);
    return `verifyAttestationSignatures(image, attestations.${name}, [${signers.join(', ')}]) >= ${demand.minimum}`;
}
function expression(demand) {
    const ways = demand.types.map((_, index) => signedBy(demand, index));
    const signed = ways.length === 1 ? ways : [`(${ways.join(' || ')})`];
    const said = demand.summary === null ? [] : summaryConditions(typeName(demand, 0), demand.summary);
    return `${everyImage}.all(image, ${[...signed, ...said].join(' && ')})`;
}
function message(demand) {
    return demand.summary === null
        ? `no accepted attestation for ${demand.name} (${demand.types.join(' or ')})`
        : `no verification summary for ${demand.name} that says PASSED for this image and this environment`;
}
/** Compared after Kyverno took the text apart, so that no other way of writing the name slips through. */
function imageMatch({ image }) {
    if (image === null)
        return {};
    const registry = image.host === 'docker.io' ? 'index.docker.io' : image.host;
    const reference = 'parseImageReference(ref)';
    const same = `${reference}.registry() == ${quoted(registry)} && ${reference}.repository() == ${quoted(image.path)}`;
    return { matchImageReferences: [{ expression: same }] };
}
function namespaceMatch({ namespaces }) {
    if (namespaces.length === 0)
        return {};
    const key = 'kubernetes.io/metadata.name';
    return { namespaceSelector: { matchExpressions: [{ key, operator: 'In', values: [...namespaces] }] } };
}
/** One ImageValidatingPolicy for an image: every demand is a validation of its own. */
function kyvernoPolicy(name, plan, words) {
    const { demands } = plan;
    const pods = {
        apiGroups: [''],
        apiVersions: ['v1'],
        operations: ['CREATE', 'UPDATE'],
        resources: ['pods'],
    };
    return {
        apiVersion: 'policies.kyverno.io/v1',
        kind: 'ImageValidatingPolicy',
        metadata: { name },
        spec: {
            failurePolicy: 'Fail',
            validationActions: ['Deny'],
            validationConfigurations: { mutateDigest: true, required: true, verifyDigest: true },
            webhookConfiguration: { timeoutSeconds: 30 },
            matchConstraints: { ...namespaceMatch(words), resourceRules: [pods] },
            ...imageMatch(plan),
            attestors: demands.flatMap((demand) => demand.signers.map((signer, index) => attestor(signerName(demand, index), signer, words))),
            attestations: demands.flatMap((demand) => demand.types.map((type, index) => ({ name: typeName(demand, index), intoto: { type } }))),
            validations: demands.map((demand) => ({ expression: expression(demand), message: message(demand) })),
        },
    };
}

// EXTERNAL MODULE: ./build/packages/gates/src/attest-verify/index.js + 2 modules
var attest_verify = __webpack_require__(82614);
// EXTERNAL MODULE: ./build/packages/oci/src/index.js + 1 modules
var oci_src = __webpack_require__(14919);
;// CONCATENATED MODULE: ./build/packages/cli/src/export-left-out.js
const extension = 'a certificate extension, and only issuer and subject are compared';
const measured = 'it is measured at deploy time';
function rowsOf(requirement) {
    const { provenance, keys } = requirement;
    return [
        ['sourceRepository', requirement.sourceRepository, 'any', extension],
        ['sourceRepositoryId', requirement.sourceRepositoryId, undefined, extension],
        ['sourceOwnerId', requirement.sourceOwnerId, undefined, extension],
        ['sourceRef', requirement.sourceRef, 'any', extension],
        ['commit', requirement.commit, 'any', extension],
        ['triggers', requirement.triggers, 'any', extension],
        ['runner', requirement.runner, 'any', extension],
        ['deploymentEnvironment', requirement.deploymentEnvironment, undefined, extension],
        ['visibility', requirement.visibility, undefined, extension],
        ['signerDigest', requirement.signerDigest, undefined, extension],
        ['provenance.crossCheck', provenance.crossCheck, 'off', 'predicate and certificate are not compared'],
        ['provenance.builders', provenance.builders, undefined, measured],
        ['provenance.externalParameters', provenance.externalParameters, undefined, measured],
        ['maxAgeHours', requirement.maxAgeHours, undefined, 'trusted times are not compared with the clock'],
        ['platforms', requirement.platforms, 'index', 'platform images of an index are not looked at'],
        ['maxRootAgeDays', requirement.maxRootAgeDays, undefined, 'the cluster has trusted roots of its own'],
        [
            'trustedRootDigest',
            requirement.trustedRootDigest,
            undefined,
            'the cluster has trusted roots of its own',
        ],
        ...keys.flatMap(({ name, validFrom, validUntil }) => [
            [`keys.${name}.validFrom`, validFrom, undefined, 'keys have no period of validity there'],
            [`keys.${name}.validUntil`, validUntil, undefined, 'keys have no period of validity there'],
        ]),
    ];
}
function shown(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function export_left_out_listed(requirement) {
    const { forbid, steps, stepOrder, summary } = requirement;
    const rows = forbid.map(({ predicateType }) => ({
        field: 'forbid',
        value: predicateType,
        why: 'that something was not said cannot be asked for',
    }));
    const narrowed = ['sourceRepository', 'sourceRef', 'maxAgeHours', 'sameRunAs', 'materialOf'];
    for (const step of steps) {
        const set = narrowed.filter((field) => step[field] !== undefined);
        const more = [...set, ...(step.attributes.length > 0 ? ['attributes'] : []), `commit: ${step.commit}`];
        rows.push({ field: `steps.${step.name}`, value: more.join(', '), why: 'only type and signer are asked' });
    }
    if (steps.length > 1 && stepOrder === 'listed')
        rows.push({ field: 'stepOrder', value: stepOrder, why: 'trusted times are not compared' });
    if (summary?.maxAgeHours !== undefined)
        rows.push({
            field: 'summary.maxAgeHours',
            value: String(summary.maxAgeHours),
            why: 'trusted times are not compared with the clock',
        });
    return rows;
}
/** Everything that a requirement demands beyond types and signers, in one fixed order. Nothing is dropped in silence. */
function leftOutOf(requirement) {
    const single = rowsOf(requirement)
        .filter(([, value, free]) => value !== undefined && value !== free)
        .map(([field, value, , why]) => ({ field, value: shown(value), why }));
    return [...single, ...export_left_out_listed(requirement)];
}

;// CONCATENATED MODULE: ./build/packages/cli/src/export-signer.js


function escaped(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw `\$&`);
}
function export_signer_refuse(field, found, why) {
    throw new core_src/* SuiteError */.$K('policy-invalid', `attest-verify ${field}: found "${found}", ${why}`);
}
/** `https://server/owner/repo/path@ref`: how Fulcio names a workflow. The ref is exact or an anchored pattern. */
function workflowIdentity(rule, place) {
    const { issuer, signerWorkflow, signerRef = '' } = rule;
    const ref = signerRef === 'deployed' ? place.ref : signerRef;
    if (ref === null)
        export_signer_refuse('signerRef', signerRef, 'and no run is there to say which ref that is; say it with --ref');
    const workflow = `${place.server}/${signerWorkflow}@`;
    return (0,sigstore_src/* looksLikePattern */.M_)(ref)
        ? { kind: 'keyless', issuer, subjectPattern: `^${escaped(workflow)}(?:${ref.slice(1, -1)})$` }
        : { kind: 'keyless', issuer, subject: `${workflow}${ref}` };
}
function keyIdentity(name, keys) {
    const key = keys.find((one) => one.name === name);
    if (key === undefined)
        export_signer_refuse('key', name, 'expected the name of one of keys');
    if (key.ecdsaEncoding === 'ieee-p1363')
        export_signer_refuse('keys', name, 'whose signatures are not in DER, which admission controllers do not read');
    return { kind: 'key', publicKey: key.publicKey, log: key.log };
}
/** The identity that a signer of the policy names. Throws `policy-invalid` for what cannot be said to a controller. */
function identityOf(rule, keys, place) {
    const { issuer, identity, identityPattern, signerWorkflow, key } = rule;
    if (identity !== undefined)
        return { kind: 'keyless', issuer, subject: identity };
    if (identityPattern !== undefined)
        return { kind: 'keyless', issuer, subjectPattern: identityPattern };
    if (signerWorkflow !== undefined)
        return workflowIdentity({ ...rule, signerWorkflow }, place);
    if (key !== undefined)
        return keyIdentity(key, keys);
    return export_signer_refuse('identity', 'nobody', 'expected identity, identityPattern, signerWorkflow or key');
}

;// CONCATENATED MODULE: ./build/packages/cli/src/export-demand.js




function listOf(value) {
    return typeof value === 'string' ? [value] : value;
}
function namesSigner(rule) {
    return [rule.identity, rule.identityPattern, rule.signerWorkflow, rule.key].some((way) => way !== undefined);
}
function typesOf(requirement) {
    const types = listOf(requirement.predicateType);
    if (types.includes('none'))
        throw new core_src/* SuiteError */.$K('policy-invalid', 'attest-verify predicateType: found "none", but a bare signature cannot be asked for without accepting every attestation of that signer; expected a predicate type');
    return types;
}
/** The signers of the requirement itself. Several bundles of one signer cannot be counted by a controller. */
function mainDemand(requirement, place) {
    const { keys, minimum, signers } = requirement;
    if (!namesSigner(requirement) && signers.length === 0)
        return { demands: [], leftOut: [] };
    const identities = (signers.length > 0 ? signers : [requirement]).map((rule) => identityOf(rule, keys, place));
    const most = Math.min(minimum, identities.length);
    const uncounted = most < minimum
        ? [{ field: 'minimum', value: String(minimum), why: 'bundles of one signer are not counted' }]
        : [];
    const demand = { name: 'signers', types: typesOf(requirement), signers: identities, minimum: most };
    return { demands: [{ ...demand, summary: null }], leftOut: uncounted };
}
function stepDemands(requirement, place) {
    // A step about a material speaks of another artifact than the image.
    return requirement.steps
        .filter(({ materialOf }) => materialOf === undefined)
        .map((step, index) => ({
        name: `step-${index + 1}`,
        types: [step.predicateType],
        signers: [identityOf(namesSigner(step) ? step : requirement, requirement.keys, place)],
        minimum: 1,
        summary: null,
    }));
}
/** Somebody else's summary, where the policy takes it alone; beside other demands it only opens another way. */
function otherSummary(requirement, place, alone) {
    const { summary, keys } = requirement;
    if (summary === undefined)
        return { demands: [], leftOut: [] };
    if (!alone) {
        const why = 'it is accepted instead of the rest, and only the rest is asked for';
        return { demands: [], leftOut: [{ field: 'summary', value: summary.verifier, why }] };
    }
    const demand = {
        name: 'other-summary',
        types: [sigstore_src/* summaryPredicateType */.op],
        signers: [identityOf(namesSigner(summary) ? summary : requirement, keys, place)],
        minimum: 1,
        summary: { verifier: summary.verifier, resourceUri: null, policyUri: null, levels: summary.levels },
    };
    const why = 'it names the image in a form that the verifier chose';
    return { demands: [demand], leftOut: [{ field: 'summary.resourceUri', value: summary.resourceUri, why }] };
}
/** What a requirement asks of signers and types, and what of it no controller can ask. Throws `policy-invalid`. */
function demandsOf(requirement, place) {
    const main = mainDemand(requirement, place);
    const steps = stepDemands(requirement, place);
    const own = [...main.demands, ...steps];
    const other = otherSummary(requirement, place, own.length === 0 && requirement.steps.length === 0);
    return {
        demands: [...own, ...other.demands],
        leftOut: [...leftOutOf(requirement), ...main.leftOut, ...other.leftOut],
    };
}

;// CONCATENATED MODULE: ./build/packages/cli/src/export-plan.js







function export_plan_refuse(text) {
    throw new core_src/* SuiteError */.$K('policy-invalid', text);
}
function policiesOf(file, words) {
    // Without a service, a rule for one cannot be said to hold or not to hold.
    const named = file.rules.findIndex(({ when }) => when.service !== undefined);
    if (words.service === null && named >= 0)
        export_plan_refuse(`rules[${named}].when.service: found "${file.rules[named]?.when.service ?? ''}"; say which service with --service`);
    const { environment, tier } = words;
    const target = { environment, service: words.service ?? '', tiers: tier === null ? null : [tier] };
    const { matching, undecided } = (0,policy_src/* selectRules */.uE)(file, target);
    if (undecided[0] !== undefined)
        export_plan_refuse(`rules[${undecided[0].index}].when.tier: a cluster knows no tier; say which one with --tier`);
    const found = matching.flatMap(({ index, rule }) => {
        const policy = rule.gates['attest-verify'];
        // The file was checked by the gate's own schema.
        return policy === undefined
            ? []
            : [{ rule: index, policy: policy, observe: rule.observe }];
    });
    return found.length > 0
        ? found
        : export_plan_refuse(`no rule with attest-verify holds for environment "${environment}", service "${words.service ?? ''}"`);
}
function requirementOf(policy, rule, image) {
    if (image === null && policy.subjects.length > 0)
        export_plan_refuse(`rules[${rule}].attest-verify.subjects: they differ by image; name the images with --image`);
    const subject = { kind: 'image', name: image?.name ?? '', digest: `sha256:${'0'.repeat(64)}` };
    return ((0,attest_verify/* requirementFor */.P6)(policy, subject) ??
        export_plan_refuse(`rules[${rule}].attest-verify.subjects: none is for ${image?.name ?? 'every image'}`));
}
function refuseRoots({ trustedRoot }, rule, words) {
    const roots = typeof trustedRoot === 'string' ? [trustedRoot] : trustedRoot;
    const foreign = roots.find((root) => root !== 'public-good' && root !== 'tuf:public-good');
    if (roots.length > 1)
        export_plan_refuse(`rules[${rule}].attest-verify.trustedRoot: found ${roots.join(', ')}, but a controller takes one root`);
    if (foreign !== undefined && words.trustedRoot === null)
        export_plan_refuse(`rules[${rule}].attest-verify.trustedRoot: found "${foreign}"; give that root as a file with --trusted-root`);
}
/** Our own word: the gate let this image through, for this repository, environment and service. */
function gateDemand(words, image) {
    const target = { ...words, service: words.service ?? '' };
    return {
        name: 'gate',
        types: [sigstore_src/* summaryPredicateType */.op],
        signers: [words.gate],
        minimum: 1,
        summary: {
            verifier: words.verifier,
            resourceUri: image === null ? null : (0,sigstore_src/* summaryResourceUri */.VH)({ kind: 'image', name: image.name }),
            policyUri: (0,sigstore_src/* summaryPolicyUri */.tU)(target),
            levels: [],
        },
    };
}
function planOf(file, words, image) {
    const parts = policiesOf(file, words).map(({ rule, policy, observe }) => {
        if (observe) {
            const why = 'a rule that only observes must not stop anything';
            return { demands: [], leftOut: [{ field: `rules[${rule}] observe`, value: 'true', why }] };
        }
        const requirement = requirementOf(policy, rule, image);
        refuseRoots(requirement, rule, words);
        const { demands, leftOut } = demandsOf(requirement, words);
        const named = demands.map((demand) => ({ ...demand, name: `rule-${rule}-${demand.name}` }));
        return {
            demands: named,
            leftOut: leftOut.map((one) => ({ ...one, field: `rules[${rule}] ${one.field}` })),
        };
    });
    return {
        image,
        demands: [...parts.flatMap(({ demands }) => demands), gateDemand(words, image)],
        leftOut: parts.flatMap(({ leftOut }) => leftOut),
    };
}
function parseName(text) {
    const image = (0,oci_src/* parseImage */.zZ)(text);
    if (!image.ok || image.value.digest !== null || text.includes('@') || /:[^/]*$/u.test(text))
        throw new core_src/* SuiteError */.$K('input-invalid', `--image: found "${text}", expected names without tag or digest such as ghcr.io/acme/shop, or *`);
    const { host, path, name } = image.value;
    return { host, path, name };
}
/** Reads the policy and works out what each image has to prove. Throws `policy-invalid` and `input-invalid`. */
function planExport(name, text, words) {
    const parsed = (0,src/* readPolicyFile */.BK)(name, text);
    if (!parsed.ok)
        export_plan_refuse(parsed.problems.map(policy_src/* policyProblemText */.Vi).join('\n'));
    const images = words.images.includes('*') ? [null] : words.images.toSorted().map(parseName);
    return images.map((image) => planOf(parsed.value, words, image));
}

;// CONCATENATED MODULE: ./build/packages/cli/src/export-policy-controller.js


// Source: policy.sigstore.dev/v1beta1 ClusterImagePolicy and v1alpha1 TrustRoot of policy-controller 0.13. An image has
// to satisfy every policy that matches it, and one authority of each.
function export_policy_controller_refuse(text) {
    throw new core_src/* SuiteError */.$K('policy-invalid', `policy-controller: ${text}`);
}
function keyless(signer) {
    if (signer.kind === 'keyless')
        return signer;
    return export_policy_controller_refuse('attestations in bundles are read of keyless signers only, and the policy names a key');
}
function export_policy_controller_identity(signer) {
    const { issuer } = signer;
    return 'subject' in signer
        ? { issuer, subject: signer.subject }
        : { issuer, subjectRegExp: signer.subjectPattern };
}
/** CUE takes JSON's string escapes. */
const export_policy_controller_quoted = (text) => JSON.stringify(text);
function summaryCue({ verifier, resourceUri, policyUri, levels }) {
    const policy = policyUri === null
        ? []
        : policyUri.endsWith('=')
            ? [`policy: uri: =~${export_policy_controller_quoted(`^${policyUri.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw `\$&`)}`)}`]
            : [`policy: uri: ${export_policy_controller_quoted(policyUri)}`];
    const lines = [
        'verificationResult: "PASSED"',
        `verifier: id: ${export_policy_controller_quoted(verifier)}`,
        ...(resourceUri === null ? [] : [`resourceUri: ${export_policy_controller_quoted(resourceUri)}`]),
        ...policy,
    ];
    const contained = levels.map((level, index) => `_level${index + 1}: true & list.Contains(predicate.verifiedLevels, ${export_policy_controller_quoted(level)})`);
    const imports = contained.length === 0 ? [] : ['import "list"'];
    return `${[...imports, 'predicate: {', ...lines.map((line) => `  ${line}`), '}', ...contained].join('\n')}\n`;
}
function attestation(name, type, summary) {
    const policy = summary === null ? {} : { policy: { type: 'cue', data: summaryCue(summary) } };
    return { name, predicateType: type, ...policy };
}
/** The instance: the public good one by its addresses, another one by the TrustRoot that is written beside. */
function export_policy_controller_instance(words, trustRoot) {
    if (words.tuf === null || words.trustedRoot === null) {
        const ctlog = { url: 'https://rekor.sigstore.dev' };
        return { keyless: { url: 'https://fulcio.sigstore.dev' }, more: { ctlog } };
    }
    const { logEntries, certificateLogEntries } = export_policy_controller_thresholds(words.trustedRoot);
    const reference = { trustRootRef: trustRoot };
    const unlogged = certificateLogEntries === 0 ? { insecureIgnoreSCT: true } : {};
    const url = 'https://fulcio.sigstore.dev';
    const more = logEntries === 0
        ? { rfc3161timestamp: reference }
        : { ctlog: { ...reference, url: 'https://rekor.sigstore.dev' } };
    return { keyless: { url, ...reference, ...unlogged }, more };
}
function export_policy_controller_thresholds(text) {
    const root = (0,sigstore_src/* parseTrustedRoot */.t1)(text);
    if (root.state === 'rejected')
        throw new core_src/* SuiteError */.$K('input-invalid', `--trusted-root: ${root.detail}`);
    return root.value.thresholds;
}
function authorities(demand, words, trustRoot) {
    const place = export_policy_controller_instance(words, trustRoot);
    return demand.signers.flatMap((signer, index) => demand.types.map((type, at) => ({
        name: `signer-${index + 1}-type-${at + 1}`,
        signatureFormat: 'bundle',
        keyless: { ...place.keyless, identities: [export_policy_controller_identity(keyless(signer))] },
        ...place.more,
        attestations: [attestation('attestation', type, demand.summary)],
    })));
}
/** All of several signers are one policy each; between one and all there is nothing. */
function split(demand) {
    const { signers, minimum } = demand;
    if (minimum === 1)
        return [demand];
    if (minimum < signers.length)
        export_policy_controller_refuse(`${demand.name} wants ${minimum} of ${signers.length} signers; expected one of them or all`);
    return signers.map((signer, index) => ({
        ...demand,
        name: `${demand.name}-${index + 1}`,
        signers: [signer],
        minimum: 1,
    }));
}
/** The name as the controller writes it: Docker Hub's registry is index.docker.io there. */
function globs({ image }) {
    if (image === null)
        return [{ glob: '**' }];
    const name = image.host === 'docker.io' ? `index.docker.io/${image.path}` : image.name;
    return [{ glob: `${name}@*` }, { glob: `${name}:*` }];
}
/** One ClusterImagePolicy for each demand on an image. */
function clusterImagePolicies(name, plan, words) {
    if (words.namespaces.length > 0)
        export_policy_controller_refuse('--namespace cannot be expressed: namespaces opt in by the label policy.sigstore.dev/include=true');
    if (words.trustedRoot !== null && words.tuf === null)
        export_policy_controller_refuse('--trusted-root alone cannot be expressed: its keys have to come from --tuf-mirror and --tuf-root');
    return plan.demands.flatMap(split).map((demand) => ({
        apiVersion: 'policy.sigstore.dev/v1beta1',
        kind: 'ClusterImagePolicy',
        metadata: { name: `${name}-${demand.name}` },
        spec: {
            mode: 'enforce',
            images: globs(plan),
            authorities: authorities(demand, words, words.trustRootName),
        },
    }));
}
/**
 * The instance's keys by TUF. The other form (`sigstoreKeys`) is not written: policy-controller 0.13 takes the hex text
 * of a log's id for its bytes there, so that no log entry of a bundle is ever found.
 */
function trustRoot(name, { mirror, root }) {
    return {
        apiVersion: 'policy.sigstore.dev/v1alpha1',
        kind: 'TrustRoot',
        metadata: { name },
        spec: {
            remote: {
                mirror,
                root: Buffer.from(root).toString('base64'),
                targets: 'targets',
                trustedRootTarget: 'trusted_root.json',
            },
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/cli/src/export-words.js




/** Every option of the command, with its line of help. */
const exportOptions = [
    ['--policy FILE', 'the policy file'],
    ['--repository OWNER/REPO', 'repository whose deploys the gate judges'],
    ['--environment E', 'environment that the cluster is'],
    ['--service S', 'service, where the policy has rules for single services'],
    ['--tier T', 'tier, where the policy has rules for tiers'],
    ['--image NAMES', 'images without tag or digest, joined by commas; * for every image'],
    ['--namespace NAMES', 'namespaces, joined by commas; every namespace without it (Kyverno)'],
    ['--gate-identity ID', 'workflow in whose name the gate signs its summaries, exactly'],
    ['--gate-identity-pattern P', 'or a pattern ^…$'],
    ['--gate-issuer URL', 'issuer that vouches for it; GitHub Actions without it'],
    ['--verifier URI', 'verifier.id of the summaries: https://github.com/OWNER/REPO/actions/deploy-gate'],
    ['--ref REF', 'ref that `deployed` stands for'],
    ['--server URL', 'GitHub server; https://github.com without it'],
    ['--trusted-root FILE', 'trusted root of a Sigstore instance that is not the public good one'],
    ['--tuf-mirror URL', 'TUF mirror of that instance'],
    ['--tuf-root FILE', 'root.json of that mirror'],
];
const tools = ['kyverno', 'policy-controller'];
function export_words_refuse(text) {
    throw new core_src/* SuiteError */.$K('input-invalid', text);
}
function list(text) {
    const parts = (text ?? '').split(',').map((part) => part.trim());
    return parts.filter((part) => part !== '');
}
function gateOf({ options }) {
    const issuer = options['gate-issuer'] ?? 'https://token.actions.githubusercontent.com';
    const exact = options['gate-identity'];
    const pattern = options['gate-identity-pattern'];
    if ((exact === undefined) === (pattern === undefined))
        export_words_refuse('expected exactly one of --gate-identity and --gate-identity-pattern');
    if (pattern === undefined) {
        const subject = exact ?? '';
        if (subject === '' || (0,sigstore_src/* looksLikePattern */.M_)(subject))
            export_words_refuse('--gate-identity: expected an exact identity');
        return { kind: 'keyless', issuer, subject };
    }
    const compiled = (0,sigstore_src/* compileAnchoredPattern */.mu)(pattern);
    if (!compiled.ok)
        export_words_refuse(`--gate-identity-pattern: ${compiled.detail}`);
    return { kind: 'keyless', issuer, subjectPattern: pattern };
}
async function tufOf({ options }) {
    const mirror = options['tuf-mirror'];
    const root = options['tuf-root'];
    if (mirror === undefined && root === undefined)
        return null;
    if (mirror === undefined || root === undefined)
        return export_words_refuse('expected --tuf-mirror and --tuf-root together');
    if (options['trusted-root'] === undefined)
        return export_words_refuse('--tuf-mirror: expected --trusted-root beside it, which says what the instance has');
    return { mirror, root: await readTextFile(root) };
}
function toolOf(text) {
    return (tools.find((tool) => tool === text) ??
        export_words_refuse(`found ${text === undefined ? 'no tool' : `"${text}"`}, expected one of: ${tools.join(', ')}`));
}
function export_words_matching(words, name, form) {
    const text = (0,command/* needed */.O)(words, name);
    return form.test(text) ? text : export_words_refuse(`--${name}: found "${text.slice(0, 200)}", expected ${form.source}`);
}
const nameForm = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;
function namespacesOf({ options }) {
    const names = list(options['namespace']);
    const wrong = names.find((name) => !nameForm.test(name));
    return wrong === undefined ? names : export_words_refuse(`--namespace: found "${wrong}", expected a namespace's name`);
}
/** Checks the options. Throws `input-invalid` naming the option. */
async function readExportWords(words) {
    const { positionals, options } = words;
    const images = list((0,command/* needed */.O)(words, 'image'));
    if (images.includes('*') && images.length > 1)
        export_words_refuse('--image: expected names, or * alone');
    const root = options['trusted-root'];
    return {
        tool: toolOf(positionals[0]),
        policyFile: (0,command/* needed */.O)(words, 'policy'),
        repository: export_words_matching(words, 'repository', /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/u),
        server: (options['server'] ?? 'https://github.com').replace(/\/+$/u, ''),
        environment: (0,command/* needed */.O)(words, 'environment'),
        service: options['service'] ?? null,
        tier: options['tier'] ?? null,
        images: [...new Set(images)],
        namespaces: namespacesOf(words),
        ref: options['ref'] ?? null,
        gate: gateOf(words),
        verifier: export_words_matching(words, 'verifier', /^https?:\/\/\S+$/u),
        trustedRoot: root === undefined ? null : await readTextFile(root),
        tuf: await tufOf(words),
    };
}

;// CONCATENATED MODULE: ./build/packages/cli/src/export.js








const longestName = 40;
/** A Kubernetes name: readable, and told apart by a digest where letters were changed or cut. */
function resourceName(words, { image }) {
    const full = [words.repository, words.environment, words.service ?? '', image?.name ?? '*'].join(' ');
    const short = (0,external_node_crypto_.createHash)('sha256').update(full).digest('hex').slice(0, 8);
    const readable = `${words.environment}-${image?.path.split('/').at(-1) ?? 'every-image'}`;
    const letters = readable
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/gu, '-')
        .slice(0, longestName);
    return `countersign-${letters.replaceAll(/^-+|-+$/gu, '')}-${short}`;
}
/** A comment must not end, whatever stands in the policy. */
function commentLine(text) {
    return `# ${text.replaceAll(/[\p{Cc}\p{Cf}\u{2028}\u{2029}]+/gu, ' ')}`.trimEnd();
}
function header(words, plan, leftOut) {
    const place = `environment ${words.environment}${words.service === null ? '' : `, service ${words.service}`}`;
    const lines = [
        `countersign export ${words.tool}: ${plan.image?.name ?? 'every image'}, ${words.repository}, ${place}`,
        ...(leftOut.length === 0
            ? []
            : [
                '',
                `NOT ASKED BY THIS POLICY, because ${words.tool} cannot express it. The gate asks it before it signs PASSED:`,
                ...leftOut.map(({ field, value, why }) => `  ${field}: ${value} (${why})`),
            ]),
    ];
    return lines.map(commentLine).join('\n');
}
function written(words, plan) {
    const name = resourceName(words, plan);
    if (words.tool === 'kyverno') {
        const documents = [kyvernoPolicy(name, plan, words)];
        return { header: header(words, plan, plan.leftOut), documents, leftOut: plan.leftOut };
    }
    const root = words.tuf === null ? [] : [trustRoot(`${name}-root`, words.tuf)];
    const policies = clusterImagePolicies(name, plan, { ...words, trustRootName: `${name}-root` });
    return {
        header: header(words, plan, plan.leftOut),
        documents: [...root, ...policies],
        leftOut: plan.leftOut,
    };
}
function yamlOf({ header: comment, documents }) {
    const texts = documents.map((document) => (0,dist/* stringify */.As)(document, { lineWidth: 0, aliasDuplicateObjects: false }));
    return `---\n${comment}\n${texts.join('---\n')}`;
}
const exportCommand = {
    help: {
        usage: 'export kyverno|policy-controller --policy FILE --environment E …',
        what: 'Writes cluster policy that asks for the signers of attest-verify and for the gate’s own PASSED.\nWhat the controller cannot express stands in a comment, or is refused by name.',
        options: exportOptions,
        exit: `0 written, ${usage/* exitUsage */.u_} usage, or the policy cannot be expressed`,
    },
    options: exportOptions.map(([option]) => option.slice(2).split(' ')[0] ?? ''),
    run: async (words) => {
        const read = await readExportWords(words);
        const plans = planExport(read.policyFile, await readTextFile(read.policyFile), read);
        const all = plans.map((plan) => written(read, plan));
        return {
            exit: 0,
            text: all.map(yamlOf).join('').trimEnd(),
            data: {
                documents: all.flatMap(({ documents }) => documents),
                leftOut: all.flatMap(({ leftOut }) => leftOut),
            },
        };
    },
};

// EXTERNAL MODULE: ./build/packages/oci/src/client/index.js + 24 modules
var src_client = __webpack_require__(21319);
;// CONCATENATED MODULE: ./build/packages/cli/src/image.js





/** What a registry that answered, did not have it, or could not be asked means for the exit status. */
const exitResolved = { found: 0, absent: 1, unknown: 2 };
function refused(text, error) {
    const message = `${(0,core_src/* show */.WU)(text)} is not an image reference: ${(0,oci_src/* explainImageError */.r5)(error)}`;
    return { exit: usage/* exitUsage */.u_, text: message, data: { error, message } };
}
/** The fields of distribution/reference's ParseNormalizedNamed. */
function fieldsOf(reference) {
    const { domain, path, tag, digest } = reference;
    const name = (0,oci_src/* referenceName */.z$)(reference);
    return {
        name,
        domain,
        path,
        tag,
        digest,
        string: (0,oci_src/* referenceText */.n5)(reference),
        familiar: (0,oci_src/* familiarText */.lQ)(reference),
    };
}
function listText(fields) {
    const entries = Object.entries(fields).filter(([, value]) => value !== null);
    return entries.map(([name, value]) => `${`${name}:`.padEnd(11)}${String(value)}`).join('\n');
}
function resolvedOf({ digest, mediaType, size, children }) {
    const platforms = children.map((child) => ({ platform: child.platform, digest: child.digest }));
    return { digest, mediaType, size, platforms };
}
function resolvedText({ digest, mediaType, size, platforms }) {
    const rows = platforms.map((child) => `  ${child.platform ?? '(no platform)'} ${child.digest}`);
    return [`resolved:  ${digest}`, `type:      ${mediaType}`, `size:      ${size} bytes`, ...rows].join('\n');
}
function resolve(ports, image) {
    const token = ports.machine.variable('GITHUB_TOKEN') ?? ports.machine.variable('GH_TOKEN');
    const githubToken = token === undefined ? null : { reveal: () => token };
    return (0,src_client.createRegistryClient)(ports, (0,src_client.registryCredentials)(ports, { githubToken })).getManifest(image);
}
async function withResolved(parsed, image) {
    const ports = (0,src_ports.createPorts)({ workspace: '.' });
    try {
        const fact = await resolve(ports, image);
        if (fact.state === 'known') {
            const resolved = resolvedOf(fact.value);
            const data = { ...parsed.data, resolved };
            return { exit: exitResolved.found, text: `${parsed.text}\n${resolvedText(resolved)}`, data };
        }
        const exit = fact.cause === 'not-found' ? exitResolved.absent : exitResolved.unknown;
        const data = { ...parsed.data, resolved: null, error: fact.cause, message: fact.detail };
        return { exit, text: `${parsed.text}\n${fact.cause}: ${fact.detail}`, data };
    }
    finally {
        await ports.close();
    }
}
const imageCommand = {
    help: {
        usage: 'image REF [--resolve]',
        what: `Says what an image reference means, as distribution/reference reads it, and refuses what we refuse.
With --resolve the registry is asked, with the credentials that docker and podman would use (for ghcr.io also
GITHUB_TOKEN or GH_TOKEN), and the digest is our own sha256 over the bytes that it answers with.`,
        options: [['--resolve', 'ask the registry what the reference is now']],
        exit: '0 valid (and found), 1 the registry has no such image, 2 the registry could not be asked, 3 not a reference, or usage',
    },
    options: [],
    flags: ['resolve'],
    dashes: 'words',
    run: async ({ positionals, flags }) => {
        const [text, ...more] = positionals;
        if (text === undefined || more.length > 0)
            throw new core_src/* SuiteError */.$K('input-invalid', `image: found ${positionals.length} references, expected one`);
        const image = (0,oci_src/* parseImage */.zZ)(text);
        const reference = (0,oci_src/* parseNormalizedReference */.m5)(text);
        if (!image.ok)
            return refused(text, image.error);
        if (!reference.ok)
            return refused(text, reference.error);
        const fields = fieldsOf(reference.value);
        const parsed = { exit: 0, text: listText(fields), data: fields };
        return flags.includes('resolve') ? withResolved(parsed, image.value) : parsed;
    },
};

;// CONCATENATED MODULE: ./build/packages/cli/src/replay.js





const exits = {
    identical: 0,
    differs: 1,
    'cannot-judge': 2,
    corrupt: usage/* exitUsage */.u_,
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
    const again = (0,src/* rejudge */.N9)(document, src/* gates */.VF, textSha256);
    const derivation = again.corrupt.length === 0 ? (0,src/* wrongDerivation */.HO)(document, src/* gates */.VF, textSha256) : undefined;
    const rejudged = derivation === undefined ? again : { ...again, corrupt: [derivation] };
    const lines = [
        ...rejudged.corrupt.map((problem) => `corrupt, ${problem}`),
        ...rejudged.judgements.map(lineOf),
    ];
    return { state: (0,src/* rejudgedState */.Kp)(rejudged), lines };
}
async function replayFile(file) {
    try {
        const { documents } = await readRecorded(file);
        const replayed = documents.map(replayDocument);
        const state = worst.find((one) => replayed.some((document) => document.state === one)) ?? 'cannot-judge';
        const lines = documents.length === 0
            ? ['no accepted evidence in it, so there is nothing to judge again']
            : replayed.flatMap((document) => document.lines);
        return { file, state, lines };
    }
    catch (thrown) {
        if ((0,core_src/* isSuiteError */.t$)(thrown))
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
            throw new core_src/* SuiteError */.$K('input-invalid', 'no record was named; expected one or more files');
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

;// CONCATENATED MODULE: ./build/packages/cli/src/schema.js



const schemaNames = ['policy', 'evidence', 'record', 'verdict'];
function fileOf(name) {
    const known = schemaNames.find((schema) => schema === name);
    if (known !== undefined)
        return external_node_path_.resolve(external_node_path_.dirname(process.argv[1] ?? '.'), '..', 'schema', `${known}.json`);
    const near = (0,core_src/* nearest */.pA)(name ?? '', schemaNames);
    throw new core_src/* SuiteError */.$K('input-invalid', `found ${name === undefined ? 'no name' : `"${name}"`}, expected one of: ${schemaNames.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`);
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
        const text = await readTextFile(fileOf(positionals[0]));
        return { exit: 0, text: text.trimEnd(), data: JSON.parse(text) };
    },
};

// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/index.js + 32 modules
var sod_check = __webpack_require__(14470);
;// CONCATENATED MODULE: ./build/packages/cli/src/service-verdicts.js





function service_verdicts_policiesOf(file, { policies }) {
    return policies.map(({ digest, value }) => {
        const checked = (0,core_src/* check */.z6)(sod_check/* sodCheckGate */.U.policy, value);
        if (checked.ok)
            return { digest, value: checked.value };
        throw new core_src/* SuiteError */.$K('record-corrupt', `${file}: policy ${digest}: ${(0,core_src/* problemText */.fI)(checked.problems[0])}`);
    });
}
/** Judges what was collected once for each service that the recorded policies declare. */
function judgeServices(file, judgement) {
    const policies = service_verdicts_policiesOf(file, judgement);
    const facts = (0,core_src/* check */.z6)(sod_check/* sodCheckGate */.U.facts, judgement.facts);
    if (!facts.ok)
        throw new core_src/* SuiteError */.$K('record-corrupt', `${file}: facts: ${(0,core_src/* problemText */.fI)(facts.problems[0])}`);
    const names = new Set(policies.flatMap(({ value }) => Object.keys(value.services)));
    return [...names].sort().map((service) => {
        return { service, verdict: (0,core_src/* judge */.S4)(sod_check/* sodCheckGate */.U, policies, { ...facts.value, service }) };
    });
}
function textOf({ service, verdict }) {
    return `${service}\n${verdictText(sod_check/* sodCheckGate */.U.id, (0,core_src/* catalogueOf */.vq)(sod_check/* sodCheckGate */.U), verdict)}`;
}
/**
 * A verdict for each service of a repository, from the facts that one run of sod-check collected. The range is that run's:
 * it starts at the last deploy of the service that it was for. Throws `record-corrupt` and `input-invalid`.
 */
async function runServices(file) {
    const { documents } = await readRecorded(file);
    const judgement = documents
        .flatMap(({ judgements }) => judgements)
        .find(({ gate }) => gate === sod_check/* sodCheckGate */.U.id);
    if (judgement === undefined)
        throw new core_src/* SuiteError */.$K('input-invalid', `${file}: found no judgement of sod-check, expected one`);
    const services = judgeServices(file, judgement);
    if (services.length === 0)
        throw new core_src/* SuiteError */.$K('input-invalid', `${file}: its policies declare no \`services\`, expected paths of each`);
    const effects = services.map(({ verdict }) => verdict.effect);
    const exit = usage/* exitOf */.sX[effects.reduce(core_src/* stricter */.Rn, 'allow')];
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
    throw new core_src/* SuiteError */.$K('input-invalid', `${what}: ${fact.detail}`);
}
async function readRange(clone, text) {
    const [from = '', to = '', ...more] = text.split('..');
    if (from === '' || to === '' || to.startsWith('.') || more.length > 0)
        throw new core_src/* SuiteError */.$K('input-invalid', `--range: found "${text.slice(0, 80)}", expected A..B`);
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
    const directory = external_node_path_.resolve((0,command/* needed */.O)(words, 'repo'));
    const rangeText = (0,command/* needed */.O)(words, 'range');
    const ports = (0,src_ports.createPorts)({ workspace: directory });
    try {
        const clone = { git: ports.git, directory };
        if (sod_valueOf(await (0,client.isShallow)(clone), '--repo'))
            throw new core_src/* SuiteError */.$K('input-invalid', `--repo: ${directory} is a shallow clone; run git fetch --unshallow in it`);
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
const sod_verbs = ['tree', 'services'];
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
        const near = (0,core_src/* nearest */.pA)(verb ?? '', sod_verbs);
        throw new core_src/* SuiteError */.$K('input-invalid', `sod: found ${verb === undefined ? 'no word' : `"${words.positionals.join(' ').slice(0, 80)}"`}, expected: sod tree --repo PATH --range A..B, or sod services FILE${near === undefined || near === verb ? '' : `; did you mean "${near}"?`}`);
    },
};

;// CONCATENATED MODULE: ./build/packages/cli/src/commands.js









// In a file of its own, so that verify-bundle, which a workflow may call for every artifact, loads none of it.
/** Every command that prints, by name. */
const commands = {
    decide: decideCommand,
    replay: replayCommand,
    explain: explainCommand,
    'check-policy': checkPolicyCommand,
    schema: schemaCommand,
    sod: sodCommand,
    'digest-pin': digestPinCommand,
    export: exportCommand,
    image: imageCommand,
};
/** Every command, those that have a protocol of their own included. */
const names = [...Object.keys(commands), 'verify-bundle', 'demo'];
/** What the command line says of itself. */
const overview = `countersign: deploy gates; the policy is the approver, the evidence is the record

${Object.values(commands)
    .map(({ help }) => `  countersign ${help.usage}\n      ${help.what.split('\n')[0]}`)
    .join('\n')}
  countersign verify-bundle --bundle FILE (--certificate-identity ID --certificate-oidc-issuer URL | --key PEM) [--trusted-root FILE] FILE_OR_DIGEST
      Verifies one Sigstore bundle; only the exit status speaks.
  countersign demo [--out DIR] [--repo PATH]
      Deploys three changes on loopback, in a clone of the repository.

Every command takes --help, and all but the last two --json.`;


/***/ }),

/***/ 84337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ci: () => (/* reexport */ learnFacts),
  Vx: () => (/* reexport */ lockOf),
  O7: () => (/* binding */ planPins),
  MH: () => (/* reexport */ readFacts)
});

// EXTERNAL MODULE: ./build/packages/oci/src/index.js + 1 modules
var src = __webpack_require__(14919);
// EXTERNAL MODULE: ./build/packages/references/src/index.js + 41 modules
var references_src = __webpack_require__(97713);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/collect-actions.js + 3 modules
var collect_actions = __webpack_require__(8246);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/collect-registry.js
var collect_registry = __webpack_require__(74351);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var core_src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/places.js
var digest_pin_places = __webpack_require__(92185);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/learned-references.js



const notAsked = (0,core_src/* missing */.LO)('not-collected', 'nobody asked');
function learnedImage({ images }, image) {
    return images.get((0,src/* imageText */.f1)(image)) ?? notAsked;
}
/** The commit of an action, and what else was learned of it. A commit of no branch and no tag is not taken. */
function learnedCommit({ actions }, action) {
    const fact = actions.get((0,digest_pin_places/* usesText */.Sn)(action, action.ref));
    if (fact === undefined)
        return notAsked;
    if (fact.reachable?.state === 'known' && fact.reachable.value === 'none')
        return (0,core_src/* missing */.LO)('not-found', 'no branch and no tag of that repository holds its commit');
    if (fact.commit.state === 'missing')
        return (0,core_src/* missing */.LO)(fact.commit.cause, fact.commit.detail);
    return { ...fact.commit, value: fact.commit.value.sha };
}
/** What a reference stands for: `sha256:…` for an image, a full commit SHA for an action. */
function learnedPin(learned, means) {
    if (means.is === 'action')
        return means.pinned ? { state: 'known', value: means.ref, evidence: [] } : learnedCommit(learned, means);
    const fact = learnedImage(learned, means.image);
    return fact.state === 'known' ? { ...fact, value: fact.value.digest } : (0,core_src/* missing */.LO)(fact.cause, fact.detail);
}
/**
 * Two looks at the same references in one run. Where they differ the reference is moving, or its registry makes up an
 * answer each time, and nobody could say which of the two was meant.
 */
function steady(first, second, candidate) {
    const before = learnedPin(first, candidate.means);
    const after = learnedPin(second, candidate.means);
    if (before.state === 'missing')
        return before;
    if (after.state === 'missing' || before.value === after.value)
        return after;
    return (0,core_src/* missing */.LO)('malformed', `it named ${before.value}, and ${after.value} when it was asked for again`);
}

// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/parsed-file.js + 1 modules
var parsed_file = __webpack_require__(52704);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/pin-candidates.js



/** Whether a reference names what cannot change. */
function isPinned(means) {
    return means.is === 'image' ? means.image.digest !== null : means.pinned;
}
/** What is to be said of a reference that stays as it is. */
function noteOf(site, state, why) {
    const { file, line, column, reference } = site.place;
    return { file, line, column, reference, state, why };
}
function problemsOf(path, { parsed }) {
    return parsed.problems.map(({ line, column, why }) => {
        return { file: path, line, column, reference: null, state: 'unknown', why };
    });
}
function searched(source, file, request) {
    const places = (0,digest_pin_places/* sitesOf */.Yc)({ files: [{ path: source.path, parsed: (0,core_src/* known */.eO)(file.parsed) }] });
    const candidates = [];
    const skipped = [];
    let references = 0;
    for (const [index, site] of places.entries()) {
        const found = file.found?.references[index];
        if (found === undefined || (0,digest_pin_places/* isExcluded */.RF)({ exclude: request.exclude ?? [] }, site))
            continue;
        references += 1;
        const means = (0,digest_pin_places/* meaningOf */.Pr)(site.reference);
        if (means.is === 'unknown')
            skipped.push(noteOf(site, 'unknown', means.why));
        else if (means.is !== 'local')
            candidates.push({ site, found, means });
    }
    return { source, references, candidates, skipped, problems: problemsOf(source.path, file) };
}
/** Searches one file for what can be pinned. What is not understood is noted, never left out. Pure. */
function searchSource(source, request) {
    const { path, bytes, format } = source;
    const { imagePaths = [], helmPaths = [] } = request;
    const options = { path, imagePaths, helmPaths, ...(format === undefined ? {} : { format }) };
    const file = (0,parsed_file/* findInFile */.h)(bytes, options);
    if (file.state === 'known')
        return searched(source, file.value, request);
    const problem = {
        file: path,
        line: 1,
        column: 1,
        reference: null,
        state: 'unknown',
        why: file.detail,
    };
    return { source, references: 0, candidates: [], skipped: [], problems: [problem] };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/pinned-entries.js


function sortedTexts(texts) {
    return [...new Set(texts)].sort();
}
function written(settled) {
    return {
        written: sortedTexts(settled.map(({ candidate }) => candidate.site.place.reference)),
        files: sortedTexts(settled.map(({ candidate }) => candidate.site.file)),
    };
}
function byKey(settled, keyOf) {
    const groups = Map.groupBy(settled, keyOf);
    return [...groups]
        .flatMap(([key, group]) => (key === null ? [] : [{ key, group }]))
        .sort((left, right) => (left.key < right.key ? -1 : 1))
        .map(({ group }) => group);
}
/** One entry for each name, tag and digest, sorted. Images of which no manifest was read are left out. */
function lockedImages(settled, learned) {
    const groups = byKey(settled, ({ candidate: { means }, pin }) => means.is === 'image' ? `${means.image.name} ${means.image.tag ?? ''} ${pin}` : null);
    return groups.flatMap((group) => {
        const means = group[0]?.candidate.means;
        if (means?.is !== 'image')
            return [];
        const fact = learnedImage(learned, means.image);
        if (fact.state === 'missing')
            return [];
        const { digest, mediaType, size, children } = fact.value;
        const { name, tag } = means.image;
        const platforms = children.map((child) => ({ digest: child.digest, platform: child.platform }));
        return [{ name, tag, digest, mediaType, size, platforms, ...written(group) }];
    });
}
/** The tag or branch that a pinned action stands for is what the comment beside it says. */
function refOf({ site }, action) {
    return action.pinned ? site.reference.comment : action.ref;
}
/** One entry for each repository, ref and commit, sorted. */
function lockedActions(settled, learned) {
    const groups = byKey(settled, ({ candidate, pin }) => candidate.means.is === 'action'
        ? `${(0,digest_pin_places/* repositoryOf */._M)(candidate.means)} ${refOf(candidate, candidate.means) ?? ''} ${pin}`
        : null);
    return groups.flatMap((group) => {
        const [first] = group;
        if (first === undefined || first.candidate.means.is !== 'action')
            return [];
        const { means } = first.candidate;
        const id = learned.actions.get((0,digest_pin_places/* usesText */.Sn)(means, means.ref))?.repositoryId;
        return [
            {
                repository: `${means.owner}/${means.repository}`,
                repositoryId: id?.state === 'known' ? id.value : null,
                ref: refOf(first.candidate, means),
                commit: first.pin,
                ...written(group),
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/collect-learn.js + 1 modules
var collect_learn = __webpack_require__(43836);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/collect-lock.js
var collect_lock = __webpack_require__(31911);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/collect-verify.js




// Nothing is deployed yet, so nothing can be compared with a subject.
function subjectOf({ commit }) {
    return { kind: 'commit', name: 'local/files', digest: `sha1:${commit.slice(0, 40)}` };
}
function factOf({ path, bytes, format }, { imagePaths, helmPaths }) {
    const options = { path, imagePaths, helmPaths, ...(format === undefined ? {} : { format }) };
    return { path, parsed: (0,core_src/* mapFact */.Vt)((0,parsed_file/* findInFile */.h)(bytes, options), ({ parsed }) => parsed) };
}
const collect_verify_notAsked = (0,core_src/* missing */.LO)('not-collected', 'nobody deploys here');
async function readHanded(ports, handed) {
    const files = handed.files.map((source) => factOf(source, handed.policy));
    const { imagePaths, helmPaths } = handed.policy;
    const selections = [{ pattern: 'the given files', files: (0,core_src/* known */.eO)(handed.files.map(({ path }) => path)) }];
    return { selections, ...(await (0,collect_learn/* withLocalActions */.R)(ports, files, { imagePaths, helmPaths })) };
}
/** The facts for `mode: check`: what the files say, without any network. */
async function readFacts(ports, handed) {
    const { at, commit } = handed;
    const { selections, files, locals } = await readHanded(ports, handed);
    const subject = subjectOf(handed);
    const actionsLock = await (0,collect_lock/* collectActionsLock */.Hg)(ports, [handed.policy]);
    const read = { at, commit, subject, selections, files: [...files], locals, locks: [], actionsLock };
    return { ...read, resolutions: [], actions: [], attested: collect_verify_notAsked, earlier: collect_verify_notAsked };
}
/**
 * The facts for `mode: verify` outside of a deploy: registries and repositories are asked. The policy's lock is taken
 * as it is in the workspace, because whoever asks holds it in hand; a deploy believes it for better reasons.
 */
async function learnFacts(ports, context, handed) {
    const { at, commit, policy } = handed;
    const { lock } = policy;
    const content = lock === null ? undefined : await (0,collect_lock/* readLock */.mF)(ports, lock.path);
    const reviewed = content === undefined ? collect_verify_notAsked : (0,core_src/* mapFact */.Vt)(content, ({ digest }) => digest);
    return (0,collect_learn/* learn */.n)(ports, {
        at,
        commit,
        subject: subjectOf(handed),
        policies: [policy],
        ...(await readHanded(ports, handed)),
        locks: lock === null || content === undefined ? [] : [{ path: lock.path, content, reviewed }],
        actionsLock: await (0,collect_lock/* collectActionsLock */.Hg)(ports, [policy]),
        attested: collect_verify_notAsked,
        earlierDeploys: async () => collect_verify_notAsked,
        access: context,
    });
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/pin-plan.js

/**
 * The lock that a plan gives, and its text: canonical JSON (RFC 8785) without a line break at its end. It holds all
 * references only when the plan was made for the purpose `lock` and nothing was skipped; that is the caller's to check.
 */
function lockOf(plan, commit) {
    const lock = {
        schema: 'digest-pin-lock/1',
        commit,
        images: [...plan.images],
        actions: [...plan.actions],
    };
    return { lock, text: (0,core_src/* canonicalJson */.dj)(lock) };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/collect-pins.js










function lookupsOf(candidates) {
    const wanted = candidates.flatMap(({ means }) => means.is === 'image' ? [{ reference: (0,src/* imageText */.f1)(means.image), image: means.image }] : []);
    return [...new Map(wanted.map((one) => [one.reference, one])).values()].sort((left, right) => left.reference < right.reference ? -1 : 1);
}
function usesOf(candidates) {
    const wanted = candidates.flatMap(({ means }) => means.is === 'action' ? [(0,digest_pin_places/* usesText */.Sn)(means, means.ref)] : []);
    return [...new Set(wanted)].sort();
}
/** One look at everything: a client of its own, so that nothing of an earlier look is remembered. */
async function look(ports, { context, candidates, ask }) {
    const uses = usesOf(candidates);
    const [images, actions] = await Promise.all([
        (0,collect_registry/* resolveAll */.WZ)((0,collect_registry/* registryClient */.Rk)(ports, context), lookupsOf(candidates), ports),
        uses.length === 0 ? [] : ask(ports, context, uses),
    ]);
    return {
        images: new Map(images.map(({ reference, manifest }) => [reference, manifest])),
        actions: new Map(actions.map((fact) => [fact.uses, fact])),
    };
}
function failed({ candidate: { site }, pin }) {
    if (pin.state === 'known')
        return [];
    return [noteOf(site, 'unknown', pin.detail)];
}
function settledOf(outcomes) {
    return outcomes.flatMap(({ candidate, pin }) => pin.state === 'known' ? [{ candidate, pin: pin.value }] : []);
}
function plannedPin({ candidate: { site }, pin }) {
    const { file, line, column, path, reference } = site.place;
    return { file, line, column, path, reference, to: pin };
}
function pinOf({ candidate: { found, means }, pin }) {
    return { reference: found, with: means.is === 'image' ? { digest: pin } : { commit: pin } };
}
/** Writes the pins of one file into its bytes; the references room proves the result or refuses it. */
function edit({ source }, settled, request) {
    const { path, bytes, format } = source;
    const { imagePaths = [], helmPaths = [] } = request;
    const options = { path, imagePaths, helmPaths, ...(format === undefined ? {} : { format }) };
    const edited = (0,references_src/* pinFile */.gO)(bytes, settled.map(pinOf), options);
    if (edited.state === 'refused') {
        const { line, column, why } = edited;
        return { file: null, notes: [{ file: path, line, column, reference: null, state: 'unknown', why }] };
    }
    const left = new Map(edited.skipped.map(({ reference, why }) => [reference, why]));
    const notes = settled.flatMap(({ candidate: { site, found } }) => {
        const why = left.get(found);
        return why === undefined ? [] : [noteOf(site, 'mutable', why)];
    });
    const pins = settled.filter(({ candidate }) => !left.has(candidate.found)).map(plannedPin);
    if (edited.insertions.length === 0)
        return { file: null, notes };
    const { bytes: after, insertions } = edited;
    return { file: { path, before: bytes, after, insertions, pins }, notes };
}
function byPlace(left, right) {
    if (left.file !== right.file)
        return left.file < right.file ? -1 : 1;
    return left.line - right.line || left.column - right.column;
}
function toEdit(outcomes, source) {
    const own = new Set(source.candidates);
    return settledOf(outcomes).filter(({ candidate }) => own.has(candidate) && !isPinned(candidate.means));
}
function planOf(sources, { outcomes, learned, request }) {
    const edited = sources.map((source) => {
        const settled = toEdit(outcomes, source);
        return settled.length === 0 ? { file: null, notes: [] } : edit(source, settled, request);
    });
    const settled = settledOf(outcomes);
    const candidates = sources.flatMap((source) => source.candidates);
    const notes = [
        ...sources.flatMap(({ skipped }) => skipped),
        ...outcomes.flatMap(failed),
        ...edited.flatMap((one) => one.notes),
    ];
    return {
        files: edited.flatMap(({ file }) => file ?? []),
        references: sources.reduce((sum, { references }) => sum + references, 0),
        alreadyPinned: candidates.filter(({ means }) => isPinned(means)).length,
        skipped: notes.sort(byPlace),
        problems: sources.flatMap(({ problems }) => problems).sort(byPlace),
        images: lockedImages(settled, learned),
        actions: lockedActions(settled, learned),
    };
}
/**
 * What would pinning these files change? Finds every reference, asks registries and repositories twice for what each
 * one names (one that changes in between is not pinned), and gives the pinned bytes of every file with the insertions
 * that made them. Writes nothing and never throws: what could not be pinned is a note with file, line and column.
 */
async function planPins(ports, context, request) {
    const sources = request.files.map((source) => searchSource(source, request));
    const candidates = sources.flatMap((source) => source.candidates);
    const asked = request.purpose === 'lock' ? candidates : candidates.filter(({ means }) => !isPinned(means));
    if (asked.length > 0)
        ports.progress.say(`asking twice what ${asked.length} references name`);
    const learned = await look(ports, { context, candidates: asked, ask: collect_actions/* collectActions */.s });
    const again = await look(ports, { context, candidates: asked, ask: collect_actions/* resolveActions */.A });
    const outcomes = asked.map((candidate) => ({ candidate, pin: steady(learned, again, candidate) }));
    return planOf(sources, { outcomes, learned, request });
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

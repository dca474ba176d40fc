export const id = 5445;
export const ids = [5445];
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


/***/ })

};

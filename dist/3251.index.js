export const id = 3251;
export const ids = [3251];
export const modules = {

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

/***/ 13251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPinDigests: () => (/* binding */ runPinDigests)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/index.js + 11 modules
var digest_pin = __webpack_require__(48503);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/collect-pins.js + 5 modules
var collect_pins = __webpack_require__(84337);
// EXTERNAL MODULE: ./build/packages/git/src/client/index.js + 27 modules
var client = __webpack_require__(93213);
// EXTERNAL MODULE: ./build/packages/github/src/index.js + 2 modules
var github_src = __webpack_require__(52823);
// EXTERNAL MODULE: ./build/packages/github/src/client/index.js + 37 modules
var src_client = __webpack_require__(17312);
;// CONCATENATED MODULE: ./build/packages/runtime/src/pin-digests-pull-request.js




const branchRef = /^refs\/heads\/(.+)$/u;
/** Only a run of a branch says into which branch the pins should go. */
function baseOf({ ref, commit }) {
    const [, branch] = branchRef.exec(ref) ?? [];
    if (branch !== undefined && (0,src/* isCommitSha */._$)(commit))
        return { branch, commit };
    throw new src/* SuiteError */.$K('input-invalid', `input "pull-request": found a run for ${ref.slice(0, 80)}, expected one for a branch (on: push, schedule or workflow_dispatch)`);
}
const mostBytes = 16 * 1024 * 1024;
/** What an earlier step changed must not go into the pull request unseen. */
async function refuseOthersChanges(ports, runner, files) {
    const place = { git: ports.git, directory: runner.workspace };
    for (const { path, before } of files) {
        if (before === null)
            continue;
        const there = await (0,client.readFileAt)(place, {
            commit: runner.commit,
            path,
            maxBytes: mostBytes,
        });
        if (there.state === 'missing')
            throw new src/* SuiteError */.$K('input-invalid', `${path}: could not be read at ${runner.commit}: ${there.detail}`);
        if (there.value === null || !Buffer.from(there.value).equals(before))
            throw new src/* SuiteError */.$K('input-invalid', `${path}: found other bytes in the workspace than at ${runner.commit}, expected an unchanged checkout of it`);
    }
}
/**
 * Proposes files by the one pull request of their branch. Throws `input-invalid` when the run is of no branch or the
 * files were not as at its commit; whatever GitHub refuses is a missing fact.
 */
async function proposeFiles(ports, { runner, access }, proposal) {
    const base = baseOf(runner);
    const repository = (0,github_src/* parseRepositoryName */.$M)(runner.repository);
    if (repository === undefined)
        throw new src/* SuiteError */.$K('input-invalid', `GITHUB_REPOSITORY: found "${runner.repository}", expected owner/repo`);
    await refuseOthersChanges(ports, runner, proposal.files);
    const { branch, title, body } = proposal;
    const files = proposal.files.map(({ path, after }) => ({ path, bytes: after }));
    return (0,src_client/* openPullRequest */.Hw)(ports.http, access, { repository, base, branch, files, title, body });
}

// EXTERNAL MODULE: ./build/packages/runtime/src/plain-text.js
var plain_text = __webpack_require__(30792);
;// CONCATENATED MODULE: ./build/packages/runtime/src/pin-digests-text.js

const sarifRules = [
    {
        id: 'pin-digests/not-pinned',
        title: 'A reference that can be changed is not pinned',
        help: 'Pin it by digest or by full commit SHA; pin-digests writes the pins.',
    },
    {
        id: 'pin-digests/not-pinnable',
        title: 'A reference cannot be pinned where it stands',
        help: 'Write the reference so that a digest can stand behind it.',
    },
    {
        id: 'pin-digests/not-understood',
        title: 'Something is not understood, so that a reference may hide in it',
        help: 'Write it plainly, or make what it names reachable.',
    },
];
function noteText({ reference, why }) {
    return reference === null ? why : `${reference}: ${why}`;
}
function noteResult(note) {
    const { file, line, column, state } = note;
    const ruleId = state === 'mutable' ? 'pin-digests/not-pinnable' : 'pin-digests/not-understood';
    return { ruleId, level: 'error', text: noteText(note), file, line, column };
}
function pinResult({ file, line, column, reference, to }) {
    const text = `${reference} is not pinned; it names ${to} now.`;
    return { ruleId: 'pin-digests/not-pinned', level: 'warning', text, file, line, column };
}
/** Every reference that is not pinned at the commit that was read, and whatever was not understood. */
function sarifResults(plan, notes) {
    return [...notes.map(noteResult), ...plan.files.flatMap(({ pins }) => pins.map(pinResult))];
}
const mostRows = 200;
/** What a reviewer of the pull request has to know. Every text in it may be the author's of a file. */
function pullRequestText(plan, notes, lock) {
    const pins = plan.files.flatMap((file) => file.pins);
    const rows = pins
        .slice(0, mostRows)
        .map(({ file, line, reference, to }) => `| ${(0,plain_text/* markdownText */.p)(file)} | ${line} | ${(0,plain_text/* markdownText */.p)(reference)} | ${(0,plain_text/* markdownText */.p)(to)} |`);
    const more = pins.length > mostRows ? [`${pins.length - mostRows} more are in the change.`] : [];
    const table = rows.length === 0
        ? []
        : ['| file | line | reference | pinned to |', '| --- | --- | --- | --- |', ...rows, ''];
    const locked = lock === null ? [] : [`${(0,plain_text/* markdownText */.p)(lock)} holds what every reference names now.`, ''];
    const left = notes
        .slice(0, mostRows)
        .map((note) => `- ${(0,plain_text/* markdownText */.p)(note.file)}, line ${note.line}: ${(0,plain_text/* markdownText */.p)(noteText(note)).slice(0, 300)}`);
    const rest = left.length === 0 ? [] : ['Not pinned:', '', ...left, ''];
    return [
        ...locked,
        ...table,
        ...more,
        ...rest,
        'Only insertions: taking them away gives the same bytes as before.',
        '',
    ].join('\n');
}
/** One line for what stays as it is. */
function noteLine(note) {
    return `${note.file}:${note.line}:${note.column}: ${noteText(note)}`;
}

// EXTERNAL MODULE: ./build/packages/runtime/src/ports/index.js + 9 modules
var src_ports = __webpack_require__(10730);
// EXTERNAL MODULE: ./build/packages/runtime/src/runner-context.js
var runner_context = __webpack_require__(21368);
// EXTERNAL MODULE: ./build/packages/runtime/src/suite-identity.js
var suite_identity = __webpack_require__(66601);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/packages/runtime/src/workspace-write.js



function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
/** The folder to write into, all links followed: one of an earlier step's could lead out of the workspace. */
async function folderFor(workspace, file) {
    const folder = external_node_path_.dirname(external_node_path_.join(workspace, file));
    await promises_.mkdir(folder, { recursive: true });
    const [root, real] = await Promise.all([promises_.realpath(workspace), promises_.realpath(folder)]);
    if (real === root || real.startsWith(root + external_node_path_.sep))
        return real;
    throw new src/* SuiteError */.$K('input-invalid', `${file}: its folder is a link that leads out of the workspace`);
}
/**
 * Writes a file of the workspace whole or not at all: beside it first, then in its place. Its mode is kept, and a link
 * in its place is replaced and not followed. Throws `input-invalid` when it cannot be written.
 */
async function writeInWorkspace(workspace, file, bytes) {
    try {
        const target = external_node_path_.join(await folderFor(workspace, file), external_node_path_.basename(file));
        const beside = `${target}.${process.pid}.tmp`;
        const stat = await promises_.lstat(target).catch(() => undefined);
        const mode = stat?.isFile() === true ? stat.mode : 0o644;
        try {
            await promises_.writeFile(beside, bytes, { flag: 'wx', mode });
            await promises_.chmod(beside, mode);
            await promises_.rename(beside, target);
        }
        finally {
            await promises_.rm(beside, { force: true });
        }
    }
    catch (error) {
        if (error instanceof src/* SuiteError */.$K)
            throw error;
        throw new src/* SuiteError */.$K('input-invalid', `${file}: the file could not be written (${codeOf(error)})`);
    }
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/pin-digests-run.js











const branches = { pin: 'countersign/pin-digests', approve: 'countersign/approve-digests' };
const titles = { pin: 'Pin references by digest', approve: 'Approve what references name now' };
async function readFiles({ ports, inputs }) {
    const listed = await ports.files.list(inputs.files);
    if (listed.state === 'missing')
        throw new src/* SuiteError */.$K('input-invalid', `input "files": ${listed.detail}`);
    const files = [];
    for (const path of listed.value) {
        if (path.startsWith('/') || path.startsWith('../'))
            throw new src/* SuiteError */.$K('input-invalid', `input "files": ${path} lies outside of the workspace`);
        const bytes = await ports.files.read(path, digest_pin/* maxFileBytes */.eV);
        if (bytes.state === 'missing')
            throw new src/* SuiteError */.$K('input-invalid', `input "files": ${bytes.detail}`);
        files.push({ path, bytes: bytes.value });
    }
    if (files.length > 0)
        return files;
    throw new src/* SuiteError */.$K('input-invalid', 'input "files": no file matches, expected at least one');
}
// The runner keeps 10 annotations of a kind per step; one is left for the end.
const mostAnnotations = 9;
function annotate(notes) {
    for (const note of notes.slice(0, mostAnnotations)) {
        const place = {
            file: (0,plain_text/* plainText */.w)(note.file),
            startLine: note.line,
            startColumn: note.column,
        };
        const write = note.state === 'mutable' ? core/* error */.z3 : core/* warning */.$e;
        write((0,plain_text/* plainText */.w)(note.reference === null ? note.why : `${note.reference}: ${note.why}`).slice(0, 4_000), {
            title: 'Not pinned',
            ...place,
        });
    }
    for (const note of notes)
        (0,core/* info */.pq)(`· ${(0,plain_text/* plainText */.w)(noteLine(note))}`);
}
/** What is to be written. Nothing is, where a lock would not hold everything. */
async function resultOf({ inputs, ports, runner }, plan, notes) {
    if (inputs.mode === 'pin')
        return { files: plan.files, lock: null, refused: null };
    const unknown = notes.filter(({ state }) => state === 'unknown').length;
    if (plan.references === 0 || unknown > 0)
        return { files: [], lock: null, refused: `${inputs.lock} was not written: not everything is known` };
    const { text } = (0,collect_pins/* lockOf */.Vx)(plan, runner.commit);
    const after = new TextEncoder().encode(text);
    const before = await ports.files.read(inputs.lock, digest_pin/* maxFileBytes */.eV);
    if (before.state === 'missing' && before.cause !== 'not-found')
        throw new src/* SuiteError */.$K('input-invalid', `input "lock": ${before.detail}`);
    const file = { path: inputs.lock, before: before.state === 'known' ? before.value : null, after };
    return { files: [file], lock: inputs.lock, refused: null };
}
/** The address of the pull request, '' when there is none. */
async function propose(task, { files, lock }, body) {
    const { mode } = task.inputs;
    if (files.length === 0)
        return '';
    const opened = await proposeFiles(task.ports, task, {
        files,
        branch: branches[mode],
        title: titles[mode],
        body,
    });
    if (opened.state === 'missing') {
        (0,core/* setFailed */.C1)(`pin-digests: the pull request could not be opened: ${(0,plain_text/* plainText */.w)(opened.detail)}`);
        return '';
    }
    if (opened.value.did === 'nothing')
        return '';
    (0,core/* info */.pq)(`✓ pull request ${opened.value.did}: ${opened.value.url}${lock === null ? '' : ` (${lock})`}`);
    return opened.value.url;
}
async function write({ runner }, { files }) {
    for (const { path, after } of files)
        await writeInWorkspace(runner.workspace, path, after);
}
async function writeSarif({ inputs, runner }, plan, notes) {
    if (inputs.sarif === null)
        return;
    const log = (0,digest_pin/* sarifOf */.$6)(sarifResults(plan, notes), { version: suite_identity/* suiteVersion */.D, rules: sarifRules });
    await writeInWorkspace(runner.workspace, inputs.sarif, new TextEncoder().encode(`${JSON.stringify(log)}\n`));
}
function writeOutputs({ inputs }, plan, { files, lock }) {
    const digest = lock === null ? '' : (0,src_ports.sha256)(files[0]?.after ?? new Uint8Array());
    (0,core/* setOutput */.uH)('changed', JSON.stringify(files.map(({ path }) => path)));
    (0,core/* setOutput */.uH)('references', String(plan.references));
    (0,core/* setOutput */.uH)('lock-digest', digest);
    (0,core/* setOutput */.uH)('sarif', inputs.sarif ?? '');
}
function failWhereOpen(plan, notes, refused) {
    if (plan.references === 0)
        (0,core/* setFailed */.C1)('pin-digests: no image and no action is named in these files');
    else if (refused !== null)
        (0,core/* setFailed */.C1)(`pin-digests: ${refused}`);
    else if (notes.length > 0)
        (0,core/* setFailed */.C1)(`pin-digests: ${notes.length} references are not pinned or not understood`);
}
async function run(task) {
    const { inputs, ports, access } = task;
    const { dockerConfig, mode } = inputs;
    const context = { github: access, ...(dockerConfig === null ? {} : { dockerConfig }) };
    const files = await readFiles(task);
    const plan = await (0,collect_pins/* planPins */.O7)(ports, context, { files, purpose: mode === 'approve' ? 'lock' : 'pin' });
    // A lock holds what could not be written into its file all the same.
    const found = [...plan.problems, ...plan.skipped];
    const notes = mode === 'approve' ? found.filter(({ state }) => state === 'unknown') : found;
    annotate(notes);
    const result = await resultOf(task, plan, notes);
    await writeSarif(task, plan, found);
    writeOutputs(task, plan, result);
    const body = pullRequestText(mode === 'pin' ? plan : { ...plan, files: [] }, notes, result.lock);
    if (!inputs.pullRequest)
        await write(task, result);
    (0,core/* setOutput */.uH)('pull-request', inputs.pullRequest ? await propose(task, result, body) : '');
    const pins = mode === 'pin' ? plan.files.reduce((sum, file) => sum + file.pins.length, 0) : 0;
    (0,core/* info */.pq)(`${plan.references} references: ${plan.alreadyPinned} were pinned, ${pins} new pins, ${notes.length} left.`);
    failWhereOpen(plan, notes, result.refused);
}
/**
 * Pins the references of files, or writes the lock of what they name now: into the workspace, or as a pull request.
 * The step fails when something is not pinned, not understood or not known, after whatever could be done was done.
 * Throws `input-invalid` for inputs, files and a run that are not as they must be.
 */
async function runPinDigests(inputs, environment) {
    const runner = (0,runner_context/* readRunnerContext */.g)(environment);
    const { apiUrl, graphqlUrl, serverUrl } = runner;
    const progress = {
        say: (line) => (0,core/* info */.pq)(`· ${(0,plain_text/* plainText */.w)(line)}`),
        warn: (line) => (0,core/* warning */.$e)((0,plain_text/* plainText */.w)(line)),
    };
    const ports = (0,src_ports.createPorts)({ workspace: runner.workspace, progress, mask: core/* setSecret */.Pq });
    try {
        await run({ inputs, runner, ports, access: { apiUrl, graphqlUrl, serverUrl, token: inputs.token } });
    }
    finally {
        await ports.close();
    }
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

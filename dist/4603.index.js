export const id = 4603;
export const ids = [4603];
export const modules = {

/***/ 54603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collect: () => (/* binding */ collect),
  inputs: () => (/* binding */ inputs)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/github/src/index.js + 2 modules
var github_src = __webpack_require__(52823);
// EXTERNAL MODULE: ./build/packages/github/src/client/index.js + 37 modules
var src_client = __webpack_require__(17312);
;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/authors.js
const webFlow = 'noreply@github.com';
const botAddress = /\[bot\]@users\.noreply\.github\.com$/;
/** Names and addresses are free text, so a machine is believed only where GitHub itself vouches for it. */
function isMachine({ identity, commit, openedByBot }) {
    if (identity.login !== null)
        return false;
    const signed = commit.signature?.valid === true && commit.signature.byGitHub;
    if (identity.email === webFlow)
        return signed;
    return openedByBot && botAddress.test(identity.email ?? '');
}
function writersOf({ commits, author }) {
    const openedByBot = author?.type === 'Bot';
    return commits.flatMap((commit) => [commit.author, commit.committer, ...commit.coAuthors].map((identity) => ({
        identity,
        commit,
        openedByBot,
    })));
}
/**
 * Who wrote the change of a commit: everybody who opened or wrote a pull request that it came by. The commit that a
 * merge made names whoever pressed the button, who is no author; without a pull request its own people are all there is.
 */
function authorsOf(commit, pulls) {
    const made = pulls.some(({ mergeCommit }) => mergeCommit === commit.commit);
    const own = made ? commit.coAuthors : [commit.author, commit.committer, ...commit.coAuthors];
    const openedByBot = pulls.some(({ author }) => author?.type === 'Bot');
    const hands = [
        ...own.map((identity) => ({ identity, commit, openedByBot })),
        ...pulls.flatMap(writersOf),
    ].filter((hand) => !isMachine(hand));
    const openers = pulls.map(({ author }) => author?.login ?? null);
    const accounts = [...hands.map(({ identity }) => identity.login), ...openers];
    const unlinked = hands
        .filter(({ identity }) => identity.login === null)
        .map(({ identity }) => identity.name ?? identity.email ?? 'somebody without a name');
    return {
        accounts: [...new Set(accounts.filter((login) => login !== null))].sort(),
        unlinked: [...new Set([...unlinked, ...(openers.includes(null) ? ['ghost'] : [])])].sort(),
    };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/collect/authors.js



/** Who wrote the change that a commit brought. Needs `contents: read` and `pull-requests: read`. */
async function readAuthors(client, question) {
    const { repository, commit } = question;
    const [read] = await (0,src_client/* readRangeCommits */.EL)(client, { repository, commits: [commit] });
    if (read?.state !== 'known')
        return read === undefined ? (0,src/* missing */.LO)('malformed', 'no answer') : withoutPartial(read);
    const ids = read.value.pullRequests.map(({ id }) => id);
    const pulls = (0,src_client/* gatherFacts */.pc)(ids.length === 0 ? [] : await (0,src_client/* readPullRequests */.sT)(client, { repository, ids }));
    if (pulls.state === 'missing')
        return withoutPartial(pulls);
    return (0,src/* known */.eO)(authorsOf(read.value, pulls.value), [...new Set([...read.evidence, ...pulls.evidence])]);
}
function withoutPartial(fact) {
    return (0,src/* missing */.LO)(fact.cause, fact.detail);
}

// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 10 modules
var sigstore_src = __webpack_require__(14297);
// EXTERNAL MODULE: ./build/packages/sigstore/src/client/index.js + 28 modules
var client = __webpack_require__(78980);
;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/number-at.js

function member(value, key) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return undefined;
    return Object.hasOwn(value, key) ? value[key] : undefined;
}
/** The number at a path such as `coverage.lines` of a predicate. Text that looks like a number is none. */
function numberAt(predicate, field) {
    const value = field.split('.').reduce(member, predicate);
    if (value === undefined)
        return (0,src/* missing */.LO)('not-found', 'the predicate has no such field');
    if (typeof value !== 'number' || !Number.isFinite(value))
        return (0,src/* missing */.LO)('malformed', `what stands there is no number but ${value === null ? 'null' : typeof value}`);
    return (0,src/* known */.eO)(value);
}

// EXTERNAL MODULE: ./build/packages/gates/src/checks-passed/policy.js
var policy = __webpack_require__(80871);
;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/collect/bundles.js





const mostPatterns = 50;
const mostBundles = 200;
const mostSubjects = 4096;
function textOf(name, file) {
    if (file.state === 'missing')
        return (0,src/* missing */.LO)(file.cause, file.detail);
    const text = (0,sigstore_src/* decodeUtf8 */._6)(file.value);
    return text === undefined ? (0,src/* missing */.LO)('malformed', `${name} is not UTF-8`) : (0,src/* known */.eO)(text, file.evidence);
}
/** The root is the policy's choice alone: no input can name one. */
async function loadRoot(ports, root) {
    const file = root === policy/* builtInRoot */.U ? (0,src/* known */.eO)(new TextEncoder().encode(client/* publicGoodRoot */.Bo)) : await ports.files.read(root);
    const text = textOf(root, file);
    if (text.state === 'missing')
        return { fact: { root, digest: (0,src/* missing */.LO)(text.cause, text.detail) }, roots: [] };
    const parsed = (0,sigstore_src/* parseTrustedRoots */.uE)(text.value);
    if (parsed.state === 'rejected')
        return { fact: { root, digest: (0,src/* missing */.LO)('malformed', `${parsed.code}: ${parsed.detail}`) }, roots: [] };
    return {
        fact: { root, digest: (0,src/* mapFact */.Vt)(file, (bytes) => ports.hash.sha256(bytes)) },
        roots: (0,client/* prepareRoots */.nx)(parsed.value),
    };
}
async function search(ports, pattern, from) {
    const paths = await ports.files.list([pattern]);
    if (paths.state === 'known' && paths.value.length > mostBundles)
        return { pattern, from, paths: (0,src/* missing */.LO)('truncated', `more than ${mostBundles} files match`) };
    return { pattern, from, paths: (0,src/* mapFact */.Vt)(paths, (found) => [...found]) };
}
/** The caller's patterns, one per line. Whatever stands beyond the limit is said, not dropped in silence. */
async function searchInput(ports, input) {
    const lines = (input ?? '').split('\n').map((line) => line.trim());
    const patterns = [...new Set(lines.filter((line) => line !== ''))];
    const named = patterns.slice(0, mostPatterns);
    const searches = await Promise.all(named.map((pattern) => search(ports, pattern, 'input')));
    if (patterns.length === named.length)
        return searches;
    const paths = (0,src/* missing */.LO)('truncated', `the input names more than ${mostPatterns} patterns`);
    return [
        ...searches,
        { pattern: `${patterns.length} patterns of the input "bundle"`, from: 'input', paths },
    ];
}
function statementOf({ predicateType, subjects, predicate }, wanted) {
    const digests = subjects.flatMap((subject) => Object.entries(subject.digests).map(([algorithm, hex]) => `${algorithm}:${hex}`));
    const fields = wanted.filter((one) => one.predicateType === predicateType).map(({ field }) => field);
    const values = [...new Set(fields)].sort().map((field) => ({ field, value: numberAt(predicate, field) }));
    return { predicateType, digests, values };
}
function measure(text, roots, wanted) {
    const result = (0,client/* verifyBundle */.IF)({ bundle: text, trustedRoots: roots });
    if (result.state === 'rejected') {
        const { code, detail } = result;
        if (code === 'digest-only-impossible')
            return (0,src/* missing */.LO)('unsupported', detail);
        return (0,src/* known */.eO)({ state: 'rejected', code, detail: detail.slice(0, 1000) });
    }
    const { signer, content } = result.value;
    if (signer.kind === 'key')
        return (0,src/* missing */.LO)('unsupported', 'bundles signed with a bare key name no signer');
    const said = content.kind === 'statement'
        ? statementOf(content.statement, wanted)
        : { predicateType: null, digests: [content.digest], values: [] };
    if (said.digests.length > mostSubjects)
        return (0,src/* missing */.LO)('truncated', `it names more than ${mostSubjects} digests`);
    const { fingerprint, san, issuer } = signer;
    return (0,src/* known */.eO)({ state: 'verified', certificate: fingerprint, identity: san, issuer, ...said });
}
/** A .jsonl file holds a bundle a line, as `gh attestation download` writes it. */
function bundleTexts(path, text) {
    if (!path.endsWith('.jsonl'))
        return [{ line: null, text }];
    return text
        .split('\n')
        .map((line, index) => ({ line: index + 1, text: line }))
        .filter((line) => line.text.trim() !== '');
}
async function measurePath(ports, path, { roots, wanted }) {
    const unmeasured = (cause, detail) => roots.map(({ fact }) => ({ path, line: null, root: fact.root, measured: (0,src/* missing */.LO)(cause, detail) }));
    const text = textOf(path, await ports.files.read(path, sigstore_src/* mostBundleCharacters */.kw));
    if (text.state === 'missing')
        return unmeasured(text.cause, text.detail);
    const texts = bundleTexts(path, text.value);
    if (texts.length === 0)
        return unmeasured('malformed', 'it holds no bundle');
    if (texts.length > mostBundles)
        return unmeasured('truncated', `it holds more than ${mostBundles} bundles`);
    return texts.flatMap(({ line, text: one }) => roots.map(({ fact, roots: trusted }) => {
        const measured = measure(one, trusted, wanted);
        const bound = measured.state === 'known' ? (0,src/* known */.eO)(measured.value, text.evidence) : measured;
        return { path, line, root: fact.root, measured: bound };
    }));
}
/**
 * Reads every bundle that a policy or the input names and measures it under every trusted root of the policies; of the
 * predicates only the numbers that a policy names are kept. Nothing is read when no policy wants a number.
 */
async function collectBundles(ports, { policies, inputs }) {
    const asking = policies.filter(({ attested }) => attested.length > 0);
    if (asking.length === 0)
        return { roots: [], searches: [], bundles: [] };
    const names = [...new Set(asking.map(({ trustedRoot }) => trustedRoot))].sort();
    const patterns = [...new Set(asking.flatMap(({ bundles }) => bundles))].sort();
    const roots = await Promise.all(names.map((root) => loadRoot(ports, root)));
    const usable = roots.filter(({ fact }) => fact.digest.state === 'known');
    const searches = [
        ...(await Promise.all(patterns.map((pattern) => search(ports, pattern, 'policy')))),
        ...(await searchInput(ports, inputs['bundle'])),
    ];
    const found = searches.flatMap(({ paths }) => (paths.state === 'known' ? paths.value : []));
    const ruler = { roots: usable, wanted: asking.flatMap(({ attested }) => attested) };
    const bundles = [];
    // One after the other: each may be 16 MiB.
    for (const path of [...new Set(found)].sort())
        bundles.push(...(await measurePath(ports, path, ruler)));
    return { roots: roots.map(({ fact }) => fact), searches, bundles };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/collect/origins.js


/** What is known stays so, and asking again would not grant a permission; a failing server may answer next time. */
function mayDiffer(fact) {
    return fact.state === 'missing' && (fact.cause === 'unreachable' || fact.cause === 'truncated');
}
/** Asks once for each key, until an answer came that will stay. */
function remembering(read) {
    const asked = new Map();
    return async (key) => {
        const answer = asked.get(key) ?? read(key);
        asked.set(key, answer);
        const fact = await answer;
        if (mayDiffer(fact))
            asked.delete(key);
        return fact;
    };
}
/** Reads jobs and the attempts of their runs; a run that many jobs share is read once. Needs `actions: read`. */
function originReader(client, repository) {
    const name = `${repository.owner}/${repository.name}`;
    const attemptsOf = remembering((key) => {
        const [runId = '', attempt = ''] = key.split('/');
        return (0,src_client/* readRunAttempts */.ag)(client, { repository: name, runId, attempt: Number(attempt) });
    });
    return remembering(async (checkRun) => {
        const job = await (0,src_client/* readJobOrigin */._L)(client, { repository, checkRun });
        if (job.state === 'missing')
            return (0,src/* missing */.LO)(job.cause, job.detail);
        const attempts = await attemptsOf(`${job.value.runId}/${job.value.attempt}`);
        if (attempts.state === 'missing')
            return (0,src/* missing */.LO)(attempts.cause, attempts.detail);
        const evidence = [...new Set([...job.evidence, ...attempts.evidence])];
        return (0,src/* known */.eO)({ job: job.value, attempts: [...attempts.value] }, evidence);
    });
}

// EXTERNAL MODULE: ./build/packages/gates/src/checks-passed/decide.js + 7 modules
var decide = __webpack_require__(58077);
;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/waiting.js


/** What may be otherwise at the next look. */
const passing = new Set([
    'check-absent',
    'check-from-other-source',
    'check-from-other-workflow',
    'check-running',
    'too-few-checks',
]);
const learnable = ['unreachable', 'truncated'];
function mayChange(draft) {
    if (passing.has(draft.code))
        return true;
    const { code } = draft;
    if (code !== 'checks-unknown' && code !== 'origin-unknown' && code !== 'authors-unknown')
        return false;
    return learnable.includes(draft.data.cause);
}
/** The questions of a policy whose answer time may still change. */
function openQuestions(policy, facts) {
    const open = (0,decide/* decide */.L)(policy, facts).filter(mayChange);
    return [...new Set(open.map(({ question }) => question))];
}
/** True when a list could not be had, so that asking again soon would only cost more. */
function wasRefused(policies, facts) {
    return policies
        .flatMap((policy) => (0,decide/* decide */.L)(policy, facts))
        .some((draft) => draft.code === 'checks-unknown' && draft.data.cause === 'unreachable');
}
/** What to wait for after a look; `limit` when something is open and nobody's time is left, `settled` otherwise. */
function nextWait(policies, facts) {
    const { began, ended } = facts.waiting;
    const asked = policies.map((policy) => {
        const limit = (0,src/* addMilliseconds */.As)(began, policy.waitMinutes * 60_000);
        return { policy, limit, open: policy.checks.length === 0 ? [] : openQuestions(policy, facts) };
    });
    const unsettled = asked.filter(({ open }) => open.length > 0);
    const waiting = unsettled.filter(({ limit }) => (0,src/* epochMilliseconds */.q)(limit) > (0,src/* epochMilliseconds */.q)(ended));
    if (waiting.length === 0)
        return unsettled.length === 0 ? 'settled' : 'limit';
    return {
        open: [...new Set(waiting.flatMap(({ open }) => open))],
        pollMs: Math.min(...waiting.map(({ policy }) => policy.pollSeconds * 1000)),
        limit: waiting.map(({ limit }) => limit).reduce((late, limit) => (limit > late ? limit : late)),
    };
}
const mostNamed = 5;
/** `waiting for 2 checks (…), looked 3 times, until 2026-06-22T15:00:00.000Z at the latest` */
function waitLine({ open, limit }, looks) {
    const named = open.slice(0, mostNamed).join(', ');
    const more = open.length > mostNamed ? ` and ${open.length - mostNamed} more` : '';
    const line = `waiting for ${open.length} checks (${named}${more}), looked ${looks} times, until ${limit} at the latest`;
    // The policy's author chose the names; a line break would write a line of its own into the log.
    return line.replace(/\p{Cc}+/gu, ' ');
}

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/collect/watch.js



// A timer may fire a little before the clock shows its time; a cancelled sleep ends well before it.
const earlyMs = 50;
const longestBackOffMs = 300_000;
const mostLooks = 5_000;
function earliest(left, right) {
    return (0,src/* epochMilliseconds */.q)(left) < (0,src/* epochMilliseconds */.q)(right) ? left : right;
}
/** When to look again: a used-up limit says when it starts anew, and anything else that fails is asked ever later. */
async function dueAt(ports, client, pause) {
    const now = ports.clock.now();
    const { pollMs, limit, failures } = pause;
    if (failures === 0)
        return earliest((0,src/* addMilliseconds */.As)(now, pollMs), limit);
    const slower = Math.max(pollMs, Math.min(pollMs * 2 ** failures, longestBackOffMs));
    const left = await (0,src_client/* readCoreRateLimit */.fe)(client);
    const next = (0,src/* addMilliseconds */.As)(now, slower);
    if (left.state === 'missing' || left.value.remaining > 0)
        return earliest(next, limit);
    const { resetAt } = left.value;
    return earliest((0,src/* epochMilliseconds */.q)(resetAt) > (0,src/* epochMilliseconds */.q)(next) ? resetAt : next, limit);
}
/** False when the wait was cut short: the run is being cancelled. */
async function sleepUntil(ports, until) {
    const missingMs = (0,src/* epochMilliseconds */.q)(until) - (0,src/* epochMilliseconds */.q)(ports.clock.now());
    if (missingMs <= 0)
        return true;
    await ports.clock.sleep(missingMs);
    return (0,src/* epochMilliseconds */.q)(ports.clock.now()) >= (0,src/* epochMilliseconds */.q)(until) - earlyMs;
}
/**
 * Looks until nothing that a policy names can change any more, or nobody's time is left. A cancelled wait keeps the
 * last look, which says of each check how it stood.
 */
async function watch(ports, watched) {
    const { client, policies, look } = watched;
    const began = ports.clock.now();
    const waits = policies.some(({ waitMinutes }) => waitMinutes > 0);
    let failures = 0;
    for (let looks = 1;; looks += 1) {
        const seen = await look();
        const at = (end) => ({
            ...seen,
            waiting: { began, ended: ports.clock.now(), looks, end },
        });
        if (!waits)
            return at('not-waited');
        const facts = at('settled');
        const wait = nextWait(policies, facts);
        if (typeof wait === 'string')
            return { ...facts, waiting: { ...facts.waiting, end: wait } };
        if (looks >= mostLooks)
            return at('limit');
        ports.progress.say(waitLine(wait, looks));
        failures = wasRefused(policies, facts) ? failures + 1 : 0;
        const { pollMs, limit } = wait;
        if (await sleepUntil(ports, await dueAt(ports, client, { pollMs, limit, failures })))
            continue;
        ports.progress.warn('waiting for checks was cancelled: they are judged as they stood');
        return at('cancelled');
    }
}

;// CONCATENATED MODULE: ./build/packages/gates/src/checks-passed/collect.js








const inputs = {
    bundle: {
        description: 'Sigstore bundle files, one path or glob per line. They are candidates beside those of the policy; whether they count is the policy’s word.',
        required: false,
    },
};
const notNamed = (0,src/* missing */.LO)('not-collected', 'no policy names one');
const notAsked = (0,src/* missing */.LO)('not-collected', 'nobody ran anything again, or no policy minds');
const mostOrigins = 200;
// Learning where runs come from can show that an older one counts, whose origin is wanted then.
const mostRounds = 3;
function repositoryOf({ request }) {
    const { name } = request.repository;
    const repository = (0,github_src/* parseRepositoryName */.$M)(name);
    if (repository !== undefined)
        return repository;
    throw new src/* SuiteError */.$K('input-invalid', `repository: found ${(0,src/* show */.WU)(name)}, expected owner/repo`);
}
function names({ policies }, kind) {
    return policies.some(({ checks }) => checks.some((wanted) => wanted.kind === kind));
}
function draftsOf({ policies }, seen) {
    const { at } = seen;
    // How long was waited is no matter of any verdict.
    const waiting = { began: at, ended: at, looks: 1, end: 'not-waited' };
    return policies.flatMap((policy) => (0,decide/* decide */.L)(policy, { ...seen, waiting }));
}
/** Ids of the check runs whose origin a verdict hangs on and nobody has asked for yet. */
function wantedOrigins(context, seen) {
    const asked = new Set(seen.origins.map(({ checkRun }) => checkRun));
    const wanted = draftsOf(context, seen).flatMap((draft) => draft.code === 'origin-unknown' ? [draft.data.checkRun] : []);
    return [...new Set(wanted)].filter((checkRun) => !asked.has(checkRun));
}
async function withOrigins(context, read, seen) {
    let learned = seen;
    for (let round = 0; round < mostRounds; round += 1) {
        const room = mostOrigins - learned.origins.length;
        const wanted = wantedOrigins(context, learned).slice(0, Math.max(0, room));
        if (wanted.length === 0)
            return learned;
        const origins = await Promise.all(wanted.map(async (checkRun) => ({ checkRun, fact: await read(checkRun) })));
        learned = { ...learned, origins: [...learned.origins, ...origins] };
    }
    return learned;
}
async function withAuthors(context, source, seen) {
    const wanted = draftsOf(context, seen).some(({ code }) => code === 'authors-unknown');
    if (!wanted || seen.authors.state === 'known')
        return seen;
    const { commit } = context.request;
    return { ...seen, authors: await readAuthors(source.client, { ...source, commit }) };
}
async function readLists(context, { client, repository }) {
    const question = { repository, commit: context.request.commit };
    const [checkRuns, statuses] = await Promise.all([
        names(context, 'check-run') ? (0,src_client/* readCheckRuns */.zd)(client, question) : notNamed,
        names(context, 'status') ? (0,src_client/* readCommitStatuses */.e5)(client, question) : notNamed,
    ]);
    return {
        checkRuns: (0,src/* mapFact */.Vt)(checkRuns, (runs) => [...runs]),
        statuses: (0,src/* mapFact */.Vt)(statuses, (all) => [...all]),
    };
}
async function lookOf(ports, context, source) {
    const { at, commit, subject } = context.request;
    const measured = await collectBundles(ports, context);
    const read = originReader(source.client, source.repository);
    let authors = notAsked;
    return async () => {
        const lists = await readLists(context, source);
        const first = { at, commit, subject, ...lists, origins: [], authors, ...measured };
        const seen = await withAuthors(context, source, await withOrigins(context, read, first));
        if (seen.authors.state === 'known')
            authors = seen.authors;
        return seen;
    };
}
/**
 * Reads the checks and statuses of the deployed commit, and of those that a verdict hangs on who started them, again
 * and again while a policy waits. Throws `input-invalid` for a repository that has no GitHub name.
 */
const collect = async (ports, context) => {
    const client = (0,src_client/* createGitHubClient */.LX)(ports.http, context.github);
    const source = { client, repository: repositoryOf(context) };
    const look = await lookOf(ports, context, source);
    return watch(ports, { client, policies: context.policies, look });
};


/***/ })

};

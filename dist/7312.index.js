export const id = 7312;
export const ids = [7312];
export const modules = {

/***/ 17312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LX: () => (/* reexport */ createGitHubClient),
  L2: () => (/* reexport */ fetchBundle),
  pc: () => (/* reexport */ gatherFacts),
  SW: () => (/* reexport */ hasAttestations),
  Xz: () => (/* reexport */ keepComment),
  Hw: () => (/* reexport */ openPullRequest),
  EX: () => (/* reexport */ readActivity),
  aF: () => (/* reexport */ readAttestations),
  zd: () => (/* reexport */ readCheckRuns),
  e5: () => (/* reexport */ readCommitStatuses),
  WY: () => (/* reexport */ readComparison),
  fe: () => (/* reexport */ readCoreRateLimit),
  yt: () => (/* reexport */ readDefaultBranch),
  bP: () => (/* reexport */ readEnvironmentRules),
  ZR: () => (/* reexport */ readFileAtRef),
  _L: () => (/* reexport */ readJobOrigin),
  yr: () => (/* reexport */ readMergeBase),
  zi: () => (/* reexport */ readPermissions),
  Xi: () => (/* reexport */ readPolicySources),
  Gn: () => (/* reexport */ readPullRequestFiles),
  sT: () => (/* reexport */ readPullRequests),
  EL: () => (/* reexport */ readRangeCommits),
  BS: () => (/* reexport */ readRelation),
  qi: () => (/* reexport */ readRepositoryId),
  OD: () => (/* reexport */ readRuleSuites),
  uv: () => (/* reexport */ readRulesets),
  u5: () => (/* reexport */ readRunApprovals),
  ag: () => (/* reexport */ readRunAttempts),
  ws: () => (/* reexport */ readRunDeployments),
  T0: () => (/* reexport */ readTeamMembers)
});

// UNUSED EXPORTS: askInBatches, commitsQuery, everyItem, failureOf, fromAnswer, pullRequestFilesQuery, pullRequestPageQuery, pullRequestsQuery, readCommits, readFact

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/github/src/activity.js
var activity = __webpack_require__(59330);
;// CONCATENATED MODULE: ./build/packages/github/src/client/gather.js

/**
 * One fact from many: known when every part is, with all their evidence. Otherwise the first failure, and the parts
 * that were learned as its partial value.
 */
function gatherFacts(facts) {
    const values = facts.flatMap((fact) => (fact.state === 'known' ? [fact.value] : []));
    const failure = facts.find((fact) => fact.state === 'missing');
    if (failure?.state === 'missing')
        return { ...failure, partial: values };
    return (0,src/* known */.eO)(values, [...new Set(facts.flatMap((fact) => (fact.state === 'known' ? fact.evidence : [])))]);
}
/** Why a fact is missing, without what it did show: for a fact of another type. */
function failureOf(fact) {
    return (0,src/* missing */.LO)(fact.cause, fact.detail);
}
/** Reads a known value further; what cannot be read is malformed. */
function readFact(fact, read, what) {
    if (fact.state === 'missing')
        return failureOf(fact);
    const value = read(fact.value);
    if (value !== undefined)
        return (0,src/* known */.eO)(value, fact.evidence);
    return (0,src/* missing */.LO)('malformed', `GitHub answered ${what} in a shape that is not known`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/rows.js


/** The rows of every page of a list. A page that is missing makes it missing, with the rows before it as partial. */
async function readRows(client, { parse, ...question }) {
    const answer = await client.rest.pages(question);
    if (answer.state === 'missing' && answer.partial === undefined)
        return failureOf(answer);
    const bodies = (answer.state === 'known' ? answer.value : answer.partial) ?? [];
    const pages = bodies.map(parse);
    if (pages.includes(undefined))
        return (0,src/* missing */.LO)('malformed', `GitHub answered GET /${question.path.join('/')} in a shape that is not known`);
    const rows = pages.flatMap((page) => [...(page ?? [])]);
    return answer.state === 'known' ? (0,src/* known */.eO)(rows, answer.evidence) : { ...failureOf(answer), partial: rows };
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/time-period.js

const dayMs = 24 * 60 * 60_000;
// GitHub does not say from which instant it counts a period, so one is taken only with room to spare.
const room = 0.95;
/**
 * The shortest of GitHub's periods that reaches back to an instant; undefined when the longest does not. An instant
 * that has not come yet shows that our clock is wrong, so then it is the longest.
 * `periods` are their lengths in days, by name, shortest first.
 */
function periodSince(since, now, periods) {
    const days = ((0,src/* epochMilliseconds */.q)(now) - (0,src/* epochMilliseconds */.q)(since)) / dayMs;
    const named = Object.entries(periods);
    if (days < 0)
        return named.at(-1)?.[0];
    return named.find(([, length]) => days <= length * room)?.[0];
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/activity.js




const mostPages = 100;
const periods = { day: 1, week: 7, month: 30, quarter: 90, year: 365 };
function isOlder(since) {
    return ({ at }) => (0,src/* epochMilliseconds */.q)(at) < (0,src/* epochMilliseconds */.q)(since);
}
/**
 * Who moved which ref, and when, newest first: every push, merge, creation and deletion since an instant, a year back
 * at most. Truncated, with what was seen as partial, when that instant is further back, when there are more than
 * 10,000 entries, or when a page is missing. Needs `contents: read`. Source:
 * docs.github.com/rest/repos/repos#list-repository-activities.
 */
async function readActivity(client, { repository, since, now }) {
    const older = isOlder(since);
    const period = periodSince(since, now, periods);
    const fact = await readRows(client, {
        path: ['repos', repository.owner, repository.name, 'activity'],
        query: { per_page: '100', time_period: period ?? 'year' },
        permission: 'contents: read',
        parse: activity/* parseActivityPage */.m,
        enough: (page) => (0,activity/* parseActivityPage */.m)(page)?.some(older) === true,
        mostPages,
    });
    const recent = (rows) => rows.filter((row) => !older(row));
    if (fact.state === 'missing')
        return fact.partial === undefined ? fact : { ...fact, partial: recent(fact.partial) };
    if (period === undefined)
        return (0,src/* truncated */.ps)(`GitHub keeps the activity of a year, and ${since} is earlier`, recent(fact.value));
    return (0,src/* known */.eO)(recent(fact.value), fact.evidence);
}

// EXTERNAL MODULE: ./build/packages/github/src/attestation.js
var attestation = __webpack_require__(91725);
;// CONCATENATED MODULE: ./build/packages/github/src/snappy.js
class SnappyError extends Error {
}
const mostLengthBytes = 5;
function byteAt(block, at) {
    const byte = block[at];
    if (byte === undefined)
        throw new SnappyError('it ends in the middle');
    return byte;
}
function readLittleEndian(block, cursor, bytes) {
    let value = 0;
    for (let index = 0; index < bytes; index += 1)
        value += byteAt(block, cursor.at + index) * 2 ** (8 * index);
    cursor.at += bytes;
    return value;
}
function readLength(block, cursor) {
    let length = 0;
    for (let index = 0; index < mostLengthBytes; index += 1) {
        const byte = byteAt(block, cursor.at);
        cursor.at += 1;
        length += (byte & 0x7f) * 2 ** (7 * index);
        if (byte < 0x80)
            return length;
    }
    throw new SnappyError('its length is no number of 32 bits');
}
function literal(block, output, cursor, tag) {
    const short = tag >> 2;
    const length = (short < 60 ? short : readLittleEndian(block, cursor, short - 59)) + 1;
    if (cursor.at + length > block.length)
        throw new SnappyError('it ends in the middle');
    if (cursor.written + length > output.length)
        throw new SnappyError('it holds more than it announces');
    output.set(block.subarray(cursor.at, cursor.at + length), cursor.written);
    cursor.at += length;
    cursor.written += length;
}
function copyOf(block, cursor, tag) {
    if ((tag & 3) === 1) {
        const length = 4 + ((tag >> 2) & 7);
        return { length, offset: (tag >> 5) * 256 + readLittleEndian(block, cursor, 1) };
    }
    return { length: 1 + (tag >> 2), offset: readLittleEndian(block, cursor, (tag & 3) === 2 ? 2 : 4) };
}
function copy(block, output, cursor, tag) {
    const { length, offset } = copyOf(block, cursor, tag);
    if (offset === 0 || offset > cursor.written)
        throw new SnappyError('it refers to what is not there');
    if (cursor.written + length > output.length)
        throw new SnappyError('it holds more than it announces');
    // Byte by byte: a copy may overlap what it writes, which is how runs are written.
    for (let index = 0; index < length; index += 1) {
        output[cursor.written] = output[cursor.written - offset] ?? 0;
        cursor.written += 1;
    }
}
function unpack(block, mostBytes) {
    const cursor = { at: 0, written: 0 };
    const length = readLength(block, cursor);
    // The announced length is checked before a byte is set aside for it.
    if (length > mostBytes)
        return { ok: false, detail: `it announces ${length} bytes, at most ${mostBytes} are read` };
    const output = new Uint8Array(length);
    while (cursor.at < block.length) {
        const tag = byteAt(block, cursor.at);
        cursor.at += 1;
        if ((tag & 3) === 0)
            literal(block, output, cursor, tag);
        else
            copy(block, output, cursor, tag);
    }
    if (cursor.written !== length)
        return { ok: false, detail: 'it holds less than it announces' };
    return { ok: true, bytes: output };
}
/**
 * Unpacks a raw snappy block (no frames), as GitHub stores bundles. Work and memory are at most in proportion to the
 * block and `mostBytes`, whoever wrote it.
 * Source: https://github.com/google/snappy/blob/main/format_description.txt
 */
function unpackSnappy(block, mostBytes) {
    try {
        return unpack(block, mostBytes);
    }
    catch (thrown) {
        if (!(thrown instanceof SnappyError))
            throw thrown;
        return { ok: false, detail: thrown.message };
    }
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/line.js

// Names the REST API version that the answers are parsed for: docs.github.com/rest/about-the-rest-api/api-versions.
const apiVersion = '2022-11-28';
function headersFor(access, accept, version = apiVersion) {
    const authorization = access.token === null ? {} : { authorization: `Bearer ${access.token.reveal()}` };
    return { accept, 'user-agent': 'countersign', 'x-github-api-version': version, ...authorization };
}
/** UTF-8 text of a body; undefined when it is no UTF-8. */
function decodeUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** JSON of a body that came whole. A body that breaks off is no JSON, so a cut one lands here too. */
function parseJsonBody(body, what) {
    const text = decodeUtf8(body);
    try {
        if (text !== undefined)
            return (0,src/* known */.eO)(JSON.parse(text));
    }
    catch {
        // Falls through: not JSON.
    }
    return (0,src/* missing */.LO)('malformed', `GitHub answered ${what} with a body that is not JSON`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/attestations.js





// From this version on lists name addresses instead of holding bundles:
// https://github.com/github/rest-api-description/blob/main/descriptions/api.github.com/CHANGELOG.md
const presentVersion = '2026-03-10';
const permission = 'attestations: read';
const pageSize = '100';
const attestations_mostPages = 10;
const mostPackedBytes = 16 * 1024 * 1024;
function pathsOf({ place, digest }) {
    const [owner = '', name] = place.split('/');
    if (name !== undefined)
        return [['repos', owner, name, 'attestations', digest]];
    return [
        ['orgs', owner, 'attestations', digest],
        ['users', owner, 'attestations', digest],
    ];
}
function ask(client, path, apiVersion) {
    return readRows(client, {
        path,
        query: { per_page: pageSize },
        permission,
        mostPages: attestations_mostPages,
        parse: attestation/* parseAttestations */.n,
        ...(apiVersion === undefined ? {} : { apiVersion }),
    });
}
/** How a server says that it does not know the version: docs.github.com/rest/about-the-rest-api/api-versions. */
function isVersionUnknown(answer) {
    return answer.state === 'missing' && answer.detail.startsWith('GitHub answered 400 ');
}
/** Such a server is asked once more in the oldest version. */
async function askVersions(client, path) {
    const answer = await ask(client, path, presentVersion);
    return isVersionUnknown(answer) ? ask(client, path, undefined) : answer;
}
/** GitHub Enterprise Server has its REST API under this path, and no attestations. */
function hasAttestations({ apiUrl }) {
    return !/\/api\/v3\/?$/u.test(apiUrl);
}
/**
 * The attestations that GitHub keeps for a digest, at most 1,000. `not-found` where there are none, where the token may
 * not see them, and where there is no such repository or owner: GitHub answers 404 to all three. `unsupported` on
 * GitHub Enterprise Server. Needs `attestations: read`.
 */
async function readAttestations(client, question) {
    let answer = (0,src/* missing */.LO)('not-found', 'there is nobody to ask');
    for (const path of pathsOf(question)) {
        answer = await askVersions(client, path);
        if (answer.state === 'known' || answer.cause !== 'not-found')
            return answer;
    }
    return answer;
}
function isLoopback(url) {
    return url.protocol === 'http:' && url.hostname === '127.0.0.1';
}
/** GitHub names the address; plain http is for a GitHub that itself is on this machine. */
function usableAddress(text, { apiUrl }) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || url.username !== '' || url.password !== '')
        return undefined;
    const local = isLoopback(url) && URL.canParse(apiUrl) && isLoopback(new URL(apiUrl));
    return url.protocol === 'https:' || local ? url : undefined;
}
/**
 * The JSON text of a bundle from the address that a list gave: a raw snappy block. Asked without any credential: the
 * address is another host's and carries its own, short-lived right to read (GHSA-8xvp-7hj6-mcj9 is what comes of
 * sending a token there). No redirect is followed.
 */
async function fetchBundle(http, access, address) {
    const url = usableAddress(address, access);
    if (url === undefined)
        return (0,src/* missing */.LO)('malformed', 'the address of the bundle is no https address');
    const { host } = url;
    const answer = await http.send({
        source: 'github',
        method: 'GET',
        url: url.href,
        headers: { accept: '*/*' },
        maxBytes: mostPackedBytes,
        maxRedirects: 0,
    });
    if (answer.state === 'failed')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    if (answer.status !== 200)
        return refused(answer.status, host);
    const unpacked = unpackSnappy(answer.body, mostPackedBytes);
    if (!unpacked.ok)
        return (0,src/* missing */.LO)('malformed', `what ${host} holds is no snappy block: ${unpacked.detail}`);
    const text = decodeUtf8(unpacked.bytes);
    return text === undefined
        ? (0,src/* missing */.LO)('malformed', `the bundle that ${host} holds is not UTF-8`)
        : (0,src/* known */.eO)(text, [answer.evidence]);
}
function refused(status, host) {
    if (status === 401 || status === 403)
        return (0,src/* missing */.LO)('forbidden', `${host} answered ${status}: the address that GitHub gave has expired or is refused`);
    if (status === 404 || status === 410)
        return (0,src/* missing */.LO)('not-found', `${host} answered ${status}: the bundle is gone`);
    const cause = status === 429 || status >= 500 ? 'unreachable' : 'malformed';
    return (0,src/* missing */.LO)(cause, `${host} answered ${status} for the bundle`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/batches.js

// 100, 50, 25, 13: smaller questions than that do not time out, so more halving would only spend the rate limit.
const mostHalvings = 3;
async function askHalving(batch, { ask }, halvings) {
    const results = [...(await ask(batch))];
    const cut = [...results.keys()].filter((index) => results[index]?.state === 'cut');
    if (cut.length === 0 || halvings === 0 || batch.length === 1)
        return results;
    // Where GitHub answered a part, what is left is the smaller question already.
    const middle = cut.length < batch.length ? cut.length : Math.ceil(cut.length / 2);
    for (const part of [cut.slice(0, middle), cut.slice(middle)].filter((indexes) => indexes.length > 0)) {
        const items = part.flatMap((index) => batch.slice(index, index + 1));
        const again = await askHalving(items, { size: items.length, ask }, halvings - 1);
        for (const [position, index] of part.entries()) {
            const result = again[position];
            if (result !== undefined)
                results[index] = result;
        }
    }
    return results;
}
/**
 * One fact for each item, in order. What was cut short (time-out, node or resource limit, partial answer) is asked
 * again: the items that are left, or all of them in halves. Batches go one after another: GitHub's secondary limits
 * punish parallel queries.
 */
async function askInBatches(items, batching) {
    const facts = [];
    for (let start = 0; start < items.length; start += batching.size) {
        const results = await askHalving(items.slice(start, start + batching.size), batching, mostHalvings);
        facts.push(...results.map((result) => (result.state === 'cut' ? result.failure : result)));
        if (facts.length < items.length)
            batching.done?.(facts.length);
    }
    return facts;
}
/** The same for every item of a batch: the question was cut short, or it failed in a way that no smaller one mends. */
function everyItem(count, failure) {
    const result = failure.cause === 'truncated' ? { state: 'cut', failure } : failure;
    return Array.from({ length: count }, () => result);
}
/** Gives a fact the evidence of the answer that it was read from. */
function fromAnswer(value, answer) {
    return (0,src/* known */.eO)(value, answer.state === 'known' ? answer.evidence : []);
}

// EXTERNAL MODULE: ./build/packages/github/src/check-run.js
var check_run = __webpack_require__(81659);
;// CONCATENATED MODULE: ./build/packages/github/src/client/checks.js



const checksPermission = 'checks: read';
// "If there are more than 1000 check suites on a single git reference, this endpoint will limit check runs to the
// 1000 most recent check suites": docs.github.com/rest/checks/runs#list-check-runs-for-a-git-reference.
const mostSuites = 1000;
function commitPath({ repository, commit }, list) {
    return ['repos', repository.owner, repository.name, 'commits', commit, list];
}
async function readSuiteCount(client, question) {
    const path = commitPath(question, 'check-suites');
    const answer = await client.rest.get({ path, query: { per_page: '1' }, permission: checksPermission });
    return readFact(answer, check_run/* parseSuiteCount */.FL, `for the check suites of ${question.commit}`);
}
function ofOtherCommit(what, commit) {
    return (0,src/* missing */.LO)('malformed', `GitHub listed a ${what} of another commit than ${commit}`);
}
async function listRuns(client, question) {
    const { commit } = question;
    const path = commitPath(question, 'check-runs');
    const query = { filter: 'all', per_page: '100' };
    const answer = await client.rest.pages({ path, query, permission: checksPermission });
    if (answer.state === 'missing' && answer.partial === undefined)
        return failureOf(answer);
    const bodies = (answer.state === 'known' ? answer.value : answer.partial) ?? [];
    const pages = bodies.map(check_run/* parseCheckRunPage */.Ch);
    const whole = pages.filter((page) => page !== undefined);
    if (whole.length !== pages.length)
        return (0,src/* missing */.LO)('malformed', `GitHub answered for the check runs of ${commit} in a shape that is not known`);
    const runs = [...new Map(whole.flatMap((page) => page.runs).map((run) => [run.id, run])).values()];
    if (runs.some(({ headSha }) => headSha !== commit))
        return ofOtherCommit('check run', commit);
    if (answer.state === 'missing')
        return { ...failureOf(answer), partial: runs };
    // A run that was made between two pages moves the rest, so every page has to count the same.
    if (whole.some(({ total }) => total !== runs.length))
        return (0,src/* truncated */.ps)(`GitHub listed ${runs.length} of ${whole.at(-1)?.total ?? 0} check runs`, runs);
    return (0,src/* known */.eO)(runs, answer.evidence);
}
/**
 * Every check run of a commit, older ones of the same name too (`filter=all`). Runs that come while the pages are read
 * make the list not add up; it is read once more then. Truncated, with what was seen as partial, when it still does
 * not, or when the commit has more suites than GitHub lists runs of. Needs `checks: read`.
 */
async function readCheckRuns(client, question) {
    if (!(0,src/* isCommitSha */._$)(question.commit))
        return (0,src/* missing */.LO)('malformed', 'not a full commit SHA');
    const first = await listRuns(client, question);
    const cut = first.state === 'missing' && first.cause === 'truncated';
    const runs = cut ? await listRuns(client, question) : first;
    if (runs.state === 'missing')
        return runs;
    const suites = await readSuiteCount(client, question);
    if (suites.state === 'missing')
        return { ...failureOf(suites), partial: runs.value };
    if (suites.value > mostSuites)
        return (0,src/* truncated */.ps)(`the commit has ${suites.value} check suites, and GitHub lists the runs of the newest ${mostSuites}`, runs.value);
    return (0,src/* known */.eO)(runs.value, [...runs.evidence, ...suites.evidence]);
}
/** Every report of every commit status of a commit, newest first as GitHub lists them. Needs `statuses: read`. */
async function readCommitStatuses(client, question) {
    const { commit } = question;
    if (!(0,src/* isCommitSha */._$)(commit))
        return (0,src/* missing */.LO)('malformed', 'not a full commit SHA');
    const path = commitPath(question, 'statuses');
    const answer = await client.rest.pages({
        path,
        query: { per_page: '100' },
        permission: 'statuses: read',
    });
    if (answer.state === 'missing' && answer.partial === undefined)
        return failureOf(answer);
    const bodies = (answer.state === 'known' ? answer.value : answer.partial) ?? [];
    const pages = bodies.map(check_run/* parseStatusPage */.lI);
    if (pages.includes(undefined))
        return (0,src/* missing */.LO)('malformed', `GitHub answered for the statuses of ${commit} in a shape that is not known`);
    const rows = pages.flatMap((page) => [...(page ?? [])]);
    const statuses = [...new Map(rows.map((status) => [status.id, status])).values()];
    if (statuses.some((status) => status.commit !== commit))
        return ofOtherCommit('status', commit);
    if (answer.state === 'missing')
        return { ...failureOf(answer), partial: statuses };
    return (0,src/* known */.eO)(statuses, answer.evidence);
}
/**
 * The job that a check run of GitHub Actions reports on. Missing (not-found) for a check run that no job made: any
 * workflow with `checks: write` can write one under the name of GitHub Actions. Needs `actions: read`.
 */
async function readJobOrigin(client, question) {
    const { repository, checkRun } = question;
    const path = ['repos', repository.owner, repository.name, 'actions', 'jobs', checkRun];
    const answer = await client.rest.get({ path, permission: 'actions: read' });
    const origin = readFact(answer, check_run/* parseJobOrigin */.R8, `for the job of check run ${checkRun}`);
    if (origin.state === 'known' && origin.value.checkRun !== checkRun)
        return (0,src/* missing */.LO)('malformed', `GitHub answered another job than that of check run ${checkRun}`);
    return origin;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/github/src/range-commit.js
var range_commit = __webpack_require__(27770);
// EXTERNAL MODULE: ./build/packages/github/src/login.js
var src_login = __webpack_require__(17906);
;// CONCATENATED MODULE: ./build/packages/github/src/client/commit-memory.js

function emptyMemory() {
    return { commits: new Map(), addresses: new Map() };
}
function memoryKey({ owner, name }, commit) {
    return `${(0,src_login/* foldLogin */.f)(`${owner}/${name}`)} ${commit}`;
}
function learnAddresses({ addresses }, answer) {
    for (const { email, login, id } of answer.linked) {
        if (email !== null)
            addresses.set(email, { login, id });
    }
}

// EXTERNAL MODULE: ./build/packages/github/src/time.js
var time = __webpack_require__(13606);
;// CONCATENATED MODULE: ./build/packages/github/src/client/graphql-limit.js



/** Part of every query; it costs nothing. */
const rateLimitSelection = 'rateLimit { cost remaining resetAt }';
const answerSchema = dist/* object */.Ikc({
    rateLimit: dist/* object */.Ikc({ cost: dist/* number */.aig(), remaining: dist/* number */.aig(), resetAt: time/* timeAnswerSchema */.X }),
});
/** Undefined where GitHub tells none: an Enterprise Server may have no limits. */
function parseGraphqlLimit(data) {
    const read = dist/* safeParse */.xLC(answerSchema, data);
    return read.success ? read.output.rateLimit : undefined;
}
const longestWaitMs = 60_000;
/**
 * How long to wait before the next query, or why it is not worth waiting. The next one is taken to cost as much; one
 * that may cost less is still asked when the wait would be long.
 */
function waitForPoints(limit, clock) {
    if (limit === undefined || limit.remaining >= limit.cost)
        return 0;
    const wait = Date.parse(limit.resetAt) - Date.parse(clock.now());
    if (wait <= 0)
        return 0;
    // A second more, because the two clocks are not the same.
    if (wait <= longestWaitMs)
        return wait + 1000;
    if (limit.remaining > 0)
        return 0;
    return (0,src/* missing */.LO)('unreachable', `the token has no points of GitHub's GraphQL limit left, until ${limit.resetAt}`);
}

// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var src_failure = __webpack_require__(68697);
;// CONCATENATED MODULE: ./build/packages/github/src/client/partial-answer.js



function isAt({ path }, place) {
    return place.every((step, index) => path?.[index] === step);
}
/**
 * What an answer with errors says of one place in its data: nothing (undefined) when every error names another place,
 * so that what stands here is whole. An error that names no place, or one further up, puts every place in doubt.
 */
function failureAt(answer, place) {
    if (answer.state === 'known')
        return undefined;
    const problems = answer.refusal?.problems ?? [];
    const located = problems.every(({ path }) => (path ?? []).length >= place.length);
    if (answer.refusal === undefined || !located)
        return everyItem(1, failureOf(answer))[0];
    const here = problems.filter((problem) => isAt(problem, place));
    if (here.length === 0)
        return undefined;
    return everyItem(1, (0,src_failure/* classifyGraphqlProblems */.Ef)(here, answer.refusal.asked))[0];
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/commits.js








const batchSize = 100;
// Reading pull requests of a commit needs both; the second is the one that tokens lack.
const commits_permission = 'pull-requests: read';
const unknownShape = (0,src/* missing */.LO)('malformed', 'GitHub answered for commits in a shape that is not known');
const commits_answerSchema = dist/* object */.Ikc({ repository: dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())) });
/** For n commits; ids travel as variables, so nothing is spliced into the query but numbers. */
function commitsQuery(count) {
    const numbers = Array.from({ length: count }, (_, index) => index);
    const parameters = numbers.map((index) => `, $c${index}: GitObjectID!`).join('');
    const objects = numbers.map((index) => `c${index}: object(oid: $c${index}) { ... on Commit { ...C } }`);
    return `query RangeCommits($owner: String!, $name: String!${parameters}) {
  repository(owner: $owner, name: $name) {
    ${objects.join('\n    ')}
  }
  ${rateLimitSelection}
}
fragment C on Commit { ${range_commit/* rangeCommitFields */.UU} }`;
}
function readCommit(node, commit, answer) {
    if (node === null || node === undefined)
        return (0,src/* missing */.LO)('not-found', `commit ${commit} is not in the repository, or the token may not see it`);
    const read = (0,range_commit/* parseRangeCommit */.k1)(node);
    if (read === 'cut')
        return (0,src/* missing */.LO)('truncated', `commit ${commit} has more people or pull requests than GitHub lists`);
    if (read === undefined || read.commit.commit !== commit)
        return (0,src/* missing */.LO)('malformed', `GitHub answered for commit ${commit} in a shape that is not known`);
    return fromAnswer(read, answer);
}
async function askBatch(client, repository, batch) {
    const ids = Object.fromEntries(batch.map((commit, index) => [`c${index}`, commit]));
    const answer = await client.graphql({
        query: commitsQuery(batch.length),
        variables: { ...repository, ...ids },
        what: 'for the people and pull requests of commits',
        permission: commits_permission,
    });
    const read = dist/* safeParse */.xLC(commits_answerSchema, answer.state === 'known' ? answer.value : answer.partial);
    if (!read.success || read.output.repository === null)
        return everyItem(batch.length, answer.state === 'known' ? unknownShape : failureOf(answer));
    const objects = read.output.repository;
    return batch.map((commit, index) => {
        const place = `c${index}`;
        return failureAt(answer, ['repository', place]) ?? readCommit(objects[place], commit, answer);
    });
}
/** GraphQL's index of pull requests lags behind a merge; REST knows it first. */
async function withRestPullRequests(client, repository, fact) {
    if (fact.state === 'missing')
        return fact;
    const { commit } = fact.value;
    const path = ['repos', repository.owner, repository.name, 'commits', commit, 'pulls'];
    const pages = await client.rest.pages({ path, query: { per_page: '100' }, permission: commits_permission });
    if (pages.state === 'missing')
        return { ...failureOf(pages), partial: fact.value };
    const refs = pages.value.map(range_commit/* parseAssociatedPullRequests */.dH);
    if (refs.includes(undefined))
        return (0,src/* truncated */.ps)(`GitHub answered for the pull requests of ${commit} in a shape that is not known`, fact.value);
    const pullRequests = refs.flatMap((page) => [...(page ?? [])]);
    return (0,src/* known */.eO)({ ...fact.value, pullRequests }, [...fact.evidence, ...pages.evidence]);
}
async function askUnread(client, { repository, commits }) {
    const answers = await askInBatches(commits, {
        size: batchSize,
        ask: (batch) => askBatch(client, repository, batch),
        done: (count) => client.say(`GitHub: read ${count} of ${commits.length} commits`),
    });
    for (const answer of answers) {
        if (answer.state === 'missing')
            continue;
        const { commit } = answer.value;
        learnAddresses(client.memory, answer.value);
        client.memory.commits.set(memoryKey(repository, commit.commit), (0,src/* known */.eO)(answer.value, answer.evidence));
    }
    return new Map(answers.flatMap((answer, index) => commits.slice(index, index + 1).map((commit) => [commit, answer])));
}
const notAsked = (0,src/* missing */.LO)('not-collected', 'not asked');
async function readAnswers(client, question) {
    const { repository, commits } = question;
    if (!commits.every(src/* isCommitSha */._$))
        return commits.map(() => (0,src/* missing */.LO)('malformed', 'not a full commit SHA'));
    const remembered = (commit) => client.memory.commits.get(memoryKey(repository, commit));
    const unread = [...new Set(commits)].filter((commit) => remembered(commit) === undefined);
    const asked = await askUnread(client, { repository, commits: unread });
    return commits.map((commit) => asked.get(commit) ?? remembered(commit) ?? notAsked);
}
function commitOf(answer) {
    return answer.state === 'missing' ? failureOf(answer) : (0,src/* known */.eO)(answer.value.commit, answer.evidence);
}
/**
 * The people of each commit and the pull requests that GraphQL associates with it, in the order asked. Needs
 * `contents: read` and `pull-requests: read`. Each commit fails by itself. What the client has read is not asked again.
 */
async function readCommits(client, question) {
    return (await readAnswers(client, question)).map(commitOf);
}
// One REST request each; a range with more commits that came without a pull request is no matter of a late index.
const mostAskedAgain = 30;
// GitHub's index of pull requests follows a merge within seconds; much later it lacks only what is not there.
const youngMs = 10 * 60_000;
const secondThoughtMs = 2000;
function lacksPullRequest(fact) {
    return fact?.state === 'known' && fact.value.pullRequests.length === 0;
}
function isYoung(answer, now) {
    if (answer?.state !== 'known')
        return false;
    return Math.abs(Date.parse(now) - Date.parse(answer.value.committedAt)) <= youngMs;
}
/**
 * As `readCommits`, for the commits of a range: those that GraphQL finds no pull request for (30 at most) are asked
 * about once more by REST, and those made within the last ten minutes yet once more after a moment (with a clock only).
 */
async function readRangeCommits(client, question) {
    const answers = await readAnswers(client, question);
    const facts = answers.map(commitOf);
    const askAgain = async (indexes) => {
        for (const index of indexes) {
            const fact = facts[index];
            if (fact !== undefined)
                facts[index] = await withRestPullRequests(client, question.repository, fact);
        }
    };
    const lacking = [...facts.keys()]
        .filter((index) => lacksPullRequest(facts[index]))
        .slice(0, mostAskedAgain);
    await askAgain(lacking);
    const { clock } = client;
    if (clock === undefined)
        return facts;
    const young = lacking.filter((index) => lacksPullRequest(facts[index]) && isYoung(answers[index], clock.now()));
    if (young.length > 0)
        await clock.sleep(secondThoughtMs);
    await askAgain(young);
    return facts;
}

// EXTERNAL MODULE: ./build/packages/github/src/comparison.js
var src_comparison = __webpack_require__(11838);
;// CONCATENATED MODULE: ./build/packages/github/src/client/compare.js




const compare_permission = 'contents: read';
function pathOf({ owner, name }, base, head) {
    return ['repos', owner, name, 'compare', `${base}...${head}`];
}
/**
 * How `head` stands to `base`, and every commit that `head` reaches and `base` does not, oldest first. Fewer commits
 * than GitHub counts: truncated, with those as partial. Needs `contents: read`.
 */
async function readComparison(client, question) {
    const { repository, base, head } = question;
    if (!(0,src/* isCommitSha */._$)(base) || !(0,src/* isCommitSha */._$)(head))
        return (0,src/* missing */.LO)('malformed', 'only full commit SHAs are compared');
    const path = pathOf(repository, base, head);
    const answer = await client.rest.pages({ path, query: { per_page: '100' }, permission: compare_permission });
    if (answer.state === 'missing' && answer.partial === undefined)
        return failureOf(answer);
    const bodies = (answer.state === 'known' ? answer.value : answer.partial) ?? [];
    const pages = bodies.map(src_comparison/* parseComparisonPage */.sS);
    const [first] = pages;
    const whole = pages.filter((page) => page !== undefined);
    if (first === undefined || whole.length !== pages.length || first.base_commit.sha !== base)
        return (0,src/* missing */.LO)('malformed', `GitHub compared ${base} with ${head} in a shape that is not known`);
    const commits = whole.flatMap((page) => page.commits.map(({ sha, parents }) => ({ commit: sha, parents: parents.map((parent) => parent.sha) })));
    const comparison = { base, head, relation: first.status, total: first.total_commits, commits };
    if (answer.state === 'missing')
        return { ...failureOf(answer), partial: comparison };
    if (new Set(commits.map(({ commit }) => commit)).size !== first.total_commits)
        return (0,src/* truncated */.ps)(`GitHub listed ${commits.length} of ${first.total_commits} commits of the range`, comparison);
    return (0,src/* known */.eO)(comparison, answer.evidence);
}
/** How `head` stands to `base`: `ahead` and `identical` say that `head` reaches `base`. Needs `contents: read`. */
async function readRelation(client, question) {
    const { repository, base, head } = question;
    // `owner:branch` would name a branch of a fork, which anybody can make.
    if (!(0,src/* isCommitSha */._$)(base) || head.includes(':') || head.includes('...'))
        return (0,src/* missing */.LO)('malformed', `"${head.slice(0, 80)}" cannot be compared with a commit of this repository`);
    const path = pathOf(repository, base, head);
    const answer = await client.rest.get({ path, query: { per_page: '1' }, permission: compare_permission });
    const what = `the comparison of ${base} with ${head}`;
    return readFact(answer, (body) => relationOf(body, base), what);
}
function relationOf(body, base) {
    const page = (0,src_comparison/* parseComparisonPage */.sS)(body);
    return page?.base_commit.sha === base ? page.status : undefined;
}
const repositorySchema = dist/* object */.Ikc({ default_branch: dist/* string */.YjP() });
/** The name of the repository's default branch. Needs `metadata: read`, which every token has. */
async function readDefaultBranch(client, repository) {
    const path = ['repos', repository.owner, repository.name];
    const answer = await client.rest.get({ path, permission: 'metadata: read' });
    return readFact(answer, readBranchName, 'the repository');
}
function readBranchName(body) {
    const read = dist/* safeParse */.xLC(repositorySchema, body);
    return read.success ? read.output.default_branch : undefined;
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/core-rate-limit.js



const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
// Seconds; the year 5138 is late enough, and no date is out of range before it.
const seconds = dist/* pipe */.FsL(count, dist/* maxValue */.cGV(100_000_000_000));
const coreSchema = dist/* object */.Ikc({ remaining: count, reset: seconds });
const core_rate_limit_answerSchema = dist/* object */.Ikc({ resources: dist/* object */.Ikc({ core: coreSchema }) });
function parse(answer) {
    const read = dist/* safeParse */.xLC(core_rate_limit_answerSchema, answer);
    if (!read.success)
        return undefined;
    const { remaining, reset } = read.output.resources.core;
    return { remaining, resetAt: (0,src/* instantAt */.l$)(reset * 1000) };
}
/**
 * How much of the REST limit the token has left. Costs nothing of it (docs.github.com/rest/rate-limit); an Enterprise
 * Server without limits has no such answer, which is missing.
 */
async function readCoreRateLimit(client) {
    const answer = await client.rest.get({ path: ['rate_limit'], permission: 'metadata: read' });
    return readFact(answer, parse, 'for the rate limit');
}

// EXTERNAL MODULE: ./build/packages/github/src/environment.js
var src_environment = __webpack_require__(45934);
;// CONCATENATED MODULE: ./build/packages/github/src/client/environments.js





const actionsRead = 'actions: read';
/**
 * Who answered "review deployments" of a run, and for which environments. GitHub says neither when nor for which
 * attempt. A null user is an account that is gone. Needs `actions: read`.
 */
async function readRunApprovals(client, { repository, runId }) {
    const path = ['repos', repository.owner, repository.name, 'actions', 'runs', runId, 'approvals'];
    const answer = await client.rest.get({ path, permission: actionsRead });
    return readFact(answer, src_environment/* parseRunApprovals */.jO, `for the approvals of run ${runId}`);
}
/** GitHub answers 404 for what a token may not see as well, so only the whole list proves that there is none. */
async function isListed(client, question) {
    const { repository, environment } = question;
    const pages = await readRows(client, {
        path: ['repos', repository.owner, repository.name, 'environments'],
        query: { per_page: '100' },
        permission: actionsRead,
        parse: (page) => {
            const read = (0,src_environment/* parseEnvironmentNames */.Vz)(page);
            return read === undefined ? undefined : [read];
        },
    });
    if (pages.state === 'missing')
        return failureOf(pages);
    const names = pages.value.flatMap((page) => [...page.names]);
    if (pages.value.some(({ total }) => total !== names.length))
        return (0,src/* missing */.LO)('truncated', `GitHub listed ${names.length} environments and counts others`);
    return (0,src/* known */.eO)(names.some((name) => (0,src_login/* foldLogin */.f)(name) === (0,src_login/* foldLogin */.f)(environment)), pages.evidence);
}
/**
 * What protects an environment now. Known null: the repository has no such environment. Branch policies and rules of
 * Apps are not among it. Needs `actions: read`.
 */
async function readEnvironmentRules(client, question) {
    const { repository, environment } = question;
    const path = ['repos', repository.owner, repository.name, 'environments', environment];
    const answer = await client.rest.get({ path, permission: actionsRead });
    const rules = readFact(answer, src_environment/* parseEnvironmentRules */.GC, `for the environment ${environment}`);
    if (rules.state === 'known' || rules.cause !== 'not-found')
        return rules;
    const listed = await isListed(client, question);
    return listed.state === 'known' && !listed.value ? (0,src/* known */.eO)(null, listed.evidence) : rules;
}
const mostDeployments = 100;
/** The page of a run or of one of its jobs; a run's number is unique within a GitHub, so the name needs no compare. */
function leadsToRun(address, runId) {
    if (!URL.canParse(address))
        return false;
    return `${new URL(address).pathname}/`.includes(`/actions/runs/${runId}/`);
}
async function isOfRun(client, question, id) {
    const { repository, runId } = question;
    const addresses = await readRows(client, {
        path: ['repos', repository.owner, repository.name, 'deployments', id, 'statuses'],
        query: { per_page: '100' },
        permission: 'deployments: read',
        parse: src_environment/* parseStatusAddresses */.GR,
    });
    if (addresses.state === 'missing')
        return failureOf(addresses);
    return (0,src/* known */.eO)(addresses.value.some((address) => leadsToRun(address, runId)), addresses.evidence);
}
/**
 * The deployments of a commit to an environment that this run made, told by the address in their statuses. Anybody with
 * `deployments: write` may have made them look so. Missing, with those found so far as partial, when the statuses of
 * one could not be read. Needs `deployments: read`.
 */
async function readRunDeployments(client, question) {
    const { repository, environment, commit } = question;
    if (!(0,src/* isCommitSha */._$)(commit))
        return (0,src/* missing */.LO)('malformed', 'not a full commit SHA');
    const listed = await readRows(client, {
        path: ['repos', repository.owner, repository.name, 'deployments'],
        query: { sha: commit, per_page: '100' },
        permission: 'deployments: read',
        parse: src_environment/* parseDeployments */.Et,
    });
    if (listed.state === 'missing')
        return failureOf(listed);
    const here = listed.value.filter((each) => each.sha === commit && (0,src_login/* foldLogin */.f)(each.environment) === (0,src_login/* foldLogin */.f)(environment));
    const found = [];
    for (const { deployment } of here.slice(0, mostDeployments)) {
        const ofRun = await isOfRun(client, question, deployment.id);
        const mine = ofRun.state === 'known' && ofRun.value ? [deployment] : [];
        found.push(ofRun.state === 'known' ? (0,src/* known */.eO)(mine, ofRun.evidence) : failureOf(ofRun));
    }
    const all = gatherFacts(found);
    if (all.state === 'missing')
        return { ...failureOf(all), partial: all.partial?.flat() ?? [] };
    if (here.length > mostDeployments)
        return (0,src/* truncated */.ps)(`${commit} was deployed to ${environment} ${here.length} times`, all.value.flat());
    return (0,src/* known */.eO)(all.value.flat(), [...listed.evidence, ...all.evidence]);
}

// EXTERNAL MODULE: ./build/packages/github/src/repository-name.js
var repository_name = __webpack_require__(25443);
;// CONCATENATED MODULE: ./build/packages/github/src/client/file-text.js




/** What GraphQL says of a path: a blob, another kind of object, or null for nothing there. */
const objectSchema = dist/* nullable */.mee(dist/* object */.Ikc({
    __typename: dist/* string */.YjP(),
    oid: dist/* string */.YjP(),
    byteSize: dist/* optional */.lqM(dist/* number */.aig()),
    isTruncated: dist/* optional */.lqM(dist/* boolean */.zMY()),
    text: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
}));
const blobFields = '__typename oid ... on Blob { byteSize isTruncated text }';
/**
 * GitHub decodes before it answers. The text is the file's own only when its UTF-8 form has the blob's length and
 * nothing was replaced: a stripped BOM, a guessed charset and a cut text all change the length.
 */
function isExact(object) {
    const { text, byteSize, isTruncated } = object;
    if (typeof text !== 'string' || isTruncated !== false || text.includes('\uFFFD'))
        return false;
    return new TextEncoder().encode(text).length === byteSize;
}
async function readRaw(client, place, object) {
    const { owner, name } = place.repository;
    const bytes = await client.rest.bytes({
        path: ['repos', owner, name, 'contents', ...place.path.split('/')],
        query: { ref: place.commit },
        permission: 'contents: read',
    });
    if (bytes.state === 'missing')
        return failureOf(bytes);
    const where = `${place.path} at ${place.commit}`;
    if (bytes.value.length !== object.byteSize)
        return (0,src/* missing */.LO)('malformed', `${where} has ${bytes.value.length} bytes, its blob has ${object.byteSize}`);
    const text = decodeUtf8(bytes.value);
    if (text === undefined)
        return (0,src/* missing */.LO)('malformed', `${where} is not UTF-8 text`);
    return (0,src/* known */.eO)({ commit: place.commit, text, blob: object.oid }, bytes.evidence);
}
/** The exact text behind what GraphQL found at a path; null stays null. Reads raw bytes where GraphQL is not exact. */
async function exactText(client, place, found) {
    if (found.state === 'missing')
        return failureOf(found);
    const object = found.value;
    if (object === null)
        return (0,src/* known */.eO)(null, found.evidence);
    if (object.__typename !== 'Blob')
        return (0,src/* missing */.LO)('malformed', `${place.path} at ${place.commit} is a ${object.__typename}, not a file`);
    if (isExact(object) && typeof object.text === 'string')
        return (0,src/* known */.eO)({ commit: place.commit, text: object.text, blob: object.oid }, found.evidence);
    return readRaw(client, place, object);
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/file-at-ref.js





const resolvedSchema = dist/* object */.Ikc({ sha: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(src/* isCommitSha */._$)) });
const file_at_ref_answerSchema = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ file: objectSchema }) });
const query = `query FileAtCommit($owner: String!, $name: String!, $place: String!) {
  repository(owner: $owner, name: $name) { file: object(expression: $place) { ${blobFields} } }
}`;
/**
 * A file of any repository at a ref, such as an organisation's policy `owner/repo:path@ref`: the commit that the ref
 * named when asked, and the exact text there. Known null: that commit has no such file. Needs `contents: read` there.
 */
async function readFileAtRef(client, question) {
    const { path, ref } = question;
    const repository = (0,repository_name/* parseRepositoryName */.$)(question.repository);
    if (repository === undefined)
        return (0,src/* missing */.LO)('malformed', `"${question.repository}" is not owner/repo`);
    const permission = 'contents: read';
    const { owner, name } = repository;
    const resolved = await client.rest.get({ path: ['repos', owner, name, 'commits', ref], permission });
    const commit = readFact(resolved, readSha, `the commit of ${ref}`);
    if (commit.state === 'missing')
        return failureOf(commit);
    const what = `for ${path} in ${question.repository}`;
    const variables = { ...repository, place: `${commit.value}:${path}` };
    const answer = await client.graphql({ query, variables, what, permission });
    const found = readFact(answer, readFound, what);
    if (found.state === 'missing')
        return failureOf(found);
    const object = { ...found, value: found.value.file };
    return exactText(client, { repository, path, commit: commit.value }, object);
}
function readSha(body) {
    const read = dist/* safeParse */.xLC(resolvedSchema, body);
    return read.success ? read.output.sha : undefined;
}
function readFound(data) {
    const read = dist/* safeParse */.xLC(file_at_ref_answerSchema, data);
    return read.success ? read.output.repository : undefined;
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/graphql.js




const problemSchema = dist/* object */.Ikc({
    type: dist/* optional */.lqM(dist/* string */.YjP(), 'untyped'),
    message: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    path: dist/* optional */.lqM(dist/* array */.YOg(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()])), []),
});
const graphql_answerSchema = dist/* object */.Ikc({
    data: dist/* optional */.lqM(dist/* nullable */.mee(dist/* unknown */.L5J()), null),
    errors: dist/* optional */.lqM(dist/* array */.YOg(problemSchema), []),
});
function graphql_refused(problems, data, question) {
    const failure = (0,src_failure/* classifyGraphqlProblems */.Ef)(problems, question);
    return data === null || data === undefined
        ? failure
        : { ...failure, partial: data, refusal: { problems, asked: question } };
}
function dataOf(body, question) {
    const read = dist/* safeParse */.xLC(graphql_answerSchema, body);
    if (!read.success)
        return (0,src/* missing */.LO)('malformed', `GitHub answered ${question.what} with something that is no GraphQL answer`);
    const { data, errors } = read.output;
    if (errors.length > 0)
        return graphql_refused(errors, data, question);
    if (data === null || data === undefined)
        return (0,src/* missing */.LO)('malformed', `GitHub answered ${question.what} with neither data nor errors`);
    return (0,src/* known */.eO)(data);
}
function withReset(answer, headers) {
    const reset = headers['x-ratelimit-remaining'] === '0' ? (0,src_failure/* rateLimitReset */.xm)(headers) : undefined;
    if (answer.state === 'known' || answer.cause !== 'unreachable' || reset === undefined)
        return answer;
    return { ...answer, detail: `${answer.detail}; the limit starts anew at ${reset}` };
}
/** Sends one query. A query changes nothing, so the http port may send it again after a failure. */
async function askGraphql(line, asked) {
    const question = { ...asked, what: `the query ${asked.what}` };
    const reply = await line.http.send({
        source: 'github',
        method: 'POST',
        url: line.access.graphqlUrl,
        headers: {
            ...headersFor(line.access, 'application/vnd.github+json'),
            'content-type': 'application/json',
        },
        body: JSON.stringify({ query: question.query, variables: question.variables }),
        maxRedirects: 0,
        retry: 'safe',
    });
    if (reply.state === 'failed')
        return (0,src/* missing */.LO)(reply.cause, `${question.what}: ${reply.detail}`);
    // GitHub's GraphQL server gives up on a query that takes too long with one of these; a smaller one may pass.
    if (reply.status === 502 || reply.status === 504)
        return (0,src/* missing */.LO)('truncated', `GitHub answered ${reply.status} to ${question.what}: the query took too long`);
    if (reply.status !== 200) {
        const text = decodeUtf8(reply.body) ?? '';
        return (0,src_failure/* classifyFailure */.XE)({ status: reply.status, headers: reply.headers, text }, question);
    }
    const body = parseJsonBody(reply.body, question.what);
    if (body.state === 'missing')
        return body;
    const data = dataOf(body.value, question);
    return data.state === 'known' ? (0,src/* known */.eO)(data.value, [reply.evidence]) : withReset(data, reply.headers);
}

;// CONCATENATED MODULE: ./build/packages/github/src/link-header.js
const relation = /;[ \t]*rel[ \t]*=[ \t]*"?([^";,]{0,200})/i;
function targets(header) {
    const found = [];
    let open = header.indexOf('<');
    while (open >= 0) {
        const close = header.indexOf('>', open);
        if (close < 0)
            return found;
        const next = header.indexOf('<', close);
        const parameters = header.slice(close + 1, next < 0 ? header.length : next);
        found.push({ url: header.slice(open + 1, close), rel: relation.exec(parameters)?.[1] ?? '' });
        open = next;
    }
    return found;
}
/** The address of the next page (RFC 8288, `rel="next"`), or undefined when the header names none. */
function parseNextLink(header) {
    if (header === undefined)
        return undefined;
    return targets(header).find(({ rel }) => rel.toLowerCase().split(/[ \t]/).includes('next'))?.url;
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/rest.js





const json = 'application/vnd.github+json';
// Documented way to the exact bytes of a file: docs.github.com/rest/repos/contents#get-repository-content.
const raw = 'application/vnd.github.raw+json';
const defaultMostPages = 1000;
/** A segment that a URL parser would fold away or that ends the path could make another question of this one. */
function isSegment(segment) {
    return segment !== '' && segment !== '.' && segment !== '..';
}
function askOf(line, question, accept) {
    const what = `GET /${question.path.join('/')}`;
    if (!question.path.every(isSegment))
        return (0,src/* missing */.LO)('malformed', `${what} has an empty, "." or ".." part, which no GitHub path has`);
    const path = question.path.map(encodeURIComponent).join('/');
    const query = new URLSearchParams(question.query ?? {}).toString();
    const base = line.access.apiUrl.replace(/\/$/, '');
    const url = `${base}/${path}${query === '' ? '' : `?${query}`}`;
    const holder = question.holder === undefined ? {} : { holder: question.holder };
    const version = question.apiVersion === undefined ? {} : { apiVersion: question.apiVersion };
    return { url, what, permission: question.permission, ...holder, ...version, accept };
}
async function send(line, ask) {
    const headers = headersFor(line.access, ask.accept, ask.apiVersion);
    const reply = await line.http.send({ source: 'github', method: 'GET', url: ask.url, headers });
    if (reply.state === 'failed')
        return (0,src/* missing */.LO)(reply.cause, `${ask.what}: ${reply.detail}`);
    if (reply.status === 200)
        return reply;
    const text = decodeUtf8(reply.body) ?? '';
    return (0,src_failure/* classifyFailure */.XE)({ status: reply.status, headers: reply.headers, text }, ask);
}
function bodyOf(answer, ask) {
    const body = parseJsonBody(answer.body, ask.what);
    return body.state === 'known' ? (0,src/* known */.eO)(body.value, [answer.evidence]) : body;
}
async function getJson(line, question) {
    const ask = askOf(line, question, json);
    if ('state' in ask)
        return ask;
    const answer = await send(line, ask);
    return answer.state === 'missing' ? answer : bodyOf(answer, ask);
}
async function getBytes(line, question) {
    const ask = askOf(line, question, raw);
    if ('state' in ask)
        return ask;
    const answer = await send(line, ask);
    return answer.state === 'missing' ? answer : (0,src/* known */.eO)(answer.body, [answer.evidence]);
}
/** The token goes wherever the next page is, so only a page of the same origin is followed. */
function nextPage(line, answer) {
    const next = parseNextLink(answer.headers['link']);
    if (next === undefined)
        return 'none';
    if (!URL.canParse(next, line.access.apiUrl))
        return 'foreign';
    const url = new URL(next, line.access.apiUrl);
    return url.origin === new URL(line.access.apiUrl).origin ? url : 'foreign';
}
/**
 * Follows `rel="next"` to the end. When a later page cannot be had, the pages before it are the partial value:
 * they may deny, they never allow.
 */
async function getPages(line, question) {
    const first = askOf(line, question, json);
    if ('state' in first)
        return first;
    const pages = [];
    const evidence = [];
    const mostPages = question.mostPages ?? defaultMostPages;
    let ask = first;
    while (pages.length < mostPages) {
        // Each page names the next one, so they can only be asked one after another.
        const answer = await send(line, ask);
        const page = answer.state === 'missing' ? answer : bodyOf(answer, ask);
        if (page.state === 'missing')
            return pages.length === 0 ? failureOf(page) : { ...failureOf(page), partial: pages };
        pages.push(page.value);
        evidence.push(...page.evidence);
        const next = answer.state === 'missing' ? 'none' : nextPage(line, answer);
        if (next === 'none' || question.enough?.(page.value) === true)
            return (0,src/* known */.eO)(pages, evidence);
        if (next === 'foreign')
            return (0,src/* truncated */.ps)(`${ask.what} names a next page on another server`, pages);
        ask = { ...ask, url: next.href };
    }
    return (0,src/* truncated */.ps)(`${first.what} has more than ${mostPages} pages`, pages);
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/github-client.js




/** Keeps to the limit that GitHub told with the last answer: waits for a new one, or says until when there is none. */
function limitedGraphql(line, { clock, progress }) {
    let limit;
    return async (question) => {
        const wait = clock === undefined ? 0 : waitForPoints(limit, clock);
        if (typeof wait !== 'number')
            return wait;
        if (wait > 0) {
            progress?.say(`GitHub: waiting ${Math.ceil(wait / 1000)} s for the rate limit`);
            await clock?.sleep(wait);
        }
        const answer = await askGraphql(line, question);
        limit = parseGraphqlLimit(answer.state === 'known' ? answer.value : answer.partial);
        return answer;
    };
}
/**
 * A thin REST and GraphQL client over the http port. The token is sent to the two given addresses only. With a clock
 * it waits up to a minute for a used-up GraphQL limit; without one it asks and takes the refusal.
 */
function createGitHubClient(http, access, options = {}) {
    const line = { http, access };
    return {
        rest: {
            get: (question) => getJson(line, question),
            bytes: (question) => getBytes(line, question),
            pages: (question) => getPages(line, question),
        },
        graphql: limitedGraphql(line, options),
        memory: emptyMemory(),
        clock: options.clock,
        say: (text) => options.progress?.say(text),
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/viewer.js


const viewerSchema = dist/* object */.Ikc({ viewer: dist/* object */.Ikc({ login: dist/* string */.YjP() }) });
/** The account that our token writes as; a workflow's own token cannot ask REST for it. */
async function readViewer(client, permission) {
    const query = 'query Viewer { viewer { login } }';
    const answer = await client.graphql({ query, variables: {}, what: 'for our own account', permission });
    const read = (data) => {
        const parsed = dist/* safeParse */.xLC(viewerSchema, data);
        return parsed.success ? parsed.output.viewer.login : undefined;
    };
    return readFact(answer, read, 'for our own account');
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/keep-comment.js








const keep_comment_permission = 'pull-requests: write';
const commentSchema = dist/* object */.Ikc({
    id: dist/* number */.aig(),
    html_url: dist/* string */.YjP(),
    body: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP()), null),
    user: dist/* nullable */.mee(dist/* object */.Ikc({ login: dist/* string */.YjP() })),
});
async function readComments(client, { repository: { owner, name }, issue }) {
    const path = ['repos', owner, name, 'issues', String(issue), 'comments'];
    const pages = await client.rest.pages({ path, query: { per_page: '100' }, permission: keep_comment_permission });
    const read = (bodies) => {
        const parsed = dist/* safeParse */.xLC(dist/* array */.YOg(dist/* array */.YOg(commentSchema)), bodies);
        return parsed.success ? parsed.output.flat() : undefined;
    };
    return readFact(pages, read, `for the comments of #${issue}`);
}
async function write({ http, access }, { method, path, body }) {
    const what = `${method} /${path.join('/')}`;
    const url = `${access.apiUrl.replace(/\/$/u, '')}/${path.map(encodeURIComponent).join('/')}`;
    const headers = {
        ...headersFor(access, 'application/vnd.github+json'),
        'content-type': 'application/json',
    };
    // Never repeated: a comment whose answer was lost may stand there already.
    const reply = await http.send({
        source: 'github',
        method,
        url,
        headers,
        body: JSON.stringify({ body }),
        retry: 'never',
    });
    if (reply.state === 'failed')
        return (0,src/* missing */.LO)(reply.cause, `${what}: ${reply.detail}`);
    if (reply.status !== 200 && reply.status !== 201) {
        const text = decodeUtf8(reply.body) ?? '';
        return (0,src_failure/* classifyFailure */.XE)({ status: reply.status, headers: reply.headers, text }, { what, permission: keep_comment_permission });
    }
    const json = parseJsonBody(reply.body, what);
    const read = json.state === 'known' ? dist/* safeParse */.xLC(commentSchema, json.value) : undefined;
    return read?.success === true
        ? (0,src/* known */.eO)(read.output, [reply.evidence])
        : (0,src/* missing */.LO)('malformed', `GitHub answered ${what} in a shape that is not known`);
}
/** Only a comment of our own account counts: anybody may write the marker. The oldest, should there be several. */
function ownComment(comments, { marker, viewer }) {
    return comments
        .filter(({ user }) => user !== null && (0,src_login/* foldLogin */.f)(user.login) === (0,src_login/* foldLogin */.f)(viewer))
        .filter(({ body }) => body?.startsWith(marker) === true)
        .toSorted((left, right) => left.id - right.id)[0];
}
/**
 * Keeps one comment on an issue or pull request: creates it the first time, and updates it in place when its text is
 * another. Needs `pull-requests: write` (for an issue `issues: write`), and contents of no other.
 */
async function keepComment(http, access, question) {
    const client = createGitHubClient(http, access);
    const [viewer, comments] = await Promise.all([
        readViewer(client, keep_comment_permission),
        readComments(client, question),
    ]);
    if (viewer.state === 'missing')
        return failureOf(viewer);
    if (comments.state === 'missing')
        return failureOf(comments);
    const { repository, issue, marker } = question;
    const body = `${marker}\n${question.body}`;
    const found = ownComment(comments.value, { marker, viewer: viewer.value });
    if (found?.body === body)
        return (0,src/* known */.eO)({ id: found.id, url: found.html_url, did: 'kept' });
    const place = { http, access };
    const issues = ['repos', repository.owner, repository.name, 'issues'];
    const written = await (found === undefined
        ? write(place, { method: 'POST', path: [...issues, String(issue), 'comments'], body })
        : write(place, { method: 'PATCH', path: [...issues, 'comments', String(found.id)], body }));
    if (written.state === 'missing')
        return failureOf(written);
    const did = found === undefined ? 'created' : 'updated';
    return (0,src/* known */.eO)({ id: written.value.id, url: written.value.html_url, did }, written.evidence);
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/merge-base.js



const merge_base_answerSchema = dist/* object */.Ikc({
    merge_base_commit: dist/* object */.Ikc({ sha: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(src/* isCommitSha */._$)) }),
});
/** Where two commits parted: what `base...head` starts from. Needs `contents: read`. */
async function readMergeBase(client, question) {
    const { repository, base, head } = question;
    if (!(0,src/* isCommitSha */._$)(base) || !(0,src/* isCommitSha */._$)(head))
        return (0,src/* missing */.LO)('malformed', 'only full commit SHAs are compared');
    const path = ['repos', repository.owner, repository.name, 'compare', `${base}...${head}`];
    const answer = await client.rest.get({ path, query: { per_page: '1' }, permission: 'contents: read' });
    return readFact(answer, (body) => {
        const read = dist/* safeParse */.xLC(merge_base_answerSchema, body);
        return read.success ? read.output.merge_base_commit.sha : undefined;
    }, `where ${base} and ${head} parted`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/rest-write.js




/** Known null: GitHub understood it and refused it for what it asks (422), such as a ref that has moved. */
async function writeRest(line, question) {
    const { http, access } = line;
    const { method, path, body, answer, permission } = question;
    const what = `${method} /${path.join('/')}`;
    const url = `${access.apiUrl.replace(/\/$/u, '')}/${path.map(encodeURIComponent).join('/')}`;
    const headers = {
        ...headersFor(access, 'application/vnd.github+json'),
        'content-type': 'application/json',
    };
    // Never repeated: what seemed to fail may have been done.
    const reply = await http.send({
        source: 'github',
        method,
        url,
        headers,
        body: JSON.stringify(body),
        maxRedirects: 0,
        retry: 'never',
    });
    if (reply.state === 'failed')
        return (0,src/* missing */.LO)(reply.cause, `${what}: ${reply.detail}`);
    if (reply.status === 422)
        return (0,src/* known */.eO)(null, [reply.evidence]);
    if (reply.status !== 200 && reply.status !== 201) {
        const text = decodeUtf8(reply.body) ?? '';
        return (0,src_failure/* classifyFailure */.XE)({ status: reply.status, headers: reply.headers, text }, { what, permission });
    }
    const json = parseJsonBody(reply.body, what);
    const read = json.state === 'known' ? dist/* safeParse */.xLC(answer, json.value) : undefined;
    return read?.success === true
        ? (0,src/* known */.eO)(read.output, [reply.evidence])
        : (0,src/* missing */.LO)('malformed', `GitHub answered ${what} in a shape that is not known`);
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/own-branch.js





const own_branch_permission = 'contents: write';
const refSchema = dist/* object */.Ikc({
    object: dist/* object */.Ikc({ type: dist/* string */.YjP(), sha: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(src/* isCommitSha */._$)) }),
});
const personSchema = dist/* nullable */.mee(dist/* object */.Ikc({ login: dist/* optional */.lqM(dist/* string */.YjP()) }));
const comparisonSchema = dist/* object */.Ikc({
    total_commits: dist/* number */.aig(),
    behind_by: dist/* number */.aig(),
    commits: dist/* array */.YOg(dist/* object */.Ikc({
        sha: dist/* string */.YjP(),
        commit: dist/* object */.Ikc({ message: dist/* string */.YjP() }),
        author: personSchema,
        committer: personSchema,
    })),
});
/** The tip of a branch; known null when there is none. */
async function readTip(client, { owner, name }, branch) {
    // The list, because a single ref that is absent looks like one that the token may not see.
    const path = ['repos', owner, name, 'git', 'matching-refs', 'heads', ...branch.split('/')];
    const pages = await client.rest.pages({ path, permission: own_branch_permission });
    return readFact(pages, (bodies) => {
        const rows = dist/* safeParse */.xLC(dist/* array */.YOg(dist/* array */.YOg(dist/* object */.Ikc({ ...refSchema.entries, ref: dist/* string */.YjP() }))), bodies);
        if (!rows.success)
            return undefined;
        return rows.output.flat().find(({ ref }) => ref === `refs/heads/${branch}`)?.object.sha ?? null;
    }, `for the branch ${branch}`);
}
/** GitHub commits in the name of `web-flow` what it commits for somebody. */
function isOurs({ account, trailer }, { commit, author, committer }) {
    const by = (0,src_login/* foldLogin */.f)(author?.login ?? '');
    const through = (0,src_login/* foldLogin */.f)(committer?.login ?? '');
    const own = (0,src_login/* foldLogin */.f)(account);
    return (by === own &&
        (through === own || through === 'web-flow') &&
        commit.message.trimEnd().endsWith(`\n${trailer}`));
}
/** How a branch of ours stands to the base, and whether somebody else put a commit on it. */
async function readOwnBranch(client, own, tip) {
    const { owner, name } = own.repository;
    const path = ['repos', owner, name, 'compare', `${own.base}...${tip}`];
    const answer = await client.rest.get({ path, query: { per_page: '100' }, permission: own_branch_permission });
    const read = readFact(answer, (body) => {
        const parsed = dist/* safeParse */.xLC(comparisonSchema, body);
        return parsed.success ? parsed.output : undefined;
    }, `for the commits of ${own.branch}`);
    if (read.state === 'missing')
        return failureOf(read);
    if (read.value.total_commits !== read.value.commits.length)
        return (0,src/* missing */.LO)('truncated', `${own.branch} has more commits than were listed`);
    const foreign = read.value.commits.find((commit) => !isOurs(own, commit))?.sha ?? null;
    return (0,src/* known */.eO)({ foreign, behind: read.value.behind_by > 0 });
}
/** Makes the branch, or moves it forward: never by force, so that a commit of somebody else stops it (known null). */
async function moveBranch(line, own, { from, to }) {
    const refs = ['repos', own.repository.owner, own.repository.name, 'git', 'refs'];
    const shape = { answer: refSchema, permission: own_branch_permission };
    return from === null
        ? writeRest(line, {
            method: 'POST',
            path: refs,
            body: { ref: `refs/heads/${own.branch}`, sha: to },
            ...shape,
        })
        : writeRest(line, {
            method: 'PATCH',
            path: [...refs, 'heads', ...own.branch.split('/')],
            body: { sha: to, force: false },
            ...shape,
        });
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/proposed-commit.js




const proposed_commit_permission = 'contents: write';
const mostFiles = 500;
const shaSchema = dist/* object */.Ikc({ sha: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(src/* isCommitSha */._$)) });
const commitSchema = dist/* object */.Ikc({ tree: shaSchema });
const treeSchema = dist/* object */.Ikc({
    truncated: dist/* boolean */.zMY(),
    tree: dist/* array */.YOg(dist/* object */.Ikc({ path: dist/* string */.YjP(), mode: dist/* string */.YjP(), type: dist/* string */.YjP() })),
});
function gitPath({ owner, name }, ...rest) {
    return ['repos', owner, name, 'git', ...rest];
}
/** The tree of a commit. */
async function readTreeOf(client, repository, commit) {
    const answer = await client.rest.get({ path: gitPath(repository, 'commits', commit), permission: proposed_commit_permission });
    return readFact(answer, (body) => {
        const read = dist/* safeParse */.xLC(commitSchema, body);
        return read.success ? read.output.tree.sha : undefined;
    }, `for the commit ${commit}`);
}
const regular = ['100644', '100755'];
/** The mode of each file: an executable stays one, and what is no regular file is not written over. */
async function readModes(client, { repository, files }, tree) {
    const path = gitPath(repository, 'trees', tree);
    const answer = await client.rest.get({ path, query: { recursive: '1' }, permission: proposed_commit_permission });
    const read = readFact(answer, (body) => {
        const parsed = dist/* safeParse */.xLC(treeSchema, body);
        return parsed.success ? parsed.output : undefined;
    }, `for the tree ${tree}`);
    if (read.state === 'missing')
        return failureOf(read);
    if (read.value.truncated)
        return (0,src/* missing */.LO)('truncated', 'the repository has too many files for one list');
    const entries = new Map(read.value.tree.map((entry) => [entry.path, entry]));
    const modes = files.map((file) => [file.path, entries.get(file.path)?.mode ?? '100644']);
    const odd = modes.find(([, mode]) => !regular.includes(mode));
    return odd === undefined
        ? (0,src/* known */.eO)(new Map(modes))
        : (0,src/* missing */.LO)('unsupported', `${odd[0].slice(0, 100)} is no regular file`);
}
function base64(bytes) {
    return Buffer.from(bytes).toString('base64');
}
async function writeBlobs(line, { repository, files }, modes) {
    const entries = [];
    for (const { path, bytes } of files) {
        const blob = await writeRest(line, {
            method: 'POST',
            path: gitPath(repository, 'blobs'),
            body: { content: base64(bytes), encoding: 'base64' },
            answer: shaSchema,
            permission: proposed_commit_permission,
        });
        if (blob.state === 'missing')
            return failureOf(blob);
        if (blob.value === null)
            return (0,src/* missing */.LO)('malformed', `GitHub refused the content of ${path.slice(0, 100)}`);
        entries.push({ path, mode: modes.get(path) ?? '100644', type: 'blob', sha: blob.value.sha });
    }
    return (0,src/* known */.eO)(entries);
}
function badPath({ files }) {
    const paths = files.map(({ path }) => path);
    return paths.find((path) => path.split('/').some((part) => ['', '.', '..', '.git'].includes(part.toLowerCase())));
}
/** Writes the files of a change on top of the tree of its base; nothing points to them yet. Needs `contents: write`. */
async function writeChangedTree(line, client, change) {
    const bad = badPath(change);
    if (bad !== undefined)
        return (0,src/* missing */.LO)('malformed', `"${bad.slice(0, 100)}" is no path in a repository`);
    if (change.files.length > mostFiles)
        return (0,src/* missing */.LO)('unsupported', `more than ${mostFiles} files change`);
    const base = await readTreeOf(client, change.repository, change.base);
    if (base.state === 'missing')
        return failureOf(base);
    const modes = await readModes(client, change, base.value);
    if (modes.state === 'missing')
        return failureOf(modes);
    const entries = await writeBlobs(line, change, modes.value);
    if (entries.state === 'missing')
        return failureOf(entries);
    const tree = await writeRest(line, {
        method: 'POST',
        path: gitPath(change.repository, 'trees'),
        body: { base_tree: base.value, tree: entries.value },
        answer: shaSchema,
        permission: proposed_commit_permission,
    });
    if (tree.state === 'missing')
        return failureOf(tree);
    return tree.value === null
        ? (0,src/* missing */.LO)('malformed', 'GitHub refused the tree of the change')
        : (0,src/* known */.eO)({ base: base.value, changed: tree.value.sha });
}
/** Makes a commit in the name of the token's own account, which GitHub signs for an App. Needs `contents: write`. */
async function writeCommit(line, { repository, message, tree, parents }) {
    const path = gitPath(repository, 'commits');
    const body = { message, tree, parents };
    const commit = await writeRest(line, { method: 'POST', path, body, answer: shaSchema, permission: proposed_commit_permission });
    if (commit.state === 'missing')
        return failureOf(commit);
    return commit.value === null
        ? (0,src/* missing */.LO)('malformed', 'GitHub refused the commit of the change')
        : (0,src/* known */.eO)(commit.value.sha, commit.evidence);
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/open-pull-request.js








const open_pull_request_permission = 'pull-requests: write';
const pullSchema = dist/* object */.Ikc({
    number: dist/* number */.aig(),
    html_url: dist/* string */.YjP(),
    title: dist/* string */.YjP(),
    body: dist/* nullable */.mee(dist/* string */.YjP()),
});
/** Every commit of ours ends so; without it a commit on the branch is somebody else's. */
const trailer = 'Countersign-Proposal: yes';
function moved(branch) {
    return (0,src/* missing */.LO)('unsupported', `somebody else pushed to ${branch} at the same time, so it was left as it is`);
}
/**
 * A branch of ours that is there already goes forward only: on top of what it has, and with the base as second parent
 * when that has moved. So nobody's commit is ever lost, whenever it comes.
 */
async function advance(place, own, { tree, title }, tip) {
    const [state, held] = await Promise.all([
        readOwnBranch(place.client, own, tip),
        readTreeOf(place.client, own.repository, tip),
    ]);
    if (state.state === 'missing')
        return failureOf(state);
    if (held.state === 'missing')
        return failureOf(held);
    const { foreign, behind } = state.value;
    if (foreign !== null)
        return (0,src/* missing */.LO)('unsupported', `${own.branch} has a commit of somebody else (${foreign}), so it was left as it is`);
    if (held.value === tree && !behind)
        return (0,src/* known */.eO)({ commit: tip, did: 'kept' });
    return push(place, own, { tree, title, parents: behind ? [tip, own.base] : [tip], from: tip });
}
async function push(place, own, { tree, title, parents, from }) {
    const message = `${title}\n\n${trailer}`;
    const commit = await writeCommit(place.line, { repository: own.repository, message, tree, parents });
    if (commit.state === 'missing')
        return failureOf(commit);
    const ref = await moveBranch(place.line, own, { from, to: commit.value });
    if (ref.state === 'missing')
        return failureOf(ref);
    if (ref.value === null)
        return moved(own.branch);
    return (0,src/* known */.eO)({ commit: commit.value, did: from === null ? 'created' : 'updated' }, ref.evidence);
}
async function findOpen(client, question) {
    const { repository, base, branch } = question;
    const path = ['repos', repository.owner, repository.name, 'pulls'];
    const query = { state: 'open', head: `${repository.owner}:${branch}`, base: base.branch };
    const answer = await client.rest.get({ path, query, permission: open_pull_request_permission });
    return readFact(answer, (body) => {
        const read = dist/* safeParse */.xLC(dist/* array */.YOg(pullSchema), body);
        return read.success ? (read.output[0] ?? null) : undefined;
    }, `for the pull request of ${branch}`);
}
async function propose(place, question, pushed) {
    const { repository, base, branch, title, body } = question;
    const open = await findOpen(place.client, question);
    if (open.state === 'missing')
        return failureOf(open);
    const { value: found } = open;
    const { commit } = pushed;
    if (found?.title === title && found.body === body)
        return (0,src/* known */.eO)({
            did: pushed.did === 'kept' ? 'kept' : 'updated',
            number: found.number,
            url: found.html_url,
            commit,
        });
    const pulls = ['repos', repository.owner, repository.name, 'pulls'];
    const shape = { answer: pullSchema, permission: open_pull_request_permission };
    const written = await (found === null
        ? writeRest(place.line, {
            method: 'POST',
            path: pulls,
            body: { title, body, head: branch, base: base.branch },
            ...shape,
        })
        : writeRest(place.line, {
            method: 'PATCH',
            path: [...pulls, String(found.number)],
            body: { title, body },
            ...shape,
        }));
    if (written.state === 'missing')
        return failureOf(written);
    if (written.value === null)
        return (0,src/* missing */.LO)('unsupported', `GitHub refused a pull request from ${branch} to ${base.branch}`);
    const did = found === null ? 'created' : 'updated';
    return (0,src/* known */.eO)({ did, number: written.value.number, url: written.value.html_url, commit }, written.evidence);
}
/**
 * Proposes files by a pull request from a branch of our own: makes both the first time, and brings both up to date when
 * they are there. The branch is never moved by force, and one that holds a commit of somebody else is left as it is
 * (missing/unsupported). Needs `contents: write` and `pull-requests: write`; for a workflow's own token the repository
 * must also allow Actions to create pull requests.
 */
async function openPullRequest(http, access, question) {
    const { repository, base, branch, files, title } = question;
    const place = { line: { http, access }, client: createGitHubClient(http, access) };
    if (branch === base.branch)
        return (0,src/* missing */.LO)('malformed', 'a branch is not proposed to itself');
    const [account, tip] = await Promise.all([
        readViewer(place.client, open_pull_request_permission),
        readTip(place.client, repository, branch),
    ]);
    if (account.state === 'missing')
        return failureOf(account);
    if (tip.state === 'missing')
        return failureOf(tip);
    const tree = await writeChangedTree(place.line, place.client, { repository, base: base.commit, files });
    if (tree.state === 'missing')
        return failureOf(tree);
    const { base: before, changed } = tree.value;
    if (before === changed)
        return (0,src/* known */.eO)({ did: 'nothing' });
    const own = { repository, branch, base: base.commit, trailer, account: account.value };
    const pushed = await (tip.value === null
        ? push(place, own, { tree: changed, title, parents: [base.commit], from: null })
        : advance(place, own, { tree: changed, title }, tip.value));
    return pushed.state === 'missing' ? failureOf(pushed) : propose(place, question, pushed.value);
}

// EXTERNAL MODULE: ./build/packages/github/src/permission.js
var src_permission = __webpack_require__(4264);
;// CONCATENATED MODULE: ./build/packages/github/src/client/permissions.js






async function readPermission(client, { owner, name }, login) {
    const path = ['repos', owner, name, 'collaborators', login, 'permission'];
    const answer = await client.rest.get({ path, permission: 'metadata: read' });
    return readFact(answer, src_permission/* parsePermission */.tz, `for the permission of ${login}`);
}
/**
 * What each account may do in the repository now, in the order asked, the same login once. GitHub keeps no history of
 * it. Needs `metadata: read`, which every token has.
 */
async function readPermissions(client, { repository, logins }) {
    const wanted = [...new Map(logins.map((login) => [(0,src_login/* foldLogin */.f)(login), login])).values()];
    const found = [];
    for (const login of wanted)
        found.push({ login, fact: await readPermission(client, repository, login) });
    return found;
}
/**
 * The members of a team (its slug) and of its child teams now; missing unless every page came. Needs `members: read` of
 * the organisation, which GITHUB_TOKEN cannot have.
 */
async function readTeamMembers(client, { organization, team }) {
    if (organization === '' || team === '')
        return (0,src/* missing */.LO)('malformed', 'a team is organisation/team');
    return readRows(client, {
        path: ['orgs', organization, 'teams', team, 'members'],
        query: { per_page: '100' },
        permission: 'members: read',
        holder: src_failure/* appOrPerson */.k7,
        parse: src_permission/* parseTeamMembers */.YP,
    });
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/policy-sources.js





const mostCommits = 50;
const policy_sources_commitSchema = dist/* nullable */.mee(dist/* object */.Ikc({ __typename: dist/* string */.YjP(), oid: dist/* string */.YjP() }));
const policy_sources_repositorySchema = dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J());
const branchSchema = dist/* nullable */.mee(dist/* object */.Ikc({ name: dist/* string */.YjP(), target: dist/* object */.Ikc({ oid: dist/* string */.YjP() }) }));
/**
 * `head` is asked beside `defaultBranchRef`, so that a push in between shows: both must name one commit, else the file
 * read at HEAD belongs to an unknown one.
 */
function queryFor(commits) {
    const parameters = commits.map((_, index) => `, $c${index}: GitObjectID!, $f${index}: String!`).join('');
    const places = commits.map((_, index) => `c${index}: object(oid: $c${index}) { __typename oid } f${index}: object(expression: $f${index}) { ${blobFields} }`);
    return `query PolicySources($owner: String!, $name: String!, $tip: String!${parameters}) {
  repository(owner: $owner, name: $name) {
    head: object(expression: "HEAD") { __typename oid }
    tip: object(expression: $tip) { ${blobFields} }
    defaultBranchRef { name target { oid } }
    ${places.join('\n    ')}
  }
}`;
}
function variablesFor(repository, path, commits) {
    const places = commits.flatMap((commit, index) => [
        [`c${index}`, commit],
        [`f${index}`, `${commit}:${path}`],
    ]);
    return { ...repository, tip: `HEAD:${path}`, ...Object.fromEntries(places) };
}
/** One field of the repository; a partial answer keeps its failure. */
function fieldOf(answer, key, schema) {
    if (answer.state === 'missing')
        return failureOf(answer);
    const read = dist/* safeParse */.xLC(dist/* object */.Ikc({ repository: policy_sources_repositorySchema }), answer.value);
    const field = read.success ? dist/* safeParse */.xLC(schema, read.output.repository[key]) : undefined;
    if (field?.success === true)
        return (0,src/* known */.eO)(field.output, answer.evidence);
    return (0,src/* missing */.LO)('malformed', `GitHub answered for the policy file in a shape that is not known (${key})`);
}
function branchOf(answer) {
    const branch = fieldOf(answer, 'defaultBranchRef', branchSchema);
    const head = fieldOf(answer, 'head', policy_sources_commitSchema);
    if (branch.state === 'missing')
        return failureOf(branch);
    if (head.state === 'missing')
        return failureOf(head);
    if (branch.value === null)
        return (0,src/* missing */.LO)('not-found', 'the repository has no default branch, so it is empty');
    const tip = branch.value.target.oid;
    if (head.value?.oid !== tip)
        return (0,src/* missing */.LO)('unreachable', 'the default branch moved while the policy file was read; run again');
    return (0,src/* known */.eO)({ name: branch.value.name, tip }, branch.evidence);
}
function presentAt(answer, index, commit) {
    const found = fieldOf(answer, `c${index}`, policy_sources_commitSchema);
    if (found.state === 'missing')
        return failureOf(found);
    if (found.value?.__typename !== 'Commit' || found.value.oid !== commit)
        return (0,src/* missing */.LO)('not-found', `commit ${commit} is not in the repository, or the token may not see it`);
    return fieldOf(answer, `f${index}`, objectSchema);
}
function unreadable(question, failure) {
    const commits = question.commits.map((commit) => ({ commit, file: failure }));
    return { defaultBranch: failure, tip: failure, commits };
}
/**
 * The text of one file at the default branch's tip and at each given commit, in one GraphQL request (and one REST
 * request for each file that GraphQL does not give exactly). Needs `contents: read`. Each place fails by itself; null
 * is proven absence.
 */
async function readPolicySources(client, question) {
    const { path, commits } = question;
    const repository = (0,repository_name/* parseRepositoryName */.$)(question.repository);
    if (repository === undefined || !commits.every(src/* isCommitSha */._$) || commits.length > mostCommits)
        return unreadable(question, (0,src/* missing */.LO)('malformed', `"${question.repository}" or its commits cannot exist`));
    const answer = await client.graphql({
        query: queryFor(commits),
        variables: variablesFor(repository, path, commits),
        what: `for ${path} in ${question.repository}`,
        permission: 'contents: read',
    });
    const defaultBranch = branchOf(answer);
    const place = { repository, path };
    const tip = defaultBranch.state === 'missing'
        ? failureOf(defaultBranch)
        : await exactText(client, { ...place, commit: defaultBranch.value.tip }, fieldOf(answer, 'tip', objectSchema));
    const files = await Promise.all(commits.map(async (commit, index) => {
        const file = await exactText(client, { ...place, commit }, presentAt(answer, index, commit));
        return { commit, file };
    }));
    return { defaultBranch, tip, commits: files };
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/pull-request-files.js







const pull_request_files_permission = 'pull-requests: read';
const pull_request_files_batchSize = 100;
// "Responses include a maximum of 3000 files": docs.github.com/rest/pulls/pulls#list-pull-requests-files.
const pull_request_files_mostFiles = 3000;
const selection = `id number headRefOid
  files(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { path changeType } }`;
const pullRequestFilesQuery = `query PullRequestFiles($ids: [ID!]!, $after: String) {
  nodes(ids: $ids) { ... on PullRequest { ${selection} } }
  ${rateLimitSelection}
}`;
const pull_request_files_pullSchema = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    number: dist/* number */.aig(),
    headRefOid: dist/* string */.YjP(),
    files: dist/* object */.Ikc({
        totalCount: dist/* number */.aig(),
        pageInfo: dist/* object */.Ikc({ hasNextPage: dist/* boolean */.zMY(), endCursor: dist/* nullable */.mee(dist/* string */.YjP()) }),
        nodes: dist/* array */.YOg(dist/* object */.Ikc({ path: dist/* string */.YjP(), changeType: dist/* string */.YjP() })),
    }),
});
const nodesSchema = dist/* object */.Ikc({ nodes: dist/* array */.YOg(dist/* unknown */.L5J()) });
const pull_request_files_unknownShape = (0,src/* missing */.LO)('malformed', 'GitHub answered for the files of pull requests in a shape that is not known');
async function askPage(client, { ids, after }) {
    const what = 'for the files of pull requests';
    const query = pullRequestFilesQuery;
    const answer = await client.graphql({ query, variables: { ids, after }, what, permission: pull_request_files_permission });
    const read = dist/* safeParse */.xLC(nodesSchema, answer.state === 'known' ? answer.value : answer.partial);
    if (!read.success || read.output.nodes.length !== ids.length)
        return everyItem(ids.length, answer.state === 'known' ? pull_request_files_unknownShape : failureOf(answer));
    const { nodes } = read.output;
    return ids.map((id, index) => {
        const failure = failureAt(answer, ['nodes', index]);
        if (failure !== undefined)
            return failure;
        const pull = dist/* safeParse */.xLC(pull_request_files_pullSchema, nodes[index]);
        return pull.success && pull.output.id === id ? fromAnswer(pull.output, answer) : pull_request_files_unknownShape;
    });
}
function pull_request_files_pathsOf(files) {
    return [...new Set(files.map(({ path }) => path))];
}
async function completeFiles(client, first) {
    const { id, number } = first;
    const files = [...first.files.nodes];
    const evidence = [];
    let { pageInfo } = first.files;
    if (first.files.totalCount >= pull_request_files_mostFiles)
        return (0,src/* truncated */.ps)(`#${number} changes ${pull_request_files_mostFiles} files or more, and GitHub lists no more`, files);
    while (pageInfo.hasNextPage && files.length < first.files.totalCount) {
        const [next = pull_request_files_unknownShape] = await askPage(client, { ids: [id], after: pageInfo.endCursor });
        if (next.state === 'cut')
            return next.failure;
        if (next.state === 'missing')
            return failureOf(next);
        if (next.value.headRefOid !== first.headRefOid)
            return (0,src/* missing */.LO)('truncated', `#${number} was pushed to while its files were read`);
        // An empty page would be asked for without end.
        if (next.value.files.nodes.length === 0)
            break;
        files.push(...next.value.files.nodes);
        evidence.push(...next.evidence);
        pageInfo = next.value.files.pageInfo;
    }
    // A page that came twice counts once.
    const count = pull_request_files_pathsOf(files).length;
    if (count !== first.files.totalCount)
        return (0,src/* truncated */.ps)(`#${number} lists ${count} of ${first.files.totalCount} files`, files);
    return (0,src/* known */.eO)(files, evidence);
}
const restFilesSchema = dist/* array */.YOg(dist/* object */.Ikc({ filename: dist/* string */.YjP(), previous_filename: dist/* optional */.lqM(dist/* string */.YjP()) }));
function parseRestFiles(page) {
    const read = dist/* safeParse */.xLC(restFilesSchema, page);
    if (!read.success)
        return undefined;
    return read.output.flatMap(({ filename, previous_filename: from }) => from === undefined ? [filename] : [filename, from]);
}
/** GraphQL tells where a file was moved to, REST alone where it came from; a move out of a folder changes that folder. */
async function withOrigins(client, repository, { number, paths }) {
    const listed = await readRows(client, {
        path: ['repos', repository.owner, repository.name, 'pulls', String(number), 'files'],
        query: { per_page: '100' },
        permission: pull_request_files_permission,
        parse: parseRestFiles,
    });
    if (listed.state === 'missing')
        return { ...failureOf(listed), partial: paths.value };
    const all = new Set(listed.value);
    if (!paths.value.every((path) => all.has(path)))
        return (0,src/* truncated */.ps)(`REST lists fewer files of #${number} than GraphQL`, paths.value);
    return (0,src/* known */.eO)([...all], [...paths.evidence, ...listed.evidence]);
}
async function filesOf(client, repository, fact) {
    if (fact.state === 'missing')
        return failureOf(fact);
    const files = await completeFiles(client, fact.value);
    if (files.state === 'missing')
        return files.partial === undefined
            ? failureOf(files)
            : { ...failureOf(files), partial: pull_request_files_pathsOf(files.partial) };
    const paths = (0,src/* known */.eO)(pull_request_files_pathsOf(files.value), [...fact.evidence, ...files.evidence]);
    const moved = files.value.some(({ changeType }) => changeType === 'RENAMED' || changeType === 'COPIED');
    return moved ? withOrigins(client, repository, { number: fact.value.number, paths }) : paths;
}
/**
 * The paths that each pull request changes, in the order asked; a moved file counts with both its paths. Truncated, with
 * what was seen as partial, for 3000 files or more. Needs `pull-requests: read`.
 */
async function readPullRequestFiles(client, { repository, ids }) {
    const pulls = await askInBatches(ids, {
        size: pull_request_files_batchSize,
        ask: (batch) => askPage(client, { ids: batch, after: null }),
        done: (count) => client.say(`GitHub: read the files of ${count} of ${ids.length} pull requests`),
    });
    const facts = [];
    for (const pull of pulls)
        facts.push(await filesOf(client, repository, pull));
    return facts;
}

// EXTERNAL MODULE: ./build/packages/github/src/pull-request-answer.js
var pull_request_answer = __webpack_require__(18735);
;// CONCATENATED MODULE: ./build/packages/github/src/client/co-authors.js




function learnFrom({ addresses }, { people }) {
    for (const { email, login, id } of [people.author, people.committer]) {
        if (email !== null)
            addresses.set(email, { login, id });
    }
}
function unknownAddresses({ addresses }, { people }) {
    return people.coAuthors.flatMap(({ email }) => (email === null || addresses.has(email) ? [] : [email]));
}
/** One commit for each address that is not known yet. */
function oneForEach(memory, commits) {
    const found = new Map();
    for (const commit of commits)
        for (const email of unknownAddresses(memory, commit))
            if (!found.has(email))
                found.set(email, commit.people.commit);
    return [...new Set(found.values())];
}
/**
 * Only GitHub can say whose account an address is. It tells with every author, committer and co-author that it was
 * asked about, so only addresses that are still unknown are worth a question: first one commit for each, then every
 * commit that has one that GitHub did not read there.
 */
async function askForAddresses(client, repository, commits) {
    const asked = new Map();
    const ask = async (wanted) => {
        const facts = await readCommits(client, { repository, commits: wanted });
        for (const [index, commit] of wanted.entries())
            asked.set(commit, facts[index] ?? co_authors_notAsked);
    };
    await ask(oneForEach(client.memory, commits));
    const left = commits.filter((commit) => !asked.has(commit.people.commit) && unknownAddresses(client.memory, commit).length > 0);
    await ask([...new Set(left.map(({ people }) => people.commit))]);
    return asked;
}
const co_authors_notAsked = (0,src/* missing */.LO)('not-collected', 'not asked');
function linked({ addresses }, coAuthor) {
    const account = coAuthor.email === null ? undefined : addresses.get(coAuthor.email);
    return account === undefined ? coAuthor : { ...coAuthor, ...account };
}
function peopleOf(memory, commit, asked) {
    const answer = asked.get(commit.people.commit);
    if (answer?.state === 'missing')
        return failureOf(answer);
    const coAuthors = commit.people.coAuthors.map((coAuthor) => linked(memory, coAuthor));
    return (0,src/* known */.eO)({ ...commit.people, coAuthors }, answer?.evidence ?? []);
}
/**
 * The commits of each pull request, in the order given, with every co-author's account; missing when the account of
 * one could not be asked for.
 */
async function resolveCoAuthors(client, repository, pulls) {
    const commits = pulls.map((pull) => (pull.state === 'known' ? (0,pull_request_answer/* commitsOf */.g3)(pull.value) : []));
    const all = commits.flat();
    for (const commit of all)
        learnFrom(client.memory, commit);
    const asked = await askForAddresses(client, repository, all);
    return pulls.map((pull, index) => {
        if (pull.state === 'missing')
            return failureOf(pull);
        const people = gatherFacts((commits[index] ?? []).map((commit) => peopleOf(client.memory, commit, asked)));
        if (people.state === 'known')
            return people;
        const failure = people;
        return (0,src/* missing */.LO)(failure.cause, `the co-authors of #${pull.value.number}: ${failure.detail}`);
    });
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/pull-requests.js








// GitHub refuses more ids than this in one `nodes(ids:)`.
const pull_requests_batchSize = 100;
const pull_requests_mostPages = 50;
const pull_requests_permission = 'pull-requests: read';
const pull_requests_nodesSchema = dist/* object */.Ikc({ nodes: dist/* array */.YOg(dist/* nullable */.mee(dist/* unknown */.L5J())) });
const nodeSchema = dist/* object */.Ikc({ node: dist/* looseObject */._H3({ headRefOid: dist/* string */.YjP() }) });
const pullRequestsQuery = `query PullRequests($ids: [ID!]!, $after: String) {
  nodes(ids: $ids) { ... on PullRequest { ${pull_request_answer/* pullRequestFields */.mR} } }
  ${rateLimitSelection}
}`;
/** The next page of one list of one pull request. */
function pullRequestPageQuery(list) {
    return `query PullRequestPage($id: ID!, $after: String) {
  node(id: $id) { ... on PullRequest { headRefOid ${(0,pull_request_answer/* listSelection */.N2)(list)} } }
  ${rateLimitSelection}
}`;
}
function readPull(node, id, answer) {
    if (node === null)
        return (0,src/* missing */.LO)('not-found', 'a pull request is gone, or the token may not see it');
    const parsed = (0,pull_request_answer/* parsePullRequestAnswer */.mf)(node);
    return parsed?.id === id
        ? fromAnswer(parsed, answer)
        : (0,src/* missing */.LO)('malformed', 'GitHub answered for a pull request in a shape that is not known');
}
const pull_requests_unknownShape = (0,src/* missing */.LO)('malformed', 'GitHub answered for pull requests in a shape that is not known');
async function pull_requests_askBatch(client, ids) {
    const what = 'for pull requests';
    const answer = await client.graphql({ query: pullRequestsQuery, variables: { ids }, what, permission: pull_requests_permission });
    const read = dist/* safeParse */.xLC(pull_requests_nodesSchema, answer.state === 'known' ? answer.value : answer.partial);
    if (!read.success || read.output.nodes.length !== ids.length)
        return everyItem(ids.length, answer.state === 'known' ? pull_requests_unknownShape : failureOf(answer));
    const { nodes } = read.output;
    return ids.map((id, index) => failureAt(answer, ['nodes', index]) ?? readPull(nodes[index], id, answer));
}
async function pull_requests_nextPage(client, list, variables) {
    const what = `for more ${list} of a pull request`;
    const answer = await client.graphql({ query: pullRequestPageQuery(list), variables, what, permission: pull_requests_permission });
    if (answer.state === 'missing')
        return failureOf(answer);
    const read = dist/* safeParse */.xLC(nodeSchema, answer.value);
    const page = read.success ? dist/* safeParse */.xLC(pull_request_answer/* pullRequestLists */.Ir[list].page, read.output.node[list]) : undefined;
    return read.success && page?.success === true
        ? (0,src/* known */.eO)({ head: read.output.node.headRefOid, page: page.output }, answer.evidence)
        : (0,src/* missing */.LO)('malformed', `GitHub answered ${what} in a shape that is not known`);
}
/** Timeline items are counted whatever their type, so a mere comment changes that count. */
const isCounted = (list) => list !== 'timelineItems';
function changed(pull, list, next) {
    if (next.head !== pull.headRefOid)
        return `#${pull.number} was pushed to while its ${list} were read`;
    const same = !isCounted(list) || next.page.totalCount === pull[list].totalCount;
    return same ? undefined : `#${pull.number} got other ${list} while they were read`;
}
// "Lists a maximum of 250 commits": docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request.
const pull_requests_mostCommits = 250;
function beyondLimit(pull, list) {
    if (list !== 'commits' || pull.commits.totalCount < pull_requests_mostCommits)
        return undefined;
    return `#${pull.number} has ${pull.commits.totalCount} commits, and GitHub lists no more than ${pull_requests_mostCommits}`;
}
/** Follows one list to its end. Its page types differ, but a list only ever continues with its own kind. */
async function completeList(client, pull, list) {
    const first = pull[list];
    const nodes = [...first.nodes];
    const evidence = [];
    let { pageInfo } = first;
    const tooMany = beyondLimit(pull, list);
    if (tooMany !== undefined)
        return (0,src/* missing */.LO)('truncated', tooMany);
    for (let pages = 1; pageInfo.hasNextPage; pages += 1) {
        if (pages >= pull_requests_mostPages)
            return (0,src/* missing */.LO)('truncated', `#${pull.number} has more than ${pull_requests_mostPages} pages of ${list}`);
        if (pageInfo.endCursor === null)
            return (0,src/* missing */.LO)('truncated', `#${pull.number}: GitHub does not say where its ${list} go on`);
        const next = await pull_requests_nextPage(client, list, { id: pull.id, after: pageInfo.endCursor });
        if (next.state === 'missing')
            return failureOf(next);
        const change = changed(pull, list, next.value);
        if (change !== undefined)
            return (0,src/* missing */.LO)('truncated', change);
        const { page } = next.value;
        // The same page again would make up the count with what was read already.
        if (page.pageInfo.hasNextPage && page.pageInfo.endCursor === pageInfo.endCursor)
            return (0,src/* missing */.LO)('truncated', `#${pull.number}: GitHub repeats a page of its ${list}`);
        nodes.push(...page.nodes);
        evidence.push(...next.evidence);
        pageInfo = page.pageInfo;
    }
    if (isCounted(list) && nodes.length !== first.totalCount)
        return (0,src/* missing */.LO)('truncated', `#${pull.number} lists ${nodes.length} of ${first.totalCount} ${list}`);
    return (0,src/* known */.eO)({ ...first, nodes }, evidence);
}
async function completeLists(client, fact) {
    if (fact.state === 'missing')
        return fact;
    const evidence = [...fact.evidence];
    let pull = fact.value;
    for (const list of ['reviews', 'commits', 'timelineItems']) {
        const whole = await completeList(client, pull, list);
        if (whole.state === 'missing')
            return failureOf(whole);
        pull = { ...pull, [list]: whole.value };
        evidence.push(...whole.evidence);
    }
    return (0,src/* known */.eO)(pull, evidence);
}
/**
 * Each pull request with all its reviews, all its commits with every co-author resolved, force pushes, retargetings,
 * dismissals and queueings, in the order asked. A list that is not complete makes that pull request missing: an absent
 * review and an unread one must not look alike. Needs `contents: read` and `pull-requests: read`.
 */
async function readPullRequests(client, question) {
    const { repository, ids } = question;
    const answers = await askInBatches(ids, {
        size: pull_requests_batchSize,
        ask: (batch) => pull_requests_askBatch(client, batch),
        done: (count) => client.say(`GitHub: read ${count} of ${ids.length} pull requests`),
    });
    const whole = [];
    for (const answer of answers)
        whole.push(await completeLists(client, answer));
    const people = await resolveCoAuthors(client, repository, whole);
    return whole.map((fact, index) => {
        const commits = people[index] ?? (0,src/* missing */.LO)('not-collected', 'not asked');
        if (fact.state === 'missing')
            return failureOf(fact);
        if (commits.state === 'missing')
            return failureOf(commits);
        return (0,src/* known */.eO)((0,pull_request_answer/* pullRequestOf */._n)(fact.value, [...commits.value]), [
            ...new Set([...fact.evidence, ...commits.evidence]),
        ]);
    });
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/repository-id.js



const repository_id_answerSchema = dist/* object */.Ikc({ id: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)) });
/**
 * The numeric id of a repository, as text. It stays when the repository is renamed or moved, and GitHub leads a former
 * name to the new one, so that another id under the same name is another repository. Needs `metadata: read`.
 */
async function readRepositoryId(client, { owner, name }) {
    const answer = await client.rest.get({ path: ['repos', owner, name], permission: 'metadata: read' });
    return readFact(answer, (body) => {
        const read = dist/* safeParse */.xLC(repository_id_answerSchema, body);
        return read.success ? String(read.output.id) : undefined;
    }, `for the id of ${owner}/${name}`);
}

// EXTERNAL MODULE: ./build/packages/github/src/ruleset.js
var ruleset = __webpack_require__(86661);
;// CONCATENATED MODULE: ./build/packages/github/src/client/rulesets.js






const metadataRead = 'metadata: read';
async function readRuleset(client, { owner, name }, id) {
    const path = ['repos', owner, name, 'rulesets', id];
    const answer = await client.rest.get({ path, permission: metadataRead });
    return readFact(answer, ruleset/* parseRuleset */.Mi, `for the ruleset ${id}`);
}
/**
 * The rulesets in force on a branch now, the organisation's too, and who may bypass each: that is `not-visible` to a
 * token that may not change the ruleset. Classic branch protection is not among them. Missing, with those read as
 * partial, when one could not be read. Needs `metadata: read`.
 */
async function readRulesets(client, { repository, branch }) {
    const ids = await readRows(client, {
        path: ['repos', repository.owner, repository.name, 'rules', 'branches', branch],
        query: { per_page: '100' },
        permission: metadataRead,
        parse: ruleset/* parseBranchRules */.df,
    });
    const found = [];
    const seen = ids.state === 'known' ? ids.value : (ids.partial ?? []);
    for (const id of new Set(seen))
        found.push(await readRuleset(client, repository, id));
    const rulesets = gatherFacts(found);
    if (ids.state === 'missing')
        return {
            ...failureOf(ids),
            partial: rulesets.state === 'known' ? rulesets.value : (rulesets.partial ?? []),
        };
    return rulesets.state === 'known'
        ? (0,src/* known */.eO)(rulesets.value, [...new Set([...ids.evidence, ...rulesets.evidence])])
        : rulesets;
}
const suitePeriods = { day: 1, week: 7, month: 30 };
/**
 * How the rules of a ref judged each push since an instant, a month back at most; `bypass` among them. A bypass of mode
 * `exempt` leaves no trace. Truncated, with what was seen as partial, when the instant is further back. Needs
 * `administration: read`, which GITHUB_TOKEN cannot have.
 */
async function readRuleSuites(client, { repository, ref, since, now }) {
    const period = periodSince(since, now, suitePeriods);
    const suites = await readRows(client, {
        path: ['repos', repository.owner, repository.name, 'rulesets', 'rule-suites'],
        query: { ref, time_period: period ?? 'month', rule_suite_result: 'all', per_page: '100' },
        permission: 'administration: read',
        holder: src_failure/* appOrPerson */.k7,
        parse: ruleset/* parseRuleSuites */.HM,
    });
    if (suites.state === 'missing' || period !== undefined)
        return suites;
    return (0,src/* truncated */.ps)(`GitHub shows a month of rule suites, and ${since} is earlier`, suites.value);
}

// EXTERNAL MODULE: ./build/packages/github/src/run-attempt.js
var run_attempt = __webpack_require__(90494);
;// CONCATENATED MODULE: ./build/packages/github/src/client/run-attempts.js




// GitHub allows 50 re-runs of a run; more than this is not a run of GitHub's.
const mostAttempts = 100;
/**
 * Who started attempts 1 to `attempt` of a run, oldest first. A re-run keeps the first `actor` and its privileges;
 * whoever pressed the button is `triggeringActor`. Missing when any attempt could not be read, with the others as
 * partial. Needs `actions: read`.
 */
async function readRunAttempts(client, run) {
    const repository = (0,repository_name/* parseRepositoryName */.$)(run.repository);
    if (repository === undefined || run.attempt > mostAttempts)
        return (0,src/* missing */.LO)('malformed', `run ${run.runId} attempt ${run.attempt} of "${run.repository}" cannot exist`);
    const numbers = Array.from({ length: run.attempt }, (_, index) => String(index + 1));
    const { owner, name } = repository;
    const answers = await Promise.all(numbers.map(async (number) => {
        const path = ['repos', owner, name, 'actions', 'runs', run.runId, 'attempts', number];
        const answer = await client.rest.get({ path, permission: 'actions: read' });
        const what = `attempt ${number} of run ${run.runId}`;
        return readFact(answer, (body) => attemptNumbered((0,run_attempt/* parseRunAttempt */.IE)(body), number), what);
    }));
    return gatherFacts(answers);
}
function attemptNumbered(attempt, number) {
    return attempt !== undefined && String(attempt.attempt) === number ? attempt : undefined;
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/index.js























/***/ })

};

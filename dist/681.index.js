export const id = 681;
export const ids = [681];
export const modules = {

/***/ 5681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LX: () => (/* reexport */ createGitHubClient),
  WY: () => (/* reexport */ readComparison),
  yt: () => (/* reexport */ readDefaultBranch),
  ZR: () => (/* reexport */ readFileAtRef),
  Xi: () => (/* reexport */ readPolicySources),
  sT: () => (/* reexport */ readPullRequests),
  EL: () => (/* reexport */ readRangeCommits),
  BS: () => (/* reexport */ readRelation),
  ag: () => (/* reexport */ readRunAttempts)
});

// UNUSED EXPORTS: askInBatches, commitsQuery, failureOf, fromAnswer, gatherFacts, pullRequestPageQuery, pullRequestsQuery, readCommits, readFact

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 15 modules
var src = __webpack_require__(2724);
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

;// CONCATENATED MODULE: ./build/packages/github/src/client/batches.js


// 100, 50, 25, 13: smaller questions than that do not time out, so more halving would only spend the rate limit.
const mostHalvings = 3;
async function askHalving(batch, ask, halvings) {
    const answer = await ask(batch);
    if (answer.state === 'known')
        return answer.value;
    if (answer.cause !== 'truncated' || halvings === 0 || batch.length === 1)
        return batch.map(() => failureOf(answer));
    const middle = Math.ceil(batch.length / 2);
    const first = await askHalving(batch.slice(0, middle), ask, halvings - 1);
    const second = await askHalving(batch.slice(middle), ask, halvings - 1);
    return [...first, ...second];
}
/**
 * One fact for each item, in order. A batch that was cut short (time-out, node or resource limit, partial answer) is
 * asked again in halves. Batches go one after another: GitHub's secondary limits punish parallel queries.
 */
async function askInBatches(items, size, ask) {
    const facts = [];
    for (let start = 0; start < items.length; start += size) {
        facts.push(...(await askHalving(items.slice(start, start + size), ask, mostHalvings)));
    }
    return facts;
}
/** Gives a fact the evidence of the answer that it was read from. */
function fromAnswer(value, answer) {
    return (0,src/* known */.eO)(value, answer.state === 'known' ? answer.evidence : []);
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/packages/github/src/commit.js + 1 modules
var src_commit = __webpack_require__(4365);
;// CONCATENATED MODULE: ./build/packages/github/src/client/commits.js





const batchSize = 100;
// Reading pull requests of a commit needs both; the second is the one that tokens lack.
const permission = 'pull-requests: read';
const answerSchema = dist/* object */.Ikc({ repository: dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())) });
/** For n commits; ids travel as variables, so nothing is spliced into the query but numbers. */
function commitsQuery(count) {
    const numbers = Array.from({ length: count }, (_, index) => index);
    const parameters = numbers.map((index) => `, $c${index}: GitObjectID!`).join('');
    const objects = numbers.map((index) => `c${index}: object(oid: $c${index}) { ... on Commit { ...C } }`);
    return `query RangeCommits($owner: String!, $name: String!${parameters}) {
  repository(owner: $owner, name: $name) {
    ${objects.join('\n    ')}
  }
}
fragment C on Commit { ${src_commit/* rangeCommitFields */.UU} }`;
}
function readCommit(node, commit, answer) {
    if (node === null || node === undefined)
        return (0,src/* missing */.LO)('not-found', `commit ${commit} is not in the repository, or the token may not see it`);
    const read = (0,src_commit/* parseRangeCommit */.k1)(node);
    if (read === 'cut')
        return (0,src/* missing */.LO)('truncated', `commit ${commit} has more people or pull requests than GitHub lists`);
    if (read === undefined || read.commit !== commit)
        return (0,src/* missing */.LO)('malformed', `GitHub answered for commit ${commit} in a shape that is not known`);
    return fromAnswer(read, answer);
}
async function askBatch(client, repository, batch) {
    const ids = Object.fromEntries(batch.map((commit, index) => [`c${index}`, commit]));
    const answer = await client.graphql({
        query: commitsQuery(batch.length),
        variables: { ...repository, ...ids },
        what: 'for the people and pull requests of commits',
        permission,
    });
    if (answer.state === 'missing')
        return failureOf(answer);
    const read = dist/* safeParse */.xLC(answerSchema, answer.value);
    if (!read.success || read.output.repository === null)
        return (0,src/* missing */.LO)('malformed', 'GitHub answered for commits in a shape that is not known');
    const objects = read.output.repository;
    return (0,src/* known */.eO)(batch.map((commit, index) => readCommit(objects[`c${index}`], commit, answer)));
}
/** GraphQL's index of pull requests lags behind a merge; REST knows it first. */
async function withRestPullRequests(client, repository, fact) {
    if (fact.state === 'missing')
        return fact;
    const { commit } = fact.value;
    const path = ['repos', repository.owner, repository.name, 'commits', commit, 'pulls'];
    const pages = await client.rest.pages({ path, query: { per_page: '100' }, permission });
    if (pages.state === 'missing')
        return { ...failureOf(pages), partial: fact.value };
    const refs = pages.value.map(src_commit/* parseAssociatedPullRequests */.dH);
    if (refs.includes(undefined))
        return (0,src/* truncated */.ps)(`GitHub answered for the pull requests of ${commit} in a shape that is not known`, fact.value);
    const pullRequests = refs.flatMap((page) => [...(page ?? [])]);
    return (0,src/* known */.eO)({ ...fact.value, pullRequests }, [...fact.evidence, ...pages.evidence]);
}
/**
 * The people of each commit and the pull requests that GraphQL associates with it, in the order asked. Needs
 * `contents: read` and `pull-requests: read`. Each commit fails by itself.
 */
async function readCommits(client, question) {
    const { repository, commits } = question;
    if (!commits.every(src/* isCommitSha */._$))
        return commits.map(() => (0,src/* missing */.LO)('malformed', 'not a full commit SHA'));
    return askInBatches(commits, batchSize, (batch) => askBatch(client, repository, batch));
}
// One REST request each; a range with more commits that came without a pull request is no matter of a late index.
const mostAskedAgain = 30;
function lacksPullRequest(fact) {
    return fact.state === 'known' && fact.value.pullRequests.length === 0;
}
/**
 * As `readCommits`, for the commits of a range: those that GraphQL finds no pull request for (30 at most) are asked
 * about once more by REST.
 */
async function readRangeCommits(client, question) {
    const facts = [...(await readCommits(client, question))];
    const again = [...facts.keys()].filter((index) => {
        const fact = facts[index];
        return fact !== undefined && lacksPullRequest(fact);
    });
    for (const index of again.slice(0, mostAskedAgain)) {
        const fact = facts[index];
        if (fact !== undefined)
            facts[index] = await withRestPullRequests(client, question.repository, fact);
    }
    return facts;
}

// EXTERNAL MODULE: ./build/packages/github/src/comparison.js
var src_comparison = __webpack_require__(1838);
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

// EXTERNAL MODULE: ./build/packages/github/src/repository-name.js
var repository_name = __webpack_require__(5443);
;// CONCATENATED MODULE: ./build/packages/github/src/client/line.js

// Names the REST API version that the answers are parsed for: docs.github.com/rest/about-the-rest-api/api-versions.
const apiVersion = '2022-11-28';
function headersFor(access, accept) {
    const authorization = access.token === null ? {} : { authorization: `Bearer ${access.token.reveal()}` };
    return { accept, 'user-agent': 'countersign', 'x-github-api-version': apiVersion, ...authorization };
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

// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var src_failure = __webpack_require__(8697);
;// CONCATENATED MODULE: ./build/packages/github/src/client/graphql.js




const problemSchema = dist/* object */.Ikc({
    type: dist/* optional */.lqM(dist/* string */.YjP(), 'untyped'),
    message: dist/* optional */.lqM(dist/* string */.YjP(), ''),
});
const graphql_answerSchema = dist/* object */.Ikc({
    data: dist/* optional */.lqM(dist/* nullable */.mee(dist/* unknown */.L5J()), null),
    errors: dist/* optional */.lqM(dist/* array */.YOg(problemSchema), []),
});
function refused(problems, data, question) {
    const failure = (0,src_failure/* classifyGraphqlProblems */.E)(problems, question);
    return data === null || data === undefined ? failure : { ...failure, partial: data };
}
function dataOf(body, question) {
    const read = dist/* safeParse */.xLC(graphql_answerSchema, body);
    if (!read.success)
        return (0,src/* missing */.LO)('malformed', `GitHub answered ${question.what} with something that is no GraphQL answer`);
    const { data, errors } = read.output;
    if (errors.length > 0)
        return refused(errors, data, question);
    if (data === null || data === undefined)
        return (0,src/* missing */.LO)('malformed', `GitHub answered ${question.what} with neither data nor errors`);
    return (0,src/* known */.eO)(data);
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
        return (0,src_failure/* classifyFailure */.X)({ status: reply.status, headers: reply.headers, text }, question);
    }
    const body = parseJsonBody(reply.body, question.what);
    if (body.state === 'missing')
        return body;
    const data = dataOf(body.value, question);
    return data.state === 'known' ? (0,src/* known */.eO)(data.value, [reply.evidence]) : data;
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
const mostPages = 1000;
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
    return { url, what, permission: question.permission, accept };
}
async function send(line, ask) {
    const headers = headersFor(line.access, ask.accept);
    const reply = await line.http.send({ source: 'github', method: 'GET', url: ask.url, headers });
    if (reply.state === 'failed')
        return (0,src/* missing */.LO)(reply.cause, `${ask.what}: ${reply.detail}`);
    if (reply.status === 200)
        return reply;
    const text = decodeUtf8(reply.body) ?? '';
    return (0,src_failure/* classifyFailure */.X)({ status: reply.status, headers: reply.headers, text }, ask);
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
        if (next === 'none')
            return (0,src/* known */.eO)(pages, evidence);
        if (next === 'foreign')
            return (0,src/* truncated */.ps)(`${ask.what} names a next page on another server`, pages);
        ask = { ...ask, url: next.href };
    }
    return (0,src/* truncated */.ps)(`${first.what} has more than ${mostPages} pages`, pages);
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/github-client.js


/** A thin REST and GraphQL client over the http port. The token is sent to the two given addresses only. */
function createGitHubClient(http, access) {
    const line = { http, access };
    return {
        rest: {
            get: (question) => getJson(line, question),
            bytes: (question) => getBytes(line, question),
            pages: (question) => getPages(line, question),
        },
        graphql: (question) => askGraphql(line, question),
    };
}

;// CONCATENATED MODULE: ./build/packages/github/src/client/policy-sources.js





const mostCommits = 50;
const commitSchema = dist/* nullable */.mee(dist/* object */.Ikc({ __typename: dist/* string */.YjP(), oid: dist/* string */.YjP() }));
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
    const head = fieldOf(answer, 'head', commitSchema);
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
    const found = fieldOf(answer, `c${index}`, commitSchema);
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

// EXTERNAL MODULE: ./build/packages/github/src/pull-request.js
var pull_request = __webpack_require__(8276);
;// CONCATENATED MODULE: ./build/packages/github/src/client/pull-requests.js






const pull_requests_batchSize = 50;
const pull_requests_mostPages = 50;
const pull_requests_permission = 'pull-requests: read';
const nodesSchema = dist/* object */.Ikc({ nodes: dist/* array */.YOg(dist/* nullable */.mee(dist/* unknown */.L5J())) });
const nodeSchema = dist/* object */.Ikc({ node: dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()) });
const pullRequestsQuery = `query PullRequests($ids: [ID!]!, $after: String) {
  nodes(ids: $ids) { ... on PullRequest { ${pull_request/* pullRequestFields */.mR} } }
}`;
/** The next page of one list of one pull request. */
function pullRequestPageQuery(list) {
    return `query PullRequestPage($id: ID!, $after: String) {
  node(id: $id) { ... on PullRequest { ${(0,pull_request/* listSelection */.N2)(list)} } }
}`;
}
async function pull_requests_askBatch(client, ids) {
    const what = 'for pull requests';
    const answer = await client.graphql({ query: pullRequestsQuery, variables: { ids }, what, permission: pull_requests_permission });
    if (answer.state === 'missing')
        return failureOf(answer);
    const read = dist/* safeParse */.xLC(nodesSchema, answer.value);
    if (!read.success || read.output.nodes.length !== ids.length)
        return (0,src/* missing */.LO)('malformed', 'GitHub answered for pull requests in a shape that is not known');
    return (0,src/* known */.eO)(read.output.nodes.map((node, index) => {
        const parsed = (0,pull_request/* parsePullRequestAnswer */.mf)(node);
        return parsed?.id === ids[index] && parsed !== undefined
            ? fromAnswer(parsed, answer)
            : (0,src/* missing */.LO)('malformed', 'GitHub answered for a pull request in a shape that is not known');
    }));
}
async function pull_requests_nextPage(client, id, list, after) {
    const query = pullRequestPageQuery(list);
    const what = `for more ${list} of a pull request`;
    const answer = await client.graphql({ query, variables: { id, after }, what, permission: pull_requests_permission });
    if (answer.state === 'missing')
        return failureOf(answer);
    const read = dist/* safeParse */.xLC(nodeSchema, answer.value);
    const page = read.success ? dist/* safeParse */.xLC(pull_request/* pullRequestLists */.Ir[list].page, read.output.node[list]) : undefined;
    return page?.success === true
        ? (0,src/* known */.eO)(page.output, answer.evidence)
        : (0,src/* missing */.LO)('malformed', `GitHub answered ${what} in a shape that is not known`);
}
/** Follows one list to its end. Its page types differ, but a list only ever continues with its own kind. */
async function completeList(client, pull, list) {
    const first = pull[list];
    const nodes = [...first.nodes];
    const evidence = [];
    let { pageInfo } = first;
    for (let pages = 1; pageInfo.hasNextPage; pages += 1) {
        if (pages >= pull_requests_mostPages)
            return (0,src/* missing */.LO)('truncated', `#${pull.number} has more than ${pull_requests_mostPages} pages of ${list}`);
        const page = await pull_requests_nextPage(client, pull.id, list, pageInfo.endCursor);
        if (page.state === 'missing')
            return page;
        nodes.push(...page.value.nodes);
        evidence.push(...page.evidence);
        pageInfo = page.value.pageInfo;
    }
    // timelineItems counts every item whatever its type, so only the other two lists can be counted.
    if (list !== 'timelineItems' && nodes.length !== first.totalCount)
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
function pendingOf(fact) {
    if (fact.state === 'missing')
        return failureOf(fact);
    const commits = (0,pull_request/* commitsOf */.g3)(fact.value);
    return commits === undefined
        ? (0,src/* missing */.LO)('truncated', `a commit of #${fact.value.number} has more parents than GitHub lists`)
        : (0,src/* known */.eO)({ answer: fact.value, commits }, fact.evidence);
}
/** Only GitHub can say whose account an address is, so commits with trailers are asked about by themselves. */
async function resolveCoAuthors(client, repository, pending) {
    const all = pending.flatMap((fact) => (fact.state === 'known' ? fact.value.commits : []));
    const wanted = [...new Set(all.filter(({ trailers }) => trailers > 0).map(({ people }) => people.commit))];
    const facts = await readCommits(client, { repository, commits: wanted });
    return new Map(wanted.map((commit, index) => [commit, peopleOf(facts[index] ?? (0,src/* missing */.LO)('not-collected', 'not asked'))]));
}
function peopleOf(fact) {
    if (fact.state === 'missing')
        return failureOf(fact);
    const { pullRequests: _, ...people } = fact.value;
    return (0,src/* known */.eO)(people, fact.evidence);
}
function conclude(pending, resolved) {
    if (pending.state === 'missing')
        return failureOf(pending);
    const { answer, commits } = pending.value;
    const people = gatherFacts(commits.map((commit) => resolved.get(commit.people.commit) ?? (0,src/* known */.eO)(commit.people)));
    if (people.state === 'missing') {
        const failure = people;
        return (0,src/* missing */.LO)(failure.cause, `the co-authors of #${answer.number}: ${failure.detail}`);
    }
    const evidence = [...new Set([...pending.evidence, ...people.evidence])];
    return (0,src/* known */.eO)((0,pull_request/* pullRequestOf */._n)(answer, [...people.value]), evidence);
}
/**
 * Each pull request with all its reviews, all its commits with every co-author resolved, force pushes, retargetings
 * and dismissals, in the order asked. A list that is not complete makes that pull request missing: an absent review
 * and an unread one must not look alike. Needs `contents: read` and `pull-requests: read`.
 */
async function readPullRequests(client, question) {
    const { repository, ids } = question;
    const answers = await askInBatches(ids, pull_requests_batchSize, (batch) => pull_requests_askBatch(client, batch));
    const pending = [];
    for (const answer of answers)
        pending.push(pendingOf(await completeLists(client, answer)));
    const resolved = await resolveCoAuthors(client, repository, pending);
    return pending.map((fact) => conclude(fact, resolved));
}

// EXTERNAL MODULE: ./build/packages/github/src/run-attempt.js
var run_attempt = __webpack_require__(494);
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

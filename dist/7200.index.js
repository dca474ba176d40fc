export const id = 7200;
export const ids = [7200];
export const modules = {

/***/ 52823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dR: () => (/* reexport */ activity/* activitySchema */.d),
  FB: () => (/* reexport */ check_run/* checkRunSchema */.FB),
  Yl: () => (/* reexport */ codeOwnersPaths),
  Vo: () => (/* reexport */ check_run/* commitStatusSchema */.Vo),
  D: () => (/* reexport */ comparison/* comparisonSchema */.D),
  qx: () => (/* reexport */ environment/* environmentRulesSchema */.qx),
  fK: () => (/* reexport */ login/* foldLogin */.f),
  Hd: () => (/* reexport */ check_run/* jobOriginSchema */.Hd),
  eW: () => (/* reexport */ ownerFinder),
  dK: () => (/* reexport */ parseCodeOwners),
  $M: () => (/* reexport */ repository_name/* parseRepositoryName */.$),
  V0: () => (/* reexport */ permission/* permissionSchema */.V0),
  MH: () => (/* reexport */ pullRequestSchema),
  S_: () => (/* reexport */ commit/* rangeCommitSchema */.S_),
  K1: () => (/* reexport */ comparison/* relations */.K1),
  SH: () => (/* reexport */ ruleset/* ruleSuiteSchema */.SH),
  gq: () => (/* reexport */ ruleset/* rulesetSchema */.gq),
  kM: () => (/* reexport */ environment/* runApprovalSchema */.kM),
  uo: () => (/* reexport */ run_attempt/* runAttemptSchema */.uo),
  eZ: () => (/* reexport */ environment/* runDeploymentSchema */.eZ),
  RB: () => (/* reexport */ repository_name/* sameRepository */.R),
  TT: () => (/* reexport */ permission/* teamMemberSchema */.TT)
});

// UNUSED EXPORTS: accountActorSchema, accountIdSchema, actorAnswerSchema, actorFields, appOrPerson, classifyFailure, classifyGraphqlProblems, commitAnswerSchema, commitEntries, commitFields, commitPeopleSchema, commitSignatureSchema, commitsOf, gitActorAnswerSchema, gitActorFields, gitIdentitySchema, listSelection, ownersOf, parseActivityPage, parseAssociatedPullRequests, parseAttestations, parseBranchRules, parseCheckRunPage, parseCoAuthors, parseComparisonPage, parseDeployments, parseEnvironmentNames, parseEnvironmentRules, parseJobOrigin, parseNextLink, parsePermission, parsePullRequestAnswer, parseRangeCommit, parseRuleSuites, parseRuleset, parseRunApprovals, parseRunAttempt, parseStatusAddresses, parseStatusPage, parseSuiteCount, parseTeamMembers, pullRequestAnswerSchema, pullRequestFields, pullRequestLists, pullRequestOf, pullRequestRefSchema, rangeCommitFields, rateLimitReset, restActorSchema, reviewSchema, runActorSchema, sameLogin, timeAnswerSchema, unpackSnappy, unresolvedCommitOf

// EXTERNAL MODULE: ./build/packages/github/src/account.js
var account = __webpack_require__(20896);
// EXTERNAL MODULE: ./build/packages/github/src/activity.js
var activity = __webpack_require__(59330);
// EXTERNAL MODULE: ./build/packages/github/src/attestation.js
var attestation = __webpack_require__(91725);
// EXTERNAL MODULE: ./build/packages/github/src/check-run.js
var check_run = __webpack_require__(81659);
;// CONCATENATED MODULE: ./build/packages/github/src/code-owners.js
/** Where GitHub looks, in its order; the first file found is the only one that counts. */
const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
// "CODEOWNERS files must be under 3 MB in size"; a larger one is not loaded at all.
const mostCharacters = 3 * 1024 * 1024;
const longestPattern = 1000;
const code_owners_account = /^@[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/;
const team = /^@[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9_.-]{1,100}$/;
const address = /^[^\s@]{1,200}@[^\s@]{1,250}$/;
function isOwner(text) {
    return code_owners_account.test(text) || team.test(text) || address.test(text);
}
/** The words of a line up to a comment. A backslash takes the next character as it is, so a blank may be in a path. */
function wordsOf(line) {
    const words = [];
    let word = '';
    for (let at = 0; at < line.length; at += 1) {
        const character = line.charAt(at);
        if (character === '#' && word === '')
            break;
        if (character === ' ' || character === '\t') {
            if (word !== '')
                words.push(word);
            word = '';
        }
        else if (character === '\\') {
            word += line.slice(at, at + 2);
            at += 1;
        }
        else
            word += character;
    }
    return word === '' ? words : [...words, word];
}
// What parts words elsewhere would make owners look like a part of the pattern, and the paths like nobody's.
const blank = /[\p{Cc}\p{Z}]/u;
/** What GitHub leaves out of gitignore's patterns, and what could match nothing. */
function patternProblem(pattern) {
    const shown = JSON.stringify(pattern.slice(0, 80));
    if (pattern.length > longestPattern)
        return `the pattern has more than ${longestPattern} characters`;
    if (pattern.startsWith('!'))
        return `${shown}: CODEOWNERS knows no negation with !`;
    const bare = pattern.replace(/\\./gs, '');
    if (blank.test(bare))
        return `${shown} holds a blank other than space and tab`;
    if (/[[\]]/.test(bare))
        return `${shown}: CODEOWNERS knows no character ranges with []`;
    if (pattern.startsWith('\\#'))
        return `${shown}: CODEOWNERS knows no pattern that begins with #`;
    if (bare.endsWith('\\'))
        return `${shown} ends in a lone backslash`;
    if (pattern.includes('\\/'))
        return `${shown} escapes a slash`;
    if (/^\/*$/.test(pattern) || pattern.includes('//'))
        return `${shown} has an empty part`;
    return undefined;
}
function parseLine(text, line) {
    const [pattern, ...owners] = wordsOf(text);
    if (pattern === undefined)
        return undefined;
    const stranger = owners.find((owner) => !isOwner(owner));
    if (stranger !== undefined)
        return `found ${JSON.stringify(stranger.slice(0, 80))}, expected @user, @organisation/team or an e-mail address`;
    return patternProblem(pattern) ?? { pattern, owners, line };
}
/**
 * Reads a CODEOWNERS file. GitHub passes over a line that it does not understand, so that its paths have the owners of
 * an earlier line or none; here such a file is refused with the line, because who owns what is then not what is
 * written. Rules: docs.github.com/repositories/managing-your-repositorys-settings-and-features (About code owners).
 */
function parseCodeOwners(text) {
    if (text.length > mostCharacters)
        return { ok: false, line: 1, problem: 'GitHub loads no CODEOWNERS file of more than 3 MB' };
    const rules = [];
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    for (const [index, each] of lines.entries()) {
        const line = index + 1;
        const rule = parseLine(each.endsWith('\r') ? each.slice(0, -1) : each, line);
        if (typeof rule === 'string')
            return { ok: false, line, problem: rule };
        if (rule !== undefined)
            rules.push(rule);
    }
    return { ok: true, rules };
}
function tokensOf(part) {
    const characters = Array.from(part);
    const tokens = [];
    for (let at = 0; at < characters.length; at += 1) {
        const character = characters[at] ?? '';
        if (character === '*')
            tokens.push({ kind: 'star' });
        else if (character === '?')
            tokens.push({ kind: 'any' });
        else if (character === '\\') {
            at += 1;
            tokens.push({ kind: 'is', character: characters[at] ?? '' });
        }
        else
            tokens.push({ kind: 'is', character });
    }
    return tokens;
}
/**
 * `/` at the start or in the middle binds a pattern to the root, else it matches at any depth. The name of a folder
 * stands for everything below it; a last part that is `*` stands for the files of that one folder.
 */
function partsOf(pattern) {
    const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
    const bound = pattern.slice(0, -1).includes('/');
    const names = whole.replace(/^\//, '').split('/');
    const parts = names.map((name) => (name === '**' ? 'folders' : tokensOf(name)));
    const last = names.at(-1);
    const below = last === '*' ? [] : [last === '**' ? tokensOf('*') : 'folders'];
    return [...(bound ? [] : ['folders']), ...parts, ...below];
}
/** Goes back to the last star only, so the time is at most pattern times text, whoever wrote them. */
function matches(pattern, text, { isStar, same }) {
    let [at, from, star, resume] = [0, 0, -1, 0];
    while (from < text.length) {
        const part = pattern[at];
        const found = text[from];
        if (part !== undefined && isStar(part))
            [star, resume, at] = [at, from, at + 1];
        else if (part !== undefined && found !== undefined && same(part, found))
            [at, from] = [at + 1, from + 1];
        else if (star >= 0)
            [at, from, resume] = [star + 1, resume + 1, resume + 1];
        else
            return false;
    }
    return pattern.slice(at).every(isStar);
}
const characters = {
    isStar: ({ kind }) => kind === 'star',
    same: (token, found) => token.kind === 'any' || (token.kind === 'is' && token.character === found),
};
const folders = {
    isStar: (part) => part === 'folders',
    same: (part, found) => part !== 'folders' && matches(part, found, characters),
};
/** `ownersOf` for many paths: the patterns are read once. */
function ownerFinder(rules) {
    const read = rules.map(({ pattern, owners }) => ({ parts: partsOf(pattern), owners }));
    return (path) => {
        const names = path.split('/').map((name) => Array.from(name));
        return read.findLast(({ parts }) => matches(parts, names, folders))?.owners ?? [];
    };
}
/**
 * Who owns a path (of git: relative, `/` between its parts): the owners of the last rule that matches, in order; none
 * when no rule matches or that rule names nobody. Case-sensitive, as GitHub is here on every system.
 */
function ownersOf(rules, path) {
    return ownerFinder(rules)(path);
}

// EXTERNAL MODULE: ./build/packages/github/src/commit.js + 1 modules
var commit = __webpack_require__(84365);
// EXTERNAL MODULE: ./build/packages/github/src/comparison.js
var comparison = __webpack_require__(11838);
// EXTERNAL MODULE: ./build/packages/github/src/environment.js
var environment = __webpack_require__(45934);
// EXTERNAL MODULE: ./build/packages/github/src/failure.js
var failure = __webpack_require__(68697);
// EXTERNAL MODULE: ./build/packages/github/src/login.js
var login = __webpack_require__(17906);
// EXTERNAL MODULE: ./build/packages/github/src/permission.js
var permission = __webpack_require__(4264);
// EXTERNAL MODULE: ./build/packages/github/src/pull-request-answer.js
var pull_request_answer = __webpack_require__(18735);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/github/src/pull-request.js




/** A review. `state` is as GitHub shows it now: a dismissed approval reads DISMISSED. */
const reviewSchema = dist/* strictObject */.rej({
    id: dist/* string */.YjP(),
    state: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED or PENDING')),
    submittedAt: dist/* nullable */.mee(src/* instantSchema */.p8),
    author: dist/* nullable */.mee(account/* accountActorSchema */.A8),
    canPush: dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('whether the reviewer may push to the repository now')),
    commit: dist/* pipe */.FsL(dist/* nullable */.mee(src/* commitSchema */.lN), dist/* description */.h_('the head that was reviewed')),
});
/** A field that older records do not have; null is not collected. */
function nullable(schema, description = 'null: not collected') {
    return dist/* optional */.lqM(dist/* pipe */.FsL(dist/* nullable */.mee(schema), dist/* description */.h_(description)), null);
}
const happened = { at: src/* instantSchema */.p8, actor: dist/* nullable */.mee(account/* accountActorSchema */.A8) };
const pullRequestSchema = dist/* strictObject */.rej({
    id: dist/* string */.YjP(),
    number: dist/* number */.aig(),
    state: dist/* string */.YjP(),
    mergedAt: dist/* nullable */.mee(src/* instantSchema */.p8),
    base: dist/* string */.YjP(),
    head: dist/* pipe */.FsL(src/* commitSchema */.lN, dist/* description */.h_('the final head: headRefOid')),
    author: dist/* nullable */.mee(account/* accountActorSchema */.A8),
    mergedBy: dist/* nullable */.mee(account/* accountActorSchema */.A8),
    mergeCommit: dist/* nullable */.mee(src/* commitSchema */.lN),
    reviews: dist/* array */.YOg(reviewSchema),
    commits: dist/* array */.YOg(commit/* commitPeopleSchema */.MV),
    headForcePushes: dist/* array */.YOg(dist/* strictObject */.rej(happened)),
    baseChanges: dist/* array */.YOg(dist/* strictObject */.rej({ ...happened, from: dist/* string */.YjP(), to: dist/* string */.YjP() })),
    dismissals: dist/* array */.YOg(dist/* strictObject */.rej({ ...happened, review: dist/* nullable */.mee(dist/* string */.YjP()), previousState: dist/* string */.YjP() })),
    title: nullable(dist/* string */.YjP()),
    labels: nullable(dist/* array */.YOg(dist/* string */.YjP())),
    createdAt: nullable(src/* instantSchema */.p8),
    headRef: nullable(dist/* string */.YjP(), 'name of the head branch, in whichever repository it is; null: not collected'),
    fromFork: nullable(dist/* boolean */.zMY(), 'the head branch is in another repository; null: not collected'),
    authorAssociation: nullable(dist/* string */.YjP(), 'OWNER, MEMBER, FIRST_TIME_CONTRIBUTOR …; null: not collected'),
    queuedBy: nullable(dist/* array */.YOg(dist/* nullable */.mee(account/* accountActorSchema */.A8)), 'who added it to the merge queue, each time; null in it is an account that is gone'),
    autoMergeBy: nullable(dist/* array */.YOg(dist/* nullable */.mee(account/* accountActorSchema */.A8)), 'who switched auto-merge on, each time; null in it is an account that is gone'),
});

// EXTERNAL MODULE: ./build/packages/github/src/range-commit.js
var range_commit = __webpack_require__(27770);
// EXTERNAL MODULE: ./build/packages/github/src/repository-name.js
var repository_name = __webpack_require__(25443);
// EXTERNAL MODULE: ./build/packages/github/src/ruleset.js
var ruleset = __webpack_require__(86661);
// EXTERNAL MODULE: ./build/packages/github/src/run-attempt.js
var run_attempt = __webpack_require__(90494);
// EXTERNAL MODULE: ./build/packages/github/src/time.js
var time = __webpack_require__(13606);
;// CONCATENATED MODULE: ./build/packages/github/src/index.js























/***/ }),

/***/ 27200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   storeAttestation: () => (/* binding */ storeAttestation)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52823);


// docs.github.com/rest/about-the-rest-api/api-versions: this request is the same in all of them.
const apiVersion = '2022-11-28';
/**
 * Keeps a bundle with the repository at GitHub, where `gh attestation verify` and attest-verify find it by digest.
 * Needs `attestations: write`. Source: https://docs.github.com/rest/repos/attestations#create-an-attestation
 */
async function storeAttestation(bundle, { ports, runner, inputs }) {
    const repository = (0,_countersign_github__WEBPACK_IMPORTED_MODULE_1__/* .parseRepositoryName */ .$M)(runner.repository);
    if (repository === undefined || inputs.token === null)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('forbidden', 'there is no repository or no github-token to keep it with');
    const reply = await ports.http.send({
        source: 'github',
        method: 'POST',
        url: `${runner.apiUrl}/repos/${repository.owner}/${repository.name}/attestations`,
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${inputs.token.reveal()}`,
            'content-type': 'application/json',
            'x-github-api-version': apiVersion,
        },
        body: JSON.stringify({ bundle: JSON.parse(bundle) }),
        retry: 'never',
        maxRedirects: 0,
    });
    if (reply.state === 'failed')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(reply.cause, reply.detail);
    if (reply.status === 201)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(null, [reply.evidence]);
    const hint = reply.status === 403 || reply.status === 404 ? '; the job needs `attestations: write`' : '';
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('forbidden', `GitHub answered ${reply.status}${hint}`);
}


/***/ })

};

export const id = 384;
export const ids = [384];
export const modules = {

/***/ 8515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ accountActorSchema),
/* harmony export */   Xv: () => (/* binding */ gitActorAnswerSchema),
/* harmony export */   _1: () => (/* binding */ gitIdentitySchema),
/* harmony export */   j6: () => (/* binding */ actorAnswerSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

/**
 * Who GitHub itself says acted: an authenticated account. `type` is GraphQL's: User, Bot, Mannequin, Organization or
 * EnterpriseUserAccount. A deleted account is null where this stands.
 */
const accountActorSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/**
 * Who git says wrote: free text of whoever made the commit. `login` is the account that GitHub links the address to,
 * null for an unlinked address and for bots.
 */
const gitIdentitySchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    email: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
/** GraphQL's `Actor`. */
const actorAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ __typename: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((actor) => actor === null ? null : { login: actor.login, type: actor.__typename }));
const gitActorSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), null),
    email: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), null),
    user: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })), null),
});
/** GraphQL's `GitActor`. */
const gitActorAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(gitActorSchema), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((actor) => {
    if (actor === null)
        return { name: null, email: null, login: null };
    const { name, email, user } = actor;
    // Names come from commits, so they may hold what canonical JSON refuses.
    return {
        name: name?.toWellFormed() ?? null,
        email: email?.toWellFormed() ?? null,
        login: user?.login ?? null,
    };
}));


/***/ }),

/***/ 4365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fP: () => (/* binding */ commitAnswerSchema),
  T1: () => (/* binding */ commitFields),
  MV: () => (/* binding */ commitPeopleSchema),
  dH: () => (/* binding */ parseAssociatedPullRequests),
  k1: () => (/* binding */ parseRangeCommit),
  gE: () => (/* binding */ parseUnresolvedCommit),
  UU: () => (/* binding */ rangeCommitFields),
  S_: () => (/* binding */ rangeCommitSchema)
});

// UNUSED EXPORTS: commitSignatureSchema, pullRequestRefSchema

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 15 modules
var src = __webpack_require__(2724);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/packages/github/src/account.js
var account = __webpack_require__(8515);
;// CONCATENATED MODULE: ./build/packages/github/src/trailers.js
const blank = /^[ \t]*$/;
const folded = /^[ \t]/;
const key = 'co-authored-by';
/**
 * Lines of every paragraph but the first, continuation lines joined (RFC 822 folding): git-interpret-trailers wants a
 * blank line before trailers, so a subject is never one.
 */
function bodyLines(message) {
    const lines = message.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
    const start = lines.findIndex((line) => !blank.test(line));
    const gap = lines.findIndex((line, index) => index > start && blank.test(line));
    if (start < 0 || gap < 0)
        return [];
    const joined = [];
    for (const line of lines.slice(gap + 1)) {
        const previous = joined.at(-1);
        if (folded.test(line) && !blank.test(line) && previous !== undefined)
            previous.push(line.trim());
        else
            joined.push([line]);
    }
    return joined.map((parts) => parts.join(' '));
}
function parsePerson(value) {
    const open = value.lastIndexOf('<');
    const close = value.indexOf('>', open);
    if (open < 0 || close < 0)
        return { name: value.trim(), email: null };
    const email = value.slice(open + 1, close).trim();
    return { name: value.slice(0, open).trim(), email: email === '' ? null : email };
}
/**
 * The people named by `Co-authored-by` lines after the first paragraph of a commit message, in order, repeats kept.
 * The key is compared case-insensitively. Linear in the message, which the author of the commit controls.
 * Rule: git-interpret-trailers(1); unlike git, one among prose or in an earlier paragraph counts (a squash puts the
 * messages of several commits one after another), because naming somebody only ever bars.
 */
function parseCoAuthors(message) {
    return bodyLines(message).flatMap((line) => {
        const colon = line.indexOf(':');
        if (colon < 0 || line.slice(0, colon).trim().toLowerCase() !== key)
            return [];
        return [parsePerson(line.slice(colon + 1))];
    });
}

;// CONCATENATED MODULE: ./build/packages/github/src/commit.js




const commitSignatureSchema = dist/* strictObject */.rej({
    valid: dist/* boolean */.zMY(),
    byGitHub: dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('made with the key that GitHub signs web commits with')),
    signer: dist/* nullable */.mee(dist/* string */.YjP()),
});
/** A commit and its people. `coAuthors` are the trailers, resolved by GitHub where an account has the address. */
const commitPeopleSchema = dist/* strictObject */.rej({
    commit: src/* commitSchema */.lN,
    headline: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('first line of the message, cut at 200 characters')),
    parents: dist/* array */.YOg(dist/* string */.YjP()),
    author: account/* gitIdentitySchema */._1,
    committer: account/* gitIdentitySchema */._1,
    coAuthors: dist/* array */.YOg(account/* gitIdentitySchema */._1),
    signature: dist/* nullable */.mee(commitSignatureSchema),
});
/** A pull request that GitHub associates with a commit. */
const pullRequestRefSchema = dist/* strictObject */.rej({
    id: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('GraphQL node id')),
    number: dist/* number */.aig(),
    state: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('OPEN, CLOSED or MERGED')),
    repository: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('owner/repo that it was opened in')),
    base: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('branch that it was opened against')),
});
const rangeCommitSchema = dist/* strictObject */.rej({
    ...commitPeopleSchema.entries,
    pullRequests: dist/* array */.YOg(pullRequestRefSchema),
});
const longestHeadline = 200;
function headlineOf(message) {
    const end = message.indexOf('\n');
    const line = message.slice(0, end < 0 ? longestHeadline : Math.min(end, longestHeadline));
    // A surrogate pair may have been cut in two, and canonical JSON holds no half of one.
    return line.trimEnd().toWellFormed();
}
const signatureAnswerSchema = dist/* pipe */.FsL(dist/* nullable */.mee(dist/* object */.Ikc({
    isValid: dist/* boolean */.zMY(),
    wasSignedByGitHub: dist/* boolean */.zMY(),
    signer: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ login: dist/* string */.YjP() })), null),
})), dist/* transform */.pdi((signature) => signature === null
    ? null
    : {
        valid: signature.isValid,
        byGitHub: signature.wasSignedByGitHub,
        signer: signature.signer?.login ?? null,
    }));
const oidListSchema = dist/* object */.Ikc({ totalCount: dist/* number */.aig(), nodes: dist/* array */.YOg(dist/* object */.Ikc({ oid: dist/* string */.YjP() })) });
/** The fields that every query asks of a commit. */
const commitFields = `oid message parents(first: 10) { totalCount nodes { oid } }
  author { name email user { login } } committer { name email user { login } }
  signature { isValid wasSignedByGitHub signer { login } }`;
/** What only commits with their own question get: resolved authors are too dear under a pull request. */
const rangeCommitFields = `${commitFields}
  authors(first: 50) { totalCount nodes { name email user { login } } }
  associatedPullRequests(first: 20) { totalCount nodes { id number state baseRefName repository { nameWithOwner } } }`;
const commitEntries = {
    oid: src/* commitSchema */.lN,
    message: dist/* string */.YjP(),
    parents: oidListSchema,
    author: account/* gitActorAnswerSchema */.Xv,
    committer: account/* gitActorAnswerSchema */.Xv,
    signature: signatureAnswerSchema,
};
const commitAnswerSchema = dist/* object */.Ikc(commitEntries);
const rangeCommitAnswerSchema = dist/* object */.Ikc({
    ...commitEntries,
    authors: dist/* object */.Ikc({ totalCount: dist/* number */.aig(), nodes: dist/* array */.YOg(account/* gitActorAnswerSchema */.Xv) }),
    associatedPullRequests: dist/* object */.Ikc({
        totalCount: dist/* number */.aig(),
        nodes: dist/* array */.YOg(dist/* object */.Ikc({
            id: dist/* string */.YjP(),
            number: dist/* number */.aig(),
            state: dist/* string */.YjP(),
            baseRefName: dist/* string */.YjP(),
            repository: dist/* object */.Ikc({ nameWithOwner: dist/* string */.YjP() }),
        })),
    }),
});
function parseUnresolvedCommit(answer) {
    if (answer.parents.totalCount !== answer.parents.nodes.length)
        return undefined;
    const trailers = parseCoAuthors(answer.message);
    const people = {
        commit: answer.oid,
        headline: headlineOf(answer.message),
        parents: answer.parents.nodes.map((parent) => parent.oid),
        author: answer.author,
        committer: answer.committer,
        coAuthors: trailers.map((trailer) => ({ ...trailer, login: null })),
        signature: answer.signature,
    };
    return { people, trailers: trailers.length };
}
function sameAddress(left, right) {
    return left.email !== null && left.email.toLowerCase() === right.email?.toLowerCase();
}
/** GitHub's list has the git author first; a trailer that GitHub did not read stays, with no account. */
function coAuthorsOf(authors, trailers) {
    const unread = trailers.filter((trailer) => !authors.some((author) => sameAddress(author, trailer)));
    return [...authors.slice(1), ...unread];
}
/**
 * Reads one commit of a query with `rangeCommitFields`: the commit, undefined when it has another shape, `cut` when a
 * list in it was cut short (more than 50 authors, 20 pull requests, 10 parents).
 */
function parseRangeCommit(answer) {
    const read = dist/* safeParse */.xLC(rangeCommitAnswerSchema, answer);
    if (!read.success)
        return undefined;
    const { authors, associatedPullRequests: associated } = read.output;
    const unresolved = parseUnresolvedCommit(read.output);
    const whole = authors.totalCount === authors.nodes.length && associated.totalCount === associated.nodes.length;
    if (unresolved === undefined || !whole)
        return 'cut';
    const pullRequests = associated.nodes.map(({ id, number, state, baseRefName, repository }) => {
        return { id, number, state, repository: repository.nameWithOwner, base: baseRefName };
    });
    const coAuthors = coAuthorsOf(authors.nodes, unresolved.people.coAuthors);
    return { ...unresolved.people, coAuthors, pullRequests };
}
const restRefSchema = dist/* object */.Ikc({
    node_id: dist/* string */.YjP(),
    number: dist/* number */.aig(),
    state: dist/* string */.YjP(),
    merged_at: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP()), null),
    base: dist/* object */.Ikc({ ref: dist/* string */.YjP(), repo: dist/* object */.Ikc({ full_name: dist/* string */.YjP() }) }),
});
/** Reads `GET …/commits/{sha}/pulls`; undefined when a row has another shape. */
function parseAssociatedPullRequests(answer) {
    const read = dist/* safeParse */.xLC(dist/* array */.YOg(restRefSchema), answer);
    if (!read.success)
        return undefined;
    return read.output.map((row) => ({
        id: row.node_id,
        number: row.number,
        state: row.merged_at === null ? row.state.toUpperCase() : 'MERGED',
        repository: row.base.repo.full_name,
        base: row.base.ref,
    }));
}


/***/ }),

/***/ 1838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ comparisonSchema),
/* harmony export */   K1: () => (/* binding */ relations),
/* harmony export */   sS: () => (/* binding */ parseComparisonPage)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);


const relations = ['ahead', 'behind', 'identical', 'diverged'];
/** `commits` are those that the head reaches and the base does not, oldest first. */
const comparisonSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    base: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN,
    head: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN,
    relation: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(relations),
    total: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    commits: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ commit: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN, parents: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
});
const shaSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN });
const pageSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(relations),
    total_commits: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    base_commit: shaSchema,
    commits: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN, parents: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })) })),
});
/** Reads one page of `GET …/compare/{base}...{head}`; undefined when it has another shape. */
function parseComparisonPage(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(pageSchema, answer);
    return read.success ? read.output : undefined;
}


/***/ }),

/***/ 8697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ classifyGraphqlProblems),
/* harmony export */   X: () => (/* binding */ classifyFailure)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);

const accepted = /^[a-z_]+=[a-z]+(?:[,;] ?[a-z_]+=[a-z]+){0,20}$/;
/** GitHub counts a primary limit by headers and tells a secondary one by its text or `retry-after`. */
function isRateLimit({ status, headers, text }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers['x-ratelimit-remaining'] === '0' ||
        headers['retry-after'] !== undefined ||
        /rate limit/i.test(text.slice(0, 2000)));
}
function permissionHint(answer, asked) {
    const named = answer.headers['x-accepted-github-permissions'];
    const told = named !== undefined && accepted.test(named) ? ` (GitHub names ${named})` : '';
    return `the token needs the permission \`${asked.permission}\`${told}`;
}
function rowFor(answer, asked) {
    const { status } = answer;
    if (isRateLimit(answer))
        return ['unreachable', 'the rate limit of the token is used up'];
    if (status === 401)
        return ['forbidden', `the token was refused; ${permissionHint(answer, asked)}`];
    if (status === 403 && answer.headers['x-github-sso'] !== undefined)
        return ['forbidden', "the token is not authorised for the organisation's single sign-on"];
    if (status === 403 || status === 451)
        return ['forbidden', permissionHint(answer, asked)];
    // GitHub answers 404 for what a token may not see, so this is never a proof of absence.
    if (status === 404 || status === 410)
        return ['not-found', `it is not there or the token may not see it; ${permissionHint(answer, asked)}`];
    if (status === 422)
        return ['not-found', 'there is no such commit or ref'];
    if (status >= 500)
        return ['unreachable', 'the server failed'];
    return ['malformed', 'no such answer was expected'];
}
/** Why a REST or GraphQL answer taught us nothing, and which permission would help. Never quotes the body. */
function classifyFailure(answer, asked) {
    const [cause, detail] = rowFor(answer, asked);
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(cause, `GitHub answered ${answer.status} to ${asked.what}: ${detail}`);
}
const graphqlCauses = {
    FORBIDDEN: 'forbidden',
    INSUFFICIENT_SCOPES: 'forbidden',
    UNAUTHORIZED: 'forbidden',
    NOT_FOUND: 'not-found',
    RATE_LIMITED: 'unreachable',
    RATE_LIMIT: 'unreachable',
};
const hints = {
    forbidden: 'the token needs the permission',
    'not-found': 'it is not there or the token may not see it; the token needs the permission',
};
/**
 * Why a GraphQL answer with `errors` must not be taken as complete. Whatever is not a known refusal counts as cut
 * short: time-outs, node limits and resource limits all come as partial data with an error beside it.
 */
function classifyGraphqlProblems(problems, asked) {
    const causes = problems.map((problem) => graphqlCauses[problem.type] ?? 'truncated');
    const cause = causes.find((each) => each === 'forbidden') ?? causes[0] ?? 'truncated';
    const types = [...new Set(problems.map((problem) => problem.type))].join(', ');
    const hint = hints[cause];
    const tail = hint === undefined ? '' : `: ${hint} \`${asked.permission}\``;
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(cause, `GitHub answered ${asked.what} with errors (${types})${tail}`);
}


/***/ }),

/***/ 7906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ foldLogin)
/* harmony export */ });
/* unused harmony export sameLogin */
const upperCase = /[A-Z]/g;
/** The form in which logins are compared: GitHub folds ASCII letters only, so nothing else may be folded here. */
function foldLogin(login) {
    return login.replace(upperCase, (letter) => letter.toLowerCase());
}
/** True when both logins name the same account. */
function sameLogin(left, right) {
    return foldLogin(left) === foldLogin(right);
}


/***/ }),

/***/ 8276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ pullRequestLists),
/* harmony export */   MH: () => (/* binding */ pullRequestSchema),
/* harmony export */   N2: () => (/* binding */ listSelection),
/* harmony export */   _n: () => (/* binding */ pullRequestOf),
/* harmony export */   g3: () => (/* binding */ commitsOf),
/* harmony export */   mR: () => (/* binding */ pullRequestFields),
/* harmony export */   mf: () => (/* binding */ parsePullRequestAnswer)
/* harmony export */ });
/* unused harmony exports reviewSchema, pullRequestAnswerSchema */
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8515);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4365);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3606);





/** A review. `state` is as GitHub shows it now: a dismissed approval reads DISMISSED. */
const reviewSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .description */ .h_('APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED or PENDING')),
    submittedAt: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8),
    author: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_account_js__WEBPACK_IMPORTED_MODULE_1__/* .accountActorSchema */ .A8),
    canPush: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .description */ .h_('whether the reviewer may push to the repository now')),
    commit: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN), valibot__WEBPACK_IMPORTED_MODULE_4__/* .description */ .h_('the head that was reviewed')),
});
const happened = { at: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8, actor: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_account_js__WEBPACK_IMPORTED_MODULE_1__/* .accountActorSchema */ .A8) };
const pullRequestSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    number: valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    mergedAt: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8),
    base: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    head: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN, valibot__WEBPACK_IMPORTED_MODULE_4__/* .description */ .h_('the final head: headRefOid')),
    author: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_account_js__WEBPACK_IMPORTED_MODULE_1__/* .accountActorSchema */ .A8),
    mergedBy: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_account_js__WEBPACK_IMPORTED_MODULE_1__/* .accountActorSchema */ .A8),
    mergeCommit: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN),
    reviews: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(reviewSchema),
    commits: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .commitPeopleSchema */ .MV),
    headForcePushes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej(happened)),
    baseChanges: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ ...happened, from: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), to: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
    dismissals: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ ...happened, review: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), previousState: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
});
const reviewNode = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    submittedAt: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_time_js__WEBPACK_IMPORTED_MODULE_3__/* .timeAnswerSchema */ .X),
    author: _account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorAnswerSchema */ .j6,
    authorCanPushToRepository: valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ oid: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN })),
}), valibot__WEBPACK_IMPORTED_MODULE_4__/* .transform */ .pdi((node) => ({
    id: node.id,
    state: node.state,
    submittedAt: node.submittedAt,
    author: node.author,
    canPush: node.authorCanPushToRepository,
    commit: node.commit?.oid ?? null,
})));
const commitNode = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ commit: _commit_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAnswerSchema */ .fP });
const eventEntries = { createdAt: _time_js__WEBPACK_IMPORTED_MODULE_3__/* .timeAnswerSchema */ .X, actor: _account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorAnswerSchema */ .j6 };
const eventNode = valibot__WEBPACK_IMPORTED_MODULE_4__/* .variant */ .Oxt('__typename', [
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...eventEntries, __typename: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('HeadRefForcePushedEvent') }),
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        ...eventEntries,
        __typename: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('BaseRefChangedEvent'),
        previousRefName: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        currentRefName: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    }),
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        ...eventEntries,
        __typename: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('ReviewDismissedEvent'),
        previousReviewState: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        review: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
    }),
]);
const pageEntries = {
    totalCount: valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    pageInfo: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ hasNextPage: valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), endCursor: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()) }),
};
/** The three lists of a pull request that come in pages: how each is asked and how a page of it is read. */
const pullRequestLists = {
    reviews: {
        ask: 'reviews(first: 100, after: $after)',
        fields: `id state submittedAt authorCanPushToRepository author { __typename login } commit { oid }`,
        page: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...pageEntries, nodes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(reviewNode) }),
    },
    commits: {
        ask: 'commits(first: 100, after: $after)',
        fields: `commit { ${_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .commitFields */ .T1} }`,
        page: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...pageEntries, nodes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(commitNode) }),
    },
    timelineItems: {
        ask: `timelineItems(first: 100, after: $after, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, REVIEW_DISMISSED_EVENT])`,
        fields: `__typename
      ... on HeadRefForcePushedEvent { createdAt actor { __typename login } }
      ... on BaseRefChangedEvent { createdAt actor { __typename login } previousRefName currentRefName }
      ... on ReviewDismissedEvent { createdAt actor { __typename login } previousReviewState review { id } }`,
        page: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...pageEntries, nodes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(eventNode) }),
    },
};
/** The selection of one page of a list; the query declares `$after: String`. */
function listSelection(list) {
    const { ask, fields } = pullRequestLists[list];
    return `${ask} { totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } }`;
}
/** The fields that the query of pull requests asks of each. */
const pullRequestFields = `id number state mergedAt baseRefName headRefOid
  author { __typename login } mergedBy { __typename login } mergeCommit { oid }
  ${listSelection('reviews')} ${listSelection('commits')} ${listSelection('timelineItems')}`;
const pullRequestAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    number: valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    mergedAt: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_time_js__WEBPACK_IMPORTED_MODULE_3__/* .timeAnswerSchema */ .X),
    baseRefName: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    headRefOid: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN,
    author: _account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorAnswerSchema */ .j6,
    mergedBy: _account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorAnswerSchema */ .j6,
    mergeCommit: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ oid: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN })),
    reviews: pullRequestLists.reviews.page,
    commits: pullRequestLists.commits.page,
    timelineItems: pullRequestLists.timelineItems.page,
});
/** Reads one pull request of a query with `pullRequestFields`; undefined when it has another shape. */
function parsePullRequestAnswer(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(pullRequestAnswerSchema, answer);
    return read.success ? read.output : undefined;
}
function eventsOf(nodes) {
    const headForcePushes = [];
    const baseChanges = [];
    const dismissals = [];
    for (const node of nodes) {
        const event = { at: node.createdAt, actor: node.actor };
        if (node.__typename === 'HeadRefForcePushedEvent')
            headForcePushes.push(event);
        else if (node.__typename === 'BaseRefChangedEvent')
            baseChanges.push({ ...event, from: node.previousRefName, to: node.currentRefName });
        else
            dismissals.push({ ...event, review: node.review?.id ?? null, previousState: node.previousReviewState });
    }
    return { headForcePushes, baseChanges, dismissals };
}
/** The commits of a pull request as they came; undefined when one has more parents than were asked for. */
function commitsOf(answer) {
    const commits = answer.commits.nodes.map((node) => (0,_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUnresolvedCommit */ .gE)(node.commit));
    return commits.includes(undefined) ? undefined : commits.filter((commit) => commit !== undefined);
}
/** The pull request in our words, given its commits with every co-author resolved. */
function pullRequestOf(answer, commits) {
    return {
        id: answer.id,
        number: answer.number,
        state: answer.state,
        mergedAt: answer.mergedAt,
        base: answer.baseRefName,
        head: answer.headRefOid,
        author: answer.author,
        mergedBy: answer.mergedBy,
        mergeCommit: answer.mergeCommit?.oid ?? null,
        reviews: answer.reviews.nodes,
        commits,
        ...eventsOf(answer.timelineItems.nodes),
    };
}


/***/ }),

/***/ 5443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseRepositoryName),
/* harmony export */   R: () => (/* binding */ sameRepository)
/* harmony export */ });
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7906);

const pattern = /^([A-Za-z0-9][A-Za-z0-9_-]{0,99})\/([A-Za-z0-9_.-]{1,100})$/;
/** `owner/repo` in its two parts; undefined for anything else. The text may come from the caller. */
function parseRepositoryName(text) {
    const [, owner, name] = pattern.exec(text) ?? [];
    if (owner === undefined || name === undefined || name === '.' || name === '..')
        return undefined;
    return { owner, name };
}
/** True when both texts name the same repository: owner and name are folded as GitHub folds them. */
function sameRepository(left, right) {
    return (0,_login_js__WEBPACK_IMPORTED_MODULE_0__/* .foldLogin */ .f)(left) === (0,_login_js__WEBPACK_IMPORTED_MODULE_0__/* .foldLogin */ .f)(right);
}


/***/ }),

/***/ 494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ parseRunAttempt),
/* harmony export */   uo: () => (/* binding */ runAttemptSchema)
/* harmony export */ });
/* unused harmony export runActorSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

const userSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/** The account that REST names: `type` is User, Bot, Organization or Mannequin. */
const runActorSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const actorSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(userSchema), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((user) => user === null ? null : { login: user.login, id: String(user.id), type: user.type }));
const answerSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    run_attempt: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    // Null is an account that is gone; without the key the answer says nothing of who it was.
    actor: actorSchema,
    triggering_actor: actorSchema,
    head_sha: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    event: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** One attempt of a workflow run. A null actor is an account that is gone. */
const runAttemptSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    attempt: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    actor: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(runActorSchema),
    triggeringActor: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(runActorSchema),
    headSha: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    event: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    path: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** Reads a REST workflow run (`GET …/runs/{id}/attempts/{n}`); undefined when it is not one. */
function parseRunAttempt(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(answerSchema, answer);
    if (!read.success)
        return undefined;
    const { run_attempt, actor, triggering_actor, head_sha, event, path } = read.output;
    return { attempt: run_attempt, actor, triggeringActor: triggering_actor, headSha: head_sha, event, path };
}


/***/ }),

/***/ 3606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ timeAnswerSchema)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);


const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
function toInstant(text) {
    const milliseconds = pattern.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(milliseconds) ? undefined : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantAt */ .l$)(milliseconds);
}
/** GitHub's times (RFC 3339, mostly without fraction) in the suite's one written form. */
const timeAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => toInstant(text) !== undefined, 'expected a time such as 2026-06-22T14:32:04Z'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => toInstant(text) ?? text));


/***/ })

};

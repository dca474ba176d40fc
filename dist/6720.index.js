export const id = 6720;
export const ids = [6720];
export const modules = {

/***/ 20896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ accountActorSchema),
/* harmony export */   H_: () => (/* binding */ actorFields),
/* harmony export */   Xv: () => (/* binding */ gitActorAnswerSchema),
/* harmony export */   _1: () => (/* binding */ gitIdentitySchema),
/* harmony export */   j6: () => (/* binding */ actorAnswerSchema),
/* harmony export */   lk: () => (/* binding */ gitActorFields)
/* harmony export */ });
/* unused harmony export accountIdSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** A login may be given up and taken by somebody else; the number stays. Null where GitHub gave none or nobody asked. */
const accountIdSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), valibot__WEBPACK_IMPORTED_MODULE_0__/* .description */ .h_("GitHub's number of the account; null: not collected")), null);
/**
 * Who GitHub itself says acted: an authenticated account. `type` is GraphQL's: User, Bot, Mannequin, Organization or
 * EnterpriseUserAccount. A deleted account is null where this stands.
 */
const accountActorSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    id: accountIdSchema,
});
/**
 * Who git says wrote: free text of whoever made the commit. `login` is the account that GitHub links the address to,
 * null for an unlinked address and for bots.
 */
const gitIdentitySchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    email: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    id: accountIdSchema,
});
/** What every query asks of an `Actor`. The interface itself has no number, only its types have. */
const actorFields = '__typename login ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId }';
/** What every query asks of a `GitActor`. */
const gitActorFields = 'name email user { login databaseId }';
const numberSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()), null), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((id) => (id === null ? null : String(id))));
/** GraphQL's `Actor`. */
const actorAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ __typename: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), databaseId: numberSchema })), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((actor) => actor === null ? null : { login: actor.login, type: actor.__typename, id: actor.databaseId }));
const gitActorSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), null),
    email: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), null),
    user: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), databaseId: numberSchema })), null),
});
/** GraphQL's `GitActor`. */
const gitActorAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(gitActorSchema), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((actor) => {
    if (actor === null)
        return { name: null, email: null, login: null, id: null };
    const { name, email, user } = actor;
    // Names come from commits, so they may hold what canonical JSON refuses.
    return {
        name: name?.toWellFormed() ?? null,
        email: email?.toWellFormed() ?? null,
        login: user?.login ?? null,
        id: user?.databaseId ?? null,
    };
}));


/***/ }),

/***/ 59330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ activitySchema),
/* harmony export */   m: () => (/* binding */ parseActivityPage)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _run_attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90494);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13606);




/** One update of a ref, and the account that was authenticated when it was made, whatever the commits say. */
const activitySchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    at: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8,
    type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('push, force_push, branch_creation, branch_deletion, pr_merge or merge_queue_merge')),
    ref: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('refs/heads/…')),
    before: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('zeros for a new ref')),
    after: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('zeros for a deleted ref')),
    actor: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_run_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .runActorSchema */ .WM),
});
const rowSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    timestamp: _time_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAnswerSchema */ .X,
    activity_type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    ref: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    before: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    after: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    actor: _run_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .restActorSchema */ .hH,
}), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi((row) => ({
    at: row.timestamp,
    type: row.activity_type,
    ref: row.ref,
    before: row.before,
    after: row.after,
    actor: row.actor,
})));
/** Reads a page of `GET …/activity`; undefined when a row has another shape. */
function parseActivityPage(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(rowSchema), answer);
    return read.success ? read.output : undefined;
}


/***/ }),

/***/ 91725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseAttestations)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const page = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    attestations: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        bundle: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J())),
        bundle_url: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    })),
});
/** Reads a page of "List attestations" (of a repository, an organisation or a user); undefined for another shape. */
function parseAttestations(body) {
    const checked = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(page, body);
    if (!checked.success)
        return undefined;
    return checked.output.attestations.map(({ bundle, bundle_url }) => ({
        bundle: bundle ? JSON.stringify(bundle) : null,
        bundleUrl: bundle_url ? bundle_url : null,
    }));
}


/***/ }),

/***/ 81659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ parseCheckRunPage),
/* harmony export */   FB: () => (/* binding */ checkRunSchema),
/* harmony export */   FL: () => (/* binding */ parseSuiteCount),
/* harmony export */   Hd: () => (/* binding */ jobOriginSchema),
/* harmony export */   R8: () => (/* binding */ parseJobOrigin),
/* harmony export */   Vo: () => (/* binding */ commitStatusSchema),
/* harmony export */   lI: () => (/* binding */ parseStatusPage)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _run_attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90494);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13606);




const appSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), slug: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) });
/**
 * One check run of a commit. Name, times and conclusion are the App's own words; `app`, `headSha` and `id` are
 * GitHub's. A null App was deleted.
 */
const checkRunSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    headSha: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN,
    app: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(appSchema),
    suite: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    status: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('queued, in_progress, completed, waiting, requested or pending')),
    conclusion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('null until the run is completed')),
    startedAt: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8),
    completedAt: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8),
});
/** One report of a commit status. A null creator is an account that is gone. */
const commitStatusSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    context: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    commit: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN,
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('error, failure, pending or success')),
    creator: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_run_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .runActorSchema */ .WM),
    createdAt: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8,
});
/** Which run and attempt a job belongs to, and the check run that GitHub made for it. */
const jobOriginSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    job: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    checkRun: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    runId: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    attempt: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    headSha: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN,
});
const id = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeInteger */ .Y2b());
const runAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id,
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    head_sha: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN,
    app: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id, slug: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })),
    check_suite: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id })),
    status: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    conclusion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    started_at: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_time_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAnswerSchema */ .X),
    completed_at: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_time_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAnswerSchema */ .X),
});
const runPageSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ total_count: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), check_runs: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(runAnswerSchema) });
/** A page of `GET …/commits/{ref}/check-runs`; undefined when it has another shape. */
function parseCheckRunPage(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(runPageSchema, answer);
    if (!read.success)
        return undefined;
    const runs = read.output.check_runs.map((run) => ({
        id: String(run.id),
        // Whoever may write checks chooses the name, and canonical JSON refuses halves of characters.
        name: run.name.toWellFormed(),
        headSha: run.head_sha,
        app: run.app === null ? null : { id: String(run.app.id), slug: run.app.slug ?? null },
        suite: run.check_suite === null ? null : String(run.check_suite.id),
        status: run.status,
        conclusion: run.conclusion,
        startedAt: run.started_at,
        completedAt: run.completed_at,
    }));
    return { total: read.output.total_count, runs };
}
const suitePageSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ total_count: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() });
/** How many suites `GET …/commits/{ref}/check-suites` counts; undefined when the answer has another shape. */
function parseSuiteCount(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(suitePageSchema, answer);
    return read.success ? read.output.total_count : undefined;
}
const statusAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id,
    context: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    creator: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), id, type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    created_at: _time_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAnswerSchema */ .X,
});
/** The commit stands only in the address of a status. */
function commitOfAddress(url) {
    return url.slice(url.lastIndexOf('/') + 1);
}
/** A page of `GET …/commits/{ref}/statuses`; undefined when a row has another shape. */
function parseStatusPage(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(statusAnswerSchema), answer);
    if (!read.success)
        return undefined;
    const statuses = read.output.map(({ id: number, context, url, state, creator, created_at }) => ({
        id: String(number),
        context: context.toWellFormed(),
        commit: commitOfAddress(url),
        state,
        creator: creator === null ? null : { ...creator, id: String(creator.id) },
        createdAt: created_at,
    }));
    return valibot__WEBPACK_IMPORTED_MODULE_3__.is(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(commitStatusSchema), statuses) ? statuses : undefined;
}
const jobAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id,
    run_id: id,
    run_attempt: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(1)),
    head_sha: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN,
    check_run_url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
const checkRunAddress = /\/check-runs\/(\d{1,20})$/;
/** `GET …/actions/jobs/{id}`; undefined when it has another shape. */
function parseJobOrigin(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(jobAnswerSchema, answer);
    if (!read.success)
        return undefined;
    const { id: job, run_id, run_attempt, head_sha, check_run_url } = read.output;
    return {
        job: String(job),
        checkRun: checkRunAddress.exec(check_run_url)?.[1] ?? null,
        runId: String(run_id),
        attempt: run_attempt,
        headSha: head_sha,
    };
}


/***/ }),

/***/ 84365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fP: () => (/* binding */ commitAnswerSchema),
  Gk: () => (/* binding */ commitEntries),
  T1: () => (/* binding */ commitFields),
  MV: () => (/* binding */ commitPeopleSchema),
  S_: () => (/* binding */ rangeCommitSchema),
  yP: () => (/* binding */ unresolvedCommitOf)
});

// UNUSED EXPORTS: commitSignatureSchema, pullRequestRefSchema

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/github/src/account.js
var account = __webpack_require__(20896);
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
    parents: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* array */.YOg(dist/* string */.YjP())), dist/* description */.h_('null: not collected, as for most commits of a pull request')),
    author: account/* gitIdentitySchema */._1,
    committer: account/* gitIdentitySchema */._1,
    coAuthors: dist/* array */.YOg(account/* gitIdentitySchema */._1),
    signature: dist/* nullable */.mee(commitSignatureSchema),
    tree: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP()), null),
    viaWeb: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* nullable */.mee(dist/* boolean */.zMY()), dist/* description */.h_("made by GitHub's own pages; null: not collected")), null),
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
    parents: dist/* array */.YOg(dist/* string */.YjP()),
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
/**
 * The fields that every query asks of a commit. No list is among them: below the hundred commits of a hundred pull
 * requests a list costs 100 points a query (docs.github.com/graphql/overview/rate-limits-and-query-limits).
 */
const commitFields = `oid message tree { oid } committedViaWeb
  author { ${account/* gitActorFields */.lk} } committer { ${account/* gitActorFields */.lk} }
  signature { isValid wasSignedByGitHub signer { login } }`;
/** How those fields are read. */
const commitEntries = {
    oid: src/* commitSchema */.lN,
    message: dist/* string */.YjP(),
    tree: dist/* object */.Ikc({ oid: dist/* string */.YjP() }),
    committedViaWeb: dist/* boolean */.zMY(),
    author: account/* gitActorAnswerSchema */.Xv,
    committer: account/* gitActorAnswerSchema */.Xv,
    signature: signatureAnswerSchema,
};
const commitAnswerSchema = dist/* object */.Ikc(commitEntries);
function unresolvedCommitOf(answer) {
    const trailers = parseCoAuthors(answer.message);
    const people = {
        commit: answer.oid,
        headline: headlineOf(answer.message),
        parents: null,
        author: answer.author,
        committer: answer.committer,
        coAuthors: trailers.map(({ name, email }) => ({
            name: name.toWellFormed(),
            email: email?.toWellFormed() ?? null,
            login: null,
            id: null,
        })),
        signature: answer.signature,
        tree: answer.tree.oid,
        viaWeb: answer.committedViaWeb,
    };
    return { people, trailers: trailers.length };
}


/***/ }),

/***/ 11838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ comparisonSchema),
/* harmony export */   K1: () => (/* binding */ relations),
/* harmony export */   sS: () => (/* binding */ parseComparisonPage)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


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

/***/ 45934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ parseDeployments),
/* harmony export */   GC: () => (/* binding */ parseEnvironmentRules),
/* harmony export */   GR: () => (/* binding */ parseStatusAddresses),
/* harmony export */   Vz: () => (/* binding */ parseEnvironmentNames),
/* harmony export */   eZ: () => (/* binding */ runDeploymentSchema),
/* harmony export */   jO: () => (/* binding */ parseRunApprovals),
/* harmony export */   kM: () => (/* binding */ runApprovalSchema),
/* harmony export */   qx: () => (/* binding */ environmentRulesSchema)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _run_attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90494);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13606);




/** An answer to "review deployments". GitHub keeps neither time nor attempt nor commit of it. */
const runApprovalSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    environments: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_('approved, rejected or pending')),
    user: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_run_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .runActorSchema */ .WM),
});
/** What protects an environment. `name` of a reviewer is a login, or `organisation/team`. */
const environmentRulesSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    reviewers: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['User', 'Team']), name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    preventSelfReview: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    waitMinutes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
});
const runDeploymentSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    createdAt: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8,
    creator: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_run_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .runActorSchema */ .WM),
});
const approvalsSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    environments: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    user: _run_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .restActorSchema */ .hH,
}), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ environments, state, user }) => {
    return { environments: environments.map(({ name }) => name), state, user };
})));
/** Reads `GET …/runs/{id}/approvals`; undefined when a row has another shape. */
function parseRunApprovals(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(approvalsSchema, answer);
    return read.success ? read.output : undefined;
}
const userReviewer = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('User'), reviewer: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) });
// The organisation stands in the address of the page alone: https://github.com/orgs/acme/teams/sre.
const teamReviewer = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('Team'),
    reviewer: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ slug: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), html_url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
});
const ruleSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    wait_timer: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), 0),
    prevent_self_review: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), false),
    reviewers: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .variant */ .Oxt('type', [userReviewer, teamReviewer]))),
}), 
// Reviewers that are not shown must not pass for none.
valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y(({ type, reviewers }) => type !== 'required_reviewers' || reviewers !== undefined));
const environmentSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    protection_rules: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(ruleSchema), []),
});
function teamName({ slug, html_url }) {
    const organization = /\/orgs\/([A-Za-z0-9_-]{1,100})\/teams\//.exec(html_url)?.[1];
    return organization === undefined ? undefined : `${organization}/${slug}`;
}
function reviewersOf(rules) {
    const named = rules
        .flatMap((rule) => rule.reviewers ?? [])
        .map((each) => {
        if (each.type === 'User')
            return { type: 'User', name: each.reviewer.login };
        const name = teamName(each.reviewer);
        return name === undefined ? undefined : { type: 'Team', name };
    });
    return named.includes(undefined) ? undefined : named.filter((each) => each !== undefined);
}
/** Reads `GET …/environments/{name}`; undefined when it has another shape. */
function parseEnvironmentRules(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(environmentSchema, answer);
    if (!read.success)
        return undefined;
    const { name, protection_rules: rules } = read.output;
    const reviewers = reviewersOf(rules);
    if (reviewers === undefined)
        return undefined;
    const preventSelfReview = rules.some((rule) => rule.prevent_self_review);
    const waitMinutes = Math.max(0, ...rules.map((rule) => rule.wait_timer));
    return { name, reviewers, preventSelfReview, waitMinutes };
}
const environmentPageSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    total_count: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    environments: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
});
/** Reads a page of `GET …/environments`: the names, and how many there are in all. */
function parseEnvironmentNames(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(environmentPageSchema, answer);
    if (!read.success)
        return undefined;
    return { total: read.output.total_count, names: read.output.environments.map(({ name }) => name) };
}
const deploymentSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    sha: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    environment: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    created_at: _time_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAnswerSchema */ .X,
    creator: _run_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .restActorSchema */ .hH,
}), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ id, sha, environment, created_at, creator }) => {
    return { sha, environment, deployment: { id: String(id), createdAt: created_at, creator } };
}));
/** Reads a page of `GET …/deployments`; undefined when a row has another shape. */
function parseDeployments(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(deploymentSchema), answer);
    return read.success ? read.output : undefined;
}
const addressSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), null);
const statusesSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ log_url: addressSchema, target_url: addressSchema }));
/** The addresses that the statuses of a deployment lead to. */
function parseStatusAddresses(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(statusesSchema, answer);
    if (!read.success)
        return undefined;
    return read.output.flatMap(({ log_url, target_url }) => [log_url ?? '', target_url ?? '']);
}


/***/ }),

/***/ 68697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ classifyGraphqlProblems),
/* harmony export */   XE: () => (/* binding */ classifyFailure),
/* harmony export */   k7: () => (/* binding */ appOrPerson),
/* harmony export */   xm: () => (/* binding */ rateLimitReset)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);

/** `members: read` and `administration: read` are no permissions of GITHUB_TOKEN. */
const appOrPerson = 'which GITHUB_TOKEN cannot have: use a GitHub App or a personal access token';
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
    const holder = asked.holder === undefined ? '' : `, ${asked.holder}`;
    return `the token needs the permission \`${asked.permission}\`${told}${holder}`;
}
/** When the limit starts anew, from `x-ratelimit-reset` (seconds); the year 5138 is late enough. */
function rateLimitReset(headers) {
    const seconds = headers['x-ratelimit-reset'];
    if (seconds === undefined || !/^\d{1,11}$/.test(seconds))
        return undefined;
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantAt */ .l$)(Number(seconds) * 1000);
}
function usedUp(headers) {
    const reset = headers['x-ratelimit-remaining'] === '0' ? rateLimitReset(headers) : undefined;
    return `the rate limit of the token is used up${reset === undefined ? '' : ` until ${reset}`}`;
}
function rowFor(answer, asked) {
    const { status } = answer;
    if (isRateLimit(answer))
        return ['unreachable', usedUp(answer.headers)];
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
    const holder = asked.holder === undefined ? '' : `, ${asked.holder}`;
    const tail = hint === undefined ? '' : `: ${hint} \`${asked.permission}\`${holder}`;
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(cause, `GitHub answered ${asked.what} with errors (${types})${tail}`);
}


/***/ }),

/***/ 17906:
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

/***/ 4264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TT: () => (/* binding */ teamMemberSchema),
/* harmony export */   V0: () => (/* binding */ permissionSchema),
/* harmony export */   YP: () => (/* binding */ parseTeamMembers),
/* harmony export */   tz: () => (/* binding */ parsePermission)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** What an account may do in a repository now. */
const permissionSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    permission: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .description */ .h_('admin, write, read or none')),
    role: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .description */ .h_('admin, maintain, write, triage, read, or a role of the organisation by its name')),
});
const teamMemberSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) });
const answerSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ permission: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), role_name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/** Reads `GET …/collaborators/{username}/permission`; undefined when it has another shape. */
function parsePermission(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(answerSchema, answer);
    if (!read.success)
        return undefined;
    return { permission: read.output.permission, role: read.output.role_name };
}
const membersSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }));
/** Reads a page of `GET /orgs/{org}/teams/{team}/members`; undefined when a row has another shape. */
function parseTeamMembers(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(membersSchema, answer);
    return read.success ? read.output.map(({ login, id }) => ({ login, id: String(id) })) : undefined;
}


/***/ }),

/***/ 18735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ pullRequestLists),
/* harmony export */   N2: () => (/* binding */ listSelection),
/* harmony export */   _n: () => (/* binding */ pullRequestOf),
/* harmony export */   g3: () => (/* binding */ commitsOf),
/* harmony export */   mR: () => (/* binding */ pullRequestFields),
/* harmony export */   mf: () => (/* binding */ parsePullRequestAnswer)
/* harmony export */ });
/* unused harmony export pullRequestAnswerSchema */
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20896);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84365);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13606);





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
        __typename: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('AutomaticBaseChangeSucceededEvent'),
        oldBase: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        newBase: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    }),
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        ...eventEntries,
        __typename: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('ReviewDismissedEvent'),
        previousReviewState: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        review: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
    }),
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        ...eventEntries,
        __typename: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('AddedToMergeQueueEvent'),
        enqueuer: _account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorAnswerSchema */ .j6,
    }),
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...eventEntries, __typename: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('AutoMergeEnabledEvent'), enabler: _account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorAnswerSchema */ .j6 }),
]);
const pageEntries = {
    totalCount: valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    pageInfo: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ hasNextPage: valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), endCursor: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()) }),
};
// Where the schema says User instead of Actor.
const personFields = '__typename login databaseId';
/** The three lists of a pull request that come in pages: how each is asked and how a page of it is read. */
const pullRequestLists = {
    reviews: {
        ask: 'reviews(first: 100, after: $after)',
        fields: `id state submittedAt authorCanPushToRepository author { ${_account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorFields */ .H_} } commit { oid }`,
        page: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...pageEntries, nodes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(reviewNode) }),
    },
    commits: {
        ask: 'commits(first: 100, after: $after)',
        fields: `commit { ${_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .commitFields */ .T1} }`,
        page: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...pageEntries, nodes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(commitNode) }),
    },
    timelineItems: {
        ask: `timelineItems(first: 100, after: $after, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT, REVIEW_DISMISSED_EVENT, ADDED_TO_MERGE_QUEUE_EVENT, AUTO_MERGE_ENABLED_EVENT])`,
        fields: `__typename
      ... on HeadRefForcePushedEvent { createdAt actor { ${_account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorFields */ .H_} } }
      ... on BaseRefChangedEvent { createdAt actor { ${_account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorFields */ .H_} } previousRefName currentRefName }
      ... on AutomaticBaseChangeSucceededEvent { createdAt actor { ${_account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorFields */ .H_} } oldBase newBase }
      ... on ReviewDismissedEvent { createdAt actor { ${_account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorFields */ .H_} } previousReviewState review { id } }
      ... on AddedToMergeQueueEvent { createdAt actor { ${_account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorFields */ .H_} } enqueuer { ${personFields} } }
      ... on AutoMergeEnabledEvent { createdAt actor { ${_account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorFields */ .H_} } enabler { ${personFields} } }`,
        page: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ...pageEntries, nodes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(eventNode) }),
    },
};
/** The selection of one page of a list; the query declares `$after: String`. */
function listSelection(list) {
    const { ask, fields } = pullRequestLists[list];
    return `${ask} { totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } }`;
}
/** The fields that the query of pull requests asks of each. */
const pullRequestFields = `id number state title createdAt mergedAt baseRefName headRefName headRefOid
  isCrossRepository authorAssociation labels(first: 100) { totalCount nodes { name } }
  author { ${_account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorFields */ .H_} } mergedBy { ${_account_js__WEBPACK_IMPORTED_MODULE_1__/* .actorFields */ .H_} } mergeCommit { oid }
  ${listSelection('reviews')} ${listSelection('commits')} ${listSelection('timelineItems')}`;
const pullRequestAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    number: valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    title: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    createdAt: _time_js__WEBPACK_IMPORTED_MODULE_3__/* .timeAnswerSchema */ .X,
    mergedAt: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(_time_js__WEBPACK_IMPORTED_MODULE_3__/* .timeAnswerSchema */ .X),
    baseRefName: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    headRefName: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    headRefOid: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN,
    isCrossRepository: valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    authorAssociation: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    labels: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ totalCount: valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), nodes: valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })) })),
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
/** The schema names a User there, so an App is told only by the event's own actor. */
function actedBy(person, actor) {
    return person ?? (actor?.type === 'Bot' ? actor : null);
}
function eventsOf(nodes) {
    const of = (type) => nodes.filter((node) => node.__typename === type);
    const happened = ({ createdAt, actor }) => ({ at: createdAt, actor });
    return {
        headForcePushes: of('HeadRefForcePushedEvent').map(happened),
        baseChanges: [
            ...of('BaseRefChangedEvent').map((node) => ({
                ...happened(node),
                from: node.previousRefName,
                to: node.currentRefName,
            })),
            // When the base branch is deleted, GitHub itself points its pull requests elsewhere and keeps their approvals.
            ...of('AutomaticBaseChangeSucceededEvent').map((node) => ({
                ...happened(node),
                from: node.oldBase,
                to: node.newBase,
            })),
        ],
        dismissals: of('ReviewDismissedEvent').map((node) => ({
            ...happened(node),
            review: node.review?.id ?? null,
            previousState: node.previousReviewState,
        })),
        queuedBy: of('AddedToMergeQueueEvent').map(({ enqueuer, actor }) => actedBy(enqueuer, actor)),
        autoMergeBy: of('AutoMergeEnabledEvent').map(({ enabler, actor }) => actedBy(enabler, actor)),
    };
}
/** The commits of a pull request as they came, co-authors without their accounts. */
function commitsOf(answer) {
    return answer.commits.nodes.map((node) => (0,_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .unresolvedCommitOf */ .yP)(node.commit));
}
/** Labels are asked for once, a hundred at most, which is as many as GitHub lets one pull request have. */
function labelsOf({ labels }) {
    if (labels === null || labels.totalCount !== labels.nodes.length)
        return null;
    return labels.nodes.map(({ name }) => name.toWellFormed());
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
        title: answer.title.toWellFormed(),
        labels: labelsOf(answer),
        createdAt: answer.createdAt,
        headRef: answer.headRefName,
        fromFork: answer.isCrossRepository,
        authorAssociation: answer.authorAssociation,
    };
}


/***/ }),

/***/ 27770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UU: () => (/* binding */ rangeCommitFields),
/* harmony export */   dH: () => (/* binding */ parseAssociatedPullRequests),
/* harmony export */   k1: () => (/* binding */ parseRangeCommit)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20896);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84365);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13606);




const oidListSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ totalCount: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), nodes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ oid: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })) });
/** What only commits with their own question get. */
const rangeCommitFields = `${_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .commitFields */ .T1} committedDate parents(first: 10) { totalCount nodes { oid } }
  authors(first: 50) { totalCount nodes { ${_account_js__WEBPACK_IMPORTED_MODULE_0__/* .gitActorFields */ .lk} } }
  associatedPullRequests(first: 20) { totalCount nodes { id number state baseRefName repository { nameWithOwner } } }`;
const rangeCommitAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ..._commit_js__WEBPACK_IMPORTED_MODULE_1__/* .commitEntries */ .Gk,
    committedDate: _time_js__WEBPACK_IMPORTED_MODULE_2__/* .timeAnswerSchema */ .X,
    parents: oidListSchema,
    authors: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ totalCount: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), nodes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_account_js__WEBPACK_IMPORTED_MODULE_0__/* .gitActorAnswerSchema */ .Xv) }),
    associatedPullRequests: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        totalCount: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
        nodes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
            number: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
            state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
            baseRefName: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
            repository: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ nameWithOwner: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
        })),
    }),
});
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
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(rangeCommitAnswerSchema, answer);
    if (!read.success)
        return undefined;
    const { authors, parents, associatedPullRequests: associated } = read.output;
    if (![authors, parents, associated].every((list) => list.totalCount === list.nodes.length))
        return 'cut';
    const { people } = (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvedCommitOf */ .yP)(read.output);
    const pullRequests = associated.nodes.map(({ id, number, state, baseRefName, repository }) => {
        return { id, number, state, repository: repository.nameWithOwner, base: baseRefName };
    });
    const coAuthors = coAuthorsOf(authors.nodes, people.coAuthors);
    const commit = { ...people, parents: parents.nodes.map(({ oid }) => oid), coAuthors, pullRequests };
    const linked = [people.author, people.committer, ...authors.nodes];
    return { commit, committedAt: read.output.committedDate, linked };
}
const restRefSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    node_id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    number: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    merged_at: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), null),
    base: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ ref: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), repo: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }),
});
/** Reads `GET …/commits/{sha}/pulls`; undefined when a row has another shape. */
function parseAssociatedPullRequests(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(restRefSchema), answer);
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

/***/ 25443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseRepositoryName),
/* harmony export */   R: () => (/* binding */ sameRepository)
/* harmony export */ });
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17906);

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

/***/ 86661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ parseRuleSuites),
/* harmony export */   Mi: () => (/* binding */ parseRuleset),
/* harmony export */   SH: () => (/* binding */ ruleSuiteSchema),
/* harmony export */   df: () => (/* binding */ parseBranchRules),
/* harmony export */   gq: () => (/* binding */ rulesetSchema)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13606);



const bypassActorSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('Integration, OrganizationAdmin, RepositoryRole, Team, DeployKey or User')),
    id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    mode: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('always, pull_request or exempt')),
});
/** A ruleset as it is now. GitHub shows who may bypass it only to those who may change it. */
const rulesetSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    enforcement: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('active, evaluate or disabled')),
    updatedAt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8),
    bypassActors: valibot__WEBPACK_IMPORTED_MODULE_2__/* .variant */ .Oxt('state', [
        valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ state: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('seen'), actors: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(bypassActorSchema) }),
        valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ state: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('not-visible') }),
    ]),
});
/** How the rules judged one push. */
const ruleSuiteSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    result: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('pass, fail or bypass')),
    ref: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    before: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    after: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    actor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantSchema */ .p8),
});
const maybeTime = valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_time_js__WEBPACK_IMPORTED_MODULE_1__/* .timeAnswerSchema */ .X), null);
const answerSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    enforcement: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    updated_at: maybeTime,
    bypass_actors: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        actor_id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()), null),
        actor_type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        bypass_mode: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), 'always'),
    }))),
});
function bypassActorsOf(actors) {
    if (actors === undefined)
        return { state: 'not-visible' };
    return {
        state: 'seen',
        actors: actors.map(({ actor_id, actor_type, bypass_mode }) => ({
            type: actor_type,
            id: actor_id === null ? null : String(actor_id),
            mode: bypass_mode,
        })),
    };
}
/** Reads `GET …/rulesets/{id}`; undefined when it has another shape. */
function parseRuleset(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(answerSchema, answer);
    if (!read.success)
        return undefined;
    const { id, name, enforcement, updated_at, bypass_actors } = read.output;
    const bypassActors = bypassActorsOf(bypass_actors);
    return { id: String(id), name, enforcement, updatedAt: updated_at, bypassActors };
}
const branchRulesSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ruleset_id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), ruleset_source_type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), 'Repository') }));
/** Reads a page of `GET …/rules/branches/{branch}`: the rulesets that the rules come from. */
function parseBranchRules(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(branchRulesSchema, answer);
    return read.success ? read.output.map(({ ruleset_id }) => String(ruleset_id)) : undefined;
}
const suitesSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    result: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    ref: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    before_sha: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    after_sha: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    actor_name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), null),
    pushed_at: maybeTime,
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((row) => {
    const { id, result, ref, before_sha, after_sha, actor_name, pushed_at } = row;
    return {
        id: String(id),
        result,
        ref,
        before: before_sha,
        after: after_sha,
        actor: actor_name,
        at: pushed_at,
    };
})));
/** Reads a page of `GET …/rulesets/rule-suites`; undefined when a row has another shape. */
function parseRuleSuites(answer) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(suitesSchema, answer);
    return read.success ? read.output : undefined;
}


/***/ }),

/***/ 90494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ parseRunAttempt),
/* harmony export */   WM: () => (/* binding */ runActorSchema),
/* harmony export */   hH: () => (/* binding */ restActorSchema),
/* harmony export */   uo: () => (/* binding */ runAttemptSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const userSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/** The account that REST names: `type` is User, Bot, Organization or Mannequin. */
const runActorSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/** REST's `simple-user`; null is an account that is gone. */
const restActorSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(userSchema), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((user) => user === null ? null : { login: user.login, id: String(user.id), type: user.type }));
const answerSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    run_attempt: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    // Null is an account that is gone; without the key the answer says nothing of who it was.
    actor: restActorSchema,
    triggering_actor: restActorSchema,
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

/***/ 13606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ timeAnswerSchema)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
function toInstant(text) {
    const milliseconds = pattern.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(milliseconds) ? undefined : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .instantAt */ .l$)(milliseconds);
}
/** GitHub's times (RFC 3339, mostly without fraction) in the suite's one written form. */
const timeAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => toInstant(text) !== undefined, 'expected a time such as 2026-06-22T14:32:04Z'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((text) => toInstant(text) ?? text));


/***/ })

};

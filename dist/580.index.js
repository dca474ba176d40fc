export const id = 580;
export const ids = [580];
export const modules = {

/***/ 9580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collect: () => (/* binding */ collect),
/* harmony export */   inputs: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2724);
/* harmony import */ var _countersign_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8679);
/* harmony import */ var _countersign_github_client__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5681);
/* harmony import */ var _range_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4327);




const inputs = {
    base: {
        description: 'Full SHA of the commit that the range starts after. Needed for the first deploy; later it may only widen the range that the last record gives.',
        required: false,
    },
};
function parseBase(text) {
    const base = text?.trim() ?? '';
    if (base === '')
        return null;
    if ((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .isCommitSha */ ._$)(base))
        return base;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', `base: found ${JSON.stringify(base.slice(0, 80))}, expected a full commit SHA (40 or 64 lower-case hex digits)`);
}
function repositoryOf(context) {
    const { name } = context.request.repository;
    const repository = (0,_countersign_github__WEBPACK_IMPORTED_MODULE_1__/* .parseRepositoryName */ .$M)(name);
    if (repository !== undefined)
        return repository;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', `repository: found ${JSON.stringify(name)}, expected owner/repo`);
}
const noBase = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', 'no base was given');
const noRecord = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', 'there is no record to start from');
async function collectRange(source, context) {
    const { lastDeploy, request } = context;
    const { client, repository } = source;
    const head = request.commit;
    const base = parseBase(context.inputs['base']);
    const record = lastDeploy.state === 'known' ? lastDeploy.value : null;
    const compare = (from) => (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_2__/* .readComparison */ .WY)(client, { repository, base: from, head });
    const relate = (from, to) => (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_2__/* .readRelation */ .BS)(client, { repository, base: from, head: to });
    const [fromRecord, fromBase, recordFromBase] = await Promise.all([
        record === null ? noRecord : compare(record.commit),
        base === null || lastDeploy.state === 'missing' ? noBase : compare(base),
        base === null || record === null ? noBase : relate(base, record.commit),
    ]);
    return { head, base, lastDeploy, fromRecord, fromBase, recordFromBase };
}
function wantedBranches(context, defaultBranch) {
    const named = context.policies.flatMap((policy) => policy.branches);
    const byDefault = context.policies.some((policy) => policy.branches.length === 0);
    const own = byDefault && defaultBranch.state === 'known' ? [defaultBranch.value] : [];
    return [...new Set([...named, ...own])].sort();
}
async function collectBranches({ client, repository }, head, branches) {
    return Promise.all(branches.map(async (branch) => ({
        branch,
        fromHead: await (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_2__/* .readRelation */ .BS)(client, { repository, base: head, head: branch }),
    })));
}
/** Who started earlier attempts. The present one is told by the runner, so a first attempt needs no permission. */
async function collectAttempts(client, context) {
    const { run, repository } = context.request;
    if (run.attempt === 1)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)([]);
    const question = { repository: repository.name, runId: run.id, attempt: run.attempt - 1 };
    const attempts = await (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_2__/* .readRunAttempts */ .ag)(client, question);
    if (attempts.state === 'known')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)([...attempts.value], attempts.evidence);
    const { partial, ...failure } = attempts;
    return partial === undefined ? failure : { ...failure, partial: [...partial] };
}
/** Node ids of every pull request that some policy could accept. */
function wantedPullRequests(commits, repository, branches) {
    const refs = commits.flatMap((fact) => (fact.state === 'known' ? fact.value.pullRequests : []));
    const wanted = refs.filter((ref) => ref.state === 'MERGED' && branches.includes(ref.base) && (0,_countersign_github__WEBPACK_IMPORTED_MODULE_1__/* .sameRepository */ .RB)(ref.repository, repository));
    return [...new Set(wanted.map((ref) => ref.id))];
}
async function collectChanges({ client, repository }, range, branches) {
    const commits = [...new Set((0,_range_js__WEBPACK_IMPORTED_MODULE_3__/* .commitsOf */ .g3)((0,_range_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeOf */ .be)(range)).map(({ commit }) => commit))];
    const facts = await (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_2__/* .readRangeCommits */ .EL)(client, { repository, commits });
    const ids = wantedPullRequests(facts, `${repository.owner}/${repository.name}`, branches);
    const pulls = await (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_2__/* .readPullRequests */ .sT)(client, { repository, ids });
    const unasked = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', 'not asked');
    return {
        commits: commits.map((commit, index) => ({ commit, fact: facts[index] ?? unasked })),
        pullRequests: ids.map((id, index) => ({ id, fact: pulls[index] ?? unasked })),
    };
}
/**
 * Reads the range, its commits, their pull requests and who started the run, from the GitHub API alone: a checkout
 * belongs to earlier steps of the job. For N commits with P pull requests about N/100 + P/50 GraphQL requests, one
 * REST request for each 100 commits, and a few more.
 */
const collect = async (ports, context) => {
    const { request } = context;
    const repository = repositoryOf(context);
    const client = (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_2__/* .createGitHubClient */ .LX)(ports.http, context.github);
    const source = { client, repository };
    const [range, defaultBranch, earlierAttempts] = await Promise.all([
        collectRange(source, context),
        (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_2__/* .readDefaultBranch */ .yt)(client, repository),
        collectAttempts(client, context),
    ]);
    const wanted = wantedBranches(context, defaultBranch);
    const [branches, changes] = await Promise.all([
        collectBranches(source, request.commit, wanted),
        collectChanges(source, range, wanted),
    ]);
    return {
        at: request.at,
        repository: request.repository.name,
        environment: request.environment,
        service: request.service,
        run: request.run,
        actor: request.actor,
        triggeringActor: request.triggeringActor,
        earlierAttempts,
        ...range,
        defaultBranch,
        branches,
        ...changes,
    };
};


/***/ })

};

export const id = 1589;
export const ids = [1589];
export const modules = {

/***/ 81589:
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
// EXTERNAL MODULE: ./build/packages/github/src/client/index.js + 37 modules
var src_client = __webpack_require__(17312);
// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/pushers.js
var pushers = __webpack_require__(1510);
;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/collect-activity.js



const day = 86_400_000;
/** GitHub keeps a year, and does not say from which instant it counts; its reader wants some room. */
const farthest = 340 * day;
function pullsOf({ pullRequests }) {
    return pullRequests.flatMap(({ fact }) => (fact.state === 'known' ? [fact.value] : []));
}
/** Only the head branches and the accepted ones: what else happens in the repository is none of this deploy. */
function ofInterest(pulls, branches) {
    const heads = pulls.flatMap(({ headRef, fromFork }) => headRef === null || fromFork === true ? [] : [headRef]);
    const refs = new Set([...heads, ...branches].map((branch) => `refs/heads/${branch}`));
    return ({ ref }) => refs.has(ref);
}
function hasGaps(pulls, fact) {
    const index = (0,pushers/* activityIndex */.Y)(fact);
    return pulls.some((pull) => {
        const { gap } = (0,pushers/* pushersOf */.G)(pull, index);
        return gap !== null && gap !== 'fork';
    });
}
/**
 * Who pushed to the head branches, and what happened to the accepted ones. Read since the first pull request was
 * opened; a branch may have been pushed long before that, so where a push is missing, as far back as GitHub keeps it.
 */
async function collectActivity({ client, repository }, { changes, branches, now }) {
    const pulls = pullsOf(changes);
    const times = pulls.flatMap(({ createdAt }) => createdAt ?? []).sort();
    if (changes.commits.length === 0)
        return (0,src/* missing */.LO)('not-collected', 'the range has no commits');
    const keep = ofInterest(pulls, branches);
    const read = async (since) => (0,src/* mapFact */.Vt)(await (0,src_client/* readActivity */.EX)(client, { repository, since, now }), (entries) => entries.filter(keep));
    const recent = await read((0,src/* addMilliseconds */.As)(times[0] ?? now, -day));
    if (recent.state === 'missing' || !hasGaps(pulls, recent))
        return recent;
    const older = await read((0,src/* addMilliseconds */.As)(now, -farthest));
    return older.state === 'known' ? (0,src/* known */.eO)(older.value, older.evidence) : recent;
}

// EXTERNAL MODULE: ./build/packages/github/src/index.js + 2 modules
var github_src = __webpack_require__(52823);
;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/collect-approvers.js



const mostReviewers = 300;
const unasked = (0,src/* missing */.LO)('not-collected', 'no rule asks for it');
function reviewersOf(pulls) {
    const approving = pulls.flatMap(({ reviews }) => reviews.filter(({ state }) => state === 'APPROVED'));
    const logins = approving.flatMap(({ author }) => (author?.type === 'User' ? [author.login] : []));
    return [...new Set(logins)].sort();
}
/** What each approver may do now; GitHub keeps no history of it, so the record keeps it. */
async function permissionsOf({ client, repository }, pulls) {
    const logins = reviewersOf(pulls);
    const read = await (0,src_client/* readPermissions */.zi)(client, { repository, logins: logins.slice(0, mostReviewers) });
    const beyond = logins.slice(mostReviewers).map((login) => ({
        login,
        fact: (0,src/* missing */.LO)('not-collected', `only ${mostReviewers} approvers were asked about`),
    }));
    return [...read, ...beyond];
}
async function ownersAt({ client, repository }, commit) {
    for (const path of github_src/* codeOwnersPaths */.Yl) {
        const question = { repository: `${repository.owner}/${repository.name}`, ref: commit, path };
        const file = await (0,src_client/* readFileAtRef */.ZR)(client, question);
        if (file.state === 'missing')
            return (0,src/* missing */.LO)(file.cause, file.detail);
        if (file.value === null)
            continue;
        const parsed = (0,github_src/* parseCodeOwners */.dK)(file.value.text);
        if (!parsed.ok)
            return (0,src/* missing */.LO)('malformed', `${path}, line ${parsed.line}: ${parsed.problem}`);
        const rules = parsed.rules.map((rule) => ({ ...rule, owners: [...rule.owners] }));
        return (0,src/* known */.eO)({ commit, path, rules }, file.evidence);
    }
    return (0,src/* known */.eO)(null);
}
function teamsWanted(policies, owners) {
    const named = policies.flatMap(({ approvals }) => approvals.flatMap(({ from }) => from.teams));
    const rules = owners.state === 'known' ? (owners.value?.rules ?? []) : [];
    const owning = rules
        .flatMap((rule) => rule.owners)
        .filter((owner) => owner.startsWith('@') && owner.includes('/'));
    return [...new Set([...named, ...owning.map((owner) => owner.slice(1))].map(github_src/* foldLogin */.fK))].sort();
}
async function teamsOf({ client }, teams) {
    return Promise.all(teams.map(async (name) => {
        const [organization = '', team = ''] = name.split('/');
        const members = await (0,src_client/* readTeamMembers */.T0)(client, { organization, team });
        const fact = members.state === 'known'
            ? (0,src/* known */.eO)([...members.value], members.evidence)
            : (0,src/* missing */.LO)(members.cause, members.detail);
        return { team: name, fact };
    }));
}
async function filesOf({ client, repository }, pulls) {
    const facts = await (0,src_client/* readPullRequestFiles */.Gn)(client, { repository, ids: pulls.map(({ id }) => id) });
    return pulls.map(({ id }, index) => {
        const fact = facts[index] ?? unasked;
        if (fact.state === 'missing')
            return { pullRequest: id, fact: (0,src/* missing */.LO)(fact.cause, fact.detail) };
        return { pullRequest: id, fact: (0,src/* known */.eO)([...fact.value], fact.evidence) };
    });
}
/**
 * Who counts as an approver: permissions of everybody who approved; teams, code owners and touched paths only where a
 * rule asks for them. Code owners are read where the range starts, so that no change chooses its own reviewers.
 */
async function collectApprovers(source, { policies }, { changes, base }) {
    const pulls = changes.pullRequests.flatMap(({ fact }) => (fact.state === 'known' ? [fact.value] : []));
    const rules = policies.flatMap(({ approvals }) => approvals);
    const byOwners = rules.some(({ from }) => from.codeOwners);
    const byPaths = byOwners || rules.some(({ paths }) => paths.length > 0);
    const codeOwners = byOwners && base !== null ? await ownersAt(source, base) : unasked;
    const [permissions, teams, files] = await Promise.all([
        permissionsOf(source, pulls),
        teamsOf(source, rules.length === 0 ? [] : teamsWanted(policies, codeOwners)),
        byPaths ? filesOf(source, pulls) : [],
    ]);
    return { permissions, teams, codeOwners, files };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/collect-bypass.js


const minute = 60_000;
const refused = new Set(['forbidden', 'not-found']);
/** When the first change of the range came to the branch, or earlier. */
function startOf(changes, { lastDeploy, request }) {
    const merges = changes.pullRequests.flatMap(({ fact }) => fact.state === 'known' ? (fact.value.mergedAt ?? []) : []);
    const recorded = lastDeploy.state === 'known' ? (lastDeploy.value?.recordedAt ?? []) : [];
    const first = [...merges, ...(merges.length > 0 ? [] : [recorded].flat()), request.at].sort()[0];
    return (0,src/* addMilliseconds */.As)(first ?? request.at, -minute);
}
/** Not being allowed to see evaluations, or seeing only the last month, is an answer; not reaching GitHub is none. */
function evidenceOf(fact) {
    if (fact.state === 'known')
        return (0,src/* known */.eO)({ visible: 'all', detail: '', suites: [...fact.value] }, fact.evidence);
    const { cause, detail, partial } = fact;
    if (refused.has(cause))
        return (0,src/* known */.eO)({ visible: 'none', detail, suites: [] });
    if (cause === 'truncated' && partial !== undefined)
        return (0,src/* known */.eO)({ visible: 'part', detail, suites: [...partial] });
    return (0,src/* missing */.LO)(cause, detail);
}
function joined(parts) {
    const least = parts.find(({ visible }) => visible === 'none') ?? parts.find(({ visible }) => visible === 'part');
    const suites = parts.flatMap((part) => part.suites);
    return { visible: least?.visible ?? 'all', detail: least?.detail ?? '', suites };
}
async function ruleSuitesOf(source, branches, span) {
    const { client, repository } = source;
    const read = [];
    for (const branch of branches) {
        const ref = `refs/heads/${branch}`;
        read.push(evidenceOf(await (0,src_client/* readRuleSuites */.OD)(client, { repository, ref, ...span })));
    }
    return (0,src/* mapFact */.Vt)((0,src_client/* gatherFacts */.pc)(read), joined);
}
function copied(ruleset) {
    return { ...ruleset };
}
async function rulesetsOf({ client, repository }, branches) {
    const read = [];
    for (const branch of branches)
        read.push(await (0,src_client/* readRulesets */.uv)(client, { repository, branch }));
    return (0,src/* mapFact */.Vt)((0,src_client/* gatherFacts */.pc)(read), (lists) => lists.flat().map(copied));
}
/** How the rules of the accepted branches were evaluated for these changes, and a snapshot of who may bypass them. */
async function collectBypass(source, context, { changes, branches }) {
    if (changes.commits.length === 0 || branches.length === 0) {
        const nothing = (0,src/* missing */.LO)('not-collected', 'there is no commit and branch to ask about');
        return { rulesets: nothing, ruleSuites: nothing };
    }
    const span = { since: startOf(changes, context), now: context.request.at };
    const [rulesets, ruleSuites] = await Promise.all([
        rulesetsOf(source, branches),
        ruleSuitesOf(source, branches, span),
    ]);
    return { rulesets, ruleSuites };
}

// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/range.js
var sod_check_range = __webpack_require__(14327);
;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/collect-changes.js




/** Branches that some policy accepts. */
function wantedBranches({ policies }, defaultBranch) {
    const named = policies.flatMap((policy) => policy.branches);
    const byDefault = policies.some((policy) => policy.branches.length === 0);
    const own = byDefault && defaultBranch.state === 'known' ? [defaultBranch.value] : [];
    return [...new Set([...named, ...own])].sort();
}
async function collectBranches({ client, repository }, head, branches) {
    return Promise.all(branches.map(async (branch) => ({
        branch,
        fromHead: await (0,src_client/* readRelation */.BS)(client, { repository, base: head, head: branch }),
    })));
}
/** Node ids of every pull request that some policy could accept. */
function wantedPullRequests(commits, repository, branches) {
    const accepted = new Set(branches);
    const refs = commits.flatMap((fact) => (fact.state === 'known' ? fact.value.pullRequests : []));
    const wanted = refs.filter((ref) => ref.state === 'MERGED' && accepted.has(ref.base) && (0,github_src/* sameRepository */.RB)(ref.repository, repository));
    return [...new Set(wanted.map((ref) => ref.id))];
}
const collect_changes_unasked = (0,src/* missing */.LO)('not-collected', 'not asked');
/** The commits of the range, and every pull request that could answer for one of them. */
async function collectChanges({ client, repository }, range, branches) {
    const commits = [...new Set((0,sod_check_range/* commitsOf */.g3)((0,sod_check_range/* rangeOf */.be)(range)).map(({ commit }) => commit))];
    const facts = await (0,src_client/* readRangeCommits */.EL)(client, { repository, commits });
    const ids = wantedPullRequests(facts, `${repository.owner}/${repository.name}`, branches);
    const pulls = await (0,src_client/* readPullRequests */.sT)(client, { repository, ids });
    return {
        commits: commits.map((commit, index) => ({ commit, fact: facts[index] ?? collect_changes_unasked })),
        pullRequests: ids.map((id, index) => ({ id, fact: pulls[index] ?? collect_changes_unasked })),
    };
}

// EXTERNAL MODULE: ./build/packages/git/src/client/index.js + 27 modules
var client = __webpack_require__(93213);
// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/merged-series.js
var merged_series = __webpack_require__(5476);
// EXTERNAL MODULE: ./build/packages/gates/src/sod-check/policy.js
var policy = __webpack_require__(49990);
;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/collect-content.js




function wantedMeasures({ commits, pullRequests }) {
    const range = new Map(commits.flatMap(({ commit, fact }) => fact.state === 'known' ? [[commit, fact.value]] : []));
    return pullRequests.flatMap(({ fact }) => {
        if (fact.state === 'missing')
            return [];
        const { measure } = (0,merged_series/* mergedSeries */.A)(fact.value, range);
        return measure === null ? [] : [{ pull: fact.value, measure }];
    });
}
/** Our own copy of the history: the checkout belongs to earlier steps of the job. */
async function mirrorOf(ports, context, wanted) {
    const { serverUrl, token } = context.github;
    const url = `${serverUrl.replace(/\/$/u, '')}/${context.request.repository.name}.git`;
    const credential = token === null ? {} : { credential: { origin: new URL(url).origin, token } };
    ports.progress.say('git: fetching the history, without file contents');
    return (0,client.openMirror)(ports.git, {
        url,
        ...credential,
        commits: [...new Set([context.request.commit, ...wanted.map(({ measure }) => measure.head)])],
        pullRequests: wanted.map(({ pull }) => pull.number),
    });
}
function unread({ pull, measure }, failure) {
    return { pullRequest: pull.id, ...measure, fact: (0,src/* missing */.LO)(failure.cause, failure.detail) };
}
async function measured(mirror, wanted) {
    const merges = await (0,client.measureMerges)(mirror, wanted.map(({ measure }) => measure));
    const trees = await (0,client.readTrees)(mirror, wanted.map(({ measure }) => measure.commit));
    const lost = (0,src/* missing */.LO)('not-collected', 'the merge was not measured');
    return wanted.map((each, index) => {
        const merge = merges[index] ?? lost;
        const tree = trees.get(each.measure.commit) ?? lost;
        if (merge.state === 'missing')
            return unread(each, merge);
        if (tree.state === 'missing')
            return unread(each, tree);
        const { value } = merge;
        const measure = value.state === 'clean' ? value : { ...value, paths: [...value.paths] };
        const evidence = [...new Set([...merge.evidence, ...tree.evidence])];
        return {
            pullRequest: each.pull.id,
            ...each.measure,
            fact: (0,src/* known */.eO)({ measured: measure, tree: tree.value }, evidence),
        };
    });
}
async function touchedBy(mirror, commits) {
    const touched = await (0,client.listTouched)(mirror, commits);
    return commits.map((commit) => {
        if (touched.state === 'missing')
            return { commit, fact: (0,src/* missing */.LO)(touched.cause, touched.detail) };
        const paths = touched.value.get(commit);
        const fact = paths === undefined
            ? (0,src/* missing */.LO)('not-found', `${commit} is not in the history`)
            : (0,src/* known */.eO)([...paths], touched.evidence);
        return { commit, fact };
    });
}
/** Trees of what was deployed before, as far as it is part of the same history. */
async function withTrees(mirror, deploys) {
    if (deploys.state === 'missing')
        return deploys;
    const trees = await (0,client.readTrees)(mirror, deploys.value.map(({ commit }) => commit));
    const value = deploys.value.map((deploy) => {
        const tree = trees.get(deploy.commit);
        return { ...deploy, tree: tree?.state === 'known' ? tree.value : null };
    });
    return { ...deploys, value };
}
function asked({ policies }, changes) {
    const accepted = policies.map(policy/* acceptedBy */.lA);
    const compare = accepted.some((each) => !each.has('content-not-compared'));
    return {
        wanted: compare ? wantedMeasures(changes) : [],
        services: policies.some(({ services }) => Object.keys(services).length > 0),
        reverts: accepted.some((each) => each.has('revert-to-allowed-tree')),
    };
}
/**
 * What git itself says, from objects that this job fetches into a repository of its own: what each merge would hold if
 * nobody had touched it, and where policies ask for them, the paths of each commit and the trees of earlier deploys.
 * Nothing is fetched when no policy asks for any of it.
 */
async function collectGitFacts(ports, context, { changes, deploys }) {
    const { wanted, services, reverts } = asked(context, changes);
    const commits = services ? changes.commits.map(({ commit }) => commit) : [];
    const nothing = wanted.length === 0 && commits.length === 0 && !(reverts && changes.commits.length > 0);
    if (nothing)
        return { content: [], touched: [], earlierDeploys: deploys };
    const mirror = await mirrorOf(ports, context, wanted);
    if (mirror.state === 'missing') {
        const failure = (0,src/* missing */.LO)(mirror.cause, mirror.detail);
        return {
            content: wanted.map((each) => unread(each, mirror)),
            touched: commits.map((commit) => ({ commit, fact: failure })),
            earlierDeploys: deploys,
        };
    }
    return {
        content: await measured(mirror.value, wanted),
        touched: await touchedBy(mirror.value, commits),
        earlierDeploys: reverts ? await withTrees(mirror.value, deploys) : deploys,
    };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/collect-deploy.js


const longestIdentity = 1000;
/** Facts hold lists that may be written to; what a reader gives may not. */
function collect_deploy_copied(fact) {
    if (fact.state === 'known')
        return (0,src/* known */.eO)([...fact.value], fact.evidence);
    const { partial, ...failure } = fact;
    return partial === undefined ? failure : { ...failure, partial: [...partial] };
}
/** Who started earlier attempts. The present one is told by the runner, so a first attempt needs no permission. */
async function attemptsOf({ client }, context) {
    const { run, repository } = context.request;
    if (run.attempt === 1)
        return (0,src/* known */.eO)([]);
    const question = { repository: repository.name, runId: run.id, attempt: run.attempt - 1 };
    return collect_deploy_copied(await (0,src_client/* readRunAttempts */.ag)(client, question));
}
function builderOf({ inputs }) {
    const identity = inputs['builder']?.trim() ?? '';
    if (identity === '')
        return (0,src/* known */.eO)(null);
    if (identity.length <= longestIdentity && !/[\s\p{Cc}]/u.test(identity))
        return (0,src/* known */.eO)({ identity });
    throw new src/* SuiteError */.$K('input-invalid', `builder: found ${JSON.stringify(identity.slice(0, 80))}, expected the identity of one certificate, such as https://github.com/acme/shop/.github/workflows/build.yml@refs/heads/main`);
}
const openToAll = (0,src/* missing */.LO)('not-collected', 'the environment has no required reviewers');
/** Reviews and deployments are asked for only where the environment has reviewers: elsewhere they say nothing. */
async function environmentOf({ client, repository }, { request }) {
    const { environment, run, commit } = request;
    const rules = await (0,src_client/* readEnvironmentRules */.bP)(client, { repository, environment });
    const environmentRules = rules.state === 'missing' ? (0,src/* missing */.LO)(rules.cause, rules.detail) : rules;
    if (rules.state === 'known' && (rules.value?.reviewers.length ?? 0) === 0)
        return { environmentRules, environmentReviews: openToAll, environmentDeployments: openToAll };
    const [reviews, deployments] = await Promise.all([
        (0,src_client/* readRunApprovals */.u5)(client, { repository, runId: run.id }),
        (0,src_client/* readRunDeployments */.ws)(client, { repository, environment, commit, runId: run.id }),
    ]);
    return {
        environmentRules,
        environmentReviews: collect_deploy_copied(reviews),
        environmentDeployments: collect_deploy_copied(deployments),
    };
}
/** Who started the run, in every attempt; who let it into its environment; who built what it deploys. */
async function collectDeploy(source, context) {
    const { server, workflow } = context.request;
    const builder = builderOf(context);
    const [earlierAttempts, environment] = await Promise.all([
        attemptsOf(source, context),
        environmentOf(source, context),
    ]);
    const deploying = `${server.replace(/\/$/u, '')}/${workflow}`;
    return { earlierAttempts, ...environment, workflow: deploying, builder };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/collect-range.js



function parseBase(text) {
    const base = text?.trim() ?? '';
    if (base === '')
        return null;
    if ((0,src/* isCommitSha */._$)(base))
        return base;
    throw new src/* SuiteError */.$K('input-invalid', `base: found ${JSON.stringify(base.slice(0, 80))}, expected a full commit SHA (40 or 64 lower-case hex digits)`);
}
function sourceOf(ports, context) {
    const { name } = context.request.repository;
    const repository = (0,github_src/* parseRepositoryName */.$M)(name);
    if (repository === undefined)
        throw new src/* SuiteError */.$K('input-invalid', `repository: found ${JSON.stringify(name)}, expected owner/repo`);
    const { clock, progress } = ports;
    return { client: (0,src_client/* createGitHubClient */.LX)(ports.http, context.github, { clock, progress }), repository };
}
const noBase = (0,src/* missing */.LO)('not-collected', 'no base was given');
const noRecord = (0,src/* missing */.LO)('not-collected', 'there is no record to start from');
/** How the commit stands to the last record and to the base that the caller gave. */
async function collectRange(source, context) {
    const { lastDeploy, request } = context;
    const { client, repository } = source;
    const head = request.commit;
    const base = parseBase(context.inputs['base']);
    const record = lastDeploy.state === 'known' ? lastDeploy.value : null;
    const compare = (from) => (0,src_client/* readComparison */.WY)(client, { repository, base: from, head });
    const relate = (from, to) => (0,src_client/* readRelation */.BS)(client, { repository, base: from, head: to });
    const [fromRecord, fromBase, recordFromBase] = await Promise.all([
        record === null ? noRecord : compare(record.commit),
        base === null || lastDeploy.state === 'missing' ? noBase : compare(base),
        base === null || record === null ? noBase : relate(base, record.commit),
    ]);
    return { head, base, lastDeploy, fromRecord, fromBase, recordFromBase };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/sod-check/collect.js










const inputs = {
    base: {
        description: 'Full SHA of the commit that the range starts after. Needed for the first deploy; later it may only widen the range that the last record gives.',
        required: false,
    },
    builder: {
        description: 'Identity of the certificate that signed the provenance of the artifact. Where it is given, it must not be the workflow that deploys.',
        required: false,
    },
};
const ownGate = 'sod-check';
/** How what was deployed before was judged. What this gate did not judge answers for nothing, whatever others said. */
async function earlierDeploysOf({ lastDeploy, earlierDeploys, }) {
    if (lastDeploy.state === 'known' && lastDeploy.value === null)
        return (0,src/* known */.eO)([]);
    const deploys = await earlierDeploys();
    if (deploys.state === 'missing')
        return (0,src/* missing */.LO)(deploys.cause, deploys.detail);
    const judged = deploys.value.filter(({ judgements }) => judgements.some(({ gate }) => gate === ownGate));
    const value = judged.map(({ commit, record, recordedAt, effect, by }) => {
        return { commit, tree: null, record, recordedAt, effect, by };
    });
    return (0,src/* known */.eO)(value, deploys.evidence);
}
/**
 * Reads the range, its commits and their pull requests, who pushed, who approved and may, who deploys, and what git
 * makes of every merge: from GitHub and from objects that this job fetches itself, never from the checkout, which
 * belongs to earlier steps of the job. For N commits with P pull requests about N/100 + P/100 GraphQL requests, one
 * REST request for each 100 commits and for each approver, pages of activity, one fetch, and a few more.
 */
const collect = async (ports, context) => {
    const { request } = context;
    const source = sourceOf(ports, context);
    const [range, defaultBranch, deploys, deploy] = await Promise.all([
        collectRange(source, context),
        (0,src_client/* readDefaultBranch */.yt)(source.client, source.repository),
        earlierDeploysOf(context),
        collectDeploy(source, context),
    ]);
    const branches = wantedBranches(context, defaultBranch);
    const changes = await collectChanges(source, range, branches);
    const base = (0,sod_check_range/* ownersCommit */.UH)((0,sod_check_range/* rangeOf */.be)(range));
    const [reached, git, activity, approvers, bypass] = await Promise.all([
        collectBranches(source, request.commit, branches),
        collectGitFacts(ports, context, { changes, deploys }),
        collectActivity(source, { changes, branches, now: request.at }),
        collectApprovers(source, context, { changes, base }),
        collectBypass(source, context, { changes, branches }),
    ]);
    return {
        at: request.at,
        repository: request.repository.name,
        environment: request.environment,
        service: request.service,
        run: request.run,
        actor: request.actor,
        triggeringActor: request.triggeringActor,
        ...range,
        defaultBranch,
        branches: reached,
        ...changes,
        ...deploy,
        ...approvers,
        ...bypass,
        ...git,
        activity,
    };
};


/***/ })

};

export const id = 9320;
export const ids = [9320];
export const modules = {

/***/ 89320:
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
// EXTERNAL MODULE: ./build/packages/git/src/client/index.js + 27 modules
var client = __webpack_require__(93213);
// EXTERNAL MODULE: ./build/packages/github/src/index.js + 2 modules
var github_src = __webpack_require__(52823);
// EXTERNAL MODULE: ./build/packages/github/src/client/index.js + 37 modules
var src_client = __webpack_require__(17312);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/change-marks.js
var change_marks = __webpack_require__(38496);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/content-marks.js
var content_marks = __webpack_require__(64953);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/sql-findings.js + 1 modules
var sql_findings = __webpack_require__(28414);
;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/wanted-content.js

/**
 * What has to be read of a change so that every content rule above `height` can be answered, and, where migrations have
 * duties, those that make it one.
 */
function wantedContent(table, changes, height) {
    const migration = table.policy.migration === null ? null : table.order.migration;
    const rules = table.rows
        .filter((row) => row.height > height || row.height === migration)
        .flatMap(({ row }) => row.content);
    const paths = new Set(rules.flatMap((rule) => (0,content_marks/* askedPaths */.Zc)(rule, changes)));
    const texts = rules.flatMap(({ text }) => (text === undefined ? [] : [(0,content_marks/* foldText */.TH)(text)]));
    return { paths: [...paths].sort(), texts: [...new Set(texts)].sort() };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/collect-content.js






// A change with more added text than this is not read by people either; its tier is left unknown where a rule asks.
const mostBytes = 16 * 1024 * 1024;
/** How high paths, modes and kinds alone lift a change: content that lifts no higher need not be read. */
function heightByPath(table, changes) {
    return changes
        .flatMap((change) => (0,change_marks/* changeMarks */.hc)(table, change))
        .reduce((highest, { height }) => Math.max(highest, height), 0);
}
function wantedBy(tables, changes) {
    const wanted = tables.map((table) => wantedContent(table, changes, heightByPath(table, changes)));
    return {
        paths: [...new Set(wanted.flatMap(({ paths }) => paths))].sort(),
        texts: [...new Set(wanted.flatMap(({ texts }) => texts))].sort(),
    };
}
/** The lines of one file, split where lines between them did not change. */
function runsOf(lines) {
    const runs = [];
    for (const line of lines) {
        const last = runs.at(-1);
        if (last !== undefined && last.at(-1)?.line === line.line - 1)
            last.push(line);
        else
            runs.push([line]);
    }
    return runs;
}
/** Once for each file and finding. Read run by run, and as a whole: a word may be new where its statement is not. */
function sqlIn(path, lines) {
    const found = [lines, ...runsOf(lines)].flatMap((run) => (0,sql_findings/* findSql */.E)(run));
    const first = new Map();
    for (const { finding, line } of found) {
        const earlier = first.get(finding);
        if (earlier === undefined || line < earlier.line)
            first.set(finding, { path, line, finding });
    }
    return [...first].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}
function textsIn(path, lines, texts) {
    const folded = lines.map(({ line, text }) => ({ line, text: (0,content_marks/* foldText */.TH)(text) }));
    return texts.flatMap((text) => {
        const hit = folded.find((each) => each.text.includes(text));
        return hit === undefined ? [] : [{ path, line: hit.line, text }];
    });
}
function contentOf(lines, { paths, texts }) {
    const byPath = new Map();
    for (const line of lines) {
        const own = byPath.get(line.path);
        if (own === undefined)
            byPath.set(line.path, [line]);
        else
            own.push(line);
    }
    const files = [...byPath].sort(([left], [right]) => (left < right ? -1 : 1));
    return {
        paths: [...paths],
        texts: [...texts],
        sql: files.flatMap(([path, own]) => sqlIn(path, own)),
        found: files.flatMap(([path, own]) => textsIn(path, own, texts)),
    };
}
/** What the added lines hold of all that some table asks about and that could still lift the change. */
async function collectContent(mirror, { span, changes, tables }) {
    const wanted = wantedBy(tables, changes);
    if (wanted.paths.length === 0)
        return (0,src/* missing */.LO)('not-collected', 'no rule needed it');
    const lines = await (0,client.readAddedLines)(mirror, { ...span, paths: wanted.paths, maxBytes: mostBytes });
    if (lines.state === 'known')
        return (0,src/* known */.eO)(contentOf(lines.value, wanted), lines.evidence);
    const failure = (0,src/* missing */.LO)(lines.cause, lines.detail);
    return lines.partial === undefined ? failure : { ...failure, partial: contentOf(lines.partial, wanted) };
}

// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/facts.js + 1 modules
var risk_tier_facts = __webpack_require__(88379);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/migration.js + 1 modules
var risk_tier_migration = __webpack_require__(52651);
;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/collect-earlier.js



function writtenPaths(range) {
    const { changes } = range;
    if (changes.state === 'missing')
        return (0,src/* missing */.LO)(changes.cause, changes.detail);
    return (0,src/* known */.eO)(changes.value.filter(({ newMode }) => newMode !== '000000').map(({ path }) => path));
}
/** The files that a policy calls migrations of the expand phase. */
function expandPaths({ migration }, paths) {
    return migration === null ? [] : paths.filter((0,risk_tier_migration/* matcherOf */.Ke)(migration.phases.expand));
}
/** Files of the expand phase in what this gate recorded of an earlier deploy. Facts out of a record are hostile input. */
function expandIn(facts, deploy, policies) {
    const checked = (0,src/* check */.z6)(risk_tier_facts/* riskTierFactsSchema */.W, facts);
    if (!checked.ok)
        return (0,src/* missing */.LO)('malformed', 'the recorded facts are no facts of risk-tier');
    if (checked.value.head !== deploy.commit)
        return (0,src/* missing */.LO)('malformed', `the recorded facts are of ${checked.value.head}`);
    const found = [];
    for (const range of checked.value.ranges) {
        const paths = writtenPaths(range);
        if (paths.state === 'missing')
            return paths;
        found.push(...policies.flatMap((policy) => expandPaths(policy, paths.value)));
    }
    return (0,src/* known */.eO)(found);
}
function expandsOf(deploy, policies) {
    const { commit, record, recordedAt, judgements } = deploy;
    const own = judgements.filter(({ gate }) => gate === 'risk-tier');
    const paths = [];
    for (const { facts } of own) {
        const found = expandIn(facts, deploy, policies);
        if (found.state === 'missing')
            return { commit, record, recordedAt, paths: found };
        paths.push(...found.value);
    }
    const unjudged = (0,src/* missing */.LO)('not-collected', 'risk-tier did not judge that deploy');
    const fact = own.length === 0 ? unjudged : (0,src/* known */.eO)([...new Set(paths)].sort());
    return { commit, record, recordedAt, paths: fact };
}
/** What a deploy took away. Its facts were checked when its expand phase was read. */
function takenBy({ judgements }) {
    return judgements.flatMap(({ gate, facts }) => {
        const checked = gate === 'risk-tier' ? (0,src/* check */.z6)(risk_tier_facts/* riskTierFactsSchema */.W, facts) : undefined;
        if (checked?.ok !== true)
            return [];
        return checked.value.ranges.flatMap(({ changes }) => changes.state === 'known'
            ? changes.value.filter(({ newMode }) => newMode === '000000').map(({ path }) => path)
            : []);
    });
}
/** An expand that a later deploy took back counts no more; brought again, it counts from then. */
function standing(deploys, policies) {
    const gone = new Set();
    const newestFirst = deploys.toSorted((left, right) => (left.recordedAt > right.recordedAt ? -1 : 1));
    return newestFirst.map((deploy) => {
        const own = expandsOf(deploy, policies);
        const paths = (0,src/* mapFact */.Vt)(own.paths, (found) => found.filter((path) => !gone.has(path)));
        for (const path of takenBy(deploy))
            gone.add(path);
        return { ...own, paths };
    });
}
/** Earlier deploys and what they expanded; read only where a migration of the change contracts. */
async function collectEarlier({ policies, earlierDeploys }, facts) {
    const contracts = policies.some((policy) => (0,risk_tier_migration/* migrationsOf */.T9)(policy, facts).contract.length > 0);
    if (!contracts)
        return (0,src/* missing */.LO)('not-collected', 'no migration asks for them');
    const deploys = await earlierDeploys();
    if (deploys.state === 'missing')
        return (0,src/* missing */.LO)(deploys.cause, deploys.detail);
    return (0,src/* known */.eO)(standing(deploys.value, policies), deploys.evidence);
}

;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/collect-pull-requests.js



function rowOf({ number, title, labels, authorAssociation }) {
    if (title === null || labels === null || authorAssociation === null)
        return undefined;
    return { number, title, labels: [...labels].sort(), authorAssociation };
}
/** Every part that was learned, and the first failure to learn one. */
function rowsOf(direct, facts) {
    const rows = [];
    let failure;
    for (const fact of facts) {
        const row = fact.state === 'known' ? rowOf(fact.value) : undefined;
        if (row !== undefined)
            rows.push(row);
        else if (fact.state === 'missing')
            failure ??= fact;
        else
            failure ??= { cause: 'not-collected', detail: 'a pull request came without title or labels' };
    }
    const value = { direct, pullRequests: rows.sort((left, right) => left.number - right.number) };
    if (failure !== undefined)
        return { ...(0,src/* missing */.LO)(failure.cause, failure.detail), partial: value };
    const evidence = facts.flatMap((fact) => (fact.state === 'known' ? fact.evidence : []));
    return (0,src/* known */.eO)(value, [...new Set(evidence)]);
}
function ownRefs({ owner, name }, commit) {
    return commit.pullRequests
        .filter((ref) => (0,github_src/* sameRepository */.RB)(ref.repository, `${owner}/${name}`))
        .map(({ id }) => id);
}
/** True when a policy asks anything of the pull requests of a change. */
function asksOfPullRequests({ raise, tiers }) {
    return raise.length > 0 || tiers.some((row) => row.firstTimeContributor);
}
/** The pull requests that the commits of a range belong to, and how many commits belong to none. */
async function collectPullRequests({ client, repository }, span) {
    const { base, head } = span;
    if (base === null)
        return (0,src/* missing */.LO)('not-collected', 'everything is new, so there is no range of commits');
    const comparison = await (0,src_client/* readComparison */.WY)(client, { repository, base, head });
    if (comparison.state === 'missing')
        return (0,src/* missing */.LO)(comparison.cause, comparison.detail);
    const commits = comparison.value.commits.map(({ commit }) => commit);
    const facts = await (0,src_client/* readRangeCommits */.EL)(client, { repository, commits });
    const unread = facts.find((fact) => fact.state === 'missing');
    if (unread?.state === 'missing')
        return (0,src/* missing */.LO)(unread.cause, unread.detail);
    const refs = facts.flatMap((fact) => (fact.state === 'known' ? [ownRefs(repository, fact.value)] : []));
    const ids = [...new Set(refs.flat())];
    const pulls = await (0,src_client/* readPullRequests */.sT)(client, { repository, ids });
    return rowsOf(refs.filter((own) => own.length === 0).length, pulls);
}

// EXTERNAL MODULE: ./build/packages/sigstore/src/index.js + 10 modules
var sigstore_src = __webpack_require__(14297);
// EXTERNAL MODULE: ./build/packages/sigstore/src/client/index.js + 28 modules
var sigstore_src_client = __webpack_require__(78980);
// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/rollback-policy.js
var rollback_policy = __webpack_require__(53534);
;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/collect-rollback.js




const mostBundles = 50;
const mostDigests = 4096;
function textOf(name, file) {
    if (file.state === 'missing')
        return (0,src/* missing */.LO)(file.cause, file.detail);
    const text = (0,sigstore_src/* decodeUtf8 */._6)(file.value);
    return text === undefined ? (0,src/* missing */.LO)('malformed', `${name} is not UTF-8`) : (0,src/* known */.eO)(text, file.evidence);
}
async function loadRoot(ports, root) {
    const file = root === rollback_policy/* builtInRoot */.U ? (0,src/* known */.eO)(new TextEncoder().encode(sigstore_src_client/* publicGoodRoot */.Bo)) : await ports.files.read(root);
    const text = textOf(root, file);
    if (text.state === 'missing')
        return { digest: (0,src/* missing */.LO)(text.cause, text.detail), roots: [] };
    const parsed = (0,sigstore_src/* parseTrustedRoots */.uE)(text.value);
    if (parsed.state === 'rejected')
        return { digest: (0,src/* missing */.LO)('malformed', `${parsed.code}: ${parsed.detail}`), roots: [] };
    return { digest: (0,src/* mapFact */.Vt)(file, (bytes) => ports.hash.sha256(bytes)), roots: (0,sigstore_src_client/* prepareRoots */.nx)(parsed.value) };
}
function resultOf(predicate) {
    if (predicate === null || typeof predicate !== 'object' || !Object.hasOwn(predicate, 'result'))
        return (0,src/* missing */.LO)('not-found', 'the predicate has no `result`');
    const result = Reflect.get(predicate, 'result');
    return typeof result === 'string'
        ? (0,src/* known */.eO)(result.slice(0, 100))
        : (0,src/* missing */.LO)('malformed', '`result` of the predicate is no text');
}
function measure(text, roots) {
    const checked = (0,sigstore_src_client/* verifyBundle */.IF)({ bundle: text, trustedRoots: roots });
    if (checked.state === 'rejected') {
        const { code, detail } = checked;
        if (code === 'digest-only-impossible')
            return (0,src/* missing */.LO)('unsupported', detail);
        return (0,src/* known */.eO)({ state: 'rejected', code, detail: detail.slice(0, 1000) });
    }
    const { signer, content } = checked.value;
    if (signer.kind === 'key')
        return (0,src/* missing */.LO)('unsupported', 'bundles signed with a bare key name no signer');
    const { san: identity, issuer } = signer;
    if (content.kind !== 'statement') {
        const result = (0,src/* missing */.LO)('not-found', 'it is no statement');
        return (0,src/* known */.eO)({
            state: 'verified',
            identity,
            issuer,
            predicateType: null,
            digests: [content.digest],
            result,
        });
    }
    const { predicateType, subjects, predicate } = content.statement;
    const digests = subjects.flatMap((subject) => Object.entries(subject.digests).map(([algorithm, hex]) => `${algorithm}:${hex}`));
    if (digests.length > mostDigests)
        return (0,src/* missing */.LO)('truncated', `it names more than ${mostDigests} digests`);
    return (0,src/* known */.eO)({ state: 'verified', identity, issuer, predicateType, digests, result: resultOf(predicate) });
}
/** A .jsonl file holds a bundle a line, as `gh attestation download` writes it. */
function bundleTexts(path, text) {
    if (!path.endsWith('.jsonl'))
        return [{ path, text }];
    return text.split('\n').flatMap((line, index) => {
        return line.trim() === '' ? [] : [{ path: `${path}:${index + 1}`, text: line }];
    });
}
async function measureFile(ports, path, root) {
    const text = textOf(path, await ports.files.read(path, sigstore_src/* mostBundleCharacters */.kw));
    if (text.state === 'missing')
        return [{ path, measured: (0,src/* missing */.LO)(text.cause, text.detail) }];
    const texts = bundleTexts(path, text.value);
    if (texts.length === 0)
        return [{ path, measured: (0,src/* missing */.LO)('malformed', 'it holds no bundle') }];
    if (texts.length > mostBundles)
        return [{ path, measured: (0,src/* missing */.LO)('truncated', `it holds more than ${mostBundles} bundles`) }];
    return texts.map((one) => {
        const measured = measure(one.text, root.roots);
        const bound = measured.state === 'known' ? (0,src/* known */.eO)(measured.value, text.evidence) : measured;
        return { path: one.path, measured: bound };
    });
}
async function measurePattern(ports, pattern, root) {
    const paths = await ports.files.list([pattern]);
    if (paths.state === 'missing')
        return (0,src/* missing */.LO)(paths.cause, paths.detail);
    if (paths.value.length > mostBundles)
        return (0,src/* missing */.LO)('truncated', `more than ${mostBundles} files match ${pattern}`);
    const bundles = [];
    // One after the other: each may be 16 MiB.
    for (const path of paths.value)
        bundles.push(...(await measureFile(ports, path, root)));
    return (0,src/* known */.eO)(bundles, paths.evidence);
}
/** Measures every bundle that these policies name, each under the policy's own root. Nothing is fetched. */
async function collectRollback(ports, policies) {
    const named = policies.flatMap(({ bundles, trustedRoot }) => bundles.map((pattern) => ({ pattern, root: trustedRoot })));
    const distinct = new Map(named.map((each) => [JSON.stringify([each.pattern, each.root]), each]));
    const tests = [];
    for (const [, { pattern, root }] of [...distinct].sort(([left], [right]) => (left < right ? -1 : 1))) {
        const loaded = await loadRoot(ports, root);
        const bundles = await measurePattern(ports, pattern, loaded);
        tests.push({ pattern, root, rootDigest: loaded.digest, bundles });
    }
    return tests;
}

// EXTERNAL MODULE: ./build/packages/gates/src/risk-tier/range.js
var range = __webpack_require__(15134);
;// CONCATENATED MODULE: ./build/packages/gates/src/risk-tier/collect.js











const inputs = {
    base: {
        description: 'Full SHA of the commit that the range starts after. Needed for the first deploy; later it may only widen the range that the last record gives.',
        required: false,
    },
};
// Facts are kept in every record; a change of more files than this is no change of one service.
const mostChanges = 50_000;
const unasked = (0,src/* missing */.LO)('not-collected', 'no rule asks for it');
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
    return { client: (0,src_client/* createGitHubClient */.LX)(ports.http, context.github), repository };
}
/** Our own copy of the history, for the checkout belongs to earlier steps of the job. */
async function mirrorOf(ports, context, commits) {
    const { serverUrl, token } = context.github;
    const url = `${serverUrl.replace(/\/$/u, '')}/${context.request.repository.name}.git`;
    const credential = token === null ? {} : { credential: { origin: new URL(url).origin, token } };
    return (0,client.openMirror)(ports.git, { url, ...credential, commits, pullRequests: [] });
}
async function changesOf(mirror, span) {
    const listed = await (0,client.listChanges)(mirror, span);
    const changes = (0,src/* mapFact */.Vt)(listed, (rows) => rows.map(({ path, from, status, oldMode, newMode }) => ({ path, from, status, oldMode, newMode })));
    if (changes.state === 'missing' || changes.value.length <= mostChanges)
        return changes;
    return (0,src/* truncated */.ps)(`${changes.value.length} files differ, more than the ${mostChanges} that are judged`, changes.value.slice(0, mostChanges));
}
async function linesOf(mirror, span, tables) {
    const asked = tables.some(({ rows }) => rows.some(({ row }) => row.linesAtLeast !== undefined));
    return asked ? (0,src/* mapFact */.Vt)(await (0,client.countLines)(mirror, span), (rows) => [...rows]) : unasked;
}
async function collectRange({ source, tables, mirror }, span) {
    const pullRequests = tables.some(({ policy }) => asksOfPullRequests(policy))
        ? await collectPullRequests(source, span)
        : unasked;
    if (mirror.state === 'missing') {
        const unread = (0,src/* missing */.LO)(mirror.cause, mirror.detail);
        return { ...span, changes: unread, lines: unread, content: unread, pullRequests };
    }
    const changes = await changesOf(mirror.value, span);
    const lines = await linesOf(mirror.value, span, tables);
    const content = changes.state === 'known'
        ? await collectContent(mirror.value, { span, changes: changes.value, tables })
        : (0,src/* missing */.LO)(changes.cause, changes.detail);
    return { ...span, changes, lines, content, pullRequests };
}
async function relationOf({ client, repository }, context, base) {
    const { lastDeploy, request } = context;
    const first = lastDeploy.state === 'known' && lastDeploy.value === null;
    if (base === null || !first)
        return (0,src/* missing */.LO)('not-collected', 'only a first deploy asks for it');
    return (0,src_client/* readRelation */.BS)(client, { repository, base, head: request.commit });
}
/** What policies want attested of the migrations that are in this change. */
function wantedTests(policies, facts) {
    return policies.flatMap((policy) => {
        const test = policy.migration?.rollbackTest ?? 'not-required';
        return test === 'not-required' || !(0,risk_tier_migration/* migrationsOf */.T9)(policy, facts).present ? [] : [test];
    });
}
/**
 * Reads what differs between the last recorded deploy and the commit, from git objects that this job fetches itself
 * (`contents: read`), and its pull requests where a rule asks for them (`pull-requests: read`). A start that cannot be
 * learned gives no range, and a range that cannot be read is missing: neither gives a tier.
 */
const collect = async (ports, context) => {
    const { request, lastDeploy, policies } = context;
    const base = parseBase(context.inputs['base']);
    const source = sourceOf(ports, context);
    const starts = (0,range/* startsOf */.jb)({ lastDeploy, base });
    const head = request.commit;
    const spans = starts.state === 'starts' ? starts.starts.map((start) => ({ base: start.base, head })) : [];
    const commits = [...new Set([head, ...spans.flatMap((span) => span.base ?? [])])];
    const mirror = spans.length === 0 ? unasked : await mirrorOf(ports, context, commits);
    const scene = { source, tables: policies.map(change_marks/* tableOf */.c_), mirror };
    const ranges = [];
    for (const span of spans)
        ranges.push(await collectRange(scene, span));
    const facts = {
        at: request.at,
        environment: request.environment,
        service: request.service,
        subject: request.subject,
        head,
        lastDeploy,
        base,
        baseToHead: await relationOf(source, context, base),
        ranges,
        earlierDeploys: (0,src/* known */.eO)([]),
        rollbackTests: [],
    };
    const rollbackTests = await collectRollback(ports, wantedTests(policies, facts));
    return { ...facts, earlierDeploys: await collectEarlier(context, facts), rollbackTests };
};


/***/ })

};

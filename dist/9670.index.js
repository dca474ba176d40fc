export const id = 9670;
export const ids = [9670];
export const modules = {

/***/ 8246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ collectActions),
  A: () => (/* binding */ resolveActions)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/github/src/client/index.js + 37 modules
var src_client = __webpack_require__(17312);
// EXTERNAL MODULE: ./build/packages/references/src/index.js + 41 modules
var references_src = __webpack_require__(97713);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/collect-inside.js


const nothing = { facts: [], uses: [], same: [] };
const workflowPath = /^\.github\/workflows\/[^/]+\.ya?ml$/u;
/** Resolves a path of an action from its folder; null where it leads out of the repository. */
function pathFrom(folder, path) {
    const steps = [];
    for (const step of `${folder}/${path}`.split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step !== '..')
            steps.push(step);
        else if (steps.pop() === undefined)
            return null;
    }
    return steps.join('/');
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** The first of these files that is there; known null when none is. */
async function readFirst(remotes, at, files) {
    for (const file of files) {
        const bytes = await remotes.file(at, { commit: at.commit, path: file });
        if (bytes.state === 'missing')
            return (0,src/* missing */.LO)(bytes.cause, bytes.detail);
        if (bytes.value === null)
            continue;
        const text = decode(bytes.value);
        return text === undefined ? (0,src/* missing */.LO)('malformed', `${file} is not UTF-8`) : (0,src/* known */.eO)({ file, text });
    }
    return (0,src/* known */.eO)(null);
}
const ofWorkspace = 'it is taken from the files of the job, not from the action';
/** Where a reference that names a path is to be found, or why nobody can say. */
function localOf(read, { path, text }, uses) {
    if (uses.kind === 'same-repository')
        return { file: uses.path, kind: 'same' };
    const folder = read.file.includes('/') ? read.file.slice(0, read.file.lastIndexOf('/')) : '';
    const ofFolder = path.toLowerCase() === 'runs.image';
    // A called workflow of the same repository is taken at the caller's commit; a step's path is one of the workspace.
    const ofRoot = /^jobs\.[^.[\]]+\.uses$/u.test(path);
    if (!ofFolder && !ofRoot)
        return { why: ofWorkspace };
    const file = pathFrom(ofFolder ? folder : '', text ?? '');
    if (file === null)
        return { why: 'its path leads out of the repository' };
    return { file, kind: ofFolder ? 'dockerfile' : 'same' };
}
function sortReference(read, reference) {
    const { kind, text, why } = reference;
    const fact = { file: read.file, kind, text, why };
    const alone = { ...nothing, facts: [fact], dockerfiles: [] };
    if (kind === 'image' || text === null || why !== null)
        return alone;
    const uses = (0,references_src/* parseUses */.Ap)(text);
    if (uses.kind === 'action')
        return { ...alone, uses: [{ text, action: uses }] };
    if (uses.kind !== 'local' && uses.kind !== 'same-repository')
        return alone;
    const local = localOf(read, reference, uses);
    if ('why' in local)
        return { ...alone, facts: [{ ...fact, why: local.why }] };
    return local.kind === 'same'
        ? { ...nothing, same: [local.file], dockerfiles: [] }
        : { ...nothing, dockerfiles: [local.file] };
}
/** What one file says. What was not understood in it is a fact without text. */
function referencesIn(read, format) {
    const found = (0,references_src/* findReferences */.yU)(read.text, { path: read.file, format });
    const sorted = found.references.map((reference) => sortReference(read, reference));
    const problems = found.problems.map(({ line, why }) => {
        return { file: read.file, kind: 'uses', text: null, why: `line ${line}: ${why}` };
    });
    return {
        facts: [...sorted.flatMap(({ facts }) => facts), ...problems],
        uses: sorted.flatMap(({ uses }) => uses),
        same: sorted.flatMap(({ same }) => same),
        dockerfiles: sorted.flatMap(({ dockerfiles }) => dockerfiles),
    };
}
async function readDockerfile(remotes, at, file) {
    const read = await readFirst(remotes, at, [file]);
    if (read.state === 'missing')
        return (0,src/* missing */.LO)(read.cause, read.detail);
    return read.value === null
        ? (0,src/* missing */.LO)('not-found', `its image is to be built from ${file}, which is not there`)
        : (0,src/* known */.eO)(referencesIn(read.value, 'dockerfile'));
}
/** What an action's own files say: the metadata, and the Dockerfile that it names. */
async function readDirect(remotes, at) {
    const isWorkflow = workflowPath.test(at.path);
    const below = (name) => (at.path === '' ? name : `${at.path}/${name}`);
    const metadata = isWorkflow ? [at.path] : [below('action.yml'), below('action.yaml')];
    const read = await readFirst(remotes, at, metadata);
    if (read.state === 'missing')
        return (0,src/* missing */.LO)(read.cause, read.detail);
    if (read.value === null)
        return isWorkflow
            ? (0,src/* missing */.LO)('not-found', `there is no ${at.path} at ${at.commit}`)
            : // The runner builds a Dockerfile that stands there without metadata, too.
                readDockerfile(remotes, at, below('Dockerfile'));
    const { dockerfiles, ...own } = referencesIn(read.value, isWorkflow ? 'workflow' : 'action');
    const parts = [own];
    for (const file of dockerfiles) {
        const built = await readDockerfile(remotes, at, file);
        if (built.state === 'missing')
            return { ...built, partial: own };
        parts.push(built.value);
    }
    return (0,src/* known */.eO)({
        facts: parts.flatMap(({ facts }) => facts),
        uses: own.uses,
        same: own.same,
    });
}
const deepest = 8;
const mostFacts = 1_000;
function fail(walk, via, { cause, detail }) {
    const where = via.length === 0 ? '' : `${via.join(' > ')}: `;
    walk.failure ??= (0,src/* missing */.LO)(cause, `${where}${detail}`);
}
/** A nested action at the commit that its ref names now; `why` it is not to be trusted goes to its own fact. */
async function nestedAt(walk, action) {
    const of = { owner: action.owner, repository: action.repository };
    const commit = (await walk.remotes.resolve(of, [action.ref])).get(action.ref);
    if (commit?.state !== 'known')
        return (0,src/* missing */.LO)(commit?.cause ?? 'not-collected', commit?.detail ?? 'nobody asked for it');
    const { sha } = commit.value;
    const reach = await walk.remotes.reach(of, [sha]);
    if (reach.state === 'missing')
        return (0,src/* missing */.LO)(reach.cause, reach.detail);
    const held = reach.value.get(sha) ?? 'none';
    const trust = held === 'none'
        ? { why: 'its commit is on no branch and no tag of that repository', reachable: null }
        : { why: null, reachable: held };
    return (0,src/* known */.eO)({ at: { ...of, path: action.path, commit: sha }, trust });
}
function keyOf({ owner, repository, path, commit }) {
    return `${`${owner}/${repository}`.toLowerCase()}/${path}@${commit}`;
}
async function visitUses(walk, { via }, direct) {
    const trusts = new Map();
    for (const { text, action } of direct.uses) {
        const nested = await nestedAt(walk, action);
        if (nested.state === 'missing') {
            fail(walk, [...via, text], nested);
            continue;
        }
        trusts.set(text, nested.value.trust);
        await visit(walk, { at: nested.value.at, via: [...via, text] });
    }
    return trusts;
}
/** Each action once: what is found again on another way, or by going in a circle, is known already. */
async function visit(walk, stop) {
    const { at, via } = stop;
    const key = keyOf(at);
    if (walk.seen.has(key))
        return;
    walk.seen.add(key);
    if (via.length > deepest)
        return fail(walk, via, (0,src/* missing */.LO)('truncated', `actions are nested deeper than ${deepest}`));
    if (walk.facts.length > mostFacts)
        return fail(walk, via, (0,src/* missing */.LO)('truncated', `more than ${mostFacts} references`));
    const direct = await readDirect(walk.remotes, at);
    if (direct.state === 'missing')
        fail(walk, via, direct);
    const read = direct.state === 'known' ? direct.value : (direct.partial ?? nothing);
    const trusts = await visitUses(walk, stop, read);
    for (const fact of read.facts) {
        const trust = fact.kind === 'uses' ? trusts.get(fact.text ?? '') : undefined;
        const reachable = trust?.reachable ?? null;
        walk.facts.push({ via: [...via], ...fact, why: fact.why ?? trust?.why ?? null, reachable });
    }
    for (const path of read.same)
        await visit(walk, { at: { ...at, path: path.replace(/\/$/u, '') }, via: [...via, `$/${path}`] });
}
/**
 * Every reference in an action at a commit, in its Dockerfile and in the actions and workflows that it uses, down to 8
 * levels. Missing when a part of it could not be read or goes deeper; what was read is then partial. A reference of
 * `why` "on no branch" is a commit of a fork that stands under the name of its parent. All of it is controlled by the
 * authors of the actions.
 */
async function collectInside(remotes, at) {
    const walk = { remotes, facts: [], seen: new Set(), failure: undefined };
    await visit(walk, { at, via: [] });
    const facts = walk.facts.slice(0, mostFacts);
    if (walk.failure !== undefined)
        return { ...(0,src/* missing */.LO)(walk.failure.cause, walk.failure.detail), partial: facts };
    return facts.length < walk.facts.length
        ? { ...(0,src/* missing */.LO)('truncated', `there are more than ${mostFacts} references`), partial: facts }
        : (0,src/* known */.eO)(facts);
}

// EXTERNAL MODULE: ./build/packages/git/src/client/index.js + 27 modules
var client = __webpack_require__(93213);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/turns.js
/** Lets `most` tasks run at a time; the others wait in order. */
function limitTo(most) {
    const waiting = [];
    let running = 0;
    return async (task) => {
        if (running >= most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await task();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}
/** Asks each thing once: the answers of one run must not differ among themselves. */
function remember() {
    const answers = new Map();
    return (key, ask) => {
        const answer = answers.get(key) ?? ask();
        answers.set(key, answer);
        return answer;
    };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/collect-remotes.js



const mostRepositories = 200;
const atOnce = 8;
const mostFileBytes = 1024 * 1024;
/** The names under which `uses: a/b@ref` may find something; GitHub takes a ref by its full name, too. */
function namesOf(ref) {
    return [ref, ...(/^refs\/(?:heads|tags)\/(.+)$/.exec(ref)?.slice(1) ?? [])];
}
/** Anonymously first, so that the token goes to no repository that everybody may read, and never to another server. */
async function openAndList(ports, github, question) {
    const { of, refs } = question;
    const url = `${github.serverUrl.replace(/\/$/u, '')}/${of.owner}/${of.repository}.git`;
    const names = refs.flatMap(namesOf);
    const attempt = async (credential) => {
        const place = await (0,client.openRemote)(ports.git, { url, ...(credential === undefined ? {} : { credential }) });
        if (place.state === 'missing')
            return (0,src/* missing */.LO)(place.cause, place.detail);
        const listed = await (0,client.listNamedRefs)(place.value, names);
        return listed.state === 'missing'
            ? (0,src/* missing */.LO)(listed.cause, listed.detail)
            : (0,src/* known */.eO)({ place: place.value, refs: listed.value }, listed.evidence);
    };
    const open = await attempt();
    const hidden = open.state === 'missing' && (open.cause === 'forbidden' || open.cause === 'not-found');
    if (!hidden || github.token === null)
        return open;
    return attempt({ origin: new URL(url).origin, token: github.token });
}
function commitOf(opened, ref) {
    const named = (name) => opened.refs.get(name) ?? { branch: null, tag: null };
    const [, kind, whole] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
    const short = named(ref);
    const full = whole === undefined ? undefined : named(whole);
    const branch = short.branch ?? (kind === 'heads' ? (full?.branch ?? null) : null);
    const tag = short.tag ?? (kind === 'tags' ? (full?.tag ?? null) : null);
    if ((0,src/* isCommitSha */._$)(ref))
        return branch === null && tag === null
            ? (0,src/* known */.eO)({ sha: ref, from: 'commit' })
            : (0,src/* missing */.LO)('malformed', `"${ref}" is a commit and the name of a ${branch === null ? 'tag' : 'branch'}`);
    if (branch !== null && tag !== null)
        return (0,src/* missing */.LO)('malformed', `"${ref}" is a branch (${branch}) and a tag (${tag})`);
    if (tag !== null)
        return (0,src/* known */.eO)({ sha: tag, from: 'tag' });
    if (branch !== null)
        return (0,src/* known */.eO)({ sha: branch, from: 'branch' });
    return (0,src/* missing */.LO)('not-found', `there is no branch and no tag "${ref.slice(0, 100)}"`);
}
function collect_remotes_keyOf({ owner, repository }) {
    return `${owner}/${repository}`.toLowerCase();
}
/** A commit with all that is needed to read its files. One that is here already is not asked for again. */
async function bring(place, commit) {
    const there = await (0,client.findObjects)(place, [commit]);
    if (there.state === 'known' && there.value.get(commit) === 'commit')
        return (0,src/* known */.eO)(null);
    return (0,client.fetchCommit)(place, commit);
}
/** Opens each repository once, with the refs of the first who asks. */
function collect_remotes_opener(ports, github) {
    const inTurn = limitTo(atOnce);
    const repositories = new Map();
    return (of, refs) => {
        const there = repositories.get(collect_remotes_keyOf(of));
        if (there !== undefined)
            return there;
        const alone = limitTo(1);
        const turn = (task) => alone(() => inTurn(task));
        const many = (0,src/* missing */.LO)('truncated', `more than ${mostRepositories} repositories would have to be asked`);
        const full = repositories.size >= mostRepositories;
        const opened = full ? Promise.resolve(many) : turn(() => openAndList(ports, github, { of, refs }));
        const repository = { turn, opened };
        if (!full)
            repositories.set(collect_remotes_keyOf(of), repository);
        return repository;
    };
}
/** The refs of these names; a second request only for names that the first had not. */
async function refsFor({ turn, opened }, refs) {
    const first = await opened;
    if (first.state === 'missing')
        return first;
    const { place } = first.value;
    const names = refs.flatMap(namesOf).filter((name) => !first.value.refs.has(name));
    if (names.length === 0)
        return first;
    const more = await turn(() => (0,client.listNamedRefs)(place, names));
    if (more.state === 'missing')
        return (0,src/* missing */.LO)(more.cause, more.detail);
    return (0,src/* known */.eO)({ place, refs: new Map([...first.value.refs, ...more.value]) }, [
        ...first.evidence,
        ...more.evidence,
    ]);
}
/** At most 200 repositories, 8 at a time; one beyond them is truncated. */
function openRemotes(ports, github) {
    const repositoryOf = collect_remotes_opener(ports, github);
    const once = {
        refs: remember(),
        reach: remember(),
        commit: remember(),
        file: remember(),
    };
    return {
        resolve: async (of, refs) => {
            const key = `${collect_remotes_keyOf(of)} ${refs.join(' ')}`;
            const open = await once.refs(key, () => refsFor(repositoryOf(of, refs), refs));
            const factOf = (ref) => {
                if (open.state === 'missing')
                    return (0,src/* missing */.LO)(open.cause, open.detail);
                const commit = commitOf(open.value, ref);
                return commit.state === 'known' ? (0,src/* known */.eO)(commit.value, open.evidence) : commit;
            };
            return new Map(refs.map((ref) => [ref, factOf(ref)]));
        },
        reach: async (of, commits) => {
            const { turn, opened } = repositoryOf(of, []);
            const open = await opened;
            if (open.state === 'missing')
                return (0,src/* missing */.LO)(open.cause, open.detail);
            const key = `${collect_remotes_keyOf(of)} ${[...commits].sort().join(' ')}`;
            return once.reach(key, () => turn(() => (0,client.findReach)(open.value.place, commits)));
        },
        file: async (of, { commit, path }) => {
            const { turn, opened } = repositoryOf(of, []);
            const open = await opened;
            if (open.state === 'missing')
                return (0,src/* missing */.LO)(open.cause, open.detail);
            const { place } = open.value;
            const key = `${collect_remotes_keyOf(of)} ${commit}`;
            const there = await once.commit(key, () => turn(() => bring(place, commit)));
            if (there.state === 'missing')
                return (0,src/* missing */.LO)(there.cause, there.detail);
            const question = { commit, path, maxBytes: mostFileBytes };
            return once.file(`${key} ${path}`, () => turn(() => (0,client.readFileAt)(place, question)));
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/collect-actions.js






const notAsked = (0,src/* missing */.LO)('not-collected', 'nobody asked for it');
function groupsOf(asked) {
    const groups = new Map();
    for (const one of asked) {
        const key = `${one.action.owner}/${one.action.repository}`.toLowerCase();
        groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups.values()].flatMap((list) => {
        const [first] = list;
        return first === undefined
            ? []
            : [{ owner: first.action.owner, repository: first.action.repository, asked: list }];
    });
}
/** A commit that no ref holds may still be given by the server, from a fork; one that it does not give is not there. */
async function existing(remotes, action, { commit, reachable }) {
    if (commit.state === 'missing' || reachable.state === 'missing' || reachable.value !== 'none')
        return commit;
    const file = await remotes.file(action, { commit: commit.value.sha, path: 'action.yml' });
    return file.state === 'missing' && file.cause === 'not-found' ? (0,src/* missing */.LO)('not-found', file.detail) : commit;
}
function reachOf(commit, reach) {
    if (commit.state === 'missing')
        return (0,src/* missing */.LO)(commit.cause, commit.detail);
    if (reach.state === 'missing')
        return (0,src/* missing */.LO)(reach.cause, reach.detail);
    const found = reach.value.get(commit.value.sha);
    return found === undefined
        ? (0,src/* missing */.LO)('not-collected', 'nobody asked where it lies')
        : (0,src/* known */.eO)(found, reach.evidence);
}
async function factOf(remotes, { text, action }, learned) {
    const { reachable, repositoryId } = learned;
    const commit = await existing(remotes, action, learned);
    if (commit.state === 'missing') {
        const fact = (0,src/* missing */.LO)(commit.cause, commit.detail);
        return { uses: text, commit, reachable: fact, repositoryId, inside: fact };
    }
    const at = { ...action, commit: commit.value.sha };
    return { uses: text, commit, reachable, repositoryId, inside: await collectInside(remotes, at) };
}
async function learnGroup({ remotes, idOf }, group) {
    const refs = group.asked.map(({ action }) => action.ref);
    const [commits, repositoryId] = await Promise.all([remotes.resolve(group, refs), idOf(group)]);
    const found = [...commits.values()].flatMap((fact) => (fact.state === 'known' ? [fact.value.sha] : []));
    const shas = [...new Set(found)];
    const reach = shas.length === 0 ? (0,src/* known */.eO)(new Map()) : await remotes.reach(group, shas);
    return Promise.all(group.asked.map((asked) => {
        const commit = commits.get(asked.action.ref) ?? notAsked;
        return factOf(remotes, asked, { commit, reachable: reachOf(commit, reach), repositoryId });
    }));
}
function notAnAction(uses) {
    const fact = (0,src/* missing */.LO)('malformed', 'it is no action of a repository');
    return { uses, commit: fact, reachable: fact, repositoryId: fact, inside: fact };
}
function askedIn(uses) {
    return uses.flatMap((text) => {
        const meaning = (0,references_src/* parseUses */.Ap)(text);
        return meaning.kind === 'action' ? [{ text, action: meaning }] : [];
    });
}
/** Only what refs name now, in the order in which they were asked for: one request for each repository. */
async function resolveActions(ports, context, uses) {
    const unique = [...new Set(uses)];
    const remotes = openRemotes(ports, context.github);
    const resolveGroup = async (group) => {
        const refs = group.asked.map(({ action }) => action.ref);
        const commits = await remotes.resolve(group, refs);
        return group.asked.map(({ text, action }) => [text, commits.get(action.ref) ?? notAsked]);
    };
    const groups = await Promise.all(groupsOf(askedIn(unique)).map(resolveGroup));
    const commits = new Map(groups.flat());
    return unique.map((text) => ({ uses: text, commit: commits.get(text) ?? notAnAction(text).commit }));
}
/**
 * What is behind each `owner/repo[/path]@ref`, in the order in which they were asked for: the commit that the ref names
 * now, whether a branch or a tag of that very repository holds it, the repository's numeric id, and every reference in
 * the action and in what it uses. Refs, histories and files come by git's protocol from the GitHub of this run,
 * anonymously where that is enough; ids by REST. At most 200 repositories, 8 at a time. Whatever could not be learned is
 * a missing fact. All of it is controlled by whoever can push to those repositories.
 */
async function collectActions(ports, context, uses) {
    const unique = [...new Set(uses)];
    const client = (0,src_client/* createGitHubClient */.LX)(ports.http, context.github);
    const inTurn = limitTo(8);
    const sources = {
        remotes: openRemotes(ports, context.github),
        idOf: ({ owner, repository }) => inTurn(() => (0,src_client/* readRepositoryId */.qi)(client, { owner, name: repository })),
    };
    const groups = await Promise.all(groupsOf(askedIn(unique)).map((group) => learnGroup(sources, group)));
    const facts = new Map(groups.flat().map((fact) => [fact.uses, fact]));
    return unique.map((text) => facts.get(text) ?? notAnAction(text));
}


/***/ }),

/***/ 33665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ selectFiles),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   _0: () => (/* binding */ readSelected),
/* harmony export */   be: () => (/* binding */ formatOf)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _parsed_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52704);


const mostFiles = 10_000;
const readsAtOnce = 16;
const filesPerLine = 1_000;
/** Lists the files of each pattern, every pattern once. */
async function selectFiles(ports, wishes) {
    const patterns = [...new Set(wishes.map(({ pattern }) => pattern))].sort();
    const selections = [];
    for (const pattern of patterns) {
        const files = await ports.files.list([pattern]);
        selections.push({ pattern, files: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .mapFact */ .Vt)(files, (paths) => [...paths]) });
    }
    return selections;
}
/** Each file once for each format in which a policy wants it read. */
function readingsOf(wishes, selections) {
    const readings = new Map();
    for (const { pattern, files } of selections) {
        const paths = files.state === 'known' ? files.value : (files.partial ?? []);
        const formats = new Set(wishes.filter((wish) => wish.pattern === pattern).map(({ format }) => format));
        for (const path of paths)
            for (const format of formats)
                readings.set(`${path}\n${format ?? ''}`, { path, format });
    }
    return [...readings].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, reading]) => reading);
}
/** Reads and searches one file; `not-found` and the like are facts. */
async function readFile(ports, { path, format }, more) {
    const bytes = await ports.files.read(path, _parsed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .maxFileBytes */ .e);
    if (bytes.state === 'missing')
        return { path, parsed: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(bytes.cause, bytes.detail) };
    const options = { path, ...more, ...(format === undefined ? {} : { format }) };
    const parsed = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .mapFact */ .Vt)((0,_parsed_file_js__WEBPACK_IMPORTED_MODULE_1__/* .findInFile */ .h)(bytes.value, options), (found) => found.parsed);
    return { path, parsed: parsed.state === 'known' ? { ...parsed, evidence: bytes.evidence } : parsed };
}
function unread(path) {
    return { path, parsed: (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', `more than ${mostFiles} files are named`) };
}
/** Applies `work` to all, a few at a time, in order. `said` is told how many are done. */
async function inBatches(items, work, { atOnce, said }) {
    const results = [];
    for (let from = 0; from < items.length; from += atOnce) {
        results.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))));
        said(results.length);
    }
    return results;
}
/** Reads and searches all files of the selections; where one was read in two formats and both agree, once. */
async function readSelected(ports, { wishes, selections, more }) {
    const readings = readingsOf(wishes, selections);
    const read = await inBatches(readings.slice(0, mostFiles), (reading) => readFile(ports, reading, more), {
        atOnce: readsAtOnce,
        said: (done) => {
            if (done % filesPerLine === 0)
                ports.progress.say(`read ${done} of ${readings.length} files`);
        },
    });
    const all = [...read, ...readings.slice(mostFiles).map(({ path }) => unread(path))];
    const unique = new Map(all.map((file) => [`${file.path}\n${formatOf(file.parsed)}`, file]));
    return [...unique.values()];
}
/** How a file was read, or why it was not. */
function formatOf(parsed) {
    return parsed.state === 'known' ? (parsed.value.format ?? '') : parsed.cause;
}


/***/ }),

/***/ 43836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ learn),
  R: () => (/* binding */ withLocalActions)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/collect-actions.js + 3 modules
var collect_actions = __webpack_require__(8246);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/collect-files.js
var collect_files = __webpack_require__(33665);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/collect-registry.js
var collect_registry = __webpack_require__(74351);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/local-action.js
var local_action = __webpack_require__(33045);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/decide.js + 10 modules
var decide = __webpack_require__(98921);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/facts.js + 1 modules
var digest_pin_facts = __webpack_require__(9707);
// EXTERNAL MODULE: ./build/packages/oci/src/index.js + 1 modules
var oci_src = __webpack_require__(14919);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/actions-lock.js
var actions_lock = __webpack_require__(16068);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/approvals.js
var digest_pin_approvals = __webpack_require__(22365);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/local-roots.js
var local_roots = __webpack_require__(60746);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/places.js
var places = __webpack_require__(92185);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/policy.js
var digest_pin_policy = __webpack_require__(66247);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/wanted.js






function tagOf(image) {
    return image.tag === null ? [] : [{ ...image, digest: null }];
}
/** The same repository under the name that it was promoted from. */
function named(name, digest) {
    const slash = name.indexOf('/');
    return { host: name.slice(0, slash), path: name.slice(slash + 1), name, tag: null, digest };
}
/** What must be asked to judge one image: its digest, the tag beside it, the approved digests of the same name. */
function lookupsFor(image, policy, approved) {
    const { digest } = image;
    if (digest === null)
        return tagOf(image);
    const own = approved(image.name);
    const others = own.includes(digest) ? [] : own;
    const from = (0,digest_pin_policy/* promotedFrom */.RY)(policy, image.name);
    const sources = from.flatMap((name) => [digest, ...approved(name)].map((one) => named(name, one)));
    const itself = policy.requireInRegistry || others.length > 0 || from.length > 0;
    return [
        ...(itself ? [{ ...image, tag: null }] : []),
        ...tagOf(image),
        ...others.map((one) => ({ ...image, tag: null, digest: one })),
        ...sources,
    ];
}
function judged(policy, facts) {
    return (0,places/* sitesOf */.Yc)(facts)
        .filter((site) => !(0,places/* isExcluded */.RF)(policy, site))
        .map((site) => ({ site, meaning: (0,places/* meaningOf */.Pr)(site.reference) }));
}
/** Which references a policy needs resolved, each once, sorted by its text. None in check mode. Pure. */
function wantedLookups(policies, facts) {
    const wanted = new Map();
    for (const policy of policies.filter(({ mode }) => mode === 'verify')) {
        const approvals = Map.groupBy((0,digest_pin_approvals/* approvalsOf */.mh)(policy, facts), ({ name }) => name);
        const approved = (name) => [
            ...new Set((approvals.get(name) ?? []).map(({ digest }) => digest)),
        ];
        for (const { meaning } of judged(policy, facts)) {
            if (meaning.is !== 'image')
                continue;
            for (const lookup of lookupsFor(meaning.image, policy, approved))
                wanted.set((0,oci_src/* imageText */.f1)(lookup), lookup);
        }
    }
    return [...wanted]
        .map(([reference, image]) => ({ reference, image }))
        .sort((left, right) => (left.reference < right.reference ? -1 : 1));
}
function commitsOf(policy, facts, action) {
    const { site, pinned, ref } = action;
    if (pinned)
        return site.reference.comment === null ? [ref] : [ref, site.reference.comment];
    const { actionsLock } = facts;
    const accepted = policy.actionsLock === 'accept' && actionsLock.state === 'known';
    return [
        ref,
        ...(accepted ? (0,actions_lock/* platformPins */.k)(actionsLock.value, site.file, action).map(({ commit }) => commit) : []),
    ];
}
/** Which `owner/repo[/path]@ref` a policy needs learned, each once, sorted. None in check mode. Pure. */
function wantedActions(policies, facts) {
    const wanted = policies
        .filter(({ mode }) => mode === 'verify')
        .flatMap((policy) => judged(policy, facts).flatMap(({ site, meaning }) => meaning.is === 'action'
        ? commitsOf(policy, facts, { site, ...meaning }).map((ref) => (0,places/* usesText */.Sn)(meaning, ref))
        : []));
    return [...new Set(wanted)].sort();
}
/** The local actions that are used, each once, sorted. Pure. */
function wantedLocals(facts) {
    const uses = (0,local_roots/* localUses */.ms)(facts);
    const roots = (0,local_roots/* localRoots */.bN)(uses);
    return [...new Set(uses.flatMap((use) => (0,local_roots/* targetsOf */.QR)(roots, use)))].sort();
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/collect-learn.js









const mostActions = 500;
// A local action in a local action in …; what is deeper is not read, and so not known.
const mostLocalRounds = 10;
const notNeeded = (0,src/* missing */.LO)('not-collected', 'nothing hangs on it');
/**
 * Of the files that may say what a local action runs, those that are there; each is read as what its reader takes it
 * for, unless it was before: a pattern of a policy may have had it read as something else.
 */
async function readLocal(ports, path, { read, more }) {
    const isRead = (name, format) => read.some((file) => file.path === name && (0,collect_files/* formatOf */.be)(file.parsed) === format);
    const wanted = (0,local_action/* localFiles */.Jd)(path);
    const before = wanted.filter((one) => isRead(one.path, one.format));
    const others = wanted.filter((one) => !before.includes(one));
    const tried = await Promise.all(others.map((one) => (0,collect_files/* readFile */.TA)(ports, one, more)));
    const there = tried.filter(({ parsed }) => parsed.state === 'known' || parsed.cause !== 'not-found');
    const files = there.filter((file) => !isRead(file.path, (0,collect_files/* formatOf */.be)(file.parsed)));
    const names = [...before, ...there].map((file) => file.path);
    return { files, locals: [{ path, files: [...new Set(names)].sort() }] };
}
/** Adds the files of local actions, and those of the local actions in them. */
async function withLocalActions(ports, selected, more) {
    let read = selected;
    let locals = [];
    for (let round = 0; round < mostLocalRounds; round += 1) {
        const wanted = wantedLocals({ files: [...read] }).filter((path) => !locals.some((one) => one.path === path));
        if (wanted.length === 0)
            break;
        for (const path of wanted) {
            const found = await readLocal(ports, path, { read, more });
            read = [...read, ...found.files];
            locals = [...locals, ...found.locals];
        }
    }
    return { files: read, locals };
}
function tagsIn(facts) {
    const checked = (0,src/* check */.z6)(digest_pin_facts/* digestPinFactsSchema */.Q, facts);
    return checked.ok ? checked.value.resolutions.filter(({ reference }) => !reference.includes('@')) : [];
}
/** What tags named at earlier deploys; only what this version wrote is read. */
function earlierTags(deploys) {
    const resolutions = deploys.flatMap(({ judgements }) => judgements.filter(({ gate }) => gate === 'digest-pin').flatMap(({ facts }) => tagsIn(facts)));
    const named = resolutions.flatMap(({ reference, manifest }) => manifest.state === 'known' ? [{ reference, digest: manifest.value.digest }] : []);
    const unique = new Map(named.map((one) => [`${one.reference} ${one.digest}`, one]));
    return [...unique.values()].sort((left, right) => `${left.reference} ${left.digest}` < `${right.reference} ${right.digest}` ? -1 : 1);
}
/** Earlier deploys only tell a tag that moved from one that never fitted, so they are read when one does not fit. */
async function withEarlier(learning, facts) {
    const codes = ['tag-and-digest-disagree', 'mutable-reference'];
    const verifying = learning.policies.filter(({ mode }) => mode === 'verify');
    const needed = verifying.some((policy) => (0,decide/* decide */.L)(policy, facts).some(({ code }) => codes.includes(code)));
    if (!needed)
        return facts;
    const deploys = await learning.earlierDeploys();
    const earlier = deploys.state === 'known'
        ? (0,src/* known */.eO)(earlierTags(deploys.value), deploys.evidence)
        : (0,src/* missing */.LO)(deploys.cause, deploys.detail);
    return { ...facts, earlier };
}
async function actionsFor(ports, learning, wanted) {
    if (wanted.length === 0)
        return [];
    ports.progress.say(`asking for ${wanted.length} actions`);
    const learned = await (0,collect_actions/* collectActions */.s)(ports, learning.access, wanted.slice(0, mostActions));
    const fact = (0,src/* missing */.LO)('not-collected', `more than ${mostActions} actions would have to be asked for`);
    const rest = wanted
        .slice(mostActions)
        .map((uses) => ({ uses, commit: fact, reachable: fact, repositoryId: fact, inside: fact }));
    return [...learned, ...rest];
}
/** Asks registries and repositories for everything that a verdict of a policy in verify mode hangs on. */
async function learn(ports, learning) {
    const { at, commit, subject, policies, selections, files, locals, locks, actionsLock, attested } = learning;
    const read = {
        at,
        commit,
        subject,
        selections: [...selections],
        files: [...files],
        locals,
        locks,
        actionsLock,
    };
    const wanted = wantedLookups(policies, read);
    if (wanted.length > 0)
        ports.progress.say(`asking registries for ${wanted.length} images`);
    const client = (0,collect_registry/* registryClient */.Rk)(ports, learning.access);
    const [resolutions, actions] = await Promise.all([
        (0,collect_registry/* resolveAll */.WZ)(client, wanted, ports),
        actionsFor(ports, learning, wantedActions(policies, read)),
    ]);
    const facts = { ...read, resolutions: [...resolutions], actions, attested, earlier: notNeeded };
    return withEarlier(learning, facts);
}


/***/ }),

/***/ 31911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hg: () => (/* binding */ collectActionsLock),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   nK: () => (/* binding */ collectLocks)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_github_client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17312);
/* harmony import */ var _countersign_references__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97713);
/* harmony import */ var _actions_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16068);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14026);





const maxLockBytes = 16 * 1024 * 1024;
const notNeeded = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', 'no policy asks for it');
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** Reads a lock in the workspace. Whether it may be believed is judged later. */
async function readLock(ports, path) {
    const bytes = await ports.files.read(path, maxLockBytes);
    if (bytes.state === 'missing')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(bytes.cause, bytes.detail);
    const text = decode(bytes.value);
    if (text === undefined)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `${path} is not UTF-8 text`);
    const parsed = (0,_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLock */ .P)(text);
    if (!parsed.ok)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `${path}: ${parsed.why}`);
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)({ digest: ports.hash.sha256(bytes.value), lock: parsed.lock }, bytes.evidence);
}
/** The same file as GitHub has it at the deployed commit, which no step of this job can write over. */
async function readReviewed(ports, path, { github, request }) {
    const client = (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_1__/* .createGitHubClient */ .LX)(ports.http, github);
    const question = { repository: request.repository.name, path, ref: request.commit };
    const file = await (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_1__/* .readFileAtRef */ .ZR)(client, question);
    if (file.state === 'missing')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(file.cause, file.detail);
    if (file.value === null)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(null, file.evidence);
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(ports.hash.sha256(new TextEncoder().encode(file.value.text)), file.evidence);
}
/** The lock of each policy, by path; what GitHub has is asked for where a policy trusts by review. */
async function collectLocks(ports, asked) {
    const wanted = asked.policies.flatMap(({ lock, mode }) => lock !== null && mode === 'verify' ? [lock] : []);
    const paths = [...new Set(wanted.map(({ path }) => path))].sort();
    const locks = [];
    for (const path of paths) {
        const byReview = wanted.some((lock) => lock.path === path && lock.trust === 'reviewed');
        const content = await readLock(ports, path);
        const reviewed = byReview ? await readReviewed(ports, path, asked) : notNeeded;
        locks.push({ path, content, reviewed });
    }
    return locks;
}
/** What .github/workflows/actions.lock pins, where a policy accepts that. */
async function collectActionsLock(ports, policies) {
    if (policies.every(({ actionsLock }) => actionsLock === 'ignore'))
        return notNeeded;
    const bytes = await ports.files.read(_actions_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .actionsLockPath */ .I, maxLockBytes);
    if (bytes.state === 'missing')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(bytes.cause, bytes.detail);
    const text = decode(bytes.value);
    if (text === undefined)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `${_actions_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .actionsLockPath */ .I} is not UTF-8 text`);
    const parsed = (0,_countersign_references__WEBPACK_IMPORTED_MODULE_2__/* .parseActionsLock */ .Ab)(text);
    if (!parsed.ok)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `${_actions_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .actionsLockPath */ .I}:${parsed.line}: ${parsed.why}`);
    const pins = parsed.entries.map(({ workflow, uses, commit, repositoryId }) => {
        return { workflow, uses, commit, repositoryId };
    });
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(pins, bytes.evidence);
}


/***/ }),

/***/ 74351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rk: () => (/* binding */ registryClient),
/* harmony export */   WZ: () => (/* binding */ resolveAll)
/* harmony export */ });
/* unused harmony export resolvedOf */
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_oci_client__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21319);


const mostLookups = 2_000;
const lookupsPerLine = 100;
/** A client of all registries, with the credentials of this machine, of the input, and for ghcr.io the token. */
function registryClient(ports, { github, dockerConfig }) {
    const credentials = (0,_countersign_oci_client__WEBPACK_IMPORTED_MODULE_1__.registryCredentials)(ports, {
        githubToken: github.token,
        ...(github.serverUrl === '' ? {} : { githubServerUrl: github.serverUrl }),
        ...(dockerConfig === undefined ? {} : { dockerConfig }),
    });
    return (0,_countersign_oci_client__WEBPACK_IMPORTED_MODULE_1__.createRegistryClient)(ports, credentials);
}
/** What of a manifest becomes a fact. */
function resolvedOf(manifest) {
    const { digest, mediaType, size, children, config, layers } = manifest;
    return {
        digest,
        mediaType,
        size,
        children: children.map((child) => ({ digest: child.digest, platform: child.platform })),
        config: config?.digest ?? null,
        layers: layers.map((layer) => layer.digest),
    };
}
/** Asks the registries; the client takes turns with each of them. What is beyond the limit is missing. */
async function resolveAll(client, wanted, ports) {
    const asked = wanted.slice(0, mostLookups);
    let done = 0;
    const resolve = async ({ reference, image }) => {
        const manifest = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .mapFact */ .Vt)(await client.getManifest(image), resolvedOf);
        done += 1;
        if (done % lookupsPerLine === 0)
            ports.progress.say(`asked for ${done} of ${asked.length} images`);
        return { reference, manifest };
    };
    const resolutions = await Promise.all(asked.map(resolve));
    const unasked = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', `more than ${mostLookups} references would have to be asked for`);
    return [
        ...resolutions,
        ...wanted.slice(mostLookups).map(({ reference }) => ({ reference, manifest: unasked })),
    ];
}


/***/ })

};

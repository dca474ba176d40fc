export const id = 3213;
export const ids = [3213];
export const modules = {

/***/ 93213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  appendCommit: () => (/* reexport */ appendCommit),
  borrowMirror: () => (/* reexport */ borrowMirror),
  countLines: () => (/* reexport */ countLines),
  fetchBranch: () => (/* reexport */ fetchBranch),
  fetchCommit: () => (/* reexport */ fetchCommit),
  fetchObjects: () => (/* reexport */ fetchObjects),
  findObjects: () => (/* reexport */ findObjects),
  findReach: () => (/* reexport */ findReach),
  isAncestor: () => (/* reexport */ isAncestor),
  isShallow: () => (/* reexport */ isShallow),
  listChanges: () => (/* reexport */ listChanges),
  listCommits: () => (/* reexport */ listCommits),
  listNamedRefs: () => (/* reexport */ listNamedRefs),
  listRange: () => (/* reexport */ listRange),
  listRefs: () => (/* reexport */ listRefs),
  listTouched: () => (/* reexport */ listTouched),
  listTree: () => (/* reexport */ listTree),
  measureMerges: () => (/* reexport */ measureMerges),
  openMirror: () => (/* reexport */ openMirror),
  openRemote: () => (/* reexport */ openRemote),
  pushBranch: () => (/* reexport */ pushBranch),
  readAddedLines: () => (/* reexport */ readAddedLines),
  readBlob: () => (/* reexport */ readBlob),
  readFileAt: () => (/* reexport */ readFileAt),
  readLocalRef: () => (/* reexport */ readLocalRef),
  readRemoteBranch: () => (/* reexport */ readRemoteBranch),
  readTrees: () => (/* reexport */ readTrees),
  resolveCommit: () => (/* reexport */ resolveCommit),
  writeBlob: () => (/* reexport */ writeBlob)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
;// CONCATENATED MODULE: ./build/packages/git/src/nul-fields.js
const nul = 0;
/** Cuts output of git's `-z` into its fields; undefined when the last one does not end, so that the output was cut. */
function nulFields(bytes) {
    const fields = [];
    let start = 0;
    for (let end = bytes.indexOf(nul); end >= 0; end = bytes.indexOf(nul, start)) {
        fields.push(bytes.subarray(start, end));
        start = end + 1;
    }
    return start === bytes.length ? fields : undefined;
}
/** Text of a field; bytes that are no UTF-8 become U+FFFD. Paths must stay exact: they go through `pathText`. */
function fieldText(bytes) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

;// CONCATENATED MODULE: ./build/packages/git/src/path-text.js
const named = {
    7: '\\a',
    8: '\\b',
    9: '\\t',
    10: '\\n',
    11: '\\v',
    12: '\\f',
    13: '\\r',
    34: '\\"',
    92: '\\\\',
};
const quote = 34;
function quoteByte(byte) {
    const escape = named[byte];
    if (escape !== undefined)
        return escape;
    return byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
}
function utf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/**
 * A path as text that no other path has. UTF-8 stays as it is; other bytes give git's own C-quoted form
 * (`"caf\351.sql"`, git-config(1) core.quotePath). A path that begins with a quotation mark is quoted too, so that
 * it cannot pass for one of those. Whoever makes a commit controls the bytes.
 */
function pathText(bytes) {
    const text = bytes[0] === quote ? undefined : utf8(bytes);
    return text ?? `"${Array.from(bytes, quoteByte).join('')}"`;
}
const letters = {
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
    '"': 34,
    '\\': 92,
};
const pieces = /\\([0-3][0-7]{2})|\\([abtnvfr"\\])|([^\\"])/guy;
/** The bytes behind git's C-quoted form; undefined when the text is not of that form. */
function unquotePath(text) {
    if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"'))
        return undefined;
    const inner = text.slice(1, -1);
    const bytes = [];
    let read = 0;
    for (const [piece, octal, letter, plain] of inner.matchAll(pieces)) {
        read += piece.length;
        if (plain !== undefined)
            bytes.push(...new TextEncoder().encode(plain));
        else
            bytes.push(octal === undefined ? (letters[letter ?? ''] ?? 0) : Number.parseInt(octal, 8));
    }
    return read === inner.length ? Uint8Array.from(bytes) : undefined;
}

;// CONCATENATED MODULE: ./build/packages/git/src/added-line.js


const lineFeed = 10;
const hunkPattern = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
function linesOf(bytes) {
    const lines = [];
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
        lines.push(bytes.subarray(start, end));
        start = end + 1;
    }
    return start === bytes.length ? lines : [...lines, bytes.subarray(start)];
}
/** Null: the file is gone on this side. Git ends a name that has spaces in it with a tab. */
function pathOf(target) {
    const name = target.endsWith('\t') ? target.slice(0, -1) : target;
    if (name === '/dev/null')
        return null;
    const bytes = name.startsWith('"') ? unquotePath(name) : new TextEncoder().encode(name);
    return bytes !== undefined && fieldText(bytes.subarray(0, 2)) === 'b/'
        ? pathText(bytes.subarray(2))
        : undefined;
}
/** UTF-16 and UTF-32 hold NULs between the letters of English words, which programs that read them do not see. */
function lineText(bytes) {
    return fieldText(bytes).replaceAll('\0', '');
}
/** The body of a hunk, read by the counts in its head: no line of a file can pass for a head. */
function readHunk({ lines, from, path }) {
    const head = hunkPattern.exec(fieldText(lines[from] ?? new Uint8Array()));
    if (head === null)
        return undefined;
    const [, removes = '1', first = '1', adds = '1'] = head;
    const added = [];
    const left = { '-': Number(removes), '+': Number(adds) };
    let next = from + 1;
    while (left['-'] > 0 || left['+'] > 0) {
        const line = lines[next];
        const sign = String.fromCharCode(line?.[0] ?? 0);
        next += 1;
        // "\ No newline at end of file" belongs to neither side.
        if (sign === '\\')
            continue;
        if (line === undefined || (sign !== '-' && sign !== '+') || left[sign] === 0)
            return undefined;
        left[sign] -= 1;
        if (sign === '-')
            continue;
        if (path === null)
            return undefined;
        added.push({ path, line: Number(first) + added.length, text: lineText(line.subarray(1)) });
    }
    return { next, added };
}
/**
 * Reads a patch of `git diff-tree -p -U0` with the prefixes `a/` and `b/`; undefined when it is cut or of another
 * shape. Bytes that are no UTF-8 become U+FFFD in `text`; NULs are left out, so that words in UTF-16 can be read.
 */
function parseAddedLines(bytes) {
    const lines = linesOf(bytes);
    const all = [];
    let path = null;
    let position = 0;
    while (position < lines.length) {
        const line = fieldText((lines[position] ?? new Uint8Array()).subarray(0, 20_000));
        if (line.startsWith('@@ ')) {
            const hunk = readHunk({ lines, from: position, path });
            if (hunk === undefined)
                return undefined;
            for (const added of hunk.added)
                all.push(added);
            position = hunk.next;
            continue;
        }
        if (line.startsWith('+++ ')) {
            const target = pathOf(line.slice(4));
            if (target === undefined)
                return undefined;
            path = target;
        }
        position += 1;
    }
    return all;
}

;// CONCATENATED MODULE: ./build/packages/git/src/line-count.js


const tab = 9;
function parseCount(field) {
    const first = field.indexOf(tab);
    const second = field.indexOf(tab, first + 1);
    if (first < 0 || second < 0 || second + 1 === field.length)
        return undefined;
    const [added, removed] = [field.subarray(0, first), field.subarray(first + 1, second)].map(fieldText);
    const path = pathText(field.subarray(second + 1));
    if (added === '-' && removed === '-')
        return { path, added: null, removed: null };
    if (!/^\d+$/.test(added ?? '') || !/^\d+$/.test(removed ?? ''))
        return undefined;
    return { path, added: Number(added), removed: Number(removed) };
}
/** Reads `git diff-tree --numstat -z --no-renames`; undefined when it is cut or of another shape. */
function parseLineCounts(bytes) {
    const counts = nulFields(bytes)?.map(parseCount);
    if (counts === undefined || counts.includes(undefined))
        return undefined;
    return counts.filter((count) => count !== undefined);
}

;// CONCATENATED MODULE: ./build/packages/git/src/raw-change.js


const id = '[0-9a-f]{40}|[0-9a-f]{64}';
const entryPattern = new RegExp(`^:(\\d{6}) (\\d{6}) (${id}) (${id}) ([AMDTRC])\\d{0,3}$`);
const headerPattern = new RegExp(`^(?:${id})$`);
function changeAt(fields, position) {
    const head = entryPattern.exec(fieldText(fields[position] ?? new Uint8Array()));
    if (head === null)
        return undefined;
    const [, oldMode = '', newMode = '', oldId = '', newId = '', letter = ''] = head;
    const status = letter;
    const moved = status === 'R' || status === 'C';
    const [first, second] = fields.slice(position + 1, position + 3);
    const path = moved ? second : first;
    if (first === undefined || path === undefined)
        return undefined;
    const from = moved ? pathText(first) : null;
    return { path: pathText(path), from, status, oldMode, newMode, oldId, newId };
}
/** Reads `git diff-tree --raw -z`, with or without `--stdin`; undefined when it is cut or of another shape. */
function parseRawDiff(bytes) {
    const fields = nulFields(bytes);
    if (fields === undefined)
        return undefined;
    const sections = [];
    let position = 0;
    while (position < fields.length) {
        const change = changeAt(fields, position);
        if (change === undefined) {
            const commit = fieldText(fields[position] ?? new Uint8Array());
            if (!headerPattern.test(commit))
                return undefined;
            sections.push({ commit, changes: [] });
            position += 1;
            continue;
        }
        if (sections.length === 0)
            sections.push({ commit: null, changes: [] });
        sections.at(-1)?.changes.push(change);
        position += change.from === null ? 2 : 3;
    }
    return sections;
}

;// CONCATENATED MODULE: ./build/packages/git/src/commit-log.js
const unit = '\u001F';
const trailers = '%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1F)';
const fields = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', trailers, '%B'];
/** For `git log -z`. A commit object holds no NUL in these fields, so NUL separates fields and commits alike. */
const commitLogFormat = `--format=tformat:${fields.join('%x00')}`;
function parseCommit(values) {
    const [commit = '', tree = '', parents = '', ...rest] = values;
    const [authorName = '', authorEmail = '', authorAt = '', name = '', email = '', at = '', co = '', message = '',] = rest;
    return {
        commit,
        tree,
        parents: parents === '' ? [] : parents.split(' '),
        author: { name: authorName, email: authorEmail, at: authorAt },
        committer: { name, email, at },
        coAuthors: co === '' ? [] : co.split(unit),
        message,
    };
}
/** Reads `git log -z` with `commitLogFormat`; undefined when the output is cut or of another shape. */
function parseCommitLog(text) {
    if (text === '')
        return [];
    if (!text.endsWith('\0'))
        return undefined;
    const values = text.slice(0, -1).split('\0');
    if (values.length % fields.length !== 0)
        return undefined;
    const count = values.length / fields.length;
    return Array.from({ length: count }, (_, index) => parseCommit(values.slice(index * fields.length, (index + 1) * fields.length)));
}

;// CONCATENATED MODULE: ./build/packages/git/src/failure.js
const rows = [
    [
        /could not read (?:Username|Password)|Authentication failed|returned error: 40[13]|Permission denied|denied to /,
        'forbidden',
    ],
    [
        /returned error: 404|Repository not found|repository '.*' not found|does not appear to be a git repository/,
        'not-found',
    ],
    [/not a git repository|couldn't find remote ref|Remote branch .* not found/i, 'not-found'],
    [
        /bad object|bad revision|unknown revision|Not a valid (?:object|commit) name|not a valid object|not our ref|ambiguous argument|Invalid revision range|could not get object info|bad file|missing (?:blob|tree|commit)|not something we can merge/i,
        'not-found',
    ],
    [
        /Could not resolve host|Failed to connect|Connection (?:refused|reset|timed out)|unable to access|early EOF|hung up|returned error: 5\d\d|returned error: 429/,
        'unreachable',
    ],
];
/** The cause behind what git printed on its way out (in the C locale). What is not known counts as unsupported. */
function classifyGitFailure(stderr) {
    return rows.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'unsupported';
}
const longestShown = 200;
/** The first line in which git itself complains, cut short. Lines of the server (`remote:`) are left out. */
function gitComplaint(stderr) {
    const line = stderr.split('\n').find((each) => /^(?:fatal|error): /.test(each)) ?? '';
    return line.replace(/\p{Cc}/gu, ' ').slice(0, longestShown);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/place.js


// A graft file in a checkout can cut commits out of a range; the port already turns replace refs off. The machine's
// attributes can choose how files are merged and which count as text (gitattributes(5)).
const sealed = { GIT_GRAFT_FILE: '/dev/null', GIT_ATTR_NOSYSTEM: '1' };
/** In quotes a path may hold the separator too (git(1), GIT_ALTERNATE_OBJECT_DIRECTORIES). */
function borrowing(place) {
    if (place.borrowed === undefined)
        return {};
    const path = place.borrowed.replace(/[\\"]/g, String.raw `\$&`);
    return { GIT_ALTERNATE_OBJECT_DIRECTORIES: `"${path}"` };
}
/** Runs git in `place`; known for every exit code, because some codes are answers. */
async function askGit(place, ask) {
    const { directory, credential } = place;
    const reply = await place.git.run({
        ...ask,
        environment: { ...sealed, ...borrowing(place), ...ask.environment },
        ...(directory === undefined ? {} : { directory }),
        ...(credential === undefined ? {} : { credential }),
    });
    if (reply.state === 'failed')
        return (0,src/* missing */.LO)(reply.cause, reply.detail);
    const { exitCode, stdout, stderr, evidence } = reply;
    return (0,src/* known */.eO)({ exitCode, stdout, stderr, evidence }, [evidence]);
}
/** Why a command that ended badly taught us nothing. */
function gitFailure(ask, answer) {
    const complaint = gitComplaint(answer.stderr);
    const tail = complaint === '' ? '' : `: ${complaint}`;
    return (0,src/* missing */.LO)(classifyGitFailure(answer.stderr), `git ${ask.args[0]} ended with code ${answer.exitCode}${tail}`);
}
/** The output of a command that must end with code 0. */
async function gitOutput(place, ask) {
    const answer = await askGit(place, ask);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    if (answer.value.exitCode !== 0)
        return gitFailure(ask, answer.value);
    return (0,src/* known */.eO)(answer.value.stdout, answer.evidence);
}
/** UTF-8 output of a command that must end with code 0; other bytes are malformed, since paths must be exact. */
async function gitText(place, ask) {
    const output = await gitOutput(place, ask);
    if (output.state === 'missing')
        return (0,src/* missing */.LO)(output.cause, output.detail);
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(output.value);
        return (0,src/* known */.eO)(text, output.evidence);
    }
    catch {
        return (0,src/* missing */.LO)('malformed', `git ${ask.args[0]} printed something that is not UTF-8`);
    }
}
/** One object id printed on a line of its own. */
async function gitObjectId(place, ask) {
    const text = await gitText(place, ask);
    if (text.state === 'missing')
        return text;
    const id = text.value.trim();
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id))
        return (0,src/* known */.eO)(id, text.evidence);
    return (0,src/* missing */.LO)('malformed', `git ${ask.args[0]} printed no object id`);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/history.js



/** True when the clone was cut by depth, so that an ancestor may be missing. */
async function isShallow(place) {
    const text = await gitText(place, { args: ['rev-parse', '--is-shallow-repository'] });
    return text.state === 'missing' ? (0,src/* missing */.LO)(text.cause, text.detail) : (0,src/* known */.eO)(text.value.trim() === 'true');
}
/** Why these are not asked of git; undefined when all are full commit SHAs. */
function refuseShas(shas) {
    const bad = shas.find((sha) => !(0,src/* isCommitSha */._$)(sha));
    return bad === undefined ? undefined : (0,src/* missing */.LO)('malformed', `"${bad.slice(0, 80)}" is no full commit SHA`);
}
/** Every object that is there, by id; one that is not there is not in the answer. A partial clone fetches nothing. */
async function findObjects(place, ids) {
    const refused = refuseShas(ids);
    if (refused !== undefined)
        return refused;
    const stdin = new TextEncoder().encode(ids.map((id) => `${id}\n`).join(''));
    const args = ['cat-file', '--batch-check=%(objectname) %(objecttype)'];
    const text = await gitText(place, { args, stdin, environment: { GIT_NO_LAZY_FETCH: '1' } });
    if (text.state === 'missing')
        return (0,src/* missing */.LO)(text.cause, text.detail);
    const rows = text.value.split('\n').map((line) => line.split(' '));
    const found = rows.flatMap(([id = '', type = '']) => type === '' || type === 'missing' ? [] : [[id, type]]);
    return (0,src/* known */.eO)(new Map(found), text.evidence);
}
/**
 * Whether `ancestor` is reachable from `descendant` (a commit is its own ancestor). A shallow clone can prove yes but
 * never no: that is truncated. A commit that is not there is not-found.
 */
async function isAncestor(place, ancestor, descendant) {
    const refused = refuseShas([ancestor, descendant]);
    if (refused !== undefined)
        return refused;
    const ask = { args: ['merge-base', '--is-ancestor', ancestor, descendant] };
    const answer = await askGit(place, ask);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    if (answer.value.exitCode === 0)
        return (0,src/* known */.eO)(true, answer.evidence);
    if (answer.value.exitCode !== 1)
        return gitFailure(ask, answer.value);
    const shallow = await isShallow(place);
    if (shallow.state === 'missing')
        return shallow;
    if (shallow.value)
        return (0,src/* missing */.LO)('truncated', `the clone is shallow, so it cannot prove that ${ancestor} is no ancestor`);
    return (0,src/* known */.eO)(false, answer.evidence);
}
function parseLog(bytes) {
    // An author may write bytes that are no UTF-8 into a name; the commit must still be listed.
    return parseCommitLog(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}
/**
 * The commits that any of `from` reaches and `without` does not, parents before children. In a shallow clone the list
 * may be cut: truncated, with what was seen as partial.
 */
async function listCommits(place, { from, without, follow }) {
    const refused = refuseShas([...from, without]);
    if (refused !== undefined)
        return refused;
    if (from.length === 0)
        return (0,src/* known */.eO)([]);
    const fixed = ['--no-show-signature', '--no-color', '--no-decorate', '--no-patch', '--encoding=UTF-8'];
    const line = follow === 'first-parent' ? ['--first-parent'] : [];
    const order = ['--topo-order', '--reverse', ...line];
    const args = ['log', '-z', ...order, ...fixed, commitLogFormat, '--stdin'];
    // A command line has room for some thousand ids; its input has no limit.
    const stdin = new TextEncoder().encode([...from, `^${without}`].map((one) => `${one}\n`).join(''));
    const output = await gitOutput(place, { args, stdin });
    if (output.state === 'missing')
        return (0,src/* missing */.LO)(output.cause, output.detail);
    const commits = parseLog(output.value);
    if (commits === undefined)
        return (0,src/* missing */.LO)('malformed', 'git log printed a list of another shape');
    const shallow = await isShallow(place);
    if (shallow.state === 'missing')
        return (0,src/* missing */.LO)(shallow.cause, shallow.detail);
    if (shallow.value)
        return (0,src/* truncated */.ps)('the clone is shallow, so the range may be longer than the list', commits);
    return (0,src/* known */.eO)(commits, output.evidence);
}
/** `listCommits` for one head: the commits that `head` reaches and `base` does not, parents before children. */
async function listRange(place, base, head) {
    return listCommits(place, { from: [head], without: base, follow: 'all' });
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/changes.js





// The tree without entries has the same id everywhere, and git knows it without having it (gitglossary, empty tree).
const emptyTrees = {
    40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};
/** Plumbing reads no diff setting, but a `.gitmodules` in the change could hide a submodule. */
const diffCommand = ['diff-tree', '-r', '--no-renames', '--ignore-submodules=none', '--no-ext-diff'];
/** The two trees of a question as git's arguments; missing when one is no full SHA. */
function sidesOf({ base, head }) {
    const refused = refuseShas(base === null ? [head] : [base, head]);
    return refused ?? (0,src/* known */.eO)([base ?? emptyTrees[head.length] ?? '', head]);
}
async function diff({ place }, question, options) {
    const sides = sidesOf(question);
    if (sides.state === 'missing')
        return (0,src/* missing */.LO)(sides.cause, sides.detail);
    return gitOutput(place, { args: [...diffCommand, ...options, ...sides.value, '--'] });
}
/**
 * Every path that differs between two states, with modes and object ids, sorted as git sorts. Nothing is taken for a
 * rename, so a file that moved is a path that went and one that came. Needs no file contents.
 */
async function listChanges(mirror, question) {
    const bytes = await diff(mirror, question, ['--raw', '-z']);
    if (bytes.state === 'missing')
        return (0,src/* missing */.LO)(bytes.cause, bytes.detail);
    const sections = parseRawDiff(bytes.value);
    return sections === undefined || sections.length > 1 || typeof sections[0]?.commit === 'string'
        ? (0,src/* missing */.LO)('malformed', 'git diff-tree printed a list of another shape')
        : (0,src/* known */.eO)(sections[0]?.changes ?? [], bytes.evidence);
}
/** How many lines each path gained and lost; nothing is taken for a rename. A partial clone fetches the contents. */
async function countLines(mirror, question) {
    const bytes = await diff(mirror, question, ['--numstat', '-z', '--no-textconv']);
    if (bytes.state === 'missing')
        return (0,src/* missing */.LO)(bytes.cause, bytes.detail);
    const counts = parseLineCounts(bytes.value);
    return counts === undefined
        ? (0,src/* missing */.LO)('malformed', 'git diff-tree printed a list of another shape')
        : (0,src/* known */.eO)(counts, bytes.evidence);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/added-lines.js




// --text: a NUL byte in a file must not hide its lines.
const patch = ['-p', '-U0', '--text', '--no-textconv', '--no-color', '--src-prefix=a/', '--dst-prefix=b/'];
const pathsAtOnce = 200;
/** Names for git's command line; bytes that are no UTF-8 cannot stand there, so then git shows every path. */
function batchesOf(paths) {
    if (paths.some((path) => path.startsWith('"')))
        return [[]];
    const count = Math.ceil(paths.length / pathsAtOnce);
    return Array.from({ length: count }, (_, index) => paths.slice(index * pathsAtOnce, (index + 1) * pathsAtOnce));
}
/**
 * The lines that a change adds to some paths. Contents of any kind are read as lines of text, binary ones too; what a
 * link points to and the commit of a submodule are lines as well. A partial clone fetches the contents. Truncated when
 * the patches have more than `maxBytes`.
 */
async function readAddedLines({ place }, question) {
    const sides = sidesOf(question);
    if (sides.state === 'missing')
        return (0,src/* missing */.LO)(sides.cause, sides.detail);
    const paths = new Set(question.paths.filter((path) => path !== ''));
    const lines = [];
    const evidence = new Set();
    let left = question.maxBytes;
    for (const batch of batchesOf([...paths])) {
        const args = [...diffCommand, ...patch, ...sides.value, '--', ...batch];
        const environment = { GIT_LITERAL_PATHSPECS: '1' };
        const bytes = await gitOutput(place, { args, environment, maxBytes: left });
        if (bytes.state === 'missing')
            return (0,src/* missing */.LO)(bytes.cause, bytes.detail);
        const added = parseAddedLines(bytes.value);
        if (added === undefined)
            return (0,src/* missing */.LO)('malformed', 'git diff-tree printed a patch of another shape');
        // A name on the command line stands for everything below it too.
        for (const line of added)
            if (paths.has(line.path))
                lines.push(line);
        for (const id of bytes.evidence)
            evidence.add(id);
        left -= bytes.value.length;
    }
    return (0,src/* known */.eO)(lines, [...evidence]);
}

;// CONCATENATED MODULE: ./build/packages/git/src/tree-listing.js
const tree_listing_entryPattern = /^(\d{6}) (blob|tree|commit) ([0-9a-f]{40}|[0-9a-f]{64})$/;
function parseEntry(text) {
    const tab = text.indexOf('\t');
    const [, mode, type, object] = tree_listing_entryPattern.exec(text.slice(0, Math.max(tab, 0))) ?? [];
    if (mode === undefined || object === undefined)
        return undefined;
    return { mode, type: type, object, path: text.slice(tab + 1) };
}
/** Reads `git ls-tree -z`; undefined when the output is cut or of another shape. */
function parseTreeListing(text) {
    if (text === '')
        return [];
    if (!text.endsWith('\0'))
        return undefined;
    const entries = text.slice(0, -1).split('\0').map(parseEntry);
    return entries.includes(undefined) ? undefined : entries.filter((entry) => entry !== undefined);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/objects.js



const objectPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Every file, link and submodule under a commit or tree, in git's order, with full paths. An absent path gives an
 * empty list: git cannot tell it from an empty folder. Needs no blob, so it works in a partial clone.
 */
async function listTree(place, question) {
    if (!objectPattern.test(question.of))
        return (0,src/* missing */.LO)('malformed', `"${question.of.slice(0, 80)}" is no object id`);
    const path = question.path === undefined ? [] : [question.path];
    // Literal pathspecs are ls-tree's own way: it takes prefixes, never globs (git-ls-tree(1)).
    const text = await gitText(place, {
        args: ['ls-tree', '-r', '-z', '--full-tree', question.of, '--', ...path],
    });
    if (text.state === 'missing')
        return (0,src/* missing */.LO)(text.cause, text.detail);
    const entries = parseTreeListing(text.value);
    return entries === undefined
        ? (0,src/* missing */.LO)('malformed', 'git ls-tree printed a list of another shape')
        : (0,src/* known */.eO)(entries, text.evidence);
}
/** The bytes of a blob; not-found when it is not there. A partial clone fetches it with the place's credential. */
async function readBlob(place, id, maxBytes) {
    if (!objectPattern.test(id))
        return (0,src/* missing */.LO)('malformed', `"${id.slice(0, 80)}" is no object id`);
    const limit = maxBytes === undefined ? {} : { maxBytes };
    return gitOutput(place, { args: ['cat-file', 'blob', id], ...limit });
}
/** Stores bytes as a blob and gives its id. */
async function writeBlob(place, bytes) {
    return gitObjectId(place, { args: ['hash-object', '-w', '--stdin'], stdin: bytes });
}
/** The commit that a full ref name (`refs/heads/x`) has here; known null when there is no such ref. */
async function readLocalRef(place, ref) {
    const ask = { args: ['show-ref', '--verify', '--hash', '--', ref] };
    const answer = await askGit(place, ask);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    const { exitCode, stdout, stderr } = answer.value;
    if (exitCode !== 0) {
        return /not a valid ref/.test(stderr) ? (0,src/* known */.eO)(null, answer.evidence) : gitFailure(ask, answer.value);
    }
    const id = new TextDecoder().decode(stdout).trim();
    return objectPattern.test(id)
        ? (0,src/* known */.eO)(id, answer.evidence)
        : (0,src/* missing */.LO)('malformed', `git printed no object id for ${ref}`);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/append-commit.js



const regularFile = '100644';
const indexFile = 'countersign.index';
function isFilePath(path) {
    const parts = path.split('/');
    return (!path.includes('\0') &&
        parts.every((part) => part !== '' && part !== '.' && part !== '..' && part !== '.git'));
}
async function takenPath(place, question) {
    if (question.parent === null)
        return (0,src/* known */.eO)(null);
    const listing = await listTree(place, { of: question.parent });
    if (listing.state === 'missing')
        return (0,src/* missing */.LO)(listing.cause, listing.detail);
    const present = new Set(listing.value.map((entry) => entry.path));
    const folders = new Set(listing.value.flatMap((entry) => foldersOf(entry.path)));
    const clash = question.files.find(({ path }) => present.has(path) || folders.has(path) || foldersOf(path).some((folder) => present.has(folder)));
    return (0,src/* known */.eO)(clash?.path ?? null);
}
function foldersOf(path) {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
async function writeTree(place, question) {
    const lines = [];
    for (const file of question.files) {
        const blob = await writeBlob(place, file.bytes);
        if (blob.state === 'missing')
            return blob;
        lines.push(`${regularFile} ${blob.value}\t${file.path}\0`);
    }
    const environment = { GIT_INDEX_FILE: indexFile };
    const start = question.parent === null ? ['--empty'] : [question.parent];
    const read = await gitOutput(place, { args: ['read-tree', ...start], environment });
    if (read.state === 'missing')
        return (0,src/* missing */.LO)(read.cause, read.detail);
    const stdin = new TextEncoder().encode(lines.join(''));
    const updated = await gitOutput(place, {
        args: ['update-index', '-z', '--index-info'],
        stdin,
        environment,
    });
    if (updated.state === 'missing')
        return (0,src/* missing */.LO)(updated.cause, updated.detail);
    // In a partial clone the old blobs are not here; their ids are all that a tree needs.
    return gitObjectId(place, { args: ['write-tree', '--missing-ok'], environment });
}
async function commitTree(place, question, tree) {
    const { name, email } = question.identity;
    const date = `@${Math.floor((0,src/* epochMilliseconds */.q)(question.at) / 1000)} +0000`;
    const environment = {
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
        GIT_COMMITTER_DATE: date,
    };
    const parent = question.parent === null ? [] : ['-p', question.parent];
    const stdin = new TextEncoder().encode(question.message);
    return gitObjectId(place, { args: ['commit-tree', '--no-gpg-sign', ...parent, tree], stdin, environment });
}
/**
 * Adds files to a commit's tree and makes a commit of it, in a bare repository from `fetchBranch`; nothing is pushed.
 * The same question always gives the same commit id. Paths are relative, with `/`, and never overwrite. To append to
 * a remote branch: `fetchBranch`, `appendCommit` on its tip, `pushBranch` with that tip as `expected`; on `moved`
 * begin again with `fetchBranch`.
 */
async function appendCommit(place, question) {
    const bad = question.files.find(({ path }) => !isFilePath(path));
    if (bad !== undefined)
        return (0,src/* missing */.LO)('malformed', `"${bad.path.slice(0, 80)}" is no path that git allows`);
    const taken = await takenPath(place, question);
    if (taken.state === 'missing')
        return (0,src/* missing */.LO)(taken.cause, taken.detail);
    if (taken.value !== null)
        return (0,src/* known */.eO)({ state: 'taken', path: taken.value });
    const tree = await writeTree(place, question);
    if (tree.state === 'missing')
        return (0,src/* missing */.LO)(tree.cause, tree.detail);
    const commit = await commitTree(place, question, tree.value);
    if (commit.state === 'missing')
        return (0,src/* missing */.LO)(commit.cause, commit.detail);
    return (0,src/* known */.eO)({ state: 'committed', commit: commit.value }, commit.evidence);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/fetch-objects.js



/** Reads on stdin what to fetch from the remote of a partial clone; file contents only where they are named. */
const fetchCommand = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-auto-gc',
    '--no-write-fetch-head',
    '--recurse-submodules=no',
    '--filter=blob:none',
    '--stdin',
    'origin',
];
/**
 * Brings objects into a partial clone at once, which would else be fetched one by one when they are read. Missing when
 * the remote does not give all of them; each can still be asked for by itself.
 */
async function fetchObjects(place, ids) {
    const refused = refuseShas(ids);
    if (refused !== undefined)
        return refused;
    if (ids.length === 0)
        return (0,src/* known */.eO)(null);
    const stdin = new TextEncoder().encode([...new Set(ids)].map((id) => `${id}\n`).join(''));
    // Without this git offers all it has, which cannot help with contents (the promisor fetch of git itself does so).
    const args = ['-c', 'fetch.negotiationAlgorithm=noop', ...fetchCommand];
    const fetched = await gitOutput(place, { args, stdin });
    return fetched.state === 'missing' ? (0,src/* missing */.LO)(fetched.cause, fetched.detail) : (0,src/* known */.eO)(null, fetched.evidence);
}

;// CONCATENATED MODULE: ./build/packages/git/src/branch-name.js
// git-check-ref-format(1): no control characters, space, ~ ^ : ? * [ \, no "..", no "@{", no "//".
const forbidden = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\//u;
function isComponent(part) {
    return part !== '' && !part.startsWith('.') && !part.endsWith('.lock');
}
/** True for a name that git allows under `refs/heads/`; one that git would read as an option is refused too. */
function isBranchName(name) {
    if (name.length > 250 || name.startsWith('-') || name.endsWith('.') || name === '@')
        return false;
    return !forbidden.test(name) && name.split('/').every(isComponent);
}

;// CONCATENATED MODULE: ./build/packages/git/src/push-report.js
// Client: "stale info", "fetch first", "non-fast-forward"; server, for two pushes at once: "cannot lock ref",
// "failed to update ref", "incorrect old value provided".
const lostRace = /\((?:stale info|fetch first|non-fast-forward|needs force|cannot lock ref|failed to update ref|failed to lock|incorrect old value)/;
/** Reads `git push --porcelain` for one ref (git-push(1), OUTPUT); undefined when no line speaks of `ref`. */
function parsePushReport(text, ref) {
    for (const line of text.split('\n')) {
        const [flag, names = '', summary = ''] = line.split('\t');
        if (!names.endsWith(`:${ref}`))
            continue;
        if (flag !== '!')
            return 'pushed';
        return lostRace.test(summary) ? 'moved' : 'refused';
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/remote.js





// Other transports can start programs (git-remote-ext) or ask for keys.
const urlPattern = /^(?:https?|file):\/\/[^@\s]*$/;
/** Why an address is not asked; undefined when it may be. */
function refuseUrl(url) {
    return urlPattern.test(url)
        ? undefined
        : (0,src/* missing */.LO)('malformed', 'the address of the remote is no http, https or file URL without a user name');
}
function refuse(remote) {
    const refused = refuseUrl(remote.url);
    if (refused !== undefined)
        return refused;
    return isBranchName(remote.branch)
        ? undefined
        : (0,src/* missing */.LO)('malformed', `"${remote.branch.slice(0, 80)}" is no branch name that git allows`);
}
const noSuchRef = 2;
/** The object of a ref in what git ls-remote printed; other refs may end in the same words, so the name must be whole. */
function tipIn(text, ref, evidence) {
    if (!text.endsWith('\n'))
        return (0,src/* missing */.LO)('truncated', 'git ls-remote was cut off');
    const rows = text.split('\n').map((line) => line.split('\t'));
    const tip = rows.find(([, name]) => name === ref)?.[0];
    if (tip === undefined)
        return (0,src/* known */.eO)(null, evidence);
    return (0,src/* isCommitSha */._$)(tip) ? (0,src/* known */.eO)(tip, evidence) : (0,src/* missing */.LO)('malformed', 'git ls-remote printed no object id');
}
/** The tip of a remote branch, asked of the remote; known null is proven absence. */
async function readRemoteBranch(place, remote) {
    const refused = refuse(remote);
    if (refused !== undefined)
        return refused;
    const ref = `refs/heads/${remote.branch}`;
    const ask = { args: ['ls-remote', '--exit-code', '--', remote.url, ref] };
    const answer = await askGit(place, ask);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    // git-ls-remote(1) --exit-code: 2 says that the remote was heard to the end and has no such ref. Silence does not.
    if (answer.value.exitCode === noSuchRef)
        return (0,src/* known */.eO)(null, answer.evidence);
    if (answer.value.exitCode !== 0)
        return gitFailure(ask, answer.value);
    return tipIn(new TextDecoder().decode(answer.value.stdout), ref, answer.evidence);
}
/** A fresh temporary bare repository with a remote, whose settings and attributes nobody else has written. */
async function prepareRepository(git, question) {
    const directory = await git.temporaryDirectory();
    const credential = question.credential === undefined ? {} : { credential: question.credential };
    const place = { git, directory, ...credential };
    const settings = [
        ['init', '--bare', '--quiet', '--template=', `--object-format=${question.objectFormat ?? 'sha1'}`, '.'],
        ...(question.url === null ? [] : [['config', 'remote.origin.url', question.url]]),
        // Else git reads ~/.config/git/attributes, which an earlier step of the job may have written.
        ['config', 'core.attributesFile', '/dev/null'],
        // Fetching what a partial clone left out would start it, and it goes on in the background when git has ended.
        ['config', 'maintenance.auto', 'false'],
        // A partial clone asks its promisor remote for what it left out (gitprotocol, partial-clone.txt).
        ...(question.filter === undefined
            ? []
            : [
                ['config', 'remote.origin.promisor', 'true'],
                ['config', 'remote.origin.partialclonefilter', question.filter],
            ]),
    ];
    for (const args of settings) {
        const done = await gitOutput(place, { args });
        if (done.state === 'missing')
            return (0,src/* missing */.LO)(done.cause, done.detail);
    }
    return (0,src/* known */.eO)(place);
}
/**
 * Fetches one branch into a fresh temporary bare repository, which the git port removes at the end of the run. When
 * the remote has no such branch, the repository is empty and `tip` is null.
 */
async function fetchBranch(git, question) {
    const refused = refuse(question);
    if (refused !== undefined)
        return refused;
    const prepared = await prepareRepository(git, question);
    if (prepared.state === 'missing')
        return (0,src/* missing */.LO)(prepared.cause, prepared.detail);
    const place = prepared.value;
    const remote = await readRemoteBranch(place, question);
    if (remote.state === 'missing')
        return (0,src/* missing */.LO)(remote.cause, remote.detail);
    if (remote.value === null)
        return (0,src/* known */.eO)({ place, tip: null }, remote.evidence);
    const ref = `refs/heads/${question.branch}`;
    const filter = question.filter === undefined ? [] : [`--filter=${question.filter}`];
    const depth = question.depth === undefined ? [] : [`--depth=${question.depth}`];
    const options = ['--quiet', '--no-tags', '--no-auto-gc', '--no-write-fetch-head'];
    const fetched = await gitOutput(place, {
        args: ['fetch', ...options, ...filter, ...depth, 'origin', `+${ref}:${ref}`],
    });
    if (fetched.state === 'missing')
        return (0,src/* missing */.LO)(fetched.cause, fetched.detail);
    const tip = await readLocalRef(place, ref);
    if (tip.state === 'missing')
        return (0,src/* missing */.LO)(tip.cause, tip.detail);
    return (0,src/* known */.eO)({ place, tip: tip.value }, [...remote.evidence, ...tip.evidence]);
}
/**
 * Compare-and-swap of a remote branch: `pushed` when it was `expected` and is now `commit`; `moved` when somebody else
 * was first (fetch again, build on the new tip, try again). A refusal by the server is missing/forbidden. Never
 * repeated here, because a push that seemed to fail may have landed.
 */
async function pushBranch(place, question) {
    const refused = refuse(question);
    if (refused !== undefined)
        return refused;
    const ref = `refs/heads/${question.branch}`;
    const lease = `--force-with-lease=${ref}:${question.expected ?? ''}`;
    const target = `${question.commit}:${ref}`;
    const ask = { args: ['push', '--porcelain', '--no-verify', lease, '--', question.url, target] };
    const answer = await askGit(place, ask);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    const result = parsePushReport(new TextDecoder().decode(answer.value.stdout), ref);
    if (result === 'moved')
        return (0,src/* known */.eO)('moved', answer.evidence);
    if (result === 'refused')
        return (0,src/* missing */.LO)('forbidden', `the server refused the push to ${ref}`);
    if (result === 'pushed' && answer.value.exitCode === 0)
        return (0,src/* known */.eO)('pushed', answer.evidence);
    return gitFailure(ask, answer.value);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/local-clone.js



/** The commit behind a name that a person gave (a branch, a tag, a short id); not-found when there is none. */
async function resolveCommit(place, name) {
    const id = await gitObjectId(place, {
        args: ['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`],
    });
    if (id.state === 'known' || id.cause !== 'unsupported')
        return id;
    return (0,src/* missing */.LO)('not-found', `git knows no commit by the name "${name.slice(0, 80)}"`);
}
/** Every ref below some prefixes (`refs/pull`), with the object that it names; annotated tags are not followed. */
async function listRefs(place, prefixes) {
    const text = await gitText(place, {
        args: ['for-each-ref', '--format=%(objectname) %(refname)', '--', ...prefixes],
    });
    return (0,src/* mapFact */.Vt)(text, (lines) => lines
        .split('\n')
        .map((line) => /^([0-9a-f]+) (.+)$/.exec(line))
        .flatMap((match) => (match === null ? [] : [{ object: match[1] ?? '', ref: match[2] ?? '' }])));
}
/**
 * A mirror that reads the objects of a clone on this machine, and nothing else of it: its settings, attributes and
 * refs have no effect, and what is written goes to a temporary folder. Nothing is ever fetched.
 */
async function borrowMirror(place, tip) {
    const args = ['rev-parse', '--path-format=absolute', '--git-path', 'objects'];
    const objects = await gitText(place, { args });
    if (objects.state === 'missing')
        return (0,src/* missing */.LO)(objects.cause, objects.detail);
    const prepared = await prepareRepository(place.git, {
        url: null,
        objectFormat: tip.length === 64 ? 'sha256' : 'sha1',
    });
    if (prepared.state === 'missing')
        return (0,src/* missing */.LO)(prepared.cause, prepared.detail);
    const borrowed = objects.value.replace(/\n$/, '');
    return (0,src/* known */.eO)({ place: { ...prepared.value, borrowed }, heads: new Map() });
}

;// CONCATENATED MODULE: ./build/packages/git/src/merge-measure.js


const idPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const mostPaths = 100;
function measureOf(clean, [tree, ...names]) {
    const id = fieldText(tree ?? new Uint8Array());
    if (!idPattern.test(id))
        return undefined;
    if (!clean)
        return { state: 'conflict', paths: names.slice(0, mostPaths).map(pathText) };
    return names.length === 0 ? { state: 'clean', tree: id } : undefined;
}
/** Reads `git merge-tree --write-tree -z --name-only --no-messages`; undefined when it is no answer at all. */
function parseMerge(exitCode, bytes) {
    const fields = nulFields(bytes);
    // The code alone says too little: git also ends with 1 when it does not know a commit, and then prints no tree.
    if (fields === undefined || (exitCode !== 0 && exitCode !== 1))
        return undefined;
    return measureOf(exitCode === 0, fields);
}
/**
 * Reads the same with `--stdin`: for each merge `1` or `0`, the tree, the names in conflict and an empty field
 * (git-merge-tree(1), OUTPUT). Ends before the first answer that is none.
 */
function parseMerges(bytes) {
    const measures = [];
    const fields = nulFields(bytes) ?? [];
    let start = 0;
    for (const [index, field] of fields.entries()) {
        if (field.length > 0)
            continue;
        const [flag, ...rest] = fields.slice(start, index);
        const state = fieldText(flag ?? new Uint8Array());
        const measure = state === '1' || state === '0' ? measureOf(state === '1', rest) : undefined;
        if (measure === undefined)
            return measures;
        measures.push(measure);
        start = index + 1;
    }
    return measures;
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/merges.js




const command = [
    'merge-tree',
    '--write-tree',
    '-z',
    '--name-only',
    '--no-messages',
    '--allow-unrelated-histories',
];
// One process for each merge costs some ten times the merge itself; several wait for contents at the same time.
const mergesAtOnce = 50;
const processes = 4;
const usageError = 129;
/** What is asked cannot be measured because a commit is not there. */
function absent({ base, head }, there) {
    const lost = [base, head].find((commit) => there.get(commit) !== 'commit');
    return lost === undefined ? undefined : (0,src/* missing */.LO)('not-found', `the commit ${lost} is not there`);
}
async function measureOne(place, { base, head }) {
    const ask = { args: [...command, base, head] };
    const answer = await askGit(place, ask);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    const { exitCode, stdout } = answer.value;
    const measure = parseMerge(exitCode, stdout);
    if (measure !== undefined)
        return (0,src/* known */.eO)(measure, answer.evidence);
    if (exitCode === usageError)
        return (0,src/* missing */.LO)('unsupported', 'this git has no merge-tree --write-tree; git 2.38 or newer is needed');
    return gitFailure(ask, answer.value);
}
async function measureBatch(place, batch) {
    const stdin = new TextEncoder().encode(batch.map(({ base, head }) => `${base} ${head}\n`).join(''));
    const answer = await askGit(place, { args: [...command, '--stdin'], stdin });
    if (answer.state === 'missing')
        return batch.map(() => (0,src/* missing */.LO)(answer.cause, answer.detail));
    const { evidence } = answer;
    const measured = parseMerges(answer.value.stdout).map((measure) => (0,src/* known */.eO)(measure, evidence));
    // git stops at the first merge that it cannot carry out, and before 2.39 does not know --stdin at all.
    for (const question of batch.slice(measured.length))
        measured.push(await measureOne(place, question));
    return measured.slice(0, batch.length);
}
/** Neighbours together, so that the processes have about the same to do. */
function merges_batchesOf(asked) {
    const size = Math.min(mergesAtOnce, Math.ceil(asked.length / processes));
    const count = Math.ceil(asked.length / Math.max(size, 1));
    return Array.from({ length: count }, (_, index) => asked.slice(index * size, (index + 1) * size));
}
async function measureAll(place, asked) {
    const batches = merges_batchesOf(asked);
    const answers = [];
    for (let start = 0; start < batches.length; start += processes) {
        const together = batches.slice(start, start + processes);
        answers.push(...(await Promise.all(together.map((batch) => measureBatch(place, batch)))));
    }
    return answers.flat();
}
/**
 * What git's own merge makes of each `head` into its `base`, in the order asked: the tree that the merge on the server
 * must have when nobody's hand was in it. Merge, squash and the last commit of a rebase give the same tree. The
 * strategy is ort with git's defaults; no merge driver, attribute or setting of the repository or the machine counts.
 * Commits without a common ancestor are merged as if their ancestor were empty.
 *
 * Missing for each pair by itself: not-found when a commit is not there, unsupported before git 2.38; for up to 50
 * neighbours together when git takes too long or prints too much.
 */
async function measureMerges({ place }, questions) {
    const commits = questions.flatMap(({ base, head }) => [base, head]);
    const there = await findObjects(place, [...new Set(commits)].filter(src/* isCommitSha */._$));
    if (there.state === 'missing')
        return questions.map(() => (0,src/* missing */.LO)(there.cause, there.detail));
    const lost = questions.map((question) => absent(question, there.value));
    const asked = questions.filter((_, index) => lost[index] === undefined);
    const answers = (await measureAll(place, asked)).values();
    return lost.map((fact) => fact ?? answers.next().value ?? (0,src/* missing */.LO)('not-collected', 'not measured'));
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/mirror.js






const fetchTimeoutMs = 600_000;
const refsAtOnce = 1_000;
const mirror_noSuchRef = 2;
function headRef(pullRequest) {
    return `refs/pull/${pullRequest}/head`;
}
/** Which heads the remote has now, so that one that is gone does not fail the fetch of all. */
async function readHeads(place, pullRequests) {
    const heads = new Map(pullRequests.map((number) => [number, null]));
    for (let start = 0; start < pullRequests.length; start += refsAtOnce) {
        const refs = pullRequests.slice(start, start + refsAtOnce).map(headRef);
        const ask = { args: ['ls-remote', '--exit-code', '--', 'origin', ...refs] };
        const answer = await askGit(place, ask);
        if (answer.state === 'missing')
            return (0,src/* missing */.LO)(answer.cause, answer.detail);
        const { exitCode, stdout } = answer.value;
        if (exitCode === mirror_noSuchRef)
            continue;
        if (exitCode !== 0)
            return gitFailure(ask, answer.value);
        for (const line of fieldText(stdout).split('\n')) {
            const [, id, number] = /^([0-9a-f]+)\trefs\/pull\/(\d+)\/head$/.exec(line) ?? [];
            if (id !== undefined && heads.has(Number(number)))
                heads.set(Number(number), id);
        }
    }
    return (0,src/* known */.eO)(heads);
}
const unknownCommit = /(?:not our ref|unadvertised object) ([0-9a-f]{40,64})/;
// Each one costs a whole fetch, and a range that has more of them than this is not worth one.
const mostUnknown = 32;
/** Takes what the remote said it does not have from `wanted`; false when it spoke of nothing that was wanted. */
function dropUnknown({ commits, heads }, stderr) {
    const commit = unknownCommit.exec(stderr)?.[1];
    if (commit === undefined)
        return false;
    const gone = [...heads].filter(([, head]) => head === commit);
    for (const [number] of gone)
        heads.set(number, null);
    return commits.delete(commit) || gone.length > 0;
}
/** By SHA, heads too: for a ref by its name git searches all refs of the remote, which takes minutes for thousands. */
function wantedShas({ commits, heads }) {
    return new Set([...commits, ...[...heads.values()].flatMap((head) => head ?? [])]);
}
async function fetchAll(place, wanted) {
    for (let attempt = 0; attempt <= mostUnknown; attempt += 1) {
        const lines = [...wantedShas(wanted)];
        // Without a refspec git would fetch HEAD.
        if (lines.length === 0)
            return (0,src/* known */.eO)(null);
        const stdin = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
        const ask = { args: fetchCommand, stdin, timeoutMs: fetchTimeoutMs };
        const answer = await askGit(place, ask);
        if (answer.state === 'missing')
            return (0,src/* missing */.LO)(answer.cause, answer.detail);
        if (answer.value.exitCode === 0)
            return (0,src/* known */.eO)(null, answer.evidence);
        if (!dropUnknown(wanted, answer.value.stderr))
            return gitFailure(ask, answer.value);
    }
    return (0,src/* missing */.LO)('not-found', `the remote does not have more than ${mostUnknown} of the commits`);
}
function badNumber(numbers) {
    const bad = numbers.find((number) => !Number.isSafeInteger(number) || number < 1);
    return bad === undefined ? undefined : (0,src/* missing */.LO)('malformed', `${bad} is no number of a pull request`);
}
/**
 * Fetches commits with all their history, and the heads of pull requests, into a fresh temporary bare repository, never
 * the checkout: its objects, settings and attributes belong to earlier steps of the job. File contents are left out
 * and fetched when a measurement needs them, with the same credential.
 *
 * A head that is gone is null in `heads`; a commit that the remote does not have is not-found in the answers about it.
 * Missing when the remote cannot be read, or does not have more than 32 of the commits. Needs git 2.38, and a remote
 * that gives any commit by its SHA, as GitHub does.
 */
async function openMirror(git, question) {
    const refused = refuseUrl(question.url) ?? refuseShas(question.commits) ?? badNumber(question.pullRequests);
    if (refused !== undefined)
        return refused;
    const { url, credential, commits } = question;
    const place = await prepareRepository(git, {
        url,
        ...(credential === undefined ? {} : { credential }),
        filter: 'blob:none',
        objectFormat: commits.some((commit) => commit.length === 64) ? 'sha256' : 'sha1',
    });
    if (place.state === 'missing')
        return (0,src/* missing */.LO)(place.cause, place.detail);
    const heads = await readHeads(place.value, [...new Set(question.pullRequests)]);
    if (heads.state === 'missing')
        return (0,src/* missing */.LO)(heads.cause, heads.detail);
    const fetched = await fetchAll(place.value, { commits: new Set(commits), heads: heads.value });
    if (fetched.state === 'missing')
        return (0,src/* missing */.LO)(fetched.cause, fetched.detail);
    return (0,src/* known */.eO)({ place: place.value, heads: heads.value }, fetched.evidence);
}

;// CONCATENATED MODULE: ./build/packages/git/src/ref-name.js
// git-check-ref-format(1): no control characters, space, ~ ^ : ? * [ \, no "..", no "@{", no "//".
const ref_name_forbidden = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\//u;
const longest = 250;
function ref_name_isComponent(part) {
    return part !== '' && !part.startsWith('.') && !part.endsWith('.lock');
}
/** True for what git allows behind `refs/heads/` or `refs/tags/`. Unlike a branch's name, it may begin with a dash. */
function isRefName(name) {
    if (name.length > longest || name.endsWith('.') || name === '@')
        return false;
    return !ref_name_forbidden.test(name) && name.split('/').every(ref_name_isComponent);
}

;// CONCATENATED MODULE: ./build/packages/git/src/remote-listing.js
const rowPattern = /^([0-9a-f]{40}|[0-9a-f]{64})\t(refs\/.+)$/;
/** Object by ref as `git ls-remote` printed them, `^{}` behind a peeled tag; undefined when cut or of another shape. */
function parseRemoteListing(text) {
    if (!text.endsWith('\n'))
        return undefined;
    const rows = text
        .slice(0, -1)
        .split('\n')
        .map((line) => rowPattern.exec(line));
    if (rows.includes(null))
        return undefined;
    return new Map(rows.map((row) => [row?.[2] ?? '', row?.[1] ?? '']));
}
/** The branch and the tag of exactly this name. */
function refsNamed(listing, name) {
    const tag = `refs/tags/${name}`;
    return {
        branch: listing.get(`refs/heads/${name}`) ?? null,
        // The server peels to the end (gitprotocol-v2, ls-refs: peel), so an annotation of an annotation is no matter.
        tag: listing.get(`${tag}^{}`) ?? listing.get(tag) ?? null,
    };
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/remote-repository.js







const listTimeoutMs = 60_000;
const remote_repository_fetchTimeoutMs = 180_000;
const mostListed = 4 * 1024 * 1024;
const namesAtOnce = 200;
const remote_repository_noSuchRef = 2;
/**
 * A fresh temporary bare repository for questions about a remote one. Nothing is fetched yet, and whatever is fetched
 * later leaves out the files until they are read. SHA-1 only.
 */
async function openRemote(git, question) {
    const refused = refuseUrl(question.url);
    if (refused !== undefined)
        return refused;
    const { url, credential } = question;
    return prepareRepository(git, {
        url,
        filter: 'tree:0',
        ...(credential === undefined ? {} : { credential }),
    });
}
async function listRemote(place, names) {
    // Protocol 2 sends the refs that begin like these, and no others.
    const refs = names.flatMap((name) => [`refs/heads/${name}`, `refs/tags/${name}`, `refs/tags/${name}^{}`]);
    const ask = {
        args: ['ls-remote', '--exit-code', '--', 'origin', ...refs],
        timeoutMs: listTimeoutMs,
        maxBytes: mostListed,
    };
    const answer = await askGit(place, ask);
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    const { exitCode, stdout } = answer.value;
    // git-ls-remote(1) --exit-code: 2 says that the remote was heard to the end and has none of them. Silence does not.
    if (exitCode === remote_repository_noSuchRef)
        return (0,src/* known */.eO)(new Map(), answer.evidence);
    if (exitCode !== 0)
        return gitFailure(ask, answer.value);
    const listing = parseRemoteListing(new TextDecoder('utf-8', { ignoreBOM: true }).decode(stdout));
    return listing === undefined
        ? (0,src/* missing */.LO)('truncated', 'git ls-remote printed a list that is cut or of another shape')
        : (0,src/* known */.eO)(listing, answer.evidence);
}
/**
 * The branch and the tag of each name (without `refs/heads/` and `refs/tags/`) that the remote has now: asked of the
 * remote, in one request for each 200 names. Every name is in the answer; where both are null, the remote was heard to
 * the end and has neither. A name that git does not allow has neither.
 */
async function listNamedRefs(place, names) {
    const asked = [...new Set(names)].filter(isRefName);
    const found = new Map(names.map((name) => [name, { branch: null, tag: null }]));
    const evidence = new Set();
    for (let start = 0; start < asked.length; start += namesAtOnce) {
        const batch = asked.slice(start, start + namesAtOnce);
        const listing = await listRemote(place, batch);
        if (listing.state === 'missing')
            return (0,src/* missing */.LO)(listing.cause, listing.detail);
        for (const name of batch)
            found.set(name, refsNamed(listing.value, name));
        for (const id of listing.evidence)
            evidence.add(id);
    }
    return (0,src/* known */.eO)(found, [...evidence]);
}
const fetchOptions = [
    '--quiet',
    '--no-auto-gc',
    '--no-write-fetch-head',
    '--recurse-submodules=no',
    '--filter=tree:0',
];
async function fetchRefs(place, kind) {
    const refs = `+refs/${kind}/*:refs/${kind}/*`;
    return gitOutput(place, {
        args: ['fetch', ...fetchOptions, '--no-tags', 'origin', refs],
        timeoutMs: remote_repository_fetchTimeoutMs,
    });
}
/** The commits that a ref of this kind holds in its history. Only refs decide: that an object is here says nothing. */
async function heldBy(place, kind, commits) {
    const fetched = await fetchRefs(place, kind);
    if (fetched.state === 'missing')
        return (0,src/* missing */.LO)(fetched.cause, fetched.detail);
    // A repository may have millions of commits, so they are not listed: what is not reached is listed instead.
    const stdin = new TextEncoder().encode([...commits, ''].join('\n'));
    const there = await gitText(place, {
        args: ['cat-file', '--batch-check=%(objectname) %(objecttype)'],
        stdin,
        environment: { GIT_NO_LAZY_FETCH: '1' },
    });
    if (there.state === 'missing')
        return (0,src/* missing */.LO)(there.cause, there.detail);
    const present = commits.filter((commit) => there.value.includes(`${commit} commit\n`));
    const held = new Set();
    for (const commit of present) {
        const args = ['for-each-ref', '--count=1', `--contains=${commit}`, '--format=%(refname)', `refs/${kind}`];
        const refs = await gitText(place, { args });
        if (refs.state === 'missing')
            return (0,src/* missing */.LO)(refs.cause, refs.detail);
        if (refs.value.startsWith(`refs/${kind}/`))
            held.add(commit);
    }
    return (0,src/* known */.eO)(held, fetched.evidence);
}
/**
 * Is each commit in the history of a branch, else of a tag, of the remote repository itself? The server gives any
 * commit of the fork network by its SHA, so that one can be fetched proves nothing: all branches are fetched, without
 * trees, and then all tags when a commit is on no branch. Missing when they cannot be fetched whole.
 */
async function findReach(place, commits) {
    const refused = refuseShas(commits);
    if (refused !== undefined)
        return refused;
    const onBranch = await heldBy(place, 'heads', commits);
    if (onBranch.state === 'missing')
        return (0,src/* missing */.LO)(onBranch.cause, onBranch.detail);
    const left = commits.filter((commit) => !onBranch.value.has(commit));
    const none = (0,src/* known */.eO)(new Set());
    const onTag = left.length === 0 ? none : await heldBy(place, 'tags', left);
    if (onTag.state === 'missing')
        return (0,src/* missing */.LO)(onTag.cause, onTag.detail);
    const reachOf = (commit) => onBranch.value.has(commit) ? 'branch' : onTag.value.has(commit) ? 'tag' : 'none';
    return (0,src/* known */.eO)(new Map(commits.map((commit) => [commit, reachOf(commit)])), [
        ...new Set([...onBranch.evidence, ...onTag.evidence]),
    ]);
}
/** Fetches one commit by its SHA, which the server may give although no ref reaches it; not-found when it does not. */
async function fetchCommit(place, commit) {
    const refused = refuseShas([commit]);
    if (refused !== undefined)
        return refused;
    const args = ['fetch', ...fetchOptions, '--no-tags', 'origin', commit];
    const fetched = await gitOutput(place, { args, timeoutMs: remote_repository_fetchTimeoutMs });
    return fetched.state === 'missing' ? (0,src/* missing */.LO)(fetched.cause, fetched.detail) : (0,src/* known */.eO)(null, fetched.evidence);
}
/**
 * The bytes of a regular file at a commit that was fetched; known null when that commit has no such file. A link is
 * unsupported: what it points to may change with what stands beside it.
 */
async function readFileAt(place, question) {
    const { commit, path, maxBytes } = question;
    const listing = await listTree(place, { of: commit, path });
    if (listing.state === 'missing')
        return (0,src/* missing */.LO)(listing.cause, listing.detail);
    const entry = listing.value.find((each) => each.path === path);
    if (entry === undefined)
        return (0,src/* known */.eO)(null, listing.evidence);
    if (entry.mode === '120000')
        return (0,src/* missing */.LO)('unsupported', `${path.slice(0, 80)} is a link`);
    if (entry.type !== 'blob')
        return (0,src/* known */.eO)(null, listing.evidence);
    return readBlob(place, entry.object, maxBytes);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/touched.js





const commitsAtOnce = 1_000;
const options = ['--stdin', '-m', '--root', '--raw', '-z'];
/**
 * For each commit, the paths that differ from any of its parents, sorted; a commit without parents touches all that it
 * has. One git call for each 1,000 commits, and no file contents. A commit that is not there is not in the answer.
 */
async function listTouched({ place }, commits) {
    const there = await findObjects(place, [...new Set(commits)]);
    if (there.state === 'missing')
        return (0,src/* missing */.LO)(there.cause, there.detail);
    const asked = [...there.value].flatMap(([commit, type]) => (type === 'commit' ? [commit] : []));
    const touched = new Map(asked.map((commit) => [commit, new Set()]));
    const evidence = new Set(there.evidence);
    for (let start = 0; start < asked.length; start += commitsAtOnce) {
        const batch = asked.slice(start, start + commitsAtOnce);
        const stdin = new TextEncoder().encode(batch.map((commit) => `${commit}\n`).join(''));
        const bytes = await gitOutput(place, { args: [...diffCommand, ...options], stdin });
        if (bytes.state === 'missing')
            return (0,src/* missing */.LO)(bytes.cause, bytes.detail);
        const sections = parseRawDiff(bytes.value);
        if (sections === undefined || sections.some(({ commit }) => commit === null || !touched.has(commit)))
            return (0,src/* missing */.LO)('malformed', 'git diff-tree printed a list of another shape');
        for (const { commit, changes } of sections)
            for (const { path } of changes)
                touched.get(commit ?? '')?.add(path);
        for (const id of bytes.evidence)
            evidence.add(id);
    }
    const sorted = [...touched].map(([commit, paths]) => [
        commit,
        [...paths].sort(),
    ]);
    return (0,src/* known */.eO)(new Map(sorted), [...evidence]);
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/trees.js


const unknown = (0,src/* missing */.LO)('not-found', 'the commit is not there');
/**
 * The tree of each commit: its whole content in one id, so that equal trees mean equal files. In one git call. A commit
 * that is not there is not-found, text that is no full SHA malformed.
 */
async function readTrees({ place }, commits) {
    const asked = [...new Set(commits)].filter(src/* isCommitSha */._$);
    const stdin = new TextEncoder().encode(asked.map((commit) => `${commit}^{tree}\n`).join(''));
    const args = ['cat-file', '--batch-check=%(objectname) %(objecttype)'];
    const text = await gitText(place, { args, stdin, environment: { GIT_NO_LAZY_FETCH: '1' } });
    const lines = text.state === 'known' ? text.value.split('\n') : [];
    const factOf = (line) => {
        if (text.state === 'missing')
            return text;
        const [, tree] = /^([0-9a-f]+) tree$/.exec(line ?? '') ?? [];
        return tree === undefined ? unknown : (0,src/* known */.eO)(tree, text.evidence);
    };
    const refused = (0,src/* missing */.LO)('malformed', 'that is no full commit SHA');
    const facts = new Map(asked.map((commit, index) => [commit, factOf(lines[index])]));
    return new Map(commits.map((commit) => [commit, facts.get(commit) ?? refused]));
}

;// CONCATENATED MODULE: ./build/packages/git/src/client/index.js















/***/ })

};

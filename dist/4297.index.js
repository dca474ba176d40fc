export const id = 4297;
export const ids = [4297];
export const modules = {

/***/ 14297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qG: () => (/* reexport */ rejection/* accepted */.qG),
  mu: () => (/* reexport */ compileAnchoredPattern),
  DV: () => (/* reexport */ crossCheck),
  _6: () => (/* reexport */ text_bytes/* decodeUtf8 */._),
  M_: () => (/* reexport */ looksLikePattern),
  kw: () => (/* reexport */ bundle/* mostBundleCharacters */.k),
  RJ: () => (/* reexport */ strict_json/* parseStrictJson */.R),
  t1: () => (/* reexport */ trusted_root/* parseTrustedRoot */.t1),
  uE: () => (/* reexport */ trusted_root/* parseTrustedRoots */.uE),
  SA: () => (/* reexport */ policyDigestText),
  jw: () => (/* reexport */ src_claims/* readClaim */.jw),
  Ch: () => (/* reexport */ readProvenance),
  L_: () => (/* reexport */ readSummary),
  UO: () => (/* reexport */ rejection/* rejectionCodes */.UO),
  tU: () => (/* reexport */ summaryPolicyUri),
  op: () => (/* reexport */ summaryPredicateType),
  VH: () => (/* reexport */ summaryResourceUri),
  OW: () => (/* reexport */ summaryStatement)
});

// UNUSED EXPORTS: claimNames, claimOid, meetsLevel, mostStatementCharacters, parseBundle, parseClaims, parseStatement, raiseThresholds, readIssuer, readSimpleSigning, rejected, signedFor, statementNames, statementPayloadType

;// CONCATENATED MODULE: ./build/packages/sigstore/src/pattern-syntax.js
const empty = { kind: 'sequence', parts: [] };
const quantifiers = {
    '*': { least: 0, most: 'any' },
    '+': { least: 1, most: 'any' },
    '?': { least: 0, most: 1 },
};
function fail(cursor, problem) {
    cursor.problem ??= `${problem} at character ${cursor.at + 1}`;
    cursor.at = cursor.text.length;
    return empty;
}
function between(first, last) {
    return (code) => code >= first && code <= last;
}
function anyOf(tests) {
    return (code) => tests.some((test) => test(code));
}
const digit = between(48, 57);
const word = anyOf([digit, between(65, 90), between(97, 122), between(95, 95)]);
/** The test of an escape such as `\.`, `\d` or `\w`, the cursor standing behind the backslash. */
function parseEscape(cursor) {
    const character = cursor.text[cursor.at];
    if (character === undefined)
        return undefined;
    if (character === 'd' || character === 'w') {
        cursor.at += 1;
        return character === 'd' ? digit : word;
    }
    const code = character.charCodeAt(0);
    // Other letters and digits mean something else in other dialects (\b, \1, \x41), so they are refused.
    if (word(code))
        return undefined;
    cursor.at += 1;
    return between(code, code);
}
function parseClassItem(cursor) {
    const character = cursor.text[cursor.at] ?? '';
    cursor.at += 1;
    if (character === '\\')
        return parseEscape(cursor);
    const first = character.charCodeAt(0);
    const last = cursor.text[cursor.at + 1];
    if (cursor.text[cursor.at] !== '-' || last === undefined || last === ']')
        return between(first, first);
    if (last === '\\' || last.charCodeAt(0) < first)
        return undefined;
    cursor.at += 2;
    return between(first, last.charCodeAt(0));
}
function parseClass(cursor) {
    const negated = cursor.text[cursor.at] === '^';
    if (negated)
        cursor.at += 1;
    const tests = [];
    while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== ']') {
        const test = parseClassItem(cursor);
        if (test === undefined)
            return fail(cursor, 'a range or escape that is not understood');
        tests.push(test);
    }
    if (cursor.text[cursor.at] !== ']' || tests.length === 0)
        return fail(cursor, 'an empty or unclosed [ ]');
    cursor.at += 1;
    const accepts = anyOf(tests);
    return { kind: 'one', accepts: negated ? (code) => !accepts(code) : accepts };
}
function parseGroup(cursor) {
    if (cursor.text.startsWith('?:', cursor.at))
        cursor.at += 2;
    const node = parseChoice(cursor);
    if (cursor.text[cursor.at] !== ')')
        return fail(cursor, 'an unclosed ( )');
    cursor.at += 1;
    return node;
}
function parseAtom(cursor) {
    const character = cursor.text[cursor.at] ?? '';
    if ('*+?{}^$]'.includes(character))
        return fail(cursor, `"${character}" where a character is expected`);
    cursor.at += 1;
    if (character === '(')
        return parseGroup(cursor);
    if (character === '[')
        return parseClass(cursor);
    if (character === '.')
        return { kind: 'one', accepts: () => true };
    if (character !== '\\') {
        const code = character.charCodeAt(0);
        return { kind: 'one', accepts: between(code, code) };
    }
    const accepts = parseEscape(cursor);
    return accepts === undefined ? fail(cursor, 'an escape that is not understood') : { kind: 'one', accepts };
}
function parseSequence(cursor) {
    const parts = [];
    while (cursor.at < cursor.text.length && !'|)'.includes(cursor.text[cursor.at] ?? '')) {
        const part = parseAtom(cursor);
        const quantifier = quantifiers[cursor.text[cursor.at] ?? ''];
        if (quantifier !== undefined)
            cursor.at += 1;
        parts.push(quantifier === undefined ? part : { kind: 'repeat', part, ...quantifier });
    }
    return { kind: 'sequence', parts };
}
function parseChoice(cursor) {
    const options = [parseSequence(cursor)];
    while (cursor.text[cursor.at] === '|') {
        cursor.at += 1;
        options.push(parseSequence(cursor));
    }
    return { kind: 'choice', options };
}
const longest = 1024;
/**
 * Parses `^…$`. Understood are plain characters, `.`, `\d`, `\w`, escaped punctuation, `[ ]`, `( | )`, `*`, `+`, `?`.
 * Everything else of the many dialects (look-around, back-references, counted repetition) is refused by name.
 */
function parsePattern(pattern) {
    if (pattern.length > longest)
        return { ok: false, detail: `the pattern is longer than ${longest} characters` };
    if (!pattern.startsWith('^') || !pattern.endsWith('$') || pattern.endsWith('\\$'))
        return { ok: false, detail: 'the pattern must begin with ^ and end with $' };
    const cursor = { text: pattern.slice(1, -1), at: 0, problem: undefined };
    const node = parseChoice(cursor);
    if (cursor.at < cursor.text.length)
        fail(cursor, 'a ) that was never opened');
    // ^a|b$ anchors each half on one side only in other dialects; a reader cannot be sure what was meant.
    if (node.kind === 'choice' && node.options.length > 1)
        fail(cursor, 'an alternative outside of ( ), which would not be anchored on both sides');
    return cursor.problem === undefined ? { ok: true, node } : { ok: false, detail: cursor.problem };
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/anchored-pattern.js

const longestText = 4096;
function push(steps, step) {
    steps.push(step);
    return steps.length - 1;
}
function compileRepeat(steps, node, next) {
    if (node.most === 1)
        return push(steps, { kind: 'fork', next: [compileNode(steps, node.part, next), next] });
    const loop = push(steps, { kind: 'fork', next: [] });
    const body = compileNode(steps, node.part, loop);
    steps[loop] = { kind: 'fork', next: [body, next] };
    return node.least === 1 ? body : loop;
}
/** Adds the steps of a node and answers where it starts; it continues at `next`. */
function compileNode(steps, node, next) {
    if (node.kind === 'one')
        return push(steps, { kind: 'take', accepts: node.accepts, next });
    if (node.kind === 'repeat')
        return compileRepeat(steps, node, next);
    if (node.kind === 'sequence')
        return node.parts.reduceRight((following, part) => compileNode(steps, part, following), next);
    return push(steps, {
        kind: 'fork',
        next: node.options.map((option) => compileNode(steps, option, next)),
    });
}
/** Every step reachable without taking a code unit. */
function reach(steps, starts) {
    const reached = new Set();
    const open = [...starts];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (reached.has(at))
            continue;
        reached.add(at);
        const step = steps[at];
        if (step?.kind === 'fork')
            open.push(...step.next);
    }
    return reached;
}
function advance(steps, current, code) {
    const starts = [];
    for (const at of current) {
        const step = steps[at];
        if (step?.kind === 'take' && step.accepts(code))
            starts.push(step.next);
    }
    return reach(steps, starts);
}
function run(steps, start, text) {
    if (text.length > longestText)
        return false;
    let current = reach(steps, [start]);
    for (let at = 0; at < text.length && current.size > 0; at += 1)
        current = advance(steps, current, text.charCodeAt(at));
    return current.has(0);
}
/**
 * Compiles `^…$` into a matcher whose work is at most text length times pattern length: all paths are followed at
 * once (Thompson's construction), so no text that an attacker chooses can make it backtrack. Texts over 4,096
 * characters never match.
 */
function compileAnchoredPattern(pattern) {
    const parsed = parsePattern(pattern);
    if (!parsed.ok)
        return parsed;
    const steps = [{ kind: 'accept' }];
    const start = compileNode(steps, parsed.node, 0);
    return { ok: true, pattern: { matches: (text) => run(steps, start, text) } };
}
/** True for text that is written as a pattern: begins with `^`, which no ref and no identity does. */
function looksLikePattern(text) {
    return text.startsWith('^');
}

// EXTERNAL MODULE: ./build/packages/sigstore/src/bundle.js + 1 modules
var bundle = __webpack_require__(23174);
// EXTERNAL MODULE: ./build/packages/sigstore/src/claims.js
var src_claims = __webpack_require__(22785);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/cross-check.js

const delegator = /^https:\/\/github\.com\/slsa-framework\/slsa-github-generator\/\.github\/workflows\/delegator_[\w-]+_slsa3\.yml@refs\/tags\/v\d+\.\d+\.\d+$/;
const npmBuilder = 'https://github.com/actions/runner';
/** GitHub folds the case of ASCII letters in owners and repositories. */
function foldAscii(text) {
    return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
const folded = (predicate, certificate) => foldAscii(predicate) === foldAscii(certificate);
const exact = (predicate, certificate) => predicate === certificate;
const lower = (text) => text.toLowerCase();
function known(claims, name) {
    const claim = (0,src_claims/* readClaim */.jw)(claims, name);
    return claim.state === 'known' ? claim.value : undefined;
}
/**
 * The builder as far as the certificate speaks of it. Two kinds of builder are none of its business: npm names the
 * runner (whose environment is compared by itself), and slsa-github-generator's delegators name the workflow that they
 * were called by, which only counts when the certificate says that it really was a delegator who signed.
 */
function builder({ builderId }, claims) {
    if (builderId === npmBuilder || builderId.startsWith(`${npmBuilder}/`))
        return null;
    return delegator.test(known(claims, 'buildSignerUri') ?? '') ? null : builderId;
}
/** `owner/name` of an address, as the older claim writes it. */
function ownerAndName({ source }) {
    return source.repository?.replace(/^https?:\/\/[^/]+\//, '') ?? null;
}
/** The path in `repository/path@ref`; the whole text where the certificate's own claims do not frame it. */
function pathIn(text, claims) {
    const [repository, ref] = [known(claims, 'sourceRepositoryUri'), known(claims, 'sourceRepositoryRef')];
    const [before, behind] = [`${repository ?? ''}/`, `@${ref ?? ''}`];
    const framed = repository !== undefined && ref !== undefined && text.startsWith(before) && text.endsWith(behind);
    return framed ? text.slice(before.length, -behind.length) : text;
}
const rows = [
    { field: 'builderId', claim: 'buildSignerUri', value: builder },
    {
        field: 'source.repository',
        claim: 'sourceRepositoryUri',
        value: ({ source }) => source.repository,
        compare: folded,
    },
    {
        field: 'source.repository (workflowRepository)',
        claim: 'workflowRepository',
        value: ownerAndName,
        compare: folded,
    },
    { field: 'source.ref', claim: 'sourceRepositoryRef', value: ({ source }) => source.ref },
    { field: 'source.ref (workflowRef)', claim: 'workflowRef', value: ({ source }) => source.ref },
    {
        field: 'source.commit',
        claim: 'sourceRepositoryDigest',
        value: ({ source }) => source.commit,
        form: lower,
    },
    {
        field: 'source.commit (workflowSha)',
        claim: 'workflowSha',
        value: ({ source }) => source.commit,
        form: lower,
    },
    {
        field: 'source.workflowPath',
        claim: 'buildConfigUri',
        value: ({ source }) => source.workflowPath,
        form: pathIn,
    },
    {
        field: 'source.workflowCommit',
        claim: 'buildConfigDigest',
        value: ({ source }) => source.workflowCommit,
        form: lower,
    },
    { field: 'event', claim: 'buildTrigger', value: ({ event }) => event },
    { field: 'event (workflowTrigger)', claim: 'workflowTrigger', value: ({ event }) => event },
    { field: 'repositoryId', claim: 'sourceRepositoryId', value: ({ repositoryId }) => repositoryId },
    { field: 'ownerId', claim: 'sourceRepositoryOwnerId', value: ({ ownerId }) => ownerId },
    {
        field: 'runnerEnvironment',
        claim: 'runnerEnvironment',
        value: ({ runnerEnvironment }) => runnerEnvironment,
    },
    {
        field: 'invocation',
        claim: 'runInvocationUri',
        value: ({ invocation }) => invocation,
        compare: folded,
    },
];
function compareRow(row, provenance, claims) {
    const predicate = row.value(provenance, claims);
    const claim = (0,src_claims/* readClaim */.jw)(claims, row.claim);
    if (predicate === null || (claim.state === 'missing' && claim.cause === 'not-found'))
        return [];
    // A claim that is there and cannot be read agrees with nothing.
    if (claim.state === 'missing')
        return [{ field: row.field, predicate, certificate: claim.detail, agrees: false }];
    const certificate = row.form?.(claim.value, claims) ?? claim.value;
    return [
        { field: row.field, predicate, certificate, agrees: (row.compare ?? exact)(predicate, certificate) },
    ];
}
/**
 * Does the provenance say what the certificate says? One row for every field that both state, in a fixed order. No row
 * is no agreement: what only the predicate states, nobody but the build vouches for.
 */
function crossCheck(provenance, claims) {
    return rows.flatMap((row) => compareRow(row, provenance, claims));
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/external-parameters.js
const mostPaths = 1000;
/**
 * What each build type defines itself. Inputs, variables and release bodies are containers that the build type defines
 * and members that the workflow's author (or whoever started it) chose, so each member is listed.
 * Sources: https://actions.github.io/buildtypes/workflow/v1, the pages that the other names lead to, and the
 * provenance formats of slsa-github-generator.
 */
const definedByBuildType = {
    'https://actions.github.io/buildtypes/workflow/v1': [
        'workflow.ref',
        'workflow.repository',
        'workflow.path',
    ],
    'https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1': [
        'workflow.ref',
        'workflow.repository',
        'workflow.path',
    ],
    'https://slsa.dev/container-based-build/v0.1?draft': [
        'source.uri',
        'source.digest.sha1',
        'source.digest.gitCommit',
        'builderImage.uri',
        'builderImage.digest.sha256',
        'configPath',
        'buildConfig.ArtifactPath',
        'buildConfig.Command',
    ],
};
const containers = new Set(['inputs', 'vars', 'release', 'workflow']);
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function segment(name) {
    return /^[\w-]+$/.test(name) ? name : JSON.stringify(name);
}
function* pathsOf(value, path) {
    if (!isObject(value)) {
        if (value !== null || !containers.has(path))
            yield path;
        return;
    }
    const entries = Object.entries(value);
    if (entries.length === 0 && path !== '' && !containers.has(path))
        yield path;
    for (const [name, member] of entries)
        yield* pathsOf(member, path === '' ? segment(name) : `${path}.${segment(name)}`);
}
/**
 * The dotted paths of all external parameters that the build type does not define, in the order of the document; a list
 * is one parameter. For an unknown build type that is all of them. Undefined when there are more than 1,000.
 */
function undefinedParameters(buildType, parameters) {
    const defined = Object.hasOwn(definedByBuildType, buildType) ? definedByBuildType[buildType] : [];
    const paths = [];
    for (const path of pathsOf(parameters, '')) {
        if (path === '' || defined?.includes(path))
            continue;
        paths.push(path);
        if (paths.length > mostPaths)
            return undefined;
    }
    return paths;
}

// EXTERNAL MODULE: ./build/packages/sigstore/src/rejection.js
var rejection = __webpack_require__(8445);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/git-source.js

const spdx = /^(?:git\+)?(https:\/\/[^\s@?#]+)(?:@([^\s]+))?$/;
const commitForm = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** A repository's address in one form: https, lower-case host, without `.git` and without a slash at the end. */
function normalAddress(text) {
    const [, host = '', path = ''] = /^https:\/\/([^/]+)(.*)$/.exec(text) ?? [];
    return `https://${host.toLowerCase()}${path.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}
/**
 * Reads `git+https://host/owner/repo@ref` (SPDX download location) or a plain https address. Undefined for anything
 * else; provenance may name images and archives in the same places.
 */
function parseGitUri(text) {
    const [, address, ref] = spdx.exec(text) ?? [];
    return address === undefined ? undefined : { repository: normalAddress(address), ref: ref ?? null };
}
/** The commit in lower-case hex; undefined for a text that is not one. */
function parseCommit(text) {
    const lower = text.toLowerCase();
    return commitForm.test(lower) ? lower : undefined;
}
/**
 * The one value of several places that mean the same, null when none of them says it. Two that differ are refused: a
 * reader would have to choose, and two readers would choose differently.
 */
function oneOf(name, stated) {
    const values = [...new Set(stated.filter((value) => typeof value === 'string' && value !== ''))];
    if (values.length > 1)
        return (0,rejection/* rejected */.nS)('provenance-invalid', `it states two different values for ${name}: ${values.slice(0, 2).join(' and ')}`);
    return (0,rejection/* accepted */.qG)(values[0] ?? null);
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/provenance-shape.js

// Only what we read is named; SLSA lets producers add members. A member that is named and of another type is refused.
const provenance_shape_text = dist/* nullish */.cl6(dist/* string */.YjP());
// Numeric identifiers are texts in most producers and numbers in some.
const number = dist/* nullish */.cl6(dist/* union */.KCZ([dist/* string */.YjP(), dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0), dist/* transform */.pdi(String))]));
const filled = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1));
const digests = dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()));
const material = dist/* object */.Ikc({ uri: provenance_shape_text, digest: digests });
const materials = dist/* nullish */.cl6(dist/* array */.YOg(material));
/** What GitHub tells a job about itself; slsa-github-generator writes it in lower or upper case, npm in upper case. */
const github = dist/* object */.Ikc({
    event_name: provenance_shape_text,
    ref: provenance_shape_text,
    repository: provenance_shape_text,
    repository_id: number,
    repository_owner_id: number,
    run_attempt: number,
    run_id: number,
    sha: provenance_shape_text,
    sha1: provenance_shape_text,
    workflow_ref: provenance_shape_text,
    workflow_sha: provenance_shape_text,
    runner_environment: provenance_shape_text,
});
const githubSchema = github;
const anyObject = dist/* nullish */.cl6(dist/* looseObject */._H3({}));
/** https://slsa.dev/spec/v0.2/provenance */
const provenance02Schema = dist/* object */.Ikc({
    builder: dist/* object */.Ikc({ id: filled }),
    buildType: filled,
    invocation: dist/* nullish */.cl6(dist/* object */.Ikc({
        configSource: dist/* nullish */.cl6(dist/* object */.Ikc({ uri: provenance_shape_text, digest: digests, entryPoint: provenance_shape_text })),
        parameters: dist/* nullish */.cl6(dist/* unknown */.L5J()),
        environment: anyObject,
    })),
    metadata: dist/* nullish */.cl6(dist/* object */.Ikc({ buildInvocationID: provenance_shape_text, buildInvocationId: provenance_shape_text })),
    materials,
});
/** https://slsa.dev/spec/v1.0/provenance */
const provenance1Schema = dist/* object */.Ikc({
    buildDefinition: dist/* object */.Ikc({
        buildType: filled,
        // SLSA demands it; builders without parameters leave it out all the same, which says no less than an empty one.
        externalParameters: dist/* nullish */.cl6(dist/* looseObject */._H3({
            workflow: dist/* nullish */.cl6(dist/* object */.Ikc({ ref: provenance_shape_text, repository: provenance_shape_text, path: provenance_shape_text })),
            source: dist/* nullish */.cl6(dist/* union */.KCZ([dist/* string */.YjP(), dist/* object */.Ikc({ uri: provenance_shape_text, digest: digests })])),
        })),
        internalParameters: dist/* nullish */.cl6(dist/* looseObject */._H3({ github: anyObject })),
        resolvedDependencies: materials,
    }),
    runDetails: dist/* object */.Ikc({
        builder: dist/* object */.Ikc({ id: filled }),
        metadata: dist/* nullish */.cl6(dist/* object */.Ikc({ invocationId: provenance_shape_text })),
    }),
});

;// CONCATENATED MODULE: ./build/packages/sigstore/src/provenance-stated.js



/** A refusal of a predicate. */
function invalid(detail) {
    return (0,rejection/* rejected */.nS)('provenance-invalid', detail);
}
/** Variables are named `GITHUB_EVENT_NAME` or `github_event_name`, members of a `github` object `event_name`. */
function githubOf(variables, members) {
    const plain = { ...members };
    for (const [name, value] of Object.entries(variables)) {
        if (!/^github_./i.test(name))
            continue;
        const short = name.toLowerCase().slice('github_'.length);
        // Two spellings side by side: whichever we took, another reader would take the other.
        if (Object.hasOwn(plain, short) && plain[short] !== value)
            return invalid(`it states ${JSON.stringify(name)} in two spellings with different values`);
        plain[short] = value;
    }
    const checked = dist/* safeParse */.xLC(githubSchema, plain);
    return checked.success ? (0,rejection/* accepted */.qG)(checked.output) : invalid(shapeProblem(checked.issues[0]));
}
function shapeProblem(issue) {
    return `${dist/* getDotPath */.BuJ(issue) ?? 'the predicate'}: ${issue.message}`;
}
/** `owner/repo/path@ref`, relative to the repository and ref that the same environment states. */
function provenance_stated_pathIn({ repository, workflow_ref, ref }) {
    if (!workflow_ref || !repository || !ref)
        return null;
    const [before, behind] = [`${repository}/`, `@${ref}`];
    const fits = workflow_ref.startsWith(before) && workflow_ref.endsWith(behind);
    return fits ? workflow_ref.slice(before.length, -behind.length) : null;
}
/** What SLSA provenance v0.2 states. */
function stated02(predicate) {
    const checked = dist/* safeParse */.xLC(provenance02Schema, predicate);
    if (!checked.success)
        return invalid(shapeProblem(checked.issues[0]));
    const { builder, buildType, invocation, metadata, materials } = checked.output;
    const github = githubOf(invocation?.environment ?? {}, {});
    if (github.state === 'rejected')
        return github;
    const config = invocation?.configSource;
    const { sha1, sha, ref } = github.value;
    return (0,rejection/* accepted */.qG)({
        version: '0.2',
        builderId: builder.id,
        buildType,
        parameters: (invocation?.parameters ?? {}),
        sources: [config?.uri],
        refs: [ref],
        commits: [config?.digest?.['sha1'], sha1, sha],
        workflowPaths: [config?.entryPoint, provenance_stated_pathIn(github.value)],
        invocations: [metadata?.buildInvocationID, metadata?.buildInvocationId],
        github: github.value,
        materials: materials ?? [],
    });
}
function rawParameters(predicate) {
    const { buildDefinition } = predicate;
    return buildDefinition.externalParameters ?? {};
}
/** What SLSA provenance v1 states. */
function stated1(predicate) {
    const checked = dist/* safeParse */.xLC(provenance1Schema, predicate);
    if (!checked.success)
        return invalid(shapeProblem(checked.issues[0]));
    const { buildDefinition, runDetails } = checked.output;
    const { workflow, source } = buildDefinition.externalParameters ?? {};
    const internal = buildDefinition.internalParameters ?? {};
    const github = githubOf(internal, internal.github ?? {});
    if (github.state === 'rejected')
        return github;
    const origin = typeof source === 'string' ? { uri: source, digest: null } : source;
    const { sha, ref } = github.value;
    return (0,rejection/* accepted */.qG)({
        version: '1',
        builderId: runDetails.builder.id,
        buildType: buildDefinition.buildType,
        // The document itself: the schema library leaves out members that are named like parts of JavaScript.
        parameters: rawParameters(predicate),
        sources: [workflow?.repository, origin?.uri],
        refs: [workflow?.ref, ref],
        commits: [origin?.digest?.['sha1'], origin?.digest?.['gitCommit'], sha],
        workflowPaths: [workflow?.path, provenance_stated_pathIn(github.value)],
        invocations: [runDetails.metadata?.invocationId],
        github: github.value,
        materials: buildDefinition.resolvedDependencies ?? [],
    });
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/provenance.js




const runnerPrefix = 'https://github.com/actions/runner/';
const runAndAttempt = /^(\d+)-(\d+)$/;
function materialsOf(materials) {
    return materials.map(({ uri, digest }) => ({
        uri: uri ?? '',
        digests: Object.entries(digest ?? {}).map(([algorithm, value]) => `${algorithm}:${value}`),
    }));
}
/** The material that is the source itself: the one at its address. Its commit and ref are stated there once more. */
function sourceMaterial({ materials }, repository) {
    const found = materials.flatMap(({ uri, digest }) => {
        const git = uri?.startsWith('git+') ? parseGitUri(uri) : undefined;
        return git?.repository === repository ? [{ ref: git.ref, digest: digest ?? {} }] : [];
    });
    // The first: SLSA's producers put the source first, and a checkout of another ref of the same repository behind it.
    const [first] = found;
    if (first === undefined)
        return { refs: [], commits: [] };
    const { gitCommit, sha1 } = first.digest;
    return { refs: [first.ref], commits: [gitCommit, sha1].filter((text) => text !== undefined) };
}
function sourceUris({ sources, materials, workflowPaths, github }) {
    if (sources.some((uri) => uri))
        return [...sources];
    // Producers without a source parameter (delegators) name it as their first material only.
    const isGithub = github.repository ?? workflowPaths.find((path) => path);
    return isGithub ? [materials[0]?.uri] : [];
}
function commitsOf(texts) {
    const commits = [];
    for (const text of texts) {
        if (!text)
            continue;
        const commit = parseCommit(text);
        if (commit === undefined)
            return invalid(`${JSON.stringify(text.slice(0, 100))} is not a commit`);
        commits.push(commit);
    }
    return (0,rejection/* accepted */.qG)(commits);
}
function readSource(stated) {
    const gits = sourceUris(stated).flatMap((uri) => {
        // What is no address of a repository is kept as it is: it will agree with no certificate.
        return uri ? [parseGitUri(uri) ?? { repository: uri, ref: null }] : [];
    });
    const repository = oneOf('the source repository', gits.map((git) => git.repository));
    if (repository.state === 'rejected')
        return repository;
    const material = sourceMaterial(stated, repository.value ?? '');
    const ref = oneOf('the source ref', [...stated.refs, ...gits.map((git) => git.ref), ...material.refs]);
    if (ref.state === 'rejected')
        return ref;
    const commits = commitsOf([...stated.commits, ...material.commits]);
    if (commits.state === 'rejected')
        return commits;
    const commit = oneOf('the source commit', commits.value);
    if (commit.state === 'rejected')
        return commit;
    const workflowPath = oneOf('the workflow path', stated.workflowPaths);
    if (workflowPath.state === 'rejected')
        return workflowPath;
    const workflowCommits = commitsOf([stated.github.workflow_sha]);
    if (workflowCommits.state === 'rejected')
        return workflowCommits;
    return (0,rejection/* accepted */.qG)({
        repository: repository.value,
        ref: ref.value,
        commit: commit.value,
        workflowPath: workflowPath.value,
        workflowCommit: workflowCommits.value[0] ?? null,
    });
}
/** `runs/N/attempts/M` from `N-M` (slsa-github-generator, npm) or from the environment; an address stays as it is. */
function readInvocation({ invocations, github }, repository) {
    const address = (run, attempt) => repository === null ? null : `${repository}/actions/runs/${run}/attempts/${attempt}`;
    const { run_id, run_attempt } = github;
    const fromEnvironment = run_id && run_attempt ? address(run_id, run_attempt) : null;
    const named = invocations.map((text) => {
        const [, run, attempt] = runAndAttempt.exec(text ?? '') ?? [];
        return run === undefined || attempt === undefined ? text : address(run, attempt);
    });
    return oneOf('the run', [...named, fromEnvironment]);
}
function runnerIn(builderId) {
    return builderId.startsWith(runnerPrefix) ? builderId.slice(runnerPrefix.length) : null;
}
function finish(stated) {
    const { version, builderId, buildType, github } = stated;
    const source = readSource(stated);
    if (source.state === 'rejected')
        return source;
    const invocation = readInvocation(stated, source.value.repository);
    if (invocation.state === 'rejected')
        return invocation;
    const runner = oneOf('the runner environment', [github.runner_environment, runnerIn(builderId)]);
    if (runner.state === 'rejected')
        return runner;
    const externalParameters = undefinedParameters(buildType, stated.parameters);
    if (externalParameters === undefined)
        return invalid('it has more than 1,000 external parameters');
    return (0,rejection/* accepted */.qG)({
        version,
        builderId,
        buildType,
        source: source.value,
        event: github.event_name ?? null,
        repositoryId: github.repository_id ?? null,
        ownerId: github.repository_owner_id ?? null,
        runnerEnvironment: runner.value,
        invocation: invocation.value,
        externalParameters,
        materials: materialsOf(stated.materials),
    });
}
/**
 * What does this SLSA provenance say? Understands v0.2 and v1 as GitHub (both addresses of its build type),
 * slsa-github-generator and npm write them; of other build types only what SLSA itself defines is read, and every
 * external parameter is listed as undefined. A document that states two values for one thing is refused.
 * Controlled by the build. Sources: https://slsa.dev/spec/v1.0/provenance, https://slsa.dev/spec/v0.2/provenance
 */
function readProvenance(predicateType, predicate) {
    if (predicateType !== 'https://slsa.dev/provenance/v0.2' &&
        predicateType !== 'https://slsa.dev/provenance/v1')
        return invalid(`the predicate type is ${JSON.stringify(predicateType)}, expected SLSA provenance v0.2 or v1`);
    const stated = predicateType.endsWith('v1') ? stated1(predicate) : stated02(predicate);
    return stated.state === 'rejected' ? stated : finish(stated.value);
}

// EXTERNAL MODULE: ./build/packages/sigstore/src/statement.js
var statement = __webpack_require__(19675);
// EXTERNAL MODULE: ./build/packages/sigstore/src/text-bytes.js
var text_bytes = __webpack_require__(54237);
// EXTERNAL MODULE: ./build/packages/sigstore/src/strict-json.js
var strict_json = __webpack_require__(74040);
// EXTERNAL MODULE: ./build/packages/sigstore/src/trusted-root.js
var trusted_root = __webpack_require__(63510);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/verification-summary.js



/** The predicate type of a verification summary. */
const summaryPredicateType = 'https://slsa.dev/verification_summary/v1';
const verification_summary_digests = dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1))));
const descriptor = dist/* object */.Ikc({ uri: dist/* nullish */.cl6(dist/* string */.YjP()), digest: verification_summary_digests });
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/, 'expected an RFC 3339 time'), dist/* check */.z6Y((text) => !Number.isNaN(Date.parse(text)), 'expected an RFC 3339 time'));
const verification_summary_filled = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1));
const schema = dist/* object */.Ikc({
    verifier: dist/* object */.Ikc({ id: verification_summary_filled, version: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())) }),
    timeVerified: dist/* nullish */.cl6(time),
    resourceUri: verification_summary_filled,
    policy: descriptor,
    inputAttestations: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(descriptor), dist/* maxLength */.Ru6(10_000))),
    verificationResult: dist/* picklist */.KIO(['PASSED', 'FAILED']),
    verifiedLevels: dist/* pipe */.FsL(dist/* array */.YOg(verification_summary_filled), dist/* maxLength */.Ru6(1000)),
    slsaVersion: dist/* nullish */.cl6(dist/* string */.YjP()),
});
function descriptorOf({ uri, digest }) {
    const list = Object.entries(digest ?? {}).map(([algorithm, value]) => `${algorithm}:${value}`);
    return { uri: uri ?? null, digests: list };
}
/**
 * Reads a SLSA verification summary v1 (VSA). Only its form is checked: which verifier, resource and levels count is a
 * judgement. Source: https://slsa.dev/spec/v1.1/verification_summary
 */
function readSummary(predicate) {
    const checked = dist/* safeParse */.xLC(schema, predicate);
    if (!checked.success) {
        const [issue] = checked.issues;
        return (0,rejection/* rejected */.nS)('summary-invalid', `${dist/* getDotPath */.BuJ(issue) ?? 'the predicate'}: ${issue.message}`);
    }
    const { verifier, timeVerified, resourceUri, policy, inputAttestations, ...rest } = checked.output;
    return (0,rejection/* accepted */.qG)({
        verifierId: verifier.id,
        verifierVersion: verifier.version ?? {},
        timeVerified: timeVerified ? (0,src/* instantAt */.l$)(Date.parse(timeVerified)) : null,
        resourceUri,
        policy: descriptorOf(policy),
        inputAttestations: (inputAttestations ?? []).map(descriptorOf),
        result: rest.verificationResult,
        verifiedLevels: rest.verifiedLevels,
        slsaVersion: rest.slsaVersion ?? null,
    });
}
const levelForm = /^(SLSA_[A-Z]+_LEVEL_)(\d)$/;
/** True when the summary passed and states this level, or a higher one of the same SLSA track. */
function meetsLevel({ result, verifiedLevels }, level) {
    if (result !== 'PASSED')
        return false;
    const [, track, least] = levelForm.exec(level) ?? [];
    return verifiedLevels.some((stated) => {
        if (stated === level)
            return true;
        const [, statedTrack, number] = levelForm.exec(stated) ?? [];
        return track !== undefined && statedTrack === track && Number(number) >= Number(least);
    });
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/vsa.js


// What a gate decided, as a SLSA verification summary that others can verify instead of judging again.
// Source: https://slsa.dev/spec/v1.2/verification_summary
const statementType = 'https://in-toto.io/Statement/v1';
const slsaVersion = '1.2';
/**
 * The text that a summary's one policy digest is taken over: the canonical JSON of the sorted list of the digests of
 * all policies, each once. Anybody who holds the evidence document can make it again.
 */
function policyDigestText(each) {
    return (0,src/* canonicalJson */.dj)([...new Set(each)].toSorted());
}
function foldedAscii(text) {
    return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
/**
 * The name of the policy that judges deploys of a service to an environment. GitHub folds the case of environments and
 * repositories, so their letters are lower-case here; who compares can compare exactly.
 */
function summaryPolicyUri({ server, repository, environment, service }) {
    const place = `environment=${encodeURIComponent(foldedAscii(environment))}&service=${encodeURIComponent(service)}`;
    return `${server}/${foldedAscii(repository)}/blob/HEAD/.github/countersign.yml#${place}`;
}
/**
 * Where a consumer gets the artifact from, without its digest (the statement's subject has that). An image is a package
 * URL with its repository; a package whose name is one already keeps it.
 * Source: https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md
 */
function summaryResourceUri({ kind, name }) {
    if (kind === 'image')
        return `pkg:oci/${foldedAscii(name.split('/').at(-1) ?? name)}?repository_url=${name}`;
    return name.startsWith('pkg:') ? name : `${kind}:${encodeURIComponent(name)}`;
}
function digestSet(digest) {
    const [algorithm = '', hex = ''] = digest.split(':', 2);
    // in-toto calls the SHA-1 of a commit gitCommit; the plain name is kept for readers that know only that.
    return algorithm === 'sha1' ? { gitCommit: hex, sha1: hex } : { [algorithm]: hex };
}
/** `FAILED` is the one level of whatever did not pass; a level is claimed only for an allow. */
function verifiedLevels({ effect, level }) {
    return effect === 'allow' ? [level] : ['FAILED'];
}
function predicateOf(draft) {
    const { verifier, policy, effect, expires, evidence } = draft;
    const each = [...new Set(policy.each)].toSorted();
    return {
        verifier,
        timeVerified: draft.at,
        resourceUri: summaryResourceUri(draft.subject),
        policy: {
            uri: summaryPolicyUri(draft.target),
            digest: digestSet(policy.digest),
            // Says what PASSED and FAILED cannot: that FAILED may stand for `unknown`, and what the one digest is made of.
            annotations: { verdict: effect, policies: each, evidence, expires },
        },
        inputAttestations: draft.inputs.map(({ uri, digest }) => ({ uri, digest: digestSet(digest) })),
        verificationResult: effect === 'allow' ? 'PASSED' : 'FAILED',
        verifiedLevels: verifiedLevels(draft),
        slsaVersion,
    };
}
/**
 * The in-toto statement of a decision, as canonical JSON. Allow is PASSED; deny and unknown are both FAILED, told apart
 * by `policy.annotations.verdict`.
 */
function summaryStatement(draft) {
    const { name, digest } = draft.subject;
    return (0,src/* canonicalJson */.dj)({
        _type: statementType,
        subject: [{ name, digest: digestSet(digest) }],
        predicateType: summaryPredicateType,
        predicate: predicateOf(draft),
    });
}

// EXTERNAL MODULE: ./build/packages/sigstore/src/simple-signing.js
var simple_signing = __webpack_require__(18596);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/index.js















/***/ })

};

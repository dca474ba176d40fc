export const id = 9703;
export const ids = [9703];
export const modules = {

/***/ 79703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $K: () => (/* reexport */ suite_error/* SuiteError */.$),
  rE: () => (/* reexport */ accountSchema),
  As: () => (/* reexport */ addMilliseconds),
  dj: () => (/* reexport */ canonicalJson),
  vq: () => (/* reexport */ catalogueOf),
  z6: () => (/* reexport */ check),
  lN: () => (/* reexport */ commitSchema),
  wu: () => (/* reexport */ compareEffects),
  er: () => (/* reexport */ digestSchema),
  q: () => (/* reexport */ epochMilliseconds),
  cy: () => (/* reexport */ evidenceDocumentSchema),
  mU: () => (/* reexport */ explainReason),
  oZ: () => (/* reexport */ factSchema),
  l$: () => (/* reexport */ instantAt),
  p8: () => (/* reexport */ instantSchema),
  _$: () => (/* reexport */ isCommitSha),
  Bc: () => (/* reexport */ isDigest),
  uZ: () => (/* reexport */ isInstant),
  _h: () => (/* reexport */ isSha256),
  t$: () => (/* reexport */ suite_error/* isSuiteError */.t),
  S4: () => (/* reexport */ judge),
  I: () => (/* reexport */ kindOf),
  eO: () => (/* reexport */ known),
  JE: () => (/* reexport */ lastDeploySchema),
  Vt: () => (/* reexport */ mapFact),
  LO: () => (/* reexport */ missing),
  Te: () => (/* reexport */ missingCauses),
  pA: () => (/* reexport */ nearest),
  Uv: () => (/* reexport */ noPolicyDigest),
  kZ: () => (/* reexport */ pathMatcher),
  PG: () => (/* reexport */ pathPatternProblem),
  UT: () => (/* reexport */ policyOriginKinds),
  fI: () => (/* reexport */ problemText),
  R$: () => (/* reexport */ reasonKind),
  TF: () => (/* reexport */ requestSchema),
  jJ: () => (/* reexport */ sameSubject),
  G9: () => (/* reexport */ settle),
  bL: () => (/* reexport */ sha256Schema),
  WU: () => (/* reexport */ show),
  Rn: () => (/* reexport */ stricter),
  "if": () => (/* reexport */ subjectKinds),
  cn: () => (/* reexport */ subjectSchema),
  yq: () => (/* reexport */ subjectText),
  ps: () => (/* reexport */ truncated),
  $D: () => (/* reexport */ verdictSchema)
});

// UNUSED EXPORTS: combine, conclude, coreReasons, evidenceIdsSchema, evidenceSchema, evidenceSources, judgementSchema, pathText, policyDocumentSchema, policyOriginSchema, reasonSchema, recordedPolicySchema

// EXTERNAL MODULE: ./build/packages/core/src/suite-error.js
var suite_error = __webpack_require__(11672);
;// CONCATENATED MODULE: ./build/packages/core/src/canonical-json.js

function refuse(path, found) {
    throw new suite_error/* SuiteError */.$('bug', `canonical JSON cannot hold ${found} at ${path}`);
}
function canonicalString(text, path) {
    // RFC 8785 §3.2.2.2: a lone surrogate has no UTF-8 form, so it must be refused.
    if (!text.isWellFormed())
        refuse(path, 'a lone surrogate');
    return JSON.stringify(text);
}
function canonicalObject(value, path) {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
        refuse(path, 'an object with a class');
    // RFC 8785 §3.2.3: keys are sorted by UTF-16 code units, which is what `<` on strings compares.
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    entries.sort(([left], [right]) => (left < right ? -1 : 1));
    const members = entries.map(([key, member]) => `${canonicalString(key, path)}:${canonical(member, `${path}.${key}`)}`);
    return `{${members.join(',')}}`;
}
function canonical(value, path) {
    if (value === null)
        return 'null';
    if (typeof value === 'boolean')
        return value ? 'true' : 'false';
    if (typeof value === 'string')
        return canonicalString(value, path);
    if (Array.isArray(value))
        return `[${value.map((item, index) => canonical(item, `${path}[${index}]`)).join(',')}]`;
    if (typeof value === 'object')
        return canonicalObject(value, path);
    // RFC 8785 §3.2.2.3 takes ECMAScript's own number form; -0 becomes 0.
    if (typeof value === 'number' && Number.isFinite(value))
        return JSON.stringify(value);
    return refuse(path, typeof value === 'number' ? String(value) : typeof value);
}
/**
 * The one byte form of a JSON value (RFC 8785, JSON Canonicalization Scheme), as a string to be encoded in UTF-8.
 * Members that are `undefined` are left out. Throws `bug` for what JSON cannot hold.
 */
function canonicalJson(value) {
    return canonical(value, '$');
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/core/src/reason.js

/** Types a catalogue row; the data type is taken from its schema. */
function reasonKind(kind) {
    return kind;
}
/** The catalogue row of a code. Throws `bug` when a gate used a code it did not declare. */
function kindOf(catalogue, code) {
    const kind = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined;
    if (kind === undefined)
        throw new suite_error/* SuiteError */.$('bug', `reason code "${code}" is not in the catalogue`);
    return kind;
}
/** The sentence of a reason. */
function explainReason(catalogue, reason) {
    return kindOf(catalogue, reason.code).explain(reason.data);
}

;// CONCATENATED MODULE: ./build/packages/core/src/core-reasons.js


/** Reasons that the algebra itself gives, the same for every gate. */
const coreReasons = {
    'no-policy': reasonKind({
        effect: 'unknown',
        title: 'No policy applies',
        data: dist/* strictObject */.rej({}),
        explain: () => 'No policy speaks of this gate here, so nothing can be approved.',
        remedy: 'Add a rule for this environment and service to the policy file, or give `settings`.',
    }),
    'no-question': reasonKind({
        effect: 'unknown',
        title: 'Nothing to judge',
        data: dist/* strictObject */.rej({}),
        explain: () => 'The policy and the facts raise no question, so there is nothing that could be allowed.',
        remedy: 'Check that the gate was given something to judge (a range, an artifact, a manifest, a metric).',
    }),
    unanswered: reasonKind({
        effect: 'unknown',
        title: 'A question has no answer',
        data: dist/* strictObject */.rej({ question: dist/* string */.YjP() }),
        explain: (data) => `Nothing allows "${data.question}", and silence is not consent.`,
        remedy: 'Read the other reasons for the same question; when there are none, report this as a defect.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/core/src/effect.js
const rank = { allow: 0, unknown: 1, deny: 2 };
/** The one rule of combining: deny beats unknown beats allow. */
function stricter(left, right) {
    return rank[left] >= rank[right] ? left : right;
}
/** Orders effects for display: deny first, allow last. */
function compareEffects(left, right) {
    return rank[right] - rank[left];
}

;// CONCATENATED MODULE: ./build/packages/core/src/instant.js

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** True when the text is an instant that exists (2026-02-30 does not). */
function isInstant(text) {
    if (!pattern.test(text))
        return false;
    const milliseconds = Date.parse(text);
    return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
}
/** Milliseconds since 1970-01-01T00:00Z. Expects a valid instant; NaN otherwise. */
function epochMilliseconds(instant) {
    return Date.parse(instant);
}
/** The instant at `milliseconds` since 1970-01-01T00:00Z. */
function instantAt(milliseconds) {
    return new Date(milliseconds).toISOString();
}
/** `instant` moved by `milliseconds`. */
function addMilliseconds(instant, milliseconds) {
    return instantAt(epochMilliseconds(instant) + milliseconds);
}
const instantSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(isInstant, 'expected an instant such as 2026-06-22T14:32:04.000Z'), dist/* description */.h_('RFC 3339, UTC, milliseconds'));

;// CONCATENATED MODULE: ./build/packages/core/src/evidence.js


const evidenceSources = [
    'event',
    'github',
    'git',
    'registry',
    'sigstore',
    'metrics',
    'file',
    'oidc',
];
const sha256Text = /^sha256:[0-9a-f]{64}$/;
/** True for `sha256:` followed by exactly 64 lower-case hex digits. */
function isSha256(text) {
    return sha256Text.test(text);
}
const sha256Schema = dist/* pipe */.FsL(dist/* custom */.IeY((input) => typeof input === 'string' && isSha256(input), 'expected sha256:<64 lower-case hex digits>'), dist/* description */.h_('sha256:<64 lower-case hex digits>'));
const evidenceSchema = dist/* strictObject */.rej({
    id: sha256Schema,
    source: dist/* picklist */.KIO(evidenceSources),
    locator: dist/* string */.YjP(),
    observedAt: instantSchema,
});

;// CONCATENATED MODULE: ./build/packages/core/src/subject.js

const subjectKinds = [
    'image',
    'file',
    'package',
    'function',
    'machine-image',
    'plan',
    'commit',
];
const digestPatterns = [/^sha256:[0-9a-f]{64}$/, /^sha512:[0-9a-f]{128}$/, /^sha1:[0-9a-f]{40}$/];
/** True for a complete digest in lower-case hex, algorithm named. */
function isDigest(text) {
    return digestPatterns.some((pattern) => pattern.test(text));
}
const digestSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(isDigest, 'expected sha256:<64 hex>, sha512:<128 hex> or sha1:<40 hex>, lower-case'));
const subjectSchema = dist/* strictObject */.rej({
    kind: dist/* picklist */.KIO(subjectKinds),
    name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)),
    digest: digestSchema,
});
/** The one written form: `name@digest` for images, `kind:name@digest` for all else. */
function subjectText(subject) {
    const written = `${subject.name}@${subject.digest}`;
    return subject.kind === 'image' ? written : `${subject.kind}:${written}`;
}
/** Same kind, same name, same digest. */
function sameSubject(left, right) {
    return left.kind === right.kind && left.name === right.name && left.digest === right.digest;
}

;// CONCATENATED MODULE: ./build/packages/core/src/request.js



const commitPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** True for a full commit SHA; short ones are not accepted anywhere. */
function isCommitSha(text) {
    return commitPattern.test(text);
}
const commitSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(commitPattern, 'expected a full commit SHA (40 or 64 lower-case hex digits)'));
/** A GitHub account as the runner or the API named it. `id` is null where only the login is known. */
const accountSchema = dist/* strictObject */.rej({ login: dist/* string */.YjP(), id: dist/* nullable */.mee(dist/* string */.YjP()) });
/**
 * What is asked, by whom, in which run. Everything here is told by the runner (GITHUB_*), by the action's inputs or
 * by the clock; a verdict belongs to exactly this.
 */
const requestSchema = dist/* strictObject */.rej({
    server: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('GITHUB_SERVER_URL, e.g. https://github.com')),
    repository: dist/* strictObject */.rej({
        name: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('owner/repo')),
        id: dist/* nullable */.mee(dist/* string */.YjP()),
    }),
    run: dist/* strictObject */.rej({ id: dist/* string */.YjP(), attempt: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)) }),
    workflow: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('GITHUB_WORKFLOW_REF')),
    event: dist/* string */.YjP(),
    ref: dist/* string */.YjP(),
    commit: commitSchema,
    actor: accountSchema,
    triggeringActor: accountSchema,
    environment: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)),
    service: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)),
    subject: subjectSchema,
    at: dist/* pipe */.FsL(instantSchema, dist/* description */.h_('the instant that the decision is made for')),
});
/** The newest record of this service and environment in the record store. Not signed yet, so not proven. */
const lastDeploySchema = dist/* strictObject */.rej({
    commit: commitSchema,
    record: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('digest of the record, sha256:<hex>')),
    recordedAt: instantSchema,
    locator: dist/* string */.YjP(),
});

;// CONCATENATED MODULE: ./build/packages/core/src/fact.js


const missingCauses = [
    'not-found',
    'forbidden',
    'unreachable',
    'malformed',
    'truncated',
    'not-collected',
    'unsupported',
];
function known(value, evidence = []) {
    return { state: 'known', value, evidence };
}
function missing(cause, detail) {
    return { state: 'missing', cause, detail };
}
/** A source that was cut short: what it did show is kept in `partial`. */
function truncated(detail, partial) {
    return { state: 'missing', cause: 'truncated', detail, partial };
}
/** Applies `change` to a known value (and to a partial one); a missing fact stays missing. */
function mapFact(fact, change) {
    if (fact.state === 'known')
        return { ...fact, value: change(fact.value) };
    const { partial, ...rest } = fact;
    return partial === undefined ? rest : { ...rest, partial: change(partial) };
}
const evidenceIdsSchema = dist/* pipe */.FsL(dist/* array */.YOg(sha256Schema), dist/* readonly */.tBZ());
/** The schema of `Fact<T>`, given the schema of T. */
function factSchema(value) {
    const missingShape = dist/* strictObject */.rej({
        state: dist/* literal */.euz('missing'),
        cause: dist/* picklist */.KIO(missingCauses),
        detail: dist/* string */.YjP(),
        partial: dist/* exactOptional */.yqP(value),
    });
    const knownShape = dist/* strictObject */.rej({ state: dist/* literal */.euz('known'), value, evidence: evidenceIdsSchema });
    return dist/* variant */.Oxt('state', [knownShape, missingShape]);
}

;// CONCATENATED MODULE: ./build/packages/core/src/verdict.js



const reasonSchema = dist/* strictObject */.rej({
    code: dist/* string */.YjP(),
    question: dist/* string */.YjP(),
    data: dist/* unknown */.L5J(),
    policy: sha256Schema,
    evidence: evidenceIdsSchema,
});
const verdictSchema = dist/* strictObject */.rej({
    effect: dist/* picklist */.KIO(['allow', 'deny', 'unknown']),
    reasons: dist/* pipe */.FsL(dist/* array */.YOg(reasonSchema), dist/* readonly */.tBZ()),
});

;// CONCATENATED MODULE: ./build/packages/core/src/evidence-document.js





/** Who speaks in a policy: the repository's tip, its last deployed commit, an organisation, or the caller's settings. */
const policyOriginKinds = ['tip', 'deployed', 'organisation', 'settings'];
const policyOriginSchema = dist/* strictObject */.rej({
    kind: dist/* picklist */.KIO(policyOriginKinds),
    locator: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('owner/repo:path@ref, or the name of the action input')),
    commit: dist/* nullable */.mee(commitSchema),
});
/** A policy text exactly as read, with the sha256 of its UTF-8 bytes. */
const policyDocumentSchema = dist/* strictObject */.rej({
    digest: sha256Schema,
    origin: policyOriginSchema,
    text: dist/* string */.YjP(),
});
/** One gate's policy value, defaults filled in, and the document and rule it comes from. */
const recordedPolicySchema = dist/* strictObject */.rej({
    digest: dist/* pipe */.FsL(sha256Schema, dist/* description */.h_('sha256 over the canonical JSON of {gate, value}')),
    document: sha256Schema,
    origin: dist/* picklist */.KIO(policyOriginKinds),
    rule: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* number */.aig()), dist/* description */.h_('index of the rule in the policy file; null for settings')),
    observe: dist/* boolean */.zMY(),
    value: dist/* unknown */.L5J(),
});
/** Everything needed to judge one gate again. */
const judgementSchema = dist/* strictObject */.rej({
    gate: dist/* string */.YjP(),
    semantics: dist/* number */.aig(),
    factsId: dist/* string */.YjP(),
    policies: dist/* array */.YOg(recordedPolicySchema),
    facts: dist/* unknown */.L5J(),
    verdict: verdictSchema,
});
/**
 * What a gate run leaves behind, as canonical JSON: what was asked, by which policies it was judged, on which facts,
 * with which answer, and until when that answer may be used.
 */
const evidenceDocumentSchema = dist/* strictObject */.rej({
    schema: dist/* literal */.euz('evidence/1'),
    suite: dist/* strictObject */.rej({
        version: dist/* string */.YjP(),
        commit: dist/* nullable */.mee(dist/* string */.YjP()),
        dist: dist/* nullable */.mee(dist/* string */.YjP()),
    }),
    gate: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('the action that wrote this: a gate, or deploy-gate')),
    request: requestSchema,
    documents: dist/* array */.YOg(policyDocumentSchema),
    judgements: dist/* array */.YOg(judgementSchema),
    evidence: dist/* array */.YOg(evidenceSchema),
    effect: dist/* pipe */.FsL(dist/* picklist */.KIO(['allow', 'deny', 'unknown']), dist/* description */.h_('all judgements combined')),
    opened: dist/* boolean */.zMY(),
    by: dist/* picklist */.KIO(['verdict', 'break-glass', 'observe', 'nobody']),
    expires: instantSchema,
});

;// CONCATENATED MODULE: ./build/packages/core/src/gate.js




/** Stands where a core reason belongs to no policy in particular. */
const noPolicyDigest = `sha256:${'0'.repeat(64)}`;
function withCore(catalogue) {
    return { ...catalogue, ...coreReasons };
}
/** The catalogue of a gate with the reasons that the algebra itself gives. */
function catalogueOf(gate) {
    return withCore(gate.reasons);
}
function unanswered(catalogue, questions, reasons) {
    const allowed = new Set(reasons
        .filter((reason) => kindOf(catalogue, reason.code).effect === 'allow')
        .map((reason) => reason.question));
    const spoken = new Set(reasons
        .filter((reason) => kindOf(catalogue, reason.code).effect !== 'allow')
        .map((reason) => reason.question));
    return [...new Set(questions)].filter((question) => !allowed.has(question) && !spoken.has(question));
}
function sortedReasons(catalogue, reasons) {
    const keyed = new Map(reasons.map((reason) => [canonicalJson(reason), reason]));
    const entries = [...keyed].map(([key, reason]) => ({
        key,
        reason,
        effect: kindOf(catalogue, reason.code).effect,
    }));
    entries.sort((a, b) => compareEffects(a.effect, b.effect) || (a.key < b.key ? -1 : 1));
    return entries.map(({ reason }) => reason);
}
function verdictOf(effect, reasons) {
    const [first, ...rest] = reasons;
    if (effect === 'unknown' || first === undefined)
        return { effect: 'unknown', reasons };
    return { effect, reasons: [first, ...rest] };
}
/**
 * The lattice, written once. Deny when any reason denies; allow only when there are questions and every one has an
 * allowing reason and none has another; unknown otherwise. Throws `bug` for a code outside the catalogue.
 */
function conclude(catalogue, questions, reasons) {
    const all = withCore(catalogue);
    const policy = reasons[0]?.policy ?? noPolicyDigest;
    const silent = unanswered(all, questions, reasons).map((question) => ({ code: 'unanswered', question, data: { question }, policy, evidence: [] }));
    const nothing = questions.length > 0 ? [] : [{ code: 'no-question', question: '', data: {}, policy, evidence: [] }];
    const every = sortedReasons(all, [...reasons, ...silent, ...nothing]);
    const effect = every.map((reason) => kindOf(all, reason.code).effect).reduce(stricter, 'allow');
    return verdictOf(effect, every);
}
/** Combines verdicts of several policies (or gates) by deny > unknown > allow. None at all is unknown. */
function combine(verdicts, catalogue) {
    if (verdicts.length === 0) {
        return {
            effect: 'unknown',
            reasons: [{ code: 'no-policy', question: '', data: {}, policy: noPolicyDigest, evidence: [] }],
        };
    }
    const effect = verdicts.map((verdict) => verdict.effect).reduce(stricter, 'allow');
    return verdictOf(effect, sortedReasons(withCore(catalogue), verdicts.flatMap((verdict) => verdict.reasons)));
}
function judgeOne(gate, policy, facts) {
    const reasons = gate
        .decide(policy.value, facts)
        .map((draft) => ({ ...draft, policy: policy.digest }));
    const verdict = conclude(gate.reasons, gate.questions(policy.value, facts), reasons);
    const bound = verdict.reasons.map((reason) => ({ ...reason, policy: policy.digest }));
    return verdictOf(verdict.effect, bound);
}
/** The only road from facts to a verdict: judges the facts under every policy and combines. Pure. */
function judge(gate, policies, facts) {
    return combine(policies.map((policy) => judgeOne(gate, policy, facts)), gate.reasons);
}

;// CONCATENATED MODULE: ./build/packages/core/src/nearest.js
const longestCompared = 64;
function distance(left, right) {
    let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let row = 1; row <= left.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= right.length; column += 1) {
            const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
            current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substitution));
        }
        previous = current;
    }
    return previous[right.length] ?? 0;
}
/** The candidate that `found` was most likely meant to be (Levenshtein), or undefined when none is near. */
function nearest(found, candidates) {
    if (found.length > longestCompared)
        return undefined;
    const folded = found.toLowerCase();
    const limit = Math.max(2, Math.floor(found.length / 3));
    const ranked = candidates
        .map((candidate) => ({
        candidate,
        edits: distance(folded, candidate.slice(0, longestCompared).toLowerCase()),
    }))
        .filter(({ edits }) => edits <= limit);
    ranked.sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1));
    return ranked[0]?.candidate;
}

;// CONCATENATED MODULE: ./build/packages/core/src/path-pattern.js
// Both lists are walked by remembering the last star only, so the time is at most pattern times text, whoever wrote them.
function matchesWithStars(pattern, text, { isStar, same }) {
    let [at, from] = [0, 0];
    let [star, resume] = [-1, 0];
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
function matchesPart(pattern, part) {
    return matchesWithStars(Array.from(pattern), Array.from(part), {
        isStar: (character) => character === '*',
        same: (character, found) => character === '?' || character === found,
    });
}
/** Why a pattern is refused, in the words of an error; undefined when it is well formed. */
function pathPatternProblem(pattern) {
    if (pattern === '' || pattern.length > 1000)
        return 'expected 1 to 1000 characters';
    if (pattern.startsWith('/'))
        return 'expected a path from the root of the repository without a leading "/"';
    if (/[[\]{}!\\]/.test(pattern))
        return 'expected only *, ** and ? as wildcards';
    if (pattern.split('/').some((part) => part !== '**' && part.includes('**')))
        return 'expected ** to stand alone between slashes';
    return undefined;
}
/**
 * Matches whole paths, case-sensitively as git does: `*` any characters but `/`, `?` one of them, `**` any number of
 * folders, none included. A pattern that ends in `/` means everything below that folder.
 */
function pathMatcher(pattern) {
    const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
    const parts = whole.split('/');
    return (path) => matchesWithStars(parts, path.split('/'), {
        isStar: (part) => part === '**',
        same: matchesPart,
    });
}

;// CONCATENATED MODULE: ./build/packages/core/src/outcome.js
/**
 * Settles what happens with a verdict. Opens on allow; on a shut verdict only when policies marked `observe`
 * (granted by a policy file, never by an input) are all that shut it.
 */
function settle(effect, enforced) {
    if (effect === 'allow')
        return { opened: true, by: 'verdict' };
    const observedOnly = enforced === 'every-policy-observes' || enforced === 'allow';
    return observedOnly ? { opened: true, by: 'observe' } : { opened: false, by: 'nobody' };
}

;// CONCATENATED MODULE: ./build/packages/core/src/schema.js


const longestShown = 80;
/** A short form of any value for an error message; long text is cut. */
function show(value) {
    if (value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    if (value !== null && typeof value === 'object')
        return 'a mapping';
    const text = typeof value === 'string'
        ? JSON.stringify(value)
        : typeof value === 'number' || typeof value === 'boolean' || value === null
            ? String(value)
            : typeof value;
    return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
function pathOf(issue) {
    return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
}
function objectKeys(issue, schema) {
    let current = schema;
    for (const key of pathOf(issue).slice(0, -1))
        current = childSchema(current, key);
    const entries = unwrap(current)['entries'];
    return entries !== null && typeof entries === 'object' ? Object.keys(entries) : [];
}
/** Looks through optional, nullable and similar wrappers to the schema that holds the shape. */
function unwrap(schema) {
    const node = (schema ?? {});
    return node['wrapped'] === undefined ? node : unwrap(node['wrapped']);
}
function childSchema(schema, key) {
    const node = unwrap(schema);
    const entries = node['entries'];
    if (entries !== null && typeof entries === 'object')
        return entries[String(key)];
    return node['type'] === 'record' ? node['value'] : node['item'];
}
function expectation(issue) {
    if (issue.kind === 'schema' && issue.expected !== null && issue.expected !== undefined)
        return issue.expected;
    return issue.message.replace(/^expected /u, '');
}
function nearestValid(issue) {
    const requirement = issue.requirement;
    const options = Array.isArray(requirement) ? requirement : (issue.expected ?? '').match(/"[^"]*"/gu);
    if (typeof issue.input !== 'string' || options === null)
        return undefined;
    return nearest(issue.input, options.map((option) => String(option).replaceAll('"', '')));
}
function problemOf(issue, schema) {
    const path = pathOf(issue);
    const last = issue.path?.at(-1);
    const base = { path, found: show(issue.input) };
    if (issue.expected === 'never' && last !== undefined) {
        const keys = objectKeys(issue, schema);
        const near = nearest(String(last.key), keys);
        const expected = keys.length > 0 ? `one of: ${keys.join(', ')}` : 'no such key';
        return {
            ...base,
            kind: 'unknown-key',
            found: String(last.key),
            expected,
            ...(near === undefined ? {} : { nearest: near }),
        };
    }
    if (last !== undefined && 'origin' in last && last.origin === 'key') {
        return { ...base, kind: 'missing-key', found: 'nothing', expected: `the key ${String(last.key)}` };
    }
    const near = nearestValid(issue);
    return {
        ...base,
        kind: 'invalid',
        expected: expectation(issue),
        ...(near === undefined ? {} : { nearest: near }),
    };
}
function children(node, value) {
    if (Array.isArray(value)) {
        return node['item'] === undefined
            ? []
            : value.map((item, key) => ({ schema: node['item'], value: item, key }));
    }
    return Object.entries(value).map(([key, member]) => ({
        schema: childSchema(node, key),
        value: member,
        key,
    }));
}
/** valibot takes a list for an object without required keys; a list is never a mapping here. */
function listsForMappings(schema, value, path) {
    const node = unwrap(schema);
    if (value === null || typeof value !== 'object' || schema === undefined)
        return [];
    const mapping = node['entries'] !== undefined || node['type'] === 'record';
    if (mapping && Array.isArray(value))
        return [{ path, kind: 'invalid', found: show(value), expected: 'a mapping' }];
    return children(node, value).flatMap((child) => listsForMappings(child.schema, child.value, [...path, child.key]));
}
/** Validates `value`; every problem is reported, each with its path. Defaults are filled in. */
function check(schema, value) {
    const result = dist/* safeParse */.xLC(schema, value);
    const lists = listsForMappings(schema, value, []);
    if (result.success && lists.length === 0)
        return { ok: true, value: result.output };
    const [first, ...rest] = [...lists, ...(result.issues ?? []).map((issue) => problemOf(issue, schema))];
    if (first === undefined)
        return {
            ok: false,
            problems: [{ path: [], kind: 'invalid', found: show(value), expected: 'a valid value' }],
        };
    return { ok: false, problems: [first, ...rest] };
}
/** `a.b[2]`, or `(top)` for the value itself. */
function pathText(path) {
    const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
    return text === '' ? '(top)' : text.replace(/^\./u, '');
}
/** One clear sentence: the field, what was found, what was expected, the nearest valid thing. */
function problemText(problem) {
    const hint = problem.nearest === undefined ? '' : `; did you mean "${problem.nearest}"?`;
    if (problem.kind === 'unknown-key')
        return `${pathText(problem.path)}: unknown key "${problem.found}", expected ${problem.expected}${hint}`;
    return `${pathText(problem.path)}: found ${problem.found}, expected ${problem.expected}${hint}`;
}

;// CONCATENATED MODULE: ./build/packages/core/src/index.js






















/***/ })

};

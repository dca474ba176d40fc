export const id = 3505;
export const ids = [3505];
export const modules = {

/***/ 16068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ actionsLockPath),
/* harmony export */   k: () => (/* binding */ platformPins)
/* harmony export */ });
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92185);

const actionsLockPath = '.github/workflows/actions.lock';
/** A pin key is owner/repo@ref, whose owner and name GitHub folds and whose ref it does not. */
function keyOf(uses) {
    const at = uses.indexOf('@');
    return at < 0 ? uses : uses.slice(0, at).toLowerCase() + uses.slice(at);
}
/** The pins with which actions.lock fixes this use in that workflow; it speaks of no other file. */
function platformPins(pins, workflow, action) {
    const key = `${(0,_places_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(action)}@${action.ref}`;
    return pins.filter((pin) => pin.workflow === workflow && keyOf(pin.uses) === key);
}


/***/ }),

/***/ 22365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ subjectImage),
/* harmony export */   VG: () => (/* binding */ lockOfPolicy),
/* harmony export */   mh: () => (/* binding */ approvalsOf),
/* harmony export */   zP: () => (/* binding */ approvalText)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14919);


/** The subject as an approval, or why it cannot be one. */
function subjectImage(subject) {
    if (subject.kind !== 'image')
        return { usable: false, why: `it is a ${subject.kind}` };
    const parsed = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)((0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .subjectText */ .yq)(subject));
    if (!parsed.ok)
        return { usable: false, why: (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .explainImageError */ .r5)(parsed.error) };
    return { usable: true, approval: { name: parsed.value.name, digest: subject.digest, by: 'subject' } };
}
/**
 * What the policy's lock holds. Known null: the policy names none, or does not ask (check mode). Whether the lock may
 * be believed is a question of its own, which shuts the gate by itself.
 */
function lockOfPolicy(policy, facts) {
    const { lock, mode } = policy;
    if (lock === null || mode === 'check')
        return { state: 'known', value: null, evidence: [] };
    const content = facts.locks.find(({ path }) => path === lock.path)?.content;
    if (content === undefined)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', 'nobody read it');
    if (content.state === 'missing')
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(content.cause, content.detail);
    return { state: 'known', value: content.value.lock, evidence: content.evidence };
}
/** Everything that is approved under this policy: the subject first, then the policy's own list, then its lock. */
function approvalsOf(policy, facts) {
    const image = subjectImage(facts.subject);
    const listed = policy.approved.flatMap((text) => {
        const parsed = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)(text);
        if (!parsed.ok || parsed.value.digest === null)
            return [];
        return [{ name: parsed.value.name, digest: parsed.value.digest, by: 'policy' }];
    });
    const lock = lockOfPolicy(policy, facts);
    const entries = lock.state === 'known' ? (lock.value?.images ?? []) : [];
    const locked = entries.map(({ name, digest }) => ({ name, digest, by: 'lock' }));
    return [...(image.usable ? [image.approval] : []), ...listed, ...locked];
}
function approvalText(approval) {
    return `${approval.name}@${approval.digest}`;
}


/***/ }),

/***/ 98921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ decide),
  a: () => (/* binding */ questions)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/oci/src/index.js + 1 modules
var oci_src = __webpack_require__(14919);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/approvals.js
var approvals = __webpack_require__(22365);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/local-roots.js
var local_roots = __webpack_require__(60746);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/places.js
var places = __webpack_require__(92185);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/bench.js





function tagDigestsIn(policy, sites) {
    const digests = new Map();
    for (const site of sites) {
        const meaning = (0,places/* meaningOf */.Pr)(site.reference);
        if (meaning.is !== 'image' || (0,places/* isExcluded */.RF)(policy, site))
            continue;
        const { name, tag, digest } = meaning.image;
        if (tag === null || digest === null)
            continue;
        const key = `${name}:${tag}`;
        digests.set(key, (digests.get(key) ?? new Set()).add(digest));
    }
    return new Map([...digests].map(([key, found]) => [key, [...found].sort()]));
}
function benchOf(policy, facts) {
    const sites = (0,places/* sitesOf */.Yc)(facts);
    return {
        policy,
        facts,
        sites,
        approvals: (0,approvals/* approvalsOf */.mh)(policy, facts),
        lock: (0,approvals/* lockOfPolicy */.VG)(policy, facts),
        // The first one counts, whatever follows it.
        resolutions: new Map(facts.resolutions.toReversed().map(({ reference, manifest }) => [reference, manifest])),
        tagDigests: tagDigestsIn(policy, sites),
        roots: (0,local_roots/* localRoots */.bN)((0,local_roots/* localUses */.ms)(facts)),
    };
}
/** What the registry said of `name:tag` or `name@digest`; `not-collected` when it was not asked. */
function resolutionOf(bench, image) {
    const reference = (0,oci_src/* imageText */.f1)(image);
    const fact = bench.resolutions.get(reference);
    if (fact === undefined)
        return (0,src/* missing */.LO)('not-collected', `the registry was not asked for ${reference}`);
    const other = fact.state === 'known' && image.digest !== null && fact.value.digest !== image.digest;
    return other ? (0,src/* missing */.LO)('malformed', `the registry answered with ${fact.value.digest}`) : fact;
}
function evidenceOf(facts) {
    return facts.flatMap((fact) => (fact.state === 'known' ? fact.evidence : []));
}
/** A reason about one place; the place is added to its data, and the evidence of the file to its evidence. */
function draft(code, site, rest) {
    const evidence = [...new Set([...site.evidence, ...evidenceOf(rest.from ?? [])])];
    return { code, question: site.question, data: { place: site.place, ...rest.data }, evidence };
}
/** The same for reasons that are not about a place, such as what is not known of the lock. */
function lockUnknown(bench, question) {
    const { lock, policy } = bench;
    if (lock.state === 'known' || policy.lock === null)
        return [];
    const { cause, detail } = lock;
    return [{ code: 'lock-unknown', question, data: { lock: policy.lock.path, cause, detail }, evidence: [] }];
}

// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/policy.js
var digest_pin_policy = __webpack_require__(66247);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/taken-files.js
/** Names under which kustomize looks for what a folder holds (api/konfig/general.go). */
const folderFiles = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/** The path from the root of the workspace; null where it leads out of it. Controlled by the author of the file. */
function resolvePath(from, written) {
    if (written.startsWith('/'))
        return null;
    const parts = from.split('/').slice(0, -1);
    for (const part of written.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return null;
    }
    return parts.join('/');
}
function isRead(facts, path) {
    const within = path === '' ? '' : `${path}/`;
    const names = new Set([path, ...folderFiles.map((name) => `${within}${name}`)]);
    return facts.files.some((file) => names.has(file.path));
}
/**
 * What a file takes and nobody searched: a Kustomization's resources and patches, a Compose file's includes. What they
 * name is deployed as well.
 */
function unreadTaken(facts, file) {
    const parsed = facts.files.filter(({ path }) => path === file).map((one) => one.parsed);
    const takes = parsed.flatMap((one) => (one.state === 'known' ? one.value.takes : []));
    const unread = takes.filter((taken) => {
        const path = resolvePath(file, taken.file);
        return path === null || !isRead(facts, path);
    });
    return [...new Map(unread.map((taken) => [`${taken.line} ${taken.column} ${taken.file}`, taken])).values()];
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/decide-files.js



const referencesQuestion = 'references';
function patternQuestion(pattern) {
    return `files:${pattern}`;
}
function fileQuestion(path) {
    return `file:${path}`;
}
/** A pattern of any policy or of the input binds every policy: files are only ever added. */
function patternsOf(policy, facts) {
    const own = (0,digest_pin_policy/* fileEntries */.fL)(policy).map(({ pattern }) => pattern);
    return [...new Set([...own, ...facts.selections.map(({ pattern }) => pattern)])].sort();
}
function selectionOf(facts, pattern) {
    return facts.selections.find((selection) => selection.pattern === pattern)?.files;
}
/** Files that a selection names, including what a cut-off list did show, and all that were read. */
function selectedFiles(facts) {
    const listed = facts.selections.flatMap(({ files }) => files.state === 'known' ? files.value : (files.partial ?? []));
    const local = facts.locals.flatMap(({ files }) => files);
    return [...new Set([...listed, ...local, ...facts.files.map(({ path }) => path)])].sort();
}
function expectsReferences(policy, pattern) {
    const own = (0,digest_pin_policy/* fileEntries */.fL)(policy).filter((entry) => entry.pattern === pattern);
    return own.length === 0 || own.some(({ expectReferences }) => expectReferences);
}
function referencesIn({ policy, sites }, paths) {
    const among = new Set(paths);
    return sites.filter((site) => among.has(site.file) && !(0,places/* isExcluded */.RF)(policy, site)).length;
}
/** Whether the files of one pattern are known, there are any, and they name something. */
function decidePattern(bench, pattern) {
    const question = patternQuestion(pattern);
    const files = selectionOf(bench.facts, pattern);
    if (files === undefined || files.state === 'missing') {
        const { cause, detail } = files ?? { cause: 'not-collected', detail: 'nobody listed them' };
        return { code: 'files-unknown', question, data: { pattern, cause, detail }, evidence: [] };
    }
    const { evidence, value } = files;
    if (value.length === 0)
        return { code: 'no-file-matched', question, data: { pattern }, evidence };
    const data = { pattern, files: value.length };
    return expectsReferences(bench.policy, pattern) && referencesIn(bench, value) === 0
        ? { code: 'no-reference-found', question, data, evidence }
        : { code: 'files-listed', question, data, evidence };
}
function decideParsed(file, parsed) {
    const question = fileQuestion(file);
    if (parsed.state === 'missing') {
        const { cause, detail } = parsed;
        return [{ code: 'file-unreadable', question, data: { file, cause, detail }, evidence: [] }];
    }
    const { evidence, value } = parsed;
    const { format, documents, references, problems, leftOut } = value;
    const data = { file, format, documents, references: references.length };
    const understood = { code: 'file-understood', question, data, evidence };
    return [
        ...(problems.length === 0 ? [understood] : []),
        ...problems.map(({ line, column, why }) => {
            return { code: 'file-not-understood', question, data: { file, line, column, why }, evidence };
        }),
        ...leftOut.map(({ line, column, why }) => {
            return { code: 'left-out', question, data: { file, line, column, why }, evidence };
        }),
    ];
}
function takenUnread(file, unread) {
    return unread.map(({ file: taken, line, column }) => {
        const data = { file, line, column, taken: taken.slice(0, 200) };
        return { code: 'taken-file-unread', question: fileQuestion(file), data, evidence: [] };
    });
}
/** Whether one file was read and understood, in every way in which it was to be read, and whatever it takes as well. */
function decideFile(facts, file) {
    const entries = facts.files.filter(({ path }) => path === file);
    if (entries.length > 0)
        return [
            ...entries.flatMap(({ parsed }) => decideParsed(file, parsed)),
            ...takenUnread(file, unreadTaken(facts, file)),
        ];
    const data = { file, cause: 'not-collected', detail: 'nobody read it' };
    return [{ code: 'file-unreadable', question: fileQuestion(file), data, evidence: [] }];
}
/** Whether there is anything to judge at all. */
function decidePresence(bench) {
    const question = referencesQuestion;
    const { policy, facts, sites } = bench;
    if (patternsOf(policy, facts).length === 0 && facts.files.length === 0)
        return { code: 'no-files-named', question, data: {}, evidence: [] };
    const references = sites.filter((site) => !(0,places/* isExcluded */.RF)(policy, site)).length;
    const files = facts.files.length;
    const nothing = patternsOf(policy, facts).every((pattern) => !expectsReferences(policy, pattern));
    if (references > 0 || nothing)
        return { code: 'references-found', question, data: { references, files }, evidence: [] };
    return { code: 'no-reference-found', question, data: { pattern: null, files }, evidence: [] };
}
/** Whether what was found is surely all there is, so that what is absent is absent. */
function everythingRead({ facts, policy }) {
    const listed = patternsOf(policy, facts).every((pattern) => selectionOf(facts, pattern)?.state === 'known');
    const read = selectedFiles(facts).every((path) => {
        const entries = facts.files.filter((file) => file.path === path);
        return (entries.length > 0 &&
            unreadTaken(facts, path).length === 0 &&
            entries.every(({ parsed }) => parsed.state === 'known' && parsed.value.problems.length === 0));
    });
    return listed && read;
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/decide-promotion.js


function sorted(digests) {
    return digests.toSorted().join(' ');
}
function isIndex({ children }) {
    return children.length > 0;
}
function isDocker({ mediaType }) {
    return mediaType.startsWith('application/vnd.docker.');
}
function sameImages(before, after) {
    const digests = ({ children }) => sorted(children.map(({ digest }) => digest));
    return isIndex(before) && digests(before) === digests(after);
}
/** Same layers in the same order, or the same platforms, and the other family of media types. */
function converted(before, after) {
    if (isDocker(before) === isDocker(after) || isIndex(before) !== isIndex(after))
        return false;
    const platforms = ({ children }) => sorted(children.map(({ platform }) => platform ?? '?'));
    return isIndex(before)
        ? platforms(before) === platforms(after)
        : before.layers.length > 0 && before.layers.join(' ') === after.layers.join(' ');
}
/** How does what is deployed differ from what was approved? Pure; both are what registries served. */
function changeBetween(before, after) {
    const child = before.children.find(({ digest }) => digest === after.digest);
    if (child !== undefined)
        return { change: 'single-platform', platform: child.platform };
    if (sameImages(before, after))
        return { change: 're-serialised-index', platform: null };
    if (converted(before, after))
        return { change: 'format-conversion', platform: null };
    return { change: 'other-bytes', platform: null };
}
function changeFrom(approved, after) {
    if (after.state === 'missing')
        return { change: 'not-known', platform: null };
    const known = approved.filter((fact) => fact.state === 'known');
    const found = known.map(({ value }) => changeBetween(value, after.value));
    const telling = found.find(({ change }) => change !== 'other-bytes');
    return telling ?? found[0] ?? { change: 'not-known', platform: null };
}
function changed(bench, { site, image, digest }, from) {
    const approved = approvedAs(bench, from);
    const before = approved.map((one) => resolutionOf(bench, { name: from, tag: null, digest: one }));
    const after = resolutionOf(bench, image);
    const data = { pinned: digest, from, approved: [...approved], ...changeFrom(before, after) };
    return {
        unchanged: false,
        drafts: [draft('promotion-changed', site, { data, from: [...before, after] })],
    };
}
function approvedAs({ approvals }, name) {
    return [...new Set(approvals.filter((one) => one.name === name).map(({ digest }) => digest))].sort();
}
/** Whether something is approved under the name that it was promoted from, and this digest under neither name. */
function isOther(bench, { image, digest }, from) {
    const approved = approvedAs(bench, from);
    // What cannot be read of the lock may hold this very digest.
    if (bench.lock.state === 'missing' || approved.length === 0)
        return false;
    return !approved.includes(digest) && !approvedAs(bench, image.name).includes(digest);
}
/**
 * Is what is deployed byte for byte what was approved under the other name? The registry under that name is asked for
 * the very digest; where it is another one, the approved digests say what became of it.
 */
function decidePromotion(bench, pinned, from) {
    const { site, digest } = pinned;
    if (isOther(bench, pinned, from))
        return changed(bench, pinned, from);
    const source = { name: from, tag: null, digest };
    const there = resolutionOf(bench, source);
    if (there.state === 'known')
        return { unchanged: true, drafts: [draft('promoted', site, { data: { from, digest }, from: [there] })] };
    if (there.cause === 'not-found')
        return changed(bench, pinned, from);
    const data = { reference: (0,oci_src/* imageText */.f1)(source), cause: there.cause, detail: there.detail };
    return { unchanged: false, drafts: [draft('registry-unknown', site, { data })] };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/decide-approval.js





function childIn(fact, digest) {
    const manifest = fact.state === 'known' ? fact.value : fact.partial;
    return manifest?.children.find((child) => child.digest === digest);
}
/** Membership is read from the index's own bytes, never guessed from names. */
function mixOf(bench, pinned, approved) {
    const approvedFact = resolutionOf(bench, { ...pinned.image, tag: null, digest: approved });
    const child = childIn(approvedFact, pinned.digest);
    if (child !== undefined)
        return { approved, pinnedIs: 'child', platform: child.platform };
    const inside = childIn(resolutionOf(bench, pinned.image), approved);
    return inside === undefined ? undefined : { approved, pinnedIs: 'index', platform: inside.platform };
}
function otherDigest(bench, pinned, approved) {
    const { site, digest } = pinned;
    const mixes = approved.flatMap((candidate) => mixOf(bench, pinned, candidate) ?? []);
    const from = [pinned.digest, ...mixes.map((mix) => mix.approved)].map((one) => resolutionOf(bench, { ...pinned.image, tag: null, digest: one }));
    if (mixes.length > 0)
        return mixes.map((mix) => draft('index-child-mix', site, { data: { pinned: digest, ...mix }, from }));
    return [
        draft('approved-digest-differs', site, { data: { pinned: digest, approved: [...approved].sort() } }),
    ];
}
function elsewhere(bench, { site }, same) {
    const approved = same.map(approvals/* approvalText */.zP).sort();
    return bench.policy.sameDigestElsewhere === 'allow'
        ? draft('pinned-and-approved-elsewhere', site, { data: { approved: approved.join(' and ') } })
        : draft('approved-under-other-name', site, { data: { approved } });
}
/** An image that no approval speaks of, by name or by digest. */
function stranger(bench, pinned) {
    const { policy, facts } = bench;
    const { site } = pinned;
    if (policy.others === 'pinned')
        return [draft('pinned', site, { data: {} })];
    if (policy.others === 'approved')
        return [draft('not-approved', site, { data: {} })];
    const { attested } = facts;
    if (attested.state === 'missing')
        return attestedUnknown(bench, site);
    const data = { approvedBy: 'attestation' };
    return isAttested(bench, pinned)
        ? [draft('pinned-and-approved', site, { data, from: [attested] })]
        : [draft('not-approved', site, { data: {}, from: [attested] })];
}
/**
 * Under this name, or one that the policy takes for it: what attest-verify asks of an artifact may hang on its name, and
 * whoever calls it says under which name it asks.
 */
function isAttested({ policy, facts: { attested } }, { image, digest }) {
    if (attested.state === 'missing')
        return false;
    const names = [image.name, ...(0,digest_pin_policy/* promotedFrom */.RY)(policy, image.name)];
    return attested.value.some((subject) => subject.kind === 'image' &&
        subject.digest === digest &&
        (policy.sameDigestElsewhere === 'allow' || names.includes((0,oci_src/* normalizeImageName */.Y2)(subject.name) ?? '')));
}
function attestedUnknown({ facts: { attested } }, site) {
    if (attested.state === 'known')
        return [];
    const { cause, detail } = attested;
    return [draft('attested-unknown', site, { data: { cause, detail } })];
}
/** Where the policy asks that every deployed digest is attested, this one too. */
function decideAttested(bench, pinned) {
    const { attested } = bench.facts;
    const { site, digest } = pinned;
    if (bench.policy.attested === 'not-asked')
        return [];
    if (attested.state === 'missing')
        return attestedUnknown(bench, site);
    const code = isAttested(bench, pinned) ? 'attested' : 'not-attested';
    return [draft(code, site, { data: { digest }, from: [attested] })];
}
function byName(bench, pinned, names) {
    const named = bench.approvals.filter(({ name }) => names.includes(name));
    const exact = named.find((candidate) => candidate.digest === pinned.digest);
    if (exact !== undefined)
        return [
            draft('pinned-and-approved', pinned.site, { data: { approvedBy: exact.by }, from: [bench.lock] }),
        ];
    // What cannot be read of the lock may hold this very digest.
    const unknown = lockUnknown(bench, pinned.site.question);
    if (unknown.length > 0)
        return unknown;
    return named.length === 0
        ? undefined
        : otherDigest(bench, pinned, [...new Set(named.map(({ digest }) => digest))]);
}
/** Whose approval does this name and digest have? */
function decideApproval(bench, pinned) {
    const { image, digest } = pinned;
    const from = (0,digest_pin_policy/* promotedFrom */.RY)(bench.policy, image.name);
    const promotion = from.map((name) => decidePromotion(bench, pinned, name));
    // One place that has the digest is enough; why the others have not would only confuse.
    const settled = promotion.find(({ unchanged }) => unchanged) ?? promotion[0];
    if (settled !== undefined && !settled.unchanged)
        return settled.drafts;
    const said = settled?.drafts ?? [];
    const named = byName(bench, pinned, [image.name, ...from]);
    if (named !== undefined)
        return [...said, ...named];
    const same = bench.approvals.filter((candidate) => candidate.digest === digest);
    if (same.length > 0)
        return [...said, elsewhere(bench, pinned, same)];
    return [...said, ...stranger(bench, pinned)];
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/decide-image.js



function registryUnknown(site, reference, fact) {
    return draft('registry-unknown', site, { data: { reference, cause: fact.cause, detail: fact.detail } });
}
/** What the tag is known to have named before: by the lock, else by the last deploy that asked. */
function earlier(bench, { name, tag }) {
    const { lock, facts } = bench;
    const images = lock.state === 'known' ? (lock.value?.images ?? []) : [];
    const locked = images.filter((entry) => entry.name === name && entry.tag === tag);
    const seen = facts.earlier.state === 'known' ? facts.earlier.value : [];
    const before = seen.filter(({ reference }) => reference === `${name}:${tag}`);
    return [
        ...locked.map(({ digest }) => ({ digest, knownFrom: 'lock' })),
        ...before.map(({ digest }) => ({ digest, knownFrom: 'earlier-deploy' })),
    ];
}
/** A bare tag is no pin, whatever it names. That it moved since it was locked is told beside that. */
function mutable(bench, site, image) {
    const tag = image.tag ?? 'latest';
    const fact = resolutionOf(bench, image);
    const now = fact.state === 'known' ? fact.value.digest : null;
    const approved = bench.approvals.some(({ name, digest }) => name === image.name && digest === now);
    const asked = bench.policy.mode === 'verify' && fact.state === 'missing';
    const data = { tag, now, approved, detail: asked ? fact.detail : null };
    const moved = earlier(bench, image).find(({ digest }) => now !== null && digest !== now);
    return [
        draft('mutable-reference', site, { data, from: [fact] }),
        ...(moved === undefined
            ? []
            : [
                draft('tag-moved', site, {
                    data: { tag, pinned: moved.digest, now, knownFrom: moved.knownFrom },
                    from: [fact],
                }),
            ]),
    ];
}
function inRegistry(bench, { site, image }) {
    if (!bench.policy.requireInRegistry)
        return [];
    const fact = resolutionOf(bench, image);
    if (fact.state === 'known')
        return [];
    if (fact.cause === 'not-found')
        return [draft('gone-from-registry', site, { data: { detail: fact.detail } })];
    return [registryUnknown(site, (0,oci_src/* imageText */.f1)(image), fact)];
}
/** The tag beside a digest is what people read, although no runtime looks at it: when it lies, that is told. */
function tagBeside(bench, { site, image, digest }) {
    if (image.tag === null)
        return [];
    const tagged = { ...image, digest: null };
    const fact = resolutionOf(bench, tagged);
    const warnOnly = bench.policy.tagMoved === 'warn';
    const gone = fact.state === 'missing' && fact.cause === 'not-found';
    if (fact.state === 'missing' && !gone)
        return warnOnly ? [] : [registryUnknown(site, (0,oci_src/* imageText */.f1)(tagged), fact)];
    const now = fact.state === 'known' ? fact.value.digest : null;
    if (now === digest)
        return [];
    const data = { tag: image.tag, pinned: digest, now };
    if (warnOnly)
        return [draft('tag-moved-tolerated', site, { data, from: [fact] })];
    const known = earlier(bench, image).find((one) => one.digest === digest);
    return known === undefined
        ? [draft('tag-and-digest-disagree', site, { data, from: [fact] })]
        : [draft('tag-moved', site, { data: { ...data, knownFrom: known.knownFrom }, from: [fact] })];
}
/** One tag cannot be two digests: whoever reads one of the files is told something wrong. */
function tagElsewhere(bench, { site, image }) {
    const digests = bench.tagDigests.get(`${image.name}:${image.tag}`) ?? [];
    if (image.tag === null || digests.length < 2)
        return [];
    const data = { tag: `${image.name}:${image.tag}`, digests: [...digests] };
    const code = bench.policy.tagMoved === 'warn' ? 'tag-with-two-digests-tolerated' : 'tag-with-two-digests';
    return [draft(code, site, { data })];
}
/** The lock has the last word on the references that it holds, whoever else approves. */
function drift(bench, { site, image, digest }) {
    const { lock } = bench;
    const images = lock.state === 'known' ? (lock.value?.images ?? []) : [];
    const named = images.filter((entry) => entry.name === image.name);
    const same = named.filter(({ tag }) => tag === image.tag);
    if (same.length === 0 || same.some((entry) => entry.digest === digest))
        return [];
    const locked = [...new Set(same.map((entry) => entry.digest))].sort();
    return [draft('pin-drift', site, { data: { pinned: digest, locked }, from: [lock] })];
}
/** What is said of one image. An allowing reason stands beside a shutting one; deny and unknown win. */
function decideImage(bench, site, image) {
    if (image.digest === null)
        return mutable(bench, site, image);
    const pinned = { site, image, digest: image.digest };
    if (bench.policy.mode === 'check')
        return [draft('pinned', site, { data: {} }), ...tagElsewhere(bench, pinned)];
    const drifted = drift(bench, pinned);
    return [
        ...inRegistry(bench, pinned),
        ...tagBeside(bench, pinned),
        ...tagElsewhere(bench, pinned),
        ...decideAttested(bench, pinned),
        ...(drifted.length > 0 ? drifted : decideApproval(bench, pinned)),
    ];
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/decide-lock.js


const lockQuestion = 'lock';
/** Whether a policy asks for its lock to be believed. */
function asksForLock({ lock, mode }) {
    return lock !== null && mode === 'verify';
}
function unknown(path, fact) {
    if (fact.state === 'known')
        return [];
    const data = { lock: path, cause: fact.cause, detail: fact.detail };
    return [{ code: 'lock-unknown', question: lockQuestion, data, evidence: [] }];
}
function trusted({ path, content }, because) {
    const { digest, lock } = content.value;
    const data = { lock: path, digest, because, images: lock.images.length, actions: lock.actions.length };
    return { code: 'lock-trusted', question: lockQuestion, data, evidence: content.evidence };
}
function byAttestation(bench, file) {
    const { attested } = bench.facts;
    if (attested.state === 'missing')
        return unknown(file.path, attested);
    const { digest } = file.content.value;
    const names = [file.path, file.path.slice(file.path.lastIndexOf('/') + 1)];
    const accepted = attested.value.some((subject) => subject.kind === 'file' && subject.digest === digest && names.includes(subject.name));
    if (accepted)
        return [trusted(file, 'attested')];
    const data = { lock: file.path, digest };
    return [{ code: 'lock-not-attested', question: lockQuestion, data, evidence: file.content.evidence }];
}
function byReview(bench, file) {
    const { reviewed, path, content } = file;
    if (reviewed.state === 'missing')
        return unknown(path, reviewed);
    if (reviewed.value === content.value.digest)
        return [trusted(file, 'reviewed')];
    const data = {
        lock: path,
        digest: content.value.digest,
        reviewed: reviewed.value,
        commit: bench.facts.commit,
    };
    const evidence = [...new Set([...content.evidence, ...reviewed.evidence])];
    return [{ code: 'lock-differs', question: lockQuestion, data, evidence }];
}
/** May the policy's lock be believed? Asked apart from what it holds: one that may not be shuts the gate. */
function decideLock(bench) {
    const { policy, facts } = bench;
    if (!asksForLock(policy) || policy.lock === null)
        return [];
    const { path, trust } = policy.lock;
    const file = facts.locks.find((one) => one.path === path);
    if (file === undefined)
        return unknown(path, (0,src/* missing */.LO)('not-collected', 'nobody read it'));
    const { content } = file;
    if (content.state === 'missing')
        return lockUnknown(bench, lockQuestion);
    return trust === 'attested'
        ? byAttestation(bench, { ...file, content })
        : byReview(bench, { ...file, content });
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/decide-subject.js





const subjectQuestion = 'subject';
function asksForSubject(policy) {
    return policy.mode === 'verify' && policy.expectSubject;
}
/** Whether the images that were found are surely all there are, so that an absent one is absent. */
function everythingUnderstood(bench) {
    const judged = bench.sites.filter((site) => !(0,places/* isExcluded */.RF)(bench.policy, site));
    return (everythingRead(bench) &&
        judged.length > 0 &&
        judged.every(({ reference }) => (0,places/* meaningOf */.Pr)(reference).is !== 'unknown'));
}
function deploysSubject({ facts, policy }, site) {
    const subject = (0,approvals/* subjectImage */.K8)(facts.subject);
    const meaning = (0,places/* meaningOf */.Pr)(site.reference);
    if (!subject.usable || meaning.is !== 'image' || (0,places/* isExcluded */.RF)(policy, site))
        return false;
    const { name, digest } = subject.approval;
    const { image } = meaning;
    const nameFits = image.name === name ||
        policy.sameDigestElsewhere === 'allow' ||
        (0,digest_pin_policy/* promotedFrom */.RY)(policy, image.name).includes(name);
    return nameFits && image.digest === digest;
}
/** Is what is approved what the files deploy? */
function decideSubject(bench) {
    const question = subjectQuestion;
    const { sites, facts } = bench;
    const subject = (0,src/* subjectText */.yq)(facts.subject);
    const image = (0,approvals/* subjectImage */.K8)(facts.subject);
    if (!image.usable)
        return { code: 'subject-unusable', question, data: { subject, why: image.why }, evidence: [] };
    const found = sites.filter((site) => deploysSubject(bench, site));
    const evidence = [...new Set(found.flatMap((site) => site.evidence))];
    const places = found.map(({ place }) => place);
    if (found.length > 0)
        return { code: 'subject-found', question, data: { subject, places }, evidence };
    return everythingUnderstood(bench)
        ? { code: 'subject-absent', question, data: { subject, references: sites.length }, evidence }
        : { code: 'subject-not-seen', question, data: { subject }, evidence };
}

// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/actions-lock.js
var actions_lock = __webpack_require__(16068);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/decide-inside.js


const onTagAlone = 'only a tag holds its commit, and the policy wants a branch';
function insideOf({ policy }, fact) {
    const meaning = (0,places/* meaningOf */.Pr)(fact);
    if (meaning.is === 'unknown')
        return { why: meaning.why };
    if (meaning.is === 'image')
        return meaning.image.digest === null ? 'mutable' : 'fixed';
    // A path is of the action's own repository, at the same commit.
    if (meaning.is !== 'local' && !meaning.pinned)
        return 'mutable';
    return policy.uses.reachable === 'branch' && fact.reachable === 'tag' ? { why: onTagAlone } : 'fixed';
}
function accepts({ policy: { uses } }, action) {
    const repository = (0,places/* repositoryOf */._M)(action);
    return uses.inside === 'warn' || uses.acceptedInside.some((one) => one.toLowerCase() === repository);
}
/** Each reference inside an action that can change although the action's own commit cannot. */
function decideInside(bench, { site, action }, inside) {
    const accepted = accepts(bench, action);
    return inside.flatMap((fact) => {
        const found = insideOf(bench, fact);
        if (found === 'fixed')
            return [];
        const data = { via: [...fact.via], file: fact.file, mutable: fact.text ?? 'something that is no text' };
        if (accepted)
            return [draft('mutable-inside-tolerated', site, { data })];
        if (found === 'mutable')
            return [draft('mutable-inside', site, { data })];
        return [draft('inside-not-understood', site, { data: { ...data, why: found.why } })];
    });
}
/** Whether it matters what is inside an action. */
function asksInside(bench, action) {
    return !accepts(bench, action);
}

// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/local-action.js
var local_action = __webpack_require__(33045);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/decide-uses.js







function actionFact({ facts }, uses) {
    return facts.actions.find((fact) => fact.uses === uses);
}
const notAsked = (0,src/* missing */.LO)('not-collected', 'nobody asked');
function commitOf(bench, action, ref) {
    return actionFact(bench, (0,places/* usesText */.Sn)(action, ref))?.commit ?? notAsked;
}
/** Known to be gone, known to be some commit, or not known. */
function nowOf(fact) {
    if (fact.state === 'known')
        return fact.value.sha;
    return fact.cause === 'not-found' ? null : undefined;
}
function unknownOf(site, what, fact) {
    return draft('action-unknown', site, { data: { what, cause: fact.cause, detail: fact.detail } });
}
function exists({ site, commit }, fact) {
    if (fact.state === 'missing')
        return fact.cause === 'not-found'
            ? [draft('action-gone', site, { data: { detail: fact.detail } })]
            : [unknownOf(site, 'commit', fact)];
    if (fact.value.sha === commit)
        return [];
    const other = (0,src/* missing */.LO)('malformed', `the repository answered with ${fact.value.sha}`);
    return [unknownOf(site, 'commit', other)];
}
function reachable({ policy }, fixed, fact) {
    const { site, action, commit } = fixed;
    if (policy.uses.reachable === 'not-asked')
        return [];
    if (fact.state === 'missing')
        return [unknownOf(site, 'reachable', fact)];
    const data = { commit, repository: `${action.owner}/${action.repository}` };
    if (fact.value === 'none')
        return [draft('impostor-commit', site, { data, from: [fact] })];
    return fact.value === 'tag' && policy.uses.reachable === 'branch'
        ? [draft('only-on-a-tag', site, { data, from: [fact] })]
        : [];
}
function inside(bench, { site, action }, fact) {
    const found = fact.state === 'known' ? fact.value : (fact.partial ?? []);
    const said = decideInside(bench, { site, action }, found);
    const unknown = fact.state === 'missing' && asksInside(bench, action);
    return unknown ? [...said, unknownOf(site, 'inside', fact)] : said;
}
/** Whoever takes over a name that was given up has another repository under it. */
function identity({ site, action, ids }, fact) {
    if (ids.length === 0)
        return [];
    if (fact.state === 'missing')
        return [unknownOf(site, 'repository', fact)];
    if (ids.every((id) => id === fact.value))
        return [];
    const locked = [...new Set(ids)].sort();
    const data = { repository: `${action.owner}/${action.repository}`, locked, now: fact.value };
    return [draft('repository-replaced', site, { data, from: [fact] })];
}
/** What people read beside the commit. No runner looks at it, so it is only told. */
function comment(bench, { site, action, commit, by }) {
    const said = site.reference.comment;
    if (said === null || by !== 'file')
        return [];
    const now = nowOf(commitOf(bench, action, said));
    return now === undefined || now === commit
        ? []
        : [draft('version-comment-stale', site, { data: { comment: said, commit, now } })];
}
/** A ref that actions.lock pins is written beside nothing: where it names another commit by now, that is told. */
function refMoved(bench, { site, action, commit, by }) {
    if (by === 'file')
        return [];
    const fact = commitOf(bench, action, action.ref);
    const now = nowOf(fact);
    if (now === commit)
        return [];
    const tolerated = bench.policy.tagMoved === 'warn';
    if (now === undefined)
        return tolerated || fact.state === 'known' ? [] : [unknownOf(site, 'commit', fact)];
    const data = { ref: action.ref, locked: commit, now };
    return [draft(tolerated ? 'uses-tag-moved-tolerated' : 'uses-tag-moved', site, { data })];
}
/** What digest-pin.lock says of the repository; where the policy wants approvals, an action is in the lock. */
function locked(bench, { site, action, commit }) {
    const { lock, policy } = bench;
    if (lock.state === 'missing')
        return policy.others === 'pinned' ? [] : lockUnknown(bench, site.question);
    if (lock.value === null)
        return [];
    const entries = lock.value.actions.filter(({ repository }) => repository.toLowerCase() === (0,places/* repositoryOf */._M)(action));
    const from = [lock];
    if (entries.some((entry) => entry.commit === commit))
        return [draft('uses-in-lock', site, { data: { commit }, from })];
    if (entries.length === 0)
        return policy.others === 'pinned' ? [] : [draft('not-approved', site, { data: {}, from })];
    const held = [...new Set(entries.map((entry) => entry.commit))].sort();
    return [draft('uses-drift', site, { data: { commit, locked: held }, from })];
}
/** What the repository says of the commit; where it is not there at all, nothing else is asked. */
function inRepository(bench, fixed) {
    const fact = actionFact(bench, (0,places/* usesText */.Sn)(fixed.action, fixed.commit));
    const absent = exists(fixed, fact?.commit ?? notAsked);
    if (absent.length > 0)
        return absent;
    return [
        ...reachable(bench, fixed, fact?.reachable ?? notAsked),
        ...inside(bench, fixed, fact?.inside ?? notAsked),
        ...identity(fixed, fact?.repositoryId ?? notAsked),
    ];
}
function decideFixed(bench, fixed) {
    const { site, commit, by } = fixed;
    const pinned = draft('uses-pinned', site, { data: { commit, by }, from: [bench.facts.actionsLock] });
    if (bench.policy.mode === 'check')
        return [pinned];
    return [
        pinned,
        ...inRepository(bench, fixed),
        ...comment(bench, fixed),
        ...refMoved(bench, fixed),
        ...locked(bench, fixed),
    ];
}
function lockedIds({ lock }, action) {
    const entries = lock.state === 'known' ? (lock.value?.actions ?? []) : [];
    const own = entries.filter(({ repository }) => repository.toLowerCase() === (0,places/* repositoryOf */._M)(action));
    return own.flatMap(({ repositoryId }) => repositoryId ?? []);
}
function fixedBy(bench, site, action) {
    if (action.pinned)
        return [{ site, action, commit: action.ref, by: 'file', ids: lockedIds(bench, action) }];
    const { actionsLock } = bench.facts;
    if (bench.policy.actionsLock === 'ignore' || actionsLock.state === 'missing')
        return [];
    if (site.format !== 'workflow')
        return [];
    return (0,actions_lock/* platformPins */.k)(actionsLock.value, site.file, action).map(({ commit, repositoryId }) => {
        return { site, action, commit, by: 'actions-lock', ids: [repositoryId, ...lockedIds(bench, action)] };
    });
}
/** May this action or reusable workflow run? */
function decideAction(bench, site, action) {
    const fixed = fixedBy(bench, site, action);
    if (fixed.length > 0)
        return fixed.flatMap((one) => decideFixed(bench, one));
    const fact = commitOf(bench, action, action.ref);
    const data = { ref: action.ref, now: nowOf(fact) ?? null };
    return [draft('mutable-uses', site, { data, from: [fact] })];
}
/** A path in the workspace is the commit that runs; what matters is that its own files are judged too. */
function decideLocal({ facts, roots }, site, path) {
    return (0,local_roots/* targetsOf */.QR)(roots, { file: site.file, at: site.place.path, path }).map((target) => {
        const files = facts.locals.filter((local) => local.path === target).flatMap((local) => local.files);
        const expected = (0,local_action/* localFiles */.Jd)(target).map((file) => file.path);
        return files.length === 0
            ? draft('local-not-read', site, { data: { expected } })
            : draft('uses-of-own-repository', site, { data: { files } });
    });
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/decide.js







/**
 * Each pattern, each file, each reference, whether there is any; in verify mode whether the subject is one, and
 * whether the lock may be believed.
 */
function questions(policy, facts) {
    return [
        referencesQuestion,
        ...(asksForSubject(policy) ? [subjectQuestion] : []),
        ...(asksForLock(policy) ? [lockQuestion] : []),
        ...patternsOf(policy, facts).map(patternQuestion),
        ...selectedFiles(facts).map(fileQuestion),
        ...(0,places/* sitesOf */.Yc)(facts).map(({ question }) => question),
    ];
}
function decideSite(bench, site) {
    if ((0,places/* isExcluded */.RF)(bench.policy, site)) {
        const kind = site.reference.documentKind ?? site.format ?? 'document';
        return [draft('excluded', site, { data: { kind } })];
    }
    const meaning = (0,places/* meaningOf */.Pr)(site.reference);
    if (meaning.is === 'unknown')
        return [draft('not-understood', site, { data: { why: meaning.why } })];
    if (meaning.is === 'image')
        return decideImage(bench, site, meaning.image);
    return meaning.is === 'local' ? decideLocal(bench, site, meaning.path) : decideAction(bench, site, meaning);
}
/** May what these files name be deployed? Pure. */
function decide(policy, facts) {
    const bench = benchOf(policy, facts);
    return [
        decidePresence(bench),
        ...(asksForSubject(policy) ? [decideSubject(bench)] : []),
        ...decideLock(bench),
        ...patternsOf(policy, facts).map((pattern) => decidePattern(bench, pattern)),
        ...selectedFiles(facts).flatMap((file) => decideFile(facts, file)),
        ...bench.sites.flatMap((site) => decideSite(bench, site)),
    ];
}


/***/ }),

/***/ 9707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ digestPinFactsSchema)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/action-facts.js


function list(item) {
    return dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* readonly */.tBZ());
}
const referenceKinds = ['image', 'uses'];
const insideSchema = dist/* pipe */.FsL(dist/* strictObject */.rej({
    via: dist/* pipe */.FsL(list(dist/* string */.YjP()), dist/* description */.h_('the actions in between, outermost first')),
    file: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('file of the action that holds the reference')),
    kind: dist/* picklist */.KIO(referenceKinds),
    text: dist/* nullable */.mee(dist/* string */.YjP()),
    why: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('why it is not understood; null when it is')),
    reachable: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* nullable */.mee(dist/* picklist */.KIO(['branch', 'tag'])), dist/* description */.h_('what holds the commit of a nested action; null for everything else')), null),
}), dist/* readonly */.tBZ());
const commitFactSchema = dist/* strictObject */.rej({
    sha: dist/* pipe */.FsL(src/* commitSchema */.lN, dist/* description */.h_('the commit, tags peeled')),
    from: dist/* picklist */.KIO(['commit', 'tag', 'branch']),
});
const actionFactSchema = dist/* pipe */.FsL(dist/* strictObject */.rej({
    uses: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('owner/repo[/path]@ref, as it was asked for')),
    commit: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(commitFactSchema), dist/* description */.h_('what the ref names in that repository')),
    reachable: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* picklist */.KIO(['branch', 'tag', 'none'])), dist/* description */.h_('whether a branch of that very repository holds the commit, else a tag; none: it is of a fork')),
    repositoryId: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* string */.YjP()), dist/* description */.h_('numeric id of the repository')),
    inside: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(list(insideSchema)), dist/* description */.h_('the references in the action itself, and in the actions that it uses')),
}), dist/* readonly */.tBZ());

// EXTERNAL MODULE: ./build/packages/references/src/index.js + 41 modules
var references_src = __webpack_require__(97713);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/lock.js
var lock = __webpack_require__(14026);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/facts.js





const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const referenceSchema = dist/* strictObject */.rej({
    kind: dist/* picklist */.KIO(referenceKinds),
    document: dist/* pipe */.FsL(count, dist/* description */.h_('which document of the file, from 1')),
    documentKind: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('`kind` of a Kubernetes document')),
    path: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('e.g. spec.template.spec.containers[0].image')),
    line: count,
    column: count,
    text: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('the whole reference; null where it is no text')),
    found: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('a short form of the value, for messages')),
    why: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('why it is not understood; null when it is')),
    comment: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('the version that a comment behind a commit names')),
});
const problemSchema = dist/* strictObject */.rej({ line: count, column: count, why: dist/* string */.YjP() });
const parsedFileSchema = dist/* strictObject */.rej({
    format: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* picklist */.KIO(references_src/* fileFormats */.DF)), dist/* description */.h_('how it was read; null where no word in it could begin a reference')),
    documents: count,
    references: dist/* array */.YOg(referenceSchema),
    problems: dist/* pipe */.FsL(dist/* array */.YOg(problemSchema), dist/* description */.h_('what was not understood: references may hide there')),
    leftOut: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ document: count, path: dist/* string */.YjP(), line: count, column: count, why: dist/* string */.YjP() })), dist/* description */.h_('places that a rule of the format leaves out, such as a Compose service that is built')),
    takes: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ file: dist/* string */.YjP(), line: count, column: count })), dist/* description */.h_('files and folders that its reader takes too, as written: relative to the file')), []),
});
const resolvedSchema = dist/* strictObject */.rej({
    digest: dist/* pipe */.FsL(src/* digestSchema */.er, dist/* description */.h_('our own sha256 over the bytes that the registry served')),
    mediaType: dist/* string */.YjP(),
    size: count,
    children: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ digest: src/* digestSchema */.er, platform: dist/* nullable */.mee(dist/* string */.YjP()) })), dist/* description */.h_('the platform images of an index')),
    config: dist/* pipe */.FsL(dist/* nullable */.mee(src/* digestSchema */.er), dist/* description */.h_('of an image; null for an index')),
    layers: dist/* array */.YOg(src/* digestSchema */.er),
});
const lockFileSchema = dist/* strictObject */.rej({
    path: dist/* string */.YjP(),
    content: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* strictObject */.rej({ digest: src/* sha256Schema */.bL, lock: lock/* pinLockSchema */.e })), dist/* description */.h_('the file in the workspace, with the sha256 of its bytes')),
    reviewed: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* nullable */.mee(src/* sha256Schema */.bL)), dist/* description */.h_('sha256 of the same file at the deployed commit, as GitHub has it; null where there is none')),
});
const platformPinSchema = dist/* strictObject */.rej({
    workflow: dist/* string */.YjP(),
    uses: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('owner/repo@ref')),
    commit: src/* commitSchema */.lN,
    repositoryId: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('numeric id when it was locked')),
});
const digestPinFactsSchema = dist/* strictObject */.rej({
    at: dist/* pipe */.FsL(src/* instantSchema */.p8, dist/* description */.h_("the request's instant")),
    commit: dist/* pipe */.FsL(src/* commitSchema */.lN, dist/* description */.h_('the commit that is deployed')),
    subject: src/* subjectSchema */.cn,
    selections: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ pattern: dist/* string */.YjP(), files: (0,src/* factSchema */.oZ)(dist/* array */.YOg(dist/* string */.YjP())) })), dist/* description */.h_('file patterns of every policy and of the action input, and the files that each matched')),
    files: dist/* array */.YOg(dist/* strictObject */.rej({ path: dist/* string */.YjP(), parsed: (0,src/* factSchema */.oZ)(parsedFileSchema) })),
    locals: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ path: dist/* string */.YjP(), files: dist/* array */.YOg(dist/* string */.YjP()) })), dist/* description */.h_('local actions that are used, and which of the files exist that say what they run')),
    resolutions: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ reference: dist/* string */.YjP(), manifest: (0,src/* factSchema */.oZ)(resolvedSchema) })), dist/* description */.h_('by normalised reference: name:tag or name@digest')),
    actions: dist/* array */.YOg(actionFactSchema),
    attested: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* array */.YOg(src/* subjectSchema */.cn)), dist/* description */.h_('what attest-verify accepted in this run: its subjects, and the platform images of an index under its name')),
    locks: dist/* array */.YOg(lockFileSchema),
    actionsLock: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* array */.YOg(platformPinSchema)), dist/* description */.h_('what .github/workflows/actions.lock pins')),
    earlier: dist/* pipe */.FsL((0,src/* factSchema */.oZ)(dist/* array */.YOg(dist/* strictObject */.rej({ reference: dist/* string */.YjP(), digest: src/* digestSchema */.er }))), dist/* description */.h_('what tags named when something was deployed before')),
});


/***/ }),

/***/ 48503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fs: () => (/* binding */ digestPinGate),
  eV: () => (/* reexport */ parsed_file/* maxFileBytes */.e),
  xG: () => (/* reexport */ pinSarif),
  $t: () => (/* reexport */ placeOf),
  $6: () => (/* reexport */ sarifOf)
});

// UNUSED EXPORTS: parseLock

// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/decide.js + 10 modules
var decide = __webpack_require__(98921);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/facts.js + 1 modules
var facts = __webpack_require__(9707);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/policy.js
var policy = __webpack_require__(66247);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/placed-reason.js

const placeSchema = dist/* strictObject */.rej({
    file: dist/* string */.YjP(),
    document: dist/* number */.aig(),
    path: dist/* string */.YjP(),
    line: dist/* number */.aig(),
    column: dist/* number */.aig(),
    reference: dist/* string */.YjP(),
});
const placesSchema = dist/* array */.YOg(placeSchema);
/** `file:line:column (path)`, which editors and the runner's annotations understand. */
function at(place) {
    return `${place.file}:${place.line}:${place.column} (${place.path})`;
}
/** The data of a reason that speaks of one place in one file. */
function placed(entries) {
    return dist/* strictObject */.rej({ place: placeSchema, ...entries });
}
/** Why something could not be learned. */
const unlearned = dist/* strictObject */.rej({ cause: dist/* string */.YjP(), detail: dist/* string */.YjP() });

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/action-reasons.js



const inside = {
    via: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* description */.h_('the actions in between, outermost first')),
    file: dist/* string */.YjP(),
    mutable: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* description */.h_('the reference in that file')),
};
function insideText(data) {
    const through = data.via.length === 0 ? '' : ` of ${data.via.join(' → ')}`;
    return `${data.file}${through} uses ${data.mutable}`;
}
/** What is said of one `uses:` at one place. */
const actionReasons = {
    'uses-pinned': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Pinned to a commit',
        data: placed({
            commit: src/* commitSchema */.lN,
            by: dist/* pipe */.FsL(dist/* picklist */.KIO(['file', 'actions-lock']), dist/* description */.h_('where the commit stands')),
        }),
        explain: ({ place, commit, by }) => `${at(place)}: ${place.reference} is pinned to ${commit}${by === 'file' ? '' : ' by .github/workflows/actions.lock'}.`,
    }),
    'uses-in-lock': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'What the lock holds',
        data: placed({ commit: src/* commitSchema */.lN }),
        explain: (data) => `${at(data.place)}: ${data.commit} is what the lock holds for this repository.`,
    }),
    'uses-of-own-repository': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Of the repository itself',
        data: placed({ files: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: ({ place, files }) => `${at(place)}: ${place.reference} is of the repository itself, at the same commit; ${files.join(' and ')} ${files.length === 1 ? 'was' : 'were'} read.`,
    }),
    'version-comment-stale': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The comment names another version',
        data: placed({ comment: dist/* string */.YjP(), commit: src/* commitSchema */.lN, now: dist/* nullable */.mee(src/* commitSchema */.lN) }),
        explain: ({ place, comment, commit, now }) => `${at(place)}: the comment says ${comment}, which ${now === null ? 'does not exist' : `names ${now}`}, and not ${commit}. The commit is what runs.`,
    }),
    'mutable-inside-tolerated': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Mutable inside',
        data: placed(inside),
        explain: (data) => `${at(data.place)}: ${insideText(data)}, which can change under the pinned commit. The policy only warns of this.`,
    }),
    'uses-tag-moved-tolerated': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The ref names another commit',
        data: placed({ ref: dist/* string */.YjP(), locked: src/* commitSchema */.lN, now: dist/* nullable */.mee(src/* commitSchema */.lN) }),
        explain: ({ place, ref, locked, now }) => `${at(place)}: ${ref} ${now === null ? 'does not exist any more' : `names ${now}`}; ${locked} is locked and is what runs. The policy only warns of this.`,
    }),
    'mutable-uses': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The action is not pinned',
        data: placed({
            ref: dist/* string */.YjP(),
            now: dist/* pipe */.FsL(dist/* nullable */.mee(src/* commitSchema */.lN), dist/* description */.h_('the commit that the ref named when it was asked for')),
        }),
        explain: ({ place, ref, now }) => `${at(place)}: ${place.reference} names ${ref}, which can be moved${now === null ? '' : `; it is ${now} now`}.`,
        remedy: 'Pin it to the full commit SHA (owner/repo@<sha> # v4.1.1); `countersign digest-pin pin` does it without changing another byte.',
    }),
    'uses-tag-moved': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The ref has moved',
        data: placed({ ref: dist/* string */.YjP(), locked: src/* commitSchema */.lN, now: dist/* nullable */.mee(src/* commitSchema */.lN) }),
        explain: ({ place, ref, locked, now }) => `${at(place)}: ${ref} was locked at ${locked}, and now ${now === null ? 'does not exist' : `names ${now}`}.`,
        remedy: 'Find out who moved it. Lock the new commit when it is meant, or let the policy say `tagMoved: warn`.',
    }),
    'impostor-commit': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The commit is not of that repository',
        data: placed({ commit: src/* commitSchema */.lN, repository: dist/* string */.YjP() }),
        explain: ({ place, commit, repository }) => `${at(place)}: no branch and no tag of ${repository} holds ${commit}; GitHub serves it out of a fork.`,
        remedy: 'Do not run it. Find out who wrote this commit here, and pin one that the repository itself has released.',
    }),
    'repository-replaced': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Another repository under the name',
        data: placed({ repository: dist/* string */.YjP(), locked: dist/* array */.YOg(dist/* string */.YjP()), now: dist/* string */.YjP() }),
        explain: ({ place, repository, locked, now }) => `${at(place)}: ${repository} is the repository ${now} now, and was ${locked.join(' or ')} when it was locked.`,
        remedy: 'Do not run it before you know who owns that name now. When it is meant, lock it anew (`countersign digest-pin approve`).',
    }),
    'only-on-a-tag': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'No branch holds the commit',
        data: placed({ commit: src/* commitSchema */.lN, repository: dist/* string */.YjP() }),
        explain: ({ place, commit, repository }) => `${at(place)}: a tag of ${repository} holds ${commit}, but no branch does.`,
        remedy: 'Anybody who may push tags may tag a commit of a fork. See the commit, or let the policy say `reachable: branch-or-tag`.',
    }),
    'action-gone': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The action is not there',
        data: placed({ detail: dist/* string */.YjP() }),
        explain: (data) => `${at(data.place)}: ${data.place.reference} cannot be fetched: ${data.detail}.`,
        remedy: 'Pin a commit that exists. A repository that this token may not read looks the same.',
    }),
    'mutable-inside': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Mutable inside',
        data: placed(inside),
        explain: (data) => `${at(data.place)}: ${insideText(data)}, which can change under the pinned commit.`,
        remedy: 'Use a release that pins what is inside, ask its authors, or name the action under `uses.acceptedInside`.',
    }),
    'action-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Not known of the action',
        data: placed({ what: dist/* picklist */.KIO(['commit', 'reachable', 'inside', 'repository']), ...unlearned.entries }),
        explain: ({ place, what, cause, detail }) => {
            const said = {
                commit: 'which commit it is',
                reachable: 'which branch holds its commit',
                inside: 'what is inside it',
                repository: 'which repository that is',
            };
            return `${at(place)}: of ${place.reference}, ${said[what]} could not be learned (${cause}): ${detail}.`;
        },
        remedy: 'Run again when the server answers; a private action needs a token that may read its repository.',
    }),
    'inside-not-understood': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Not understood inside',
        data: placed({ ...inside, why: dist/* string */.YjP() }),
        explain: (data) => `${at(data.place)}: ${insideText(data)}, which is not understood: ${data.why}.`,
        remedy: 'Use another release, or name the action under `uses.acceptedInside` when you have looked yourself.',
    }),
    'local-not-read': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A local action was not read',
        data: placed({ expected: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: ({ place, expected }) => `${at(place)}: ${place.reference} is in the workspace, but none of ${expected.join(', ')} was read.`,
        remedy: 'Check out the repository at the root of the workspace. What another step checks out cannot be judged here.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/approval-reasons.js



const approvers = ['subject', 'policy', 'lock', 'attestation'];
const approvedBy = {
    subject: 'is the subject that is being deployed',
    policy: 'is approved by the policy',
    lock: 'is what the lock holds',
    attestation: 'is attested in this run',
};
/** How a promoted image differs from what was approved. */
const changes = [
    'single-platform',
    'format-conversion',
    're-serialised-index',
    'other-bytes',
    'not-known',
];
const changeText = {
    'single-platform': 'only the image of one platform was copied out of the index',
    'format-conversion': 'the same layers were written in another manifest format',
    're-serialised-index': 'the index lists the same images, but was written anew',
    'other-bytes': 'it holds something else',
    'not-known': 'what it holds could not be compared',
};
/** Who approved an image, or why nobody did. */
const approvalReasons = {
    'pinned-and-approved': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Pinned and approved',
        data: placed({ approvedBy: dist/* picklist */.KIO(approvers) }),
        explain: (data) => `${at(data.place)}: ${data.place.reference} ${approvedBy[data.approvedBy]}.`,
    }),
    'pinned-and-approved-elsewhere': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Pinned, approved under another name',
        data: placed({ approved: dist/* string */.YjP() }),
        explain: (data) => `${at(data.place)}: ${data.place.reference} has the digest of the approved ${data.approved}, and the policy takes an approved digest under any name.`,
    }),
    promoted: (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Promoted unchanged',
        data: placed({ from: dist/* string */.YjP(), digest: src/* digestSchema */.er }),
        explain: (data) => `${at(data.place)}: ${data.digest} is also what ${data.from} has.`,
    }),
    attested: (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Attested in this run',
        data: placed({ digest: src/* digestSchema */.er }),
        explain: (data) => `${at(data.place)}: attest-verify accepted ${data.digest} in this run.`,
    }),
    'approved-digest-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Another digest than the approved one',
        data: placed({ pinned: src/* digestSchema */.er, approved: dist/* array */.YOg(src/* digestSchema */.er) }),
        explain: (data) => `${at(data.place)}: the file pins ${data.pinned}, approved for this image is ${data.approved.join(' or ')}.`,
        remedy: 'Render the files from the approved digest, or get the digest that they pin approved.',
    }),
    'index-child-mix': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Index and platform image are mixed up',
        data: placed({
            pinned: src/* digestSchema */.er,
            approved: src/* digestSchema */.er,
            pinnedIs: dist/* picklist */.KIO(['child', 'index']),
            platform: dist/* nullable */.mee(dist/* string */.YjP()),
        }),
        explain: ({ place, pinned, approved, pinnedIs, platform }) => {
            const one = platform === null ? 'one platform' : `the platform ${platform}`;
            return pinnedIs === 'child'
                ? `${at(place)}: the file pins ${pinned}, which is only the image for ${one} inside the approved index ${approved}.`
                : `${at(place)}: the file pins the index ${pinned}, but approved is only its image ${approved} for ${one}.`;
        },
        remedy: 'Approve and deploy the same thing: take the digest of the index on both sides (or of the platform image on both).',
    }),
    'promotion-changed': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The promotion changed the digest',
        data: placed({
            pinned: src/* digestSchema */.er,
            from: dist/* string */.YjP(),
            approved: dist/* pipe */.FsL(dist/* array */.YOg(src/* digestSchema */.er), dist/* description */.h_('what is approved under that name')),
            change: dist/* picklist */.KIO(changes),
            platform: dist/* nullable */.mee(dist/* string */.YjP()),
        }),
        explain: ({ place, pinned, from, approved, change, platform }) => {
            const what = approved.length === 0
                ? `${from} does not have ${pinned}`
                : `${pinned} is not what is approved as ${from} (${approved.join(', ')})`;
            const which = platform === null ? '' : ` (${platform})`;
            return `${at(place)}: ${what}: ${changeText[change]}${which}.`;
        },
        remedy: 'Copy the image byte for byte, with every platform and without converting it (`skopeo copy --all --preserve-digests`, `crane copy`).',
    }),
    'approved-under-other-name': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Approved, but under another name',
        data: placed({ approved: dist/* array */.YOg(dist/* string */.YjP()) }),
        explain: (data) => `${at(data.place)}: ${data.place.reference} has the digest of ${data.approved.join(' and ')}, but that name is what was approved.`,
        remedy: 'Deploy it under the approved name, name the pair under `promotions`, or let the policy say `sameDigestElsewhere: allow`.',
    }),
    'not-approved': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Nobody approved this',
        data: placed({}),
        explain: (data) => `${at(data.place)}: ${data.place.reference} is pinned, but nobody approved it.`,
        remedy: 'Add it to `approved` or to the lock (`countersign digest-pin approve`), have it attested (`others: attested`), or let the policy say `others: pinned`.',
    }),
    'not-attested': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Not attested in this run',
        data: placed({ digest: src/* digestSchema */.er }),
        explain: (data) => `${at(data.place)}: attest-verify did not accept ${data.digest} under this name in this run.`,
        remedy: 'Let attest-verify verify this image too, or deploy what it verified.',
    }),
    'attested-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Not known what is attested',
        data: placed(unlearned.entries),
        explain: (data) => `${at(data.place)}: what attest-verify accepted in this run is not known (${data.cause}): ${data.detail}.`,
        remedy: 'Let deploy-gate run both gates: name attest-verify in the same rule of the policy.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/file-reasons.js



const pattern = dist/* strictObject */.rej({ pattern: dist/* string */.YjP() });
const inFile = dist/* strictObject */.rej({ file: dist/* string */.YjP(), line: dist/* number */.aig(), column: dist/* number */.aig(), why: dist/* string */.YjP() });
/** What is said of the files themselves: whether all of them were found, read and understood. */
const fileReasons = {
    'files-listed': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Files found',
        data: dist/* strictObject */.rej({ pattern: dist/* string */.YjP(), files: dist/* number */.aig() }),
        explain: (data) => `${data.pattern} matches ${data.files} files.`,
    }),
    'file-understood': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'File understood',
        data: dist/* strictObject */.rej({
            file: dist/* string */.YjP(),
            format: dist/* nullable */.mee(dist/* string */.YjP()),
            documents: dist/* number */.aig(),
            references: dist/* number */.aig(),
        }),
        explain: ({ file, format, documents, references }) => format === null
            ? `${file} was read: no word in it could begin a reference.`
            : `${file} was read as ${format}: ${documents} documents, ${references} references.`,
    }),
    'left-out': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Left out',
        data: inFile,
        explain: (data) => `${data.file}:${data.line}:${data.column}: ${data.why}.`,
    }),
    'references-found': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'References found',
        data: dist/* strictObject */.rej({ references: dist/* number */.aig(), files: dist/* number */.aig() }),
        explain: (data) => `${data.references} images and actions were found in ${data.files} files.`,
    }),
    'no-files-named': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No files were named',
        data: dist/* strictObject */.rej({}),
        explain: () => 'Neither the policy nor the input `manifests` names a file.',
        remedy: 'Name what is deployed: `files` in the policy or the input `manifests`.',
    }),
    'no-file-matched': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No file matches',
        data: pattern,
        explain: (data) => `No file matches ${data.pattern}.`,
        remedy: 'Check the pattern, and that manifests were rendered before this step. Links are not followed.',
    }),
    'files-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Files could not be listed',
        data: dist/* strictObject */.rej({ pattern: dist/* string */.YjP(), ...unlearned.entries }),
        explain: (data) => `The files of ${data.pattern} could not be listed (${data.cause}): ${data.detail}.`,
        remedy: 'See the cause; a narrower pattern helps when there are too many files.',
    }),
    'file-unreadable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A file could not be read',
        data: dist/* strictObject */.rej({ file: dist/* string */.YjP(), ...unlearned.entries }),
        explain: (data) => `${data.file} could not be read (${data.cause}): ${data.detail}.`,
        remedy: 'Make it a readable UTF-8 file of at most 4 MiB.',
    }),
    'file-not-understood': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A file was not understood',
        data: inFile,
        explain: (data) => `${data.file}:${data.line}:${data.column}: ${data.why}.`,
        remedy: 'Correct the file, or name its `format`. Templates and overlays must be rendered first (helm template, kustomize build).',
    }),
    'taken-file-unread': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A file that is deployed as well was not read',
        data: dist/* strictObject */.rej({ file: dist/* string */.YjP(), line: dist/* number */.aig(), column: dist/* number */.aig(), taken: dist/* string */.YjP() }),
        explain: (data) => `${data.file}:${data.line}:${data.column} takes ${data.taken}, and nobody looked at what that names.`,
        remedy: 'Name it in `files`, too, or render everything first and name what was rendered (kustomize build, docker compose config).',
    }),
    'no-reference-found': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'No reference found',
        data: dist/* strictObject */.rej({ pattern: dist/* nullable */.mee(dist/* string */.YjP()), files: dist/* number */.aig() }),
        explain: ({ pattern: from, files }) => `The ${files} files ${from === null ? 'that were read' : `of ${from}`} name no image and no action.`,
        remedy: 'Check that `files` names what is deployed; where none is to be expected, say `expectReferences: false` beside the pattern.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/image-reasons.js



const nullableDigest = dist/* nullable */.mee(src/* digestSchema */.er);
const tagged = {
    tag: dist/* string */.YjP(),
    pinned: src/* digestSchema */.er,
    now: dist/* pipe */.FsL(nullableDigest, dist/* description */.h_('null: the tag does not exist any more')),
};
function nowText(now) {
    return now === null ? 'does not exist any more' : `names ${now}`;
}
/** What is said of one image at one place, whoever approved it. */
const imageReasons = {
    pinned: (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Pinned',
        data: placed({}),
        explain: (data) => `${at(data.place)}: ${data.place.reference} is pinned by its digest.`,
    }),
    excluded: (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'Excluded by the policy',
        data: placed({ kind: dist/* string */.YjP() }),
        explain: (data) => `${at(data.place)}: the policy says that this value of a ${data.kind} is no reference.`,
    }),
    'tag-moved-tolerated': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The tag names another digest',
        data: placed(tagged),
        explain: (data) => `${at(data.place)}: the tag ${data.tag} ${nowText(data.now)}; ${data.pinned} is pinned and is what runs. The policy only warns of this.`,
    }),
    'tag-with-two-digests-tolerated': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'One tag, several digests',
        data: placed({ tag: dist/* string */.YjP(), digests: dist/* array */.YOg(src/* digestSchema */.er) }),
        explain: (data) => `${at(data.place)}: the files pin the tag ${data.tag} to ${data.digests.join(' and to ')}. The policy only warns of this.`,
    }),
    'mutable-reference': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The image is not pinned',
        data: placed({
            tag: dist/* string */.YjP(),
            now: dist/* pipe */.FsL(nullableDigest, dist/* description */.h_('what the tag named when the registry was asked')),
            approved: dist/* pipe */.FsL(dist/* boolean */.zMY(), dist/* description */.h_('whether that is an approved digest of this image')),
            detail: dist/* pipe */.FsL(dist/* nullable */.mee(dist/* string */.YjP()), dist/* description */.h_('why the digest is not known')),
        }),
        explain: ({ place, tag, now, approved, detail }) => {
            const known = `the tag names ${now} now, which is ${approved ? '' : 'not '}an approved digest of this image`;
            const state = now === null ? (detail ?? 'the registry was not asked') : known;
            return `${at(place)}: ${place.reference} names the tag ${tag}, which can be moved: ${state}.`;
        },
        remedy: 'Write the digest behind the tag (name:tag@sha256:…); `countersign digest-pin pin` does it without changing another byte.',
    }),
    'tag-moved': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The tag has moved',
        data: placed({
            ...tagged,
            knownFrom: dist/* pipe */.FsL(dist/* picklist */.KIO(['lock', 'earlier-deploy']), dist/* description */.h_('who says that the tag named the pinned digest before')),
        }),
        explain: ({ place, tag, pinned, now, knownFrom }) => `${at(place)}: the tag ${tag} named ${pinned} ${knownFrom === 'lock' ? 'when it was locked' : 'at an earlier deploy'}, and now ${nowText(now)}.`,
        remedy: 'Find out who moved the tag. The digest is what runs: correct or drop the tag, or let the policy say `tagMoved: warn`.',
    }),
    'tag-and-digest-disagree': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'Tag and digest disagree',
        data: placed(tagged),
        explain: (data) => `${at(data.place)}: ${data.pinned} is pinned, but the tag ${data.tag} beside it ${nowText(data.now)}.`,
        remedy: 'The digest is what runs, the tag is what people read: find out which of them is meant, or let the policy say `tagMoved: warn`.',
    }),
    'tag-with-two-digests': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'One tag, several digests',
        data: placed({ tag: dist/* string */.YjP(), digests: dist/* array */.YOg(src/* digestSchema */.er) }),
        explain: (data) => `${at(data.place)}: the files pin the tag ${data.tag} to ${data.digests.join(' and to ')}.`,
        remedy: 'Pin the tag to one digest everywhere, or give the other image its own tag.',
    }),
    'gone-from-registry': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The digest is not in the registry',
        data: placed({ detail: dist/* string */.YjP() }),
        explain: (data) => `${at(data.place)}: ${data.place.reference} cannot be pulled: ${data.detail}.`,
        remedy: 'Push the image again or roll forward. Some registries answer like this when the credentials may not read the repository.',
    }),
    'not-understood': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'A reference was not understood',
        data: placed({ why: dist/* string */.YjP() }),
        explain: (data) => `${at(data.place)}: ${data.place.reference} is not understood: ${data.why}.`,
        remedy: 'Render templates first (helm template, kustomize build, envsubst). A value that is no reference can be named under `exclude`.',
    }),
    'registry-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The registry did not say',
        data: placed({ reference: dist/* string */.YjP(), ...unlearned.entries }),
        explain: (data) => `${at(data.place)}: what ${data.reference} is could not be learned (${data.cause}): ${data.detail}.`,
        remedy: 'Give credentials that may pull (docker/login-action, input `docker-config`), or run again when the registry answers.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/lock-reasons.js



const lock = { lock: dist/* string */.YjP(), digest: src/* sha256Schema */.bL };
/** What is said of digest-pin.lock, and of what differs from it. */
const lockReasons = {
    'lock-trusted': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The lock is believed',
        data: dist/* strictObject */.rej({
            ...lock,
            because: dist/* picklist */.KIO(['attested', 'reviewed']),
            images: dist/* number */.aig(),
            actions: dist/* number */.aig(),
        }),
        explain: ({ lock: path, digest, because, images, actions }) => {
            const why = because === 'attested' ? 'attested in this run' : 'the same in the commit that is being deployed';
            return `${path} (${digest}; ${images} images, ${actions} actions) is ${why}.`;
        },
    }),
    'lock-not-attested': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The lock is not attested',
        data: dist/* strictObject */.rej(lock),
        explain: (data) => `${data.lock} has the digest ${data.digest}, which attest-verify did not accept as this file in this run.`,
        remedy: 'Attest the lock where it is approved, and let attest-verify verify it as a file.',
    }),
    'lock-differs': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The lock is not the reviewed one',
        data: dist/* strictObject */.rej({ ...lock, reviewed: dist/* nullable */.mee(src/* sha256Schema */.bL), commit: src/* commitSchema */.lN }),
        explain: ({ lock: path, digest, reviewed, commit }) => `${path} in the workspace has the digest ${digest}; in ${commit} ${reviewed === null ? 'there is no such file' : `it has ${reviewed}`}.`,
        remedy: 'Deploy with the lock that was committed; a step before this one may have written over it.',
    }),
    'lock-unknown': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'Not known what the lock says',
        data: dist/* strictObject */.rej({ lock: dist/* string */.YjP(), ...unlearned.entries }),
        explain: (data) => `${data.lock} cannot be relied on (${data.cause}): ${data.detail}.`,
        remedy: 'Write it with `countersign digest-pin approve`, commit or attest it, and check it out here.',
    }),
    'pin-drift': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The file differs from the lock',
        data: placed({ pinned: src/* digestSchema */.er, locked: dist/* array */.YOg(src/* digestSchema */.er) }),
        explain: (data) => `${at(data.place)}: the file pins ${data.pinned}, the lock holds ${data.locked.join(' or ')} for the same reference.`,
        remedy: 'Pin what is locked, or get the new digest approved (`countersign digest-pin approve`).',
    }),
    'uses-drift': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The file differs from the lock',
        data: placed({ commit: src/* commitSchema */.lN, locked: dist/* array */.YOg(src/* commitSchema */.lN) }),
        explain: (data) => `${at(data.place)}: the file pins ${data.commit}, the lock holds ${data.locked.join(' or ')} for this repository.`,
        remedy: 'Pin what is locked, or get the new commit approved (`countersign digest-pin approve`).',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/subject-reasons.js



/** Whether what is approved is what the files deploy. */
const subjectReasons = {
    'subject-found': (0,src/* reasonKind */.R$)({
        effect: 'allow',
        title: 'The subject is deployed',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP(), places: placesSchema }),
        explain: (data) => `${data.subject} is deployed at ${data.places.map(at).join(', ')}.`,
    }),
    'subject-absent': (0,src/* reasonKind */.R$)({
        effect: 'deny',
        title: 'The subject is not in the files',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP(), references: dist/* number */.aig() }),
        explain: (data) => `None of the ${data.references} references in the files is ${data.subject}.`,
        remedy: 'Render the manifests with the digest that is being deployed, or check that `files` names the right ones.',
    }),
    'subject-unusable': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The subject is no image',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP(), why: dist/* string */.YjP() }),
        explain: (data) => `The subject ${data.subject} cannot be compared with images: ${data.why}.`,
        remedy: 'Give `subject` as registry/name@sha256:…. Before there is an image, as on a pull request, use `mode: check`.',
    }),
    'subject-not-seen': (0,src/* reasonKind */.R$)({
        effect: 'unknown',
        title: 'The subject was not seen',
        data: dist/* strictObject */.rej({ subject: dist/* string */.YjP() }),
        explain: (data) => `${data.subject} was not seen in the files, but not all of them could be read or understood.`,
        remedy: 'Mend what the other reasons say of the files.',
    }),
};

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/reasons.js






const digestPinReasons = {
    ...fileReasons,
    ...subjectReasons,
    ...imageReasons,
    ...approvalReasons,
    ...lockReasons,
    ...actionReasons,
};

// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/lock.js
var digest_pin_lock = __webpack_require__(14026);
// EXTERNAL MODULE: ./build/packages/gates/src/digest-pin/parsed-file.js + 1 modules
var parsed_file = __webpack_require__(52704);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/reason-place.js
/**
 * The place that the data of a reason names, as `place` or by itself; null where it names none. The data may come out
 * of a document that somebody else wrote.
 */
function placeOf(data) {
    const within = data !== null && typeof data === 'object' && 'place' in data ? data.place : data;
    if (within === null || typeof within !== 'object')
        return null;
    if (!('file' in within) || !('line' in within) || !('column' in within))
        return null;
    const { file, line, column } = within;
    return typeof file === 'string' && typeof line === 'number' && typeof column === 'number'
        ? { file, line, column }
        : null;
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/sarif.js
// docs.github.com, "SARIF results exceed one or more limits": what is above is refused, not cut.
const mostResults = 25_000;
const mostRules = 25_000;
const longestText = 1_000;
const longestHelp = 10_000;
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ranks = ['error', 'warning', 'note'];
/**
 * A text that stands for itself: braces would begin a placeholder (SARIF 2.1.0, 3.11.5), and a bracket before a
 * parenthesis a link (3.11.6), whose target somebody else would then have chosen.
 */
function plainText(text, longest) {
    const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
    const cut = line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line.toWellFormed();
    return cut.replaceAll(/[{}]/g, (brace) => brace + brace).replaceAll('](', '] (');
}
/** A relative URI from the root of the repository; what would lead out of it is left away. */
function uriOf(file) {
    const steps = file
        .toWellFormed()
        .split('/')
        .filter((step) => step !== '' && step !== '.' && step !== '..');
    return steps.length === 0 ? 'unknown' : steps.map(encodeURIComponent).join('/');
}
const mask = (1n << 64n) - 1n;
/** FNV-1a, 64 bits (RFC 9923): only tells results of one file apart, so nobody gains by a collision of his own. */
function shortHash(text) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text))
        hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & mask;
    return hash.toString(16).padStart(16, '0');
}
/**
 * Tells a result from others without its line, so that it stays the same one when lines move. Equal ones in one file
 * are counted from the top.
 */
function fingerprints(results) {
    const counts = new Map();
    const inOrder = results.toSorted((left, right) => left.line - right.line || left.column - right.column);
    return new Map(inOrder.map((result) => {
        const key = JSON.stringify([result.ruleId, result.file, result.text]);
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        return [result, `${shortHash(key)}:${count}`];
    }));
}
function ruleOf({ id, title, help }) {
    const text = plainText(help, longestHelp);
    return {
        id,
        shortDescription: { text: plainText(title, longestText) },
        fullDescription: { text: plainText(title, longestText) },
        help: { text: text === '' ? plainText(title, longestText) : text },
    };
}
function atLeastOne(value) {
    return Number.isSafeInteger(value) && value >= 1 ? value : 1;
}
function resultOf(result, { ruleIndex, fingerprint }) {
    const { ruleId, level, text, file, line, column } = result;
    const region = { startLine: atLeastOne(line), startColumn: atLeastOne(column) };
    const artifactLocation = { uri: uriOf(file), uriBaseId: '%SRCROOT%' };
    return {
        ruleId,
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level,
        message: { text: plainText(text, longestText) },
        locations: [{ physicalLocation: { artifactLocation, region } }],
        partialFingerprints: { primaryLocationLineHash: fingerprint },
    };
}
/** What is said beside the results when there are more of them than code scanning takes. */
function invocationOf(left) {
    const text = `${left} more results were left out, because code scanning takes ${mostResults} at most.`;
    const notification = { level: 'error', message: { text } };
    return { executionSuccessful: true, ...(left > 0 ? { toolExecutionNotifications: [notification] } : {}) };
}
/**
 * Results as a SARIF 2.1.0 log that code scanning takes: one run, URIs from the root of the repository, and fingerprints
 * that survive shifted lines. At most 25,000 results, errors first; what was left out is counted in a notification.
 */
function sarifOf(results, tool) {
    const rules = tool.rules.slice(0, mostRules);
    const indices = new Map(rules.map(({ id }, index) => [id, index]));
    const sorted = results.toSorted((left, right) => ranks.indexOf(left.level) - ranks.indexOf(right.level));
    const shown = sorted.slice(0, mostResults);
    const marks = fingerprints(results);
    const driver = {
        name: 'Countersign',
        semanticVersion: tool.version,
        rules: rules.map(ruleOf),
    };
    return {
        $schema: schema,
        version: '2.1.0',
        runs: [
            {
                tool: { driver },
                columnKind: 'utf16CodeUnits',
                invocations: [invocationOf(sorted.length - shown.length)],
                results: shown.map((result) => resultOf(result, {
                    ruleIndex: indices.get(result.ruleId),
                    fingerprint: marks.get(result) ?? '',
                })),
            },
        ],
    };
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/sarif-results.js




// They allow, and are told all the same: code scanning shows them as notes.
const notes = [
    'tag-moved-tolerated',
    'tag-with-two-digests-tolerated',
    'uses-tag-moved-tolerated',
    'mutable-inside-tolerated',
    'version-comment-stale',
];
function levelOf(code, effect) {
    if (effect === 'deny')
        return 'error';
    if (effect === 'unknown')
        return 'warning';
    return notes.includes(code) ? 'note' : null;
}
function sarif_results_resultOf(reason) {
    const catalogue = digestPinReasons;
    if (!Object.hasOwn(catalogue, reason.code))
        return [];
    const level = levelOf(reason.code, (0,src/* kindOf */.I)(catalogue, reason.code).effect);
    if (level === null)
        return [];
    // What speaks of no place is shown all the same: silence would look like a clean file.
    const { file, line, column } = placeOf(reason.data) ?? { file: '', line: 1, column: 1 };
    const text = (0,src/* explainReason */.mU)(catalogue, reason);
    return [{ ruleId: `digest-pin/${reason.code}`, level, text, file, line, column }];
}
/** The reasons of a verdict as a SARIF log for code scanning: denies as errors, unknown as warnings. Pure. */
function pinSarif(reasons, version) {
    const rules = Object.entries(digestPinReasons).map(([code, { title, ...kind }]) => {
        const help = 'remedy' in kind && typeof kind.remedy === 'string' ? kind.remedy : title;
        return { id: `digest-pin/${code}`, title, help };
    });
    return sarifOf(reasons.flatMap(sarif_results_resultOf), { version, rules });
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/index.js









/** Is everything that the files name pinned to what was approved, and is that what registries and repositories hold? */
const digestPinGate = {
    id: 'digest-pin',
    semantics: 2,
    policy: policy/* digestPinPolicySchema */.di,
    facts: facts/* digestPinFactsSchema */.Q,
    factsId: 'facts/digest-pin/2',
    reasons: digestPinReasons,
    questions: decide/* questions */.a,
    decide: decide/* decide */.L,
};


/***/ }),

/***/ 33045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ likelyRoot),
/* harmony export */   Jd: () => (/* binding */ localFiles),
/* harmony export */   b7: () => (/* binding */ localTarget),
/* harmony export */   gV: () => (/* binding */ workflowRoot)
/* harmony export */ });
/** Resolves `./a/../b` from the root of the workspace; null where it leads out of it. */
function normalized(path) {
    const steps = [];
    for (const step of path.split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step !== '..')
            steps.push(step);
        else if (steps.pop() === undefined)
            return null;
    }
    return `${path.startsWith('/') ? '/' : ''}${steps.join('/')}`;
}
const exactFile = 'file:';
/** The folder above `.github/workflows/`, with its slash; null for a file that is no workflow. */
function workflowRoot(file) {
    return /^((?:.*\/)?)\.github\/workflows\/[^/]+$/u.exec(file)?.[1] ?? null;
}
/** Where the repository of a file begins that no workflow leads to: above its first `.github`, else the workspace. */
function likelyRoot(file) {
    return /^(?:.*?\/)??(?=\.github\/)/u.exec(file)?.[0] ?? '';
}
/**
 * What a path in a file means, from the root of the workspace. Paths begin at the root of the repository that runs;
 * most are action folders or workflow files. The Dockerfile of an action stands beside its action.yml, and is marked
 * as the very file.
 */
function localTarget(site, path) {
    const below = path.replace(/^\/+/u, '');
    if (!/(?:^|\.)runs\.image$/i.test(site.at))
        return `${site.root}${below}`;
    const folder = site.file.includes('/') ? site.file.slice(0, site.file.lastIndexOf('/') + 1) : '';
    return `${exactFile}${folder}${below}`;
}
/**
 * The files that say what a local target runs, from the root of the workspace: the file itself, or one of action.yml
 * and action.yaml, with a Dockerfile beside it. None where the path leads out of the workspace.
 */
function localFiles(target) {
    const exact = target.startsWith(exactFile);
    const path = normalized(exact ? target.slice(exactFile.length) : target);
    if (path === null)
        return [];
    if (exact)
        return [{ path, format: 'dockerfile' }];
    if (/\.ya?ml$/u.test(path))
        return [{ path, format: 'workflow' }];
    const folder = path === '' ? '' : `${path}/`;
    return [
        { path: `${folder}action.yml`, format: 'action' },
        { path: `${folder}action.yaml`, format: 'action' },
        { path: `${folder}Dockerfile`, format: 'dockerfile' },
    ];
}


/***/ }),

/***/ 60746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   bN: () => (/* binding */ localRoots),
/* harmony export */   ms: () => (/* binding */ localUses)
/* harmony export */ });
/* harmony import */ var _local_action_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33045);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92185);


function localUse(site) {
    const meaning = (0,_places_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningOf */ .Pr)(site.reference);
    return meaning.is === 'local' ? { file: site.file, at: site.place.path, path: meaning.path } : null;
}
/** Every place of the files that names a path of its own repository. */
function localUses(facts) {
    return (0,_places_js__WEBPACK_IMPORTED_MODULE_0__/* .sitesOf */ .Yc)(facts).flatMap((site) => localUse(site) ?? []);
}
/**
 * From where are the paths in each file counted? A runner counts them from the root of the repository whose workflow it
 * runs, in whatever action they stand, so the root goes along with each use. An action may lie in a folder `.github`
 * of its own: that is no root. Pure.
 */
function localRoots(uses) {
    const roots = new Map();
    const byFile = Map.groupBy(uses, ({ file }) => file);
    const waiting = [...byFile.keys()].flatMap((file) => {
        const root = (0,_local_action_js__WEBPACK_IMPORTED_MODULE_1__/* .workflowRoot */ .gV)(file);
        return root === null ? [] : [{ file, root }];
    });
    for (const { file, root } of waiting) {
        const there = roots.get(file) ?? [];
        if (there.includes(root))
            continue;
        roots.set(file, [...there, root]);
        for (const { at, path } of byFile.get(file) ?? [])
            for (const next of (0,_local_action_js__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .Jd)((0,_local_action_js__WEBPACK_IMPORTED_MODULE_1__/* .localTarget */ .b7)({ file, at, root }, path)))
                if (byFile.has(next.path))
                    waiting.push({ file: next.path, root });
    }
    return roots;
}
/** What a use names, from every root from which it may be taken. */
function targetsOf(roots, { file, at, path }) {
    const from = roots.get(file) ?? [(0,_local_action_js__WEBPACK_IMPORTED_MODULE_1__/* .likelyRoot */ .JQ)(file)];
    return [...new Set(from.map((root) => (0,_local_action_js__WEBPACK_IMPORTED_MODULE_1__/* .localTarget */ .b7)({ file, at, root }, path)))];
}


/***/ }),

/***/ 14026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseLock),
/* harmony export */   e: () => (/* binding */ pinLockSchema)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


const count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(4_096));
const texts = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(10_000));
const most = 10_000;
const imageEntry = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(text, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('host/path, host folded')),
    tag: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('null where only a digest is written')),
    digest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('of the index, or of the image where there is no index')),
    mediaType: text,
    size: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(count, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('of the manifest, in bytes')),
    platforms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ digest: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .digestSchema */ .er, platform: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text) })), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(1_000), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('the platform images of an index')),
    written: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(texts, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('how it is written, sorted')),
    files: texts,
});
const actionEntry = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    repository: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(text, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('owner/repo, as written')),
    repositoryId: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('numeric, survives a rename; null where not learned')),
    ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('the tag or branch; null where only a commit is written')),
    commit: _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN,
    written: texts,
    files: texts,
});
const pinLockSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('digest-pin-lock/1'),
    commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .commitSchema */ .lN), valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_('the commit whose files were approved')),
    images: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(imageEntry), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(most)),
    actions: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(actionEntry), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(most)),
});
function problemOf(checked) {
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .problemText */ .fI)(checked.problems[0]);
}
/** How many members the mappings of a lock have; the shape is that of the schema, so it is three levels deep. */
function membersIn({ images, actions, ...top }) {
    const entries = [...images, ...actions, ...images.flatMap(({ platforms }) => platforms)];
    const inEntries = entries.reduce((sum, entry) => sum + Object.keys(entry).length, 0);
    return Object.keys({ images, actions, ...top }).length + inEntries;
}
/** In JSON a colon that is in no text stands behind a name, and there are more of them where a name stands twice. */
function hasNameTwice(written, lock) {
    let names = 0;
    for (const [token] of written.matchAll(/"(?:[^"\\]|\\.)*"|:/gu))
        if (token === ':')
            names += 1;
    return names !== membersIn(lock);
}
/** Reads the text of a digest-pin.lock, which the author of the change controls. Never throws. */
function parseLock(written) {
    let value;
    try {
        value = JSON.parse(written);
    }
    catch {
        return { ok: false, why: 'it is not JSON' };
    }
    const checked = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(pinLockSchema, value);
    if (!checked.ok)
        return { ok: false, why: problemOf(checked) };
    // Whoever reviews it may read the first one, and this reader takes the last.
    if (hasNameTwice(written, checked.value))
        return { ok: false, why: 'a key stands in it twice' };
    return { ok: true, lock: checked.value };
}


/***/ }),

/***/ 52704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ findInFile),
  e: () => (/* binding */ maxFileBytes)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/references/src/index.js + 41 modules
var references_src = __webpack_require__(97713);
;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/version-comment.js
// Behind the text: the quote that closes it, blanks, and a comment that pinact, Renovate, ratchet or frizbee would
// write. The first word is the version; linear, for each part begins with another character.
const behind = /^["']?[ \t]+#[ \t]*(?:renovate:[ \t]*)?(?:tag=|pin@|ratchet:[\w./-]{1,200}@)?(v?\d[\w.+-]{0,99})(?:[ \t,;]|$)/;
const longestLine = 2_000;
/** Offsets of the lines of a text; a line ends at LF, and a CR before it is a blank to us. */
function lineAt(text, line) {
    let from = 0;
    for (let number = 1; number < line; number += 1) {
        const end = text.indexOf('\n', from);
        if (end < 0)
            return '';
        from = end + 1;
    }
    const end = text.indexOf('\n', from);
    return text.slice(from, Math.min(end < 0 ? text.length : end, from + longestLine)).replace(/\r$/, '');
}
/**
 * The version that a comment behind a reference names (`uses: a/b@<sha> # v4.1.1`), or null. It is what people read,
 * and controlled by the author of the file.
 */
function versionComment(text, reference) {
    if (reference.kind !== 'uses' || reference.text === null)
        return null;
    const line = lineAt(text, reference.line);
    const at = line.indexOf(reference.text, Math.max(0, reference.column - 1));
    if (at < 0)
        return null;
    return behind.exec(line.slice(at + reference.text.length))?.[1] ?? null;
}

;// CONCATENATED MODULE: ./build/packages/gates/src/digest-pin/parsed-file.js



/** Longest file that is read, in bytes. */
const maxFileBytes = 4 * 1024 * 1024;
const nothing = {
    format: null,
    documents: 0,
    references: [],
    problems: [],
    leftOut: [],
    takes: [],
};
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function factsOf(text, found) {
    const references = found.references.map((reference) => {
        const { kind, document, documentKind, path, line, column, text: written, found: shown, why } = reference;
        const comment = versionComment(text, reference);
        return { kind, document, documentKind, path, line, column, text: written, found: shown, why, comment };
    });
    const { format, documents, problems, leftOut = [], takes = [] } = found;
    return {
        format,
        documents,
        references,
        problems: problems.map(({ line, column, why }) => ({ line, column, why })),
        leftOut: leftOut.map(({ document, path, line, column, why }) => ({ document, path, line, column, why })),
        takes: takes.map(({ file, line, column }) => ({ file, line, column })),
    };
}
/**
 * What does this file name? `malformed` where it is no text at all; whatever else is not understood is a problem in it.
 * The bytes are controlled by the author of the change. Never throws.
 */
function findInFile(bytes, options) {
    const { path } = options;
    if (bytes.length > maxFileBytes)
        return (0,src/* missing */.LO)('truncated', `${path} is longer than ${maxFileBytes} bytes`);
    const text = decode(bytes);
    if (text === undefined)
        return (0,src/* missing */.LO)('malformed', `${path} is not UTF-8 text`);
    if (text.includes('\0'))
        return (0,src/* missing */.LO)('malformed', `${path} is a binary file`);
    if (!(0,references_src/* mayHoldReference */._m)(bytes, options))
        return (0,src/* known */.eO)({ found: null, parsed: nothing });
    const found = (0,references_src/* findReferences */.yU)(text, options);
    return (0,src/* known */.eO)({ found, parsed: factsOf(text, found) });
}


/***/ }),

/***/ 92185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   RF: () => (/* binding */ isExcluded),
/* harmony export */   Sn: () => (/* binding */ usesText),
/* harmony export */   Yc: () => (/* binding */ sitesOf),
/* harmony export */   _M: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* unused harmony export parsedOf */
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _countersign_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14919);
/* harmony import */ var _countersign_references__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97713);



/** What a file was understood to say, or the part of it that was read. */
function parsedOf(fact) {
    return fact.state === 'known' ? fact.value : fact.partial;
}
function siteIn(file, reference) {
    const { path: name, parsed } = file;
    const { document, path, line, column, kind } = reference;
    const place = { file: name, document, path, line, column, reference: reference.text ?? reference.found };
    return {
        file: name,
        format: parsedOf(parsed)?.format ?? null,
        reference,
        place,
        question: `${kind}:${name}#${document}:${path}`,
        evidence: parsed.state === 'known' ? parsed.evidence : [],
    };
}
/** Every place that names an image or an action, in the order of files and documents. */
function sitesOf(facts) {
    return facts.files.flatMap((file) => (parsedOf(file.parsed)?.references ?? []).map((reference) => siteIn(file, reference)));
}
/** `a[0].b[12]` becomes `a[].b[]`, the form in which a policy names a path. */
function withoutIndices(path) {
    return path.replaceAll(/\[[0-9]+\]/g, '[]');
}
// A document without a kind is named by its format; of Kubernetes, a document has a kind or is not excluded.
function kindOf({ reference, format }) {
    return reference.documentKind ?? (format === 'kubernetes' ? null : format);
}
function isExcluded(policy, site) {
    const path = withoutIndices(site.reference.path);
    return policy.exclude.some((entry) => entry.kind === kindOf(site) && entry.path === path);
}
function imageMeaning(text) {
    const doubted = (0,_countersign_references__WEBPACK_IMPORTED_MODULE_2__/* .doubt */ .B2)(text);
    if (doubted !== null)
        return { is: 'unknown', why: doubted };
    const parsed = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ)(text);
    return parsed.ok
        ? { is: 'image', image: parsed.value }
        : { is: 'unknown', why: (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_1__/* .explainImageError */ .r5)(parsed.error) };
}
function usesMeaning(text) {
    const uses = (0,_countersign_references__WEBPACK_IMPORTED_MODULE_2__/* .parseUses */ .Ap)(text);
    if (uses.kind === 'invalid')
        return { is: 'unknown', why: uses.why };
    if (uses.kind === 'image')
        return imageMeaning(uses.text);
    if (uses.kind === 'action') {
        const { owner, repository, path, ref, pinned } = uses;
        return { is: 'action', owner, repository, path, ref, pinned };
    }
    return { is: 'local', path: uses.path };
}
/** What a reference means, or why we cannot say. Controlled by the author of the file. */
function meaningOf({ kind, text, why }) {
    if (why !== null)
        return { is: 'unknown', why };
    if (text === null)
        return { is: 'unknown', why: 'it is not text' };
    return kind === 'image' ? imageMeaning(text) : usesMeaning(text);
}
/** `owner/repo`, as it must be compared: GitHub folds both. */
function repositoryOf({ owner, repository }) {
    return `${owner}/${repository}`.toLowerCase();
}
/** `owner/repo[/path]@ref`: what is asked about an action. */
function usesText({ owner, repository, path }, ref) {
    return `${owner}/${repository}${path === '' ? '' : `/${path}`}@${ref}`;
}


/***/ }),

/***/ 19144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ patternProblem),
/* harmony export */   EO: () => (/* binding */ excludeSchema),
/* harmony export */   JI: () => (/* binding */ approvedSchema),
/* harmony export */   Qy: () => (/* binding */ fileEntrySchema),
/* harmony export */   TN: () => (/* binding */ lockSchema),
/* harmony export */   i$: () => (/* binding */ usesSchema),
/* harmony export */   q9: () => (/* binding */ imagePathSchema),
/* harmony export */   vl: () => (/* binding */ helmPathSchema),
/* harmony export */   xS: () => (/* binding */ promotionSchema)
/* harmony export */ });
/* unused harmony export patternSchema */
/* harmony import */ var _countersign_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14919);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _countersign_references__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97713);



/** What is wrong with a file pattern, or null. Exclusions are refused: they would take files away silently. */
function patternProblem(pattern) {
    if (pattern.trim() === '' || pattern !== pattern.trim())
        return 'expected a file pattern such as deploy/**/*.yaml';
    return pattern.startsWith('!')
        ? 'expected a pattern of files to look at; exclusions (!…) are not taken'
        : null;
}
function approvedProblem(text) {
    const parsed = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(text);
    if (!parsed.ok)
        return `expected registry/name@sha256:<64 hex digits>, but ${(0,_countersign_oci__WEBPACK_IMPORTED_MODULE_0__/* .explainImageError */ .r5)(parsed.error)}`;
    return parsed.value.digest === null
        ? 'expected a digest (registry/name@sha256:<64 hex digits>), because a tag can move'
        : null;
}
function nameProblem(text) {
    const parsed = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(text);
    if (!parsed.ok)
        return `expected registry/name, but ${(0,_countersign_oci__WEBPACK_IMPORTED_MODULE_0__/* .explainImageError */ .r5)(parsed.error)}`;
    return text.includes('@') || /:[^/]*$/u.test(text)
        ? 'expected registry/name without a tag or digest'
        : null;
}
/** A text that a rule of ours must let pass; the rule says what is wrong, or null. */
function ruled(problemOf) {
    return valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .rawCheck */ .H0v(({ dataset, addIssue }) => {
        const problem = dataset.typed ? problemOf(dataset.value) : null;
        if (problem !== null)
            addIssue({ message: problem });
    }));
}
const patternSchema = ruled(patternProblem);
const approvedSchema = ruled(approvedProblem);
const nameSchema = ruled(nameProblem);
const filled = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(1_000));
const fileEntrySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    patternSchema,
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        pattern: patternSchema,
        format: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_countersign_references__WEBPACK_IMPORTED_MODULE_1__/* .fileFormats */ .DF), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('how the files are read; found out by name and content when absent'))),
        expectReferences: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('files without any reference are not a pass')), true),
    }),
]);
const excludeSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(filled, valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('`kind` of the document, exactly; where documents have none, the format (workflow, compose, …)')),
    path: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(filled, valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('path of the value with every index left empty, e.g. data.image or spec.steps[].image')),
});
const imagePathSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(filled, valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('`kind` of the document, exactly')),
    path: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(filled, valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('path of a further image, indices left empty, e.g. spec.steps[].run')),
});
const helmPathSchema = filled;
const promotionSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    from: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(nameSchema, valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('registry/name where it was approved')),
    to: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(nameSchema, valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('registry/name under which it is deployed')),
});
const ownerRepo = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/u, 'expected owner/repo'));
const usesSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    reachable: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['branch', 'branch-or-tag', 'not-asked']), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('what of its own repository must hold the commit of an action; a commit of a fork is held by neither')), 'branch-or-tag'),
    inside: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['deny', 'warn']), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('an action that itself names an image or another action by something that can move')), 'deny'),
    acceptedInside: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(ownerRepo), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('owner/repo of actions of which that is accepted')), []),
});
const lockSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    path: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(filled, valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('the lock file, from the root of the workspace')),
    trust: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['attested', 'reviewed']), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('why it is believed. attested: attest-verify accepted its sha256 in this run; reviewed: GitHub has the same bytes at the deployed commit')),
});


/***/ }),

/***/ 66247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RY: () => (/* binding */ promotedFrom),
/* harmony export */   di: () => (/* binding */ digestPinPolicySchema),
/* harmony export */   fL: () => (/* binding */ fileEntries)
/* harmony export */ });
/* harmony import */ var _countersign_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14919);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _policy_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19144);



const usesDefault = {};
const digestPinPolicySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    mode: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['verify', 'check']), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('verify: ask the registries and compare with what is approved; check: offline, only that everything is pinned')), 'verify'),
    files: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_policy_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .fileEntrySchema */ .Qy), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('what is deployed: patterns from the root of the workspace, or { pattern, format }')), []),
    imagePaths: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_policy_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .imagePathSchema */ .q9), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('further places of images in custom resources, each by kind and path')), []),
    helmPaths: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_policy_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .helmPathSchema */ .vl), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('further mappings of Helm values that hold repository, tag and digest')), []),
    expectSubject: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('the image that is deployed must appear in the files')), true),
    approved: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_policy_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .approvedSchema */ .JI), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(1_000), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('further approved images, registry/name@sha256:…, beside the subject')), []),
    others: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['approved', 'attested', 'pinned']), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('what is asked of everything but the subject: to be in `approved` or the lock, or else to be attested in this run, or only to be pinned')), 'approved'),
    attested: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['required', 'not-asked']), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('required: attest-verify accepted every deployed digest in this run, the subject and what is approved too')), 'not-asked'),
    lock: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(_policy_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .lockSchema */ .TN), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('digest-pin.lock: what it holds is approved, and what differs from it is denied')), null),
    promotions: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_policy_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .promotionSchema */ .xS), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('images that are approved under one name and deployed, byte for byte, under another')), []),
    sameDigestElsewhere: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['deny', 'allow']), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('an approved digest under any other registry or repository name')), 'deny'),
    tagMoved: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['deny', 'warn']), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('name:tag@digest whose tag names another digest; the digest is what runs')), 'deny'),
    requireInRegistry: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('every pinned digest must still be in its registry')), true),
    uses: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(_policy_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .usesSchema */ .i$, valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('what is asked of actions and reusable workflows')), usesDefault),
    actionsLock: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['ignore', 'accept']), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('whether a pin in .github/workflows/actions.lock, which the runner enforces, counts as one')), 'ignore'),
    exclude: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_policy_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .excludeSchema */ .EO), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(100), valibot__WEBPACK_IMPORTED_MODULE_2__/* .description */ .h_('values that look like references and are none, each named by kind and path')), []),
});
function fileEntries(policy) {
    return policy.files.map((entry) => typeof entry === 'string'
        ? { pattern: entry, format: undefined, expectReferences: true }
        : { pattern: entry.pattern, format: entry.format, expectReferences: entry.expectReferences });
}
/** The names under which an image of that name may have been approved before it was promoted. */
function promotedFrom(policy, name) {
    const nameOf = (text) => {
        const parsed = (0,_countersign_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(text);
        return parsed.ok ? parsed.value.name : text;
    };
    return policy.promotions.filter(({ to }) => nameOf(to) === name).map(({ from }) => nameOf(from));
}


/***/ }),

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

/***/ 27691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
const hexLengths = {
    'sha256-only': new Map([['sha256', 64]]),
    'sha512-linked': new Map([
        ['sha256', 64],
        ['sha384', 96],
        ['sha512', 128],
    ]),
};
// opencontainers/go-digest v1.0.0, DigestRegexpAnchored: what a digest of an unknown algorithm must look like.
const anyDigest = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const lowerHex = /^[a-f0-9]+$/;
function refuse(error) {
    return { ok: false, error };
}
/**
 * Reads `algorithm:hex`. The order of the checks (known algorithm, exact length, lower-case hex) is go-digest's, so
 * that the error codes agree with it. Controlled by whoever wrote the reference.
 */
function parseDigest(text, algorithms = 'sha256-only') {
    const colon = text.indexOf(':');
    if (colon <= 0 || colon === text.length - 1)
        return refuse('digest-invalid-format');
    const length = hexLengths[algorithms].get(text.slice(0, colon));
    if (length === undefined)
        return refuse(anyDigest.test(text) ? 'digest-unsupported' : 'digest-invalid-format');
    const encoded = text.slice(colon + 1);
    if (encoded.length !== length)
        return refuse('digest-invalid-length');
    return lowerHex.test(encoded) ? { ok: true, value: text } : refuse('digest-invalid-format');
}


/***/ }),

/***/ 28146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y2: () => (/* binding */ normalizeImageName),
/* harmony export */   f1: () => (/* binding */ imageText),
/* harmony export */   r5: () => (/* binding */ explainImageError),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* unused harmony export imageSubject */
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95810);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22363);


const sentences = {
    'name-empty': 'it is empty',
    'invalid-format': 'it is not of the form [registry/]path[:tag][@sha256:…]',
    'name-uppercase': 'the repository name must be lower-case',
    'name-too-long': 'the repository name is longer than 255 characters',
    'name-is-identifier': '64 hexadecimal digits are an image id, not a name',
    'digest-invalid-format': 'the digest is not sha256: and 64 lower-case hexadecimal digits',
    'digest-invalid-length': 'the digest does not have 64 hexadecimal digits',
    'digest-unsupported': 'the digest is not a sha256 digest',
    'no-registry': 'its registry is not a valid host name',
    'ambiguous-registry': 'its first part is a registry only because it has capital letters',
};
/** Says in plain words what is wrong with a reference; completes a sentence that begins with the reference. */
function explainImageError(error) {
    return sentences[error];
}
/** A folded host must still look like a host, or its name would mean another repository when it is read again. */
function looksLikeHost(host) {
    return host === 'localhost' || /[.:]/.test(host);
}
function imageOf(reference) {
    if (reference.domain === '')
        return { ok: false, error: 'no-registry' };
    const host = (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalHost */ .rQ)(reference.domain);
    if (!looksLikeHost(host))
        return { ok: false, error: 'ambiguous-registry' };
    // `DOCKER.IO/nginx` is not given its `library/` by the grammar.
    const official = host === 'docker.io' && !reference.path.includes('/');
    const path = official ? `library/${reference.path}` : reference.path;
    const tag = reference.tag ?? (reference.digest === null ? 'latest' : null);
    return { ok: true, value: { host, path, name: `${host}/${path}`, tag, digest: reference.digest } };
}
/**
 * Which image does this text in a manifest mean? Stricter than a container runtime: a text without a usable registry
 * host is refused, and so is every digest but sha256. The text is controlled by the author of the manifest.
 */
function parseImage(text) {
    const parsed = (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNormalizedReference */ .m5)(text);
    return parsed.ok ? imageOf(parsed.value) : parsed;
}
/**
 * The name of a subject for what a user wrote (`shop`, `DOCKER.IO/acme/shop:1`): `host/path`, host folded, any tag or
 * digest dropped. Null when the text is no image reference that we accept.
 */
function normalizeImageName(text) {
    const parsed = parseImage(text);
    return parsed.ok ? parsed.value.name : null;
}
/** `name@digest`, or `name:tag` where there is no digest: what a registry is asked for. */
function imageText(image) {
    return image.digest === null ? `${image.name}:${image.tag ?? 'latest'}` : `${image.name}@${image.digest}`;
}
/** The subject that a pinned reference names; null when there is no digest, since a tag is never approved. */
function imageSubject(image) {
    return image.digest === null ? null : { kind: 'image', name: image.name, digest: image.digest };
}


/***/ }),

/***/ 14919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r5: () => (/* reexport */ src_image/* explainImageError */.r5),
  lQ: () => (/* reexport */ familiarText),
  f1: () => (/* reexport */ src_image/* imageText */.f1),
  QS: () => (/* reexport */ media_type/* manifestKind */.QS),
  Y2: () => (/* reexport */ src_image/* normalizeImageName */.Y2),
  zZ: () => (/* reexport */ src_image/* parseImage */.zZ),
  m5: () => (/* reexport */ reference/* parseNormalizedReference */.m5),
  z$: () => (/* reexport */ referenceName),
  n5: () => (/* reexport */ referenceText)
});

// UNUSED EXPORTS: acceptedManifests, bareMediaType, canonicalHost, fallbackTag, imageSubject, indexTypes, isLoopbackRegistry, isNearlyUsedUp, isReferrersType, manifestTypes, mergeReferrers, parseAnyReference, parseChallenges, parseDigest, parseDockerReference, parseManifest, parseNextLink, parseRateLimit, parseReference, parseReferrers, referrersOf, referrersType, registryOrigin, sameRegistryHost

// EXTERNAL MODULE: ./build/packages/oci/src/digest.js
var digest = __webpack_require__(27691);
// EXTERNAL MODULE: ./build/packages/oci/src/image.js
var src_image = __webpack_require__(28146);
// EXTERNAL MODULE: ./build/packages/oci/src/manifest.js + 1 modules
var manifest = __webpack_require__(26960);
// EXTERNAL MODULE: ./build/packages/oci/src/media-type.js
var media_type = __webpack_require__(32204);
// EXTERNAL MODULE: ./build/packages/oci/src/reference.js
var reference = __webpack_require__(95810);
;// CONCATENATED MODULE: ./build/packages/oci/src/reference-text.js
/** `domain/path`, or the path alone where there is no domain; null for a bare digest. */
function referenceName(reference) {
    if (reference.path === null)
        return null;
    return reference.domain === null || reference.domain === ''
        ? reference.path
        : `${reference.domain}/${reference.path}`;
}
/** The written form: `name[:tag][@digest]`, or the bare digest. */
function referenceText(reference) {
    const name = referenceName(reference);
    if (name === null)
        return reference.digest ?? '';
    const tag = reference.tag === null ? '' : `:${reference.tag}`;
    const digest = reference.digest === null ? '' : `@${reference.digest}`;
    return `${name}${tag}${digest}`;
}
/** The short form that Docker shows: Docker Hub's domain and `library/` are left out. For display only. */
function familiarText(reference) {
    if (reference.domain !== 'docker.io' || reference.path === null)
        return referenceText(reference);
    const official = /^library\/([^/]+)$/.exec(reference.path)?.[1];
    return referenceText({ ...reference, domain: '', path: official ?? reference.path });
}

// EXTERNAL MODULE: ./build/packages/oci/src/referrers.js
var referrers = __webpack_require__(87731);
// EXTERNAL MODULE: ./build/packages/oci/src/registry-host.js
var registry_host = __webpack_require__(22363);
;// CONCATENATED MODULE: ./build/packages/oci/src/index.js













/***/ }),

/***/ 26960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ parseManifest)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/oci/src/digest.js
var digest = __webpack_require__(27691);
;// CONCATENATED MODULE: ./build/packages/oci/src/descriptor.js


function isAnnotations(value) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return false;
    return Object.values(value).every((text) => typeof text === 'string');
}
/** Names and texts. A list is none, which a record of this library would take it for. */
const annotationsSchema = dist/* custom */.IeY(isAnnotations, 'expected a mapping of texts');
/** image-spec, descriptor.md; sha256 only, since that is what we can check. */
const descriptorSchema = dist/* looseObject */._H3({
    mediaType: dist/* string */.YjP(),
    digest: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((text) => (0,digest/* parseDigest */.m)(text).ok, 'expected sha256:<64 lower-case hex digits>')),
    size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
    // Go's encoder writes null for an empty map.
    annotations: dist/* exactOptional */.yqP(dist/* nullable */.mee(annotationsSchema)),
});
/** The parts of a descriptor that count, without whatever else the author wrote. */
function descriptorOf({ digest, mediaType, size, annotations }) {
    return { digest, mediaType, size, annotations: annotations ?? {} };
}

// EXTERNAL MODULE: ./build/packages/oci/src/media-type.js
var media_type = __webpack_require__(32204);
;// CONCATENATED MODULE: ./build/packages/oci/src/manifest.js




const mostChildren = 1_000;
const mostLayers = 1_000;
const platformSchema = dist/* looseObject */._H3({
    os: dist/* string */.YjP(),
    architecture: dist/* string */.YjP(),
    variant: dist/* exactOptional */.yqP(dist/* string */.YjP()),
});
const shared = {
    schemaVersion: dist/* literal */.euz(2),
    mediaType: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    artifactType: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    subject: dist/* exactOptional */.yqP(dist/* nullable */.mee(descriptorSchema)),
    annotations: dist/* exactOptional */.yqP(dist/* nullable */.mee(annotationsSchema)),
};
const imageSchema = dist/* looseObject */._H3({
    ...shared,
    config: descriptorSchema,
    layers: dist/* pipe */.FsL(dist/* array */.YOg(descriptorSchema), dist/* maxLength */.Ru6(mostLayers)),
    manifests: dist/* exactOptional */.yqP(dist/* never */.ZmZ()),
});
const indexSchema = dist/* looseObject */._H3({
    ...shared,
    manifests: dist/* pipe */.FsL(dist/* array */.YOg(dist/* looseObject */._H3({
        ...descriptorSchema.entries,
        platform: dist/* exactOptional */.yqP(dist/* nullable */.mee(platformSchema)),
        artifactType: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    })), dist/* maxLength */.Ru6(mostChildren)),
    config: dist/* exactOptional */.yqP(dist/* never */.ZmZ()),
    layers: dist/* exactOptional */.yqP(dist/* never */.ZmZ()),
});
function childOf(entry) {
    const { platform, artifactType = null } = entry;
    const parts = [platform?.os, platform?.architecture, platform?.variant];
    const written = parts.filter((part) => part !== undefined && part !== '').join('/');
    return { ...descriptorOf(entry), artifactType, platform: written === '' ? null : written };
}
function parseJson(text) {
    try {
        return (0,src/* known */.eO)({ body: JSON.parse(text) });
    }
    catch {
        return (0,src/* missing */.LO)('malformed', 'the manifest is not JSON');
    }
}
function refuseType(mediaType) {
    const shown = mediaType === '' ? 'no media type' : `the media type ${JSON.stringify(mediaType)}`;
    return (0,src/* missing */.LO)('unsupported', `the registry answered with ${shown}, not with an image or an index`);
}
/**
 * The common case costs half when only the schema looks at it; whatever it refuses is looked at again for a sentence.
 * No member of these schemas takes a list for a mapping, which is what the second look would find besides.
 */
function checkBody(schema, value) {
    const quick = dist/* safeParse */.xLC(schema, value);
    if (quick.success)
        return (0,src/* known */.eO)(quick.output);
    const checked = (0,src/* check */.z6)(schema, value);
    const problem = checked.ok ? 'it does not fit' : (0,src/* problemText */.fI)(checked.problems[0]);
    return (0,src/* missing */.LO)('malformed', `the manifest is wrong: ${problem}`);
}
function readIndex(value) {
    return (0,src/* mapFact */.Vt)(checkBody(indexSchema, value), (body) => ({
        body,
        parts: { children: body.manifests.map(childOf), config: null, layers: [] },
    }));
}
function readImage(value) {
    return (0,src/* mapFact */.Vt)(checkBody(imageSchema, value), (body) => ({
        body,
        parts: { children: [], config: descriptorOf(body.config), layers: body.layers.map(descriptorOf) },
    }));
}
function parseBody(value, mediaType, kind) {
    const read = kind === 'index' ? readIndex(value) : readImage(value);
    if (read.state === 'missing')
        return (0,src/* missing */.LO)(read.cause, read.detail);
    const { body, parts } = read.value;
    if (body.mediaType !== undefined && body.mediaType !== mediaType)
        return (0,src/* missing */.LO)('malformed', `the manifest calls itself ${JSON.stringify(body.mediaType)}, not ${mediaType}`);
    return (0,src/* known */.eO)({
        kind,
        mediaType,
        ...parts,
        subject: body.subject?.digest ?? null,
        artifactType: body.artifactType ?? null,
        annotations: body.annotations ?? {},
    });
}
/**
 * What is in this manifest? `contentType` is the header as the registry sent it; it must agree with the body's own
 * `mediaType`, or one set of bytes could be read as two things (image-spec, manifest.md and image-index.md, the
 * `mediaType` property). Schema 1 and unknown types are `unsupported`, anything else that does not fit `malformed`.
 */
function parseManifest(text, contentType) {
    const mediaType = (0,media_type/* bareMediaType */.ZX)(contentType);
    const kind = (0,media_type/* manifestKind */.QS)(mediaType);
    if (kind === null)
        return refuseType(mediaType);
    const json = parseJson(text);
    return json.state === 'known'
        ? parseBody(json.value.body, mediaType, kind)
        : (0,src/* missing */.LO)(json.cause, json.detail);
}


/***/ }),

/***/ 32204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ acceptedManifests),
/* harmony export */   QS: () => (/* binding */ manifestKind),
/* harmony export */   ZX: () => (/* binding */ bareMediaType),
/* harmony export */   bU: () => (/* binding */ referrersType)
/* harmony export */ });
/* unused harmony exports manifestTypes, indexTypes */
/** A single image for one platform. */
const manifestTypes = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** A list of images, one a platform. */
const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
/** distribution-spec, "Listing Referrers": the one type of such a list. */
const referrersType = indexTypes[0];
/**
 * All four types, always: without them a registry answers 404 for an index, or hands out one platform's manifest
 * under the index's tag.
 */
const acceptedManifests = [...indexTypes, ...manifestTypes].join(', ');
/** `application/json; charset=utf-8` without its parameters, in lower case. */
function bareMediaType(header) {
    return (header.split(';', 1)[0] ?? '').trim().toLowerCase();
}
/** What a media type says of a manifest, or null for every type that we do not read (schema 1 among them). */
function manifestKind(mediaType) {
    if (manifestTypes.some((known) => known === mediaType))
        return 'image';
    return indexTypes.some((known) => known === mediaType) ? 'index' : null;
}


/***/ }),

/***/ 95810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m5: () => (/* binding */ parseNormalizedReference)
/* harmony export */ });
/* unused harmony exports parseReference, parseDockerReference, parseAnyReference */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27691);

const defaultDomain = 'docker.io';
const legacyDefaultDomain = 'index.docker.io';
const officialPrefix = 'library/';
const longestPath = 255;
// The grammar of distribution/reference (regexp.go). Every pattern is anchored and unambiguous, so it is linear on
// whatever the author of a manifest writes.
const domainLabel = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/;
const ipv6Host = /^\[[a-fA-F0-9:]+\]$/;
const portPattern = /^[0-9]+$/;
const pathPattern = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const digestPattern = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}$/;
const identifierPattern = /^[a-f0-9]{64}$/;
function refuse(error) {
    return { ok: false, error };
}
/** Splits at the first `mark`; the second part is null when there is none. */
function cut(text, mark) {
    const at = text.indexOf(mark);
    return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + mark.length)];
}
/** Go's strings.ToLower. It folds U+0130 to a plain i, where ECMAScript adds a combining dot. */
function toLowerGo(text) {
    return text.replaceAll('\u0130', 'i').toLowerCase();
}
function isDomain(text) {
    const portAt = text.startsWith('[') ? text.indexOf(':', text.indexOf(']') + 1) : text.indexOf(':');
    const host = portAt < 0 ? text : text.slice(0, portAt);
    if (portAt >= 0 && !portPattern.test(text.slice(portAt + 1)))
        return false;
    return ipv6Host.test(host) || host.split('.').every((label) => domainLabel.test(label));
}
/** The grammar without the checks that follow it, or null where the text does not fit. */
function matchGrammar(text) {
    const [named, digest] = cut(text, '@');
    const [first, rest] = cut(named, '/');
    const hasDomain = rest !== null && isDomain(first);
    const [path, tag] = cut(hasDomain ? rest : named, ':');
    const fits = pathPattern.test(path) &&
        (tag === null || tagPattern.test(tag)) &&
        (digest === null || digestPattern.test(digest));
    return fits ? { domain: hasDomain ? first : '', path, tag, digest } : null;
}
/**
 * What does this text say, taken literally? No default registry, no default tag: `nginx` has an empty domain.
 * The rule is `Parse` of distribution/reference (commit 0965666a).
 */
function parseReference(text, algorithms = 'sha256-only') {
    const pieces = matchGrammar(text);
    if (pieces === null) {
        if (text === '')
            return refuse('name-empty');
        return refuse(matchGrammar(toLowerGo(text)) === null ? 'invalid-format' : 'name-uppercase');
    }
    if (pieces.path.length > longestPath)
        return refuse('name-too-long');
    if (pieces.digest === null)
        return { ok: true, value: pieces };
    const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(pieces.digest, algorithms);
    return digest.ok ? { ok: true, value: pieces } : refuse(digest.error);
}
function isDomainByLook(first) {
    return first === 'localhost' || /[.:]/.test(first) || toLowerGo(first) !== first;
}
/** Which part of the text is the registry, by the look of it; Docker Hub where there is none. */
function splitDomain(text) {
    const [first, rest] = cut(text, '/');
    if (rest === null)
        return { domain: defaultDomain, remainder: officialPrefix + text };
    const named = isDomainByLook(first)
        ? { domain: first === legacyDefaultDomain ? defaultDomain : first, remainder: rest }
        : { domain: defaultDomain, remainder: text };
    if (named.domain !== defaultDomain || named.remainder.includes('/'))
        return named;
    return { domain: defaultDomain, remainder: officialPrefix + named.remainder };
}
/**
 * Which repository does a user's text name, with Docker Hub and `library/` filled in? The tag stays absent when none
 * is written. The rule is `ParseNormalizedNamed`. Beware: `my_host.com/x` comes back with an empty domain, without
 * an error; `parseImage` refuses it.
 */
function parseNormalizedReference(text, algorithms = 'sha256-only') {
    if (identifierPattern.test(text))
        return refuse('name-is-identifier');
    const { domain, remainder } = splitDomain(text);
    const [remote] = cut(remainder, ':');
    if (toLowerGo(remote) !== remote)
        return refuse('name-uppercase');
    return parseReference(`${domain}/${remainder}`, algorithms);
}
/**
 * What would a container runtime pull? A digest wins and the tag beside it is dropped (it is a comment that can lie);
 * with neither, the tag is `latest`. The rule is `ParseDockerRef`.
 */
function parseDockerReference(text, algorithms = 'sha256-only') {
    const parsed = parseNormalizedReference(text, algorithms);
    if (!parsed.ok)
        return parsed;
    const { tag, digest } = parsed.value;
    const pulledTag = digest === null ? (tag ?? 'latest') : null;
    return { ok: true, value: { ...parsed.value, tag: pulledTag } };
}
function bareDigest(digest) {
    return { ok: true, value: { domain: null, path: null, tag: null, digest } };
}
/**
 * Like `parseNormalizedReference`, but 64 hex digits or a bare digest name an image by digest alone (then domain and
 * path are null). The rule is `ParseAnyReference`.
 */
function parseAnyReference(text, algorithms = 'sha256-only') {
    if (identifierPattern.test(text))
        return bareDigest(`sha256:${text}`);
    const digest = parseDigest(text, algorithms);
    return digest.ok ? bareDigest(digest.value) : parseNormalizedReference(text, algorithms);
}


/***/ }),

/***/ 87731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ isReferrersType),
/* harmony export */   _S: () => (/* binding */ parseReferrers),
/* harmony export */   aH: () => (/* binding */ referrersOf),
/* harmony export */   fH: () => (/* binding */ fallbackTag),
/* harmony export */   vB: () => (/* binding */ mergeReferrers)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26960);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32204);



/** distribution-spec, "Referrers tag schema": where registries without the referrers API keep the same list. */
function fallbackTag(digest) {
    return digest.replace(':', '-').slice(0, 128);
}
/** Is this the type of a list of referrers? Registries that do not know the API answer 200 with a page of their own. */
function isReferrersType(contentType) {
    return (0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .bareMediaType */ .ZX)(contentType ?? '') === _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .referrersType */ .bU;
}
/** What an index lists, as referrers. */
function referrersOf({ children }) {
    return children.map((child) => ({
        digest: child.digest,
        mediaType: child.mediaType,
        size: child.size,
        annotations: child.annotations,
        artifactType: child.artifactType,
    }));
}
/** Reads one page of the referrers API, an image index. */
function parseReferrers(text) {
    const manifest = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .N)(text, _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .referrersType */ .bU);
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .mapFact */ .Vt)(manifest, referrersOf);
}
/** Both lists as one, each digest once, in the order of its first appearance. Two entries that differ are refused. */
function mergeReferrers(lists, subject) {
    const merged = new Map();
    for (const referrer of lists.flat()) {
        const before = merged.get(referrer.digest);
        if (before !== undefined && (before.size !== referrer.size || before.mediaType !== referrer.mediaType))
            return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `the registry says two things of the referrer ${referrer.digest}`);
        if (referrer.digest === subject)
            return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `the registry lists ${subject} as a referrer of itself`);
        // An entry under the fallback tag need not say of which type it is.
        merged.set(referrer.digest, before?.artifactType == null ? referrer : before);
    }
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)([...merged.values()]);
}


/***/ }),

/***/ 22363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _g: () => (/* binding */ registryOrigin),
/* harmony export */   jW: () => (/* binding */ isLoopbackRegistry),
/* harmony export */   rQ: () => (/* binding */ canonicalHost)
/* harmony export */ });
/* unused harmony export sameRegistryHost */
/**
 * Names that mean Docker Hub. distribution/reference maps only `index.docker.io`; the others stay names of their own
 * there, although they answer with the same content.
 */
const dockerHubNames = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
const dockerHubHost = 'registry-1.docker.io';
const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?$/;
/** True for `localhost`, `127.0.0.1` and `[::1]`, with or without a port: the only registries spoken to over http. */
function isLoopbackRegistry(host) {
    return loopbackHost.test(host.toLowerCase());
}
/**
 * The one form in which two registry hosts are compared: lower-case, without the port that https has anyway, and
 * `docker.io` for each of Docker Hub's names.
 */
function canonicalHost(host) {
    const folded = host.toLowerCase();
    const plain = isLoopbackRegistry(folded) ? folded : folded.replace(/:443$/, '');
    return dockerHubNames.has(plain) ? 'docker.io' : plain;
}
/** Do both names mean the same registry? */
function sameRegistryHost(left, right) {
    return canonicalHost(left) === canonicalHost(right);
}
/** Where the distribution API of a registry is served: scheme and authority, without a slash at the end. */
function registryOrigin(host) {
    const canonical = canonicalHost(host);
    if (canonical === 'docker.io')
        return `https://${dockerHubHost}`;
    return `${isLoopbackRegistry(canonical) ? 'http' : 'https'}://${canonical}`;
}


/***/ }),

/***/ 97713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B2: () => (/* reexport */ doubt),
  DF: () => (/* reexport */ fileFormats),
  yU: () => (/* reexport */ findReferences),
  _m: () => (/* reexport */ mayHoldReference),
  Ab: () => (/* reexport */ parseActionsLock),
  Ap: () => (/* reexport */ parseUses),
  gO: () => (/* reexport */ pinFile)
});

// UNUSED EXPORTS: formatOf, maxTextLength, undoPins

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/packages/references/src/actions-lock.js

const version = 'v0.0.2';
const longest = 1024 * 1024;
const keyPattern = /^([A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9._-]{1,100})@([^\s:@][^\s:]{0,249})$/u;
const commitPattern = /^(?:sha1-([0-9a-f]{40})|sha256-([0-9a-f]{64}))$/u;
const fullSha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u;
const topFields = ['version', 'workflows', 'dependencies'];
const pinFields = ['ref', 'commit', 'owner_id', 'repo_id', 'uses'];
function refuse(node, why) {
    return { ok: false, problem: { node, why } };
}
function shown(text) {
    return JSON.stringify(text.slice(0, 100));
}
function textOf(node) {
    return (0,dist/* isScalar */.jn)(node) && typeof node.value === 'string' ? node.value : undefined;
}
/** The entries of a mapping; keys are text, and none is there twice. */
function fieldsOf(node, what) {
    if ((0,dist/* isScalar */.jn)(node) && node.value === null)
        return { ok: true, value: [] };
    if (!(0,dist/* isMap */.jh)(node))
        return refuse(node, `${what} is no mapping`);
    const fields = [];
    const seen = new Set();
    for (const { key: keyNode, value } of node.items) {
        const key = textOf(keyNode);
        if (key === undefined)
            return refuse(keyNode, `a key of ${what} is no text`);
        if (seen.has(key))
            return refuse(keyNode, `${what} has ${shown(key)} twice`);
        seen.add(key);
        fields.push({ key, keyNode, value });
    }
    return { ok: true, value: fields };
}
function knownFields(node, what, names) {
    const fields = fieldsOf(node, what);
    if (!fields.ok)
        return fields;
    const odd = fields.value.find(({ key }) => !names.includes(key));
    if (odd !== undefined)
        return refuse(odd.keyNode, `${what} has ${shown(odd.key)}, which schema ${version} does not have`);
    return { ok: true, value: new Map(fields.value.map(({ key, value }) => [key, value])) };
}
/** `owner/repo@ref` in the form that keys are compared by; undefined for anything else. */
function canonicalKey(text) {
    const [, repository, ref] = keyPattern.exec(text ?? '') ?? [];
    if (repository === undefined || ref === undefined)
        return undefined;
    return { key: `${repository.toLowerCase()}@${ref}`, ref };
}
function idOf(node) {
    if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'number')
        return undefined;
    return Number.isSafeInteger(node.value) && node.value > 0 ? String(node.value) : undefined;
}
/** Each key that a list names; undefined where one is none. */
function keysIn(node) {
    if ((0,dist/* isScalar */.jn)(node) && node.value === null)
        return [];
    if (!(0,dist/* isSeq */.oP)(node))
        return undefined;
    const keys = node.items.map((item) => canonicalKey(textOf(item))?.key);
    return keys.includes(undefined) ? undefined : keys.filter((key) => key !== undefined);
}
function readPin({ key: text, keyNode, value }) {
    const what = `the dependency ${shown(text)}`;
    const name = canonicalKey(text);
    if (name === undefined)
        return refuse(keyNode, `${what} is not owner/repo@ref`);
    const fields = knownFields(value, what, pinFields);
    if (!fields.ok)
        return fields;
    const of = (field) => fields.value.get(field);
    const ref = textOf(of('ref'));
    const [, sha1, sha256] = commitPattern.exec(textOf(of('commit')) ?? '') ?? [];
    const commit = sha1 ?? sha256;
    const [ownerId, repositoryId] = [idOf(of('owner_id')), idOf(of('repo_id'))];
    if (commit === undefined)
        return refuse(keyNode, `${what} has no commit like sha1-<40 hex digits>`);
    if (ownerId === undefined || repositoryId === undefined)
        return refuse(keyNode, `${what} needs owner_id and repo_id, each a number above 0`);
    // A key by a full SHA has the branch or tag that holds it as its ref, and then that SHA is the commit.
    const isSha = fullSha.test(name.ref);
    if (ref === undefined || ref === '' || (!isSha && ref !== name.ref))
        return refuse(keyNode, `${what} does not have its own ref`);
    if (isSha && name.ref !== commit)
        return refuse(keyNode, `${what} has another commit than its key`);
    if (of('uses') !== undefined && keysIn(of('uses')) === undefined)
        return refuse(keyNode, `${what} uses something that is not owner/repo@ref`);
    return { ok: true, value: { uses: name.key, commit, ownerId, repositoryId } };
}
function samePin(left, right) {
    return (left.commit === right.commit && left.ownerId === right.ownerId && left.repositoryId === right.repositoryId);
}
function readPins(node) {
    const fields = fieldsOf(node, 'dependencies');
    if (!fields.ok)
        return fields;
    const pins = new Map();
    for (const field of fields.value) {
        const pin = readPin(field);
        if (!pin.ok)
            return pin;
        const other = pins.get(pin.value.uses);
        if (other !== undefined && !samePin(other, pin.value))
            return refuse(field.keyNode, `${shown(pin.value.uses)} is there twice, with other commits or ids`);
        pins.set(pin.value.uses, pin.value);
    }
    return { ok: true, value: pins };
}
function isWorkflowPath(path) {
    if (path === '' || /[\p{Cc}\\:]/u.test(path))
        return false;
    return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
function readEntries(node, pins) {
    const fields = fieldsOf(node, 'workflows');
    if (!fields.ok)
        return fields;
    const entries = [];
    for (const { key: workflow, keyNode, value } of fields.value) {
        if (!isWorkflowPath(workflow))
            return refuse(keyNode, `${shown(workflow)} is no path in a repository`);
        const keys = keysIn(value);
        if (keys === undefined)
            return refuse(keyNode, `the workflow ${shown(workflow)} does not have a list of owner/repo@ref`);
        for (const key of new Set(keys)) {
            const pin = pins.get(key);
            if (pin === undefined)
                return refuse(keyNode, `the workflow ${shown(workflow)} lists ${shown(key)}, which is not resolved`);
            entries.push({ workflow, ...pin });
        }
    }
    return { ok: true, value: entries };
}
function readLock(root) {
    if (!(0,dist/* isMap */.jh)(root))
        return refuse(root, 'it is no mapping');
    const fields = knownFields(root, 'it', topFields);
    if (!fields.ok)
        return fields;
    const written = fields.value.get('version');
    if (textOf(written) !== version)
        return refuse(written ?? root, `its version is not "${version}", the only one that is understood`);
    const empty = { ok: true, value: new Map() };
    const dependencies = fields.value.get('dependencies');
    const pins = dependencies === undefined ? empty : readPins(dependencies);
    if (!pins.ok)
        return pins;
    const workflows = fields.value.get('workflows');
    return workflows === undefined ? { ok: true, value: [] } : readEntries(workflows, pins.value);
}
function lineOf(lines, node) {
    const offset = node?.range?.[0] ?? 0;
    return Math.max(1, lines.linePos(offset).line);
}
/** Undefined where the parser ran out of stack, which brackets without end make it do. */
function parseDocuments(text, lineCounter) {
    try {
        return [...(0,dist/* parseAllDocuments */.hR)(text, { uniqueKeys: false, prettyErrors: false, lineCounter })];
    }
    catch {
        return undefined;
    }
}
/**
 * Reads `.github/workflows/actions.lock`, by which GitHub's runner takes a commit for `uses: owner/repo@ref`: which
 * commit each workflow has for which `uses` (github/actions-lockfile, schema v0.0.2; any other version is refused). An
 * entry speaks of its own workflow only. What that project's own parser refuses is refused here, and more: aliases, and
 * a workflow's `uses` that is not resolved. Controlled by whoever can change the repository; never throws.
 */
function parseActionsLock(text) {
    if (text.length > longest)
        return { ok: false, line: 1, why: 'it is larger than 1 MiB' };
    const lines = new dist/* LineCounter */.HN();
    const documents = parseDocuments(text, lines);
    if (documents === undefined)
        return { ok: false, line: 1, why: 'it is nested too deeply' };
    const [document, second] = documents;
    if (document === undefined || second !== undefined)
        return { ok: false, line: 1, why: 'it is not one YAML document' };
    const [error] = document.errors;
    if (error !== undefined)
        return { ok: false, line: Math.max(1, lines.linePos(error.pos[0]).line), why: error.message };
    const read = readLock(document.contents);
    return read.ok
        ? { ok: true, entries: read.value }
        : { ok: false, line: lineOf(lines, read.problem.node), why: read.problem.why };
}

;// CONCATENATED MODULE: ./build/packages/references/src/uses.js
const commit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ownerName = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98})$/;
const repositoryName = /^[A-Za-z0-9._-]{1,100}$/;
const uses_longest = 1_000;
function invalid(why) {
    return { kind: 'invalid', why };
}
function pathProblem(segments) {
    const odd = segments.find((segment) => segment === '' || segment === '.' || segment === '..');
    return odd === undefined ? null : 'its path has an empty segment, "." or ".."';
}
function parseAction(text) {
    // Split at the first '@': refs may hold another one, owners, repositories and paths of actions may not.
    const at = text.indexOf('@');
    if (at < 0)
        return invalid('it has no @ref');
    const [owner = '', repository, ...segments] = text.slice(0, at).split('/');
    const ref = text.slice(at + 1);
    if (repository === undefined)
        return invalid('it is not owner/repository@ref');
    if (!ownerName.test(owner))
        return invalid('its owner is not a login');
    if (!repositoryName.test(repository) || repository === '.' || repository === '..')
        return invalid('its repository is not a name');
    const wrong = pathProblem(segments);
    if (wrong !== null)
        return invalid(wrong);
    if (ref === '')
        return invalid('its ref is empty');
    return { kind: 'action', owner, repository, path: segments.join('/'), ref, pinned: commit.test(ref) };
}
/**
 * What does this `uses:` name? The text is controlled by the author of the workflow; the kinds are those of GitHub's
 * workflow syntax (`jobs.<job>.steps[*].uses`), and `$/path`, which means the repository and commit of the workflow
 * itself and takes no ref.
 */
function parseUses(text) {
    if (text === '')
        return invalid('it is empty');
    if (text.length > uses_longest)
        return invalid(`it is longer than ${uses_longest} characters`);
    if (/\s/.test(text))
        return invalid('it holds white space');
    if (/^docker:\/\//i.test(text)) {
        const image = text.slice('docker://'.length);
        return image === '' ? invalid('it names no image') : { kind: 'image', text: image };
    }
    if (text.startsWith('./') || text.startsWith('../'))
        return { kind: 'local', path: text };
    if (text.startsWith('$/'))
        return text.includes('@')
            ? invalid('a path in the same repository takes no @ref')
            : { kind: 'same-repository', path: text.slice(2) };
    return parseAction(text);
}

;// CONCATENATED MODULE: ./build/packages/references/src/doubt.js


/** Longest text that is taken for a reference. */
const longestReference = 4_096;
// Helm, shell and envsubst, Kubernetes and make, ERB, and the placeholders of CI systems.
const templateSigns = ['{{', '${', '$(', '<%', '%{', '#{'];
/** Why the meaning of this text is not certain; null when it is a text as an image or a part of one may be. */
function doubt(text) {
    if (text === '')
        return 'it is empty';
    if (templateSigns.some((sign) => text.includes(sign)))
        return 'it holds a template expression that was not filled in';
    if (text.includes('$'))
        return 'it holds a variable that was not filled in';
    // A registry's reference has none, and what a reader makes of it (a folded line, a break at its end) differs.
    return /\s/.test(text) ? 'it holds white space' : null;
}
/** Why this node is no text of a reference. */
function notText(node) {
    if ((0,dist/* isScalar */.jn)(node) && (typeof node.value === 'number' || typeof node.value === 'bigint'))
        return 'it is a number where text should be';
    if ((0,dist/* isScalar */.jn)(node) && typeof node.value === 'string')
        return `it is longer than ${longestReference} characters`;
    return 'it is not text';
}
/** Why the meaning of a `uses` is not certain. */
function usesDoubt(text) {
    const doubted = text.startsWith('$/') ? doubt(text.slice(1)) : doubt(text);
    if (doubted !== null)
        return doubted;
    const uses = parseUses(text);
    return uses.kind === 'invalid' ? uses.why : null;
}

;// CONCATENATED MODULE: ./build/packages/references/src/dockerfile-word.js
// Words of a Dockerfile as BuildKit's shell lexer reads them (frontend/dockerfile/shell/lex.go): quotes, escapes,
// `$name`, `${name}` and the modifiers :- - :+ + :? ?. Controlled by the author of the Dockerfile, so depth and length
// have limits, and each character is read once.
const deepest = 40;
const dockerfile_word_longest = 4_096;
const goSpace = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
/** True for what Go's unicode.IsSpace takes for white space; JavaScript's own set is another one. */
function isSpace(character) {
    return goSpace.test(character);
}
function dockerfile_word_refuse(reading, why) {
    reading.refused ??= why;
    return undefined;
}
function addRaw(reading, words, text) {
    reading.buffer += text;
    words.inWord = true;
}
function addCharacter(reading, words, character) {
    if (!isSpace(character))
        addRaw(reading, words, character);
    else if (words.inWord && reading.buffer !== '') {
        words.list.push(reading.buffer);
        reading.buffer = '';
        words.inWord = false;
    }
}
function singleQuoted(reading) {
    const end = reading.source.indexOf("'", reading.at + 1);
    if (end === -1)
        return dockerfile_word_refuse(reading, 'a single quote has no end');
    const inner = reading.source.slice(reading.at + 1, end);
    reading.at = end + 1;
    return reading.setting.quotes === 'kept' ? `'${inner}'` : inner;
}
/** Behind an escape character inside double quotes: only " $ and itself can be escaped there. */
function escapedInQuotes(reading, escape) {
    const kept = reading.keepEscapes ? escape : '';
    const next = reading.source[reading.at] ?? '';
    if (next === '')
        return kept;
    if (next !== '"' && next !== '$' && next !== escape)
        return kept + escape;
    reading.at += 1;
    return kept + next;
}
function doubleQuoted(reading) {
    const { source, setting } = reading;
    const quote = setting.quotes === 'kept' ? '"' : '';
    let result = quote;
    reading.at += 1;
    while (reading.at < source.length) {
        const character = source[reading.at] ?? '';
        if (character === '$') {
            const value = dollar(reading);
            if (value === undefined)
                return undefined;
            result += value;
            continue;
        }
        reading.at += 1;
        if (character === '"')
            return result + quote;
        result += character === setting.escape ? escapedInQuotes(reading, character) : character;
    }
    return dockerfile_word_refuse(reading, 'a double quote has no end');
}
// The special parameters of POSIX (2.5.2) are names of one character.
const specialName = /[@*#?$!-]/;
const digit = /\p{Nd}/u;
const nameCharacter = /[\p{L}\p{Nd}_]/u;
function characterAt(reading) {
    const code = reading.source.codePointAt(reading.at);
    return code === undefined ? '' : String.fromCodePoint(code);
}
function readName(reading) {
    const first = characterAt(reading);
    if (first !== '' && specialName.test(first)) {
        reading.at += 1;
        return first;
    }
    const allowed = digit.test(first) ? digit : nameCharacter;
    let name = '';
    for (let next = first; next !== '' && allowed.test(next); next = characterAt(reading)) {
        name += next;
        reading.at += next.length;
    }
    return name;
}
function unknownValue(reading, why) {
    reading.unknown ??= why;
    return '';
}
/** `$name` and `${name}`; `written` is what stays when the variable is unset and that is asked for. */
function plainValue(reading, name, written) {
    const variable = reading.setting.variableOf(name);
    if (variable.state === 'set')
        return variable.text;
    if (variable.state !== 'unset')
        return unknownValue(reading, variable.why);
    return reading.setting.unset === 'kept' ? written : '';
}
function takeWord(reading, { word, wordUnknown }) {
    return wordUnknown === null ? word : unknownValue(reading, wordUnknown);
}
function modifiedValue(reading, modified) {
    const { name, sign, colon, word } = modified;
    const variable = reading.setting.variableOf(name);
    if (variable.state === 'outside')
        return unknownValue(reading, variable.why);
    if (variable.state === 'unset' && reading.setting.unset === 'kept')
        return `\${${name}${colon}${sign}${word}}`;
    if (sign === '#' || sign === '%')
        return unknownValue(reading, `it cuts $${name} by a pattern`);
    const text = variable.state === 'set' ? variable.text : null;
    const counts = text !== null && (colon === '' || text !== '');
    if (sign === '-')
        return counts ? text : takeWord(reading, modified);
    if (sign === '+')
        return counts ? takeWord(reading, modified) : '';
    if (sign !== '?')
        return dockerfile_word_refuse(reading, `"${colon}${sign}" is no modifier that BuildKit knows`);
    return counts ? text : unknownValue(reading, `$${name} must be given when it is built`);
}
/** `${name/pattern/replacement}` and `${name//pattern/replacement}`. */
function replacedValue(reading, name) {
    const all = reading.source[reading.at] === '/';
    if (all)
        reading.at += 1;
    const pattern = readUntil(reading, '/', 'kept');
    const replacement = pattern === undefined ? undefined : readUntil(reading, '}', 'kept');
    if (pattern === undefined || replacement === undefined)
        return undefined;
    const unset = reading.setting.variableOf(name).state === 'unset';
    if (unset && reading.setting.unset === 'kept')
        return `\${${name}/${pattern.text}/${replacement.text}}`;
    return unknownValue(reading, `it replaces a part of $${name} by a pattern`);
}
const plainModifiers = '+-?#%';
function inBraces(reading) {
    reading.at += 1;
    const first = reading.source[reading.at] ?? '';
    if (first === '' || '{}:'.includes(first))
        return dockerfile_word_refuse(reading, '"${" is followed by no name');
    const name = readName(reading);
    const next = reading.source[reading.at] ?? '';
    reading.at += 1;
    if (next === '}')
        return plainValue(reading, name, `\${${name}}`);
    if (next === '/')
        return replacedValue(reading, name);
    const colon = next === ':' ? ':' : '';
    if (colon === '' && (next === '' || !plainModifiers.includes(next)))
        return dockerfile_word_refuse(reading, next === '' ? '"${" has no end' : `"${next}" is no modifier that BuildKit knows`);
    const sign = colon === '' ? next : (reading.source[reading.at] ?? '');
    if (colon !== '')
        reading.at += 1;
    const cuts = sign === '#' || sign === '%';
    if (colon !== '' && cuts)
        return dockerfile_word_refuse(reading, `":${sign}" is no modifier that BuildKit knows`);
    const outer = reading.unknown;
    reading.unknown = null;
    const word = readUntil(reading, '}', cuts ? 'kept' : 'taken');
    if (word === undefined)
        return undefined;
    const wordUnknown = reading.unknown;
    reading.unknown = outer;
    return modifiedValue(reading, { name, sign, colon, word: word.text, wordUnknown });
}
function dollar(reading) {
    reading.at += 1;
    if (reading.source[reading.at] === '{')
        return inBraces(reading);
    const name = readName(reading);
    return name === '' ? '$' : plainValue(reading, name, `$${name}`);
}
/** `<<` takes the blanks behind it along, so that a here-document's name may stand apart. */
function angle(reading) {
    const start = reading.at;
    reading.at += 1;
    if (reading.source[reading.at] !== '<')
        return '<';
    reading.at += 1;
    while ('\t\r '.includes(reading.source[reading.at] ?? '.'))
        reading.at += 1;
    return reading.source.slice(start, reading.at);
}
const special = {
    $: dollar,
    '<': angle,
    "'": singleQuoted,
    '"': doubleQuoted,
};
/** One character that is not special, or two when the first one is the escape character. */
function readPlain(reading, words) {
    const first = reading.source[reading.at] ?? '';
    reading.at += 1;
    if (first !== reading.setting.escape) {
        addCharacter(reading, words, first);
        return first;
    }
    const kept = reading.keepEscapes ? first : '';
    const next = reading.source[reading.at] ?? '';
    reading.at += 1;
    if (kept + next !== '')
        addRaw(reading, words, kept + next);
    return kept + next;
}
function readSpecial(reading, words, character) {
    const value = special[character]?.(reading);
    if (value === undefined)
        return undefined;
    if (character !== '$')
        addRaw(reading, words, value);
    else
        for (const each of value)
            addCharacter(reading, words, each);
    return value;
}
/** Reads to `stop`, or to the end of the source when it is null. */
function readUntil(reading, stop, escapes) {
    const outer = reading.keepEscapes;
    const words = { list: [], inWord: false };
    let text = '';
    reading.buffer = '';
    reading.keepEscapes = escapes === 'kept';
    reading.depth += 1;
    if (reading.depth > deepest) {
        reading.unknown = `variables are nested more than ${deepest} deep`;
        return undefined;
    }
    while (reading.at < reading.source.length) {
        const character = reading.source[reading.at] ?? '';
        if (character === stop)
            break;
        const value = special[character] === undefined ? readPlain(reading, words) : readSpecial(reading, words, character);
        if (value === undefined)
            return undefined;
        text += value;
        if (text.length > dockerfile_word_longest && reading.setting.unset === 'empty') {
            reading.unknown ??= `it is longer than ${dockerfile_word_longest} characters`;
            return undefined;
        }
    }
    if (stop !== null && reading.at >= reading.source.length)
        return dockerfile_word_refuse(reading, `there is no "${stop}"`);
    if (stop !== null)
        reading.at += 1;
    if (reading.buffer !== '')
        words.list.push(reading.buffer);
    reading.buffer = '';
    reading.keepEscapes = outer;
    reading.depth -= 1;
    return { text, words: words.list };
}
/** Expands one piece of a Dockerfile; never throws. */
function expandWord(source, setting) {
    const reading = {
        source,
        setting,
        at: 0,
        buffer: '',
        keepEscapes: setting.escapes === 'kept',
        depth: 0,
        refused: null,
        unknown: null,
    };
    const part = readUntil(reading, null, setting.escapes);
    if (reading.unknown !== null)
        return { state: 'unknown', why: reading.unknown };
    if (part === undefined)
        return { state: 'refused', why: reading.refused ?? 'it cannot be read' };
    return { state: 'expanded', text: part.text, words: part.words };
}

;// CONCATENATED MODULE: ./build/packages/references/src/dockerfile-lines.js

/** Only a line feed ends a line; carriage returns before it are dropped (parser.go: scanLines, trimNewline). */
function sourceLines(text) {
    const lines = [];
    let start = text.startsWith('\u{feff}') ? 1 : 0;
    while (start < text.length) {
        const feed = text.indexOf('\n', start);
        const next = feed === -1 ? text.length : feed + 1;
        let end = feed === -1 ? text.length : feed;
        while (end > start && text[end - 1] === '\r')
            end -= 1;
        lines.push({ start, text: text.slice(start, end) });
        start = next;
    }
    return lines;
}
/** The number of characters of white space that a text begins with. */
function leadingSpace(text) {
    let count = 0;
    while (count < text.length && isSpace(text[count] ?? ''))
        count += 1;
    return count;
}
/** The length of a text without the white space at its end. */
function lengthWithoutSpace(text) {
    let end = text.length;
    while (end > 0 && isSpace(text[end - 1] ?? ''))
        end -= 1;
    return end;
}
/** The part before the escape character that joins this line with the next one; undefined when it joins nothing. */
function beforeContinuation(text, escape) {
    let end = text.length;
    while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t'))
        end -= 1;
    if (text[end - 1] !== escape)
        return undefined;
    // Two of them at the end of a line escape each other, in BuildKit's reading.
    return end > 1 && text[end - 2] === escape ? undefined : text.slice(0, end - 1);
}
function isComment(text) {
    return text[leadingSpace(text)] === '#';
}
/**
 * The logical line that begins with line `index`; null when that one is a comment or blank. Comments and blank lines
 * inside are skipped and do not end it.
 */
function readLogicalLine(lines, index, escape) {
    const first = lines[index];
    const indent = leadingSpace(first?.text ?? '');
    if (first === undefined || indent === first.text.length || first.text[indent] === '#')
        return null;
    const pieces = [];
    let text = '';
    const take = (source, offset) => {
        const joined = beforeContinuation(source, escape);
        const piece = joined ?? source;
        if (piece !== '')
            pieces.push({ at: text.length, offset });
        text += piece;
        return joined !== undefined;
    };
    let open = take(first.text.slice(indent), first.start + indent);
    let next = index + 1;
    for (; open && next < lines.length; next += 1) {
        const line = lines[next];
        if (line === undefined)
            break;
        const blank = leadingSpace(line.text) === line.text.length;
        if (!blank && !isComment(line.text))
            open = take(line.text, line.start);
    }
    return { line: { text, pieces }, next };
}
/** The offset in the file of a character of a logical line. */
function offsetAt(line, index) {
    let [low, high] = [0, line.pieces.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((line.pieces[middle]?.at ?? 0) <= index)
            low = middle;
        else
            high = middle - 1;
    }
    const piece = line.pieces[low];
    return piece === undefined ? 0 : piece.offset + index - piece.at;
}
/** The offset in the file right behind the character before `index`. */
function offsetBehind(line, index) {
    return index === 0 ? offsetAt(line, 0) : offsetAt(line, index - 1) + 1;
}

;// CONCATENATED MODULE: ./build/packages/references/src/dockerfile-instruction.js

const separator = /[\t\v\f\r ]+/g;
const asciiSpace = '\t\n\v\f\r ';
/** Reads the characters of one flag (split_command.go: extractBuilderFlags), which ends at white space outside quotes. */
function readFlag(scan) {
    const start = scan.at;
    const characters = [];
    const at = [];
    let quote = '';
    while (scan.at < scan.end) {
        let character = scan.text[scan.at] ?? '';
        if (quote === '' && asciiSpace.includes(character))
            break;
        if (character > '\u{7f}')
            scan.strange = true;
        const opens = quote === '' && (character === '"' || character === "'");
        if (opens || character === quote) {
            quote = opens ? character : '';
            scan.at += 1;
            continue;
        }
        if (character === scan.escape) {
            scan.at += 1;
            if (scan.at >= scan.end)
                break;
            character = scan.text[scan.at] ?? '';
            if (character > '\u{7f}')
                scan.strange = true;
        }
        characters.push(character);
        at.push(scan.at);
        scan.at += 1;
    }
    return { text: characters.join(''), at, start };
}
function skipSpace(scan) {
    while (scan.at < scan.end && asciiSpace.includes(scan.text[scan.at] ?? '.'))
        scan.at += 1;
}
/** All flags; the scan then stands where the rest begins. A flag `--` ends them. */
function readFlags(scan) {
    const flags = [];
    for (skipSpace(scan); scan.text.startsWith('--', scan.at) && scan.at < scan.end; skipSpace(scan)) {
        const flag = readFlag(scan);
        if (flag.text === '--')
            break;
        flags.push(flag);
    }
    return flags;
}
/** Splits a logical line, from `start` on, into its instruction, flags and the rest. */
function splitInstruction(line, start, escape) {
    const { text } = line;
    const end = lengthWithoutSpace(text);
    const first = Math.min(start + leadingSpace(text.slice(start)), end);
    separator.lastIndex = first;
    const gap = separator.exec(text);
    const nameEnd = gap === null || gap.index >= end ? end : gap.index;
    const at = gap === null || gap.index >= end ? end : gap.index + gap[0].length;
    const scan = { text, end, escape, at, strange: false };
    const flags = readFlags(scan);
    const rest = Math.min(scan.at + leadingSpace(text.slice(scan.at, end)), end);
    return {
        line,
        // Only ASCII letters are folded: what else Go would fold is then an instruction that nobody knows.
        name: text.slice(first, nameEnd).replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()),
        start: first,
        flags,
        rest: { start: rest, end },
        strange: scan.strange,
    };
}
/** The rest cut at ASCII white space, as FROM and COPY read it (line_parsers.go: parseStringsWhitespaceDelimited). */
function wordsOf({ line, rest }) {
    const words = [];
    let start = rest.start;
    separator.lastIndex = rest.start;
    for (let gap = separator.exec(line.text); start < rest.end; gap = separator.exec(line.text)) {
        const end = gap === null ? rest.end : Math.min(gap.index, rest.end);
        words.push({ start, end });
        if (gap === null)
            break;
        start = gap.index + gap[0].length;
        separator.lastIndex = start;
    }
    return words;
}
function restText({ line, rest }) {
    return line.text.slice(rest.start, rest.end);
}

;// CONCATENATED MODULE: ./build/packages/references/src/dockerfile-arguments.js


const automatic = ['PLATFORM', 'OS', 'OSVERSION', 'ARCH', 'VARIANT'];
/** The variables that every build has (dockerfile2llb/platform.go: defaultArgs), whose values no file tells. */
function automaticArguments() {
    const names = ['BUILD', 'TARGET'].flatMap((side) => automatic.map((what) => `${side}${what}`));
    return new Map([...names, 'TARGETSTAGE'].map((name) => [
        name,
        { state: 'outside', why: `$${name} is known in a build only` },
    ]));
}
/** How a FROM and the default of an ARG are expanded. */
function fromSetting(variables, escape) {
    return {
        escape,
        variableOf: (name) => variables.get(name) ?? { state: 'unset' },
        quotes: 'taken',
        escapes: 'taken',
        unset: 'empty',
    };
}
/** Words with their quotes and escapes (line_parsers.go: parseWords). */
function quotedWords(text, escape) {
    const words = [];
    let word = null;
    let quote = '';
    for (let at = 0; at < text.length; at += 1) {
        let character = text[at] ?? '';
        if (quote === '' && isSpace(character)) {
            if (word !== null)
                words.push(word);
            word = null;
            continue;
        }
        if (quote === '' && (character === '"' || character === "'"))
            quote = character;
        else if (character === quote)
            quote = '';
        else if (character === escape && quote !== "'") {
            at += 1;
            if (at >= text.length)
                break;
            character += text[at] ?? '';
        }
        word = (word ?? '') + character;
    }
    return word === null ? words : [...words, word];
}
function dockerfile_arguments_valueOf(name, written, setting) {
    const read = expandWord(written, setting);
    if (read.state === 'expanded')
        return { state: 'set', text: read.text };
    return { state: 'outside', why: `the default of $${name} cannot be read: ${read.why}` };
}
/** Adds what an ARG before the first FROM declares. A value given earlier stays when it is declared again without one. */
function declareArguments(known, instruction, escape) {
    for (const word of quotedWords(restText(instruction), escape)) {
        const equals = word.indexOf('=');
        const name = equals === -1 ? word : word.slice(0, equals);
        if (equals !== -1)
            known.set(name, dockerfile_arguments_valueOf(name, word.slice(equals + 1), fromSetting(known, escape)));
        else if (!known.has(name))
            known.set(name, { state: 'absent', why: `ARG ${name} has no default` });
    }
}

;// CONCATENATED MODULE: ./build/packages/references/src/dockerfile-directives.js
const known = ['syntax', 'escape', 'check'];
// White space here is that of Go's regular expressions: ASCII, without the vertical tab. What follows a no-break space
// is a plain comment for BuildKit, and an escape character that is taken from one would hide instructions.
const nameStart = /^[\t\n\f\r ]*([A-Za-z][A-Za-z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*/;
const blanks = '\t\n\f\r ';
function lengthWithoutBlanks(text) {
    let end = text.length;
    while (end > 0 && blanks.includes(text[end - 1] ?? '.'))
        end -= 1;
    return end;
}
function directiveIn({ text, start }, comment) {
    if (!text.startsWith(comment))
        return null;
    const from = comment.length;
    const match = nameStart.exec(text.slice(from));
    const name = match?.[1]?.toLowerCase() ?? '';
    const valueAt = from + (match?.[0].length ?? 0);
    const value = text.slice(valueAt, lengthWithoutBlanks(text));
    return known.includes(name) && value !== '' ? { name, value, at: start + valueAt } : null;
}
/**
 * The directives on the first lines, before anything else (parser/directives.go). A comment that is no directive, a
 * blank line or an instruction ends them.
 */
function readDirectives(lines, comment) {
    const list = [];
    for (const line of lines) {
        const directive = directiveIn(line, comment);
        if (directive === null)
            break;
        if (list.some(({ name }) => name === directive.name))
            return { list, repeated: directive };
        list.push(directive);
    }
    return { list, repeated: null };
}
function syntaxOfJson(text) {
    if (!text.startsWith('{'))
        return null;
    try {
        const value = JSON.parse(text);
        const syntax = typeof value === 'object' && value !== null && 'syntax' in value ? value.syntax : undefined;
        return typeof syntax === 'string' ? syntax : null;
    }
    catch {
        return null;
    }
}
/**
 * The image that reads the file instead of BuildKit's own frontend: `# syntax=`, `// syntax=` or a JSON document with
 * `syntax` (directives.go: DetectSyntax). A first line `#!` does not count. Unlike `escape`, it may not be indented.
 */
function findFrontend(text, lines) {
    const top = lines[0]?.text.startsWith('#!') ? lines.slice(1) : lines;
    for (const comment of ['#', '//']) {
        const syntax = readDirectives(top, comment).list.find(({ name }) => name === 'syntax');
        if (syntax !== undefined)
            return { image: syntax.value.split(' ')[0] ?? '', at: syntax.at };
    }
    const image = syntaxOfJson(text.slice(top[0]?.start ?? 0).trim());
    return image === null ? null : { image, at: null };
}
// BuildKit's own frontend and its preview, at Docker Hub or in a mirror of it; all of them read as this room does.
const ownFrontend = /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;
/** True when the frontend is known to read Dockerfiles as BuildKit does. */
function isOwnFrontend(image) {
    return ownFrontend.test(image);
}

;// CONCATENATED MODULE: ./build/packages/references/src/dockerfile-heredoc.js


// Here-documents are found with a backslash as escape, whatever the file's own one is (parser.go: heredocsFromLine).
const base = {
    escape: '\\',
    variableOf: () => ({ state: 'unset' }),
    quotes: 'kept',
    escapes: 'kept',
    unset: 'kept',
};
const wordStart = /^[0-9]*<<(-?)/;
function heredocOf(word) {
    const start = wordStart.exec(word);
    if (start === null)
        return null;
    const name = word.slice(start[0].length).replace(/^[\t\n\f\r ]+/, '');
    if (name === '' || name.includes('<'))
        return null;
    const read = expandWord(name, { ...base, quotes: 'taken', escapes: 'taken' });
    if (read.state !== 'expanded')
        return `the name of a here-document cannot be read: ${read.why}`;
    if (read.words.length !== 1)
        return null;
    return { name: read.words[0] ?? '', tabs: start[1] === '-' ? 'dropped' : 'kept' };
}
function heredocsIn(text) {
    const read = expandWord(text, base);
    // BuildKit takes a line that its lexer refuses, such as one with an apostrophe, for one without here-documents.
    if (read.state !== 'expanded')
        return read.state === 'refused' ? { ok: true, list: [] } : { ok: false, why: read.why };
    const list = [];
    for (const word of read.words) {
        const heredoc = heredocOf(word);
        if (typeof heredoc === 'string')
            return { ok: false, why: heredoc };
        if (heredoc !== null)
            list.push(heredoc);
    }
    return { ok: true, list };
}
function isStringArray(text) {
    if (!text.startsWith('['))
        return false;
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((item) => typeof item === 'string');
    }
    catch {
        return false;
    }
}
const takers = ['ADD', 'COPY', 'RUN'];
/** The here-documents that follow an instruction, in order. Only ADD, COPY and RUN have them, also behind ONBUILD. */
function heredocsOf(instruction, escape) {
    const { line, rest } = instruction;
    if (!line.text.includes('<<'))
        return { ok: true, list: [] };
    const taker = instruction.name === 'ONBUILD' ? splitInstruction(line, rest.start, escape) : instruction;
    if (!takers.includes(taker.name) || isStringArray(restText(taker)))
        return { ok: true, list: [] };
    return heredocsIn(line.text);
}
/** The index behind the line that ends a here-document; undefined when none does. */
function endOfHeredoc(lines, start, { name, tabs }) {
    for (let index = start; index < lines.length; index += 1) {
        const text = lines[index]?.text ?? '';
        if ((tabs === 'dropped' ? text.replace(/^\t+/, '') : text) === name)
            return index + 1;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/references/src/dockerfile-file.js




const escapes = ['\\', '`'];
/** The escape directive may be indented, because BuildKit cuts the line before it looks (parser.go: processLine). */
function readEscape(lines, complaints) {
    const cut = lines.slice(0, 8).map(({ text, start }) => {
        const indent = leadingSpace(text);
        return { text: text.slice(indent), start: start + indent };
    });
    const { list, repeated } = readDirectives(cut, '#');
    if (repeated !== null)
        complaints.push({ at: repeated.at, why: `the directive "${repeated.name}" is there twice` });
    const escape = list.find(({ name }) => name === 'escape');
    if (escape === undefined || escapes.includes(escape.value))
        return escape?.value ?? '\\';
    complaints.push({ at: escape.at, why: 'the escape character is neither \\ nor `' });
    return '\\';
}
/** The index of the line behind all here-documents of an instruction. */
function skipHeredocs({ lines, escape, complaints }, instruction, next) {
    const at = offsetAt(instruction.line, instruction.start);
    const heredocs = heredocsOf(instruction, escape);
    if (!heredocs.ok) {
        complaints.push({ at, why: heredocs.why });
        return next;
    }
    let index = next;
    for (const heredoc of heredocs.list) {
        const end = endOfHeredoc(lines, index, heredoc);
        if (end === undefined) {
            complaints.push({ at, why: `the here-document "${heredoc.name.slice(0, 40)}" has no end` });
            // BuildKit stops here. Reading on would search the rest again for each further one.
            return lines.length;
        }
        index = end;
    }
    return index;
}
/**
 * All instructions of a Dockerfile, in order, as BuildKit's parser cuts them; or as a builder does that knows no
 * here-documents (the classic one, and docker/dockerfile before 1.4), for which their lines are instructions. Never
 * throws.
 */
function readDockerfile(text, heredocs = 'skipped') {
    const lines = sourceLines(text);
    const complaints = [];
    const escape = readEscape(lines, complaints);
    const walk = { lines, escape, complaints };
    const instructions = [];
    let firstHeredoc = null;
    let index = 0;
    while (index < lines.length) {
        const read = readLogicalLine(lines, index, escape);
        if (read === null)
            index += 1;
        else {
            const instruction = splitInstruction(read.line, 0, escape);
            instructions.push(instruction);
            index = heredocs === 'unknown' ? read.next : skipHeredocs(walk, instruction, read.next);
            if (index > read.next)
                firstHeredoc ??= offsetAt(instruction.line, instruction.start);
        }
    }
    return { lines, escape, instructions, complaints, firstHeredoc };
}

;// CONCATENATED MODULE: ./build/packages/references/src/dockerfile-sources.js


/** The characters of a flag from `start` to `end`, counted without quotes and escapes. */
function nameIn({ line }, flag, { start, end }) {
    const first = flag.at[start] ?? flag.start;
    const last = flag.at[end - 1] ?? flag.start;
    return {
        name: flag.text.slice(start, end),
        at: offsetAt(line, first),
        end: offsetBehind(line, last + 1),
    };
}
const fromFlag = '--from=';
const expanding = /[$'"\\`]/;
/** The names behind `--from=` of a COPY or ADD; an empty one counts for none, as in BuildKit. */
function copySources(instruction) {
    return instruction.flags
        .filter(({ text }) => text.startsWith(fromFlag) && text.length > fromFlag.length)
        .map((flag) => {
        const found = nameIn(instruction, flag, { start: fromFlag.length, end: flag.text.length });
        // convert.go, toCommand: whatever the lexer would change is refused.
        const refused = expanding.test(found.name) ? 'nothing is expanded in --from' : null;
        return { ...found, refused };
    });
}
const mountFlag = '--mount=';
/** Where the value of each `from` field stands. Keys are folded (commands_runmount.go: parseMount). */
function fromFields(flag) {
    const spans = [];
    let start = mountFlag.length;
    while (start < flag.text.length) {
        const comma = flag.text.indexOf(',', start);
        const end = comma === -1 ? flag.text.length : comma;
        const key = /^from=/i.exec(flag.text.slice(start, end))?.[0].length ?? 0;
        if (key > 0 && start + key < end)
            spans.push({ start: start + key, end });
        start = end + 1;
    }
    return spans;
}
function mountSourcesOf(instruction, flag) {
    // A field in quotes may hold commas. Nobody writes them, so they are told rather than taken apart.
    if (flag.text.includes('"')) {
        const whole = nameIn(instruction, flag, { start: mountFlag.length, end: flag.text.length });
        return /from/i.test(whole.name) ? [{ ...whole, refused: 'a field of the mount is in quotes' }] : [];
    }
    return fromFields(flag).map((span) => {
        const found = nameIn(instruction, flag, span);
        return { ...found, refused: found.name.includes('$') ? 'nothing is expanded in from=' : null };
    });
}
/** The names behind `from=` in the mounts of a RUN. */
function mountSources(instruction) {
    return instruction.flags
        .filter(({ text }) => text.startsWith(mountFlag))
        .flatMap((flag) => mountSourcesOf(instruction, flag));
}
/** A flag that says where something comes from, written so that BuildKit does not know it; undefined when none does. */
function unknownSourceFlag({ flags }) {
    return flags.find(({ text }) => /^--(?:from|mount)(?:=|$)/i.test(text) && !/^--(?:from|mount)=/.test(text));
}
// instructions/parse.go, validStageName.
const stageName = /^[a-z][a-z0-9-_.]*$/;
/** `image` or `image AS stage`. The stage's name comes back in small letters. */
function readFrom(instruction) {
    const words = wordsOf(instruction);
    const [image, as, name] = words;
    const textOf = (span) => instruction.line.text.slice(span?.start, span?.end).toLowerCase();
    if (image === undefined)
        return { ok: false, why: 'FROM names no image' };
    if (words.length === 1)
        return { ok: true, image, stage: null };
    if (words.length !== 3 || textOf(as) !== 'as')
        return { ok: false, why: 'FROM is not "image" or "image AS stage"' };
    return stageName.test(textOf(name))
        ? { ok: true, image, stage: textOf(name) }
        : { ok: false, why: 'the name of a stage is a letter, then letters, digits, "-", "_" and "."' };
}
/** True for a name that a stage can have. */
function mayBeStage(name) {
    return stageName.test(name.toLowerCase());
}
/** Where a digest goes behind a word of a FROM: inside its quotes when it is quoted as a whole. */
function endOfWord({ line }, { start, end }) {
    const written = line.text.slice(start, end);
    const quote = written[0] ?? '';
    const quoted = (quote === '"' || quote === "'") &&
        written.length > 1 &&
        written.indexOf(quote, 1) === written.length - 1;
    return offsetBehind(line, quoted ? end - 1 : end);
}

;// CONCATENATED MODULE: ./build/packages/references/src/yaml-source.js

const byteOrderMark = 0xfe_ff;
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
/** Line and column, from 1, of an offset; a byte order mark takes no column. */
function positionAt(source, offset) {
    const { lines, text } = source;
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((lines[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    const mark = low === 0 && offset > 0 && text.charCodeAt(0) === byteOrderMark ? 1 : 0;
    return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 - mark };
}
// `uniqueKeys` of the library compares every key with every other; the index finds duplicate keys in linear time.
const composing = { uniqueKeys: false, prettyErrors: false };
/** The smallest parts of a text: blanks, breaks, indicators, comments, scalars, with marks between them. */
function lexemesOf(text) {
    return [...new dist/* Lexer */.JG().lex(text)];
}
/** The tokens that lexemes make: collections, scalars, documents. */
function tokensOf(lexemes) {
    const parser = new dist/* Parser */.iX();
    const tokens = [];
    for (const lexeme of lexemes)
        for (const token of parser.next(lexeme))
            tokens.push(token);
    for (const token of parser.end())
        tokens.push(token);
    return tokens;
}
/** The documents that tokens make. */
function documentsOf(tokens) {
    return [...new dist/* Composer */.Dk(composing).compose(tokens)];
}
/** Parses a stream. Never throws for what the text says: a document keeps its errors. */
function parseYaml(text) {
    const lexemes = lexemesOf(text);
    const tokens = tokensOf(lexemes);
    return { text, lexemes, tokens, documents: documentsOf(tokens), lines: lineStarts(text) };
}
/** The line around an offset, without its break; `ending` is the break that the file uses there. */
function yaml_source_lineOf(source, offset) {
    const { lines, text } = source;
    const number = positionAt(source, offset).line;
    const start = lines[number - 1] ?? 0;
    const next = lines[number];
    const raw = text.slice(start, next === undefined ? text.length : next - 1);
    const isCrlf = raw.endsWith('\r') || (next === undefined && text[start - 2] === '\r');
    return { start, text: raw.endsWith('\r') ? raw.slice(0, -1) : raw, ending: isCrlf ? '\r\n' : '\n' };
}

;// CONCATENATED MODULE: ./build/packages/references/src/dockerfile.js








function nextPath(scan, kind) {
    const count = (scan.counts.get(kind) ?? 0) + 1;
    scan.counts.set(kind, count);
    return `${kind}[${count}]`;
}
function complain(scan, instruction, why) {
    scan.complaints.push({ at: offsetAt(instruction.line, instruction.start), why });
}
/** No image: nothing at all, or a stage that stands above. BuildKit and the classic builder fold names of stages. */
function isNoImage(scan, text) {
    return text === 'scratch' || scan.named.has(text.toLowerCase());
}
function draftFrom(scan, instruction, image) {
    const path = nextPath(scan, 'FROM');
    const found = instruction.line.text.slice(image.start, image.end);
    const at = offsetAt(instruction.line, image.start);
    const read = expandWord(found, fromSetting(scan.variables, scan.file.escape));
    const unknown = { path, at, end: null, found, text: null };
    if (read.state !== 'expanded')
        return { ...unknown, why: read.why };
    if (read.text === '')
        return { ...unknown, why: 'nothing is left of it when its variables are filled in' };
    if (isNoImage(scan, read.text))
        return null;
    return { path, at, end: endOfWord(instruction, image), found, text: read.text, why: null };
}
function takeFrom(scan, instruction) {
    const last = scan.stages.at(-1) ?? null;
    if (last !== null)
        scan.named.add(last);
    const words = readFrom(instruction);
    if (!words.ok) {
        scan.stages.push(null);
        complain(scan, instruction, words.why);
        return;
    }
    const draft = draftFrom(scan, instruction, words.image);
    if (draft !== null)
        scan.drafts.push(draft);
    scan.stages.push(words.stage);
}
/** A trigger runs in another file's build, where the same name may be a stage or an image. */
function draftSource(scan, source, { kind, trigger }) {
    const path = nextPath(scan, trigger === null ? kind : `ONBUILD ${kind}`);
    const { name, at, end, refused } = source;
    if (name === 'scratch')
        return null;
    if (refused !== null)
        return { path, at, end: null, found: name, text: null, why: refused };
    if (trigger === null)
        return isNoImage(scan, name) ? null : { path, at, end, found: name, text: name, why: null };
    const why = trigger !== ''
        ? trigger
        : mayBeStage(name)
            ? 'it may be a stage of the file that starts the trigger'
            : null;
    return { path, at, end: why === null ? end : null, found: name, text: why === null ? name : null, why };
}
const stageNumber = /^[+-]?[0-9]+$/;
function takeCopy(scan, instruction, trigger) {
    const rule = { kind: `${instruction.name} --from`, trigger };
    for (const source of copySources(instruction)) {
        if (stageNumber.test(source.name)) {
            const index = Number(source.name);
            // The stage itself is the last one, and nothing can be copied from it.
            const there = trigger !== null || (index >= 0 && index < scan.stages.length - 1);
            if (!there)
                complain(scan, instruction, `there is no stage ${source.name} before this one`);
            continue;
        }
        const draft = draftSource(scan, source, rule);
        if (draft !== null)
            scan.drafts.push(draft);
    }
}
function takeRun(scan, instruction, trigger) {
    for (const source of mountSources(instruction)) {
        const draft = draftSource(scan, source, { kind: 'RUN --mount', trigger });
        if (draft !== null)
            scan.drafts.push(draft);
    }
}
const others = 'ARG CMD ENTRYPOINT ENV EXPOSE HEALTHCHECK LABEL MAINTAINER SHELL STOPSIGNAL USER VOLUME WORKDIR';
const otherNames = new Set(others.split(' '));
const notInTriggers = new Set(['FROM', 'MAINTAINER', 'ONBUILD']);
/** An instruction of a stage, or one that a trigger runs; `trigger` holds why its flags are not understood, or ''. */
function takeStep(scan, instruction, trigger) {
    const { name } = instruction;
    const unknown = unknownSourceFlag(instruction);
    if (name === 'COPY' || name === 'ADD')
        takeCopy(scan, instruction, trigger);
    else if (name === 'RUN')
        takeRun(scan, instruction, trigger);
    else if (!otherNames.has(name))
        complain(scan, instruction, `"${name.slice(0, 40)}" is no instruction`);
    else
        return;
    if (unknown !== undefined)
        complain(scan, instruction, `"${unknown.text.slice(0, 40)}" is no flag of ${name}`);
}
/** ONBUILD keeps its instruction as text, and the build that starts it reads that text with a backslash as escape. */
function takeTrigger(scan, instruction) {
    const inner = splitInstruction(instruction.line, instruction.rest.start, scan.file.escape);
    if (notInTriggers.has(inner.name)) {
        complain(scan, instruction, `${inner.name} cannot be a trigger`);
        return;
    }
    if (inner.strange)
        complain(scan, instruction, 'a flag holds characters beyond ASCII');
    const flags = inner.line.text.slice(inner.start, inner.rest.start);
    const other = scan.file.escape !== '\\' && /[\\`]/.test(flags);
    takeStep(scan, inner, other ? 'the trigger is read again with another escape character' : '');
}
function take(scan, instruction) {
    const { name } = instruction;
    const before = scan.stages.length === 0;
    if (instruction.strange)
        complain(scan, instruction, 'a flag holds characters beyond ASCII');
    if (name === 'FROM')
        takeFrom(scan, instruction);
    else if (name === 'ARG' && before)
        declareArguments(scan.variables, instruction, scan.file.escape);
    else if (before)
        complain(scan, instruction, `"${name.slice(0, 40)}" stands before the first FROM`);
    else if (name === 'ONBUILD')
        takeTrigger(scan, instruction);
    else
        takeStep(scan, instruction, null);
}
function takeFrontend(scan, text) {
    const frontend = findFrontend(text, scan.file.lines);
    if (frontend === null)
        return;
    const { image } = frontend;
    const at = frontend.at ?? 0;
    const end = frontend.at === null ? null : frontend.at + image.length;
    scan.drafts.push({ path: '# syntax', at, end, found: image, text: image, why: null });
    if (!isOwnFrontend(image))
        scan.complaints.push({
            at,
            why: `the frontend ${image.slice(0, 80)} reads this file by rules of its own`,
        });
}
function placeAt(offset) {
    return {
        style: 'dockerfile',
        insertions: (pin) => ('digest' in pin ? [{ offset, text: `@${pin.digest}` }] : []),
    };
}
function unpinnableReason({ text, end, why }) {
    if (why !== null)
        return why;
    if (text?.includes('@') === true)
        return 'it has a digest already';
    return end === null ? 'its text does not stand by itself' : null;
}
function referenceOf(draft, source) {
    const { path, found, text, why, end } = draft;
    const unpinnable = unpinnableReason(draft);
    return {
        document: 1,
        documentKind: null,
        path,
        ...positionAt(source, draft.at),
        kind: 'image',
        text,
        found: found.slice(0, 200),
        why,
        place: unpinnable === null && end !== null ? placeAt(end) : null,
        unpinnable,
    };
}
const mostComplaints = 50;
function shortened(complaints) {
    const sorted = complaints.toSorted((one, other) => one.at - other.at);
    const more = sorted.length - mostComplaints;
    if (more <= 0)
        return sorted;
    return [...sorted.slice(0, mostComplaints), { at: 0, why: `${more} more things were not understood` }];
}
function scanFile(file, text) {
    const scan = {
        file,
        variables: automaticArguments(),
        stages: [],
        named: new Set(),
        counts: new Map(),
        drafts: [],
        complaints: [...file.complaints],
    };
    takeFrontend(scan, text);
    for (const instruction of file.instructions)
        take(scan, instruction);
    if (scan.stages.length === 0)
        scan.complaints.push({ at: 0, why: 'it has no FROM' });
    return scan;
}
function textsOf({ drafts }) {
    return JSON.stringify(drafts.map(({ text, why }) => [text, why]));
}
/** The lines of a here-document may be made so that a builder which knows none takes other images from them. */
function complainOfReadings(scan, text) {
    const { firstHeredoc } = scan.file;
    if (firstHeredoc === null)
        return;
    const other = scanFile(readDockerfile(text, 'unknown'), text);
    // With a complaint such a builder stops, and then it takes nothing.
    if (other.complaints.length > 0 || textsOf(other) === textsOf(scan))
        return;
    const why = 'a builder that knows no here-documents takes other images from this file';
    scan.complaints.push({ at: firstHeredoc, why });
}
/**
 * Which images does a build of this Dockerfile take? Every FROM, COPY --from, ADD --from, RUN --mount=…,from= and
 * `# syntax=`, also behind ONBUILD; stages and `scratch` are none. Variables have the defaults that the file gives them:
 * `--build-arg`, `--build-context` and BUILDKIT_SYNTAX can change what is taken, and no file tells that. `problems` says
 * what BuildKit would refuse or we could not read. Controlled by the author of the file; never throws.
 */
function findInDockerfile(text, _options) {
    const scan = scanFile(readDockerfile(text), text);
    complainOfReadings(scan, text);
    const source = { text, lines: lineStarts(text) };
    return {
        format: 'dockerfile',
        documents: 1,
        references: scan.drafts.map((draft) => referenceOf(draft, source)),
        problems: shortened(scan.complaints).map(({ at, why }) => ({ ...positionAt(source, at), why })),
    };
}

;// CONCATENATED MODULE: ./build/packages/references/src/format.js
const byName = [
    [/^(?:.*\.)?(?:docker|container)file(?:[.-].*)?$/, 'dockerfile'],
    [/^kustomization(?:\.ya?ml)?$/, 'kustomize'],
    [/^(?:.*[.-])?(?:docker-)?compose(?:[.-].*)?\.ya?ml$/, 'compose'],
    [/^action\.ya?ml$/, 'action'],
    [/^(?:.*[._-])?values(?:[._-].*)?\.ya?ml$/, 'helm-values'],
];
/** What the path alone says; null where it says nothing. */
function formatOfName(path) {
    if (/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/i.test(path))
        return 'workflow';
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    return byName.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
// Keys of the outermost mapping, in block style or anywhere in JSON.
const inBlock = [/^["']?apiVersion["']?[ \t]*:/m, /^["']?kind["']?[ \t]*:/m];
const inFlow = [/["']?apiVersion["']?[ \t]*:/, /["']?kind["']?[ \t]*:/];
/** Does the text say that it is a resource of Kubernetes? */
function isResource(text) {
    const keys = /^\ufeff?\s*[{[]/.test(text) ? inFlow : inBlock;
    return keys.every((key) => key.test(text));
}
const kustomize = /kustomize\.(?:config\.k8s|toolkit\.fluxcd)\.io\//;
const byKeys = [
    [/^["']?jobs["']?[ \t]*:/m, 'workflow'],
    [/^["']?runs["']?[ \t]*:/m, 'action'],
    [/^["']?services["']?[ \t]*:/m, 'compose'],
    [/^kind[ \t]*:[ \t]*(?:Kustomization|Component)[ \t]*$/m, 'kustomize'],
];
/**
 * What is this file to be read as? Path and text are controlled by the author of the change. The content beats the
 * name: whoever renames a file must not hide what it names. Documents of other kinds in it are searched as what they are.
 */
function formatOf(path, text) {
    if (isResource(text))
        return kustomize.test(text) ? 'kustomize' : 'kubernetes';
    return formatOfName(path) ?? byKeys.find(([pattern]) => pattern.test(text))?.[1] ?? 'kubernetes';
}

;// CONCATENATED MODULE: ./build/packages/references/src/disputed.js
/** What no two readers take alike, so that a reference could hide in it. */
const disputes = [
    {
        // YAML 1.1 readers, Kubernetes' own among them, also break lines at these (YAML 1.1 §4.2); a YAML 1.2 reader does
        // not. What is a comment to one is content to the other. A BOM is taken for one inside too.
        pattern: /\r(?!\n)|[\u{85}\u{2028}\u{2029}]|(?!^)\u{feff}/u,
        why: (code) => `the character U+${code} ends a line for some YAML readers and not for others`,
    },
    {
        // YAML §5.1 forbids them; kubectl cuts some of them off before it looks for JSON.
        pattern: /(?![\t\n\r])\p{Cc}/u,
        why: (code) => `the control character U+${code} is white space for some readers and wrong for others`,
    },
    {
        // kubectl trims Unicode white space before it looks whether a stream or a document is JSON; YAML keeps it as text.
        pattern: /(?:^\ufeff?|\n---[ \t]*(?:#[^\n]*)?\r?\n)[ \t\r\n]*(?![ \t\r\n\ufeff])\s/u,
        why: () => 'the white space before its first word is cut off by some readers and kept by others',
    },
    {
        // kubectl ends a document at `---#`, kustomize and Helm at every line that begins with `---`.
        pattern: /(?<=^|\n)---(?![ \t\r\n]|$)/u,
        why: () => 'a line begins with --- and goes on at once, which ends a document for some readers',
    },
];
/** The first thing on which YAML readers disagree: its offset, and why nothing is certain then. */
function disputedAt(text) {
    for (const { pattern, why } of disputes) {
        const offset = text.search(pattern);
        if (offset < 0)
            continue;
        const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        return { offset, why: `${why(code)}, so what the file says is not certain` };
    }
    return null;
}

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
;// CONCATENATED MODULE: ./build/packages/references/src/yaml-index.js


const yaml_index_deepest = 200;
const mostAliases = 1_000;
function offsetOf(node) {
    return (0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0;
}
function yaml_index_complain(indexing, node, why) {
    indexing.problems.push({ offset: offsetOf(node), why });
}
function visitAlias(indexing, alias) {
    const meant = indexing.anchors.get(alias.source);
    if (meant === undefined) {
        yaml_index_complain(indexing, alias, `the alias *${alias.source.slice(0, 80)} has no anchor before it`);
        return;
    }
    indexing.meanings.set(alias, meant);
    const earlier = indexing.aliases.get(meant);
    if (earlier === undefined)
        indexing.aliases.set(meant, [alias]);
    else
        earlier.push(alias);
}
/** The text of a key; null where it is no scalar. Merge keys of YAML 1.1 have a symbol for a value. */
function keyTextOf(key) {
    if (!(0,dist/* isScalar */.jn)(key))
        return null;
    return typeof key.value === 'symbol' ? '<<' : String(key.value);
}
/** `{a, b: c}` has a key without a value, which the parser leaves out: it is null, and stands behind its key. */
function fillValue(pair) {
    if (pair.value !== null)
        return;
    const [, end = 0] = (0,dist/* isNode */.Ll)(pair.key) ? (pair.key.range ?? []) : [];
    const value = new dist/* Scalar */.X5(null);
    value.range = [end, end, end];
    pair.value = value;
}
function visitPair(indexing, pair, seen) {
    fillValue(pair);
    visit(indexing, pair.key, seen.around);
    const key = (0,dist/* isAlias */.Vj)(pair.key) ? indexing.meanings.get(pair.key) : pair.key;
    const text = keyTextOf(key);
    if (text === null)
        yaml_index_complain(indexing, pair.key, 'a key is not plain text');
    else if ((0,dist/* isScalar */.jn)(key) && key.value instanceof Uint8Array)
        yaml_index_complain(indexing, pair.key, 'a key is written as binary data');
    else if (seen.keys.has(text))
        yaml_index_complain(indexing, pair.key, `the key ${(0,src/* show */.WU)(text)} stands twice in one mapping`);
    else
        seen.keys.add(text);
    visit(indexing, pair.value, seen.around);
}
function visitItem(indexing, item, around) {
    // `[a: b]` is a list of one-pair mappings, which the parser keeps as pairs.
    if ((0,dist/* isPair */.tO)(item))
        visitPair(indexing, item, { around, keys: new Set() });
    else
        visit(indexing, item, around);
}
function visitCollection(indexing, node, around) {
    const inside = { depth: around.depth + 1, flow: around.flow || node.flow === true };
    if ((0,dist/* isSeq */.oP)(node)) {
        for (const item of node.items)
            visitItem(indexing, item, inside);
        return;
    }
    const keys = new Set();
    for (const pair of node.items)
        visitPair(indexing, pair, { around: inside, keys });
}
function visit(indexing, node, around) {
    if (!(0,dist/* isNode */.Ll)(node))
        return;
    if ((0,dist/* isAlias */.Vj)(node)) {
        visitAlias(indexing, node);
        return;
    }
    if (node.anchor !== undefined)
        indexing.anchors.set(node.anchor, node);
    if (around.flow)
        indexing.inFlow.add(node);
    if ((0,dist/* isScalar */.jn)(node)) {
        // YAML 1.1 readers take the question mark for the sign of a key: `{?image: x}` is an image to them.
        if (around.flow && node.type === 'PLAIN' && node.source?.startsWith('?') === true)
            yaml_index_complain(indexing, node, 'a text that begins with "?" is another one for YAML 1.1 readers');
        return;
    }
    if (around.depth > yaml_index_deepest)
        yaml_index_complain(indexing, node, `it is nested deeper than ${yaml_index_deepest} levels`);
    else
        visitCollection(indexing, node, around);
}
/**
 * Learns what the aliases of a document mean and whether its structure is one that every reader understands alike.
 * Every node is visited once and no alias is expanded, so the work is linear in the length of the text.
 */
function indexYaml(root) {
    const indexing = {
        anchors: new Map(),
        meanings: new Map(),
        aliases: new Map(),
        inFlow: new Set(),
        problems: [],
    };
    visit(indexing, root, { depth: 0, flow: false });
    if (indexing.meanings.size > mostAliases)
        yaml_index_complain(indexing, root, `there are more than ${mostAliases} aliases`);
    return indexing;
}

;// CONCATENATED MODULE: ./build/packages/references/src/yaml-path.js
const plainKey = /^[A-Za-z_][A-Za-z0-9_-]{0,199}$/;
const longestKey = 200;
const rootPath = { text: '', depth: 0 };
function below(path, key) {
    const depth = path.depth + 1;
    if (typeof key === 'number')
        return { text: `${path.text}[${key}]`, depth };
    if (!plainKey.test(key))
        return { text: `${path.text}[${JSON.stringify(key.slice(0, longestKey))}]`, depth };
    return { text: path.text === '' ? key : `${path.text}.${key}`, depth };
}

;// CONCATENATED MODULE: ./build/packages/references/src/search.js






/** Nodes that a search may look at in one document; only nested aliases can make it more than the document has. */
const mostSteps = 1_000_000;
/** More references than one document can have without aliases that unfold; with fewer the file is refused already. */
const mostNotes = 20_000;
/** How deep merge keys may bring in merge keys, and how many maps they may bring into one document. */
const deepestMerge = 20;
const mostMerged = 10_000;
function search_complain(search, node, why) {
    search.problems.push({ ...positionAt(search.source, offsetOf(node)), why });
}
function leaveOut(search, path, found) {
    const position = positionAt(search.source, offsetOf(found.at));
    search.leftOut.push({ document: search.number, path: path.text, ...position, why: found.why });
}
/** Notes a file or folder that the reader takes as well. */
function search_take(search, file, at) {
    search.takes.push({ file, ...positionAt(search.source, offsetOf(at)) });
}
/** The node itself, or what its alias means; undefined for an alias that means nothing. */
function target(search, node) {
    return (0,dist/* isAlias */.Vj)(node) ? search.index.meanings.get(node) : node;
}
/** Says once that not everything was read; one problem makes the whole document uncertain. */
function stop(search, node, why) {
    if (!search.stopped)
        search_complain(search, node, why);
    search.stopped = true;
}
/** May the search go on? A step is one look at a node. */
function step(search, node) {
    search.steps += 1;
    if (search.steps <= mostSteps && search.notes.length <= mostNotes)
        return true;
    stop(search, node, 'its aliases unfold to more than is read');
    return false;
}
function ownEntries(search, map) {
    return map.items.flatMap((pair) => {
        const key = keyTextOf(target(search, pair.key));
        return key === null ? [] : [{ key, keyNode: pair.key, value: pair.value }];
    });
}
function mergedMaps(search, value) {
    const meant = target(search, value);
    if ((0,dist/* isMap */.jh)(meant))
        return [meant];
    if (!(0,dist/* isSeq */.oP)(meant))
        return [];
    return meant.items.map((item) => target(search, item)).filter((item) => (0,dist/* isMap */.jh)(item));
}
/** The entries of a map, then those that merge keys bring in (https://yaml.org/type/merge.html): the first of a key counts. */
function entriesOf(search, node, depth = 0) {
    const map = target(search, node);
    if (!(0,dist/* isMap */.jh)(map) || !step(search, map))
        return [];
    const own = ownEntries(search, map);
    const merges = own.filter(({ key }) => key === '<<');
    if (merges.length === 0)
        return own;
    if (depth >= deepestMerge) {
        search_complain(search, map, `merge keys are nested deeper than ${deepestMerge} levels`);
        return own;
    }
    search.merged += merges.length;
    if (search.merged > mostMerged) {
        stop(search, map, `merge keys bring in more than ${mostMerged} mappings`);
        return own;
    }
    const brought = merges.flatMap(({ value }) => mergedMaps(search, value));
    const all = own.filter(({ key }) => key !== '<<');
    const seen = new Set(all.map(({ key }) => key));
    for (const entry of brought.flatMap((one) => entriesOf(search, one, depth + 1))) {
        if (!seen.has(entry.key))
            all.push(entry);
        seen.add(entry.key);
    }
    return all;
}
/**
 * Why it is not certain which value counts: a key stands in the map and a merge key behind it brings the same one. YAML
 * takes its own, go-yaml v2, with which Helm, kubectl and kustomize read, the one that comes later.
 */
function disputedMerge(search, node, names) {
    const map = target(search, node);
    if (!(0,dist/* isMap */.jh)(map))
        return null;
    const before = new Set();
    for (const { key, value } of ownEntries(search, map)) {
        if (key !== '<<')
            before.add(key);
        const brought = key === '<<' ? mergedMaps(search, value).flatMap((one) => entriesOf(search, one, 1)) : [];
        const twice = brought.find((entry) => before.has(entry.key) && names.has(entry.key.toLowerCase()));
        if (twice !== undefined)
            return `a merge key behind its ${twice.key} brings another one, which some readers take`;
    }
    return null;
}
/** The values of a key, however its letters are cased: some readers fold case, and a second spelling must not hide. */
function valuesOf(entries, name) {
    return entries.filter(({ key }) => key.toLowerCase() === name);
}
/** The items of a list, or nothing. */
function itemsOf(search, node, path) {
    const list = target(search, node);
    if (!(0,dist/* isSeq */.oP)(list) || !step(search, list))
        return [];
    return list.items.map((item, index) => ({
        value: (0,dist/* isPair */.tO)(item) ? item.value : item,
        path: below(path, index),
    }));
}
const pathSegment = /\[\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g;
/** The nodes at a path that a policy names: `spec.steps[].run`, indices left empty. Aliases and merge keys are followed. */
function nodesAt(search, from, pattern) {
    let items = [from];
    for (const [whole, quoted, plain] of pattern.matchAll(pathSegment)) {
        const name = quoted ?? plain ?? '';
        items = items.flatMap(({ value, path }) => {
            if (whole === '[]')
                return itemsOf(search, value, path);
            const entries = entriesOf(search, value).filter(({ key }) => key === name);
            return entries.map((entry) => ({ value: entry.value, path: below(path, entry.key) }));
        });
    }
    return items;
}
function isEmpty(node) {
    return (0,dist/* isScalar */.jn)(node) && (node.value === null || node.value === '');
}
function search_textOf(search, node) {
    const scalar = target(search, node);
    return (0,dist/* isScalar */.jn)(scalar) && typeof scalar.value === 'string' ? scalar.value : null;
}
function search_shown(node) {
    if ((0,dist/* isMap */.jh)(node))
        return 'a mapping';
    if ((0,dist/* isSeq */.oP)(node))
        return 'a list';
    return (0,src/* show */.WU)((0,dist/* isScalar */.jn)(node) ? node.value : undefined);
}
/** Notes a value that should be the text of a reference. */
function noteValue(search, place, meaning = (text) => text) {
    const node = target(search, place.at);
    const content = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
    const { path, at, kind } = place;
    const base = { path: path.text, at, kind, found: search_shown(node) };
    if (!(0,dist/* isScalar */.jn)(node) || typeof content !== 'string' || content.length > longestReference) {
        const why = notText(node);
        search.notes.push({ ...base, text: null, why, target: { how: 'nowhere', why } });
        return;
    }
    const text = meaning(content);
    const why = kind === 'uses' ? usesDoubt(text) : doubt(text);
    const how = kind === 'uses' && !/^docker:\/\//i.test(content) ? 'ref' : 'behind';
    search.notes.push({ ...base, text, why, target: { how, scalar: node, occurrence: at } });
}
/** Notes a place whose reference cannot be known. */
function noteUnknown(search, place, why) {
    const { path, at, kind } = place;
    const found = search_shown(target(search, at));
    search.notes.push({ path: path.text, at, kind, text: null, found, why, target: { how: 'nowhere', why } });
}

;// CONCATENATED MODULE: ./build/packages/references/src/open-search.js




const longestMessage = 300;
// Compose's merge rules for several files (https://docs.docker.com/reference/compose-file/merge/): the value is taken away or set anew.
const composeTags = /^!(?:reset|override)\b/;
function syntaxProblems(source, document) {
    const doubts = document.warnings.filter(({ pos }) => !composeTags.test(source.text.slice(pos[0], pos[0] + 20)));
    return [...document.errors, ...doubts].map(({ pos, message }) => ({
        ...positionAt(source, pos[0]),
        why: `the YAML is wrong: ${message.slice(0, longestMessage)}`,
    }));
}
/** Begins the search of a document: its problems of form are noted, its aliases understood. */
function openSearch(source, document, options) {
    const index = indexYaml(document.contents);
    const problems = index.problems.map(({ offset, why }) => ({ ...positionAt(source, offset), why }));
    const search = {
        source,
        number: options.number,
        kind: null,
        index,
        options: options.find,
        notes: [],
        problems: [...syntaxProblems(source, document), ...problems],
        leftOut: [],
        takes: [],
        definitions: new Set(),
        embedding: options.embedding,
        steps: 0,
        merged: 0,
        stopped: false,
    };
    const kind = (0,dist/* isMap */.jh)(document.contents) ? search_textOf(search, document.contents.get('kind', true)) : null;
    return { ...search, kind };
}

;// CONCATENATED MODULE: ./build/packages/references/src/embedded.js








const embedded_deepest = 3;
const mostDocuments = 200;
const nowhere = { how: 'nowhere', why: 'it stands in a text inside of the file' };
/** Lines of a literal block are lines of the file; of any other text only its start is known. */
function placing(source, scalar) {
    const from = positionAt(source, offsetOf(scalar));
    if (scalar.type !== 'BLOCK_LITERAL')
        return () => from;
    const first = source.lines[from.line] ?? 0;
    const indentation = /^(?: *\r?\n)*( *)/.exec(source.text.slice(first, scalar.range?.[1]))?.[1] ?? '';
    return ({ line, column }) => ({ line: from.line + line, column: column + indentation.length });
}
function inside(path, inner, document) {
    const number = document === 1 ? '' : `#${document}`;
    return `${path.text}${number}:${inner}`;
}
/** A text that is a stream of documents itself (a patch, a function's configuration), or null when it is no text. */
function readText(search, { node }) {
    const scalar = target(search, node);
    if (!(0,dist/* isScalar */.jn)(scalar) || typeof scalar.value !== 'string')
        return null;
    const disputed = disputedAt(scalar.value);
    if (disputed === null && search.embedding < embedded_deepest)
        return { scalar, text: scalar.value };
    search_complain(search, node, disputed?.why ?? `texts stand inside of each other deeper than ${embedded_deepest} levels`);
    return null;
}
/** Searches a text inside of the file as documents of their own; what is found cannot be pinned where it stands. */
function searchEmbedded(search, outer, how) {
    const read = readText(search, outer);
    if (read === null)
        return;
    const place = placing(search.source, read.scalar);
    const source = parseYaml(read.text);
    if (source.documents.length > mostDocuments)
        search_complain(search, outer.node, `it holds more than ${mostDocuments} documents`);
    for (const [index, document] of source.documents.slice(0, mostDocuments).entries()) {
        const inner = openSearch(source, document, {
            find: search.options,
            number: search.number,
            embedding: search.embedding + 1,
        });
        how(inner, document.contents, rootPath);
        search.steps += inner.steps;
        for (const problem of inner.problems)
            search.problems.push({ ...place(problem), why: problem.why });
        for (const note of inner.notes) {
            const position = place(note.position ?? positionAt(source, offsetOf(note.at)));
            const path = inside(outer.path, note.path, index + 1);
            search.notes.push({ ...note, path, position, target: nowhere });
        }
        for (const taken of inner.takes)
            search.takes.push({ ...taken, ...place(taken) });
        for (const left of inner.leftOut)
            search.leftOut.push({ ...left, ...place(left), path: inside(outer.path, left.path, index + 1) });
    }
}
/** Searches a Dockerfile that stands inside of the file (Compose's `dockerfile_inline`). */
function searchInlineDockerfile(search, outer) {
    const read = readText(search, outer);
    if (read === null) {
        if (!(0,dist/* isScalar */.jn)(target(search, outer.node)))
            search_complain(search, outer.node, 'the inline Dockerfile is not text');
        return;
    }
    const place = placing(search.source, read.scalar);
    const found = findInDockerfile(read.text, { ...search.options, format: 'dockerfile' });
    for (const problem of found.problems)
        search.problems.push({ ...place(problem), why: problem.why });
    for (const reference of found.references) {
        const { kind, text, found: shown, why } = reference;
        const path = inside(outer.path, reference.path, 1);
        const note = {
            path,
            kind,
            at: null,
            text,
            found: shown,
            why,
            target: nowhere,
            position: place(reference),
        };
        search.notes.push(note);
    }
}

;// CONCATENATED MODULE: ./build/packages/references/src/compose-build.js



const imageContext = /^(?:[^=]*=)?docker-image:\/\//;
function noteContext(search, { value: at, path }) {
    const text = search_textOf(search, at) ?? '';
    const place = { path, at, kind: 'image' };
    if (imageContext.test(text))
        noteValue(search, place, (whole) => whole.replace(imageContext, ''));
    else if (text.includes('$'))
        noteUnknown(search, place, 'a variable may make it an image');
    else
        noteSource(search, { value: at, path });
}
const remote = /:\/\/|^[\w.-]+@[^/]+:|^github\.com\/|\.git(?:#|$)|\$/;
/** Where a build takes its files from (https://docs.docker.com/reference/compose-file/build/#context). */
function noteSource(search, { value: at, path }) {
    if (remote.test(search_textOf(search, at) ?? ''))
        noteUnknown(search, { path, at, kind: 'image' }, 'it is built from elsewhere, which is not read');
}
/** Searches a build: the images among its contexts, its inline Dockerfile, and whether it comes from elsewhere. */
function searchBuild(search, { value: build, path }) {
    const entries = entriesOf(search, build);
    noteSource(search, { value: build, path });
    for (const { key, value } of valuesOf(entries, 'context'))
        noteSource(search, { value, path: below(path, key) });
    for (const { key, value } of valuesOf(entries, 'dockerfile_inline'))
        searchInlineDockerfile(search, { node: value, path: below(path, key) });
    for (const { key, value } of valuesOf(entries, 'additional_contexts')) {
        const inside = below(path, key);
        const named = entriesOf(search, value).map((one) => ({ value: one.value, path: below(inside, one.key) }));
        for (const item of [...named, ...itemsOf(search, value, inside)])
            noteContext(search, item);
    }
}

;// CONCATENATED MODULE: ./build/packages/references/src/compose.js





/** Extensions mean nothing to Compose but the anchors in them. */
function noteDefinitions(search, node, isExtension) {
    if (!(0,dist/* isNode */.Ll)(node) || !step(search, node))
        return;
    if ((0,dist/* isScalar */.jn)(node) && isExtension === 'yes')
        search.definitions.add(node);
    if ((0,dist/* isMap */.jh)(node))
        for (const pair of node.items) {
            const isBelow = keyTextOf(pair.key)?.startsWith('x-') === true ? 'yes' : isExtension;
            noteDefinitions(search, pair.value, isBelow);
        }
    if ((0,dist/* isSeq */.oP)(node))
        for (const item of node.items)
            noteDefinitions(search, (0,dist/* isPair */.tO)(item) ? item.value : item, isExtension);
}
/** Entries that Compose keeps: what is tagged `!reset` it takes away (https://docs.docker.com/reference/compose-file/merge/). */
function keptEntries(search, node) {
    return entriesOf(search, node).filter(({ value }) => {
        const meant = target(search, value);
        return !(0,dist/* isNode */.Ll)(meant) || (0,dist/* isAlias */.Vj)(meant) || meant.tag !== '!reset';
    });
}
function isBuilt(search, entries) {
    return valuesOf(entries, 'build').some(({ value }) => {
        const node = target(search, value);
        // A build that is null or empty is none, and the image would be pulled.
        return (0,dist/* isMap */.jh)(node) ? node.items.length > 0 : !isEmpty(node);
    });
}
/** Volumes of type `image` (https://docs.docker.com/reference/compose-file/services/#volumes). */
function searchVolumes(search, item) {
    for (const { value, path } of itemsOf(search, item.value, item.path)) {
        const entries = entriesOf(search, value);
        if (!valuesOf(entries, 'type').some((type) => search_textOf(search, type.value) === 'image'))
            continue;
        for (const source of valuesOf(entries, 'source'))
            noteValue(search, { path: below(path, source.key), at: source.value, kind: 'image' });
    }
}
/** What an `extends` or an `include` names: a file of its own, or something that is fetched. */
function noteElsewhere(search, { value: at, path }) {
    const text = search_textOf(search, at);
    const place = { path, at, kind: 'image' };
    if (text?.startsWith('oci://') === true)
        noteValue(search, place, (whole) => whole.slice('oci://'.length));
    else if (text === null || /:\/\/|^git@|^github\.com\/|\.git(?:#|$)|\$/.test(text))
        noteUnknown(search, place, 'it takes services from elsewhere; render it (docker compose config)');
    else
        search_take(search, text, at);
}
function searchExtends(search, item) {
    const entries = entriesOf(search, item.value);
    for (const { key, value } of valuesOf(entries, 'file'))
        noteElsewhere(search, { value, path: below(item.path, key) });
}
/** Policies under which Compose never pulls the image of a service that it can build. */
const pullsNothing = new Set(['build', 'never']);
const pulledFirst = 'its pull_policy lets Compose pull it, although the service is built here';
/**
 * The image of a service that is built is the name of what is built, and is left out. But with a pull_policy that says
 * so Compose pulls it first; without one it does where a registry has it, which is what is said then
 * (https://docs.docker.com/reference/compose-file/build/#using-build-and-image; mustPull in its pkg/compose/pull.go).
 */
function noteBuiltImage(search, place, entries) {
    const policies = valuesOf(entries, 'pull_policy').map(({ value }) => search_textOf(search, value) ?? '');
    if (policies.some((policy) => !pullsNothing.has(policy))) {
        noteUnknown(search, place, pulledFirst);
        return;
    }
    const more = policies.length > 0 ? '' : ' (with "pull_policy: build" it is never pulled instead)';
    leaveOut(search, place.path, { at: place.at, why: `the service is built here${more}` });
}
function noteImages(search, entries, path) {
    const built = isBuilt(search, entries);
    for (const { key, value: at } of valuesOf(entries, 'image')) {
        const place = { path: below(path, key), at, kind: 'image' };
        if (built)
            noteBuiltImage(search, place, entries);
        else
            noteValue(search, place);
    }
}
/** Hooks that run before the service have images of their own. */
function searchHooks(search, item) {
    for (const { value, path } of itemsOf(search, item.value, item.path))
        for (const image of valuesOf(entriesOf(search, value), 'image'))
            noteValue(search, { path: below(path, image.key), at: image.value, kind: 'image' });
}
/** A service that a provider runs; of those that Docker has, one fetches a model. */
function searchProvider(search, { value, path }) {
    for (const options of valuesOf(entriesOf(search, value), 'options'))
        searchModel(search, { value: options.value, path: below(path, options.key) });
}
/** Does this file take away the build that another one gives the service? Then the image of the other one is pulled. */
function losesBuild(search, node) {
    return valuesOf(entriesOf(search, node), 'build').some(({ value }) => {
        const meant = target(search, value);
        return (0,dist/* isNode */.Ll)(meant) && !(0,dist/* isAlias */.Vj)(meant) && meant.tag === '!reset';
    });
}
const fields = new Map([
    ['build', searchBuild],
    ['volumes', searchVolumes],
    ['extends', searchExtends],
    ['pre_start', searchHooks],
    ['provider', searchProvider],
]);
function searchService(search, { value, path }) {
    const node = target(search, value);
    if (!(0,dist/* isMap */.jh)(node)) {
        if (!isEmpty(node))
            search_complain(search, value, `a service is ${search_shown(node)} where a mapping should be`);
        return;
    }
    const entries = keptEntries(search, node);
    noteImages(search, entries, path);
    const isElsewhere = !isBuilt(search, entries) && valuesOf(entries, 'image').length === 0;
    if (isElsewhere && losesBuild(search, node))
        noteUnknown(search, { path, at: value, kind: 'image' }, 'its build is taken away, and its image stands elsewhere');
    else if (isElsewhere)
        leaveOut(search, path, { at: value, why: 'it names neither an image nor a build' });
    for (const { key, value: at } of entries)
        fields.get(key)?.(search, { value: at, path: below(path, key) });
}
function searchInclude(search, { value, path }) {
    const entries = entriesOf(search, value);
    if (entries.length === 0)
        noteElsewhere(search, { value, path });
    for (const { key, value: files } of valuesOf(entries, 'path')) {
        const inside = below(path, key);
        const list = itemsOf(search, files, inside);
        for (const item of list.length > 0 ? list : [{ value: files, path: inside }])
            noteElsewhere(search, item);
    }
}
function searchModel(search, { value, path }) {
    for (const model of valuesOf(entriesOf(search, value), 'model'))
        noteValue(search, { path: below(path, model.key), at: model.value, kind: 'image' });
}
function eachEntry(how) {
    return (search, { value, path }) => {
        // Here `x-…` is a name like any other, no extension.
        for (const entry of keptEntries(search, value))
            how(search, { value: entry.value, path: below(path, entry.key) });
    };
}
const sections = new Map([
    ['services', eachEntry(searchService)],
    ['models', eachEntry(searchModel)],
    [
        'include',
        (search, { value, path }) => {
            for (const item of itemsOf(search, value, path))
                searchInclude(search, item);
        },
    ],
]);
/**
 * Searches a Compose file: the images of services that are not built, of image volumes, build contexts and models.
 * Merge keys and aliases count as what they bring in (https://docs.docker.com/reference/compose-file/fragments/).
 */
function searchCompose(search, root) {
    noteDefinitions(search, root, 'no');
    for (const { key, value } of entriesOf(search, root))
        sections.get(key)?.(search, { value, path: below(rootPath, key) });
}

;// CONCATENATED MODULE: ./build/packages/references/src/image-key.js
// `webImage`, `web-image`, `WEB_IMAGE`, `sidecar.istio.io/proxyImage`; `backgroundImage` is one by its key, too.
const imageKey = /(?:[a-z0-9]I|[_./-]i)mage$|[_-]IMAGE$/;
const page = /^(?:https?|data|file):/i;
/**
 * Is the text below this key an image, although the key is not `image` itself? `backgroundImage: sky.png` is none, and
 * without a version nobody can tell. Both are controlled by the author of the file.
 */
function isImageBelow(key, text) {
    return imageKey.test(key) && looksVersioned(text);
}
/** Has the text a tag or a digest, as an image may have them? */
function looksVersioned(text) {
    return text !== null && /^[^\s:@]+[:@]/.test(text) && !page.test(text);
}

;// CONCATENATED MODULE: ./build/packages/references/src/joined-image.js



function partsOf(entries) {
    const exact = (name) => entries.find(({ key }) => key === name);
    const first = (name) => exact(name) ?? valuesOf(entries, name)[0];
    return {
        registry: first('registry'),
        repository: first('repository'),
        tag: first('tag') ?? first('version'),
        // Charts do not fold letters: another spelling pins nothing.
        digest: exact('digest'),
    };
}
function partOf(search, entry, name) {
    const node = target(search, entry?.value);
    if (entry === undefined || isEmpty(node))
        return { text: '', why: null };
    if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string')
        return { text: '', why: `its ${name} is ${search_shown(node)} where text should be` };
    const why = doubt(node.value);
    return { text: node.value, why: why === null ? null : `its ${name}: ${why}` };
}
function joined(parts) {
    const { registry, repository, tag, digest } = parts;
    const name = registry.text === '' ? repository.text : `${registry.text}/${repository.text}`;
    const tagged = tag.text === '' ? name : `${name}:${tag.text}`;
    if (digest.text === '')
        return tagged;
    return `${tagged}@${digest.text.includes(':') ? digest.text : `sha256:${digest.text}`}`;
}
function hasVersion(repository) {
    return repository.includes('@') || repository.slice(repository.lastIndexOf('/') + 1).includes(':');
}
function doubtOf(parts) {
    const { registry, repository, tag, digest } = parts;
    const wrong = [registry, repository, tag, digest].find(({ why }) => why !== null);
    if (wrong !== undefined)
        return wrong.why;
    if (repository.text === '')
        return 'its repository stands elsewhere';
    if (tag.text === '' && digest.text === '' && !hasVersion(repository.text))
        return 'its tag stands elsewhere (an empty tag is the appVersion of the chart)';
    return null;
}
function targetOf(search, parts) {
    const digest = target(search, parts.digest?.value);
    const tag = target(search, parts.tag?.value);
    if ((0,dist/* isScalar */.jn)(digest) && isEmpty(digest) && !/[~a-z]/i.test(digest.source ?? ''))
        return { how: 'fill', scalar: digest, occurrence: parts.digest?.value };
    if ((0,dist/* isScalar */.jn)(tag) && typeof tag.value === 'string' && tag.value !== '')
        return { how: 'behind', scalar: tag, occurrence: parts.tag?.value };
    const repository = target(search, parts.repository?.value);
    const whole = parts.tag === undefined && (0,dist/* isScalar */.jn)(repository) && typeof repository.value === 'string';
    return whole
        ? { how: 'behind', scalar: repository, occurrence: parts.repository?.value }
        : { how: 'nowhere', why: 'it has no tag to put a digest behind' };
}
const partNames = new Set(['registry', 'repository', 'name', 'tag', 'version', 'digest']);
/** Notes an image that a map holds in parts (`registry`, `repository`, `tag` or `version`, `digest`). */
function noteParts(search, place, entries) {
    const named = partsOf(entries);
    // Some charts call it so; for the image that the caller has recognised by its key or its other parts.
    const parts = { ...named, repository: named.repository ?? valuesOf(entries, 'name')[0] };
    const read = {
        registry: partOf(search, parts.registry, 'registry'),
        repository: partOf(search, parts.repository, 'repository'),
        tag: partOf(search, parts.tag, 'tag'),
        digest: partOf(search, parts.digest, 'digest'),
    };
    const why = disputedMerge(search, place.at, partNames) ?? doubtOf(read);
    const text = read.repository.text === '' ? null : joined(read);
    const found = text === null ? 'a mapping' : JSON.stringify(text.slice(0, 80));
    const { path, at, kind } = place;
    search.notes.push({ path: path.text, at, kind, text, found, why, target: targetOf(search, parts) });
}
/** Something that is fetched from elsewhere, but no image: a chart, a git repository. */
const noImage = /:\/\/|^git@/;
/** The text of `repository` where it may be that of an image; a URL is a chart's or git's. */
function repositoryOf(search, entries) {
    const node = target(search, partsOf(entries).repository?.value);
    if (!(0,dist/* isScalar */.jn)(node) || isEmpty(node))
        return null;
    const text = String(node.value);
    return noImage.test(text) ? null : text;
}
/** Is this map an image in parts, whatever its key? A lone `repository` is one of many things (a chart's, git's). */
function isImageInParts(search, entries) {
    const { registry, tag, digest } = partsOf(entries);
    const isPart = (entry) => (0,dist/* isScalar */.jn)(target(search, entry?.value));
    return repositoryOf(search, entries) !== null && [registry, tag, digest].some((entry) => isPart(entry));
}

;// CONCATENATED MODULE: ./build/packages/references/src/helm-values.js






function isImageMap(search, entries, key) {
    if (repositoryOf(search, entries) !== null)
        return true;
    if (key?.toLowerCase() !== 'image')
        return false;
    const { registry, repository, tag, digest } = partsOf(entries);
    const [name] = valuesOf(entries, 'name');
    return [registry, repository, tag, digest, name].some((entry) => (0,dist/* isScalar */.jn)(target(search, entry?.value)));
}
function isImageText(search, key, value) {
    return key.toLowerCase() === 'image' || isImageBelow(key, search_textOf(search, value));
}
/** `images: {web: name:tag}` and `images: [name:tag]`; what has no version may be anything. */
function helm_values_noteImages(search, images, path) {
    const named = entriesOf(search, images).map(({ key, value }) => ({ value, path: below(path, key) }));
    for (const item of [...named, ...itemsOf(search, images, path)])
        if (looksVersioned(search_textOf(search, item.value)))
            noteValue(search, { path: item.path, at: item.value, kind: 'image' });
}
/** An image whose tag stands beside it (`image: nginx`, `imageTag: "1.2"`), as older charts have it. */
function tagBeside(search, { siblings }, text) {
    const isWhole = text === null || text.includes('@') || text.slice(text.lastIndexOf('/') + 1).includes(':');
    if (isWhole)
        return undefined;
    const entries = entriesOf(search, siblings);
    return [...valuesOf(entries, 'imagetag'), ...valuesOf(entries, 'tag')][0];
}
function noteImageText(search, entry, spot) {
    const place = { path: spot.path, at: entry.value, kind: 'image' };
    const tag = tagBeside(search, spot, search_textOf(search, entry.value));
    if (tag === undefined)
        noteValue(search, place);
    else if (search_textOf(search, tag.value)?.includes('@') === true)
        // A chart that does not look at the tag runs the image without it.
        noteUnknown(search, place, `whether its chart takes the digest in ${tag.key} is not certain`);
    else
        noteParts(search, place, [
            { ...entry, key: 'repository' },
            { ...tag, key: 'tag' },
        ]);
}
function helm_values_visitPair(search, pair, spot) {
    const key = keyTextOf(target(search, pair.key));
    const path = key === null ? spot.path : below(spot.path, key);
    const value = pair.value;
    const node = target(search, value);
    if ((0,dist/* isScalar */.jn)(node) && key !== null && isImageText(search, key, node) && !isEmpty(node))
        noteImageText(search, { key, keyNode: pair.key, value }, { ...spot, path });
    if (key?.toLowerCase() === 'images')
        helm_values_noteImages(search, value, path);
    const isAliased = node !== value;
    // An alias of a map is searched where the map is written, but there it may have had another key.
    if ((0,dist/* isMap */.jh)(node) && (!isAliased || key?.toLowerCase() === 'image'))
        noteMap(search, value, { path, key });
    if (!isAliased)
        helm_values_visit(search, value, path);
}
function noteMap(search, at, spot) {
    const entries = entriesOf(search, at);
    if (isImageMap(search, entries, spot.key))
        noteParts(search, { path: spot.path, at, kind: 'image' }, entries);
}
function helm_values_visit(search, node, path) {
    if (!(0,dist/* isNode */.Ll)(node) || (0,dist/* isScalar */.jn)(node) || !step(search, node))
        return;
    if ((0,dist/* isMap */.jh)(node))
        for (const pair of node.items)
            helm_values_visitPair(search, pair, { path, siblings: node });
    if (!(0,dist/* isSeq */.oP)(node))
        return;
    for (const [index, item] of node.items.entries()) {
        const inside = below(path, index);
        if ((0,dist/* isMap */.jh)(item))
            noteMap(search, item, { path: inside, key: null });
        helm_values_visit(search, (0,dist/* isPair */.tO)(item) ? item.value : item, inside);
    }
}
/** Bitnami's charts and their like let one value replace the registries of all images. */
function globalRegistry(search, root) {
    const values = nodesAt(search, { value: root, path: rootPath }, 'global.imageRegistry');
    return values.some(({ value }) => !isEmpty(target(search, value)));
}
/**
 * Searches values for a Helm chart: maps that hold `repository` with `registry`, `tag` or `version` and `digest`, texts
 * under `image` and `…Image`, and the maps that the caller names.
 */
function searchHelmValues(search, root, path = rootPath) {
    const before = search.notes.length;
    helm_values_visit(search, root, path);
    for (const named of search.options.helmPaths ?? [])
        for (const item of nodesAt(search, { value: root, path }, named))
            noteNamed(search, item.value, item.path);
    if (!globalRegistry(search, root))
        return;
    const why = 'global.imageRegistry may replace its registry';
    for (const [index, note] of search.notes.entries())
        if (index >= before && note.why === null)
            search.notes[index] = { ...note, why };
}
function noteNamed(search, at, path) {
    const place = { path, at, kind: 'image' };
    if ((0,dist/* isMap */.jh)(target(search, at)))
        noteParts(search, place, entriesOf(search, at));
    else
        noteValue(search, place);
}

;// CONCATENATED MODULE: ./build/packages/references/src/deployed-elsewhere.js


/** Resources with which a controller deploys what other places hold: a chart, a repository at a ref. */
const rules = [
    {
        group: 'argoproj.io',
        kinds: new Set(['Application', 'ApplicationSet']),
        what: 'what Argo CD deploys with it is not read; render it (argocd app manifests)',
    },
    {
        group: 'helm.toolkit.fluxcd.io',
        kinds: new Set(['HelmRelease']),
        what: 'the chart of this HelmRelease is not read; render it (helm template)',
    },
    {
        group: 'helm.cattle.io',
        kinds: new Set(['HelmChart', 'HelmChartConfig']),
        what: 'the chart of this resource is not read; render it (helm template)',
    },
];
/** Packages of Crossplane are images (https://docs.crossplane.io/latest/packages/providers/). */
const packageGroup = 'pkg.crossplane.io';
/** Notes what a resource deploys that its file does not name, or names under another key than `image`. */
function noteDeployedElsewhere(search, { value: root, path }) {
    const entries = entriesOf(search, root);
    const valueOf = (name) => entries.find(({ key }) => key === name)?.value;
    const [group = ''] = (search_textOf(search, valueOf('apiVersion')) ?? '').split('/');
    const spec = valueOf('spec');
    if (spec === undefined || group === '')
        return;
    const kind = search_textOf(search, valueOf('kind')) ?? '';
    const rule = rules.find((one) => one.group === group && one.kinds.has(kind));
    const inside = below(path, 'spec');
    if (rule !== undefined)
        noteUnknown(search, { path: inside, at: spec, kind: 'image' }, rule.what);
    if (group !== packageGroup)
        return;
    const named = entriesOf(search, spec).find(({ key }) => key === 'package');
    if (named !== undefined)
        noteValue(search, { path: below(inside, 'package'), at: named.value, kind: 'image' });
}

;// CONCATENATED MODULE: ./build/packages/references/src/replacements.js


const why = 'a replacement writes an image; render it (kustomize build)';
function noteFields(search, aim) {
    for (const fields of valuesOf(entriesOf(search, aim.value), 'fieldpaths'))
        for (const item of itemsOf(search, fields.value, below(aim.path, fields.key)))
            if (/image/i.test(search_textOf(search, item.value) ?? 'image'))
                noteUnknown(search, { ...item, at: item.value, kind: 'image' }, why);
}
/** Do these entries hold a replacement, as it stands in a Kustomization or in a file of its own? */
function isReplacement(entries) {
    return valuesOf(entries, 'targets').length > 0 && valuesOf(entries, 'source').length > 0;
}
/** A replacement of kustomize that writes into an image makes a reference that only the rendered manifests show. */
function noteReplacement(search, { value, path }) {
    for (const targets of valuesOf(entriesOf(search, value), 'targets'))
        for (const aim of itemsOf(search, targets.value, below(path, targets.key)))
            noteFields(search, aim);
}

;// CONCATENATED MODULE: ./build/packages/references/src/kubernetes.js









// Functions that kustomize and kpt run (https://github.com/kubernetes-sigs/kustomize, kyaml/fn/runtime/runtimeutil).
const functionAnnotations = new Set(['config.kubernetes.io/function', 'config.k8s.io/function']);
function scalarText(search, map, key) {
    const entry = entriesOf(search, map).find((one) => one.key === key);
    return search_textOf(search, entry?.value);
}
function resourceOf(search, map) {
    const kind = scalarText(search, map, 'kind');
    const group = scalarText(search, map, 'apiVersion') ?? '';
    const isDefinition = kind === 'CustomResourceDefinition' && group.startsWith('apiextensions.k8s.io/');
    return { kind, isDefinition };
}
/**
 * The value of a key `image`: text in a container, `{reference: …}` in an image volume (Kubernetes ImageVolumeSource),
 * `{repository: …, tag: …}` in resources that are made of Helm values. Anything else is noted as not understood.
 */
function noteImage(search, at, { path, resource }) {
    const place = { path, at, kind: 'image' };
    const node = target(search, at);
    if (!(0,dist/* isMap */.jh)(node)) {
        noteValue(search, place);
        return;
    }
    const entries = entriesOf(search, node);
    const references = valuesOf(entries, 'reference');
    for (const { value } of references)
        noteValue(search, { ...place, path: below(path, 'reference'), at: value });
    if (references.length > 0 || resource.isDefinition)
        return;
    const parts = partsOf(entries);
    const isJoined = [parts.registry, parts.repository, parts.tag, parts.digest].some((part) => part !== undefined);
    if (isJoined)
        noteParts(search, place, entries);
    else
        noteUnknown(search, place, 'it is not text');
}
const plainData = new Set(['ConfigMap', 'Secret']);
function searchPair(search, pair, at) {
    const key = keyTextOf(target(search, pair.key));
    const inside = key === null ? at : { ...at, path: below(at.path, key) };
    const value = pair.value;
    kubernetes_visit(search, pair.key, at);
    if (key?.toLowerCase() !== 'image')
        noteHidden(search, value, inside);
    kubernetes_visit(search, pair.value, inside);
    if (key?.toLowerCase() === 'image')
        noteImage(search, value, inside);
    // Annotations that say which image is put in beside the others, and custom resources; what a ConfigMap holds is data.
    else if (key !== null && isImageBelow(key, search_textOf(search, value)) && !plainData.has(at.resource.kind ?? ''))
        noteValue(search, { path: inside.path, at: value, kind: 'image' });
    if (key !== null && functionAnnotations.has(key))
        searchEmbedded(search, { node: value, path: inside.path }, searchKubernetes);
}
const hidingKeys = new Set(['repository', 'kind', 'targets', '<<']);
/** Most maps hold no such key; a key that is an alias may be one. */
function mayHide(map) {
    return map.items.some(({ key }) => {
        const text = keyTextOf(key);
        return text === null || hidingKeys.has(text.toLowerCase());
    });
}
/** Images under another key: in parts, as Helm values have them, or OpenShift's `{kind: DockerImage, name: …}`. */
function noteHidden(search, at, { path, resource }) {
    if (!(0,dist/* isMap */.jh)(at) || resource.isDefinition || !mayHide(at))
        return;
    const entries = entriesOf(search, at);
    if (isReplacement(entries))
        noteReplacement(search, { value: at, path });
    if (isImageInParts(search, entries))
        noteParts(search, { path, at, kind: 'image' }, entries);
    const isDocker = entries.some(({ key, value }) => key === 'kind' && search_textOf(search, value) === 'DockerImage');
    for (const { value } of isDocker ? valuesOf(entries, 'name') : [])
        noteValue(search, { path: below(path, 'name'), at: value, kind: 'image' });
}
function kubernetes_visitItem(search, item, at) {
    if ((0,dist/* isPair */.tO)(item)) {
        searchPair(search, item, at);
        return;
    }
    noteHidden(search, item, at);
    kubernetes_visit(search, item, at);
}
function kubernetes_visit(search, node, at) {
    // What an alias stands for is searched where it is written; only a key or an image asks what it means.
    if (!(0,dist/* isNode */.Ll)(node) || (0,dist/* isScalar */.jn)(node) || !step(search, node))
        return;
    if ((0,dist/* isMap */.jh)(node))
        for (const pair of node.items)
            searchPair(search, pair, at);
    if (!(0,dist/* isSeq */.oP)(node))
        return;
    for (const [index, item] of node.items.entries())
        kubernetes_visitItem(search, item, { ...at, path: below(at.path, index) });
}
/** The places that the caller names for this kind of resource. */
function noteConfigured(search, root, at) {
    for (const { kind, path } of search.options.imagePaths ?? []) {
        const found = kind === at.resource.kind ? nodesAt(search, { value: root, path: at.path }, path) : [];
        for (const item of found)
            noteImage(search, item.value, { ...at, path: item.path });
    }
}
/** JSON patches (RFC 6902): an operation whose path ends in an image writes one. */
function noteOperations(search, root, path) {
    for (const item of itemsOf(search, root, path)) {
        const entries = entriesOf(search, item.value);
        const pointer = search_textOf(search, valuesOf(entries, 'path')[0]?.value) ?? '';
        const isImage = /\/image(?:\/reference)?$/i.test(pointer);
        const isPart = /\/images?\//i.test(pointer) && !isImage;
        const isCopied = valuesOf(entries, 'op').some(({ value }) => /^(?:copy|move)$/i.test(search_textOf(search, value) ?? ''));
        if (isCopied && (isImage || isPart)) {
            const why = 'it is written from elsewhere in the resource; render it (kustomize build)';
            noteUnknown(search, { path: item.path, at: item.value, kind: 'image' }, why);
        }
        for (const { value } of valuesOf(entries, 'value')) {
            const at = { path: below(item.path, 'value'), resource: { kind: null, isDefinition: false } };
            if (isImage)
                noteImage(search, value, at);
            if (isPart)
                noteUnknown(search, { ...at, at: value, kind: 'image' }, `it is put at ${pointer.slice(0, 100)}`);
        }
    }
}
function searchList(search, list, at) {
    for (const pair of list.items) {
        const key = keyTextOf(target(search, pair.key));
        if (key !== 'items' || !(0,dist/* isSeq */.oP)(pair.value))
            searchPair(search, pair, at);
        else
            for (const { value, path } of itemsOf(search, pair.value, below(at.path, key)))
                searchKubernetes(search, value, path);
    }
}
/** Searches a resource of any kind, and the resources of a List, for every key `image` at any depth. */
function searchKubernetes(search, root, path = rootPath) {
    const meant = target(search, root);
    const resource = (0,dist/* isMap */.jh)(meant) ? resourceOf(search, meant) : { kind: null, isDefinition: false };
    const at = { path, resource };
    if ((0,dist/* isSeq */.oP)(root))
        noteOperations(search, root, path);
    if ((0,dist/* isMap */.jh)(root) && resource.kind?.endsWith('List') === true)
        searchList(search, root, at);
    else
        kubernetes_visitItem(search, root, at);
    noteConfigured(search, root, at);
    noteDeployedElsewhere(search, { value: root, path });
    // An anchor inside a schema may be used where it is no schema.
    if (resource.isDefinition && search.index.meanings.size > 0)
        search_complain(search, root, 'a CustomResourceDefinition with aliases is not read');
}

;// CONCATENATED MODULE: ./build/packages/references/src/kustomize.js








function field(entries, name) {
    return valuesOf(entries, name).find(({ value }) => !isEmpty(value));
}
function fieldDoubt(search, entry) {
    if (entry === undefined)
        return null;
    const node = target(search, entry.value);
    if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== 'string')
        return `its ${entry.key} is ${search_shown(node)} where text should be`;
    const why = doubt(node.value);
    return why === null ? null : `its ${entry.key}: ${why}`;
}
const names = ['name', 'newname', 'newtag', 'digest', 'tagsuffix'];
const nameSet = new Set(names);
/** Which of the spellings of a field counts hangs on their order after they were sorted (encoding/json folds letters). */
function spellingDoubt(entries) {
    const twice = names.find((name) => valuesOf(entries, name).length > 1);
    return twice === undefined ? null : `its ${twice} stands there in two spellings`;
}
/** Why the reference that this entry makes is not known; kustomize api/filters/imagetag/updater.go is the reader. */
function entryDoubt(search, entries) {
    const wrong = names.map((name) => fieldDoubt(search, field(entries, name))).find((why) => why !== null);
    if (wrong !== undefined)
        return wrong;
    if (field(entries, 'newtag') !== undefined || field(entries, 'digest') !== undefined)
        return null;
    return field(entries, 'tagsuffix') === undefined
        ? 'it renames an image, whose tag stands elsewhere'
        : 'it adds to a tag that stands elsewhere';
}
function pinTarget(search, entries) {
    const [digest] = valuesOf(entries, 'digest');
    const tag = field(entries, 'newtag');
    const empty = target(search, digest?.value);
    if (digest !== undefined && (0,dist/* isScalar */.jn)(empty))
        return { how: 'fill', scalar: empty, occurrence: digest.value };
    const scalar = target(search, tag?.value);
    if (!(0,dist/* isScalar */.jn)(scalar) || !(0,dist/* isScalar */.jn)(tag?.keyNode))
        return { how: 'nowhere', why: 'it has no newTag' };
    return { how: 'entry', scalar, occurrence: tag.value, key: tag.keyNode };
}
/** One entry of `images`. kustomize renders tag and digest when both are given; a tag alone takes a digest away. */
function noteEntry(search, { value: at, path }) {
    const entries = entriesOf(search, at);
    const changes = ['newname', 'newtag', 'digest', 'tagsuffix'];
    if (entries.length > 0 && changes.every((name) => field(entries, name) === undefined)) {
        leaveOut(search, path, { at, why: 'it changes nothing' });
        return;
    }
    const text = (name) => search_textOf(search, field(entries, name)?.value) ?? '';
    const name = text('newname') === '' ? text('name') : text('newname');
    if (name === '') {
        noteUnknown(search, { path, at, kind: 'image' }, 'it names no image');
        return;
    }
    const tag = text('newtag') === '' ? '' : `:${text('newtag')}`;
    const whole = `${name}${tag}${text('digest') === '' ? '' : `@${text('digest')}`}`;
    const found = JSON.stringify(whole.slice(0, 80));
    const why = disputedMerge(search, at, nameSet) ?? spellingDoubt(entries) ?? entryDoubt(search, entries);
    const note = { path: path.text, kind: 'image', at, text: whole, found, why };
    search.notes.push({ ...note, target: pinTarget(search, entries) });
}
/** Resources that kustomize fetches: not files of this repository, so what they name is not seen. */
const kustomize_remote = /^(?:git::)?(?:[a-z+.-]+:\/\/|[\w.-]+@[^/]+:|github\.com[:/])|[?&](?:ref|version)=|\.git(?:[/?]|$)/i;
function checkResource(search, { value }) {
    const text = search_textOf(search, value);
    if (text === null)
        search_complain(search, value, `a resource is ${search_shown(target(search, value))} where text should be`);
    else if (text.includes('\n'))
        search_complain(search, value, 'a resource is written over several lines');
    else if (kustomize_remote.test(text) && !text.startsWith('.'))
        search_complain(search, value, `the remote resource ${search_shown(target(search, value))} is not read; render it (kustomize build)`);
    else
        search_take(search, text, value);
}
/** Patches, transformers and generators may be files (searched on their own) or texts. */
function searchText(search, { value, path }) {
    const text = search_textOf(search, value);
    if (text === null) {
        const node = target(search, value);
        if (!isEmpty(node))
            search_complain(search, value, `a patch is ${search_shown(node)} where text should be`);
        return;
    }
    const isFile = /^[^\s{}[\]:]+$/.test(text);
    if (!isFile)
        searchEmbedded(search, { node: value, path }, searchPatch);
    else
        checkResource(search, { value, path });
}
function searchPatch(search, root, path) {
    searchKubernetes(search, root, path);
    searchPlugin(search, root, path);
}
const pluginTexts = new Set(['patch', 'patches', 'jsonop']);
function isPlugin(search, entries) {
    return entries.some(({ key, value }) => key === 'apiVersion' && search_textOf(search, value) === 'builtin');
}
/** One of kustomize's own transformers and generators (`apiVersion: builtin`), in a text or in a file of its own. */
function searchPlugin(search, root, path) {
    const entries = entriesOf(search, root);
    for (const { key, value } of entries) {
        const item = { value, path: below(path, key) };
        const name = key.toLowerCase();
        if (name === 'imagetag')
            noteEntry(search, item);
        if (pluginTexts.has(name) && itemsOf(search, value, path).length === 0)
            searchText(search, item);
        if (name === 'paths')
            for (const one of itemsOf(search, value, item.path))
                searchText(search, one);
        if (name === 'kind' && search_textOf(search, value) === 'HelmChartInflationGenerator')
            searchChart(search, { value: root, path });
    }
}
function searchChart(search, { value, path }) {
    const entries = entriesOf(search, value);
    for (const { key, value: values } of valuesOf(entries, 'valuesinline'))
        searchHelmValues(search, values, below(path, key));
    const [name] = [...valuesOf(entries, 'name'), ...valuesOf(entries, 'chartname')];
    const chart = search_shown(target(search, name?.value));
    search_complain(search, value, `the chart ${chart} is not read; render it (kustomize build --enable-helm)`);
}
function inField(name) {
    return (search, { value, path }) => {
        for (const entry of valuesOf(entriesOf(search, value), name))
            searchText(search, { value: entry.value, path: below(path, entry.key) });
    };
}
/** `path` names a file of patches or replacements. */
function takePath(search, { value, path }) {
    for (const entry of valuesOf(entriesOf(search, value), 'path'))
        checkResource(search, { value: entry.value, path: below(path, entry.key) });
}
function both(first, second) {
    return (search, item) => {
        first(search, item);
        second(search, item);
    };
}
/** OpenAPI of custom resources: it is read, and not deployed. */
function ignoreLocal(search, item) {
    const text = search_textOf(search, item.value);
    if (text === null || kustomize_remote.test(text))
        checkResource(search, item);
}
const parts = new Map([
    ['images', noteEntry],
    ['imagetags', noteEntry],
    ['resources', checkResource],
    ['bases', checkResource],
    ['components', checkResource],
    ['crds', ignoreLocal],
    ['patches', both(inField('patch'), takePath)],
    ['patchesjson6902', both(inField('patch'), takePath)],
    ['patchesstrategicmerge', searchText],
    ['transformers', searchText],
    ['generators', searchText],
    ['validators', searchText],
    ['helmcharts', searchChart],
    ['helmchartinflationgenerator', searchChart],
    ['replacements', both(noteReplacement, takePath)],
]);
/**
 * Searches a Kustomization or Component: the images that it sets, patches and transformers that stand in it as text,
 * values for charts. Files that it names are searched on their own; what it fetches is a problem.
 */
function searchKustomization(search, root, path = rootPath) {
    const entries = entriesOf(search, root);
    if (isPlugin(search, entries)) {
        searchPlugin(search, root, path);
        return;
    }
    for (const { key, value } of entries) {
        const part = parts.get(key.toLowerCase());
        const items = part === undefined ? [] : itemsOf(search, value, below(path, key));
        for (const item of items)
            part?.(search, item);
        const node = target(search, value);
        if (part !== undefined && items.length === 0 && (0,dist/* isScalar */.jn)(node) && !isEmpty(node))
            search_complain(search, value, `${key} is ${search_shown(node)} where a list should be`);
        // Flux puts the same fields below `spec` (https://fluxcd.io/flux/components/kustomize/kustomizations/).
        if (key === 'spec' && path.depth === 0)
            searchKustomization(search, value, below(path, key));
    }
}

;// CONCATENATED MODULE: ./build/packages/references/src/workflow.js



const dockerPrefix = /^docker:\/\//i;
const workflow_deepest = 50;
// Keys whose values GitHub never takes steps, actions or images from
// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax). Any other key is looked into, so
// that groups of steps (`parallel:`) and what is still to be invented are not passed over.
const plainKeys = new Set([
    'concurrency',
    'continue-on-error',
    'defaults',
    'env',
    'environment',
    'id',
    'if',
    'name',
    'needs',
    'outputs',
    'permissions',
    'run',
    'runs-on',
    'secrets',
    'shell',
    'strategy',
    'timeout-minutes',
    'with',
    'working-directory',
]);
/** A container of a job or a service: text, or a mapping with `image`. */
function searchContainer(search, { value: at, path }) {
    const strip = (text) => text.replace(dockerPrefix, '');
    const node = target(search, at);
    if (!(0,dist/* isMap */.jh)(node)) {
        if (!isEmpty(node))
            noteValue(search, { path, at, kind: 'image' }, strip);
        return;
    }
    const images = entriesOf(search, node).filter(({ key }) => key.toLowerCase() === 'image');
    if (images.length === 0)
        noteUnknown(search, { path, at, kind: 'image' }, 'it names no image');
    for (const { key, value } of images)
        noteValue(search, { path: below(path, key), at: value, kind: 'image' }, strip);
}
function searchServices(search, { value: at, path }) {
    const node = target(search, at);
    if (!(0,dist/* isMap */.jh)(node) && !isEmpty(node))
        noteUnknown(search, { path, at, kind: 'image' }, 'its services are no mapping');
    for (const { key, value } of entriesOf(search, at))
        searchContainer(search, { value, path: below(path, key) });
}
const own = new Map([
    ['uses', (search, { value: at, path }) => noteValue(search, { path, at, kind: 'uses' })],
    ['container', searchContainer],
    ['services', searchServices],
    ['steps', searchSteps],
]);
/** A job, a step, or a group of either. */
function searchGroup(search, { value, path }) {
    const node = target(search, value);
    if (!step(search, node))
        return;
    if (path.depth > workflow_deepest) {
        search_complain(search, value, `groups of steps are nested deeper than ${workflow_deepest} levels`);
        return;
    }
    for (const item of itemsOf(search, value, path))
        searchGroup(search, item);
    for (const entry of entriesOf(search, value)) {
        const key = entry.key.toLowerCase();
        const item = { value: entry.value, path: below(path, entry.key) };
        if (!plainKeys.has(key))
            (own.get(key) ?? searchGroup)(search, item);
    }
}
function searchSteps(search, { value, path }) {
    const node = target(search, value);
    if (!(0,dist/* isSeq */.oP)(node) && !isEmpty(node))
        search_complain(search, value, `${path.text} is ${search_shown(node)} where a list should be`);
    searchGroup(search, { value, path });
}
function searchJobs(search, { value, path }) {
    const node = target(search, value);
    if (!(0,dist/* isMap */.jh)(node) && !isEmpty(node))
        search_complain(search, value, `jobs is ${search_shown(node)} where a mapping should be`);
    for (const { key, value: job } of entriesOf(search, value))
        searchGroup(search, { value: job, path: below(path, key) });
}
/** `runs.image` of a Docker action: `docker://…`, or a Dockerfile beside it. */
function noteRunsImage(search, { value: at, path }) {
    const text = search_textOf(search, at) ?? '';
    const isFile = text !== '' && !dockerPrefix.test(text) && !text.includes('$');
    noteValue(search, { path, at, kind: 'uses' }, (whole) => isFile && !/^\.\.?\//.test(whole) ? `./${whole}` : whole);
}
function searchRuns(search, { value, path }) {
    for (const { key, value: at } of entriesOf(search, value)) {
        const item = { value: at, path: below(path, key) };
        if (key.toLowerCase() === 'image')
            noteRunsImage(search, item);
        if (key.toLowerCase() === 'steps')
            searchSteps(search, item);
    }
}
/** Searches a workflow for the actions, reusable workflows, containers and services of its jobs. */
function searchWorkflow(search, root) {
    for (const { key, value } of entriesOf(search, root))
        if (key.toLowerCase() === 'jobs')
            searchJobs(search, { value, path: below(rootPath, key) });
}
/** Searches the metadata of an action: the steps of a composite action, the image of a Docker action. */
function searchAction(search, root) {
    for (const { key, value } of entriesOf(search, root))
        if (key.toLowerCase() === 'runs')
            searchRuns(search, { value, path: below(rootPath, key) });
}

;// CONCATENATED MODULE: ./build/packages/references/src/document-format.js








const searches = {
    kubernetes: searchKubernetes,
    kustomize: searchKustomization,
    'helm-values': searchHelmValues,
    compose: searchCompose,
    workflow: searchWorkflow,
    action: searchAction,
};
const kustomizeKinds = new Set(['Kustomization', 'Component']);
/** A resource says what it is: `apiVersion` and `kind` stand in every one of Kubernetes. */
function resourceFormat(search, root) {
    // Merge keys may bring them in, and aliases may be their keys.
    const entries = entriesOf(search, root);
    const valueOf = (name) => entries.find(({ key }) => key === name)?.value;
    const [hasKind, hasGroup] = [valueOf('kind') !== undefined, valueOf('apiVersion') !== undefined];
    const kind = search_textOf(search, valueOf('kind'));
    const group = search_textOf(search, valueOf('apiVersion')) ?? '';
    const isKustomize = /^kustomize\.(?:config\.k8s|toolkit\.fluxcd)\.io\//.test(group);
    if (isKustomize || (group === '' && kind !== null && kustomizeKinds.has(kind)))
        return 'kustomize';
    if (group === 'builtin' && hasKind)
        return 'plugin';
    return hasGroup && hasKind ? 'kubernetes' : null;
}
/** Every key that may stand outermost; a file with another one is refused by its reader. */
const outermost = [
    [
        'workflow',
        'jobs',
        new Set(['concurrency', 'defaults', 'env', 'jobs', 'name', 'on', 'permissions', 'run-name', 'true']),
    ],
    ['action', 'runs', new Set(['author', 'branding', 'description', 'inputs', 'name', 'outputs', 'runs'])],
    [
        'compose',
        'services',
        new Set([
            'configs',
            'include',
            'models',
            'name',
            'networks',
            'secrets',
            'services',
            'version',
            'volumes',
        ]),
    ],
];
/** What a document without a kind is by its keys: only what no other reader would take, for the others are not searched. */
function likelyFormat(root) {
    const keys = root.items.map(({ key }) => keyTextOf(key) ?? '').filter((key) => !key.startsWith('x-'));
    const [format] = outermost.find(([, main, known]) => (0,dist/* isMap */.jh)(root.get(main, true)) && keys.every((key) => known.has(key))) ??
        [];
    if (format !== undefined)
        return format;
    const images = root.get('images', true);
    const first = (0,dist/* isSeq */.oP)(images) ? images.items[0] : undefined;
    const isKustomize = (0,dist/* isMap */.jh)(first) && ['newTag', 'newName', 'digest'].some((key) => first.has(key));
    return isKustomize ? 'kustomize' : null;
}
/**
 * As what a document is searched: as what its file is named or said to be, and as what it says that it is. With another
 * name a file loses nothing: a resource of Kubernetes is one in every file.
 */
function documentFormats(search, root, named) {
    const byName = named === 'dockerfile' ? null : named;
    const resource = (0,dist/* isMap */.jh)(root) ? resourceFormat(search, root) : null;
    if (resource === 'plugin')
        return [...new Set(['kubernetes', 'kustomize', byName ?? 'kustomize'])];
    if (resource !== null)
        return [...new Set([resource, byName ?? resource])];
    if (byName !== null)
        return [byName];
    const likely = (0,dist/* isMap */.jh)(root) ? likelyFormat(root) : null;
    if (likely === 'compose')
        return ['compose'];
    // What looks like a workflow may be values of a chart, which name images under other keys.
    return [...new Set([likely ?? 'kubernetes', 'kubernetes'])];
}

;// CONCATENATED MODULE: ./build/packages/references/src/verbatim.js
const blockBody = /^[|>][-+0-9]*[ \t]*(?:#[^\n]*)?\r?\n((?:[ \t]*\r?\n)*[ ]*)/;
/** Where the text of a scalar stands exactly as it reads, so that text can go behind it; null where it is written otherwise. */
function verbatim(text, scalar) {
    const [start = 0, end = 0] = scalar.range ?? [];
    const content = String(scalar.value);
    const written = text.slice(start, end);
    if (scalar.type === 'PLAIN')
        return written === content ? start : null;
    if (scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE')
        return written.slice(1, -1) === content ? start + 1 : null;
    const header = blockBody.exec(written);
    if (header === null)
        return null;
    const body = written.slice(header[0].length);
    return body.trimEnd() === content ? start + header[0].length : null;
}

;// CONCATENATED MODULE: ./build/packages/references/src/pin-place.js



function digestOf(pin) {
    return 'digest' in pin ? pin.digest : '';
}
function commitOf(pin) {
    return 'commit' in pin ? pin.commit : '';
}
function behind(search, { scalar }) {
    const start = verbatim(search.source.text, scalar);
    if (start === null)
        return 'its text is written with escapes or over several lines';
    const content = String(scalar.value);
    const [at = 0] = scalar.range ?? [];
    return {
        style: `behind ${scalar.type ?? 'PLAIN'}`,
        insertions: (pin) => [{ offset: start + content.length, text: `@${digestOf(pin)}` }],
        edits: (pin) => [{ kind: 'scalar', at, value: `${content}@${digestOf(pin)}` }],
    };
}
const leading = /^[ -]*/;
/** In a flow collection the comment must end before the rest of the line: a break, and an indentation deep enough. */
function breakBehind(search, scalar) {
    const [start = 0, end = 0] = scalar.range ?? [];
    if (!search.index.inFlow.has(scalar))
        return [];
    const { text } = search.source;
    const line = yaml_source_lineOf(search.source, start);
    if (/^[ \t]*\r?\n/.test(text.slice(end, end + 200)))
        return [];
    const indentation = (leading.exec(line.text)?.[0].length ?? 0) + 2;
    return [{ offset: end, text: `${line.ending}${' '.repeat(indentation)}` }];
}
function atRef(search, { scalar }) {
    const content = String(scalar.value);
    if (parseUses(content).kind !== 'action')
        return 'it names no action of another repository';
    if (scalar.type?.startsWith('BLOCK') === true)
        return 'its text is a block scalar, which can hold no comment';
    const start = verbatim(search.source.text, scalar);
    if (start === null)
        return 'its text is written with escapes or over several lines';
    const quote = scalar.type === 'QUOTE_DOUBLE' ? '"' : scalar.type === 'QUOTE_SINGLE' ? "'" : '';
    const name = content.slice(0, content.indexOf('@') + 1);
    const after = breakBehind(search, scalar);
    const [at = 0] = scalar.range ?? [];
    return {
        style: `ref ${scalar.type ?? 'PLAIN'}`,
        insertions: (pin) => [{ offset: start + name.length, text: `${commitOf(pin)}${quote} # ` }, ...after],
        edits: (pin) => [{ kind: 'scalar', at, value: `${name}${commitOf(pin)}` }],
    };
}
function fillQuotes(scalar, digest) {
    const [at = 0] = scalar.range ?? [];
    return {
        style: `fill ${scalar.type ?? 'PLAIN'}`,
        insertions: (pin) => [{ offset: at + 1, text: digest(pin) }],
        edits: (pin) => [{ kind: 'scalar', at, value: digest(pin) }],
    };
}
/** Right behind the colon, for what follows it may be a comment, which needs its blank. */
function fillNothing(search, scalar) {
    const [start = 0] = scalar.range ?? [];
    const line = yaml_source_lineOf(search.source, start);
    const before = line.text.slice(0, start - line.start).trimEnd();
    if (!before.endsWith(':'))
        return 'its empty digest has no place for a text';
    const offset = line.start + before.length;
    return {
        style: 'fill',
        insertions: (pin) => [{ offset, text: ` ${digestOf(pin)}` }],
        edits: (pin) => [{ kind: 'value', colon: offset - 1, value: digestOf(pin) }],
    };
}
function fill(search, { scalar }) {
    const [start = 0, end = 0] = scalar.range ?? [];
    if (end === start)
        return fillNothing(search, scalar);
    const isQuoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
    return isQuoted && end - start === 2
        ? fillQuotes(scalar, digestOf)
        : 'its empty digest is written as null or with escapes';
}
function entryText(search, target, key) {
    const { source, index } = search;
    const [keyStart = 0] = key.range ?? [];
    const [, valueEnd = 0] = target.scalar.range ?? [];
    if (index.inFlow.has(key))
        return { offset: valueEnd, before: ', ' };
    const line = yaml_source_lineOf(source, keyStart);
    const indentation = line.text.slice(0, keyStart - line.start);
    if (!/^\ufeff?[ -]*$/.test(indentation) || yaml_source_lineOf(source, valueEnd).start !== line.start)
        return 'its entry is not written on a line of its own';
    const width = indentation.replace('\ufeff', '').length;
    return { offset: line.start + line.text.length, before: `${line.ending}${' '.repeat(width)}` };
}
function entry(search, target) {
    const { key, scalar } = target;
    if (key === undefined || target.occurrence !== scalar)
        return 'the entry of its tag is an alias';
    if (scalar.type?.startsWith('BLOCK') === true)
        return 'its tag is a block scalar';
    const found = entryText(search, target, key);
    if (typeof found === 'string')
        return found;
    const quote = key.type === 'QUOTE_DOUBLE' ? '"' : '';
    const [after = 0] = scalar.range ?? [];
    return {
        style: 'entry',
        insertions: (pin) => [
            {
                offset: found.offset,
                text: `${found.before}${quote}digest${quote}: ${quote}${digestOf(pin)}${quote}`,
            },
        ],
        edits: (pin) => [{ kind: 'entry', after, key: 'digest', value: digestOf(pin) }],
    };
}
const ways = { behind, ref: atRef, fill, entry };
function occurrencesOf(notes) {
    const ways = new Map();
    const texts = new Map();
    for (const { target, text } of notes) {
        if (target.how === 'nowhere')
            continue;
        ways.set(target.occurrence, target.how);
        texts.set(target.scalar, (texts.get(target.scalar) ?? new Set()).add(text));
    }
    return { ways, texts, answers: new Map() };
}
/**
 * What is written is written once, so every place where the anchor stands must be one that a pin would be written to,
 * and where a merge key brings one tag to several images there is no digest for all of them.
 */
function sharedElsewhere(search, { how, scalar }, occurrences) {
    if ((occurrences.texts.get(scalar)?.size ?? 0) > 1)
        return 'its tag is that of another image, too';
    const aliases = search.index.aliases.get(scalar) ?? [];
    const isNoted = (node) => search.definitions.has(node) || occurrences.ways.get(node) === how;
    return aliases.length === 0 || [scalar, ...aliases].every((node) => isNoted(node))
        ? null
        : `its anchor &${scalar.anchor ?? ''} stands in another place too, which a pin would change`;
}
function isPinned(note) {
    if (note.text === null)
        return false;
    if (note.target.how !== 'ref')
        return note.text.includes('@');
    const uses = parseUses(note.text);
    return uses.kind === 'action' && uses.pinned;
}
/** Where a pin of this reference can be inserted, or why nowhere. To be asked when everything in the document is noted. */
function placeOf(search, note, occurrences) {
    const { target } = note;
    const refused = (unpinnable) => ({ place: null, unpinnable });
    if (target.how === 'nowhere')
        return refused(target.why);
    if (note.why !== null)
        return refused(note.why);
    if (isPinned(note))
        return refused('it is pinned already');
    const known = occurrences.answers.get(target.scalar);
    const shared = known === undefined ? sharedElsewhere(search, target, occurrences) : known;
    occurrences.answers.set(target.scalar, shared);
    if (shared !== null)
        return refused(shared);
    const edit = ways[target.how](search, target);
    if (typeof edit === 'string')
        return refused(edit);
    const { style, insertions, edits } = edit;
    const { source } = search;
    return { place: { style, insertions, yaml: (pin) => ({ source, edits: edits(pin) }) }, unpinnable: null };
}

;// CONCATENATED MODULE: ./build/packages/references/src/search-yaml.js








const search_yaml_mostDocuments = 2_000;
const mostProblems = 20;
const mostReferences = 10_000;
/** Longest text that is read; a bundle of large CustomResourceDefinitions has about 3.5 MB. */
const maxTextLength = 4 * 1024 * 1024;
function capped(problems) {
    const shown = problems.slice(0, mostProblems);
    const last = shown.at(-1);
    const left = problems.length - shown.length;
    return left === 0 || last === undefined ? shown : [...shown, { ...last, why: `and ${left} problems more` }];
}
/** A file of which nothing is known but why. */
function refused(format, problem, documents = 0) {
    return { format, documents, references: [], problems: [problem], kinds: [], leftOut: [] };
}
const start = { line: 1, column: 1 };
/** The comment behind a value on its line: people write there which version a commit is. */
function commentBehind({ source }, { at }) {
    if (!(0,dist/* isScalar */.jn)(at) && !(0,dist/* isAlias */.Vj)(at))
        return null;
    const end = at.range?.[1] ?? 0;
    const line = yaml_source_lineOf(source, end);
    const found = /^[ \t,}\]]*[ \t]#/.exec(line.text.slice(end - line.start));
    return found === null ? null : line.text.slice(end - line.start + found[0].length).trim();
}
function toReference(search, note, occurrences) {
    const { path, kind, text, found, why } = note;
    const position = note.position ?? positionAt(search.source, offsetOf(note.at));
    const { number: document, kind: documentKind } = search;
    const at = { document, documentKind, path, ...position };
    return {
        ...at,
        kind,
        text,
        found,
        why,
        comment: commentBehind(search, note),
        ...placeOf(search, note, occurrences),
    };
}
/** Notes of one more format, without the places that an earlier one has found, and each place once. */
function newNotes(earlier, notes) {
    const seen = new Set(earlier.map(({ at }) => at).filter((at) => at !== null));
    const paths = new Map();
    return notes.filter(({ at, path }) => {
        const known = paths.get(at) ?? new Set();
        paths.set(at, known);
        const isNew = !seen.has(at) && !known.has(path);
        known.add(path);
        return isNew;
    });
}
/** A document that is text says nothing to a reader of YAML, but something to one of another kind (a Dockerfile, JSON). */
function complainOfText(search, root) {
    if ((0,dist/* isScalar */.jn)(root) && !isEmpty(root))
        search_complain(search, root, 'the document is text, not a mapping');
}
function searchDocument(source, document, options) {
    const search = openSearch(source, document, { ...options, embedding: 0 });
    complainOfText(search, document.contents);
    const found = [];
    for (const format of documentFormats(search, document.contents, options.find.named)) {
        searches[format](search, document.contents);
        found.push(...newNotes(found, search.notes.splice(0)));
    }
    const occurrences = occurrencesOf(found);
    const references = found.map((note) => toReference(search, note, occurrences));
    const { kind, problems, leftOut, takes } = search;
    return { kind, references, problems, leftOut, takes };
}
/**
 * Which images and actions does this stream of YAML or JSON documents name? Every document is searched as what it is.
 * The text is controlled by the author of the change. Never throws.
 */
function searchYaml(text, find) {
    const { shown: format } = find;
    if (text.length > maxTextLength)
        return refused(format, { ...start, why: `the file is longer than ${maxTextLength} characters` });
    const uncertain = disputedAt(text);
    if (uncertain !== null) {
        const position = positionAt({ text, lines: lineStarts(text) }, uncertain.offset);
        return refused(format, { ...position, why: uncertain.why });
    }
    const source = parseYaml(text);
    const documents = source.documents.length;
    if (documents > search_yaml_mostDocuments)
        return refused(format, { ...start, why: `the file has more than ${search_yaml_mostDocuments} documents` }, documents);
    const searched = source.documents.map((document, index) => searchDocument(source, document, { find, number: index + 1 }));
    const references = searched.flatMap((one) => one.references);
    if (references.length > mostReferences)
        return refused(format, { ...start, why: `the file has more than ${mostReferences} references` }, documents);
    const kinds = searched.flatMap(({ kind }) => kind ?? []);
    return {
        format,
        documents,
        references,
        problems: capped(searched.flatMap(({ problems }) => problems)),
        kinds: [...new Set(kinds)],
        leftOut: searched.flatMap(({ leftOut }) => leftOut),
        takes: searched.flatMap(({ takes }) => takes),
    };
}

;// CONCATENATED MODULE: ./build/packages/references/src/find-references.js



function unplaced(reference) {
    return {
        ...reference,
        place: null,
        unpinnable: reference.unpinnable ?? 'the file can be read in two ways',
    };
}
/**
 * A file that is named as a Dockerfile and holds what looks like a resource of Kubernetes. A Dockerfile that BuildKit
 * reads to its end is one, for kubectl stops at its first document; of any other nobody knows, so it is searched as both.
 */
function findInEither(text, options) {
    const built = findInDockerfile(text, options);
    if (built.problems.length === 0)
        return built;
    const applied = searchYaml(text, { ...options, named: null, shown: 'kubernetes' });
    const references = [...applied.references, ...built.references].map((one) => unplaced(one));
    return { ...applied, references, problems: [...applied.problems, ...built.problems] };
}
/**
 * Which images and actions does this text name? Whatever is not understood is a reference with a `why` or a problem
 * with line and column, never left out. The text is controlled by the author of the change. Never throws.
 */
function findReferences(text, options) {
    const format = options.format ?? formatOf(options.path, text);
    if (format === 'dockerfile')
        return findInDockerfile(text, options);
    const named = options.format ?? formatOfName(options.path);
    if (named === 'dockerfile' && isResource(text))
        return findInEither(text, options);
    return searchYaml(text, { ...options, named, shown: format });
}

;// CONCATENATED MODULE: ./build/packages/references/src/insertions.js

/** The same insertions with byte offsets: the text is UTF-8. They are sorted, and stay so. */
function inBytes(text, insertions) {
    const encoder = new TextEncoder();
    let [from, bytes] = [0, 0];
    return insertions.map(({ offset, text: inserted }) => {
        bytes += encoder.encode(text.slice(from, offset)).length;
        from = offset;
        return { offset: bytes, text: inserted };
    });
}
/** Puts sorted insertions, whose offsets count bytes of the original, into its bytes. */
function applyInsertions(bytes, insertions) {
    const texts = insertions.map(({ text }) => new TextEncoder().encode(text));
    const result = new Uint8Array(bytes.length + texts.reduce((sum, text) => sum + text.length, 0));
    let [from, to] = [0, 0];
    for (const [index, { offset }] of insertions.entries()) {
        result.set(bytes.subarray(from, offset), to);
        to += offset - from;
        from = offset;
        const text = texts[index] ?? new Uint8Array();
        result.set(text, to);
        to += text.length;
    }
    result.set(bytes.subarray(from), to);
    return result;
}
function holds(bytes, at, text) {
    return text.every((byte, index) => bytes[at + index] === byte);
}
/**
 * The original of a pinned file: takes the insertions out again. Throws `input-invalid` where the file does not hold
 * what was inserted.
 */
function undoPins(bytes, insertions) {
    const texts = insertions.map(({ text }) => new TextEncoder().encode(text));
    const length = bytes.length - texts.reduce((sum, text) => sum + text.length, 0);
    const original = new Uint8Array(Math.max(0, length));
    let [from, to] = [0, 0];
    for (const [index, { offset }] of insertions.entries()) {
        const text = texts[index] ?? new Uint8Array();
        const at = from + offset - to;
        if (at < from || !holds(bytes, at, text))
            throw new src/* SuiteError */.$K('input-invalid', `the file holds no pin at byte ${at}, expected what was inserted there`);
        original.set(bytes.subarray(from, at), to);
        to = offset;
        from = at + text.length;
    }
    original.set(bytes.subarray(from), to);
    return original;
}

;// CONCATENATED MODULE: ./build/packages/references/src/pin-lexemes.js
// Marks of the lexer that are no text: a document, the end of a flow collection, "the next lexeme is a scalar".
const marks = new Set(['\u0002', '\u0018', '\u001f']);
const scalarMark = '\u001f';
function pin_lexemes_isComment(lexemes, at) {
    return lexemes[at]?.startsWith('#') === true && lexemes[at - 1] !== scalarMark;
}
/** A comment, or the blanks before one. */
function isAside(lexemes, at) {
    if (pin_lexemes_isComment(lexemes, at))
        return true;
    return pin_lexemes_isComment(lexemes, at + 1) && /^[ \t]+$/.test(lexemes[at] ?? '');
}
function bodyOf(lexeme) {
    return /^["']/.test(lexeme) ? lexeme.slice(1, -1) : lexeme.trim();
}
/** Is the lexeme what it was, but for the text in it? Only its end has changed, so quotes and indentation are the same. */
function isEdited(before, after, value) {
    const [from, to] = [bodyOf(before), bodyOf(after)];
    const frame = (lexeme, body) => lexeme.replace(body, () => '');
    return to === value && frame(before, from) === frame(after, to);
}
function isAlike(reading, index) {
    const { before, after } = reading;
    const lexeme = before[index] ?? '';
    if (after[reading.at] === lexeme) {
        reading.at += 1;
        return true;
    }
    if (isAside(before, index))
        return true;
    while (isAside(after, reading.at))
        reading.at += 1;
    reading.at += 1;
    return after[reading.at - 1] === lexeme;
}
/** The text of a block scalar comes behind its header, after a mark. */
function isScalarNow({ before, value }, index) {
    if (value === undefined || marks.has(before[index] ?? ''))
        return false;
    return before[index - 1] === scalarMark || /^["']/.test(before[index] ?? '');
}
function isRight(reading, index) {
    if (!isScalarNow(reading, index))
        return isAlike(reading, index);
    const { before, after, at, value = '' } = reading;
    reading.at += 1;
    reading.value = undefined;
    reading.edited += 1;
    return isEdited(before[index] ?? '', after[at] ?? '', value);
}
/**
 * Do the two texts consist of the same lexemes, but for edited scalars and comments? Then every parser that works on
 * these lexemes reads the same. Edits that add entries are for the slower proof; here they are not the same.
 */
function hasSameLexemes(before, after, edits) {
    if (edits.some(({ kind }) => kind !== 'scalar'))
        return false;
    const values = new Map(edits.flatMap((edit) => (edit.kind === 'scalar' ? [[edit.at, edit.value]] : [])));
    const reading = { before, after, at: 0, offset: 0, value: undefined, edited: 0 };
    for (let index = 0; index < before.length; index += 1) {
        reading.value = values.get(reading.offset) ?? reading.value;
        if (!isRight(reading, index))
            return false;
        const lexeme = before[index] ?? '';
        if (lexeme.length !== 1 || !marks.has(lexeme))
            reading.offset += lexeme.length;
    }
    while (isAside(reading.after, reading.at))
        reading.at += 1;
    return reading.at === reading.after.length && reading.edited === values.size;
}

;// CONCATENATED MODULE: ./build/packages/references/src/pin-proof.js

const meaningless = new Set(['space', 'comment', 'newline']);
function pushSources(into, tokens) {
    for (const token of tokens ?? []) {
        if (meaningless.has(token.type))
            continue;
        into.push({
            kind: token.type,
            text: 'source' in token ? token.source : '',
            offset: token.offset,
            token: null,
        });
    }
}
/** Blanks and comments behind the last item make an item of their own. */
function isBlank({ start, key, sep, value }) {
    const isEmpty = key === undefined && value === undefined && sep === undefined;
    return isEmpty && start.every(({ type }) => meaningless.has(type));
}
function pushItem(into, item, offset) {
    if (isBlank(item))
        return;
    into.push({ kind: 'item', text: '', offset, token: null });
    pushSources(into, item.start);
    if (item.key !== undefined && item.key !== null)
        pushToken(into, item.key);
    pushSources(into, item.sep);
    if (item.value !== undefined)
        pushToken(into, item.value);
}
function pushToken(into, token) {
    const text = 'source' in token ? token.source : '';
    // In a flow collection a value that is left out is a scalar of no length, in a block it is nothing at all.
    if (token.type === 'scalar' && text === '')
        return;
    into.push({ kind: token.type, text, offset: token.offset, token });
    if ('props' in token)
        pushSources(into, token.props);
    if ('start' in token)
        pushSources(into, Array.isArray(token.start) ? token.start : [token.start]);
    if ('items' in token)
        for (const item of token.items)
            pushItem(into, item, token.offset);
    if ('value' in token && token.value !== undefined)
        pushToken(into, token.value);
    if ('end' in token)
        pushSources(into, token.end);
    into.push({ kind: 'end', text: token.type, offset: token.offset, token: null });
}
function pin_proof_lexemesOf(tokens) {
    const lexemes = [];
    for (const token of tokens) {
        if (!meaningless.has(token.type))
            pushToken(lexemes, token);
    }
    return lexemes;
}
/** The text of a scalar; null for anything else, and for one that is not well formed. */
function pin_proof_valueOf(lexeme) {
    const errors = [];
    const scalar = dist/* CST */.DB.resolveAsScalar(lexeme?.token, true, (_offset, _code, message) => errors.push(message));
    return errors.length === 0 ? (scalar?.value ?? null) : null;
}
function isScalarHere(reading, value) {
    const [scalar, end] = reading.after.slice(reading.at, reading.at + 2);
    reading.at += 2;
    return pin_proof_valueOf(scalar) === value && end?.kind === 'end';
}
function isKindHere(reading, kind) {
    const isIt = reading.after[reading.at]?.kind === kind;
    if (isIt)
        reading.at += 1;
    return isIt;
}
function isEntryHere(reading, { key, value }) {
    if (!isKindHere(reading, 'item'))
        return false;
    isKindHere(reading, 'comma');
    return isScalarHere(reading, key) && isKindHere(reading, 'map-value-ind') && isScalarHere(reading, value);
}
function editsByPlace(edits) {
    const scalars = edits.flatMap((edit) => (edit.kind === 'scalar' ? [[edit.at, edit.value]] : []));
    const values = edits.flatMap((edit) => (edit.kind === 'value' ? [[edit.colon, edit.value]] : []));
    const entries = edits.flatMap((edit) => (edit.kind === 'entry' ? [[edit.after, edit]] : []));
    return { scalars: new Map(scalars), values: new Map(values), entries: new Map(entries) };
}
function isSame(before, after, edits) {
    if (after === undefined || before.kind !== after.kind)
        return false;
    const edited = before.token === null ? undefined : edits.scalars.get(before.offset);
    return edited === undefined ? before.text === after.text : pin_proof_valueOf(after) === edited;
}
/** What stands new behind a lexeme: a value behind its colon, an entry behind the end of another. */
function isNewHere(reading, before, edits) {
    if (before.kind === 'map-value-ind') {
        const value = edits.values.get(before.offset);
        return value === undefined || isScalarHere(reading, value);
    }
    const entry = before.kind === 'end' ? edits.entries.get(before.offset) : undefined;
    return entry === undefined || isEntryHere(reading, entry);
}
/** Does the stream say what it said before, but for the edits? Blanks and comments say nothing. */
function saysTheSame(before, after, edits) {
    const places = editsByPlace(edits);
    const reading = { after: pin_proof_lexemesOf(after), at: 0 };
    for (const lexeme of pin_proof_lexemesOf(before)) {
        if (!isSame(lexeme, reading.after[reading.at], places))
            return false;
        reading.at += 1;
        if (!isNewHere(reading, lexeme, places))
            return false;
    }
    return reading.at === reading.after.length;
}

;// CONCATENATED MODULE: ./build/packages/references/src/pin-file.js







const digestText = /^sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/;
const commitText = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function pin_file_refuse(why, at = { line: 1, column: 1 }) {
    return { state: 'refused', why, line: at.line, column: at.column };
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
/** Why this text is no pin of this reference; null when it is one. */
function mismatch({ reference, with: pin }) {
    const isAction = reference.kind === 'uses' && parseUses(reference.text ?? '').kind === 'action';
    if ('commit' in pin) {
        if (!isAction)
            return 'an image is pinned by a digest, not by a commit';
        return commitText.test(pin.commit) ? null : `${(0,src/* show */.WU)(pin.commit)} is not a full commit SHA`;
    }
    if (isAction)
        return 'an action is pinned by a commit, not by a digest';
    return digestText.test(pin.digest) ? null : `${(0,src/* show */.WU)(pin.digest)} is not a digest`;
}
function writable(pin) {
    const { reference } = pin;
    const { place, unpinnable } = reference;
    if (place === null)
        return { reference, why: unpinnable ?? 'there is no place for a pin' };
    const why = mismatch(pin);
    return why === null ? { pin, place, insertions: place.insertions(pin.with) } : { reference, why };
}
/** Pins that share a text of the file must agree on what is written into it. */
function withoutConflicts(all) {
    const wanted = new Map();
    for (const { offset, text } of all.flatMap(({ insertions }) => insertions))
        wanted.set(offset, (wanted.get(offset) ?? new Set()).add(text));
    const agreed = ({ offset }) => wanted.get(offset)?.size === 1;
    const why = 'another reference shares its text and would be pinned otherwise';
    return all.map((one) => (one.insertions.every(agreed) ? one : { reference: one.pin.reference, why }));
}
function isSkipped(one) {
    return 'why' in one;
}
function inOrder(all) {
    const byOffset = new Map(all.flatMap(({ insertions }) => insertions.map((one) => [one.offset, one])));
    return [...byOffset.values()].sort((left, right) => left.offset - right.offset);
}
function yamlChange({ written }) {
    const changes = written.map(({ pin, place }) => place.yaml?.(pin.with));
    const source = changes.find((change) => change !== undefined)?.source;
    return source === undefined ? null : { source, edits: changes.flatMap((change) => change?.edits ?? []) };
}
/** A line break may end a flow collection where no reader takes it, which only composing the documents shows. */
function isComposed({ written }, source, tokens) {
    const breaks = written.some(({ insertions }) => insertions.some(({ text }) => /^\r?\n *$/.test(text)));
    if (!breaks)
        return true;
    return documentsOf(tokens).every(({ errors, warnings }, index) => errors.length === 0 && warnings.length === source.documents[index]?.warnings.length);
}
/**
 * Is the second reading what the first was, but for the edits? Where lexemes are the same there is nothing to parse; a
 * new entry or a line break asks for parsing again.
 */
function isReadAlike(change, { source, edits }) {
    const lexemes = lexemesOf(change.after);
    if (hasSameLexemes(source.lexemes, lexemes, edits))
        return true;
    const tokens = tokensOf(lexemes);
    return saysTheSame(source.tokens, tokens, edits) && isComposed(change, source, tokens);
}
function yamlProblem(change, yaml) {
    const { source } = yaml;
    if (source.text !== change.before)
        return pin_file_refuse('the file is not the text that was searched');
    const wrong = source.documents.flatMap(({ errors }) => errors)[0];
    if (wrong !== undefined)
        return pin_file_refuse(`the YAML is wrong: ${wrong.message.slice(0, 300)}`, positionAt(source, wrong.pos[0]));
    return isReadAlike(change, yaml) ? null : pin_file_refuse('with the pins the file would say something else');
}
function pinnedText(reference, pin) {
    return 'digest' in pin ? `${reference.text ?? ''}@${pin.digest}` : (reference.text ?? '');
}
/** For formats of lines: what is found afterwards is what was found before, but for the pins. */
function lineProblem(change, options) {
    const before = findReferences(change.before, options).references;
    const after = findReferences(change.after, options).references;
    const pins = new Map(change.written.map(({ pin }) => [pin.reference.path, pin]));
    const isRight = (reference, index) => {
        const pin = pins.get(reference.path);
        const expected = pin === undefined ? reference.text : pinnedText(pin.reference, pin.with);
        const now = after[index];
        return (now?.path === reference.path &&
            now.text === expected &&
            (pin === undefined || pin.reference.text === reference.text));
    };
    const isWhole = before.length === after.length && before.every((reference, index) => isRight(reference, index));
    return isWhole ? null : pin_file_refuse('with the pins the file would say something else');
}
function indexOfDifference(left, right) {
    for (let at = 0; at < left.length; at += 1)
        if (left[at] !== right[at])
            return at;
    return -1;
}
function isEqual(left, right) {
    return left.length === right.length && indexOfDifference(left, right) < 0;
}
/**
 * Writes pins into a file by insertions alone: no byte is taken away or changed. The file is refused unless undoing
 * the insertions gives the original bytes and a second parse gives what the first gave, but for the pins. A pin that has
 * no place is skipped, and it is said why. `bytes` must be the bytes of the text that was searched.
 */
function pinFile(bytes, pins, options) {
    const before = decode(bytes);
    if (before === null)
        return pin_file_refuse('the file is not UTF-8');
    const looked = pins.map((pin) => writable(pin));
    const settled = withoutConflicts(looked.filter((one) => !isSkipped(one)));
    const skipped = [...looked.filter((one) => isSkipped(one)), ...settled.filter((one) => isSkipped(one))];
    const written = settled.filter((one) => !isSkipped(one));
    const inText = inOrder(written);
    if (inText.length === 0)
        return { state: 'pinned', bytes, insertions: [], skipped };
    const insertions = inBytes(before, inText);
    const pinned = applyInsertions(bytes, insertions);
    const after = decode(pinned);
    if (after === null || !isEqual(undoPins(pinned, insertions), bytes))
        return pin_file_refuse('undoing the pins would not give the original');
    const change = { before, after, written };
    const yaml = yamlChange(change);
    const problem = yaml === null ? lineProblem(change, options) : yamlProblem(change, yaml);
    return problem ?? { state: 'pinned', bytes: pinned, insertions, skipped };
}

;// CONCATENATED MODULE: ./build/packages/references/src/prefilter.js
// Keys (and values) that something which is found begins with, in every format, in small letters.
const words = [
    'image', // Kubernetes, Compose, workflows, Helm; images, imageTags, …Image, imageRegistry, kind: DockerImage
    'uses',
    'repository',
    'container', // `container: node:20` in a workflow
    'services', // `services: {db: postgres:17}` in a workflow
    'model', // Compose
    'include', // Compose
    'extends', // Compose
    'additional_contexts',
    'dockerfile_inline',
    'patch', // Kustomize: texts, which may spell their own keys with escapes
    'transformers',
    'generators',
    'validators',
    'helmchart',
    'replacements',
    'fieldpaths',
    'jsonop',
    // Resources that deploy what other places hold.
    'argoproj\\.io/v[a-z0-9]*',
    'helm\\.toolkit\\.fluxcd\\.io/v[a-z0-9]*',
    'helm\\.cattle\\.io/v[a-z0-9]*',
    'pkg\\.crossplane\\.io/v[a-z0-9]*',
    'config\\.kubernetes\\.io/function',
    'config\\.k8s\\.io/function',
];
// What stands in the name of something that is fetched, in lists that other files have under other meanings.
const prefilter_remote = /:\/\/|git@|github\.com|[?&](?:ref|version)=|\.git\b/i;
const remoteLists = /(?:resources|bases|components|crds)["']?[ \t]*(?:[:#]|$)/im;
/**
 * A Dockerfile has at least one FROM; the frontend in `# syntax`, `// syntax` or JSON is an image, too. White space is
 * whatever any reader takes for it.
 */
const dockerfile = /^(?:[^\S\n\r\u2028\u2029]|\u0085)*(?:from(?:\s|\\|$)|(?:#|\/\/)\s*(?:syntax|escape)\s*=)|"syntax"\s*:/im;
// A word can be spelled with an escape, or broken in double quotes and by the continuation sign of a Dockerfile. A zero
// is in every UTF-16 and UTF-32, which some readers take.
const spelled = /\\(?:[xuU]|[ \t]*\r*\n)|\0/;
// `!!binary aW1hZ2U=` is the key `image` for Kubernetes' reader; a tag can be spelled in three ways.
const encoded = /!binary|^%TAG|!<|![^\s!]*%/im;
// A template that brings in more than is written (Helm, ERB): what is not rendered is not understood.
const template = /\{\{|<%/;
// A key can stand in a line of its own, or where an alias is.
const oddKey = /(?:^|[\s,{[])(?:\?(?:\s|$)|&\S)/;
// Without one of these nothing above can match. Small patterns apart: together they take four times as long.
const anyFrontend = /(?:syntax|escape)\s*=|"syntax"\s*:/i;
const anyHint = /from(?:\s|\\|$)|\\[xuU\s]|\0|:\/\/|git@|github\.com|[?&](?:ref|version)=|\.git\b|\{\{|<%|!binary|%TAG|!<|![^\s!]*%/i;
function ownKeys({ imagePaths = [], helmPaths = [] }) {
    const paths = [...imagePaths.map(({ path }) => path), ...helmPaths];
    return paths.map((path) => /([A-Za-z0-9_-]+)[^A-Za-z0-9_-]*$/.exec(path)?.[1] ?? '');
}
/** `key`: a word in a place where a key can stand, or the end of a path; others stand in prose. */
function patterns(of) {
    const any = of.join('|');
    return {
        word: new RegExp(any, 'i'),
        key: new RegExp(`(?:${any})[a-z0-9_]{0,40}["']?[ \\t]*(?:[:,}\\]#/]|\\r?$)`, 'im'),
    };
}
const usual = patterns(words);
function patternsOf(options) {
    const own = ownKeys(options);
    return own.length === 0 ? usual : patterns([...words, ...own]);
}
/**
 * May this file hold a reference, a problem that hides one, or something that `findReferences` would leave out? Cheap,
 * for files that need no parsing: it says true too often, and never false wrongly. With paths of the caller's own their
 * last keys count as well.
 */
function mayHoldReference(bytes, options = {}) {
    const text = new TextDecoder('utf-8').decode(bytes);
    const { word, key } = patternsOf(options);
    if (![word, anyHint, anyFrontend].some((hint) => hint.test(text)))
        return false;
    return (key.test(text) ||
        spelled.test(text) ||
        encoded.test(text) ||
        template.test(text) ||
        dockerfile.test(text) ||
        (remoteLists.test(text) && prefilter_remote.test(text)) ||
        (oddKey.test(text) && word.test(text)));
}

;// CONCATENATED MODULE: ./build/packages/references/src/reference.js
const fileFormats = [
    'kubernetes',
    'kustomize',
    'helm-values',
    'compose',
    'dockerfile',
    'workflow',
    'action',
];

;// CONCATENATED MODULE: ./build/packages/references/src/index.js












/***/ })

};

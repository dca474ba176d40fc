export const id = 1927;
export const ids = [1927];
export const modules = {

/***/ 81927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collect: () => (/* binding */ collect),
/* harmony export */   findMore: () => (/* binding */ findMore),
/* harmony export */   inputs: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _collect_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33665);
/* harmony import */ var _collect_learn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43836);
/* harmony import */ var _collect_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31911);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66247);
/* harmony import */ var _policy_parts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19144);






const inputs = {
    manifests: {
        description: 'What is deployed: rendered manifests, Compose files, Dockerfiles, workflows, one file pattern a line, from the root of the workspace. Added to the files that the policy names.',
        required: false,
    },
    'docker-config': {
        description: 'Text of a Docker config.json with credentials for the registries, used before those that docker/login-action and others left on the machine. For ghcr.io the GitHub token is used when there are none.',
        required: false,
    },
    sarif: {
        description: 'Path of a SARIF file to write, for github/codeql-action/upload-sarif; nothing is written when empty.',
        required: false,
    },
};
/** The input's patterns. Controlled by the caller: they add files, and anything that would not is refused. */
function inputPatterns(text) {
    const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim());
    const patterns = lines.filter((line) => line !== '');
    for (const pattern of patterns) {
        const problem = (0,_policy_parts_js__WEBPACK_IMPORTED_MODULE_5__/* .patternProblem */ .AL)(pattern);
        if (problem !== null)
            throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', `input "manifests": found ${(0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .show */ .WU)(pattern)}, ${problem}`);
    }
    return patterns;
}
function wishesOf({ policies, inputs: given }) {
    const named = policies.flatMap(_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .fileEntries */ .fL).map(({ pattern, format }) => ({ pattern, format }));
    const added = inputPatterns(given['manifests']).map((pattern) => ({ pattern, format: undefined }));
    return [...named, ...added];
}
/** Places that any policy names, so that each policy sees what another one knows of. */
function findMore(policies) {
    return {
        imagePaths: policies.flatMap(({ imagePaths }) => imagePaths),
        helmPaths: policies.flatMap(({ helmPaths }) => helmPaths),
    };
}
function asksForAttested({ mode, others, attested, lock }) {
    return (mode === 'verify' && (others === 'attested' || attested === 'required' || lock?.trust === 'attested'));
}
async function attestedFor(context) {
    if (!context.policies.some(asksForAttested))
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-collected', 'no policy asks for it');
    return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .mapFact */ .Vt)(await context.attested(), (subjects) => [...subjects]);
}
async function readFiles(ports, context) {
    const wishes = wishesOf(context);
    const selections = await (0,_collect_files_js__WEBPACK_IMPORTED_MODULE_1__/* .selectFiles */ .AL)(ports, wishes);
    const more = findMore(context.policies);
    const read = await (0,_collect_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readSelected */ ._0)(ports, { wishes, selections, more });
    return { selections, ...(await (0,_collect_learn_js__WEBPACK_IMPORTED_MODULE_2__/* .withLocalActions */ .R)(ports, read, more)) };
}
/**
 * Reads every file that a policy or the input names and the local actions that they use; for policies in verify mode,
 * asks the registries what the images are (GET, and our own sha256 over the bytes) and the repositories what the
 * actions are. Throws `input-invalid` for a pattern that excludes.
 */
const collect = async (ports, context) => {
    const { request, policies, github, inputs: given, earlierDeploys } = context;
    const { selections, files, locals } = await readFiles(ports, context);
    const dockerConfig = given['docker-config'];
    return (0,_collect_learn_js__WEBPACK_IMPORTED_MODULE_2__/* .learn */ .n)(ports, {
        at: request.at,
        commit: request.commit,
        subject: request.subject,
        policies,
        selections,
        files,
        locals,
        locks: await (0,_collect_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .collectLocks */ .nK)(ports, { policies, github, request }),
        actionsLock: await (0,_collect_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .collectActionsLock */ .Hg)(ports, policies),
        attested: await attestedFor(context),
        earlierDeploys,
        access: { github, ...(dockerConfig === undefined ? {} : { dockerConfig }) },
    });
};


/***/ })

};

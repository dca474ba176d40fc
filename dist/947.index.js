export const id = 947;
export const ids = [947];
export const modules = {

/***/ 40947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPinDigestsInputs: () => (/* binding */ readPinDigestsInputs)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79703);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82573);



const modes = ['pin', 'approve'];
function readMode() {
    const value = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)('mode') || 'pin';
    const mode = modes.find((one) => one === value);
    if (mode !== undefined)
        return mode;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `input "mode": found "${value.slice(0, 80)}", expected pin or approve`);
}
function readPatterns() {
    const patterns = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)('files')
        .split(/\r?\n/u)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const excluding = patterns.find((pattern) => pattern.startsWith('!'));
    if (excluding !== undefined)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `input "files": found "${excluding.slice(0, 80)}", expected patterns that name files; none may exclude`);
    if (patterns.length > 0)
        return patterns;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', 'input "files" is empty; expected e.g. `files: deploy/**/*.yaml`');
}
/** A path to write to, from the root of the workspace. It may not lead out of it or into git's own folder. */
function readPath(name, otherwise) {
    const value = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name) || otherwise;
    const steps = value.split('/');
    const wrong = steps.some((step) => ['', '.', '..', '.git'].includes(step.toLowerCase()));
    if (value === '' || (!wrong && !/[\p{Cc}\\]/u.test(value)))
        return value;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `input "${name}": found "${value.slice(0, 80)}", expected a path below the root of the workspace, such as digest-pin.lock`);
}
function readToken() {
    const value = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)('github-token');
    if (value === '')
        return null;
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(value);
    if (/^[\u{21}-\u{7e}]+$/u.test(value))
        return { reveal: () => value };
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', 'input "github-token" holds characters that no token has; expected one token');
}
/** Reads the inputs and masks the secret ones. Throws `input-invalid` for the first that is not as it must be. */
function readPinDigestsInputs() {
    const sarif = readPath('sarif', '');
    return {
        token: readToken(),
        files: readPatterns(),
        mode: readMode(),
        lock: readPath('lock', 'digest-pin.lock'),
        pullRequest: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readSwitch */ .hc)('pull-request'),
        sarif: sarif === '' ? null : sarif,
        dockerConfig: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readOwnInputs */ .y5)(['docker-config'])['docker-config'] ?? null,
    };
}


/***/ })

};

export const id = 2881;
export const ids = [2881];
export const modules = {

/***/ 12881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDemo: () => (/* binding */ runDemo)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79703);




/** The demo drives stand-ins and a workflow harness that only a clone of the repository holds. */
function demoScript() {
    const script = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(process.argv[1] ?? '.'), '../../test/demo/main.ts');
    if (node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync(script))
        return script;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_3__/* .SuiteError */ .$K('input-invalid', 'the demo needs a clone of the repository; clone it and run `npm run demo`');
}
/** Runs the demo of this clone, with its own set-up; its output and exit status are passed on. */
async function runDemo(args) {
    const script = demoScript();
    const bootstrap = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(script), '../../.ci/bootstrap.mjs');
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [bootstrap, 'node', script, ...args], {
            stdio: 'inherit',
            shell: false,
        });
        child.on('error', reject);
        child.on('close', (code) => resolve(code ?? 1));
    });
}


/***/ })

};

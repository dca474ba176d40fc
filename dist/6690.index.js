export const id = 6690;
export const ids = [6690];
export const modules = {

/***/ 70007:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51095);


async function answer(name, args) {
    if (name === 'verify-bundle') {
        const { verifyBundleCommand } = await Promise.all(/* import() */[__webpack_require__.e(1168), __webpack_require__.e(3888), __webpack_require__.e(8980)]).then(__webpack_require__.bind(__webpack_require__, 78980));
        return verifyBundleCommand([...args]);
    }
    const { commands, names, overview } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7312), __webpack_require__.e(6720), __webpack_require__.e(3888), __webpack_require__.e(3505), __webpack_require__.e(3213), __webpack_require__.e(4297), __webpack_require__.e(154), __webpack_require__.e(1319), __webpack_require__.e(9670), __webpack_require__.e(730), __webpack_require__.e(3454)]).then(__webpack_require__.bind(__webpack_require__, 13454));
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
        process.stdout.write(`${overview}\n`);
        return name === undefined ? _usage_js__WEBPACK_IMPORTED_MODULE_1__/* .exitUsage */ .u_ : 0;
    }
    if (name === 'demo')
        return (await __webpack_require__.e(/* import() */ 2881).then(__webpack_require__.bind(__webpack_require__, 12881))).runDemo(args);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) {
        const near = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(name, names);
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K('input-invalid', `unknown command "${name}", expected one of: ${names.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`);
    }
    const { runCommand } = await __webpack_require__.e(/* import() */ 6997).then(__webpack_require__.bind(__webpack_require__, 16997));
    const { exit, text } = await runCommand(command, args);
    process.stdout.write(`${text}\n`);
    return exit;
}
async function main() {
    const [name, ...args] = process.argv.slice(2);
    try {
        return await answer(name, args);
    }
    catch (thrown) {
        const text = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .isSuiteError */ .t$)(thrown)
            ? `${thrown.code}: ${thrown.message}`
            : `a defect in countersign: ${thrown instanceof Error ? thrown.message : 'unknown'}`;
        process.stderr.write(`countersign: ${text}\n`);
        return _usage_js__WEBPACK_IMPORTED_MODULE_1__/* .exitUsage */ .u_;
    }
}
process.exitCode = await main();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 51095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ helpText),
/* harmony export */   sX: () => (/* binding */ exitOf),
/* harmony export */   u_: () => (/* binding */ exitUsage)
/* harmony export */ });
/** Exit statuses of `decide`: the effect, or 3 when it could not be judged for a fault of the input. */
const exitOf = { allow: 0, deny: 1, unknown: 2 };
const exitUsage = 3;
const shared = [
    ['--json', 'print one JSON value instead of text'],
    ['--help', 'print this'],
];
/** The help text of a command. */
function helpText({ usage, what, options, exit }) {
    const rows = [...options, ...shared];
    const width = Math.max(...rows.map(([name]) => name.length));
    const lines = rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
    return [`usage: countersign ${usage}`, '', what, '', ...lines, '', `exit: ${exit}`].join('\n');
}


/***/ }),

/***/ 11672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ SuiteError),
/* harmony export */   t: () => (/* binding */ isSuiteError)
/* harmony export */ });
/** The only thing this suite throws. A failure to learn a fact is a value (`missing`), not one of these. */
class SuiteError extends Error {
    name = 'SuiteError';
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
function isSuiteError(thrown) {
    return thrown instanceof SuiteError;
}


/***/ })

};

export const id = 6997;
export const ids = [6997];
export const modules = {

/***/ 16997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ needed),
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* unused harmony export readWords */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79703);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51095);



function refuseUnknown(tokens, known) {
    const stray = tokens.find((token) => token.kind === 'option' && token.name !== undefined && !known.includes(token.name));
    if (stray?.name === undefined)
        return;
    const near = (0,_countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(stray.name, known);
    const hint = near === undefined ? '' : `; did you mean --${near}?`;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `unknown option --${stray.name}, expected one of: ${known.map((name) => `--${name}`).join(', ')}${hint}`);
}
/** Puts what begins with a dash and is no option behind `--`, where it is taken as it is. */
function dashesAsWords(args, names) {
    const isOption = (arg) => arg === '-h' || names.some((name) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    const words = args.filter((arg) => arg.startsWith('-') && !isOption(arg));
    return args.includes('--') ? args : [...args.filter((arg) => !words.includes(arg)), '--', ...words];
}
/** Splits a command's arguments. Throws `input-invalid` naming an option that the command does not have. */
function readWords(command, args) {
    const strings = Object.fromEntries(command.options.map((name) => [name, { type: 'string' }]));
    const flags = command.flags ?? [];
    const booleans = Object.fromEntries(flags.map((name) => [name, { type: 'boolean' }]));
    const names = [...command.options, ...flags, 'json', 'help'];
    const options = {
        ...strings,
        ...booleans,
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
    };
    const { values, positionals, tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...(command.dashes === 'words' ? dashesAsWords(args, names) : args)],
        options,
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
    refuseUnknown(tokens, names);
    if (values['help'] === true)
        return 'help';
    const given = Object.entries(values).filter((entry) => typeof entry[1] === 'string');
    const bare = command.options.find((name) => values[name] === true);
    if (bare !== undefined)
        throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `option --${bare} needs a value`);
    return {
        positionals,
        options: Object.fromEntries(given),
        flags: flags.filter((name) => values[name] === true),
        json: values['json'] === true,
    };
}
/** The value of an option that must be given. */
function needed(words, name) {
    const value = words.options[name];
    if (value !== undefined && value !== '')
        return value;
    throw new _countersign_core__WEBPACK_IMPORTED_MODULE_1__/* .SuiteError */ .$K('input-invalid', `option --${name} is missing`);
}
/** Carries out a command; whatever goes wrong is one line. */
async function runCommand(command, args) {
    const words = readWords(command, args);
    if (words === 'help')
        return { exit: 0, text: (0,_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .helpText */ .BK)(command.help), data: (0,_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .helpText */ .BK)(command.help) };
    const result = await command.run(words);
    return words.json ? { ...result, text: JSON.stringify(result.data, null, 2) } : result;
}


/***/ })

};

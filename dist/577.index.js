export const id = 577;
export const ids = [577];
export const modules = {

/***/ 50577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkPolicyText: () => (/* binding */ checkPolicyText)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90154);
/* harmony import */ var _countersign_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24853);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30792);




function annotate(problems) {
    for (const problem of problems) {
        const place = { file: problem.file, startLine: problem.line, startColumn: problem.column };
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .w)(problem.text), { title: 'Policy file', ...place });
    }
    const first = problems[0];
    if (first !== undefined)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(`check-policy: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .w)((0,_countersign_policy__WEBPACK_IMPORTED_MODULE_2__/* .policyProblemText */ .Vi)(first))}`);
}
/** Checks the text of a policy file and annotates every problem at its line. */
function checkPolicyText(file, text) {
    const parsed = (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .readPolicyFile */ .BK)(file, text);
    if (!parsed.ok)
        return annotate(parsed.problems);
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`✓ ${file}: ${parsed.value.rules.length} rules, no problem found`);
}


/***/ })

};

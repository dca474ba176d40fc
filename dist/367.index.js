export const id = 367;
export const ids = [367];
export const modules = {

/***/ 30367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTip: () => (/* binding */ readTip)
/* harmony export */ });
/* harmony import */ var _countersign_github_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17312);
/* harmony import */ var _policy_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53816);


/** Asks for the policy file at the default branch's tip and at this run's commit. Never throws: what was not learned is a missing fact. */
function readTip({ ports, runner, token }) {
    const { apiUrl, graphqlUrl, serverUrl, repository, commit } = runner;
    const client = (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_0__/* .createGitHubClient */ .LX)(ports.http, { apiUrl, graphqlUrl, serverUrl, token });
    return (0,_countersign_github_client__WEBPACK_IMPORTED_MODULE_0__/* .readPolicySources */ .Xi)(client, { repository, path: _policy_path_js__WEBPACK_IMPORTED_MODULE_1__/* .policyPath */ .k, commits: [commit] });
}


/***/ })

};

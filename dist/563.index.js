export const id = 563;
export const ids = [563];
export const modules = {

/***/ 20563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shownTier: () => (/* binding */ shownTier),
/* harmony export */   writeTierOutputs: () => (/* binding */ writeTierOutputs)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _countersign_gates__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90154);


/** The data of a `tier-found` reason passed that gate's schema a moment ago. */
function foundIn({ verdict }) {
    return verdict.reasons.flatMap(({ code, data }) => (code === 'tier-found' ? [data] : []));
}
/** Tiers from lowest to highest under every policy that judged. */
function ordersOf({ policies }) {
    return policies.map(({ value }) => value.tiers.map(({ name }) => name));
}
/** The highest tiers that a judgement of risk-tier found, and why; none when any of its policies found none. */
function shownTier(judgement) {
    const found = foundIn(judgement);
    const asked = new Set(judgement.policies.map(({ digest }) => digest));
    const answered = new Set(judgement.verdict.reasons.flatMap(({ code, policy }) => (code === 'tier-found' ? [policy] : [])));
    if (answered.size < asked.size)
        return { tiers: [], why: [] };
    const names = [...new Set(found.map(({ tier }) => tier))].sort();
    const tiers = (0,_countersign_gates__WEBPACK_IMPORTED_MODULE_1__/* .highestTiers */ .m)(names, ordersOf(judgement));
    const rows = found
        .filter(({ tier }) => tiers.includes(tier))
        .flatMap(({ tier, because }) => because.map(({ rule, path }) => ({ tier, rule, path })));
    const distinct = new Map(rows.map((row) => [JSON.stringify(row), row]));
    return { tiers, why: [...distinct.values()] };
}
/** Writes `tier` and `why`; both empty when the tier is not known. */
function writeTierOutputs({ judgements }) {
    const judgement = judgements.find(({ gate }) => gate === 'risk-tier');
    const { tiers, why } = judgement === undefined ? { tiers: [], why: [] } : shownTier(judgement);
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)('tier', tiers.join(','));
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)('why', JSON.stringify(why));
}


/***/ })

};

export const id = 9035;
export const ids = [9035];
export const modules = {

/***/ 99035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collect: () => (/* binding */ collect),
  inputs: () => (/* reexport */ inputs)
});

// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./build/packages/metrics/src/index.js + 3 modules
var metrics_src = __webpack_require__(56165);
// EXTERNAL MODULE: ./build/packages/metrics/src/parse-answer.js
var parse_answer = __webpack_require__(32759);
;// CONCATENATED MODULE: ./build/packages/metrics/src/client/query-prometheus.js


const largestAnswerBytes = 4 * 1024 * 1024;
const longestDetail = 300;
function authorization(credential) {
    if (credential.scheme === 'bearer')
        return `Bearer ${credential.token.reveal()}`;
    const pair = `${credential.username}:${credential.password.reveal()}`;
    return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}
function addressOf(query) {
    const parameters = new URLSearchParams({ query: query.query, timeout: `${query.timeoutSeconds}s` });
    if (query.time !== undefined)
        parameters.set('time', query.time);
    return `${query.baseUrl.replace(/\/{1,100}$/, '')}/api/v1/query?${parameters.toString()}`;
}
function decode(body) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(body);
    }
    catch {
        return null;
    }
}
function causeOf(status) {
    if (status === 401 || status === 403)
        return 'forbidden';
    if (status === 404)
        return 'not-found';
    return status === 429 || status >= 500 ? 'unreachable' : 'malformed';
}
function shorten(text) {
    return text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text;
}
function read(answer) {
    const text = decode(answer.body);
    const parsed = text === null ? null : (0,parse_answer/* parsePrometheusAnswer */.y)(text);
    // 400, 422 and 503 carry Prometheus's own error; a result counts only under 200.
    const usable = parsed?.ok === true && (answer.status === 200 || parsed.answer.outcome === 'error');
    if (usable)
        return (0,src/* known */.eO)(parsed.answer, [answer.evidence]);
    if (answer.status !== 200)
        return (0,src/* missing */.LO)(causeOf(answer.status), `the metrics server answered ${answer.status}`);
    const problem = parsed === null || parsed.ok ? 'the answer is not UTF-8' : parsed.problem;
    return (0,src/* missing */.LO)('malformed', shorten(problem));
}
/**
 * Asks a Prometheus server (or one that speaks its API) one instant query. Known: what it said, be it a result or an
 * error of its own. Missing: nothing usable came, `cause` and `detail` say why. Redirects are not followed: a login
 * page is not a measurement. Never throws, never puts the credential into a detail.
 */
async function queryPrometheus(http, query) {
    const { credential } = query;
    const answer = await http.send({
        source: 'metrics',
        method: 'GET',
        url: addressOf(query),
        headers: {
            accept: 'application/json',
            ...(credential === null ? {} : { authorization: authorization(credential) }),
        },
        // The server is told to give up first, so that its own words arrive.
        timeoutMs: query.timeoutSeconds * 1000 + 1_000,
        maxBytes: largestAnswerBytes,
        maxRedirects: 0,
    });
    if (answer.state === 'failed')
        return (0,src/* missing */.LO)(answer.cause, shorten(answer.detail));
    return read(answer);
}

;// CONCATENATED MODULE: ./build/packages/metrics/src/client/index.js


// EXTERNAL MODULE: ./build/packages/gates/src/canary-gate/assess-sample.js
var assess_sample = __webpack_require__(50042);
;// CONCATENATED MODULE: ./build/packages/gates/src/canary-gate/credential.js

const inputs = {
    'prometheus-token': {
        description: 'Bearer token for the metrics server named in the policy. Not together with a username.',
        required: false,
    },
    'prometheus-username': { description: 'User name for HTTP basic authentication.', required: false },
    'prometheus-password': { description: 'Password for HTTP basic authentication.', required: false },
};
function secretOf(text) {
    return { reveal: () => text };
}
function fromInputs(given) {
    const token = given['prometheus-token'] ?? '';
    const username = given['prometheus-username'] ?? '';
    const password = given['prometheus-password'] ?? '';
    if (token !== '' && (username !== '' || password !== ''))
        throw new src/* SuiteError */.$K('input-invalid', 'prometheus-token: found a token beside a username or password, expected one of the two');
    if (token !== '')
        return { scheme: 'bearer', token: secretOf(token) };
    if (username === '' && password === '')
        return null;
    if (username === '' || password === '')
        throw new src/* SuiteError */.$K('input-invalid', `prometheus-${username === '' ? 'username' : 'password'}: found nothing, expected both a username and a password`);
    return { scheme: 'basic', username, password: secretOf(password) };
}
/** Scheme, host and port of an address that the policy's schema accepted. */
function originOf(url) {
    return url.toLowerCase().replace(/^(https?:\/\/[^/]+).*$/, '$1');
}
/**
 * The caller's credential, if any. It is for one server: with policies of several owners, one owner could otherwise
 * name an address of their own and be handed the credential of another's server.
 */
function credentialOf(given, policies) {
    const credential = fromInputs(given);
    const origins = [...new Set(policies.map((policy) => originOf(policy.prometheus.url)))].sort();
    if (credential !== null && origins.length > 1)
        throw new src/* SuiteError */.$K('input-invalid', `prometheus credentials: found policies that name several metrics servers (${origins.join(', ')}), expected one server that the credential belongs to`);
    return credential;
}

// EXTERNAL MODULE: ./build/packages/gates/src/canary-gate/facts.js
var canary_gate_facts = __webpack_require__(46706);
// EXTERNAL MODULE: ./build/packages/gates/src/canary-gate/metric-text.js
var metric_text = __webpack_require__(47189);
;// CONCATENATED MODULE: ./build/packages/gates/src/canary-gate/progress-line.js

function newest(metric, assessment) {
    if (assessment.kind === 'unmeasured')
        return `not measured (${assessment.code}: ${assessment.detail})`;
    const { threshold, unit } = metric;
    const value = (0,metric_text/* valueText */.R)(assessment.value, unit);
    if (assessment.kind === 'pass')
        return `${value} ${(0,metric_text/* boundsText */.F)(threshold, unit)}`;
    const bound = (assessment.side === 'above' ? threshold.max : threshold.min) ?? 0;
    return `${value} ${assessment.side === 'above' ? '>' : '<'} ${(0,metric_text/* valueText */.R)(bound, unit)}`;
}
/** `error-rate 0.4 % ≤ 1 %, 3 of 5, 0 failures of 1 allowed`; null before the first sample. */
function progressLine(metric, assessments) {
    const last = assessments.at(-1);
    if (last === undefined)
        return null;
    const failures = assessments.filter((assessment) => assessment.kind === 'fail').length;
    const counted = `${assessments.length} of ${metric.count}, ${failures} failures of ${metric.failureLimit} allowed`;
    // Names and details come from others; a line break would let them write a line of their own into the log.
    return `${metric.name} ${newest(metric, last)}, ${counted}`.replace(/\p{Cc}+/gu, ' ');
}

// EXTERNAL MODULE: ./build/packages/gates/src/canary-gate/schedule.js
var schedule = __webpack_require__(21852);
;// CONCATENATED MODULE: ./build/packages/gates/src/canary-gate/collect.js









// A timer may fire a little before the clock shows its time; a cancelled sleep ends well before it.
const earlyMs = 50;
function emptyMeasurements(context) {
    const { environment, service, subject } = context.request;
    const values = { environment, service, digest: subject.digest };
    const measurements = context.policies.flatMap((policy) => policy.metrics.map((metric) => {
        const asked = (0,metrics_src/* fillPromqlTemplate */.Fi)(metric.query, values);
        return { key: (0,canary_gate_facts/* measurementKey */.gu)(policy, metric), asked, samples: [] };
    }));
    return [...new Map(measurements.map((measurement) => [(0,canary_gate_facts/* keyText */.Pu)(measurement.key), measurement])).values()];
}
function startFacts(context, startedAt) {
    const { at, subject, environment, service } = context.request;
    return { at, subject, environment, service, startedAt, measurements: emptyMeasurements(context) };
}
/** Policies whose verdict can still change, and the earliest instant at which one of them wants a sample. */
function waiting(context, facts) {
    const asked = context.policies.map((policy) => ({ policy, step: (0,schedule/* next */.K)(policy, facts) }));
    const open = asked.flatMap(({ policy, step }) => step.do === 'wait' ? [{ policy, until: step.until }] : []);
    const [first] = open.map(({ until }) => until).sort((a, b) => (0,src/* epochMilliseconds */.q)(a) - (0,src/* epochMilliseconds */.q)(b));
    return first === undefined ? null : { policies: open.map(({ policy }) => policy), until: first };
}
/** False when the wait was cut short: the run is being cancelled. */
async function waitUntil(ports, until) {
    const missingMs = (0,src/* epochMilliseconds */.q)(until) - (0,src/* epochMilliseconds */.q)(ports.clock.now());
    if (missingMs <= 0)
        return true;
    await ports.clock.sleep(missingMs);
    return (0,src/* epochMilliseconds */.q)(ports.clock.now()) >= (0,src/* epochMilliseconds */.q)(until) - earlyMs;
}
/** The measurements that are due, each with the longest time-out that a policy grants it. */
function dueMeasurements(policies, facts, now) {
    const due = new Map();
    for (const policy of policies) {
        for (const metric of policy.metrics) {
            const at = (0,schedule/* nextSampleDue */.E)(policy, metric, facts);
            if (at === null || (0,src/* epochMilliseconds */.q)(at) > (0,src/* epochMilliseconds */.q)(now))
                continue;
            const key = (0,canary_gate_facts/* keyText */.Pu)((0,canary_gate_facts/* measurementKey */.gu)(policy, metric));
            due.set(key, Math.max(due.get(key) ?? 0, policy.prometheus.timeoutSeconds));
        }
    }
    return due;
}
async function measure(ports, measurement, how) {
    const { timeoutSeconds, credential } = how;
    if (timeoutSeconds === undefined)
        return measurement;
    const at = ports.clock.now();
    // Without a time, the server's own clock decides: a runner that is behind would measure the time before the canary.
    const query = { baseUrl: measurement.key.url, query: measurement.asked, timeoutSeconds, credential };
    const answer = await queryPrometheus(ports.http, query);
    return { ...measurement, samples: [...measurement.samples, { at, answer }] };
}
function report(ports, policies, change) {
    const lines = policies.flatMap((policy) => policy.metrics.flatMap((metric) => {
        const samples = (0,canary_gate_facts/* samplesOf */.lc)(policy, metric, change.after);
        if (samples.length === (0,canary_gate_facts/* samplesOf */.lc)(policy, metric, change.before).length)
            return [];
        return progressLine(metric, (0,assess_sample/* assessSamples */.a)(policy, metric, samples)) ?? [];
    }));
    for (const line of new Set(lines))
        ports.progress.say(line);
}
/**
 * Measures the metrics of all policies, each measurement once however many policies ask for it, until no policy's
 * verdict can change any more. A cancelled run ends with the samples it has, which is too few to allow.
 */
const collect = async (ports, context) => {
    const credential = credentialOf(context.inputs, context.policies);
    let facts = startFacts(context, ports.clock.now());
    for (;;) {
        const step = waiting(context, facts);
        if (step === null)
            return facts;
        if (!(await waitUntil(ports, step.until))) {
            ports.progress.warn('measuring was cancelled: the samples so far are kept, and they are too few to allow');
            return facts;
        }
        const before = facts;
        const due = dueMeasurements(step.policies, before, latest(ports.clock.now(), step.until));
        const measurements = await Promise.all(before.measurements.map((measurement) => measure(ports, measurement, { timeoutSeconds: due.get((0,canary_gate_facts/* keyText */.Pu)(measurement.key)), credential })));
        facts = { ...before, measurements };
        report(ports, step.policies, { before, after: facts });
    }
};
function latest(left, right) {
    return (0,src/* epochMilliseconds */.q)(left) > (0,src/* epochMilliseconds */.q)(right) ? left : right;
}


/***/ })

};

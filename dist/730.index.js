export const id = 730;
export const ids = [730];
export const modules = {

/***/ 10730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMachine: () => (/* reexport */ createMachine),
  createPorts: () => (/* binding */ createPorts),
  linkedFolder: () => (/* reexport */ linkedFolder),
  sha256: () => (/* reexport */ ports_ledger/* sha256 */.sc),
  withDotNames: () => (/* reexport */ withDotNames)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
;// CONCATENATED MODULE: ./build/packages/runtime/src/ports/clock.js


/** The runner's clock. Sleep ends at once when the run is cancelled. */
function createClock(signal) {
    return {
        now: () => (0,src/* instantAt */.l$)(Date.now()),
        sleep: async (milliseconds) => {
            await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined);
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/packages/runtime/src/ports/dot-names.js
/** The part of a pattern before its first glob character: where the search begins. */
function fixedFolder(pattern) {
    const steps = pattern.split('/');
    const globbed = steps.findIndex((step) => /[*?[\]{}()!]/.test(step));
    return (globbed < 0 ? steps.slice(0, -1) : steps.slice(0, globbed)).join('/');
}
/**
 * A star does not match a leading dot, but tools that are pointed at the same folder read dot files and the files in
 * dot folders too.
 */
function withDotNames(given) {
    // Two stars at the end mean everything below; as a folder of any depth and a name they take dot names of every level.
    const pattern = given.replace(/(^|\/)\*\*$/u, '$1**/*');
    const cut = pattern.lastIndexOf('/') + 1;
    const name = pattern.slice(cut);
    const files = name.startsWith('*') ? [pattern, `${pattern.slice(0, cut)}.${name}`] : [pattern];
    const folders = files.filter((one) => one.includes('**/')).map((one) => one.replace('**/', '**/.*/**/'));
    return [...files, ...folders];
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/ports/linked-folder.js



const glob = /[*?[\]{}()!]/;
async function leadsToFolder(file) {
    return promises_.stat(file).then((stat) => stat.isDirectory(), () => false);
}
/** Every link below a folder; packages of other people are linked among each other, and nobody deploys those. */
async function linksBelow(folder) {
    const entries = await promises_.readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isSymbolicLink())
        .map((entry) => external_node_path_.join(entry.parentPath, entry.name))
        .filter((file) => !external_node_path_.relative(folder, file).split(external_node_path_.sep).includes('node_modules'));
}
async function linksLike(workspace, pattern) {
    const links = [];
    for await (const entry of promises_.glob(withDotNames(pattern), { cwd: workspace, withFileTypes: true }))
        if (entry.isSymbolicLink())
            links.push(external_node_path_.join(entry.parentPath, entry.name));
    return links;
}
/**
 * A link to a folder that a star in a pattern stands for: globbing passes over it, while a tool that is pointed at the
 * folder by its name follows it. Undefined when there is none. Links that a pattern names without a star are followed.
 */
async function linkedFolder(workspace, pattern) {
    const steps = pattern.split('/');
    for (let length = 1; length < steps.length; length += 1) {
        const folders = steps.slice(0, length);
        if (!folders.some((step) => glob.test(step)))
            continue;
        const deep = folders.includes('**');
        const below = external_node_path_.resolve(workspace, external_node_path_.isAbsolute(pattern) ? '/' : '', fixedFolder(pattern));
        const links = deep ? await linksBelow(below) : await linksLike(workspace, folders.join('/'));
        for (const link of links)
            if (await leadsToFolder(link))
                return external_node_path_.relative(workspace, link).split(external_node_path_.sep).join('/');
        if (deep)
            return undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/ports/files.js






const defaultMaxBytes = 16 * 1024 * 1024;
const mostFiles = 10_000;
function errorCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string'
        ? error.code
        : 'unknown error';
}
function causeOf(code) {
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return 'not-found';
    return code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'unreachable';
}
async function readLimited(file, maxBytes) {
    const handle = await promises_.open(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0));
    try {
        const stat = await handle.stat();
        if (!stat.isFile())
            return 'not-a-file';
        if (stat.size > maxBytes)
            return 'too-long';
        const bytes = await handle.readFile();
        return bytes.length > maxBytes ? 'too-long' : bytes;
    }
    finally {
        await handle.close();
    }
}
async function read(file, shown, maxBytes) {
    try {
        const bytes = await readLimited(file, maxBytes);
        if (bytes === 'not-a-file')
            return (0,src/* missing */.LO)('malformed', `${shown} is not a regular file`);
        if (bytes === 'too-long')
            return (0,src/* missing */.LO)('truncated', `${shown} is longer than ${maxBytes} bytes`);
        return (0,src/* known */.eO)(bytes);
    }
    catch (error) {
        const code = errorCode(error);
        return (0,src/* missing */.LO)(causeOf(code), `${shown} could not be read (${code})`);
    }
}
/** Node's glob passes over folders that it may not read; listing them ourselves shows whether any was. */
async function unreadable(workspace, patterns) {
    for (const folder of new Set(patterns.map(fixedFolder))) {
        const absolute = external_node_path_.resolve(workspace, folder === '' && external_node_path_.isAbsolute(patterns[0] ?? '') ? '/' : folder);
        try {
            await promises_.readdir(absolute, { recursive: true });
        }
        catch (error) {
            const code = errorCode(error);
            if (code !== 'ENOENT' && code !== 'ENOTDIR')
                return code;
        }
    }
    return undefined;
}
async function list(workspace, patterns) {
    const found = new Set();
    try {
        for await (const entry of promises_.glob(patterns.flatMap(withDotNames), {
            cwd: workspace,
            withFileTypes: true,
        })) {
            const absolute = external_node_path_.join(entry.parentPath, entry.name);
            // A link may lead anywhere, and one that is passed over would hide what it leads to.
            if (entry.isSymbolicLink())
                return (0,src/* missing */.LO)('unsupported', `${external_node_path_.relative(workspace, absolute)} is a link, and links are not followed`);
            if (!entry.isFile())
                continue;
            const relative = external_node_path_.relative(workspace, absolute);
            found.add((relative.startsWith('..') ? absolute : relative).split(external_node_path_.sep).join('/'));
            if (found.size > mostFiles)
                return (0,src/* missing */.LO)('truncated', `more than ${mostFiles} files match ${patterns.join(', ')}`);
        }
    }
    catch (error) {
        return (0,src/* missing */.LO)('unreachable', `files could not be listed (${errorCode(error)})`);
    }
    for (const pattern of patterns) {
        const link = await linkedFolder(workspace, pattern);
        if (link !== undefined)
            return (0,src/* missing */.LO)('unsupported', `${link} is a link to a folder, and links are not followed`);
    }
    const code = await unreadable(workspace, patterns);
    if (code !== undefined)
        return (0,src/* missing */.LO)(causeOf(code), `a folder that ${patterns.join(', ')} may match could not be read (${code})`);
    return (0,src/* known */.eO)([...found].sort());
}
async function create(file, bytes) {
    await promises_.mkdir(external_node_path_.dirname(file), { recursive: true });
    try {
        await promises_.writeFile(file, bytes, { flag: 'wx' });
        return 'created';
    }
    catch (error) {
        if (errorCode(error) === 'EEXIST')
            return 'exists';
        throw error;
    }
}
/** Files, relative to the workspace or by absolute path. Reading never throws; every byte read is evidence. */
function createFiles(workspace, ledger) {
    return {
        read: async (name, maxBytes = defaultMaxBytes) => {
            const fact = await read(external_node_path_.resolve(workspace, name), name, maxBytes);
            return fact.state === 'known' ? (0,src/* known */.eO)(fact.value, [ledger.record('file', name, fact.value)]) : fact;
        },
        list: (patterns) => list(workspace, patterns),
        create: (name, bytes) => create(external_node_path_.resolve(workspace, name), bytes),
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/packages/runtime/src/ports/child-output.js
const longestStderr = 4_000;
/**
 * Hands a child process its standard input and waits for its end. At most `maxBytes` of standard output and 4,000
 * characters of standard error are kept. Rejects when the process could not be started or was aborted.
 */
function childOutput(child, { stdin, maxBytes, killWith }) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        let stderr = '';
        child.stdout.on('data', (chunk) => {
            size += chunk.length;
            if (size <= maxBytes)
                chunks.push(chunk);
            else
                child.kill(killWith);
        });
        child.stderr.on('data', (chunk) => {
            if (stderr.length < longestStderr)
                stderr += chunk.toString('utf8');
        });
        child.on('error', reject);
        child.on('close', (exitCode) => resolve({
            exitCode,
            stdout: Buffer.concat(chunks),
            stderr: stderr.slice(0, longestStderr),
            tooLong: size > maxBytes,
        }));
        child.stdin.on('error', () => undefined);
        child.stdin.end(stdin);
    });
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/ports/git.js





const defaultTimeoutMs = 120_000;
const git_defaultMaxBytes = 64 * 1024 * 1024;
const kept = [
    'PATH',
    'HOME',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
];
/** The credential travels in the environment, where neither `ps` nor a log shows it. */
function credentialEnvironment(command) {
    if (command.credential === undefined)
        return { GIT_CONFIG_COUNT: '0' };
    const basic = Buffer.from(`x-access-token:${command.credential.token.reveal()}`).toString('base64');
    return {
        GIT_CONFIG_COUNT: '2',
        GIT_CONFIG_KEY_0: `http.${command.credential.origin}/.extraheader`,
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
        GIT_CONFIG_KEY_1: 'http.followRedirects',
        GIT_CONFIG_VALUE_1: 'false',
    };
}
function environmentOf(command) {
    const inherited = Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
    return {
        ...inherited,
        ...command.environment,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: external_node_os_.devNull,
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        LC_ALL: 'C',
        ...credentialEnvironment(command),
    };
}
function execute(command, directory, signal) {
    // safe.directory: a container job may run as another user than the one that checked out.
    const args = [
        '-c',
        'safe.directory=*',
        '-c',
        'core.hooksPath=/dev/null',
        '-c',
        'core.fsmonitor=false',
        ...command.args,
    ];
    const child = (0,external_node_child_process_.spawn)('git', args, {
        cwd: directory,
        env: environmentOf(command),
        shell: false,
        signal,
        stdio: ['pipe', 'pipe', 'pipe'],
    });
    const { stdin, maxBytes = git_defaultMaxBytes } = command;
    return childOutput(child, { stdin, maxBytes, killWith: 'SIGTERM' });
}
async function run(command, options) {
    const timeoutMs = command.timeoutMs ?? defaultTimeoutMs;
    const timeout = AbortSignal.timeout(timeoutMs);
    const verb = command.args[0] ?? '';
    try {
        const signal = AbortSignal.any([timeout, options.cancelled]);
        const done = await execute(command, command.directory ?? options.workspace, signal);
        if (done.tooLong)
            return { state: 'failed', cause: 'truncated', detail: `git ${verb} printed too much` };
        if (done.exitCode === null)
            return { state: 'failed', cause: 'unreachable', detail: `git ${verb} was ended by a signal` };
        const evidence = options.ledger.record('git', `git ${verb}`, done.stdout);
        return {
            state: 'exited',
            exitCode: done.exitCode,
            stdout: done.stdout,
            stderr: done.stderr,
            evidence,
        };
    }
    catch (error) {
        if (timeout.aborted)
            return {
                state: 'failed',
                cause: 'unreachable',
                detail: `git ${verb} took longer than ${timeoutMs} ms`,
            };
        const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        if (absent)
            return {
                state: 'failed',
                cause: 'unsupported',
                detail: `git ${verb} could not be started: no git executable, or no such folder`,
            };
        return { state: 'failed', cause: 'unreachable', detail: `git ${verb} was ended` };
    }
}
/** The git port: no shell, no user configuration, no hooks, no prompts. `temporary` receives every folder made. */
function createGit(options) {
    return {
        run: (command) => run(command, options),
        temporaryDirectory: async () => {
            const directory = await promises_.mkdtemp(external_node_path_.join(external_node_os_.tmpdir(), 'countersign-'));
            options.temporary.push(directory);
            return directory;
        },
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_https_, 2);
;// CONCATENATED MODULE: ./build/packages/runtime/src/ports/http-exchange.js


/** Keep-alive agents that honour HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
function createAgents(environment) {
    const options = { keepAlive: true, maxSockets: 16, proxyEnv: environment };
    return { plain: new external_node_http_.Agent(options), secure: new external_node_https_.Agent(options) };
}
function closeAgents(agents) {
    agents.plain.destroy();
    agents.secure.destroy();
}
const http_exchange_defaultMaxBytes = 16 * 1024 * 1024;
function foldHeaders(incoming) {
    const folded = {};
    for (const name in incoming) {
        const value = incoming[name];
        if (value !== undefined)
            folded[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return folded;
}
function failure(cause, detail) {
    return { state: 'failed', cause, detail };
}
/** By events: an asynchronous iterator costs more than all else that is done with a small answer. */
function readBody(response, { limit, host }) {
    const { promise, resolve } = Promise.withResolvers();
    const chunks = [];
    let size = 0;
    const cutOff = () => resolve(failure('truncated', `the answer of ${host} was cut off after ${size} bytes`));
    response.on('data', (chunk) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size <= limit)
            return;
        resolve(failure('truncated', `the answer of ${host} is longer than ${limit} bytes`));
        response.destroy();
    });
    response.on('end', () => {
        if (response.complete)
            resolve(Buffer.concat(chunks));
    });
    response.on('error', cutOff);
    response.on('close', cutOff);
    return promise;
}
function describe(error, host) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
    return `${host} could not be reached (${code})`;
}
async function answerOf(response, limits) {
    const body = await readBody(response, limits);
    if ('state' in body)
        return body;
    return {
        state: 'answered',
        status: response.statusCode ?? 0,
        headers: foldHeaders(response.headers),
        body,
    };
}
function watch(outgoing, { host, timeoutMs }, cancelled) {
    let why;
    const end = (reason) => {
        why ??= reason;
        outgoing.destroy(new Error(reason));
    };
    const timer = setTimeout(() => end(`${host} did not answer within ${timeoutMs} ms`), timeoutMs);
    const cancel = () => end(`the request to ${host} was cancelled`);
    cancelled.addEventListener('abort', cancel, { once: true });
    if (cancelled.aborted)
        cancel();
    const stop = () => {
        clearTimeout(timer);
        cancelled.removeEventListener('abort', cancel);
    };
    return { why: () => why, stop };
}
/** One request, one answer, no redirect and no retry. Never throws. */
async function exchange(request, agents, cancelled) {
    const url = new URL(request.url);
    const { host } = url;
    const secure = url.protocol === 'https:';
    const headers = { 'accept-encoding': 'identity', 'user-agent': 'countersign', ...request.headers };
    const options = { method: request.method, headers, agent: secure ? agents.secure : agents.plain };
    const { promise, resolve } = Promise.withResolvers();
    let watched;
    let answered = false;
    try {
        const outgoing = (secure ? external_node_https_namespaceObject : external_node_http_namespaceObject).request(url, options);
        const onError = (error) => resolve(failure('unreachable', watched?.why() ?? describe(error, host)));
        outgoing.on('error', onError);
        // Where neither an answer nor an error came, e.g. after a change of protocols that nobody asked for.
        outgoing.on('close', () => {
            if (!answered)
                onError(new Error('closed'));
        });
        outgoing.on('response', (response) => {
            answered = true;
            answerOf(response, { limit: request.maxBytes ?? http_exchange_defaultMaxBytes, host }).then(resolve, onError);
        });
        watched = watch(outgoing, { host, timeoutMs: request.timeoutMs ?? 30_000 }, cancelled);
        outgoing.end(request.body);
        return await promise;
    }
    catch {
        // Node throws for a header that no header may be, e.g. a credential with a line break; its message holds no value.
        return failure('malformed', `the request to ${host} could not be made: a header is not valid`);
    }
    finally {
        watched?.stop();
    }
}

// EXTERNAL MODULE: ./build/packages/runtime/src/ports/ledger.js
var ports_ledger = __webpack_require__(20472);
;// CONCATENATED MODULE: ./build/packages/runtime/src/ports/http.js


const defaultAttempts = 4;
const longestWaitMs = 60_000;
const firstWaitMs = 500;
const retriedStatuses = new Set([429, 502, 503, 504]);
const redirectStatuses = new Set([301, 302, 303, 307, 308]);
/** `Retry-After` as seconds or as a date (RFC 9110 §10.2.3), in milliseconds; undefined when there is none. */
function retryAfterMs(answer, clock) {
    const text = answer.headers['retry-after'];
    if (text === undefined)
        return undefined;
    if (/^\d{1,6}$/.test(text))
        return Number(text) * 1000;
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : Math.max(0, at - Date.parse(clock.now()));
}
/** How long to wait before another attempt, or undefined when this answer stands. */
function waitMs(reply, attempt, clock) {
    const backOff = firstWaitMs * 2 ** attempt;
    if (reply.state === 'failed')
        return reply.cause === 'malformed' ? undefined : backOff;
    const asked = retryAfterMs(reply, clock);
    // GitHub's secondary rate limit is a 403 with Retry-After.
    const limited = retriedStatuses.has(reply.status) || (reply.status === 403 && asked !== undefined);
    if (!limited || (asked ?? 0) > longestWaitMs)
        return undefined;
    return asked ?? backOff;
}
async function withRetries(request, options) {
    const safe = request.retry ?? (request.method === 'GET' || request.method === 'HEAD' ? 'safe' : 'never');
    const attempts = safe === 'safe' ? (options.attempts ?? defaultAttempts) : 1;
    for (let attempt = 0;; attempt += 1) {
        const reply = await exchange(request, options.agents, options.cancelled);
        const wait = waitMs(reply, attempt, options.clock);
        if (wait === undefined || attempt + 1 >= attempts || options.cancelled.aborted)
            return reply;
        await options.clock.sleep(wait);
    }
}
const credentialHeaders = new Set(['authorization', 'cookie', 'proxy-authorization']);
function redirected(request, answer) {
    const location = answer.headers['location'];
    if (!redirectStatuses.has(answer.status) || location === undefined || !URL.canParse(location, request.url))
        return undefined;
    const next = new URL(location, request.url);
    const from = new URL(request.url);
    const downgraded = from.protocol === 'https:' && next.protocol !== 'https:';
    if (downgraded || (next.protocol !== 'https:' && next.protocol !== 'http:'))
        return undefined;
    const headers = Object.entries(request.headers ?? {}).filter(([name]) => next.origin === from.origin || !credentialHeaders.has(name.toLowerCase()));
    return { ...request, url: next.href, headers: Object.fromEntries(headers) };
}
function refuse(url) {
    const usable = URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
    return usable
        ? undefined
        : { state: 'failed', cause: 'malformed', detail: 'the address is not an http or https URL' };
}
async function follow(request, options) {
    const reading = request.method === 'GET' || request.method === 'HEAD';
    let left = request.maxRedirects ?? (reading ? 5 : 0);
    let current = request;
    for (;;) {
        const reply = await withRetries(current, options);
        if (reply.state === 'failed')
            return reply;
        const next = left > 0 ? redirected(current, reply) : undefined;
        if (next === undefined) {
            const evidence = options.ledger.record(request.source, (0,ports_ledger/* locatorOf */.ek)(current.url), reply.body);
            return { ...reply, evidence, url: current.url };
        }
        left -= 1;
        current = next;
    }
}
/** The http port: time-outs, size limits, retries with Retry-After, redirects that drop credentials, evidence. */
function createHttp(options) {
    return { send: async (request) => refuse(request.url) ?? (await follow(request, options)) };
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/ports/machine.js






const machine_defaultTimeoutMs = 30_000;
const machine_defaultMaxBytes = 1024 * 1024;
function machine_execute(command, signal) {
    const child = (0,external_node_child_process_.spawn)(command.program, [...command.args], {
        shell: false,
        windowsHide: true,
        signal,
        stdio: ['pipe', 'pipe', 'pipe'],
    });
    const { stdin, maxBytes = machine_defaultMaxBytes } = command;
    return childOutput(child, { stdin, maxBytes, killWith: 'SIGKILL' });
}
function failed(cause, detail) {
    return { state: 'failed', cause, detail };
}
async function machine_run(command, cancelled) {
    const name = external_node_path_.basename(command.program);
    const timeoutMs = command.timeoutMs ?? machine_defaultTimeoutMs;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
        const done = await machine_execute(command, AbortSignal.any([timeout, cancelled]));
        if (done.tooLong)
            return failed('truncated', `${name} printed too much`);
        if (done.exitCode === null)
            return failed('unreachable', `${name} was ended by a signal`);
        return {
            state: 'exited',
            exitCode: done.exitCode,
            stdout: done.stdout.toString('utf8'),
            stderr: done.stderr,
        };
    }
    catch (error) {
        if (timeout.aborted)
            return failed('unreachable', `${name} took longer than ${timeoutMs} ms`);
        const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        return absent
            ? failed('unsupported', `there is no program ${name}`)
            : failed('unreachable', `${name} could not be run`);
    }
}
function isAbsent(error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
async function readFile(file, maxBytes = machine_defaultMaxBytes) {
    try {
        const handle = await promises_.open(file, 'r');
        try {
            const bytes = new Uint8Array(maxBytes + 1);
            const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
            return bytesRead > maxBytes
                ? (0,src/* missing */.LO)('truncated', `${file} is longer than ${maxBytes} bytes`)
                : (0,src/* known */.eO)(bytes.slice(0, bytesRead));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        return isAbsent(error)
            ? (0,src/* missing */.LO)('not-found', `there is no ${file}`)
            : (0,src/* missing */.LO)('forbidden', `${file} could not be read`);
    }
}
function homeDirectory() {
    try {
        const home = external_node_os_.homedir();
        return external_node_path_.isAbsolute(home) ? home : null;
    }
    catch {
        return null;
    }
}
/** The machine port: reads and runs what the machine's owner set up; no shell, time and size limits. */
function createMachine({ environment, cancelled, mask }) {
    return {
        variable: (name) => {
            const value = environment[name];
            return value === '' ? undefined : value;
        },
        homeDirectory: homeDirectory(),
        readFile,
        run: (command) => machine_run(command, cancelled),
        mask: (secret) => {
            if (secret !== '')
                mask(secret);
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/runtime/src/ports/index.js












const silent = { say: () => undefined, warn: () => undefined };
/** The real ports. Nothing is opened before its first use; `close` ends connections and removes temporary folders. */
function createPorts(options) {
    const cancelled = options.signal ?? new AbortController().signal;
    const clock = options.clock ?? createClock(cancelled);
    const ledger = (0,ports_ledger/* createLedger */.M5)(clock);
    const agents = createAgents(process.env);
    const temporary = [];
    const attempts = options.attempts === undefined ? {} : { attempts: options.attempts };
    return {
        clock,
        http: createHttp({ clock, ledger, agents, cancelled, ...attempts }),
        files: createFiles(options.workspace, ledger),
        git: createGit({ workspace: options.workspace, ledger, cancelled, temporary }),
        machine: createMachine({
            environment: process.env,
            cancelled,
            mask: options.mask ?? (() => undefined),
        }),
        progress: options.progress ?? silent,
        hash: { sha256: ports_ledger/* sha256 */.sc },
        evidence: () => ledger.entries(),
        close: async () => {
            closeAgents(agents);
            await Promise.all(temporary.map((directory) => promises_.rm(directory, { recursive: true, force: true })));
        },
    };
}


/***/ }),

/***/ 20472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ createLedger),
/* harmony export */   ek: () => (/* binding */ locatorOf),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** sha256 over raw bytes. */
function sha256(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex')}`;
}
/** A query may hold a signature or a key, so only its names are kept in a locator. */
function locatorOf(url) {
    const parsed = new URL(url);
    parsed.username = '';
    parsed.password = '';
    return (parsed.origin +
        parsed.pathname +
        (parsed.search === '' ? '' : `?${[...parsed.searchParams.keys()].join('&')}`));
}
function createLedger(clock) {
    const entries = new Map();
    return {
        record: (source, locator, bytes) => {
            const id = sha256(bytes);
            const key = `${id} ${source} ${locator}`;
            if (!entries.has(key))
                entries.set(key, { id, source, locator, observedAt: clock.now() });
            return id;
        },
        entries: () => [...entries.values()],
    };
}


/***/ })

};

// Runs a command with the pinned tools: `node .ci/bootstrap.mjs <command> [arguments…]`.
// Plain JavaScript without dependencies, because it is the first thing that runs after `git clone`, on Node 20 or later.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.countersign-lock');
const lockFolder = join(root, '.cache', 'install.lock');
const lockMaxAgeMs = 15 * 60_000;
const wantedMajor = 24;

const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
const lock = JSON.parse(lockText);
const lockDigest = createHash('sha256').update(lockText).digest('hex');

function fail(message) {
  console.error(`bootstrap: ${message}`);
  process.exit(1);
}

function readOrNull(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** What npm itself noted after its last complete install; it drops the note when an install breaks off. */
function installedPackages() {
  try {
    return JSON.parse(readOrNull(join(modules, '.package-lock.json')) ?? 'null')?.packages ?? null;
  } catch {
    return null;
  }
}

/** True when every package of the lock file is there at the version locked; optional ones may be absent. */
function agreesWithLock(installed) {
  return Object.entries(lock.packages).every(([path, locked]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = installed[path];
    if (found === undefined) return locked.optional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

function isInstalled() {
  if (readOrNull(stampFile) === lockDigest) return true;
  const installed = installedPackages();
  if (installed === null || !agreesWithLock(installed)) return false;
  writeFileSync(stampFile, lockDigest);
  return true;
}

function holderIsGone() {
  const pid = Number(readOrNull(join(lockFolder, 'pid')));
  try {
    if (Date.now() - statSync(lockFolder).mtimeMs > lockMaxAgeMs) return true;
    if (!Number.isInteger(pid) || pid <= 0) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function tryLock() {
  try {
    mkdirSync(dirname(lockFolder), { recursive: true });
    mkdirSync(lockFolder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (holderIsGone()) rmSync(lockFolder, { recursive: true, force: true });
    return false;
  }
  writeFileSync(join(lockFolder, 'pid'), String(process.pid));
  return true;
}

function install() {
  console.error('bootstrap: installing the locked packages (npm ci) …');
  const started = Date.now();
  // No package of the lock file needs its install script: binaries come as optional packages.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm is a .cmd file on Windows, which only a shell can start; the arguments are constants.
  const npm = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail(`npm ci failed (${npm.error?.message ?? `exit ${npm.status ?? npm.signal}`})`);
  writeFileSync(stampFile, lockDigest);
  console.error(`bootstrap: installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

async function ensureInstalled() {
  while (!isInstalled()) {
    if (!tryLock()) {
      await sleep(200);
      continue;
    }
    try {
      // Somebody else may have finished between our look and our lock.
      if (!isInstalled()) install();
    } finally {
      rmSync(lockFolder, { recursive: true, force: true });
    }
  }
}

/** Node 24: the package of this platform if there is one, else the Node that runs us if it is new enough. */
function findNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const binary = join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return process.execPath;
  return fail(
    `found Node ${process.versions.node}, expected ${wantedMajor} or later: ` +
      `no package ${name} is locked for this platform, so install Node ${wantedMajor} yourself`,
  );
}

/** The script behind a package's command, so that no shell shim and no other `node` comes between. */
function scriptOf(command) {
  for (const [path, { bin }] of Object.entries(lock.packages)) {
    const topLevel = /^node_modules\/(?:@[^/]+\/)?[^/]+$/u.test(path) && !path.includes('/node-');
    if (topLevel && bin?.[command] !== undefined) return join(root, path, bin[command]);
  }
  return null;
}

function commandLine(node, command, args) {
  if (command === 'node') return [node, args];
  const script = scriptOf(command);
  return script === null ? [command, args] : [node, [script, ...args]];
}

const [command, ...args] = process.argv.slice(2);
if (command === undefined) fail('usage: node .ci/bootstrap.mjs <command> [arguments…]');
await ensureInstalled();
const node = findNode();
const [program, programArgs] = commandLine(node, command, args);
const path = [dirname(node), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
const child = spawn(program, programArgs, { stdio: 'inherit', env: { ...process.env, PATH: path } });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`cannot start ${program}: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));

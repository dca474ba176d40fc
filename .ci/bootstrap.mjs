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
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
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

/**
 * What differs from the lock file, or null. Optional packages may be absent (other platforms), and those of platforms
 * that the lock file could not name when it was written may be there: their parents pin them to one version.
 */
function difference(installed) {
  const paths = Object.keys({ ...lock.packages, ...installed }).filter((path) =>
    path.startsWith('node_modules/'),
  );
  const differs = (path) => {
    const [locked, found] = [lock.packages[path], installed[path]];
    if (locked === undefined || found === undefined) return (locked ?? found).optional !== true;
    return found.version !== locked.version || found.integrity !== locked.integrity;
  };
  return paths.find(differs) ?? null;
}

function isInstalled() {
  if (readOrNull(stampFile) === lockDigest) return true;
  const installed = installedPackages();
  if (installed === null || difference(installed) !== null) return false;
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

function unlock() {
  rmSync(lockFolder, { recursive: true, force: true });
}

/**
 * `npm ci` refuses a lock file that lacks an optional package of some other platform, which is what npm writes when a
 * registry has none for it. `npm install --no-save` takes the same versions and checks the same digests; that nothing
 * else came in is checked here.
 */
function install() {
  console.error('bootstrap: installing the locked packages …');
  // No package of the lock file needs its install script: binaries come as optional packages.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm is a .cmd file on Windows, which only a shell can start; the arguments are constants.
  const npm = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    fail(`npm install failed (${npm.error?.message ?? `exit ${npm.status ?? npm.signal}`})`);
  const installed = installedPackages();
  const wrong = installed === null ? 'node_modules/.package-lock.json' : difference(installed);
  if (wrong !== null) fail(`${wrong} is not as package-lock.json says; remove node_modules and try again`);
  writeFileSync(stampFile, lockDigest);
}

/** A dependency that package.json names otherwise than the lock file would be taken from the registry unlocked. */
function refuseStaleLock() {
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    const [wanted, locked] = [manifest[kind] ?? {}, lock.packages[''][kind] ?? {}];
    const stale = Object.keys({ ...wanted, ...locked }).find((name) => wanted[name] !== locked[name]);
    if (stale !== undefined) fail(`package-lock.json is behind package.json (${stale}): run npm install`);
  }
}

async function ensureInstalled() {
  refuseStaleLock();
  while (!isInstalled()) {
    if (!tryLock()) {
      await sleep(200);
      continue;
    }
    process.on('exit', unlock);
    // Somebody else may have finished between our look and our lock.
    if (!isInstalled()) install();
    process.off('exit', unlock);
    unlock();
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

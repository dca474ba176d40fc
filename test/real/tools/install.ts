import { existsSync } from 'node:fs';
import { access, constants, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { runCommand } from './run-command.ts';
import { cacheFolder, type Had, type Tool, type ToolName, tools } from './tool.ts';

async function onPath(name: string): Promise<string | null> {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin'];
  for (const folder of folders.filter((entry) => path.isAbsolute(entry))) {
    const file = path.join(folder, name);
    const usable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return file;
  }
  return null;
}

type Fill = (folder: string) => Promise<{ readonly ok: true } | { readonly ok: false; readonly why: string }>;

/** Fills a fresh folder and moves it into place, so that a broken-off install is never taken for a finished one. */
async function cached(folder: string, fill: Fill): Promise<string | null> {
  if (existsSync(folder)) return null;
  await mkdir(cacheFolder, { recursive: true });
  const fresh = await mkdtemp(path.join(cacheFolder, '.new-'));
  try {
    const filled = await fill(fresh);
    if (!filled.ok) return filled.why;
    await rename(fresh, folder).catch((error: unknown) => {
      // Another run of ours was faster.
      if (!existsSync(folder)) throw error;
    });
    return null;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

type GoTool = Extract<Tool, { readonly from: 'go' }>;

const byName = (tool: GoTool): readonly string[] => ['install', `${tool.module}@${tool.version}`];

/** `go install` refuses a tool whose go.mod replaces modules; as a tool of a module that replaces them too, it builds. */
function byModule(tool: GoTool, folder: string): readonly (readonly string[])[] {
  const inside = ['-C', folder];
  return [
    [...inside, 'mod', 'init', 'countersign.test/tool'],
    [...inside, 'mod', 'edit', ...(tool.replace ?? []).map((one) => `-replace=${one}`)],
    [...inside, 'get', '-tool', `${tool.module}@${tool.version}`],
    [...inside, 'install', tool.module],
  ];
}

async function buildGo(tool: GoTool, target: string): ReturnType<Fill> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'countersign-go-'));
  try {
    const steps = tool.replace === undefined ? [byName(tool)] : byModule(tool, folder);
    for (const args of steps) {
      const environment = { GOBIN: target, CGO_ENABLED: '0' };
      const ended = await runCommand({ program: 'go', args, environment });
      if (!ended.ok) return ended;
    }
    return { ok: true };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fromGo(name: string, tool: GoTool, long: LongBuilds): Promise<Had> {
  const folder = path.join(cacheFolder, `${name}-${tool.version}`);
  if (tool.outsideCi === true && long === 'only-cached' && !existsSync(folder))
    return { why: 'its build takes minutes; npm run test:real -- --all-tools builds it once' };
  const why = await cached(folder, (fresh) => buildGo(tool, fresh));
  return why === null ? { path: path.join(folder, name) } : { why };
}

/** A virtual environment knows its own path, so it is made where it stays, and marked by what pip puts in last. */
async function fromPython(name: string, version: string): Promise<Had> {
  const folder = path.join(cacheFolder, `${name}-${version}`);
  const program = path.join(folder, 'bin', name);
  if (existsSync(program)) return { path: program };
  await mkdir(cacheFolder, { recursive: true });
  const made = await runCommand({ program: 'python3', args: ['-m', 'venv', '--clear', folder] });
  if (!made.ok) return made;
  const pip = path.join(folder, 'bin/pip');
  const args = [
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--only-binary=:all:',
    `${name}==${version}`,
  ];
  const installed = await runCommand({ program: pip, args });
  return installed.ok ? { path: program } : installed;
}

async function fromDebian(name: string, source: string): Promise<Had> {
  const there = await onPath(name);
  if (there !== null) return { path: there };
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  // RUNLEVEL=1: the package must not start its service; the suites start their own on loopback.
  const apt = [...sudo, 'env', 'RUNLEVEL=1', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', source]]) {
    const [program = 'env', ...rest] = [...apt, ...args];
    const ended = await runCommand({ program, args: rest });
    if (!ended.ok) return ended;
  }
  const installed = await onPath(name);
  return installed === null
    ? { why: `the Debian package ${source} has no program ${name}` }
    : { path: installed };
}

/** Whether tools that take minutes to build are built. */
export type LongBuilds = 'build' | 'only-cached';

/** The tool's program, installed if it has to be; or why it cannot be had. */
export async function ensureTool(name: ToolName, long: LongBuilds): Promise<Had> {
  const tool: Tool = tools[name];
  if (tool.from === 'go') return fromGo(name, tool, long);
  if (tool.from === 'python') return fromPython(name, tool.version);
  return fromDebian(name, tool.package ?? name);
}

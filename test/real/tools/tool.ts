import * as os from 'node:os';
import * as path from 'node:path';

/** Where a tool comes from. Go and Python tools are pinned here; Debian pins its packages for each release. */
export type Tool =
  | { readonly from: 'go'; readonly module: string; readonly version: string }
  | { readonly from: 'python'; readonly version: string }
  /** `package` where it is not called like its program. */
  | { readonly from: 'debian'; readonly package?: string };

/** The real servers and tools that suites may ask for, by the name of their program. */
export const tools = {
  act: { from: 'go', module: 'github.com/nektos/act', version: 'v0.2.87' },
  actionlint: { from: 'go', module: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
  crane: { from: 'go', module: 'github.com/google/go-containerregistry/cmd/crane', version: 'v0.22.1' },
  zizmor: { from: 'python', version: '1.32.0' },
  'docker-credential-pass': { from: 'debian', package: 'golang-docker-credential-helpers' },
  'docker-registry': { from: 'debian' },
  gpg: { from: 'debian', package: 'gnupg' },
  htpasswd: { from: 'debian', package: 'apache2-utils' },
  pass: { from: 'debian' },
  prometheus: { from: 'debian' },
  skopeo: { from: 'debian' },
} as const satisfies Readonly<Record<string, Tool>>;

export type ToolName = keyof typeof tools;
export const toolNames = Object.keys(tools) as readonly ToolName[];

/** A tool that can be run, or why it cannot be had here. */
export type Had = { readonly path: string } | { readonly why: string };

/** Kept between runs; a folder holds a finished install or does not exist. */
export const cacheFolder = path.join(
  process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'),
  'countersign/tools',
);

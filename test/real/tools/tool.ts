import * as os from 'node:os';
import * as path from 'node:path';

/** Where a tool comes from. Go and Python tools are pinned here; Debian pins its packages for each release. */
export type Tool =
  | {
      readonly from: 'go';
      readonly module: string;
      readonly version: string;
      /** `old=new@version`: replacements that the tool's own go.mod has, which `go install` does not follow. */
      readonly replace?: readonly string[];
      /** Takes minutes to build: used when it is in the cache already, built only with --all-tools. */
      readonly outsideCi?: true;
    }
  | { readonly from: 'python'; readonly version: string }
  /** `package` where it is not called like its program. */
  | { readonly from: 'debian'; readonly package?: string };

/** The real servers and tools that suites may ask for, by the name of their program. */
export const tools = {
  act: { from: 'go', module: 'github.com/nektos/act', version: 'v0.2.87' },
  actionlint: { from: 'go', module: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
  // 247 s with an empty cache of Go's.
  cosign: {
    from: 'go',
    module: 'github.com/sigstore/cosign/v3/cmd/cosign',
    version: 'v3.1.3',
    outsideCi: true,
  },
  crane: { from: 'go', module: 'github.com/google/go-containerregistry/cmd/crane', version: 'v0.22.1' },
  // 419 s.
  'kubectl-kyverno': {
    from: 'go',
    module: 'github.com/kyverno/kyverno/cmd/cli/kubectl-kyverno',
    version: 'v1.19.1',
    replace: [
      'k8s.io/pod-security-admission=github.com/kyverno/pod-security-admission@v0.0.0-20251031094455-46f20778634f',
    ],
    outsideCi: true,
  },
  // policy-controller's own; 291 s.
  tester: {
    from: 'go',
    module: 'github.com/sigstore/policy-controller/cmd/tester',
    version: 'v0.13.1',
    replace: [
      'github.com/golang/glog=github.com/jdolitsky/glog@v0.0.0-20220729172235-78744e90d087',
      'k8s.io/code-generator=k8s.io/code-generator@v0.29.4',
      'k8s.io/kube-openapi=k8s.io/kube-openapi@v0.0.0-20231010175941-2dd684a91f00',
    ],
    outsideCi: true,
  },
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

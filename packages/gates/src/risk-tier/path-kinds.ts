import type { PathKind } from './policy.ts';
import { foldPath } from './quick-matcher.ts';

type Marks = { readonly names: readonly RegExp[]; readonly folders: readonly string[] };

// Manifests and lockfiles of the common package managers, by file name. Every pattern is anchored and without repeats
// inside repeats, so a hostile name costs no more than its length.
const dependencyNames = [
  /^(?:package|npm-shrinkwrap|composer|vcpkg|deno)\.json$/u,
  /^(?:package-lock|packages\.lock)\.json$/u,
  /^(?:deno\.jsonc|pnpm-workspace\.yaml|pnpm-lock\.yaml|bun\.lockb?|\.npmrc|\.yarnrc|\.yarnrc\.yml|\.pnpmfile\.cjs)$/u,
  /^(?:yarn|deno|poetry|uv|pdm|cargo|composer|mix|pubspec|flake|gemfile|pipfile|podfile|gems|rebar|renv|paket)\.lock$/u,
  /^(?:go\.mod|go\.sum|go\.work|go\.work\.sum|cargo\.toml|pyproject\.toml|setup\.py|setup\.cfg|pipfile)$/u,
  /^(?:requirements|constraints)[a-z0-9._-]*\.(?:txt|in)$/u,
  /^(?:environment\.ya?ml|conda-lock\.ya?ml|gemfile|gems\.rb|pom\.xml|build\.sbt|mix\.exs|rebar\.config)$/u,
  /^(?:build|settings)\.gradle(?:\.kts)?$/u,
  /^(?:gradle\.lockfile|libs\.versions\.toml|verification-metadata\.xml|gradle-wrapper\.(?:properties|jar))$/u,
  /\.(?:gemspec|csproj|fsproj|vbproj|cabal)$/u,
  /^(?:packages\.config|directory\.packages\.props|nuget\.config|paket\.dependencies|pubspec\.yaml)$/u,
  /^(?:package\.swift|package\.resolved|podfile|cartfile|cartfile\.resolved|conanfile\.(?:txt|py))$/u,
  /^(?:flake\.nix|stack\.yaml|cabal\.project|project\.clj|deps\.edn|manifest\.toml|module\.bazel|workspace)$/u,
];
const infrastructureNames = [
  /^(?:dockerfile|containerfile)(?:\..*)?$/u,
  /\.(?:dockerfile|tf|tfvars|tofu|hcl|bicep|nomad)$/u,
  /\.tf(?:vars)?\.json$/u,
  /^(?:docker-)?compose[a-z0-9._-]*\.ya?ml$/u,
  /^(?:chart|kustomization|helmfile|skaffold|serverless|pulumi|cloudbuild|buildspec)[a-z0-9._-]*\.ya?ml$/u,
  /^(?:cdk|vercel)\.json$/u,
  /^(?:fly|netlify|wrangler)\.toml$/u,
  /^(?:procfile|jenkinsfile|\.gitlab-ci\.yml|azure-pipelines\.ya?ml|bitbucket-pipelines\.yml|\.dockerignore)$/u,
];

const marks: Readonly<Record<PathKind, Marks>> = {
  dependencies: { names: dependencyNames, folders: ['vendor', 'node_modules'] },
  infrastructure: {
    names: infrastructureNames,
    folders: [
      'terraform helm charts k8s kubernetes kustomize manifests infra infrastructure ansible pulumi',
      'cloudformation .circleci',
    ]
      .join(' ')
      .split(' '),
  },
};

/** The file name, folded. */
function nameOf(path: string): string {
  return foldPath(path.slice(path.lastIndexOf('/') + 1));
}

/**
 * Whether a path is of a kind, by its file name or by a folder that it lies in. Compared without regard to case: on the
 * machine of a developer both may be one file, and folding only raises.
 */
export function isOfKind(kind: PathKind, path: string): boolean {
  const parts = foldPath(path).split('/');
  const name = nameOf(path);
  const { names, folders } = marks[kind];
  // A folder that became a link or a submodule is a path that ends in the folder's name.
  return names.some((pattern) => pattern.test(name)) || parts.some((part) => folders.includes(part));
}

/**
 * Files that steer who may change what and what runs: everything in .github (workflows, local actions, the policy),
 * every action.yml, CODEOWNERS wherever GitHub looks for it. A change of these is of the highest tier under any table:
 * it could relax the very gates that judge it.
 */
export function isControlFile(path: string): boolean {
  const folded = foldPath(path);
  const name = nameOf(path);
  if (folded === '.github' || folded.startsWith('.github/')) return true;
  if (name === 'action.yml' || name === 'action.yaml') return true;
  return folded === 'codeowners' || folded === 'docs/codeowners';
}

/** git's own quoted form of a name that is not UTF-8 (core.quotePath): no pattern can be trusted to match it. */
export function isUnreadablePath(path: string): boolean {
  return path.startsWith('"');
}

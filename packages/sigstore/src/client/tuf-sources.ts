import { githubTufRoot } from './github-tuf-root.ts';
import { publicGoodTufRoot } from './public-good-tuf-root.ts';
import type { TufSource } from './refresh-trusted-root.ts';

/** The Sigstore public good instance. Source: https://github.com/sigstore/root-signing */
export const publicGoodTuf: Pick<TufSource, 'mirror' | 'rootJson'> = {
  mirror: 'https://tuf-repo-cdn.sigstore.dev',
  rootJson: publicGoodTufRoot,
};

/**
 * GitHub's own instance, which signs for private repositories and immutable releases. A tenant of GHE.com is the target
 * `<trust-domain>.trusted_root.json` there. Null in a build that has no root to begin with. Source: cli/cli.
 */
export const githubTuf: Pick<TufSource, 'mirror' | 'rootJson'> | null = {
  mirror: 'https://tuf-repo.github.com',
  rootJson: githubTufRoot,
};

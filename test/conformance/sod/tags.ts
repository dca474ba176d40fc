import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { type PushedImage, pushImage } from '../../support/registry/index.ts';
import type { Scenarios } from './scenario.ts';
import type { Deploy, World } from './world.ts';

const repository = 'acme/shop';

function writeManifest({ workspace }: World, image: string): void {
  const file = path.join(workspace, 'deploy/app.yaml');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    `apiVersion: v1\nkind: Pod\nmetadata: { name: shop }\nspec:\n  containers:\n    - { name: shop, image: '${image}' }\n`,
  );
}

async function deployImage(world: World, host: string, image: PushedImage): Promise<Deploy> {
  return {
    commit: await world.repo.tip(),
    policy: { files: ['deploy/*.yaml'] },
    request: { subject: { kind: 'image', name: `${host}/${repository}`, digest: image.digest } },
  };
}

type Written = 'with-digest' | 'by-tag';

/** An image is approved and written into the manifest; then, perhaps, its tag names another one. */
function tagged(written: Written, moves: 'moves' | 'stays'): (world: World) => Promise<Deploy> {
  return async (world) => {
    const { url, host } = await world.registry();
    const approved = await pushImage(url, repository, 'v1');
    const byTag = `${host}/${repository}:v1`;
    writeManifest(world, written === 'by-tag' ? byTag : `${byTag}@${approved.digest}`);
    if (moves === 'moves') await pushImage(url, repository, 'v1', { content: 'something else' });
    return deployImage(world, host, approved);
  };
}

/** Names that do not stay with what they named. */
export const tagScenarios: Scenarios = {
  A38: [
    {
      name: 'the tag of the approved image names another one by now',
      attack: tagged('with-digest', 'moves'),
      honest: tagged('with-digest', 'stays'),
      because: ['tag-and-digest-disagree'],
    },
    {
      name: 'the manifest names the image by its tag alone',
      attack: tagged('by-tag', 'moves'),
      honest: tagged('with-digest', 'stays'),
      because: ['mutable-reference'],
    },
  ],
};

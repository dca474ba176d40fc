import { parseArgs } from 'node:util';
import { judgeRepository } from './judge-repository.ts';
import { tellStory } from './story.ts';

const help = `usage: npm run demo [-- --out DIR] [-- --repo PATH [--base COMMIT]]

Deploys three changes of one service through gated-deploy, on loopback: a good one, a bad one, and one while a source
of facts is down. Prints each verdict with its reasons, then the records, then replays them.

  --out DIR      keep the records in DIR
  --repo PATH    judge a range of your own git repository instead (nothing is sent anywhere)
  --base COMMIT  where that range begins; default: 20 commits back

exit: 0 when everything went as told, 1 when not, 3 usage`;

async function main(): Promise<number> {
  const options = {
    out: { type: 'string' },
    repo: { type: 'string' },
    base: { type: 'string' },
    help: { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ options });
    if (values.help === true) {
      console.log(help);
      return 0;
    }
    return values.repo === undefined
      ? await tellStory(values.out)
      : await judgeRepository(values.repo, values.base);
  } catch (thrown) {
    console.error(
      `demo: ${thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : 'failed'}\n\n${help}`,
    );
    return 3;
  }
}

process.exitCode = await main();

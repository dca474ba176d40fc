// npm run bench -- NAME [--rounds N]: measures us and the peer alternately in one run; closes with one JSON line.
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';

const leastRounds = 15;

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !['bench.ts', 'run.ts', 'timing.ts'].includes(file))
  .map((file) => file.replace(/\.ts$/u, ''))
  .toSorted();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string', default: String(leastRounds) } },
  });
  const [name = ''] = positionals;
  const rounds = Number(values.rounds);
  if (
    positionals.length !== 1 ||
    !names.includes(name) ||
    !Number.isInteger(rounds) ||
    rounds < leastRounds
  ) {
    console.error(
      `usage: npm run bench -- NAME [--rounds N, at least ${leastRounds}]\nbenches: ${names.join(', ')}`,
    );
    return 1;
  }
  const { bench } = (await import(`./${name}.ts`)) as { bench: Bench };
  const measured = await bench(rounds);
  console.log(JSON.stringify({ bench: name, rounds, ...measured }));
  return measured.within ? 0 : 1;
}

process.exitCode = await main();

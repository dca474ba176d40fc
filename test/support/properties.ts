import * as fc from 'fast-check';

// Property tests are repeatable: one seed for every run, so that a change fails by what it did and by nothing else.
// COUNTERSIGN_SEED=<integer> looks elsewhere; `npm run fuzz` looks much further.
const defaultSeed = 20_261_121;

function seedOf(text: string | undefined): number {
  if (text === undefined || text === '') return defaultSeed;
  const seed = Number(text);
  if (Number.isInteger(seed)) return seed;
  throw new Error(`COUNTERSIGN_SEED: found ${JSON.stringify(text)}, expected an integer`);
}

fc.configureGlobal({ seed: seedOf(process.env['COUNTERSIGN_SEED']) });

export { fc };

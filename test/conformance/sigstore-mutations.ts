import { createSigner } from '../support/signing/index.ts';
import { type AskableGate, type GateQuestion, openGate } from './sigstore/ask-gate.ts';
import { contentMutations } from './sigstore-mutations/content-mutations.ts';
import { forgeries, job, type Row, subjects } from './sigstore-mutations/forgeries.ts';
import { jsonMutations } from './sigstore-mutations/json-mutations.ts';
import { materialMutations, type Pool } from './sigstore-mutations/material-mutations.ts';
import type { Json, Mutation, Original } from './sigstore-mutations/mutation.ts';
import { ownOriginals, passingCases, type Signers } from './sigstore-mutations/originals.ts';
import { escaped, policyMutations } from './sigstore-mutations/policy-mutations.ts';
import { rootMutations } from './sigstore-mutations/root-mutations.ts';

/** One row of the corpus: an original that must be accepted, or one thing changed that must be rejected. */
export type MutationRun = {
  readonly id: string;
  readonly pass: boolean;
  readonly expected: Row['expected'];
  /** With the reasons of the gate. */
  readonly got: string;
};

async function judged(gate: AskableGate, { name, question, expected }: Row): Promise<MutationRun> {
  const { effect, codes } = await gate.ask(question);
  const answer = effect === 'allow' ? 'accepted' : 'rejected';
  return { id: name, pass: answer === expected, expected, got: `${answer} (${effect}: ${codes.join(', ')})` };
}

function asPattern(question: GateQuestion): GateQuestion | undefined {
  if (!('identity' in question.signer)) return undefined;
  const identityPattern = `^${escaped(question.signer.identity)}$`;
  return { ...question, policy: { identity: undefined, identityPattern } };
}

/** The original, the original under a pattern, and every mutation that it has something for. */
function rowsOf({ name, question }: Original, mutations: readonly Mutation[]): Row[] {
  const pattern = asPattern(question);
  const rows: Row[] = [{ name: `${name} / as it is`, question, expected: 'accepted' }];
  if (pattern !== undefined)
    rows.push({ name: `${name} / under an anchored pattern`, question: pattern, expected: 'accepted' });
  for (const mutation of mutations) {
    const changed = mutation.change(question);
    if (changed !== undefined)
      rows.push({ name: `${name} / ${mutation.name}`, question: changed, expected: 'rejected' });
  }
  return rows;
}

async function poolOf({ publicGood, github, modern }: Signers): Promise<Pool> {
  const signed = { ...job, subjects, at: '2026-06-22T14:05:00.000Z' };
  const bundle = async (made: Promise<object>): Promise<Json> => (await made) as Json;
  const [ca] = (publicGood.trustedRoot as Json)['certificateAuthorities'] as Json;
  return {
    others: [
      { name: 'another signing of public good', bundle: await bundle(publicGood.signProvenance(signed)) },
      { name: 'another signing of GitHub', bundle: await bundle(github.signProvenance(signed)) },
      { name: 'another signing of Rekor v2', bundle: await bundle(modern.signProvenance(signed)) },
    ],
    authority: ca?.['certChain']?.['certificates']?.[0]?.['rawBytes'] as unknown as string,
  };
}

async function corpus(vectorsDir: string): Promise<readonly Row[]> {
  const signers = {
    publicGood: await createSigner('public-good'),
    github: await createSigner('github'),
    modern: await createSigner('rekor-v2'),
  };
  const stranger = await createSigner('public-good');
  const mutations = [
    ...jsonMutations,
    ...contentMutations,
    ...materialMutations(await poolOf(signers)),
    ...policyMutations,
    ...rootMutations(stranger.trustedRoot as Json),
  ];
  const originals = [...(await passingCases(vectorsDir)), ...(await ownOriginals(signers))];
  const rows = originals.flatMap((original) => rowsOf(original, mutations));
  return [...rows, ...(await forgeries(signers.publicGood))];
}

/**
 * The mutation corpus: every original (the conformance suite's passing cases and bundles of our own) is accepted by the
 * gate attest-verify, and rejected when one thing about it is changed: in the document, the content, the certificate,
 * the log entry, the timestamp, the policy or the root; so are bundles whose signer cheats.
 */
export async function run(vectorsDir: string): Promise<readonly MutationRun[]> {
  const rows = await corpus(vectorsDir);
  const gate = await openGate();
  const runs: MutationRun[] = [];
  try {
    // One after the other: the gate has one folder.
    for (const row of rows) runs.push(await judged(gate, row));
  } finally {
    await gate.close();
  }
  return runs;
}

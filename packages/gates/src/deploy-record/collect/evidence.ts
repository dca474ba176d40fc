import {
  type EvidenceId,
  type Fact,
  type Files,
  type Hash,
  known,
  missing,
  type Missing,
} from '@countersign/core';
import { parseEvidence } from '@countersign/records';
import type { Gates } from '../../evidence-corruption.ts';
import { type JudgedAgain, rejudge, type Rejudgement, rejudgedState } from '../../rejudge.ts';
import type { EvidencePhase, HandedOver, Rejudged } from '../facts.ts';
import type { EvidenceLine } from '../inputs.ts';

export type EvidencePorts = { readonly files: Files; readonly hash: Hash };
/** The gates that recorded facts are judged by, and when each of them judges. */
export type JudgingGates = { readonly gates: Gates; readonly phaseOf: (gate: string) => EvidencePhase };

function problemOf(judged: JudgedAgain): string[] {
  if (judged.state === 'identical') return [];
  if (judged.state === 'corrupt' || judged.state === 'cannot-judge')
    return [`${judged.gate}: ${judged.problem}`];
  const { gate, recorded, judged: again } = judged;
  const verdicts =
    recorded.effect === again.effect
      ? `${again.effect} for other reasons`
      : `${recorded.effect} became ${again.effect}`;
  return [`${gate}: ${verdicts}`];
}

/** A verdict that differs because the gate was changed on purpose is no forgery. */
function stateOf(rejudgement: Rejudgement): Rejudged['state'] {
  const state = rejudgedState(rejudgement);
  const accused = rejudgement.judgements.some((judged) => judged.state === 'differs');
  return state === 'differs' && !accused ? 'other-semantics' : state;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Content = Pick<HandedOver, 'document' | 'phase' | 'rejudged'>;

function unread(why: Missing<never>): Content {
  return { document: why, phase: null, rejudged: missing('not-collected', why.detail) };
}

function contentOf(bytes: Uint8Array, ports: EvidencePorts, judging: JudgingGates): Content {
  const text = decode(bytes);
  if (text === undefined) return unread(missing('malformed', 'it is not UTF-8 text'));
  const parsed = parseEvidence(text);
  if (!parsed.ok) return unread(missing('malformed', parsed.problem));
  const { document } = parsed;
  const sha256 = (hashed: string): EvidenceId => ports.hash.sha256(new TextEncoder().encode(hashed));
  const again = rejudge(document, judging.gates, sha256);
  const problems = [...again.corrupt, ...again.judgements.flatMap(problemOf)];
  return {
    document: known(document),
    phase: judging.phaseOf(document.gate),
    rejudged: known({ state: stateOf(again), problems }),
  };
}

function digestOf(bytes: Fact<Uint8Array>, hash: Hash): Fact<EvidenceId> {
  if (bytes.state === 'missing') return missing(bytes.cause, bytes.detail);
  return known(hash.sha256(bytes.value), bytes.evidence);
}

/** Reads one file that was handed over. Bytes with another digest are not looked into: they may be anything. */
export async function collectEvidence(
  line: EvidenceLine,
  ports: EvidencePorts,
  judging: JudgingGates,
): Promise<HandedOver> {
  const { path, expected } = line;
  if (expected === null) {
    const why = missing('not-collected', 'no digest was handed over for it');
    return { path, expected, digest: why, ...unread(why) };
  }
  const bytes = await ports.files.read(path);
  const digest = digestOf(bytes, ports.hash);
  if (bytes.state === 'missing' || digest.state === 'missing')
    return { path, expected, digest, ...unread(missing('not-collected', 'the file could not be read')) };
  return digest.value === expected
    ? { path, expected, digest, ...contentOf(bytes.value, ports, judging) }
    : {
        path,
        expected,
        digest,
        ...unread(missing('not-collected', 'it is not the file that was handed over')),
      };
}

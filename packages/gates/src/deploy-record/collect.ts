import {
  type Collect,
  type Fact,
  type Files,
  isSha256,
  known,
  type LastDeploy,
  missing,
} from '@countersign/core';
import { gates, isGateId, phaseOf } from '../registry.ts';
import { collectEvidence, type JudgingGates } from './collect/evidence.ts';
import type { EvidencePhase, Facts } from './facts.ts';
import { type EvidenceLine, parseEvidenceLines, parseJobs, parseRequestedAt } from './inputs.ts';
import type { Policy } from './policy.ts';

export { inputs } from './inputs.ts';
export { writeRecord, type WrittenRecord } from './collect/write-record.ts';

const judging: JudgingGates = {
  gates,
  phaseOf: (gate): EvidencePhase => (isGateId(gate) ? phaseOf(gate) : 'before-deploy'),
};

function previousOf(last: Fact<LastDeploy | null>): Facts['previous'] {
  if (last.state === 'missing') return missing(last.cause, last.detail);
  if (last.value === null) return known(null, last.evidence);
  const { record, commit } = last.value;
  return isSha256(record)
    ? known({ record, commit }, last.evidence)
    : missing('malformed', 'the digest of the last record is not sha256:<64 lower-case hex digits>');
}

/** A pattern that matches exactly one file stands for that file; any other is read as it is written, and not found. */
async function withFoundPath(line: EvidenceLine, files: Files): Promise<EvidenceLine> {
  if (!/[*?[]/.test(line.path)) return line;
  const found = await files.list([line.path]);
  const [only, ...others] = found.state === 'known' ? found.value : [];
  return only === undefined || others.length > 0 ? line : { ...line, path: only };
}

/**
 * Reads what the workflow handed over: evidence files, each against the digest that came with it, and judged again; the
 * job results; the time of the request. Nothing is fetched.
 */
export const collect: Collect<Policy, Facts> = async (ports, { request, inputs, lastDeploy }) => {
  const given = parseEvidenceLines(inputs['evidence'] ?? '');
  const lines = await Promise.all(given.map((line) => withFoundPath(line, ports.files)));
  const handedOver = await Promise.all(lines.map((line) => collectEvidence(line, ports, judging)));
  return {
    request,
    jobs: parseJobs(inputs['jobs']),
    requestedAt: parseRequestedAt(inputs['requested-at']),
    handedOver,
    previous: previousOf(lastDeploy),
  };
};

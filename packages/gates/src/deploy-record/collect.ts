import {
  type Collect,
  type Fact,
  isSha256,
  known,
  type LastDeploy,
  missing,
  type Ports,
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

const mostMatches = 50;

/**
 * Where the file of a pattern stands. The digest says which one is meant when several match; when none has it, the
 * first is taken and found to differ.
 */
async function withFoundPath(
  line: EvidenceLine,
  { files, hash }: Pick<Ports, 'files' | 'hash'>,
): Promise<EvidenceLine> {
  if (!/[*?[]/.test(line.path)) return line;
  const found = await files.list([line.path]);
  // The actions name a file by the first 12 digits of its digest, so the right one is looked at first.
  const digits = line.expected?.slice('sha256:'.length, 'sha256:'.length + 12) ?? '';
  const all = found.state === 'known' ? found.value : [];
  const paths = all
    .toSorted((a, b) => Number(b.includes(digits)) - Number(a.includes(digits)))
    .slice(0, mostMatches);
  for (const path of paths) {
    const bytes = await files.read(path);
    if (bytes.state === 'known' && hash.sha256(bytes.value) === line.expected) return { ...line, path };
  }
  return { ...line, path: paths[0] ?? line.path };
}

/**
 * Reads what the workflow handed over: evidence files, each against the digest that came with it, and judged again; the
 * job results; the time of the request. Nothing is fetched.
 */
export const collect: Collect<Policy, Facts> = async (ports, { request, inputs, lastDeploy }) => {
  const given = parseEvidenceLines(inputs['evidence'] ?? '');
  const lines = await Promise.all(given.map((line) => withFoundPath(line, ports)));
  const handedOver = await Promise.all(lines.map((line) => collectEvidence(line, ports, judging)));
  return {
    request,
    jobs: parseJobs(inputs['jobs']),
    requestedAt: parseRequestedAt(inputs['requested-at']),
    handedOver,
    previous: previousOf(lastDeploy),
  };
};

import { subjectText, type Table } from '@countersign/core';
import { candidatesOf, type Scene } from './candidate.ts';
import { findingsOf, see } from './checks.ts';
import { questionOf } from './decide.ts';
import { type Demand, demandOf, stepDemand } from './demand.ts';
import type { AttestVerifyFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { asksPlatforms, wantedPlatforms } from './platforms.ts';
import { type AttestVerifyPolicy, namesSigner, requirementFor } from './policy.ts';
import { predicateTypeOf } from './said.ts';
import { summariesIn, summaryFindings } from './summary.ts';

/** One cell: what a bundle was asked for, and what it said. Texts are untrusted: each surface escapes them. */
export type CheckRow = {
  readonly subject: string;
  readonly bundle: string;
  readonly root: string;
  /** `requirement`, `step build`, `summary`. */
  readonly asked: string;
  readonly check: string;
  readonly expected: string;
  readonly found: string;
  readonly result: 'agrees' | 'differs' | 'unknown';
};
export type CheckTable = readonly CheckRow[];

const unknownCodes: ReadonlySet<string> = new Set([
  'claim-missing',
  'provenance-unreadable',
  'attribute-missing',
  'time-missing',
  'bundle-unreadable',
  'summary-unreadable',
]);

function resultOf({ problem }: Finding): CheckRow['result'] {
  if (problem === null) return 'agrees';
  return unknownCodes.has(problem.code) ? 'unknown' : 'differs';
}

type Place = Pick<CheckRow, 'bundle' | 'root' | 'asked'>;

function rowOf({ subject }: Scene, place: Place, finding: Finding): CheckRow {
  const { check, expected, found } = finding;
  return { subject: subjectText(subject), ...place, check, expected, found, result: resultOf(finding) };
}

function demandRows(scene: Scene, asked: string, demand: Demand): CheckRow[] {
  const only = asked === 'requirement' ? null : demand.predicateTypes;
  return candidatesOf(scene).flatMap((candidate) => {
    const { bundle, root } = candidate;
    const { sight, finding } = see(scene, candidate);
    const place = { bundle, root, asked };
    if (sight === null) return only === null ? [rowOf(scene, place, finding)] : [];
    if (only !== null && !only.includes(predicateTypeOf(sight.verified))) return [];
    return findingsOf(demand, sight).map((one) => rowOf(scene, place, one));
  });
}

function summaryRows(scene: Scene): CheckRow[] {
  const { summary } = scene.requirement;
  if (summary === undefined) return [];
  return summariesIn(scene).flatMap((sight) =>
    summaryFindings(summary, scene, sight).map((finding) =>
      rowOf(scene, { bundle: sight.bundle, root: '', asked: 'summary' }, finding),
    ),
  );
}

function sceneRows(scene: Scene): CheckRow[] {
  const { requirement } = scene;
  return [
    ...(namesSigner(requirement) ? demandRows(scene, 'requirement', demandOf(requirement)) : []),
    ...requirement.steps.flatMap((step) =>
      demandRows(scene, `step ${step.name}`, stepDemand(requirement, step)),
    ),
    ...summaryRows(scene),
  ];
}

/** A subject, and every platform image of it that the requirement asks for. */
function scenesOf(scene: Scene): Scene[] {
  const platforms = asksPlatforms(scene) ? wantedPlatforms(scene) : undefined;
  if (platforms?.state !== 'known') return [scene];
  return [
    scene,
    ...platforms.value.map(({ digest }) => ({ ...scene, subject: { ...scene.subject, digest } })),
  ];
}

/**
 * Which bundle was asked what, what was expected and what was found? Every candidate of every subject, accepted or not,
 * in the order of places. Pure, so that a record gives the same table a year later.
 */
export function explainTable(policy: AttestVerifyPolicy, facts: AttestVerifyFacts): CheckTable {
  return facts.subjects.flatMap((subject) => {
    const requirement = requirementFor(policy, subject);
    if (requirement === null) return [];
    return scenesOf({ requirement, facts, subject, question: questionOf(subject) }).flatMap(sceneRows);
  });
}

const marks: Readonly<Record<CheckRow['result'], string>> = { agrees: '✓', differs: '✗', unknown: '?' };

/** `explainTable`, for any surface. */
export function checkTable(policy: AttestVerifyPolicy, facts: AttestVerifyFacts): Table {
  const rows = explainTable(policy, facts).map((row) => [
    marks[row.result],
    row.subject,
    row.bundle,
    row.asked,
    row.check,
    row.expected,
    row.found,
  ]);
  return {
    title: 'What every bundle was asked for',
    columns: ['', 'subject', 'bundle', 'asked for', 'check', 'expected', 'found'],
    rows,
  };
}

import { type EvidenceDocument, subjectText } from '@countersign/core';
import { tablesOf } from '@countersign/gates';
import type { WrittenEvidence } from './evidence-file.ts';
import { shownReasons } from './shown-reasons.ts';
import type { Shown } from './surface.ts';

function details(document: EvidenceDocument): string[] {
  const policies = document.documents.map(
    ({ origin, digest }) => `policy: ${origin.kind} ${origin.locator} ${digest}`,
  );
  const facts = document.evidence.map(({ source, locator, id }) => `${source}: ${locator} ${id}`);
  return [...policies, ...facts];
}

/** What an evidence document says, for outputs, log, annotations and summary. */
export function showDocument(document: EvidenceDocument, evidence: WrittenEvidence | null): Shown {
  const { gate, effect, opened, by, request, expires } = document;
  return {
    gate,
    effect,
    opened,
    by,
    reasons: shownReasons(document.judgements),
    subject: subjectText(request.subject),
    environment: request.environment,
    service: request.service,
    expires,
    evidence,
    details: details(document),
    tables: document.judgements.flatMap(tablesOf),
  };
}

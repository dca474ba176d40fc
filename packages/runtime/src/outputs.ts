import { setOutput } from '@actions/core';
import type { Shown, ShownReason } from './surface.ts';

// GitHub drops all of a job's outputs beyond 1 MB (counted in UTF-16), so reasons leave room for the other outputs.
const longestReasons = 200_000;

function reasonsJson(reasons: readonly ShownReason[]): string {
  const whole = JSON.stringify(
    reasons.map(({ code, effect, question, text, remedy }) => ({ code, effect, question, text, remedy })),
  );
  if (whole.length <= longestReasons) return whole;
  const half = reasons.slice(0, Math.floor(reasons.length / 2));
  return reasonsJson(half);
}

/** Writes the outputs that every gate action has. */
export function writeOutputs(shown: Shown): void {
  setOutput('verdict', shown.effect);
  setOutput('opened', String(shown.opened));
  setOutput('by', shown.by);
  setOutput('reasons', reasonsJson(shown.reasons));
  setOutput('subject', shown.subject);
  setOutput('expires', shown.expires);
  setOutput('evidence', shown.evidence?.path ?? '');
  setOutput('evidence-digest', shown.evidence?.digest ?? '');
}

import type { Report } from './report.ts';
import type { WantedCheck, WantedNumber } from './policy.ts';

/** Numeric id of the App or account that has to report a check. The schema demands the one that fits the kind. */
export function sourceOf({ kind, app, creator }: WantedCheck): string {
  return String(kind === 'status' ? creator : app);
}

/** The name as it is asked for; a prefix is shown with an ellipsis. */
export function nameOf({ name, prefix }: WantedCheck): string {
  return name ?? `${String(prefix)}…`;
}

export function isNamed({ name, prefix }: WantedCheck, report: Report): boolean {
  if (name !== undefined) return report.name === name;
  return prefix !== undefined && report.name.startsWith(prefix);
}

/** One question for each check; all that tells two wanted checks apart is in it. */
export function checkQuestion(wanted: WantedCheck): string {
  const { kind, min, workflow } = wanted;
  const least = min === undefined ? '' : ` at least ${min}`;
  const from = workflow === undefined ? '' : ` of ${workflow}`;
  return `${kind}:${sourceOf(wanted)}:${nameOf(wanted)}${least}${from}`;
}

export function numberQuestion({ predicateType, field, op, value, signer }: WantedNumber): string {
  return `attested:${predicateType} ${field} ${op} ${value} by ${signer.identity} (${signer.issuer})`;
}

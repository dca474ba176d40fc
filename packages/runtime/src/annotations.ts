import { type AnnotationProperties, error, warning } from '@actions/core';
import { plainText } from './plain-text.ts';
import type { Shown, ShownReason } from './surface.ts';

// The runner keeps 10 annotations of a kind per step and cuts a message at 4,096 characters; one is left for the end.
const mostAnnotations = 9;
const longestMessage = 4_000;

function message(reason: ShownReason): string {
  const remedy = reason.remedy === null ? '' : ` What to do: ${reason.remedy}`;
  return plainText(`${reason.text}${remedy}`).slice(0, longestMessage);
}

/** The file view shows an annotation at its line; the path is the author's, and the toolkit escapes it. */
function placed({ place }: ShownReason): AnnotationProperties {
  if (place === undefined || place === null) return {};
  return { file: plainText(place.file), startLine: place.line, startColumn: place.column };
}

function annotate(
  reasons: readonly ShownReason[],
  write: (text: string, properties: AnnotationProperties) => void,
): void {
  for (const reason of reasons.slice(0, mostAnnotations))
    write(message(reason), { title: `${reason.title} (${reason.code})`, ...placed(reason) });
  const left = reasons.length - mostAnnotations;
  if (left > 0) write(`${left} more reasons are in the job summary.`, { title: 'More reasons' });
}

/** Annotates the reasons that shut a gate: deny as errors; unknown, and all of an opened gate's, as warnings. */
export function writeAnnotations(shown: Shown): void {
  const denies = shown.reasons.filter((reason) => reason.effect === 'deny');
  const unknowns = shown.reasons.filter((reason) => reason.effect === 'unknown');
  if (shown.opened) return annotate([...denies, ...unknowns], warning);
  annotate(denies, error);
  annotate(unknowns, warning);
}

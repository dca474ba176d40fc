import { reasonKind } from '@countersign/core';
import * as v from 'valibot';
import { at, placesSchema } from './placed-reason.ts';

/** Whether what is approved is what the files deploy. */
export const subjectReasons = {
  'subject-found': reasonKind({
    effect: 'allow',
    title: 'The subject is deployed',
    data: v.strictObject({ subject: v.string(), places: placesSchema }),
    explain: (data) => `${data.subject} is deployed at ${data.places.map(at).join(', ')}.`,
  }),
  'subject-absent': reasonKind({
    effect: 'deny',
    title: 'The subject is not in the files',
    data: v.strictObject({ subject: v.string(), references: v.number() }),
    explain: (data) => `None of the ${data.references} references in the files is ${data.subject}.`,
    remedy:
      'Render the manifests with the digest that is being deployed, or check that `files` names the right ones.',
  }),
  'subject-unusable': reasonKind({
    effect: 'unknown',
    title: 'The subject is no image',
    data: v.strictObject({ subject: v.string(), why: v.string() }),
    explain: (data) => `The subject ${data.subject} cannot be compared with images: ${data.why}.`,
    remedy:
      'Give `subject` as registry/name@sha256:…. Before there is an image, as on a pull request, use `mode: check`.',
  }),
  'subject-not-seen': reasonKind({
    effect: 'unknown',
    title: 'The subject was not seen',
    data: v.strictObject({ subject: v.string() }),
    explain: (data) =>
      `${data.subject} was not seen in the files, but not all of them could be read or understood.`,
    remedy: 'Mend what the other reasons say of the files.',
  }),
} as const;

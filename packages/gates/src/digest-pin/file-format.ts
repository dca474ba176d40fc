/** Who reads a file decides what in it is a reference. The names are those of the references room. */
export const fileFormats = [
  'kubernetes',
  'kustomize',
  'helm-values',
  'compose',
  'dockerfile',
  'workflow',
  'action',
] as const;

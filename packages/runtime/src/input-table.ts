/** One row of an action's `inputs:`. The table in action.yml and README is generated from these. */
export type InputRow = {
  readonly description: string;
  readonly required: boolean;
  readonly default?: string;
};
export type InputTable = Readonly<Record<string, InputRow>>;

/** The inputs that every gate action shares. */
export const sharedInputs = {
  environment: {
    description:
      'Deployment environment, e.g. `production`. Where the job has an identity token, a different claim denies.',
    required: true,
  },
  service: {
    description: 'Name of the service that is deployed, as the policy and the records call it.',
    required: true,
  },
  subject: {
    description:
      'What is deployed, by digest: `registry/name@sha256:…` for an image, else `kind:name@sha256:…` with kind file, package, function, machine-image or plan; `commit:owner/repo@sha1:…` where no artifact exists yet. A tag is refused.',
    required: true,
  },
  settings: {
    description:
      "One more policy, in this gate's own schema (YAML). It can only tighten what the policy file says; with no policy file it is the policy.",
    required: false,
  },
  policy: {
    description:
      "More policy files, one `owner/repo:path@ref` a line, e.g. your organisation's. They are added; the repository's own policy is never dropped.",
    required: false,
  },
  'github-token': {
    description: 'Token for reading this repository.',
    required: false,
    default: '${{ github.token }}',
  },
  'policy-token': {
    description: 'Token for reading a private policy repository; `github-token` when empty.',
    required: false,
  },
} as const satisfies InputTable;

export type SharedInput = keyof typeof sharedInputs;

/** The outputs that every gate action writes. */
export const sharedOutputs = {
  verdict: '`allow`, `deny` or `unknown`.',
  opened: "`true` when the gate is open. Test this one: `if: steps.gate.outputs.opened == 'true'`.",
  by: 'Why it is open or shut: `verdict`, `break-glass`, `observe` or `nobody`.',
  reasons: 'JSON list of `{code, effect, question, text, remedy}`, deny first.',
  subject: 'The subject in its one written form, with digest.',
  expires: 'Until when this answer may be used (RFC 3339, UTC).',
  evidence: 'Path of the evidence file (canonical JSON).',
  'evidence-digest': '`sha256:…` over the evidence file. Hand it to deploy-record beside the path.',
} as const;

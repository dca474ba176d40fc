import { type InputTable, sharedInputs, sharedOutputs } from './input-table.ts';

/** What an action.yml says of its action. The files are generated from these rows; a test compares them. */
export type ActionRow = {
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  /** Inputs beside the shared ones and the gate's own. */
  readonly inputs: InputTable;
  /** Outputs beside the shared ones. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The gates whose own inputs this action hands on. */
  readonly gates: readonly string[];
};

const summaryInputs = {
  'summary-attestation': {
    description:
      '`statement` (default): writes what was decided as an unsigned SLSA verification summary. `sign`: signs it with the identity of the job (`id-token: write`). `sign-and-store`: keeps it with GitHub, too (`attestations: write`). It never changes the verdict.',
    required: false,
  },
  'summary-instance': {
    description:
      'Where to sign: `public-good` (the default for a public repository; its log is for everybody and for ever), or lines `fulcio=https://…`, `rekor=https://…`, `timestamp=https://…`.',
    required: false,
  },
  'summary-trusted-root': {
    description:
      'Path of the trusted root of a `summary-instance` of your own; the signed summary is verified under it before it is given out.',
    required: false,
  },
} as const satisfies InputTable;

const summaryOutputs = {
  vsa: 'Path of the verification summary: the statement, or the signed bundle; empty when it could not be signed.',
  'vsa-digest': '`sha256:…` over that file.',
} as const;

export const actionTable = {
  'risk-tier': {
    title: 'Countersign risk-tier',
    description:
      'How risky the change is, judged by the changed files alone, so that the policy can choose gates by risk.',
    icon: 'layers',
    inputs: {
      comment: {
        description:
          '`true`, on a pull request: judges nothing, but says in one comment of the pull request, updated in place, what a deploy of its change will have to pass. Needs `pull-requests: write`.',
        required: false,
      },
    },
    outputs: {
      tier: 'The tier of the change; empty when it is not known. Policies that disagree on their tables give several, joined by commas.',
      why: 'JSON list of `{tier, rule, path}`: the rules that lift the change this high.',
      comment: 'With `comment: true`: address of the comment; empty when it could not be written.',
    },
    gates: ['risk-tier'],
  },
  'sod-check': {
    title: 'Countersign sod-check',
    description:
      'Separation of duties: every commit of the deploy was approved by somebody who did not write it.',
    icon: 'users',
    inputs: {},
    outputs: {},
    gates: ['sod-check'],
  },
  'digest-pin': {
    title: 'Countersign digest-pin',
    description: 'What is deployed is pinned by digest, and it is the digest that was approved.',
    icon: 'lock',
    inputs: {},
    outputs: {},
    gates: ['digest-pin'],
  },
  'attest-verify': {
    title: 'Countersign attest-verify',
    description:
      'A trusted builder made the artifact from the commit that is being deployed: signature, identity and source are verified.',
    icon: 'award',
    inputs: summaryInputs,
    outputs: summaryOutputs,
    gates: ['attest-verify'],
  },
  'checks-passed': {
    title: 'Countersign checks-passed',
    description:
      'The named checks, each from its named App, succeeded on exactly the commit that is being deployed.',
    icon: 'check-circle',
    inputs: {},
    outputs: {},
    gates: ['checks-passed'],
  },
  'freeze-window': {
    title: 'Countersign freeze-window',
    description: 'No deploy inside a freeze or outside the deploy windows; says when the next opening is.',
    icon: 'calendar',
    inputs: {},
    outputs: {},
    gates: ['freeze-window'],
  },
  'canary-gate': {
    title: 'Countersign canary-gate',
    description:
      'The metrics are the approver: measures a canary against thresholds and says promote or roll back.',
    icon: 'activity',
    inputs: {},
    outputs: {},
    gates: ['canary-gate'],
  },
  'deploy-record': {
    title: 'Countersign deploy-record',
    description:
      'Accepts evidence by its digest and writes one record of the attempt, allowed or blocked, which is never written over.',
    icon: 'file-text',
    inputs: {},
    outputs: {
      record: 'Key of the record in the store.',
      'record-digest': '`sha256:…` over the record.',
      outcome: '`deployed`, `blocked`, `failed`, `rolled-back`, `cancelled` or `unknown`.',
    },
    gates: ['deploy-record'],
  },
  'deploy-gate': {
    title: 'Countersign deploy-gate',
    description:
      'Runs every gate that the policy requires before a deploy, in one process and with one reading of the policy.',
    icon: 'shield',
    inputs: summaryInputs,
    outputs: {
      ...summaryOutputs,
      later:
        'JSON list of the gates that the policy requires during or after the deploy, e.g. `["canary-gate"]`.',
    },
    gates: ['risk-tier', 'sod-check', 'digest-pin', 'attest-verify', 'checks-passed', 'freeze-window'],
  },
} as const satisfies Readonly<Record<string, ActionRow>>;

export type ActionName = keyof typeof actionTable;

/** Every input of an action: the shared ones, its gates' own, its own. deploy-gate has no `settings`. */
export function inputsOf(name: ActionName, own: InputTable): InputTable {
  const { settings, ...withoutSettings } = sharedInputs;
  const shared = name === 'deploy-gate' ? withoutSettings : { ...withoutSettings, settings };
  return { ...shared, ...own, ...actionTable[name].inputs };
}

/** Every output of an action. */
export function outputsOf(name: ActionName): Readonly<Record<string, string>> {
  return { ...sharedOutputs, ...actionTable[name].outputs };
}

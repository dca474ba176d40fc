const PREFIXES = {
  User: 'U',
  Organization: 'O',
  Repository: 'R',
  Commit: 'C',
  Tree: 'T',
  Blob: 'B',
  Tag: 'TA',
  Ref: 'REF',
  PullRequest: 'PR',
  PullRequestReview: 'PRR',
  PullRequestCommit: 'PURC',
  TimelineEvent: 'EVT',
  Label: 'LA',
  IssueComment: 'IC',
  WorkflowRun: 'WFR',
  Job: 'CR',
  CheckRun: 'CR_',
  CheckSuite: 'CS',
  StatusContext: 'SC',
  Workflow: 'W',
  Deployment: 'DE',
  DeploymentStatus: 'DES',
  DeploymentReview: 'DER',
  Environment: 'EN',
  ProtectionRule: 'GA',
  Team: 'T_',
  App: 'A',
  Activity: 'PSH',
} as const;

type NodeType = keyof typeof PREFIXES;
type NodeId = { readonly type: NodeType; readonly key: readonly (string | number)[] };

/** A global id: opaque to clients, as GitHub's are. */
export function nodeId(type: NodeType, ...key: readonly (string | number)[]): string {
  return `${PREFIXES[type]}_${Buffer.from(JSON.stringify([type, ...key])).toString('base64url')}`;
}

/** Undefined for anything that `nodeId` did not make; the text comes from a client. */
export function parseNodeId(text: string): NodeId | undefined {
  try {
    const encoded = text.slice(text.lastIndexOf('_W') + 1);
    const [type, ...key] = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    return nodeId(type, ...key) === text ? { type, key } : undefined;
  } catch {
    return undefined;
  }
}

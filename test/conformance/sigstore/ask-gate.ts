import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, type CollectContext, judge, known, missing } from '@countersign/core';
import { attestVerifyGate } from '@countersign/gates/attest-verify';
import { collect } from '@countersign/gates/attest-verify/collect';
import { createPorts, sha256 } from '@countersign/runtime/ports';
import { parseBundle } from '@countersign/sigstore';

/** Who must have signed: this identity by this issuer, or the holder of this key (PEM). */
export type WantedSigner =
  | { readonly identity: string; readonly issuer: string }
  | { readonly publicKey: string };

/** One bundle, and what it is asked to prove. */
export type GateQuestion = {
  readonly bundle: string;
  /** Text of a trusted root; null for the built-in one. */
  readonly trustedRoot: string | null;
  readonly signer: WantedSigner;
  /** `sha256:<hex>` of the artifact: a gate has no more of it. */
  readonly digest: string;
  /** Last word over the policy, field by field; undefined leaves a field out. */
  readonly policy?: Readonly<Record<string, unknown>>;
};

/** What the gate says, and by which of its reasons. A policy that it refuses opens nothing. */
export type GateAnswer = {
  readonly effect: 'allow' | 'deny' | 'unknown';
  readonly codes: readonly string[];
};

type Policy = Parameters<typeof collect>[1]['policies'][number];

function signerPolicy(signer: WantedSigner): Readonly<Record<string, unknown>> {
  if ('identity' in signer) return signer;
  const keys = [{ name: 'key', publicKey: signer.publicKey, log: 'required' }];
  return { key: 'key', keys };
}

/** The protocol names no type of attestation, so whatever type the bundle has is asked for. */
function predicateTypeOf(bundle: string): string {
  const parsed = parseBundle(bundle);
  if (parsed.state === 'rejected' || parsed.value.content.kind === 'message') return 'none';
  return parsed.value.content.statement.predicateType;
}

/** The protocol asks who signed what, and nothing about where that came from. */
function policyOf({ bundle, trustedRoot, signer, policy }: GateQuestion): Readonly<Record<string, unknown>> {
  const pinned =
    trustedRoot === null
      ? { trustedRoot: 'public-good', maxRootAgeDays: 3650 }
      : { trustedRoot: 'trusted_root.json', trustedRootDigest: sha256(Buffer.from(trustedRoot)) };
  const fields = {
    sources: ['files'],
    bundles: ['bundle.json'],
    ...pinned,
    ...signerPolicy(signer),
    sourceRepository: 'any',
    sourceRef: 'any',
    commit: 'any',
    triggers: 'any',
    runner: 'any',
    predicateType: predicateTypeOf(bundle),
    provenance: { crossCheck: 'off', externalParameters: 'any' },
    ...policy,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function contextOf(policy: Policy, digest: string, at: string): CollectContext<Policy> {
  const person = { login: 'octocat', id: '1' };
  return {
    policies: [policy],
    inputs: {},
    github: { apiUrl: '', graphqlUrl: '', serverUrl: '', token: null },
    lastDeploy: known(null),
    attested: async () => missing('not-collected', 'not asked'),
    earlierDeploys: async () => known([]),
    request: {
      server: 'https://github.com',
      repository: { name: 'acme/api', id: '1001' },
      run: { id: '1', attempt: 1 },
      workflow: 'acme/api/.github/workflows/deploy.yml@refs/heads/main',
      event: 'push',
      ref: 'refs/heads/main',
      commit: 'a'.repeat(40),
      actor: person,
      triggeringActor: person,
      environment: 'production',
      service: 'api',
      subject: { kind: 'file', name: 'artifact', digest },
      at,
    },
  };
}

/** The gate attest-verify over a folder of its own. */
export type AskableGate = {
  readonly ask: (question: GateQuestion) => Promise<GateAnswer>;
  readonly close: () => Promise<void>;
};

/** Asks the gate attest-verify itself: its policy, its collector over real files, its judgement. */
export async function openGate(): Promise<AskableGate> {
  const workspace = await mkdtemp(join(tmpdir(), 'conformance-'));
  const ports = createPorts({ workspace });
  const digest = sha256(Buffer.from('policy'));
  let written: string | undefined;
  return {
    ask: async (question) => {
      const checked = check(attestVerifyGate.policy, policyOf(question));
      if (!checked.ok) return { effect: 'unknown', codes: ['policy-invalid'] };
      await writeFile(join(workspace, 'bundle.json'), question.bundle);
      // A policy without a root file never reads it; most questions have the root of the one before.
      const root = question.trustedRoot ?? '';
      if (root !== written) await writeFile(join(workspace, 'trusted_root.json'), root);
      written = root;
      const facts = await collect(ports, contextOf(checked.value, question.digest, ports.clock.now()));
      const { effect, reasons } = judge(attestVerifyGate, [{ digest, value: checked.value }], facts);
      return { effect, codes: reasons.map(({ code }) => code) };
    },
    close: async () => {
      await ports.close();
      await rm(workspace, { recursive: true });
    },
  };
}

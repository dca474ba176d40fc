import type { Shown, ShownReason } from '../../packages/runtime/src/surface.ts';

export function reason(parts: Partial<ShownReason> = {}): ShownReason {
  return {
    code: 'freeze-window/freeze-holds',
    effect: 'deny',
    title: 'A freeze holds',
    question: 'freezes',
    text: 'The freeze holds.',
    remedy: 'Wait.',
    ...parts,
  };
}

/** What a run shows; shut by one deny unless told otherwise. */
export function shown(parts: Partial<Shown> = {}): Shown {
  return {
    gate: 'freeze-window',
    effect: 'deny',
    opened: false,
    by: 'nobody',
    reasons: [reason()],
    subject: `ghcr.io/acme/shop@sha256:${'a'.repeat(64)}`,
    environment: 'production',
    service: 'shop',
    expires: '2026-03-02T10:00:00.000Z',
    evidence: {
      path: '/tmp/countersign/freeze-window-aaaaaaaaaaaa.json',
      digest: `sha256:${'b'.repeat(64)}`,
    },
    details: [],
    ...parts,
  };
}

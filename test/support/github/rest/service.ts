import { createHash } from 'node:crypto';
import { countUse } from '../server/state.ts';
import { type Call, type Reply, type Routes, ok } from './route.ts';

function rateLimit({ state, caller }: Call): Reply {
  const token = caller.kind === 'token' ? caller.text : '';
  const of = (resource: string) => {
    const { limit, remaining, reset, used } = countUse(state, { resource, token, cost: 0 });
    return { limit, remaining, reset, used };
  };
  return ok({
    rate: of('core'),
    resources: { core: of('core'), graphql: of('graphql'), search: of('search') },
  });
}

function meta({ state }: Call): Reply {
  const version = state.world.profile === 'ghes' ? { installed_version: '3.19.0' } : {};
  // A key that stays the same, so that an answer can be compared with another run's.
  const fingerprint = createHash('sha256').update('stand-in').digest('base64').replace(/=+$/, '');
  return ok({
    verifiable_password_authentication: false,
    ...version,
    ...(state.world.profile === 'ghes' ? {} : { ssh_key_fingerprints: { SHA256_ED25519: fingerprint } }),
  });
}

export const serviceRoutes: Routes = {
  'rate-limit/get': { on: 'anything', answer: rateLimit },
  'meta/get': { on: 'anything', answer: meta },
};

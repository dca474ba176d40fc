import { afterAll, beforeAll } from 'vitest';
import { type Registry, startRegistry } from '../support/registry/index.ts';
import { registryContract } from './registry-contract.ts';

const login = { username: 'robot', password: 'correct-horse' };

let open: Registry;
let closed: Registry;

beforeAll(async () => {
  open = await startRegistry();
  closed = await startRegistry({ auth: { kind: 'basic', ...login } });
});
afterAll(async () => {
  await open.close();
  await closed.close();
});

registryContract('the stand-in', { url: () => open.url, prefix: 'acme' });
registryContract('the stand-in with a password', {
  url: () => closed.url,
  prefix: 'acme/team',
  login,
});

import { describe, expect, it } from 'vitest';
import { realmProblem } from '../../packages/oci/src/client/realm.ts';

describe('realms', () => {
  it.each([
    ['https://auth.docker.io/token', 'https://registry-1.docker.io', true],
    ['http://auth.docker.io/token', 'https://registry-1.docker.io', false],
    ['https://127.0.0.1/token', 'https://r.example', false],
    ['https://2130706433/token', 'https://r.example', false],
    ['https://0x7f.1/token', 'https://r.example', false],
    ['https://10.1.2.3/token', 'https://r.example', false],
    ['https://10.1.2.3/token', 'https://10.1.2.3:5000', true],
    ['https://10.1.2.4/token', 'https://10.1.2.3:5000', false],
    ['https://172.32.0.1/token', 'https://r.example', true],
    ['https://172.31.0.1/token', 'https://r.example', false],
    ['https://100.64.0.1/token', 'https://r.example', false],
    ['https://[::1]/token', 'https://r.example', false],
    ['https://[fd00::1]/token', 'https://r.example', false],
    ['https://[fe80::1]/token', 'https://r.example', false],
    ['https://[::ffff:10.0.0.1]/token', 'https://r.example', false],
    ['https://localhost/token', 'https://r.example', false],
    ['https://a.localhost/token', 'https://r.example', false],
    ['https://user:pass@auth.example/token', 'https://r.example', false],
    ['http://127.0.0.1:6000/token', 'http://127.0.0.1:5000', true],
    ['http://localhost:6000/token', 'http://127.0.0.1:5000', false],
    ['https://auth.example/token', 'http://127.0.0.1:5000', true],
    ['ftp://127.0.0.1/token', 'http://127.0.0.1:5000', false],
    ['/token', 'https://r.example', false],
  ])('%s for %s: %s', (realm, registry, allowed) => {
    expect(realmProblem(realm, registry) === null).toBe(allowed);
  });
});

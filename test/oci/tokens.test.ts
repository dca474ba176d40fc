import { afterEach, describe, expect, it } from 'vitest';
import { pushImage } from '../support/registry/index.ts';
import { type ClientWorld, openClientWorld, robot } from './client-world.ts';

let world: ClientWorld;
afterEach(() => world.close());

const auth = { kind: 'token', ...robot, anonymousPull: true } as const;

async function open(options: Parameters<typeof openClientWorld>[0] = { auth }): Promise<string> {
  world = await openClientWorld(options);
  const authorization = await world.pushing('acme/shop');
  const push = authorization === undefined ? {} : { authorization };
  return (await pushImage(world.registry.url, 'acme/shop', 'v1', push)).digest;
}

const tokenCalls = (): number => world.lines(/^(?:GET|POST) \/token/).length;
const manifestCalls = (): number => world.lines(/^GET .*\/manifests\//).length;

describe('a token', () => {
  it('is asked for once by many at the same time', async () => {
    const digest = await open();
    const client = world.client();
    const before = tokenCalls();
    const tag = world.image('acme/shop:v1');
    const facts = await Promise.all(Array.from({ length: 40 }, () => client.getManifest(tag)));
    expect(facts.every((fact) => fact.state === 'known' && fact.value.digest === digest)).toBe(true);
    expect(tokenCalls() - before).toBe(1);
  });

  it('is another one for another repository, and that one is not refused first', async () => {
    await open();
    const authorization = (await world.pushing('acme/other')) ?? '';
    await pushImage(world.registry.url, 'acme/other', 'v1', { authorization });
    const client = world.client();
    const before = [tokenCalls(), manifestCalls()] as const;
    expect(await client.getManifest(world.image('acme/shop:v1'))).toMatchObject({ state: 'known' });
    expect(await client.getManifest(world.image('acme/other:v1'))).toMatchObject({ state: 'known' });
    expect([tokenCalls() - before[0], manifestCalls() - before[1]]).toEqual([2, 3]);
    expect(world.lines(/^GET \/token.*scope=repository%3Aacme%2Fother%3Apull$/).length).toBe(1);
  });

  it.each([
    [300, 269, 1],
    [300, 271, 2],
    [null, 53, 1],
    [null, 55, 2],
    [0, 53, 1],
    [-5, 55, 2],
  ])('with expires_in %j is used again after %i s: %i in all', async (expiresIn, seconds, expected) => {
    await open({ auth: { ...auth, expiresIn } });
    const client = world.client();
    const before = tokenCalls();
    await client.getManifest(world.image('acme/shop:v1'));
    world.wait(seconds);
    const refusals = manifestCalls();
    expect(await client.getManifest(world.image('acme/shop:v1'))).toMatchObject({ state: 'known' });
    expect(tokenCalls() - before).toBe(expected);
    // A token that is over is renewed before it is refused.
    expect(manifestCalls() - refusals).toBe(1);
  });

  it('that ends early is renewed once', async () => {
    await open();
    const client = world.client();
    await client.getManifest(world.image('acme/shop:v1'));
    const before = tokenCalls();
    world.registry.endTokens();
    expect(await client.getManifest(world.image('acme/shop:v1'))).toMatchObject({ state: 'known' });
    expect(tokenCalls() - before).toBe(1);
  });

  it('that is never good enough is given up after the second', async () => {
    await open();
    const path = /\/manifests\//;
    const headers = {
      'www-authenticate': `Bearer realm="${world.registry.url}/token",service="registry.test"`,
    };
    world.registry.fail({ path, mishap: { kind: 'status', status: 401, headers } });
    const before = [tokenCalls(), manifestCalls()] as const;
    const fact = await world.client().getManifest(world.image('acme/shop:v1'));
    expect(fact).toMatchObject({ state: 'missing', cause: 'forbidden' });
    expect([tokenCalls() - before[0], manifestCalls() - before[1]]).toEqual([2, 3]);
  });

  it('that is too narrow is not asked for again', async () => {
    await open();
    const challenge = `Bearer realm="${world.registry.url}/token",service="registry.test",scope="repository:acme/shop:pull"`;
    const refuse = (error: string) => ({
      path: /\/manifests\//,
      times: 1,
      mishap: { kind: 'status', status: 401, headers: { 'www-authenticate': challenge + error } } as const,
    });
    world.registry.fail(refuse(''));
    const client = world.client();
    expect(await client.getManifest(world.image('acme/shop:v1'))).toMatchObject({ state: 'known' });
    world.registry.fail(refuse(',error="insufficient_scope"'));
    const before = tokenCalls();
    const fact = await client.getManifest(world.image('acme/shop:v1'));
    expect(fact).toMatchObject({
      state: 'missing',
      cause: 'forbidden',
      detail: expect.stringContaining('acme/shop'),
    });
    expect(tokenCalls() - before).toBe(0);
  });

  it.each([
    ['repository:mirror/acme/shop:pull', 'repository:mirror/acme/shop:pull'],
    ['repository:acme/shop:pull,push,delete', 'repository:acme/shop:pull'],
    ['registry:catalog:*', 'repository:acme/shop:pull'],
    ['repository:../x:pull', 'repository:acme/shop:pull'],
    ['', 'repository:acme/shop:pull'],
  ])('asked for as %j is for %j: reading only', async (asked, scope) => {
    await open();
    const challenge = `Bearer realm="${world.registry.url}/token",service="registry.test",scope="${asked}"`;
    const headers = { 'www-authenticate': challenge };
    world.registry.fail({
      path: /\/manifests\//,
      times: 1,
      mishap: { kind: 'status', status: 401, headers },
    });
    await world.client().getManifest(world.image('acme/shop:v1'));
    const scopes = world
      .lines(/^GET \/token/)
      .map((line) => new URL(line.slice(4), 'http://x').searchParams.get('scope'));
    expect(scopes).toContain(scope);
    expect(
      scopes.some(
        (found) => /push|delete|\*/.test(found ?? '') && found !== 'repository:acme/shop:pull,push',
      ),
    ).toBe(false);
  });

  it.each([
    ['{"token":""}', 'malformed'],
    ['{"token":"a b"}', 'malformed'],
    ['{"token":7}', 'malformed'],
    ['[]', 'malformed'],
    ['nonsense', 'malformed'],
    ['{"token":null,"access_token":"x"}', 'forbidden'],
  ])('answered as %s is %s', async (body, cause) => {
    await open();
    world.registry.fail({ path: /^\/token$/, mishap: { kind: 'other-bytes', body: Buffer.from(body) } });
    expect(await world.client().getManifest(world.image('acme/shop:v1'))).toMatchObject({
      state: 'missing',
      cause,
    });
  });

  it.each([
    [401, 'forbidden'],
    [403, 'forbidden'],
    [307, 'forbidden'],
    [404, 'unreachable'],
    [429, 'unreachable'],
    [500, 'unreachable'],
  ])('service that answers %i is %s', async (status, cause) => {
    await open();
    world.registry.fail({
      path: /^\/token$/,
      mishap: { kind: 'status', status, headers: { location: '/other' } },
    });
    const fact = await world.client().getManifest(world.image('acme/shop:v1'));
    expect(fact).toMatchObject({ state: 'missing', cause, detail: expect.stringContaining('token service') });
  });
});

describe('other ways', () => {
  it('takes bearer where basic is offered beside it', async () => {
    await open();
    const challenge = `Basic realm="x", Bearer realm="${world.registry.url}/token",service="registry.test"`;
    const headers = { 'www-authenticate': challenge };
    world.registry.fail({
      path: /\/manifests\//,
      times: 1,
      mishap: { kind: 'status', status: 401, headers },
    });
    expect(await world.client(robot).getManifest(world.image('acme/shop:v1'))).toMatchObject({
      state: 'known',
    });
    const shown = world.registry.calls.filter(({ line }) => line.includes('/manifests/v1'));
    expect(shown.at(-1)?.authorization).toBe('Bearer');
  });

  it('shows a password at once to a registry that has asked for it before', async () => {
    await open({ auth: { kind: 'basic', ...robot } });
    const client = world.client(robot);
    await client.getManifest(world.image('acme/shop:v1'));
    const before = manifestCalls();
    await client.getManifest(world.image('acme/none:v1'));
    expect(manifestCalls() - before).toBe(1);
  });

  it('is refused once with a wrong password', async () => {
    await open({ auth: { kind: 'basic', ...robot } });
    const before = manifestCalls();
    const fact = await world.client({ ...robot, password: 'wrong' }).getManifest(world.image('acme/shop:v1'));
    expect(fact).toMatchObject({ state: 'missing', cause: 'forbidden' });
    expect(manifestCalls() - before).toBe(2);
  });

  it.each(['', 'Negotiate', 'Digest realm="x"', 'Bearer', 'Bearer realm="unfinished'])(
    'knows no answer to the challenge %j',
    async (challenge) => {
      await open({});
      const headers = { 'www-authenticate': challenge };
      world.registry.fail({ path: /\/manifests\//, mishap: { kind: 'status', status: 401, headers } });
      const fact = await world.client(robot).getManifest(world.image('acme/shop:v1'));
      expect(fact).toMatchObject({ state: 'missing', cause: 'forbidden' });
    },
  );

  it('reads a blob that is shorter than the refusal', async () => {
    await open();
    const client = world.client();
    const manifest = await client.getManifest(world.image('acme/shop:v1'));
    const config = manifest.state === 'known' ? manifest.value.config : null;
    world.registry.endTokens();
    const blob = await client.getBlob(world.image('acme/shop:v1'), config ?? { digest: '', size: 0 });
    expect(blob.state).toBe('known');
  });
});

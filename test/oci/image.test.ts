import {
  canonicalHost,
  imageSubject,
  isLoopbackRegistry,
  normalizeImageName,
  parseImage,
  registryOrigin,
  sameRegistryHost,
} from '@countersign/oci';
import { describe, expect, it } from 'vitest';

const digest = `sha256:${'a'.repeat(64)}`;

describe('images', () => {
  it.each([
    ['nginx', 'docker.io/library/nginx', 'latest', null],
    ['DOCKER.IO/nginx:1', 'docker.io/library/nginx', '1', null],
    ['registry-1.docker.io/acme/shop:1', 'docker.io/acme/shop', '1', null],
    ['docker.io:443/acme/shop:1', 'docker.io/acme/shop', '1', null],
    ['GHCR.io/acme/shop:1', 'ghcr.io/acme/shop', '1', null],
    ['localhost:5000/shop', 'localhost:5000/shop', 'latest', null],
    [`reg.example:8443/a/b:1@${digest}`, 'reg.example:8443/a/b', '1', digest],
    [`reg.example/a/b@${digest}`, 'reg.example/a/b', null, digest],
  ])('%s is %s', (text, name, tag, pinned) => {
    expect(parseImage(text)).toMatchObject({ ok: true, value: { name, tag, digest: pinned } });
  });

  it.each([
    ['my_host.com/x', 'no-registry'],
    ['Library/nginx', 'ambiguous-registry'],
    ['Acme:443/shop', 'ambiguous-registry'],
    [`nginx@sha512:${'a'.repeat(128)}`, 'digest-unsupported'],
    ['${IMAGE}', 'name-uppercase'],
    ['{{ .Values.image }}', 'name-uppercase'],
  ])('%s is refused: %s', (text, error) => {
    expect(parseImage(text)).toEqual({ ok: false, error });
  });

  it('reads its own names back as themselves', () => {
    for (const text of [
      'nginx',
      'DOCKER.IO/nginx',
      'GHCR.IO/a/b',
      'index.docker.io/a/b',
      'Host.example:443/a',
    ]) {
      const name = normalizeImageName(text);
      expect(normalizeImageName(name ?? '')).toBe(name);
    }
    expect(normalizeImageName('not an image')).toBeNull();
  });

  it('names a subject by its digest, never by a tag', () => {
    const pinned = parseImage(`nginx:1@${digest}`);
    expect(pinned.ok && imageSubject(pinned.value)).toEqual({
      kind: 'image',
      name: 'docker.io/library/nginx',
      digest,
    });
    const tagged = parseImage('nginx:1');
    expect(tagged.ok && imageSubject(tagged.value)).toBeNull();
  });
});

describe('registry hosts', () => {
  it.each([
    ['GHCR.IO', 'ghcr.io', true],
    ['ghcr.io:443', 'ghcr.io', true],
    ['ghcr.io:8443', 'ghcr.io', false],
    ['index.docker.io', 'registry-1.docker.io', true],
    ['docker.io', 'evil-docker.io', false],
    ['localhost:443', 'localhost', false],
  ])('%s and %s: %s', (left, right, same) => {
    expect(sameRegistryHost(left, right)).toBe(same);
  });

  it.each([
    ['localhost:5000', 'http://localhost:5000'],
    ['127.0.0.1:5000', 'http://127.0.0.1:5000'],
    ['[::1]:5000', 'http://[::1]:5000'],
    ['127.0.0.1.example.com', 'https://127.0.0.1.example.com'],
    ['localhost.example.com', 'https://localhost.example.com'],
    ['127.0.0.2', 'https://127.0.0.2'],
    ['docker.io', 'https://registry-1.docker.io'],
    ['GHCR.io:443', 'https://ghcr.io'],
  ])('%s is served at %s', (host, origin) => {
    expect(registryOrigin(host)).toBe(origin);
    expect(isLoopbackRegistry(host)).toBe(origin.startsWith('http:'));
  });

  it('leaves a loopback port alone', () => {
    expect(canonicalHost('LOCALHOST:443')).toBe('localhost:443');
  });
});

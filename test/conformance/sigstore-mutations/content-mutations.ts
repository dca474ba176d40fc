import {
  type Change,
  bytes,
  edit,
  flip,
  type Json,
  type Mutation,
  named,
  onBundle,
  put,
  remove,
} from './mutation.ts';

const envelope = (change: (envelope: Json) => void): Change =>
  onBundle((bundle) => {
    const found = bundle['dsseEnvelope'];
    if (found !== undefined) change(found);
  });
const message = (change: (message: Json) => void): Change =>
  onBundle((bundle) => {
    const found = bundle['messageSignature'];
    if (found !== undefined) change(found);
  });
/** The base64 of the signature, wherever it stands. */
const signature = (change: (text: string) => string): Change =>
  onBundle((bundle) => {
    edit(bundle['dsseEnvelope']?.['signatures']?.[0], 'sig', change);
    edit(bundle['messageSignature'], 'signature', change);
  });
const payload = (change: (text: string) => string): Change =>
  envelope((found) =>
    edit(
      found,
      'payload',
      bytes((content) => Buffer.from(change(content.toString()))),
    ),
  );

const p256Order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function derInteger(value: bigint): Buffer {
  const hex = value.toString(16);
  const digits = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  const content = (digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), digits]) : digits;
  return Buffer.concat([Buffer.from([2, content.length]), content]);
}

/** (r, n − s) verifies wherever (r, s) does: only what binds the signature's bytes notices. */
function malleated(der: Buffer): Buffer {
  const rEnd = 4 + (der[3] ?? 0);
  const s = BigInt(`0x${der.subarray(rEnd + 2).toString('hex')}`);
  if (der[0] !== 0x30 || s >= p256Order) return der;
  const content = Buffer.concat([der.subarray(2, rEnd), derInteger(p256Order - s)]);
  return Buffer.concat([Buffer.from([0x30, content.length]), content]);
}

/** The signed content and its signature. */
export const contentMutations: readonly Mutation[] = [
  ...named('signature', {
    'another bit': signature((text) => flip(text, -1)),
    'its other half': signature(bytes(malleated)),
    'a byte more': signature(bytes((content) => Buffer.concat([content, Buffer.from([0])]))),
    'a byte less': signature(bytes((content) => content.subarray(0, -1))),
    empty: signature(() => ''),
    zeros: signature(bytes((content) => Buffer.alloc(content.length))),
    'base64 without padding': signature(
      (text) => `${text.replace(/=+$/u, '')}${text.endsWith('=') ? '' : 'A'}`,
    ),
    'base64 with a line break': signature((text) => `${text}\n`),
    'base64 with a space inside': signature((text) => `${text.slice(0, 4)} ${text.slice(4)}`),
    'base64 of the URL alphabet': signature((text) =>
      /[+/]/u.test(text) ? text.replaceAll('+', '-').replaceAll('/', '_') : `-${text.slice(1)}`,
    ),
    'base64 with unused bits set': signature((text) => {
      const [, head = '', last = '', padding = ''] = /^(.*)(.)(=+)$/u.exec(text) ?? [];
      return padding === '' ? text : `${head}${String.fromCharCode(last.charCodeAt(0) + 1)}${padding}`;
    }),
    hex: signature((text) => Buffer.from(text, 'base64').toString('hex')),
  }),
  ...named('envelope', {
    'payload: another digest': payload((text) => text.replace(/[0-9a-f]{64}/u, 'c'.repeat(64))),
    'payload: a space more': payload((text) => text.replace('{', '{ ')),
    'payload: a line feed at the end': payload((text) => `${text}\n`),
    'payload: a member more': payload((text) => text.replace('{', '{"x":1,')),
    'payload: empty': envelope((found) => put(found, 'payload', '')),
    'payload: absent': envelope((found) => {
      remove(found, 'payload');
    }),
    'payload type: text': envelope((found) => put(found, 'payloadType', 'text/plain')),
    'payload type: in capitals': envelope((found) =>
      edit(found, 'payloadType', (text) => text.toUpperCase()),
    ),
    'payload type: with a space': envelope((found) => edit(found, 'payloadType', (text) => `${text} `)),
    'payload type: of DSSE itself': envelope((found) =>
      put(found, 'payloadType', 'application/vnd.dsse.envelope.v1+json'),
    ),
    'no signature': envelope((found) => put(found, 'signatures', [])),
    'the signature twice': envelope((found) => {
      const [one] = found['signatures'] as Json;
      put(found, 'signatures', [one, one]);
    }),
    'a stranger’s signature in front': envelope((found) => {
      put(found, 'signatures', [{ sig: 'AAAA' }, ...(found['signatures'] as Json)]);
    }),
    'a stranger’s signature behind': envelope((found) => {
      put(found, 'signatures', [...(found['signatures'] as Json), { sig: 'AAAA' }]);
    }),
    'a key id': envelope((found) => put(found['signatures']?.[0], 'keyid', 'SHA256:mallory')),
    'a certificate beside the signature': envelope((found) =>
      put(found['signatures']?.[0], 'cert', '-----BEGIN CERTIFICATE-----'),
    ),
    'a message beside it': onBundle((bundle) => {
      if (bundle['dsseEnvelope'] === undefined) return;
      const digest = Buffer.alloc(32).toString('base64');
      put(bundle, 'messageSignature', {
        messageDigest: { algorithm: 'SHA2_256', digest },
        signature: 'AAAA',
      });
    }),
    'no content': onBundle((bundle) => {
      remove(bundle, 'dsseEnvelope');
      remove(bundle, 'messageSignature');
    }),
  }),
  ...named('message', {
    'another digest': message((found) => edit(found['messageDigest'], 'digest', (text) => flip(text, 0))),
    'a digest cut short': message((found) =>
      edit(
        found['messageDigest'],
        'digest',
        bytes((content) => content.subarray(0, 20)),
      ),
    ),
    'another algorithm': message((found) => put(found['messageDigest'], 'algorithm', 'SHA2_512')),
    'no algorithm': message((found) =>
      put(found['messageDigest'], 'algorithm', 'HASH_ALGORITHM_UNSPECIFIED'),
    ),
    'an algorithm of Object': message((found) => put(found['messageDigest'], 'algorithm', 'constructor')),
    'no digest': message((found) => {
      remove(found, 'messageDigest');
    }),
    'an envelope beside it': onBundle((bundle) => {
      if (bundle['messageSignature'] === undefined) return;
      put(bundle, 'dsseEnvelope', { payload: 'e30=', payloadType: 'x', signatures: [{ sig: 'AAAA' }] });
    }),
  }),
];

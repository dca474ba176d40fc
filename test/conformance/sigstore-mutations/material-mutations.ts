import {
  bytes,
  edit,
  entryOf,
  flip,
  type Json,
  material,
  type Mutation,
  named,
  onBundle,
  onCertificate,
  onEntry,
  put,
  remove,
  stampsOf,
} from './mutation.ts';

/** Other documents of the same shape, to take parts from. */
export type Pool = {
  /** Bundles whose parts are genuine, of the same instance and of others. */
  readonly others: readonly { readonly name: string; readonly bundle: Json }[];
  /** A certificate authority's own certificate, base64. */
  readonly authority: string;
};

function certificateIn(bundle: Json): string | undefined {
  const { certificate, x509CertificateChain } = material(bundle);
  const holder = certificate ?? x509CertificateChain?.['certificates']?.[0];
  return holder?.['rawBytes'] as unknown as string | undefined;
}

function certificateMutations({ others, authority }: Pool): readonly Mutation[] {
  const swaps = others.flatMap(({ name, bundle }) => {
    const other = certificateIn(bundle);
    if (other === undefined) return [];
    return [[`that of ${name}`, onCertificate((holder) => put(holder, 'rawBytes', other))] as const];
  });
  return named('certificate', {
    ...Object.fromEntries(swaps),
    'the authority’s own': onCertificate((holder) => put(holder, 'rawBytes', authority)),
    'the authority’s own behind it': onBundle((bundle) => {
      const chain = material(bundle)['x509CertificateChain']?.['certificates'];
      if (chain !== undefined) chain.push({ rawBytes: authority } as unknown as Json);
    }),
    'a chain where one certificate belongs': onBundle((bundle) => {
      const { certificate } = material(bundle);
      if (certificate === undefined) return;
      remove(material(bundle), 'certificate');
      put(material(bundle), 'x509CertificateChain', { certificates: [certificate, { rawBytes: authority }] });
    }),
    'certificate and chain': onBundle((bundle) => {
      const { certificate } = material(bundle);
      if (certificate !== undefined)
        put(material(bundle), 'x509CertificateChain', { certificates: [certificate] });
    }),
    'certificate and key': onBundle((bundle) => {
      if (certificateIn(bundle) !== undefined) put(material(bundle), 'publicKey', { hint: '' });
    }),
    'a key’s hint instead': onBundle((bundle) => {
      if (certificateIn(bundle) === undefined) return;
      remove(material(bundle), 'certificate');
      remove(material(bundle), 'x509CertificateChain');
      put(material(bundle), 'publicKey', { hint: 'SHA256:mallory' });
    }),
    'an empty chain': onBundle((bundle) => {
      const chain = material(bundle)['x509CertificateChain'];
      put(chain, 'certificates', []);
    }),
    'another bit of its signature': onCertificate((holder) =>
      edit(holder, 'rawBytes', (text) => flip(text, -1)),
    ),
    'another bit of what is signed': onCertificate((holder) =>
      edit(holder, 'rawBytes', (text) => flip(text, 200)),
    ),
    'a byte more': onCertificate((holder) =>
      edit(
        holder,
        'rawBytes',
        bytes((content) => Buffer.concat([content, Buffer.from([0])])),
      ),
    ),
    'cut short': onCertificate((holder) =>
      edit(
        holder,
        'rawBytes',
        bytes((content) => content.subarray(0, -40)),
      ),
    ),
    'PEM instead of DER': onCertificate((holder) =>
      edit(
        holder,
        'rawBytes',
        bytes((content) =>
          Buffer.from(
            `-----BEGIN CERTIFICATE-----\n${content.toString('base64')}\n-----END CERTIFICATE-----\n`,
          ),
        ),
      ),
    ),
    empty: onCertificate((holder) => put(holder, 'rawBytes', '')),
  });
}

/** The time of an entry counts only where a promise signs it; elsewhere it is a number that nobody reads. */
const promised = (change: (entry: Json) => void) =>
  onEntry((entry) => {
    if (entry['inclusionPromise'] !== undefined) change(entry);
  });
const proof = (change: (proof: Json) => void) =>
  onEntry((entry) => {
    const found = entry['inclusionProof'];
    if (found !== undefined) change(found);
  });
const checkpoint = (change: (text: string) => string) =>
  proof((found) => edit(found['checkpoint'], 'envelope', change));
const line = (at: number, change: (text: string) => string) =>
  checkpoint((text) =>
    text
      .split('\n')
      .map((one, index) => (index === at ? change(one) : one))
      .join('\n'),
  );
const bodyText = (change: (text: string) => string) =>
  onEntry((entry) =>
    edit(
      entry,
      'canonicalizedBody',
      bytes((content) => Buffer.from(change(content.toString()))),
    ),
  );

function logMutations({ others }: Pool): readonly Mutation[] {
  const swaps = others.flatMap(({ name, bundle }) => {
    const other = entryOf(bundle);
    if (other === undefined) return [];
    return [
      [`the entry of ${name}`, onEntry((entry) => Object.assign(entry, other))],
      [
        `the body of ${name}`,
        onEntry((entry) => put(entry, 'canonicalizedBody', other['canonicalizedBody'])),
      ],
      [`the proof of ${name}`, onEntry((entry) => put(entry, 'inclusionProof', other['inclusionProof']))],
      [
        `the promise of ${name}`,
        onEntry((entry) => {
          if (entry['inclusionPromise'] !== undefined && other['inclusionPromise'] !== undefined)
            put(entry, 'inclusionPromise', other['inclusionPromise']);
        }),
      ],
    ] as const;
  });
  return named('log', {
    ...Object.fromEntries(swaps),
    'no entry': onBundle((bundle) => put(material(bundle), 'tlogEntries', [])),
    'the entry twice': onBundle((bundle) => {
      const entry = entryOf(bundle);
      if (entry !== undefined) put(material(bundle), 'tlogEntries', [entry, entry]);
    }),
    'a broken entry behind the good one': onBundle((bundle) => {
      const entry = entryOf(bundle);
      if (entry === undefined) return;
      const broken = structuredClone(entry);
      edit(broken, 'canonicalizedBody', (text) => flip(text, 10));
      put(material(bundle), 'tlogEntries', [entry, broken]);
    }),
    'another index': onEntry((entry) => put(entry, 'logIndex', '7')),
    'no index': onEntry((entry) => {
      remove(entry, 'logIndex');
    }),
    'another time': promised((entry) => edit(entry, 'integratedTime', (text) => String(Number(text) + 1))),
    'a time far ahead': promised((entry) => edit(entry, 'integratedTime', () => '4102444800')),
    'no time': promised((entry) => {
      remove(entry, 'integratedTime');
    }),
    'time zero': promised((entry) => edit(entry, 'integratedTime', () => '0')),
    'another log': onEntry((entry) => edit(entry['logId'], 'keyId', (text) => flip(text, 31))),
    'a log id of the same beginning': onEntry((entry) =>
      edit(
        entry['logId'],
        'keyId',
        bytes((content) => Buffer.concat([content.subarray(0, 4), Buffer.alloc(28)])),
      ),
    ),
    'no promise': onBundle((bundle) => {
      // A timestamp authority may stand for the promised time; then the entry is still proven.
      if (stampsOf(bundle) === undefined) remove(entryOf(bundle), 'inclusionPromise');
    }),
    'another promise': onEntry((entry) =>
      edit(entry['inclusionPromise'], 'signedEntryTimestamp', (text) => flip(text, -1)),
    ),
    'neither promise nor proof': onEntry((entry) => {
      remove(entry, 'inclusionPromise');
      remove(entry, 'inclusionProof');
    }),
    'another kind': onEntry((entry) => put(entry['kindVersion'], 'kind', 'rekord')),
    'another version': onEntry((entry) => put(entry['kindVersion'], 'version', '9.9.9')),
    'body: another bit': onEntry((entry) => edit(entry, 'canonicalizedBody', (text) => flip(text, 10))),
    'body: a space more': bodyText((text) => text.replace('{', '{ ')),
    'body: a key twice': bodyText((text) => text.replace('{', '{"kind":"x",')),
    'body: not JSON': bodyText(() => 'signed'),
    'proof: another index': proof((found) => put(found, 'logIndex', '0')),
    'proof: an index beyond the tree': proof((found) => edit(found, 'logIndex', () => '99999999999')),
    'proof: another size': proof((found) => edit(found, 'treeSize', (text) => String(Number(text) + 1))),
    'proof: another root': proof((found) => edit(found, 'rootHash', (text) => flip(text, 0))),
    'proof: a hash less': proof((found) => put(found, 'hashes', (found['hashes'] as Json).slice(1))),
    'proof: a hash more': proof((found) =>
      put(found, 'hashes', [...(found['hashes'] as Json), Buffer.alloc(32).toString('base64')]),
    ),
    'proof: another hash': proof((found) => {
      const hashes = found['hashes'] as unknown as string[];
      put(found, 'hashes', [flip(hashes[0] ?? '', 0), ...hashes.slice(1)]);
    }),
    'proof: no checkpoint': proof((found) => {
      remove(found, 'checkpoint');
    }),
    'checkpoint: another origin': line(0, (text) => `${text}x`),
    'checkpoint: another size': line(1, (text) => String(Number(text) + 1)),
    'checkpoint: a size with a zero in front': line(1, (text) => `0${text}`),
    'checkpoint: another root': line(2, (text) => flip(text, 0)),
    'checkpoint: a line more': line(2, (text) => `${text}\nextra`),
    'checkpoint: no signature': checkpoint((text) => text.slice(0, text.indexOf('\u2014'))),
    'checkpoint: another key hint': checkpoint((text) =>
      text.replaceAll(/(\u2014 \S+ )(\S+)/gu, (_all, head: string, tail: string) => head + flip(tail, 0)),
    ),
    'checkpoint: another signature': checkpoint((text) =>
      text.replaceAll(/(\u2014 \S+ )(\S+)/gu, (_all, head: string, tail: string) => head + flip(tail, -1)),
    ),
    'checkpoint: a part of the log’s name': checkpoint((text) =>
      text.replaceAll(/\u2014 \S+ /gu, '\u2014 rekor '),
    ),
    'checkpoint: an empty name': checkpoint((text) => text.replaceAll(/\u2014 \S+ /gu, '\u2014  ')),
    'checkpoint: a hyphen for the dash': checkpoint((text) => text.replaceAll('\u2014', '-')),
    'checkpoint: empty': checkpoint(() => ''),
  });
}

function timestampMutations({ others }: Pool): readonly Mutation[] {
  const swaps = others.flatMap(({ name, bundle }) => {
    const other = stampsOf(bundle)?.[0];
    if (other === undefined) return [];
    return [
      [
        `that of ${name}`,
        onBundle((mine) => {
          const stamps = stampsOf(mine);
          if (stamps !== undefined)
            put(material(mine), 'timestampVerificationData', { rfc3161Timestamps: [other] });
        }),
      ],
      [
        `that of ${name} beside it`,
        onBundle((mine) => {
          const stamps = stampsOf(mine) ?? [];
          put(material(mine), 'timestampVerificationData', { rfc3161Timestamps: [...stamps, other] });
        }),
      ],
    ] as const;
  });
  const stamp = (change: (text: string) => string) =>
    onBundle((bundle) => edit(stampsOf(bundle)?.[0], 'signedTimestamp', change));
  return named('timestamp', {
    ...Object.fromEntries(swaps),
    'the same twice': onBundle((bundle) => {
      const one = stampsOf(bundle)?.[0];
      if (one !== undefined)
        put(material(bundle), 'timestampVerificationData', { rfc3161Timestamps: [one, one] });
    }),
    none: onBundle((bundle) => {
      // Where a log promised a time, that is a witness of its own.
      if (entryOf(bundle)?.['inclusionPromise'] === undefined)
        remove(material(bundle), 'timestampVerificationData');
    }),
    'another signature': stamp((text) => flip(text, -1)),
    'a byte more': stamp(bytes((content) => Buffer.concat([content, Buffer.from([0])]))),
    'cut short': stamp(bytes((content) => content.subarray(0, -10))),
    'another time': stamp(
      bytes((content) => {
        const text = content.toString('latin1');
        return Buffer.from(text.replace(/20\d{12}Z/u, '20210101000000Z'), 'latin1');
      }),
    ),
    'another imprint': stamp(
      bytes((content) => {
        // OID of sha256, then NULL or nothing, then the OCTET STRING of 32 bytes in TSTInfo.
        const at = content.indexOf(Buffer.from('0420', 'hex'));
        const copy = Buffer.from(content);
        if (at > 0) copy[at + 2] = (copy[at + 2] ?? 0) ^ 1;
        return copy;
      }),
    ),
    empty: stamp(() => ''),
    'not DER': stamp(() => Buffer.from('stamped').toString('base64')),
    'an unknown member': onBundle((bundle) => put(stampsOf(bundle)?.[0], 'trusted', true)),
  });
}

/** Certificate, log entry and timestamp. */
export function materialMutations(pool: Pool): readonly Mutation[] {
  return [...certificateMutations(pool), ...logMutations(pool), ...timestampMutations(pool)];
}

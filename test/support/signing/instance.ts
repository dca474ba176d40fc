import {
  authorityExtensions,
  distinguishedName,
  emptyName,
  type ExtensionDraft,
  issue,
  issueLogged,
  keyExtensions,
  signingExtensions,
} from './certificate.ts';
import { claimExtensions, identityOf, sanExtension, type SigningJob } from './identity.ts';
import { type KeyPair, newKeyPair, type SignatureStyle } from './key-pair.ts';
import { entryBody, type LoggedSigner, type Signed } from './log-entry-body.ts';
import { createTimestampAuthority } from './timestamp-authority.ts';
import { createTransparencyLog, type EntryBody, type TransparencyLog } from './transparency-log.ts';
import { trustedRootJson } from './trusted-root.ts';

/** Shapes of the certificate that a signing may ask for. */
export type CertificateOptions = {
  /** Instead of the job's own identity. */
  readonly sans?: readonly string[];
  /** Added behind everything else, e.g. a claim with hand-made bytes. */
  readonly extraExtensions?: readonly ExtensionDraft[];
  /** Default 1.3.6.1.5.5.7.3.3, code signing. */
  readonly purpose?: string;
  /** When it was issued, where that is not when it signed. It is valid for ten minutes. */
  readonly issuedAt?: string;
};

/** Somebody who saw the signature, and when (default: when it was signed). */
export type Witness = {
  readonly by: 'log' | 'second-log' | 'authority' | 'second-authority';
  readonly at?: string;
};

export type SigningOptions = SigningJob & {
  /** When it was signed; default 2026-06-22T14:00:00.000Z. */
  readonly at?: string;
  readonly certificate?: CertificateOptions;
  /** Signs with this key, which the bundle then names instead of a certificate. */
  readonly key?: KeyPair;
  readonly signature?: SignatureStyle;
  /** Default: the log of `public-good`, the authority of `github`, both of `rekor-v2`. */
  readonly witnesses?: readonly Witness[];
  /** What the log records, where that is to differ from what was signed. */
  readonly logged?: (entry: EntryBody) => EntryBody;
};

/**
 * `public-good`: certificate log, Rekor v1 log, and a timestamp authority that is only asked on demand. `github`: a
 * timestamp authority and no log of any kind. `rekor-v2`: certificate log, Rekor v2 log and timestamp authority.
 */
export type SignerKind = 'public-good' | 'github' | 'rekor-v2';

/** A Sigstore instance with keys of its own. */
export type Instance = {
  readonly trustedRoot: object;
  /** Its first log. GitHub's own instance has one that its trusted root does not name. */
  readonly log: TransparencyLog;
  /** A leaf certificate for a key (SPKI), valid for ten minutes. */
  certify(spki: Buffer, options: SigningOptions): Buffer;
  /** What the bundle carries beside certificate and signature: log entries and timestamps. */
  witness(signed: Signed, signer: LoggedSigner, options: SigningOptions): object;
};

const defaultAt = '2026-06-22T14:00:00.000Z';
const codeSigning = '1.3.6.1.5.5.7.3.3';
const period = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') };
const leafMs = 600_000;
const defaultWitnesses: Readonly<Record<SignerKind, readonly Witness[]>> = {
  'public-good': [{ by: 'log' }],
  github: [{ by: 'authority' }],
  'rekor-v2': [{ by: 'log' }, { by: 'authority' }],
};

function leafExtensions(options: SigningOptions): ExtensionDraft[] {
  const { purpose, sans, extraExtensions } = options.certificate ?? {};
  return [
    ...signingExtensions(purpose ?? codeSigning),
    sanExtension(sans ?? [identityOf(options)]),
    ...claimExtensions(options),
    ...(extraExtensions ?? []),
  ];
}

function createCertificateAuthority(name: string): {
  readonly root: Buffer;
  draft(spki: Buffer, options: SigningOptions): Parameters<typeof issue>[0];
} {
  const key = newKeyPair();
  const issuer = distinguishedName('countersign.test', name);
  const common = { issuer, issuerKey: key };
  const extensions = [...authorityExtensions, ...keyExtensions(key.spki, key.spki)];
  return {
    root: issue({ ...common, ...period, subject: issuer, spki: key.spki, extensions }),
    draft: (spki, options) => {
      const notBefore = new Date(options.certificate?.issuedAt ?? options.at ?? defaultAt);
      return {
        ...common,
        subject: emptyName,
        spki,
        notBefore,
        notAfter: new Date(notBefore.getTime() + leafMs),
        extensions: [...keyExtensions(spki, key.spki), ...leafExtensions(options)],
      };
    },
  };
}

export function createInstance(kind: SignerKind): Instance {
  const ca = createCertificateAuthority(`${kind} authority`);
  const certificateLog = newKeyPair();
  const logged = kind !== 'github';
  const style = kind === 'rekor-v2' ? 'rekor-v2' : 'rekor-v1';
  const log = createTransparencyLog(style, 'rekor.countersign.test');
  const secondLog = createTransparencyLog(style, 'rekor.second.test');
  const authority = createTimestampAuthority(period, 'first');
  const secondAuthority = createTimestampAuthority(period, 'second');
  const { spki, keyId } = certificateLog;

  const entryBy = (signed: Signed, signer: LoggedSigner, options: SigningOptions) => (witness: Witness) => {
    const chosen = { log, 'second-log': secondLog, authority: undefined, 'second-authority': undefined }[
      witness.by
    ];
    if (chosen === undefined) return [];
    const body = entryBody(chosen.style, signed, signer);
    const at = new Date(witness.at ?? options.at ?? defaultAt);
    return [chosen.append(options.logged?.(body) ?? body, at)];
  };
  const stampBy = (signature: Buffer, options: SigningOptions) => (witness: Witness) => {
    const chosen = {
      log: undefined,
      'second-log': undefined,
      authority,
      'second-authority': secondAuthority,
    }[witness.by];
    const at = new Date(witness.at ?? options.at ?? defaultAt);
    return chosen === undefined ? [] : [{ signedTimestamp: chosen.stamp(signature, at).toString('base64') }];
  };

  return {
    log,
    trustedRoot: trustedRootJson({
      logs: logged ? [log, secondLog] : [],
      certificateLogs: logged ? [{ baseUrl: 'https://ctfe.countersign.test', spki, keyId }] : [],
      certificateAuthorities: [{ uri: 'https://fulcio.countersign.test', chain: [ca.root] }],
      timestampAuthorities: [
        { uri: 'https://tsa.countersign.test', chain: authority.chain },
        { uri: 'https://tsa.second.test', chain: secondAuthority.chain },
      ],
    }),
    certify: (leafSpki, options) => {
      const draft = ca.draft(leafSpki, options);
      return logged ? issueLogged(draft, certificateLog) : issue(draft);
    },
    witness: (signed, signer, options) => {
      const witnesses = options.witnesses ?? defaultWitnesses[kind];
      const tlogEntries = witnesses.flatMap(entryBy(signed, signer, options));
      const rfc3161Timestamps = witnesses.flatMap(stampBy(signed.signature, options));
      return rfc3161Timestamps.length === 0
        ? { tlogEntries }
        : { tlogEntries, timestampVerificationData: { rfc3161Timestamps } };
    },
  };
}

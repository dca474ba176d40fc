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
import { newKeyPair } from './key-pair.ts';
import { createTimestampAuthority } from './timestamp-authority.ts';
import { createTransparencyLog, type EntryBody, logHost } from './transparency-log.ts';
import { trustedRootJson } from './trusted-root.ts';

/** Shapes of the certificate that a signing may ask for. */
export type CertificateOptions = {
  /** Instead of the job's own identity. */
  readonly sans?: readonly string[];
  /** Added behind everything else, e.g. a claim with hand-made bytes. */
  readonly extraExtensions?: readonly ExtensionDraft[];
  /** Default 1.3.6.1.5.5.7.3.3, code signing. */
  readonly purpose?: string;
};
export type SigningOptions = SigningJob & {
  /** When it was signed; default 2026-06-22T14:00:00.000Z. */
  readonly at?: string;
  readonly certificate?: CertificateOptions;
  /** What the log records, where that is to differ from what was signed. */
  readonly logged?: (entry: EntryBody) => EntryBody;
};

/** `public-good`: certificate log and transparency log. `github`: neither, only a timestamp authority. */
export type SignerKind = 'public-good' | 'github';

/** A Sigstore instance with keys of its own. */
export type Instance = {
  readonly trustedRoot: object;
  /** A leaf certificate for a key (SPKI), valid for ten minutes. */
  certify(spki: Buffer, options: SigningOptions): Buffer;
  /** What the bundle carries beside certificate and signature: log entries or timestamps. */
  witness(signed: { readonly signature: Buffer; readonly entry: EntryBody; readonly at: Date }): object;
};

const defaultAt = '2026-06-22T14:00:00.000Z';
const codeSigning = '1.3.6.1.5.5.7.3.3';
const period = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') };
const leafMs = 600_000;

export function signingTime(options: SigningOptions): Date {
  return new Date(options.at ?? defaultAt);
}

function leafExtensions(options: SigningOptions): ExtensionDraft[] {
  const { purpose, sans, extraExtensions } = options.certificate ?? {};
  return [
    ...signingExtensions(purpose ?? codeSigning),
    sanExtension(sans ?? [identityOf(options)]),
    ...claimExtensions(options),
    ...(extraExtensions ?? []),
  ];
}

export function createInstance(kind: SignerKind): Instance {
  const [caKey, certificateLog] = [newKeyPair(), newKeyPair()];
  const name = distinguishedName('countersign.test', `${kind} authority`);
  const authority = createTimestampAuthority(period);
  const log = createTransparencyLog();
  const logged = kind === 'public-good';
  const extensions = [...authorityExtensions, ...keyExtensions(caKey.spki, caKey.spki)];
  const common = { issuer: name, issuerKey: caKey };
  const root = issue({ ...common, ...period, subject: name, spki: caKey.spki, extensions });
  const { spki, keyId } = certificateLog;
  return {
    trustedRoot: trustedRootJson({
      logs: logged ? [{ baseUrl: `https://${logHost}`, spki: log.spki, keyId: log.keyId }] : [],
      certificateLogs: logged ? [{ baseUrl: 'https://ctfe.countersign.test', spki, keyId }] : [],
      certificateAuthorities: [{ uri: 'https://fulcio.countersign.test', chain: [root] }],
      timestampAuthorities: logged ? [] : [{ uri: 'https://tsa.countersign.test', chain: authority.chain }],
    }),
    certify: (leafSpki, options) => {
      const notBefore = signingTime(options);
      const draft = {
        ...common,
        subject: emptyName,
        spki: leafSpki,
        notBefore,
        notAfter: new Date(notBefore.getTime() + leafMs),
        extensions: [...keyExtensions(leafSpki, caKey.spki), ...leafExtensions(options)],
      };
      return logged ? issueLogged(draft, certificateLog) : issue(draft);
    },
    witness: ({ signature, entry, at }) => {
      if (logged) return { tlogEntries: [log.append(entry, at)] };
      const stamp = { signedTimestamp: authority.stamp(signature, at).toString('base64') };
      return { tlogEntries: [], timestampVerificationData: { rfc3161Timestamps: [stamp] } };
    },
  };
}

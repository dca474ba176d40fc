import { createPublicKey, verify } from 'node:crypto';
import { pem } from '../signing/key-pair.ts';
import { type Answer, answerJson, type Asked, refuse } from './exchange.ts';
import type { ServiceState } from './state.ts';
import { signingOptionsOf } from './token.ts';

type Body = {
  readonly credentials?: { readonly oidcIdentityToken?: string };
  readonly publicKeyRequest?: {
    readonly publicKey?: { readonly algorithm?: string; readonly content?: string };
    readonly proofOfPossession?: string;
  };
};

/** fulcio.proto CreateSigningCertificate; the token comes in the body or as a bearer. */
function tokenOf(asked: Asked, body: Body): string {
  const bearer = /^Bearer (.+)$/u.exec(asked.headers['authorization'] ?? '')?.[1];
  return body.credentials?.oidcIdentityToken ?? bearer ?? '';
}

/** POST /api/v2/signingCert: a certificate for a key whose holder signed the subject of a token that we trust. */
export function signingCertificate(state: ServiceState, asked: Asked): Answer {
  const body = JSON.parse(asked.body.toString()) as Body;
  const claims = state.issuer.read(tokenOf(asked, body));
  if (claims === undefined) return refuse(401, 'There was an error processing the identity token');
  if (claims['aud'] !== 'sigstore') return refuse(401, 'the audience is not sigstore');
  const { publicKey, proofOfPossession = '' } = body.publicKeyRequest ?? {};
  const key = createPublicKey(publicKey?.content ?? '');
  const proven = verify(
    'sha256',
    Buffer.from(String(claims['sub'])),
    key,
    Buffer.from(proofOfPossession, 'base64'),
  );
  if (!proven) return refuse(400, 'The signature supplied in the request could not be verified');
  const leaf = state.instance.certify(key.export({ format: 'der', type: 'spki' }), signingOptionsOf(claims));
  const certificates = [leaf, state.rootCertificate].map((der) => pem('CERTIFICATE', der));
  return answerJson(200, { signedCertificateEmbeddedSct: { chain: { certificates } } });
}

export const id = 8980;
export const ids = [8980];
export const modules = {

/***/ 78980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dC: () => (/* reexport */ githubTuf),
  zI: () => (/* reexport */ legacyMediaTypes),
  nx: () => (/* reexport */ prepareRoots),
  KZ: () => (/* reexport */ publicGoodInstance),
  Bo: () => (/* reexport */ publicGoodRoot),
  l: () => (/* reexport */ publicGoodRootDate),
  u: () => (/* reexport */ publicGoodTuf),
  nA: () => (/* reexport */ refreshTrustedRoot),
  fT: () => (/* reexport */ signStatement),
  IF: () => (/* reexport */ verifyBundle),
  verifyBundleCommand: () => (/* reexport */ verifyBundleCommand),
  mi: () => (/* reexport */ verifyLegacyLayer)
});

// UNUSED EXPORTS: legacyBundle, parseVerifyBundle, publicGoodRootAgeDays, verifyBundleUsage

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/packages/sigstore/src/base64.js
var base64 = __webpack_require__(57535);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/sigstore/src/rejection.js
var rejection = __webpack_require__(8445);
// EXTERNAL MODULE: ./build/packages/sigstore/src/strict-json.js
var strict_json = __webpack_require__(74040);
// EXTERNAL MODULE: ./build/packages/sigstore/src/text-bytes.js
var text_bytes = __webpack_require__(54237);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/legacy-annotations.js





const mostCharacters = 1024 * 1024;
const annotation = {
    certificate: 'dev.sigstore.cosign/certificate',
    chain: 'dev.sigstore.cosign/chain',
    bundle: 'dev.sigstore.cosign/bundle',
    timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
};
const legacy_annotations_base64 = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* check */.z6Y(base64/* isBase64 */.Q2, 'expected padded base64'));
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const bundleSchema = dist/* strictObject */.rej({
    SignedEntryTimestamp: legacy_annotations_base64,
    Payload: dist/* strictObject */.rej({
        body: legacy_annotations_base64,
        integratedTime: count,
        logIndex: count,
        logID: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/)),
    }),
});
const timestampSchema = dist/* strictObject */.rej({ SignedRFC3161Timestamp: legacy_annotations_base64 });
const kindSchema = dist/* object */.Ikc({ kind: dist/* string */.YjP(), apiVersion: dist/* string */.YjP() });
function refused(name, why) {
    return (0,rejection/* rejected */.nS)('legacy-layer-invalid', `the annotation ${name}: ${why}`);
}
/** An annotation's text; cosign writes empty ones, which say nothing. */
function given(annotations, name) {
    const text = Object.hasOwn(annotations, name) ? annotations[name] : undefined;
    return text === '' ? undefined : text;
}
function readJson(name, text, schema) {
    const json = (0,strict_json/* parseStrictJson */.R)(text, mostCharacters);
    if (!json.ok)
        return refused(name, json.detail);
    const checked = dist/* safeParse */.xLC(schema, json.value);
    if (checked.success)
        return (0,rejection/* accepted */.qG)(checked.output);
    const [issue] = checked.issues;
    return refused(name, `${dist/* getDotPath */.BuJ(issue) ?? 'it'}: ${issue.message}`);
}
function hexBytes(hex) {
    return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
const pemBlock = /-----BEGIN CERTIFICATE-----\s([A-Za-z0-9+/=\s]+?)-----END CERTIFICATE-----/g;
const pemText = /^(?:\s*-----BEGIN CERTIFICATE-----\s[A-Za-z0-9+/=\s]+?-----END CERTIFICATE-----)+\s*$/;
/** The certificates of PEM text in strict base64; undefined when there is anything else in it. */
function certificatesOf(text) {
    if (text.length > mostCharacters || !pemText.test(text))
        return undefined;
    const blocks = [...text.matchAll(pemBlock)].map(([, body = '']) => body.replaceAll(/\s/g, ''));
    return blocks.every(base64/* isBase64 */.Q2) ? blocks : undefined;
}
function logEntry(text) {
    const parsed = readJson(annotation.bundle, text, bundleSchema);
    if (parsed.state === 'rejected')
        return parsed;
    const { SignedEntryTimestamp, Payload } = parsed.value;
    const body = (0,text_bytes/* decodeUtf8 */._)((0,base64/* decodeBase64 */.y4)(Payload.body) ?? new Uint8Array()) ?? '';
    const kind = readJson(annotation.bundle, body, kindSchema);
    if (kind.state === 'rejected')
        return kind;
    return (0,rejection/* accepted */.qG)({
        logIndex: String(Payload.logIndex),
        logId: { keyId: (0,base64/* encodeBase64 */.WG)(hexBytes(Payload.logID)) },
        kindVersion: { kind: kind.value.kind, version: kind.value.apiVersion },
        integratedTime: String(Payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp: SignedEntryTimestamp },
        canonicalizedBody: Payload.body,
    });
}
function signerOf(annotations) {
    const certificate = given(annotations, annotation.certificate);
    const chain = given(annotations, annotation.chain);
    if (chain !== undefined && certificatesOf(chain) === undefined)
        return refused(annotation.chain, 'expected PEM certificates');
    if (certificate === undefined)
        return chain === undefined
            ? (0,rejection/* accepted */.qG)({ publicKey: { hint: '' } })
            : refused(annotation.chain, 'there is a chain without a certificate');
    const [leaf, second] = certificatesOf(certificate) ?? [];
    // The chain is left out: only a trusted root says which authorities count.
    return leaf !== undefined && second === undefined
        ? (0,rejection/* accepted */.qG)({ x509CertificateChain: { certificates: [{ rawBytes: leaf }] } })
        : refused(annotation.certificate, 'expected one PEM certificate');
}
/**
 * The verification material of a v0.1 bundle from the annotations of a cosign layer: certificate, log entry and
 * timestamp, each where it is there. Controlled by whoever can push to the registry.
 */
function legacyMaterial(annotations) {
    const signer = signerOf(annotations);
    if (signer.state === 'rejected')
        return signer;
    const [bundle, stamp] = [given(annotations, annotation.bundle), given(annotations, annotation.timestamp)];
    const entry = bundle === undefined ? undefined : logEntry(bundle);
    if (entry?.state === 'rejected')
        return entry;
    const timestamp = stamp === undefined ? undefined : readJson(annotation.timestamp, stamp, timestampSchema);
    if (timestamp?.state === 'rejected')
        return timestamp;
    const stamps = timestamp === undefined ? [] : [{ signedTimestamp: timestamp.value.SignedRFC3161Timestamp }];
    return (0,rejection/* accepted */.qG)({
        ...signer.value,
        tlogEntries: entry === undefined ? [] : [entry.value],
        timestampVerificationData: { rfc3161Timestamps: stamps },
    });
}

// EXTERNAL MODULE: ./build/packages/sigstore/src/simple-signing.js
var simple_signing = __webpack_require__(18596);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var bundle_dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
// EXTERNAL MODULE: ./build/packages/sigstore/src/bundle.js + 1 modules
var src_bundle = __webpack_require__(23174);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(79703);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(83917);
// EXTERNAL MODULE: ./build/packages/sigstore/src/claims.js
var src_claims = __webpack_require__(22785);
// EXTERNAL MODULE: ./build/packages/sigstore/src/der.js
var der = __webpack_require__(82837);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/leaf-certificate.js






const subjectAlternativeName = '2.5.29.17';
const extendedKeyUsage = '2.5.29.37';
const codeSigning = '1.3.6.1.5.5.7.3.3';
const otherNameUser = '1.3.6.1.4.1.57264.1.7';
function extensionsOf(certificate) {
    return certificate.extensions.map((extension) => ({
        oid: extension.subs[0]?.toOID() ?? '',
        value: extension.subs.at(-1)?.value ?? Buffer.alloc(0),
    }));
}
/** RFC 5280 §4.2.1.6: otherName is [0] { type-id OBJECT IDENTIFIER, value [0] EXPLICIT UTF8String }. */
function userName(name) {
    if (name.subs[0]?.toOID() !== otherNameUser)
        return undefined;
    const content = (0,der/* utf8StringContent */.Q)(name.subs[1]?.value ?? Buffer.alloc(0));
    return content === undefined ? undefined : (0,text_bytes/* decodeUtf8 */._)(content);
}
function nameText(name) {
    if (name.tag.isContextSpecific(0x00))
        return userName(name);
    const textual = name.tag.isContextSpecific(0x01) || name.tag.isContextSpecific(0x06);
    return textual ? (0,text_bytes/* decodeUtf8 */._)(name.value) : undefined;
}
/** Exactly one name: with two, it would be up to the reader whom the certificate speaks of. */
function readSan(certificate) {
    const [extension, second] = certificate.extensions.filter((candidate) => candidate.subs[0]?.toOID() === subjectAlternativeName);
    if (extension === undefined)
        return (0,src/* missing */.LO)('not-found', 'the certificate has no subject alternative name');
    const names = extension.subs.at(-1)?.subs[0]?.subs ?? [];
    const [name] = names;
    if (second !== undefined || names.length !== 1 || name === undefined)
        return (0,src/* missing */.LO)('malformed', 'the certificate does not have exactly one subject alternative name');
    const text = nameText(name);
    return text === undefined || text === ''
        ? (0,src/* missing */.LO)('malformed', 'the subject alternative name is neither a URI, an e-mail address nor a user name')
        : (0,src/* known */.eO)(text);
}
function allowsCodeSigning(certificate) {
    const usage = certificate.extension(extendedKeyUsage);
    return usage?.valueObj.subs[0]?.subs.some((purpose) => purpose.toOID() === codeSigning) ?? false;
}
// What is understood here or by the chain's verifier: key usage, names, basic constraints, extended key usage.
const understood = new Set([
    '2.5.29.15',
    subjectAlternativeName,
    '2.5.29.19',
    extendedKeyUsage,
]);
/** RFC 5280 §4.2: a critical extension that is not understood must not be passed over. */
function unknownCritical(certificate) {
    const ids = certificate.extensions.flatMap((extension) => {
        const [oid, critical] = extension.subs;
        const isCritical = extension.subs.length > 2 && critical?.toBoolean() === true;
        return isCritical ? [oid?.toOID() ?? 'without a name'] : [];
    });
    return ids.find((id) => !understood.has(id));
}
/** Throws on bytes that are not a certificate. */
function parseCertificate(der) {
    return core_dist.X509Certificate.parse(Buffer.from(der));
}
/** What makes a certificate unfit to sign for a workflow, beyond its chain; undefined when nothing does. */
function leafProblem(certificate) {
    // Whatever its key usage says: @sigstore/core's isCA asks for both.
    if (certificate.extBasicConstraints?.isCA === true)
        return 'the signing certificate is a certificate authority';
    const unknown = unknownCritical(certificate);
    if (unknown !== undefined)
        return `the signing certificate has a critical extension that is not understood (${unknown})`;
    // Fulcio's certificate profile: the leaf is for code signing and nothing else.
    return allowsCodeSigning(certificate) ? undefined : 'the signing certificate is not for code signing';
}
/** True for a certificate that names itself as its issuer, which has no place in a bundle. */
function isSelfIssued(der) {
    const certificate = parseCertificate(der);
    return certificate.subject.equals(certificate.issuer) && certificate.isCA;
}
/** Reads who a certificate was issued to; `der` are the bytes that it was parsed from. */
function readIdentity(certificate, der) {
    const claims = (0,src_claims/* parseClaims */.Df)(extensionsOf(certificate));
    const fingerprint = (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
    return {
        fingerprint: `sha256:${fingerprint}`,
        san: readSan(certificate),
        issuer: (0,src_claims/* readIssuer */.Eo)(claims),
        claims,
    };
}

// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(19654);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/elliptic-curve.js
// SEC 2 v2 §2.4.2 and §2.5.1 (also FIPS 186-4 D.1.2); node names the curves as OpenSSL does.
const p256 = {
    name: 'prime256v1',
    prime: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    generator: {
        x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
        y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
    },
};
const p384 = {
    name: 'secp384r1',
    prime: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
    order: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    generator: {
        x: 0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7n,
        y: 0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5fn,
    },
};
/** The remainder that is never negative. */
function modulo(value, modulus) {
    const remainder = value % modulus;
    return remainder < 0n ? remainder + modulus : remainder;
}
/** The inverse of a value that is not 0 modulo a prime (extended Euclid). */
function inverse(value, modulus) {
    let [low, high] = [modulo(value, modulus), modulus];
    let [lowFactor, highFactor] = [1n, 0n];
    while (low > 1n) {
        const quotient = high / low;
        [low, high] = [high - quotient * low, low];
        [lowFactor, highFactor] = [highFactor - quotient * lowFactor, lowFactor];
    }
    return modulo(lowFactor, modulus);
}
/** True for a point that satisfies the curve's equation and is not the point at infinity. */
function isOnCurve(curve, point) {
    if (point === null)
        return false;
    const { x, y } = point;
    const inField = x >= 0n && x < curve.prime && y >= 0n && y < curve.prime;
    return inField && modulo(y * y - (x * x * x - 3n * x + curve.b), curve.prime) === 0n;
}
const infinity = { x: 1n, y: 1n, z: 0n };
// "dbl-2001-b" and "add-1998-cmo-2" of https://hyperelliptic.org/EFD/g1p/auto-shortw-jacobian-3.html
function elliptic_curve_double({ prime }, { x, y, z }) {
    const delta = (z * z) % prime;
    const gamma = (y * y) % prime;
    const beta = (x * gamma) % prime;
    const alpha = (3n * (x - delta) * (x + delta)) % prime;
    const newX = modulo(alpha * alpha - 8n * beta, prime);
    return {
        x: newX,
        y: modulo(alpha * (4n * beta - newX) - 8n * gamma * gamma, prime),
        z: modulo((y + z) * (y + z) - gamma - delta, prime),
    };
}
function add(curve, left, right) {
    if (left.z === 0n)
        return right;
    if (right.z === 0n)
        return left;
    const { prime } = curve;
    const [leftZz, rightZz] = [(left.z * left.z) % prime, (right.z * right.z) % prime];
    const [leftX, rightX] = [(left.x * rightZz) % prime, (right.x * leftZz) % prime];
    const leftY = (left.y * right.z * rightZz) % prime;
    const h = modulo(rightX - leftX, prime);
    const r = modulo(right.y * left.z * leftZz - leftY, prime);
    if (h === 0n)
        return r === 0n ? elliptic_curve_double(curve, left) : infinity;
    const hh = (h * h) % prime;
    const hhh = (h * hh) % prime;
    const v = (leftX * hh) % prime;
    const x = modulo(r * r - hhh - 2n * v, prime);
    return { x, y: modulo(r * (v - x) - leftY * hhh, prime), z: (left.z * right.z * h) % prime };
}
function toJacobian(point) {
    return point === null ? infinity : { ...point, z: 1n };
}
function toAffine({ prime }, { x, y, z }) {
    if (z === 0n)
        return null;
    const inverted = inverse(z, prime);
    const squared = (inverted * inverted) % prime;
    return { x: (x * squared) % prime, y: (y * squared * inverted) % prime };
}
/** The sum of two multiples, both at once (Shamir's trick). Not constant-time: for public values only. */
function sumOfMultiples(curve, first, second) {
    const [one, other] = [toJacobian(first.point), toJacobian(second.point)];
    const both = add(curve, one, other);
    const bits = Math.max(first.factor.toString(2).length, second.factor.toString(2).length);
    let sum = infinity;
    for (let bit = BigInt(bits - 1); bit >= 0n; bit -= 1n) {
        sum = elliptic_curve_double(curve, sum);
        const inFirst = ((first.factor >> bit) & 1n) === 1n;
        const inSecond = ((second.factor >> bit) & 1n) === 1n;
        if (inFirst || inSecond)
            sum = add(curve, sum, inFirst ? (inSecond ? both : one) : other);
    }
    return toAffine(curve, sum);
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/prehashed-ecdsa.js

function toInteger(bytes) {
    return bytes.length === 0 ? 0n : BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}
/** The content of a DER INTEGER at `at`: positive, of the shortest form. Curves here keep it under 128 bytes. */
function readInteger(der, at) {
    const length = der[at + 1] ?? 0;
    const content = der.subarray(at + 2, at + 2 + length);
    const padded = content[0] === 0 && (content[1] ?? 0) < 0x80 && length > 1;
    const negative = (content[0] ?? 0x80) >= 0x80;
    if (der[at] !== 0x02 || length >= 128 || content.length !== length || padded || negative)
        return undefined;
    return { value: toInteger(content), next: at + 2 + length };
}
/** RFC 3279 §2.2.3: SEQUENCE { r INTEGER, s INTEGER } in DER. */
function parseSignature(der) {
    if (der[0] !== 0x30 || (der[1] ?? 128) >= 128 || der.length !== 2 + (der[1] ?? 0))
        return undefined;
    const r = readInteger(der, 2);
    const s = r === undefined ? undefined : readInteger(der, r.next);
    return r !== undefined && s?.next === der.length ? { r: r.value, s: s.value } : undefined;
}
function publicPoint(key) {
    const { x, y } = key.export({ format: 'jwk' });
    if (typeof x !== 'string' || typeof y !== 'string')
        return null;
    return { x: toInteger(Buffer.from(x, 'base64url')), y: toInteger(Buffer.from(y, 'base64url')) };
}
/** FIPS 186-5 §6.4.2: the leftmost bits of the digest, as many as the group's order has. */
function digestInteger(digest, curve) {
    const excess = digest.length * 8 - curve.order.toString(2).length;
    return excess > 0 ? toInteger(digest) >> BigInt(excess) : toInteger(digest);
}
function verifyOnCurve(curve, signed) {
    const { point, signature, hash } = signed;
    const { r, s } = signature;
    const inRange = r > 0n && r < curve.order && s > 0n && s < curve.order;
    if (!inRange || !isOnCurve(curve, point))
        return false;
    const w = inverse(s, curve.order);
    const sum = sumOfMultiples(curve, { factor: modulo(hash * w, curve.order), point: curve.generator }, { factor: modulo(r * w, curve.order), point });
    return sum !== null && modulo(sum.x, curve.order) === r;
}
/** True when `verifyPrehashedEcdsa` can speak about this key: ECDSA on P-256 or P-384. */
function canVerifyPrehashed(key) {
    return curveOf(key) !== undefined;
}
function curveOf(key) {
    return [p256, p384].find((curve) => curve.name === key.asymmetricKeyDetails?.namedCurve);
}
/**
 * Is this DER signature over this digest by this key? node:crypto only verifies over the message itself, and whoever
 * holds just an artifact's digest has no message. Verification (FIPS 186-5 §6.4.2) handles public values only, so
 * nothing here needs to run in constant time. False for any key that is not P-256 or P-384.
 */
function verifyPrehashedEcdsa(key, digest, der) {
    const curve = curveOf(key);
    const signature = parseSignature(der);
    if (curve === undefined || signature === undefined)
        return false;
    return verifyOnCurve(curve, { point: publicPoint(key), signature, hash: digestInteger(digest, curve) });
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/signed-message.js


/** Thrown inside the verifier when a key can only verify the message itself; becomes a named rejection. */
class NeedsMessageError extends Error {
    name = 'NeedsMessageError';
}
function equalBytes(left, right) {
    return Buffer.compare(left, right) === 0;
}
/** True when the bytes have this digest (`sha256:<hex>` and its longer relatives). */
function hasDigest(bytes, digest) {
    const [algorithm = '', hex = ''] = digest.split(':', 2);
    return (0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex') === hex;
}
function verifyByDigest(key, digest, signature) {
    if (canVerifyPrehashed(key))
        return verifyPrehashedEcdsa(key, digest, signature);
    const type = key.asymmetricKeyType ?? 'unknown';
    throw new NeedsMessageError(`a signature by this key (${type}) can only be verified over the artifact itself`);
}
function verifyOverBytes(key, algorithm, signed) {
    // RFC 8032: Ed25519 hashes by itself and takes no algorithm.
    const hash = key.asymmetricKeyType === 'ed25519' ? null : algorithm;
    return (0,external_node_crypto_.verify)(hash, signed.bytes, key, signed.signature);
}
/**
 * A signature over an artifact, in the form that the verifier asks. Without the artifact it is verified over the
 * bundle's own digest: that this is also the digest of what somebody wants to deploy is for the caller to compare.
 */
function signedMessageContent({ digest, signature, verifiable, artifact, }) {
    const [algorithm = '', hex = ''] = digest.split(':', 2);
    const expected = Buffer.from(hex, 'hex');
    const own = Buffer.from(signature);
    const sameDigest = (found) => equalBytes(found, expected);
    return {
        signature: own,
        compareSignature: (found) => equalBytes(found, own),
        compareDigest: sameDigest,
        compareSignedDigest: sameDigest,
        verifySignature: (key) => {
            if (verifiable === undefined)
                return false;
            return artifact === undefined
                ? verifyByDigest(key, expected, verifiable)
                : verifyOverBytes(key, algorithm, { bytes: artifact, signature: verifiable });
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/verifier-rejection.js




const codeByVerifierCode = {
    NOT_IMPLEMENTED_ERROR: 'verifier-failed',
    TLOG_ERROR: 'log-entry-invalid',
    TLOG_INCLUSION_PROOF_ERROR: 'log-entry-invalid',
    TLOG_INCLUSION_PROMISE_ERROR: 'log-entry-invalid',
    TLOG_MISSING_INCLUSION_ERROR: 'log-entry-invalid',
    TLOG_BODY_ERROR: 'log-entry-invalid',
    CERTIFICATE_ERROR: 'certificate-untrusted',
    PUBLIC_KEY_ERROR: 'key-unknown',
    SIGNATURE_ERROR: 'signature-invalid',
    TIMESTAMP_ERROR: 'timestamp-invalid',
};
/** Any throw is a refusal: the verifier is known to reject by TypeError and SyntaxError, too. */
function rejectionOf(thrown) {
    if (thrown instanceof NeedsMessageError)
        return (0,rejection/* rejected */.nS)('digest-only-impossible', thrown.message);
    if (thrown instanceof bundle_dist/* ValidationError */.yI)
        return (0,rejection/* rejected */.nS)('bundle-shape-invalid', thrown.message);
    const detail = thrown instanceof Error ? thrown.message : 'the verifier failed without a message';
    const code = thrown instanceof verify_dist/* VerificationError */.mk ? codeByVerifierCode[thrown.code] : undefined;
    return (0,rejection/* rejected */.nS)(code ?? 'verifier-failed', detail);
}
/** What the work gives, or its throw as a refusal. */
function attempt(work) {
    try {
        return work();
    }
    catch (thrown) {
        return rejectionOf(thrown);
    }
}
/** How far a bundle came before it was refused; what is not named came nowhere. */
const progress = [
    'root-invalid',
    'key-unknown',
    'timestamp-invalid',
    'certificate-untrusted',
    'key-out-of-validity',
    'signature-invalid',
    'log-entry-invalid',
    'digest-only-impossible',
];
/**
 * Of several refusals, one for each root or key that was tried, the one that tells most: a bundle of one instance fails
 * at once under the others' roots, and only its own root finds what is really wrong with it.
 */
function mostTelling(refusals) {
    return refusals.reduce((best, next) => progress.indexOf(next.code) > progress.indexOf(best.code) ? next : best);
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/prepared-root.js




const emptyRoot = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };
function refuse(hint) {
    throw new verify_dist/* VerificationError */.mk({ code: 'PUBLIC_KEY_ERROR', message: `no key is trusted as "${hint}"` });
}
function parse(json) {
    return attempt(() => (0,rejection/* accepted */.qG)((0,verify_dist/* toTrustMaterial */.jO)(protobuf_specs_dist.TrustedRoot.fromJSON(json), refuse)));
}
/** Parses what a root names. A root that is prepared already is given back. */
function prepareRoot(root) {
    return 'material' in root ? root : { thresholds: root.thresholds, material: parse(root.json) };
}
/**
 * Parses what the roots name, for `verifyBundle` over many bundles. Never throws: a root that cannot be parsed refuses
 * every bundle that is tried under it.
 */
function prepareRoots(roots) {
    return roots.map((root) => prepareRoot(root));
}
/** What @sigstore/verify needs to know of a root (null: of none) and of the one key that is tried. */
function trustMaterial(root, key) {
    const material = root === null ? parse(emptyRoot) : root.material;
    if (key === null || material.state === 'rejected')
        return material;
    // The key's period is compared by us, with the times that turn out to be trusted.
    const publicKey = () => ({ publicKey: key.key, validFor: () => true });
    return (0,rejection/* accepted */.qG)({ ...material.value, publicKey });
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/signature-encoding.js
function derInteger(bytes) {
    const first = bytes.findIndex((byte) => byte !== 0);
    const digits = first < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(first));
    // X.690 §8.3: a leading bit of 1 would make the number negative.
    const content = (digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), digits]) : digits;
    return Buffer.concat([Buffer.from([0x02, content.length]), content]);
}
/**
 * An ECDSA signature as IEEE P1363 writes it (r and s side by side, each `integerBytes` long), in DER (RFC 3279
 * §2.2.3); undefined when it does not have exactly that length.
 */
function derFromP1363(signature, integerBytes) {
    if (integerBytes === 0 || signature.length !== 2 * integerBytes)
        return undefined;
    const content = Buffer.concat([
        derInteger(signature.subarray(0, integerBytes)),
        derInteger(signature.subarray(integerBytes)),
    ]);
    const length = content.length < 128 ? [content.length] : [0x81, content.length];
    return Buffer.concat([Buffer.from([0x30, ...length]), content]);
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/trusted-key.js



const leastRsaBits = 2048;
/** Sigstore's algorithm registry pairs curve and hash; signers older than it use sha256 with every curve. */
const hashesByCurve = {
    prime256v1: ['sha256'],
    secp384r1: ['sha384', 'sha256'],
    secp521r1: ['sha512', 'sha256'],
};
const integerBytesByCurve = {
    prime256v1: 32,
    secp384r1: 48,
    secp521r1: 66,
};
const publicPem = /^\s*-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/;
function trusted_key_curveOf(key) {
    return key.asymmetricKeyDetails?.namedCurve ?? '';
}
function unfitness(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return undefined;
    if (type === 'ec')
        return Object.hasOwn(hashesByCurve, trusted_key_curveOf(key)) ? undefined : `it is on the curve ${trusted_key_curveOf(key)}`;
    if (type !== 'rsa')
        return `it is of the type ${type ?? 'unknown'}`;
    const bits = details?.modulusLength ?? 0;
    return bits >= leastRsaBits ? undefined : `it is an RSA key of ${bits} bits`;
}
/** Reads a trusted key; one that is not a public key, or too weak, is refused by name. */
function readTrustedKey(trusted) {
    const refused = (why) => (0,rejection/* rejected */.nS)('key-invalid', `the key "${trusted.name}" cannot be used: ${why}`);
    // createPublicKey derives a public key from private keys and certificates, too; neither belongs into a policy.
    if (!publicPem.test(trusted.publicKey))
        return refused('it is not one PEM public key');
    try {
        const key = (0,external_node_crypto_.createPublicKey)(trusted.publicKey);
        const why = unfitness(key);
        if (why !== undefined)
            return refused(why);
        const spki = key.export({ format: 'der', type: 'spki' });
        const fingerprint = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(spki).digest('hex')}`;
        return (0,rejection/* accepted */.qG)({ trusted, key, spki, fingerprint });
    }
    catch {
        return refused('it is not one PEM public key');
    }
}
/** The signature in DER, whatever the key's encoding; undefined when it cannot be one by this key. */
function derSignature({ trusted, key }, signature) {
    if (key.asymmetricKeyType !== 'ec' || trusted.ecdsaEncoding !== 'ieee-p1363')
        return signature;
    return derFromP1363(signature, integerBytesByCurve[trusted_key_curveOf(key)] ?? 0);
}
function verifiesWith(hash, key, signed) {
    try {
        return (0,external_node_crypto_.verify)(hash, signed.bytes, key, signed.signature);
    }
    catch {
        return false;
    }
}
/** Is this a signature over these bytes by this key? */
function verifyByKey(usable, { bytes, signature }) {
    const { key } = usable;
    const der = derSignature(usable, signature);
    if (der === undefined)
        return false;
    // RFC 8032: Ed25519 hashes by itself and takes no algorithm.
    const hashes = key.asymmetricKeyType === 'ed25519' ? [null] : (hashesByCurve[trusted_key_curveOf(key)] ?? ['sha256']);
    return hashes.some((hash) => verifiesWith(hash, key, { bytes, signature: der }));
}
/** What speaks against a signature at these trusted times under the key's period; undefined when nothing does. */
function periodProblem({ trusted }, times) {
    const { name, validFrom, validUntil } = trusted;
    if (validFrom === null && validUntil === null)
        return undefined;
    if (times.length === 0)
        return `the key "${name}" is trusted for a period only, and no trusted time proves that the signature is from it`;
    const at = times.map((time) => Date.parse(time));
    // Written so that a bound that is no time (NaN) lets nothing through.
    const inside = at.every((time) => (validFrom === null || Date.parse(validFrom) <= time) &&
        (validUntil === null || time <= Date.parse(validUntil)));
    return inside
        ? undefined
        : `the key "${name}" is trusted from ${validFrom ?? 'ever'} until ${validUntil ?? 'further notice'}, it signed at ${times[0] ?? 'an unknown time'}`;
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/log-entry-binding.js


// What @sigstore/verify leaves unchecked in a log entry: that the log recorded *this* signer, and that the loose
// members beside the signed checkpoint say what the checkpoint says.
const log_entry_binding_mostCharacters = 16 * 1024 * 1024;
const log_entry_binding_pemText = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* transform */.pdi((text) => log_entry_binding_pemBlock(Buffer.from(text, 'base64').toString('utf8'))));
const rekor2Signature = dist/* object */.Ikc({
    verifier: dist/* object */.Ikc({
        x509Certificate: dist/* optional */.lqM(dist/* object */.Ikc({ rawBytes: dist/* string */.YjP() })),
        publicKey: dist/* optional */.lqM(dist/* object */.Ikc({ rawBytes: dist/* string */.YjP() })),
    }),
});
/** Where each kind of entry keeps the signer, and how. Kinds that are not named here are refused. */
const signerByKind = {
    'hashedrekord/0.0.1': dist/* pipe */.FsL(dist/* object */.Ikc({ signature: dist/* object */.Ikc({ publicKey: dist/* object */.Ikc({ content: log_entry_binding_pemText }) }) }), dist/* transform */.pdi((spec) => spec.signature.publicKey.content)),
    'dsse/0.0.1': dist/* pipe */.FsL(dist/* object */.Ikc({ signatures: dist/* tuple */.PVZ([dist/* object */.Ikc({ verifier: log_entry_binding_pemText })]) }), dist/* transform */.pdi((spec) => spec.signatures[0].verifier)),
    'intoto/0.0.2': dist/* pipe */.FsL(dist/* object */.Ikc({
        content: dist/* object */.Ikc({ envelope: dist/* object */.Ikc({ signatures: dist/* tuple */.PVZ([dist/* object */.Ikc({ publicKey: log_entry_binding_pemText })]) }) }),
    }), dist/* transform */.pdi((spec) => spec.content.envelope.signatures[0].publicKey)),
    'hashedrekord/0.0.2': dist/* pipe */.FsL(dist/* object */.Ikc({ hashedRekordV002: dist/* object */.Ikc({ signature: rekor2Signature }) }), dist/* transform */.pdi((spec) => rekor2Signer(spec.hashedRekordV002.signature))),
    'dsse/0.0.2': dist/* pipe */.FsL(dist/* object */.Ikc({ dsseV002: dist/* object */.Ikc({ signatures: dist/* tuple */.PVZ([rekor2Signature]) }) }), dist/* transform */.pdi((spec) => rekor2Signer(spec.dsseV002.signatures[0]))),
};
/** The bytes of the first PEM block; undefined for text without one. */
function log_entry_binding_pemBlock(text) {
    const body = /-----BEGIN [A-Z0-9 ]+-----([A-Za-z0-9+/=\s]+)-----END/.exec(text)?.[1];
    return body === undefined ? undefined : Buffer.from(body, 'base64');
}
function rekor2Signer(signature) {
    const { x509Certificate, publicKey } = signature.verifier;
    const encoded = x509Certificate?.rawBytes ?? publicKey?.rawBytes;
    return encoded === undefined ? undefined : Buffer.from(encoded, 'base64');
}
function loggedSigner(entry) {
    const kind = `${entry.kindVersion?.kind ?? ''}/${entry.kindVersion?.version ?? ''}`;
    const schema = Object.hasOwn(signerByKind, kind) ? signerByKind[kind] : undefined;
    const body = (0,strict_json/* parseStrictJson */.R)(entry.canonicalizedBody.toString('utf8'), log_entry_binding_mostCharacters);
    if (schema === undefined || !body.ok)
        return undefined;
    const spec = dist/* safeParse */.xLC(dist/* object */.Ikc({ spec: schema }), body.value);
    return spec.success ? spec.output.spec : undefined;
}
/** The signed checkpoint is the authority; a proof that states another tree was put together by somebody else. */
function proofProblem(entry) {
    const proof = entry.inclusionProof;
    if (proof?.checkpoint === undefined)
        return undefined;
    const [, size, rootHash] = proof.checkpoint.envelope.split('\n');
    if (size !== proof.treeSize)
        return 'the inclusion proof and its checkpoint state different tree sizes';
    return rootHash === proof.rootHash.toString('base64')
        ? undefined
        : 'the inclusion proof and its checkpoint state different root hashes';
}
function hostOf(address) {
    return URL.canParse(address) ? new URL(address).host : address;
}
/**
 * @sigstore/verify takes a signature line whose name is any part of the log's address ("r" is one). The name is the
 * log's host, whole.
 */
function signatureLineProblem(entry, logs) {
    const envelope = entry.inclusionProof?.checkpoint?.envelope;
    if (envelope === undefined)
        return undefined;
    const hosts = logs
        .filter(({ logID }) => entry.logId !== undefined && logID.equals(entry.logId.keyId))
        .map(({ baseURL }) => hostOf(baseURL));
    const named = [...envelope.matchAll(/^\u2014 (\S+) \S+$/gmu)].map(([, name = '']) => name);
    return named.some((name) => hosts.includes(name))
        ? undefined
        : 'no signature line of the checkpoint bears the name of its log';
}
/** A Rekor v2 entry carries no promise, so nothing signs its own logIndex: it must repeat the proven one. */
function indexProblem(entry) {
    const unsigned = entry.inclusionPromise === undefined;
    return unsigned && entry.logIndex !== entry.inclusionProof?.logIndex
        ? 'the log index of the entry is not the one its inclusion proof is for'
        : undefined;
}
/**
 * What contradicts that this entry was logged for this signer (DER of the certificate or of the public key);
 * undefined when nothing does. Expects an entry whose inclusion is already verified.
 */
function logEntryProblem(entry, signer, logs) {
    const logged = loggedSigner(entry);
    if (logged === undefined || Buffer.compare(logged, signer) !== 0)
        return 'the log entry was made for another signer than the bundle names';
    return proofProblem(entry) ?? indexProblem(entry) ?? signatureLineProblem(entry, logs);
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/trusted-times.js

function timeOf(timestamp) {
    if (timestamp.$case === 'timestamp-authority')
        return { source: 'timestamp-authority', at: (0,src/* instantAt */.l$)(timestamp.timestamp.signingTime.getTime()) };
    // Only a promise (SET) signs the integrated time; without one it is just a number in the bundle.
    if (timestamp.tlogEntry.inclusionPromise === undefined)
        return undefined;
    return { source: 'log', at: (0,src/* instantAt */.l$)(Number(timestamp.tlogEntry.integratedTime) * 1000) };
}
/** The times that verification relied on, oldest first. Expects an entity that is already verified. */
function trustedTimesOf(entity) {
    const times = entity.timestamps.flatMap((timestamp) => timeOf(timestamp) ?? []);
    return times.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
/**
 * True when a log's key was in use when the entry was made. @sigstore/verify checks this only where a promise states
 * the time; for Rekor v2 the time comes from the timestamp authority.
 */
function logWasInUse(logs, logId, times) {
    return logs.some(({ logID, validFor }) => logID.equals(logId) &&
        times.every(({ at }) => {
            const milliseconds = Date.parse(at);
            return validFor.start.getTime() <= milliseconds && milliseconds <= validFor.end.getTime();
        }));
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/witnesses.js
/** A log is known by its address where the root states one: several keys of one log are still one log. */
function logName(material, keyId) {
    const log = material.tlogs.find(({ logID }) => logID.equals(keyId));
    return log?.baseURL || keyId.toString('hex');
}
/** An authority is known by the subject of its root: rotated leaves of one authority are still one authority. */
function authorityName(material, timestamp) {
    const authority = material.timestampAuthorities.find(({ certChain: [leaf] }) => {
        return (leaf?.serialNumber.equals(timestamp.signerSerialNumber) && leaf.issuer.equals(timestamp.signerIssuer));
    });
    const top = authority?.certChain.at(-1);
    return (top?.subject ?? timestamp.signerIssuer).toString('hex');
}
/** Counts each log and each timestamp authority once. Expects an entity that is already verified. */
function countWitnesses(entity, material) {
    const logs = new Set(entity.tlogEntries.map((entry) => logName(material, entry.logId.keyId)));
    const observers = entity.timestamps.flatMap((witness) => {
        if (witness.$case === 'timestamp-authority')
            return [`authority ${authorityName(material, witness.timestamp)}`];
        const { inclusionPromise, logId } = witness.tlogEntry;
        return inclusionPromise === undefined ? [] : [`log ${logName(material, logId.keyId)}`];
    });
    return { logs: logs.size, observers: new Set(observers).size };
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/verify-under.js










const nothing = { logEntries: 0, certificateLogEntries: 0, timestamps: 0 };
/** A key that needs no log excuses the thresholds, never a witness that does not verify. */
function thresholdsOf({ root, key }) {
    if (root === null || key?.trusted.log === 'none')
        return nothing;
    const { thresholds } = root;
    return key === null ? thresholds : { ...thresholds, logEntries: Math.max(1, thresholds.logEntries) };
}
/** The library verifies DSSE with its own choice of hash and encoding; a trusted key brings its own. */
function keySignature(content, { shape }, key) {
    const { payload = '', payloadType = '' } = shape.dsseEnvelope ?? {};
    const bytes = core_dist.dsse.preAuthEncoding(payloadType, Buffer.from((0,base64/* decodeBase64 */.y4)(payload) ?? new Uint8Array()));
    const { signature } = content;
    return {
        signature,
        compareDigest: (digest) => content.compareDigest(digest),
        compareSignedDigest: (digest) => content.compareSignedDigest(digest),
        compareSignature: (found) => content.compareSignature(found),
        verifySignature: () => verifyByKey(key, { bytes, signature }),
    };
}
function signatureOf(entity, { bundle, artifact }, key) {
    const { content } = bundle;
    const { signature } = entity.signature;
    if (content.kind === 'message') {
        const verifiable = key === null ? signature : derSignature(key, signature);
        return signedMessageContent({ digest: content.digest, signature, verifiable, artifact });
    }
    return key === null ? entity.signature : keySignature(entity.signature, bundle, key);
}
function entityUnder(entity, candidate, { root, key }) {
    const signature = signatureOf(entity, candidate, key);
    return root === null ? { ...entity, signature, tlogEntries: [], timestamps: [] } : { ...entity, signature };
}
function entryProblem({ entity, material }, signer, times) {
    for (const entry of entity.tlogEntries) {
        const problem = logEntryProblem(entry, signer, material.tlogs);
        if (problem !== undefined)
            return problem;
        if (!logWasInUse(material.tlogs, entry.logId.keyId, times))
            return "the log's key was not in use when the bundle was signed";
    }
    return undefined;
}
/** Each log and each authority counts once; @sigstore/verify counts every entry and every timestamp. */
function thresholdProblem({ entity, material }, thresholds) {
    const { logs, observers } = countWitnesses(entity, material);
    if (logs < thresholds.logEntries)
        return (0,rejection/* rejected */.nS)('log-entry-invalid', `expected entries of ${thresholds.logEntries} different logs, got ${logs}`);
    return observers < thresholds.timestamps
        ? (0,rejection/* rejected */.nS)('timestamp-invalid', `expected ${thresholds.timestamps} different observers of the time, got ${observers}`)
        : undefined;
}
/** Throws what the underlying verifier throws. */
function timesOrProblem(seen, { bundle }, trust) {
    const { entity, material } = seen;
    const thresholds = thresholdsOf(trust);
    new verify_dist/* Verifier */.BL(material, {
        tlogThreshold: thresholds.logEntries,
        ctlogThreshold: thresholds.certificateLogEntries,
        timestampThreshold: thresholds.timestamps,
    }).verify(entity);
    const { signer } = bundle;
    const der = signer.kind === 'certificate' ? signer.der : (trust.key?.spki ?? new Uint8Array());
    const times = trustedTimesOf(entity);
    const problem = entryProblem(seen, der, times);
    if (problem !== undefined)
        return (0,rejection/* rejected */.nS)('log-entry-invalid', problem);
    const tooFew = thresholdProblem(seen, thresholds);
    if (tooFew !== undefined)
        return tooFew;
    const instants = times.map(({ at }) => at);
    const outside = trust.key === null ? undefined : periodProblem(trust.key, instants);
    return outside === undefined ? times : (0,rejection/* rejected */.nS)('key-out-of-validity', outside);
}
/**
 * What is wrong with this bundle under this trust, or the times that it proves. Throws what the underlying verifier
 * throws; the caller turns every throw into a refusal.
 */
function verifyUnder(candidate, trust) {
    const material = trustMaterial(trust.root, trust.key);
    if (material.state === 'rejected')
        return material;
    if (candidate.entity.state === 'rejected')
        return candidate.entity;
    const entity = entityUnder(candidate.entity.value, candidate, trust);
    return timesOrProblem({ entity, material: material.value }, candidate, trust);
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/verify-bundle.js










const mostKeys = 100;
/** The signing certificate, as the verifier has parsed it. Throws on bytes that are not a certificate. */
function leafOf({ der }, entity) {
    const key = entity.state === 'accepted' ? entity.value.key : undefined;
    return key?.$case === 'certificate' ? key.certificate : parseCertificate(der);
}
function certificateProblem({ bundle, entity }) {
    const { signer } = bundle;
    if (signer.kind !== 'certificate')
        return undefined;
    if (signer.others.some(isSelfIssued))
        return (0,rejection/* rejected */.nS)('certificate-untrusted', 'the bundle brings its own root certificate');
    const problem = leafProblem(leafOf(signer, entity));
    return problem === undefined ? undefined : (0,rejection/* rejected */.nS)('certificate-untrusted', problem);
}
function artifactProblem({ bundle, artifact }) {
    const { content } = bundle;
    if (content.kind !== 'message' || artifact === undefined)
        return undefined;
    return hasDigest(artifact, content.digest)
        ? undefined
        : (0,rejection/* rejected */.nS)('artifact-differs', `the artifact does not have the signed digest ${content.digest}`);
}
function verifiedSigner({ bundle: { signer }, entity }, key) {
    if (signer.kind === 'certificate')
        return { kind: 'certificate', ...readIdentity(leafOf(signer, entity), signer.der) };
    if (key === null)
        throw new Error('a key bundle was verified without a key');
    return { kind: 'key', name: key.trusted.name, fingerprint: key.fingerprint };
}
function underOne(candidate, { root, key, position }) {
    const found = verifyUnder(candidate, { root, key });
    if ('state' in found)
        return found;
    const { content } = candidate.bundle;
    const signer = verifiedSigner(candidate, key);
    return (0,rejection/* accepted */.qG)({ signer, content, trustedTimes: found, root: position });
}
function usableKeys(keys) {
    if (keys.length > mostKeys)
        return (0,rejection/* rejected */.nS)('key-invalid', `${keys.length} keys are trusted, at most ${mostKeys} are tried`);
    const usable = [];
    for (const trusted of keys) {
        const key = readTrustedKey(trusted);
        if (key.state === 'rejected')
            return key;
        usable.push(key.value);
    }
    return (0,rejection/* accepted */.qG)(usable);
}
/** Every root for a certificate, every pair of root and key for a key; a key without a log can do without a root. */
function attemptsFor(bundle, request) {
    const roots = request.trustedRoots.map((root, position) => ({ root: prepareRoot(root), position }));
    if (bundle.signer.kind === 'certificate')
        return (0,rejection/* accepted */.qG)(roots.map((root) => ({ ...root, key: null })));
    const keys = usableKeys(request.keys ?? []);
    if (keys.state === 'rejected')
        return keys;
    if (keys.value.length === 0)
        return (0,rejection/* rejected */.nS)('key-unknown', `no key is trusted; the bundle names "${bundle.signer.hint}"`);
    const attempts = keys.value.flatMap((key) => {
        const rootless = roots.length === 0 && key.trusted.log === 'none';
        return rootless ? [{ root: null, position: null, key }] : roots.map((root) => ({ ...root, key }));
    });
    return (0,rejection/* accepted */.qG)(attempts);
}
function verifyCandidate(candidate, request) {
    const problem = certificateProblem(candidate) ?? artifactProblem(candidate);
    if (problem !== undefined)
        return problem;
    const attempts = attemptsFor(candidate.bundle, request);
    if (attempts.state === 'rejected')
        return attempts;
    const refusals = [];
    for (const one of attempts.value) {
        const result = attempt(() => underOne(candidate, one));
        if (result.state === 'accepted')
            return result;
        refusals.push(result);
    }
    const [first, ...rest] = refusals;
    return first === undefined
        ? (0,rejection/* rejected */.nS)('root-invalid', 'no trusted root was given')
        : mostTelling([first, ...rest]);
}
/**
 * What does this Sigstore bundle prove under these trusted roots and keys? Checks the certificate chain and its log
 * promise, or the key and its period, the transparency log entries, the trusted times and the signature; compares no
 * identity and no artifact name, because that is a judgement. Without `artifact`, a message signature is verified over
 * the digest that the bundle states. Never throws: whatever goes wrong is a rejection with a code of ours.
 */
function verifyBundle(request) {
    const bundle = (0,src_bundle/* parseBundle */.Q)(request.bundle);
    if (bundle.state === 'rejected')
        return bundle;
    const entity = attempt(() => (0,rejection/* accepted */.qG)((0,verify_dist/* toSignedEntity */.DC)((0,bundle_dist/* bundleFromJSON */.vw)(bundle.value.json))));
    const { artifact } = request;
    return attempt(() => verifyCandidate({ bundle: bundle.value, entity, artifact }, request));
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/legacy-layer.js








/** Media types of the layers that `legacyBundle` reads. */
const legacyMediaTypes = {
    attestation: 'application/vnd.dsse.envelope.v1+json',
    signature: 'application/vnd.dev.cosign.simplesigning.v1+json',
};
const bundleMediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
const signatureAnnotation = 'dev.cosignproject.cosign/signature';
const legacy_layer_mostCharacters = 16 * 1024 * 1024;
function envelopeContent({ bytes }) {
    const text = (0,text_bytes/* decodeUtf8 */._)(bytes);
    const json = text === undefined ? undefined : (0,strict_json/* parseStrictJson */.R)(text, legacy_layer_mostCharacters);
    if (json?.ok !== true)
        return (0,rejection/* rejected */.nS)('legacy-layer-invalid', `the envelope cannot be read: ${json?.detail ?? 'it is not UTF-8'}`);
    return (0,rejection/* accepted */.qG)({ dsseEnvelope: json.value });
}
function messageContent({ annotations, bytes }) {
    const signature = annotations[signatureAnnotation] ?? '';
    if (signature === '' || !(0,base64/* isBase64 */.Q2)(signature))
        return (0,rejection/* rejected */.nS)('legacy-layer-invalid', `the annotation ${signatureAnnotation}: expected base64`);
    const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64');
    return (0,rejection/* accepted */.qG)({
        messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest }, signature },
    });
}
function contentOf(layer) {
    if (layer.mediaType === legacyMediaTypes.attestation)
        return envelopeContent(layer);
    if (layer.mediaType === legacyMediaTypes.signature)
        return messageContent(layer);
    return (0,rejection/* rejected */.nS)('legacy-layer-invalid', `its media type is ${JSON.stringify(layer.mediaType)}`);
}
/**
 * A cosign layer as the JSON text of a v0.1 bundle, which `verifyBundle` judges like any other. Nothing is verified
 * here. For a signature layer the bundle speaks of the payload, not of the image: see `verifyLegacyLayer`.
 * Source: https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md
 */
function legacyBundle(layer) {
    const content = contentOf(layer);
    if (content.state === 'rejected')
        return content;
    const material = legacyMaterial(layer.annotations);
    if (material.state === 'rejected')
        return material;
    const bundle = { mediaType: bundleMediaType, verificationMaterial: material.value, ...content.value };
    return (0,rejection/* accepted */.qG)(JSON.stringify(bundle));
}
/**
 * What does this cosign layer prove? An attestation layer proves what its statement says. A signature layer proves that
 * somebody signed an image: the content is then a message whose digest is the image's, taken from the signed payload,
 * whose type and repository are checked. Never throws.
 */
function verifyLegacyLayer(layer, request) {
    const bundle = legacyBundle(layer);
    if (bundle.state === 'rejected')
        return bundle;
    const { repository, ...trust } = request;
    if (layer.mediaType !== legacyMediaTypes.signature)
        return verifyBundle({ ...trust, bundle: bundle.value });
    const verified = verifyBundle({ ...trust, bundle: bundle.value, artifact: layer.bytes });
    if (verified.state === 'rejected')
        return verified;
    const signing = (0,simple_signing/* readSimpleSigning */.k)(layer.bytes);
    if (signing.state === 'rejected')
        return signing;
    if (repository !== null && !(0,simple_signing/* signedFor */.I)(signing.value, repository))
        return (0,rejection/* rejected */.nS)('artifact-differs', `it was signed for ${signing.value.repository}, expected ${repository}`);
    return (0,rejection/* accepted */.qG)({ ...verified.value, content: { kind: 'message', digest: signing.value.digest } });
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/public-good-root.js
// Data, not code: targets/trusted_root.json of the Sigstore public good instance as of 2026-08-21, byte for byte,
// taken from the seeds of the npm package @sigstore/tuf 5.0.1 (Apache-2.0). Replace it as a whole when the instance
// rotates a key; test/sigstore/trusted-root.test.ts pins its digest.
/** The day that the embedded root was published. */
const publicGoodRootDate = '2026-08-21';
/** The public good instance's trusted root, as JSON text. */
const publicGoodRoot = `{
  "mediaType": "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
  "tlogs": [
    {
      "baseUrl": "https://rekor.sigstore.dev",
      "hashAlgorithm": "SHA2_256",
      "publicKey": {
        "rawBytes": "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE2G2Y+2tabdTV5BcGiBIx0a9fAFwrkBbmLSGtks4L3qX6yYY0zufBnhC8Ur/iy55GhWP/9A/bY2LhC30M9+RYtw==",
        "keyDetails": "PKIX_ECDSA_P256_SHA_256",
        "validFor": {
          "start": "2021-01-12T11:53:27Z"
        }
      },
      "logId": {
        "keyId": "wNI9atQGlz+VWfO6LRygH4QUfY/8W4RFwiT5i5WRgB0="
      }
    },
    {
      "baseUrl": "https://log2025-1.rekor.sigstore.dev",
      "hashAlgorithm": "SHA2_256",
      "publicKey": {
        "rawBytes": "MCowBQYDK2VwAyEAt8rlp1knGwjfbcXAYPYAkn0XiLz1x8O4t0YkEhie244=",
        "keyDetails": "PKIX_ED25519",
        "validFor": {
          "start": "2025-09-23T00:00:00Z"
        }
      },
      "logId": {
        "keyId": "zxGZFVvd0FEmjR8WrFwMdcAJ9vtaY/QXf44Y1wUeP6A="
      }
    }
  ],
  "certificateAuthorities": [
    {
      "subject": {
        "organization": "sigstore.dev",
        "commonName": "sigstore"
      },
      "uri": "https://fulcio.sigstore.dev",
      "certChain": {
        "certificates": [
          {
            "rawBytes": "MIIB+DCCAX6gAwIBAgITNVkDZoCiofPDsy7dfm6geLbuhzAKBggqhkjOPQQDAzAqMRUwEwYDVQQKEwxzaWdzdG9yZS5kZXYxETAPBgNVBAMTCHNpZ3N0b3JlMB4XDTIxMDMwNzAzMjAyOVoXDTMxMDIyMzAzMjAyOVowKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTB2MBAGByqGSM49AgEGBSuBBAAiA2IABLSyA7Ii5k+pNO8ZEWY0ylemWDowOkNa3kL+GZE5Z5GWehL9/A9bRNA3RbrsZ5i0JcastaRL7Sp5fp/jD5dxqc/UdTVnlvS16an+2Yfswe/QuLolRUCrcOE2+2iA5+tzd6NmMGQwDgYDVR0PAQH/BAQDAgEGMBIGA1UdEwEB/wQIMAYBAf8CAQEwHQYDVR0OBBYEFMjFHQBBmiQpMlEk6w2uSu1KBtPsMB8GA1UdIwQYMBaAFMjFHQBBmiQpMlEk6w2uSu1KBtPsMAoGCCqGSM49BAMDA2gAMGUCMH8liWJfMui6vXXBhjDgY4MwslmN/TJxVe/83WrFomwmNf056y1X48F9c4m3a3ozXAIxAKjRay5/aj/jsKKGIkmQatjI8uupHr/+CxFvaJWmpYqNkLDGRU+9orzh5hI2RrcuaQ=="
          }
        ]
      },
      "validFor": {
        "start": "2021-03-07T03:20:29Z",
        "end": "2022-12-31T23:59:59.999Z"
      }
    },
    {
      "subject": {
        "organization": "sigstore.dev",
        "commonName": "sigstore"
      },
      "uri": "https://fulcio.sigstore.dev",
      "certChain": {
        "certificates": [
          {
            "rawBytes": "MIICGjCCAaGgAwIBAgIUALnViVfnU0brJasmRkHrn/UnfaQwCgYIKoZIzj0EAwMwKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTAeFw0yMjA0MTMyMDA2MTVaFw0zMTEwMDUxMzU2NThaMDcxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEeMBwGA1UEAxMVc2lnc3RvcmUtaW50ZXJtZWRpYXRlMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE8RVS/ysH+NOvuDZyPIZtilgUF9NlarYpAd9HP1vBBH1U5CV77LSS7s0ZiH4nE7Hv7ptS6LvvR/STk798LVgMzLlJ4HeIfF3tHSaexLcYpSASr1kS0N/RgBJz/9jWCiXno3sweTAOBgNVHQ8BAf8EBAMCAQYwEwYDVR0lBAwwCgYIKwYBBQUHAwMwEgYDVR0TAQH/BAgwBgEB/wIBADAdBgNVHQ4EFgQU39Ppz1YkEZb5qNjpKFWixi4YZD8wHwYDVR0jBBgwFoAUWMAeX5FFpWapesyQoZMi0CrFxfowCgYIKoZIzj0EAwMDZwAwZAIwPCsQK4DYiZYDPIaDi5HFKnfxXx6ASSVmERfsynYBiX2X6SJRnZU84/9DZdnFvvxmAjBOt6QpBlc4J/0DxvkTCqpclvziL6BCCPnjdlIB3Pu3BxsPmygUY7Ii2zbdCdliiow="
          },
          {
            "rawBytes": "MIIB9zCCAXygAwIBAgIUALZNAPFdxHPwjeDloDwyYChAO/4wCgYIKoZIzj0EAwMwKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTAeFw0yMTEwMDcxMzU2NTlaFw0zMTEwMDUxMzU2NThaMCoxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjERMA8GA1UEAxMIc2lnc3RvcmUwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAT7XeFT4rb3PQGwS4IajtLk3/OlnpgangaBclYpsYBr5i+4ynB07ceb3LP0OIOZdxexX69c5iVuyJRQ+Hz05yi+UF3uBWAlHpiS5sh0+H2GHE7SXrk1EC5m1Tr19L9gg92jYzBhMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBRYwB5fkUWlZql6zJChkyLQKsXF+jAfBgNVHSMEGDAWgBRYwB5fkUWlZql6zJChkyLQKsXF+jAKBggqhkjOPQQDAwNpADBmAjEAj1nHeXZp+13NWBNa+EDsDP8G1WWg1tCMWP/WHPqpaVo0jhsweNFZgSs0eE7wYI4qAjEA2WB9ot98sIkoF3vZYdd3/VtWB5b9TNMea7Ix/stJ5TfcLLeABLE4BNJOsQ4vnBHJ"
          }
        ]
      },
      "validFor": {
        "start": "2022-04-13T20:06:15Z"
      }
    }
  ],
  "ctlogs": [
    {
      "baseUrl": "https://ctfe.sigstore.dev/test",
      "hashAlgorithm": "SHA2_256",
      "publicKey": {
        "rawBytes": "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEbfwR+RJudXscgRBRpKX1XFDy3PyudDxz/SfnRi1fT8ekpfBd2O1uoz7jr3Z8nKzxA69EUQ+eFCFI3zeubPWU7w==",
        "keyDetails": "PKIX_ECDSA_P256_SHA_256",
        "validFor": {
          "start": "2021-03-14T00:00:00Z",
          "end": "2022-10-31T23:59:59.999Z"
        }
      },
      "logId": {
        "keyId": "CGCS8ChS/2hF0dFrJ4ScRWcYrBY9wzjSbea8IgY2b3I="
      }
    },
    {
      "baseUrl": "https://ctfe.sigstore.dev/2022",
      "hashAlgorithm": "SHA2_256",
      "publicKey": {
        "rawBytes": "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEiPSlFi0CmFTfEjCUqF9HuCEcYXNKAaYalIJmBZ8yyezPjTqhxrKBpMnaocVtLJBI1eM3uXnQzQGAJdJ4gs9Fyw==",
        "keyDetails": "PKIX_ECDSA_P256_SHA_256",
        "validFor": {
          "start": "2022-10-20T00:00:00Z"
        }
      },
      "logId": {
        "keyId": "3T0wasbHETJjGR4cmWc3AqJKXrjePK3/h4pygC8p7o4="
      }
    }
  ],
  "timestampAuthorities": [
    {
      "subject": {
        "organization": "sigstore.dev",
        "commonName": "sigstore-tsa-selfsigned"
      },
      "uri": "https://timestamp.sigstore.dev/api/v1/timestamp",
      "certChain": {
        "certificates": [
          {
            "rawBytes": "MIICEDCCAZagAwIBAgIUOhNULwyQYe68wUMvy4qOiyojiwwwCgYIKoZIzj0EAwMwOTEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MSAwHgYDVQQDExdzaWdzdG9yZS10c2Etc2VsZnNpZ25lZDAeFw0yNTA0MDgwNjU5NDNaFw0zNTA0MDYwNjU5NDNaMC4xFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEVMBMGA1UEAxMMc2lnc3RvcmUtdHNhMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE4ra2Z8hKNig2T9kFjCAToGG30jky+WQv3BzL+mKvh1SKNR/UwuwsfNCg4sryoYAd8E6isovVA3M4aoNdm9QDi50Z8nTEyvqgfDPtTIwXItfiW/AFf1V7uwkbkAoj0xxco2owaDAOBgNVHQ8BAf8EBAMCB4AwHQYDVR0OBBYEFIn9eUOHz9BlRsMCRscsc1t9tOsDMB8GA1UdIwQYMBaAFJjsAe9/u1H/1JUeb4qImFMHic6/MBYGA1UdJQEB/wQMMAoGCCsGAQUFBwMIMAoGCCqGSM49BAMDA2gAMGUCMDtpsV/6KaO0qyF/UMsX2aSUXKQFdoGTptQGc0ftq1csulHPGG6dsmyMNd3JB+G3EQIxAOajvBcjpJmKb4Nv+2Taoj8Uc5+b6ih6FXCCKraSqupe07zqswMcXJTe1cExvHvvlw=="
          },
          {
            "rawBytes": "MIIB9zCCAXygAwIBAgIUV7f0GLDOoEzIh8LXSW80OJiUp14wCgYIKoZIzj0EAwMwOTEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MSAwHgYDVQQDExdzaWdzdG9yZS10c2Etc2VsZnNpZ25lZDAeFw0yNTA0MDgwNjU5NDNaFw0zNTA0MDYwNjU5NDNaMDkxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEgMB4GA1UEAxMXc2lnc3RvcmUtdHNhLXNlbGZzaWduZWQwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAQUQNtfRT/ou3YATa6wB/kKTe70cfJwyRIBovMnt8RcJph/COE82uyS6FmppLLL1VBPGcPfpQPYJNXzWwi8icwhKQ6W/Qe2h3oebBb2FHpwNJDqo+TMaC/tdfkv/ElJB72jRTBDMA4GA1UdDwEB/wQEAwIBBjASBgNVHRMBAf8ECDAGAQH/AgEAMB0GA1UdDgQWBBSY7AHvf7tR/9SVHm+KiJhTB4nOvzAKBggqhkjOPQQDAwNpADBmAjEAwGEGrfGZR1cen1R8/DTVMI943LssZmJRtDp/i7SfGHmGRP6gRbuj9vOK3b67Z0QQAjEAuT2H673LQEaHTcyQSZrkp4mX7WwkmF+sVbkYY5mXN+RMH13KUEHHOqASaemYWK/E"
          }
        ]
      },
      "validFor": {
        "start": "2025-07-04T00:00:00Z"
      }
    }
  ]
}
`;

// EXTERNAL MODULE: ./build/packages/sigstore/src/statement.js
var src_statement = __webpack_require__(19675);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/sign-service.js



const mostAnswerBytes = 1024 * 1024;
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);
/**
 * The address of a path at a signing service; undefined for a base that may not be used. What goes there is an identity
 * token or a signature, so it travels encrypted (plain http on loopback only) and the base names no user.
 */
function serviceUrl(base, path) {
    if (!URL.canParse(base))
        return undefined;
    const url = new URL(base);
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
    if (!safe || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
        return undefined;
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}${path}`;
}
/**
 * Posts JSON to a signing service, once and to no other place: no retry (an entry would be logged twice) and no
 * redirect (the body may hold a token). An answer that is not 200 or 201 is missing; its text is not repeated, because
 * it may quote the token.
 */
async function ask(ports, question) {
    const { service, base, path, body } = question;
    const url = serviceUrl(base, path);
    if (url === undefined)
        return (0,src/* missing */.LO)('unsupported', `${service}: "${base.slice(0, 200)}" is no https address`);
    const answer = await ports.http.send({
        source: 'sigstore',
        method: 'POST',
        url,
        headers: { accept: 'application/json, */*', 'content-type': 'application/json' },
        body: JSON.stringify(body),
        maxBytes: mostAnswerBytes,
        maxRedirects: 0,
        retry: 'never',
    });
    if (answer.state === 'failed')
        return (0,src/* missing */.LO)(answer.cause, `${service}: ${answer.detail}`);
    if (answer.status === 200 || answer.status === 201)
        return (0,src/* known */.eO)(answer, [answer.evidence]);
    const cause = answer.status === 401 || answer.status === 403 ? 'forbidden' : 'unreachable';
    return (0,src/* missing */.LO)(cause, `${service} answered ${answer.status}`);
}
/** The JSON of an answer. */
function answerJson(service, answer) {
    const text = (0,text_bytes/* decodeUtf8 */._)(answer.body);
    const json = text === undefined ? undefined : (0,strict_json/* parseStrictJson */.R)(text, mostAnswerBytes);
    return json?.ok === true
        ? (0,src/* known */.eO)(json.value, [answer.evidence])
        : (0,src/* missing */.LO)('malformed', `${service} did not answer with JSON`);
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/sign-certificate.js





const service = 'Fulcio';
const mostTokenCharacters = 64 * 1024;
const chain = dist/* object */.Ikc({ chain: dist/* object */.Ikc({ certificates: dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* minLength */.BpQ(1)) }) });
// SigningCertificate of https://github.com/sigstore/fulcio/blob/main/fulcio.proto: one of the two is there.
const answerShape = dist/* union */.KCZ([
    dist/* object */.Ikc({ signedCertificateEmbeddedSct: chain }),
    dist/* object */.Ikc({ signedCertificateDetachedSct: chain }),
]);
const subjectShape = dist/* object */.Ikc({ sub: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)) });
/** Whom a job's token speaks of: what the caller must prove to hold the key with. Not verified: Fulcio does that. */
function tokenSubject(token) {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const json = (0,strict_json/* parseStrictJson */.R)(payload, mostTokenCharacters);
    const checked = json.ok ? dist/* safeParse */.xLC(subjectShape, json.value) : undefined;
    return checked?.success === true ? checked.output.sub : undefined;
}
function sign_certificate_leafOf(value) {
    const { certificates } = ('signedCertificateEmbeddedSct' in value
        ? value.signedCertificateEmbeddedSct
        : value.signedCertificateDetachedSct).chain;
    return certificates[0] ?? '';
}
/** The DER of a PEM text that holds exactly one certificate. */
function derOf(pem) {
    const body = /^\s*-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----\s*$/.exec(pem)?.[1];
    return body === undefined ? undefined : Buffer.from(body, 'base64');
}
/**
 * Asks Fulcio for a certificate for a key, in the name of the token's subject. The signature over that subject proves
 * that we hold the key. Source: CreateSigningCertificate in
 * https://github.com/sigstore/fulcio/blob/main/fulcio.proto
 */
async function requestCertificate(ports, request) {
    const token = request.token.reveal();
    const subject = tokenSubject(token);
    if (subject === undefined)
        return (0,src/* missing */.LO)('malformed', 'the identity token names no subject');
    const { privateKey, publicKey } = request.key;
    const answer = await ask(ports, {
        service,
        base: request.fulcioUrl,
        path: '/api/v2/signingCert',
        body: {
            credentials: { oidcIdentityToken: token },
            publicKeyRequest: {
                publicKey: { algorithm: 'ECDSA', content: String(publicKey.export({ format: 'pem', type: 'spki' })) },
                proofOfPossession: (0,external_node_crypto_.sign)('sha256', Buffer.from(subject), privateKey).toString('base64'),
            },
        },
    });
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    const json = answerJson(service, answer.value);
    const checked = json.state === 'known' ? dist/* safeParse */.xLC(answerShape, json.value) : undefined;
    const der = checked?.success === true ? derOf(sign_certificate_leafOf(checked.output)) : undefined;
    return der === undefined
        ? (0,src/* missing */.LO)('malformed', `${service} sent no certificate`)
        : (0,src/* known */.eO)(der, answer.evidence);
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/sign-log-entry.js




const sign_log_entry_service = 'Rekor';
const mostBodyCharacters = 16 * 1024 * 1024;
const hex = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:[0-9a-f]{2})+$/));
const index = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
// LogEntry of https://github.com/sigstore/rekor/blob/main/openapi.yaml
const entryShape = dist/* object */.Ikc({
    body: dist/* string */.YjP(),
    integratedTime: index,
    logID: hex,
    logIndex: index,
    verification: dist/* object */.Ikc({
        signedEntryTimestamp: dist/* string */.YjP(),
        inclusionProof: dist/* object */.Ikc({
            checkpoint: dist/* string */.YjP(),
            hashes: dist/* array */.YOg(hex),
            logIndex: index,
            rootHash: hex,
            treeSize: index,
        }),
    }),
});
const bodyShape = dist/* object */.Ikc({ kind: dist/* string */.YjP(), apiVersion: dist/* string */.YjP() });
const fromHex = (text) => Buffer.from(text, 'hex').toString('base64');
/** What an entry's body says it is. */
function kindOf(body) {
    const json = (0,strict_json/* parseStrictJson */.R)(Buffer.from(body, 'base64').toString('utf8'), mostBodyCharacters);
    const checked = json.ok ? dist/* safeParse */.xLC(bodyShape, json.value) : undefined;
    return checked?.success === true ? checked.output : undefined;
}
/** An entry in the form that a bundle has (TransparencyLogEntry in JSON). */
function bundleEntry(entry) {
    const kind = kindOf(entry.body);
    if (kind === undefined)
        return undefined;
    const { inclusionProof, signedEntryTimestamp } = entry.verification;
    return {
        logIndex: String(entry.logIndex),
        logId: { keyId: fromHex(entry.logID) },
        kindVersion: { kind: kind.kind, version: kind.apiVersion },
        integratedTime: String(entry.integratedTime),
        inclusionPromise: { signedEntryTimestamp },
        inclusionProof: {
            logIndex: String(inclusionProof.logIndex),
            rootHash: fromHex(inclusionProof.rootHash),
            treeSize: String(inclusionProof.treeSize),
            hashes: inclusionProof.hashes.map(fromHex),
            checkpoint: { envelope: inclusionProof.checkpoint },
        },
        canonicalizedBody: entry.body,
    };
}
/**
 * Has Rekor (v1) log a DSSE envelope and its signer, and answers with the entry in a bundle's form. That the entry is
 * what we asked for is proven when the finished bundle is verified.
 */
async function logEnvelope(ports, request) {
    const answer = await ask(ports, {
        service: sign_log_entry_service,
        base: request.rekorUrl,
        path: '/api/v1/log/entries',
        body: {
            kind: 'dsse',
            apiVersion: '0.0.1',
            spec: {
                proposedContent: {
                    envelope: JSON.stringify(request.envelope),
                    verifiers: [Buffer.from(request.signerPem).toString('base64')],
                },
            },
        },
    });
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    const json = answerJson(sign_log_entry_service, answer.value);
    // The answer is a map with one member, the entry under its name.
    const checked = json.state === 'known' ? dist/* safeParse */.xLC(dist/* record */.g1P(dist/* string */.YjP(), entryShape), json.value) : undefined;
    const [found, second] = checked?.success === true ? Object.values(checked.output) : [];
    const entry = found === undefined || second !== undefined ? undefined : bundleEntry(found);
    return entry === undefined
        ? (0,src/* missing */.LO)('malformed', `${sign_log_entry_service} sent no log entry with a proof`)
        : (0,src/* known */.eO)(entry, answer.evidence);
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/sign-timestamp.js



/**
 * Has a timestamp authority stamp a signature (RFC 3161), asked in the JSON form that Sigstore's authority takes, and
 * answers in a bundle's form. Source: https://github.com/sigstore/timestamp-authority/blob/main/openapi.yaml
 */
async function stampSignature(ports, request) {
    const artifactHash = (0,external_node_crypto_.createHash)('sha256').update(request.signature).digest('base64');
    const answer = await ask(ports, {
        service: 'the timestamp authority',
        base: request.timestampUrl,
        path: '/api/v1/timestamp',
        body: { artifactHash, hashAlgorithm: 'sha256', certificates: true },
    });
    if (answer.state === 'missing')
        return (0,src/* missing */.LO)(answer.cause, answer.detail);
    const signedTimestamp = Buffer.from(answer.value.body).toString('base64');
    return (0,src/* known */.eO)({ signedTimestamp }, answer.evidence);
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/sign-statement.js







/** Source: https://docs.sigstore.dev/about/overview/ (the public good instance). */
const publicGoodInstance = {
    fulcioUrl: 'https://fulcio.sigstore.dev',
    rekorUrl: 'https://rekor.sigstore.dev',
    timestampUrl: null,
};
const sign_statement_bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const sign_statement_base64 = (bytes) => Buffer.from(bytes).toString('base64');
function pemOf(der) {
    const lines = sign_statement_base64(der).match(/.{1,64}/gu) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
/** DSSE's pre-authentication encoding: https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
function preAuthEncoding(payload) {
    const head = `DSSEv1 ${src_statement/* statementPayloadType */.Q7.length} ${src_statement/* statementPayloadType */.Q7} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
function seal(statement, key, certificate) {
    const payload = Buffer.from(statement);
    const signature = (0,external_node_crypto_.sign)('sha256', preAuthEncoding(payload), key.privateKey);
    const envelope = {
        payload: sign_statement_base64(payload),
        payloadType: src_statement/* statementPayloadType */.Q7,
        signatures: [{ sig: sign_statement_base64(signature) }],
    };
    return { envelope, signature, certificate };
}
/** What log and timestamp authority say of the signature, as members of the bundle. */
async function witnesses(ports, { envelope, signature, certificate }, { rekorUrl, timestampUrl }) {
    const logged = rekorUrl === null
        ? null
        : await logEnvelope(ports, { rekorUrl, envelope, signerPem: pemOf(certificate) });
    if (logged?.state === 'missing')
        return (0,src/* missing */.LO)(logged.cause, logged.detail);
    const stamped = timestampUrl === null ? null : await stampSignature(ports, { timestampUrl, signature });
    if (stamped?.state === 'missing')
        return (0,src/* missing */.LO)(stamped.cause, stamped.detail);
    return (0,src/* known */.eO)({
        ...(logged === null ? {} : { tlogEntries: [logged.value] }),
        ...(stamped === null ? {} : { timestampVerificationData: { rfc3161Timestamps: [stamped.value] } }),
    });
}
/** Whatever the services answered, only a bundle that we would accept from anybody else leaves. */
function verified(bundle, request) {
    const checked = verifyBundle({ bundle, trustedRoots: request.trustedRoots, keys: [] });
    if (checked.state === 'rejected')
        return (0,src/* missing */.LO)('malformed', `the signed bundle does not verify (${checked.code}): ${checked.detail}`);
    return (0,src/* known */.eO)({ bundle, verified: checked.value });
}
/**
 * Signs an in-toto statement without a long-lived key: Fulcio certifies a fresh key in the name of the token's subject,
 * the log and the timestamp authority witness the signature, and the key is forgotten. The bundle (v0.3) is verified
 * under the given roots before it is given out. Whatever fails on the way is a missing fact.
 */
async function signStatement(ports, request) {
    const { statement, token, instance } = request;
    const { fulcioUrl, rekorUrl, timestampUrl } = instance;
    if (rekorUrl === null && timestampUrl === null)
        return (0,src/* missing */.LO)('unsupported', 'neither a log nor a timestamp authority would witness when it was signed');
    const parsed = (0,src_statement/* parseStatement */.By)(src_statement/* statementPayloadType */.Q7, statement);
    if (parsed.state === 'rejected')
        return (0,src/* missing */.LO)('malformed', parsed.detail);
    const key = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'prime256v1' });
    const certificate = await requestCertificate(ports, { fulcioUrl, token, key });
    if (certificate.state === 'missing')
        return (0,src/* missing */.LO)(certificate.cause, certificate.detail);
    const sealed = seal(statement, key, certificate.value);
    const witnessed = await witnesses(ports, sealed, instance);
    if (witnessed.state === 'missing')
        return (0,src/* missing */.LO)(witnessed.cause, witnessed.detail);
    const bundle = JSON.stringify({
        mediaType: sign_statement_bundleMediaType,
        verificationMaterial: {
            certificate: { rawBytes: sign_statement_base64(certificate.value) },
            ...witnessed.value,
        },
        dsseEnvelope: sealed.envelope,
    });
    return verified(bundle, request);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/tuf-fetcher.js




const requestMs = 10_000;
const allMs = 60_000;
const mostRequests = 64;
const mostBytes = 8 * 1024 * 1024;
/** Newer roots on the way from ours to the mirror's; Sigstore made 16 in five years. */
const mostRootRotations = 32;
/** Limits of tuf-js, below its own defaults where Sigstore's metadata is far smaller. */
const tufConfig = {
    // One more than we follow, so that the one too many is seen and refused instead of ending the walk in silence.
    maxRootRotations: mostRootRotations + 1,
    maxDelegations: 4,
    rootMaxLength: 512_000,
    timestampMaxLength: 16_384,
    snapshotMaxLength: 1_000_000,
    targetsMaxLength: 2_000_000,
};
function causeOf(status) {
    if (status === 404 || status === 410)
        return 'not-found';
    return status === 401 || status === 403 ? 'forbidden' : 'unreachable';
}
/** Metadata that two readers could understand differently is not parsed at all. */
function jsonProblem(url, body) {
    if (!url.endsWith('.json'))
        return undefined;
    const text = (0,text_bytes/* decodeUtf8 */._)(body);
    const json = text === undefined ? undefined : (0,strict_json/* parseStrictJson */.R)(text, mostBytes);
    return json?.ok === true ? undefined : (json?.detail ?? 'it is not UTF-8');
}
/**
 * A fetcher for tuf-js over our http port: no credential and no header of ours but the agent's name, no redirect, a limit
 * for each file, for all of them, for their number and for the time. The mirror is controlled by whoever answers there.
 */
function createTufFetcher({ ports, folder, log, statusError }) {
    const started = Date.parse(ports.clock.now());
    let [requests, bytes, rotations] = [0, 0, 0];
    const fail = (cause, detail) => {
        log.failure ??= { cause, detail };
        return new Error(detail);
    };
    const exhausted = () => {
        const left = allMs - (Date.parse(ports.clock.now()) - started);
        if (left <= 0)
            return fail('unreachable', `the refresh took longer than ${allMs} ms`);
        requests += 1;
        return requests > mostRequests
            ? fail('truncated', `more than ${mostRequests} files are needed`)
            : undefined;
    };
    const accept = (url, answer) => {
        bytes += answer.body.length;
        if (bytes > mostBytes)
            throw fail('truncated', `the files have more than ${mostBytes} bytes`);
        if (/\/\d+\.root\.json$/.test(url))
            rotations += 1;
        if (rotations > mostRootRotations)
            throw fail('truncated', `the mirror is more than ${mostRootRotations} roots ahead of ours`);
        const problem = jsonProblem(url, answer.body);
        if (problem !== undefined)
            throw fail('malformed', `${url}: ${problem}`);
        log.evidence.push(answer.evidence);
        return Buffer.from(answer.body);
    };
    const downloadBytes = async (url, maxBytes) => {
        const limit = exhausted();
        if (limit !== undefined)
            throw limit;
        const answer = await ports.http.send({
            source: 'sigstore',
            method: 'GET',
            url,
            maxBytes,
            maxRedirects: 0,
            timeoutMs: requestMs,
            retry: 'never',
        });
        if (answer.state === 'failed')
            throw fail(answer.cause, answer.detail);
        if (answer.status === 200)
            return accept(url, answer);
        // The first root that is not there ends the walk; that one is not a failure.
        const isRoot = /\/\d+\.root\.json$/.test(url) && [403, 404].includes(answer.status);
        if (!isRoot)
            fail(causeOf(answer.status), `${url} answered ${answer.status}`);
        throw statusError(answer.status);
    };
    return {
        downloadBytes,
        downloadFile: async (url, maxBytes, handler) => {
            const path = (0,external_node_path_.join)(folder, 'download');
            await (0,promises_.writeFile)(path, await downloadBytes(url, maxBytes));
            return handler(path);
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/refresh-trusted-root.js






const mostTargetBytes = 1024 * 1024;
const roles = ['root', 'timestamp', 'snapshot', 'targets'];
const signedSchema = dist/* object */.Ikc({
    signed: dist/* object */.Ikc({ expires: dist/* string */.YjP(), version: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)) }),
});
function sourceProblem({ mirror, target }) {
    const url = URL.canParse(mirror) ? new URL(mirror) : undefined;
    if (url === undefined || !['https:', 'http:'].includes(url.protocol))
        return 'the mirror is not an http or https address';
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
        return 'the mirror holds more than an address';
    return target === undefined || /^[A-Za-z0-9][\w.-]*$/.test(target)
        ? undefined
        : 'the target is not the name of a file';
}
async function readSigned(folder, role) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, `${role}.json`), 'utf8');
    const { expires, version } = dist/* parse */.qgA(signedSchema, JSON.parse(text)).signed;
    return { expires: Date.parse(expires), version };
}
/** tuf-js compares with the machine's clock; the port's clock is the one that the verdict rests on. */
async function checkMetadata(folder, now) {
    const found = await Promise.all(roles.map(async (role) => ({ role, ...(await readSigned(folder, role)) })));
    // Written so that an expiry that is no time counts as expired.
    const expired = found.find(({ expires }) => !(expires > Date.parse(now)));
    if (expired !== undefined)
        return `${expired.role}.json is expired`;
    const version = found.find(({ role }) => role === 'targets')?.version ?? 0;
    return { expires: (0,src/* instantAt */.l$)(Math.min(...found.map(({ expires }) => expires))), version };
}
async function download(ports, source, log) {
    // Only a refresh needs these; a verification without one starts faster.
    const [{ Updater }, { DownloadHTTPError }] = await Promise.all([
        __webpack_require__.e(/* import() */ 4706).then(__webpack_require__.t.bind(__webpack_require__, 84706, 19)),
        __webpack_require__.e(/* import() */ 6376).then(__webpack_require__.t.bind(__webpack_require__, 86376, 19)),
    ]);
    const folder = await ports.git.temporaryDirectory();
    const [metadataDir, targetFile] = [(0,external_node_path_.join)(folder, 'metadata'), (0,external_node_path_.join)(folder, 'target')];
    await (0,promises_.mkdir)(metadataDir);
    await (0,promises_.writeFile)((0,external_node_path_.join)(metadataDir, 'root.json'), source.rootJson);
    const mirror = source.mirror.replace(/\/+$/, '');
    const statusError = (status) => new DownloadHTTPError(`status ${status}`, status);
    const updater = new Updater({
        metadataDir,
        metadataBaseUrl: mirror,
        targetBaseUrl: `${mirror}/targets`,
        fetcher: createTufFetcher({ ports, folder, log, statusError }),
        config: tufConfig,
    });
    const name = source.target ?? 'trusted_root.json';
    const target = await updater.getTargetInfo(name);
    if (target === undefined)
        return (0,src/* missing */.LO)('not-found', `the repository has no target ${name}`);
    if (target.length > mostTargetBytes)
        return (0,src/* missing */.LO)('truncated', `the target ${name} is longer than ${mostTargetBytes} bytes`);
    const checked = await checkMetadata(metadataDir, ports.clock.now());
    if (typeof checked === 'string')
        return (0,src/* missing */.LO)('malformed', checked);
    if (checked.version < (source.leastVersion ?? 0))
        return (0,src/* missing */.LO)('malformed', `targets.json is version ${checked.version}, ${source.leastVersion} was seen before`);
    await updater.downloadTarget(target, targetFile);
    const text = (0,text_bytes/* decodeUtf8 */._)(await (0,promises_.readFile)(targetFile));
    return text === undefined
        ? (0,src/* missing */.LO)('malformed', `the target ${name} is not UTF-8`)
        : (0,src/* known */.eO)({ text, ...checked }, [...log.evidence]);
}
/**
 * What trusted root does this TUF repository publish now? Walks from the given root.json to the newest, then timestamp,
 * snapshot, targets and the target, in a temporary folder. Anonymous: no credential is ever sent, and no redirect is
 * followed. Whatever expired, does not verify, is older than what points to it, or exceeds a limit makes the fact
 * missing with its cause; nothing of it is used. Source: https://theupdateframework.github.io/specification/latest/
 */
async function refreshTrustedRoot(ports, source) {
    const problem = sourceProblem(source);
    if (problem !== undefined)
        return (0,src/* missing */.LO)('malformed', problem);
    const log = { evidence: [], failure: undefined };
    try {
        return await download(ports, source, log);
    }
    catch (thrown) {
        if (log.failure !== undefined)
            return (0,src/* missing */.LO)(log.failure.cause, log.failure.detail);
        const detail = thrown instanceof Error ? thrown.message : 'the update failed without a message';
        return (0,src/* missing */.LO)('malformed', `the repository does not verify: ${detail.slice(0, 500)}`);
    }
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/github-tuf-root.js
// Data, not code: root.json version 3 of GitHub's own instance (expired 2025-04-11), as cli/cli embeds it at commit
// 44ee17760709bedf1cad7e452e61751489b81a33 (MIT), pkg/cmd/attestation/verification/embed/tuf-repo.github.com. An expired
// root is a sound beginning (TUF specification §5.3.10): the versions after it are followed one by one, and the last one
// must not be expired.
const githubTufRoot = `{
 "signatures": [
  {
   "keyid": "4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228",
   "sig": ""
  },
  {
   "keyid": "eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62",
   "sig": ""
  },
  {
   "keyid": "539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a",
   "sig": ""
  },
  {
   "keyid": "a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf",
   "sig": "3046022100ca341d3ba2ef7657d69c2825729959681f55aec497b612e81a547e2abb616b49022100cd605b412a3d991f92e0818e07e60383bbd23904723eec221d6e39fdfeae3104"
  },
  {
   "keyid": "5e01c9a0b2641a8965a4a74e7df0bc7b2d8278a2c3ca0cf7a3f2f783d3c69800",
   "sig": "3046022100d0f70effe60d6a18319e2890088cd01d45c654ee6d2ce1d5c3cdcf2dc7f637570221008f947a2d7334d948f1c4794b0a465f1dfb99a578dd8d1f4563cee0581f457db2"
  },
  {
   "keyid": "54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44",
   "sig": "304502201ae931db1c48020fb37af54d446ac856306f619dfc3f93ddcff70d2880e443dc022100992b70451aa74805adef24e85ec352e598812267f623979bd4ce719b66b62d22"
  },
  {
   "keyid": "88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3",
   "sig": "3045022023bba8e14c177609f43873aa0087ef983ddd2bad9a0a832c0cf279e1be8798f2022100facfaecc1d7ee793042eaaa6970fb9ca700c3bdbf4ee43ed0f8d0fc3aef96563"
  },
  {
   "keyid": "d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c",
   "sig": "3046022100d2f6cceb05d135ce6a6ce7fe1dc76c24508154ad71c433028e64ca95ba716ffb022100f0592d60eb67508dd5f9cc593a4cca33bbaf94882c3d74a560fda845a456c6cc"
  },
  {
   "keyid": "8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12",
   "sig": "30450221009af2f0c534ed92de909a3b727f7101319c18e10623de8f48a0eba980d3d54d830220095842b16c58567c71f9dfa0b54e79daca1b2fecf3cb2ea4ee6d8393bdf93294"
  }
 ],
 "signed": {
  "_type": "root",
  "consistent_snapshot": true,
  "expires": "2025-04-11T14:36:57Z",
  "keys": {
   "4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228": {
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENki7aZVips5SgRzCd/Om0CGzQKY/\\nnv84giqVDmdwb2ys82Z6soFLasvYYEEQcwqaC170n9gr93wHUgPc796uJA==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@ashtom"
   },
   "539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a": {
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAElD0o2sOZN9n3RKQ7PtMLAoXj+2Ai\\nn4PKT/pfnzDlNLrD3VTQwCc4sR4t+OLu4KQ+qk+kXkR9YuBsu3bdJZ1OWw==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@nerdneha"
   },
   "54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44": {
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEimKcdST+ORD+g0aGEFDOVZDAaIYg\\nIgesNKiIe2L7MUsYx5UHhzQ08quvew13eYSCNJnfwooFZu7cdTu8AwqFjQ==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@alexiswales"
   },
   "88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3": {
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEBagkskNOpOTbetTX5CdnvMy+LiWn\\nonRrNrqAHL4WgiebH7Uig7GLhC3bkeA/qgb926/vr9qhOPG9Buj2HatrPw==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@gregose"
   },
   "8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12": {
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7IEoVNwrprchXGhT5sAhSax7SOd3\\n8duuISghCzfmHdKJWSbV2wJRamRiUVRtmA83K/qm5cT20WXMCT5QeM/D3A==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@trevrosen"
   },
   "a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf": {
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEC2wJ3xscyXxBLybJ9FVjwkyQMe53\\nRHUz77AjMO8MzVaT8xw6ZvJqdNZiytYtigWULlINxw6frNsWJKb/f7lC8A==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@kommendorkapten"
   },
   "d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c": {
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEDdORwcruW3gqAgaLjH/nNdGMB4kQ\\nAvA+wD6DyO4P/wR8ee2ce83NZHq1ZADKhve0rlYKaKy3CqyQ5SmlZ36Zhw==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@krukow"
   },
   "eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62": {
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENynVdQnM9h7xU71G7PiJpQaDemub\\nkbjsjYwLlPJTQVuxQO8WeIpJf8MEh5rf01t2dDIuCsZ5gRx+QvDv0UzfsA==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@mph4"
   },
   "eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f": {
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENKNcNcX+d73lS1TRFb9Vnp8JvOoh\\nzYQ+in43iGenbG8RGo9L/6FJ2hoRbVU6xskvyuErcdPbCdI4GxrQ5i8hkw==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-online-uri": "azurekms://production-tuf-root.vault.azure.net/keys/Online-Key/aaf375fd8ed24acb949a5cc173700b05"
   }
  },
  "roles": {
   "root": {
    "keyids": [
     "a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf",
     "4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228",
     "88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3",
     "d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c",
     "eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62",
     "8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12",
     "539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a",
     "54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44"
    ],
    "threshold": 3
   },
   "snapshot": {
    "keyids": [
     "eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f"
    ],
    "threshold": 1,
    "x-tuf-on-ci-expiry-period": 21,
    "x-tuf-on-ci-signing-period": 7
   },
   "targets": {
    "keyids": [
     "a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf",
     "4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228",
     "88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3",
     "d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c",
     "eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62",
     "8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12",
     "539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a",
     "54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44"
    ],
    "threshold": 3
   },
   "timestamp": {
    "keyids": [
     "eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f"
    ],
    "threshold": 1,
    "x-tuf-on-ci-expiry-period": 7,
    "x-tuf-on-ci-signing-period": 6
   }
  },
  "spec_version": "1.0.31",
  "version": 3,
  "x-tuf-on-ci-expiry-period": 240,
  "x-tuf-on-ci-signing-period": 60
 }
}
`;

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/public-good-tuf-root.js
// Data, not code: root.json version 16 of the Sigstore public good instance (expires 2027-04-22), from the seeds of the
// npm package @sigstore/tuf 5.0.1 (Apache-2.0). Newer versions are followed from it; refresh-trusted-root.test.ts
// proves that it is signed as it says.
const publicGoodTufRoot = `{
 "signatures": [
  {
   "keyid": "e71a54d543835ba86adad9460379c7641fb8726d164ea766801a1c522aba7ea2",
   "sig": "3045022065c68f28ebe44d0a4e047a6e287f9669c8e3b31e08536396c67a1483326be8c6022100e7524a889e40de0df84231dd40e1fcc57fbbbf62055c17076568307dbc509046"
  },
  {
   "keyid": "22f4caec6d8e6f9555af66b3d4c3cb06a3bb23fdc7e39c916c61f462e6f52b06",
   "sig": "304502206fedc4a382a0c5155e812c9b7461fe388ef704fef9e093c5c236e20abbf8e6620221008bbec36b63bf9baebc03a83c770cf9387efc90907eb83070b7a875129512d687"
  },
  {
   "keyid": "61643838125b440b40db6942f5cb5a31c0dc04368316eb2aaa58b95904a58222",
   "sig": "30450220468f4219db51c7e815e1e3d33d9987878aa12aeaf331604d5180dd60b19dfb350221009f778ef5e96647c08bd23d63f69c0cce6fc353d747b9d51f35dc0f8678de9fef"
  },
  {
   "keyid": "a687e5bf4fab82b0ee58d46e05c9535145a2c9afb458f43d42b45ca0fdce2a70",
   "sig": "3045022029e2518a7bcac05ec0b227809ce0c969406743412f90dc5255401afb13363f4602210087a64182249e41dd11de91c9f385a33659bd60147a93d13c86b7a64e447f9826"
  },
  {
   "keyid": "183e64f37670dc13ca0d28995a3053f3740954ddce44321a41e46534cf44e632",
   "sig": "30450221008051c456ed2bf48aa5fc5742928ab0904266c1d6bdde5fc75ae20f12d098a95502203cc683bd86793808e6c9f89e2ca93f80b00c6ea64880ac4e37db69e2e86b24e3"
  }
 ],
 "signed": {
  "_type": "root",
  "consistent_snapshot": true,
  "expires": "2027-04-22T19:27:31Z",
  "keys": {
   "0c87432c3bf09fd99189fdc32fa5eaedf4e4a5fac7bab73fa04a2e0fc64af6f5": {
    "keyid_hash_algorithms": [
     "sha256",
     "sha512"
    ],
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEWRiGr5+j+3J5SsH+Ztr5nE2H2wO7\\nBV+nO3s93gLca18qTOzHY1oWyAGDykMSsGTUBSt9D+An0KfKsD2mfSM42Q==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-online-uri": "gcpkms:projects/sigstore-root-signing/locations/global/keyRings/root/cryptoKeys/timestamp/cryptoKeyVersions/1"
   },
   "183e64f37670dc13ca0d28995a3053f3740954ddce44321a41e46534cf44e632": {
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEMxpPOJCIZ5otG4106fGJseEQi3V9\\npkMYQ4uyV9Tj1M7WHXIyLG+jkfvuG0glQ1JZbRZZBV3gAR4sojdGHISeow==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@lance"
   },
   "22f4caec6d8e6f9555af66b3d4c3cb06a3bb23fdc7e39c916c61f462e6f52b06": {
    "keyid_hash_algorithms": [
     "sha256",
     "sha512"
    ],
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEzBzVOmHCPojMVLSI364WiiV8NPrD\\n6IgRxVliskz/v+y3JER5mcVGcONliDcWMC5J2lfHmjPNPhb4H7xm8LzfSA==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@santiagotorres"
   },
   "61643838125b440b40db6942f5cb5a31c0dc04368316eb2aaa58b95904a58222": {
    "keyid_hash_algorithms": [
     "sha256",
     "sha512"
    ],
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEinikSsAQmYkNeH5eYq/CnIzLaacO\\nxlSaawQDOwqKy/tCqxq5xxPSJc21K4WIhs9GyOkKfzueY3GILzcMJZ4cWw==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@bobcallaway"
   },
   "a687e5bf4fab82b0ee58d46e05c9535145a2c9afb458f43d42b45ca0fdce2a70": {
    "keyid_hash_algorithms": [
     "sha256",
     "sha512"
    ],
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE0ghrh92Lw1Yr3idGV5WqCtMDB8Cx\\n+D8hdC4w2ZLNIplVRoVGLskYa3gheMyOjiJ8kPi15aQ2//7P+oj7UvJPGw==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@joshuagl"
   },
   "e71a54d543835ba86adad9460379c7641fb8726d164ea766801a1c522aba7ea2": {
    "keyid_hash_algorithms": [
     "sha256",
     "sha512"
    ],
    "keytype": "ecdsa",
    "keyval": {
     "public": "-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEXsz3SZXFb8jMV42j6pJlyjbjR8K\\nN3Bwocexq6LMIb5qsWKOQvLN16NUefLc4HswOoumRsVVaajSpQS6fobkRw==\\n-----END PUBLIC KEY-----\\n"
    },
    "scheme": "ecdsa-sha2-nistp256",
    "x-tuf-on-ci-keyowner": "@mnm678"
   }
  },
  "roles": {
   "root": {
    "keyids": [
     "e71a54d543835ba86adad9460379c7641fb8726d164ea766801a1c522aba7ea2",
     "22f4caec6d8e6f9555af66b3d4c3cb06a3bb23fdc7e39c916c61f462e6f52b06",
     "61643838125b440b40db6942f5cb5a31c0dc04368316eb2aaa58b95904a58222",
     "a687e5bf4fab82b0ee58d46e05c9535145a2c9afb458f43d42b45ca0fdce2a70",
     "183e64f37670dc13ca0d28995a3053f3740954ddce44321a41e46534cf44e632"
    ],
    "threshold": 3
   },
   "snapshot": {
    "keyids": [
     "0c87432c3bf09fd99189fdc32fa5eaedf4e4a5fac7bab73fa04a2e0fc64af6f5"
    ],
    "threshold": 1,
    "x-tuf-on-ci-expiry-period": 3650,
    "x-tuf-on-ci-signing-period": 365
   },
   "targets": {
    "keyids": [
     "e71a54d543835ba86adad9460379c7641fb8726d164ea766801a1c522aba7ea2",
     "22f4caec6d8e6f9555af66b3d4c3cb06a3bb23fdc7e39c916c61f462e6f52b06",
     "61643838125b440b40db6942f5cb5a31c0dc04368316eb2aaa58b95904a58222",
     "a687e5bf4fab82b0ee58d46e05c9535145a2c9afb458f43d42b45ca0fdce2a70",
     "183e64f37670dc13ca0d28995a3053f3740954ddce44321a41e46534cf44e632"
    ],
    "threshold": 3
   },
   "timestamp": {
    "keyids": [
     "0c87432c3bf09fd99189fdc32fa5eaedf4e4a5fac7bab73fa04a2e0fc64af6f5"
    ],
    "threshold": 1,
    "x-tuf-on-ci-expiry-period": 7,
    "x-tuf-on-ci-signing-period": 6
   }
  },
  "spec_version": "1.0",
  "version": 16,
  "x-tuf-on-ci-expiry-period": 197,
  "x-tuf-on-ci-signing-period": 46
 }
}
`;

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/tuf-sources.js


/** The Sigstore public good instance. Source: https://github.com/sigstore/root-signing */
const publicGoodTuf = {
    mirror: 'https://tuf-repo-cdn.sigstore.dev',
    rootJson: publicGoodTufRoot,
};
/**
 * GitHub's own instance, which signs for private repositories and immutable releases. A tenant of GHE.com is the target
 * `<trust-domain>.trusted_root.json` there. Null in a build that has no root to begin with. Source: cli/cli.
 */
const githubTuf = {
    mirror: 'https://tuf-repo.github.com',
    rootJson: githubTufRoot,
};

// EXTERNAL MODULE: ./build/packages/sigstore/src/trusted-root.js
var trusted_root = __webpack_require__(63510);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/verify-bundle-arguments.js
/** How the client protocol of the Sigstore conformance suite is spoken. */
const verifyBundleUsage = 'usage: verify-bundle --bundle FILE (--certificate-identity ID --certificate-oidc-issuer URL | --key PEM) [--trusted-root FILE] FILE_OR_DIGEST';
const optionNames = [
    '--bundle',
    '--certificate-identity',
    '--certificate-oidc-issuer',
    '--key',
    '--trusted-root',
];
function isOption(text) {
    return optionNames.some((name) => name === text);
}
function readOptions(args) {
    const options = new Map();
    for (let at = 0; at < args.length; at += 2) {
        const [name, value] = [args[at], args[at + 1]];
        if (!isOption(name) || value === undefined || value === '' || options.has(name))
            return undefined;
        options.set(name, value);
    }
    return options;
}
/** One of the two, whole, and never both: a key must not excuse a missing identity. */
function expectedSigner(options) {
    const san = options.get('--certificate-identity');
    const issuer = options.get('--certificate-oidc-issuer');
    const path = options.get('--key');
    if (path !== undefined)
        return san === undefined && issuer === undefined ? { kind: 'key', path } : undefined;
    return san !== undefined && issuer !== undefined ? { kind: 'identity', san, issuer } : undefined;
}
/** Reads the arguments behind `verify-bundle`; undefined when they cannot be understood. */
function parseVerifyBundle(args) {
    const artifact = args.at(-1);
    const options = readOptions(args.slice(0, -1));
    const signer = options === undefined ? undefined : expectedSigner(options);
    const bundle = options?.get('--bundle');
    if (!artifact || bundle === undefined || signer === undefined)
        return undefined;
    return { bundle, signer, trustedRoot: options?.get('--trusted-root'), artifact };
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/verify-bundle-command.js







const digestForm = /^sha256:[0-9a-f]{64}$/;
/** The suite gives a key without a name or a period, and always with a log entry. */
const protocolKey = { name: '--key', validFrom: null, validUntil: null, log: 'required' };
async function exists(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}
/** The conformance protocol: what exists is a file; what does not and looks like a digest is one. */
async function readArtifact(text) {
    if (digestForm.test(text) && !(await exists(text)))
        return { digest: text };
    const bytes = await (0,promises_.readFile)(text);
    return { digest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`, bytes };
}
function signerProblem(expected, signer) {
    if (expected.kind === 'key')
        return signer.kind === 'key' ? undefined : 'the bundle is signed with a certificate, not with the key';
    if (signer.kind === 'key')
        return 'the bundle is signed with a key, which has no identity';
    const { san, issuer } = signer;
    if (san.state === 'missing')
        return san.detail;
    if (issuer.state === 'missing')
        return issuer.detail;
    if (san.value !== expected.san)
        return `it was signed by ${san.value}, expected ${expected.san}`;
    return issuer.value === expected.issuer
        ? undefined
        : `its signer was vouched for by ${issuer.value}, expected ${expected.issuer}`;
}
function speaksOf(content, digest) {
    return content.kind === 'message' ? content.digest === digest : (0,src_statement/* statementNames */.O9)(content.statement, digest);
}
async function verifyRequest(command, artifact) {
    const rootText = command.trustedRoot === undefined ? publicGoodRoot : await (0,promises_.readFile)(command.trustedRoot, 'utf8');
    const roots = (0,trusted_root/* parseTrustedRoots */.uE)(rootText);
    if (roots.state === 'rejected')
        return roots;
    const key = command.signer.kind === 'key' ? await (0,promises_.readFile)(command.signer.path, 'utf8') : undefined;
    return {
        state: 'accepted',
        value: {
            bundle: await (0,promises_.readFile)(command.bundle, 'utf8'),
            trustedRoots: roots.value,
            keys: key === undefined ? [] : [{ ...protocolKey, publicKey: key }],
            ...(artifact.bytes === undefined ? {} : { artifact: artifact.bytes }),
        },
    };
}
/** The reason to refuse, or undefined. */
async function refusal(command) {
    const artifact = await readArtifact(command.artifact);
    const request = await verifyRequest(command, artifact);
    const verified = request.state === 'rejected' ? request : verifyBundle(request.value);
    if (verified.state === 'rejected')
        return `${verified.code}: ${verified.detail}`;
    const problem = signerProblem(command.signer, verified.value.signer);
    if (problem !== undefined)
        return `signer-differs: ${problem}`;
    return speaksOf(verified.value.content, artifact.digest)
        ? undefined
        : `artifact-differs: the bundle does not speak of ${artifact.digest}`;
}
/**
 * The client protocol of the Sigstore conformance suite: does this bundle prove that exactly this identity (or this
 * key) signed this artifact? Answers 0 when it does, 1 when it does not, 2 for a command that cannot be understood;
 * says why on standard error. It measures by `verifyBundle`, as the gate attest-verify does. Nothing is fetched: without `--trusted-root` the embedded public good root counts.
 */
async function verifyBundleCommand(args) {
    const command = parseVerifyBundle(args);
    if (command === undefined) {
        process.stderr.write(`${verifyBundleUsage}\n`);
        return 2;
    }
    const reason = await refusal(command).catch((thrown) => thrown instanceof Error ? thrown.message : 'it cannot be read');
    if (reason === undefined)
        return 0;
    process.stderr.write(`the bundle is refused: ${reason}\n`);
    return 1;
}

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/index.js












/***/ })

};

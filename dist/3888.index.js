export const id = 3888;
export const ids = [3888];
export const modules = {

/***/ 57535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ isBase64),
/* harmony export */   WG: () => (/* binding */ encodeBase64),
/* harmony export */   y4: () => (/* binding */ decodeBase64)
/* harmony export */ });
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const form = /^[A-Za-z0-9+/]*={0,2}$/;
function paddingOf(text) {
    return text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
}
/** True for base64 in the standard alphabet, padded, without line breaks (RFC 4648 §4), unused bits zero (§3.5). */
function isBase64(text) {
    if (text.length % 4 !== 0 || !form.test(text))
        return false;
    const padding = paddingOf(text);
    if (padding === 0)
        return true;
    const last = alphabet.indexOf(text.charAt(text.length - padding - 1));
    return (last & (padding === 2 ? 0b1111 : 0b11)) === 0;
}
/** The bytes of strict base64, or undefined when the text is not that. */
function decodeBase64(text) {
    if (!isBase64(text))
        return undefined;
    const bytes = new Uint8Array((text.length / 4) * 3 - paddingOf(text));
    let bits = 0;
    let held = 0;
    let written = 0;
    for (const character of text) {
        if (character === '=')
            break;
        bits = ((bits << 6) | alphabet.indexOf(character)) & 0xffff;
        held += 6;
        if (held < 8)
            continue;
        held -= 8;
        bytes[written] = (bits >> held) & 255;
        written += 1;
    }
    return bytes;
}
/** Padded base64 in the standard alphabet. */
function encodeBase64(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length; at += 3) {
        const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
        const bits = (a << 16) | (b << 8) | c;
        const digits = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63));
        const left = Math.min(bytes.length - at, 3);
        text += digits.slice(0, left + 1).join('') + '='.repeat(3 - left);
    }
    return text;
}


/***/ }),

/***/ 23174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ mostBundleCharacters),
  Q: () => (/* binding */ parseBundle)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/packages/sigstore/src/base64.js
var base64 = __webpack_require__(57535);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/bundle-shape.js


// The JSON form of dev.sigstore.bundle.v1.Bundle. Every member is named and unknown ones are refused, as the proto3
// JSON mapping demands of a parser; a null stands for an absent member.
// Source: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
const bytes = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* check */.z6Y(base64/* isBase64 */.Q2, 'expected padded base64 in the standard alphabet'));
// proto3 JSON writes a 64-bit integer as a string; numbers are read too. Negative ones are never valid here.
const count = dist/* union */.KCZ([
    dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:0|[1-9]\d{0,18})$/, 'expected a decimal number')),
    dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
]);
const rawBytes = dist/* strictObject */.rej({ rawBytes: bytes });
const inclusionProof = dist/* strictObject */.rej({
    logIndex: dist/* nullish */.cl6(count),
    rootHash: bytes,
    treeSize: dist/* nullish */.cl6(count),
    hashes: dist/* nullish */.cl6(dist/* array */.YOg(bytes)),
    checkpoint: dist/* nullish */.cl6(dist/* strictObject */.rej({ envelope: dist/* string */.YjP() })),
});
const logEntry = dist/* strictObject */.rej({
    logIndex: dist/* nullish */.cl6(count),
    logId: dist/* strictObject */.rej({ keyId: bytes }),
    kindVersion: dist/* strictObject */.rej({ kind: dist/* string */.YjP(), version: dist/* string */.YjP() }),
    integratedTime: dist/* nullish */.cl6(count),
    inclusionPromise: dist/* nullish */.cl6(dist/* strictObject */.rej({ signedEntryTimestamp: bytes })),
    inclusionProof: dist/* nullish */.cl6(inclusionProof),
    canonicalizedBody: bytes,
});
const mostEntries = 32;
const verificationMaterial = dist/* strictObject */.rej({
    publicKey: dist/* nullish */.cl6(dist/* strictObject */.rej({ hint: dist/* nullish */.cl6(dist/* string */.YjP()) })),
    x509CertificateChain: dist/* nullish */.cl6(dist/* strictObject */.rej({ certificates: dist/* pipe */.FsL(dist/* array */.YOg(rawBytes), dist/* minLength */.BpQ(1)) })),
    certificate: dist/* nullish */.cl6(rawBytes),
    tlogEntries: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(logEntry), dist/* maxLength */.Ru6(mostEntries))),
    timestampVerificationData: dist/* nullish */.cl6(dist/* strictObject */.rej({
        rfc3161Timestamps: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ signedTimestamp: bytes })), dist/* maxLength */.Ru6(mostEntries))),
    })),
});
const messageSignature = dist/* strictObject */.rej({
    messageDigest: dist/* strictObject */.rej({ algorithm: dist/* string */.YjP(), digest: bytes }),
    signature: bytes,
});
const dsseEnvelope = dist/* strictObject */.rej({
    payload: bytes,
    payloadType: dist/* string */.YjP(),
    // More than one signature is refused: only the first would be verified.
    signatures: dist/* tuple */.PVZ([dist/* strictObject */.rej({ sig: bytes, keyid: dist/* nullish */.cl6(dist/* string */.YjP()) })]),
});
const bundleShape = dist/* strictObject */.rej({
    mediaType: dist/* string */.YjP(),
    verificationMaterial,
    messageSignature: dist/* nullish */.cl6(messageSignature),
    dsseEnvelope: dist/* nullish */.cl6(dsseEnvelope),
});

// EXTERNAL MODULE: ./build/packages/sigstore/src/rejection.js
var rejection = __webpack_require__(8445);
// EXTERNAL MODULE: ./build/packages/sigstore/src/statement.js
var src_statement = __webpack_require__(19675);
// EXTERNAL MODULE: ./build/packages/sigstore/src/strict-json.js
var strict_json = __webpack_require__(74040);
// EXTERNAL MODULE: ./build/packages/sigstore/src/text-bytes.js
var text_bytes = __webpack_require__(54237);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/bundle.js







/** A bundle of 1,024 subjects is well under 1 MiB; an SBOM inside one can be a few. */
const mostBundleCharacters = 16 * 1024 * 1024;
const versionByMediaType = {
    'application/vnd.dev.sigstore.bundle+json;version=0.1': '0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2': '0.2',
    'application/vnd.dev.sigstore.bundle+json;version=0.3': '0.3',
    'application/vnd.dev.sigstore.bundle.v0.3+json': '0.3',
};
const algorithmNames = {
    SHA2_256: { name: 'sha256', bytes: 32 },
    SHA2_384: { name: 'sha384', bytes: 48 },
    SHA2_512: { name: 'sha512', bytes: 64 },
};
const jsonProblemCode = {
    'too-large': 'bundle-too-large',
    'not-json': 'bundle-not-json',
    'duplicate-key': 'bundle-duplicate-key',
};
function misshapen(detail) {
    return (0,rejection/* rejected */.nS)('bundle-shape-invalid', detail);
}
function issueText(issue) {
    const path = dist/* getDotPath */.BuJ(issue) ?? 'the bundle';
    return issue.expected === 'never' ? `${path} is not a member of a bundle` : `${path}: ${issue.message}`;
}
function parseContent(shape) {
    const { messageSignature, dsseEnvelope } = shape;
    if (messageSignature && dsseEnvelope)
        return misshapen('it holds both messageSignature and dsseEnvelope');
    if (messageSignature)
        return parseMessage(messageSignature.messageDigest);
    if (!dsseEnvelope)
        return misshapen('it holds neither messageSignature nor dsseEnvelope');
    const payload = (0,text_bytes/* decodeUtf8 */._)((0,base64/* decodeBase64 */.y4)(dsseEnvelope.payload) ?? new Uint8Array());
    if (payload === undefined)
        return (0,rejection/* rejected */.nS)('statement-invalid', 'the payload is not UTF-8');
    const statement = (0,src_statement/* parseStatement */.By)(dsseEnvelope.payloadType, payload);
    return statement.state === 'rejected'
        ? statement
        : (0,rejection/* accepted */.qG)({ kind: 'statement', statement: statement.value });
}
function parseMessage(message) {
    const algorithm = Object.hasOwn(algorithmNames, message.algorithm)
        ? algorithmNames[message.algorithm]
        : undefined;
    const digest = (0,base64/* decodeBase64 */.y4)(message.digest);
    if (algorithm === undefined || digest?.length !== algorithm.bytes)
        return misshapen('messageDigest is not a complete SHA2_256, SHA2_384 or SHA2_512 digest');
    return (0,rejection/* accepted */.qG)({ kind: 'message', digest: `${algorithm.name}:${(0,text_bytes/* hexText */.B)(digest)}` });
}
function parseSigner(shape) {
    const { publicKey, certificate, x509CertificateChain } = shape.verificationMaterial;
    const given = [publicKey, certificate, x509CertificateChain].filter((member) => member);
    if (given.length !== 1)
        return misshapen(`it holds ${given.length} of publicKey, certificate and x509CertificateChain, expected one`);
    if (publicKey)
        return (0,rejection/* accepted */.qG)({ kind: 'key', hint: publicKey.hint ?? '' });
    const chain = certificate ? [certificate] : (x509CertificateChain?.certificates ?? []);
    const [der, ...others] = chain.map(({ rawBytes }) => (0,base64/* decodeBase64 */.y4)(rawBytes) ?? new Uint8Array());
    return der === undefined
        ? misshapen('the certificate chain is empty')
        : (0,rejection/* accepted */.qG)({ kind: 'certificate', der, others });
}
/**
 * What each version of the format demands beyond the common shape, so that a bundle cannot be passed off as another
 * version's. Source: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
function versionProblem(version, shape) {
    const { certificate, x509CertificateChain } = shape.verificationMaterial;
    const entries = shape.verificationMaterial.tlogEntries ?? [];
    if (version === '0.3' && x509CertificateChain)
        return misshapen('a v0.3 bundle holds a single certificate, not x509CertificateChain');
    if (version !== '0.3' && certificate)
        return misshapen(`a v${version} bundle holds x509CertificateChain, not certificate`);
    if (version === '0.1' && entries.some((entry) => !entry.inclusionPromise))
        return misshapen('a v0.1 bundle needs an inclusion promise for every log entry');
    if (version !== '0.1' && entries.some((entry) => !entry.inclusionProof?.checkpoint))
        return misshapen(`a v${version} bundle needs an inclusion proof with a checkpoint for every log entry`);
    return undefined;
}
/**
 * The DSSE keyid is an unauthenticated hint. Fulcio bundles leave it empty and key bundles repeat the key's hint;
 * anything else was put there by somebody else.
 */
function keyIdProblem(signer, shape) {
    const keyId = shape.dsseEnvelope?.signatures[0].keyid ?? '';
    const expected = signer.kind === 'key' ? signer.hint : '';
    return keyId === '' || keyId === expected
        ? undefined
        : misshapen('dsseEnvelope.signatures[0].keyid names no key of this bundle');
}
function parseShape(json) {
    const checked = dist/* safeParse */.xLC(bundleShape, json);
    if (!checked.success)
        return misshapen(issueText(checked.issues[0]));
    const shape = checked.output;
    const version = Object.hasOwn(versionByMediaType, shape.mediaType)
        ? versionByMediaType[shape.mediaType]
        : undefined;
    if (version === undefined)
        return (0,rejection/* rejected */.nS)('bundle-media-type-unknown', `mediaType is ${JSON.stringify(shape.mediaType)}`);
    const signer = parseSigner(shape);
    if (signer.state === 'rejected')
        return signer;
    const problem = versionProblem(version, shape) ?? keyIdProblem(signer.value, shape);
    if (problem !== undefined)
        return problem;
    const content = parseContent(shape);
    if (content.state === 'rejected')
        return content;
    return (0,rejection/* accepted */.qG)({ version, content: content.value, signer: signer.value, shape, json });
}
/**
 * Is this text a Sigstore bundle that every reader understands alike? Accepts versions 0.1 to 0.3. Refuses repeated
 * JSON keys, unknown members, unknown media types, sloppy base64, several signatures, and payloads that are not an
 * in-toto Statement v1. Verifies nothing.
 */
function parseBundle(text) {
    const json = (0,strict_json/* parseStrictJson */.R)(text, mostBundleCharacters);
    return json.ok ? parseShape(json.value) : (0,rejection/* rejected */.nS)(jsonProblemCode[json.problem], json.detail);
}


/***/ }),

/***/ 22785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ parseClaims),
/* harmony export */   Eo: () => (/* binding */ readIssuer),
/* harmony export */   jw: () => (/* binding */ readClaim)
/* harmony export */ });
/* unused harmony exports claimNames, claimOid */
/* harmony import */ var _countersign_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79703);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82837);
/* harmony import */ var _text_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54237);



const arc = '1.3.6.1.4.1.57264.1';
/**
 * What Fulcio writes into a certificate about the token it was issued for, by number under 1.3.6.1.4.1.57264.1.
 * Source: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
const claimNumbers = {
    issuerV1: 1,
    workflowTrigger: 2,
    workflowSha: 3,
    workflowName: 4,
    workflowRepository: 5,
    workflowRef: 6,
    issuerV2: 8,
    buildSignerUri: 9,
    buildSignerDigest: 10,
    runnerEnvironment: 11,
    sourceRepositoryUri: 12,
    sourceRepositoryDigest: 13,
    sourceRepositoryRef: 14,
    sourceRepositoryId: 15,
    sourceRepositoryOwnerUri: 16,
    sourceRepositoryOwnerId: 17,
    buildConfigUri: 18,
    buildConfigDigest: 19,
    buildTrigger: 20,
    runInvocationUri: 21,
    sourceRepositoryVisibility: 22,
    deploymentEnvironment: 23,
    tokenSubject: 24,
};
/** Every claim name, in the order of the extension numbers. */
const claimNames = Object.keys(claimNumbers);
const lastRawClaim = 6;
/** The object identifier of a claim, dotted. */
function claimOid(name) {
    return `${arc}.${claimNumbers[name]}`;
}
function decodeClaim(name, value) {
    const raw = claimNumbers[name] <= lastRawClaim;
    const content = raw ? value : (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8StringContent */ .Q)(value);
    if (content === undefined)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `the extension ${claimOid(name)} is not one DER UTF8String`);
    const text = (0,_text_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeUtf8 */ ._)(content);
    return text === undefined
        ? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `the extension ${claimOid(name)} is not UTF-8`)
        : (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(text);
}
function claimOf(name, extensions) {
    const wanted = claimOid(name);
    const [first, second] = extensions.filter(({ oid }) => oid === wanted);
    if (first === undefined)
        return undefined;
    // RFC 5280 §4.2 forbids an extension to occur twice; readers differ in which one they take.
    if (second !== undefined)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', `the extension ${wanted} occurs twice`);
    return decodeClaim(name, first.value);
}
/** Decodes every Fulcio claim of a certificate: .1 to .6 are raw text, from .8 on a DER UTF8String of exact length. */
function parseClaims(extensions) {
    const claims = {};
    for (const name of claimNames) {
        const claim = claimOf(name, extensions);
        if (claim !== undefined)
            claims[name] = claim;
    }
    return claims;
}
/** A claim by name; one that the certificate lacks is `not-found`, never an empty text. */
function readClaim(claims, name) {
    const claim = Object.hasOwn(claims, name) ? claims[name] : undefined;
    return claim ?? (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('not-found', `the certificate has no extension ${claimOid(name)} (${name})`);
}
/**
 * Who vouched for the signer: the OIDC issuer from extension .8, or from .1 in certificates older than .8. When both
 * are there they must agree (slsa-verifier demands the same).
 */
function readIssuer(claims) {
    const newer = readClaim(claims, 'issuerV2');
    const older = readClaim(claims, 'issuerV1');
    if (newer.state === 'missing')
        return newer.cause === 'not-found' ? older : newer;
    if (older.state === 'known' && older.value !== newer.value)
        return (0,_countersign_core__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)('malformed', 'the extensions 1.3.6.1.4.1.57264.1.1 and .8 name different issuers');
    return older.state === 'missing' && older.cause !== 'not-found' ? older : newer;
}


/***/ }),

/***/ 82837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ utf8StringContent)
/* harmony export */ });
const utf8String = 0x0c;
function longLength(bytes, count) {
    if (count === 0 || count > 3)
        return undefined;
    let value = 0;
    for (let index = 0; index < count; index += 1)
        value = value * 256 + (bytes[2 + index] ?? 0);
    // X.690 §10.1: DER demands the shortest form of a length.
    const shortest = value < 128 ? 0 : value < 256 ? 1 : value < 65_536 ? 2 : 3;
    return shortest === count ? { value, next: 2 + count } : undefined;
}
function readLength(bytes) {
    const first = bytes[1];
    if (first === undefined)
        return undefined;
    return first < 128 ? { value: first, next: 2 } : longLength(bytes, first & 127);
}
/** The content bytes of exactly one DER UTF8String (X.690 §8.23), or undefined when the bytes are anything else. */
function utf8StringContent(bytes) {
    if (bytes[0] !== utf8String)
        return undefined;
    const length = readLength(bytes);
    if (length === undefined || length.next + length.value !== bytes.length)
        return undefined;
    return bytes.subarray(length.next);
}


/***/ }),

/***/ 8445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ rejectionCodes),
/* harmony export */   nS: () => (/* binding */ rejected),
/* harmony export */   qG: () => (/* binding */ accepted)
/* harmony export */ });
/**
 * Why a bundle or a trusted root was not accepted. Ours, and closed: the words of the underlying verifier travel in
 * `detail` only, because its error classes are not a stable interface.
 */
const rejectionCodes = [
    'bundle-too-large',
    'bundle-not-json',
    'bundle-duplicate-key',
    'bundle-shape-invalid',
    'bundle-media-type-unknown',
    'statement-invalid',
    'root-invalid',
    'root-validity-missing',
    'root-without-time',
    'certificate-untrusted',
    'key-unknown',
    'key-invalid',
    'key-out-of-validity',
    'signature-invalid',
    'log-entry-invalid',
    'timestamp-invalid',
    'artifact-differs',
    'legacy-layer-invalid',
    'provenance-invalid',
    'summary-invalid',
    'digest-only-impossible',
    'verifier-failed',
];
function accepted(value) {
    return { state: 'accepted', value };
}
function rejected(code, detail) {
    return { state: 'rejected', code, detail };
}


/***/ }),

/***/ 18596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ signedFor),
/* harmony export */   k: () => (/* binding */ readSimpleSigning)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _rejection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8445);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74040);
/* harmony import */ var _text_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54237);




const mostCharacters = 1024 * 1024;
const signatureType = 'cosign container image signature';
const schema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    critical: valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        identity: valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ 'docker-reference': valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[a-z0-9][\w.:/-]*$/i)) }),
        image: valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
            'docker-manifest-digest': valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/)),
        }),
        type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(signatureType),
    }),
});
/**
 * Reads the payload of a cosign `.sig` layer. The members under `critical` are all there are, as the format demands.
 * Source: https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#simple-signing
 */
function readSimpleSigning(payload) {
    const text = (0,_text_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeUtf8 */ ._)(payload);
    const json = text === undefined ? undefined : (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(text, mostCharacters);
    if (json?.ok !== true)
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .nS)('legacy-layer-invalid', `the signed payload cannot be read: ${json?.detail ?? 'it is not UTF-8'}`);
    const checked = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, json.value);
    if (!checked.success) {
        const [issue] = checked.issues;
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .nS)('legacy-layer-invalid', `${valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue) ?? 'the signed payload'}: ${issue.message}`);
    }
    const { identity, image } = checked.output.critical;
    return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_3__/* .accepted */ .qG)({
        digest: image['docker-manifest-digest'],
        repository: identity['docker-reference'],
    });
}
/** Docker Hub has several names; the rest of a repository's name is compared as it is. */
function normalRepository(repository) {
    const lower = repository.toLowerCase().replace(/^(?:index\.)?docker\.io\//, 'docker.io/');
    return lower.replace(/^docker\.io\/library\//, 'docker.io/');
}
/** True when the signature was made for this repository (`host/path`, without tag or digest). */
function signedFor(signing, repository) {
    return normalRepository(signing.repository) === normalRepository(repository);
}


/***/ }),

/***/ 19675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   O9: () => (/* binding */ statementNames),
/* harmony export */   Q7: () => (/* binding */ statementPayloadType)
/* harmony export */ });
/* unused harmony export mostStatementCharacters */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _rejection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8445);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74040);



/** The only payload type whose payload is read as a statement. */
const statementPayloadType = 'application/vnd.in-toto+json';
// v0.1 has the same members; slsa-github-generator, npm and cosign still write it.
const statementTypes = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'];
/** An SBOM or a scan report may take a few MiB; a policy that reads more than this reads something else. */
const mostStatementCharacters = 16 * 1024 * 1024;
const hexLengths = { sha256: 64, sha384: 96, sha512: 128 };
const lowerHex = /^[0-9a-f]+$/;
/** Upper-case hex, or a digest cut short, would be read as equal by one reader and as different by another. */
function isWellFormed([algorithm, text]) {
    const length = Object.hasOwn(hexLengths, algorithm) ? hexLengths[algorithm] : undefined;
    return length === undefined || (text.length === length && lowerHex.test(text));
}
const digestSet = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1))), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((digests) => Object.keys(digests).length > 0, 'expected at least one digest'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((digests) => Object.entries(digests).every(isWellFormed), 'expected sha256, sha384 and sha512 digests in lower-case hex, whole'));
// in-toto attestation framework, "Parsing rules": unknown members are ignored, so that fields may be added.
const schema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    _type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(statementTypes),
    subject: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), digest: digestSet })), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1, 'expected at least one subject')),
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1)),
    predicate: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J(), null),
});
/** The subjects are a set: an artifact that is named twice in the same words was put together by somebody else. */
function repeatedSubject(subjects) {
    const seen = new Set();
    for (const { name, digests } of subjects) {
        const row = JSON.stringify([name, Object.entries(digests).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
        if (seen.has(row))
            return `the subject ${JSON.stringify(name)} occurs twice`;
        seen.add(row);
    }
    return undefined;
}
function shapeProblem(issue) {
    const path = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue);
    return path === null ? issue.message : `${path}: ${issue.message}`;
}
/**
 * Reads the payload of a DSSE envelope as an in-toto Statement v1 or v0.1, predicate included. Refused are more than
 * `mostStatementCharacters`, repeated keys, no subjects, the same subject twice, and digests that are not lower-case hex.
 * Source: https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
function parseStatement(payloadType, payload) {
    if (payloadType !== statementPayloadType)
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('statement-invalid', `payloadType is ${JSON.stringify(payloadType)}, expected "${statementPayloadType}"`);
    const json = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(payload, mostStatementCharacters);
    if (!json.ok)
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('statement-invalid', `the statement cannot be read: ${json.detail}`);
    const checked = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, json.value);
    if (!checked.success)
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('statement-invalid', `the statement is malformed: ${shapeProblem(checked.issues[0])}`);
    const { subject, predicateType, predicate } = checked.output;
    const subjects = subject.map(({ name, digest }) => ({ name: name ?? null, digests: digest }));
    const repeated = repeatedSubject(subjects);
    if (repeated !== undefined)
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('statement-invalid', `the statement is malformed: ${repeated}`);
    return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .qG)({ predicateType, subjects, predicate: predicate });
}
/** True when a subject of the statement has exactly this digest (`sha256:<hex>`, `sha512:<hex>`). */
function statementNames(statement, digest) {
    const colon = digest.indexOf(':');
    const [algorithm, hex] = [digest.slice(0, Math.max(colon, 0)), digest.slice(colon + 1)];
    return statement.subjects.some(({ digests }) => Object.hasOwn(digests, algorithm) && digests[algorithm] === hex);
}


/***/ }),

/***/ 74040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseStrictJson)
/* harmony export */ });
const deepest = 64;
function endOfString(text, start) {
    let at = start + 1;
    while (text[at] !== '"')
        at += text[at] === '\\' ? 2 : 1;
    return at;
}
function noteKey(frame, literal) {
    if (frame === undefined || frame === null || !frame.atKey)
        return undefined;
    // Keys are compared unescaped: "\u0061" and "a" are the same member to every reader.
    const key = String(JSON.parse(literal));
    frame.atKey = false;
    if (frame.keys.has(key))
        return key;
    frame.keys.add(key);
    return undefined;
}
/** Walks text that is known to be JSON, so the grammar itself needs no checking here. */
function structuralProblem(text) {
    const frames = [];
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        const frame = frames.at(-1);
        if (character === '"') {
            const end = endOfString(text, at);
            const repeated = noteKey(frame, text.slice(at, end + 1));
            if (repeated !== undefined)
                return { problem: 'duplicate-key', detail: `the key ${JSON.stringify(repeated)} occurs twice` };
            at = end;
        }
        else if (character === '{')
            frames.push({ keys: new Set(), atKey: true });
        else if (character === '[')
            frames.push(null);
        else if (character === '}' || character === ']')
            frames.pop();
        else if (character === ',' && frame !== undefined && frame !== null)
            frame.atKey = true;
        if (frames.length > deepest)
            return { problem: 'not-json', detail: `it is nested deeper than ${deepest} levels` };
    }
    return undefined;
}
/**
 * Reads JSON that two readers cannot understand differently: a key that occurs twice in one object is refused, as are
 * more than `maxCharacters` and more than 64 levels. JSON.parse alone keeps the last of two equal keys (RFC 8259 §4
 * leaves that open), which lets a signed document say two things.
 */
function parseStrictJson(text, maxCharacters) {
    if (text.length > maxCharacters)
        return {
            ok: false,
            problem: 'too-large',
            detail: `it has ${text.length} characters, at most ${maxCharacters} are read`,
        };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        // The engine's own message quotes the document; a fixed sentence does not.
        return { ok: false, problem: 'not-json', detail: 'it is not JSON' };
    }
    const problem = structuralProblem(text);
    return problem === undefined ? { ok: true, value } : { ok: false, ...problem };
}


/***/ }),

/***/ 54237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ hexText),
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
/**
 * The text of UTF-8 bytes, or undefined when they are not UTF-8. Strict (overlong forms, surrogates and stray bytes
 * are refused, a byte order mark is kept), unlike an `ascii` or a lossy decoding, under which two different byte strings
 * read the same.
 */
function decodeUtf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** Lower-case hex of bytes. */
function hexText(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}


/***/ }),

/***/ 63510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t1: () => (/* binding */ parseTrustedRoot),
/* harmony export */   uE: () => (/* binding */ parseTrustedRoots)
/* harmony export */ });
/* unused harmony export raiseThresholds */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _rejection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8445);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74040);



const mostCharacters = 4 * 1024 * 1024;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
const time = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((text) => rfc3339.test(text) && !Number.isNaN(Date.parse(text)), 'expected an RFC 3339 time'));
const validFor = valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ start: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(time), end: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(time) }), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y(({ start, end }) => !start || !end || Date.parse(start) <= Date.parse(end), 'expected a period that ends after it starts')));
const log = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    baseUrl: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    publicKey: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ rawBytes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), validFor }),
    logId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ keyId: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
});
const authority = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    uri: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    certChain: valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ certificates: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ rawBytes: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1)) }),
    validFor,
});
const schema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.[12]\+json)$/)),
    tlogs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(log)),
    certificateAuthorities: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(authority)),
    ctlogs: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(log)),
    timestampAuthorities: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(authority)),
});
/** A key without a start of validity would be trusted since the beginning of time. */
function firstWithoutStart(shape) {
    const periods = {
        tlogs: (shape.tlogs ?? []).map((entry) => entry.publicKey.validFor),
        ctlogs: (shape.ctlogs ?? []).map((entry) => entry.publicKey.validFor),
        certificateAuthorities: (shape.certificateAuthorities ?? []).map((entry) => entry.validFor),
        timestampAuthorities: (shape.timestampAuthorities ?? []).map((entry) => entry.validFor),
    };
    for (const [name, found] of Object.entries(periods)) {
        const index = found.findIndex((period) => !period?.start);
        if (index >= 0)
            return `${name}[${index}]`;
    }
    return undefined;
}
function thresholdsOf(shape) {
    return {
        logEntries: (shape.tlogs ?? []).length > 0 ? 1 : 0,
        certificateLogEntries: (shape.ctlogs ?? []).length > 0 ? 1 : 0,
        timestamps: 1,
    };
}
function checkShape(json) {
    const checked = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(schema, json);
    if (!checked.success) {
        const issue = checked.issues[0];
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('root-invalid', `${valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDotPath */ .BuJ(issue) ?? 'the trusted root'}: ${issue.message}`);
    }
    const shape = checked.output;
    const unbounded = firstWithoutStart(shape);
    if (unbounded !== undefined)
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('root-validity-missing', `${unbounded} has no validFor.start`);
    if ((shape.tlogs ?? []).length + (shape.timestampAuthorities ?? []).length === 0)
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('root-without-time', 'it holds neither a log nor a timestamp authority');
    return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .qG)({ json, thresholds: thresholdsOf(shape) });
}
/**
 * Is this text a trusted root that bounds every key in time, and how much proof does it demand? A root with logs (the
 * public good instance) demands a log entry; one without (GitHub's own) a signed timestamp.
 * Source: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto
 */
function parseTrustedRoot(text) {
    const json = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .R)(text, mostCharacters);
    return json.ok ? checkShape(json.value) : (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .nS)('root-invalid', `it cannot be read: ${json.detail}`);
}
const thresholdNames = (/* unused pure expression or super */ null && (['logEntries', 'certificateLogEntries', 'timestamps']));
/** The most that a bundle can show under this root: each log and each authority counts once. */
function mostPossible({ json }) {
    const shape = v.parse(schema, json);
    const logEntries = new Set((shape.tlogs ?? []).map(({ baseUrl, logId }) => baseUrl ?? logId.keyId)).size;
    const authorities = (shape.timestampAuthorities ?? []).map(({ uri, certChain }) => uri ?? certChain.certificates[0]?.rawBytes);
    const certificateLogEntries = (shape.ctlogs ?? []).length;
    return { logEntries, certificateLogEntries, timestamps: logEntries + new Set(authorities).size };
}
/**
 * The same root, demanding more. A threshold may only be raised, and only as far as the root names logs and
 * authorities that could meet it; anything else is refused, because it would open or shut the gate for good.
 */
function raiseThresholds(root, wanted) {
    const most = mostPossible(root);
    for (const name of thresholdNames) {
        const value = wanted[name] ?? root.thresholds[name];
        if (!Number.isSafeInteger(value) || value < root.thresholds[name])
            return rejected('root-invalid', `the threshold ${name} is ${value}, expected at least ${root.thresholds[name]}`);
        if (value > most[name])
            return rejected('root-invalid', `the threshold ${name} is ${value}, but the root names no more than ${most[name]}`);
    }
    return accepted({ ...root, thresholds: { ...root.thresholds, ...wanted } });
}
/**
 * The trusted roots of a file: one JSON document, or JSON Lines with one root each (`gh attestation trusted-root`
 * writes those). One bad line refuses the whole file.
 */
function parseTrustedRoots(text) {
    const whole = parseTrustedRoot(text);
    if (whole.state === 'accepted')
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .qG)([whole.value]);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length < 2 || !lines.every((line) => line.startsWith('{') && line.trimEnd().endsWith('}')))
        return whole;
    const roots = lines.map((line) => parseTrustedRoot(line));
    const refused = roots.find((root) => root.state === 'rejected');
    return refused ?? (0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .qG)(roots.flatMap((root) => (root.state === 'accepted' ? [root.value] : [])));
}


/***/ })

};

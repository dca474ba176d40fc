export const id = 317;
export const ids = [317];
export const modules = {

/***/ 2317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bo: () => (/* reexport */ publicGoodRoot),
  l: () => (/* reexport */ publicGoodRootDate),
  IF: () => (/* reexport */ verifyBundle),
  Jo: () => (/* reexport */ verifyBundleCommand)
});

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/public-good-root.js
// Data, not code: targets/trusted_root.json of the Sigstore public good instance as of 2026-08-21, byte for byte,
// taken from the seeds of the npm package @sigstore/tuf 5.0.1 (Apache-2.0). Replace it as a whole when the instance
// rotates a key; test/sigstore/public-good-root.test.ts pins its digest.
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(1040);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(9654);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(4187);
// EXTERNAL MODULE: ./build/packages/sigstore/src/bundle.js + 2 modules
var src_bundle = __webpack_require__(4235);
// EXTERNAL MODULE: ./build/packages/sigstore/src/rejection.js
var rejection = __webpack_require__(8445);
// EXTERNAL MODULE: ./build/packages/core/src/index.js + 16 modules
var src = __webpack_require__(9703);
// EXTERNAL MODULE: ./node_modules/@sigstore/core/dist/index.js
var core_dist = __webpack_require__(3917);
// EXTERNAL MODULE: ./build/packages/sigstore/src/claims.js
var src_claims = __webpack_require__(2785);
// EXTERNAL MODULE: ./build/packages/sigstore/src/der.js
var der = __webpack_require__(2837);
// EXTERNAL MODULE: ./build/packages/sigstore/src/text-bytes.js
var text_bytes = __webpack_require__(4237);
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
/** What makes a certificate unfit to sign for a workflow, beyond its chain; undefined when nothing does. */
function leafProblem(der) {
    const certificate = core_dist.X509Certificate.parse(Buffer.from(der));
    if (certificate.isCA)
        return 'the signing certificate is a certificate authority';
    // Fulcio's certificate profile: the leaf is for code signing and nothing else.
    return allowsCodeSigning(certificate) ? undefined : 'the signing certificate is not for code signing';
}
/** True for a certificate that names itself as its issuer, which has no place in a bundle. */
function isSelfIssued(der) {
    const certificate = core_dist.X509Certificate.parse(Buffer.from(der));
    return certificate.subject.equals(certificate.issuer) && certificate.isCA;
}
/** Reads who a certificate was issued to. Throws on bytes that are not a certificate. */
function readIdentity(der) {
    const certificate = core_dist.X509Certificate.parse(Buffer.from(der));
    const claims = (0,src_claims/* parseClaims */.Df)(extensionsOf(certificate));
    const fingerprint = (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
    return {
        fingerprint: `sha256:${fingerprint}`,
        san: readSan(certificate),
        issuer: (0,src_claims/* readIssuer */.Eo)(claims),
        claims,
    };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/packages/sigstore/src/strict-json.js
var strict_json = __webpack_require__(4040);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/log-entry-binding.js


// What @sigstore/verify leaves unchecked in a log entry: that the log recorded *this* signer, and that the loose
// members beside the signed checkpoint say what the checkpoint says.
const mostCharacters = 16 * 1024 * 1024;
const pemText = valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* transform */.pdi((text) => pemBlock(Buffer.from(text, 'base64').toString('utf8'))));
const rekor2Signature = valibot_dist/* object */.Ikc({
    verifier: valibot_dist/* object */.Ikc({
        x509Certificate: valibot_dist/* optional */.lqM(valibot_dist/* object */.Ikc({ rawBytes: valibot_dist/* string */.YjP() })),
        publicKey: valibot_dist/* optional */.lqM(valibot_dist/* object */.Ikc({ rawBytes: valibot_dist/* string */.YjP() })),
    }),
});
/** Where each kind of entry keeps the signer, and how. Kinds that are not named here are refused. */
const signerByKind = {
    'hashedrekord/0.0.1': valibot_dist/* pipe */.FsL(valibot_dist/* object */.Ikc({ signature: valibot_dist/* object */.Ikc({ publicKey: valibot_dist/* object */.Ikc({ content: pemText }) }) }), valibot_dist/* transform */.pdi((spec) => spec.signature.publicKey.content)),
    'dsse/0.0.1': valibot_dist/* pipe */.FsL(valibot_dist/* object */.Ikc({ signatures: valibot_dist/* tuple */.PVZ([valibot_dist/* object */.Ikc({ verifier: pemText })]) }), valibot_dist/* transform */.pdi((spec) => spec.signatures[0].verifier)),
    'intoto/0.0.2': valibot_dist/* pipe */.FsL(valibot_dist/* object */.Ikc({
        content: valibot_dist/* object */.Ikc({ envelope: valibot_dist/* object */.Ikc({ signatures: valibot_dist/* tuple */.PVZ([valibot_dist/* object */.Ikc({ publicKey: pemText })]) }) }),
    }), valibot_dist/* transform */.pdi((spec) => spec.content.envelope.signatures[0].publicKey)),
    'hashedrekord/0.0.2': valibot_dist/* pipe */.FsL(valibot_dist/* object */.Ikc({ hashedRekordV002: valibot_dist/* object */.Ikc({ signature: rekor2Signature }) }), valibot_dist/* transform */.pdi((spec) => rekor2Signer(spec.hashedRekordV002.signature))),
    'dsse/0.0.2': valibot_dist/* pipe */.FsL(valibot_dist/* object */.Ikc({ dsseV002: valibot_dist/* object */.Ikc({ signatures: valibot_dist/* tuple */.PVZ([rekor2Signature]) }) }), valibot_dist/* transform */.pdi((spec) => rekor2Signer(spec.dsseV002.signatures[0]))),
};
/** The bytes of the first PEM block; undefined for text without one. */
function pemBlock(text) {
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
    const body = (0,strict_json/* parseStrictJson */.R)(entry.canonicalizedBody.toString('utf8'), mostCharacters);
    if (schema === undefined || !body.ok)
        return undefined;
    const spec = valibot_dist/* safeParse */.xLC(valibot_dist/* object */.Ikc({ spec: schema }), body.value);
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
function logEntryProblem(entry, signer) {
    const logged = loggedSigner(entry);
    if (logged === undefined || Buffer.compare(logged, signer) !== 0)
        return 'the log entry was made for another signer than the bundle names';
    return proofProblem(entry) ?? indexProblem(entry);
}

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
/** The sum of two points of the curve. */
function addPoints(curve, left, right) {
    if (left === null)
        return right;
    if (right === null)
        return left;
    const { prime } = curve;
    if (left.x === right.x && modulo(left.y + right.y, prime) === 0n)
        return null;
    const slope = left.x === right.x
        ? (3n * left.x * left.x - 3n) * inverse(2n * left.y, prime)
        : (right.y - left.y) * inverse(right.x - left.x, prime);
    const x = modulo(slope * slope - left.x - right.x, prime);
    return { x, y: modulo(slope * (left.x - x) - left.y, prime) };
}
/** `factor` times a point, by doubling and adding. Not constant-time: for public values only. */
function multiplyPoint(curve, factor, point) {
    let result = null;
    let doubled = point;
    for (let rest = factor; rest > 0n; rest >>= 1n) {
        if ((rest & 1n) === 1n)
            result = addPoints(curve, result, doubled);
        doubled = addPoints(curve, doubled, doubled);
    }
    return result;
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
    const sum = addPoints(curve, multiplyPoint(curve, modulo(hash * w, curve.order), curve.generator), multiplyPoint(curve, modulo(r * w, curve.order), point));
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
function signedMessageContent({ digest, signature, artifact, }) {
    const [algorithm = '', hex = ''] = digest.split(':', 2);
    const expected = Buffer.from(hex, 'hex');
    const own = Buffer.from(signature);
    const sameDigest = (found) => equalBytes(found, expected);
    return {
        signature: own,
        compareSignature: (found) => equalBytes(found, own),
        compareDigest: sameDigest,
        compareSignedDigest: sameDigest,
        verifySignature: (key) => artifact === undefined
            ? verifyByDigest(key, expected, own)
            : verifyOverBytes(key, algorithm, { bytes: artifact, signature: own }),
    };
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

;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/verify-bundle.js










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
    if (thrown instanceof dist/* ValidationError */.yI)
        return (0,rejection/* rejected */.nS)('bundle-shape-invalid', thrown.message);
    const detail = thrown instanceof Error ? thrown.message : 'the verifier failed without a message';
    const code = thrown instanceof verify_dist/* VerificationError */.mk ? codeByVerifierCode[thrown.code] : undefined;
    return (0,rejection/* rejected */.nS)(code ?? 'verifier-failed', detail);
}
function certificateProblem(bundle) {
    if (bundle.signer.kind !== 'certificate')
        return undefined;
    if (bundle.signer.others.some(isSelfIssued))
        return (0,rejection/* rejected */.nS)('certificate-untrusted', 'the bundle brings its own root certificate');
    const problem = leafProblem(bundle.signer.der);
    return problem === undefined ? undefined : (0,rejection/* rejected */.nS)('certificate-untrusted', problem);
}
function artifactProblem(content, artifact) {
    if (content.kind !== 'message' || artifact === undefined)
        return undefined;
    return hasDigest(artifact, content.digest)
        ? undefined
        : (0,rejection/* rejected */.nS)('artifact-differs', `the artifact does not have the signed digest ${content.digest}`);
}
function entityOf({ json, content }, artifact) {
    const entity = (0,verify_dist/* toSignedEntity */.DC)((0,dist/* bundleFromJSON */.vw)(json));
    if (content.kind === 'statement')
        return entity;
    const { signature } = entity.signature;
    return { ...entity, signature: signedMessageContent({ digest: content.digest, signature, artifact }) };
}
function signerDer(bundle, key) {
    return bundle.signer.kind === 'certificate'
        ? bundle.signer.der
        : key.export({ format: 'der', type: 'spki' });
}
function parseKey(publicKey) {
    if (publicKey === undefined)
        return undefined;
    try {
        return (0,external_node_crypto_.createPublicKey)(publicKey);
    }
    catch {
        throw new verify_dist/* VerificationError */.mk({ code: 'PUBLIC_KEY_ERROR', message: 'the key is not a PEM public key' });
    }
}
function verifyUnder(root, bundle, request) {
    const publicKey = parseKey(request.publicKey);
    const material = (0,verify_dist/* toTrustMaterial */.jO)(protobuf_specs_dist.TrustedRoot.fromJSON(root.json), (hint) => {
        if (publicKey === undefined)
            throw new verify_dist/* VerificationError */.mk({ code: 'PUBLIC_KEY_ERROR', message: `no key is trusted as "${hint}"` });
        return { publicKey, validFor: () => true };
    });
    const entity = entityOf(bundle, request.artifact);
    const { key } = new verify_dist/* Verifier */.BL(material, {
        tlogThreshold: root.thresholds.logEntries,
        ctlogThreshold: root.thresholds.certificateLogEntries,
        timestampThreshold: root.thresholds.timestamps,
    }).verify(entity);
    const times = trustedTimesOf(entity);
    for (const entry of entity.tlogEntries) {
        const problem = logEntryProblem(entry, signerDer(bundle, key));
        if (problem !== undefined)
            return (0,rejection/* rejected */.nS)('log-entry-invalid', problem);
        if (!logWasInUse(material.tlogs, entry.logId.keyId, times))
            return (0,rejection/* rejected */.nS)('log-entry-invalid', "the log's key was not in use when the bundle was signed");
    }
    return (0,rejection/* accepted */.qG)({ signer: verifiedSigner(bundle), content: bundle.content, trustedTimes: times });
}
function verifiedSigner(bundle) {
    return bundle.signer.kind === 'key'
        ? { kind: 'key' }
        : { kind: 'certificate', ...readIdentity(bundle.signer.der) };
}
function attempt(verify) {
    try {
        return verify();
    }
    catch (thrown) {
        return rejectionOf(thrown);
    }
}
function underAnyRoot(bundle, request) {
    const problem = certificateProblem(bundle) ?? artifactProblem(bundle.content, request.artifact);
    if (problem !== undefined)
        return problem;
    let last = (0,rejection/* rejected */.nS)('root-invalid', 'no trusted root was given');
    for (const root of request.trustedRoots) {
        last = attempt(() => verifyUnder(root, bundle, request));
        if (last.state === 'accepted')
            return last;
    }
    return last;
}
/**
 * What does this Sigstore bundle prove under these trusted roots? Checks the certificate chain and its log promise, the
 * transparency log entries, the trusted times and the signature; compares no identity and no artifact name, because
 * that is a judgement. Without `artifact`, a message signature is verified over the digest that the bundle states.
 * Never throws: whatever goes wrong is a rejection with a code of ours.
 */
function verifyBundle(request) {
    const bundle = (0,src_bundle/* parseBundle */.Q)(request.bundle);
    if (bundle.state === 'rejected')
        return bundle;
    return attempt(() => underAnyRoot(bundle.value, request));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/packages/sigstore/src/statement.js
var statement = __webpack_require__(9675);
// EXTERNAL MODULE: ./build/packages/sigstore/src/trusted-root.js
var trusted_root = __webpack_require__(3510);
;// CONCATENATED MODULE: ./build/packages/sigstore/src/client/verify-bundle-command.js






const usage = 'usage: verify-bundle --bundle FILE (--certificate-identity ID --certificate-oidc-issuer URL | --key PEM) [--trusted-root FILE] FILE_OR_DIGEST';
const optionNames = [
    '--bundle',
    '--certificate-identity',
    '--certificate-oidc-issuer',
    '--key',
    '--trusted-root',
];
const digestForm = /^sha256:[0-9a-f]{64}$/;
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
function parseCommand(args) {
    const artifact = args.at(-1);
    const options = readOptions(args.slice(0, -1));
    const signer = options === undefined ? undefined : expectedSigner(options);
    const bundle = options?.get('--bundle');
    if (!artifact || bundle === undefined || signer === undefined)
        return undefined;
    return { bundle, signer, trustedRoot: options?.get('--trusted-root'), artifact };
}
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
    return content.kind === 'message' ? content.digest === digest : (0,statement/* statementNames */.O9)(content.statement, digest);
}
async function verifyRequest(command, artifact) {
    const rootText = command.trustedRoot === undefined ? publicGoodRoot : await (0,promises_.readFile)(command.trustedRoot, 'utf8');
    const roots = (0,trusted_root/* parseTrustedRoots */.u)(rootText);
    if (roots.state === 'rejected')
        return roots;
    const key = command.signer.kind === 'key' ? await (0,promises_.readFile)(command.signer.path, 'utf8') : undefined;
    return {
        state: 'accepted',
        value: {
            bundle: await (0,promises_.readFile)(command.bundle, 'utf8'),
            trustedRoots: roots.value,
            ...(key === undefined ? {} : { publicKey: key }),
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
 * says why on standard error. Nothing is fetched: without `--trusted-root` the embedded public good root counts.
 */
async function verifyBundleCommand(args) {
    const command = parseCommand(args);
    if (command === undefined) {
        process.stderr.write(`${usage}\n`);
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

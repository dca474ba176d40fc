function derInteger(bytes: Uint8Array): Buffer {
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
export function derFromP1363(signature: Uint8Array, integerBytes: number): Uint8Array | undefined {
  if (integerBytes === 0 || signature.length !== 2 * integerBytes) return undefined;
  const content = Buffer.concat([
    derInteger(signature.subarray(0, integerBytes)),
    derInteger(signature.subarray(integerBytes)),
  ]);
  const length = content.length < 128 ? [content.length] : [0x81, content.length];
  return Buffer.concat([Buffer.from([0x30, ...length]), content]);
}

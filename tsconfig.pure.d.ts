// UTF-8 is arithmetic: equal bytes give equal text everywhere. Both stand in every JavaScript host, not in the language,
// so the compiler has to be told of them where it knows no host.
declare class TextDecoder {
  constructor(label: 'utf-8', options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

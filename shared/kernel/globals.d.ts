// The few globals that Node, browsers and workers all have. shared/ is typechecked without DOM or Node types,
// so anything else that leaks in is a type error.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
declare function structuredClone<T>(value: T): T;
declare class MessageChannel {
  readonly port1: { postMessage(message: unknown, transfer: readonly object[]): void; close(): void };
  readonly port2: { close(): void };
}
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly href: string;
  readonly username: string;
  readonly password: string;
}
// WebCrypto, as far as it is used.
declare type CryptoKey = { readonly extractable: boolean };
declare type CryptoKeyPair = { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey };
declare const crypto: {
  getRandomValues(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
  readonly subtle: {
    generateKey(algorithm: object, extractable: boolean, usages: string[]): Promise<CryptoKeyPair>;
    exportKey(format: 'pkcs8' | 'raw', key: CryptoKey): Promise<ArrayBuffer>;
    exportKey(format: 'jwk', key: CryptoKey): Promise<{ x?: string }>;
    importKey(
      format: 'pkcs8' | 'raw',
      bytes: Uint8Array<ArrayBuffer> | ArrayBuffer,
      algorithm: object,
      extractable: boolean,
      usages: string[],
    ): Promise<CryptoKey>;
    sign(algorithm: object, key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
    verify(
      algorithm: object,
      key: CryptoKey,
      signature: Uint8Array<ArrayBuffer>,
      bytes: Uint8Array<ArrayBuffer>,
    ): Promise<boolean>;
    encrypt(algorithm: object, key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
    decrypt(algorithm: object, key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
    digest(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
    deriveBits(algorithm: object, key: CryptoKey, length: number): Promise<ArrayBuffer>;
  };
};

// Memory that a page of bytes takes is outside the heap: garbage collection sees little of it and may leave hundreds of
// megabytes lying.

/**
 * As {@link letGo}, of bytes that the platform made or worked on (a Blob’s, what WebCrypto was given): it holds them,
 * and `transfer` takes them from the engine’s count alone, so that nothing frees them. Bytes on their way through a
 * channel that closes are nobody's.
 *
 * @param bytes - all of their buffer
 * @see https://html.spec.whatwg.org/multipage/web-messaging.html#dom-messageport-close
 */
export function letGoOfRead(bytes: Uint8Array): void {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(null, [bytes.buffer]);
  port1.close();
  port2.close();
}

type Movable = ArrayBufferLike & { transfer?: (length: number) => ArrayBuffer };

/**
 * Frees the memory of bytes that nobody will read again; they are empty from then on. Where the engine cannot, garbage
 * collection does it later.
 *
 * @see https://tc39.es/ecma262/#sec-arraybuffer.prototype.transfer
 */
export function letGo(bytes: Uint8Array | Uint32Array | Int32Array): void {
  (bytes.buffer as Movable).transfer?.(0);
}

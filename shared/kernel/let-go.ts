// Memory that a page of bytes takes is outside the heap: garbage collection sees little of it and may leave hundreds of
// megabytes lying.

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

/** The largest piece of bytes, or of journal text, that may cross to the host at once. */
export const MAX_CHUNK_BYTES = 8 * 1024 * 1024;

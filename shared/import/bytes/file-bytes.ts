/** The bytes of a file as they are asked for: an array of them, or a file that is read from disk part by part. */
export type FileBytes = {
  readonly length: number;
  /** Those from `from` up to `to`, as far as there are any. */
  subarray: (from: number, to: number) => Uint8Array;
};

/** All of them at once. */
export const wholeFile = (file: FileBytes): Uint8Array => file.subarray(0, file.length);

// Makes reading copies of documents that are no PDF, off the main thread.
import { type CopyOutcome, makeReadingCopy } from '../../../shared/documents/reading-copy';
import { readCopyFonts } from '../../lib/copy-fonts';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';

/** `assets`: the address of pdf.js's data files, among which the fonts are. */
export type CopyWork = { bytes: Uint8Array; assets: string };

const functions = {
  /** Makes the copy of one document. */
  make: async ({ bytes, assets }: CopyWork, { transfer }: CallContext): Promise<CopyOutcome> => {
    const outcome = await makeReadingCopy(bytes, await readCopyFonts(assets));
    if (outcome.ok) transfer.push(outcome.value.bytes.buffer);
    return outcome;
  },
};
export type CopiesWorker = typeof functions;

serveCalls(functions);

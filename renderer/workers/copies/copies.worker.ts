// Makes reading copies of documents that are no PDF, off the main thread.
import { faces, fileOfFace, type FontFiles } from '../../../shared/documents/page/faces';
import { type CopyOutcome, makeReadingCopy } from '../../../shared/documents/reading-copy';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';

/** `assets`: the address of pdf.js's data files, among which the fonts are. */
export type CopyWork = { bytes: Uint8Array; assets: string };

async function readFonts(assets: string): Promise<FontFiles> {
  const files = await Promise.all(
    faces.map(async (face) => {
      const answer = await fetch(`${assets}standard_fonts/${fileOfFace(face)}`);
      if (!answer.ok) throw new Error(`${fileOfFace(face)}: ${answer.status}`);
      return [face, new Uint8Array(await answer.arrayBuffer())] as const;
    }),
  );
  return Object.fromEntries(files) as FontFiles;
}

const functions = {
  /** Makes the copy of one document. */
  make: async ({ bytes, assets }: CopyWork, { transfer }: CallContext): Promise<CopyOutcome> => {
    const outcome = await makeReadingCopy(bytes, await readFonts(assets));
    if (outcome.ok) transfer.push(outcome.value.bytes.buffer);
    return outcome;
  },
};
export type CopiesWorker = typeof functions;

serveCalls(functions);

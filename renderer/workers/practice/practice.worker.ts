// Makes the practice study off the main thread: half a second, and the library that writes its PDFs.
import type { Bundle } from '../../../shared/bundle/bundle';
import { buildPracticeProject } from '../../../shared/demo/practice/practice-project';
import { readCopyFonts } from '../../lib/copy-fonts';
import { browserEnv } from '../../lib/env';
import { serveCalls } from '../rpc/serve';

const functions = {
  /** `assets`: the address of pdf.js's data files, among which are the fonts of copies. */
  build: async ({ assets }: { assets: string }): Promise<Bundle> =>
    await buildPracticeProject(browserEnv, await readCopyFonts(assets)),
};
export type PracticeWorker = typeof functions;

serveCalls(functions);

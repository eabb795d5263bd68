// The text of a copy, read by pdf.js as the app reads it, against the text of the document it was made of.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { blockText } from '../../shared/documents/content';
import { faces, fileOfFace, type FontFiles } from '../../shared/documents/page/faces';
import { makeReadingCopy, readDocument } from '../../shared/documents/reading-copy';
import { pdfFacts, pdfPages } from '../helpers/pdf-pages';

const fonts = Object.fromEntries(faces.map((f) => [f, new Uint8Array(readFileSync(`node_modules/pdfjs-dist/standard_fonts/${fileOfFace(f)}`))])) as FontFiles;

it('x', async () => {
  const bytes = new Uint8Array(readFileSync(process.env['TRY'] ?? '/tmp/a.html'));
  const made = await makeReadingCopy(bytes, fonts);
  if (!made.ok) throw new Error(made.error.code);
  const pages = await pdfPages(made.value.bytes); const facts = await pdfFacts(made.value.bytes);
  console.log(facts, JSON.stringify(pages[0]?.text));
  const squeeze = (t: string): string => t.replace(/\s+/g, '');
  const text = squeeze(pages.map((p) => p.text).join('\n'));
  let at = 0;
  for (const block of readDocument(bytes).blocks) {
    const t = squeeze(blockText(block));
    const found = text.indexOf(t, at);
    if (found < 0) console.log('MISSING', JSON.stringify(blockText(block).slice(0,200)));
    else at = found + t.length;
  }
  expect(1).toBe(1);
});

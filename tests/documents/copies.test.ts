// The text of a reading copy, read by pdf.js as the app reads it, is the text of the document; the same file gives the
// same copy.
import { expect, it } from 'vitest';
import { blockText } from '../../shared/documents/content';
import { makeReadingCopy, readDocument } from '../../shared/documents/reading-copy';
import { FONTS } from '../helpers/copy-fonts';
import { pdfFacts, pdfPages } from '../helpers/pdf-pages';
import { docxOf, epubOf, mhtmlOf, pageOf, PNG, type Told } from '../helpers/web-documents';

const told: Told = {
  title: 'Één rapport – “zes talen”',
  paragraphs: [
    'Nederlands: financiële coöperatie, reünie, € 1.234,50 ≥ 5 % – ’s ochtends…',
    'Deutsch: Größe, Übermaß, „Straße“ – ß ẞ; Français : l’élève, œuvre, « où », garçon, Noël ;',
    'Svenska: åtgärd, försök; Dansk: børnehave, ærø, Århus; English: café, naïve, ½ × ± “quotes”.',
    'Ελληνικά: ανάγνωση, Русский: чтение, Türkçe: ığşİ, Polski: łąćęń, Čeština: řžů.',
    'No glyph: 中文 日本 😀 ✓ and a combining e\u0301, a soft hy\u00adphen and a very'.concat(
      'x'.repeat(200),
    ),
  ],
};
const squeeze = (text: string): string => text.replace(/\s+/g, '');

async function copied(bytes: Uint8Array) {
  const made = await makeReadingCopy(bytes, FONTS);
  if (!made.ok) throw new Error(made.error.message);
  const pages = await pdfPages(made.value.bytes);
  return { ...made.value, text: pages.map((p) => p.text).join('\n') };
}

it.each([
  ['html', new TextEncoder().encode(pageOf(told))],
  ['mhtml', mhtmlOf(told)],
  ['epub', epubOf(told)],
  ['docx', docxOf(told)],
])('holds every block of %s, in order, letter by letter', async (format, bytes) => {
  const { format: found, text } = await copied(bytes);
  expect(found).toBe(format);
  const { blocks } = readDocument(bytes);
  const texts = blocks.map(blockText).filter((t) => t !== '');
  let at = 0;
  for (const block of texts) {
    const place = squeeze(text).indexOf(squeeze(block), at);
    expect(place, block).toBeGreaterThanOrEqual(at);
    at = place + squeeze(block).length;
  }
  // Nothing else stands in the copy.
  expect(squeeze(text)).toBe(squeeze(texts.join('')));
  for (const paragraph of told.paragraphs)
    expect(
      texts.some((t) => t.includes(paragraph.normalize('NFC').replace('\u00ad', ''))),
      paragraph,
    ).toBe(true);
});

it('is the same bytes each time, without a date', async () => {
  for (const bytes of [mhtmlOf(told), docxOf(told)]) {
    const [a, b] = [await copied(bytes), await copied(bytes)];
    expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(true);
    expect(Buffer.from(a.bytes).toString('latin1')).not.toMatch(/CreationDate|ModDate/);
  }
});

it('says of itself what the page said, where programs look for it', async () => {
  const page = pageOf(told).replace(
    '<nav>',
    '<meta name="citation_doi" content="doi:10.1234/abc.5"><meta name="citation_publication_date" content="2021/03/04"><meta name="citation_publisher" content="Movisie"><nav>',
  );
  const { bytes } = await copied(new TextEncoder().encode(page));
  expect(await pdfFacts(bytes)).toMatchObject({
    title: told.title,
    author: 'Jansen, Noor',
    language: 'en',
    doi: '10.1234/abc.5',
    published: '2021/03/04',
    publisher: 'Movisie',
  });
});

it('draws pictures of the file, has an outline, and turns pages between lines', async () => {
  const long = Array.from(
    { length: 300 },
    (_, i) => `Paragraph ${i} of a long page that goes on over several lines of text for its reader.`,
  );
  const page = `<h1>One</h1><h2>Two</h2>${long.map((p) => `<p>${p}</p>`).join('')}<h3>Three</h3><p><img src="data:image/png;base64,${PNG}"></p><p>End.</p>`;
  const { bytes, omitted, text } = await copied(new TextEncoder().encode(`<!doctype html><body>${page}`));
  expect(omitted).toEqual({});
  const raw = Buffer.from(bytes).toString('latin1');
  expect(raw).toContain('/Subtype /Image');
  for (const paragraph of long) expect(text.replaceAll('\n', ' ')).toContain(paragraph);
  expect(text.endsWith('Three\nEnd.')).toBe(true);
});

it('keeps a table of many columns and a row that is longer than a page', async () => {
  const cells = Array.from({ length: 20 }, (_, i) => `<td>cell${i}</td>`).join('');
  const tall = Array.from({ length: 200 }, (_, i) => `line${i}<br>`).join('');
  const page = `<!doctype html><body><table><tr>${cells}</tr></table><table><tr><td>${tall}</td><td>beside</td></tr></table>`;
  const { text } = await copied(new TextEncoder().encode(page));
  expect(text.match(/cell\d+/g)).toHaveLength(20);
  expect(text.match(/line\d+/g)).toHaveLength(200);
  expect(text).toContain('beside');
});

it('keeps what stands above and below the line, and signs and order beside words from right to left', async () => {
  const page =
    '<p>12<sup>3</sup> and 10<sup>6</sup>, 10<sup>−14</sup> m, CO<sub>2</sub>, x<sub>(1+0)</sub>, de 1<sup>e</sup>; so<sup>1,2</sup>.</p>' +
    '<p>Of p &lt; 0,05 and n &gt; 30 (שלום עולם, 12 of a&lt;b) as سلام عليكم says &lt;here&gt;.</p>';
  const { text } = await copied(new TextEncoder().encode(`<!doctype html><body>${page}`));
  expect(text.split('\n')).toEqual([
    '12³ and 10⁶, 10⁻¹⁴ m, CO₂, x₍₁₊₀₎, de 1e; so¹,².',
    'Of p < 0,05 and n > 30 (שלום עולם, 12 of a<b) as سلام عليكم says <here>.',
  ]);
});

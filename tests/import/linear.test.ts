// No value of any field of any format costs the square of its length. ZEEF_FUZZ tries every sign, not only those that once did.
import { describe, expect, it } from 'vitest';
import { Fingerprinter } from '../../shared/duplicates/fingerprint';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { serialiseReferences } from '../../shared/import/write-file';

const FULL = process.env['ZEEF_FUZZ'] !== undefined;
const SIZE = FULL ? 100_000 : 50_000;
// The bound of the issue; what is linear takes some milliseconds, what is not takes several times this.
const MAX_MS = 2000;

const SUSPECTS = [
  ' ',
  '\u00a0',
  '\t',
  '_',
  '@',
  '\\',
  '~',
  ';',
  'a;b ',
  '(',
  '[x',
  '"',
  ',',
  '/',
  '.',
  '-',
  ')',
  '<a',
  '{',
  '1 ',
];
const OTHERS = [
  ...[
    '<',
    '</',
    '&',
    '&amp;',
    '&#',
    '&#x',
    '}',
    "\\'",
    '\\"',
    '""',
    ' and ',
    ' and',
    'a',
    'A ',
    'A. ',
    'A.',
    'A, ',
    '%',
    '@a',
  ],
  ...[
    '$',
    '--',
    '–',
    '1',
    '1-',
    '12/',
    ']',
    '<![CDATA[',
    '<!--',
    '<?',
    '\\textbf{',
    '\\a ',
    '{\\',
    '#',
    '=',
    '. ',
    '?',
    '? ',
  ],
  ...[
    ': ',
    '//',
    '10.',
    '10.1234/',
    '10.1234/a ',
    'doi:',
    'http://',
    'https://doi.org/',
    'van ',
    'Jr ',
    'Jr., ',
    'von',
    '\u00e9',
  ],
  ...[
    '\u0301',
    '\ufffd',
    'pp. ',
    'vol ',
    '(1)',
    'no. ',
    'Jan ',
    '2000',
    '2000-',
    '&lt;',
    '<i>',
    '<sub>',
    'et al',
    '\u2028',
    'X;',
  ],
  ...['a b, ', 'a(', '|', ' | ', '^', '*', "'", '``'],
];

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const cell = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const ris = (fields: readonly string[]) => (v: string) =>
  `TY  - JOUR\n${fields.map((f) => `${f}  - ${v}\n`).join('')}ER  - \n`;
const bibtex = (fields: readonly string[]) => (v: string) =>
  `@article{k, ${fields.map((f) => `${f} = {${v}}`).join(',\n')}}`;

const FILES: Record<string, (value: string) => string> = {
  'RIS texts': ris(['TI', 'AB', 'KW', 'N1', 'T2']),
  'RIS names': ris(['AU', 'A2', 'ED']),
  'RIS numbers': ris(['PY', 'DA', 'SP', 'EP', 'VL', 'SN', 'M1', 'M3']),
  'RIS links': ris(['DO', 'UR', 'L2']),
  'RIS lines': (v) => `TY  - JOUR\nTI  - x\n${v}\nER  - \n`,
  'BibTeX texts': bibtex(['title', 'subtitle', 'keywords', 'note']),
  'BibTeX names': bibtex(['author', 'editor']),
  'BibTeX numbers': bibtex(['pages', 'date', 'year', 'month', 'doi', 'url', 'howpublished']),
  'BibTeX quoted': (v) => `@article{k, title = "${v}"}`,
  'BibTeX syntax': (v) => `@article{k, title = {x}, ${v}}`,
  'BibTeX keys': (v) => `@article{${v}, title = {x}}`,
  'BibTeX outside': (v) => `@article{k, title = {x}}\n${v}`,
  'PubMed text': (v) =>
    `PMID- 1\n${['TI', 'AB', 'FAU', 'AU', 'DP', 'PG', 'LID', 'SO', 'AID', 'IS'].map((t) => `${t.padEnd(4)}- ${v}\n`).join('')}`,
  'Web of Science': (v) =>
    `FN Clarivate\nVR 1.0\nPT J\n${['TI', 'AU', 'AF', 'SO', 'PD', 'PY', 'BP'].map((t) => `${t} ${v}\n`).join('')}ER\nEF`,
  Ovid: (v) => `<1>\nTI  - ${v}\nAU  - ${v}\nSO  - ${v}\n`,
  'Ovid with names': (v) =>
    `<1>\n${['Title', 'Author', 'Source', 'Keywords', 'Year', 'DOI Number', 'Other'].map((t) => `${t}\n  ${v}\n`).join('')}`,
  'Ovid names of fields': (v) => `<1>\nTitle\n  x\n${v}\n  y\n`,
  RefWorks: (v) =>
    `RT Journal Article\n${['T1', 'A1', 'A2', 'JF', 'YR', 'FD', 'SP', 'OP', 'K1', 'SN', 'DO'].map((t) => `${t} ${v}\n`).join('')}`,
  Cochrane: (v) =>
    `Record #1 of 1\n${['ID', 'AU', 'TI', 'SO', 'YR', 'PG', 'PM', 'KY', 'DOI'].map((t) => `${t}: ${v}\n`).join('')}`,
  EndNote: (v) =>
    `%0 Journal Article\n${['T', 'A', 'D', 'P', 'K', '8', '@', 'R'].map((t) => `%${t} ${v}\n`).join('')}`,
  'CSV cells': (v) =>
    `Title,Authors,Year,Journal,Pages,DOI,Keywords,ISSN\n${Array.from({ length: 8 }, () => cell(v)).join(',')}\n`,
  'CSV syntax': (v) => `Title,Authors,Year,Journal\n${v}`,
  'CSV headings': (v) => `Title,Authors,${v}\nx,y,z\n`,
  'PubMed XML': (v) =>
    `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><Title>${xml(v)}</Title><JournalIssue><PubDate><MedlineDate>${xml(v)}</MedlineDate></PubDate></JournalIssue></Journal><ArticleTitle>${xml(v)}</ArticleTitle><Pagination><MedlinePgn>${xml(v)}</MedlinePgn></Pagination><AuthorList><Author><LastName>${xml(v)}</LastName><ForeName>${xml(v)}</ForeName></Author></AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  'XML syntax': (v) => `<xml><records><record><titles><title>${v}</title></titles></record></records></xml>`,
  'XML attributes': (v) => `<records><record ${v}`,
  'EndNote XML': (v) =>
    `<xml><records><record><contributors><authors><author>${xml(v)}</author></authors></contributors><titles><title>${xml(v)}</title></titles><pages>${xml(v)}</pages><dates><year>${xml(v)}</year></dates><electronic-resource-num>${xml(v)}</electronic-resource-num></record></records></xml>`,
  MODS: (v) =>
    `<mods><titleInfo><title>${xml(v)}</title></titleInfo><name><namePart>${xml(v)}</namePart></name><originInfo><dateIssued>${xml(v)}</dateIssued></originInfo><physicalDescription><extent>${xml(v)}</extent></physicalDescription><identifier type="isbn">${xml(v)}</identifier><subject><cartographics><scale>${xml(v)}</scale></cartographics></subject></mods>`,
  'Crossref XML': (v) =>
    `<doi_record><crossref><journal><journal_metadata><full_title>${xml(v)}</full_title></journal_metadata><journal_article><titles><title>${xml(v)}<sub>${xml(v)}</sub></title></titles><contributors><person_name><surname>${xml(v)}</surname></person_name></contributors><abstract><p>${xml(v)}</p></abstract><publication_date><year>${xml(v)}</year></publication_date><doi_data><doi>${xml(v)}</doi></doi_data></journal_article></journal></crossref></doi_record>`,
  Primo: (v) =>
    `<record xmlns="http://www.exlibrisgroup.com/xsd/primo/primo_nm_bib"><display>${['type', 'title', 'creator', 'publisher', 'format', 'identifier', 'subject', 'description', 'availlibrary'].map((tag) => `<${tag}>${xml(v)}</${tag}>`).join('')}</display><addata>${['au', 'date', 'pub', 'seriestitle', 'isbn', 'doi'].map((tag) => `<${tag}>${xml(v)}</${tag}>`).join('')}</addata></record>`,
  'Word’s sources': (v) =>
    `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source>${['Title', 'JournalName', 'Year', 'Month', 'Pages', 'StandardNumber', 'DOI', 'URL', 'City', 'BIBTEX_KeyWords'].map((tag) => `<b:${tag}>${xml(v)}</b:${tag}>`).join('')}<b:Author><b:Author><b:NameList><b:Person><b:Last>${xml(v)}</b:Last></b:Person></b:NameList></b:Author></b:Author></b:Source></b:Sources>`,
  MARCXML: (v) =>
    `<record><leader>00000naa a2200000 a 4500</leader>${['020', '024', '100', '245', '264', '300', '500', '650', '773', '856'].map((tag) => `<datafield tag="${tag}" ind1=" " ind2=" ">${'abcgu'.replace(/./g, (code) => `<subfield code="${code}">${xml(v)}</subfield>`)}</datafield>`).join('')}</record>`,
  MARC: (v) =>
    `00120nam a2200061 a 4500245001000002700001000012\u001e10\u001fa${v}\u001e1 \u001fa${v}\u001e\u001d`,
  'reflib JSON': (v) =>
    JSON.stringify([
      { type: 'journalArticle', title: v, authors: [v], pages: v, doi: v, date: v, isbn: v, year: v },
    ]),
  'JSON of services': (v) =>
    JSON.stringify({
      results: [
        {
          authorships: [{ author: { display_name: v } }],
          title: v,
          doi: v,
          ids: { pmid: v, pmcid: v },
          publication_date: v,
          abstract_inverted_index: { [v]: [1] },
        },
        { DOI: v, title: [v], abstract: v, ISBN: [v], page: v, author: [{ name: v }] },
        { titles: [{ title: v }], creators: [{ name: v }], doi: v, dates: [{ date: v, dateType: 'Issued' }] },
      ],
    }),
  'Zotero RDF': (v) =>
    `<rdf:RDF xmlns:rdf="a"><bib:Article rdf:about="x"><dc:title>${xml(v)}</dc:title><dc:identifier>${xml(v)}</dc:identifier><dc:date>${xml(v)}</dc:date></bib:Article></rdf:RDF>`,
  'CSL-JSON': (v) =>
    JSON.stringify([
      { type: 'article', title: v, author: [{ family: v, given: v }], page: v, DOI: v, issued: { raw: v } },
    ]),
  'JSON syntax': (v) => `[{"type":"article","title":"x"}, ${v}`,
  lists: (v) => `10.1234/abc\n${v}\nSome title about work (2001)\n`,
  'no format': (v) => v,
};

const signs = FULL ? [...SUSPECTS, ...OTHERS].flatMap((s) => [s, `${s}\n`]) : SUSPECTS;
const repeated = (sign: string): string => sign.repeat(Math.floor(SIZE / sign.length));

describe.each(Object.entries(FILES))('%s', (_name, file) => {
  it('costs its length', { timeout: 600_000 }, () => {
    const slow = signs.filter((sign) => {
      const bytes = new TextEncoder().encode(file(repeated(sign)));
      const start = performance.now();
      parseReferenceFile(bytes);
      return performance.now() - start > MAX_MS;
    });
    expect(slow).toEqual([]);
  });
});

it('comparing and writing cost the length of what is compared and written', { timeout: 600_000 }, () => {
  const slow = signs.filter((sign) => {
    const v = `A ${repeated(sign)} x`;
    const csl = {
      type: 'article-journal',
      title: v,
      abstract: v,
      'container-title': v,
      page: v,
      volume: v,
      DOI: v,
      ISSN: v,
      author: [{ family: v, given: v }],
      issued: { raw: v },
    };
    const start = performance.now();
    new Fingerprinter().of(csl);
    for (const format of ['ris', 'bibtex', 'csv', 'csl'] as const)
      serialiseReferences([{ csl, unknown: [] }], format);
    return performance.now() - start > MAX_MS;
  });
  expect(slow).toEqual([]);
});

it('tens of thousands of columns cost what they are', () => {
  const headings = Array.from({ length: 20_000 }, (_, i) => `Publication title,Column ${i}`);
  const start = performance.now();
  parseReferenceFile(new TextEncoder().encode(`Title,Authors,${headings.join(',')}\nx,y,z\n`));
  expect(performance.now() - start).toBeLessThan(MAX_MS);
});

// No value of any field of any format costs the square of its length. ZEEF_FUZZ tries every sign, not only those that
// once did.
import { describe, expect, it } from 'vitest';
import { Fingerprinter } from '../../shared/duplicates/fingerprint';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { exportFormats, serialiseReferences } from '../../shared/import/write-file';
import { sampledFormats } from './format-samples';

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

const files = [
  ...sampledFormats.flatMap(({ format, samples }) =>
    Object.entries(samples.stretched).map(([name, file]) => ({ name: `${format.id}: ${name}`, file })),
  ),
  { name: 'no format', file: (v: string) => v },
];

const signs = FULL ? [...SUSPECTS, ...OTHERS].flatMap((s) => [s, `${s}\n`]) : SUSPECTS;
const repeated = (sign: string): string => sign.repeat(Math.floor(SIZE / sign.length));

describe.each(files)('$name', ({ file }) => {
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
    for (const format of exportFormats) serialiseReferences([{ csl, unknown: [] }], format);
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

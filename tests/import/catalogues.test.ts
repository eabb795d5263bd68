// Records of library catalogues: MODS and MARC. The records are made for this test.
import { describe, expect, it } from 'vitest';
import { parseReferenceFile } from '../../shared/import/parse-file';
import type { ParsedReference } from '../../shared/import/parsed';

function read(text: string): { format: string; references: ParsedReference[]; problems: unknown[] } {
  const outcome = parseReferenceFile(new TextEncoder().encode(text));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}
const tags = (reference: ParsedReference | undefined): string[] =>
  (reference?.unknown ?? []).map(({ tag, value }) => `${tag}: ${value}`);

describe('MODS', () => {
  const person = (family: string, given: string, role = ''): string =>
    `<name type="personal"><namePart type="given">${given}</namePart><namePart type="family">${family}</namePart>${role === '' ? '' : `<role><roleTerm>${role}</roleTerm></role>`}</name>`;

  it('reads an article in a journal, and keeps what it has no field for', () => {
    const { format, references, problems } =
      read(`<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods ID="a1">
<titleInfo><nonSort>The</nonSort><title>Effects of hiring credits</title><subTitle>a trial</subTitle></titleInfo>
${person('Jansen', 'Piet', 'author')}<name type="corporate"><namePart>Ministry of Work</namePart><role><roleTerm>sponsor</roleTerm></role></name>
<genre>article</genre><language><languageTerm type="code">dut</languageTerm></language>
<abstract>We looked.</abstract><note type="funding">By no one.</note>
<subject><topic>hiring</topic><geographic>Netherlands</geographic></subject>
<relatedItem type="host"><titleInfo><title>Work</title></titleInfo><titleInfo type="abbreviated"><title>Wk.</title></titleInfo>
<part><detail type="volume"><number>24</number></detail><detail type="issue"><number>2</number></detail><extent unit="pages"><start>361</start><end>378</end></extent><date>2000-05</date></part>
<identifier type="issn">1234-5678</identifier></relatedItem><identifier type="doi">10.1000/mods</identifier></mods></modsCollection>`);
    expect([format, problems]).toEqual(['mods', []]);
    expect(references[0]?.csl).toEqual({
      type: 'article-journal',
      title: 'The Effects of hiring credits: a trial',
      author: [{ family: 'Jansen', given: 'Piet' }],
      DOI: '10.1000/mods',
      abstract: 'We looked.',
      note: 'funding: By no one.',
      language: 'dut',
      'container-title': 'Work',
      'container-title-short': 'Wk.',
      volume: '24',
      issue: '2',
      page: '361-378',
      issued: { 'date-parts': [[2000, 5]] },
      ISSN: '1234-5678',
      keyword: 'hiring',
    });
    expect(tags(references[0])).toEqual([
      'name/namePart: Ministry of Work',
      'name/role/roleTerm: sponsor',
      'genre: article',
      'subject/geographic: Netherlands',
    ]);
  });

  it('reads a chapter in a book, with prefixes, and a report without a host', () => {
    const { references } =
      read(`<mods:modsCollection xmlns:mods="m"><mods:mods><mods:titleInfo><mods:title>A chapter</mods:title></mods:titleInfo>
<mods:relatedItem type="host"><mods:titleInfo><mods:title>A book</mods:title></mods:titleInfo><mods:name type="personal"><mods:namePart>Smit, Kees [1901-1980]</mods:namePart></mods:name>
<mods:originInfo><mods:dateIssued>c1994</mods:dateIssued><mods:publisher>P</mods:publisher></mods:originInfo></mods:relatedItem></mods:mods>
<mods:mods><mods:titleInfo><mods:title>A report</mods:title></mods:titleInfo><mods:genre>technical report</mods:genre>
<mods:name type="corporate"><mods:namePart>Norway</mods:namePart><mods:namePart>Ministry of Work</mods:namePart></mods:name>
<mods:originInfo><mods:dateIssued>[1982?]</mods:dateIssued><mods:dateIssued encoding="marc">1982</mods:dateIssued></mods:originInfo>
<mods:physicalDescription><mods:extent>vii, 322 p. ; 23 cm.</mods:extent></mods:physicalDescription></mods:mods></mods:modsCollection>`);
    expect(references.map((r) => r.csl)).toEqual([
      {
        type: 'chapter',
        title: 'A chapter',
        'container-title': 'A book',
        editor: [{ family: 'Smit', given: 'Kees' }],
        issued: { 'date-parts': [[1994]] },
        publisher: 'P',
      },
      {
        type: 'report',
        title: 'A report',
        author: [{ literal: 'Norway: Ministry of Work' }],
        issued: { 'date-parts': [[1982]] },
        'number-of-pages': '322',
      },
    ]);
    expect(tags(references[0])).toEqual(['name/namePart: Smit, Kees [1901-1980]']);
  });
});

const field = (tag: string, indicators: string, ...subfields: [string, string][]): string =>
  `<datafield tag="${tag}" ind1="${indicators[0] ?? ''}" ind2="${indicators[1] ?? ''}">${subfields.map(([code, value]) => `<subfield code="${code}">${value}</subfield>`).join('')}</datafield>`;

describe('MARC', () => {
  const book = {
    type: 'book',
    title: 'Work for all: a portrait. Volume 2: Results',
    author: [
      { family: 'Jansen', given: 'Piet' },
      { family: 'Smit', given: 'Kees' },
    ],
    issued: { 'date-parts': [[2012]] },
    publisher: 'Office',
    'publisher-place': 'Luxembourg',
    ISBN: '9789279215070',
    edition: '2nd ed',
    'number-of-pages': '141',
    'collection-title': 'Statistical books',
    'collection-number': '7',
    abstract: 'We counted.',
    keyword: 'older people; work',
    language: 'eng',
    URL: 'https://example.org/b',
  };
  const fields: [string, string, ...[string, string][]][] = [
    ['020', '  ', ['a', '9789279215070 (pbk.)']],
    ['100', '1 ', ['a', 'Jansen, Piet,'], ['e', 'author.']],
    ['245', '10', ['a', 'Work for all :'], ['b', 'a portrait.'], ['n', 'Volume 2,'], ['p', 'Results /']],
    ['250', '  ', ['a', '2nd ed.']],
    ['264', ' 1', ['a', 'Luxembourg :'], ['b', 'Office,'], ['c', '[2012]']],
    ['300', '  ', ['a', '141 p. :'], ['b', 'statistics']],
    ['490', '0 ', ['a', 'Statistical books ;'], ['v', '7']],
    ['520', '  ', ['a', 'We counted.']],
    ['650', ' 7', ['a', 'older people.'], ['2', 'ilot']],
    ['650', ' 7', ['a', 'work']],
    ['700', '1 ', ['a', 'Smit, Kees.']],
    ['856', '40', ['u', 'https://example.org/b']],
    ['999', '  ', ['a', 'own']],
  ];
  const fixed = `120119s2012    lu d    sb    000 0 eng d`;
  const kept = [`008: ${fixed}`, '300: $a141 p. :$bstatistics', '999: $aown'];

  it('is read as XML, in the answer of a catalogue’s server, too', () => {
    const record = `<record xmlns="m"><leader>00000nam a2200000 a 4500</leader><controlfield tag="008">${fixed}</controlfield>${fields.map(([tag, indicators, ...subfields]) => field(tag, indicators, ...subfields)).join('')}</record>`;
    for (const text of [
      `<collection>${record}</collection>`,
      `<record><recordSchema>m</recordSchema><recordData>${record}</recordData></record>`,
    ]) {
      const { format, references, problems } = read(text);
      expect([format, problems]).toEqual(['marcxml', []]);
      expect(references.map((r) => r.csl)).toEqual([book]);
      expect(tags(references[0])).toEqual(kept);
    }
  });

  /** A record in the binary form; lengths and places are counted in letters. */
  function binary(list: [string, string][]): string {
    let start = 0;
    const directory = list.map(([tag, content]) => {
      const entry = `${tag}${String(content.length + 1).padStart(4, '0')}${String(start).padStart(5, '0')}`;
      start += content.length + 1;
      return entry;
    });
    return `00000nam a2200000 a 4500${directory.join('')}\u001e${list.map(([, content]) => `${content}\u001e`).join('')}\u001d`;
  }

  it('is read in its binary form; a record with a broken directory costs itself alone', () => {
    const list: [string, string][] = [
      ['008', fixed],
      ...fields.map(([tag, indicators, ...subfields]): [string, string] => [
        tag,
        indicators + subfields.map(([code, value]) => `\u001f${code}${value}`).join(''),
      ]),
    ];
    const broken = binary([['245', '10\u001faLost']]).replace('\u001fa', '\u001e\u001fa');
    const { format, references, problems } = read(binary(list) + broken + binary(list));
    expect(format).toBe('marc');
    expect(references.map((r) => r.csl)).toEqual([book, book]);
    expect(tags(references[1])).toEqual(kept);
    expect(problems).toMatchObject([
      { record: 2, reason: 'marc: 1 fields in the directory, 2 in the record' },
    ]);
  });

  it('knows the part of a journal, a thesis, and editors where there is no author', () => {
    const record = (letters: string, ...content: string[]): string =>
      `<record><leader>00000n${letters} a2200000 a 4500</leader>${content.join('')}</record>`;
    const { references } = read(
      `<collection>${record('ab', field('245', '00', ['a', 'T']), field('773', '0 ', ['t', 'Work'], ['g', 'Vol. 12, no. 3 (2001), p. 5-9'], ['x', '1234-5678']))}${record('am', field('245', '00', ['a', 'U']), field('502', '  ', ['a', 'Thesis (Ph.D.)']))}${record('am', field('245', '00', ['a', 'V']), field('700', '1 ', ['a', 'Smit, Kees']), field('710', '2 ', ['a', 'Norway.'], ['b', 'Ministry of Work.']))}</collection>`,
    );
    expect(references.map((r) => r.csl)).toEqual([
      {
        type: 'article-journal',
        title: 'T',
        'container-title': 'Work',
        ISSN: '1234-5678',
        volume: '12',
        issue: '3',
        page: '5-9',
      },
      { type: 'thesis', title: 'U', genre: 'Thesis (Ph.D.)' },
      {
        type: 'book',
        title: 'V',
        editor: [{ family: 'Smit', given: 'Kees' }, { literal: 'Norway. Ministry of Work' }],
      },
    ]);
  });

  it('is read in UNIMARC by its own fields', () => {
    const { references } = read(
      `<collection><record><leader>00000nam  2200000   450 </leader>${field('010', '  ', ['a', '2-07-036822-X'])}${field('101', '0 ', ['a', 'fre'])}${field('200', '1 ', ['a', 'Le travail'], ['e', 'essai'], ['f', 'Jean Dupont'])}${field('210', '  ', ['a', 'Paris'], ['c', 'Seuil'], ['d', '1998'])}${field('700', ' 1', ['a', 'Dupont'], ['b', 'Jean'], ['4', '070'])}</record></collection>`,
    );
    expect(references[0]?.csl).toEqual({
      type: 'book',
      title: 'Le travail: essai',
      author: [{ family: 'Dupont', given: 'Jean' }],
      publisher: 'Seuil',
      'publisher-place': 'Paris',
      issued: { 'date-parts': [[1998]] },
      ISBN: '2-07-036822-X',
      language: 'fre',
    });
  });
});

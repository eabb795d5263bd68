// Large files of formats whose records stand one behind the other: what is read of their pieces is what is read of the whole, to the line of a problem.
import { describe, expect, it } from 'vitest';
import { parseCochrane } from '../../shared/import/formats/cochrane/read';
import { parseCslJson } from '../../shared/import/formats/csl-json/read';
import { parseEndnoteXml } from '../../shared/import/formats/endnote-xml/read';
import { parseNbib } from '../../shared/import/formats/nbib/read';
import { parseOvid } from '../../shared/import/formats/ovid/read';
import { parseMarcXml } from '../../shared/import/formats/marcxml/read';
import { parseCrossrefXml } from '../../shared/import/formats/crossref-xml/read';
import { parseMods } from '../../shared/import/formats/mods/read';
import { parsePrimo } from '../../shared/import/formats/primo/read';
import { parseWordSources } from '../../shared/import/formats/word-sources/read';
import { parsePubmedXml } from '../../shared/import/formats/pubmed-xml/read';
import { parseRefer } from '../../shared/import/formats/refer/read';
import { parseRefworks } from '../../shared/import/formats/refworks/read';
import { parseWos } from '../../shared/import/formats/wos/read';
import { parseReferenceFile, readReferenceFile } from '../../shared/import/parse-file';
import type { ParseOutcome } from '../../shared/import/parsed';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const COUNT = 400;
const words = (n: number): string => `Résumé ${n} – ${'woorden '.repeat(20 + (n % 7))}`;
/** Every so often a record without its title, or with what no record should have. */
const isOdd = (n: number): boolean => n % 50 === 7;

type Format = {
  parse: (text: string) => ParseOutcome;
  head?: string;
  tail?: string;
  record: (n: number) => string;
};

const FORMATS: Record<string, Format> = {
  nbib: {
    parse: parseNbib,
    record: (n) =>
      `PMID- ${n}\r\n${isOdd(n) ? '' : `TI  - Titel ${n}\r\n      gaat door\r\n`}AB  - ${words(n)}\r\n\r\n${isOdd(n) ? '   losse regel\r\n' : ''}`,
  },
  wos: {
    parse: parseWos,
    head: 'FN Clarivate Analytics Web of Science\nVR 1.0\n',
    tail: 'EF\n',
    record: (n) =>
      `PT J\nAU Jansen, J\n   de Vries, A\n${isOdd(n) ? '' : `TI Titel ${n}\n`}AB ${words(n)}\n${n % 90 === 3 ? '' : 'ER\n\n'}`,
  },
  refer: {
    parse: parseRefer,
    record: (n) =>
      `%0 Journal Article\n%A Jansen, J.\n${isOdd(n) ? '' : `%T Titel ${n}\n`}%X ${words(n)}\n\n%0 is no type here\n\n`,
  },
  ovid: {
    parse: parseOvid,
    record: (n) =>
      `<${n + 1}>\nUI  - ${n}\n${isOdd(n) ? '' : `TI  - Titel ${n}\n`}AB  - ${words(n)}\n<not a heading>\n\n`,
  },
  'ovid, with names of fields': {
    parse: parseOvid,
    record: (n) =>
      `<${n + 1}>\nUnique Identifier\n  ${n}\nTitle\n  ${isOdd(n) ? '' : `Titel ${n}`}\nAbstract\n  ${words(n)}\n\n`,
  },
  cochrane: {
    parse: parseCochrane,
    record: (n) =>
      `Record #${n + 1} of ${COUNT}\nID: CN-${n}\nAU: Jansen J\n${isOdd(n) ? '' : `TI: Titel ${n}\n`}AB: ${words(n)}\nRecord #3 of some are lost\n\n`,
  },
  refworks: {
    parse: parseRefworks,
    record: (n) =>
      `RT Journal Article\nSR Print(0)\nID ${n}\nA1 Jansen,J.\n${isOdd(n) ? '' : `T1 Titel ${n}\n`}AB ${words(n)}\nRTs are no type\n\n`,
  },
  'endnote-xml': {
    parse: parseEndnoteXml,
    head: '<?xml version="1.0" encoding="UTF-8" ?><xml>\n<records>',
    tail: '</records></xml>',
    record: (n) =>
      `<record><ref-type name="Journal Article">17</ref-type><titles>${isOdd(n) ? '' : `<title><style face="normal">Titel ${n} </style><style face="italic">schuin</style></title>`}</titles>\n<abstract>${words(n)}</abstract>${n % 90 === 3 ? '' : '</record>\n'}`,
  },
  'pubmed-xml': {
    parse: parsePubmedXml,
    head: '<?xml version="1.0" ?>\n<PubmedArticleSet>\n',
    tail: '</PubmedArticleSet>',
    record: (n) =>
      n % 10 === 1
        ? `<PubmedBookArticle><BookDocument><Book><BookTitle>Boek ${n}</BookTitle></Book></BookDocument></PubmedBookArticle>\n`
        : `<PubmedArticle><MedlineCitation><PMID>${n}</PMID><Article><ArticleTitle>${isOdd(n) ? '' : `Titel ${n}`}</ArticleTitle><Abstract><AbstractText>${words(n)} ${n % 90 === 3 ? 'a < b' : ''}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n`,
  },
  mods: {
    parse: parseMods,
    head: '<?xml version="1.0" ?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3">\n',
    tail: '</modsCollection>',
    record: (n) =>
      `<mods><titleInfo>${isOdd(n) ? '' : `<title>Titel ${n}</title>`}</titleInfo>\n<abstract>${words(n)} ${n % 90 === 3 ? 'a < b' : ''}</abstract></mods>\n`,
  },
  'crossref-xml': {
    parse: parseCrossrefXml,
    head: '<?xml version="1.0" ?>\n<doi_records>\n',
    tail: '</doi_records>',
    record: (n) =>
      `<doi_record>\n<crossref><posted_content><titles>${isOdd(n) ? '' : `<title>Titel ${n}</title>`}</titles>\n<abstract><p>${words(n)} ${n % 90 === 3 ? 'a < b' : ''}</p></abstract></posted_content></crossref></doi_record>\n`,
  },
  primo: {
    parse: parsePrimo,
    head: '<?xml version="1.0" ?>\n<records xmlns="http://www.exlibrisgroup.com/xsd/primo/primo_nm_bib">\n',
    tail: '</records>',
    record: (n) =>
      `<record>\n<control><recordid>${n}</recordid></control><display>${isOdd(n) ? '' : `<title>Titel ${n}</title>`}\n<description>${words(n)} ${n % 90 === 3 ? 'a < b' : ''}</description></display></record>\n`,
  },
  'word-sources': {
    parse: parseWordSources,
    head: '<?xml version="1.0" ?>\n<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">\n',
    tail: '</b:Sources>',
    record: (n) =>
      `<b:Source>\n<b:SourceType>Book</b:SourceType>${isOdd(n) ? '' : `<b:Title>Titel ${n}</b:Title>`}\n<b:Comments>${words(n)} ${n % 90 === 3 ? 'a < b' : ''}</b:Comments></b:Source>\n`,
  },
  marcxml: {
    parse: parseMarcXml,
    head: '<?xml version="1.0" ?>\n<collection>\n',
    tail: '</collection>',
    record: (n) =>
      `<record>\n<leader>00000nam a2200000 a 4500</leader>${isOdd(n) ? '' : `<datafield tag="245" ind1="0" ind2="0"><subfield code="a">Titel ${n}</subfield></datafield>\n`}<datafield tag="520" ind1=" " ind2=" "><subfield code="a">${words(n)} ${n % 90 === 3 ? 'a < b' : ''}</subfield></datafield></record>\n`,
  },
  'csl-json': {
    parse: parseCslJson,
    head: '[\n',
    tail: ']\n',
    record: (n) =>
      `  {\n    "type": "article-journal",${isOdd(n) ? '' : `\n    "title": "Titel ${n} {[\\"",`}\n    "author": [\n      {\n        "family": "Jansen"\n      }\n    ],\n    "abstract": "${words(n)}"\n  }${n === COUNT - 1 ? '' : ','}\n`,
  },
};

describe.each(Object.entries(FORMATS))('%s', (_, { parse, head = '', tail = '', record }) => {
  const text = head + Array.from({ length: COUNT }, (__, n) => record(n)).join('') + tail;
  const bytes = encode(text);
  it('is read in pieces as it is read whole', () => {
    expect(bytes.length).toBeGreaterThan(65_536);
    const whole = parse(text);
    expect(whole.references.length).toBeGreaterThan(COUNT * 0.9);
    expect(whole.problems.length).toBeGreaterThan(5);
    const read = parseReferenceFile(bytes);
    expect(read.ok && read.value).toEqual({ ...whole, headings: [] });
  });
  it('gives references away before it has read all', () => {
    const reading = readReferenceFile(bytes);
    const first = reading.next();
    expect(first.done !== true && first.value?.length).toBeLessThan(COUNT / 4);
  });
});

describe('cost in proportion', () => {
  const MAX_MS = 2000;
  const timed = (text: string): number => {
    const start = performance.now();
    parseReferenceFile(encode(text));
    return performance.now() - start;
  };
  it('of XML on one line', () => {
    const record = '<record><titles><title>A title</title></titles></record>';
    expect(timed(`<xml><records>${record.repeat(20_000)}</records></xml>`)).toBeLessThan(MAX_MS);
  });
  it('of XML in which no record has an end', () => {
    expect(timed(`<xml><records>${'<record><titles>'.repeat(20_000)}`)).toBeLessThan(MAX_MS);
  });
  it('of JSON in which no item has an end', () => {
    expect(timed(`[${'{"type":"book","title":"A",'.repeat(20_000)}`)).toBeLessThan(MAX_MS);
    expect(timed(`[${'\n{"type":"book","title":"A'.repeat(20_000)}`)).toBeLessThan(MAX_MS);
  });
});

describe('CSL-JSON', () => {
  const read = (text: string) => {
    const outcome = parseReferenceFile(encode(text));
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value;
  };
  it('an item that is no JSON is named with its line and offered as it stands; the others come in', () => {
    const broken = '{\n    "type": "book",\n    "title": "a "quoted" word"\n  }';
    const { references, problems } = read(
      `[\n  {\n    "type": "book",\n    "title": "A"\n  },\n  ${broken},\n  {\n    "type": "book",\n    "title": "C"\n  }\n]`,
    );
    expect(references.map((r) => r.csl.title)).toEqual(['A', 'C']);
    expect(problems).toMatchObject([{ line: 6, record: 2, raw: broken }]);
    expect(problems[0]?.reason).toMatch(/^json: /);
  });
  it('on one line, and cut off at its end', () => {
    const { references, problems } = read(
      '[{"type":"book","title":"A"},{"type":"book","title":"B" 1},{"type":"bo',
    );
    expect(references.map((r) => r.csl.title)).toEqual(['A']);
    expect(problems.map((p) => p.raw)).toEqual(['{"type":"book","title":"B" 1}', '{"type":"bo']);
  });
  it('a string without an end in a large file costs its own item alone', () => {
    const { record } = FORMATS['csl-json'] ?? { record: String };
    const items = Array.from({ length: COUNT }, (_, n) => record(n));
    items[3] = items[3]?.replace('Jansen"', 'Jansen') ?? '';
    const { references, problems } = read(`[\n${items.join('')}]`);
    expect(references).toHaveLength(COUNT - 1);
    expect(problems.filter((p) => p.reason !== 'no-title')).toMatchObject([{ line: 32, record: 4 }]);
  });
  it('a string without an end in a large file of one line costs its own item alone', () => {
    const items = Array.from(
      { length: COUNT },
      (_, n) =>
        `{"id":"k${n}","type":"book","title":"T ${n}${n === 200 ? '' : '"'},"author":[{"family":"Jansen"},{"family":"Vos"}],"abstract":"${words(n)}"}`,
    );
    const { references, problems } = read(`[${items.join(',')}]`);
    expect(references).toHaveLength(COUNT - 1);
    expect(problems).toMatchObject([{ record: 201, raw: items[200] }]);
  });
  it('what holds no item at all is no file of references', () => {
    const outcome = parseReferenceFile(encode('["a", "b'));
    expect(outcome.ok).toBe(false);
  });
  it('unread ones are numbered by their place in the file, in pieces too', () => {
    const { record } = FORMATS['csl-json'] ?? { record: String };
    const items = Array.from({ length: COUNT }, (_, n) =>
      n % 100 === 10 ? `{"itemType": "book", "n": ${n}},\n` : record(n),
    );
    const { references, problems } = read(`[\n${items.join('')}]`);
    expect(references).toHaveLength(COUNT - 4);
    const unread = problems.filter((p) => p.reason.startsWith('csl: type'));
    expect(unread.map((p) => p.record)).toEqual([11, 111, 211, 311]);
  });
  it("an array within Zotero's object", () => {
    expect(
      read('{"items":[{"type":"book","title":"A"},{"type":"book","title":"B"}]}').references,
    ).toHaveLength(2);
  });
});

it('an XML entity that only JavaScript knows is written as it came', () => {
  const outcome = parseReferenceFile(
    encode(
      '<xml><records><record><titles><title>A &constructor; B</title></titles></record></records></xml>',
    ),
  );
  expect(outcome.ok && outcome.value.references[0]?.csl.title).toBe('A &constructor; B');
});

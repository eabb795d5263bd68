// Ovid's exports of several databases, as each writes its records. The records are made up.
import { describe, expect, it } from 'vitest';
import { parseReferenceFile } from '../../shared/import/parse-file';
import type { CslItem } from '../../shared/model/reference';

const read = (lines: readonly string[]): CslItem[] => {
  const outcome = parseReferenceFile(new TextEncoder().encode(lines.join('\n')));
  if (!outcome.ok) throw new Error(outcome.error.message);
  expect(outcome.value.format).toBe('ovid');
  return outcome.value.references.map((r) => r.csl);
};

describe('a record of', () => {
  it.each<[string, string[], object]>([
    [
      'BIOSIS: roles and addresses behind names, a day in the source',
      [
        'AU  - Smith, John J. [Author, Reprint Author; E-mail: jsmith@x.org]; Doe, Ann [Author]',
        'TI  - Working groups.  [References]',
        'SO  - Hydrobiologia. 201(2-3):327-334, November 15, 2004.',
        'IS  - 0018-8158 (print).  1573-5117 (electronic)',
      ],
      {
        author: [
          { family: 'Smith', given: 'John J.' },
          { family: 'Doe', given: 'Ann' },
        ],
        title: 'Working groups',
        'container-title': 'Hydrobiologia',
        volume: '201',
        issue: '2-3',
        page: '327-334',
        issued: { 'date-parts': [[2004, 11, 15]] },
        ISSN: '0018-8158 1573-5117',
      },
    ],
    [
      'Embase: publisher with its address, number of PubMed, date of publication',
      [
        'AU  - van der Berg B.',
        'TI  - Rest at work',
        'SO  - Lancet. 382 (9892) (pp 575-579), 2013. Date of Publication: 16 Aug 2013.',
        'PU  - Elsevier B.V. (E-mail: x@elsevier.com; Radarweg 29, Amsterdam NL-1043 NX, Netherlands)',
        'DO  - http://dx.doi.org/10.1016/S0140-6736%2813%2961530-5',
        'PM  - 23951234 [http://www.ncbi.nlm.nih.gov/pubmed/?term=23951234]',
      ],
      {
        author: [{ family: 'Berg', given: 'B.', 'non-dropping-particle': 'van der' }],
        volume: '382',
        issued: { 'date-parts': [[2013, 8, 16]] },
        publisher: 'Elsevier B.V.',
        DOI: '10.1016/S0140-6736(13)61530-5',
        PMID: '23951234',
      },
    ],
    [
      'PsycINFO: a chapter of a book with editors',
      [
        'AU  - Roe, Bob',
        'TI  - A chapter on rest',
        'SO  - Doe, Ann [Ed]; Poe, Cy J. [Ed]. (2010). Handbook of work. (pp. 123-145). xiv, 500 pp. New York, NY, US: Guild Press; US.',
        'PT  - Book; Edited Book',
        'DT  - Chapter',
      ],
      {
        type: 'chapter',
        'container-title': 'Handbook of work',
        editor: [
          { family: 'Doe', given: 'Ann' },
          { family: 'Poe', given: 'Cy J.' },
        ],
        page: '123-145',
        publisher: 'Guild Press',
        'publisher-place': 'New York, NY, US',
      },
    ],
    [
      'Books@Ovid: editors with degrees, the edition in the title',
      [
        'DB  - Books@Ovid',
        'ED  - Editors: Doe, Ann MD; Roe, Bob PhD',
        'TI  - Handbook of Nursing, 4th Edition',
        'IB  - 978-0-7817-7153-5',
        'PB  - Lippincott Williams & Wilkins, Philadelphia',
      ],
      {
        type: 'book',
        title: 'Handbook of Nursing',
        edition: '4th',
        editor: [
          { family: 'Doe', given: 'Ann' },
          { family: 'Roe', given: 'Bob' },
        ],
        ISBN: '978-0-7817-7153-5',
        publisher: 'Lippincott Williams & Wilkins',
      },
    ],
    [
      'BIOSIS: a patent',
      ['AU  - Poe, Cy [Inventor]', 'TI  - Device', 'PN  - US 6443443', 'PA  - Rest Inc.', 'PT  - Patent'],
      {
        type: 'patent',
        author: [{ family: 'Poe', given: 'Cy' }],
        number: 'US 6443443',
        publisher: 'Rest Inc.',
      },
    ],
    [
      'MEDLINE: fields of their own where the source cannot be read, full names before initials',
      [
        'DB  - Ovid MEDLINE(R)',
        'UI  - 25738668',
        'AU  - Smith JA',
        'FA  - Smith, Jane A',
        'ED  - 20150305',
        'TI  - On work. [Review] [45 refs]',
        'JN  - Work & stress',
        'VO  - 12',
        'IP  - 3',
        'PG  - 123-9',
        'YR  - 2015',
        'SO  - Work Stress - an odd form; see notes',
      ],
      {
        author: [{ family: 'Smith', given: 'Jane A.' }],
        title: 'On work',
        'container-title': 'Work & stress',
        volume: '12',
        issue: '3',
        page: '123-129',
        issued: { 'date-parts': [[2015]] },
        PMID: '25738668',
      },
    ],
  ])('%s', (_name, lines, expected) => {
    const [csl] = read(['<1. >', 'VN  - Ovid Technologies', ...lines]);
    expect(csl).toMatchObject(expected);
    expect(csl?.editor === undefined || csl.author === undefined || csl.editor !== csl.author).toBe(true);
    // All lines of a file that a mail program has set in.
    expect(read(['<1. >', 'VN  - Ovid Technologies', ...lines].map((l) => ` ${l}`))).toEqual([csl]);
  });
  it('the older form, with fields for volume, issue and pages', () => {
    const [csl] = read([
      '<1>',
      'Unique Identifier',
      '  123',
      'Title',
      '  Labelled [Article].',
      'Authors',
      '  Smith JA.  Jones B.',
      'Journal Name',
      '  Work',
      'Volume',
      '  12',
      'Issue/Part',
      '  3',
      'Page',
      '  1-9',
      'Year of Publication',
      '  2010',
      'Book Editors',
      '  Doe, A; Roe, B',
    ]);
    expect(csl).toMatchObject({
      title: 'Labelled',
      author: [{ family: 'Smith' }, { family: 'Jones' }],
      editor: [{ family: 'Doe' }, { family: 'Roe' }],
      'container-title': 'Work',
      volume: '12',
      issue: '3',
      page: '1-9',
      issued: { 'date-parts': [[2010]] },
    });
  });
});

describe('a chapter whose source names its book', () => {
  const chapter = (...lines: string[]): { csl: CslItem | undefined; kept: string[] } => {
    const text = ['<1. >', 'VN  - Ovid Technologies', 'AU  - Roe, Bob', 'TI  - On rest', ...lines].join('\n');
    const outcome = parseReferenceFile(new TextEncoder().encode(text));
    const [reference] = outcome.ok ? outcome.value.references : [];
    const kept = reference?.unknown.filter((u) => u.tag !== 'VN').map((u) => `${u.tag}: ${u.value}`) ?? [];
    return { csl: reference?.csl, kept };
  };
  const JANSEN = { family: 'Jansen', given: 'A.' };
  const HENDRIKS = { family: 'Hendriks', given: 'B.' };
  const BOOK = {
    type: 'chapter',
    title: 'On rest',
    author: [{ family: 'Roe', given: 'Bob' }],
    'container-title': 'Book of labour',
    editor: [JANSEN, HENDRIKS],
    'publisher-place': 'Utrecht',
    publisher: 'Boom',
    page: '12-30',
    issued: { 'date-parts': [[2010]] },
  };
  const SOURCES = [
    'In: Jansen, A; Hendriks, B, eds. Book of labour. Utrecht: Boom; 2010. p. 12-30.',
    'In: Jansen A, Hendriks B, editors. Book of labour. Utrecht: Boom; 2010. p. 12–30.',
    'In: Book of labour. Jansen A, Hendriks B (Eds.). pp. 12-30. Utrecht: Boom, 2010.',
    'In: Book of labour. Jansen, A. & Hendriks, B. (Eds.). pp. 12-30. Utrecht: Boom, 2010.',
    'Chapter in: Jansen A, Hendriks B, eds. Book of labour. Utrecht: Boom, 2010: 12-30.',
    'In A. Jansen & B. Hendriks (Eds.), Book of labour (pp. 12-30). Utrecht: Boom. 2010.',
    'In: Jansen, A., & Hendriks, B. (Eds.) (2010). Book of labour (pp. 12-30). Utrecht: Boom.',
    'In: Book of labour, edited by A. Jansen and B. Hendriks. Utrecht: Boom, 2010, pages 12-30',
  ];
  it.each(SOURCES)('%s', (source) => {
    expect(chapter(`SO  - ${source}`).csl).toEqual(BOOK);
    const { csl, kept } = chapter(`SO  - ${source}`, 'BT  - Book of labour.');
    expect(csl).toEqual(BOOK);
    expect(kept).toEqual([]);
  });
  it('has the title, edition and volume of the book, its subtitle and its only editor', () => {
    const source = 'In: Jansen A, ed. Book of labour: a study. 2nd ed. Vol. 3. Den Haag: Sdu; 2010. p. 1-9.';
    expect(chapter(`SO  - ${source}`).csl).toMatchObject({
      'container-title': 'Book of labour: a study',
      editor: [JANSEN],
      edition: '2nd',
      volume: '3',
      'publisher-place': 'Den Haag',
      publisher: 'Sdu',
      page: '1-9',
    });
  });
  it('needs no editors and no pages', () => {
    expect(chapter('SO  - In: Book of labour. Washington, D.C.: Press; 2010.').csl).toMatchObject({
      type: 'chapter',
      'container-title': 'Book of labour',
      'publisher-place': 'Washington, D.C.',
      publisher: 'Press',
    });
    expect(chapter('SO  - In: Book of labour').csl).toMatchObject({ 'container-title': 'Book of labour' });
  });
  it('has its book by the name of the field where the source says another; the source is kept', () => {
    const { csl, kept } = chapter(
      'SO  - In: Jansen A, ed. BoL. Utrecht: Boom; 2010.',
      'BT  - Book of labour',
    );
    expect(csl).toMatchObject({ 'container-title': 'Book of labour', editor: [JANSEN], publisher: 'Boom' });
    expect(kept).toEqual(['SO: BoL']);
  });
  it('has as its source a database, and as its book that of the field', () => {
    const { csl, kept } = chapter('SO  - Books@Ovid', 'BT  - Book of labour');
    expect(csl).toMatchObject({ type: 'chapter', 'container-title': 'Book of labour', source: 'Books@Ovid' });
    expect(kept).toEqual([]);
  });
  it('is the book itself where no other is named', () => {
    const { csl } = chapter('SO  - Books@Ovid');
    expect(csl).toMatchObject({ type: 'book', title: 'On rest', source: 'Books@Ovid' });
    expect(csl?.['container-title']).toBeUndefined();
  });
  it('a journal may begin with that word', () => {
    expect(chapter('SO  - In Practice. 28(2):103-106, 2015 Apr.').csl).toMatchObject({
      type: 'article-journal',
      'container-title': 'In Practice',
      volume: '28',
    });
    expect(chapter('SO  - In: Practice. 28(2):103-106, 2015 Apr.').csl).toMatchObject({
      type: 'article-journal',
      volume: '28',
    });
  });
});

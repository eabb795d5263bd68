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

// One source of each shape that Ovid's databases write; journals and books are made up.
import { describe, expect, it } from 'vitest';
import { type OvidSource, parseBookTitle, parseOvidSource } from './source';

const JOURNAL: [string, OvidSource][] = [
  [
    'Work Review. 28(2):103-6, 2015 Apr 18.',
    { title: 'Work Review', volume: '28', issue: '2', page: '103-6', date: '2015 Apr 18' },
  ],
  [
    'Work Review.   28(2):103-106, April 2015.',
    { title: 'Work Review', volume: '28', issue: '2', page: '103-106', date: 'April 2015' },
  ],
  [
    'Work Review. 201(2-3):327-334, November 15, 2004.',
    { title: 'Work Review', volume: '201', issue: '2-3', page: '327-334', date: 'November 15, 2004' },
  ],
  [
    'Work Review. 45 Suppl 1:S12-8, 1999 Jun.',
    { title: 'Work Review', volume: '45 Suppl 1', page: 'S12-8', date: '1999 Jun' },
  ],
  [
    'Work Review. 350:h1234, 2015 Mar 5.',
    { title: 'Work Review', volume: '350', page: 'h1234', date: '2015 Mar 5' },
  ],
  [
    'Database of Reviews. (3):CD001234, 2010.',
    { title: 'Database of Reviews', issue: '3', page: 'CD001234', date: '2010' },
  ],
  [
    'Work Review. 12(Pt 3), 2001 Jul-Aug.',
    { title: 'Work Review', volume: '12', issue: 'Pt 3', date: '2001 Jul-Aug' },
  ],
  ['Work Review. 2015 Jan 15.', { title: 'Work Review', date: '2015 Jan 15' }],
  [
    "Smith's Health & Work Journal January/February 2010;14(1):56",
    {
      title: "Smith's Health & Work Journal",
      volume: '14',
      issue: '1',
      page: '56',
      date: 'January/February 2010',
    },
  ],
  [
    'Work Review 2005; 12 (3): 12-15 (March 2005)',
    { title: 'Work Review', volume: '12', issue: '3', page: '12-15', date: '2005' },
  ],
  [
    'Work Review. Vol.132(5), Sep 2006, pp. 692-731.',
    { title: 'Work Review', volume: '132', issue: '5', page: '692-731', date: 'Sep 2006' },
  ],
  [
    'Very Long Title. Vol 28(2) April 2015, 103-106.',
    { title: 'Very Long Title', volume: '28', issue: '2', page: '103-106', date: 'April 2015' },
  ],
  [
    'Dissertation Abstracts: Section B: Sciences. Vol.70(3-B),2009, pp. 1972.',
    {
      title: 'Dissertation Abstracts: Section B: Sciences',
      volume: '70',
      issue: '3-B',
      page: '1972',
      date: '2009',
    },
  ],
  [
    'Work Review. Vol.12(1), Feb 2018, No Pagination Specified.',
    { title: 'Work Review', volume: '12', issue: '1', date: 'Feb 2018' },
  ],
  [
    'Work Review, vol. 13, no. 2, Spring 1999, pp. 3-28',
    { title: 'Work Review', volume: '13', issue: '2', page: '3-28', date: 'Spring 1999' },
  ],
  [
    'Work Review. 382 (9892) (pp 575-579), 2013. Date of Publication: 16 Aug 2013.',
    { title: 'Work Review', volume: '382', issue: '9892', page: '575-579', date: '16 Aug 2013' },
  ],
  [
    'BMC Work. 18 (1) (no pagination), 2018. Article Number: 35. Date of Publication: 12 Jan 2018.',
    { title: 'BMC Work', volume: '18', issue: '1', articleNumber: '35', date: '12 Jan 2018' },
  ],
  [
    'Work Review. Conference: 12th Congress of Work. Utrecht Netherlands. Conference Publication: (var.pagings). 45 (SUPPL. 1) (pp 12-13), 2013. Date of Publication: May 2013.',
    {
      title: 'Work Review. Utrecht Netherlands',
      event: '12th Congress of Work',
      volume: '45',
      issue: 'SUPPL. 1',
      page: '12-13',
      date: 'May 2013',
    },
  ],
  [
    'Work Review. 2013. 112: 5, 1899-1905. 30 ref.',
    { title: 'Work Review', volume: '112', issue: '5', page: '1899-1905', date: '2013' },
  ],
  [
    'Work Review 2012. 123: 2, 85-95. many ref.',
    { title: 'Work Review', volume: '123', issue: '2', page: '85-95', date: '2012' },
  ],
  [
    'Work Review. 515 (1). 2004 Mar 1. 123-130.',
    { title: 'Work Review', volume: '515', issue: '1', page: '123-130', date: '2004 Mar 1' },
  ],
  [
    'Sociologie du travail 55(1), January-March 2013: 3-28',
    { title: 'Sociologie du travail', volume: '55', issue: '1', page: '3-28', date: 'January-March 2013' },
  ],
  ['Work Review, 2013(1): 3-28', { title: 'Work Review', issue: '1', page: '3-28', date: '2013' }],
  [
    'Work Review, 12, Winter 2007: 7-14',
    { title: 'Work Review', volume: '12', page: '7-14', date: 'Winter 2007' },
  ],
  ['Work. 2007 15 June; 433-441', { title: 'Work', page: '433-441', date: '2007 15 June' }],
  ['Regional Meetings Proceedings. 2005; 9pp..', { title: 'Regional Meetings Proceedings', date: '2005' }],
];
const BOOKS: [string, OvidSource][] = [
  [
    'Doe, Ann [Ed]; Roe, Bob J [Ed]. (2010). Handbook of work. (pp. 123-145). xiv, 500 pp. New York, NY, US: Guild Press; US.',
    {
      title: 'Handbook of work',
      isBook: true,
      editors: 'Doe, Ann [Ed]; Roe, Bob J [Ed].',
      date: '2010',
      page: '123-145',
      numberOfPages: 'xiv, 500',
      place: 'New York, NY, US',
      publisher: 'Guild Press',
    },
  ],
  [
    '(2014). Work and rest, 2nd ed. xii, 58 pp. Leiden: Test Press.',
    {
      title: 'Work and rest',
      isBook: true,
      edition: '2nd',
      date: '2014',
      numberOfPages: 'xii, 58',
      place: 'Leiden',
      publisher: 'Test Press',
    },
  ],
  [
    'Editor(2015). Very Long Title. (pp. 103-106) X pp. Address: Publisher',
    {
      title: 'Very Long Title',
      isBook: true,
      editors: 'Editor',
      date: '2015',
      page: '103-106',
      numberOfPages: 'X',
      place: 'Address',
      publisher: 'Publisher',
    },
  ],
];

describe('the source of', () => {
  it.each(JOURNAL)('an article: %s', (text, expected) => {
    expect(parseOvidSource(text)).toEqual(expected);
  });
  it.each(BOOKS)('a book or chapter: %s', (text, expected) => {
    expect(parseOvidSource(text)).toEqual(expected);
  });
  it.each(['Work Review', 'Journal of Vision 2020'])('nothing but a name: %s', (text) => {
    expect(parseOvidSource(text)).toBeNull();
  });
  it('Zoological Record is within the book', () => {
    const text =
      'Doe, V.D. [Ed.]. [Research in the East: papers.] [Issledovaniya.] XX Press, Place. 2002: 1-234. Chapter pagination: 214-218.';
    expect(parseBookTitle(text, 'XX Press, Place')).toEqual({
      title: '[Research in the East: papers.] [Issledovaniya.]',
      isBook: true,
      editors: 'Doe, V.D. [Ed.].',
      page: '214-218',
      date: '2002',
    });
    expect(parseBookTitle('Handbook of work', '')).toBeNull();
  });
});

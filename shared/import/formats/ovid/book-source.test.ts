// Sources that name the book of a chapter, in forms that people and databases write; all made up.
import { describe, expect, it } from 'vitest';
import { parseBookOfChapter, withoutIn } from './book-source';

describe('the book in', () => {
  it.each<[string, object]>([
    [
      'In: Jansen A (ed), Hendriks B (ed). Work. Utrecht: Boom; 2010.',
      { title: 'Work', editors: 'Jansen A; Hendriks B' },
    ],
    [
      'In: Jansen, Anna [Ed]; Hendriks, Bo [Ed]. Work. Utrecht: Boom; 2010.',
      { title: 'Work', editors: 'Jansen, Anna; Hendriks, Bo' },
    ],
    [
      'In: Jansen A, et al., eds. Work. St. Paul: Press; 2010.',
      { editors: 'Jansen A; et al.', place: 'St. Paul' },
    ],
    [
      'In: Anna de Vries and Bo Hendriks (Eds.), Work. Press, 2010.',
      { editors: 'de Vries, Anna; Hendriks, Bo' },
    ],
    [
      'In: Vries, A. de (red.). Werk. Den Haag: Sdu; 2010. blz. 3-9',
      { title: 'Werk', editors: 'Vries, A. de', page: '3-9' },
    ],
    ['In: Seeing red. Utrecht: Boom; 2010.', { title: 'Seeing red', publisher: 'Boom' }],
    [
      'In: Work: a study. London: Press; 2010. 500 pp.',
      { title: 'Work: a study', place: 'London', publisher: 'Press', numberOfPages: '500', date: '2010' },
    ],
    ['In: Jansen A, ed. Work: a study. 2010.', { title: 'Work: a study', editors: 'Jansen A', date: '2010' }],
    [
      'Chapter 3 in: Work in 1984. New York: Press; 2010:1-9',
      { title: 'Work in 1984', date: '2010', page: '1-9' },
    ],
    [
      'In: Work. A study. Jansen, A., Smit, C. & Hendriks, B. (Eds.). pp. x-xii.',
      { title: 'Work. A study', editors: 'Jansen, A.; Smit, C.; Hendriks, B.', page: 'x-xii' },
    ],
    [
      'In: Work. Anna Jansen & Bo Hendriks (Eds.). Utrecht: Boom, 2010.',
      { title: 'Work', editors: 'Jansen, Anna; Hendriks, Bo', publisher: 'Boom' },
    ],
  ])('%s', (text, expected) => {
    expect(parseBookOfChapter(text)).toMatchObject({ ...expected, isBook: true, isPart: true });
  });
  it.each(['In Practice. 2010.', 'In: Practice. 28(2):103-106, 2015 Apr.', 'Work. 2010.', 'In: '])(
    '%s: none',
    (text) => {
      expect(parseBookOfChapter(text)).toBeNull();
    },
  );
});

it('a source without the word that it begins with', () => {
  expect(withoutIn('In: Practice. 28(2)')).toBe('Practice. 28(2)');
  expect(withoutIn('In Practice. 28(2)')).toBe('In Practice. 28(2)');
});

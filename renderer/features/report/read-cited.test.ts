import { expect, test } from 'vitest';
import { readCited } from './read-cited';

const RIS = 'TY  - BOOK\nTI  - Een boek\nER  - \n';

test('records are read in the format that they have, all of them', async () => {
  const read = await readCited(RIS + RIS.replace('Een', 'Nog een'));
  expect('items' in read && read.items.map((csl) => csl.title)).toEqual(['Een boek', 'Nog een boek']);
});

test('what is no record, and what is too long for a list of works, is said', async () => {
  expect(await readCited('Jansen schreef een boek.')).toEqual({ missing: 'unreadable' });
  expect(await readCited('')).toEqual({ missing: 'unreadable' });
  const limit = RIS.padEnd(500_000);
  expect(await readCited(limit)).toHaveProperty('items');
  expect(await readCited(`${limit} `)).toEqual({ missing: 'tooLong' });
});

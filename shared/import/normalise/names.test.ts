import { describe, expect, it } from 'vitest';
import { parseName, parseTaggedName, splitTaggedNames } from './names';

const name = (family: string, given: string, particle?: string): object =>
  particle === undefined ? { family, given } : { family, given, 'non-dropping-particle': particle };

describe('a particle', () => {
  it.each([
    ["'t Hart, Maarten", name('Hart', 'Maarten', "'t")],
    ['van ’t Hoff, J.', name('Hoff', 'J.', 'van ’t')],
    ['ter Braak, Menno', name('Braak', 'Menno', 'ter')],
    ['Vries, Jan de', name('Vries', 'Jan', 'de')],
    ['Berg, A. van den', name('Berg', 'A.', 'van den')],
    ['von und zu Liechtenstein, Hans', name('Liechtenstein', 'Hans', 'von und zu')],
    ['de la Cruz, Juana', name('Cruz', 'Juana', 'de la')],
    ['dos Santos, Maria', name('Santos', 'Maria', 'dos')],
    ['Van den Broeck, Els', name('Van den Broeck', 'Els')],
    ['al-Hassan, Ahmed', name('al-Hassan', 'Ahmed')],
    ["'Abd al-Rahman, Ali", name("'Abd al-Rahman", 'Ali')],
    ["O'Brien, Kate", name("O'Brien", 'Kate')],
    ['Ortega, José y', name('Ortega', 'José y')],
  ])('%s', (text, expected) => {
    expect(parseName(text)).toEqual(expected);
  });
  it('stands before the family name of "Given Family", too', () => {
    expect(parseName("Jan van 't Hoff", 'natural')).toEqual(name('Hoff', 'Jan', "van 't"));
    expect(parseName('Charles de Gaulle', 'natural')).toEqual(name('Gaulle', 'Charles', 'de'));
  });
});

describe('names in one field', () => {
  it.each([
    ['Smith, J.; Jones, K.', ['Smith, J.', 'Jones, K.']],
    ['Smith, J. and Jones, K.', ['Smith, J.', 'Jones, K.']],
    ['Smith J, Jones KB, van den Berg A', ['Smith J', 'Jones KB', 'van den Berg A']],
    ['Smith, John', ['Smith, John']],
    ['Ministry of Work and Income', ['Ministry of Work and Income']],
    ['Smith & Sons, Inc.', ['Smith & Sons, Inc.']],
    ['Department of Work; Division of Pay', ['Department of Work; Division of Pay']],
  ])('%s', (text, expected) => {
    expect(splitTaggedNames(text)).toEqual(expected);
  });
});

it('an address is no part of a name, and others are named as such', () => {
  expect(parseName('Smith, J. (j.smith@x.org)')).toEqual(name('Smith', 'J.'));
  for (const text of ['et al.', 'et al', 'others', 'e.a.', 'and others'])
    expect(parseTaggedName(text)).toEqual({ literal: 'et al.' });
});

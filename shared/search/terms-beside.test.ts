import { expect, it } from 'vitest';
import { termsBeside } from './terms-beside';

const lists = [
  { id: 'target', terms: { nl: ['doelgroep*'], en: ['target group*'], sv: ['målgrupp*'] } },
  { id: 'absence', terms: { nl: ['verzuim*'], da: ['fravær*'] } },
];

it.each([
  [['doelgroep'], ['doelgroep*', 'target group*', 'målgrupp*']],
  [
    ['doelgroep*', 'leerlingen'],
    ['target group*', 'målgrupp*'],
  ],
  [['target group'], ['doelgroep*', 'target group*', 'målgrupp*']],
  [['verzuimdagen'], ['verzuim*', 'fravær*']],
  [['groep', '#', ''], []],
])('%j', (words, terms) => {
  expect(termsBeside(words, lists)).toEqual(terms);
});

it('of languages that have words of their own none is added', () => {
  expect(termsBeside(['doelgroep', 'target group'], lists, ['nl', 'en'])).toEqual(['målgrupp*']);
});

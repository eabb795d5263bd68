import { type FormatSamples, words, isOdd } from '../../format.fixture';

export const samples: FormatSamples = {
  sound: [
    {
      file: 'Record #1 of 2\nID: CN-1\nAU: Doe J\nTI: A title\nPM: PUBMED 1\nYR: 2019\nKY: *a; b\n\nRecord #2 of 2\nTI: B\n',
    },
  ],
  large: [
    {
      record: (n, count) =>
        `Record #${n + 1} of ${count}\nID: CN-${n}\nAU: Jansen J\n${isOdd(n) ? '' : `TI: Titel ${n}\n`}AB: ${words(n)}\nRecord #3 of some are lost\n\n`,
    },
  ],
  stretched: {
    Cochrane: (v) =>
      `Record #1 of 1\n${['ID', 'AU', 'TI', 'SO', 'YR', 'PG', 'PM', 'KY', 'DOI'].map((t) => `${t}: ${v}\n`).join('')}`,
  },
};

import { type FormatSamples, words, isOdd } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /\.nbib$|zotero-translators\/MEDLINEnbib\/.*\.in\./,
  sound: [
    {
      file: 'PMID- 1\nTI  - A title\n      goes on\nFAU - Doe, Jane\nDP  - 2019 May\n\n',
      real: ['corpora', 'import', 'zotero-translators', 'MEDLINEnbib', '04.in.nbib'],
    },
  ],
  large: [
    {
      record: (n) =>
        `PMID- ${n}\r\n${isOdd(n) ? '' : `TI  - Titel ${n}\r\n      gaat door\r\n`}AB  - ${words(n)}\r\n\r\n${isOdd(n) ? '   losse regel\r\n' : ''}`,
    },
  ],
  stretched: {
    'PubMed text': (v) =>
      `PMID- 1\n${['TI', 'AB', 'FAU', 'AU', 'DP', 'PG', 'LID', 'SO', 'AID', 'IS'].map((t) => `${t.padEnd(4)}- ${v}\n`).join('')}`,
  },
};

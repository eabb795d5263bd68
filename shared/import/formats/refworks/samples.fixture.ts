import { type FormatSamples, words, isOdd } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /zotero-translators\/RefWorks_Tagged\/.*\.in\./,
  sound: [
    {
      file: 'RT Journal Article\nSR Electronic(1)\nA1 Doe, J.\nT1 A title\nJF Journal\nYR 2019\nFD Mar 3\nSP 1\nOP 9\nK1 a\nK1 b\nRT Thesis\nT1 B\nSP 141\n',
      real: ['corpora', 'import', 'zotero-translators', 'RefWorks_Tagged', '02.in.txt'],
    },
  ],
  large: [
    {
      record: (n) =>
        `RT Journal Article\nSR Print(0)\nID ${n}\nA1 Jansen,J.\n${isOdd(n) ? '' : `T1 Titel ${n}\n`}AB ${words(n)}\nRTs are no type\n\n`,
    },
  ],
  stretched: {
    RefWorks: (v) =>
      `RT Journal Article\n${['T1', 'A1', 'A2', 'JF', 'YR', 'FD', 'SP', 'OP', 'K1', 'SN', 'DO'].map((t) => `${t} ${v}\n`).join('')}`,
  },
};

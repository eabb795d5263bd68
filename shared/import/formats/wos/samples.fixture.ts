import { type FormatSamples, words, isOdd } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /\.ciw$|zotero-translators\/Web_of_Science_Tagged\/.*\.in\./,
  sound: [
    {
      file: 'FN Clarivate\nVR 1.0\nPT J\nAU Doe, J\n   Smit, K\nTI A title\nSO JOURNAL\nER\n\nEF',
      real: ['corpora', 'import', 'zotero-translators', 'Web_of_Science_Tagged', '04.in.ciw'],
    },
  ],
  large: [
    {
      head: 'FN Clarivate Analytics Web of Science\nVR 1.0\n',
      tail: 'EF\n',
      record: (n) =>
        `PT J\nAU Jansen, J\n   de Vries, A\n${isOdd(n) ? '' : `TI Titel ${n}\n`}AB ${words(n)}\n${n % 90 === 3 ? '' : 'ER\n\n'}`,
    },
  ],
  stretched: {
    'Web of Science': (v) =>
      `FN Clarivate\nVR 1.0\nPT J\n${['TI', 'AU', 'AF', 'SO', 'PD', 'PY', 'BP'].map((t) => `${t} ${v}\n`).join('')}ER\nEF`,
  },
};

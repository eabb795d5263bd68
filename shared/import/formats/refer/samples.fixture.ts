import { type FormatSamples, words, isOdd } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /zotero-translators\/ReferBibIX\/.*\.in\./,
  sound: [
    {
      file: '%0 Journal Article\n%T A title\n%A Doe, Jane\n%D 2019\n\n',
      real: ['corpora', 'import', 'zotero-translators', 'ReferBibIX', '01.in.enw'],
    },
  ],
  large: [
    {
      record: (n) =>
        `%0 Journal Article\n%A Jansen, J.\n${isOdd(n) ? '' : `%T Titel ${n}\n`}%X ${words(n)}\n\n%0 is no type here\n\n`,
    },
  ],
  stretched: {
    EndNote: (v) =>
      `%0 Journal Article\n${['T', 'A', 'D', 'P', 'K', '8', '@', 'R'].map((t) => `%${t} ${v}\n`).join('')}`,
  },
};

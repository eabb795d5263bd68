import { type FormatSamples, isOdd, words } from '../../format.fixture';

const fields = (tags: readonly string[]) => (v: string) =>
  `TY  - JOUR\n${tags.map((f) => `${f}  - ${v}\n`).join('')}ER  - \n`;

export const samples: FormatSamples = {
  corpora: /(?<!_wos)\.ris$|zotero-translators\/RIS\/.*\.in\./,
  sound: [
    {
      file: 'TY  - JOUR\r\nAU  - Doe, Jane\r\nTI  - A &amp; B\r\nPY  - 2019/05/12/\r\nKW  - a; b\r\nZF  - {"volume":"1"}\r\nER  - \r\n',
      real: ['corpora', 'import', 'zotero-translators', 'RIS', '07.in.ris'],
    },
  ],
  large: [
    {
      record: (n) =>
        `TY  - JOUR\r\n${isOdd(n) ? '' : `TI  - Titel ${n}\r\ngaat door\r\n`}AB  - ${words(n)}\r\n${n % 90 === 3 ? '' : 'ER  - \r\n\r\n'}`,
    },
  ],
  stretched: {
    'RIS texts': fields(['TI', 'AB', 'KW', 'N1', 'T2']),
    'RIS names': fields(['AU', 'A2', 'ED']),
    'RIS numbers': fields(['PY', 'DA', 'SP', 'EP', 'VL', 'SN', 'M1', 'M3']),
    'RIS links': fields(['DO', 'UR', 'L2']),
    'RIS lines': (v) => `TY  - JOUR\nTI  - x\n${v}\nER  - \n`,
  },
};

import { type FormatSamples, isOdd, words } from '../../format.fixture';

const FIELDS = [
  'Author-Name',
  'Title',
  'Abstract',
  'Keywords',
  'Pages',
  'Year',
  'Month',
  'File-URL',
  'DOI',
  'Handle',
];

export const samples: FormatSamples = {
  sound: [
    {
      file: 'Template-Type: ReDIF-Paper 1.0\nAuthor-Name: Jane Doe\nAuthor-Name-First: Jane\nAuthor-Name-Last: Doe\nTitle: A title\n  that goes on\nCreation-Date: 2019-05\nKeywords: work, pay\nHandle: RePEc:abc:wpaper:12\n',
    },
  ],
  large: [
    {
      record: (n) =>
        `Template-Type: ReDIF-Article 1.0\r\nAuthor-Name: Jansen, J.\r\n${isOdd(n) ? '' : `Title: Titel ${n}\r\n`}Abstract: ${words(n)}\r\n  gaat door\r\nHandle: RePEc:abc:journl:${n}\r\n\r\n`,
    },
  ],
  stretched: {
    fields: (v) => `Template-Type: ReDIF-Article 1.0\n${FIELDS.map((field) => `${field}: ${v}\n`).join('')}`,
    lines: (v) => `Template-Type: ReDIF-Paper 1.0\nTitle: x\n${v}\n`,
  },
};

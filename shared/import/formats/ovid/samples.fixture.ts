import { type FormatSamples, words, isOdd } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /OvidImporterTest\d\.txt$|zotero-translators\/OVID_Tagged\/.*\.in\./,
  sound: [
    {
      file: '<1. >\nTI  - A title. [Article]\nAU  - Doe, Jane MD\nSO  - Journal January 2010;14(1):56-60\n',
      real: ['corpora', 'import', 'zotero-translators', 'OVID_Tagged', '04.in.txt'],
    },
    {
      name: 'names of fields',
      file: '<8>\nAuthor\n  Doe, Jane MD; PhD 1;  Smit, K\nTitle\n  A title.[Review]\nSource\n  Journal.   28(2):103-106, April 2015.\nKeywords\n  a;  b.\nScore\n  *****\n',
      real: ['corpora', 'import', 'jabref', 'importer', 'fileformat', 'OvidImporterTest3.txt'],
    },
  ],
  large: [
    {
      record: (n) =>
        `<${n + 1}>\nUI  - ${n}\n${isOdd(n) ? '' : `TI  - Titel ${n}\n`}AB  - ${words(n)}\n<not a heading>\n\n`,
    },
    {
      name: 'names of fields',
      record: (n) =>
        `<${n + 1}>\nUnique Identifier\n  ${n}\nTitle\n  ${isOdd(n) ? '' : `Titel ${n}`}\nAbstract\n  ${words(n)}\n\n`,
    },
  ],
  stretched: {
    Ovid: (v) => `<1>\nTI  - ${v}\nAU  - ${v}\nSO  - ${v}\n`,
    'Ovid with names': (v) =>
      `<1>\n${['Title', 'Author', 'Source', 'Keywords', 'Year', 'DOI Number', 'Other'].map((t) => `${t}\n  ${v}\n`).join('')}`,
    'Ovid names of fields': (v) => `<1>\nTitle\n  x\n${v}\n  y\n`,
  },
};

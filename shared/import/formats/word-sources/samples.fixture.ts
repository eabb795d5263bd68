import { type FormatSamples, words, isOdd, xml } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /(?<!Empty)MsBib.*\.xml$/,
  sound: [
    {
      file: '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:SourceType>Book</b:SourceType><b:Title>A</b:Title><b:Author><b:Author><b:NameList><b:Person><b:Last>Doe</b:Last></b:Person></b:NameList></b:Author></b:Author><b:Year>2019</b:Year><b:Month>May</b:Month></b:Source></b:Sources>',
      real: ['corpora', 'import', 'jabref', 'importer', 'fileformat', 'MsBibImporterTest4.xml'],
    },
  ],
  large: [
    {
      head: '<?xml version="1.0" ?>\n<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">\n',
      tail: '</b:Sources>',
      record: (n) =>
        `<b:Source>\n<b:SourceType>Book</b:SourceType>${isOdd(n) ? '' : `<b:Title>Titel ${n}</b:Title>`}\n<b:Comments>${words(n)} ${n % 90 === 3 ? 'a < b' : ''}</b:Comments></b:Source>\n`,
    },
  ],
  stretched: {
    'Word’s sources': (v) =>
      `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source>${['Title', 'JournalName', 'Year', 'Month', 'Pages', 'StandardNumber', 'DOI', 'URL', 'City', 'BIBTEX_KeyWords'].map((tag) => `<b:${tag}>${xml(v)}</b:${tag}>`).join('')}<b:Author><b:Author><b:NameList><b:Person><b:Last>${xml(v)}</b:Last></b:Person></b:NameList></b:Author></b:Author></b:Source></b:Sources>`,
  },
};

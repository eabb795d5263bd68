import { type FormatSamples, words, isOdd, xml } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /zotero-translators\/Primo_Normalized_XML\/.*\.in\./,
  sound: [
    {
      file: '<record xmlns="http://www.exlibrisgroup.com/xsd/primo/primo_nm_bib"><display><type>book</type><title>A : b / c</title><creator>Doe, J. 1900-1950 [x]$$QDoe</creator></display><addata><au>Doe, J.</au><date>20190101</date></addata></record>',
      real: ['corpora', 'import', 'zotero-translators', 'Primo_Normalized_XML', '09.in.xml'],
    },
  ],
  large: [
    {
      head: '<?xml version="1.0" ?>\n<records xmlns="http://www.exlibrisgroup.com/xsd/primo/primo_nm_bib">\n',
      tail: '</records>',
      record: (n) =>
        `<record>\n<control><recordid>${n}</recordid></control><display>${isOdd(n) ? '' : `<title>Titel ${n}</title>`}\n<description>${words(n)} ${n % 90 === 3 ? 'a < b' : ''}</description></display></record>\n`,
    },
  ],
  stretched: {
    Primo: (v) =>
      `<record xmlns="http://www.exlibrisgroup.com/xsd/primo/primo_nm_bib"><display>${['type', 'title', 'creator', 'publisher', 'format', 'identifier', 'subject', 'description', 'availlibrary'].map((tag) => `<${tag}>${xml(v)}</${tag}>`).join('')}</display><addata>${['au', 'date', 'pub', 'seriestitle', 'isbn', 'doi'].map((tag) => `<${tag}>${xml(v)}</${tag}>`).join('')}</addata></record>`,
  },
};

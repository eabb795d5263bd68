import { type FormatSamples, words, isOdd, xml } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /zotero-translators\/Crossref_Unixref_XML\/.*\.in\./,
  sound: [
    {
      file: '<doi_records><doi_record><crossref><journal><journal_metadata><full_title>J</full_title></journal_metadata><journal_article><titles><title>A <sub>2</sub></title></titles><contributors><person_name contributor_role="author"><surname>Doe</surname></person_name></contributors><publication_date><year>2019</year></publication_date></journal_article></journal></crossref></doi_record></doi_records>',
      real: ['corpora', 'import', 'zotero-translators', 'Crossref_Unixref_XML', '12.in.xml'],
    },
  ],
  large: [
    {
      head: '<?xml version="1.0" ?>\n<doi_records>\n',
      tail: '</doi_records>',
      record: (n) =>
        `<doi_record>\n<crossref><posted_content><titles>${isOdd(n) ? '' : `<title>Titel ${n}</title>`}</titles>\n<abstract><p>${words(n)} ${n % 90 === 3 ? 'a < b' : ''}</p></abstract></posted_content></crossref></doi_record>\n`,
    },
  ],
  stretched: {
    'Crossref XML': (v) =>
      `<doi_record><crossref><journal><journal_metadata><full_title>${xml(v)}</full_title></journal_metadata><journal_article><titles><title>${xml(v)}<sub>${xml(v)}</sub></title></titles><contributors><person_name><surname>${xml(v)}</surname></person_name></contributors><abstract><p>${xml(v)}</p></abstract><publication_date><year>${xml(v)}</year></publication_date><doi_data><doi>${xml(v)}</doi></doi_data></journal_article></journal></crossref></doi_record>`,
  },
};

import { type FormatSamples, words, isOdd, xml } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /EndnoteXml.*\.xml$|blue-light\.xml$|zotero-translators\/Endnote_XML\/.*\.in\./,
  sound: [
    {
      file: '<xml><records><record><ref-type name="Book">6</ref-type><titles><title>A<style>b</style></title></titles></record></records></xml>',
      real: ['corpora', 'import', 'zotero-translators', 'Endnote_XML', '01.in.xml'],
    },
  ],
  large: [
    {
      head: '<?xml version="1.0" encoding="UTF-8" ?><xml>\n<records>',
      tail: '</records></xml>',
      record: (n) =>
        `<record><ref-type name="Journal Article">17</ref-type><titles>${isOdd(n) ? '' : `<title><style face="normal">Titel ${n} </style><style face="italic">schuin</style></title>`}</titles>\n<abstract>${words(n)}</abstract>${n % 90 === 3 ? '' : '</record>\n'}`,
    },
  ],
  stretched: {
    'XML syntax': (v) =>
      `<xml><records><record><titles><title>${v}</title></titles></record></records></xml>`,
    'XML attributes': (v) => `<records><record ${v}`,
    'EndNote XML': (v) =>
      `<xml><records><record><contributors><authors><author>${xml(v)}</author></authors></contributors><titles><title>${xml(v)}</title></titles><pages>${xml(v)}</pages><dates><year>${xml(v)}</year></dates><electronic-resource-num>${xml(v)}</electronic-resource-num></record></records></xml>`,
  },
};

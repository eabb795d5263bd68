import { type FormatSamples, xml } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /zotero-translators\/(?:RDF|Bibliontology_RDF)\/.*\.in\./,
  sound: [
    {
      file: '<rdf:RDF xmlns:rdf="r" xmlns:bib="b" xmlns:dc="d"><bib:Article rdf:about="#1"><dc:title>A</dc:title></bib:Article></rdf:RDF>',
      real: ['corpora', 'import', 'zotero-translators', 'RDF', '01.in.rdf'],
    },
  ],
  large: [],
  stretched: {
    'Zotero RDF': (v) =>
      `<rdf:RDF xmlns:rdf="a"><bib:Article rdf:about="x"><dc:title>${xml(v)}</dc:title><dc:identifier>${xml(v)}</dc:identifier><dc:date>${xml(v)}</dc:date></bib:Article></rdf:RDF>`,
  },
};

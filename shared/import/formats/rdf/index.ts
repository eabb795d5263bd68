import { certainty, type ReferenceFormat } from '../../format';
import { parseZoteroRdf } from './read';

const ROOT = /<rdf:RDF[\s>]/;

export const rdf: ReferenceFormat = {
  id: 'rdf',
  name: 'Zotero RDF',
  extensions: ['rdf'],
  xml: {
    // Records of catalogues may hold statements in RDF: then theirs is the format.
    detect: ({ text }) => {
      if (!ROOT.test(text)) return certainty.none;
      return /<[\w:-]+[\s>]/.exec(text)?.index === ROOT.exec(text)?.index
        ? certainty.begins
        : certainty.tagged;
    },
    parse: parseZoteroRdf,
    // Its records refer to others: it is read as a whole.
  },
};

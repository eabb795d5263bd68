import { certainty, type ReferenceFormat } from '../../format';
import { parseCrossrefXml, readCrossrefXml } from './read';

export const crossrefXml: ReferenceFormat = {
  id: 'crossref-xml',
  name: 'Crossref XML',
  extensions: ['xml'],
  xml: {
    detect: ({ text }) => (/<doi_record[\s>]/.test(text) ? certainty.named : certainty.none),
    parse: parseCrossrefXml,
    read: readCrossrefXml,
  },
};

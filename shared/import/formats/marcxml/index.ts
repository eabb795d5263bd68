import { certainty, type ReferenceFormat } from '../../format';
import { parseMarcXml, readMarcXml } from './read';

// Of three digits: the tags of PICA, which has such fields too, have a letter.
const DATAFIELD = /<(?:marc:)?datafield[^<>]{0,200}tag=["']\d{3}["']/;

export const marcxml: ReferenceFormat = {
  id: 'marcxml',
  name: 'MARCXML',
  extensions: ['marcxml', 'xml'],
  xml: {
    detect: ({ text }) => (DATAFIELD.test(text) ? certainty.tagged : certainty.none),
    parse: parseMarcXml,
    read: readMarcXml,
  },
};

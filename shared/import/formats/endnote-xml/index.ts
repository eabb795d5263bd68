import { certainty, type ReferenceFormat } from '../../format';
import { parseEndnoteXml, readEndnoteXml } from './read';

// Others have records, and some of these elements, too.
const RECORD = /<records?[\s>]/;
const FIELD = /<(?:ref-type|titles|contributors|rec-number|source-app)[\s>/]/;

export const endnoteXml: ReferenceFormat = {
  id: 'endnote-xml',
  name: 'EndNote XML',
  extensions: ['xml'],
  xml: {
    detect: ({ text }) => (RECORD.test(text) && FIELD.test(text) ? certainty.tagged : certainty.none),
    parse: parseEndnoteXml,
    read: readEndnoteXml,
  },
};

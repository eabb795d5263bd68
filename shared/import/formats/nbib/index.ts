import { certainty, type ReferenceFormat } from '../../format';
import { parseNbib, readNbib } from './read';

// A tag of its own, and one that others may have.
const OWN = /^(?:PMID|PMC|OWN|STAT) {0,2}- ?\S/m;
const FIELD = /^(?:TI|FAU|AU|DP|BTI|OWN|PT|JT) {0,3}- ?/m;

export const nbib: ReferenceFormat = {
  id: 'nbib',
  name: 'PubMed (NBIB)',
  extensions: ['nbib', 'txt'],
  writtenBy: 'pubmed',
  text: {
    detect: ({ head }) => (OWN.test(head) && FIELD.test(head) ? certainty.named : certainty.none),
    parse: parseNbib,
    read: readNbib,
  },
};

import { certainty, type ReferenceFormat } from '../../format';
import { isCff, parseCff } from './read';

export const cff: ReferenceFormat = {
  id: 'cff',
  name: 'CITATION.cff',
  extensions: ['cff'],
  text: {
    detect: ({ head }) => (isCff(head) ? certainty.headed : certainty.none),
    parse: parseCff,
  },
};

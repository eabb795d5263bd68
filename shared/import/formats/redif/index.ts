import { certainty, type ReferenceFormat } from '../../format';
import { isRedif, parseRedif, readRedif } from './read';

export const redif: ReferenceFormat = {
  id: 'redif',
  name: 'RePEc (ReDIF)',
  extensions: ['rdf', 'redif', 'txt'],
  writtenBy: 'repec',
  text: {
    detect: ({ head }) => (isRedif(head) ? certainty.headed : certainty.none),
    parse: parseRedif,
    read: readRedif,
  },
};

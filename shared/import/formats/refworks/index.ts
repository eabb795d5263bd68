import { certainty, type ReferenceFormat } from '../../format';
import { isRefworks, parseRefworks, readRefworks } from './read';

export const refworks: ReferenceFormat = {
  id: 'refworks',
  name: 'RefWorks',
  extensions: ['txt'],
  text: {
    detect: ({ head }) => (isRefworks(head) ? certainty.headed : certainty.none),
    parse: parseRefworks,
    read: readRefworks,
  },
};

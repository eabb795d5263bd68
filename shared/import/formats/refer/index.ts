import { certainty, type ReferenceFormat } from '../../format';
import { parseRefer, readRefer } from './read';

export const refer: ReferenceFormat = {
  id: 'refer',
  name: 'EndNote (Refer)',
  extensions: ['enw', 'txt'],
  text: {
    detect: ({ head }) =>
      /^%[0A-Z] \S/m.test(head) && /^%[TA] /m.test(head) ? certainty.tagged : certainty.none,
    parse: parseRefer,
    read: readRefer,
  },
};

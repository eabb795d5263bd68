import { certainty, type ReferenceFormat } from '../../format';
import { isBinaryMarc } from '../../tools/marc/record';
import { parseMarc } from './read';

export const marc: ReferenceFormat = {
  id: 'marc',
  name: 'MARC',
  extensions: ['mrc', 'marc'],
  text: {
    detect: ({ head }) => (isBinaryMarc(head) ? certainty.begins : certainty.none),
    parse: parseMarc,
  },
};

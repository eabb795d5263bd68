import { certainty, type ReferenceFormat } from '../../format';
import { isCochrane, parseCochrane, readCochrane } from './read';

export const cochrane: ReferenceFormat = {
  id: 'cochrane',
  name: 'Cochrane Library',
  extensions: ['txt'],
  writtenBy: 'cochrane',
  text: {
    detect: ({ head }) => (isCochrane(head) ? certainty.headed : certainty.none),
    parse: parseCochrane,
    read: readCochrane,
  },
};

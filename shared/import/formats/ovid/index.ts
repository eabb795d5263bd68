import { certainty, type ReferenceFormat } from '../../format';
import { isOvid, parseOvid, readOvid } from './read';

export const ovid: ReferenceFormat = {
  id: 'ovid',
  name: 'Ovid',
  extensions: ['txt'],
  text: {
    detect: ({ text }) => (isOvid(text) ? certainty.headed : certainty.none),
    parse: (text) => parseOvid(text),
    read: readOvid,
  },
};

import { certainty, type ReferenceFormat } from '../../format';
import { parseMods, readMods } from './read';

export const mods: ReferenceFormat = {
  id: 'mods',
  name: 'MODS',
  extensions: ['mods', 'xml'],
  xml: {
    detect: ({ text }) => (/<(?:mods:)?mods[\s>]/.test(text) ? certainty.named : certainty.none),
    parse: parseMods,
    read: readMods,
  },
};

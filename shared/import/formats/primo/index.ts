import { certainty, type ReferenceFormat } from '../../format';
import { parsePrimo, readPrimo } from './read';

export const primo: ReferenceFormat = {
  id: 'primo',
  name: 'Primo XML',
  extensions: ['xml'],
  xml: {
    detect: ({ text }) =>
      text.includes('primo_nm_bib') && /<(?:prim:)?record[\s>]/.test(text) ? certainty.named : certainty.none,
    parse: parsePrimo,
    read: readPrimo,
  },
};

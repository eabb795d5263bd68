import { certainty, type ReferenceFormat } from '../../format';
import { parseWos, readWos } from './read';

const BEGINS = /^(?:FN |PT [A-Z]\r?\n)/;
const FIELD = /^(?:PT|TI|AU|SO) /m;
// Without the head of a file, as part of one is sent.
const LINES = /^(?:PT|TI|AU) [A-Z].*\r?\n(?:[A-Z][A-Z0-9] | {3})/m;
const SOURCE = /^SO /m;

export const wos: ReferenceFormat = {
  id: 'wos',
  name: 'Web of Science',
  extensions: ['ciw', 'isi', 'txt'],
  writtenBy: 'web of science',
  text: {
    detect: ({ head }) => {
      if (BEGINS.test(head) && FIELD.test(head)) return certainty.begins;
      return LINES.test(head) && SOURCE.test(head) ? certainty.tagged : certainty.none;
    },
    parse: parseWos,
    read: readWos,
  },
};

import { certainty, type ReferenceFormat } from '../../format';
import { parseRis, readRis } from './read';
import { risWriter } from './write';

const TYPE = /^TY {1,2}-/m;
// Of records without a type, as some databases write them. PubMed's text has lines that look alike, and tags of its
// own.
const LINE = /^[ \t\uFEFF]{0,4}(?:TY|T1|TI|AU|A1|ID|JF|PY|SN|AB) {1,2}-(?: |$)/m;
const TAG = /^(?:[A-Z][A-Z0-9]) {1,2}-/m;

export const ris: ReferenceFormat = {
  id: 'ris',
  name: 'RIS',
  extensions: ['ris', 'txt'],
  text: {
    detect: ({ head }) => {
      if (TYPE.test(head)) return certainty.typed;
      return LINE.test(head) && TAG.test(head) ? certainty.tagged : certainty.none;
    },
    parse: parseRis,
    read: readRis,
  },
  write: risWriter,
};

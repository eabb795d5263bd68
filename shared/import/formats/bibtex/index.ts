import { certainty, type ReferenceFormat } from '../../format';
import { parseBibtex, readBibtex } from './read';
import { bibtexWriter } from './write';

// Libraries may begin with remarks, and entries stand in mails.
const ENTRY = /@\s*[a-zA-Z][\w:.-]{0,49}\s*\{|^[ \t]*@\s*[a-zA-Z][\w:.-]{0,49}\s*\(/m;
// Within a line it may also be an address: "j.doe@example.org (Jane Doe)".
const MENTIONED = /@\s*[a-zA-Z][\w:.-]{0,49}\s*\(/;

export const bibtex: ReferenceFormat = {
  id: 'bibtex',
  name: 'BibTeX',
  extensions: ['bib', 'txt'],
  text: {
    detect: ({ head, hasControls }) => {
      if (hasControls) return certainty.none;
      if (ENTRY.test(head)) return certainty.within;
      return MENTIONED.test(head) ? certainty.mentioned : certainty.none;
    },
    parse: parseBibtex,
    read: readBibtex,
  },
  write: bibtexWriter,
};

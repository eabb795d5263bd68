import type { FormatSamples } from '../../format.fixture';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const line = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
const HEADINGS = ['Naam', 'Reikwijdte', 'Doelgroep', 'Jaar', 'Link'];
const ROW = ['Mentoring &amp; work', 'lokaal', 'Refugees', '2019-2021', 'https://example.org/a.pdf'];

export const samples: FormatSamples = {
  corpora: /\.docx$/,
  sound: [
    {
      name: 'Word',
      file: {
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': `<w:document ${WORD}><w:body><w:tbl>${line(...HEADINGS)}${line(...ROW)}</w:tbl></w:body></w:document>`,
      },
    },
    {
      name: 'CSV',
      file: `${HEADINGS.join(';')}\r\nMentoring & work;lokaal;Refugees;2019-2021;https://example.org/a.pdf\r\n`,
    },
  ],
  large: [],
  stretched: {
    cells: (v) => `${HEADINGS.join(';')}\n${HEADINGS.map(() => `"${v.replace(/"/g, '""')}"`).join(';')}\n`,
  },
};

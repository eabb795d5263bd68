// What the lead of the practice study wrote in the checklists: some items with their place, one that was not done, the
// rest open, as halfway through a report.
import type { Reporting } from '../../model/reporting';

type Said = Pick<Reporting, 'status' | 'place' | 'note'>;
const at = (place: string, note = ''): Said => ({ status: null, place, note });

export const practiceReporting: readonly (readonly [checklist: string, item: string, said: Said])[] = [
  ['prisma-2020', '3', at('§ 1.1')],
  ['prisma-2020', '4', at('§ 1.2')],
  ['prisma-2020', '5', at('§ 2.2')],
  ['prisma-2020', '16a', at('p. 14, figuur 1')],
  [
    'prisma-2020',
    '13d',
    {
      status: 'done',
      place: '§ 2.5',
      note: 'Verhalend, per type; voor een meta-analyse zijn de uitkomsten te verschillend.',
    },
  ],
  ['prisma-2020', '14', { status: 'not-done', place: '', note: 'Te weinig onderzoeken per uitkomst.' }],
  ['prisma-2020', '24a', { status: 'not-done', place: '§ 2.1', note: 'De studie is niet geregistreerd.' }],
  ['prisma-s', '10', { status: 'not-done', place: '', note: 'Er zijn geen gepubliceerde filters gebruikt.' }],
  ['prisma-p', '6', at('', 'Gemeenten vragen wat een ontbijt op school oplevert; een overzicht ontbrak.')],
];

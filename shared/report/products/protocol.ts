// The protocol of the study as one document, under the headings of PRISMA-P. What nobody has written yet is said.
import type { Language } from '../../model/fields';
import { reportingId } from '../../model/reporting';
import { type ProjectData, requireProject } from '../../model/tables';
import { prismaP } from '../../review/checklists/prisma-p';
import { checklistLines } from '../checklists/lines';
import { type Block, paragraph } from '../document-model';
import { defineProduct, type ProductContent } from '../product';

const texts = {
  nl: {
    title: 'Protocol',
    missing: (what: string) => `[Nog te schrijven: ${what}]`,
    notDone: 'Niet gedaan.',
    notApplicable: 'Niet van toepassing.',
  },
  en: {
    title: 'Protocol',
    missing: (what: string) => `[To be written: ${what}]`,
    notDone: 'Not done.',
    notApplicable: 'Not applicable.',
  },
};

/** Builds the document: a heading a section, a paragraph an item. */
function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const { title } = requireProject(data);
  const blocks = prismaP.sections.flatMap((section): Block[] => {
    const lines = checklistLines(data, prismaP, language).filter((l) => l.section === section);
    return [
      { type: 'heading', level: 2, text: section.title[language] },
      ...lines.flatMap(({ item, said, shown, state }): Block[] => {
        const own = [said?.note.trim() ?? '', shown?.text ?? ''].filter(Boolean);
        const told = state === 'not-done' ? t.notDone : state === 'not-applicable' ? t.notApplicable : '';
        const body = [told, ...own].filter(Boolean).join(' ');
        return [
          { type: 'heading', level: 3, text: `${item.id}  ${item.topic[language]}` },
          body === ''
            ? paragraph(t.missing(item.text[language]), 'note')
            : {
                type: 'paragraph',
                style: 'normal',
                runs: [
                  {
                    text: body,
                    origin: {
                      references: [...(shown?.references ?? [])],
                      interventions: [],
                      fields: [],
                      reporting: [reportingId(prismaP.id, item.id)],
                    },
                  },
                ],
              },
        ];
      }),
    ];
  });
  return { title: `${t.title}: ${title}`, blocks: [...blocks, paragraph(prismaP.source, 'note')] };
}

/** The protocol as one document. */
export const protocol = defineProduct({
  id: 'protocol',
  name: { nl: 'Protocol (PRISMA-P)', en: 'Protocol (PRISMA-P)' },
  fillsIn: [prismaP],
  build,
});

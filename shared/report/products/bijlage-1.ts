// Appendix 1: the reference list, by stage of the screening, from entries that the citation engine has formatted
// elsewhere.
import type { ReferenceId } from '../../kernel/ids';
import type { Language } from '../../model/fields';
import type { ProjectData } from '../../model/tables';
import { type Block, paragraph } from '../document-model';
import { newMark } from '../parts/new-mark';
import { defineProduct, type ProductContent, type ProductInputs } from '../product';

const texts = {
  nl: {
    title: 'Bijlage 1 Literatuurlijst',
    stageShortlist: 'Shortlist',
    stageFullText: 'Beoordeeld op volledige tekst',
    stageCorrespondents: 'Van correspondenten',
    stageCited: 'Aangehaalde literatuur',
    noReferences: 'Er zijn nog geen publicaties opgenomen.',
  },
  en: {
    title: 'Appendix 1 Reference list',
    stageShortlist: 'Shortlist',
    stageFullText: 'Assessed on full text',
    stageCorrespondents: 'From correspondents',
    stageCited: 'Literature cited',
    noReferences: 'No publications have been included yet.',
  },
};

/** Puts formatted entries together; a stage without entries is left out. */
function build(data: ProjectData, language: Language, { citations }: ProductInputs): ProductContent {
  const t = texts[language];
  const mark = newMark(data, language);
  const stages = citations.filter((s) => s.entries.length > 0);
  const blocks: Block[] = stages.flatMap(({ stage, entries }): Block[] => [
    ...(stages.length > 1 ? [{ type: 'heading', level: 3, text: t[stage] } satisfies Block] : []),
    ...entries.map(({ id, runs }): Block => {
      const isNew = mark.of(id as ReferenceId);
      return {
        type: 'paragraph',
        runs: isNew === '' ? runs : [...runs, { text: isNew }],
        style: 'reference',
      };
    }),
  ]);
  const notes = mark.notes.map((note) => paragraph(note, 'note'));
  return {
    title: t.title,
    blocks: blocks.length === 0 ? [paragraph(t.noReferences)] : [...blocks, ...notes],
  };
}

/** The reference list. */
export const referenceList = defineProduct({
  id: 'bijlage-1',
  name: { nl: 'Bijlage 1: literatuurlijst', en: 'Appendix 1: reference list' },
  takes: 'citations',
  build,
});

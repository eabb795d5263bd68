// Appendix 4: the national contexts that correspondents describe.
import type { Language } from '../../model/fields';
import { type ProjectData, requireProject } from '../../model/tables';
import { type Block, paragraph } from '../document-model';
import { defineProduct, type ProductContent } from '../product';
import { reportTexts } from '../texts';

const texts = {
  nl: {
    noContexts: 'Er zijn nog geen nationale contexten beschreven.',
    contextsIntro:
      'De correspondenten is gevraagd een schets te geven van het arbeidsmarktbeleid in hun land. Hieronder staan deze contexten in vogelvlucht.',
  },
  en: {
    noContexts: 'No national contexts have been described yet.',
    contextsIntro:
      'The correspondents were asked to sketch labour market policy in their country. These contexts follow at a glance.',
  },
};

/** Builds appendix 4: numbered points per country, in the order of the protocol. */
function build(data: ProjectData, language: Language): ProductContent {
  const project = requireProject(data);
  const t = texts[language];
  const blocks = project.countries.flatMap((country): Block[] => {
    const context = data.contexts.find((c) => c.country === country.code);
    const points = context?.points.filter((p) => p.trim() !== '') ?? [];
    if (points.length === 0) return [];
    return [
      { type: 'heading', level: 3, text: country.name[language] },
      {
        type: 'list',
        isOrdered: true,
        items: points.map((text) => [
          { text, origin: { references: [], interventions: [], fields: [], contexts: [country.code] } },
        ]),
      },
    ];
  });
  return {
    title: reportTexts[language].nationalContexts,
    blocks: blocks.length === 0 ? [paragraph(t.noContexts)] : [paragraph(t.contextsIntro), ...blocks],
  };
}

/** The national contexts. */
export const nationalContexts = defineProduct({
  id: 'bijlage-4',
  name: { nl: 'Bijlage 4: nationale contexten', en: 'Appendix 4: national contexts' },
  build,
});

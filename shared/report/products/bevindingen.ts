// What the expert meetings found.
import type { Language } from '../../model/fields';
import { findingKinds } from '../../model/finding';
import type { ProjectData } from '../../model/tables';
import { type Block, paragraph } from '../document-model';
import { defineProduct, type ProductContent } from '../product';
import { reportTexts } from '../texts';

const texts = {
  nl: {
    title: 'Bevindingen uit de expertmeetings',
    meeting: (n: number) => `Expertmeeting ${n}`,
    noFindings: 'Er zijn nog geen bevindingen opgeschreven.',
  },
  en: {
    title: 'Findings of the expert meetings',
    meeting: (n: number) => `Expert meeting ${n}`,
    noFindings: 'No findings have been written down yet.',
  },
};

/**
 * Builds the findings of the meetings: by meeting, by intervention, by kind. Who wrote a line down stands in the log,
 * not in print.
 */
function build(data: ProjectData, language: Language): ProductContent {
  const t = texts[language];
  const meetings = [...new Set(data.findings.map((f) => f.meeting))].sort((a, b) => a - b);
  const blocks = meetings.flatMap((meeting): Block[] => [
    { type: 'heading', level: 2, text: t.meeting(meeting) },
    ...data.interventions.flatMap((intervention): Block[] => {
      const own = data.findings.filter((f) => f.meeting === meeting && f.interventionId === intervention.id);
      if (own.length === 0) return [];
      return [
        { type: 'heading', level: 3, text: intervention.title },
        ...findingKinds.flatMap((kind): Block[] => {
          const hits = own.filter((f) => f.kind === kind);
          if (hits.length === 0) return [];
          return [
            {
              type: 'paragraph',
              style: 'normal',
              runs: [{ text: `${reportTexts[language].kinds[kind]}:`, isBold: true }],
            },
            {
              type: 'list',
              isOrdered: false,
              items: hits.map((f) => [
                {
                  text: f.text,
                  origin: { references: [], interventions: [intervention.id], fields: [], findings: [f.id] },
                },
              ]),
            },
          ];
        }),
      ];
    }),
  ]);
  return {
    title: t.title,
    blocks: blocks.length === 0 ? [paragraph(t.noFindings)] : blocks,
  };
}

/** The findings of the expert meetings. */
export const findings = defineProduct({
  id: 'bevindingen',
  name: { nl: 'Bevindingen expertmeetings', en: 'Findings of expert meetings' },
  build,
});

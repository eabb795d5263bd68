// What is said under a table that holds a report with several levels.
import type { Language } from '../../model/fields';
import type { Project, SeveralLevels } from '../../model/project';
import type { RatingOutcome } from '../../rating/several';

const texts: Record<Language, Record<SeveralLevels, string>> = {
  nl: {
    highest:
      'Van een rapport met meer dan één niveau geldt het hoogste; een bereik wordt daarbij met zijn hoogste niveau vergeleken.',
    'by-outcome':
      'Van een rapport met meer dan één niveau staat elk niveau er met waarvoor het geldt; waar één getal nodig is, geldt het hoogste (een bereik wordt daarbij met zijn hoogste niveau vergeleken).',
    lead: 'Van een rapport met meer dan één niveau geldt het niveau dat de hoofdonderzoeker koos.',
  },
  en: {
    highest:
      'Of a report with more than one level the highest holds; a range is compared by its highest level.',
    'by-outcome':
      'Of a report with more than one level each stands with what it is of; where one number is needed the highest holds (a range is compared by its highest level).',
    lead: 'Of a report with more than one level the one that the lead researcher chose holds.',
  },
};

/** The rule by which one of several levels is printed; nothing where no report has several. */
export function severalNote(
  { severalLevels }: Pick<Project, 'severalLevels'>,
  outcomes: readonly RatingOutcome[],
  language: Language,
): string[] {
  const isAsked = outcomes.some((o) => o.status === 'unnamed' || ('value' in o && o.isOfSeveral === true));
  return isAsked ? [texts[language][severalLevels]] : [];
}

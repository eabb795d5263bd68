// Words of the flow diagram and of its table of numbers.
import type { Language } from '../../model/fields';
import type { InflowKind } from '../../review/inflow';
import { byNumber, type Noun } from '../words';

const nl = {
  databases: 'Databases en registers',
  other: 'Andere methoden',
  kinds: {
    database: 'Database',
    register: 'Register',
    website: 'Websites',
    organisation: 'Organisaties',
    citation: 'Verwijzingen in literatuur',
    correspondent: 'Correspondenten',
    hand: 'Zelf toegevoegd',
  } satisfies Record<InflowKind, string>,
  noSource: 'zonder bron',
  withoutRecords: 'waarvan zonder gegevens',
  lastRound: (round: string) =>
    `Geteld is zoekronde ${round}; wat het onderzoek daarvoor al bevatte, staat als eerdere versie.`,
  noReason: 'geen reden opgegeven',
  box: {
    identified: 'Gevonden publicaties (longlist)',
    identifiedOther: 'Gevonden of ontvangen rapportages',
    removed: 'Vóór de screening verwijderd',
    duplicates: 'dubbel',
    automation: 'door automatische hulpmiddelen',
    otherRemoved: 'om andere redenen',
    unaccounted: 'Niet bekend wat ermee gebeurde',
    screened: 'Gescreend op titel en samenvatting',
    waiting: 'Nog te screenen',
    excluded: 'Uitgesloten',
    undecided: 'Nog niet beslist',
    excludedFull: 'Uitgesloten op volledige tekst',
    undecidedFull: 'Nog niet beslist op volledige tekst',
    sought: 'Volledige tekst gezocht',
    notRetrieved: 'Niet te verkrijgen',
    retrieving: 'Aangevraagd, nog niet ontvangen',
    assessed: 'Beoordeeld op volledige tekst',
    byInstruction: 'waarvan geschikt volgens de instructie, nog niet beoordeeld',
    unassessed: 'Nog te beoordelen',
    includedInterventions: 'Interventies in het onderzoek',
    includedReports: 'Rapportages over deze interventies en andere opgenomen publicaties',
    shortlist: 'Opgenomen (shortlist)',
    included: 'Opgenomen',
    fromDatabases: 'uit databases en registers (shortlist)',
    fromOther: 'uit andere methoden',
    previous: 'Eerdere versie van dit onderzoek',
    previousStudies: 'Onderzoeken in de eerdere versie',
    previousReports: 'Rapportages in de eerdere versie',
    totalStudies: 'Onderzoeken in totaal, met de eerdere versie',
    totalReports: 'Rapportages in totaal, met de eerdere versie',
  },
  step: 'Stap',
  without: 'waarvan zonder gegevens',
  numbers: 'Aantallen bij het stroomdiagram',
  direct: 'Toegezonden volgens de instructie, zonder screening',
  alt: (found: string, other: string, included: string): string =>
    `Stroomdiagram: ${found} uit databases en registers en ${other} uit andere methoden leiden tot ${included} in het onderzoek.`,
  /** Of the last round of searching alone; `total` with what the study held before it. */
  altAgain: (found: string, other: string, included: string, total: string): string =>
    `Stroomdiagram: ${found} uit databases en registers en ${other} uit andere methoden leiden tot ${included} in deze zoekronde (${total} met de eerdere versie erbij).`,
  unfinished: (parts: string): string => `Niet afgerond: ${parts}.`,
  unfinishedBefore: (parts: string): string =>
    `Niet afgerond in eerdere zoekrondes, zodat de aantallen daarvan en het totaal nog kunnen veranderen: ${parts}.`,
  publication: ['publicatie', 'publicaties'] as Noun,
  report: ['rapportage', 'rapportages'] as Noun,
  intervention: ['interventie', 'interventies'] as Noun,
  unreported: (text: string, n: number): string =>
    `${text} ${byNumber(n, 'heeft', 'hebben')} geen opgenomen rapportage en ${byNumber(n, 'telt', 'tellen')} hier niet mee.`,
  instructionNote:
    'Rapportages van correspondenten zijn geschikt volgens de instructie en worden niet op titel en samenvatting gescreend.',
  instructionAlso:
    'Wat in deze kolom gescreend is, kwam uit andere bronnen, of is toch door iemand gescreend.',
};

const en: typeof nl = {
  databases: 'Databases and registers',
  other: 'Other methods',
  kinds: {
    database: 'Database',
    register: 'Register',
    website: 'Websites',
    organisation: 'Organisations',
    citation: 'Citation searching',
    correspondent: 'Correspondents',
    hand: 'Added by hand',
  },
  noSource: 'without source',
  withoutRecords: 'of which without records',
  lastRound: (round) =>
    `Counted is search round ${round}; what the review held before it stands as the earlier version.`,
  noReason: 'no reason given',
  box: {
    identified: 'Records identified (longlist)',
    identifiedOther: 'Reports identified or received',
    removed: 'Removed before screening',
    duplicates: 'duplicates',
    automation: 'by automation tools',
    otherRemoved: 'for other reasons',
    unaccounted: 'Not known what became of them',
    screened: 'Screened on title and abstract',
    waiting: 'Not screened yet',
    excluded: 'Excluded',
    undecided: 'Not decided yet',
    excludedFull: 'Excluded on full text',
    undecidedFull: 'Not decided yet on full text',
    sought: 'Reports sought for retrieval',
    notRetrieved: 'Reports not retrieved',
    retrieving: 'Asked for, not received yet',
    assessed: 'Reports assessed for eligibility',
    byInstruction: 'of which eligible by the instruction, not assessed yet',
    unassessed: 'Not assessed yet',
    includedInterventions: 'Interventions in the study',
    includedReports: 'Reports of these interventions and other publications included',
    shortlist: 'Included (shortlist)',
    included: 'Included',
    fromDatabases: 'from databases and registers (shortlist)',
    fromOther: 'from other methods',
    previous: 'Earlier version of this review',
    previousStudies: 'Studies in the earlier version',
    previousReports: 'Reports in the earlier version',
    totalStudies: 'Studies in total, with the earlier version',
    totalReports: 'Reports in total, with the earlier version',
  },
  step: 'Step',
  without: 'of which without records',
  numbers: 'Numbers of the flow diagram',
  direct: 'Sent by the instruction, without screening',
  alt: (found, other, included) =>
    `Flow diagram: ${found} from databases and registers and ${other} from other methods lead to ${included} in the study.`,
  altAgain: (found, other, included, total) =>
    `Flow diagram: ${found} from databases and registers and ${other} from other methods lead to ${included} in this search round (${total} with the earlier version).`,
  unfinished: (parts) => `Not finished: ${parts}.`,
  unfinishedBefore: (parts) =>
    `Not finished in earlier rounds of searching, so that their numbers and the total may still change: ${parts}.`,
  publication: ['record', 'records'],
  report: ['report', 'reports'],
  intervention: ['intervention', 'interventions'],
  unreported: (text, n) =>
    `${text} ${byNumber(n, 'has', 'have')} no included report and ${byNumber(n, 'is', 'are')} not counted here.`,
  instructionNote:
    'Reports of correspondents are eligible by the instruction and are not screened on title and abstract.',
  instructionAlso:
    'What was screened in this column came from other sources, or was screened by somebody all the same.',
};

export const prismaTexts: Record<Language, typeof nl> = { nl, en };

// The check before export in words: a line for each thing, for the screen and the command line.
import type { Language } from '../model/fields';
import type { CheckCode, CheckItem } from '../review/check';
import { counted, type Noun } from './words';

type Line = { noun: Noun; text: (n: string) => string };

const nlNouns = {
  publication: ['referentie', 'referenties'],
  report: ['rapport', 'rapporten'],
  intervention: ['interventie', 'interventies'],
  source: ['bron', 'bronnen'],
  thing: ['onderdeel', 'onderdelen'],
  place: ['plaats', 'plaatsen'],
  effect: ['effect', 'effecten'],
} satisfies Record<string, Noun>;
const enNouns = {
  publication: ['reference', 'references'],
  report: ['report', 'reports'],
  intervention: ['intervention', 'interventions'],
  source: ['source', 'sources'],
  thing: ['item', 'items'],
  place: ['place', 'places'],
  effect: ['effect', 'effects'],
} satisfies Record<string, Noun>;

const nl: Record<CheckCode, Line> = {
  'source-contradiction': {
    noun: nlNouns.source,
    text: (n) => `${n} met een kleiner aantal dan er referenties zijn; het grotere aantal wordt afgedrukt.`,
  },
  unaccounted: {
    noun: nlNouns.publication,
    text: (n) => `Van ${n} zonder gegevens staat niet vast wat ermee gebeurde.`,
  },
  unscreened: { noun: nlNouns.publication, text: (n) => `${n} nog te screenen.` },
  undecided: {
    noun: nlNouns.publication,
    text: (n) => `Over ${n} is nog niet beslist (misschien of verschil).`,
  },
  'earlier-criteria': {
    noun: nlNouns.publication,
    text: (n) => `Over ${n} is beslist onder eerdere criteria; dat is nog niet opnieuw bekeken.`,
  },
  retrieving: {
    noun: nlNouns.publication,
    text: (n) => `Van ${n} is de volledige tekst aangevraagd en niet ontvangen.`,
  },
  unassessed: { noun: nlNouns.publication, text: (n) => `${n} nog te beoordelen op volledige tekst.` },
  'decided-not-available': {
    noun: nlNouns.publication,
    text: (n) => `${n} op volledige tekst beslist, al staat er ‘niet te verkrijgen’; het besluit telt.`,
  },
  'no-reason': {
    noun: nlNouns.publication,
    text: (n) => `${n} op volledige tekst uitgesloten zonder reden.`,
  },
  'not-rated-sent': {
    noun: nlNouns.report,
    text: (n) => `${n} van correspondenten nog door niemand beoordeeld.`,
  },
  unrated: { noun: nlNouns.report, text: (n) => `${n} in de tabellen zonder niveau: niet beoordeeld.` },
  'other-scale': {
    noun: nlNouns.report,
    text: (n) =>
      `${n} met een niveau dat op een andere schaal is gegeven: het wordt niet gedrukt en telt niet.`,
  },
  disputed: {
    noun: nlNouns.report,
    text: (n) => `Over ${n} verschillen de beoordelaars; er staat geen niveau.`,
  },
  'level-unnamed': {
    noun: nlNouns.report,
    text: (n) => `${n} met meer dan één niveau, waarvan nog niet is gekozen welk wordt gedrukt.`,
  },
  'appraisals-differ': {
    noun: nlNouns.report,
    text: (n) => `Over ${n} verschillen de beoordelaars met een instrument; er is niets vastgesteld.`,
  },
  unappraised: {
    noun: nlNouns.report,
    text: (n) => `${n} niet of half beoordeeld met een instrument dat het protocol gebruikt.`,
  },
  returned: { noun: nlNouns.thing, text: (n) => `${n} teruggestuurd en nog niet hersteld.` },
  unsigned: { noun: nlNouns.report, text: (n) => `${n} met een beoordeling die niet is afgetekend.` },
  'level-without-passage': {
    noun: nlNouns.report,
    text: (n) => `${n} met een niveau zonder passage als bewijs.`,
  },
  'answer-without-passage': {
    noun: nlNouns.intervention,
    text: (n) => `${n} met een antwoord dat een passage vraagt en er geen heeft.`,
  },
  'template-open': {
    noun: nlNouns.intervention,
    text: (n) => `${n} met antwoorden van twee mensen die nog niet vaststaan: die worden niet gedrukt.`,
  },
  'template-missing': { noun: nlNouns.intervention, text: (n) => `${n} met een verplicht veld dat leeg is.` },
  'checklist-open': { noun: nlNouns.thing, text: (n) => `${n} van de checklists nog in te vullen.` },
  'two-values': {
    noun: nlNouns.place,
    text: (n) =>
      `${n} waar twee mensen iets anders schreven zonder van elkaar te weten. Het nieuwste wordt afgedrukt.`,
  },
  'changed-since-signed': {
    noun: nlNouns.thing,
    text: (n) => `${n} veranderd sinds de aftekening, door werk dat er later bij kwam.`,
  },
  'template-unsigned': {
    noun: nlNouns.intervention,
    text: (n) => `${n} met een sjabloon dat niet is afgetekend.`,
  },
  'effect-no-direction': { noun: nlNouns.effect, text: (n) => `${n} zonder richting: niet geteld.` },
  'effect-outside': {
    noun: nlNouns.effect,
    text: (n) => `${n} met een grootte die buiten het eigen interval ligt.`,
  },
  'effect-without-passage': { noun: nlNouns.effect, text: (n) => `${n} zonder passage als bewijs.` },
  'level-of-no-measure': {
    noun: nlNouns.report,
    text: (n) => `${n} met een niveau op een succesmaat die is verwijderd.`,
  },
  'effect-of-no-measure': {
    noun: nlNouns.effect,
    text: (n) => `${n} op een succesmaat die is verwijderd.`,
  },
  untyped: { noun: nlNouns.intervention, text: (n) => `${n} zonder type: niet in de matrix bij tabel 3.1.` },
  'known-missing': {
    noun: nlNouns.report,
    text: (n) => `${n} vooraf bekend en door geen zoekactie gevonden.`,
  },
  proposed: {
    noun: nlNouns.report,
    text: (n) => `${n} met een voorstel van buiten waar nog niemand naar keek.`,
  },
  'no-country': { noun: nlNouns.report, text: (n) => `${n} zonder land: onderaan de tabellen.` },
  'left-out-other-inflow': {
    noun: nlNouns.report,
    text: (n) => `${n} opgenomen maar niet in de tabellen: niet van een correspondent.`,
  },
  'left-out-filter': {
    noun: nlNouns.report,
    text: (n) => `${n} opgenomen maar niet in de tabellen: buiten het filter.`,
  },
  'left-out-undecided': {
    noun: nlNouns.report,
    text: (n) => `${n} beoordeeld of gekoppeld maar niet in de tabellen: de screening is niet af.`,
  },
  'left-out-duplicate': {
    noun: nlNouns.report,
    text: (n) => `${n} van correspondenten niet in de tabellen: een andere referentie staat ervoor.`,
  },
  'left-out-excluded': {
    noun: nlNouns.report,
    text: (n) => `${n} beoordeeld of gekoppeld maar bij de screening uitgesloten.`,
  },
};

const en: Record<CheckCode, Line> = {
  'source-contradiction': {
    noun: enNouns.source,
    text: (n) => `${n} with a smaller number than there are records; the larger number is printed.`,
  },
  unaccounted: {
    noun: enNouns.publication,
    text: (n) => `What became of ${n} without records is not known.`,
  },
  unscreened: { noun: enNouns.publication, text: (n) => `${n} still to be screened.` },
  undecided: { noun: enNouns.publication, text: (n) => `${n} not decided on yet (maybe or disagreement).` },
  'earlier-criteria': {
    noun: enNouns.publication,
    text: (n) => `${n} decided under earlier criteria and not looked at again.`,
  },
  retrieving: {
    noun: enNouns.publication,
    text: (n) => `The full text of ${n} was asked for and has not come.`,
  },
  unassessed: { noun: enNouns.publication, text: (n) => `${n} still to be assessed on full text.` },
  'decided-not-available': {
    noun: enNouns.publication,
    text: (n) => `${n} decided on full text though marked as not available; the decision counts.`,
  },
  'no-reason': { noun: enNouns.publication, text: (n) => `${n} excluded on full text without a reason.` },
  'not-rated-sent': {
    noun: enNouns.report,
    text: (n) => `${n} from correspondents not rated by anybody yet.`,
  },
  unrated: { noun: enNouns.report, text: (n) => `${n} in the tables without a level: not rated.` },
  'other-scale': {
    noun: enNouns.report,
    text: (n) => `${n} with a level that was given on another scale: it is not printed, nor counted.`,
  },
  disputed: { noun: enNouns.report, text: (n) => `The raters differ on ${n}; no level is printed.` },
  'level-unnamed': {
    noun: enNouns.report,
    text: (n) => `${n} with more than one level, of which none is chosen to be printed.`,
  },
  'appraisals-differ': {
    noun: enNouns.report,
    text: (n) => `The raters differ on ${n} with a tool; nothing is settled.`,
  },
  unappraised: {
    noun: enNouns.report,
    text: (n) => `${n} not or half appraised with a tool that the protocol uses.`,
  },
  returned: { noun: enNouns.thing, text: (n) => `${n} returned and not mended yet.` },
  unsigned: { noun: enNouns.report, text: (n) => `${n} with a rating that is not signed off.` },
  'level-without-passage': {
    noun: enNouns.report,
    text: (n) => `${n} with a level and no passage as evidence.`,
  },
  'answer-without-passage': {
    noun: enNouns.intervention,
    text: (n) => `${n} with an answer that asks for a passage and has none.`,
  },
  'template-open': {
    noun: enNouns.intervention,
    text: (n) => `${n} with answers of two people that are not settled yet: these are not printed.`,
  },
  'template-missing': {
    noun: enNouns.intervention,
    text: (n) => `${n} with a required field that is empty.`,
  },
  'checklist-open': { noun: enNouns.thing, text: (n) => `${n} of the checklists still to be filled in.` },
  'two-values': {
    noun: enNouns.place,
    text: (n) =>
      `${n} where two people wrote different things without knowing of each other. The newest is printed.`,
  },
  'changed-since-signed': {
    noun: enNouns.thing,
    text: (n) => `${n} changed since the sign-off, by work that came later.`,
  },
  'template-unsigned': {
    noun: enNouns.intervention,
    text: (n) => `${n} with a template that is not signed off.`,
  },
  'effect-no-direction': { noun: enNouns.effect, text: (n) => `${n} without a direction: not counted.` },
  'effect-outside': {
    noun: enNouns.effect,
    text: (n) => `${n} with a size outside of its own interval.`,
  },
  'effect-without-passage': { noun: enNouns.effect, text: (n) => `${n} without a passage as evidence.` },
  'level-of-no-measure': {
    noun: enNouns.report,
    text: (n) => `${n} with a level on a success measure that was removed.`,
  },
  'effect-of-no-measure': {
    noun: enNouns.effect,
    text: (n) => `${n} on a success measure that was removed.`,
  },
  untyped: {
    noun: enNouns.intervention,
    text: (n) => `${n} without a type: not in the matrix of table 3.1.`,
  },
  'known-missing': {
    noun: enNouns.report,
    text: (n) => `${n} known beforehand and found by no search.`,
  },
  proposed: {
    noun: enNouns.report,
    text: (n) => `${n} with a proposal from outside that nobody has looked at.`,
  },
  'no-country': { noun: enNouns.report, text: (n) => `${n} without a country: at the foot of the tables.` },
  'left-out-other-inflow': {
    noun: enNouns.report,
    text: (n) => `${n} included and not in the tables: not from a correspondent.`,
  },
  'left-out-filter': {
    noun: enNouns.report,
    text: (n) => `${n} included and not in the tables: outside the filter.`,
  },
  'left-out-undecided': {
    noun: enNouns.report,
    text: (n) => `${n} rated or linked and not in the tables: screening is not done.`,
  },
  'left-out-duplicate': {
    noun: enNouns.report,
    text: (n) => `${n} from correspondents not in the tables: another publication stands for it.`,
  },
  'left-out-excluded': {
    noun: enNouns.report,
    text: (n) => `${n} rated or linked and excluded at screening.`,
  },
};

const lines: Record<Language, Record<CheckCode, Line>> = { nl, en };

/** A line of the check: `251 referenties nog te screenen.` */
export function describeCheck({ code, count }: CheckItem, language: Language): string {
  const { noun, text } = lines[language][code];
  return text(counted(count, noun, language));
}

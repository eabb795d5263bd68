// What a project shows for the items of PRISMA 2020, of its abstract, and of a protocol.
import type { Language } from '../../model/fields';
import { measureCompleteness } from '../../extraction/answers';
import type { Extraction } from '../../model/extraction';
import { onScaleOf, scaleName, scaleOf } from '../../rating/scales';
import { countOf, undecidedIn } from '../../review/flow-model';
import { roundsOf } from '../../review/rounds';
import { reportScope, scopeNumbers } from '../../review/scope';
import {
  criteriaText,
  extractorsShown,
  type Facts,
  fieldsText,
  peopleText,
  ratersShown,
  screenersShown,
  shown,
  type Shown,
  sourcesShown,
} from './facts';
import { effectFillers } from './fill-effects';
import { searchFillers } from './fill-search';

/** "published from 2010", "published up to 2020", or both; '' where the protocol names no year. */
function periodText({ say }: Facts, from: number | null, to: number | null): string {
  if (from === null && to === null) return '';
  const nl = [from === null ? '' : `vanaf ${from}`, to === null ? '' : `tot en met ${to}`];
  const en = [from === null ? '' : `from ${from}`, to === null ? '' : `up to ${to}`];
  const years = (parts: string[]): string => parts.filter((part) => part !== '').join(' ');
  return say(`gepubliceerd ${years(nl)}`, `published ${years(en)}`);
}

export type Filler = (facts: Facts, language: Language) => Shown | null;

const question: Filler = ({ project }) => shown(project.question);
const criteria: Filler = (f) => shown(criteriaText(f));
const sources: Filler = (f) => sourcesShown(f);

const strategy: Filler = (f) => {
  const own = searchFillers['8']?.(f) ?? null;
  if (own === null) return null;
  const all = f.searches.filter((s) => s.query.trim() !== '').length;
  return {
    ...own,
    text: f.say(
      `${f.n(all)} van ${f.n(f.searches.length)} zoekacties met zoekvraag: zie ‘Zoekstrategie’.`,
      `${f.n(all)} of ${f.n(f.searches.length)} searches with their query: see ‘Search strategy’.`,
    ),
  };
};

/** Both stages; what the ranking did is said with it. */
const selection: Filler = (f) => {
  const parts = (['title-abstract', 'full-text'] as const).flatMap((s) => screenersShown(f, s) ?? []);
  if (parts.length === 0) return null;
  const ranked = f.project.screening.ranking.isOn
    ? f.say(' De volgorde is door een lerend model bepaald.', ' A learning model set the order.')
    : '';
  return {
    state: parts.every((p) => p.state === 'done') ? 'done' : 'part',
    text: parts.map((p) => p.text).join(' ') + ranked,
  };
};

const outcomes: Filler = ({ project, list, label, say }) => {
  const measures = project.measures.map((m) => label(m.label));
  return measures.length === 0
    ? null
    : shown(say(`Succesmaten: ${list(measures)}.`, `Success measures: ${list(measures)}.`));
};

const grouping: Filler = ({ project, list, label, say }) => {
  const types = project.typology.map((t) => label(t.label));
  return types.length === 0
    ? null
    : shown(say(`Naar interventietype: ${list(types)}.`, `By type of intervention: ${list(types)}.`));
};

const display: Filler = ({ data, project, say }) =>
  onScaleOf(project, data.ratings).some((r) => r.value !== null)
    ? shown(say('Tabel 2.1, 2.2, 2.3 en 3.1 en Bijlage 3.', 'Tables 2.1, 2.2, 2.3 and 3.1 and Appendix 3.'))
    : null;

const flowNumbers: Filler = ({ data, flow, say, n }) => {
  const identified = countOf(flow.databases.identified) + countOf(flow.other.identified);
  if (identified === 0) return null;
  const open = undecidedIn(flow);
  const { last } = roundsOf(data);
  const inRounds =
    last === 1 ? '' : say(` in ${n(last)} zoekrondes samen`, ` in ${n(last)} rounds of searching together`);
  const left = open === 0 ? '' : say(` Nog niet beslist: ${n(open)}.`, ` Not decided yet: ${n(open)}.`);
  return {
    state: open === 0 ? 'done' : 'part',
    text:
      say(
        `${n(identified)} gevonden${inRounds}, ${n(flow.included.length)} opgenomen: zie het stroomdiagram.`,
        `${n(identified)} identified${inRounds}, ${n(flow.included.length)} included: see the flow diagram.`,
      ) + left,
    references: flow.included,
  };
};

const excluded: Filler = ({ flow, say, n }) => {
  const all = [...flow.databases.excludedFull, ...flow.other.excludedFull];
  const references = all.flatMap((e) => e.number.references);
  if (references.length === 0) return null;
  const noReason = all.filter((e) => e.reason === '').flatMap((e) => e.number.references).length;
  return {
    state: noReason === 0 ? 'done' : 'part',
    text:
      say(
        `${n(references.length)} op volledige tekst uitgesloten: zie ‘Uitsluitingen’.`,
        `${n(references.length)} excluded on full text: see ‘Exclusions’.`,
      ) + (noReason === 0 ? '' : say(` Zonder reden: ${n(noReason)}.`, ` Without a reason: ${n(noReason)}.`)),
    references,
  };
};

const characteristics: Filler = ({ data, project, say, n }) => {
  const all = data.interventions.length;
  const filled = data.interventions.flatMap(({ id }) => {
    const answers = Object.assign(
      {},
      ...data.extractions.filter((x) => x.interventionId === id).map((x) => x.answers),
    ) as Extraction['answers'];
    const own = measureCompleteness(project.template, answers, () => true);
    return own.answered === 0 ? [] : [own];
  });
  if (filled.length === 0) return null;
  const lacking = filled.filter((own) => own.missing.length > 0).length;
  const lacks =
    lacking === 0
      ? ''
      : say(
          `, ${n(lacking)} daarvan met een verplicht veld dat leeg is`,
          `, ${n(lacking)} of them with a required field that is empty`,
        );
  return {
    state: filled.length === all && lacking === 0 ? 'done' : 'part',
    text: say(
      `${n(filled.length)} van ${n(all)} templates ingevuld${lacks}: zie Tabel 2.3 en Bijlage 3.`,
      `${n(filled.length)} of ${n(all)} templates filled in${lacks}: see Table 2.3 and Appendix 3.`,
    ),
  };
};

const levels: Filler = ({ data, project, say, n }, language) => {
  const { rated, delivered } = scopeNumbers(reportScope(data).listed);
  if (rated.length === 0) return null;
  const scale = scaleName(scaleOf(project), language);
  return {
    state: rated.length === delivered.length ? 'done' : 'part',
    text: say(
      `${n(rated.length)} van ${n(delivered.length)} rapporten beoordeeld op de ${scale}: zie Bijlage 3.`,
      `${n(rated.length)} of ${n(delivered.length)} reports rated on the ${scale}: see Appendix 3.`,
    ),
    references: rated,
  };
};

const client: Filler = ({ project, say }) =>
  project.letter.client.trim() === ''
    ? null
    : shown(
        say(`Opdrachtgever: ${project.letter.client.trim()}.`, `Client: ${project.letter.client.trim()}.`),
      );

const planned: Filler = ({ project, say, n }) => {
  const { stages } = project.screening;
  const of = (stage: keyof typeof stages): string => n(stages[stage].screeners);
  return shown(
    say(
      `Op titel en samenvatting door ${of('title-abstract')}, op volledige tekst door ${of('full-text')} per publicatie.`,
      `On title and abstract by ${of('title-abstract')}, on full text by ${of('full-text')} a publication.`,
    ),
  );
};

const scale: Filler = ({ project }, language) => shown(`${scaleName(scaleOf(project), language)}.`);

const management: Filler = ({ say }) =>
  shown(
    say(
      'Referenties, besluiten, passages en antwoorden worden in Zeef bewaard, met een logboek van elke wijziging.',
      'References, decisions, passages and answers are kept in Zeef, with a log of every change.',
    ),
  );

const update: Filler = ({ project, say, n }) => {
  const { studies, reports } = project.previous;
  return studies === null && reports === null
    ? null
    : shown(
        say(
          `Actualisatie van een eerdere review (${n(reports ?? studies ?? 0)} rapporten).`,
          `Update of an earlier review (${n(reports ?? studies ?? 0)} reports).`,
        ),
      );
};

/** By checklist and item. An item that is not here is for people to say. */
export const fillers: Readonly<Record<string, Readonly<Record<string, Filler>>>> = {
  'prisma-2020': {
    '4': question,
    '5': criteria,
    '6': sources,
    '7': strategy,
    '8': selection,
    '9': (f) => extractorsShown(f),
    '10a': outcomes,
    '10b': (f) => shown(fieldsText(f)),
    '11': ratersShown,
    '13a': grouping,
    '13c': display,
    '16a': flowNumbers,
    '16b': excluded,
    '17': characteristics,
    '18': levels,
    '25': client,
    ...effectFillers,
  },
  'prisma-abstract': {
    '2': question,
    '3': criteria,
    '4': sources,
    '5': ratersShown,
    '7': flowNumbers,
    '11': client,
  },
  'prisma-s': searchFillers,
  'prisma-p': {
    '1b': update,
    '3a': (f) => shown(peopleText(f)),
    '5b': client,
    '7': question,
    '8': criteria,
    '9': (f) => {
      const { engines, periodFrom, periodTo } = f.project;
      const period = periodText(f, periodFrom, periodTo);
      const text = [f.list(engines), period].filter(Boolean).join('; ');
      return text === '' ? sources(f, 'nl') : shown(`${text}.`);
    },
    '10': (f) => {
      const { terms } = f.project;
      return terms.length === 0 ? null : shown(`${f.list(terms.map((x) => `‘${x}’`))}.`);
    },
    '11a': management,
    '11b': planned,
    '11c': (f) => shown(fieldsText(f)),
    '12': (f) => shown(fieldsText(f)),
    '13': outcomes,
    '14': scale,
    '15d': grouping,
  },
};

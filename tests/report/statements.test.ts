// Sentences and rules that a lead answers for: the levels of the shortlist, stopping, estimates.
import { describe, expect, it } from 'vitest';
import { fixedEnv, type PersonId, type ReferenceId } from '../../shared/kernel/ids';
import { decisionId, emptyDecision, type Stage, type Verdict } from '../../shared/model/decision';
import { defaultProject } from '../../shared/model/default-project';
import { emptyRating } from '../../shared/model/rating';
import type { Reference } from '../../shared/model/reference';
import { emptyProjectData, type ProjectData } from '../../shared/model/tables';
import type { Scale } from '../../shared/model/scale';
import { smsScale } from '../../shared/rating/scales/sms';
import { parseRating } from '../../shared/rating/sms';
import { buildProduct, buildReport } from '../../shared/report/build-report';
import { shortlistSentence } from '../../shared/report/products/shortlist';
import { drawRecall } from '../../shared/report/recall-plot';
import { justifyStopping } from '../../shared/report/parts/stopping-text';
import { pilotOf } from '../../shared/review/pilot';
import { stoppingFacts } from '../../shared/review/stopping';
import { bareReference } from '../helpers/references';
import { printedTable } from '../helpers/printed-table';

const PEOPLE = ['a', 'b'] as PersonId[];

function study(count: number): ProjectData {
  const data = emptyProjectData();
  data.projects = [defaultProject(fixedEnv(0), 'Proef')];
  data.persons = PEOPLE.map((id, i) => ({
    id,
    schemaVersion: 9,
    name: ['Anna', 'Bert'][i] ?? '',
    role: 'lead',
    colour: 'teal',
    languages: [],
    origin: null,
  }));
  data.references = Array.from({ length: count }, (_, i) =>
    bareReference(
      `r${i}`,
      {
        type: 'report',
        title: `Rapport ${i}`,
        author: i === 0 ? [{ family: 'Butschek' }, { family: 'Walter' }] : [{ family: `Auteur${i}` }],
        issued: { 'date-parts': [[2014]] },
      },
      { sequence: i, batchId: 'batch' as Reference['batchId'] },
    ),
  );
  return data;
}
function decide(
  data: ProjectData,
  i: number,
  verdict: Verdict,
  stage: Stage = 'title-abstract',
  who = 0,
): void {
  const id = `r${i}` as ReferenceId;
  const person = PEOPLE[who] ?? PEOPLE[0]!;
  const decision = {
    ...emptyDecision(id, person, stage),
    id: decisionId(id, person, stage),
    verdict,
    decidedAt: 100 + i,
  };
  // Another array, as in a session: what follows from decisions is remembered by it.
  data.decisions = [...data.decisions, decision];
}

describe('the sentence of paragraph 2.2', () => {
  const data = study(12);
  for (let i = 0; i < 12; i++) {
    decide(data, i, 'include', 'full-text');
    const rating = emptyRating(`r${i}` as ReferenceId, PEOPLE[0]!, 'sms', 1);
    data.ratings.push({ ...rating, value: parseRating(i === 0 ? '2_3' : i < 6 ? '2' : '1') });
  }
  it('says how many have the highest level, and up to what the others go', () => {
    expect(shortlistSentence(data, 'nl')).toBe(
      'Van 12 publicaties op de shortlist met een niveau heeft er 1 niveau 2–3 (Butschek & Walter, 2014); de overige 11 hebben niveau 2 of lager.',
    );
    expect(shortlistSentence(data, 'en')).toBe(
      'Of 12 publications on the shortlist with a level, 1 has level 2–3 (Butschek & Walter, 2014); the other 11 have level 2 or lower.',
    );
  });
});

describe('by how many each publication was judged', () => {
  const sentence = (data: ProjectData): string =>
    /[^.\n]* op titel en samenvatting gescreend[^.]*\./.exec(
      JSON.stringify(buildProduct(data, 'methoden', 'nl').blocks),
    )?.[0] ?? '';
  it('is what was done, not what the protocol asks', () => {
    const data = study(4);
    const [project] = data.projects;
    if (project === undefined) throw new Error('no project');
    for (let i = 0; i < 4; i++) decide(data, i, 'exclude');
    decide(data, 0, 'exclude', 'title-abstract', 1);
    project.screening.stages['title-abstract'].screeners = 2;
    expect(sentence(data)).toContain('1 van 4 publicaties is door meer dan één van hen beoordeeld');
    project.screening.stages['title-abstract'].screeners = 1;
    for (let i = 1; i < 4; i++) decide(data, i, 'exclude', 'title-abstract', 1);
    expect(sentence(data)).toContain('elke publicatie is door twee mensen beoordeeld');
  });
});

describe('reports of a country without a correspondent', () => {
  it('came from one, in the singular', () => {
    const data = study(3);
    data.references = data.references.map((r) => ({ ...r, country: 'SE' }));
    expect(JSON.stringify(buildProduct(data, 'methoden', 'nl').blocks)).toContain(
      'Daarnaast heeft 1 buitenlandse correspondent 3',
    );
  });
});

describe('the flow', () => {
  it('says at which stage something is not decided yet', () => {
    const data = study(3);
    for (let i = 0; i < 3; i++) decide(data, i, 'include');
    decide(data, 0, 'maybe', 'full-text');
    decide(data, 1, 'maybe');
    const text = JSON.stringify(buildReport(data, 'nl', ['prisma']));
    expect(text).toContain('nog niet beslist op volledige tekst (n = 1)');
  });
});

describe('stopping', () => {
  it('does not call a maybe found, nor an order random', () => {
    const data = study(100);
    for (let i = 0; i < 40; i++) decide(data, i, i < 4 ? 'include' : i < 8 ? 'maybe' : 'exclude');
    const facts = stoppingFacts(data, 'title-abstract');
    expect(facts).toMatchObject({
      found: 4,
      undecided: 4,
      total: 100,
      sample: { screened: 0 },
      estimate: null,
    });
    expect(facts.safe.start.isDone).toBe(false);
    const text = justifyStopping(data, 'title-abstract', 'nl').join(' ');
    expect(text).toContain('Gescreend: 40 van 100 publicaties; relevant bevonden: 4; nog niet beslist: 4.');
    expect(text).toContain('Er is geen aselecte steekproef getrokken');
  });
  it('estimates by capture-recapture over what both screened alone', () => {
    const data = study(100);
    // Bert saw the first thirty only; what Anna found beyond them says nothing of what he missed.
    for (let i = 0; i < 90; i++) decide(data, i, i % 5 === 0 ? 'include' : 'exclude');
    for (let i = 0; i < 30; i++) decide(data, i, i % 5 === 0 ? 'include' : 'exclude', 'title-abstract', 1);
    const [capture] = stoppingFacts(data, 'title-abstract').captures;
    expect(capture).toMatchObject({ screened: 30, seen: 6, estimate: 6 });
    expect(stoppingFacts(data, 'title-abstract').estimate).toBeNull();
  });
  it('counts a pilot that was drawn by lot as a random sample', () => {
    const data = study(100);
    const [project] = data.projects;
    if (project === undefined) throw new Error('no project');
    project.screening.stages['title-abstract'].pilotSize = 100;
    for (let i = 0; i < 50; i++) decide(data, i, i % 10 === 0 ? 'include' : 'exclude');
    expect(stoppingFacts(data, 'title-abstract')).toMatchObject({
      sample: { screened: 0, found: 0 },
    });
    for (let i = 0; i < 50; i++) decide(data, i, i % 10 === 0 ? 'include' : 'exclude', 'title-abstract', 1);
    const facts = stoppingFacts(data, 'title-abstract');
    expect(facts.sample).toEqual({ screened: 50, found: 5 });
    expect(facts.estimate).toMatchObject({ value: 10 });
  });
  it('says the estimate of the sample, and that more was found where it was', () => {
    const data = study(100);
    const settings = data.projects[0]!.screening.stages['title-abstract'];
    settings.pilotSize = 20;
    const pilot = pilotOf(data, settings);
    const drawn = data.references.findIndex((r) => pilot.has(r.id));
    data.references.slice(0, 95).forEach((r, i) => {
      const verdict = (pilot.has(r.id) ? i === drawn : i % 3 === 0) ? 'include' : 'exclude';
      for (const person of [0, 1]) decide(data, i, verdict, 'title-abstract', person);
    });
    const { sample, found, estimate } = stoppingFacts(data, 'title-abstract');
    const value = (sample.found / sample.screened) * 100;
    expect(found).toBeGreaterThan(value);
    // Both saw only some of them: the pairs say nothing of the whole.
    expect(estimate).toEqual({ value, basis: 'sample' });
    expect(justifyStopping(data, 'title-abstract', 'nl').join(' ')).toMatch(
      new RegExp(`naar schatting [\\d,]+ in totaal; gevonden zijn er al meer, namelijk ${found}\\.`),
    );
  });
  it('does not draw 100 % of what nobody knows', () => {
    const run = [{ found: [1, 5, 6], n: 100 }];
    const labels = { x: 'x', y: 'y', title: 't' };
    expect(drawRecall(run, labels, { unit: 'count', total: 3 })).not.toContain(
      'text-anchor="end">100</text>',
    );
    expect(drawRecall(run, labels, { unit: 'count', total: 3 })).toContain('text-anchor="end">3</text>');
    expect(drawRecall(run, labels, { unit: 'share', total: 30 })).toContain('text-anchor="end">100</text>');
  });
  it('has its lines at whole numbers, and goes on to where screening is', () => {
    const drawn = drawRecall(
      [{ found: [1, 2], n: 100, screened: 80 }],
      { x: 'x', y: 'y', title: 't' },
      { unit: 'count', total: 6 },
    );
    const marks = [...drawn.matchAll(/text-anchor="end">(\d+)<\/text>/g)].map(([, n]) => Number(n));
    const heights = [...drawn.matchAll(/y="([\d.]+)" text-anchor="end"/g)].map(([, y]) => Number(y));
    expect(marks).toEqual([0, 2, 4, 6]);
    expect((heights[0]! - heights[1]!).toFixed(3)).toBe((heights[2]! - heights[3]!).toFixed(3));
    // 56 on the left, 568 wide.
    expect(drawn).toMatch(/H510\.4" fill="none"/);
  });
});

describe('table 2.2 of a study on another scale', () => {
  const printed = (scaleId: string, language: 'nl' | 'en'): string => {
    const data = study(1);
    const [project] = data.projects;
    const level = (n: number): Scale['levels'][number] => ({
      level: n,
      label: { nl: '', en: '' },
      help: { nl: '', en: '' },
    });
    const own = { ...smsScale, id: 'own', short: 'Kwaliteit', levels: [1, 2, 3].map(level) };
    data.projects = [{ ...project!, scaleId, scales: [own] }];
    const { caption, spans, notes } = printedTable(data, 'tabel-2.2', language);
    return [caption, ...(spans ?? []).map((s) => s.title), ...notes].join(' / ');
  };
  it('names that scale, not the Maryland one', () => {
    expect(printed('effect-ladder', 'nl')).toMatch(/naar EL-rating \/ EL-niveau \/ .*Niveau 0 telt als/);
    expect(printed('effect-ladder', 'en')).toMatch(/by EL rating \/ EL-level \/ .*Level 0 counts as/);
    expect(printed('sms', 'nl')).toMatch(/naar SMS-rating \/ SMS-niveau \/ .*Niveau 0 telt als/);
  });
  it('says nothing of a level 0 that the scale has not', () => {
    expect(printed('own', 'nl')).toMatch(/naar Kwaliteit-rating \/ Kwaliteit-niveau/);
    expect(printed('own', 'nl')).not.toContain('Niveau 0');
    expect(printed('own', 'en')).not.toContain('Level 0');
  });
});

// How an item of a checklist stands: a person's word first, then its place, then what the project shows.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv, type PersonId } from '../../shared/kernel/ids';
import { fieldsOf } from '../../shared/extraction/answers';
import { sourceName } from '../../shared/model/source';
import { newReporting } from '../../shared/model/reporting';
import type { ProjectData } from '../../shared/model/tables';
import { checklists } from '../../shared/review/checklists';
import { itemsOf } from '../../shared/review/checklists/checklist';
import { prisma2020 } from '../../shared/review/checklists/prisma-2020';
import { prismaS } from '../../shared/review/checklists/prisma-s';
import { checkReport } from '../../shared/report/check-report';
import { describeCheck } from '../../shared/report/check-texts';
import { productOf } from '../../shared/report/products/registry';
import { checklistLines } from '../../shared/report/checklists/lines';
import { fillers } from '../../shared/report/checklists/fill-review';
import { FONTS } from '../helpers/copy-fonts';

let data: ProjectData;
beforeAll(async () => {
  data = (await buildPracticeProject(fixedEnv(0), FONTS)).data;
});

const lineOf = (id: string, of = prisma2020 as (typeof checklists)[number], from = data) =>
  checklistLines(from, of, 'nl').find((l) => l.item.id === id);

describe('checklists', () => {
  it('hold the items that they are known by, each once', () => {
    const counts = checklists.map((c) => [c.id, new Set(itemsOf(c).map((i) => i.id)).size]);
    expect(counts).toEqual([
      ['prisma-2020', 42],
      ['prisma-abstract', 12],
      ['prisma-s', 16],
      ['prisma-p', 26],
    ]);
    const wholes = new Set(itemsOf(prisma2020).map((i) => Number.parseInt(i.id, 10)));
    expect([...wholes]).toEqual(Array.from({ length: 27 }, (_, i) => i + 1));
    for (const c of checklists)
      for (const id of Object.keys(fillers[c.id] ?? {})) expect(itemsOf(c).map((i) => i.id)).toContain(id);
  });

  it('say what the project shows, and what it shows not to have been done', () => {
    expect(lineOf('4')).toMatchObject({ state: 'done', shown: { text: data.projects[0]?.question } });
    expect(lineOf('8')?.shown?.text).toMatch(/Op titel en samenvatting gescreend door 2 personen/);
    expect(lineOf('13b')).toMatchObject({ state: 'open', shown: null });
    expect(lineOf('5', prismaS)).toMatchObject({ state: 'not-done' });
    expect(lineOf('1', prismaS)).toMatchObject({ state: 'part' });
    expect(lineOf('14', prismaS)?.shown?.text).toMatch(/met PRESS\. /);
    for (const c of checklists)
      for (const { shown } of checklistLines(data, c, 'nl'))
        expect(shown?.text ?? '').not.toMatch(/[^.]\.\.(?!\.)/);
    expect(lineOf('1', prismaS)?.shown?.text).toMatch(/SocHost.*platform niet genoteerd bij 1/);
  });

  it('are done only where all of it is there, with the numbers that were found', () => {
    const required = new Set(
      fieldsOf(data.projects[0]!.template).flatMap((f) => (f.required && f.type !== 'sms' ? [f.id] : [])),
    );
    const whole = data.extractions.map((x) => {
      const [answer] = Object.values(x.answers);
      const missing = [...required].filter((id) => (x.answers[id]?.text ?? '') === '');
      const said = { ...answer!, text: 'x', rows: [] };
      const more = missing.map((id): [string, typeof said] => [id, said]);
      return { ...x, answers: { ...x.answers, ...Object.fromEntries(more) } };
    });
    const { interventions } = data;
    const all = interventions.filter((i) => whole.some((x) => x.interventionId === i.id));
    const filled = { ...data, interventions: all, extractions: whole, readings: [] };
    expect(lineOf('17', prisma2020, filled)).toMatchObject({ state: 'done' });
    const [first, ...rest] = whole;
    const [one = ''] = [...required];
    const empty = { ...first!.answers[one]!, text: '', rows: [] };
    const emptied = { ...first!, answers: { ...first!.answers, [one]: empty } };
    const lacking = { ...filled, extractions: [emptied, ...rest] };
    expect(lineOf('17', prisma2020, lacking)).toMatchObject({ state: 'part' });
    expect(lineOf('17', prisma2020, lacking)?.shown?.text).toContain(
      ', 1 daarvan met een verplicht veld dat leeg is',
    );
    const undated = data.sources.filter((s) => s.type === 'correspondent' && s.reminders.length === 0);
    expect(undated.length).toBeGreaterThan(0);
    expect(lineOf('6')).toMatchObject({ state: 'part' });
    expect(lineOf('6')?.shown?.text).toContain(`Zonder datum: ${undated.length}.`);
    const dated = { ...data, sources: data.sources.filter((s) => !undated.includes(s)) };
    expect(lineOf('6', prisma2020, dated)?.state).toBe('done');
    // What each search found, and what came without a source.
    const text = lineOf('15', prismaS)?.shown?.text ?? '';
    for (const s of data.sources)
      if (s.type === 'search' && s.found !== null)
        expect(text).toContain(`${sourceName(s, 'nl')}: ${s.found}`);
    const added = data.references.filter((r) => r.sourceId === null && r.batchId === null).length;
    const byHand = {
      ...data.references[0]!,
      id: 'hand' as never,
      sourceId: null,
      batchId: null,
      country: null,
    };
    const more = lineOf('15', prismaS, { ...data, references: [...data.references, byHand] })?.shown?.text;
    expect(more).toContain(`Toegevoegd door een persoon: ${added + 1}`);
  });

  it('are named in the check before export, by what is left of them', () => {
    const open = ['prisma-2020', 'prisma-abstract', 'prisma-s'].flatMap((id) =>
      checklistLines(
        data,
        checklists.find((c) => c.id === id)!,
        'nl',
      ).filter((l) => l.state === 'open'),
    );
    const item = checkReport(data, 0).at(-1);
    expect(item).toMatchObject({ code: 'checklist-open', weight: 'note', count: open.length });
    expect(describeCheck(item!, 'nl')).toBe(`${open.length} onderdelen van de checklists nog in te vullen.`);
    expect(checkReport({ ...data, references: [] }, 0).map((i) => i.code)).not.toContain('checklist-open');
  });

  it('say what the project shows of effects, and nothing where it has none', () => {
    // That a table can be seen otherwise is no analysis that was done.
    expect(lineOf('13f')?.state).toBe('open');
    const effects = ['12', '19', '20b'];
    const states = (from: ProjectData) => effects.map((id) => lineOf(id, prisma2020, from)?.state);
    expect(states(data)).toEqual(['done', 'part', 'done']);
    expect(lineOf('19')?.shown?.text).toMatch(/^\d+ effecten van \d+ van de \d+ rapporten: zie/);
    expect(lineOf('20b')?.shown?.text).toMatch(/Telling van richtingen voor \d+ succesmaten/);
    expect(states({ ...data, effects: [], ratings: [] })).toEqual(['open', 'open', 'open']);
  });

  it('let a person go before the project', () => {
    expect(lineOf('24a')).toMatchObject({ state: 'not-done' });
    expect(lineOf('3')).toMatchObject({ state: 'done', shown: null });
    const said = newReporting({
      checklist: 'prisma-2020',
      item: '4',
      status: 'not-applicable',
      by: 'p' as PersonId,
      at: 1,
    });
    expect(lineOf('4', prisma2020, { ...data, reporting: [said] })).toMatchObject({
      state: 'not-applicable',
    });
  });

  it('are printed with what is open said under them', () => {
    for (const [language, open] of [
      ['nl', /nog in te vullen: deze lijst is niet definitief/],
      ['en', /still to be filled in: this list is not final/],
    ] as const) {
      const { blocks } = productOf('checklist-prisma').build(data, language, {
        citations: [],
        correspondent: null,
      });
      const [table] = blocks.flatMap((b) => (b.type === 'table' ? [b.table] : []));
      expect(table?.rows).toHaveLength(42);
      expect(table?.notes.join(' ')).toMatch(open);
    }
  });

  it('make a protocol that names what is still to be written', () => {
    const { blocks } = productOf('protocol').build(data, 'nl', { citations: [], correspondent: null });
    const text = JSON.stringify(blocks);
    expect(text).toContain('een overzicht ontbrak');
    expect(text).toContain('[Nog te schrijven: Register en nummer.]');
  });
});

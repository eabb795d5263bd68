// Effects of the practice study: as a table, summed up by type, counted by direction and drawn.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { Effect } from '../../shared/model/effect';
import { withLevels } from '../../shared/model/rating';
import { emptyProjectData, type ProjectData, requireProject } from '../../shared/model/tables';
import { byMeasure, effectScope, votesOf } from '../../shared/review/effects';
import { reportScope } from '../../shared/review/scope';
import { tablesOf, type Block } from '../../shared/report/document-model';
import { countryTiles } from '../../shared/report/parts/country-tiles';
import { type ProductId, productOf } from '../../shared/report/products/registry';
import { createTracer } from '../../shared/report/trace';
import { FONTS } from '../helpers/copy-fonts';

let data: ProjectData;
beforeAll(async () => {
  data = (await buildPracticeProject(fixedEnv(0), FONTS)).data;
});
const contentOf = (id: ProductId, of = data, language: 'nl' | 'en' = 'nl') =>
  productOf(id).build(of, language, { citations: [], correspondent: null });
const tableOf = (id: ProductId, at = 0, of = data) => {
  const table = tablesOf({ ...contentOf(id, of), slides: [] } as never)[at];
  if (table === undefined) throw new Error(`no table in ${id}`);
  return table;
};
const textsOf = (id: ProductId, at = 0, of = data): string[][] =>
  tableOf(id, at, of).rows.map((r) => r.map((c) => c.text));
const figures = (blocks: readonly Block[]) => blocks.flatMap((b) => (b.type === 'figure' ? [b] : []));
const changed = (change: (e: Effect) => Effect | null): ProjectData => ({
  ...data,
  effects: data.effects.flatMap((e) => change(e) ?? []),
});

describe('what reports found', () => {
  it('stands on a line each, as it was typed, with the rule of its direction', () => {
    const table = tableOf('effecten');
    expect(table.rows).toHaveLength(data.effects.length);
    const texts = textsOf('effecten');
    expect(texts).toContainEqual(
      expect.arrayContaining(['gunstig', '-3,1 dagen per jaar (95%-BI -4,9 tot -1,3)', 'p < 0,01', '602']),
    );
    expect(texts.flat()).toContain('-25%');
    expect(table.notes[0]).toMatch(/^De richting is die van het voordeel/);
  });

  it('leads from a cell to who said it, when, and the passage', () => {
    const cell = tableOf('effecten').rows.find((r) => r[4]?.text.startsWith('-3,1'))?.[4];
    const { answers } = createTracer(data, 'nl')(cell!);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.person).toBe('Noor Jansen');
    expect(answers[0]?.text).toContain('n = 602');
    expect(answers[0]?.at).toBeGreaterThan(0);
    expect(answers[0]?.quotes.map((q) => q.text).join()).toContain('3,1 dagar lägre');
  });

  it('counts at the level of its own outcome where each level is printed', () => {
    const copy = structuredClone(data);
    const project = requireProject(copy);
    project.severalLevels = 'by-outcome';
    const [high, low] = project.measures.map((m) => m.id);
    const [report] = reportScope(copy).listed.filter((l) => l.level !== null);
    const id = report!.reference.id;
    const level = (measureId: string, of: number) => ({
      ...{
        id: measureId,
        measureId,
        about: '',
        argument: '',
        answers: {},
        downgrades: [],
        overruleReason: '',
      },
      value: { type: 'level', level: of } as const,
    });
    const [own] = copy.ratings.filter((r) => r.referenceId === id);
    copy.ratings = [withLevels(own!, [level(high!, 4), level(low!, 1)])];
    copy.reviews = [];
    const [effect] = copy.effects;
    copy.effects = [{ ...effect!, referenceId: id, measureId: low!, direction: 'positive', subgroup: '' }];
    copy.links = [{ ...copy.links[0]!, referenceId: id, interventionId: effect!.interventionId }];
    const sound = textsOf('samenvatting', 0, copy).map((row) => row.at(-1));
    expect(new Set(sound)).toEqual(new Set(['–']));
    const [picture] = figures(contentOf('richting', copy).blocks);
    expect(picture?.svg).not.toMatch(/>4</);
    // The same effect on the other outcome is as sound as that.
    copy.effects = copy.effects.map((e) => ({ ...e, measureId: high! }));
    expect(textsOf('samenvatting', 0, copy).map((row) => row.at(-1))).toContain('1 gunstig');
    expect(figures(contentOf('richting', copy).blocks)[0]?.svg).toMatch(/>4</);
  });

  it('counts once a report and measure: all participants before subgroups, several ways are mixed', () => {
    const scope = effectScope(data, reportScope(data));
    const groups = byMeasure(requireProject(data), scope.counted);
    const learning = groups.find((g) => g.measureId === 'learning')!;
    const votes = votesOf(learning.counted);
    expect(votes.map((v) => v.direction)).toEqual(['mixed', 'mixed']);
    expect(votes[0]?.effects.every((e) => e.subgroup === '')).toBe(true);
    const onlySubgroup = changed((e) => (e.measureId === 'learning' && e.subgroup === '' ? null : e));
    const alone = byMeasure(
      requireProject(data),
      effectScope(onlySubgroup, reportScope(onlySubgroup)).counted,
    ).find((g) => g.measureId === 'learning')!;
    expect(votesOf(alone.counted).map((v) => v.direction)).toEqual(['positive']);
  });

  it('is summed up by type of intervention, with levels, conditions and what is sound', () => {
    const rows = textsOf('samenvatting');
    expect(rows[0]).toEqual([
      'Uitdelen',
      '1',
      '2 (1)',
      'Geld na de eerste subsidie (1)',
      'Op tijd komen',
      '1',
      '1 gunstig',
      '–',
    ]);
    const notes = tableOf('samenvatting').notes.join(' ');
    expect(notes).toContain('telt per succesmaat één richting');
    expect(notes).toContain('Het niveau is nog niet vastgesteld van: Marchand');
  });

  it('is tested by the sign test, of what is beneficial or harmful only', () => {
    const rows = textsOf('richting');
    // binom.test(5, 5)$p.value is 0.0625; prop.test(5, 5, correct = FALSE)$conf.int begins at 0.5655175.
    expect(rows[0]).toEqual(['Aanwezigheid', '5', '5', '0', '0', '0', '0', '1,00 (0,57 tot 1,00)', '0,063']);
    expect(rows.find((r) => r[0] === 'Welbevinden')?.slice(-2)).toEqual(['–', '–']);
    const harmful = changed((e) =>
      e.outcome === 'verzuim' && e.n === 820 ? { ...e, direction: 'negative' } : e,
    );
    // binom.test(4, 5)$p.value is 0.375.
    expect(textsOf('richting', 0, harmful)[0]?.slice(2)).toEqual([
      ...['4', '1', '0', '0', '0'],
      '0,80 (0,38 tot 0,96)',
      '0,375',
    ]);
  });

  it('says how the synthesis was done, and what was not', () => {
    const items = textsOf('richting', 2);
    expect(items).toHaveLength(9);
    expect(items[5]?.[1]).toMatch(/^Niet gedaan/);
    expect(items[8]?.[1]).toContain('Van 2 rapporten is het niveau nog niet vastgesteld');
  });

  it('does not count what has no direction or is in no table, and says so', () => {
    const unsaid = changed((e) => (e.unit === 'SMD' ? { ...e, direction: null } : e));
    expect(tableOf('richting', 0, unsaid).notes.join(' ')).toMatch(/Nog zonder richting.*Dahlin/);
    expect(textsOf('effecten', 0, unsaid).flat()).toContain('richting nog niet ingevuld');
    const out = data.references.find((r) => !reportScope(data).listed.some((l) => l.reference.id === r.id))!;
    const outside = changed((e) => (e.unit === 'SMD' ? { ...e, referenceId: out.id } : e));
    expect(tableOf('richting', 0, outside).notes.join(' ')).toContain(
      '1 effect van een rapport dat niet in de tabellen staat',
    );
  });
});

describe('pictures of effects and reports', () => {
  it.each(['richting', 'tijdlijn', 'landenkaart'] as const)(
    '%s has a picture, with words and a table',
    (id) => {
      for (const language of ['nl', 'en'] as const) {
        const { blocks } = contentOf(id, data, language);
        const [picture] = figures(blocks);
        expect(picture?.svg).toMatch(/^<svg .*<\/svg>$/);
        expect(picture?.alt.length).toBeGreaterThan(40);
        expect(blocks.some((b) => b.type === 'table')).toBe(true);
      }
    },
  );

  it('draw a bar for each report and measure, dashed where the level is open', () => {
    const [picture] = figures(contentOf('richting').blocks);
    const votes = textsOf('richting').reduce((sum, row) => sum + Number(row[1]), 0);
    // Three of the legend, and one that is the paper.
    expect(picture?.svg.match(/<rect /g)).toHaveLength(votes + 3 + 1);
    expect(picture?.svg.match(/stroke-dasharray/g)).toHaveLength(2 + 1);
  });

  it('count the same reports as table 2.1', () => {
    const counts = textsOf('landenkaart').map((r) => r.slice(0, 2));
    expect(textsOf('tabel-2.1').slice(0, -1)).toEqual(counts);
    const years = textsOf('tijdlijn').map((r) => Number(r.at(-1)));
    expect(years.reduce((a, b) => a + b, 0)).toBe(reportScope(data).listed.length);
  });

  it('have a place of its own for each country, also for one that the grid has not', () => {
    const places = [...countryTiles.values()].map((t) => `${t.row}/${t.column}`);
    expect(new Set(places).size).toBe(places.length);
    const project = requireProject(data);
    const far = {
      ...data,
      projects: [
        {
          ...project,
          countries: [
            ...project.countries,
            { code: 'ZA', name: { nl: 'Zuid-Afrika', en: '' }, appendixName: null },
          ],
        },
      ],
    };
    expect(figures(contentOf('landenkaart', far).blocks)[0]?.svg).toContain('>ZA<');
  });

  it('put years together where there are many, and keep what has none', () => {
    const old = {
      ...data,
      references: data.references.map((r) =>
        reportScope(data).listed[0]?.reference.id === r.id
          ? { ...r, csl: { ...r.csl, issued: { 'date-parts': [[1950]] } } }
          : reportScope(data).listed[1]?.reference.id === r.id
            ? { ...r, csl: { ...r.csl, issued: undefined } }
            : r,
      ),
    };
    const rows = textsOf('tijdlijn', 0, old);
    expect(rows.length).toBeLessThanOrEqual(15);
    expect(rows.at(-1)?.[0]).toBe('zonder jaar');
    expect(tableOf('tijdlijn', 0, old).notes[0]).toMatch(/tijdvak van \d+ jaar/);
  });

  it('of a study without any say so', () => {
    const none = { ...emptyProjectData(), projects: data.projects };
    for (const id of ['effecten', 'samenvatting', 'richting', 'tijdlijn', 'landenkaart'] as const)
      expect(contentOf(id, none).blocks.length).toBeGreaterThan(0);
  });
});

// Judgements of the practice study as pictures and tables: for the scale, and for the tool beside it.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { ProjectData } from '../../shared/model/tables';
import { starScale } from '../../shared/rating/appraisal/tools/stars';
import { riskOfBias } from '../../shared/rating/appraisal/tools/risk-of-bias';
import { appraisalPairs } from '../../shared/review/agreement';
import { isWeighted, judgementSheets, sharesOf } from '../../shared/report/parts/judgements';
import { productOf } from '../../shared/report/products/registry';
import { FONTS } from '../helpers/copy-fonts';

let data: ProjectData;
beforeAll(async () => {
  data = (await buildPracticeProject(fixedEnv(0), FONTS)).data;
});
const toolSheet = (from = data) => {
  const sheet = judgementSheets(from, 'nl').find((s) => s.id === 'rob2');
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

describe('judgements in pictures', () => {
  it('are of the scale and of the tools in use', () => {
    expect(judgementSheets(data, 'nl').map((s) => s.id)).toEqual(['scale', 'rob2']);
    const unused = { ...data, projects: data.projects.map((p) => ({ ...p, toolIds: [starScale.id] })) };
    expect(judgementSheets(unused, 'nl').map((s) => s.id)).toEqual(['scale']);
  });

  it('show what was settled, what raters have alike, and where they differ', () => {
    const texts = toolSheet().rows.map((r) => r.cells.map((c) => c.text));
    // Two raters differ in the last domain, and so over all.
    expect(texts).toContainEqual([
      ...Array<string>(4).fill('laag risico (+)'),
      'beoordelaars verschillen',
      'beoordelaars verschillen',
    ]);
    expect(toolSheet().rows.some((r) => r.cells[2]?.text === 'hoog risico (−)')).toBe(true);
  });

  it('weigh reports where each has a weight, and count them equally otherwise', () => {
    const sheet = toolSheet();
    expect(isWeighted(sheet)).toBe(true);
    const [, , missing] = sharesOf(sheet);
    expect(missing?.[2]).toMatchObject({ reports: 1 });
    expect(missing?.[2]?.share).toBeCloseTo(287 / (412 + 287 + 154), 6);
    const without = { ...data, appraisals: data.appraisals.map((a) => ({ ...a, weight: null })) };
    expect(sharesOf(toolSheet(without))[2]?.[2]?.share).toBeCloseTo(1 / 3, 6);
  });

  it('have the same numbers in words and in a table', () => {
    const { blocks } = productOf('beoordelingen').build(data, 'nl', { citations: [], correspondent: null });
    const figures = blocks.flatMap((b) => (b.type === 'figure' ? [b.alt] : []));
    expect(figures).toHaveLength(4);
    expect(figures[3]).toMatch(/Toewijzing aan de groepen: laag risico 82% en hoog risico 18%/);
  });

  it('count in the agreement of raters', () => {
    const [pair] = appraisalPairs(data, riskOfBias);
    expect(pair).toMatchObject({ n: 2, observed: 0 });
  });
});

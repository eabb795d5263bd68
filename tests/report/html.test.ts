// The HTML file: one main heading, unique ids, widths and pages as the tables ask, and everything behind a number with
// who, when and why.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { decisionId } from '../../shared/model/decision';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import { buildReport } from '../../shared/report/build-report';
import { type ProductId } from '../../shared/report/products/registry';
import { writeReport } from '../../shared/report/writers';
import { buildHostileStudy } from '../helpers/hostile-study';
import { reportInput } from '../helpers/report-input';

let data: ProjectData;
beforeAll(async () => {
  data = (await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)))).toData();
});
async function html(of: ProjectData, language: 'nl' | 'en', ids?: ProductId[]): Promise<string> {
  return new TextDecoder().decode(await writeReport(reportInput(of, buildReport(of, language, ids)), 'html'));
}
const idsIn = (text: string): string[] => [...text.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1] ?? '');

describe('the file of all products', () => {
  it.each(['example', 'hostile'])(
    'of the %s study has unique ids, and every link within it leads somewhere',
    async (name) => {
      const text = await html(name === 'example' ? data : await buildHostileStudy(), 'nl');
      const ids = idsIn(text);
      expect(new Set(ids).size).toBe(ids.length);
      const known = new Set(ids);
      for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(known).toContain(target);
      for (const [, target] of text.matchAll(/url\(#([^)]+)\)/g)) expect(known).toContain(target);
    },
  );
  it('has one main heading, a main part, a viewport, its language, and no level left out', async () => {
    const text = await html(data, 'en');
    expect(text.match(/<h1\b/g)).toHaveLength(1);
    expect(text.match(/<main>/g)).toHaveLength(1);
    expect(text).toContain('name="viewport"');
    expect(text).toContain('<html lang="en-GB">');
    const levels = [...text.matchAll(/<h(\d)\b/g)].map((m) => Number(m[1]));
    levels.slice(1).forEach((level, i) => expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1));
    expect(text).not.toContain('<script');
  });
  it('gives columns their widths and wide tables a wide page', async () => {
    const text = await html(data, 'nl', ['bijlage-3', 'tabel-2.2']);
    expect(text).toMatch(/<section id="bijlage-3" class="wide"/);
    expect(text).toContain('@page wide{size:A4 landscape');
    const table = /<colgroup>(.*?)<\/colgroup>/.exec(text)?.[1] ?? '';
    const widths = [...table.matchAll(/width:([\d.]+)%/g)].map((m) => Number(m[1]));
    expect(widths.reduce((a, b) => a + b)).toBeCloseTo(100, 0);
    expect(widths[2]).toBeGreaterThan(2 * (widths[0] ?? 100));
    expect(text).toContain('<th scope="colgroup" colspan="5" class="s">SMS-niveau</th>');
    expect(text).toContain('<th scope="col" rowspan="2">Land</th>');
  });
});

describe('what a number is made of', () => {
  it('says of every decision who took it, when and why, in the language', async () => {
    const copy = structuredClone(data);
    const reference = copy.references.find((r) => r.country === 'SE')!;
    const person = copy.persons[0]!;
    const reason = requireProject(copy).criteria.find((c) => c.kind === 'exclude')!;
    copy.decisions.push({
      id: decisionId(reference.id, person.id, 'full-text'),
      schemaVersion: 10,
      criteria: 1,
      referenceId: reference.id,
      personId: person.id,
      stage: 'full-text',
      verdict: 'maybe',
      reason: reason.code,
      labels: [],
      note: 'Nog eens lezen',
      decidedAt: Date.UTC(2024, 2, 5),
      durationMs: 0,
    });
    const text = await html(copy, 'nl', ['tabel-2.2']);
    expect(text).toContain(
      `Volledige tekst: <b>misschien</b> door ${person.name}, <time datetime="2024-03-05T00:00:00.000Z">5 mrt 2024</time>: ${reason.label.nl}. Nog eens lezen`,
    );
    expect(text).not.toMatch(/<b>(maybe|include|exclude|approved|signed-off)/);
  });
  it('is told apart by what is behind it, and names the places it stands in', async () => {
    const text = await html(data, 'nl', ['tabel-2.1', 'tabel-2.2']);
    const entries = [...text.matchAll(/<article id="(src-\d+)">(.*?)<\/article>/gs)];
    expect(entries.length).toBeGreaterThan(10);
    expect(entries.some(([, , body]) => /Staat in: .*Tabel 2\.1.*Tabel 2\.2/.test(body ?? ''))).toBe(true);
  });
  it('goes on to the selection, the contexts and the findings', async () => {
    const text = await html(data, 'nl', ['selectie', 'bijlage-4', 'bevindingen']);
    for (const id of ['selectie', 'bijlage-4', 'bevindingen']) {
      const section = new RegExp(`<section id="${id}".*?</section>`, 's').exec(text)?.[0] ?? '';
      expect(section, id).toMatch(/class="src"/);
    }
    expect(text).toMatch(/Uitkomst: gekozen/);
  });
});

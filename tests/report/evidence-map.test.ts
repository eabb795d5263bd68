// The evidence map: what stands where, and a file in which nothing runs but its own script.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { ProjectData } from '../../shared/model/tables';
import { withLevels } from '../../shared/model/rating';
import { buildHostileStudy } from '../helpers/hostile-study';
import { buildEvidenceMap } from '../../shared/report/evidence-map';
import { writeEvidenceMap } from '../../shared/report/writers/hand-over/map-html';
import { FONTS } from '../helpers/copy-fonts';

const env = () => fixedEnv(Date.UTC(2024, 0, 1));
const html = (data: ProjectData, language: 'nl' | 'en' = 'nl'): string =>
  new TextDecoder().decode(writeEvidenceMap(buildEvidenceMap(data, language)));
let practice: ProjectData;
beforeAll(async () => {
  practice = (await buildPracticeProject(env(), FONTS)).data;
});

describe('the map of the practice study', () => {
  it('has a row a type and a column a measure, and a report in each cell of its intervention', () => {
    const map = buildEvidenceMap(practice, 'nl');
    const [project] = practice.projects;
    expect(map.rows.map((r) => r.label)).toEqual(project?.typology.map((x) => x.label.nl));
    expect(map.columns).toEqual(project?.measures.map((x) => x.label.nl));
    const frukost = practice.interventions.find((i) => i.title.startsWith('Frukost'));
    const measures = project?.measures.filter((m) => frukost?.measures.includes(m.id)) ?? [];
    expect(measures.length).toBeGreaterThan(1);
    for (const { label } of measures) {
      const row = project?.typology.findIndex((x) => frukost?.types[x.id] !== undefined) ?? -1;
      const cell = map.rows[row]?.cells[map.columns.indexOf(label.nl)] ?? [];
      expect(cell.flatMap(({ entry }) => entry.interventions.map((i) => i.title))).toContain(frukost?.title);
    }
    // One entry a report, in however many cells it stands.
    expect(new Set(map.entries.map((e) => e.id)).size).toBe(map.entries.length);
    expect(map.entries.some((e) => e.trace.reports.some((r) => r.ratings.length > 0))).toBe(true);
  });

  it('shows in the column of a success measure the level for that one, where each is printed', () => {
    const data = structuredClone(practice);
    const [project] = data.projects;
    const rating = data.ratings.find((r) => r.levels.length > 0);
    const [first, second] = project?.measures ?? [];
    if (project === undefined || rating === undefined || first === undefined || second === undefined)
      throw new Error('no report with several levels');
    const level = (n: number) => ({ type: 'level' as const, level: n });
    const [one, two] = rating.levels;
    Object.assign(
      rating,
      withLevels(rating, [
        { ...one!, measureId: first.id, about: '', value: level(4) },
        { ...two!, measureId: second.id, about: '', value: level(1) },
      ]),
    );
    data.ratings = data.ratings.filter((r) => r.referenceId !== rating.referenceId || r === rating);
    data.reviews = data.reviews.filter((r) => r.subject.id !== rating.referenceId);
    const link = data.links.find((l) => l.referenceId === rating.referenceId);
    const of = data.interventions.find((i) => i.id === link?.interventionId);
    if (of === undefined) throw new Error('no intervention');
    of.measures = [first.id, second.id];
    const marks = (): (string | undefined)[] => {
      const map = buildEvidenceMap(data, 'nl');
      const dots = map.rows.flatMap((r) => r.cells.map((cell, at) => ({ cell, at })));
      const mine = (at: number) =>
        dots
          .filter((d) => d.at === at)
          .flatMap((d) => d.cell)
          .find((d) => d.entry.interventions.some((i) => i.title === of.title))?.level.mark;
      return [mine(0), mine(1)];
    };
    project.severalLevels = 'highest';
    expect(marks()).toEqual(['4', '4']);
    project.severalLevels = 'by-outcome';
    expect(marks()).toEqual(['4', '1']);
  });

  it('says of each mark all that it means', () => {
    const data = structuredClone(practice);
    const [project] = data.projects;
    if (project === undefined) throw new Error('no project');
    project.severalLevels = 'lead';
    const legend = buildEvidenceMap(data, 'nl').levels.filter((l) => l.mark === '?');
    expect(legend.map((l) => l.words)).toContain('meer dan één niveau; nog niet gekozen');
  });

  it('tells interventions without type or measure, and without report, apart', () => {
    const data = structuredClone(practice);
    const [first, second] = data.interventions;
    if (first === undefined || second === undefined) throw new Error('no interventions');
    Object.assign(first, { types: {}, measures: [] });
    data.links = data.links.filter((l) => l.interventionId !== second.id);
    const map = buildEvidenceMap(data, 'en');
    expect(map.rows.at(-1)?.label).toBe('No type');
    expect(map.columns.at(-1)).toBe('No success measure');
    expect(map.entries.find((e) => e.title === second.title)?.level.mark).toBe('○');
    // The reports of the one without are not lost in silence.
    expect(map.notes.join(' ')).toMatch(/linked to no intervention/);
  });
});

describe('the file', () => {
  it('leads every dot to its entry, names levels in words, and gives pages and passages', () => {
    const text = html(practice, 'en');
    const ids = new Set([...text.matchAll(/<article id="([^"]+)"/g)].map((m) => m[1]));
    const dots = [...text.matchAll(/<a class="dot[^"]*" href="#([^"]+)"/g)].map((m) => m[1]);
    expect(dots.length).toBeGreaterThan(5);
    expect(dots.filter((id) => !ids.has(id))).toEqual([]);
    expect(text).toContain('<span class="vh">');
    expect(text.replace(/\n/g, ' ')).toMatch(/<blockquote>.*“.+”.*<small>\([^<]+\.pdf, p\. \w+; /);
    expect(text).toContain('<html lang="en-GB">');
  });

  it.each(['hostile', 'example'])('of the %s study asks for nothing and holds one script', async (name) => {
    const data = name === 'hostile' ? await buildHostileStudy() : (await buildDemoProject(env())).toData();
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'';
    for (const i of data.interventions.slice(0, 3)) i.title = evil;
    for (const r of data.references.slice(0, 3)) r.csl.title = evil;
    for (const r of data.ratings) r.argument = evil;
    const text = html(data);
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).not.toMatch(/<(img|iframe|object|embed|link|form|base)\b/i);
    expect(text).not.toMatch(/<[a-z][^>]*\s(on\w+|src)=/i);
    expect(text).toContain('&lt;script&gt;alert(1)');
    expect(text).toMatch(
      /content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-[\w+/]{43}='/,
    );
  });
});

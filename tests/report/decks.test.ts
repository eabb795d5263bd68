// The decks by hand: order, examples, the client, slides of one's own; and as they are where nothing was chosen.
import { beforeEach, describe, expect, it } from 'vitest';
import { registersOf, recordOf } from '../../shared/change/registers';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { defaultDecks, type Decks } from '../../shared/model/decks';
import { projectSchema } from '../../shared/model/project';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import { buildProduct } from '../../shared/report/build-report';

let data: ProjectData;
beforeEach(async () => {
  data = (await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)))).toData();
});
const withDecks = (part: Partial<Decks>): void => {
  requireProject(data).decks = { ...defaultDecks, ...part };
};
const titles = (id: 'bijlage-5' | 'bijlage-6'): string[] =>
  buildProduct(data, id, 'nl').slides.map((s) => s.title);
const slide = (id: 'bijlage-5' | 'bijlage-6', title: string): string =>
  buildProduct(data, id, 'nl')
    .slides.filter((s) => s.title === title)
    .flatMap((s) => s.points.map((p) => p.text))
    .join('\n');

describe('the slides of a meeting', () => {
  it('stand in the order that was chosen, and as in the published decks begin with who commissioned them', () => {
    withDecks({ countries: ['BE', 'SE'] });
    requireProject(data).letter.client = 'Ministerie van SZW';
    const countries = titles('bijlage-5').slice(3);
    expect(countries.slice(0, 2)).toEqual(['België', 'Zweden']);
    expect(countries).toHaveLength(requireProject(data).countries.length);
    expect(slide('bijlage-5', 'Context onderzoek')).toMatch(/^Opdrachtgever\nMinisterie van SZW/);
  });
  it('show the examples that were chosen, each further one on a slide of its own', () => {
    const [first, second] = data.interventions.filter((i) => i.country === 'DE').slice(-2);
    withDecks({ exampleByCountry: { DE: [first!.id, second!.id] } });
    expect(slide('bijlage-5', 'Duitsland')).toContain(`Voorbeeld: ${first!.title}`);
    const all = buildProduct(data, 'bijlage-5', 'nl').slides.map((s) => s.title);
    expect(all[all.indexOf('Duitsland') + 1]).toBe('Duitsland: voorbeeld');
  });
  it('show the example of a type that was chosen', () => {
    const [type] = requireProject(data).typology;
    const before = slide('bijlage-6', titles('bijlage-6')[2]!);
    const other = data.interventions.find(
      (i) => data.extractions.some((x) => x.interventionId === i.id) && !before.includes(i.title),
    )!;
    withDecks({ exampleByType: { [type!.id]: [other.id] } });
    expect(slide('bijlage-6', titles('bijlage-6')[2]!)).not.toBe(before);
  });
  it('take in slides of one’s own, after a country or at the end, also when its country is gone', () => {
    const free = (after: string, title: string) => ({
      id: title,
      deck: 1 as const,
      after,
      title,
      text: 'Kop\n- punt',
    });
    withDecks({ free: [free('BE', 'België trajecten'), free('', 'Reflectie'), free('XX', 'Weg')] });
    const all = titles('bijlage-5');
    expect(all[all.indexOf('België') + 1]).toBe('België trajecten');
    expect(all.slice(-2)).toEqual(['Reflectie', 'Weg']);
    expect(titles('bijlage-6')).not.toContain('Reflectie');
    expect(slide('bijlage-5', 'Reflectie')).toBe('Kop\npunt');
  });
});

describe('the choice of slides', () => {
  it('is part of the project, which needs none, and divides into registers and back', () => {
    const project = requireProject(data);
    expect(projectSchema.safeParse(project).success).toBe(true);
    withDecks({
      countries: ['BE'],
      exampleByCountry: { BE: ['i'] },
      free: [{ id: 'a', deck: 2, after: '', title: 't', text: '' }],
    });
    const registers = registersOf('projects', project);
    expect(recordOf('projects', registers)).toEqual(project);
    expect([...registers.keys()]).toContain('decks/exampleByCountry/BE/i');
  });
});

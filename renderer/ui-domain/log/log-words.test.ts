// Whatever an entry holds, its words are for people: no ids, no moments in milliseconds, no JSON.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDemoProject } from '../../../shared/demo/demo-project';
import { buildPracticeProject } from '../../../shared/demo/practice/practice-project';
import { fixedEnv, type PersonId } from '../../../shared/kernel/ids';
import type { MemoryStore } from '../../../shared/change/memory-store';
import { startTexts, type Translate } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { describePatch, namesOf } from './log-words';
import { FONTS } from '../../../tests/helpers/copy-fonts';

const t = ((key: keyof typeof nl) => nl[key]) as Translate;
let store: MemoryStore;
beforeAll(async () => {
  await startTexts('nl');
  store = await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)));
});

describe('the log in words', () => {
  it('of both example studies holds nothing for machines', async () => {
    const practice = await buildPracticeProject(fixedEnv(0), FONTS);
    for (const { data, log } of [{ data: store.toData(), log: store.log }, practice]) {
      const names = namesOf(data, 'nl');
      for (const { kind, patches } of log) {
        expect(nl).toHaveProperty([`kind.${kind}`]);
        for (const patch of patches) {
          const { record, lines } = describePatch(patch, t, names, 'nl');
          const text = [record, ...lines.flatMap((l) => [l.field, l.from, l.to])].join(' ');
          expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
          expect(text).not.toMatch(/\b1[67]\d{11}\b|\[object|\{"/);
        }
      }
    }
  });
  it('says what was changed, from what to what', () => {
    const [person] = store.toData().persons;
    const patch = {
      table: 'persons',
      id: person?.id ?? '',
      before: person,
      after: { ...person, role: 'lead' },
    };
    const { lines } = describePatch(patch, t, namesOf(store.toData(), 'nl'), 'nl');
    expect(lines).toEqual([{ field: 'rol', from: 'onderzoeksassistent', to: 'hoofdonderzoeker' }]);
  });
  it('of a person who decided elsewhere says where, and not the colour that they got', () => {
    const after = { name: 'Kofi', role: 'assistant', colour: 'gray', languages: [], origin: 'Rayyan' };
    const { lines } = describePatch(
      { table: 'persons', id: 'kofi', before: null, after },
      t,
      () => undefined,
      'nl',
    );
    expect(lines).toEqual([
      { field: 'naam', from: '–', to: 'Kofi' },
      { field: 'rol', from: '–', to: 'onderzoeksassistent' },
      { field: 'besloot in', from: '–', to: 'Rayyan' },
    ]);
  });
  it('of what is gone, as a decision that was undone, does not say what had never been filled in', () => {
    const before = { verdict: 'maybe', reason: null, note: '', labels: [] };
    const undone = { table: 'decisions', id: 'd', before, after: null };
    const { lines } = describePatch(undone, t, () => undefined, 'nl');
    expect(lines.map((l) => [l.from, l.to])).toEqual([['misschien', '–']]);
  });
  it('of a decision says the reason in the words that it had, and the version of the criteria where it is known', () => {
    const data = store.toData();
    const projects = data.projects.map((p) => ({
      ...p,
      criteria: p.criteria.map((c) => ({ ...c, label: { nl: `Nieuw ${c.code}`, en: '' } })),
      criteriaVersions: [{ version: 1, criteria: p.criteria, why: '', by: 'anna' as PersonId, endedAt: 1 }],
    }));
    const linesOf = (criteria: number) => {
      const after = { verdict: 'exclude', reason: 'E1', note: '', labels: [], criteria };
      const patch = { table: 'decisions', id: 'd', before: null, after };
      const { lines } = describePatch(patch, t, namesOf({ ...data, projects }, 'nl'), 'nl');
      return lines.slice(1).map((l) => `${l.field}: ${l.to}`);
    };
    const was = data.projects[0]?.criteria.find((c) => c.code === 'E1')?.label.nl ?? '';
    expect(linesOf(1)).toEqual([`reden: ${was}`, 'versie van de criteria: 1']);
    expect(linesOf(2)).toEqual(['reden: Nieuw E1', 'versie van de criteria: 2']);
    expect(linesOf(0)).toEqual(['reden: Nieuw E1']);
  });
  it('of a difference that was resolved says the reason in the words that it had then', () => {
    const data = store.toData();
    const projects = data.projects.map((p) => ({
      ...p,
      criteria: p.criteria.map((c) => ({ ...c, label: { nl: `Nieuw ${c.code}`, en: '' } })),
      criteriaVersions: [{ version: 1, criteria: p.criteria, why: '', by: 'anna' as PersonId, endedAt: 50 }],
    }));
    const reasonAt = (at: number) => {
      const after = { verdict: 'exclude', reason: 'E1', argument: 'Overlegd.', at };
      const patch = { table: 'resolutions', id: 'r', before: null, after };
      return describePatch(patch, t, namesOf({ ...data, projects }, 'nl'), 'nl').lines[1]?.to;
    };
    expect(reasonAt(49)).toBe(data.projects[0]?.criteria.find((c) => c.code === 'E1')?.label.nl);
    expect(reasonAt(51)).toBe('Nieuw E1');
  });
  it('of what was exported says the language, and none of the fingerprints', () => {
    const after = {
      id: 'x',
      language: 'nl',
      tables: { 'bijlage-3': [['1wldpf', '5mqtwt']] },
      by: 'p',
      at: 1,
    };
    const patch = { table: 'exports', id: 'x', before: null, after };
    const { lines } = describePatch(patch, t, namesOf(store.toData(), 'nl'), 'nl');
    expect(lines.map((l) => l.to)).toEqual(['nl']);
  });
  it('names up to six of a list, and counts more', () => {
    const [project] = store.toData().projects;
    const patch = (engines: string[]): Parameters<typeof describePatch>[0] => ({
      table: 'projects',
      id: project?.id ?? '',
      before: { ...project, engines: [] },
      after: { ...project, engines },
    });
    const to = (engines: string[]): string | undefined =>
      describePatch(patch(engines), t, namesOf(store.toData(), 'nl'), 'nl').lines[0]?.to;
    const six = ['A', 'B', 'C', 'D', 'E', 'F'];
    expect(to(six)).toBe('A, B, C, D, E, F');
    expect(to([...six, 'G'])).toBe(nl['log.many']);
  });
  it('names what is corrected as the form does, and the publication by its title', () => {
    const data = store.toData();
    const [reference] = data.references;
    if (reference === undefined) throw new Error('no reference');
    const author = ['Berg', 'Dijk', 'Smit', 'Vos'].map((family) => ({ family }));
    const many = { ...reference, citedAs: null, csl: { type: 'report', title: 'Werk', author } };
    const names = namesOf({ ...data, references: [many] }, 'nl');
    const value = (of: unknown): object => ({ value: of, by: 'anna', at: 1 });
    const { record, lines } = describePatch(
      {
        table: 'corrections',
        id: many.id,
        before: null,
        after: {
          id: many.id,
          schemaVersion: 8,
          values: { issued: value({ raw: 'z.d.' }), type: value('book'), PMID: value('7'), DOI: value(null) },
        },
      },
      t,
      names,
      'nl',
    );
    expect(record).toBe('Werk');
    expect(lines).toEqual([
      { field: 'datum', from: '–', to: 'z.d.' },
      { field: 'soort', from: '–', to: 'Boek' },
      { field: 'PubMed-nummer', from: '–', to: '7' },
      { field: 'DOI', from: '–', to: '–' },
    ]);
    const before = { values: { title: value('Werk') } };
    const back = { table: 'corrections', id: many.id, before, after: { values: {} } };
    expect(describePatch(back, t, names, 'nl').lines).toEqual([
      { field: 'titel', from: 'Werk', to: 'zoals het was' },
    ]);
  });
});

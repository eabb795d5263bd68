import { beforeAll, describe, expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { serialiseReferences } from '../../shared/import/write-file';
import { fixedEnv } from '../../shared/kernel/ids';
import { emptyDecision } from '../../shared/model/decision';
import type { ProjectData } from '../../shared/model/tables';
import { withDecisions } from '../../shared/review/exportable';

let data: ProjectData;
beforeAll(async () => {
  data = (await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)))).toData();
  const [first] = data.references;
  const [person] = data.persons;
  if (first === undefined || person === undefined) throw new Error('an empty demonstration');
  first.tags = ['ALMP; meta'];
  first.csl.note = 'of the file';
  data.decisions.push({
    ...emptyDecision(first.id, person.id, 'title-abstract'),
    verdict: 'include',
    note: 'two\nlines',
  });
});

describe('references out', () => {
  it('carry decisions, level, country and intervention in one note, and tags as they are', () => {
    const [out] = withDecisions(data.references.slice(0, 1), data);
    expect(out?.csl.keyword?.split('; ')).toEqual(['ALMP, meta', 'zeef:included']);
    const note = out?.csl.note ?? '';
    expect(note.split(' | ')[0]).toBe('of the file');
    expect(note).not.toContain('\n');
    expect(note).toContain('zeef: title-abstract · include · Onderzoeksassistent · two lines');
    expect(note).toContain('zeef: SMS · 5');
    expect(note).toContain('zeef: land · Zweden');
    expect(note).toContain('zeef: interventie · Välkommen till framtiden');
    const ris = serialiseReferences(out === undefined ? [] : [out], 'ris');
    expect(ris.match(/^N1 {2}- /gm)?.length ?? 0).toBeLessThan(2);
  });
  it('call what a correspondent sent included, not unscreened', () => {
    for (const { csl } of withDecisions(data.references, data))
      expect(csl.keyword).toContain('zeef:included');
  });
});

// `zeef merge`: copies of one study that people worked in apart, out of files and into one.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../electron/cli/files';
import { merge } from '../../electron/cli/merge-command';
import { report } from '../../electron/cli/report-commands';
import { UsageError } from '../../electron/cli/usage';
import { type Bundle, readBundle, writeBundle } from '../../shared/bundle/bundle';
import type { Write } from '../../shared/change/commit';
import { MemoryStore } from '../../shared/change/memory-store';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { type Env, fixedEnv } from '../../shared/kernel/ids';
import { decisionId, emptyDecision } from '../../shared/model/decision';
import type { Person } from '../../shared/model/people';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import { activeReferences } from '../../shared/review/active';
import { FONTS } from '../helpers/copy-fonts';

const folder = mkdtempSync(join(tmpdir(), 'zeef-merge-'));
const at = (name: string): string => join(folder, name);
const run = (files: string[], out = 'out.zeef') =>
  merge({ command: 'merge', files: files.map(at), options: { out: at(out) } });
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(at(name)));

function opened(name: string) {
  const read = readBundle(bytes(name));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

let study: Bundle;
const person = (name: string): Person => {
  const found = study.data.persons.find((p) => p.name.startsWith(name));
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

/** A copy of the study in which somebody worked on. */
async function copy(
  name: string,
  env: Env,
  by: Person,
  ...steps: ((data: ProjectData) => { kind: string; writes: Write[] })[]
): Promise<void> {
  const store = new MemoryStore(structuredClone(study.data), study.log);
  for (const step of steps) await store.commit(env, { by: by.id, device: name, ...step(store.toData()) });
  const files = new Map(study.files);
  writeFileSync(at(`${name}.zeef`), writeBundle({ data: store.toData(), log: store.log, files }));
}

const decided = (who: Person, nth: number, note: string) => (data: ProjectData) => {
  const screened = new Set(data.decisions.map((d) => d.referenceId));
  const reference = activeReferences(data).filter((r) => !screened.has(r.id))[nth];
  if (reference === undefined) throw new Error('all are screened');
  const id = decisionId(reference.id, who.id, 'title-abstract');
  const after = {
    ...emptyDecision(reference.id, who.id, 'title-abstract'),
    id,
    verdict: 'include' as const,
    note,
  };
  return { kind: 'decision.record', writes: [{ table: 'decisions' as const, id, after }] };
};
const titled = (title: string) => (data: ProjectData) => {
  const project = requireProject(data);
  return {
    kind: 'project.edit',
    writes: [{ table: 'projects' as const, id: project.id, after: { ...project, title } }],
  };
};

beforeAll(async () => {
  study = await buildPracticeProject(fixedEnv(Date.UTC(2024, 0, 1)), FONTS);
  const day = Date.UTC(2026, 0, 1);
  await copy('noor', fixedEnv(day), person('Noor'), decided(person('Noor'), 0, 'of Noor'));
  await copy('jelle', fixedEnv(day + 900), person('Jelle'), decided(person('Jelle'), 1, 'of Jelle'));
  await copy('marit', fixedEnv(day + 50_000), person('Marit'), titled('By day'));
  await copy('evening', fixedEnv(day + 90_000), person('Marit'), titled('By night'));
  await copy(
    'forger',
    fixedEnv(day + 5),
    person('Jelle'),
    decided(person('Noor'), 2, 'not of Noor'),
    titled('Mine'),
  );
});

describe('zeef merge', () => {
  it('brings the work of two together, and says what came to the first', async () => {
    const summary = await run(['noor.zeef', 'jelle.zeef']);
    expect(summary).toMatchObject({
      people: 0,
      decisions: 1,
      ratings: 0,
      answers: 0,
      files: 0,
      conflicts: 0,
      refused: 0,
    });
    const notes = opened('out.zeef').data.decisions.map((d) => d.note);
    expect(notes).toEqual(expect.arrayContaining(['of Noor', 'of Jelle']));
    expect(opened('out.zeef').log).toHaveLength(study.log.length + 2);
    expect(opened('out.zeef').files.size).toBe(study.files.size);
  });

  it('gives the same bytes whatever comes first, and nothing new the second time', async () => {
    const all = ['noor.zeef', 'marit.zeef', 'jelle.zeef', 'evening.zeef'];
    await run(all, 'one.zeef');
    await run([...all].reverse(), 'other.zeef');
    expect(bytes('one.zeef')).toEqual(bytes('other.zeef'));
    const again = await run(['one.zeef', 'jelle.zeef'], 'again.zeef');
    expect(bytes('again.zeef')).toEqual(bytes('one.zeef'));
    expect(again).toMatchObject({ people: 0, decisions: 0, ratings: 0, answers: 0, files: 0 });
    await run(['noor.zeef', 'marit.zeef'], 'left.zeef');
    await run(['evening.zeef', 'jelle.zeef'], 'right.zeef');
    await run(['right.zeef', 'left.zeef'], 'joined.zeef');
    expect(bytes('joined.zeef')).toEqual(bytes('one.zeef'));
  });

  it('names what two wrote in one place, shows the newest and keeps the other', async () => {
    const summary = await run(['marit.zeef', 'evening.zeef']);
    expect(summary).toMatchObject({ conflicts: 1 });
    expect(summary['toSettle']).toMatchObject([
      { table: 'projects', path: 'title', sides: [{ value: 'By day' }, { value: 'By night' }] },
    ]);
    expect(requireProject(opened('out.zeef').data).title).toBe('By night');
    const before = await report({ command: 'report', files: [at('out.zeef')], options: { check: true } });
    expect(before).toMatchObject({ isFinal: false });
    expect(before['items']).toContainEqual(expect.objectContaining({ code: 'two-values', count: 1 }));
    // Settling is an ordinary change of the study that was put together.
    const { data, log } = opened('out.zeef');
    const store = new MemoryStore(data, log);
    await store.commit(fixedEnv(Date.UTC(2026, 1, 1)), {
      by: person('Marit').id,
      device: 'x',
      ...titled('By day')(data),
    });
    writeFileSync(
      at('settled.zeef'),
      writeBundle({ data: store.toData(), log: store.log, files: new Map() }),
    );
    expect(await run(['settled.zeef', 'evening.zeef', 'marit.zeef'])).toMatchObject({ conflicts: 0 });
    expect(requireProject(opened('out.zeef').data).title).toBe('By day');
  });

  it('applies nothing that somebody wrote in the name of another, and says so', async () => {
    const summary = await run(['noor.zeef', 'forger.zeef']);
    expect(summary).toMatchObject({ refused: 1, decisions: 0 });
    expect(summary['notApplied']).toMatchObject([{ by: person('Jelle').id, why: 'not-own' }]);
    const { data, log } = opened('out.zeef');
    expect(data.decisions.map((d) => d.note)).not.toContain('not of Noor');
    // It stays in the log, and stays refused.
    expect(log.some((c) => JSON.stringify(c.writes ?? '').includes('not of Noor'))).toBe(true);
    expect(await run(['out.zeef', 'jelle.zeef'])).toMatchObject({ refused: 1 });
  });

  it('refuses another study, one file and no file', async () => {
    const other = await buildDemoProject(fixedEnv(0));
    const bundle = { data: other.toData(), log: other.log, files: new Map() };
    writeFileSync(at('other-study.zeef'), writeBundle(bundle));
    await expect(run(['noor.zeef', 'other-study.zeef'])).rejects.toThrow(InputError);
    await expect(run(['noor.zeef'])).rejects.toThrow(UsageError);
    await expect(run(['noor.zeef', 'absent.zeef'])).rejects.toThrow(InputError);
  });
});

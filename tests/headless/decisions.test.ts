// `zeef decisions`: what was decided in another program, into a bundle that proves who brought it in.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { decisions } from '../../electron/cli/decisions-command';
import { importFiles, systemEnv } from '../../electron/cli/import-command';
import { InputError } from '../../electron/cli/files';
import { readBundle, writeBundle } from '../../shared/bundle/bundle';
import { MemoryStore } from '../../shared/change/memory-store';
import type { PersonId } from '../../shared/kernel/ids';
import type { Decision } from '../../shared/model/decision';
import { newPerson } from '../../shared/model/people';
import { UsageError } from '../../electron/cli/usage';

const folder = mkdtempSync(join(tmpdir(), 'zeef-decisions-'));
const at = (name: string): string => join(folder, name);
const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/decisions', name);
const run = (files: string[], options: object) => decisions({ command: 'decisions', files, options });

beforeAll(async () => {
  const records = Array.from(
    { length: 40 },
    (_, n) => `TY  - JOUR\nTI  - Effect of measure ${n} on work: a study\nPY  - ${2000 + (n % 20)}\nER  - \n`,
  );
  writeFileSync(at('list.ris'), records.join(''));
  await importFiles({ command: 'import', files: [at('list.ris')], options: { out: at('study.zeef') } });
});

function opened(name: string) {
  const read = readBundle(new Uint8Array(readFileSync(at(name))), 'proves');
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

it.each([
  ['v1.asreview', 3, 1],
  ['v2.asreview', 5, 2],
  ['v3.asreview', 5, 2],
])('brings in a project of ASReview (%s), and the second time nothing', async (name, count, readers) => {
  const summary = await run([at('study.zeef'), fixture(name)], { out: at('once.zeef') });
  expect(summary).toMatchObject({ tool: 'asreview', records: 40, left: [], already: 0 });
  const { data, log } = opened('once.zeef');
  expect(data.persons.filter((p) => p.origin === 'ASReview')).toHaveLength(readers);
  // What is only noted or labelled is no decision, and comes along.
  expect(data.decisions).toHaveLength((summary['decisions'] as number) + (summary['remarks'] as number));
  expect(data.decisions.filter((d) => d.verdict !== null)).toHaveLength(summary['decisions'] as number);
  expect(data.decisions.filter((d) => d.verdict !== null)).toHaveLength(
    count - (name === 'v1.asreview' ? 0 : 1),
  );
  expect(log.at(-1)?.kind).toBe('decisions.import');
  const again = await run([at('once.zeef'), fixture(name)], { out: at('twice.zeef') });
  expect(again).toMatchObject({ decisions: 0, left: [] });
  expect(opened('twice.zeef').data.decisions).toEqual(data.decisions);
});

it('gives the decisions of a file that names nobody to who is named, at the stage that is asked', async () => {
  writeFileSync(
    at('labels.csv'),
    'title,year,included\nEffect of measure 7 on work: a study,2007,yes\nElsewhere,2007,no\n',
  );
  const summary = await run([at('study.zeef'), at('labels.csv')], {
    out: at('by.zeef'),
    by: 'Noor',
    stage: 'full-text',
  });
  expect(summary).toMatchObject({
    readers: [{ name: 'Noor', include: 1, exclude: 0, maybe: 0 }],
    left: [{ record: 2, title: 'Elsewhere', why: 'none' }],
  });
  expect(opened('by.zeef').data.decisions).toMatchObject([{ stage: 'full-text', verdict: 'include' }]);
});

it('writes in the name of nobody who works in the study but the one who brings it in, however that is written', async () => {
  const { data, log, files } = opened('study.zeef');
  const [lead] = data.persons;
  const bert = newPerson({ id: 'bert' as PersonId, name: 'Bert', role: 'assistant', colour: '' });
  const store = new MemoryStore(data, log);
  const add = [{ table: 'persons' as const, id: bert.id, after: bert }];
  await store.commit(systemEnv, { by: lead!.id, device: 'x', kind: 'person.save', writes: add });
  writeFileSync(at('two.zeef'), writeBundle({ data: store.toData(), log: store.log, files }));
  writeFileSync(
    at('bert.csv'),
    'title,year,besluit Bert,besluit Noor\nEffect of measure 7 on work: a study,2007,yes,no\n',
  );
  const of = async (by: string) => {
    const { left } = await run([at('two.zeef'), at('bert.csv')], { out: at('own.zeef'), by });
    const after = opened('own.zeef');
    return [left, after.data.decisions.map((d) => d.personId), after.log.at(-1)?.by];
  };
  const noor = expect.stringMatching(/^x-/) as unknown;
  expect(await of('')).toMatchObject([[{ why: 'not-own', text: 'Bert' }], [noor], lead!.id]);
  // His own he signs; what was decided elsewhere the lead brings in.
  await of('Bert');
  const signers = opened('own.zeef').log.flatMap(({ by, patches }) =>
    patches.flatMap((p) => (p.table === 'decisions' ? [[by, (p.after as Decision).personId]] : [])),
  );
  expect(signers).toEqual([
    [lead!.id, noor],
    ['bert', 'bert'],
  ]);
  writeFileSync(at('bert.csv'), 'title,year,included\nEffect of measure 7 on work: a study,2007,yes\n');
  expect(await of(' BERT')).toMatchObject([[], ['bert'], 'bert']);
});

it('writes nothing of a file that it cannot read, and names it', async () => {
  writeFileSync(at('none.csv'), 'title,year\nA,2000\n');
  const asked = run([at('study.zeef'), at('none.csv')], { out: at('never.zeef') });
  await expect(asked).rejects.toThrow(InputError);
  await expect(asked).rejects.toThrow(/none\.csv: no column or note/);
  expect(() => readFileSync(at('never.zeef'))).toThrow();
  await expect(run([at('study.zeef')], { out: at('x.zeef') })).rejects.toThrow(UsageError);
  await expect(
    run([at('study.zeef'), at('labels.csv')], { out: at('x.zeef'), stage: 'later' }),
  ).rejects.toThrow(UsageError);
});

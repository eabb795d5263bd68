// Languages of a project's references: as records and corrections say them, else as their texts tell.
import '../../../tests/helpers/browser-globals';
import { expect, it } from 'vitest';
import { bareReference } from '../../../tests/helpers/references';
import { type ImportBatchId, newId, type PersonId, type ProjectId } from '../../../shared/kernel/ids';
import { fixedEnv } from '../../../shared/kernel/ids';
import { newCorrection } from '../../../shared/model/correction';
import type { CslItem } from '../../../shared/model/reference';
import { ProjectDb } from '../../db/database';
import { KnownLanguages } from './known-languages';

const env = fixedEnv(1_700_000_000_000);
const batchId = newId<ImportBatchId>(env);
const make = (n: number, csl: Partial<CslItem>) =>
  bareReference(`r${n}`, { type: 'report', ...csl }, { sequence: n, batchId });

it('a correction goes before the record, the record before its text', async () => {
  const id = newId<ProjectId>(env);
  const db = new ProjectDb(id);
  const danish = 'Effekten af privat løntilskud for ledige i de første år efter ankomsten';
  const refs = [
    make(0, { title: danish }),
    make(1, { title: danish, language: 'eng' }),
    make(2, { title: danish, language: 'eng' }),
    make(3, { title: 'PRISMA' }),
    make(4, {
      title: 'PRISMA',
      abstract: 'De gemeente begeleidt nieuwkomers naar werk en naar een eigen woning.',
    }),
  ];
  await db.transact(() => db.references.addAll(refs, batchId));
  const by = newId<PersonId>(env);
  const correction = newCorrection('r2' as never, { language: { value: 'Zweeds', by, at: 1 } });
  await db.transact(async () => {
    await db.records('corrections').put(correction);
  });
  const languages = new KnownLanguages(id);
  const shares: number[] = [];
  await languages.refresh((share) => shares.push(share), new AbortController().signal);
  expect(refs.map((r) => languages.of(r.id))).toEqual([
    { code: 'da', isTold: true },
    { code: 'en', isTold: false },
    { code: 'sv', isTold: false },
    null,
    { code: 'nl', isTold: true },
  ]);
  expect(shares.at(-1)).toBe(1);
  // What is known is not read again, what is new is.
  await db.transact(() => db.references.addAll([make(5, { title: danish })], newId<ImportBatchId>(env)));
  await languages.refresh(() => undefined, new AbortController().signal);
  expect(languages.of('r5')).toEqual({ code: 'da', isTold: true });
  await expect(new KnownLanguages(id).refresh(() => undefined, AbortSignal.abort())).rejects.toThrow();
  languages.close();
  db.close();
});

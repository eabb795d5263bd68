// What a worker may read: as the person who works may see it, as of one entry of the log.
import '../../tests/helpers/browser-globals';
import { describe, expect, it } from 'vitest';
import { bareReference } from '../../tests/helpers/references';
import { fixedEnv, newId, type PersonId, type ReferenceId } from '../../shared/kernel/ids';
import { decisionId, emptyDecision } from '../../shared/model/decision';
import { requireProject } from '../../shared/model/tables';
import { correct } from '../../shared/review/corrected';
import { ProjectDb } from './database';
import { createProject } from './projects.repository';
import { ProjectReader } from './reader';
import { ProjectSession } from './session';

const env = fixedEnv(1_700_000_000_000);
const SECRET = 'GEHEIMWOORD';

/** A study with a reference that another has decided about while the first stage is blind. */
async function blindStudy() {
  const id = await createProject('Study', 'Anna');
  const session = await ProjectSession.open(id, async function* () {});
  const anna = session.data.persons[0]!;
  const bram: PersonId = newId<PersonId>(env);
  const reference = bareReference(newId<ReferenceId>(env), { type: 'report', title: 'T', abstract: 'A' });
  await session.commit(anna.id, 'person.add', [
    { table: 'persons', id: bram, after: { ...anna, id: bram, name: 'Bram', role: 'assistant' } },
    { table: 'references', id: reference.id, after: reference },
  ]);
  await session.commit(anna.id, 'project.save', (data) => {
    const project = requireProject(data);
    const { stages } = project.screening;
    const blind = { ...stages['title-abstract'], isBlind: true, unblindedAt: null };
    const screening = { ...project.screening, stages: { ...stages, 'title-abstract': blind } };
    return [{ table: 'projects', id, after: { ...project, screening } }];
  });
  session.setViewer(bram);
  const decision = {
    ...emptyDecision(reference.id, bram, 'title-abstract'),
    verdict: 'include' as const,
    note: SECRET,
  };
  await session.commit(bram, 'decision.record', [
    { table: 'decisions', id: decisionId(reference.id, bram, 'title-abstract'), after: decision },
  ]);
  return { session, anna: anna.id, bram, reference };
}

describe('a reader', () => {
  it('hides from each what a blind stage hides, in whatever way it reads', async () => {
    const { session, anna, bram } = await blindStudy();
    for (const [viewer, isSeen] of [
      [anna, false],
      [bram, true],
      [null, false],
    ] as const) {
      session.setViewer(viewer);
      const of = { ...(await session.readAs()), viewer };
      const read = await ProjectReader.during(of, async (reader) =>
        JSON.stringify([await reader.moment(of.since), await reader.tables(['decisions', 'comments'])]),
      );
      expect(read.includes(SECRET)).toBe(isSeen);
    }
    session.close();
  });
  it('gives references with their texts, as they are to be read, and names the entry that it saw', async () => {
    const { session, anna, reference } = await blindStudy();
    await session.commit(anna, 'reference.correct', [
      {
        table: 'corrections',
        id: reference.id,
        after: correct(reference, null, { title: 'Better' }, { by: anna, at: 1 }),
      },
    ]);
    const of = await session.readAs();
    const { data, seq, entry } = await ProjectReader.during(of, (reader) => reader.moment(of.since));
    expect(data.references[0]?.csl).toMatchObject({ title: 'Better', abstract: 'A' });
    expect(seq).toBe(session.log.at(-1)?.seq);
    expect(entry).toMatch(/^[0-9a-f]{8}$/);
    session.close();
  });
  it('waits for what was asked to be written, and refuses a database that lacks an entry', async () => {
    const { session, anna, reference } = await blindStudy();
    const writing = session.commit(anna, 'reference.correct', [
      {
        table: 'corrections',
        id: reference.id,
        after: correct(reference, null, { title: 'Later' }, { by: anna, at: 1 }),
      },
    ]);
    const of = await session.readAs();
    const { data } = await ProjectReader.during(of, (reader) => reader.moment(of.since));
    expect(data.references[0]?.csl.title).toBe('Later');
    await writing;
    // Everything for a copy as well: an older one would leave out what the window shows.
    await expect(ProjectReader.during(of, (reader) => reader.whole(of.since + 1))).rejects.toThrow(
      `the log ends before entry ${of.since + 1}`,
    );
    expect((await ProjectReader.during(of, (reader) => reader.whole(of.since))).log.at(-1)?.seq).toBe(
      of.since,
    );
    await expect(ProjectReader.during(of, (reader) => reader.moment(of.since + 1))).rejects.toThrow(
      'the log ends',
    );
    session.close();
  });
});

it('reads many pages in one transaction, each time', async () => {
  const { session } = await blindStudy();
  const db = new ProjectDb(session.id);
  const many = Array.from({ length: 8000 }, (_, i) =>
    bareReference(
      newId<ReferenceId>(env),
      { type: 'book', title: `T${i}`, abstract: `A${i}` },
      { sequence: i },
    ),
  );
  await db.transact(() => db.references.addAll(many, null));
  db.close();
  const of = await session.readAs();
  for (let i = 0; i < 10; i++) {
    const { data } = await ProjectReader.during(of, (reader) => reader.moment(of.since));
    expect(data.references).toHaveLength(8001);
  }
  session.close();
});

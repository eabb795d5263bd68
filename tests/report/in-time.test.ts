// The report as it was: every difference is named with what it said, what it says, and the entry that changed it.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../shared/bundle/bundle';
import { rewindTo } from '../../shared/change/rewind';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { hlcMs } from '../../shared/kernel/clock';
import { fixedEnv } from '../../shared/kernel/ids';
import { extractionId } from '../../shared/model/extraction';
import { buildProduct } from '../../shared/report/build-report';
import { markChanges, printedTables } from '../../shared/report/changes';
import { tablesOf } from '../../shared/report/document-model';
import { cellChanges } from '../../shared/report/in-time/cell-changes';
import { changesDocument, toldChanges } from '../../shared/report/in-time/changes-document';
import { endOfDay, exportMoments, isAfterLog } from '../../shared/report/in-time/moments';
import { type ProductId, productIds } from '../../shared/report/products/registry';
import { reportTable, sameTable, textCell, textColumn } from '../../shared/report/table-model';
import { FONTS } from '../helpers/copy-fonts';

let study: Bundle;
beforeAll(async () => {
  study = await buildPracticeProject(fixedEnv(0), FONTS);
});

const pairsSince = (seq: number, ids: readonly ProductId[] = productIds, now = study.data) => {
  const then = rewindTo(study.data, study.log, seq);
  return ids.map((id) => ({ before: buildProduct(then, id, 'nl'), after: buildProduct(now, id, 'nl') }));
};

describe('the report in time', () => {
  it('finds nothing between a moment and itself', () => {
    for (const { before, after } of pairsSince(study.log.at(-1)?.seq ?? 0))
      expect(cellChanges(before, after)).toEqual([]);
  });

  it('names the entry of a context or a finding where that is what changed', () => {
    for (const [kind, product] of [
      ['context.save', 'bijlage-4'],
      ['finding.save', 'bevindingen'],
    ] as const) {
      const seq = (study.log.find((e) => e.kind === kind)?.seq ?? 1) - 1;
      const pairs = pairsSince(seq, [product]);
      const since = study.log.filter((e) => e.seq > seq);
      const told = toldChanges(pairs, study.data, since, 'nl')
        .flatMap((t) => t.changes)
        .filter(({ origin: { contexts = [], findings = [] } }) => contexts.length + findings.length > 0);
      expect(told.length, product).toBeGreaterThan(0);
      for (const change of told)
        expect(change.causes.map((c) => c.what).join(), `${product} ${change.after ?? ''}`).not.toContain(
          'checklist',
        );
    }
  });

  it('names for each changed cell who changed it, with the passages of now', () => {
    // The lead's reviews come last.
    const reviews = study.log.filter((e) => e.kind === 'review.save');
    const seq = (reviews[0]?.seq ?? 1) - 1;
    const told = toldChanges(
      pairsSince(seq),
      study.data,
      study.log.filter((e) => e.seq > seq),
      'nl',
    );
    expect(told.length).toBeGreaterThan(0);
    const table = told.find((p) => p.id === 'bijlage-3');
    const level = table?.changes.find((c) => c.column.startsWith('Maryland'));
    expect(level?.before).not.toBe(level?.after);
    expect(level?.causes[0]).toMatchObject({ who: 'Marit Visser', what: 'eindbeoordeling' });
    expect(level?.quotes.length).toBeGreaterThan(0);
    for (const { changes } of told)
      for (const c of changes) expect(c.causes.length, `${c.where} ${c.row} ${c.column}`).toBeGreaterThan(0);
  });

  it('knows a table by what it is of: one that came before it changes nothing of it', () => {
    const [first] = study.data.interventions;
    const { interventions, extractions } = study.data;
    const more = {
      ...study.data,
      interventions: [{ ...first!, id: 'new' as never, title: 'Nieuw', sequence: -1 }, ...interventions],
      extractions: [
        ...extractions,
        { ...extractions[0]!, id: extractionId('new' as never), interventionId: 'new' as never },
      ],
    };
    const [before, after] = [study.data, more].map((data) => buildProduct(data, 'tabel-2.3-ingevuld', 'nl'));
    const changes = cellChanges(before!, after!);
    expect(new Set(changes.map((c) => c.where))).toEqual(new Set(['Tabel 2.3 (ingevuld): Nieuw']));
    // Nor does a cell change since an export; what was exported by place is compared by place still.
    const marked = (printed: ReturnType<typeof printedTables>) =>
      tablesOf(markChanges([after!], printed)[0]!).map((t) => t.rows.flat().some((c) => c.isChanged));
    const printed = printedTables([before!]);
    expect(marked(printed).some(Boolean)).toBe(false);
    const byPlace = Object.fromEntries(
      tablesOf(before!).map((t) => [t.id, printed[sameTable(t)] ?? []] as const),
    );
    expect(marked(byPlace).some(Boolean)).toBe(true);
    expect(tablesOf(before!).every((t) => t.rows.flat().every((c) => !c.isChanged))).toBe(true);
  });

  it('compares captions, headings and notes of tables, and names who changed what they count', () => {
    const seq = endOfDay(study.log, '2025-10-15') ?? 0;
    const pairs = pairsSince(seq, ['tabel-2.2']);
    const since = study.log.filter((e) => e.seq > seq);
    const lines = toldChanges(pairs, study.data, since, 'nl').flatMap((p) => p.changes);
    const note = lines.find((c) => c.row === '' && c.column === '');
    expect(note).toBeDefined();
    expect(note?.causes.length).toBeGreaterThan(0);
    const [{ after } = { after: null }] = pairs;
    const titled = (caption: string) => ({
      ...after!,
      blocks: after!.blocks.map((b) =>
        b.type === 'table'
          ? {
              ...b,
              table: {
                ...b.table,
                caption,
                columns: b.table.columns.map((c, i) => (i === 0 ? { ...c, title: caption } : c)),
              },
            }
          : b,
      ),
    });
    const found = cellChanges(titled('Toen'), titled('Nu'));
    expect(found.map(({ column, before, after: now }) => [column, before, now])).toEqual([
      ['', 'Tabel 2.2 Toen', 'Tabel 2.2 Nu'],
      ['Nu', 'Toen', 'Nu'],
    ]);
  });

  it('names of a count that changed what moved a reference into it or out of it, and nothing else', () => {
    const seq = endOfDay(study.log, '2025-09-20') ?? 0;
    // Until the second round: the diagram counts that one alone from then on.
    const last = endOfDay(study.log, '2025-11-30') ?? 0;
    const now = rewindTo(study.data, study.log, last);
    const pairs = pairsSince(seq, ['prisma'], now);
    const since = study.log.filter((e) => e.seq > seq && e.seq <= last);
    const told = toldChanges(pairs, now, since, 'nl').flatMap((p) => p.changes);
    const sought = told.find((c) => c.row === 'Databases en registers: Volledige tekst gezocht');
    expect(sought).toMatchObject({ before: '15', after: '16', quotes: [] });
    expect(sought?.causes.map((c) => [c.who, c.what])).toEqual([
      ['Marit Visser', 'opgelost verschil (– → ingesloten)'],
    ]);
    // The line of what is not done is of those references too, not of the protocol.
    const words = told.filter((c) => c.isWords);
    expect(words.map((c) => c.before?.slice(0, 14))).toEqual(['Niet afgerond:']);
    for (const { causes } of words)
      for (const { what } of causes) expect(['literatuur', 'protocol']).not.toContain(what);
  });

  it('takes a row that is no longer the first of its group for the same row', () => {
    const seq = endOfDay(study.log, '2025-10-01') ?? 0;
    const then = rewindTo(study.data, study.log, seq);
    const changes = cellChanges(
      buildProduct(then, 'bijlage-3', 'nl'),
      buildProduct(study.data, 'bijlage-3', 'nl'),
    );
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter((c) => c.column === 'Land')).toEqual([]);
  });

  it('accounts for each table: what was then, with the changes, is what is now', () => {
    const seq = endOfDay(study.log, '2025-10-20') ?? 0;
    for (const { before, after } of pairsSince(seq)) {
      const changes = cellChanges(before, after);
      const texts = (p: typeof before) =>
        JSON.stringify(tablesOf(p).map((t) => t.rows.map((r) => r.map((c) => c.text))));
      expect(changes.length > 0 || texts(before) === texts(after), after.id).toBe(true);
      for (const c of changes) expect(c.before).not.toBe(c.after);
    }
  });

  it('goes to the end of a day, and to exports', () => {
    const first = study.log[0];
    const last = study.log.at(-1);
    if (first === undefined || last === undefined) throw new Error('no log');
    expect(endOfDay(study.log, '2999-01-01')).toBe(last.seq);
    expect(endOfDay(study.log, '1999-01-01')).toBe(0);
    expect(endOfDay(study.log, 'gisteren')).toBeNull();
    for (const none of ['2026-13-01', '2026-02-30', '2026-00-10'])
      expect(endOfDay(study.log, none)).toBeNull();
    expect([isAfterLog(study.log, '2999-01-01'), isAfterLog(study.log, '1999-01-01')]).toEqual([true, false]);
    const day = new Date(hlcMs(first.at));
    const iso = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
    expect(endOfDay(study.log, iso)).toBeGreaterThan(0);
    const entry = { kind: 'export.save', seq: 9, at: last.at, by: last.by };
    expect(exportMoments([{ ...last }, entry]).map((e) => e.seq)).toEqual([8]);
  });

  it('names whose decision it is, and who brought it in; an area of a page is called one', () => {
    const [lead, noor] = study.data.persons;
    const decision = study.data.decisions.find((d) => d.personId === noor!.id && d.verdict !== null)!;
    const entry = {
      ...study.log.at(-1)!,
      by: lead!.id,
      bulk: null,
      patches: [{ table: 'decisions', id: decision.id, before: null, after: decision }],
    };
    const origin = { references: [decision.referenceId], interventions: [], fields: [] };
    const table = (text: string) =>
      reportTable({
        ...{ id: 'x', language: 'nl' as const, caption: '', columns: [textColumn('n', 1)] },
        rows: [[{ ...textCell(text), ...origin }]] as never,
        notes: [],
      });
    const of = (text: string) => ({
      ...{ id: 'x', language: 'nl' as const, title: 'x', landscape: false, slides: [] },
      blocks: [{ type: 'table' as const, table: table(text) }],
    });
    const told = toldChanges([{ before: of('a'), after: of('b') }], study.data, [entry], 'nl');
    expect(told[0]?.changes[0]?.causes.map((c) => c.who)).toEqual([
      `${noor!.name}, ingelezen door ${lead!.name}`,
    ]);
    const [change] = told[0]!.changes;
    const quote = { text: '', fileName: 'a.pdf', pageLabel: '3' } as never;
    const drawn = changesDocument([{ ...told[0]!, changes: [{ ...change!, quotes: [quote] }] }], 0, 'nl');
    expect(tablesOf(drawn)[0]?.rows[0]?.at(-1)?.text).toBe('gebied (a.pdf, p. 3)');
  });

  it('is a document with a table a product, or says that nothing changed', () => {
    const told = toldChanges(pairsSince(100), study.data, study.log, 'nl');
    const document = changesDocument(told, Date.UTC(2025, 9, 1, 12), 'nl');
    expect(document.title).toBe('Wijzigingen in het rapport sinds 1 oktober 2025');
    expect(tablesOf(document).map((t) => t.id)).toEqual(told.map((p) => `wijzigingen-${p.id}`));
    expect(JSON.stringify(changesDocument([], 0, 'en').blocks)).toContain('Nothing of what is printed');
  });
});

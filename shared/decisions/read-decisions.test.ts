// Files with decisions: projects of ASReview that we made (tests/fixtures/decisions), and texts after the documentation
// of the programs and exports in public repositories.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DecisionFile, Said } from './decided';
import { readDecisions } from './read-decisions';

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../tests/fixtures/decisions', name));
function read(name: string, text: string | Uint8Array): DecisionFile {
  const outcome = readDecisions(name, typeof text === 'string' ? strToU8(text) : text);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const failure = (name: string, text: string | Uint8Array): string => {
  const outcome = readDecisions(name, typeof text === 'string' ? strToU8(text) : text);
  return outcome.ok ? 'read' : outcome.error.code;
};
const short = (said: readonly Said[]) =>
  said.map((s) => [s.reader, s.verdict, s.stage, s.reason, s.note, s.labels]);
const brief = (file: DecisionFile) =>
  file.decided.map((d) => [d.record, ...d.said.map((s) => `${s.reader ?? '-'}:${s.verdict ?? '-'}`)]);

describe('projects of ASReview', () => {
  it.each(['v3.asreview', 'v2.asreview'])('gives labels, notes, ticked tags and users of %s', (name) => {
    const file = read(name, fixture(name));
    expect([file.tool, file.records, file.unread]).toEqual(['asreview', 40, []]);
    // The last record stands for the first.
    expect(brief(file)).toEqual([
      [1, '1:include'],
      [40, '1:include'],
      [2, '1:exclude'],
      [3, '2:-'],
      [4, '2:include'],
    ]);
    expect(file.decided[0]?.said[0]).toMatchObject({ labels: ['Country: Sweden'], at: 1745432659800 });
    expect(file.decided[2]?.said[0]?.note).toBe('too old');
    expect(file.decided[0]?.csl).toMatchObject({
      title: 'Effect of measure 0 on work: a study',
      DOI: '10.1000/0',
    });
  });

  it('reads version 1 by the rows of its data set', () => {
    const file = read('v1.asreview', fixture('v1.asreview'));
    expect(brief(file)).toEqual([
      [1, '-:include'],
      [2, '-:exclude'],
      [3, '-:-'],
      [4, '-:include'],
    ]);
    expect(file.decided[1]?.csl).toMatchObject({ title: 'Effect of measure 1 on work: a study' });
    expect(file.decided[0]?.said[0]?.at).toBe(Date.UTC(2023, 4, 1, 10, 20, 30, 123));
  });

  it('refuses one of before version 1, whose data set would be taken for decisions', () => {
    const text = (value: unknown) => strToU8(JSON.stringify(value));
    const old = zipSync({
      'project.json': text({ version: '0.17', dataset_path: 'set.csv' }),
      'labeled.json': text([[0, 1]]),
      'data/set.csv': strToU8('title,year,debug_label\nOne,2020,1\nTwo,2020,0\n'),
    });
    expect(failure('old.asreview', old)).toBe('no-decisions');
  });

  it('counts a row of the data set without a title as the others', () => {
    const files = unzipSync(fixture('v1.asreview'));
    const lines = strFromU8(files['data/set.csv']!).trim().split('\n');
    const at = lines[0]!.split(',').findIndex((name) => /title/i.test(name));
    const cells = lines[3]!.split(',');
    lines[3] = cells.map((cell, i) => (i === at ? '' : cell)).join(',');
    files['data/set.csv'] = strToU8(`${lines.join('\n')}\n`);
    const file = read('v1.asreview', zipSync(files));
    expect(brief(file)).toEqual(brief(read('v1.asreview', fixture('v1.asreview'))));
  });

  it('reads version 1 by the column record_id where its data set has one', () => {
    const files = unzipSync(fixture('v1.asreview'));
    const [head = '', ...rows] = strFromU8(files['data/set.csv']!).trim().split('\n');
    const numbered = (ids: (row: number) => number | string): Uint8Array =>
      zipSync({
        ...files,
        'data/set.csv': strToU8(
          [`record_id,${head}`, ...rows.map((row, i) => `${ids(i)},${row}`)].join('\n'),
        ),
      });
    // The last row has number 0: what was said of record 1 is of the row before it.
    const file = read(
      'v1.asreview',
      numbered((row) => rows.length - 1 - row),
    );
    const title = (row: number): string =>
      /Effect of measure \d+ on work: a study/.exec(rows[row] ?? '')?.[0] ?? '';
    expect(file.decided[1]?.csl).toMatchObject({ title: title(rows.length - 2) });
    expect(
      failure(
        'v1.asreview',
        numbered(() => 1),
      ),
    ).toBe('dataset-rows');
  });

  it('says what is wrong with one that cannot be read', () => {
    const broken = zipSync({ 'project.json': strToU8('{}'), 'results.db': strToU8('x'.repeat(300)) });
    expect(failure('x.asreview', broken)).toBe('unreadable');
    const empty = zipSync({ 'project.json': strToU8('{"reviews":[]}'), 'state.h5': strToU8('x') });
    expect(failure('x.asreview', empty)).toBe('no-decisions');
  });
});

describe('exports of ASReview', () => {
  it('reads columns, with who, when and which tags', () => {
    const csv =
      'title,asreview_label,asreview_time,asreview_note,asreview_user_name,asreview_tag_land_Zweden,included\n' +
      'A,1,2024-01-02 03:04:05,goed,Jan,1,0\nB,0,,,Jan,,1\nC,,,,,,1\n';
    const file = read('asreview_relevant_x.csv', csv);
    expect(file.tool).toBe('asreview');
    expect(brief(file)).toEqual([
      [1, 'Jan:include'],
      [2, 'Jan:exclude'],
    ]);
    expect(file.decided[0]?.said[0]).toMatchObject({
      note: 'goed',
      labels: ['land Zweden'],
      at: Date.UTC(2024, 0, 2, 3, 4, 5),
    });
  });

  it('reads the marks in the notes of RIS', () => {
    const ris = ['relevant', 'irrelevant', 'not_seen']
      .map((mark) => `TY  - JOUR\nTI  - Title ${mark}\nN1  - ASReview_${mark}\nER  - \n`)
      .join('');
    expect(brief(read('x.ris', ris))).toEqual([
      [1, '-:include'],
      [2, '-:exclude'],
    ]);
  });
});

describe('exports of ASReview 1', () => {
  it('keeps the notes of each project that a data set went through', () => {
    const csv =
      'record_id,title,year,included,asreview_ranking,exported_notes_1,exported_notes_2\n' +
      '0,One,2020,1,1,good one,\n1,Two,2021,0,2,too old,seen twice\n2,Three,2021,,3,later,\n';
    const file = read('asreview_result.csv', csv);
    expect([file.tool, file.unread]).toEqual(['asreview', []]);
    expect(file.decided.flatMap((d) => d.said.map((s) => [s.verdict, s.note]))).toEqual([
      ['include', 'good one'],
      ['exclude', 'too old\nseen twice'],
      [null, 'later'],
    ]);
  });
});

describe('Rayyan', () => {
  const note =
    'mine | RAYYAN-INCLUSION: {"Kofi"=>"Included", "Ama B."=>"Excluded"} | RAYYAN-LABELS: pilot,Dutch | RAYYAN-EXCLUSION-REASONS: wrong population,too old | USER-NOTES: {"Ama B."=>["later"], "Zoe"=>["only a note"]}';
  const cell = `"${note.replaceAll('"', '""')}"`;

  it('gives each reader their decision; reasons to who excluded, labels to all', () => {
    const file = read(
      'articles.csv',
      `key,title,year,notes\nrayyan-1,A study,2020,${cell}\nrayyan-2,Another,2021,\n`,
    );
    expect([file.tool, file.records, file.decided.length]).toEqual(['rayyan', 2, 1]);
    expect(short(file.decided[0]!.said)).toEqual([
      ['Kofi', 'include', null, null, '', ['pilot', 'Dutch']],
      ['Ama B.', 'exclude', null, 'wrong population', 'later\ntoo old', ['pilot', 'Dutch']],
      ['Zoe', null, null, null, 'only a note', []],
    ]);
  });

  it('reads the notes of RIS and BibTeX, and the zip with its log of clicks', () => {
    const ris = `TY  - JOUR\nTI  - A study\nN1  - ${note}\nER  - \n`;
    expect(brief(read('articles.ris', ris))).toEqual([[1, 'Kofi:include', 'Ama B.:exclude', 'Zoe:-']]);
    const bib = '@article{rayyan-1, title={A study}, note={RAYYAN-INCLUSION: {"Kofi"=>"Maybe"}}}\n';
    expect(brief(read('articles.bib', bib))).toEqual([[1, 'Kofi:maybe']]);
    const zip = zipSync({
      'articles.ris': strToU8(ris),
      'customizations_log.csv': strToU8('article_id,user_id,key,value\n1,2,included,1\n'),
    });
    expect(brief(read('full_text.zip', zip))).toEqual([[1, 'Kofi:include', 'Ama B.:exclude', 'Zoe:-']]);
  });

  const noted = (marks: string) => {
    const ris = `TY  - JOUR\nTI  - A study\nN1  - ${marks}\nER  - \n`;
    return read('articles.ris', ris).decided.flatMap((d) => d.said.map((x) => [x.reader, x.verdict, x.note]));
  };
  it('keeps names and remarks with brackets and quotation marks whole', () => {
    const remarks = 'USER-NOTES: {"Kofi"=>["see [1] of it", "he said \\"no\\""]}';
    expect(noted(`RAYYAN-INCLUSION: {"Kofi"=>"Included"} | ${remarks}`)).toEqual([
      ['Kofi', 'include', 'see [1] of it\nhe said "no"'],
    ]);
    expect(noted('RAYYAN-INCLUSION: {"An \\"Ax\\" B"=>"Included", "Bo"=>"Excluded"}')).toEqual([
      ['An "Ax" B', 'include', ''],
      ['Bo', 'exclude', ''],
    ]);
    // All escaped, as some programs write it when they take it over.
    expect(noted('RAYYAN-INCLUSION: \\{\\"Kofi\\"=>\\"Included\\"\\}')).toEqual([['Kofi', 'include', '']]);
  });

  it('takes a reader without a name for nobody', () => {
    expect(noted('RAYYAN-INCLUSION: {" "=>"Included"}')).toEqual([[null, 'include', '']]);
  });

  it('names a word that is no decision', () => {
    const odd = note.replace('Included', 'Perhaps');
    const file = read('articles.ris', `TY  - JOUR\nTI  - A study\nN1  - ${odd}\nER  - \n`);
    expect(file.unread).toEqual([{ record: 1, title: 'A study', reason: 'unknown-word', text: 'Perhaps' }]);
    expect(brief(file)).toEqual([[1, 'Kofi:-', 'Ama B.:exclude', 'Zoe:-']]);
  });
});

describe('Covidence', () => {
  const head = 'Title,Authors,Published Year,DOI,Covidence #,Study,Notes,Tags\n';
  const row = (notes: string): string => `A title of work,"X, Y",2020,,#1581,Heslop 1990,${notes},SRH\n`;
  const said = (name: string, notes = '') => short(read(name, head + row(notes)).decided[0]?.said ?? []);

  it('knows the list by the name of the file, and both stages from it', () => {
    expect(said('review_1_included_csv_20240101.csv')).toEqual([
      [null, 'include', 'title-abstract', null, '', ['SRH']],
      [null, 'include', 'full-text', null, '', ['SRH']],
    ]);
    expect(said('review_1_irrelevant_csv_20240101.csv')).toEqual([
      [null, 'exclude', 'title-abstract', null, '', ['SRH']],
    ]);
    expect(said('review_1_select_csv_20240101.csv')).toEqual([
      [null, 'include', 'title-abstract', null, '', ['SRH']],
    ]);
    expect(said('review_1_screen_csv_20240101.csv')).toEqual([]);
    expect(said('screen.zip/review_1_select_csv_20240101.csv')).toEqual(said('select.csv'));
  });

  it('knows the excluded by their reason, whatever the file is called', () => {
    expect(said('mine.csv', 'Exclusion reason: Wrong study design; seen twice')).toEqual([
      [null, 'include', 'title-abstract', null, '', ['SRH']],
      [null, 'exclude', 'full-text', 'Wrong study design', 'seen twice', ['SRH']],
    ]);
  });

  it('names the records of a list that nothing tells', () => {
    expect(read('mine.csv', head + row('')).unread).toMatchObject([{ record: 1, reason: 'unknown-list' }]);
  });
});

describe('EPPI-Reviewer', () => {
  const json = JSON.stringify({
    CodeSets: [
      {
        SetName: 'Screen on Title & Abstract',
        SetId: 1,
        Attributes: {
          AttributesList: [
            { AttributeId: 1, AttributeName: 'INCLUDE on title & abstract', AttributeType: 'Include' },
            { AttributeId: 2, AttributeName: 'EXCLUDE on date', AttributeType: 'Exclude' },
          ],
        },
      },
      {
        SetName: 'Screen on full text',
        SetId: 2,
        Attributes: { AttributesList: [{ AttributeId: 3, AttributeName: 'Too small', AttributeTypeId: 11 }] },
      },
      {
        SetName: 'Topics',
        SetId: 3,
        Attributes: { AttributesList: [{ AttributeId: 9, AttributeName: 'Work' }] },
      },
    ],
    References: [
      {
        Title: 'One',
        Authors: 'Smith, A; Jones, B;',
        Year: '2020',
        DOI: '10.1000/1',
        Codes: [{ AttributeId: 2, AdditionalText: '1999' }, { AttributeId: 9 }],
      },
      { Title: 'Two', Year: '2021', Codes: [{ AttributeId: 1 }, { AttributeId: 3 }] },
      { Title: 'Three', Codes: [{ AttributeId: 9 }] },
    ],
  });

  it('reads codes that include and exclude, with stage and reason', () => {
    const file = read('eppi.json', json);
    expect([file.tool, file.records]).toEqual(['eppi', 3]);
    expect(short(file.decided[0]!.said)).toEqual([
      [null, 'exclude', 'title-abstract', 'EXCLUDE on date', '1999', []],
    ]);
    expect(short(file.decided[1]!.said)).toEqual([
      [null, 'include', 'title-abstract', null, '', []],
      [null, 'exclude', 'full-text', 'Too small', '', []],
    ]);
    expect(file.decided[0]?.csl).toMatchObject({ title: 'One', DOI: '10.1000/1' });
  });

  it('says what is wrong', () => {
    expect(failure('x.json', json.slice(0, 300))).toBe('unreadable');
    const code = '{"AttributeId":1,"AttributeName":"x","Attributes":{"AttributesList":[';
    const deep = `${code.repeat(20_000)}${']}}'.repeat(20_000)}`;
    const set = `{"SetName":"s","Attributes":{"AttributesList":[${deep}]}}`;
    expect(failure('x.json', `{"CodeSets":[${set}],"References":[]}`)).toBe('unreadable');
    expect(failure('x.json', JSON.stringify({ CodeSets: [], References: [] }))).toBe('no-decisions');
  });
});

describe('plain columns', () => {
  it('reads one column for each reader, in Dutch too, with reason and remark', () => {
    const csv =
      'titel;jaar;besluit Anna;besluit Bert de Wit;reden;opmerking\nEen;2020;ja;nee;te oud;zie tabel\nTwee;2021;misschien;;;\nDrie;2021;;;;\n';
    const file = read('lijst.csv', csv);
    expect(file.tool).toBe('columns');
    expect(file.decided.flatMap((d) => short(d.said))).toEqual([
      ['Anna', 'include', null, null, 'zie tabel', []],
      ['Bert de Wit', 'exclude', null, 'te oud', 'zie tabel', []],
      ['Anna', 'maybe', null, null, '', []],
    ]);
  });

  it.each([
    ['Anna decision', 'Anna reason'],
    ['Besluit Anna', 'Anna redenen'],
    ['Reviewer 1 decision', 'Reviewer 1 exclusion reason'],
    ['reviewer_1', 'reviewer_1_reason_for_exclusion'],
    ['Decision (Anna)', 'Reason (Anna)'],
    ['oordeel Anna', 'Reden van uitsluiting Anna'],
    ['besluit van den Berg', 'uitsluitingsreden van den Berg'],
    ['Anna de Wit decision', 'Anna’s reason'],
    ['Besluit Anna', 'Anna: waarom uitgesloten?'],
    ['Screener Anna', 'Reason Anna'],
  ])('reads the reason of a reader beside their decision: %s, %s', (decision, reason) => {
    const csv = `title,year,${decision},Bob decision,${reason},Bob reason\nOne,2020,no,no,too old,no wages\nTwo,2021,no,yes,,\n`;
    const file = read('x.csv', csv);
    expect(file.decided.map((d) => d.said.map((s) => [s.verdict, s.reason, s.note]))).toEqual([
      [
        ['exclude', 'too old', ''],
        ['exclude', 'no wages', ''],
      ],
      [
        ['exclude', null, ''],
        ['include', null, ''],
      ],
    ]);
    expect(file.unread).toEqual([]);
  });

  it('reads notes, labels and certainty of a reader, and a reason that no exclusion goes with', () => {
    const csv =
      'title;year;Anna besluit;Bob besluit;Opmerkingen Anna;Anna labels;Zekerheid (Anna);Bob reden;reden\n' +
      'Een;2020;nee;ja;zie tabel;loon, proef;2;twijfel over jaar;te oud\nTwee;2021;;nee;later;;;te klein; geen loon;te oud\n';
    const file = read('x.csv', csv);
    expect(file.decided.flatMap((d) => short(d.said))).toEqual([
      ['Anna', 'exclude', null, 'te oud', 'zie tabel\nZekerheid (Anna): 2', ['loon', 'proef']],
      ['Bob', 'include', null, null, 'twijfel over jaar', []],
      ['Anna', null, null, null, 'later', []],
      ['Bob', 'exclude', null, 'te klein', '', []],
    ]);
    expect(file.unread).toEqual([]);
  });

  it('gives the reason of a stage to the decision of that stage', () => {
    const csv =
      'title,year,Kofi TA decision,Kofi full text decision,Kofi full text reason\nOne,2020,yes,no,too old\n';
    expect(read('x.csv', csv).decided.flatMap((d) => short(d.said))).toEqual([
      ['Kofi', 'include', 'title-abstract', null, '', []],
      ['Kofi', 'exclude', 'full-text', 'too old', '', []],
    ]);
  });

  it('takes a heading that is a name only for a reader, where a column with reasons has that name', () => {
    const csv = 'title,year,Anna,Bob,Anna reason,Opmerking Bob\nOne,2020,no,yes,too old,good\n';
    expect(read('x.csv', csv).decided.flatMap((d) => short(d.said))).toEqual([
      ['Anna', 'exclude', null, 'too old', '', []],
      ['Bob', 'include', null, null, 'good', []],
    ]);
  });

  it('names a column of reasons or remarks that is nobody’s', () => {
    const csv =
      'title,year,Anna decision,Anna de Wit decision,Bob reason,An reason,Team notes\nOne,2020,no,no,old,x,y\n';
    const left = read('x.csv', csv).unread.map((u) => [u.title, u.reason]);
    expect(left).toEqual([
      ['Bob reason', 'no-column'],
      ['An reason', 'no-column'],
      ['Team notes', 'no-column'],
    ]);
  });

  it('reads one column with a column of names beside it, and the stage in its heading', () => {
    const csv = 'title,year,full_text_decision,reviewer\nOne,2020,include,Anna\nTwo,2021,exclude,Bert\n';
    expect(read('x.csv', csv).decided.flatMap((d) => short(d.said))).toEqual([
      ['Anna', 'include', 'full-text', null, '', []],
      ['Bert', 'exclude', 'full-text', null, '', []],
    ]);
  });

  it.each([
    ['decision Vanessa', 'Vanessa'],
    ['vote by Byron', 'Byron'],
    ['Decision van der Berg', 'van der Berg'],
    ['besluit van Ofelia', 'Ofelia'],
    ['besluit van den Berg', 'van den Berg'],
    ["decision O'Brien", "O'Brien"],
  ])('reads the whole name in the heading %s', (heading, name) => {
    const file = read('x.csv', `title,year,${heading}\nOne,2020,yes\n`);
    expect(file.decided[0]?.said).toMatchObject([{ reader: name, verdict: 'include' }]);
  });

  it.each([
    ['Kofi title_abstract decision', 'Kofi full text decision'],
    ['Kofi TA decision', 'Kofi_FT_decision'],
    ['decision Kofi title and abstract', 'decision Kofi (full text)'],
  ])('knows a reader at two stages for one: %s, %s', (first, second) => {
    const file = read('x.csv', `title,year,${first},${second}\nOne,2020,yes,no\n`);
    expect(file.decided[0]?.said.map((s) => [s.reader, s.verdict, s.stage])).toEqual([
      ['Kofi', 'include', 'title-abstract'],
      ['Kofi', 'exclude', 'full-text'],
    ]);
  });

  it.each([
    ['Title/Abstract decision', 'Full-text decision'],
    ['Title/abstract screening decision', 'Full text screening decision'],
    ['Besluit TI/AB', 'Besluit volledige tekst'],
    ['Decision (title/abstract)', 'Decision (full text)'],
  ])('knows the headings of two stages for no reader: %s, %s', (first, second) => {
    const file = read('x.csv', `title,year,${first},${second}\nOne,2020,include,exclude\n`);
    expect(file.decided[0]?.said.map((s) => [s.reader, s.verdict, s.stage])).toEqual([
      [null, 'include', 'title-abstract'],
      [null, 'exclude', 'full-text'],
    ]);
    expect(file.unread).toEqual([]);
  });

  it.each([
    ['Besluit Anna,Besluit Bob,Besluit titel/abstract', ['Anna', 'Bob'], 'Besluit titel/abstract'],
    ['Anna decision,Bob decision,Agreed decision', ['Anna', 'Bob'], 'Agreed decision'],
    ['Decision round 1,Decision round 2,x', [null], 'Decision round 2'],
    ['Besluit,Anna,Bob', [null], 'Anna'],
  ])('names the column that could hold decisions and is nobody’s: %s', (headings, readers, left) => {
    const file = read('x.csv', `title,year,${headings}\nOne,2020,ja,nee,ja\n`);
    expect(file.decided[0]?.said.map((s) => s.reader)).toEqual(readers);
    expect(file.unread).toContainEqual({ record: 0, title: left, reason: 'no-column', text: '' });
  });

  it('reads the screening codes of EPPI-Reviewer among the keywords of RIS', () => {
    const record = (title: string, ...words: string[]): string =>
      `TY  - JOUR\nT1  - ${title}\nPY  - 2011\n${words.map((w) => `KW  - ${w}\n`).join('')}ER  - \n`;
    const file = read(
      'x.ris',
      record('One', 'wages', 'EXCLUDE on date') +
        record('Two', 'INCLUDE based on title & abstract', 'EXCLUDE on full text') +
        record('Three', 'social inclusion', 'Include for second opinion') +
        record('Four', 'excluded groups'),
    );
    expect(file.tool).toBe('eppi');
    expect(file.decided.map((d) => [d.record, ...d.said.map((s) => [s.verdict, s.stage, s.reason])])).toEqual(
      [
        [1, ['exclude', null, 'EXCLUDE on date']],
        [2, ['include', 'title-abstract', null], ['exclude', 'full-text', 'EXCLUDE on full text']],
        [3, ['include', null, null]],
      ],
    );
  });

  it('is not held up by a cell or a note made to take long', () => {
    const note = (marks: string): string => `TY  - JOUR\nTI  - A study\nN1  - ${marks}\nER  - \n`;
    const start = performance.now();
    read('x.ris', note(`RAYYAN-LABELS: ${' | '.repeat(50_000)}x`));
    read('x.ris', note(`USER-NOTES: {${'"a"=>["b",'.repeat(20_000)} RAYYAN-`));
    failure('x.csv', `title,year,included\nOne,2020,${') '.repeat(60_000)}x\n`);
    // Quadratic each takes ten seconds or more.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('reads a column for each stage', () => {
    const csv =
      'title,year,title_abstract_included,full_text_included,full_text_available\nOne,2020,yes,no,yes\n';
    expect(read('x.csv', csv).decided.flatMap((d) => short(d.said))).toEqual([
      [null, 'include', 'title-abstract', null, '', []],
      [null, 'exclude', 'full-text', null, '', []],
    ]);
  });

  it.each([
    ['full_text.csv', 'full-text'],
    ['Title-and-abstract.csv', 'title-abstract'],
    ['ronde 1 abstracts.csv', 'title-abstract'],
    ['entitlements.csv', null],
    ['list_final.csv', null],
    ['titles.csv', null],
  ])('takes the name of a file for a stage only where it names one: %s', (name, stage) => {
    const csv = 'title,year,included\nOne,2020,yes\n';
    expect(read(name, csv).decided[0]?.said).toMatchObject([{ stage }]);
  });

  it('names a word that it does not know', () => {
    const rows = Array.from({ length: 12 }, (_, n) => `Title ${n},2020,${n === 3 ? 'hm' : 'yes'}\n`).join('');
    expect(read('x.csv', `title,year,included\n${rows}`).unread).toEqual([
      { record: 4, title: 'Title 3', reason: 'unknown-word', text: 'hm' },
    ]);
  });

  it('refuses a file in which nothing is decided', () => {
    expect(failure('x.csv', 'title,year\nOne,2020\n')).toBe('no-decisions');
    expect(failure('x.csv', '')).toBe('empty');
  });
});

describe('what else is in an archive, and what a file is called', () => {
  const table = 'title,year,included\nA study of work,2020,1\n';

  it('a note that goes along is named, and the decisions are read', () => {
    const zip = zipSync({ 'README.md': strToU8('# How to read this\n'), 'data.csv': strToU8(table) });
    const file = read('export.zip', zip);
    expect(brief(file)).toEqual([[1, '-:include']]);
    expect(file.unread).toMatchObject([{ record: 0, title: 'export.zip/README.md', reason: 'no-file' }]);
    expect(failure('export.zip', zipSync({ 'README.md': strToU8('# How to read this\n') }))).not.toBe('read');
  });

  it('in an archive the file itself says the stage, or the nearest folder, before what the archive is called', () => {
    const csv = (verdict: string) => strToU8(`title,year,included\nOne,2020,${verdict}\n`);
    const zip = zipSync({
      'title-abstract.csv': csv('yes'),
      'Abstracts/ronde 1.csv': csv('yes'),
      'rest.csv': csv('no'),
      'title abstract and full text.csv': csv('no'),
    });
    const file = read('full text export.zip', zip);
    expect(file.decided.flatMap((d) => d.said.map((s) => [s.verdict, s.stage]))).toEqual([
      ['include', 'title-abstract'],
      ['include', 'title-abstract'],
      ['exclude', 'full-text'],
      ['exclude', null],
    ]);
  });

  it('the name of a file says the stage, unless somebody said it', () => {
    const stageIn = (nameSays?: boolean) => {
      const outcome = readDecisions('full text.csv', strToU8(table), nameSays);
      return outcome.ok ? outcome.value.decided[0]?.said[0]?.stage : outcome.error.code;
    };
    expect([stageIn(), stageIn(false)]).toEqual(['full-text', null]);
  });
});

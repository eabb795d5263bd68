// Tables with decisions as people make them, in the words that they use.
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DecisionFile } from './decided';
import { withoutHint } from './labels';
import { readDecisions } from './read-decisions';

function read(text: string, name = 'x.csv'): DecisionFile {
  const outcome = readDecisions(name, strToU8(text));
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
/** What is read of a table with a title, a year and columns of its own. */
const table = (headings: string, ...rows: string[]): DecisionFile =>
  read(`title;year;${headings}\n${rows.map((row, i) => `Title ${i};2020;${row}\n`).join('')}`);
const brief = (file: DecisionFile) =>
  file.decided.flatMap((d) => d.said.map((s) => [s.reader, s.verdict, s.stage, s.reason]));
const verdicts = (file: DecisionFile) => file.decided.flatMap((d) => d.said.map((s) => s.verdict));
const unread = (file: DecisionFile) => file.unread.map((u) => [u.record, u.reason, u.text]);

describe('a heading', () => {
  it.each([
    'Included (Y/N)',
    'Include (yes/no)',
    'Decision (1/0)',
    'Besluit (ja/nee)',
    'Include? [1 = yes, 0 = no]',
  ])('names no person where it says how to fill it in: %s', (heading) => {
    expect(brief(table(heading, '1', '0'))).toEqual([
      [null, 'include', null, null],
      [null, 'exclude', null, null],
    ]);
  });
  it('keeps what is a name', () => {
    expect(withoutHint('Decision (Anna)')).toBe('Decision (Anna)');
    expect(withoutHint('Besluit (ja / nee)')).toBe('Besluit');
    expect(brief(table('relevant_Kees', 'ja', 'nee')).map(([who]) => who)).toEqual(['Kees', 'Kees']);
  });
  it('that says decisions over words of which none is known is named, not dropped', () => {
    const file = table('decision_Noor;decision_Kim', 'onbekend;ja', 'tbd;nee');
    expect(file.unread.map((u) => u.title)).toEqual(['decision_Noor']);
    expect(brief(file).map(([who]) => who)).toEqual(['Kim', 'Kim']);
  });
  it('that names what came of it names no person', () => {
    expect(brief(table('Beoordelaar;Status full text', 'Noor;Included', ';Exclude'))).toEqual([
      ['Noor', 'include', 'full-text', null],
      [null, 'exclude', 'full-text', null],
    ]);
  });
  it('that says what is excluded is read so', () => {
    expect(verdicts(table('excluded', '1', '0', 'TRUE', 'exclude'))).toEqual([
      'exclude',
      'include',
      'exclude',
      'exclude',
    ]);
    const both = table('include;exclude', '1;0', '0;1', 'x;', ';x', 'x;x');
    expect(verdicts(both)).toEqual(['include', 'exclude', 'include', 'exclude']);
    expect(unread(both)).toEqual([[5, 'unknown-word', 'x']]);
  });
});

describe('a word', () => {
  it.each([
    ['Insluiten', 'Uitsluiten', 'Misschien'],
    ['ingesloten', 'uitgesloten', 'twijfel'],
    ['inclus', 'exclu', 'peut-être'],
    ['incluse', 'exclue', 'peut être'],
    ['eingeschlossen', 'ausgeschlossen', 'vielleicht'],
    ['einschließen', 'ausschließen', 'unklar'],
    ['inkluderad', 'exkluderad', 'kanske'],
    ['inkludera', 'exkludera', 'kanske'],
    ['inkluderet', 'ekskluderet', 'måske'],
  ])('is understood: %s, %s, %s', (yes, no, maybe) => {
    expect(verdicts(table('Besluit', yes, no, maybe))).toEqual(['include', 'exclude', 'maybe']);
  });
  it('that is not understood is named by its row, and the others are read', () => {
    const file = table('Decision', 'include', 'background only', 'exclude');
    expect(verdicts(file)).toEqual(['include', 'exclude']);
    expect(unread(file)).toEqual([[2, 'unknown-word', 'background only']]);
  });
  it('may have a reason or a stage behind it', () => {
    const file = table(
      'Decision',
      'Include',
      'Exclude - wrong design',
      'Excluded at title/abstract',
      'Excluded at full text: too small',
      'Exclude (no wages)',
      'Maybe: ask Bo',
    );
    expect(brief(file)).toEqual([
      [null, 'include', null, null],
      [null, 'exclude', null, 'wrong design'],
      [null, 'exclude', 'title-abstract', null],
      [null, 'exclude', 'full-text', 'too small'],
      [null, 'exclude', null, 'no wages'],
      [null, 'maybe', null, null],
    ]);
    expect(file.decided.at(-1)?.said[0]?.note).toBe('ask Bo');
    expect(file.unread).toEqual([]);
  });
  it('headings of other languages are read as well', () => {
    expect(brief(table('Décision;Lecteur;Motif', 'inclus;Luc;', 'exclu;Luc;hors sujet'))).toEqual([
      ['Luc', 'include', null, null],
      ['Luc', 'exclude', null, 'hors sujet'],
    ]);
    expect(brief(table('Entscheidung;Gutachter;Grund', 'ausgeschlossen;Uwe;falsch'))).toEqual([
      ['Uwe', 'exclude', null, 'falsch'],
    ]);
    expect(brief(table('Beslut;Granskare', 'inkludera;Eva'))).toEqual([['Eva', 'include', null, null]]);
  });
  it('in a column of another kind is no decision', () => {
    const outcome = readDecisions('x.csv', strToU8('title,year,status\nOne,2020,published\nTwo,2020,in\n'));
    expect(outcome.ok).toBe(false);
  });
});

describe('a column with the stage', () => {
  it.each(['stage', 'Fase', 'ronde'])('is read: %s', (heading) => {
    const file = table(
      `Besluit;Beoordelaar;${heading}`,
      'ja;Anna;titel/abstract',
      'nee;Anna;volledige tekst',
      'nee;Bo;',
      'ja;Bo;later',
    );
    expect(brief(file)).toEqual([
      ['Anna', 'include', 'title-abstract', null],
      ['Anna', 'exclude', 'full-text', null],
      ['Bo', 'exclude', null, null],
      ['Bo', 'include', null, null],
    ]);
    expect(unread(file)).toEqual([[4, 'unknown-stage', 'later']]);
  });
});

describe('Rayyan', () => {
  const said = (marks: string) => read(`TY  - JOUR\nTI  - A study\nN1  - ${marks}\nER  - \n`, 'x.ris');
  it('keeps a reason with a comma of its own whole', () => {
    const marks =
      'RAYYAN-INCLUSION: {"Anna"=>"Excluded"} | RAYYAN-EXCLUSION-REASONS: "wrong design, no controls",wrong year';
    expect(said(marks).decided[0]?.said).toMatchObject([
      { reason: 'wrong design, no controls', note: 'wrong year' },
    ]);
  });
  it('a word that is no decision makes nobody decide', () => {
    expect(said('RAYYAN-INCLUSION: {"Anna"=>"Undecided"}')).toMatchObject({
      decided: [],
      unread: [{ reason: 'unknown-word', text: 'Undecided' }],
    });
    const doubled = said('RAYYAN-INCLUSION: {""Anna""=>""Included""}');
    expect(doubled.decided).toEqual([]);
    expect(doubled.unread).toMatchObject([{ reason: 'unknown-word', text: '{""Anna""=>""Included""}' }]);
  });
  it('its log of clicks is called by its name', () => {
    const log = strToU8('article_id,user_id,key,value\n100,7,included,-1\n');
    expect(readDecisions('customizations_log.csv', log)).toMatchObject({ error: { code: 'rayyan-log' } });
  });
});

describe('a column with the reader of each row', () => {
  it.each([
    'Decision (I/E)',
    'Include yes/no',
    'Include in review',
    'Label (0/1/2)',
    'Decision (include / exclude / unsure)',
    'Include – final',
    'Besluit over volledige tekst',
    'Inclusie ja of nee',
    'Include (1) / Exclude (0)',
    'Included in meta-analysis',
    'Besluit (zie toelichting)',
    'Vote',
  ])('says who decided, whatever the heading of the decisions says beside it: %s', (heading) => {
    const file = table(`${heading};Screener`, '1;Ann', '0;Ann');
    expect(brief(file).map(([who, verdict]) => [who, verdict])).toEqual([
      ['Ann', 'include'],
      ['Ann', 'exclude'],
    ]);
    expect(file.unread).toEqual([]);
  });
  it('leaves columns of several readers theirs', () => {
    const file = table('Decision Ann;Decision Bo;Reviewer', '1;0;Cor');
    expect(brief(file).map(([who]) => who)).toEqual(['Ann', 'Bo']);
    expect(brief(table('Ann - TiAb;Bo - TiAb;Ann - FT', '1;0;0')).map((s) => s.slice(0, 3))).toEqual([
      ['Ann', 'include', 'title-abstract'],
      ['Bo', 'exclude', 'title-abstract'],
      ['Ann', 'exclude', 'full-text'],
    ]);
  });
  it.each([
    ['Relevant;Gescreend door;Uitsluitreden', 'ja;Kees;', 'nee;Kees;te oud'],
    ['Beslutning;Bedømmer;Årsag', 'Inkluderet;Kees;', 'Ekskluderet;Kees;te oud'],
    ['Afgørelse;Læser;Eksklusionsårsag', 'medtages;Kees;', 'udelukkes;Kees;te oud'],
    ['Entscheidung;Bewerter;Begründung', 'Einschluss;Kees;', 'Ausschluss;Kees;te oud'],
    ['Décision;Évaluateur;Motif d’exclusion', 'Inclus;Kees;', 'Exclu;Kees;te oud'],
    ['Besluit;Beoordelaar;Reden', 'Opnemen;Kees;', 'Niet opnemen;Kees;te oud'],
  ])('is read in six languages, with the reason: %s', (headings, yes, no) => {
    const file = table(headings, yes, no);
    expect(brief(file)).toEqual([
      ['Kees', 'include', null, null],
      ['Kees', 'exclude', null, 'te oud'],
    ]);
    expect(file.unread).toEqual([]);
  });
  it.each([
    ['fuldtekst', 'titel/resumé'],
    ['texte intégral', 'titre/résumé'],
    ['Volltext', 'Titel/Zusammenfassung'],
    ['fulltext', 'titel/sammanfattning'],
  ])('may name the stage in another language: %s, %s', (full, first) => {
    const file = table('Decision;Fase', `1;${full}`, `0;${first}`);
    expect(brief(file).map(([, , stage]) => stage)).toEqual(['full-text', 'title-abstract']);
  });
});

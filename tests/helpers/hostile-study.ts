// The example study with everything in its fields that a file format could trip over.
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv, type PersonId } from '../../shared/kernel/ids';
import { contextId } from '../../shared/model/national-context';
import { selectionId } from '../../shared/model/selection';
import { type ProjectData, requireProject } from '../../shared/model/tables';

/** What no XML may hold, half letters, text that reads as a formula or as markup, and text from right to left. */
export const HOSTILE = [
  `controls ${Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join('.')} end`,
  'inter\ufffevention \uffff end',
  'half \ud800 and \udc00 letters, whole \u{1f600}',
  '=HYPERLINK("https://evil.example","x")',
  '+1+1 @SUM(A1) -2',
  'שלום עולם مرحبا \u202e reversed \u202c',
  '</w:t></w:r> <b>& "quotes" \'apostrophes\' ]]> <!-- <?xml',
  '&C&P _x000D_ _x0041_',
  'https://example.org/a[b]?c={d}|"e"^`f` and http://[not-a-host/ end',
];
const NAMES = [
  'History',
  'The same for thirty-one characters and one',
  'The same for thirty-one characters and two',
  '[sheet]: what * is? a/b\\c',
  "'in apostrophes'",
  `Long & longer ${'title '.repeat(60)}`,
  '😀'.repeat(40),
  'history',
  '   ',
];

/** Builds the study. */
export async function buildHostileStudy(): Promise<ProjectData> {
  const data = (await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)))).toData();
  const project = requireProject(data);
  const by = data.persons[0]?.id ?? ('p' as PersonId);
  const nasty = (i: number): string => HOSTILE[i % HOSTILE.length] ?? '';
  project.title = HOSTILE.join(' ');
  project.question = HOSTILE.join('\n');
  project.instruction = { nl: HOSTILE.join('\n'), en: HOSTILE.join('\n- ') };
  data.interventions.forEach((x, i) => (x.title = NAMES[i] ?? `${x.title} ${nasty(i)}`));
  data.extractions.forEach((x, i) =>
    Object.values(x.answers).forEach((a, j) => {
      a.text = i === 0 && j === 0 ? 'word '.repeat(8000) : `${a.text} ${nasty(i + j)}`;
    }),
  );
  data.references.forEach((r, i) => {
    r.csl.title = `${r.csl.title ?? ''} ${nasty(i)}`;
  });
  data.interventions.slice(0, 12).forEach((x, i) => {
    const id = selectionId(x.id);
    data.selections = data.selections.filter((s) => s.id !== id);
    data.selections.push({
      id,
      schemaVersion: 2,
      interventionId: x.id,
      scores: {},
      outcome: 'chosen',
      reason: nasty(i),
      by,
      at: 0,
    });
  });
  project.countries.slice(0, 5).forEach((c) => {
    data.contexts = data.contexts.filter((x) => x.country !== c.code);
    data.contexts.push({
      id: contextId(c.code),
      schemaVersion: 2,
      country: c.code,
      points: HOSTILE,
      standsOut: HOSTILE.join('\n'),
      government: 'x'.repeat(3000),
      by,
      at: 0,
    });
  });
  return data;
}

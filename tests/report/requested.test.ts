// The list of reports that are asked for: what stands in it, and in which order.
import { beforeAll, expect, it } from 'vitest';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { emptyProjectData, type ProjectData } from '../../shared/model/tables';
import { buildFrom } from '../../shared/report/build-product';
import { FONTS } from '../helpers/copy-fonts';

let data: ProjectData;
beforeAll(async () => {
  ({ data } = await buildPracticeProject(fixedEnv(0), FONTS));
});
const rowsOf = (language: 'nl' | 'en'): string[][] =>
  buildFrom(data, 'opgevraagd', language).blocks.flatMap((b) =>
    b.type === 'table' ? b.table.rows.map((row) => row.slice(1).map((cell) => cell.text)) : [],
  );

it('holds of each of whom, when, until when and how often, the oldest first', () => {
  expect(rowsOf('nl')).toEqual([
    [
      'De universiteitsbibliotheek; interbibliothecair leenverkeer',
      ...['2 okt 2025', '28 nov 2025', '', 'onderweg'],
    ],
    ['De correspondent; in de instructiebrief', '6 okt 2025', '', '', 'aangevraagd'],
    [
      'De eerste auteur; per e-mail',
      ...['6 okt 2025', '20 okt 2025', '21 okt 2025; 4 nov 2025: Ook de tweede auteur gevraagd.'],
      'aangevraagd',
    ],
  ]);
  expect(rowsOf('en')[0]?.slice(1)).toEqual(['2 Oct 2025', '28 Nov 2025', '', 'on its way']);
});

it('says so where nothing is waited for', () => {
  const none = { ...emptyProjectData(), projects: data.projects };
  expect(buildFrom(none, 'opgevraagd', 'en').blocks).toMatchObject([
    { type: 'paragraph', runs: [{ text: 'No report is waited for.' }] },
  ]);
});

// Every table of a Word document stands within the text of its page: a wide one gets pages that lie down.
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { buildReport } from '../../shared/report/build-report';
import { writeReport } from '../../shared/report/writers';
import { reportInput } from '../helpers/report-input';
import { FONTS } from '../helpers/copy-fonts';

/** Of each section, in order, the width of its text and the tables in it by their caption and width. */
function sectionsOf(xml: string) {
  const ends = [...xml.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)];
  return ends.map((end, i) => {
    const before = ends[i - 1];
    const inside = xml.slice(before === undefined ? 0 : before.index + before[0].length, end.index);
    const number = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(end[0])?.[1]);
    const tables = [
      ...inside.matchAll(/<w:tblCaption w:val="([^"]*)".*?<w:tblGrid>(.*?)<\/w:tblGrid>/gs),
    ].map(([, caption = '', grid = '']) => ({
      caption,
      width: [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, w]) => sum + Number(w), 0),
    }));
    return { text: number('w') - number('left') - number('right'), tables };
  });
}

it('no table of any product is wider than the text of its page', async () => {
  const { data } = await buildPracticeProject(fixedEnv(0), FONTS);
  const bytes = await writeReport(reportInput(data, buildReport(data, 'nl')), 'docx');
  const sections = sectionsOf(strFromU8(unzipSync(bytes)['word/document.xml']!));
  expect(sections.flatMap((s) => s.tables).length).toBeGreaterThan(30);
  expect(
    sections.flatMap(({ text, tables }) => tables.filter((t) => t.width > text).map((t) => t.caption)),
  ).toEqual([]);
}, 60_000);

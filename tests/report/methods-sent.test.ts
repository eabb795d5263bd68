// What correspondents sent: the numbers by country are those of what they sent, whatever became of it.
import { expect, it } from 'vitest';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import { emptyDecision } from '../../shared/model/decision';
import type { ProjectData } from '../../shared/model/tables';
import { buildProduct } from '../../shared/report/build-report';

const textOf = (data: ProjectData): string =>
  buildProduct(data, 'methoden', 'nl')
    .blocks.flatMap((b) => (b.type === 'paragraph' ? b.runs.map((r) => r.text) : []))
    .join('\n');

it('the numbers by country add up to what was sent, with a report that was excluded among them', async () => {
  const data = (await buildDemoProject(fixedEnv(Date.UTC(2026, 0, 5)))).toData();
  const [sent] = data.references;
  const lead = data.persons.find((p) => p.role === 'lead');
  if (sent === undefined || lead === undefined) throw new Error('the demonstration has reports and a lead');
  const excluded = {
    ...emptyDecision(sent.id, lead.id, 'title-abstract'),
    verdict: 'exclude' as const,
    decidedAt: 1,
  };
  const text = textOf({ ...data, decisions: [...data.decisions, excluded] });
  expect(text).toContain(
    '33 onderzoeksrapportages geleverd (Zweden 6, Denemarken 7, Duitsland 14, België 4, Frankrijk 2); opgenomen zijn er 32, uitgesloten 1.',
  );
});

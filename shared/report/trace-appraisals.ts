// What a cell of the judgements is made of: who judged when, why, and on which passages.
import type { ReferenceId } from '../kernel/ids';
import type { Language } from '../model/fields';
import type { Appraisal } from '../model/appraisal';
import type { AppraisalTool } from '../model/appraisal-tool';
import { shortLabel } from '../model/reference';
import { type ProjectData, requireProject } from '../model/tables';
import { type Judged, judgeWith } from '../rating/appraisal/judge';
import { toolsOf } from '../rating/appraisal/tools';
import { appraisalsByReport } from '../review/of-publication';
import type { Origin } from './table-model';
import type { Names, QuotesFor, TracedAnswer } from './traced';
import { judgementTexts } from './parts/judgement-texts';

type Said = { judged: Judged; argument: string; items: string[] };

/** What one appraisal says of a domain, or of the whole; null where that was not asked. */
function saidOf(tool: AppraisalTool, appraisal: Appraisal, domainId: string): Said | null {
  const { domains, overall } = judgeWith(tool, appraisal);
  if (domainId === '')
    return {
      judged: overall,
      argument: appraisal.overall?.argument ?? appraisal.argument,
      items: ['overall'],
    };
  const judged = domains.find((d) => d.domain.id === domainId);
  if (judged === undefined) return null;
  const items = [domainId, ...judged.questions.map((q) => q.question.id)];
  return { judged, argument: appraisal.judgements[domainId]?.argument ?? '', items };
}

/** Judgements with a tool. */
export function traceAppraisals(
  data: ProjectData,
  language: Language,
  names: Names,
  quotesFor: QuotesFor,
): (origin: Origin) => TracedAnswer[] {
  const t = judgementTexts[language];
  const tools = new Map(toolsOf(requireProject(data)).map((tool) => [tool.id, tool]));
  const labels = new Map(data.references.map((r) => [r.id, shortLabel(r)]));
  const appraisals = appraisalsByReport(data);
  const one = (
    id: ReferenceId,
    tool: AppraisalTool,
    domainId: string,
    appraisal: Appraisal,
  ): TracedAnswer[] => {
    const said = saidOf(tool, appraisal, domainId);
    if (said === null) return [];
    const { judged, argument, items } = said;
    const label = tool.domains.find((d) => d.id === domainId)?.label ?? tool.overall.label;
    const level = tool.levels.find((l) => l.id === judged.level)?.label[language] ?? t.open;
    const why = [argument, judged.isOverruled ? '' : (judged.rule?.why[language] ?? '')];
    return [
      {
        intervention: labels.get(id) ?? '',
        field: `${tool.short}: ${label?.[language] ?? t.overall}${appraisal.kind === 'settled' ? ` (${t.settled})` : ''}`,
        text: [level, ...why].filter((text) => text !== '').join('. '),
        person: names.get(appraisal.personId) ?? '',
        at: appraisal.at,
        quotes: items.flatMap((item) => quotesFor(`${appraisal.id}/${item}`)),
      },
    ];
  };
  return ({ references, appraisals: asked = [] }) =>
    asked.flatMap((key) => {
      const [toolId = '', domainId = ''] = key.split('\n');
      const tool = tools.get(toolId);
      if (tool === undefined) return [];
      return references.flatMap((id) =>
        (appraisals.get(id) ?? [])
          .filter((a) => a.toolId === toolId)
          .flatMap((appraisal) => one(id, tool, domainId, appraisal)),
      );
    });
}

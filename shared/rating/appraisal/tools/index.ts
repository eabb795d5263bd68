// The tools with domains that a project can appraise with.
import type { AppraisalTool } from '../../../model/appraisal-tool';
import type { Project } from '../../../model/project';
import { mixedMethods } from './mixed-methods';
import { riskOfBias } from './risk-of-bias';
import { starScale } from './stars';

export const builtInTools: readonly AppraisalTool[] = [riskOfBias, mixedMethods, starScale];

type Chosen = Pick<Project, 'tools' | 'toolIds'>;

/** All tools that a project can use. One of its own takes the place of a built-in one with its id. */
export function toolsOf({ tools }: Pick<Project, 'tools'>): AppraisalTool[] {
  const own = new Map(tools.map((tool) => [tool.id, tool]));
  const builtIn = builtInTools.map((tool) => own.get(tool.id) ?? tool);
  return [...builtIn, ...tools.filter((tool) => builtInTools.every((b) => b.id !== tool.id))];
}

/** The tools that a project uses, in the order of all tools. */
export function usedTools(project: Chosen): AppraisalTool[] {
  return toolsOf(project).filter((tool) => project.toolIds.includes(tool.id));
}

/** What of a tool says what an answer comes to: all of it but its texts, which may be mended. */
export function toolMeaning(tool: AppraisalTool): string {
  const texts = new Set([
    'label',
    'name',
    'text',
    'help',
    'why',
    'licence',
    'sources',
    'edition',
    'short',
    'sign',
    'tone',
  ]);
  return JSON.stringify(tool, (key, value: unknown) => (texts.has(key) ? undefined : value));
}

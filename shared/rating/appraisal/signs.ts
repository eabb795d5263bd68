// The signs of levels: pictures read by them without colour.
import type { AppraisalTool, ToolLevel } from '../../model/appraisal-tool';

const SIGNS: Readonly<Record<ToolLevel['tone'], string>> = {
  good: '+',
  fair: '?',
  poor: '−',
  critical: '!',
  unknown: 'i',
};

/** The sign of a level: its own, or that of what it means. */
export const signOf = ({ sign, tone }: ToolLevel): string => sign ?? SIGNS[tone];

/** A level of a tool by its id. */
export const levelOf = (tool: AppraisalTool, id: string): ToolLevel | undefined =>
  tool.levels.find((l) => l.id === id);

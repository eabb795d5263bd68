import type { Project } from '../../../../shared/model/project';

/** The colour to mark in: the one used last where the project still has it, else its first. */
export function presentColour(colours: Project['colours'], last: string | null): string {
  return (colours.find((c) => c.id === last) ?? colours[0])?.id ?? 'yellow';
}

// Which passages are proposed for a target: those that nobody dismissed and that are not evidence for it yet.
import type { TextRange } from '../../../../shared/annotation/page-text';
import { termsBeside } from '../../../../shared/search/terms-beside';
import type { Suggestion } from '../../../../shared/annotation/suggest';
import { fieldsOf } from '../../../../shared/extraction/answers';
import { fingerprint } from '../../../../shared/kernel/hash';
import type { DismissalId } from '../../../../shared/kernel/ids';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Project } from '../../../../shared/model/project';
import type { ProjectData } from '../../../../shared/model/tables';
import { isSameTarget, type TargetOption } from '../../../../shared/review/evidence-targets';

const SHOWN = 5;
/** More than are shown, since some are dismissed. */
export const ASKED = 25;

/** What passages can be proposed for: a score follows from answers, and the level as such has no words to look for. */
export function proposable(options: readonly TargetOption[]): TargetOption[] {
  return options.filter((o) => o.group !== 'selection' && o.key !== 'level');
}

/** The one that is chosen, or else the first; null where there is none. */
export function chosenOf(targets: readonly TargetOption[], key: string | null): TargetOption | null {
  return targets.find((o) => o.key === key) ?? targets[0] ?? null;
}

/** The target after (1) or before (-1) another, round and round. */
export function nextTarget(targets: readonly TargetOption[], key: string | null, by: 1 | -1): string | null {
  const at = targets.findIndex((o) => o.key === key);
  return targets[(at + by + targets.length) % targets.length]?.key ?? null;
}

/**
 * Cues of a target: the project's, or else the long words of its name in both languages; with what the study's concepts
 * say the same by in languages of which it has none, so that a word in one finds passages in another.
 */
export function cuesOf(project: Project, key: string): string[][] {
  const own = Object.entries(project.cues[key] ?? {}).filter(([, cues]) => cues.length > 0);
  const cues = own.length > 0 ? own.map(([, list]) => list) : [namesOf(project, key)];
  const has = own.length > 0 ? own.map(([language]) => language) : ['nl', 'en'];
  const beside = termsBeside(cues.flat(), project.concepts, has);
  return beside.length === 0 ? cues : [...cues, beside];
}

function namesOf(project: Project, key: string): string[] {
  const field = fieldsOf(project.template).find((f) => `field:${f.id}` === key);
  return field === undefined
    ? []
    : [field.label.nl, field.label.en].flatMap((label) => label.match(/\p{L}{5,}/gu) ?? []);
}

/** The id of that a passage was dismissed for a target: the same passage of the same file is dismissed once. */
export function dismissalId(document: ReferenceDocument, target: string, text: string): DismissalId {
  return `${document.id}:${target}:${fingerprint(text)}` as DismissalId;
}

/** Where a proposed passage stands. */
export function rangeOf({ page, start, end }: Suggestion): TextRange {
  return { start: { page, offset: start }, end: { page, offset: end } };
}

/** The best passages for a target that still wait for somebody. */
export function openProposals(
  { dismissals, evidence, annotations }: Pick<ProjectData, 'dismissals' | 'evidence' | 'annotations'>,
  document: ReferenceDocument,
  target: TargetOption,
  found: readonly Suggestion[],
): Suggestion[] {
  const gone = new Set<string>(dismissals.map((d) => d.id));
  const supporting = new Set<string>(
    evidence.flatMap((e) => (isSameTarget(e.target, target.target) ? [e.annotationId] : [])),
  );
  const begins = new Set(
    annotations.flatMap((a) =>
      a.documentId === document.id && a.position !== null && supporting.has(a.id)
        ? [`${a.position.start.page}:${a.position.start.offset}`]
        : [],
    ),
  );
  return found
    .filter(
      (s) => !gone.has(dismissalId(document, target.key, s.text)) && !begins.has(`${s.page}:${s.start}`),
    )
    .slice(0, SHOWN);
}

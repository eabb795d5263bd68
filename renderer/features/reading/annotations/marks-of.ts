import type { Annotation } from '../../../../shared/model/annotation';
import type { Project } from '../../../../shared/model/project';
import type { Mark } from '../../../pdf/mark-layer';

/**
 * Annotations as marks to draw. A lost one has no place in this file; one that stood in the file is drawn there
 * already.
 */
export function marksOf(
  annotations: readonly Annotation[],
  sha256: string,
  colours: Project['colours'],
  selected: string | null,
): Mark[] {
  return annotations
    .filter((a) => a.fileSha256 === sha256 && a.anchor.state !== 'lost')
    .flatMap((a) =>
      a.parts.map((part) => ({
        id: a.id,
        kind: a.kind,
        pageIndex: part.pageIndex,
        quads: part.quads,
        css: colours.find((c) => c.id === a.colour)?.css ?? '#ffd43b',
        isFaint: a.origin.type === 'pdf' && a.modifiedAt === a.createdAt,
        isDoubtful: a.anchor.state === 'approximate',
        isSelected: a.id === selected,
      })),
    );
}

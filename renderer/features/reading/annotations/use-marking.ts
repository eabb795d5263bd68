// The actions on the current passage: mark, attach, quote, draw.
import { useCallback, useMemo } from 'react';
import { describeMarked, type Passage } from '../../../../shared/annotation/passage';
import { quadOfRect } from '../../../../shared/annotation/quads';
import type { AnnotationId } from '../../../../shared/kernel/ids';
import type { Annotation, AnnotationKind, PdfRect } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { EvidenceTarget } from '../../../../shared/model/evidence';
import type { Intervention } from '../../../../shared/model/intervention';
import type { Reference } from '../../../../shared/model/reference';
import { hashFile } from '../../../lib/hash-file';
import type { ProjectSession } from '../../../db/session';
import { useText } from '../../../lib/i18n';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useProject, useProjectData, useSession } from '../../../store/session';
import { useAct } from '../../../ui-domain/use-act';
import { useReadingStore } from '../reading.store';
import { colourFor } from '../../../../shared/review/evidence-targets';
import { presentColour } from './present-colour';
import { useAnnotate } from './use-annotate';
import type { PassageControl } from './use-passage';
import { useTargets } from './use-targets';

export type Marking = {
  /** Marks the passage. @returns null when nothing is selected */
  mark: (colour: string, kind?: AnnotationKind) => Promise<AnnotationId | null>;
  /**
   * Attaches the passage, or the chosen annotation, to a target (default: the active one). @returns false when there is
   * no target or nothing to attach
   */
  attach: (target?: EvidenceTarget, withQuotation?: boolean) => Promise<boolean>;
  /** Marks an area of a page, or puts a note on it. */
  area: (page: number, rect: PdfRect, what: 'area' | 'note') => Promise<void>;
  targets: ReturnType<typeof useTargets>;
  /** The colour used last. */
  colour: string;
};

type Input = {
  pdf: ReferenceDocument;
  reference: Reference;
  intervention: Intervention | null;
  surface: PdfSurface;
  control: PassageControl;
};

/** An area of a page as a passage without words. */
async function describeArea(surface: PdfSurface, index: number, rect: PdfRect): Promise<Passage> {
  const page = await surface.document.getPage(index + 1);
  const part = { pageIndex: index, pageLabel: surface.labelOf(index), quads: [quadOfRect(rect)] };
  return describeMarked(await surface.texts.load(index), part, null, page.view[3] ?? 0);
}

/** Keeps the picture of an area with the files of the project. @returns its hash */
async function keepPicture(
  session: Pick<ProjectSession, 'putFile'>,
  surface: PdfSurface,
  index: number,
  rect: PdfRect,
): Promise<string> {
  const picture = await surface.picture(index, rect);
  const sha256 = await hashFile(picture);
  await session.putFile(sha256, picture);
  return sha256;
}

/** The actions on the passage of one open document; what goes wrong is said. */
export function useMarking({ pdf, reference, intervention, surface, control }: Input): Marking {
  const t = useText();
  const told = useTold();
  const session = useSession();
  const project = useProject();
  const { annotations } = useProjectData();
  const { annotate, attach: attachTo } = useAnnotate();
  const targets = useTargets(reference, intervention);
  const selected = useReadingStore((s) => s.selected);
  const last = useReadingStore((s) => s.colour);
  const colour = presentColour(project.colours, last);

  const mark = useCallback<Marking['mark']>(
    async (chosen, kind = 'highlight') => {
      const range = await control.read();
      const passage = range === null ? null : await surface.describe(range);
      if (range === null || passage === null) return null;
      const id = await annotate(pdf, { passage, kind, colour: chosen });
      control.done(range);
      useReadingStore.setState({ colour: chosen, selected: id });
      return id;
    },
    [annotate, control, pdf, surface],
  );
  const attach = useCallback<Marking['attach']>(
    async (given, withQuotation = false) => {
      const target = given ?? targets.active?.target;
      if (target === undefined) return false;
      const quoteInto = withQuotation ? intervention : null;
      const range = await control.read();
      const passage = range === null ? null : await surface.describe(range);
      if (range !== null && passage !== null) {
        const own = colourFor(project, target) ?? colour;
        const id = await annotate(pdf, { passage, kind: 'highlight', colour: own }, target, quoteInto);
        control.done(range);
        useReadingStore.setState({ selected: id });
        return true;
      }
      const chosen: Annotation | undefined = annotations.find(
        (a) => a.id === selected && a.documentId === pdf.id,
      );
      if (chosen === undefined) return false;
      await attachTo(chosen, target, quoteInto);
      return true;
    },
    [
      annotate,
      annotations,
      attachTo,
      colour,
      control,
      intervention,
      pdf,
      project,
      selected,
      surface,
      targets.active,
    ],
  );
  const area = useCallback<Marking['area']>(
    async (index, rect, what) => {
      const passage = await describeArea(surface, index, rect);
      const imageSha256 = what === 'area' ? await keepPicture(session, surface, index, rect) : null;
      const id = await annotate(pdf, { passage, kind: what, colour, imageSha256 });
      useReadingStore.setState({ selected: id, tab: 'marks' });
    },
    [annotate, colour, pdf, session, surface],
  );
  return useMemo(
    () => ({
      mark: (chosen, kind) => told(t('kind.annotation.add'), () => mark(chosen, kind), null),
      attach: (target, withQuotation) =>
        told(t('reading.attachEvidence'), () => attach(target, withQuotation), false),
      area: (page, rect, what) => told(t('kind.annotation.add'), () => area(page, rect, what), undefined),
      targets,
      colour,
    }),
    [told, mark, attach, area, targets, colour, t],
  );
}

/**
 * Does something and says it when that failed: keys and buttons have nobody to tell. The answer is then `otherwise`.
 */
function useTold(): <T>(what: string, work: () => Promise<T>, otherwise: T) => Promise<T> {
  const act = useAct();
  return useCallback(
    async (what, work, otherwise) => {
      let result = otherwise;
      await act(what, async () => {
        result = await work();
      });
      return result;
    },
    [act],
  );
}

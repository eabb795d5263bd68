import { useMemo, useState } from 'react';
import type { ExportRecord } from '../../../shared/model/export-record';
import type { Language } from '../../../shared/model/fields';
import { lastPrinted } from '../../../shared/report/changes';
import type { CitationStyle } from '../../../shared/report/citation-styles';
import type { ProductId } from '../../../shared/report/products/registry';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { leaveOut, leaveOutAllOrNone, productsWithout, styleOf } from './report-options';

export type ReportOptions = {
  language: Language;
  style: CitationStyle;
  isMarking: boolean;
  /** What was printed last in this language, where changes since are marked; else null. */
  printed: ExportRecord['tables'] | null;
  /** The products that go out together, in the order of the report. */
  together: readonly ProductId[];
  setLanguage: (language: Language) => void;
  setStyle: (style: string | null) => void;
  setMarking: (isMarking: boolean) => void;
  include: (id: ProductId, isIn: boolean) => void;
  /** Chooses all products, or none where all are chosen. */
  includeAllOrNone: () => void;
};

/**
 * How the report is made. Style, marks and choice are kept on this machine; the language begins as that of the window.
 */
export function useReportOptions(): ReportOptions {
  const { exports } = useProjectData();
  const [language, setLanguage] = useState<Language>(useAppStore((s) => s.language));
  const style = useDraft('report:options', 'style', 'apa');
  const leftOut = useDraft('report:options', 'leftOut');
  const marking = useDraft('report:options', 'marking', 'on');
  const last = useMemo(() => lastPrinted(exports, language), [exports, language]);
  const isMarking = marking.text === 'on';
  return {
    language,
    style: styleOf(style.text),
    isMarking,
    printed: isMarking ? last : null,
    together: productsWithout(leftOut.text),
    setLanguage,
    setStyle: (chosen) => style.change(chosen ?? 'apa'),
    setMarking: (isOn) => marking.change(isOn ? 'on' : 'off'),
    include: (id, isIn) => leftOut.change(leaveOut(leftOut.text, id, isIn)),
    includeAllOrNone: () => leftOut.change(leaveOutAllOrNone(leftOut.text)),
  };
}

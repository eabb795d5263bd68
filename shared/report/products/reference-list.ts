// Appendix 1: the reference list, by stage of the screening.
import type { Language } from '../../model/fields';
import type { ProjectData } from '../../model/tables';
import { formatBibliography } from '../bibliography';
import type { CitationStyle } from '../citation-styles';
import type { ReportProduct } from '../document-model';
import { assembleReferenceList } from './assemble-list';
import { listedReferences } from './listed-references';

/** Builds appendix 1 in a citation style. */
export function buildReferenceList(
  data: ProjectData,
  language: Language,
  style: CitationStyle = 'apa',
): ReportProduct {
  return assembleReferenceList(
    language,
    listedReferences(data).map(({ stage, references }) => ({
      stage,
      entries: formatBibliography(references, language, style),
    })),
  );
}

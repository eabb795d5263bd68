// How a page of a reading copy is called: its numbers are the copy's and not those of what it was made of.
import type { Annotation } from '../model/annotation';
import type { Language } from '../model/fields';
import type { ProjectData } from '../model/tables';

const OF_COPY: Record<Language, string> = { nl: 'van de leeskopie', en: 'of the reading copy' };

/** Names pages of documents as they are printed after "p.": those of a reading copy say so. */
export function pageNamer(
  { documents }: Pick<ProjectData, 'documents'>,
  language: Language,
): (at: Pick<Annotation, 'documentId' | 'fileSha256'>, label: string) => string {
  const byId = new Map(documents.map((d) => [d.id, d]));
  return ({ documentId, fileSha256 }, label) => {
    const document = byId.get(documentId);
    if (document === undefined || label === '') return label;
    const file = [document, ...document.versions].find((f) => f.sha256 === fileSha256);
    return (file?.original ?? null) === null ? label : `${label} ${OF_COPY[language]}`;
  };
}

// `zeef export`: a study for other programs.
import { packQda } from '../../shared/report/qdpx/pack';
import { qdaProject } from '../../shared/report/qdpx/project-file';
import type { Arguments } from './arguments';
import { writeOutput } from './files';
import { pdfTexts } from './pdf-texts';
import { readBundleFile } from './report-commands';
import { requireFile, requireOut, type Summary, UsageError } from './usage';

/** Writes the PDFs of a study and what was marked in them as a project of REFI-QDA. @throws UsageError or InputError */
export async function exportStudy(args: Arguments): Promise<Summary> {
  const file = requireFile(args);
  const out = requireOut(args);
  if (args.options.format !== 'qdpx') throw new UsageError('--format must be qdpx');
  const language = args.options.lang ?? 'nl';
  if (language !== 'nl' && language !== 'en') throw new UsageError('--lang must be nl or en');
  const { data, files } = await readBundleFile(file, 'may-differ');
  const documents = data.documents.filter((d) => files.has(d.sha256));
  const read = new Map<string, Uint8Array>();
  for (const { sha256 } of documents) read.set(sha256, (await files.get(sha256)?.read()) ?? new Uint8Array());
  const bytesOf = (sha256: string): Uint8Array => read.get(sha256) ?? new Uint8Array();
  const pages = new Map<string, readonly string[]>();
  for (const { id, sha256 } of documents) {
    const texts = await pdfTexts(bytesOf(sha256));
    if (texts !== null) pages.set(id, texts.pages);
  }
  const pagesOf = ({ id }: { id: string }): readonly string[] | null => pages.get(id) ?? null;
  const project = qdaProject({ data, language, documents, pagesOf });
  await writeOutput(out, packQda(project, bytesOf));
  const { selections, left } = project;
  return {
    message: `${out}: ${documents.length} PDFs, ${selections} marks${left === 0 ? '' : `; ${left} left out, whose place in the file of today is not known`}`,
    out,
    documents: documents.length,
    selections,
    left,
  };
}

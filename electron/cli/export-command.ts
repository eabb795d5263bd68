// `zeef export`: a study for other programs.
import { qdaProject } from '../../shared/report/qdpx/project-file';
import type { Arguments } from './arguments';
import { writingTo } from './files';
import { pdfTexts } from './pdf-texts';
import { qdaPieces } from './qda-pieces';
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
  // Each is read when it is wanted, twice: together they may be more than memory holds.
  const fileOf = async (sha256: string): Promise<Uint8Array> =>
    (await files.get(sha256)?.read()) ?? new Uint8Array();
  const pages = new Map<string, readonly string[]>();
  for (const { id, sha256 } of documents) {
    const texts = await pdfTexts(await fileOf(sha256));
    if (texts !== null) pages.set(id, texts.pages);
  }
  const pagesOf = ({ id }: { id: string }): readonly string[] | null => pages.get(id) ?? null;
  const project = qdaProject({ data, language, documents, pagesOf });
  await writingTo(out, async (written) => {
    for await (const piece of qdaPieces(project, fileOf)) await written.write(piece);
  });
  const { selections, left } = project;
  return {
    message: `${out}: ${documents.length} PDFs, ${selections} marks${left === 0 ? '' : `; ${left} left out, whose place in the file of today is not known`}`,
    out,
    documents: documents.length,
    selections,
    left,
  };
}

// `zeef map` and `zeef dossier`: files to give away, which open without Zeef and ask for nothing.
import type { Language } from '../../shared/model/fields';
import { buildDossier, dossierParts, dossierProducts } from '../../shared/report/dossier';
import { buildEvidenceMap } from '../../shared/report/evidence-map';
import { writeDossier } from '../../shared/report/writers/hand-over/dossier-html';
import { writeEvidenceMap } from '../../shared/report/writers/hand-over/map-html';
import { withMergedValues } from '../../shared/review/merged';
import type { Arguments } from './arguments';
import { writeOutput } from './files';
import { chosen, readBundleFile } from './report-commands';
import { requireFile, requireOut, type Summary, UsageError } from './usage';

function languageOf({ options }: Arguments): Language {
  const language = options.lang ?? 'nl';
  if (language !== 'nl' && language !== 'en') throw new UsageError('--lang must be nl or en');
  return language;
}

/** Writes the evidence map. @throws UsageError or InputError */
export async function evidenceMap(args: Arguments): Promise<Summary> {
  const [file, out, language] = [requireFile(args), requireOut(args), languageOf(args)];
  const { data, unproven } = await readBundleFile(file, 'may-differ');
  const map = buildEvidenceMap(withMergedValues(data), language);
  await writeOutput(out, writeEvidenceMap(map));
  return {
    message: `${out}: ${map.rows.length} types, ${map.columns.length} success measures, ${map.entries.length} reports`,
    exitCode: unproven === null ? 0 : 3,
    isProven: unproven === null,
    out,
    types: map.rows.length,
    measures: map.columns.length,
    entries: map.entries.length,
  };
}

/** Writes the dossier. The same bundle and choices give the same fingerprint. @throws UsageError or InputError */
export async function dossier(args: Arguments): Promise<Summary> {
  const [file, out, language] = [requireFile(args), requireOut(args), languageOf(args)];
  const { options } = args;
  const ids = chosen(options.only, dossierProducts, dossierProducts, 'only');
  const without = chosen(options.without, dossierParts, [], 'without');
  const { data, unproven } = await readBundleFile(file, 'may-differ');
  const { bytes, fingerprint } = writeDossier(buildDossier(data, language, ids, without));
  await writeOutput(out, bytes);
  return {
    message: `${out}: fingerprint ${fingerprint}`,
    exitCode: unproven === null ? 0 : 3,
    isProven: unproven === null,
    out,
    products: dossierProducts.filter((id) => ids.includes(id)),
    without,
    fingerprint,
  };
}

// The fonts that reading copies are set in, from pdf.js's data files.
import { faces, fileOfFace, type FontFiles } from '../../shared/documents/page/faces';

/** Reads the fonts. `assets`: the address of pdf.js's data files. @throws where one is not there */
export async function readCopyFonts(assets: string): Promise<FontFiles> {
  const files = await Promise.all(
    faces.map(async (face) => {
      const answer = await fetch(`${assets}standard_fonts/${fileOfFace(face)}`);
      if (!answer.ok) throw new Error(`${fileOfFace(face)}: ${answer.status}`);
      return [face, new Uint8Array(await answer.arrayBuffer())] as const;
    }),
  );
  return Object.fromEntries(files) as FontFiles;
}

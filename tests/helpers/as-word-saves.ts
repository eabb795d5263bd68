// A Word document as Word writes it again: runs split at places of its own, marks of revisions and spelling, ids and
// relations numbered anew, attributes that it does not know gone, fields with other results of the same text.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Splits every third run in two, with a mark of spelling between. */
function splitRuns(xml: string): string {
  let n = 0;
  return xml.replace(
    /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<&]{4,})<\/w:t><\/w:r>/g,
    (all, properties: string | undefined, text: string) => {
      if (++n % 3 !== 0) return all;
      const run = (t: string): string =>
        `<w:r w:rsidRPr="00AB12CD">${properties ?? ''}<w:t xml:space="preserve">${t}</w:t></w:r>`;
      const at = Math.floor(text.length / 2);
      return `<w:proofErr w:type="spellStart"/>${run(text.slice(0, at))}<w:proofErr w:type="spellEnd"/>${run(text.slice(at))}`;
    },
  );
}

/** The document as Word saves it. */
export function asWordSaves(bytes: Uint8Array): Uint8Array {
  const zip = unzipSync(bytes);
  const edit = (name: string, change: (xml: string) => string): void => {
    zip[name] = strToU8(change(strFromU8(zip[name]!)));
  };
  let id = 5000;
  const relations = new Map<string, string>();
  edit('word/_rels/document.xml.rels', (xml) =>
    xml.replace(/ Id="([^"]+)"/g, (_all, old: string) => {
      relations.set(old, `rId${++id}`);
      return ` Id="rId${id}"`;
    }),
  );
  edit('word/document.xml', (xml) => {
    const ids = new Map<string, string>();
    const renumbered = xml
      .replace(/(<w:bookmark(?:Start|End) w:id=")(\d+)"/g, (_all, start: string, old: string) => {
        if (!ids.has(old)) ids.set(old, String(++id));
        return `${start}${ids.get(old) ?? ''}"`;
      })
      .replace(
        / (r:id|r:embed)="([^"]+)"/g,
        (_all, name: string, old: string) => ` ${name}="${relations.get(old) ?? old}"`,
      )
      .replace(/<w:sdtPr>/g, () => `<w:sdtPr><w:id w:val="${++id}"/>`)
      .replace(/<w15:appearance [^>]*>/g, '')
      .replace(/<w:p>/g, '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00EF34AB">')
      .replace(/<w:tr>/g, '<w:tr w:rsidR="00AB12CD">');
    return splitRuns(renumbered)
      .replace(/<w:t xml:space="preserve">([^< ][^<]*[^< ])<\/w:t>/g, '<w:t>$1</w:t>')
      .replace(
        /(<w:p w:rsidR[^>]*><w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)/,
        '$1<w:bookmarkStart w:id="99999" w:name="_GoBack"/><w:bookmarkEnd w:id="99999"/>',
      )
      .replace(
        /(<\/w:hyperlink>)(<w:r><w:fldChar w:fldCharType="end"\/>)/,
        '$1<w:r><w:tab/></w:r><w:r><w:t>12</w:t></w:r>$2',
      );
  });
  return zipSync(zip);
}

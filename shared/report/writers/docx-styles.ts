// Styles of the Word documents: named, so that a user can restyle the whole appendix at once.
import type { IStylesOptions } from 'docx';

const HEADING = { bold: true, color: '1F3864' };

/** Styles for a document in a language (`nl-NL`). */
export function docxStyles(tag: string): IStylesOptions {
  return {
    default: {
      document: { run: { font: 'Calibri', size: 20, language: { value: tag } } },
      title: { run: { ...HEADING, size: 36 }, paragraph: { spacing: { after: 300 } } },
      heading1: { run: { ...HEADING, size: 30 }, paragraph: { spacing: { after: 200 }, keepNext: true } },
      heading2: {
        run: { ...HEADING, size: 26 },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
      },
      heading3: {
        run: { ...HEADING, size: 22 },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        // Word's own name, so that its lists of tables and figures find it.
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { bold: true, size: 22 },
        paragraph: { spacing: { before: 160, after: 120 }, keepNext: true },
      },
      { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 18 } },
      { id: 'TableHeading', name: 'Table Heading', basedOn: 'Normal', run: { size: 18, bold: true } },
      {
        id: 'TableNote',
        name: 'Table Note',
        basedOn: 'Normal',
        run: { size: 16, italics: true },
        paragraph: { spacing: { before: 80 } },
      },
      { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', run: { ...HEADING, size: 26 } },
      { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        paragraph: { indent: { left: 300 }, spacing: { after: 40 } },
      },
      { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', paragraph: { spacing: { after: 100 } } },
      {
        id: 'Reference',
        name: 'Reference',
        basedOn: 'Normal',
        // APA 7, section 9.43: a hanging indent of half an inch.
        paragraph: { indent: { left: 720, hanging: 720 }, spacing: { after: 100 } },
      },
    ],
  };
}

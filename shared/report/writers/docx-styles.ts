// Styles of the Word documents: named, so that a user can restyle the whole appendix at once.
import type { INumberingOptions, IStylesOptions, LevelFormat } from 'docx';

const HEADING = { bold: true, color: '1F3864' };

/** Styles for a document in a language (`nl-NL`). */
export function docxStyles(tag: string): IStylesOptions {
  return {
    default: {
      document: { run: { font: 'Calibri', size: 20, language: { value: tag } } },
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
        id: 'TableCaption',
        name: 'Table Caption',
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

/** Bullets and numbers. The formats are handed in, since they are values of the library. */
export function docxNumbering(
  bullet: (typeof LevelFormat)['BULLET'],
  decimal: (typeof LevelFormat)['DECIMAL'],
): INumberingOptions {
  const indent = { left: 360, hanging: 260 };
  return {
    config: [
      {
        reference: 'bullets',
        levels: [{ level: 0, format: bullet, text: '•', style: { paragraph: { indent } } }],
      },
      {
        reference: 'numbers',
        levels: [{ level: 0, format: decimal, text: '%1)', style: { paragraph: { indent } } }],
      },
    ],
  };
}

// A product of the report: an appendix, a table or a deck, as blocks. The preview shows what the writers write.
import type { Language } from '../model/fields';
import type { Origin, ReportTable } from './table-model';

/** A piece of a line. */
export type Run = {
  text: string;
  href?: string;
  isItalic?: boolean;
  isBold?: boolean;
  /** Raised or lowered, as the 2 of CO₂. */
  position?: 'super' | 'sub';
  /** What it is made of, for the files that show it. */
  origin?: Origin;
};

/** A box of a diagram, in the diagram's own units, which are pixels at 96 an inch; its lines are broken already. */
export type DiagramBox = {
  id: string;
  x: number;
  y: number;
  w: number;
  h: number;
  lines: string[];
  /** A heading of a column, a step, what a step leaves out, or the end. */
  kind: 'heading' | 'step' | 'aside' | 'end';
};

/** Boxes with arrows between them, by the ids of the boxes. Lines are set at `DIAGRAM_FONT_PX`. */
export type Diagram = {
  boxes: DiagramBox[];
  arrows: { from: string; to: string }[];
  width: number;
  height: number;
  /** What it shows, in words. */
  alt: string;
};

export type Block =
  | { type: 'heading'; level: 2 | 3; text: string }
  | { type: 'paragraph'; runs: Run[]; style: 'normal' | 'note' | 'reference' }
  | { type: 'list'; isOrdered: boolean; items: Run[][] }
  | { type: 'table'; table: ReportTable; startsPage?: true }
  /** Boxes and arrows: shapes in slides, a picture elsewhere. */
  | ({ type: 'diagram'; caption: string } & Diagram)
  /** `svg` is a whole SVG document of `widthPx` by `heightPx`; `alt` says in words what it shows. */
  | { type: 'figure'; svg: string; widthPx: number; heightPx: number; caption: string; alt: string };

/** One slide; `notes` is what the speaker says. A point of level 1 hangs under the one before it. */
export type Slide = {
  title: string;
  points: { text: string; level: 0 | 1; origin?: Origin }[];
  notes: string;
  table: ReportTable | null;
};

export type ReportProduct = {
  /**
   * Of a product in products/registry, or of something that is printed in the same way, such as a list of annotations.
   */
  id: string;
  language: Language;
  /** Number and title, as printed above it: `Bijlage 3 Overzicht …`. */
  title: string;
  landscape: boolean;
  blocks: Block[];
  /** Slides of a deck; [] for other products. */
  slides: Slide[];
};

/** All tables of a product in order. */
export function tablesOf(product: ReportProduct): ReportTable[] {
  return product.blocks.flatMap((b) => (b.type === 'table' ? [b.table] : []));
}

/** A paragraph of plain text. */
export function paragraph(text: string, style: 'normal' | 'note' | 'reference' = 'normal'): Block {
  return { type: 'paragraph', runs: [{ text }], style };
}

/** A picture with its caption, and what it shows in words. */
export function figure(
  { svg, widthPx, heightPx }: { svg: string; widthPx: number; heightPx: number },
  caption: string,
  alt: string,
): Block {
  return { type: 'figure', svg, widthPx, heightPx, caption, alt };
}

/** The text of a line of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((r) => r.text).join('');
}

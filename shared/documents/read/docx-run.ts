// How a run of a Word document is shown. Source: ECMA-376, part 1, 17.3.2.
import { symbolOf } from '../../kernel/docx-symbols';
import type { Element } from '../../kernel/office-xml';
import { type Script, scripted } from '../scripts';
import type { Styles } from './docx-parts';

export const isOn = (element: Element): boolean =>
  !/^(?:0|false|off|none)$/.test(element.attribute('val') ?? '');

const scriptOfAlign = (align: string | null): Script | null =>
  align === 'superscript' ? 'raised' : align === 'subscript' ? 'lowered' : null;

export class RunStyle {
  isHidden = false;
  isBold = false;
  isItalic = false;
  private script: Script | null = null;
  private font = '';

  /** Takes a property; that of a character style stands before those of the run itself. */
  take(element: Element, styles: Pick<Styles, 'alignOf'>): void {
    const value = element.attribute('val') ?? '';
    switch (element.name) {
      case 'w:vanish':
        this.isHidden = isOn(element);
        return;
      case 'w:b':
        this.isBold = isOn(element);
        return;
      case 'w:i':
        this.isItalic = isOn(element);
        return;
      case 'w:rStyle':
        this.script = scriptOfAlign(styles.alignOf(value));
        return;
      case 'w:vertAlign':
        this.script = scriptOfAlign(value);
        return;
      // LibreOffice moves text by half points.
      case 'w:position':
        this.script = Number(value) > 0 ? 'raised' : Number(value) < 0 ? 'lowered' : null;
        return;
      case 'w:rFonts':
        this.font = element.attribute('ascii') ?? element.attribute('hAnsi') ?? '';
    }
  }

  /** The text of the run as it is shown: signs of symbol fonts, and numbers above and below the line. */
  textOf(raw: string): string {
    const text = raw.replace(/[\uf000-\uf0ff]/g, (sign) =>
      /^(?:symbol|wingdings)/i.test(this.font)
        ? symbolOf(this.font, sign.charCodeAt(0).toString(16)) || sign
        : sign,
    );
    return this.script === null ? text : scripted(text, this.script);
  }
}

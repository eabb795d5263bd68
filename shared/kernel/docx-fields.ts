// Fields of a Word document: an instruction, then what it shows. Also the form fields of older forms, which show
// nothing that is text. Source: ECMA-376, part 1, 17.16 (fields) and 17.16.17 (ffData).
import { EMPTY_BOX, TICKED_BOX } from './docx-symbols';
import type { Element } from './office-xml';

type FormField = {
  kind: 'checkbox' | 'list' | 'text';
  chosen: number | null;
  entries: string[];
  isTicked: boolean;
};
type Field = { isCode: boolean; code: string; form: FormField | null; hasText: boolean };

const isOn = (element: Element): boolean => !/^(?:0|false|off)$/.test(element.attribute('val') ?? '');
/** The address of an instruction such as `HYPERLINK "https://…" \l "part"`, or null. */
export function addressOf(code: string): string | null {
  const match = /^\s*HYPERLINK\s+(?:"([^"]+)"|([^\s"\\]\S*))/i.exec(code);
  return match === null ? null : (match[1] ?? match[2] ?? null);
}
// What a list shows of which nothing has been chosen.
const PROMPT = /^(?:choose|select|pick|kies|selecteer|maak een keuze|w[äa]hlen|choisi|sélectionn|[-.…_ ]*$)/i;

/** The fields that are open, the innermost last. */
export class OpenFields {
  private readonly fields: Field[] = [];

  /** Whether text stands in the instruction of a field. */
  get isCode(): boolean {
    return this.fields.some((f) => f.isCode);
  }

  /** Takes an element of a field; gives the address of a link that begins to be shown with it, or null. */
  open(element: Element, path: readonly string[]): string | null {
    const field = this.fields.at(-1);
    if (element.name === 'w:fldSimple') {
      const code = element.attribute('instr') ?? '';
      this.fields.push({ isCode: false, code, form: null, hasText: false });
      return addressOf(code);
    }
    if (element.name === 'w:fldChar') {
      const type = element.attribute('fldCharType');
      if (type === 'begin') this.fields.push({ isCode: true, code: '', form: null, hasText: false });
      else if (type === 'separate' && field !== undefined) {
        field.isCode = false;
        return addressOf(field.code);
      }
      return null;
    }
    if (field !== undefined && path.includes('w:ffData')) this.form(field, element, path);
    return null;
  }

  private form(field: Field, element: Element, path: readonly string[]): void {
    const begin = (kind: FormField['kind']): void => {
      field.form = { kind, chosen: null, entries: [], isTicked: false };
    };
    const { form } = field;
    if (element.name === 'w:checkBox') begin('checkbox');
    else if (element.name === 'w:ddList') begin('list');
    else if (element.name === 'w:textInput') begin('text');
    else if (form === null) return;
    else if (form.kind === 'list' && element.name === 'w:listEntry')
      form.entries.push(element.attribute('val') ?? '');
    // What was chosen stands after what is chosen at first.
    else if (
      form.kind === 'list' &&
      (element.name === 'w:result' || (element.name === 'w:default' && form.chosen === null))
    )
      form.chosen = Number(element.attribute('val') ?? 0);
    else if (
      form.kind === 'checkbox' &&
      (element.name === 'w:checked' || (element.name === 'w:default' && path.at(-1) === 'w:checkBox'))
    )
      form.isTicked = isOn(element);
  }

  /** Takes a piece of an instruction. */
  code(text: string): void {
    const field = this.fields.at(-1);
    if (field?.isCode === true) field.code += text;
  }

  /** Notes that the field shows a text. */
  shows(): void {
    const field = this.fields.at(-1);
    if (field !== undefined) field.hasText = true;
  }

  /** Ends the innermost field; gives what it shows that is no text of the document. */
  end(): string {
    const field = this.fields.pop();
    if (field === undefined || field.form === null) return '';
    const { form } = field;
    if (form.kind === 'checkbox') return form.isTicked ? TICKED_BOX : EMPTY_BOX;
    if (form.kind === 'text' || field.hasText) return '';
    const entry = form.entries[form.chosen ?? 0] ?? '';
    return PROMPT.test(entry.trim()) ? '' : entry;
  }
}

// Text as it was set, back to what was written: ligatures, accents that stand beside their letter, words and addresses
// that a line breaks.
import { hasOwnHyphen } from '../annotation/own-hyphen';

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
// TeX sets an accent as a sign of its own, before its letter.
const ACCENTS: Record<string, string> = {
  '´': '\u0301',
  '`': '\u0300',
  ˆ: '\u0302',
  '¨': '\u0308',
  '˜': '\u0303',
  ˇ: '\u030c',
  '˚': '\u030a',
  '¸': '\u0327',
  '˘': '\u0306',
  '¯': '\u0304',
};
const ACCENTED = /([´`ˆ¨˜ˇ˚˘¯]) ?([A-Za-zı])/g;

/** The letters that were meant. */
export function plainLetters(text: string): string {
  return (
    text
      .replace(/[ﬀ-ﬆ]/g, (sign) => LIGATURES[sign] ?? sign)
      .replace(/([cCsStT])¸/g, (_, letter: string) => `${letter}\u0327`.normalize('NFC'))
      .replace(/(?<=\p{L}) (?=[´`ˆ¨˜ˇ]\p{Ll})/gu, '')
      .replace(ACCENTED, (_, accent: string, letter: string) =>
        ((letter === 'ı' ? 'i' : letter) + (ACCENTS[accent] ?? '')).normalize('NFC'),
      )
      // Signs of fonts that say no letters.
      .replace(/\u00ad(?=.)|[\u0000-\u001f\u007f]/g, '')
      .normalize('NFC')
  );
}

const ADDRESS_TAIL = /(?:https?:\/\/|www\.|\bdoi:? ?|\b10\.\d{4,9}\/)\S*$/i;
// Looked at of what is joined so far: addresses are not longer.
const LONGEST_TAIL = 300;
const BROKEN_WORD = /(\p{L}+)[-\u2010\u00ad]$/u;

/** Whether the address that a line ends with goes on in the next. */
function goesOn(address: string, next: string): boolean {
  const [first = ''] = next.split(' ');
  if (/^(?:https?:|doi:?|www\.|10\.\d{4})/i.test(first) && !/doi:? ?$/i.test(address)) return false;
  if (/[/_=&?%:~#(-]$/.test(address)) return !/^[[“"]/.test(first);
  const isDoi = /10\.\d{4,9}\//.test(address) || /doi:? ?$/i.test(address);
  if (/\.$/.test(address))
    return (
      (isDoi ? /^[\w()./;-]*\d[\w()./;-]*$/ : /^[a-z0-9][\w-]*[/.?=]/).test(first) &&
      !/^(?:1[89]|20)\d\d\.?$/.test(first)
    );
  if (isDoi) return /^[\w().;/-]*\d[\w().;/-]*\.?$/.test(first) && !/^\(?(?:1[89]|20)\d\d/.test(first);
  return /^[\w-]+[/?=]\S*$|^\.\w/.test(first);
}

/** The text of lines one after the other. */
export function joinLines(lines: readonly string[], words: ReadonlyMap<string, number>): string {
  let text = '';
  for (const line of lines) {
    const tail = text.slice(-LONGEST_TAIL);
    const address = ADDRESS_TAIL.exec(tail)?.[0];
    const broken = BROKEN_WORD.exec(tail)?.[1];
    const rest = /^\p{Ll}+/u.exec(line)?.[0];
    if (text === '') text = line;
    else if (address !== undefined && goesOn(address, line)) text += line;
    else if (broken !== undefined && rest !== undefined)
      text =
        (hasOwnHyphen(broken, rest, words) || /^\p{Lu}{2,}$/u.test(broken) ? text : text.slice(0, -1)) + line;
    else text += (/[-\u2010]$/.test(text) && /^\p{Lu}/u.test(line) ? '' : ' ') + line;
  }
  return text;
}

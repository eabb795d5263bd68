// Text in pictures, where nothing is measured.

/** The width of a letter of 12 pixels: an estimate on the safe side. */
export const LETTER = 6.4;

/** The letters that fit, with an ellipsis where some do not. */
export function cutTo(text: string, room: number): string {
  const most = Math.floor(room / LETTER);
  return text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1)).trimEnd()}…`;
}

// Where an error arose, in words of our own code alone: what may stand in a log that a person sends to somebody.

const MOST_FRAMES = 12;
/** Chromium and Node write `at name (folder/file.js:12:34)`. */
const FRAME = /([\w.$-]+):(\d+):(\d+)\)?$/;

/**
 * The name of an error, its code, and the places in our own scripts without the folders they stand in, such as
 * `TypeError < start.js:1:2345`. Its message is left out: it may name a title, a person or a file.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, code } = error as { name: string; code?: unknown };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => {
      const place = FRAME.exec(line);
      return place === null ? '?' : `${place[1]}:${place[2]}:${place[3]}`;
    });
  // A name and a code are words of a program; whoever sets another says more than may stand here.
  const word = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{1,60}$/.test(text);
  return [[word(name) ? name : 'Error', ...(word(code) ? [code] : [])].join(' '), ...frames].join(' < ');
}

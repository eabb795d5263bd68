// What is wrong with a file of a tool, in lines that name the place.
import { z } from 'zod';

const MOST = 8;

/** A line for each of the first problems; what is no matter of the format is said as it is. */
export function toolProblems(reason: unknown, otherwise: string): string[] {
  if (!(reason instanceof z.ZodError)) return [otherwise];
  return reason.issues.slice(0, MOST).map(({ path, message }) => {
    const place = path.map(String).join('.');
    return place === '' ? message : `${place}: ${message}`;
  });
}

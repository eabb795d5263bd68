import { type Content, Refused } from '../content';
export function readDocx(_: Uint8Array): Content {
  throw new Refused('unknown', '');
}

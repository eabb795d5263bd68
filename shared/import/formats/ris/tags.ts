// Tags of RIS. Source: RIS specification of 2011, and the tags that vendors add.
import { lookup } from '../../../kernel/lookup';
import type { TextField } from '../../normalise/collect';
import type { Role } from '../../normalise/roles';

const TEXT = lookup<TextField>({
  TI: 'title',
  T1: 'title',
  CT: 'title',
  AB: 'abstract',
  N1: 'note',
  RN: 'note',
  M2: 'note',
  ST: 'title-short',
  LA: 'language',
  DB: 'archive',
  DP: 'source',
  AN: 'archive_location',
  CN: 'call-number',
  NV: 'number-of-volumes',
  CR: 'license',
  H1: 'source',
  H2: 'call-number',
});
const ROLES = lookup<Role>({
  AU: 'author',
  A1: 'author',
  A2: 'author2',
  A3: 'author3',
  A4: 'author4',
  T3: 'title3',
  VL: 'volume',
  VO: 'volume',
  IS: 'number',
  M1: 'misc1',
  SN: 'isbn',
  SE: 'section',
  ET: 'edition',
  PB: 'publisher',
  CY: 'place',
  PP: 'place',
  Y2: 'date2',
  OP: 'original',
  C1: 'custom1',
  C2: 'custom2',
  C5: 'custom5',
  C6: 'custom6',
});

// A record has at least one of these.
const BEGINS = new Set('TY TI T1 CT BT AU A1 PY Y1 DA DO AB N2 T2 JF JO UR'.split(' '));

/** A tag and what is known of it, found once for all of its millions of lines. */
export type RisTag = {
  readonly name: string;
  readonly field: TextField | undefined;
  readonly role: Role | undefined;
  /** Whether a record may begin with it: other tags alone are no record. */
  readonly begins: boolean;
};

const tags = new Map<string, RisTag>();

/** The one object for a tag. */
export function risTag(name: string): RisTag {
  const known = tags.get(name);
  if (known !== undefined) return known;
  const tag = { name, field: TEXT[name], role: ROLES[name], begins: BEGINS.has(name) };
  tags.set(name, tag);
  return tag;
}

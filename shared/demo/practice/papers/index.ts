// The five reports of the practice study that can be read.
import type { Paper } from '../paper/paper';
import { frukostForAlla } from './frukost-for-alla';
import { gutenMorgenKlasse } from './guten-morgen-klasse';
import { morningClub } from './morning-club';
import { ontbijtklas } from './ontbijtklas';
import { petitDejeunerSolidaire } from './petit-dejeuner-solidaire';

export const papers: readonly Paper[] = [
  frukostForAlla,
  gutenMorgenKlasse,
  petitDejeunerSolidaire,
  ontbijtklas,
  morningClub,
];

import type { Intervention } from '../../../shared/model/intervention';

/** The types of an intervention with another weight of one; a type without weight is none. */
export function weighed(types: Intervention['types'], type: string, weight: number): Intervention['types'] {
  const others = Object.fromEntries(Object.entries(types).filter(([id]) => id !== type));
  return weight > 0 ? { ...others, [type]: weight } : others;
}

// What a passage can be attached to, as the groups of a list to choose from.
import type { TargetOption } from '../../../../shared/review/evidence-targets';
import type { Translate } from '../../../lib/i18n';

export type TargetGroup = TargetOption['group'];

/** The options of some groups, under the names of those; groups without any are left out. */
export function targetGroups(
  options: readonly TargetOption[],
  groups: readonly TargetGroup[],
  t: Translate,
): { group: string; items: { value: string; label: string }[] }[] {
  return groups
    .map((group) => ({
      group: t(`reading.group.${group}`),
      items: options.filter((o) => o.group === group).map((o) => ({ value: o.key, label: o.label })),
    }))
    .filter(({ items }) => items.length > 0);
}

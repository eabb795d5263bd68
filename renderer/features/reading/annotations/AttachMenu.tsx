import { Button, Menu } from '@mantine/core';
import type { EvidenceTarget } from '../../../../shared/model/evidence';
import type { TargetOption } from '../../../../shared/review/evidence-targets';
import { useText } from '../../../lib/i18n';
import type { TargetGroup } from './target-groups';

type Props = {
  label: string;
  options: readonly TargetOption[];
  groups: readonly TargetGroup[];
  onAttach: (target: EvidenceTarget) => void;
};

/** What an annotation can be made evidence for; groups have their names where there are several. */
export function AttachMenu({ label, options, groups, onAttach }: Props) {
  const t = useText();
  return (
    <Menu>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
        {groups.map((group) => (
          <div key={group}>
            {groups.length > 1 && <Menu.Label>{t(`reading.group.${group}`)}</Menu.Label>}
            {options
              .filter((o) => o.group === group)
              .map((o) => (
                <Menu.Item key={o.key} onClick={() => onAttach(o.target)}>
                  {o.label}
                </Menu.Item>
              ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Checkbox, Popover, Stack } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

type Props = {
  label: string;
  /** The button that opens it. */
  target: ReactElement;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
  /** Beneath the options. */
  children?: ReactNode;
};

/** A list to tick in, behind a button. */
export function CheckMenu({ label, target, options, chosen, onToggle, children }: Props) {
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Stack gap="xs" mah="20rem" role="group" aria-label={label} style={{ overflow: 'auto' }}>
          {options.map((o) => (
            <Checkbox
              key={o.value}
              size="xs"
              label={o.label}
              checked={chosen.includes(o.value)}
              onChange={() => onToggle(o.value)}
            />
          ))}
          {children}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

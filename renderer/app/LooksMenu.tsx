import { ActionIcon, Popover, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useId } from 'react';
import { useText } from '../lib/i18n';
import { contrasts, densities, setContrast, setDensity, useLooks } from '../store/looks';

const schemes = ['auto', 'light', 'dark'] as const;

/** How the window looks: colours, contrast, density. */
export function LooksMenu() {
  const t = useText();
  const { density, contrast } = useLooks();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Popover position="top-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="default" aria-label={t('looks.title')} title={t('looks.title')}>
          <IconAdjustments size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('looks.title')}>
        <Stack gap="xs">
          <Choice
            label={t('looks.scheme')}
            options={schemes.map((s) => ({ value: s, label: t(`looks.scheme.${s}`) }))}
            value={colorScheme}
            onChange={setColorScheme}
          />
          <Choice
            label={t('looks.contrast')}
            options={contrasts.map((c) => ({ value: c, label: t(`looks.contrast.${c}`) }))}
            value={contrast}
            onChange={setContrast}
          />
          <Choice
            label={t('looks.density')}
            options={densities.map((d) => ({ value: d, label: t(`looks.density.${d}`) }))}
            value={density}
            onChange={setDensity}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type ChoiceProps<T extends string> = {
  label: string;
  options: { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
};

function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div>
      <Text size="sm" fw={500} id={id}>
        {label}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby={id}
        data={options}
        value={value}
        onChange={(chosen) => {
          const option = options.find((o) => o.value === chosen);
          if (option !== undefined) onChange(option.value);
        }}
      />
    </div>
  );
}

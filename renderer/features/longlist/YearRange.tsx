import { Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../lib/i18n';
import { isYearAsked, type Years } from './longlist-query';

/** A year as it is typed; null while it is none, undefined where nothing is typed. */
export function yearTyped(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  return /^\d{4}$/.test(typed) ? Number(typed) : null;
}

type Props = { years: Years; onChange: (years: Years) => void };

/** From which year to which: each end may stay open. */
export function YearRange({ years, onChange }: Props) {
  const t = useText();
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant={isYearAsked(years) ? 'light' : 'default'}>
          {t('longlist.years')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('longlist.years')}>
        <Stack gap="xs">
          <Group gap="xs" wrap="nowrap">
            <YearField
              label={t('longlist.yearFrom')}
              year={years.from}
              onYear={(from) => onChange({ ...years, from })}
            />
            <YearField
              label={t('longlist.yearTo')}
              year={years.to}
              onYear={(to) => onChange({ ...years, to })}
            />
          </Group>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!isYearAsked(years)}
            onClick={() => onChange({ from: null, to: null })}
          >
            {t('longlist.yearsClear')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type FieldProps = { label: string; year: number | null; onYear: (year: number | null) => void };

/** Asks when a whole year stands there: half of one would find nothing, or all. */
function YearField({ label, year, onYear }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      w="9rem"
      value={typed ?? year?.toString() ?? ''}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const read = yearTyped(text);
        if (read !== null) onYear(read ?? null);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

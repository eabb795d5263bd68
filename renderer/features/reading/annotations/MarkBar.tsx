import { ActionIcon, Button, Group, Select, Tooltip } from '@mantine/core';
import { IconNote, IconQuote, IconSquareDashed, IconUnderline } from '@tabler/icons-react';
import { useText } from '../../../lib/i18n';
import { useAppStore } from '../../../store/app.store';
import { useProject } from '../../../store/session';
import { useReadingStore } from '../reading.store';
import type { Marking } from './use-marking';
import type { PassageControl } from './use-passage';

type Props = {
  control: PassageControl;
  marking: Marking;
  drawing: 'area' | 'note' | null;
  onDraw: (what: 'area' | 'note' | null) => void;
};

/** Colours, kinds of marks, and what the passage is attached to. Also says aloud what the keyboard has selected. */
export function MarkBar({ control, marking, drawing, onDraw }: Props) {
  const t = useText();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const selected = useReadingStore((s) => s.selected);
  const { options, active } = marking.targets;
  const canAttach = active !== null && (control.has || selected !== null);
  // Pressing a button must not take the selection away.
  const keepSelection = (event: React.MouseEvent): void => event.preventDefault();
  const groups = (['field', 'rating', 'selection'] as const)
    .map((group) => ({
      group: t(`reading.group.${group}`),
      items: options.filter((o) => o.group === group).map((o) => ({ value: o.key, label: o.label })),
    }))
    .filter((g) => g.items.length > 0);
  return (
    <Group gap={4} mb="xs" role="toolbar" aria-label={t('reading.marking')}>
      {project.colours.map((c, index) => (
        <Button
          key={c.id}
          size="compact-xs"
          variant="default"
          disabled={!control.has}
          aria-label={t('reading.mark', { colour: c.label[language] })}
          title={`${t('reading.mark', { colour: c.label[language] })} (${index + 1})`}
          leftSection={<span className="zeef-swatch" style={{ background: c.css }} />}
          onMouseDown={keepSelection}
          onClick={() => void marking.mark(c.id)}
        >
          {c.label[language]}
        </Button>
      ))}
      <Tooltip label={`${t('reading.underline')} (U)`} openDelay={500}>
        <ActionIcon
          variant="default"
          disabled={!control.has}
          aria-label={t('reading.underline')}
          onMouseDown={keepSelection}
          onClick={() => void marking.mark(marking.colour, 'underline')}
        >
          <IconUnderline size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('reading.area')} (A)`} openDelay={500}>
        <ActionIcon
          variant={drawing === 'area' ? 'light' : 'default'}
          aria-label={t('reading.area')}
          aria-pressed={drawing === 'area'}
          onClick={() => onDraw(drawing === 'area' ? null : 'area')}
        >
          <IconSquareDashed size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('reading.note')} (N)`} openDelay={500}>
        <ActionIcon
          variant={drawing === 'note' ? 'light' : 'default'}
          aria-label={t('reading.note')}
          aria-pressed={drawing === 'note'}
          onClick={() => onDraw(drawing === 'note' ? null : 'note')}
        >
          <IconNote size={16} />
        </ActionIcon>
      </Tooltip>
      <Select
        size="xs"
        w={220}
        searchable
        data-target-picker
        aria-label={t('reading.target')}
        placeholder={t('reading.target')}
        nothingFoundMessage={t('common.none')}
        maxDropdownHeight={340}
        comboboxProps={{ width: 360, position: 'bottom-start' }}
        data={groups}
        value={active?.key ?? null}
        onChange={(key) => {
          useReadingStore.setState({ target: key });
          const chosen = options.find((o) => o.key === key);
          if (chosen !== undefined && control.has) void marking.attach(chosen.target);
        }}
      />
      <Button
        size="compact-xs"
        variant="light"
        disabled={!canAttach}
        title={`${t('reading.attachEvidence')} (E)`}
        onMouseDown={keepSelection}
        onClick={() => void marking.attach()}
      >
        {t('reading.attachEvidence')}
      </Button>
      <Tooltip label={`${t('reading.quote')} (Q)`} openDelay={500}>
        <ActionIcon
          variant="default"
          disabled={!canAttach}
          aria-label={t('reading.quote')}
          onMouseDown={keepSelection}
          onClick={() => void marking.attach(undefined, true)}
        >
          <IconQuote size={16} />
        </ActionIcon>
      </Tooltip>
      <span className="zeef-hidden" role="status">
        {control.text}
      </span>
    </Group>
  );
}

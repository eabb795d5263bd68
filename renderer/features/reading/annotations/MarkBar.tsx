import { ActionIcon, Button, Group, Select, Tooltip } from '@mantine/core';
import { IconNote, IconQuote, IconSquareDashed, IconUnderline } from '@tabler/icons-react';
import { useText } from '../../../lib/i18n';
import { useAppStore } from '../../../store/app.store';
import { useProject } from '../../../store/session';
import { useReadingStore } from '../reading.store';
import { targetGroups } from './target-groups';
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
  return (
    <Group gap={4} mb="xs" role="toolbar" aria-label={t('reading.marking')}>
      <ColourButtons control={control} marking={marking} />
      <IconButton
        label={t('reading.underline')}
        hint="U"
        icon={<IconUnderline size={16} />}
        isDisabled={!control.has}
        onClick={() => void marking.mark(marking.colour, 'underline')}
      />
      <IconButton
        label={t('reading.area')}
        hint="A"
        icon={<IconSquareDashed size={16} />}
        isPressed={drawing === 'area'}
        onClick={() => onDraw(drawing === 'area' ? null : 'area')}
      />
      <IconButton
        label={t('reading.note')}
        hint="N"
        icon={<IconNote size={16} />}
        isPressed={drawing === 'note'}
        onClick={() => onDraw(drawing === 'note' ? null : 'note')}
      />
      <Attaching control={control} marking={marking} />
      <span className="zeef-hidden" role="status">
        {control.text}
      </span>
    </Group>
  );
}

// Pressing a button must not take the selection away.
const keepSelection = (event: React.MouseEvent): void => event.preventDefault();

function ColourButtons({ control, marking }: Pick<Props, 'control' | 'marking'>) {
  const t = useText();
  const { colours } = useProject();
  const language = useAppStore((s) => s.language);
  return colours.map((c, index) => (
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
  ));
}

type IconButtonProps = {
  label: string;
  /** The key that does the same. */
  hint: string;
  icon: React.ReactNode;
  onClick: () => void;
  isDisabled?: boolean;
  isPressed?: boolean;
};

function IconButton({ label, hint, icon, onClick, isDisabled = false, isPressed }: IconButtonProps) {
  return (
    <Tooltip label={`${label} (${hint})`} openDelay={500}>
      <ActionIcon
        variant={isPressed === true ? 'light' : 'default'}
        disabled={isDisabled}
        aria-label={label}
        aria-pressed={isPressed}
        onMouseDown={isPressed === undefined ? keepSelection : undefined}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

/** What the passage, or else the chosen annotation, is attached to, with a quotation or without. */
function Attaching({ control, marking }: Pick<Props, 'control' | 'marking'>) {
  const t = useText();
  const selected = useReadingStore((s) => s.selected);
  const { options, active } = marking.targets;
  const canAttach = active !== null && (control.has || selected !== null);
  return (
    <>
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
        data={targetGroups(options, ['field', 'rating', 'selection'], t)}
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
      <IconButton
        label={t('reading.quote')}
        hint="Q"
        icon={<IconQuote size={16} />}
        isDisabled={!canAttach}
        onClick={() => void marking.attach(undefined, true)}
      />
    </>
  );
}

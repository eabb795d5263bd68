import { Group, Select } from '@mantine/core';
import { IconNote, IconQuote, IconSquareDashed, IconUnderline } from '@tabler/icons-react';
import { CommandButton, CommandIcon } from '../../../commands/CommandButton';
import { useText } from '../../../lib/i18n';
import { type ReadingDesk, readingCommands } from './commands';
import { useReadingStore } from '../reading.store';
import { targetGroups } from './target-groups';
import type { Marking } from './use-marking';
import type { PassageControl } from './use-passage';

/** Colours, kinds of marks, and what the passage is attached to. Also says aloud what the keyboard has selected. */
export function MarkBar({ desk }: { desk: ReadingDesk }) {
  const t = useText();
  const { drawing, control, marking } = desk;
  const { underline, area, note, attach, quote } = readingCommands.of;
  return (
    <Group gap={4} mb="xs" role="toolbar" aria-label={t('reading.marking')}>
      <Colours desk={desk} />
      <CommandIcon command={underline} keepsFocus>
        <IconUnderline size={16} />
      </CommandIcon>
      <CommandIcon command={area} isPressed={drawing === 'area'}>
        <IconSquareDashed size={16} />
      </CommandIcon>
      <CommandIcon command={note} isPressed={drawing === 'note'}>
        <IconNote size={16} />
      </CommandIcon>
      <TargetPicker control={control} marking={marking} />
      <CommandButton
        command={attach}
        keepsFocus
        size="compact-xs"
        variant="light"
        label={t('reading.attachEvidence')}
      />
      <CommandIcon command={quote} keepsFocus>
        <IconQuote size={16} />
      </CommandIcon>
      <span className="zeef-hidden" role="status">
        {control.text}
      </span>
    </Group>
  );
}

/** A button for each colour of the project. */
function Colours({ desk }: { desk: ReadingDesk }) {
  return desk.colours.map((c, index) => (
    <CommandButton
      key={c.id}
      command={readingCommands.of.mark}
      keepsFocus
      option={index}
      label={c.label[desk.language]}
      size="compact-xs"
      variant="default"
      leftSection={<span className="zeef-swatch" style={{ background: c.css }} />}
    />
  ));
}

/** Chooses what passages are attached to; a passage that is selected is attached at once. */
function TargetPicker({ control, marking }: { control: PassageControl; marking: Marking }) {
  const t = useText();
  const { options, active } = marking.targets;
  return (
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
  );
}

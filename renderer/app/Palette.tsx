import { Combobox, Group, Kbd, Modal, Text, TextInput, useCombobox } from '@mantine/core';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { liveDesks, runLive } from '../commands/live';
import { useText } from '../lib/i18n';
import { matchingLines, type PaletteLine, paletteLines } from './command-lines';

type Props = { isOpen: boolean; onClose: () => void };

/** Finds what can be done by its name, and does it. */
export function Palette({ isOpen, onClose }: Props) {
  const t = useText();
  const [chosen, setChosen] = useState<PaletteLine | null>(null);
  useEffect(() => {
    if (isOpen || chosen === null) return;
    setChosen(null);
    // Now that the dialog is gone and the focus is where it was.
    runLive(chosen.at, chosen.command, chosen.option);
  }, [isOpen, chosen]);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      // At once: what is typed after Ctrl-K is meant for the list, and what is typed after Enter for what was chosen.
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      title={t('command.palette')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Lines
        onClose={onClose}
        onChoose={(line) => {
          setChosen(line);
          onClose();
        }}
      />
    </Modal>
  );
}

/** Has the focus from the moment that it is shown, and gives it back when it goes. */
function useFocusMeanwhile(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return field;
}

function Lines({ onChoose, onClose }: { onChoose: (line: PaletteLine) => void; onClose: () => void }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [all] = useState(() =>
    paletteLines(liveDesks(), t).filter((line) => line.command.id !== 'app.palette'),
  );
  const lines = matchingLines(all, typed);
  const field = useFocusMeanwhile();
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  // The best line is chosen already: Enter does it.
  useEffect(() => void selectFirstOption(), [typed, selectFirstOption]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const line = lines.find((one) => one.id === id);
        if (line !== undefined) onChoose(line);
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          ref={field}
          data-autofocus
          role="combobox"
          aria-label={t('command.find')}
          placeholder={t('command.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            // The list takes Escape for itself, and there is nothing of it to close.
            if (event.key === 'Escape') onClose();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options
        tabIndex={0}
        mt="xs"
        mah="22rem"
        style={{ overflow: 'auto' }}
        aria-label={t('command.palette')}
      >
        {lines.map((line) => (
          <Combobox.Option key={line.id} value={line.id}>
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm">{line.text}</Text>
              <Group gap="xs" wrap="nowrap">
                <Text size="xs">{line.group}</Text>
                {line.key !== null && <Kbd size="xs">{line.key}</Kbd>}
              </Group>
            </Group>
          </Combobox.Option>
        ))}
        {lines.length === 0 && <Combobox.Empty>{t('command.none')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}

import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { memo, type RefObject, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { runLive } from '../commands/live';
import { useText } from '../lib/i18n';
import { goTo } from '../store/app.store';
import { TwoLines } from '../ui-domain/TwoLines';
import type { PaletteLine } from './command-lines';
import type { RecordLine } from './record-lines';
import { usePaletteLines } from './use-palette-lines';
import { useRecordsFound } from './use-records-found';

// As many as are seen without scrolling.
const SEEN = 16;

type Props = { isOpen: boolean; onClose: () => void };

/** Finds what can be done by its name, and does it. */
export function Palette({ isOpen, onClose }: Props) {
  const t = useText();
  const [chosen, setChosen] = useState<PaletteLine | RecordLine | null>(null);
  useEffect(() => {
    if (isOpen || chosen === null) return;
    setChosen(null);
    // Now that the dialog is gone and the focus is where it was.
    if ('command' in chosen) runLive(chosen.at, chosen.command, chosen.option);
    else goTo(chosen.page, chosen.subject);
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

function Lines({
  onChoose,
  onClose,
}: {
  onChoose: (line: PaletteLine | RecordLine) => void;
  onClose: () => void;
}) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const { lines, chooseOnceSaved } = usePaletteLines(typed, onChoose);
  // All of them take longer than a frame: those that are seen first come first.
  const isWhole = useDeferredValue(true, false);
  const records = useRecordsFound(typed);
  const field = useFocusMeanwhile();
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  const best = lines[0]?.id ?? records[0]?.id;
  // The best line is chosen already, also one that is found after the last letter: Enter does it.
  useEffect(() => void selectFirstOption(), [typed, best, selectFirstOption]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const line = lines.find((one) => one.id === id) ?? records.find((one) => one.id === id);
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
            // What was typed just before may still be on its way, and be what makes it possible.
            if (event.key === 'Enter' && best === undefined) chooseOnceSaved();
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
        {(isWhole ? lines : lines.slice(0, SEEN)).map((line) => (
          <PaletteOption key={line.id} id={line.id} text={line.text} group={line.group} keyShown={line.key} />
        ))}
        {records.map((line) => (
          <PaletteOption
            key={line.id}
            id={line.id}
            text={line.text}
            by={line.by}
            group={t(line.group)}
            keyShown={null}
          />
        ))}
        {lines.length + records.length === 0 && <Combobox.Empty>{t('command.none')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}

type OptionProps = {
  id: string;
  text: string;
  by?: string | undefined;
  group: string;
  keyShown: string | null;
};

/** There are a hundred when the palette opens: of plain parts, as a styled one takes as long as ten of these. */
const PaletteOption = memo(function PaletteOption({ id, text, by = '', group, keyShown }: OptionProps) {
  return (
    <Combobox.Option value={id} className="zeef-palette-line">
      {by === '' ? <span>{text}</span> : <TwoLines title={text} by={by} />}
      <small>{group}</small>
      {keyShown !== null && <kbd>{keyShown}</kbd>}
    </Combobox.Option>
  );
});

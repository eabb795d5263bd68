import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Verdict } from '../../../shared/model/decision';
import { criteriaVersion } from '../../../shared/model/project';
import { requireProject } from '../../../shared/model/tables';
import { browserEnv } from '../../lib/env';
import { useShownKey } from '../../commands/command';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { BulkConfirm } from './BulkConfirm';
import { gridCommands } from './commands';
import { type Selection, verdictWrites } from './longlist-selection';

type Props = { selected: Selection; onOpen: (id: ReferenceId) => void };

/** What can be done with the selected references: open one, decide on all. */
export function SelectionActions({ selected, onOpen }: Props) {
  const t = useText();
  const commit = useCommit();
  const act = useAct();
  const key = useShownKey(gridCommands.of.edit) ?? '';
  const { id: by } = usePerson();
  const [asked, setAsked] = useState<Verdict | null>(null);
  const decide = (verdict: Verdict): void =>
    void act(t(`longlist.${verdict === 'include' ? 'include' : 'exclude'}`), (builtOn) =>
      commit(
        'decision.record',
        (data) => {
          const criteria = criteriaVersion(requireProject(data));
          return verdictWrites(data.decisions, selected, { verdict, by, at: browserEnv.now(), criteria });
        },
        builtOn,
      ),
    );
  // One decision is undone as easily as it is made; many at once are asked for.
  const ask = (verdict: Verdict): void => {
    if (selected.size > 1) setAsked(verdict);
    else decide(verdict);
  };
  const [first] = selected;
  if (first === undefined) return null;
  return (
    <>
      {asked !== null && (
        <BulkConfirm
          verdict={asked}
          selected={selected}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            decide(asked);
          }}
        />
      )}
      <Text size="sm">{t('longlist.selected', { count: selected.size })}</Text>
      {selected.size === 1 && (
        <Button size="compact-sm" variant="default" onClick={() => onOpen(first)}>
          {t('reference.openKey', { key })}
        </Button>
      )}
      <Button size="compact-sm" onClick={() => ask('include')}>
        {t('longlist.include')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => ask('exclude')}>
        {t('longlist.exclude')}
      </Button>
    </>
  );
}

import { Group } from '@mantine/core';
import { useText } from '../../lib/i18n';
import { textLines } from '../../lib/term-lines';
import { usePerson } from '../../store/session';
import { LinesField } from '../../ui-domain/fields/LinesField';
import { ofTerms, type TermOwner, termsOf } from './settings-change';
import { useSettings } from './use-settings';

/** Words that are marked in what is screened: the project's, and one's own. */
export function TermSettings() {
  const { id } = usePerson();
  return (
    <Group grow align="start">
      <Terms owner={{ kind: 'include', personId: null }} />
      <Terms owner={{ kind: 'exclude', personId: null }} />
      <Terms owner={{ kind: 'include', personId: id }} />
      <Terms owner={{ kind: 'exclude', personId: id }} />
    </Group>
  );
}

function Terms({ owner }: { owner: TermOwner }) {
  const t = useText();
  const { screening, isLead, place, save } = useSettings();
  const whose = `${owner.kind}:${owner.personId ?? 'project'}`;
  return (
    <LinesField
      place={place(`terms.${owner.kind}.${owner.personId ?? 'project'}`, whose)}
      label={t(`settings.terms.${owner.kind}.${owner.personId === null ? 'project' : 'own'}`)}
      stored={termsOf(screening.terms, owner)}
      disabled={owner.personId === null && !isLead}
      format={textLines}
      save={(read, builtOn) => save(ofTerms(owner, read), builtOn)}
    />
  );
}

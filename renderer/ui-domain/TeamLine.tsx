import { Text } from '@mantine/core';
import { textOr, type Translate, useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { type TeamState, useTeamStore } from '../store/team.store';

/** In one line where the exchange stands; '' where there is no team. */
function lineOf(t: Translate, language: string, { standing, at, problem, view, kept }: TeamState): string {
  const time =
    at === null ? '' : new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
  const wrong = view?.problems.length ?? 0;
  switch (standing) {
    case 'busy':
      return t('team.line.busy');
    case 'not-in':
      return t('team.line.notIn');
    case 'failed': {
      const reason = textOr(t, `host.${problem?.code ?? ''}`, problem?.message ?? '');
      return t(at === null ? 'team.line.failed' : 'team.line.failedSince', { reason, time });
    }
    case 'done': {
      const [asking] = view?.asking ?? [];
      const isLead = view?.members.some((m) => m.person === kept?.me.person && m.role === 'lead') ?? false;
      if (isLead && asking !== undefined) return t('team.line.asks', { name: asking.name });
      return wrong > 0 ? t('team.line.problems', { time, count: wrong }) : t('team.line.done', { time });
    }
    case 'locked':
      return t('team.locked');
    case 'unknown':
    case 'none':
      return '';
  }
}

/** Says in one line where the exchange with the team stands; nothing where there is no team. */
export function TeamLine() {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const state = useTeamStore();
  const line = lineOf(t, language, state);
  if (line === '') return null;
  return (
    <Text size="xs" c="dimmed" role="status">
      {line}
    </Text>
  );
}

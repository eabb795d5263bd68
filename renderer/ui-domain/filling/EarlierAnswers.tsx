import { formatAnswer } from '../../../shared/extraction/answers';
import type { Intervention } from '../../../shared/model/intervention';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useSettling } from './use-settling';

/** What one person filled in before two were asked: printed until two are done, and kept. */
export function EarlierAnswers({ intervention }: { intervention: Intervention }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const earlier = useSettling(intervention).fields.filter(({ state }) => state === 'earlier');
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>{t('filling.earlier')}</summary>
      <dl className="zeef-settled">
        {earlier.map(({ field, answer }) => (
          <div key={field.id}>
            <dt>{field.label[language]}</dt>
            <dd>{formatAnswer(field, answer ?? undefined, language)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

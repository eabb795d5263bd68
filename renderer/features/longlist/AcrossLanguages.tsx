import { Switch, Text } from '@mantine/core';
import { useMemo } from 'react';
import { acrossLanguages } from '../../../shared/search/across-languages';
import { parseQuery } from '../../../shared/search/query';
import { useText } from '../../lib/i18n';
import { languageName } from '../../lib/language-name';
import { useAppStore } from '../../store/app.store';
import { useConcepts } from '../../ui-domain/use-concepts';
import type { ListView } from './use-list-view';

/**
 * Whether the words of the search are sought as other languages say them too, where a list of the project knows them;
 * with the terms that are, all of them to read.
 */
export function AcrossLanguages({ view }: { view: ListView }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const concepts = useConcepts();
  const { query, isAcross } = view.asked;
  const besides = useMemo(() => acrossLanguages(parseQuery(query), concepts).besides, [query, concepts]);
  if (besides.length === 0) return null;
  const names = besides.map((b) => concepts.find((c) => c.id === b.concept)?.label[language] ?? b.concept);
  const terms = besides.flatMap((b) => b.terms);
  const codes = [...new Set(terms.map((x) => x.language))];
  return (
    <div className="zeef-across">
      <Switch
        size="sm"
        label={t('longlist.across', { concepts: names.join(', ') })}
        checked={isAcross}
        onChange={(event) => view.ask({ isAcross: event.currentTarget.checked })}
      />
      {isAcross && (
        <details>
          <summary>{t('longlist.acrossTerms', { count: terms.length })}</summary>
          {codes.map((code) => (
            <Text key={code} size="sm">
              <strong>{languageName(code, language)}: </strong>
              <span lang={code}>
                {terms
                  .filter((x) => x.language === code)
                  .map((x) => x.term)
                  .join(', ')}
              </span>
            </Text>
          ))}
        </details>
      )}
    </div>
  );
}

import { Anchor } from '@mantine/core';
import type { Reference } from '../../shared/model/reference';
import { languageCode } from '../../shared/kernel/language-code';
import { openExternal } from '../host/host';
import { useText } from '../lib/i18n';
import { languageName } from '../lib/language-name';
import { useAppStore } from '../store/app.store';
import { useProjectData } from '../store/session';
import { useReferenceTexts } from '../store/use-texts';
import { FoundIn } from './FoundIn';
import { useLanguageOf } from './use-languages';
import { factsOf } from './reference-facts';

/** What is known of a reference besides its title and its text, with what leads to it. */
export function ReferenceFacts({ reference }: { reference: Reference }) {
  const t = useText();
  const { sources } = useProjectData();
  const language = useAppStore((s) => s.language);
  const { reference: read } = useReferenceTexts(reference);
  const says = languageCode(reference.csl.language) !== '';
  const told = useLanguageOf(
    says || read === null ? '' : `${read.csl.title ?? ''}. ${read.csl.abstract ?? ''}`,
  );
  const facts = factsOf(reference, sources, {
    said: (text) => languageName(languageCode(text), language) || text,
    told: told === null ? undefined : t('screening.toldLanguage', { language: languageName(told, language) }),
  });
  return (
    <>
      {facts.length > 0 && (
        <section>
          <h3 className="zeef-aside-title">{t('screening.facts')}</h3>
          <dl className="zeef-facts">
            {facts.map(({ code, text, href }) => (
              <div key={code} style={{ display: 'contents' }}>
                <dt>{t(`screening.fact.${code}`)}</dt>
                <dd>
                  {href === undefined ? (
                    text
                  ) : (
                    <Anchor component="button" size="sm" ta="start" onClick={() => void openExternal(href)}>
                      {text}
                    </Anchor>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <FoundIn reference={reference} />
    </>
  );
}

import { Anchor } from '@mantine/core';
import type { Reference } from '../../shared/model/reference';
import { openExternal } from '../host/host';
import { useText } from '../lib/i18n';
import { useProjectData } from '../store/session';
import { FoundIn } from './FoundIn';
import { factsOf } from './reference-facts';

/** What is known of a reference besides its title and its text, with what leads to it. */
export function ReferenceFacts({ reference }: { reference: Reference }) {
  const t = useText();
  const { sources } = useProjectData();
  const facts = factsOf(reference, sources);
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

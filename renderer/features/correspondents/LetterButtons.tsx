import { Button, Group, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Language } from '../../../shared/model/fields';
import type { Correspondent } from '../../../shared/model/source';
import { saveFile } from '../../host/host';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useSession } from '../../store/session';
import { reportInWorker } from '../../workers/report/client';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The letter to a correspondent with its form, in both languages; and the way to what comes back. */
export function LetterButtons({ correspondent: { id, country } }: { correspondent: Correspondent }) {
  const t = useText();
  const session = useSession();
  const letter = async (language: Language): Promise<void> => {
    try {
      const outcome = await reportInWorker({
        ...(await session.readAs()),
        count: session.data.references.length,
        ids: ['bijlage-2'],
        language,
        style: 'apa',
        correspondent: id,
        format: 'docx',
        printed: null,
      });
      if (outcome.type !== 'written') return;
      const file = `bijlage-2-${country}-${language}.docx`;
      if (await saveFile(file, outcome.bytes, DOCX))
        notifications.show({ message: t('report.saved', { file }) });
    } catch (error) {
      notifications.show({ color: 'red', title: t('common.error'), message: String(error) });
    }
  };
  return (
    <>
      <Title order={2} size="h5" className="zeef-section">
        {t('correspondents.letter')}
      </Title>
      <Group>
        <Button size="compact-sm" variant="default" onClick={() => void letter('nl')}>
          {t('correspondents.letterIn', { language: t('language.nl') })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void letter('en')}>
          {t('correspondents.letterIn', { language: t('language.en') })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => goTo('import', id)}>
          {t('correspondents.importForm')}
        </Button>
      </Group>
    </>
  );
}

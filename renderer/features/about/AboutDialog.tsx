// What is said of the program: loaded when it is asked for.
import { Alert, Button, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { shownDate } from '../../../shared/kernel/shown-date';
import { useText } from '../../lib/i18n';
import { showPrivacy } from '../../store/about.store';
import { useAppStore } from '../../store/app.store';
import { isOldBuild, useBuildAge } from '../../store/build-age';

// Written by the build (electron/scripts/licences.mjs).
const noticesSchema = z.object({
  version: z.string(),
  licence: z.string(),
  text: z.string(),
  notices: z.array(
    z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
  ),
});
type Notices = z.infer<typeof noticesSchema>;

async function readNotices(): Promise<Notices> {
  const answer = await fetch('./licences.json');
  if (!answer.ok) throw new Error(String(answer.status));
  return noticesSchema.parse(await answer.json());
}

/** Which version this is, its licence, and the notices, which are read when it is first open. */
export function AboutDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const [notices, setNotices] = useState<Notices | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isWanted = isOpen && notices === null;
  useEffect(() => {
    if (!isWanted) return;
    readNotices().then(setNotices, (error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  }, [isWanted]);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('about.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="xs">
        {notices !== null && <Text fw={600}>{t('about.version', { version: notices.version })}</Text>}
        <BuildDate />
        <Text size="sm">{t('about.licence')}</Text>
        <Text size="sm">{t('about.source')}</Text>
        <div>
          <Button variant="default" onClick={() => showPrivacy(true)}>
            {t('privacy.title')}
          </Button>
        </div>
        {notices !== null && <Licence name={t('about.readLicence')} text={notices.text} />}
        {failure !== null && (
          <Text c="red" role="alert">
            {t('about.failed', { reason: failure })}
          </Text>
        )}
        {notices !== null && <NoticeList notices={notices.notices} />}
      </Stack>
    </Modal>
  );
}

/** When this was built, and where a newer one is to be had when that is long ago. */
function BuildDate() {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const builtAt = useBuildAge((s) => s.builtAt);
  const [now] = useState(Date.now);
  if (builtAt === null) return null;
  const date = shownDate(builtAt, language);
  return isOldBuild(builtAt, now) ? (
    <Alert title={t('build.old')}>{t('build.oldHelp', { date })}</Alert>
  ) : (
    <Text size="sm">{t('build.date', { date })}</Text>
  );
}

/** A licence whose text is shown when it is asked for. */
function Licence({ name, text }: { name: string; text: string }) {
  return (
    <details>
      <summary>{name}</summary>
      <pre style={{ whiteSpace: 'pre-wrap', fontSize: '0.75rem' }}>{text}</pre>
    </details>
  );
}

/** What is in it, by name, each with the text of its licence. */
function NoticeList({ notices }: Pick<Notices, 'notices'>) {
  const t = useText();
  const [wanted, setWanted] = useState('');
  const shown = notices.filter((n) => n.name.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <>
      <TextInput
        label={t('about.find')}
        description={t('about.count', { count: notices.length })}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <List listStyleType="none" size="sm">
        {shown.map(({ name, version, licence, text }) => (
          <List.Item key={`${name}@${version}`}>
            <Licence name={`${name} ${version} (${licence})`} text={text} />
          </List.Item>
        ))}
      </List>
    </>
  );
}

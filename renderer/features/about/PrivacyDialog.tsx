// What becomes of data in this program: loaded when it is asked for.
import { Button, List, Modal, Stack, Title } from '@mantine/core';
import { isPlainBrowser } from '../../host/host';
import { type TextKey, useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { helpPlaces, openGuide } from '../../store/guide.store';

type Part = { title: TextKey; lines: TextKey[] };

const PARTS: Part[] = [
  { title: 'privacy.sent', lines: ['privacy.sentNothing', 'privacy.sentTeam', 'privacy.sentNames'] },
  {
    title: 'privacy.readers',
    lines: ['privacy.readMachine', 'privacy.readRoles', 'privacy.readTeam', 'privacy.readBundle'],
  },
  {
    title: 'privacy.erase',
    lines: ['privacy.eraseProject', 'privacy.eraseAll', 'privacy.eraseOwn', 'privacy.eraseShared'],
  },
];

/** Where data are, who can read them, how they are erased, and what cannot be. */
export function PrivacyDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const where: Part = {
    title: 'privacy.where',
    lines: [isPlainBrowser() ? 'privacy.whereBrowser' : 'privacy.whereDesktop', 'privacy.whereFiles'],
  };
  const readMore = (): void => {
    onClose();
    const { chapter, heading } = helpPlaces.privacy;
    openGuide(chapter, heading[language]);
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('privacy.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="xs">
        {[where, ...PARTS].map(({ title, lines }) => (
          <section key={title}>
            <Title order={3} size="h5">
              {t(title)}
            </Title>
            <List size="sm" spacing={4}>
              {lines.map((line) => (
                <List.Item key={line}>{t(line)}</List.Item>
              ))}
            </List>
          </section>
        ))}
        <div>
          <Button variant="default" onClick={readMore}>
            {t('guide.help.privacy')}
          </Button>
        </div>
      </Stack>
    </Modal>
  );
}

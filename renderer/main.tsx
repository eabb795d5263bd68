// Composition root: styles, texts, then the app.
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/app.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startTexts, switchTexts } from './lib/i18n';
import { useAppStore } from './store/app.store';

const { language } = useAppStore.getState();
await startTexts(language);
switchTexts(language);
const root = document.getElementById('root');
if (root === null) throw new Error('no root element');
createRoot(root).render(
  <MantineProvider
    defaultColorScheme="auto"
    theme={{ primaryColor: 'indigo', primaryShade: { light: 7, dark: 8 } }}
  >
    <Notifications position="bottom-right" />
    <App />
  </MantineProvider>,
);

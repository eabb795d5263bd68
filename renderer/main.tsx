// Composition root: styles, texts, then the app.
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/app.css';
import { type CSSVariablesResolver, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startTexts, switchTexts } from './lib/i18n';
import { useAppStore } from './store/app.store';

// Mantine's own dimmed and placeholder grays are below the contrast of WCAG 2.2 AA (4.5 : 1).
const readableGrays: CSSVariablesResolver = () => {
  const grays = (text: string): Record<string, string> => ({
    '--mantine-color-dimmed': text,
    '--mantine-color-placeholder': text,
  });
  return { variables: {}, light: grays('#545b62'), dark: grays('#b5b9be') };
};

const { language } = useAppStore.getState();
await startTexts(language);
switchTexts(language);
const root = document.getElementById('root');
if (root === null) throw new Error('no root element');
createRoot(root).render(
  <MantineProvider
    defaultColorScheme="auto"
    cssVariablesResolver={readableGrays}
    theme={{ primaryColor: 'indigo', primaryShade: { light: 7, dark: 8 } }}
  >
    <Notifications position="bottom-right" />
    <App />
  </MantineProvider>,
);

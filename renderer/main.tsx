// Composition root: styles, texts, then the app.
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './design/tokens.css';
import './design/parts.css';
import './app/app.css';
import './design/print.css';
import './features/history/history.css';
import './features/home/home.css';
import './features/rating/rating.css';
import './features/review/review.css';
import './features/longlist/longlist.css';
import './features/screening/screening.css';
import { createTheme, type CSSVariablesResolver, MantineProvider } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { CloseMark } from './app/CloseMark';
import { startTexts, switchTexts } from './lib/i18n';
import { followChangedKeys } from './commands/changed-keys';
import { useAppStore } from './store/app.store';
import { followLooks } from './store/looks';

const Notices = lazy(async () => ({ default: (await import('./app/Notices')).Notices }));

// Mantine's own dimmed and placeholder grays are below the contrast of WCAG 2.2 AA (4.5 : 1).
const readableGrays: CSSVariablesResolver = () => {
  const grays = (text: string): Record<string, string> => ({
    '--mantine-color-dimmed': text,
    '--mantine-color-placeholder': text,
  });
  return { variables: {}, light: grays('#545b62'), dark: grays('#b5b9be') };
};

const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    sizes: {
      h1: { fontSize: '1.375rem' },
      h2: { fontSize: '1.125rem' },
      h3: { fontSize: '1rem' },
      h4: { fontSize: '0.9375rem' },
      h5: { fontSize: '0.875rem' },
    },
  },
  components: {
    NavLink: { styles: { root: { padding: '0.26rem 0.5rem', borderRadius: 4 } } },
    // Whoever types takes the first of what is found with Enter.
    Select: { defaultProps: { selectFirstOptionOnChange: true } },
    MultiSelect: { defaultProps: { selectFirstOptionOnChange: true } },
    Notification: { defaultProps: { closeButtonProps: { icon: <CloseMark /> } } },
  },
});

const { language } = useAppStore.getState();
followLooks();
followChangedKeys();
await startTexts(language);
switchTexts(language);
const root = document.getElementById('root');
if (root === null) throw new Error('no root element');
createRoot(root).render(
  <MantineProvider defaultColorScheme="auto" cssVariablesResolver={readableGrays} theme={theme}>
    <Suspense>
      <Notices />
    </Suspense>
    <App />
  </MantineProvider>,
);

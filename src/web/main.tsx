// First, so that the styles of parts and screens come after it.
import './style.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.tsx';
import { AnnounceProvider } from './parts/announce.tsx';
import { queryClient } from './parts/api.ts';
import { ownWords, SettingsProvider, useSettings } from './parts/settings.tsx';
import { workbench } from './paths.ts';
import { themeOf } from './theme.ts';

function Themed() {
  const { mode, textSize } = useSettings();
  return (
    <ConfigProvider theme={themeOf(mode, textSize)} button={{ autoInsertSpace: false }}>
      <AnnounceProvider>
        <App />
      </AnnounceProvider>
    </ConfigProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
const page = createRoot(root);
const show = (): void =>
  page.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter basename={workbench}>
          <SettingsProvider>
            <Themed />
          </SettingsProvider>
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  );
// Where the words cannot be fetched the page is better in Chinese than not there.
void ownWords().then(show, show);

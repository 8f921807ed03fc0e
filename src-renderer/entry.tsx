import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, loadFirstPage } from './app/app.tsx';
import { isAppPage } from './host/connect.ts';
import { keepToken } from './host/launch-token.ts';
import { keepConnected, retryConnection } from './state/feed/connection.ts';
import { keepEdits } from './state/edits/kept-edits.ts';
import { startTheme } from './state/theme.ts';
import './styles/base.css';

keepToken(window);
// Another start's address opened in this tab only changes the fragment: the page stays, and takes the new token.
window.addEventListener('hashchange', () => {
  if (keepToken(window)) retryConnection();
});
startTheme();
if (isAppPage(window.location) && /Mac/.test(navigator.userAgent)) document.documentElement.dataset['window'] = 'mac';
keepEdits();
void keepConnected();
loadFirstPage();

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

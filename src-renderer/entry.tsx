import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { keepToken } from './host/launch-token.ts';
import { keepConnected } from './state/connection.ts';
import { startTheme } from './state/theme.ts';
import './styles/base.css';

keepToken(window);
startTheme();
void keepConnected();

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

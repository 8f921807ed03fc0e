import { ipcRenderer } from 'electron';

/** A page asks once; one that asks in a loop is not heard more often than this. */
const SELDOM_MS = 100;
let lastAsked = -SELDOM_MS;

// The page exposes nothing and is handed nothing but a port, by a message: ports cannot cross a context bridge.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== location.origin || event.data !== 'corkboard-port-wanted') return;
  const now = performance.now();
  if (now - lastAsked < SELDOM_MS) return;
  lastAsked = now;
  ipcRenderer.send('corkboard-port-wanted');
});

ipcRenderer.on('corkboard-port', (event) => {
  window.postMessage('corkboard-port', location.origin, [...event.ports]);
});

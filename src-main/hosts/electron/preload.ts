import { ipcRenderer } from 'electron';

// The page exposes nothing and is handed nothing but a port, by a message: ports cannot cross a context bridge.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== location.origin || event.data !== 'corkboard-port-wanted') return;
  ipcRenderer.send('corkboard-port-wanted');
});

ipcRenderer.on('corkboard-port', (event) => {
  window.postMessage('corkboard-port', location.origin, [...event.ports]);
});

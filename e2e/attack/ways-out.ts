/**
 * What a page can try in order to reach an address, by name.
 *
 * Each runs inside the page, is given a port of 127.0.0.1, and may fail as it likes: the listener on that port is what counts.
 */
export const WAYS_OUT: Readonly<Record<string, (port: number) => unknown>> = {
  fetch: (port) => fetch(`http://127.0.0.1:${port}/`, { mode: 'no-cors' }),
  'fetch over TLS': (port) => fetch(`https://127.0.0.1:${port}/`),
  'fetch to localhost': (port) => fetch(`http://localhost:${port}/`),
  'fetch to a number': (port) => fetch(`http://2130706433:${port}/`),
  'fetch kept alive': (port) => fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x', keepalive: true }),
  xhr: (port) => {
    const request = new XMLHttpRequest();
    request.open('GET', `http://127.0.0.1:${port}/`);
    request.send();
  },
  websocket: (port) => new WebSocket(`ws://127.0.0.1:${port}/`),
  'websocket over TLS': (port) => new WebSocket(`wss://127.0.0.1:${port}/`),
  eventsource: (port) => new EventSource(`http://127.0.0.1:${port}/`),
  beacon: (port) => navigator.sendBeacon(`http://127.0.0.1:${port}/`, 'x'),
  webtransport: async (port) => {
    const { WebTransport } = window as unknown as Record<string, any>;
    await new WebTransport(`https://127.0.0.1:${port}/`).ready;
  },
  stun: async (port) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
  'turn over UDP': async (port) => {
    const urls = `turn:127.0.0.1:${port}?transport=udp`;
    const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'x', credential: 'x' }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
  'turn over TCP': async (port) => {
    const urls = [`turn:127.0.0.1:${port}?transport=tcp`, `turns:127.0.0.1:${port}?transport=tcp`];
    const peer = new RTCPeerConnection({ iceServers: [{ urls, username: 'x', credential: 'x' }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
  'a peer at that port': async (port) => {
    const [one, other] = [new RTCPeerConnection(), new RTCPeerConnection()];
    one.createDataChannel('x');
    await one.setLocalDescription(await one.createOffer());
    await other.setRemoteDescription(one.localDescription as RTCSessionDescription);
    await other.setLocalDescription(await other.createAnswer());
    await one.setRemoteDescription(other.localDescription as RTCSessionDescription);
    for (const protocol of ['udp', 'tcp'])
      await one.addIceCandidate({
        candidate: `candidate:1 1 ${protocol} 2130706431 127.0.0.1 ${port} typ host${protocol === 'tcp' ? ' tcptype passive' : ''}`,
        sdpMid: '0',
        sdpMLineIndex: 0,
      });
  },
  'a module': (port) => import(/* @vite-ignore */ `http://127.0.0.1:${port}/x.js`),
  'a worker': (port) => new Worker(`http://127.0.0.1:${port}/x.js`),
  'a shared worker': (port) => new SharedWorker(`http://127.0.0.1:${port}/x.js`),
  'a worker of its own text': (port) =>
    new Worker(URL.createObjectURL(new Blob([`fetch('http://127.0.0.1:${port}/')`], { type: 'text/javascript' }))),
  'a worklet': async (port) => {
    await new AudioContext().audioWorklet.addModule(`http://127.0.0.1:${port}/x.js`);
  },
  'a service worker': (port) => navigator.serviceWorker.register(`http://127.0.0.1:${port}/x.js`),
  'a font': (port) => new FontFace('x', `url(http://127.0.0.1:${port}/x.woff2)`).load(),
  'a style': (port) => {
    const style = document.createElement('style');
    const address = `url(http://127.0.0.1:${port}/)`;
    style.textContent = `@import ${address}; @font-face { font-family: y; src: ${address}; }
      body { font-family: y; background: ${address}; cursor: ${address}, auto; list-style-image: ${address}; }
      #x { mask: ${address}; filter: ${address}; border-image: ${address}; content: ${address}; }`;
    const shown = document.createElement('p');
    shown.id = 'x';
    document.body.append(shown);
    document.head.append(style);
  },
  elements: (port) => {
    const loading =
      'img src,img srcset,script src,iframe src,embed src,object data,video src,video poster,audio src,webview src,fencedframe src,input src,source src,portal src';
    for (const [tag = '', attribute = ''] of loading.split(',').map((words) => words.split(' '))) {
      const made = document.createElement(tag);
      if (tag === 'input') made.setAttribute('type', 'image');
      try {
        made.setAttribute(attribute, `http://127.0.0.1:${port}/`);
      } catch {
        // Trusted types refuse some; the others are still to be tried.
      }
      document.body.append(made);
    }
  },
  markup: (port) => {
    const place = document.createElement('div');
    document.body.append(place);
    const address = `http://127.0.0.1:${port}/`;
    place.innerHTML = `<svg><image href="${address}"/><use href="${address}#x"/><feImage href="${address}"/></svg>
      <picture><source srcset="${address}"><img></picture><video controls autoplay><track default src="${address}"></video>
      <iframe srcdoc="<img src='${address}'>"></iframe><base href="${address}"><img src="x">`;
  },
  links: (port) => {
    const rels =
      'stylesheet,prefetch,prerender,preconnect,dns-prefetch,preload,modulepreload,icon,apple-touch-icon,manifest';
    for (const rel of rels.split(',')) {
      const link = document.createElement('link');
      for (const [name, value] of Object.entries({ rel, href: `http://127.0.0.1:${port}/`, as: 'script' }))
        link.setAttribute(name, value);
      document.head.append(link);
    }
  },
  'speculation rules': (port) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    const urls = [`http://127.0.0.1:${port}/`];
    rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls }], prerender: [{ source: 'list', urls }] });
    document.head.append(rules);
  },
  'a ping': (port) => {
    const link = document.createElement('a');
    link.href = '#/';
    link.ping = `http://127.0.0.1:${port}/`;
    document.body.append(link);
    link.click();
  },
  'a form': (port) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = `http://127.0.0.1:${port}/`;
    document.body.append(form);
    form.submit();
  },
  'an address in a frame': (port) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow?.location.assign(`http://127.0.0.1:${port}/`);
  },
  'the page itself': (port) => {
    location.assign(`http://127.0.0.1:${port}/`);
  },
  refresh: (port) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=http://127.0.0.1:${port}/`;
    document.head.append(meta);
  },
  'a window': (port) => window.open(`http://127.0.0.1:${port}/`),
};

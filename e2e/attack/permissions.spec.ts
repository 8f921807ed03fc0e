import { expect, test } from './fixtures.ts';

/** Everything that Chromium or Electron knows to ask for; what this Chromium does not know it refuses to name. */
const NAMES =
  'accelerometer ambient-light-sensor background-fetch background-sync camera captured-surface-control clipboard-read display-capture geolocation gyroscope idle-detection keyboard-lock local-fonts magnetometer microphone midi nfc notifications payment-handler periodic-background-sync persistent-storage pointer-lock push screen-wake-lock speaker-selection storage-access system-wake-lock top-level-storage-access window-management window-placement';

test('no permission is given but to put text on the clipboard', async ({ page }) => {
  const states = await page.evaluate(async (names) => {
    const asked = names.split(' ').map(async (name) => {
      const descriptor = { name, sysex: true, userVisibleOnly: true } as unknown as PermissionDescriptor;
      const state = await navigator.permissions.query(descriptor).then(
        (status) => status.state,
        () => 'unknown',
      );
      return [name, state] as const;
    });
    return Object.fromEntries(await Promise.all(asked));
  }, `${NAMES} clipboard-write`);

  expect(Object.entries(states).filter(([, state]) => state === 'granted')).toEqual([['clipboard-write', 'granted']]);
  expect(Object.values(states).filter((state) => state !== 'unknown').length).toBeGreaterThan(10);
});

test('whatever is asked for is refused, also by a click of a person', async ({ shared, page }) => {
  expect(page.url()).toContain('corkboard://');
  const session = await shared.openSession();
  const ask = async (): Promise<Record<string, string>> => {
    const { bluetooth, hid, serial, usb } = navigator as unknown as Record<string, any>;
    const any = window as unknown as Record<string, any>;
    const ways: Record<string, () => unknown> = {
      geolocation: () => new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed)),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      'screen by its old name': () =>
        navigator.mediaDevices.getUserMedia({
          video: { mandatory: { chromeMediaSource: 'desktop' } } as MediaTrackConstraints,
        }),
      notifications: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused');
      },
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      hid: async () => {
        if ((await hid.requestDevice({ filters: [] })).length === 0) throw new Error('none');
      },
      serial: () => serial.requestPort(),
      usb: () => usb.requestDevice({ filters: [] }),
      bluetooth: () => bluetooth.requestDevice({ acceptAllDevices: true }),
      storage: async () => {
        if (!(await navigator.storage.persist())) throw new Error('refused');
      },
      'idle detection': async () => {
        if ((await any['IdleDetector'].requestPermission()) !== 'granted') throw new Error('refused');
      },
      'wake lock': () => navigator.wakeLock.request('screen'),
      screens: () => any['getScreenDetails'](),
      fonts: async () => {
        if ((await any['queryLocalFonts']()).length === 0) throw new Error('none');
      },
      'clipboard reading': () => navigator.clipboard.read(),
      'clipboard reading of text': () => navigator.clipboard.readText(),
      'a protocol': () => navigator.registerProtocolHandler('web+corkboard', `${location.origin}/index.html?%s`),
      fullscreen: () => document.documentElement.requestFullscreen(),
      'pointer lock': () => (document.body.requestPointerLock as () => unknown)(),
      'a payment': () =>
        new PaymentRequest([{ supportedMethods: 'https://127.0.0.1:1/' }], {
          total: { label: 'x', amount: { currency: 'EUR', value: '1' } },
        }).show(),
      'a credential': () => navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16), timeout: 500 } }),
      nfc: () => new any['NDEFReader']().scan(),
    };
    const late = (): Promise<string> => new Promise((done) => setTimeout(() => done('nothing'), 2_500));
    const outcomes = await Promise.all(
      Object.entries(ways).map(async ([name, way]) => {
        const outcome = Promise.resolve()
          .then(way)
          .then(
            () => 'given',
            () => 'refused',
          );
        return [name, await Promise.race([outcome, late()])] as const;
      }),
    );
    const isLocked = document.pointerLockElement !== null || document.fullscreenElement !== null;
    return { ...Object.fromEntries(outcomes), locked: isLocked ? 'given' : 'refused' };
  };

  const { result } = await session.send('Runtime.evaluate', {
    expression: `(${ask.toString()})()`,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  });
  await session.detach();

  const outcomes = result.value as Record<string, string>;
  expect(Object.keys(outcomes).length).toBeGreaterThan(20);
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'given')).toEqual([]);
});

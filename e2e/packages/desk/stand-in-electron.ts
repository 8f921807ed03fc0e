import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What marks the fuse wire in a program: Electron's own sentinel, version 1, then how many fuses follow. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** One fuse more than this electron-builder knows, as newer Electrons have it. */
const WIRE = '101100011';
/** Stands in for every program of Electron: prints its words, one a line. */
const PROGRAM = `#!/bin/sh\nprintf '%s\\n' "$@"\n`;
const HELPERS = [' Helper', ' Helper (GPU)', ' Helper (Plugin)', ' Helper (Renderer)'];

const head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>`;
const string = (key: string, value: string): string => `<key>${key}</key><string>${value}</string>`;

/**
 * Writes what an Electron for macOS looks like to electron-builder: a bundle of the same folders, names, property lists and
 * fuse wire, in which the programs are a script. It proves how we pack, and cannot prove that the app starts.
 * @param program What its main program is.
 */
export function writeStandInElectron(folder: string, program: Buffer | string = PROGRAM): void {
  const contents = join(folder, 'Electron.app', 'Contents');
  const framework = join(contents, 'Frameworks', 'Electron Framework.framework');
  const version = join(framework, 'Versions', 'A');
  mkdirSync(join(version, 'Resources', 'en.lproj'), { recursive: true });
  mkdirSync(join(contents, 'Resources', 'en.lproj'), { recursive: true });
  writeProgram(
    join(version, 'Electron Framework'),
    `${SENTINEL}${String.fromCharCode(1, WIRE.length)}${WIRE} and the rest`,
  );
  symlinkSync('A', join(framework, 'Versions', 'Current'));
  for (const name of ['Electron Framework', 'Resources']) {
    symlinkSync(join('Versions', 'Current', name), join(framework, name));
  }
  writeFileSync(join(contents, 'Resources', 'electron.icns'), 'the icon of Electron');
  writeFileSync(join(contents, 'PkgInfo'), 'APPL????');
  writeFileSync(join(folder, 'LICENSE'), 'the licence of Electron');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'the licences of Chromium');
  writeBundle(contents, 'Electron', [
    string('CFBundleIconFile', 'electron.icns'),
    string('LSMinimumSystemVersion', '13.0'),
    string('NSCameraUsageDescription', 'This app needs access to the camera'),
    string('NSMicrophoneUsageDescription', 'This app needs access to the microphone'),
    string('NSBluetoothAlwaysUsageDescription', 'This app needs access to Bluetooth'),
    string('NSPrincipalClass', 'AtomApplication'),
    '<key>NSAppTransportSecurity</key><dict><key>NSAllowsArbitraryLoads</key><true/></dict>',
    '<key>NSHighResolutionCapable</key><true/>',
  ]);
  writeProgram(join(contents, 'MacOS', 'Electron'), program);
  for (const suffix of HELPERS) {
    const name = `Electron${suffix}`;
    writeBundle(join(contents, 'Frameworks', `${name}.app`, 'Contents'), name, ['<key>LSUIElement</key><true/>']);
  }
}

function writeBundle(contents: string, name: string, more: readonly string[]): void {
  mkdirSync(join(contents, 'MacOS'), { recursive: true });
  writeProgram(join(contents, 'MacOS', name), PROGRAM);
  const own = [
    string('CFBundleExecutable', name),
    string('CFBundleIdentifier', 'com.github.Electron'),
    string('CFBundleName', name),
    string('CFBundlePackageType', 'APPL'),
  ];
  writeFileSync(join(contents, 'Info.plist'), [head, ...own, ...more, '</dict></plist>', ''].join('\n'));
}

function writeProgram(path: string, text: Buffer | string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

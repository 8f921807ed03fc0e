import type { HostView } from '#shared/contract/schemas/feed';

/** One line of the build identity. */
export interface BuildLine {
  readonly name: string;
  readonly value: string;
}

const PLATFORMS = { linux: 'Linux', darwin: 'macOS', other: 'other system' };

/** What this build is and what it runs on; no path and no name of a person or machine. */
export function describeBuild(
  { version, build, host, platform, arch, tools }: HostView,
  userAgent: string,
): readonly BuildLine[] {
  return [
    { name: 'Corkboard', value: version },
    { name: 'Commit', value: build.commit ?? 'not known' },
    { name: 'Host', value: host === 'app' ? 'desktop app' : 'browser' },
    { name: 'System', value: `${PLATFORMS[platform]} ${arch}` },
    ...build.runtime.map(({ name, version: value }) => ({ name, value })),
    ...(host === 'web' ? [{ name: 'Browser', value: nameBrowser(userAgent) }] : []),
    ...tools.map(({ tool, status, version: found }) => ({ name: tool, value: found ?? status })),
  ];
}

/** The browser and its major version, from what it says of itself; several name another one first. */
function nameBrowser(userAgent: string): string {
  for (const [name, pattern] of [
    ['Edge', /\bEdg\/([\d.]+)/],
    ['Firefox', /\bFirefox\/([\d.]+)/],
    ['Chromium', /\b(?:Headless)?Chrom(?:e|ium)\/([\d.]+)/],
    ['Safari', /\bVersion\/([\d.]+).* Safari\//],
  ] as const) {
    const found = pattern.exec(userAgent);
    if (found !== null) return `${name} ${found[1] ?? ''}`;
  }
  return 'not told';
}

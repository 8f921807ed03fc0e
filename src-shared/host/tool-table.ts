import type { Remedy } from '#shared/model/check';
import type { Platform } from '#shared/model/host-facts';
import { OUTSIDE_PAGES } from '#shared/model/outside-pages';
import type { ToolId } from '#shared/model/tool';

/** How one outside program is looked for, made to tell what it is, and got. */
export interface ToolEntry {
  readonly command: string;
  /** Folders beside PATH; `~/` stands for the home folder. */
  readonly usualFolders: readonly string[];
  /** The arguments of each run that tells product and version: what it is called first, then what it can do. */
  readonly probes: readonly [version: readonly string[], help: readonly string[]];
  /** What waits while the program is missing, another product, or failing. */
  readonly blocks: string;
  /** How to get the program, by platform. */
  readonly remedies: Readonly<Record<Platform, Remedy>>;
}

const USUAL = ['/opt/homebrew/bin', '/usr/local/bin', '~/.local/bin'];

const SMOLVM_PAGE: Remedy = {
  kind: 'page',
  text: 'Get smolvm from its project page. SmolVM of CelestoAI is another product with the same command.',
  literal: OUTSIDE_PAGES.smolvm,
};

const BLOCKS =
  'While it is like this, no files are written for bottles of backend smolmachines, unless their review allows it. Specs, plans and what is on disk can be looked at.';

const GVPROXY_BY_GO = 'go install github.com/containers/gvisor-tap-vsock/cmd/gvproxy@v0.8.9';

/** Every outside program that this version looks for. */
export const TOOLS: Readonly<Record<ToolId, ToolEntry>> = {
  smolvm: {
    command: 'smolvm',
    usualFolders: [...USUAL, '~/.smolvm'],
    probes: [['--version'], ['machine', '--help']],
    blocks: BLOCKS,
    remedies: { linux: SMOLVM_PAGE, darwin: SMOLVM_PAGE, other: SMOLVM_PAGE },
  },
  gvproxy: {
    command: 'gvproxy',
    usualFolders: [
      ...USUAL,
      // Where `go install` puts it, and where podman keeps its own.
      '~/go/bin',
      '/usr/libexec/podman',
      '/usr/lib/podman',
      '/usr/local/libexec/podman',
      '/opt/homebrew/opt/podman/libexec/podman',
      '/usr/local/opt/podman/libexec/podman',
      '/opt/podman/bin',
    ],
    probes: [['-version'], ['-h']],
    blocks: BLOCKS,
    remedies: {
      linux: {
        kind: 'command',
        text: 'Get gvproxy with Go; it lands in ~/go/bin, where it is found. The package gvproxy of Debian and Ubuntu is 0.8.1, which has no -config flag.',
        literal: GVPROXY_BY_GO,
      },
      darwin: {
        kind: 'command',
        text: "Get gvproxy with Go; it lands in ~/go/bin, where it is found. Homebrew's podman brings one too.",
        literal: GVPROXY_BY_GO,
      },
      other: {
        kind: 'page',
        text: 'Get gvproxy from the releases of its project.',
        literal: OUTSIDE_PAGES.gvproxyReleases,
      },
    },
  },
};

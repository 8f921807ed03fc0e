import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import { homedir, networkInterfaces } from 'node:os';
import type { AcceleratorFinding, System } from '#main/capabilities/system';
import type { Platform } from '#shared/model/host-facts';
import { runBounded } from './process/run-bounded.ts';

/** Put in by the build; not there when the source runs as it is. */
declare const BUILD_COMMIT: string | null | undefined;

const LIMITS = { timeoutMs: 2_000, outputBytes: 256_000, env: {} };

/** What this machine says of itself. */
export class NodeSystem implements System {
  readonly platform: Platform = platformOf(process.platform);
  readonly arch: string = process.arch;
  readonly homeFolder: string;
  readonly uid: number = process.getuid?.() ?? -1;
  readonly commit: string | null = typeof BUILD_COMMIT === 'string' ? BUILD_COMMIT : null;
  readonly runtime = listRuntime();
  readonly runtimeFolder: string | null;

  constructor(env: Readonly<Record<string, string | undefined>>) {
    const home = env['HOME'] ?? '';
    this.homeFolder = home.startsWith('/') ? home : homedir();
    const runtime = env['XDG_RUNTIME_DIR'] ?? '';
    this.runtimeFolder = runtime.startsWith('/') ? runtime : null;
  }

  async readRoutes(): Promise<string | null> {
    if (this.platform === 'linux') return readText('/proc/net/route');
    if (this.platform !== 'darwin') return null;
    const run = await runBounded({ argv: ['/usr/sbin/netstat', '-rn', '-f', 'inet'], ...LIMITS });
    return run.outcome === 'exited' && run.exitCode === 0 ? run.stdout : null;
  }

  readInterfaces(): readonly { readonly device: string; readonly cidr: string }[] {
    return Object.entries(networkInterfaces()).flatMap(([device, addresses = []]) =>
      addresses.flatMap(({ family, internal, cidr }) =>
        family === 'IPv4' && !internal && cidr !== null ? [{ device, cidr }] : [],
      ),
    );
  }

  async inspectAccelerator(): Promise<AcceleratorFinding> {
    switch (this.platform) {
      case 'linux':
        return tryKvm('/dev/kvm');
      case 'darwin': {
        const run = await runBounded({ argv: ['/usr/sbin/sysctl', '-n', 'kern.hv_support'], ...LIMITS });
        const usable = run.stdout.trim() === '1';
        return {
          kind: usable ? 'hvf' : 'none',
          usable,
          seen: `kern.hv_support is ${run.stdout.trim() || 'not there'}`,
        };
      }
      case 'other':
        return { kind: 'none', usable: false, seen: 'no accelerator is known for this platform' };
    }
  }
}

/** Opens KVM's device for reading and writing: the mode alone says nothing of access control lists and containers. */
function tryKvm(path: string): AcceleratorFinding {
  try {
    closeSync(openSync(path, constants.O_RDWR | constants.O_NONBLOCK));
    return { kind: 'kvm', usable: true, seen: `${path} was opened for reading and writing` };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'ENOENT') return { kind: 'none', usable: false, seen: `${path} does not exist` };
    return { kind: 'kvm', usable: false, seen: `${path} cannot be opened for reading and writing (${code})` };
  }
}

function platformOf(platform: NodeJS.Platform): Platform {
  return platform === 'linux' || platform === 'darwin' ? platform : 'other';
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function listRuntime(): readonly { readonly name: string; readonly version: string }[] {
  const { electron, chrome, node } = process.versions as Readonly<Record<string, string | undefined>>;
  const named = { Electron: electron, Chromium: chrome, Node: node };
  return Object.entries(named).flatMap(([name, version]) => (version === undefined ? [] : [{ name, version }]));
}

import type { Platform } from '#shared/model/host-facts';

/** How the hypervisor of this platform can be used. */
export interface AcceleratorFinding {
  readonly kind: 'kvm' | 'hvf' | 'none';
  readonly usable: boolean;
  /** What was tried and seen, for the detail. */
  readonly seen: string;
}

/** What the operating system says of itself; texts are unparsed, the pure host folder reads them. */
export interface System {
  readonly platform: Platform;
  readonly arch: string;
  readonly homeFolder: string;
  readonly uid: number;
  /** The commit that this build was made from, or null where it is not known. */
  readonly commit: string | null;
  /** The programs that this one runs on: Electron, Chromium, Node. */
  readonly runtime: readonly { readonly name: string; readonly version: string }[];
  /** `$XDG_RUNTIME_DIR` or null. */
  readonly runtimeFolder: string | null;
  /** The text of /proc/net/route (Linux) or `netstat -rn -f inet` (macOS); null where neither is to be had. */
  readRoutes(): Promise<string | null>;
  /** IPv4 addresses of the interfaces, `{device: "eth0", cidr: "10.0.0.5/24"}`, loopback left out. */
  readInterfaces(): readonly { readonly device: string; readonly cidr: string }[];
  inspectAccelerator(): Promise<AcceleratorFinding>;
}

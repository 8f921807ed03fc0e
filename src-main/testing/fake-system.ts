import type { AcceleratorFinding, System } from '#main/capabilities/system';
import type { Platform } from '#shared/model/host-facts';

/** A Linux host without routes, interfaces or KVM, unless a test sets them. */
export class FakeSystem implements System {
  platform: Platform = 'linux';
  arch = 'x64';
  homeFolder = '/home/me';
  uid = 1000;
  commit: string | null = null;
  runtime: { readonly name: string; readonly version: string }[] = [{ name: 'Node', version: '20.20.0' }];
  runtimeFolder: string | null = '/run/user/1000';
  routes: string | null = 'Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n';
  interfaces: { readonly device: string; readonly cidr: string }[] = [];
  accelerator: AcceleratorFinding = { kind: 'none', usable: false, seen: '/dev/kvm does not exist' };

  async readRoutes(): Promise<string | null> {
    await Promise.resolve();
    return this.routes;
  }

  readInterfaces(): readonly { readonly device: string; readonly cidr: string }[] {
    return this.interfaces;
  }

  async inspectAccelerator(): Promise<AcceleratorFinding> {
    await Promise.resolve();
    return this.accelerator;
  }
}

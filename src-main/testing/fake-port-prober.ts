import type { PortOwner, PortProber } from '#main/capabilities/port-prober';

/** Ports that are busy because a test says so. */
export class FakePortProber implements PortProber {
  readonly #owners = new Map<number, PortOwner>();

  /** Makes a port busy; its owner cannot be told unless given. */
  occupy(port: number, owner: PortOwner = { kind: 'unknown' }): void {
    this.#owners.set(port, owner);
  }

  release(port: number): void {
    this.#owners.delete(port);
  }

  async isFree(port: number): Promise<boolean> {
    await Promise.resolve();
    return !this.#owners.has(port);
  }

  async findOwner(port: number): Promise<PortOwner> {
    await Promise.resolve();
    return this.#owners.get(port) ?? { kind: 'nobody' };
  }
}

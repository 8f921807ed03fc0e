import type { HostShell } from '#main/capabilities/host-shell';

/** A host that remembers what it was asked to show. */
export class FakeHostShell implements HostShell {
  readonly kind: HostShell['kind'];
  readonly revealed: string[] = [];

  constructor(kind: HostShell['kind'] = 'cli') {
    this.kind = kind;
  }

  async reveal(path: string): Promise<boolean> {
    await Promise.resolve();
    this.revealed.push(path);
    return this.kind === 'app';
  }
}

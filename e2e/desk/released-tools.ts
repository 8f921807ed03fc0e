import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes stand-ins of the released programs into a folder for PATH, as far as preflight asks them: smolvm 1.9.2 and gvproxy 0.8.9. */
export function writeReleasedTools(folder: string): void {
  const gvproxy = 'case "$1" in -version) echo "gvproxy version v0.8.9";; *) echo "  -config string" >&2;; esac';
  const smolvm = 'case "$1" in --version) echo "smolvm 1.9.2";; *) echo "  egress-events";; esac';
  for (const [name, body] of Object.entries({ gvproxy, smolvm })) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  }
}

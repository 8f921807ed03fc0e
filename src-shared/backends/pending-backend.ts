import type { BackendName } from '#shared/model/backend-name';
import type { PendingBackend } from './backend.ts';

/** Makes the value of a backend that specs can name and this version cannot prepare: it plans nothing and judges nothing. */
export function pendingBackend(name: BackendName, title: string): PendingBackend {
  const message = `This version cannot prepare it yet: backend "${name}".`;
  return {
    name,
    title,
    readiness: { status: 'not-ready', message },
    network: null,
    judgeShield: () => ({
      shield: 'unknown',
      reasons: [
        {
          statement: `Unknown: this version cannot prepare or judge a bottle of backend "${name}".`,
          fact: null,
        },
      ],
    }),
  };
}

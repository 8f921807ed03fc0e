import type { DefectsService } from './services.ts';
import { fail } from './fail.ts';
import type { World } from './world.ts';

/** Makes the place where unexpected errors end: the whole error in the log, a short reference on the screen. */
export function createDefects({ log, random }: Pick<World, 'log' | 'random'>): DefectsService {
  return {
    report(error) {
      const reference = random.hex(8);
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log.error('internal', { reference, error: text });
      return fail('internal', `Something went wrong inside Corkboard. The log has more under ${reference}.`, {
        reference,
      }).error;
    },
  };
}

import type { AppHost } from '../hosts/app-host.ts';
import type { WebHost } from '../hosts/web-host.ts';
import type { Choices } from '../random.ts';
import { done, type Act } from './act.ts';

/** Kills a host without warning in the middle of what others ask of it, and starts it again. */
export function decideKill(choices: Choices, host: WebHost | AppHost, name: string): Act {
  const waitMs = choices.number(250);
  return {
    title: `kill ${name} after ${waitMs} ms`,
    run: async () => {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      await host.kill();
      await host.start();
      return done();
    },
  };
}

/** Kills what draws the app's window; the app has to go on. */
export function decideKillGraphics(app: AppHost): Act {
  return {
    title: 'kill graphics of the app',
    run: async () => {
      app.killGraphics();
      return await Promise.resolve(done());
    },
  };
}

/** Reloads the page of a host, as a person does. */
export function decideReload(host: WebHost): Act {
  return {
    title: `${host.name} reload the page`,
    run: async () => {
      await host.openPage();
      return done();
    },
  };
}

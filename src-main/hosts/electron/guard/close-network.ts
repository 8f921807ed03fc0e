import type { CommandLine } from 'electron';

/** Takes from Chromium what it would do on the network by itself; has to be called before the app is ready. */
export function closeNetwork(commandLine: CommandLine): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    // Nothing is fetched, so nothing is to be cached; its folder would begin a state root anew that was moved away.
    'disable-http-cache',
    'no-pings',
    // Else the system's proxy is asked for, and its script fetched.
    'no-proxy-server',
  ])
    commandLine.appendSwitch(name);
  // No name and no address is found, whatever asks for it: a second wall behind the session's own.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

const LISTEN = '0A';

/** Finds the socket inodes that listen on a port, whatever their address, in the text of /proc/net/tcp or tcp6. */
export function parseListeners(text: string, port: number): readonly string[] {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
      return state === LISTEN && local.endsWith(`:${wanted}`) && inode !== undefined ? [inode] : [];
    });
}

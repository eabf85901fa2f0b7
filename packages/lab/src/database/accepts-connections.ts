import { createConnection } from 'node:net';

/** Whether something accepts connections there now; nothing is said on the connection. */
export async function acceptsConnections(
  address: { path: string } | { host: string; port: number },
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(address);
    const answer = (accepted: boolean): void => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

/** What happened and what to do next, from an error of the network, of ssh or of ovsdb. */
export interface Explanation {
  readonly message: string;
  readonly next?: string;
}

const nextSteps: readonly (readonly [pattern: RegExp, next: string])[] = [
  [
    /ECONNREFUSED/,
    'Check that ovsdb-server runs and listens there: "ovn-nbctl get-connection" (or ovn-sbctl) on the host must say ptcp:PORT, or pssl:PORT for ssl.',
  ],
  [/ENOENT/, 'Check the path: the socket is made by ovsdb-server when it starts.'],
  [/EACCES/, 'The console must be allowed to write to the socket: run it as that user or group.'],
  [/ENOTFOUND|EAI_AGAIN/, 'Check the host name, or give the address.'],
  [
    /EHOSTUNREACH|ENETUNREACH|ETIMEDOUT/,
    'Check the address, the routes and the firewalls between.',
  ],
  [
    /unknown database/,
    'Another database is served there: NB usually is on port 6641 and SB on 6642.',
  ],
  [/certificate|SSL|TLS/i, 'Check the certificates, and whether the server expects ssl: or tcp:.'],
];

/** Errors of ssh carry their own next step; the others get one where there is one to give. */
export function explainFailure(error: unknown): Explanation {
  const message = messageOf(error);
  if (error instanceof Error && 'next' in error && typeof error.next === 'string') {
    // Their message ends with it, for logs.
    return { message: message.replace(` ${error.next}`, ''), next: error.next };
  }
  const next = nextSteps.find(([pattern]) => pattern.test(message))?.[1];
  return { message, ...(next !== undefined && { next }) };
}

function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    return String(error.message);
  }
  return 'There was no answer in time. Something may listen there that is not an ovsdb-server.';
}

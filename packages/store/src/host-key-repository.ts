import type { PrismaClient } from './generated/client.ts';
import { isPrismaError } from './prisma-errors.ts';

export interface HostAddress {
  readonly host: string;
  readonly port: number;
}

/** SSH host keys pinned on first use; a fingerprint is `SHA256:…` as ssh-keygen -l prints it. */
export interface HostKeyRepository {
  readonly get: (address: HostAddress) => Promise<string | undefined>;
  /**
   * Pins the fingerprint unless another is pinned already, and returns the pinned one: of two
   * that meet a host for the first time at once, one wins for both.
   */
  readonly pin: (address: HostAddress, fingerprint: string) => Promise<string>;
  /** For when a person has confirmed that the host's key was changed on purpose. */
  readonly forget: (address: HostAddress) => Promise<void>;
}

export function hostKeyRepository(prisma: PrismaClient): HostKeyRepository {
  const get = async ({ host, port }: HostAddress) => {
    const row = await prisma.hostKey.findUnique({ where: { host_port: { host, port } } });
    return row?.fingerprint;
  };
  return {
    get,
    pin: async ({ host, port }, fingerprint) => {
      try {
        await prisma.hostKey.create({ data: { host, port, fingerprint } });
        return fingerprint;
      } catch (error) {
        if (!isPrismaError(error, 'unique')) throw error;
        return (await get({ host, port })) ?? fingerprint;
      }
    },
    forget: async ({ host, port }) => {
      await prisma.hostKey.deleteMany({ where: { host, port } });
    },
  };
}

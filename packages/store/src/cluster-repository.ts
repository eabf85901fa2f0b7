import { NameTakenError, RecordNotFoundError } from './errors.ts';
import type { Cluster as ClusterRow, PrismaClient } from './generated/client.ts';
import { isPrismaError } from './prisma-errors.ts';
import { stringList } from './json-columns.ts';

/** The host through whose SSH server a cluster's remotes are reached while `enabled`. */
export interface ClusterSshHost {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** On the machine that runs the console. */
  readonly privateKeyPath: string;
  readonly enabled: boolean;
}

/** What a person says of a cluster; remotes in ovsdb(7)'s spelling, tried in order. */
export interface NewCluster {
  readonly name: string;
  readonly northboundRemotes: readonly string[];
  readonly southboundRemotes: readonly string[];
  readonly ssh?: ClusterSshHost | undefined;
}

export interface Cluster extends NewCluster {
  readonly ssh?: ClusterSshHost;
  readonly id: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Throws NameTakenError for a name in use, RecordNotFoundError for an unknown id. */
export interface ClusterRepository {
  readonly list: () => Promise<readonly Cluster[]>;
  readonly get: (id: string) => Promise<Cluster>;
  readonly create: (cluster: NewCluster) => Promise<Cluster>;
  readonly update: (id: string, cluster: NewCluster) => Promise<Cluster>;
  readonly delete: (id: string) => Promise<void>;
}

export function clusterRepository(prisma: PrismaClient): ClusterRepository {
  return {
    list: async () => (await prisma.cluster.findMany({ orderBy: { name: 'asc' } })).map(toCluster),
    get: async (id) => {
      const row = await prisma.cluster.findUnique({ where: { id } });
      if (!row) throw noSuchCluster();
      return toCluster(row);
    },
    create: (cluster) => written(cluster.name, prisma.cluster.create({ data: columnsOf(cluster) })),
    update: (id, cluster) =>
      written(cluster.name, prisma.cluster.update({ where: { id }, data: columnsOf(cluster) })),
    delete: async (id) => {
      const { count } = await prisma.cluster.deleteMany({ where: { id } });
      if (count === 0) throw noSuchCluster();
    },
  };
}

async function written(name: string, query: Promise<ClusterRow>): Promise<Cluster> {
  try {
    return toCluster(await query);
  } catch (error) {
    if (isPrismaError(error, 'unique')) {
      throw new NameTakenError(`There already is a cluster called ${name}. Choose another name.`);
    }
    throw isPrismaError(error, 'notFound') ? noSuchCluster() : error;
  }
}

function noSuchCluster(): RecordNotFoundError {
  return new RecordNotFoundError('There is no such cluster; it may have been deleted.');
}

function columnsOf({ name, northboundRemotes, southboundRemotes, ssh }: NewCluster) {
  return {
    name,
    northboundRemotes: [...northboundRemotes],
    southboundRemotes: [...southboundRemotes],
    sshHost: ssh?.host ?? null,
    sshPort: ssh?.port ?? null,
    sshUser: ssh?.user ?? null,
    sshPrivateKeyPath: ssh?.privateKeyPath ?? null,
    sshEnabled: ssh?.enabled ?? false,
  };
}

function toCluster(row: ClusterRow): Cluster {
  const ssh = sshHostOf(row);
  return {
    id: row.id,
    name: row.name,
    northboundRemotes: stringList(row.northboundRemotes),
    southboundRemotes: stringList(row.southboundRemotes),
    ...(ssh && { ssh }),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function sshHostOf(row: ClusterRow): ClusterSshHost | undefined {
  const { sshHost, sshPort, sshUser, sshPrivateKeyPath, sshEnabled } = row;
  if (sshHost === null || sshPort === null || sshUser === null || sshPrivateKeyPath === null) {
    return undefined;
  }
  return {
    host: sshHost,
    port: sshPort,
    user: sshUser,
    privateKeyPath: sshPrivateKeyPath,
    enabled: sshEnabled,
  };
}

import { join } from 'node:path';
import { z } from 'zod';
import { repositoryDirectory } from './server/directories.ts';

/** A list of remotes is left to the cluster's own schema; this only makes sure of the shape. */
const seedCluster = z.strictObject({
  name: z.string().min(1),
  northboundRemotes: z.array(z.string()).min(1),
  southboundRemotes: z.array(z.string()).min(1),
  ssh: z
    .strictObject({
      host: z.string().min(1),
      port: z.int().min(1).max(65535),
      user: z.string().min(1),
      privateKeyPath: z.string().min(1),
      enabled: z.boolean(),
    })
    .optional(),
});

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is not JSON');
    return z.NEVER;
  }
});

const environment = z.object({
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** 0 lets the system choose a free port. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where the console keeps its own data (SQLite in console.db); created when missing. */
  DATA_DIR: z
    .string()
    .min(1)
    .default(() => join(repositoryDirectory(), '.data')),
  /** A cluster to create, or to update if there is one of that name. */
  SEED_CLUSTER: json.pipe(seedCluster).optional(),
  /** How the server is reached from outside, when a proxy stands in front: https://ovn.example. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export interface Env {
  readonly host: string;
  readonly port: number;
  readonly dataDirectory: string;
  readonly seedCluster?: z.output<typeof seedCluster> | undefined;
  readonly publicUrl?: string | undefined;
}

/** What was set wrongly, one line, naming the variable. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}

/** Reads the settings; nothing else in the console looks at the environment. Throws EnvError. */
export function readEnv(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Env {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new EnvError(`The settings are wrong: ${issues.join('; ')}`);
  }
  const { HOST, PORT, DATA_DIR, SEED_CLUSTER, PUBLIC_URL } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    dataDirectory: DATA_DIR,
    seedCluster: SEED_CLUSTER,
    publicUrl: PUBLIC_URL,
  };
}

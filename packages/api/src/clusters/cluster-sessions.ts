import type { Cluster } from '@ovn-console/store';
import { ClusterSession, type ClusterSessionOptions } from './cluster-session.ts';

export interface ClusterSessionsOptions extends ClusterSessionOptions {
  /** Rejects when there is no such cluster. */
  readonly loadCluster: (id: string) => Promise<Cluster>;
}

/**
 * One session per cluster however many people watch: opened when first asked for and kept, so
 * that the next viewer finds everything in memory.
 */
export class ClusterSessions {
  readonly #options: ClusterSessionsOptions;
  readonly #sessions = new Map<string, Promise<ClusterSession>>();
  #stopped = false;

  constructor(options: ClusterSessionsOptions) {
    this.#options = options;
  }

  /** @throws RecordNotFoundError when there is no such cluster. */
  get(id: string): Promise<ClusterSession> {
    const known = this.#sessions.get(id);
    if (known) return known;
    if (this.#stopped) return Promise.reject(new Error('The console is stopping.'));
    const opening = this.#open(id);
    this.#sessions.set(id, opening);
    return opening;
  }

  /** After the cluster was edited or deleted; who watches goes on with the next session, if any. */
  async close(id: string): Promise<void> {
    const session = this.#sessions.get(id);
    this.#sessions.delete(id);
    await (await session)?.close();
  }

  /** For good: nothing is opened any more. */
  async closeAll(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#sessions.keys()].map((id) => this.close(id)));
  }

  /**
   * Streams from the cluster's session, and from the next one when that ends because the cluster
   * was edited. Ends with the signal; rejects when the cluster is deleted.
   */
  async *follow<T>(
    { clusterId, signal }: { readonly clusterId: string; readonly signal: AbortSignal },
    stream: (session: ClusterSession, until: AbortSignal) => AsyncIterable<T>,
  ): AsyncGenerator<T> {
    while (!signal.aborted) {
      const session = await this.get(clusterId);
      yield* stream(session, AbortSignal.any([signal, session.ended]));
    }
  }

  async #open(id: string): Promise<ClusterSession> {
    try {
      return new ClusterSession(await this.#options.loadCluster(id), this.#options);
    } catch (error) {
      this.#sessions.delete(id);
      throw error;
    }
  }
}

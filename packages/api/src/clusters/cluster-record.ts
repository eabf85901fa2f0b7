/** A stored cluster. Remotes are tried in order; with `ssh.enabled` they are reached from that host. */
export interface ClusterRecord {
  readonly id: string;
  readonly name: string;
  readonly northboundRemotes: readonly string[];
  readonly southboundRemotes: readonly string[];
  readonly ssh?: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly privateKeyPath: string;
    readonly enabled: boolean;
  };
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

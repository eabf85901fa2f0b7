import { differencesOf, type RowDifference } from '@ovn-console/ovn/inverse';
import type { Replica, ReplicaChange } from '@ovn-console/ovsdb';
import type { NorthboundDatabase } from '../databases.ts';

/** Remembers what happens to NB while a transaction is under way, to tell what that one did. */
export class ChangeCapture implements Disposable {
  readonly #replica: Replica<NorthboundDatabase>;
  readonly #changes: ReplicaChange[] = [];
  readonly #unsubscribe: () => void;

  constructor(replica: Replica<NorthboundDatabase>) {
    this.#replica = replica;
    this.#unsubscribe = replica.subscribe((change) => this.#changes.push(change));
  }

  /** What the transaction that set NB_Global.nb_cfg to this value did; no other sets the same. */
  differencesAt(nbCfg: number | undefined): readonly RowDifference[] {
    const change =
      this.#changes.find((candidate) => setsNbCfg(candidate, nbCfg)) ?? this.#changes.at(-1);
    return change ? differencesOf(change, this.#replica) : [];
  }

  [Symbol.dispose](): void {
    this.#unsubscribe();
  }
}

function setsNbCfg(change: ReplicaChange, nbCfg: number | undefined): boolean {
  const global = change.tables.get('NB_Global');
  return global?.modified.some((row) => Number(row.new['nb_cfg']) === nbCfg) ?? false;
}

import { isObject } from '../codec/json.ts';
import { LockLostError } from '../errors.ts';
import type { JsonRpcPeer } from '../json-rpc/peer.ts';
import type { Lock, LockOptions } from './lock.ts';
import { LockClaim } from './lock-claim.ts';

/** The claims of one connection to the lock of one name. */
interface Line {
  /** The one that the server knows of: it takes one from each connection. */
  active: LockClaim | undefined;
  /** The server was told that a claim is over, and has not answered yet. */
  isLeaving: boolean;
  readonly queued: LockClaim[];
}

/** The locks of one connection (RFC 7047 §4.1.8–4.1.10). */
export class ConnectionLocks {
  readonly #peer: JsonRpcPeer;
  readonly #lines = new Map<string, Line>();

  constructor(peer: JsonRpcPeer) {
    this.#peer = peer;
    void peer.closed.then((reason) => this.#end(reason));
  }

  /** Rejects with what ended the connection, the signal's reason, or the server's refusal. */
  async acquire(name: string, { signal, steal = false }: LockOptions): Promise<Lock> {
    signal?.throwIfAborted();
    const line = this.#lineOf(name);
    const claim: LockClaim = new LockClaim(name, steal, () => this.#leave(line, claim));
    const onAbort = () => {
      if (claim.isHeld) return; // The caller will hear of that first.
      claim.end(signal?.reason);
      void this.#leave(line, claim);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    if (steal) this.#push(line, claim);
    else line.queued.push(claim);
    this.#next(line);
    try {
      return await claim.granted;
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /**
   * Takes notifications that are about locks. They may be here before the answer to the request
   * that they follow. None is about an earlier claim, since that was answered to be over before
   * the present one was made; but ovsdb-server says "locked" to the holder too, whenever
   * somebody leaves the line.
   */
  handle(method: string, [name]: readonly unknown[]): void {
    const line = typeof name === 'string' ? this.#lines.get(name) : undefined;
    const claim = line?.active;
    if (line === undefined || claim === undefined) return;
    if (method === 'locked' && !claim.isHeld) claim.grant();
    if (method !== 'stolen') return;
    if (!claim.isHeld) claim.grant();
    claim.end(new LockLostError(`lock "${claim.name}" was stolen`));
    // Or the server would keep it in line for when the thief is done.
    void this.#leave(line, claim);
  }

  #lineOf(name: string): Line {
    const line = this.#lines.get(name) ?? { active: undefined, isLeaving: false, queued: [] };
    this.#lines.set(name, line);
    return line;
  }

  /** Puts a thief first; also before what this connection has or wants itself. */
  #push(line: Line, thief: LockClaim): void {
    const { active } = line;
    line.queued.unshift(thief);
    if (active === undefined) return;
    if (active.isHeld) active.end(new LockLostError(`lock "${active.name}" was stolen`));
    else {
      active.moveTo('queued');
      line.queued.splice(1, 0, active);
    }
    void this.#unlock(line, active);
  }

  /** Lets the next claim of the line ask the server, when none does. */
  #next(line: Line): void {
    if (line.active !== undefined || line.isLeaving) return;
    const claim = line.queued.shift();
    if (claim === undefined) return;
    line.active = claim;
    claim.moveTo('asked');
    this.#ask(line, claim).catch((error: unknown) => {
      claim.end(error);
      if (line.active === claim) line.active = undefined;
      this.#next(line);
    });
  }

  async #ask(line: Line, claim: LockClaim): Promise<void> {
    const result = await this.#peer.request(claim.isSteal ? 'steal' : 'lock', [claim.name]);
    // It is over, has to ask again, or was told already.
    if (line.active !== claim || claim.state !== 'asked') return;
    if (isObject(result) && result['locked'] === true) claim.grant();
    else claim.moveTo('waiting');
  }

  /** A claim is over. */
  async #leave(line: Line, claim: LockClaim): Promise<void> {
    const index = line.queued.indexOf(claim);
    if (index >= 0) line.queued.splice(index, 1);
    if (line.active === claim) await this.#unlock(line, claim);
  }

  async #unlock(line: Line, { name }: LockClaim): Promise<void> {
    line.active = undefined;
    line.isLeaving = true;
    if (this.#peer.isOpen) await this.#peer.request('unlock', [name]).catch(() => {});
    line.isLeaving = false;
    this.#next(line);
  }

  #end(reason: Error): void {
    for (const { active, queued } of this.#lines.values()) {
      for (const claim of [...(active ? [active] : []), ...queued.splice(0)]) claim.end(reason);
    }
    this.#lines.clear();
  }
}

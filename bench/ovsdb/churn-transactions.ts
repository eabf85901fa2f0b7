import { uuidRef, type Operation } from '@ovn-console/ovsdb';
import { switchCount, uuidOf } from './network.ts';

/** Far apart in the database from one to the next, and prime: it visits every port. */
const stride = 7919;

/**
 * The everyday life of a network as small transactions: in turn northd sets a port's `up`, the
 * CMS notes something in a port's external_ids, a pod comes, and the same pod goes again.
 * All rows are named by UUID, so that the server need not look for them.
 */
export class Churn {
  readonly #ports: number;
  readonly #down = new Set<number>();
  #count = 0;

  constructor(ports: number) {
    this.#ports = ports;
  }

  /** The next transaction. */
  next(): Operation[] {
    const count = this.#count++;
    const visit = Math.floor(count / 4);
    const port = (visit * stride) % this.#ports;
    switch (count % 4) {
      case 0:
        return [this.#toggleUp(port)];
      case 1:
        return [annotate(port, String(count))];
      case 2:
        return addPod(this.#ports, visit);
      default:
        return [changePorts(this.#ports, visit, 'delete')];
    }
  }

  #toggleUp(port: number): Operation {
    const up = this.#down.delete(port);
    if (!up) this.#down.add(port);
    return { op: 'update', ...portWhere(port), row: { up } };
  }
}

/** The mark by which a follower knows the last transaction of a run. */
export function setSequence(nb_cfg: number): Operation {
  return { op: 'update', table: 'NB_Global', where: [], row: { nb_cfg } };
}

/** Notes something in a port's external_ids, as an IDL writes it. */
export function annotate(port: number, note: string): Operation {
  return {
    op: 'mutate',
    ...portWhere(port),
    mutations: [
      ['external_ids', 'delete', ['set', ['note']]],
      ['external_ids', 'insert', ['map', [['note', note]]]],
    ],
  };
}

function addPod(ports: number, visit: number): Operation[] {
  const address = `0a:58:0b:00:00:01 10.250.${(visit >> 8) & 0xff}.${visit & 0xff}`;
  const row = {
    name: `churn_pod-${visit}`,
    addresses: address,
    port_security: address,
    external_ids: ['map', [['namespace', 'churn'], ['pod', 'true']]], // prettier-ignore
  } as const;
  const uuid = uuidOf('addedPort', visit);
  return [
    { op: 'insert', table: 'Logical_Switch_Port', uuid, row },
    changePorts(ports, visit, 'insert'),
  ];
}

/** A port that no switch refers to any more is gone. */
function changePorts(ports: number, visit: number, mutator: 'insert' | 'delete'): Operation {
  const index = (visit * stride) % Math.max(1, switchCount(ports) - 1);
  return {
    op: 'mutate',
    table: 'Logical_Switch',
    where: [['_uuid', '==', uuidRef(uuidOf('switch', index))]],
    mutations: [['ports', mutator, ['set', [uuidRef(uuidOf('addedPort', visit))]]]],
  };
}

function portWhere(port: number) {
  return {
    table: 'Logical_Switch_Port',
    where: [['_uuid', '==', uuidRef(uuidOf('port', port))]],
  } as const;
}

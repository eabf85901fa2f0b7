import type * as Northbound from '@ovn-console/ovn/northbound';
import type * as Southbound from '@ovn-console/ovn/southbound';
import { Indexes } from './indexes.ts';
import { allInserted, type RowsChange } from './row-change.ts';
import {
  type NorthboundRows,
  northboundTablesOf,
  type RowsView,
  type SouthboundRows,
  southboundTablesOf,
  type Tables,
} from './views.ts';

export interface Databases {
  readonly northbound: RowsView<NorthboundRows>;
  readonly southbound: RowsView<SouthboundRows>;
}

/**
 * Both databases as the derivations see them. An index can name a row that the view has lost
 * already (its change is yet to be applied), so every look-up may come back empty.
 */
export class Rows {
  readonly indexes = new Indexes();
  readonly #northbound: Tables<NorthboundRows>;
  readonly #southbound: Tables<SouthboundRows>;

  constructor({ northbound, southbound }: Databases) {
    this.#northbound = northboundTablesOf(northbound);
    this.#southbound = southboundTablesOf(southbound);
  }

  /** The changes that make two empty databases what they are now. */
  everything(): { readonly northbound: RowsChange; readonly southbound: RowsChange } {
    return {
      northbound: allInserted(this.#northbound),
      southbound: allInserted(this.#southbound),
    };
  }

  northbound<Name extends keyof NorthboundRows>(
    table: Name,
    uuid: string | undefined,
  ): NorthboundRows[Name] | undefined {
    return uuid === undefined ? undefined : this.#northbound[table].get(uuid);
  }

  southbound<Name extends keyof SouthboundRows>(
    table: Name,
    uuid: string | undefined,
  ): SouthboundRows[Name] | undefined {
    return uuid === undefined ? undefined : this.#southbound[table].get(uuid);
  }

  switchPortNamed(name: string | undefined): Northbound.LogicalSwitchPort | undefined {
    return this.northbound('Logical_Switch_Port', this.indexes.switchPortByName.first(name));
  }

  routerPortNamed(name: string | undefined): Northbound.LogicalRouterPort | undefined {
    return this.northbound('Logical_Router_Port', this.indexes.routerPortByName.first(name));
  }

  /** Port_Binding.logical_port is unique. */
  bindingOf(logicalPort: string): Southbound.PortBinding | undefined {
    return this.southbound('Port_Binding', this.indexes.bindingByPort.first(logicalPort));
  }

  /** The chassisredirect binding of a distributed gateway port. */
  redirectBindingOf(routerPort: string): Southbound.PortBinding | undefined {
    const uuid = this.indexes.bindingByDistributedPort.first(routerPort);
    return this.southbound('Port_Binding', uuid);
  }

  chassis(uuid: string | undefined): Southbound.Chassis | undefined {
    return this.southbound('Chassis', uuid);
  }

  /** Chassis with that name: not merely that hostname. */
  chassisNamed(name: string): Southbound.Chassis | undefined {
    return this.chassisCalled(name).find((chassis) => chassis.name === name);
  }

  /** Chassis with that name or hostname, which need not be unique. */
  chassisCalled(nameOrHostname: string): readonly Southbound.Chassis[] {
    return [...this.indexes.chassisByName.all(nameOrHostname)]
      .toSorted()
      .map((uuid) => this.chassis(uuid))
      .filter((chassis) => chassis !== undefined);
  }

  allChassis(): readonly string[] {
    return [...this.#southbound.Chassis.rows()].map(({ _uuid }) => _uuid);
  }

  hasDatapath(switchOrRouterUuid: string): boolean {
    return this.indexes.datapathByObject.first(switchOrRouterUuid) !== undefined;
  }

  northboundGlobal(): Northbound.NbGlobal | undefined {
    return firstOf(this.#northbound.NB_Global.rows());
  }

  southboundGlobal(): Southbound.SbGlobal | undefined {
    return firstOf(this.#southbound.SB_Global.rows());
  }
}

function firstOf<Row>(rows: Iterable<Row>): Row | undefined {
  for (const row of rows) return row;
  return undefined;
}

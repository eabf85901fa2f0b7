/**
 * The graph as a viewer sees it: a flat set of entities with ids, so that a change is
 * "these are new or different, those are gone". Names follow ovn-nb(5) and ovn-sb(5).
 * Everything here is plain JSON; nothing refers to OVSDB.
 *
 * Membership is stored once, on the member (`switchId`, `chassisId` …): a port that comes or
 * goes then costs one entity and a few counts, whatever the size of its switch. `Graph` has
 * the other direction (`portsOf`, `portsOn`). An id may briefly name an entity that is not
 * there, since the two databases change at different moments.
 */

/** `<kind>:<row uuid>`, or `network:<network_name>` for a physical network. Stable for the object's life. */
export type EntityId = string;

/** What is known of an object's health. `error` needs a person; `pending` is expected to pass. */
export type State = 'up' | 'down' | 'pending' | 'unknown' | 'error';

export interface SwitchEntity {
  readonly kind: 'switch';
  readonly id: EntityId;
  readonly uuid: string;
  readonly name: string;
  /** From a CMS's external_ids (Neutron, ovn-kubernetes …); shown before a UUID name. */
  readonly friendlyName?: string;
  /** `external` when the switch has a localnet port. */
  readonly lane: 'external' | 'internal';
  /** Network addresses in CIDR form: of the router ports it links to, then other_config:subnet and ipv6_prefix. */
  readonly subnets: readonly string[];
  /** Ports of every type. */
  readonly portCount: number;
  /** Guest ports (type ""): how many there are, and how many are up. */
  readonly guestPortCount: number;
  readonly guestPortsUp: number;
  readonly counts: {
    readonly acls: number;
    /** Those of its load balancer groups included. */
    readonly loadBalancers: number;
    readonly dnsRecords: number;
    readonly qosRules: number;
  };
  readonly state: State;
  readonly reason?: string;
}

export interface SwitchPortEntity {
  readonly kind: 'switchPort';
  readonly id: EntityId;
  readonly uuid: string;
  readonly name: string;
  readonly friendlyName?: string;
  readonly switchId: EntityId;
  /** Logical_Switch_Port.type; "" is a VIF of a guest. */
  readonly type: string;
  /** Logical_Switch_Port.addresses, verbatim. */
  readonly addresses: readonly string[];
  /** What `addresses` comes to: lower case; with those of dynamic_addresses, and for "router" the router port's. */
  readonly macs: readonly string[];
  /** As `macs`; in RFC 5952 form, without prefix length. */
  readonly ips: readonly string[];
  readonly enabled: boolean;
  readonly options: Readonly<Record<string, string>>;
  readonly portSecurity: readonly string[];
  /** localnet and l2gateway: options:network_name. */
  readonly networkName?: string;
  readonly tag?: number;
  /** router: options:router-port (a name; the router port may not exist). */
  readonly routerPortName?: string;
  readonly routerPortId?: EntityId;
  /** switch: the other switch's port, Logical_Switch_Port.peer (a name). */
  readonly peerName?: string;
  readonly peerPortId?: EntityId;
  /** A container inside a guest: Logical_Switch_Port.parent_name. */
  readonly parentName?: string;
  readonly state: State;
  /** Why the state is not `up`, in one sentence. */
  readonly reason?: string;
  readonly bindingId?: EntityId;
  readonly chassisId?: EntityId;
}

export interface StaticRoute {
  readonly uuid: string;
  readonly prefix: string;
  readonly nexthop: string;
  readonly outputPort?: string;
  readonly policy?: string;
  readonly routeTable?: string;
}

export interface NatRule {
  readonly uuid: string;
  readonly type: string;
  readonly externalIp: string;
  readonly logicalIp: string;
  readonly logicalPort?: string;
  readonly externalMac?: string;
}

export interface RouterEntity {
  readonly kind: 'router';
  readonly id: EntityId;
  readonly uuid: string;
  readonly name: string;
  readonly friendlyName?: string;
  readonly enabled: boolean;
  /** options:chassis of a gateway router (a chassis name). */
  readonly gatewayChassisName?: string;
  readonly portCount: number;
  readonly routes: readonly StaticRoute[];
  readonly nats: readonly NatRule[];
  readonly counts: { readonly policies: number; readonly loadBalancers: number };
  readonly state: State;
  readonly reason?: string;
}

/** One candidate of a distributed gateway port, best priority first. */
export interface GatewayCandidate {
  readonly chassisName: string;
  /** Absent when no such chassis is registered. */
  readonly chassisId?: EntityId;
  readonly hostname?: string;
  readonly priority: number;
  readonly active: boolean;
}

export interface RouterPortEntity {
  readonly kind: 'routerPort';
  readonly id: EntityId;
  readonly uuid: string;
  readonly name: string;
  readonly routerId: EntityId;
  readonly mac: string;
  readonly networks: readonly string[];
  readonly enabled: boolean;
  /** Router–router links: Logical_Router_Port.peer (a name; it may not exist). */
  readonly peerName?: string;
  readonly peerPortId?: EntityId;
  /**
   * `gateway` when it has gateway chassis or an HA group, or belongs to a gateway router (then
   * there are no candidates: the router's `gatewayChassisName` runs it). Otherwise every
   * chassis runs it.
   */
  readonly placement: 'distributed' | 'gateway';
  readonly gatewayCandidates: readonly GatewayCandidate[];
  /** Where `cr-<name>` is bound now; of a gateway router's port, where that is bound. */
  readonly activeChassisId?: EntityId;
  readonly redirectBindingId?: EntityId;
  readonly bindingId?: EntityId;
  readonly state: State;
  readonly reason?: string;
}

/** switch–router: both rows exist and name each other. router–router: two LRPs are peers. localnet: a localnet or l2gateway port reaches a physical network. */
export type LinkEntity = {
  readonly kind: 'link';
  /** `link:<uuid of the row that carries the reference>`; between peers: the two uuids, sorted, joined by `+`. */
  readonly id: EntityId;
  /** The worse of its two ends. */
  readonly state: State;
  readonly reason?: string;
} & (
  | {
      readonly type: 'switch-router';
      readonly switchId: EntityId;
      readonly switchPortId: EntityId;
      readonly routerId: EntityId;
      readonly routerPortId: EntityId;
      readonly networks: readonly string[];
    }
  | {
      readonly type: 'router-router';
      readonly routerPortIds: readonly [EntityId, EntityId];
      readonly routerIds: readonly [EntityId, EntityId];
      readonly networks: readonly string[];
    }
  | {
      readonly type: 'switch-switch';
      readonly switchPortIds: readonly [EntityId, EntityId];
      readonly switchIds: readonly [EntityId, EntityId];
    }
  | {
      readonly type: 'localnet';
      readonly switchId: EntityId;
      readonly switchPortId: EntityId;
      readonly networkId: EntityId;
      readonly tag?: number;
    }
);

/** A physical network: what localnet and l2gateway ports name, or chassis map by ovn-bridge-mappings. */
export interface PhysicalNetworkEntity {
  readonly kind: 'network';
  readonly id: EntityId;
  readonly name: string;
  /** Ports that name it, in id order. */
  readonly switchPortIds: readonly EntityId[];
  /** Chassis that map it, and how many chassis there are in all. */
  readonly chassisIds: readonly EntityId[];
  readonly chassisTotal: number;
  readonly state: State;
  readonly reason?: string;
}

export interface ChassisEntity {
  readonly kind: 'chassis';
  readonly id: EntityId;
  readonly uuid: string;
  /** Chassis.name = system-id. */
  readonly name: string;
  readonly hostname: string;
  readonly encaps: readonly { readonly type: string; readonly ip: string }[];
  readonly bridgeMappings: readonly { readonly network: string; readonly bridge: string }[];
  /** Switch ports claimed here (types "", l2gateway, external …). */
  readonly boundPortCount: number;
  readonly gatewayRoles: readonly {
    readonly routerPortId: EntityId;
    readonly routerPortName: string;
    readonly priority: number;
    readonly active: boolean;
  }[];
  /** Chassis_Private.nb_cfg, and how far that is behind SB_Global.nb_cfg (0 = current). */
  readonly nbCfg?: number;
  readonly nbCfgLag?: number;
  /** ms since the epoch when the chassis last acknowledged, Chassis_Private.nb_cfg_timestamp. */
  readonly nbCfgTimestamp?: number;
  readonly ovnVersion?: string;
  readonly state: State;
  readonly reason?: string;
}

/** A Port_Binding row joined to its northbound object. */
export interface BindingEntity {
  readonly kind: 'binding';
  readonly id: EntityId;
  readonly uuid: string;
  readonly logicalPort: string;
  readonly friendlyName?: string;
  readonly type: string;
  readonly tunnelKey: number;
  /** Name of the datapath's switch or router. */
  readonly datapathName: string;
  /** The northbound switch or router that the datapath was made for. */
  readonly switchId?: EntityId;
  readonly routerId?: EntityId;
  /** The northbound port, when there is one (for cr- ports the router port). */
  readonly portId?: EntityId;
  readonly chassisId?: EntityId;
  /** options:requested-chassis, its first entry (a chassis name or hostname). */
  readonly requestedChassisName?: string;
  readonly additionalChassisIds: readonly EntityId[];
  readonly up?: boolean;
  readonly macs: readonly string[];
  readonly ips: readonly string[];
  readonly state: State;
  readonly reason?: string;
}

/** NB_Global and SB_Global: how far intent has travelled. Always one, id `global`. */
export interface GlobalEntity {
  readonly kind: 'global';
  readonly id: 'global';
  readonly nbCfg: number;
  readonly sbCfg: number;
  readonly hvCfg: number;
  readonly nbCfgTimestamp?: number;
  readonly sbCfgTimestamp?: number;
  readonly hvCfgTimestamp?: number;
  /** e.g. "23.03.1", from SB_Global.options or NB_Global.options northd_internal_version; absent when not told. */
  readonly ovnVersion?: string;
  readonly northboundSchemaVersion?: string;
  readonly southboundSchemaVersion?: string;
  /** Guest ports (type ""): in all, and those that are up or are not meant to be (not enabled). */
  readonly guestPortCount: number;
  readonly guestPortsAsIntended: number;
}

export type Entity =
  | SwitchEntity
  | SwitchPortEntity
  | RouterEntity
  | RouterPortEntity
  | LinkEntity
  | PhysicalNetworkEntity
  | ChassisEntity
  | BindingEntity
  | GlobalEntity;

export type EntityKind = Entity['kind'];
export type EntityOf<K extends EntityKind> = Extract<Entity, { kind: K }>;

export interface GraphDelta {
  readonly upsert: readonly Entity[];
  readonly remove: readonly EntityId[];
}

/** The public network that every host has an uplink to; its gateway is all that the outside world consists of. */
export const publicNetwork = {
  gateway: '10.10.10.1',
  prefixLength: 24,
  /** What OVN knows the network by: `options:network_name` of the localnet port and the bridge mapping. */
  name: 'UPLINK',
  bridge: 'br-ext',
} as const;

export const central = { name: 'central', address: '10.10.10.233' } as const;

export interface Hypervisor {
  readonly name: string;
  /** On the public network: tunnels end here. */
  readonly address: string;
  /** OVN's name for it: `external_ids:system-id`, the name of its Chassis. */
  readonly systemId: string;
  /** Its priority as gateway chassis of the reference network. */
  readonly gatewayPriority: number;
}

export const kvm1: Hypervisor = {
  name: 'kvm1',
  address: '10.10.10.234',
  systemId: '6b7d6f3c-5d6c-4b0e-9a86-0c2f5b1f9a01',
  gatewayPriority: 100,
};

export const kvm2: Hypervisor = {
  name: 'kvm2',
  address: '10.10.10.235',
  systemId: '1e0c2f84-3a57-4f5e-8f0b-7d4ce9b26a02',
  gatewayPriority: 75,
};

export const kvm3: Hypervisor = {
  name: 'kvm3',
  address: '10.10.10.236',
  systemId: 'c95a0d17-84e2-4d39-b6c1-52f3a8e07b03',
  gatewayPriority: 50,
};

export const hypervisors: readonly Hypervisor[] = [kvm1, kvm2, kvm3];

export interface Guest {
  readonly name: string;
  /** The hypervisor that it starts on. */
  readonly hypervisor: string;
  readonly address: string;
  readonly mac: string;
  /** What libvirt would call its interface; the logical switch port must have this very name to bind. */
  readonly interfaceId: string;
}

export const guestNetwork = { gateway: '172.16.0.1', prefixLength: 24 } as const;

export const vm1: Guest = {
  name: 'vm1',
  hypervisor: kvm1.name,
  address: '172.16.0.201',
  mac: '52:54:00:c4:a1:03',
  interfaceId: 'c6c32709-bcd2-4585-b321-1606c349767a',
};

export const vm2: Guest = {
  name: 'vm2',
  hypervisor: kvm2.name,
  address: '172.16.0.202',
  mac: '52:54:00:5f:d5:6f',
  interfaceId: '476e1fee-c08c-4495-9673-80246200de1f',
};

export const guests: readonly Guest[] = [vm1, vm2];

interface WithMappings {
  readonly other_config: ReadonlyMap<string, string>;
  readonly external_ids: ReadonlyMap<string, string>;
}

export interface BridgeMapping {
  readonly network: string;
  readonly bridge: string;
}

/**
 * A chassis's `ovn-bridge-mappings`, "network:bridge,network:bridge": in other_config, before
 * OVN 20.09 in external_ids. Pairs that are not whole are left out, as ovn-controller does.
 */
export function bridgeMappings(chassis: WithMappings): readonly BridgeMapping[] {
  const key = 'ovn-bridge-mappings';
  const text = chassis.other_config.get(key) ?? chassis.external_ids.get(key) ?? '';
  return text.split(',').flatMap((pair) => {
    const [network = '', bridge = ''] = pair.split(':').map((part) => part.trim());
    return network === '' || bridge === '' ? [] : [{ network, bridge }];
  });
}

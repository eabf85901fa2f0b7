import type { CommandOf } from '../definition/command-definition.ts';
import { argument, flag, numeral, option, optionalArgument } from '../definition/parameter.ts';
import { ownerParameters } from './acl-owner.ts';
import { directions } from './rule-key.ts';

/** What `addAcl` may hold. */
export const addAclParameters = {
  owner: ownerParameters.owner,
  direction: argument('DIRECTION', { choices: directions }),
  priority: numeral('PRIORITY'),
  match: argument('MATCH'),
  action: argument('ACTION', {
    choices: ['allow-related', 'allow', 'allow-stateless', 'drop', 'reject', 'pass'],
  }),
  /** What allowed traffic is steered through. */
  networkFunctionGroup: optionalArgument('NETWORK-FUNCTION-GROUP', {
    refersTo: 'Network_Function_Group',
    requires: 'ACL.network_function_group',
  }),
  log: flag('log'),
  mayExist: flag('may-exist'),
  ownerType: ownerParameters.ownerType,
  name: option('name', 'NAME'),
  severity: option('severity', 'SEVERITY', {
    choices: ['alert', 'warning', 'notice', 'info', 'debug'],
  }),
  meter: option('meter', 'METER', { refersTo: 'Meter' }),
  label: option('label', 'LABEL'),
  applyAfterLb: flag('apply-after-lb'),
  tier: option('tier', 'TIER', { requires: 'ACL.tier', choices: ['0', '1', '2', '3'] }),
  sampleNew: option('sample-new', 'SAMPLE', { requires: 'ACL.sample_new', refersTo: 'Sample' }),
  sampleEst: option('sample-est', 'SAMPLE', { requires: 'ACL.sample_est', refersTo: 'Sample' }),
};

export type AddAcl = CommandOf<'addAcl', typeof addAclParameters>;

import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { findAll } from '../../planning/find.ts';
import type { NetworkFunctionGroup } from '../../schema/northbound/network-function-group.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, numeral, restArguments } from '../definition/parameter.ts';
import { readId } from './read-id.ts';

const modes = ['inline', 'vtap'] as const;

const parameters = {
  name: argument('NETWORK-FUNCTION-GROUP'),
  id: numeral('ID'),
  /** Through the function, or a copy to it. */
  mode: argument('MODE', { choices: modes }),
  networkFunctions: restArguments('NETWORK-FUNCTION', { refersTo: 'Network_Function' }),
  mayExist: flag('may-exist'),
};

type AddGroup = CommandOf<'addNetworkFunctionGroup', typeof parameters>;

/** `nfg-add NETWORK-FUNCTION-GROUP ID MODE [NETWORK-FUNCTION]...`. Writes over one that may exist. */
export const addNetworkFunctionGroup = defineCommand({
  type: 'addNetworkFunctionGroup',
  name: 'nfg-add',
  summary: 'create a network function group with optional NETWORK-FUNCTIONs',
  parameters,
  requires: ['Network_Function_Group'],
  plan(command, draft) {
    const old = findOld(command, draft);
    const values = {
      id: readId(command.id, { kind: 'network-function-group', draft }),
      mode: readMode(command, draft),
      ...(command.networkFunctions.length > 0 && {
        network_function: findAll(draft, 'Network_Function', {
          ids: command.networkFunctions,
          field: 'networkFunctions',
        }),
      }),
    };
    if (!old) draft.insert('Network_Function_Group', { name: command.name, ...values });
    else draft.replace({ table: 'Network_Function_Group', uuid: old._uuid, field: 'name' }, values);
  },
});

function findOld({ name, mayExist }: AddGroup, draft: Draft): NetworkFunctionGroup | undefined {
  draft.expectMatches('Network_Function_Group', ['name', name], 'name');
  const [old] = draft.table('Network_Function_Group').findBy('name', name);
  if (!old || mayExist) return old;
  const message = `${name}: a network-function-group with this name already exists`;
  throw new RowExistsError(message, draft.fault('name'));
}

function readMode({ name, mode: text }: AddGroup, draft: Draft): NetworkFunctionGroup['mode'] {
  const mode = modes.find((known) => known === text);
  if (mode !== undefined) return mode;
  const message =
    `Unsupported mode provided for network-function-group:${name}, ` +
    `supported values: ${modes.join(', ')}`;
  throw new InvalidCommandError(message, draft.fault('mode'));
}

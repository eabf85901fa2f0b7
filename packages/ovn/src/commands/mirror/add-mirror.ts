import { normalizeAddress } from '../../addressing/ip-network.ts';
import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import { readLong } from '../../nbctl/scan/scan-integer.ts';
import { integerAtom } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import { lookUp } from '../../planning/find.ts';
import type { Mirror } from '../../schema/northbound/mirror.ts';
import { argumentText, numeralText } from '../definition/argument-text.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, optionalSpecial, special } from '../definition/parameter.ts';
import { parseMirrorFilter, parseMirrorType } from './mirror-words.ts';

const parameters = {
  name: argument('NAME'),
  mirrorType: argument('TYPE', { choices: ['gre', 'erspan', 'local', 'lport'] }),
  /** The key of a GRE tunnel, or the index of an ERSPAN session. */
  index: optionalSpecial(numeralText),
  filter: special(argumentText, { choices: ['from-lport', 'to-lport', 'both'] }),
  /** Where the copies go: an IP address, a port, or an interface of Open vSwitch. */
  sink: special(argumentText),
  mayExist: flag('may-exist'),
};

type AddMirror = CommandOf<'addMirror', typeof parameters>;

/**
 * `mirror-add NAME TYPE [INDEX] FILTER SINK`. With an INDEX if the type is that of a tunnel.
 * `--may-exist` changes nothing, as in ovn-nbctl.
 */
export const addMirror = defineCommand({
  type: 'addMirror',
  name: 'mirror-add',
  summary: 'add a mirror of TYPE that copies what FILTER selects to SINK',
  parameters,
  syntax: {
    minimum: 4,
    maximum: 5,
    usage: 'NAME TYPE [INDEX] FILTER SINK',
    read: ([name, mirrorType, ...rest]) => {
      const [sink, filter, index] = rest.toReversed();
      return { name, mirrorType, ...(index !== undefined && { index }), filter, sink };
    },
    print: ({ name, mirrorType, index, filter, sink }) => [
      name,
      mirrorType,
      ...(index === undefined ? [] : [index]),
      filter,
      sink,
    ],
  },
  plan(command, draft) {
    const { name } = command;
    if (!draft.has('Mirror', 'mirror_rules')) requireIndex(command, draft);
    draft.expectMatches('Mirror', ['name', name], 'name');
    if (draft.table('Mirror').findBy('name', name).length > 0) {
      const message = `Mirror with ${name} name already exists.`;
      throw new RowExistsError(message, draft.fault('name'));
    }
    const type = parseMirrorType(command.mirrorType, draft);
    const isTunnel = type === 'gre' || type === 'erspan';
    draft.insert('Mirror', { name, type, ...(isTunnel ? tunnel : direct)(command, draft) });
  },
});

type Course = Pick<Mirror, 'index' | 'filter' | 'sink'>;

function tunnel(command: AddMirror, draft: Draft): Course {
  const { index = command.filter, filter, sink } = command;
  const number = readLong(index);
  if (number === undefined) throw new InvalidCommandError('Invalid Index', draft.fault('index'));
  requireIndex(command, draft);
  const course = { index: integerAtom(number), filter: parseMirrorFilter(filter, draft), sink };
  if (normalizeAddress(sink) !== undefined) return course;
  throw new InvalidCommandError(`Invalid sink ip: ${sink}`, draft.fault('sink'));
}

/** Without an index; where there is one nevertheless, ovn-nbctl takes it for the filter. */
function direct(command: AddMirror, draft: Draft): Course {
  const { index, filter, sink } = command;
  const [first, second] = index === undefined ? [filter, sink] : [index, filter];
  const course = { index: -1, filter: parseMirrorFilter(first, draft), sink: second };
  if (command.mirrorType === 'lport') warnOfMissing(second, draft);
  return course;
}

/** Where all mirrors are tunnels, ovn-nbctl asks for an index before it looks at anything. */
function requireIndex({ index }: AddMirror, draft: Draft): void {
  if (index !== undefined) return;
  const message = "'mirror-add' command requires at least 5 arguments";
  throw new InvalidCommandError(message, draft.fault('index'));
}

function warnOfMissing(port: string, draft: Draft): void {
  if (lookUp(draft, 'Logical_Switch_Port', { id: port, field: 'sink' })) return;
  const message = `Attaching target to non existing port with name ${port}.`;
  draft.warn({ module: 'nbctl', message });
}

import {
  CommandLineError,
  InvalidCommandError,
  argumentUsage,
  parseArguments,
  parseCommand,
  usageOf,
  type AnyCommandDefinition,
  type Command,
  type NorthboundTable,
  type Parameter,
} from '@ovn-console/ovn/commands';
import type { EntityKind } from '@ovn-console/topology';
import type { GraphView } from '../scene/graph-view.ts';
import { byName } from '../scene/names.ts';
import { referenceOf, referenceTo } from './choices.ts';
import { YES, type FieldSpec } from './field-spec.ts';
import type { Evaluation, FormContext, FormDefinition, Values } from './form-definition.ts';
import { linesOf } from './field-text.ts';

/** A form for any command of ovn-nbctl, derived from what the registry knows of it. */
export function formOfCommand(definition: AnyCommandDefinition): FormDefinition {
  const shown = Object.entries(definition.parameters).filter(([, { place }]) =>
    definition.syntax ? place.kind === 'flag' || place.kind === 'option' : true,
  );
  return {
    title: definition.name,
    kind: kindOf(definition),
    intro: definition.summary,
    proposals: (context) => proposals(definition, context),
    fields: (context) => [
      ...(definition.syntax ? [argumentsField(definition)] : []),
      ...shown.map(([name, parameter]) => fieldOf(name, parameter, context.graph)),
    ],
    evaluate: (values) => evaluate(definition, values),
    fieldOf: ({ property }) =>
      shown.some(([name]) => name === property) || !definition.syntax ? property : ARGUMENTS,
  };
}

/** The field in which the arguments of a command stand that has a syntax of its own. */
const ARGUMENTS = 'arguments';

const kinds: Partial<Record<NorthboundTable, EntityKind>> = {
  Logical_Switch: 'switch',
  Logical_Switch_Port: 'switchPort',
  Logical_Router: 'router',
  Logical_Router_Port: 'routerPort',
};

type NamedKind = 'switch' | 'switchPort' | 'router' | 'routerPort';

function namedKinds({ facts }: Parameter): readonly NamedKind[] {
  const tables = [facts.refersTo ?? []].flat();
  return tables
    .map((table) => kinds[table])
    .filter((kind): kind is NamedKind => kind !== undefined && kind !== 'global');
}

function kindOf({ parameters }: AnyCommandDefinition): EntityKind {
  return Object.values(parameters).flatMap((parameter) => namedKinds(parameter))[0] ?? 'global';
}

/** What is selected stands in the first field that such an object can be named in. */
function proposals(
  { parameters, syntax }: AnyCommandDefinition,
  { graph, prefill }: FormContext,
): Values {
  const ids = [prefill.switchId, prefill.routerId, prefill.portId];
  for (const id of ids.filter((candidate) => candidate !== undefined)) {
    const kind = graph.get(id)?.kind;
    const property = Object.entries(parameters).find(([, parameter]) =>
      namedKinds(parameter).some((named) => named === kind),
    )?.[0];
    if (property !== undefined) return { [syntax ? ARGUMENTS : property]: referenceOf(graph, id) };
  }
  return {};
}

function argumentsField(definition: AnyCommandDefinition): FieldSpec {
  return {
    control: 'lines',
    name: ARGUMENTS,
    label: 'Arguments',
    hint: `One per line: ${argumentUsage(definition).join(' ')}`,
    mono: true,
  };
}

function fieldOf(name: string, parameter: Parameter, graph: GraphView): FieldSpec {
  const { place, facts, isOptional } = parameter;
  const label = labelOf(name);
  const hint = isOptional ? 'May be left out.' : undefined;
  if (place.kind === 'flag') return { control: 'toggle', name, label, hint: `--${place.option}` };
  if (place.kind === 'restArguments') {
    return { control: 'lines', name, label, mono: true, hint: 'One per line.' };
  }
  const suggestions = [...(facts.choices ?? []), ...namesOf(graph, namedKinds(parameter))];
  const placeholder = 'metavar' in place ? place.metavar : undefined;
  return { control: 'text', name, label, hint, placeholder, suggestions };
}

function namesOf(graph: GraphView, wanted: readonly NamedKind[]): string[] {
  return wanted
    .flatMap((kind) => graph.byKind(kind).map((entity) => referenceTo(graph, entity)))
    .toSorted(byName);
}

const acronyms = new Set([
  'acl',
  'bfd',
  'cidr',
  'dhcp',
  'id',
  'ip',
  'lb',
  'mac',
  'qos',
  'uuid',
  'vip',
]);

/** `externalIp` → `External IP`. */
function labelOf(property: string): string {
  const words = property
    .replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
    .split(' ')
    .map((word) => (acronyms.has(word) ? word.toUpperCase() : word))
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function evaluate(definition: AnyCommandDefinition, values: Values): Evaluation {
  const missing = missingIn(definition, values);
  if (Object.keys(missing).length > 0) return { ok: false, errors: missing };
  try {
    const commands = definition.syntax
      ? parseArguments(argvOf(definition, values))
      : [commandOf(definition, values)];
    return { ok: true, commands };
  } catch (error) {
    if (error instanceof CommandLineError) {
      return { ok: false, errors: { [ARGUMENTS]: `${error.message} (${usageOf(definition)})` } };
    }
    if (!(error instanceof InvalidCommandError)) throw error;
    return { ok: false, errors: { [error.field]: error.message } };
  }
}

function missingIn(
  { parameters, syntax }: AnyCommandDefinition,
  values: Values,
): Record<string, string> {
  if (syntax) return {};
  const missing = Object.entries(parameters).filter(
    ([name, { place }]) => place.kind === 'argument' && (values[name] ?? '') === '',
  );
  return Object.fromEntries(
    missing.map(([name, { place }]) => [
      name,
      `Enter ${'metavar' in place ? place.metavar : name}.`,
    ]),
  );
}

function commandOf({ type, parameters }: AnyCommandDefinition, values: Values): Command {
  const data: [string, unknown][] = Object.entries(parameters).map(([name, { place }]) => {
    const text = values[name] ?? '';
    if (place.kind === 'flag') return [name, text === YES ? true : undefined];
    if (place.kind === 'restArguments') return [name, linesOf(text)];
    return [name, text === '' ? undefined : text];
  });
  const given = data.filter(([, value]) => value !== undefined);
  return parseCommand({ type, ...Object.fromEntries(given) });
}

function argvOf({ name, parameters }: AnyCommandDefinition, values: Values): string[] {
  const options = Object.entries(parameters).flatMap(([property, { place }]) => {
    const text = values[property] ?? '';
    if (place.kind === 'flag') return text === YES ? [`--${place.option}`] : [];
    return place.kind === 'option' && text !== '' ? [`--${place.option}=${text}`] : [];
  });
  return [...options, name, ...linesOf(values[ARGUMENTS] ?? '')];
}

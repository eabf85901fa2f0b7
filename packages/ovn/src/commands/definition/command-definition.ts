import { z } from 'zod';
import type { Draft } from '../../planning/draft.ts';
import type { NorthboundTable } from '../../planning/northbound-view.ts';
import type { Output } from './output.ts';
import type { Parameter, Requirement } from './parameter.ts';

export type Parameters = Readonly<Record<string, Parameter>>;

type ValueOf<P> = P extends Parameter<infer Value> ? Value : never;
type OptionalKeys<P extends Parameters> = {
  [K in keyof P]: P[K] extends Parameter<unknown, false> ? never : K;
}[keyof P];

/** The data of a command: its type, and a property for each parameter. Frozen. */
export type CommandOf<Type extends string, P extends Parameters> = Simplify<
  { readonly type: Type } & {
    readonly [K in Exclude<keyof P, OptionalKeys<P>>]: ValueOf<P[K]>;
  } & { readonly [K in OptionalKeys<P>]?: ValueOf<P[K]> | undefined }
>;

type Simplify<T> = { [K in keyof T]: T[K] };

/** How arguments are said where "one after the other" does not describe it. Options are not among them. */
interface Syntax<Command> {
  readonly minimum: number;
  readonly maximum: number;
  /** The arguments as help shows them. */
  readonly usage: string;
  /**
   * The properties that these arguments say, with those that the options said before them.
   * Called with `minimum` to `maximum` arguments.
   * @throws RangeError with ovn-nbctl's message.
   */
  read(
    args: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>>;
  print(command: Command): readonly string[];
}

/** All that is known of one kind of command; parser, printer, help, completion and forms derive from it. */
export interface CommandDeclaration<Type extends string, P extends Parameters> {
  readonly type: Type;
  /** ovn-nbctl's name for it. */
  readonly name: string;
  /** One line of help; uses the parameters' metavariables. */
  readonly summary: string;
  /** In the order in which the arguments are said. */
  readonly parameters: P;
  readonly syntax?: Syntax<CommandOf<Type, P>>;
  /** Reading commands change nothing, and print. */
  readonly isReading?: true;
  /** What the server must have for the command to be of any use. */
  readonly requires?: readonly Requirement[];
  /**
   * Tables that the command goes through as a whole, with the columns that ovn-nbctl monitors for
   * it: fetched at once, and what the order of ovn-nbctl's output depends on.
   */
  reads?(command: CommandOf<Type, P>): WholeTables;
  /**
   * What ovn-nbctl checks of every command of a batch before it carries out the first.
   * @throws OvnError with ovn-nbctl's own message when ovn-nbctl would refuse.
   */
  prepare?(command: CommandOf<Type, P>, draft: Draft): void;
  /**
   * Changes the draft as ovn-nbctl would change the database, and guards what that relied on.
   * @throws OvnError with ovn-nbctl's own message when ovn-nbctl would refuse.
   */
  plan(command: CommandOf<Type, P>, draft: Draft, output: Output): void;
}

/** Tables, each with columns; `undefined` stands for all columns. */
export type WholeTables = Readonly<Partial<Record<NorthboundTable, readonly string[] | undefined>>>;

export interface CommandDefinition<
  Type extends string = string,
  P extends Parameters = Parameters,
> extends CommandDeclaration<Type, P> {
  /** What the command may hold; its output is frozen. */
  readonly schema: z.ZodType<CommandOf<Type, P>>;
}

/** Declares a command; the types of its data and of `plan` follow from its parameters. */
export function defineCommand<const Type extends string, P extends Parameters>(
  declaration: CommandDeclaration<Type, P>,
): CommandDefinition<Type, P> {
  let schema: z.ZodType<CommandOf<Type, P>> | undefined;
  return Object.freeze({
    ...declaration,
    get schema() {
      schema ??= schemaOf(declaration);
      return schema;
    },
  });
}

/** Made of the very parameters that the type of the data is made of, which zod cannot follow. */
function schemaOf<Type extends string, P extends Parameters>(
  declaration: Pick<CommandDeclaration<Type, P>, 'type' | 'parameters'>,
): z.ZodType<CommandOf<Type, P>>;
function schemaOf({
  type,
  parameters,
}: {
  readonly type: string;
  readonly parameters: Parameters;
}): z.ZodType {
  const shape = Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [
      name,
      parameter.isOptional ? parameter.schema().optional() : parameter.schema(),
    ]),
  );
  return z
    .strictObject({ type: z.literal(type), ...shape })
    .superRefine((command, context) => {
      const missing = missingArgument(parameters, command);
      if (missing) context.addIssue({ code: 'custom', ...missing });
    })
    .readonly();
}

/** An optional argument that is left out although one after it is not: that cannot be said. */
function missingArgument(
  parameters: Parameters,
  command: Readonly<Record<string, unknown>>,
): { message: string; path: string[] } | undefined {
  const optional = Object.entries(parameters).filter(
    ([, { place }]) => place.kind === 'optionalArgument',
  );
  const last = optional.findLastIndex(([name]) => command[name] !== undefined);
  const missing = optional
    .slice(0, Math.max(last, 0))
    .find(([name]) => command[name] === undefined);
  if (!missing) return undefined;
  const [name, { place }] = missing;
  const metavar = 'metavar' in place ? place.metavar : name;
  return { message: `${metavar} must be given too`, path: [name] };
}

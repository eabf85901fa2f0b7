import { z } from 'zod';
import type { NorthboundTable } from '../../planning/northbound-view.ts';
import { argumentText, numeralText } from './argument-text.ts';

/** A table, or `Table.column`, that a server must have for something to work. */
export type Requirement = NorthboundTable | `${NorthboundTable}.${string}`;

/** What forms and completion may know of a parameter; all of it optional. */
export interface ParameterFacts {
  /** The table whose rows are named by the value. */
  readonly refersTo?: NorthboundTable | readonly NorthboundTable[];
  /** The values that make sense, in the order in which to offer them. */
  readonly choices?: readonly string[];
  /** What the server must have when the parameter is given. */
  readonly requires?: Requirement;
}

/** Where on a command line a parameter stands. */
export type Place =
  | { readonly kind: 'argument' | 'optionalArgument'; readonly metavar: string }
  | { readonly kind: 'restArguments'; readonly metavar: string; readonly minimum: number }
  | { readonly kind: 'flag'; readonly option: string }
  | {
      readonly kind: 'option';
      readonly option: string;
      readonly metavar: string;
      /** `--option` alone says something too. */
      readonly isValueOptional?: true;
    }
  /** Said in a way of its own; see `CommandDefinition.syntax`. */
  | { readonly kind: 'special' };

/** One property of a command: what it may hold, and how it is said to ovn-nbctl. */
export interface Parameter<Value = unknown, IsOptional extends boolean = boolean> {
  readonly place: Place;
  readonly facts: ParameterFacts;
  readonly isOptional: IsOptional;
  /** Lazy: a program that runs one command needs one command's schema. */
  readonly schema: () => z.ZodType<Value>;
}

/** An argument that must be there: names, addresses, expressions. Kept as it was typed. */
export function argument(metavar: string, facts: ParameterFacts = {}): Parameter<string, false> {
  return { place: { kind: 'argument', metavar }, facts, isOptional: false, schema: argumentText };
}

/** An argument that may be left out; those after it then have to be left out too. */
export function optionalArgument(
  metavar: string,
  facts: ParameterFacts = {},
): Parameter<string, true> {
  const place = { kind: 'optionalArgument', metavar } as const;
  return { place, facts, isOptional: true, schema: argumentText };
}

/**
 * A number that must be there. Kept as text, since ovn-nbctl reads it only after it has looked up
 * what the command names; data may say it as a number.
 */
export function numeral(metavar: string, facts: ParameterFacts = {}): Parameter<string, false> {
  return { place: { kind: 'argument', metavar }, facts, isOptional: false, schema: numeralText };
}

/** A number that may be left out. */
export function optionalNumeral(
  metavar: string,
  facts: ParameterFacts = {},
): Parameter<string, true> {
  const place = { kind: 'optionalArgument', metavar } as const;
  return { place, facts, isOptional: true, schema: numeralText };
}

/** All arguments that are left, at least so many. */
export function restArguments(
  metavar: string,
  facts: ParameterFacts = {},
  minimum = 0,
): Parameter<readonly string[], false> {
  return {
    place: { kind: 'restArguments', metavar, minimum },
    facts,
    isOptional: false,
    schema: () => z.array(argumentText()).min(minimum).readonly(),
  };
}

/** `--option`, there or not. */
export function flag(name: string, facts: ParameterFacts = {}): Parameter<true, true> {
  const place = { kind: 'flag', option: name } as const;
  return { place, facts, isOptional: true, schema: () => z.literal(true) };
}

/** `--option=VALUE`. */
export function option(
  name: string,
  metavar: string,
  facts: ParameterFacts = {},
): Parameter<string, true> {
  const place = { kind: 'option', option: name, metavar } as const;
  return { place, facts, isOptional: true, schema: numeralText };
}

/** `--option` or `--option=VALUE`; `true` when there is no value. */
export function optionalValueOption(
  name: string,
  metavar: string,
  facts: ParameterFacts = {},
): Parameter<string | true, true> {
  const place = { kind: 'option', option: name, metavar, isValueOptional: true } as const;
  return {
    place,
    facts,
    isOptional: true,
    schema: () => z.union([z.literal(true), numeralText()]),
  };
}

/** A property that only the command's own `syntax` can read and print. */
export function special<Value>(
  schema: () => z.ZodType<Value>,
  facts: ParameterFacts = {},
): Parameter<Value, false> {
  return { place: { kind: 'special' }, facts, isOptional: false, schema };
}

/** `special` for a property that may be left out. */
export function optionalSpecial<Value>(
  schema: () => z.ZodType<Value>,
  facts: ParameterFacts = {},
): Parameter<Value, true> {
  return { place: { kind: 'special' }, facts, isOptional: true, schema };
}

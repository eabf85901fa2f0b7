import { InvalidCommandError } from '../../errors.ts';
import { readToken } from '../../nbctl/values/token.ts';
import { ValueTextError } from '../../nbctl/values/value-text-error.ts';
import type { SymbolReader } from '../../nbctl/values/parse-atom.ts';
import type { Draft } from '../../planning/draft.ts';
import type { NorthboundTable } from '../../planning/northbound-view.ts';
import { columnNamed } from './names.ts';

/** `COLUMN[:KEY]`, and what follows. */
export interface ColumnArgument {
  readonly column: string;
  /** As it was typed, without what kept it together. */
  readonly key: string | undefined;
  readonly rest: string;
}

/** @throws InvalidCommandError */
function readColumnArgument(draft: Draft, table: NorthboundTable, text: string): ColumnArgument {
  const { column, end } = readColumnName(draft, table, text);
  if (text.charAt(end) !== ':') return { column, key: undefined, rest: text.slice(end) };
  const key = inColumn(draft, column, () => readToken(text, end + 1));
  return { column, key: key.text, rest: text.slice(key.end) };
}

/** `COLUMN[:KEY]` alone. @throws InvalidCommandError */
export function readColumnAndKey(
  draft: Draft,
  table: NorthboundTable,
  text: string,
): ColumnArgument {
  const argument = readColumnArgument(draft, table, text);
  if (argument.rest === '') return argument;
  const message = `${text}: trailing garbage "${argument.rest}" in argument`;
  throw new InvalidCommandError(message, draft.fault(argument.column));
}

/** The column that an argument begins with. @throws InvalidCommandError */
export function readColumnName(
  draft: Draft,
  table: NorthboundTable,
  text: string,
): { readonly column: string; readonly end: number } {
  const token = inColumn(draft, 'columns', () => readToken(text, 0));
  if (token.text === '') {
    throw new InvalidCommandError(`${text}: missing column name`, draft.fault('columns'));
  }
  return { column: columnNamed(draft, table, token.text), end: token.end };
}

/** An operator, and a value that is not empty. */
export interface ColumnAssignment<Operator extends string = '='> {
  readonly column: string;
  readonly key: string | undefined;
  readonly operator: Operator;
  readonly value: string;
}

/** `COLUMN[:KEY]` OPERATOR VALUE; of operators that fit, the longest. @throws InvalidCommandError */
export function readColumnAssignment<Operator extends string>(
  draft: Draft,
  { table, text }: { readonly table: NorthboundTable; readonly text: string },
  operators: readonly Operator[],
): ColumnAssignment<Operator> {
  const { column, key, rest } = readColumnArgument(draft, table, text);
  const [operator] = operators
    .filter((one) => rest.startsWith(one) && rest.length > one.length)
    .toSorted((one, other) => other.length - one.length);
  if (operator !== undefined) return { column, key, operator, value: rest.slice(operator.length) };
  const quoted = operators.map((one) => `"${one}"`);
  const list =
    quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1)}` : quoted.join('');
  const message = `${text}: argument does not end in ${list} followed by a value.`;
  throw new InvalidCommandError(message, draft.fault(column));
}

/**
 * Reads the text of a value.
 * @throws InvalidCommandError instead of ValueTextError, naming the property at fault.
 */
export function inColumn<Value>(draft: Draft, field: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ValueTextError)) throw error;
    throw new InvalidCommandError(error.message, draft.fault(field));
  }
}

/** What `@name` stands for in the command that is being planned. */
export function symbolsOf(draft: Draft): SymbolReader {
  return (symbol, type) => draft.symbols.refer(symbol, type, draft.commandIndex);
}

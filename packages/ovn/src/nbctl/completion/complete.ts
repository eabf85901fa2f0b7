import type { ParameterFacts } from '../../commands/definition/parameter.ts';
import type { AnyCommandDefinition } from '../../commands/registry.ts';
import { quoteArgument } from '../../commands/shell-quote.ts';
import { columnItems, tableIn, tableItems } from './any-table-words.ts';
import { argumentPlace, type ArgumentPlace } from './argument-place.ts';
import { commandItems } from './command-items.ts';
import type { Completion, CompletionItem } from './completion.ts';
import { definitionAfter, placeOf, type CursorPlace } from './cursor-place.ts';
import { matching } from './matching.ts';
import { optionItems, optionValueFacts } from './option-items.ts';

type Found = Pick<Completion, 'items' | 'tables' | 'prefix' | 'metavar'>;

const nothing: Found = { items: [], tables: [], prefix: '', metavar: undefined };

/** What may be said where the cursor is in a script of ovn-nbctl lines; undefined where nothing can be. */
export function completeAt(text: string, cursor: number): Completion | undefined {
  const place = placeOf(text, cursor);
  if (!place || place.isLost) return undefined;
  const { word, typed } = place;
  const definition = place.definition ?? definitionAfter(text, word.end);
  const found = place.definition
    ? findArgument(place, place.definition)
    : findBeforeName(place, definition);
  return { word, typed, definition, ...found };
}

/** Items for the names that rows of `completion.tables` have. */
export function completeNames(completion: Completion, names: readonly string[]): CompletionItem[] {
  const { prefix, typed } = completion;
  return matching(names, typed.slice(prefix.length)).map((name) => wordItem('name', prefix, name));
}

function findBeforeName(
  { typed, options }: CursorPlace,
  definition: AnyCommandDefinition | undefined,
): Found {
  if (!typed.startsWith('-')) return { ...nothing, items: commandItems(typed, options) };
  const equals = typed.indexOf('=');
  if (equals < 0) return { ...nothing, items: optionItems({ typed, options, definition }) };
  const facts = optionValueFacts(typed.slice(2, equals), definition);
  return facts ? findValue(facts, typed, typed.slice(0, equals + 1)) : nothing;
}

function findArgument({ args, typed }: CursorPlace, definition: AnyCommandDefinition): Found {
  const place = argumentPlace(definition, args.length);
  if (!place) return nothing;
  const { metavar, facts } = place;
  return { ...(findInTable(place, args, typed) ?? findValue(facts, typed, '')), metavar };
}

/** What is said of any table: its name, one of its rows, its columns. */
function findInTable(
  { metavar }: ArgumentPlace,
  args: readonly string[],
  typed: string,
): Found | undefined {
  if (metavar === 'TABLE') return { ...nothing, items: tableItems(typed) };
  if (metavar !== 'RECORD' && !metavar.startsWith('COLUMN')) return undefined;
  const table = tableIn(args);
  if (table === undefined) return nothing;
  if (metavar === 'RECORD') return { ...nothing, tables: [table] };
  return { ...nothing, items: columnItems(table, metavar, typed) };
}

function findValue(facts: ParameterFacts, typed: string, prefix: string): Found {
  const { choices = [], refersTo = [] } = facts;
  return {
    ...nothing,
    prefix,
    items: matching(choices, typed.slice(prefix.length)).map((choice) =>
      wordItem('value', prefix, choice),
    ),
    tables: typeof refersTo === 'string' ? [refersTo] : refersTo,
  };
}

function wordItem(kind: CompletionItem['kind'], prefix: string, label: string): CompletionItem {
  return { kind, label, insert: `${prefix}${quoteArgument(label)} ` };
}

import { declaredTable } from '../../planning/draft.ts';
import { readToken } from '../../nbctl/values/token.ts';
import type { WholeTables } from '../definition/command-definition.ts';
import { keyColumns } from './find-record.ts';
import { declaredTableNamed, isUuidColumn } from './names.ts';
import { resolveName } from './resolve-name.ts';

/** A command that goes through a table. */
interface TableReader {
  readonly table: string;
  readonly columns?: string | undefined;
}

/**
 * The table that is gone through, with the columns that are needed of it: what is shown, what
 * conditions are on, what rows are found by. None when the command makes no sense anyway.
 */
export function wholeTable(
  { table: name, columns: shown }: TableReader,
  conditions: readonly string[],
): WholeTables {
  const table = declaredTableNamed(name);
  if (table === undefined) return {};
  if (shown === undefined) return { [table]: undefined };
  const names = Object.keys(declaredTable(table).columns);
  const words = [
    ...shown.split(/[, ]+/).filter((word) => word !== '' && !isUuidColumn(word)),
    ...conditions.map(columnWord),
  ];
  const columns = words.flatMap((word) => {
    const resolution = resolveName(names, word);
    return resolution.kind === 'found' ? [resolution.name] : [];
  });
  return { [table]: [...new Set([...columns, ...keyColumns(table)])] };
}

function columnWord(condition: string): string {
  try {
    return readToken(condition, 0).text;
  } catch {
    return '';
  }
}

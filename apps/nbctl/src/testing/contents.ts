import type { RawClient } from './raw-client.ts';

/** Column to value, as on the wire (RFC 7047 §5.1). */
export type WireRow = Readonly<Record<string, unknown>>;

/** Table to its rows by UUID. */
export type Contents = ReadonlyMap<string, ReadonlyMap<string, WireRow>>;

interface Schema {
  readonly tables: Readonly<Record<string, { readonly columns: object }>>;
}

interface OperationResult {
  readonly rows?: readonly WireRow[];
  readonly error?: string;
}

/** One Northbound database on a real server, seen and changed without any of our code. */
export class RawNorthbound {
  readonly #client: RawClient;
  readonly #columns: ReadonlyMap<string, readonly string[]>;

  private constructor(client: RawClient, columns: ReadonlyMap<string, readonly string[]>) {
    this.#client = client;
    this.#columns = columns;
  }

  static async open(client: RawClient): Promise<RawNorthbound> {
    const { tables }: Schema = await client.request('get_schema', ['OVN_Northbound']);
    const columns = Object.entries(tables).map(
      ([name, table]) => [name, Object.keys(table.columns)] as const,
    );
    return new RawNorthbound(client, new Map(columns));
  }

  async read(): Promise<Contents> {
    const tables = [...this.#columns];
    const results = await this.#transact(
      tables.map(([table, columns]) => ({
        op: 'select',
        table,
        where: [],
        columns: ['_uuid', ...columns],
      })),
    );
    return new Map(
      tables.map(([table], index) => {
        const { rows = [] } = results[index] ?? {};
        return [table, new Map(rows.map(({ _uuid, ...row }) => [uuidIn(_uuid) ?? '', row]))];
      }),
    );
  }

  /** Makes them its contents, UUIDs included. */
  async replace(contents: Contents): Promise<void> {
    await this.#transact([...this.#columns.keys()].map((table) => ({ op: 'delete', table, where: [] }))); // prettier-ignore
    // Of its own, because a UUID cannot be used again in the transaction that frees it.
    await this.#transact(
      [...contents].flatMap(([table, rows]) =>
        [...rows].map(([uuid, row]) => ({ op: 'insert', table, uuid, row })),
      ),
    );
  }

  async #transact(operations: readonly object[]): Promise<readonly OperationResult[]> {
    const results: readonly (OperationResult | null)[] = await this.#client.request('transact', [
      'OVN_Northbound',
      ...operations,
    ]);
    const failed = results.find((result) => result?.error !== undefined);
    if (failed) throw new Error(JSON.stringify(failed));
    return results.map((result) => result ?? {});
  }
}

/** The UUID of a value that is one. */
export function uuidIn(value: unknown): string | undefined {
  return Array.isArray(value) && value[0] === 'uuid' ? String(value[1]) : undefined;
}

/** Whether these are the same rows, UUIDs included. */
export function sameContents(one: Contents, other: Contents): boolean {
  return textOf(one) === textOf(other);
}

function textOf(contents: Contents): string {
  const rows = [...contents.values()].flatMap((table) => [...table]);
  return rows
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join('\n');
}

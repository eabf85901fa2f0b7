import type { BaseType, Uuid } from '@ovn-console/ovsdb/schema';

/** A name such as `@x` that commands of one batch give to a row (ovn-nbctl(8), "Database Values"). */
interface RowSymbol {
  readonly uuid: Uuid;
  readonly isDefined: boolean;
  /** What its reference would keep alive, or not: what the row needs to be there in the end. */
  readonly reference: 'none' | 'weak' | 'strong';
  /** The first command that used it. */
  readonly commandIndex: number;
}

/** The names that the commands of one batch give to rows and use, in whichever order. */
export class RowSymbols {
  readonly #symbols = new Map<string, RowSymbol>();

  /** What refers to the row of that name, which a later command may yet insert. */
  refer(name: string, type: BaseType, commandIndex: number): Uuid {
    const known = this.#symbols.get(name) ?? this.#unknown(commandIndex);
    const reference = type.referenceTable === undefined ? 'none' : type.referenceType;
    const isStronger = known.reference === 'none' || reference === 'strong';
    const kept = isStronger && reference !== undefined ? reference : known.reference;
    this.#symbols.set(name, { ...known, reference: kept });
    return known.uuid;
  }

  has(name: string): boolean {
    return this.#symbols.has(name);
  }

  isDefined(name: string): boolean {
    return this.#symbols.get(name)?.isDefined === true;
  }

  /** What refers to the row that is about to be inserted under this name. */
  defineNew(
    name: string,
    { isRoot, commandIndex }: { isRoot: boolean; commandIndex: number },
  ): Uuid {
    const known = this.#symbols.get(name) ?? this.#unknown(commandIndex);
    const reference = isRoot ? 'strong' : known.reference;
    this.#symbols.set(name, { ...known, isDefined: true, reference });
    return known.uuid;
  }

  /** Names a row that is there already. */
  defineExisting(name: string, uuid: Uuid, commandIndex: number): void {
    this.#symbols.set(name, { uuid, isDefined: true, reference: 'strong', commandIndex });
  }

  /** The first name that is used, but never given to a row. */
  get undefinedSymbol(): { readonly name: string; readonly commandIndex: number } | undefined {
    for (const [name, { isDefined, commandIndex }] of this.#symbols) {
      if (!isDefined) return { name, commandIndex };
    }
    return undefined;
  }

  /** What ovn-nbctl warns of: rows that vanish as soon as they are inserted. */
  get warnings(): readonly string[] {
    return [...this.#symbols].flatMap(([name, { reference }]) => {
      if (reference === 'strong') return [];
      const what =
        reference === 'weak'
          ? 'only a weak reference to it was inserted'
          : 'no reference to it was inserted';
      return [`row id "${name}" was created but ${what}, so it will not actually appear in the database`]; // prettier-ignore
    });
  }

  /** A name for the transaction: what may be in a symbol may not be in a `uuid-name`. */
  #unknown(commandIndex: number): RowSymbol {
    const uuid = `Symbol_${this.#symbols.size + 1}`;
    return { uuid, isDefined: false, reference: 'none', commandIndex };
  }
}

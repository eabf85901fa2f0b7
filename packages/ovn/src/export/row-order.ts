import type { Reference, RowNode } from './row-graph.ts';

/**
 * The rows in groups, each to be created in one transaction, in the order in which that works: rows
 * that can only be referred to by what they are called within their transaction go together with
 * those that refer to them, or after these; rows that would vanish without a reference come with
 * one or after one that will refer to them.
 * @param nodes in the order that is preferred
 */
export function groupsInOrder(nodes: readonly RowNode[]): RowNode[][] {
  return new ComponentSearch().search(nodes);
}

/** The strongly connected components of what depends on what (R. Tarjan, 1972); dependencies first. */
class ComponentSearch {
  readonly #index = new Map<RowNode, number>();
  readonly #lowest = new Map<RowNode, number>();
  readonly #stack: RowNode[] = [];
  readonly #onStack = new Set<RowNode>();
  readonly #components: RowNode[][] = [];

  search(nodes: readonly RowNode[]): RowNode[][] {
    for (const node of nodes) if (!this.#index.has(node)) this.#visit(node);
    return this.#components;
  }

  #visit(node: RowNode): void {
    const index = this.#index.size;
    this.#index.set(node, index);
    this.#stack.push(node);
    this.#onStack.add(node);
    let lowest = index;
    for (const other of dependenciesOf(node)) {
      if (!this.#index.has(other)) {
        this.#visit(other);
        lowest = Math.min(lowest, this.#lowest.get(other) ?? lowest);
      } else if (this.#onStack.has(other)) {
        lowest = Math.min(lowest, this.#index.get(other) ?? lowest);
      }
    }
    this.#lowest.set(node, lowest);
    if (lowest === index) this.#components.push(this.#popThrough(node));
  }

  #popThrough(node: RowNode): RowNode[] {
    const component = this.#stack.splice(this.#stack.lastIndexOf(node));
    for (const each of component) this.#onStack.delete(each);
    return component;
  }
}

/** The rows that must be there before this one, or come with it. */
function dependenciesOf(node: RowNode): RowNode[] {
  const isNameless = node.address === undefined;
  const targets = node.references.filter(({ column }) => isNameless || column.min > 0);
  const referrers = isNameless ? node.referrers : [];
  const anchor = anchorOf(node);
  return [
    ...targets.map(({ to }) => to),
    ...referrers.map(({ from }) => from),
    ...(anchor ? [anchor.from] : []),
  ].filter(({ isNew }) => isNew);
}

/** The reference that keeps a row from vanishing. */
function anchorOf({ table, referrers }: RowNode): Reference | undefined {
  if (table.isRoot) return undefined;
  const strong = referrers.filter(({ column }) => column.key.referenceType === 'strong');
  return (
    strong.find(({ from }) => !from.isNew) ??
    strong.find(({ from }) => from.address !== undefined) ??
    strong[0]
  );
}

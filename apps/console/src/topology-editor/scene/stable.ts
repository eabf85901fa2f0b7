import type { GraphView } from './graph-view.ts';

/**
 * The selector, made to return the very same object for as long as what it returns is equal
 * (as JSON: small plain data), so that nothing is rendered again for nothing.
 */
export function stable<T>(select: (graph: GraphView) => T): (graph: GraphView) => T {
  let last: { readonly value: T; readonly json: string | undefined } | undefined;
  return (graph) => {
    const value = select(graph);
    const json = JSON.stringify(value);
    if (last && last.json === json) return last.value;
    last = { value, json };
    return value;
  };
}

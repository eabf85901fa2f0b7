import { entityId, globalId, parseEntityId } from '../entity-id.ts';
import type { Entity, EntityId, EntityKind, GraphDelta } from '../graph.ts';
import { derive } from './derive/derive.ts';
import type { SchemaVersions } from './derive/global.ts';
import { DerivedGraph } from './derived-graph.ts';
import { touchFollowers } from './followers.ts';
import { applyImpacts } from './impact/impact.ts';
import { northboundImpacts } from './impact/northbound-impacts.ts';
import { southboundImpacts } from './impact/southbound-impacts.ts';
import { type Databases, Rows } from './rows.ts';
import { kindsInOrder, Touched } from './touched.ts';
import { type RowsChange } from './row-change.ts';

export interface TopologySources extends Databases {
  /** Asked when the global entity is computed; see `refreshGlobal`. */
  readonly schemaVersions?: () => SchemaVersions;
}

/**
 * Keeps the graph of a network current. It reads the two databases' rows through views and is
 * told of each change after the views have it (they may be ahead); the databases may be at
 * different moments. A
 * change costs what it touches: the rows that changed, and the entities computed from them.
 */
export class TopologyBuilder {
  readonly #sources: TopologySources;
  readonly #graph = new DerivedGraph();
  #rows: Rows;

  constructor(sources: TopologySources) {
    this.#sources = sources;
    this.#rows = new Rows(sources);
    this.rebuild();
  }

  /** Every entity as it is now. */
  snapshot(): readonly Entity[] {
    return [...this.#graph.entities()];
  }

  get(id: EntityId): Entity | undefined {
    return this.#graph.get(id);
  }

  /** Follows one transaction. Returns what it did to the graph; undefined when that is nothing. */
  apply(change: RowsChange, database: 'northbound' | 'southbound'): GraphDelta | undefined {
    const touched = new Touched();
    const context = { rows: this.#rows, touched };
    if (database === 'northbound') applyImpacts(context, northboundImpacts, change);
    else applyImpacts(context, southboundImpacts, change);
    return this.#compute(touched);
  }

  /** Computes everything again from the views, whatever was told before; returns the difference. */
  rebuild(): GraphDelta | undefined {
    this.#rows = new Rows(this.#sources);
    const touched = new Touched();
    const context = { rows: this.#rows, touched };
    for (const entity of this.#graph.entities()) {
      touched.add(entity.kind, parseEntityId(entity.id)?.key);
    }
    touched.add('global', '');
    const { northbound, southbound } = this.#rows.everything();
    applyImpacts(context, northboundImpacts, northbound);
    applyImpacts(context, southboundImpacts, southbound);
    return this.#compute(touched);
  }

  /** Computes the global entity again, after the servers' schemas became known or changed. */
  refreshGlobal(): GraphDelta | undefined {
    const touched = new Touched();
    touched.add('global', '');
    return this.#compute(touched);
  }

  #compute(touched: Touched): GraphDelta | undefined {
    const upsert: Entity[] = [];
    const remove: EntityId[] = [];
    for (const kind of kindsInOrder) {
      for (const key of touched.of(kind)) {
        const id = kind === 'global' ? globalId : entityId(kind, key);
        const entity = this.#derive(kind, key);
        if (!this.#replace(id, entity, touched)) continue;
        if (entity === undefined) remove.push(id);
        else upsert.push(entity);
      }
    }
    return upsert.length + remove.length === 0 ? undefined : { upsert, remove };
  }

  #derive(kind: EntityKind, key: string): Entity | undefined {
    const versions = this.#sources.schemaVersions?.() ?? {};
    return derive({ rows: this.#rows, graph: this.#graph, versions }, kind, key);
  }

  /**
   * Touches what follows even when the entity is as it was: with a view ahead of its changes it
   * may have been computed from a row before the row's change, and the look-ups, arrived.
   */
  #replace(id: EntityId, after: Entity | undefined, touched: Touched): boolean {
    const before = this.#graph.get(id);
    const isDifferent = this.#graph.replace(id, after);
    touchFollowers({ rows: this.#rows, graph: this.#graph, touched }, before, after);
    return isDifferent;
  }
}

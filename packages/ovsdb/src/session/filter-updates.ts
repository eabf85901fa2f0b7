import { decoderOf, defaultOf } from '../codec/decode.ts';
import { isObject } from '../codec/json.ts';
import { ProtocolError } from '../errors.ts';
import type { Table } from '../schema/table.ts';
import { holds } from './condition-match.ts';
import type { MonitorCondition, MonitorPlan, MonitorRequest } from './monitor-plan.ts';
import { monitorRequests } from './monitor-plan.ts';

/**
 * `<monitor-requests>` for a server that knows no conditions (before Open vSwitch 2.6): the
 * columns that they are about are asked for as well.
 */
export function unconditionalRequests({
  layout,
  conditions,
}: MonitorPlan): Record<string, readonly MonitorRequest[]> {
  const requests = monitorRequests(layout.tables);
  for (const [name, where] of conditions) {
    const columns = new Set(requests[name]?.[0]?.columns);
    for (const condition of where) {
      if (typeof condition !== 'boolean' && condition[0] !== '_uuid') columns.add(condition[0]);
    }
    requests[name] = [{ columns: [...columns] }];
  }
  return requests;
}

/**
 * Leaves of `<table-updates>` (RFC 7047 §4.1.6) what conditions let through: a row that does
 * not match is as good as deleted.
 * @throws ProtocolError when they are no updates.
 */
export function filterUpdates({ layout, conditions }: MonitorPlan, updates: unknown): unknown {
  if (!isObject(updates)) throw new ProtocolError('updates are no object');
  const filtered: Record<string, unknown> = { ...updates };
  for (const [name, where] of conditions) {
    const table = layout.tables.get(name)?.table;
    const rows = updates[name];
    if (table === undefined || !isObject(rows)) continue;
    filtered[name] = Object.fromEntries(
      Object.entries(rows).map(([uuid, update]) => {
        const row = isObject(update) ? update['new'] : undefined;
        const passes = !isObject(row) || matches(table, { ...row, _uuid: ['uuid', uuid] }, where);
        return [uuid, passes ? update : {}];
      }),
    );
  }
  return filtered;
}

function matches(
  table: Table,
  row: Readonly<Record<string, unknown>>,
  where: readonly MonitorCondition[],
): boolean {
  return where.some((condition) => {
    if (typeof condition === 'boolean') return condition;
    const [name] = condition;
    const declared = table.columns[name];
    const wire = row[name];
    if (declared === undefined) return holds(condition, undefined, uuidIn(wire));
    const value = wire === undefined ? defaultOf(declared) : decoderOf(declared)(wire);
    return holds(condition, declared, value);
  });
}

function uuidIn(wire: unknown): unknown {
  return Array.isArray(wire) ? wire[1] : undefined;
}

import { plan, type Plan } from '../commands/plan.ts';
import { definitionOf, type Command } from '../commands/registry.ts';
import { OvnError } from '../errors.ts';
import { declaredTable, type Draft, type Warning } from '../planning/draft.ts';
import type { NorthboundTable, NorthboundView } from '../planning/northbound-view.ts';
import { NotYet } from '../planning/not-yet.ts';
import type { Reader } from '../reading/reader.ts';
import type { Demand } from '../reading/rows-missing.ts';
import type { GlobalRow } from './compose-transaction.ts';

export interface Planned {
  readonly planned: Plan;
  readonly global: GlobalRow;
}

interface Planning {
  readonly commands: readonly Command[];
  readonly signal?: AbortSignal | undefined;
  readonly onWarning?: (warning: Warning) => void;
}

/**
 * Plans, if need be again after each change, until every command finds what it waits for. The row
 * of NB_Global is made if there is none.
 * @throws OvnError in ovn-nbctl's words; what reading throws; the signal's reason.
 */
export async function planWhenPossible(
  reader: Reader,
  { commands, signal, onWarning }: Planning,
): Promise<Planned> {
  let warnings: readonly Warning[] = [];
  const question = {
    ask: (view: NorthboundView) => planOver(view, commands, (draft) => (warnings = draft.warnings)),
    parts: commands.map((command) => (view: NorthboundView) => planOver(view, [command])),
    signal,
  };
  try {
    return await whenPossible(reader, () => reader.answer(question), signal);
  } finally {
    for (const warning of warnings) onWarning?.(warning);
  }
}

async function whenPossible(
  reader: Reader,
  answer: () => Promise<Planned>,
  signal: AbortSignal | undefined,
): Promise<Planned> {
  for (;;) {
    try {
      return await answer();
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      await reader.change(signal);
    }
  }
}

/** @param onDraft called with the draft when planning has ended, well or not */
function planOver(
  view: NorthboundView,
  commands: readonly Command[],
  onDraft?: (draft: Draft) => void,
): Planned {
  const [known] = view.table('NB_Global').rows();
  let uuid = known?._uuid ?? '';
  let used: Draft | undefined;
  const prepare = (draft: Draft): void => {
    used = draft;
    draft.seesAsOvnNbctl = true;
    if (!known) uuid = draft.insert('NB_Global', {});
    else if (known.nb_cfg === lastNbCfg) {
      draft.mutate({ table: 'NB_Global', uuid, field: 'type' }, { nb_cfg: 0 });
    }
  };
  try {
    return { planned: plan(commands, view, prepare), global: { uuid, isNew: !known } };
  } finally {
    if (used) onDraft?.(used);
  }
}

/** After that `nb_cfg` begins anew, whatever the commands are. */
const lastNbCfg = 2n ** 63n - 1n;

/** What is needed whatever the contents are. */
export function certainDemands(commands: readonly Command[]): Demand[] {
  const global: Demand = { table: 'NB_Global', all: true, columns: ['nb_cfg'] };
  return [global, ...commands.flatMap(wholeTables)];
}

function wholeTables(command: Command): Demand[] {
  try {
    const tables = definitionOf(command).reads?.(command) ?? {};
    return Object.entries(tables).map(([name, columns]) => {
      const declared = declaredTable(name);
      const table = declared.name satisfies NorthboundTable;
      return { table, all: true, columns: columns ?? Object.keys(declared.columns) };
    });
  } catch (error) {
    // The plan will say it in its turn.
    if (error instanceof OvnError) return [];
    throw error;
  }
}

import { parseCommands, printLines, printScript } from '@ovn-console/ovn/commands';
import type { JournalEntry, JournalRepository } from '@ovn-console/store';
import type { ClusterSession } from '../clusters/cluster-session.ts';
import { StaleChangeError, UnresolvedOutcomeError } from '../errors/change-errors.ts';
import type { Topic } from '../streams/topic.ts';
import { authorOf } from './author.ts';
import type { AppliedChange, RowPremise } from './change-types.ts';
import { prepareChange, type PreparedBatch } from './prepare-change.ts';
import { objectsIn } from './objects-in.ts';
import { sendChange } from './send-change.ts';
import type { SentChange } from './send-transaction.ts';
import { commentFor } from './transaction.ts';

export interface ChangeRequest {
  readonly user: string;
  /** Not yet parsed. */
  readonly commands: readonly unknown[];
  readonly premise: readonly RowPremise[];
}

/** Where changes are recorded, and told to who watches the journal. */
export interface ChangeRecords {
  readonly journal: JournalRepository;
  readonly appended: Topic<JournalEntry>;
}

/**
 * Applies a batch as one transaction and records it. Returns when the console's own replica shows
 * it, so that whoever reads next sees it.
 */
export async function applyChange(
  request: ChangeRequest,
  session: ClusterSession,
  records: ChangeRecords,
): Promise<AppliedChange> {
  const commands = parseCommands(request.commands);
  const script = printScript(commands);
  const comment = commentFor(request.user, script);
  const batch: PreparedBatch = { commands, premise: request.premise, comment };
  const { id: clusterId, name: clusterName } = session.cluster;
  try {
    const prepared = prepareChange(batch, session);
    const lines = printLines(commands);
    const about = { clusterId, clusterName, userName: request.user };
    const journalId = await records.journal.begin({ ...about, commands, lines, script, comment });
    const sent = await recorded(journalId, records, () => sendChange(prepared, batch, session));
    return { journalId, lines, ...(sent.nbCfg !== undefined && { nbCfg: sent.nbCfg }) };
  } catch (error) {
    throw error instanceof StaleChangeError
      ? await withAuthor(error, clusterId, records.journal)
      : error;
  }
}

/** Settles the entry with what was done, or takes it back when nothing was. */
export async function recorded(
  journalId: string,
  { journal, appended }: ChangeRecords,
  send: () => Promise<SentChange>,
): Promise<SentChange> {
  const settle = async ({ differences, nbCfg }: SentChange, outcome: JournalEntry['outcome']) => {
    const objects = objectsIn(differences);
    const entry = await journal.settle(journalId, { outcome, differences, objects, nbCfg });
    appended.publish(entry.clusterId, entry);
  };
  try {
    const sent = await send();
    await settle(sent, 'committed');
    return sent;
  } catch (error) {
    if (!(error instanceof UnresolvedOutcomeError)) await journal.withdraw(journalId);
    else await settle({ differences: [], nbCfg: undefined }, 'unknown');
    throw error;
  }
}

/** Says who did it, as far as the journal knows. */
export async function withAuthor(
  { staleness }: StaleChangeError,
  clusterId: string,
  journal: JournalRepository,
): Promise<StaleChangeError> {
  const author = await authorOf(journal, clusterId, staleness);
  return new StaleChangeError({ ...staleness, author });
}

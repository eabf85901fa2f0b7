'use client';
import { Table2 } from 'lucide-react';
import { JournalList } from '../journal/journal-list.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { RecreateSection } from './recreate-section.tsx';
import { RowColumns } from './row-columns.tsx';
import { useSelection, type RowAddress } from './selection.ts';

/** The side panel of a row that is no object of the graph: a NAT rule, an encap. */
export function RowPanel({ row, onClose }: { row: RowAddress; onClose: () => void }) {
  const { tab, setTab } = useSelection();
  const tabs = [
    {
      value: 'columns',
      label: 'Columns',
      content: (
        <>
          <RowColumns row={row} />
          {row.database === 'northbound' ? <RecreateSection row={row} /> : null}
        </>
      ),
    },
    {
      value: 'history',
      label: 'History',
      content: (
        <JournalList object={row.uuid} dense empty="Nobody has changed it with this console." />
      ),
    },
  ];
  return (
    <SidePanel
      label={`${row.table} row`}
      eyebrow={
        <>
          <Table2 aria-hidden className="size-4 text-mut" />
          <span className="text-mut">
            {row.database === 'northbound' ? 'Northbound' : 'Southbound'} row
          </span>
        </>
      }
      title={row.table}
      subtitle={<Copyable value={row.uuid} wrap />}
      onClose={onClose}
    >
      <Tabs
        label="Row"
        value={tab === 'history' ? 'history' : 'columns'}
        onValueChange={setTab}
        tabs={tabs}
      />
    </SidePanel>
  );
}

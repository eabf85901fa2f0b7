'use client';
import type { EntityId } from '@ovn-console/topology';
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { exportedRows, useScriptExport } from '../object-panel/script-export.ts';
import { useLiveCluster } from '../trpc/cluster-provider.tsx';
import { useActions } from '../ui/actions.ts';
import { useEditMode } from '../ui/edit-mode.ts';
import { toast } from '../ui/toast.tsx';
import { CanvasContext, createCanvasStore } from './canvas-state.ts';
import { CanvasToolbar } from './canvas-toolbar.tsx';
import { EmptyCanvas } from './empty-canvas.tsx';
import { exportCanvas, type ExportFormat } from './export/export-canvas.ts';
import { usePlaces } from './layout/use-places.ts';
import { OutlinePanel } from './outline/outline-panel.tsx';
import { cardIdOf } from './scene/cards.ts';
import { EditorPanel } from './panels/editor-panel.tsx';
import { AddBar } from './tools/add-bar.tsx';
import { linkForm } from './tools/link-tool.ts';
import { createToolStore, ToolContext, toolsOf } from './tools/tool-store.ts';
import { useCommandActions } from './tools/use-command-actions.ts';
import { TopologyCanvas } from './topology-canvas.tsx';
import { useDrawing, type Held } from './use-drawing.ts';
import { useFraming } from './use-framing.ts';
import { useScene } from './use-scene.ts';
import { useViewpoint } from './use-viewpoint.ts';
import { useWalking } from './walk/use-walking.ts';

/** The topology of the cluster whose page this is: the live graph, and every edit of it. */
export function TopologyPage() {
  return (
    <ReactFlowProvider>
      <Topology />
    </ReactFlowProvider>
  );
}

function Topology() {
  const { viewpoint, setView, select, setFocus, setExpanded } = useViewpoint();
  const { cluster, live } = useLiveCluster();
  const [store] = useState(createCanvasStore);
  const [toolStore] = useState(createToolStore);
  const tools = useMemo(() => toolsOf(toolStore), [toolStore]);
  const [held, setHeld] = useState<Held>();
  const [outlineOpen, setOutlineOpen] = useState(false);
  const scene = useScene(viewpoint);
  const { places, drag, tidy } = usePlaces(scene, layoutName(viewpoint));
  const drawing = useDrawing({ scene, viewpoint, places, held, store });
  const selectedCard = viewpoint.selected && cardIdOf(live.graph, viewpoint.selected);
  const { fit, onMoveStart } = useFraming(scene.cards, drawing.arrangement, {
    view: layoutName(viewpoint),
    card: selectedCard,
  });
  const walkWith = useWalking({ store, scene, selected: viewpoint.selected, select, ...drawing });
  const { editing } = useEditMode();
  const canvas = useMemo(() => ({ store, select, setExpanded }), [store, select, setExpanded]);
  const toggleOutline = () => setOutlineOpen((open) => !open);
  const onExport = (format: ExportFormat) => {
    exportCanvas(format, { graph: live.graph, scene, ...drawing }, cluster.name).catch(
      (error: unknown) =>
        toast.error('The canvas was not exported', { description: String(error) }),
    );
  };

  const exportScript = useScriptExport();
  const rows = exportedRows(viewpoint.selected, (id) => live.graph.get(id));

  const focused = viewpoint.focus !== undefined;
  const mayFocus = focused || viewpoint.selected !== undefined;
  const toggleFocus = () => setFocus(focused ? undefined : viewpoint.selected);

  useActions([
    { id: 'fit', group: 'Canvas', label: 'Fit everything', keys: 'f', run: fit },
    { id: 'outline', group: 'Canvas', label: 'Show the outline', keys: 'o', run: toggleOutline },
    {
      id: 'focus',
      group: 'Canvas',
      label: focused ? 'Show everything again' : 'Show only the neighbourhood of the selection',
      keys: 'n',
      ...(!mayFocus && { disabledReason: 'Nothing is selected' }),
      run: toggleFocus,
    },
    {
      id: 'tidy',
      group: 'Canvas',
      label: 'Lay out again',
      keys: 't',
      ...(!editing && { disabledReason: LOCKED }),
      run: () => void tidy(),
    },
    {
      id: 'view-logical',
      group: 'Canvas',
      label: 'Logical view',
      keys: '1',
      run: () => setView('logical'),
    },
    {
      id: 'view-bindings',
      group: 'Canvas',
      label: 'Bindings view',
      keys: '2',
      run: () => setView('bindings'),
    },
    {
      id: 'view-physical',
      group: 'Canvas',
      label: 'Physical view',
      keys: '3',
      run: () => setView('physical'),
    },
    {
      id: 'back',
      group: 'Canvas',
      label: 'Back out',
      keys: 'Escape',
      hidden: true,
      run: () => (viewpoint.selected === undefined ? setFocus(undefined) : select(undefined)),
    },
  ]);
  useCommandActions(tools, viewpoint.selected);

  return (
    <ToolContext value={toolStore}>
      <CanvasContext value={canvas}>
        <div className="flex min-h-0 min-w-0 flex-1">
          {outlineOpen ? (
            <OutlinePanel selected={viewpoint.selected} onSelect={select} onClose={toggleOutline} />
          ) : null}
          <TopologyCanvas
            scene={scene}
            drawing={drawing}
            view={viewpoint.view}
            onView={setView}
            onHold={setHeld}
            onDrag={drag}
            onKeyDown={walkWith}
            onMoveStart={onMoveStart}
            onLink={(from, to) => {
              const link = linkForm(live.graph, from, to);
              if (link) tools.openForm(link.form, link.prefill);
            }}
          >
            <CanvasToolbar
              onFit={fit}
              onFocus={mayFocus ? toggleFocus : undefined}
              focused={focused}
              onTidy={editing ? () => void tidy() : undefined}
              tidyReason={LOCKED}
              outlineOpen={outlineOpen}
              onOutline={toggleOutline}
              onExport={onExport}
              onExportScript={() => void exportScript()}
              onExportSelection={rows.length > 0 ? () => void exportScript(rows) : undefined}
            />
            <AddBar selected={viewpoint.selected} />
            <EmptyCanvas onAdd={() => tools.openForm('addSwitch', {})} />
          </TopologyCanvas>
          <EditorPanel selected={viewpoint.selected} select={select} />
        </div>
      </CanvasContext>
    </ToolContext>
  );
}

const LOCKED = 'Unlock editing to rearrange the canvas for everybody';

/** Under which name positions are kept: bindings are drawn over the logical layout. */
function layoutName({ view, focus }: { view: string; focus: EntityId | undefined }): string {
  const drawing = view === 'physical' ? 'physical' : 'logical';
  return focus === undefined ? drawing : `${drawing}:${focus}`;
}

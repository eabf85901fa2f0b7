'use client';
import { Panel, useReactFlow } from '@xyflow/react';
import {
  Download,
  Focus as FocusIcon,
  ListTree,
  Maximize,
  Minus,
  Plus,
  Sparkles,
} from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { cn } from '../ui/class-names.ts';
import { Dropdown, DropdownItem, DropdownSeparator } from '../ui/dropdown.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import type { ExportFormat } from './export/export-canvas.ts';

export interface CanvasToolbarProps {
  onFit: () => void;
  /** Undefined: not now; `tidyReason` says why. */
  onTidy: (() => void) | undefined;
  tidyReason: string;
  /** Undefined: nothing is selected to focus on. */
  onFocus: (() => void) | undefined;
  focused: boolean;
  outlineOpen: boolean;
  onOutline: () => void;
  onExport: (format: ExportFormat) => void;
  onExportScript: () => void;
  /** Undefined: what is selected is nothing that commands create. */
  onExportSelection: (() => void) | undefined;
}

/** Zoom, fit, tidy, outline and export, at the canvas's lower left. */
export function CanvasToolbar(props: CanvasToolbarProps) {
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    <Panel position="bottom-left">
      <div
        role="toolbar"
        aria-label="Canvas"
        className="flex overflow-hidden rounded-lg border border-line bg-panel shadow-card"
      >
        <Tool name="Zoom in" onClick={() => void zoomIn({ duration: 120 })} icon={<Plus />} />
        <Tool name="Zoom out" onClick={() => void zoomOut({ duration: 120 })} icon={<Minus />} />
        <Tool name="Fit" keys="F" onClick={props.onFit} icon={<Maximize />} />
        <Tool
          name="Focus"
          keys="N"
          hint={
            props.focused
              ? 'Show everything again'
              : props.onFocus
                ? 'Show only the selection and its neighbours'
                : 'Select something to see only its neighbourhood'
          }
          pressed={props.focused}
          disabled={!props.onFocus}
          onClick={props.onFocus}
          icon={<FocusIcon />}
        />
        <Tool
          name="Tidy"
          keys="T"
          hint={props.onTidy ? 'Lay everything out again, for everybody' : props.tidyReason}
          disabled={!props.onTidy}
          onClick={props.onTidy}
          icon={<Sparkles />}
        />
        <Tool
          name="Outline"
          keys="O"
          pressed={props.outlineOpen}
          onClick={props.onOutline}
          icon={<ListTree />}
        />
        <Dropdown
          side="top"
          align="end"
          trigger={
            <button type="button" aria-label="Export" title="Export" className={toolStyles}>
              <Download />
            </button>
          }
        >
          {(['SVG', 'PNG', 'JSON'] as const).map((format) => (
            <DropdownItem key={format} onSelect={() => props.onExport(format)}>
              {format}
            </DropdownItem>
          ))}
          <DropdownSeparator />
          <DropdownItem onSelect={props.onExportScript}>ovn-nbctl script</DropdownItem>
          <DropdownItem disabled={!props.onExportSelection} onSelect={props.onExportSelection}>
            ovn-nbctl script of the selection
          </DropdownItem>
        </Dropdown>
      </div>
    </Panel>
  );
}

const toolStyles =
  'inline-flex size-8.5 items-center justify-center border-l border-line text-mut first:border-l-0 hover:bg-hover hover:text-fg focus-visible:-outline-offset-2 aria-disabled:opacity-45 [&_svg]:size-4';

interface ToolProps {
  name: string;
  icon: ReactElement;
  keys?: string;
  hint?: ReactNode;
  disabled?: boolean;
  pressed?: boolean;
  onClick: (() => void) | undefined;
}

function Tool({ name, icon, keys, hint, disabled, pressed, onClick }: ToolProps) {
  return (
    <Tooltip
      side="top"
      content={
        <span className="flex items-center gap-1.5">
          {hint ?? name} {keys ? <Kbd>{keys}</Kbd> : null}
        </span>
      }
    >
      <button
        type="button"
        aria-label={name}
        aria-disabled={disabled}
        aria-pressed={pressed}
        onClick={onClick}
        className={cn(toolStyles, pressed && 'bg-hover text-fg')}
      >
        {icon}
      </button>
    </Tooltip>
  );
}

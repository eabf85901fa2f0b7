'use client';
import type { ClusterRecord } from '@ovn-console/api';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { ClusterForm } from './cluster-form.tsx';

export interface ClusterPanelProps {
  /** Undefined to add one. */
  cluster: ClusterRecord | undefined;
  onClose: () => void;
}

/** A cluster's settings in the side panel; closing asks first if anything typed would be lost. */
export function ClusterPanel({ cluster, onClose }: ClusterPanelProps) {
  const [typed, setTyped] = useState(false);
  const [asking, setAsking] = useState(false);
  const leave = () => (typed ? setAsking(true) : onClose());
  const title = cluster ? `Edit ${cluster.name}` : 'Add cluster';
  return (
    <SidePanel
      label={title}
      title={title}
      subtitle="Where its databases listen, and how the console gets there"
      onClose={leave}
      className="w-110 max-[1100px]:w-96"
    >
      <ClusterForm
        title={title}
        cluster={cluster}
        onTyped={setTyped}
        onLeave={leave}
        onSaved={onClose}
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Discard what you typed?"
        action="Discard"
        onConfirm={onClose}
      >
        The cluster stays as it is{cluster ? '' : ': none is added'}.
      </ConfirmDialog>
    </SidePanel>
  );
}

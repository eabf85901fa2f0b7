'use client';
import { useId } from 'react';
import { PanelSection } from '../ui/side-panel.tsx';
import { SwitchToggle } from '../ui/switch-toggle.tsx';
import { DraftInput } from './draft-controls.tsx';
import type { ClusterFormState } from './use-cluster-form.ts';

/** The SSH host that stands in front of the databases, if one does. */
export function SshSection({ form }: { form: ClusterFormState }) {
  const id = useId();
  const { throughSsh } = form.draft;
  return (
    <PanelSection className="border-t border-line">
      <div className="flex items-center gap-3">
        <label htmlFor={id} className="flex-1 text-sm font-semibold">
          Through SSH
        </label>
        <SwitchToggle
          id={id}
          aria-describedby={`${id}-hint`}
          checked={throughSsh}
          onCheckedChange={(next) => form.type({ throughSsh: next })}
        />
      </div>
      <p id={`${id}-hint`} className="mt-1 text-xs text-faint">
        Reaches unix sockets and addresses as seen from that host, so that no port has to be open.
        Its host key is pinned the first time.
      </p>
      {throughSsh ? (
        <div className="mt-3 grid grid-cols-[minmax(0,1fr)_88px] gap-x-2.5 gap-y-3.5">
          <DraftInput form={form} field="host" label="Host" mono placeholder="10.10.10.233" />
          <DraftInput form={form} field="port" label="Port" mono numeric />
          <DraftInput form={form} field="user" label="User" className="col-span-2" />
          <DraftInput
            form={form}
            field="privateKeyPath"
            label="Private key"
            mono
            placeholder="/root/.ssh/id_ed25519"
            hint="A path on the machine that runs the console"
            className="col-span-2"
          />
        </div>
      ) : null}
    </PanelSection>
  );
}

'use client';
import type { ClusterRecord } from '@ovn-console/api';
import { useEffect, useRef, type FormEvent } from 'react';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { ConnectionTest } from './connection-test.tsx';
import { DraftInput, DraftRemotes } from './draft-controls.tsx';
import { SshSection } from './ssh-section.tsx';
import { useClusterForm } from './use-cluster-form.ts';

export interface ClusterFormProps {
  title: string;
  cluster: ClusterRecord | undefined;
  /** Whether anything typed is not saved yet. */
  onTyped: (typed: boolean) => void;
  onLeave: () => void;
  onSaved: () => void;
}

/** Name, remotes and SSH host of a cluster; can be tried before it is saved. */
export function ClusterForm({ title, cluster, onTyped, onLeave, onSaved }: ClusterFormProps) {
  const form = useClusterForm(cluster);
  const element = useRef<HTMLFormElement>(null);
  const { typed } = form;
  useEffect(() => onTyped(typed), [onTyped, typed]);
  useEffect(() => element.current?.querySelector('input')?.focus(), []);

  const focusProblem = () =>
    requestAnimationFrame(() =>
      element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (form.saving) return;
    if (await form.save()) onSaved();
    else focusProblem();
  };
  const test = async () => {
    if (!(await form.test())) focusProblem();
  };
  useEscape(onLeave);

  return (
    <form
      ref={element}
      aria-label={title}
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex min-h-0 flex-1 flex-col border-t border-line"
    >
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="flex flex-col gap-3.5 px-4 py-3.5">
          <DraftInput form={form} field="name" label="Name" hint="As in its address, /c/NAME" />
          <DraftRemotes
            form={form}
            field="northbound"
            label="Northbound remotes"
            placeholder="tcp:10.10.10.233:6641"
          />
          <DraftRemotes
            form={form}
            field="southbound"
            label="Southbound remotes"
            placeholder="tcp:10.10.10.233:6642"
          />
          {form.failure ? (
            <Callout tone="error" title={form.failure.message}>
              {form.failure.next}
            </Callout>
          ) : null}
        </div>
        <SshSection form={form} />
        <ConnectionTest form={form} />
      </div>
      <footer className="flex items-center gap-2 border-t border-line px-4 py-3">
        <Button
          type="submit"
          variant="primary"
          aria-disabled={form.saving}
          className="aria-disabled:opacity-50"
        >
          {cluster ? 'Save' : 'Add cluster'}
        </Button>
        <Button onClick={onLeave}>Cancel</Button>
        <Button
          className="ml-auto aria-disabled:opacity-50"
          aria-disabled={form.testing}
          onClick={() => (form.testing ? undefined : void test())}
        >
          {form.testing ? 'Testing' : 'Test connection'}
        </Button>
      </footer>
    </form>
  );
}

/** Esc backs out of the form, wherever the focus is; of what is open over it first. */
function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

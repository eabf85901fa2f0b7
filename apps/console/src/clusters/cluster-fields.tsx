'use client';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { Field, Label } from '../ui/field.tsx';
import { Input, TextArea } from '../ui/input.tsx';
import { SwitchToggle } from '../ui/switch-toggle.tsx';
import type { ClusterFormValues } from './cluster-form-values.ts';

export interface ClusterFieldsProps {
  form: UseFormReturn<ClusterFormValues>;
}

/** The fields of a cluster. */
export function ClusterFields({ form }: ClusterFieldsProps) {
  const { errors } = form.formState;
  const throughSsh = useWatch({ control: form.control, name: 'throughSsh' });
  return (
    <>
      <Field label="Name" hint="How it is called in the console" error={errors.name?.message}>
        {(control) => <Input {...control} {...form.register('name')} placeholder="production" />}
      </Field>
      <Remotes form={form} name="northboundRemotes" label="Northbound remotes" port={6641} />
      <Remotes form={form} name="southboundRemotes" label="Southbound remotes" port={6642} />
      <div className="flex items-center gap-3 rounded-lg border border-line px-3 py-2.5">
        <div className="flex-1">
          <Label htmlFor="through-ssh" className="text-sm text-fg">
            Through an SSH host
          </Label>
          <p className="text-xs text-mut">
            The remotes are reached from that host: unix sockets too, without opening a port
          </p>
        </div>
        <Controller
          control={form.control}
          name="throughSsh"
          render={({ field }) => (
            <SwitchToggle id="through-ssh" checked={field.value} onCheckedChange={field.onChange} />
          )}
        />
      </div>
      {throughSsh ? <SshFields form={form} /> : null}
    </>
  );
}

interface RemotesProps extends ClusterFieldsProps {
  name: 'northboundRemotes' | 'southboundRemotes';
  label: string;
  port: number;
}

function Remotes({ form, name, label, port }: RemotesProps) {
  return (
    <Field
      label={label}
      hint="One per line; tried in this order"
      error={form.formState.errors[name]?.message}
    >
      {(control) => (
        <TextArea
          {...control}
          {...form.register(name)}
          mono
          rows={2}
          placeholder={`tcp:192.0.2.10:${port}`}
        />
      )}
    </Field>
  );
}

function SshFields({ form }: ClusterFieldsProps) {
  const { errors } = form.formState;
  return (
    <div className="grid grid-cols-[1fr_96px] gap-x-3 gap-y-4">
      <Field label="Host" error={errors.host?.message}>
        {(control) => <Input {...control} {...form.register('host')} mono />}
      </Field>
      <Field label="Port" error={errors.port?.message}>
        {(control) => <Input {...control} {...form.register('port')} mono inputMode="numeric" />}
      </Field>
      <Field label="User" error={errors.user?.message} className="col-span-2">
        {(control) => <Input {...control} {...form.register('user')} mono />}
      </Field>
      <Field
        label="Private key"
        hint="Path on the machine that runs the console"
        error={errors.privateKeyPath?.message}
        className="col-span-2"
      >
        {(control) => (
          <Input
            {...control}
            {...form.register('privateKeyPath')}
            mono
            placeholder="/root/.ssh/id_ed25519"
          />
        )}
      </Field>
    </div>
  );
}

'use client';
import type { ClusterTestReport, RemoteTestResult, SshTestResult } from '@ovn-console/api';
import { useEffect, useRef, useState } from 'react';
import { useNow } from '../trpc/use-now.ts';
import { formatCount, formatDuration } from '../ui/format.ts';
import { PanelSection } from '../ui/side-panel.tsx';
import { StateDot } from '../ui/state-dot.tsx';
import { HostKeyChanged } from './host-key-changed.tsx';
import { remotesIn } from './remotes.ts';
import type { ClusterFormState } from './use-cluster-form.ts';

/** What trying the addresses found: of the SSH host, and of every remote. */
export function ConnectionTest({ form }: { form: ClusterFormState }) {
  const { testing, report } = form;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (testing || report) section.current?.scrollIntoView({ block: 'nearest' });
  }, [testing, report]);
  if (!testing && !report) return null;
  return (
    <section ref={section} aria-label="Connection test" aria-live="polite" aria-busy={testing}>
      <PanelSection title="Connection test" className="border-t border-line">
        {testing ? <Trying form={form} /> : null}
        {report && !testing ? <Report report={report} form={form} /> : null}
      </PanelSection>
    </section>
  );
}

function Trying({ form: { draft } }: { form: ClusterFormState }) {
  const now = useNow();
  const [started] = useState(now);
  const count = remotesIn(draft.northbound).length + remotesIn(draft.southbound).length;
  const elapsed = Math.max(0, now - started);
  const what = `${count} ${count === 1 ? 'remote' : 'remotes'}`;
  return (
    <p className="tabular text-sm text-mut">
      Trying {draft.throughSsh ? `${draft.host.trim()} by SSH, then ${what}` : what}
      {elapsed >= 1000 ? `, ${formatDuration(elapsed)}` : null}
    </p>
  );
}

function Report({ report, form }: { report: ClusterTestReport; form: ClusterFormState }) {
  const { ssh, northbound, southbound } = report;
  return (
    <ul className="flex flex-col gap-2.5">
      {ssh ? <SshLine ssh={ssh} form={form} /> : null}
      {northbound.map((result) => (
        <RemoteLine key={`nb ${result.remote}`} result={result} />
      ))}
      {southbound.map((result) => (
        <RemoteLine key={`sb ${result.remote}`} result={result} />
      ))}
    </ul>
  );
}

function SshLine({ ssh, form }: { ssh: SshTestResult; form: ClusterFormState }) {
  const name = `SSH to ${form.draft.host.trim()}`;
  if (!ssh.ok && ssh.changedHostKey) {
    return (
      <li>
        <HostKeyChanged form={form} keys={ssh.changedHostKey} next={ssh.next} />
      </li>
    );
  }
  if (!ssh.ok) return <Finding isOk={false} name={name} facts={ssh.message} next={ssh.next} />;
  return (
    <Finding
      isOk
      name={name}
      facts={
        ssh.known ? 'Host key as pinned' : 'Host key pinned now; compare it with the host’s own'
      }
      detail={ssh.fingerprint}
    />
  );
}

function RemoteLine({ result }: { result: RemoteTestResult }) {
  if (!result.ok) {
    return <Finding isOk={false} name={result.remote} facts={result.message} next={result.next} />;
  }
  const { database, schemaVersion, roundTripMs, rows } = result;
  const sizes = Object.entries(rows)
    .filter(([table]) => !table.endsWith('_Global'))
    .map(([table, count]) => sizeOf(table, count));
  const facts = [`${database} ${schemaVersion}`, ...sizes, formatDuration(roundTripMs)].join(', ');
  return <Finding isOk name={result.remote} facts={facts} />;
}

const nouns: Record<string, readonly [one: string, many: string]> = {
  Logical_Switch: ['switch', 'switches'],
  Logical_Router: ['router', 'routers'],
  Chassis: ['chassis', 'chassis'],
};

function sizeOf(table: string, count: number): string {
  const [one, many] = nouns[table] ?? [table, table];
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

interface FindingProps {
  isOk: boolean;
  name: string;
  facts: string;
  /** A value in mono under it. */
  detail?: string;
  next?: string | undefined;
}

function Finding({ isOk, name, facts, detail, next }: FindingProps) {
  return (
    <li className="flex gap-2">
      <StateDot state={isOk ? 'up' : 'error'} label={isOk ? 'works' : 'fails'} className="mt-px" />
      <div className="min-w-0 flex-1 text-xs">
        <p className="font-mono font-medium break-all">{name}</p>
        <p className={isOk ? 'text-mut' : 'break-words text-down-text'}>{facts}</p>
        {detail ? <p className="font-mono break-all text-mut">{detail}</p> : null}
        {next ? <p className="text-mut">{next}</p> : null}
      </div>
    </li>
  );
}

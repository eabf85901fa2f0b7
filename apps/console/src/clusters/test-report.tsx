import type { ClusterTestReport, RemoteTestResult } from '@ovn-console/api';
import { CircleCheck, CircleX } from 'lucide-react';
import { cn } from '../ui/class-names.ts';
import { formatDuration, plural } from '../ui/format.ts';

/** What a connection test found: of the SSH host, and of every remote. */
export function TestReport({ report }: { report: ClusterTestReport }) {
  const { ssh } = report;
  return (
    <section aria-label="Connection test" className="rounded-lg border border-line bg-bg px-3">
      {ssh ? (
        <Line
          ok={ssh.ok}
          title="SSH host"
          detail={ssh.ok ? sshFound(ssh) : `${ssh.message} ${ssh.next ?? ''}`}
        />
      ) : null}
      {[...report.northbound, ...report.southbound].map((result) => (
        <Line key={result.remote} ok={result.ok} title={result.remote} detail={found(result)} />
      ))}
    </section>
  );
}

function sshFound(ssh: { fingerprint: string; known: boolean }): string {
  return ssh.known
    ? `its host key is the one known: ${ssh.fingerprint}`
    : `seen for the first time; compare its host key: ${ssh.fingerprint}`;
}

function found(result: RemoteTestResult): string {
  if (!result.ok) return `${result.message} ${result.next ?? ''}`;
  const rows = Object.entries(result.rows).map(([table, count]) => plural(count, `${table} row`));
  const answer = `${result.database} ${result.schemaVersion} in ${formatDuration(result.roundTripMs)}`;
  return [answer, ...rows].join(', ');
}

function Line({ ok, title, detail }: { ok: boolean; title: string; detail: string }) {
  const Icon = ok ? CircleCheck : CircleX;
  return (
    <div className="flex gap-2 border-t border-line py-2 text-xs first:border-t-0">
      <Icon
        aria-label={ok ? 'reached' : 'failed'}
        className={cn('mt-px size-4 shrink-0', ok ? 'text-up-text' : 'text-down-text')}
      />
      <div className="min-w-0">
        <p className="font-mono font-medium break-all">{title}</p>
        <p className={cn('break-words', ok ? 'text-mut' : 'text-down-text')}>{detail}</p>
      </div>
    </div>
  );
}

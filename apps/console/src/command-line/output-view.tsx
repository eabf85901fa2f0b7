'use client';
import type { CommandOutput, OutputLink } from '@ovn-console/api';
import { formatCount } from '../ui/format.ts';
import { CopyButton } from '../ui/copyable.tsx';
import { selectionOf } from '../object-panel/rows-of.ts';
import type { Ran } from './use-run.ts';

export interface OutputViewProps {
  readonly ran: Ran;
  /** Selects what was clicked, by its selection id. */
  readonly onSelect: (id: string) => void;
}

/** What reading commands printed; the objects that it names are links. */
export function OutputView({ ran: { text, result }, onSelect }: OutputViewProps) {
  if ('problem' in result) return null;
  if ('error' in result) return <p className="px-4 py-3 text-xs text-down-text">{result.error}</p>;
  const printed = result.outputs.map((output) => output.text).join('');
  return (
    <section aria-label="Output" className="min-h-0 border-b border-line px-4 py-3">
      <div className="mb-1.5 flex h-5 items-center gap-2">
        <h3 className="min-w-0 truncate font-mono text-2xs text-faint">{text.trim()}</h3>
        {printed === '' ? null : (
          <span className="ml-auto">
            <CopyButton value={printed} />
          </span>
        )}
      </div>
      {printed === '' ? (
        <p className="text-xs text-mut">It printed nothing.</p>
      ) : (
        // Only what scrolls can be scrolled by keyboard when it has the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre tabIndex={0} className="overflow-x-auto font-mono text-2xs leading-4.5 text-fg">
          {result.outputs.map((output, index) => (
            <Output key={`${index}${output.text.length}`} output={output} onSelect={onSelect} />
          ))}
        </pre>
      )}
    </section>
  );
}

function Output(props: { output: CommandOutput; onSelect: (id: string) => void }) {
  const { text, links, omittedLines } = props.output;
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const link of links) {
    parts.push(text.slice(at, link.start));
    parts.push(
      <Link key={link.start} link={link} onSelect={props.onSelect}>
        {text.slice(link.start, link.end)}
      </Link>,
    );
    at = link.end;
  }
  parts.push(text.slice(at));
  return (
    <>
      {parts}
      {omittedLines > 0 ? (
        <span className="text-mut">… {formatCount(omittedLines)} more lines</span>
      ) : null}
    </>
  );
}

function Link(props: { link: OutputLink; onSelect: (id: string) => void; children: string }) {
  const { table, uuid } = props.link;
  const id = selectionOf({ database: 'northbound', table, uuid });
  return (
    <a
      href={`?select=${encodeURIComponent(id)}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        props.onSelect(id);
      }}
      className="underline decoration-line2 underline-offset-3 hover:decoration-current"
    >
      {props.children}
    </a>
  );
}

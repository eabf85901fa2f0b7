import { usageOf } from '@ovn-console/ovn/commands';
import type { Completion } from '@ovn-console/ovn/completion';

/** How the command is said that is being typed, the argument at the cursor standing out. */
export function UsageLine({ completion }: { completion: Completion | undefined }) {
  if (!completion?.definition) return null;
  const { definition, metavar } = completion;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 border-b border-line px-4 py-2">
      <p className="font-mono text-xs text-mut" data-testid="usage">
        {usageOf(definition)
          .split(/(\s+)/)
          .map((word, index) => (
            <span
              // The words of a usage stay where they are.
              key={`${index}${word}`}
              className={styleOf(word, definition.name, metavar)}
            >
              {word}
            </span>
          ))}
      </p>
      <p className="text-xs text-faint">{definition.summary}</p>
    </div>
  );
}

function styleOf(word: string, name: string, metavar: string | undefined): string | undefined {
  if (word === name) return 'font-semibold text-fg';
  const isCurrent =
    metavar !== undefined && word.replace(/^\[|\]*(?:\.\.\.)?\]*$/g, '') === metavar;
  return isCurrent ? 'rounded bg-selected px-1 text-fg' : undefined;
}

'use client';
import { useAllActions, type Action } from '../ui/actions.ts';
import { Dialog } from '../ui/dialog.tsx';
import { groupBy } from '../ui/group-by.ts';
import { Kbd } from '../ui/kbd.tsx';
import { useModKey } from '../ui/mod-key.ts';
import { closeOverlay, useOverlay } from './palette-state.ts';

/** The list of keys, on `?`: whatever the page offers right now. */
export function KeysDialog() {
  const open = useOverlay(({ overlay }) => overlay === 'keys');
  const actions = useAllActions().filter(({ keys }) => keys !== undefined);
  const groups = groupBy(actions, ({ group }) => group);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? undefined : closeOverlay())}
      title="Keys"
      className="w-[min(680px,calc(100vw-32px))]"
    >
      <div className="columns-2 gap-x-8 max-[700px]:columns-1">
        {[...groups].map(([group, listed]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1.5 text-xs font-semibold text-mut">{group}</h3>
            <ul>
              {listed.map((action) => (
                <KeyLine key={action.id} action={action} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function KeyLine({ action }: { action: Action }) {
  return (
    <li className="flex min-h-7 items-center gap-3 text-sm">
      <span className="flex-1">{action.label}</span>
      <Keys keys={action.keys ?? ''} />
    </li>
  );
}

/** The keys of an action, as printed on a keyboard. */
export function Keys({ keys }: { keys: string }) {
  const mod = useModKey();
  return (
    <span className="flex gap-1">
      {keys.split(' ').map((key, position) => (
        <Kbd key={`${position}${key}`}>{printed(key, mod)}</Kbd>
      ))}
    </span>
  );
}

const names: Record<string, string> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

function printed(key: string, mod: string): string {
  const bare = key.replace('mod+', '').replace('alt+', '');
  const name = names[bare] ?? (bare.length === 1 ? bare.toUpperCase() : bare);
  return `${key.includes('mod+') ? mod : ''}${key.includes('alt+') ? 'Alt ' : ''}${name}`;
}

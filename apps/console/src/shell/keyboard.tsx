'use client';
import { useEffect } from 'react';
import { currentActions, type Action } from '../ui/actions.ts';
import { matchKeys, spellKey } from '../ui/key-sequence.ts';

const SEQUENCE_MS = 1200;

/** Runs actions by their keys, anywhere but in a text field or under an open dialog. */
export function Keyboard() {
  useEffect(() => {
    let pressed: string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = () => {
      pressed = [];
      clearTimeout(timer);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.key === 'Shift') return;
      const spelt = spellKey(event);
      if (isOccupied(event.target) && !spelt.startsWith('mod+')) return forget();
      pressed.push(spelt);
      const actions = currentActions().filter(hasKeys);
      const { match, waiting } = matchKeys(
        pressed,
        actions.map(({ keys }) => keys),
      );
      if (match !== undefined) {
        event.preventDefault();
        forget();
        actions.find(({ keys, disabledReason }) => keys === match && !disabledReason)?.run();
      } else if (waiting) {
        clearTimeout(timer);
        timer = setTimeout(forget, SEQUENCE_MS);
      } else {
        forget();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      clearTimeout(timer);
    };
  }, []);
  return null;
}

function hasKeys(action: Action): action is Action & { keys: string } {
  return action.keys !== undefined;
}

/** Whether keys belong to what has the focus: a text field, a menu, a dialog. */
function isOccupied(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      'input, textarea, select, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]',
    ) !== null
  );
}

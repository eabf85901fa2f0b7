import type { Action } from '../ui/actions.ts';

/** How groups and items of the palette look. */
export const groupStyles =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-faint';
export const itemStyles =
  'flex min-h-9 items-center gap-2.5 rounded-lg px-2.5 py-1 text-sm select-none data-[disabled=true]:opacity-50 data-[selected=true]:bg-hover';

export function isEnabled({ disabledReason }: Action): boolean {
  return disabledReason === undefined;
}

/** How an action is called among cmdk's items. */
export function itemOf(action: Action | undefined): string {
  return action ? `action ${action.id}` : '';
}

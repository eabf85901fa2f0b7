'use client';
import { parseAsString, useQueryState } from 'nuqs';

/** Which cluster's settings are open, kept in the URL: a cluster's id, 'new', or none. */
export function useClusterChoice() {
  const [open, setOpen] = useQueryState('settings', parseAsString);
  return {
    open,
    add: () => void setOpen('new'),
    edit: (id: string) => void setOpen(id),
    close: () => void setOpen(null),
  };
}

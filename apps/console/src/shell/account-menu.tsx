'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleUserRound, LogOut } from 'lucide-react';
import { useTRPC } from '../trpc/trpc-provider.tsx';
import { Dropdown, DropdownItem, DropdownLabel, DropdownSeparator } from '../ui/dropdown.tsx';
import { RailButton } from './rail-button.tsx';

/** Who is signed in, as what; and the way out. */
export function AccountMenu() {
  const trpc = useTRPC();
  const { data: account } = useQuery(trpc.account.current.queryOptions());
  const signOut = useMutation(
    trpc.account.signOut.mutationOptions({
      onSettled: () => window.location.assign('/sign-in?reason=signed-out'),
    }),
  );
  return (
    <Dropdown
      side="right"
      align="end"
      trigger={
        <RailButton label="Account">
          <CircleUserRound />
        </RailButton>
      }
    >
      <DropdownLabel>
        {account ? (
          <>
            <span className="block text-sm font-medium text-fg">{account.name}</span>
            {account.role}
          </>
        ) : (
          'Signed in'
        )}
      </DropdownLabel>
      <DropdownSeparator />
      <DropdownItem onSelect={() => signOut.mutate()}>
        <LogOut /> Sign out
      </DropdownItem>
    </Dropdown>
  );
}

/** What a person calls it, then OVN's name where that is another: cut short first, whole on hovering. */
export function TwoNames({ name, secondName }: { name: string; secondName?: string }) {
  return (
    <span title={secondName ?? name} className="flex min-w-0 items-baseline gap-2">
      <span className="max-w-full shrink-0 truncate font-medium">{name}</span>
      {secondName ? (
        <span className="min-w-0 truncate font-mono text-2xs text-faint">{secondName}</span>
      ) : null}
    </span>
  );
}

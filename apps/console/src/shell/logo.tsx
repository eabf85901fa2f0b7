/** The mark: three nodes and the links between them. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 20 20" fill="none" aria-hidden className={className}>
      <g stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
        <path d="M5.8 11.2 9 8.4M11.4 8.6l.9 2.9M13.6 6.2l1-.6M10.6 12.8l-4-.6" />
        <circle cx="4.2" cy="12.4" r="1.9" />
        <circle cx="10.9" cy="6.9" r="1.9" />
        <circle cx="12.6" cy="13.4" r="1.9" />
        <circle cx="16.2" cy="4.6" r="1.7" />
      </g>
    </svg>
  );
}

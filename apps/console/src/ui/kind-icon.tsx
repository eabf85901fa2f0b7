import type { EntityKind } from '@ovn-console/topology';
import {
  Cable,
  EthernetPort,
  Globe,
  Link2,
  Router,
  Server,
  Share2,
  Spline,
  type LucideIcon,
} from 'lucide-react';
import { cn } from './class-names.ts';

/** How a kind of object looks everywhere: a hue, and an icon that says the same without colour. */
export interface KindLook {
  readonly icon: LucideIcon;
  readonly text: string;
  readonly tint: string;
  /** The kind's CSS colour, for canvases and SVG. */
  readonly colour: string;
  /** What an object of this kind is called, in OVN's terms. */
  readonly noun: string;
}

const look = (icon: LucideIcon, hue: string, noun: string): KindLook => ({
  icon,
  noun,
  text: hues[hue]?.text ?? '',
  tint: hues[hue]?.tint ?? '',
  colour: `var(--${hue})`,
});

// Spelt out, because Tailwind only sees class names that stand in the source as a whole.
const hues: Record<string, { text: string; tint: string }> = {
  switch: { text: 'text-switch', tint: 'bg-switch/12' },
  router: { text: 'text-router', tint: 'bg-router/12' },
  uplink: { text: 'text-uplink', tint: 'bg-uplink/12' },
  chassis: { text: 'text-chassis', tint: 'bg-chassis/14' },
  port: { text: 'text-port', tint: 'bg-port/12' },
};

export const kindLooks: Record<EntityKind, KindLook> = {
  switch: look(Share2, 'switch', 'Logical switch'),
  router: look(Router, 'router', 'Logical router'),
  network: look(Cable, 'uplink', 'Physical network'),
  chassis: look(Server, 'chassis', 'Chassis'),
  switchPort: look(EthernetPort, 'port', 'Logical switch port'),
  routerPort: look(Router, 'router', 'Logical router port'),
  binding: look(Link2, 'port', 'Port binding'),
  link: look(Spline, 'port', 'Link'),
  global: look(Globe, 'port', 'OVN'),
};

/** The icon of a kind in its hue. */
export function KindIcon({ kind, className }: { kind: EntityKind; className?: string }) {
  const { icon: Icon, text } = kindLooks[kind];
  return <Icon aria-hidden className={cn('size-4 shrink-0', text, className)} />;
}

/** The icon on a tinted tile, as on a card's head. */
export function KindTile({ kind, className }: { kind: EntityKind; className?: string }) {
  const { icon: Icon, text, tint } = kindLooks[kind];
  return (
    <span
      aria-hidden
      className={cn(
        'inline-flex size-6.5 shrink-0 items-center justify-center rounded-md',
        tint,
        text,
        className,
      )}
    >
      <Icon className="size-4" />
    </span>
  );
}

import { printString } from '../../nbctl/values/print-value.ts';

/** What a new port is to hold besides its MAC and networks. */
export interface PortSettings {
  /** The port of another router that this one is wired to. */
  readonly peer?: string | undefined;
  /** `COLUMN[:KEY]=VALUE` as `set` takes them, where there is more than a peer to say. */
  readonly settings?: readonly string[] | undefined;
}

/** The arguments that say so. */
export function printSettings({ peer, settings = [] }: PortSettings): string[] {
  return [...(peer === undefined ? [] : [`peer=${printString(peer)}`]), ...settings];
}

/** What arguments say that are behind the networks. */
export function readSettings(settings: readonly string[]): PortSettings {
  const [first, ...others] = settings;
  if (first === undefined) return {};
  const peer = others.length === 0 ? peerIn(first) : undefined;
  return peer === undefined ? { settings } : { peer };
}

/** The text behind `peer=`, with its quotes, which is what ovn-nbctl compares with the port that is there. */
export function peerText(settings: PortSettings): string | undefined {
  const said = printSettings(settings).find((setting) => setting.startsWith('peer='));
  return said?.slice('peer='.length);
}

/** The peer that is printed as this; others are left as they were said. */
function peerIn(setting: string): string | undefined {
  const text = setting.startsWith('peer=') ? setting.slice('peer='.length) : '';
  const peer = text.startsWith('"') ? unquoted(text) : text;
  return peer !== undefined && printString(peer) === text ? peer : undefined;
}

function unquoted(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

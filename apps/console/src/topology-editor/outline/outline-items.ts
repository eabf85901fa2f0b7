import type { EntityId, OutlineCard, OutlineItem, OutlineLane } from '@ovn-console/topology';
import { laneLabels } from '../scene/lanes.ts';

/** One visible line of the tree. */
export interface OutlineLine {
  /** An entity's id, or `lane:<name>`. */
  readonly id: string;
  readonly parent: string | undefined;
  readonly level: 1 | 2 | 3;
  readonly label: string;
  /** Undefined: it has no children. */
  readonly expanded: boolean | undefined;
  /** The entity, for what is not a lane. */
  readonly entity: EntityId | undefined;
  readonly item: OutlineItem | undefined;
  /** Position among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
}

/**
 * The visible lines of the outline, top to bottom. Lanes are open unless they are in `toggled`,
 * cards are closed unless they are.
 */
export function outlineLines(
  outline: readonly OutlineLane[],
  toggled: ReadonlySet<string>,
): readonly OutlineLine[] {
  return outline.flatMap(({ lane, cards }, index) => {
    const id = `lane:${lane}`;
    const open = !toggled.has(id);
    const line: OutlineLine = {
      id,
      parent: undefined,
      level: 1,
      label: laneLabels[lane],
      expanded: cards.length > 0 ? open : undefined,
      entity: undefined,
      item: undefined,
      position: index + 1,
      siblings: outline.length,
    };
    return open ? [line, ...cardLines(cards, id, toggled)] : [line];
  });
}

function cardLines(
  cards: readonly OutlineCard[],
  parent: string,
  toggled: ReadonlySet<string>,
): readonly OutlineLine[] {
  return cards.flatMap((card, index) => {
    const open = toggled.has(card.id);
    const line = itemLine(card, { parent, level: 2, index, of: cards.length });
    const expanded = card.ports.length > 0 ? open : undefined;
    // A chassis lists ports that are also under their switch: the id says where the line is.
    const ports = open
      ? card.ports.map((port, place) =>
          itemLine(port, { parent: card.id, level: 3, index: place, of: card.ports.length }),
        )
      : [];
    return [{ ...line, expanded }, ...ports];
  });
}

interface Where {
  readonly parent: string;
  readonly level: 2 | 3;
  readonly index: number;
  readonly of: number;
}

function itemLine(item: OutlineItem, { parent, level, index, of }: Where): OutlineLine {
  return {
    id: level === 3 ? `${parent}/${item.id}` : item.id,
    parent,
    level,
    label: item.label,
    expanded: undefined,
    entity: item.id,
    item,
    position: index + 1,
    siblings: of,
  };
}

/** What a key does in the tree, by the tree pattern of the ARIA authoring practices. */
export type OutlineMove =
  | { readonly type: 'focus'; readonly id: string }
  | { readonly type: 'toggle'; readonly id: string }
  | undefined;

export function outlineMove(lines: readonly OutlineLine[], at: string, key: string): OutlineMove {
  const index = lines.findIndex(({ id }) => id === at);
  const line = lines[index];
  const focus = (target: OutlineLine | undefined): OutlineMove =>
    target && { type: 'focus', id: target.id };
  if (!line) return focus(lines[0]);
  switch (key) {
    case 'ArrowDown':
      return focus(lines[index + 1]);
    case 'ArrowUp':
      return focus(lines[index - 1]);
    case 'Home':
      return focus(lines[0]);
    case 'End':
      return focus(lines.at(-1));
    case 'ArrowRight':
      if (line.expanded === undefined) return undefined;
      return line.expanded ? focus(lines[index + 1]) : { type: 'toggle', id: line.id };
    case 'ArrowLeft':
      if (line.expanded) return { type: 'toggle', id: line.id };
      return focus(lines.find(({ id }) => id === line.parent));
    default:
      return undefined;
  }
}

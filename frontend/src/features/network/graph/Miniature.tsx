import { useMemo } from 'react';
import { isGroup, nodesOf, type GroupItem, type Item } from '../structure';
import tint from '../tint.module.css';
import { pathOf, type Box } from './drawing';
import classes from './graph.module.css';
import { insideOf } from './layout';
import { TINY } from './measures';

interface Props extends Box {
  group: GroupItem;
}

/** The inside of a closed group, small: how its lines part and meet. */
export function Miniature({ group, x, y, width, height }: Props) {
  const inside = useMemo(() => insideOf(shownOf(group), TINY), [group]);
  const scale = Math.min(width / inside.width, height / inside.height, 1);
  const left = x + (width - inside.width * scale) / 2;
  const top = y + (height - inside.height * scale) / 2;
  return (
    <g transform={`translate(${left} ${top}) scale(${scale})`} aria-hidden="true">
      {inside.wires.map(({ from, to, points }) => (
        <path key={`${from} ${to}`} className={classes.tinyWire} d={pathOf(points)} />
      ))}
      {inside.cards.map(({ item, ...box }) => (
        <rect
          key={item.id}
          className={`${classes.tinyCard} ${tint.tint}`}
          data-kind={tintOf(item)}
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
          rx={box.width < 20 ? box.width / 2 : 4}
        />
      ))}
    </g>
  );
}

/** Of a stage, one of its blocks. */
function shownOf(group: GroupItem): GroupItem {
  const [first] = group.children;
  return group.kind === 'stage' && first && isGroup(first) ? first : group;
}

/** The kind whose colour stands for an item. */
export function tintOf(item: Item): string {
  if (!isGroup(item)) return item.node.layer.kind;
  if (item.kind === 'unit') return nodesOf(item)[0]?.layer.kind ?? item.kind;
  return item.kind === 'stage' ? tintOf(item.children[0] as Item) : item.kind;
}

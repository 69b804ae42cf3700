import { nodesOf, titleOf } from '../structure';
import tint from '../tint.module.css';
import type { Frame } from './drawing';
import classes from './graph.module.css';
import { tintOf } from './Miniature';

interface Props {
  frame: Frame;
  domId: string;
  spoken: string;
  chosen: boolean;
  onChoose: () => void;
  onToggle: () => void;
}

const LETTER = 6;
const GAP = 9;

/** A group that is open: what is in it lies on it. */
export function GraphFrame({ frame, domId, spoken, chosen, onChoose, onToggle }: Props) {
  const { item, x, y, width, height, entry, parting, depth } = frame;
  const title = width > 190 ? titleOf(item) : `${nodesOf(item).length} layers`;
  // Beside the line that comes in, not on it.
  const left = x + 14;
  const titleAt = left + title.length * LETTER + GAP < entry.x ? left : entry.x + GAP;
  return (
    <g
      id={domId}
      role="treeitem"
      tabIndex={-1}
      aria-level={depth + 1}
      aria-selected={chosen}
      aria-expanded
      aria-label={spoken}
      className={`${classes.frame} ${tint.tint}`}
      data-kind={tintOf(item)}
      data-chosen={chosen || undefined}
      onClick={onChoose}
    >
      <rect className={classes.ground} x={x} y={y} width={width} height={height} rx={14} />
      <text className={classes.frameTitle} x={titleAt} y={y + 21}>
        {title}
      </text>
      <g
        className={classes.open}
        transform={`translate(${x + width - 18} ${y + 17})`}
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        <title>Close</title>
        <circle r={9} />
        <path d="M-4 0h8" />
      </g>
      {parting && <circle className={classes.port} cx={entry.x} cy={entry.y} r={3.5} />}
    </g>
  );
}

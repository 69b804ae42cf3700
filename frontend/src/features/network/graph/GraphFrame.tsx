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

/** A group that is open: what is in it lies on it. */
export function GraphFrame({ frame, domId, spoken, chosen, onChoose, onToggle }: Props) {
  const { item, x, y, width, height, port, depth } = frame;
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
      <text className={classes.frameTitle} x={x + 14} y={y + 21}>
        {width > 190 ? titleOf(item) : `${nodesOf(item).length} layers`}
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
      {port && <circle className={classes.port} cx={port.x} cy={port.y} r={3.5} />}
    </g>
  );
}

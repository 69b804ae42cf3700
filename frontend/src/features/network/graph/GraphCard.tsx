import { isGroup, nodesOf, subtitleOf, titleOf, type GroupItem } from '../structure';
import tint from '../tint.module.css';
import type { Card } from './drawing';
import classes from './graph.module.css';
import { MINIATURE, SIGNS } from './measures';
import { Miniature, tintOf } from './Miniature';

interface Props {
  card: Card;
  domId: string;
  spoken: string;
  /** Of its output, as text. */
  shape: string;
  chosen: boolean;
  wrong: boolean;
  onChoose: () => void;
  /** Set for groups. */
  onToggle?: (() => void) | undefined;
}

/** A layer, or a group that is closed. */
export function GraphCard({ card, domId, spoken, shape, chosen, wrong, onChoose, onToggle }: Props) {
  const { item, x, y, width, height } = card;
  const sign = isGroup(item) ? undefined : SIGNS[item.node.layer.kind];
  return (
    <g
      id={domId}
      role="treeitem"
      tabIndex={-1}
      aria-level={card.depth + 1}
      aria-selected={chosen}
      aria-expanded={isGroup(item) ? false : undefined}
      aria-label={spoken}
      className={`${classes.card} ${tint.tint}`}
      data-kind={tintOf(item)}
      data-chosen={chosen || undefined}
      data-wrong={wrong || undefined}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      onClick={onToggle && isModule(item) ? onToggle : onChoose}
    >
      <title>{spoken}</title>
      {sign ? (
        <>
          <circle className={classes.merge} cx={width / 2} cy={height / 2} r={width / 2} />
          <text className={classes.sign} x={width / 2} y={height / 2}>
            {sign}
          </text>
        </>
      ) : isGroup(item) && isModule(item) ? (
        <ModuleFace group={item} width={width} height={height} />
      ) : (
        <LayerFace card={card} onToggle={onToggle} />
      )}
      <text className={classes.shape} x={width / 2 + 7} y={height + 14}>
        {shape}
      </text>
    </g>
  );
}

/** Everything but a layer with what belongs to it. */
const isModule = (item: Card['item']) => isGroup(item) && item.kind !== 'unit';

function LayerFace({ card: { item, width, height }, onToggle }: { card: Card; onToggle: Props['onToggle'] }) {
  const kinds = nodesOf(item).map(({ layer }) => layer.kind);
  const room = (width - 22) / 6.4;
  return (
    <>
      <rect className={classes.face} width={width} height={height} rx={8} />
      {kinds.map((kind, i) => (
        <rect
          key={`${kind} ${i}`}
          className={`${classes.strip} ${tint.tint}`}
          data-kind={kind}
          x={5}
          y={5 + ((height - 10) / kinds.length) * i}
          width={5}
          height={(height - 10) / kinds.length - (i < kinds.length - 1 ? 1.5 : 0)}
          rx={2}
        />
      ))}
      <text className={classes.title} x={17} y={height / 2 - 3}>
        {shortened(titleOf(item), room)}
      </text>
      <text className={classes.subtitle} x={17} y={height / 2 + 12}>
        {shortened(subtitleOf(item), room)}
      </text>
      {onToggle && <OpenSign x={width - 15} y={height / 2} onToggle={onToggle} />}
    </>
  );
}

function ModuleFace({ group, width, height }: { group: GroupItem; width: number; height: number }) {
  const stacked = group.kind === 'stage' ? [8, 4] : [];
  const left = 6 + MINIATURE.width + 10;
  const room = (width - left - 22) / 6.2;
  return (
    <>
      {stacked.map((by) => (
        <rect key={by} className={classes.behind} x={by} y={-by} width={width} height={height} rx={10} />
      ))}
      <rect className={classes.module} width={width} height={height} rx={10} />
      <Miniature group={group} x={6} y={6} width={MINIATURE.width} height={MINIATURE.height} />
      <text className={classes.title} x={left} y={height / 2 - 4}>
        {shortened(titleOf(group), room)}
      </text>
      <text className={classes.subtitle} x={left} y={height / 2 + 13}>
        {shortened(subtitleOf(group), room * 1.12)}
      </text>
      <OpenSign x={width - 14} y={height / 2} />
    </>
  );
}

function OpenSign({ x, y, onToggle }: { x: number; y: number; onToggle?: () => void }) {
  return (
    <g
      className={classes.open}
      transform={`translate(${x} ${y})`}
      onClick={
        onToggle &&
        ((event) => {
          event.stopPropagation();
          onToggle();
        })
      }
    >
      <circle r={7.5} />
      <path d="M-3.5 0h7M0 -3.5v7" />
    </g>
  );
}

function shortened(text: string, room: number): string {
  return text.length > room ? `${text.slice(0, Math.max(1, Math.floor(room) - 1))}…` : text;
}

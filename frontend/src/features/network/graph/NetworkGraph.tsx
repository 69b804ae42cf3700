import { Alert, Stack } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Analysis, AnalysisNode, FieldError, Network } from '@/shared/api';
import { KindLegend } from '../KindLegend';
import { NodeDetail } from '../NodeDetail';
import { sortProblems } from '../problems';
import { exitOf, INPUT, isGroup, nodesOf, outlineOf, walk, type Item } from '../structure';
import { pathOf, type Point } from './drawing';
import { Facts } from './facts';
import classes from './graph.module.css';
import { GraphCard } from './GraphCard';
import { GraphFrame } from './GraphFrame';
import { GraphTools } from './GraphTools';
import { GroupDetail } from './GroupDetail';
import { drawingOf } from './layout';
import { FULL } from './measures';
import { useOpened } from './useOpened';
import { usePanZoom } from './usePanZoom';
import { moveBy, rowsOf } from './visible';

export interface NetworkGraphProps {
  network: Network;
  /** Of a network with mistakes, what is known nevertheless; null while nothing is. */
  analysis: Pick<Analysis, 'nodes'> | null;
  problems?: readonly FieldError[];
  /** The layer to show as chosen, where the page decides. */
  selected?: string | null;
  onSelect?: (id: string) => void;
  /** Every layer on a card of its own, as one needs to change them. */
  separate?: boolean;
  height?: number | string;
  /** False where the page tells of the chosen layer itself. */
  details?: boolean;
}

const NOTHING: readonly FieldError[] = [];
const NO_NODES: readonly AnalysisNode[] = [];
const PAN = 60;

/** A network as a graph from above to below: blocks that open, shapes on the lines, everything known of what is chosen. */
export function NetworkGraph({
  network,
  analysis,
  problems = NOTHING,
  selected,
  onSelect,
  separate = false,
  height = 560,
  details = true,
}: NetworkGraphProps) {
  const outline = useMemo(() => outlineOf(network, separate), [network, separate]);
  const { opened, toggle, openAll, closeAll, openTo } = useOpened(outline);
  const drawing = useMemo(() => drawingOf(outline, opened, FULL), [outline, opened]);
  const facts = useMemo(() => new Facts(network, analysis?.nodes ?? NO_NODES), [network, analysis]);
  const sorted = useMemo(() => sortProblems(network, problems), [network, problems]);
  const [own, setOwn] = useState<string>(INPUT);
  const svg = useRef<SVGSVGElement>(null);
  const scene = useRef<SVGGElement>(null);
  const view = usePanZoom(svg, scene, drawing);
  const prefix = useId();

  const rows = rowsOf(outline, opened);
  const seen = [INPUT, ...rows.map(({ item }) => item.id)];
  const chosen = selected ?? own;
  const boxOf = (id: string) =>
    drawing.cards.find(({ item }) => item.id === id) ?? drawing.frames.find(({ item }) => item.id === id);
  const choose = (id: string) => {
    setOwn(id);
    onSelect?.(id);
  };

  // What is opened or closed stays where it was on the screen.
  const held = useRef<{ id: string; at: Point } | null>(null);
  const topOf = (id: string): Point | null => {
    const box = boxOf(id);
    return box ? { x: box.x + box.width / 2, y: box.y } : null;
  };
  const flip = (id: string) => {
    const at = topOf(id);
    held.current = at && { id, at };
    toggle(id);
    setOwn(id);
    onSelect?.(id);
  };
  useLayoutEffect(() => {
    const before = held.current;
    const now = before && topOf(before.id);
    held.current = null;
    if (before && now) view.shift({ x: before.at.x - now.x, y: before.at.y - now.y });
  });

  const anew = (act: () => void) => () => {
    view.fit();
    act();
  };

  // A page may choose a layer inside of a closed block.
  const hidden = selected != null && !seen.includes(selected);
  useEffect(() => {
    if (hidden) openTo(selected);
    // Only when something else is chosen: afterwards one may close the block again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyAct(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const keyAct = ({ key, shiftKey }: KeyboardEvent): (() => void) | null => {
    if (key === '+' || key === '=') return () => view.zoom(1.3);
    if (key === '-') return () => view.zoom(1 / 1.3);
    if (key === '0') return () => view.fit();
    if (shiftKey && PANS[key]) return () => view.pan(PANS[key] as Point);
    const move = moveBy(key, [{ item: inputItem(drawing.cards), around: null }, ...rows], opened, chosen);
    if (!move) return null;
    if ('toggle' in move) return () => flip(move.toggle);
    return () => {
      choose(move.to);
      const box = boxOf(move.to);
      if (box) view.reveal(box);
    };
  };

  const wrong = (item: Item) => nodesOf(item).some(({ id }) => sorted.byNode.has(id));
  const item = [...walk(outline)].find(({ id }) => id === chosen);
  const exit = item ? exitOf(item) : chosen;
  const domId = (id: string) => `${prefix}${id}`;

  return (
    <Stack gap="xs" className={classes.room}>
      {sorted.general.map((message) => (
        <Alert key={message} color="red" p="xs">
          {message}
        </Alert>
      ))}
      <div className={classes.desk}>
        <div className={classes.stage} style={{ height }}>
          <svg
            ref={svg}
            className={classes.canvas}
            role="tree"
            tabIndex={0}
            aria-label="Graph of the network"
            aria-activedescendant={seen.includes(chosen) ? domId(chosen) : undefined}
            onKeyDown={onKeyDown}
          >
            <g ref={scene}>
              {drawing.frames.map((frame) => (
                <GraphFrame
                  key={frame.item.id}
                  frame={frame}
                  domId={domId(frame.item.id)}
                  spoken={facts.spoken(frame.item, wrong(frame.item))}
                  chosen={frame.item.id === chosen}
                  onChoose={() => choose(frame.item.id)}
                  onToggle={() => flip(frame.item.id)}
                />
              ))}
              {drawing.wires.map(({ from, to, points }) => (
                <path
                  key={`${from} ${to}`}
                  className={classes.wire}
                  data-chosen={from === exit || to === chosen || undefined}
                  d={pathOf(points)}
                />
              ))}
              {drawing.cards.map((card) => (
                <GraphCard
                  key={card.item.id}
                  card={card}
                  domId={domId(card.item.id)}
                  spoken={facts.spoken(card.item, wrong(card.item))}
                  shape={facts.shapeOf(card.item)}
                  chosen={card.item.id === chosen}
                  wrong={wrong(card.item)}
                  onChoose={() => choose(card.item.id)}
                  onToggle={isGroup(card.item) ? () => flip(card.item.id) : undefined}
                />
              ))}
            </g>
          </svg>
          <GraphTools
            view={view}
            groups={outline.some(isGroup) ? { openAll: anew(openAll), closeAll: anew(closeAll) } : null}
          />
        </div>
        {details && (
          <div className={classes.detail}>
            {item && isGroup(item) ? (
              <GroupDetail
                group={item}
                facts={facts.ofGroup(item)}
                open={opened.has(item.id)}
                onToggle={() => flip(item.id)}
              />
            ) : (
              <NodeDetail
                facts={facts.ofLayer(chosen)}
                input={network.input}
                problems={sorted.byNode.get(chosen) ?? []}
              />
            )}
          </div>
        )}
      </div>
      <KindLegend kinds={network.nodes.map(({ layer }) => layer.kind)} />
    </Stack>
  );
}

const PANS: Record<string, Point> = {
  ArrowUp: { x: 0, y: PAN },
  ArrowDown: { x: 0, y: -PAN },
  ArrowLeft: { x: PAN, y: 0 },
  ArrowRight: { x: -PAN, y: 0 },
};

const inputItem = (cards: readonly { item: Item }[]) => (cards[0] as { item: Item }).item;

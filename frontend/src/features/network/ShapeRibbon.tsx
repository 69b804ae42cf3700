import { Alert, Group, Stack, Text } from '@mantine/core';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Analysis, FieldError, Network } from '@/shared/api';
import { roughly } from '@/shared/format';
import classes from './network.module.css';
import { fieldOfView } from './fieldOfView';
import { KindLegend } from './KindLegend';
import { NodeDetail } from './NodeDetail';
import { sortProblems } from './problems';
import { ribbonOf, type Arc } from './ribbon';
import { RibbonBlock } from './RibbonBlock';
import { bytesText, exactly } from './words';

export interface ShapeRibbonProps {
  network: Network;
  /** Null while the network has mistakes: the slabs then have no size. */
  analysis: Analysis | null;
  /** As the server sent them: each is shown at its node. */
  problems?: readonly FieldError[];
  onSelect?: (nodeId: string) => void;
}

const NOTHING: readonly FieldError[] = [];
const CAPTIONS = 92;
const EDGE = 10;

/** A network as a ribbon of slabs: what goes in on the left, what comes out on the right, nothing in between hidden. */
export function ShapeRibbon({ network, analysis, problems = NOTHING, onSelect }: ShapeRibbonProps) {
  const ribbon = useMemo(() => ribbonOf(network, analysis?.nodes ?? []), [network, analysis]);
  const sorted = useMemo(() => sortProblems(network, problems), [network, problems]);
  const [wanted, setWanted] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();

  const firstWrong = network.nodes.find((node) => sorted.byNode.has(node.id))?.id;
  const place = (id: string | null | undefined) => ribbon.blocks.findIndex((block) => block.id === id);
  const at = Math.max(place(wanted), wanted === null ? place(firstWrong ?? ribbon.blocks[1]?.id) : 0, 0);
  const chosen = ribbon.blocks[at];
  const middle = EDGE + ribbon.headroom + ribbon.tallest / 2;
  const captionTop = middle + ribbon.tallest / 2 + 18;
  const height = captionTop + CAPTIONS - 10;

  const choose = (index: number) => {
    const block = ribbon.blocks[Math.max(0, Math.min(ribbon.blocks.length - 1, index))];
    if (!block) return;
    setWanted(block.id);
    onSelect?.(block.id);
    const view = scroller.current;
    if (!view) return;
    const slack = 80;
    if (block.left < view.scrollLeft + slack) view.scrollLeft = block.left - slack;
    const right = block.left + block.place + slack;
    if (right > view.scrollLeft + view.clientWidth) view.scrollLeft = right - view.clientWidth;
  };
  const walk = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: ribbon.blocks.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };

  return (
    <Stack gap="xs">
      {analysis && <Totals analysis={analysis} layers={network.nodes.length} />}
      {sorted.general.map((message) => (
        <Alert key={message} color="red" p="xs">
          {message}
        </Alert>
      ))}
      <div
        ref={scroller}
        className={classes.scroller}
        role="listbox"
        tabIndex={0}
        aria-label="Layers of the network"
        aria-orientation="horizontal"
        aria-activedescendant={`${prefix}${at}`}
        onKeyDown={walk}
      >
        <svg width={ribbon.width} height={height} className={classes.ribbon} role="presentation">
          {ribbon.blocks.map((block, index) => (
            <RibbonBlock
              key={block.id}
              block={block}
              middle={middle}
              captionTop={captionTop}
              field={fieldOfView(block, network.input)}
              height={height}
              chosen={index === at}
              wrong={sorted.byNode.has(block.id)}
              domId={`${prefix}${index}`}
              onChoose={() => choose(index)}
            />
          ))}
          {ribbon.arcs.map((arc) => (
            <SkipArc
              key={`${arc.from} ${arc.to}`}
              arc={arc}
              base={EDGE + ribbon.headroom}
              chosen={chosen?.id}
            />
          ))}
        </svg>
      </div>
      <KindLegend kinds={ribbon.blocks.flatMap((block) => block.layer?.kind ?? [])}>
        The small square under a layer: how much of the image one of its values sees.
      </KindLegend>
      {chosen && (
        <NodeDetail facts={chosen} input={network.input} problems={sorted.byNode.get(chosen.id) ?? []} />
      )}
    </Stack>
  );
}

function SkipArc({ arc, base, chosen }: { arc: Arc; base: number; chosen: string | undefined }) {
  const peak = base - arc.rise * 1.25;
  return (
    <path
      className={classes.arc}
      data-chosen={arc.from === chosen || arc.to === chosen || undefined}
      d={`M ${arc.x1} ${base} C ${arc.x1} ${peak}, ${arc.x2} ${peak}, ${arc.x2} ${base}`}
    >
      <title>{`${arc.from} skips ahead to ${arc.to}`}</title>
    </path>
  );
}

function Totals({ analysis, layers }: { analysis: Analysis; layers: number }) {
  return (
    <Group gap="lg" className={classes.totals}>
      <Total number={exactly(layers)} word="layers" />
      <Total number={exactly(analysis.parameters)} word="parameters" />
      <Total number={roughly(analysis.macs)} word="multiply-adds per example" />
      <Total number={bytesText(analysis.activationBytes)} word="activations per example" />
    </Group>
  );
}

function Total({ number, word }: { number: string; word: string }) {
  return (
    <Text size="sm" c="dimmed">
      <Text span fw={650} c="var(--mantine-color-text)">
        {number}
      </Text>{' '}
      {word}
    </Text>
  );
}

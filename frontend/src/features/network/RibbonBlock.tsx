import { roughly } from '@/shared/format';
import { shapeText } from '@/shared/tensor';
import type { FieldOfView } from './fieldOfView';
import { FieldShape } from './FieldShape';
import classes from './network.module.css';
import type { Block } from './ribbon';
import { SlabShape } from './SlabShape';
import tint from './tint.module.css';
import { describe, exactly, shortName } from './words';

interface Props {
  block: Block;
  /** The height at which all slabs are centred. */
  middle: number;
  captionTop: number;
  field: FieldOfView | null;
  height: number;
  chosen: boolean;
  wrong: boolean;
  domId: string;
  onChoose: (id: string) => void;
}

export function RibbonBlock({
  block,
  middle,
  captionTop,
  field,
  height,
  chosen,
  wrong,
  domId,
  onChoose,
}: Props) {
  const centre = block.left + block.place / 2;
  return (
    <g
      id={domId}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-label={spoken(block, wrong)}
      className={`${classes.block} ${tint.tint}`}
      data-kind={block.layer?.kind ?? 'input'}
      data-chosen={chosen || undefined}
      data-wrong={wrong || undefined}
      onClick={() => onChoose(block.id)}
    >
      <title>{spoken(block, wrong)}</title>
      <rect className={classes.place} x={block.left} y={0} width={block.place} height={height} rx={6} />
      <SlabShape block={block} middle={middle} />
      {wrong && (
        <text className={classes.mark} x={centre} y={middle} textAnchor="middle" dominantBaseline="central">
          !
        </text>
      )}
      {!block.slim && (
        <g textAnchor="middle" className={classes.caption}>
          <text className={classes.name} x={centre} y={captionTop}>
            {shortened(block.id)}
          </text>
          <text x={centre} y={captionTop + 15}>
            {block.output ? shapeText(block.output) : '?'}
          </text>
          <text className={classes.faint} x={centre} y={captionTop + 29}>
            {block.layer ? shortName(block.layer) : ''}
          </text>
          <text className={classes.faint} x={centre} y={captionTop + 43}>
            {block.node && block.node.parameters > 0 ? `${roughly(block.node.parameters)} par.` : ''}
          </text>
          {field && <FieldShape field={field} x={centre - FIELD / 2} y={captionTop + 51} side={FIELD} />}
        </g>
      )}
    </g>
  );
}

const FIELD = 24;

const shortened = (id: string) => (id.length > 10 ? `${id.slice(0, 9)}…` : id);

function spoken(block: Block, wrong: boolean): string {
  const shape = block.output ? shapeText(block.output) : 'shape not known';
  const facts = [block.id, block.layer ? describe(block.layer) : 'the image', shape];
  if (block.node && block.node.parameters > 0) facts.push(`${exactly(block.node.parameters)} parameters`);
  if (wrong) facts.push('has a mistake');
  return facts.join(' · ');
}

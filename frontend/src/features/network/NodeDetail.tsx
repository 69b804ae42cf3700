import { Alert, Stack, Text } from '@mantine/core';
import type { ShapeOf } from '@/shared/api';
import { shapeText } from '@/shared/tensor';
import type { LayerFacts } from './facts';
import { fieldOfView, isFinerThan } from './fieldOfView';
import { FieldShape } from './FieldShape';
import classes from './network.module.css';
import { bytesText, describe, exactly } from './words';

interface Props {
  facts: LayerFacts;
  input: ShapeOf;
  problems: readonly string[];
}

/** Everything that is known of one layer. */
export function NodeDetail({ facts, input, problems }: Props) {
  const { id, layer, node, output } = facts;
  const field = fieldOfView(facts, input);
  return (
    <div className={classes.detail} aria-live="polite">
      {field && (
        <svg
          className={classes.view}
          width={SIDE + 2}
          height={SIDE + 2}
          viewBox={`-1 -1 ${SIDE + 2} ${SIDE + 2}`}
          role="img"
          aria-label={`One value sees ${field.seen.height} by ${field.seen.width} pixels of the image`}
        >
          <FieldShape field={field} x={0} y={0} side={SIDE} />
        </svg>
      )}
      <Stack gap={6} style={{ flex: 1, minWidth: 0 }}>
        <Text fw={650}>
          {id}
          <Text span fw={400} c="dimmed">
            {' '}
            {layer ? describe(layer) : 'The image as the network gets it'}
          </Text>
        </Text>
        <dl className={classes.facts}>
          <Fact name="Output" value={output ? shapeText(output) : 'not known yet'} />
          {node && <Fact name="Parameters" value={exactly(node.parameters)} />}
          {node && <Fact name="Multiply-adds" value={exactly(node.macs)} />}
          {node && <Fact name="Memory per example" value={bytesText(node.activationBytes)} />}
          {node && <Fact name="One value sees" value={viewText(facts, input)} />}
        </dl>
        {problems.map((problem) => (
          <Alert key={problem} color="red" p="xs">
            {problem}
          </Alert>
        ))}
      </Stack>
    </div>
  );
}

const SIDE = 64;

function viewText(facts: LayerFacts, input: ShapeOf): string {
  const field = facts.node?.receptiveField;
  if (!field) return isFinerThan(input, facts) ? 'a window between the pixels' : 'the whole image';
  const step = field.stride.every((one) => one === field.stride[0])
    ? `${field.stride[0]}`
    : shapeText(field.stride);
  return `${shapeText(field.size)} pixels, in steps of ${step}`;
}

export function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

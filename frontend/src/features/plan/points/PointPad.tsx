import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useRef, useState, type PointerEvent } from 'react';
import { categoryColor } from '@/shared/chart';
import { added, className, countWords, MOST_CLASSES, placeOn, REACH, type OwnPoint } from './ownPoints';
import classes from './points.module.css';
import { TypedPoint } from './TypedPoint';

interface Props {
  points: readonly OwnPoint[];
  onChange: (points: OwnPoint[]) => void;
  error: string | undefined;
}

/** A sheet on which one draws points of several classes: click for one, drag for many. */
export function PointPad({ points, onChange, error }: Props) {
  const [label, setLabel] = useState(0);
  const pen = useRef<number | null>(null);
  const put = (event: PointerEvent<SVGSVGElement>, stroke: boolean) => {
    const [x, y] = placeOn(event.currentTarget.getBoundingClientRect(), event);
    onChange([...added(points, [x, y, label], stroke)]);
  };
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        aria-label="Class of the next points"
        value={String(label)}
        onChange={(value) => setLabel(Number(value))}
        data={Array.from({ length: MOST_CLASSES }, (_, k) => ({
          value: String(k),
          label: (
            <span className={classes.name}>
              <span style={{ background: categoryColor(k) }} aria-hidden />
              {className(k)}
            </span>
          ),
        }))}
      />
      <svg
        className={classes.pad}
        viewBox={`${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`}
        role="img"
        aria-label={`Points that you have drawn: ${countWords(points) || 'none'}`}
        onPointerDown={(event) => {
          if (event.button !== 0 || pen.current !== null) return;
          event.currentTarget.setPointerCapture?.(event.pointerId);
          pen.current = event.pointerId;
          put(event, false);
        }}
        onPointerMove={(event) => pen.current === event.pointerId && put(event, true)}
        onPointerUp={() => (pen.current = null)}
        onPointerCancel={() => (pen.current = null)}
      >
        <path className={classes.axes} d={`M${-REACH} 0H${REACH}M0 ${-REACH}V${REACH}`} />
        {points.map(([x, y, k], i) => (
          <circle key={i} cx={x} cy={-y} r={0.025} fill={categoryColor(k)} />
        ))}
      </svg>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={15} />}
          disabled={points.length === 0}
          onClick={() => onChange(points.slice(0, -1))}
        >
          Undo
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTrash size={15} />}
          disabled={points.length === 0}
          onClick={() => onChange([])}
        >
          Clear
        </Button>
        <Text size="sm" c="dimmed" className="ty-numbers" role="status">
          {countWords(points) || 'Click or drag on the sheet.'}
        </Text>
      </Group>
      <TypedPoint label={label} onPoint={(point) => onChange([...added(points, point)])} />
      {error && (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  );
}

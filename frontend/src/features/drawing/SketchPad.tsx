import { Button, Group, Stack } from '@mantine/core';
import { IconArrowBackUp, IconEraser, IconSend } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import classes from './drawing.module.css';
import { PadCanvas } from './PadCanvas';
import { pngOf } from './png';
import { rasterise } from './rasterise';
import { drawn, type Move, type Sheet } from './strokes';

interface Props {
  /** What is drawn with, as a share of the pad's width. */
  thickness?: number;
  /** The drawing is done: light ink on black. */
  onDone: (png: Blob) => void;
  doneLabel: string;
  disabled?: boolean;
  busy?: boolean;
  /** What else there is to say before it is. */
  children?: ReactNode;
}

const EMPTY: Sheet = [];

/** A board to draw on once, for others to read. */
export function SketchPad({ thickness = 0.085, onDone, doneLabel, disabled, busy, children }: Props) {
  const [sheet, setSheet] = useState(EMPTY);
  const move = useCallback((what: Move) => setSheet((before) => drawn(before, what)), []);
  const empty = sheet.length === 0;
  return (
    <Stack gap="xs" className={classes.sketch}>
      <PadCanvas sheet={sheet} picture={null} thickness={thickness} onMove={move} />
      <Group gap="xs" grow>
        <Button
          variant="default"
          leftSection={<IconEraser size={16} />}
          disabled={empty}
          onClick={() => move({ kind: 'clear' })}
        >
          Clear
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          disabled={empty}
          onClick={() => move({ kind: 'undo' })}
        >
          Undo
        </Button>
      </Group>
      {children}
      <Button
        leftSection={<IconSend size={17} />}
        disabled={empty || disabled}
        loading={busy ?? false}
        onClick={() => void pngOf(rasterise(sheet)).then(onDone)}
      >
        {doneLabel}
      </Button>
    </Stack>
  );
}

import { Button, FileButton, Group, SegmentedControl, Stack } from '@mantine/core';
import { IconArrowBackUp, IconEraser, IconPhotoUp } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import { sentence } from '@/shared/api';
import type { Gray } from './gray';
import { openPicture } from './pictureFile';
import type { Preparation } from './seen';
import type { Move } from './strokes';

export type Brush = 'thin' | 'medium' | 'thick';

interface Props {
  brush: Brush;
  onBrush: (brush: Brush) => void;
  empty: boolean;
  onMove: (move: Move, at: number) => void;
  onPicture: (picture: Gray) => void;
  onProblem: (words: string) => void;
  preparation: Preparation;
  onPreparation: (preparation: Preparation) => void;
}

/** Not drawn anew while somebody draws. */
export const Tools = memo(function Tools(props: Props) {
  const reset = useRef<() => void>(null);
  const receive = (file: File | null) => {
    reset.current?.(); // so that the same file can be brought twice
    if (file) openPicture(file).then(props.onPicture, (error: unknown) => props.onProblem(sentence(error)));
  };
  return (
    <Stack gap="xs">
      <Group gap="xs" grow preventGrowOverflow={false}>
        <Button
          variant="default"
          leftSection={<IconEraser size={16} />}
          disabled={props.empty}
          onClick={(event) => props.onMove({ kind: 'clear' }, event.timeStamp)}
          aria-label="Clear drawing"
        >
          Clear
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          disabled={props.empty}
          onClick={(event) => props.onMove({ kind: 'undo' }, event.timeStamp)}
          aria-label="Undo last stroke"
        >
          Undo
        </Button>
        <FileButton accept="image/*" onChange={receive} resetRef={reset}>
          {(button) => (
            <Button
              variant="default"
              leftSection={<IconPhotoUp size={16} />}
              aria-label="Bring a picture"
              {...button}
            >
              Picture
            </Button>
          )}
        </FileButton>
      </Group>
      <Group gap="xs" grow preventGrowOverflow={false}>
        <SegmentedControl
          size="xs"
          aria-label="Brush"
          value={props.brush}
          onChange={(value) => props.onBrush(value as Brush)}
          data={[
            { value: 'thin', label: 'Thin' },
            { value: 'medium', label: 'Medium' },
            { value: 'thick', label: 'Thick' },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label="How the drawing is prepared"
          value={props.preparation}
          onChange={(value) => props.onPreparation(value as Preparation)}
          data={[
            { value: 'character', label: 'Centred' },
            { value: 'picture', label: 'As it is' },
          ]}
        />
      </Group>
    </Stack>
  );
});

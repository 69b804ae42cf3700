import {
  Alert,
  Button,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Skeleton,
  Stack,
  Text,
} from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { winnerOf } from '@/shared/reader';
import { percentText } from '@/shared/tensor';
import { overlay } from './heat';
import classes from './lookinside.module.css';
import type { Picture } from './picture';
import type { Subject } from './subject';

export interface Choice {
  from: 'test' | 'drawing';
  index: number;
  /** Null: the one that the network reads. */
  label: number | null;
}

interface Props {
  choice: Choice;
  onChoice: (choice: Choice) => void;
  /** Test images. */
  count: number;
  hasDrawing: boolean;
  subject: Subject | null;
  probabilities: Float32Array | null;
  labels: readonly string[];
  problem: string | null;
}

/** Which image is looked at, what the network reads there, and which class is asked about. */
export function SubjectBar(props: Props) {
  const { choice, onChoice, count, hasDrawing, subject, probabilities, labels, problem } = props;
  const winner = probabilities && winnerOf(probabilities);
  const choose = (change: Partial<Choice>) => onChoice({ ...choice, label: null, ...change });
  return (
    <section className={classes.subject} aria-label="The image">
      {subject ? <Shown picture={subject.picture} /> : <Skeleton height={112} />}
      <Stack gap="xs">
        <Group gap="sm" align="end">
          <SegmentedControl
            aria-label="Which image"
            value={choice.from}
            onChange={(from) => choose({ from: from as Choice['from'] })}
            data={[
              { value: 'test', label: 'Test image' },
              { value: 'drawing', label: 'My drawing', disabled: !hasDrawing },
            ]}
          />
          {choice.from === 'test' && (
            <>
              <NumberInput
                aria-label="Number of the test image"
                w={104}
                min={0}
                max={count - 1}
                clampBehavior="strict"
                allowDecimal={false}
                value={choice.index}
                onChange={(index) => typeof index === 'number' && choose({ index })}
              />
              <Button
                variant="default"
                leftSection={<IconArrowsShuffle size={16} />}
                onClick={() => choose({ index: Math.floor(Math.random() * count) })}
              >
                Another
              </Button>
            </>
          )}
          <Select
            aria-label="Class that is asked about"
            w={190}
            allowDeselect={false}
            data={labels.map((name, i) => ({ value: String(i), label: `Class ${name}` }))}
            value={String(choice.label ?? winner ?? 0)}
            onChange={(label) => onChoice({ ...choice, label: Number(label) })}
          />
        </Group>
        {problem && <Alert color="red">{problem}</Alert>}
        {probabilities && winner !== null && (
          <Text size="sm" aria-live="polite">
            The network reads <strong>{labels[winner] ?? winner}</strong> with{' '}
            {percentText(probabilities[winner] as number)}
            {subject?.truth && (
              <>
                ; it {labels[winner] === subject.truth ? 'is' : 'truly is'} <strong>{subject.truth}</strong>
              </>
            )}
            .
          </Text>
        )}
        {!hasDrawing && (
          <Text size="xs" c="dimmed">
            Draw something in the tab Draw, and you can look at how the network reads it here.
          </Text>
        )}
      </Stack>
    </section>
  );
}

function Shown({ picture }: { picture: Picture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pixels = useMemo(() => overlay(picture, null, 1), [picture]);
  const { height, width } = picture;
  useLayoutEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [pixels, width, height]);
  return (
    <canvas
      ref={canvas}
      height={height}
      width={width}
      className={classes.subjectImage}
      role="img"
      aria-label="The image that is looked at"
    />
  );
}

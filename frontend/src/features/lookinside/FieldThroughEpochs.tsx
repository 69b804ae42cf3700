import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { AnalysisNode } from '@/shared/api';
import { chosenEpochs } from '@/shared/epoch';
import { count } from '@/shared/format';
import { valueText } from '@/shared/tensor';
import { around, cutOut, cutPlane } from './closeUp';
import { concentration, tryPixels, type Field } from './field';
import { HeatThumb } from './HeatThumb';
import type { Look } from './look';
import classes from './lookinside.module.css';
import { Frame } from './PlaceCanvas';
import type { Box, Unit } from './receptive';
import { useComputation, type Work } from './useComputation';

interface Props extends Pick<Look, 'history' | 'picture' | 'preprocessing'> {
  layer: AnalysisNode;
  unit: Unit;
  /** What the unit can see. */
  box: Box;
}

const MOST = 10;

/** The effective receptive field of one unit after every epoch, with one scale of colours. */
export function FieldThroughEpochs(props: Props) {
  const [wanted, setWanted] = useState(false);
  if (props.history.epochs.length < 2) return null;
  return (
    <Stack gap="xs" mt="lg" component="section" aria-label="Through the epochs">
      <Text fw={650}>The same unit through the epochs</Text>
      {wanted ? (
        <Strip {...props} />
      ) : (
        <Button variant="light" style={{ alignSelf: 'start' }} onClick={() => setWanted(true)}>
          Try the pixels in every epoch
        </Button>
      )}
    </Stack>
  );
}

function Strip({ history, picture, preprocessing, layer, unit, box }: Props) {
  const { shelf, epochs, epoch: shown, onEpoch } = history;
  const work = useMemo((): Work<(Field & { epoch: number })[]> => {
    const files = chosenEpochs(epochs, MOST);
    return async ({ signal, report }) => {
      const fields: (Field & { epoch: number })[] = [];
      for (const file of files) {
        signal.throwIfAborted();
        const { reader, giveBack } = await shelf.take(file);
        try {
          const done = fields.length;
          const watch = { signal, report: (share: number) => report((done + share) / files.length) };
          const field = await tryPixels({ reader, preprocessing }, picture, layer, unit)(watch);
          fields.push({ epoch: file.epoch, ...field });
        } finally {
          giveBack();
        }
      }
      return fields;
    };
  }, [shelf, epochs, picture, preprocessing, layer, unit]);
  const { value: fields, progress, problem } = useComputation(work);
  const view = useMemo(() => around(box, picture), [box, picture]);
  const part = useMemo(() => cutOut(picture, view), [picture, view]);
  if (problem) return <Alert color="red">{problem}</Alert>;
  if (!fields) return <Progress value={100 * progress} aria-label="Epochs tried so far" />;
  const reach = Math.max(...fields.map(({ heat }) => Math.max(...heat.map(Math.abs))), 1e-12);
  return (
    <>
      <Text size="sm" c="dimmed" maw="78ch">
        The frame, the theoretical field, never changes; what the unit heeds within it does. One scale of
        colours for all. Below each: the unit’s value for this image, and the fewest pixels that hold nine
        tenths of the effect.
      </Text>
      <ol className={classes.strip}>
        {fields.map(({ epoch, value, heat }) => (
          <li key={epoch} data-shown={epoch === shown || undefined}>
            <button type="button" onClick={() => onEpoch(epoch)}>
              <HeatThumb picture={part} heat={cutPlane(heat, picture.width, view)} reach={reach}>
                <Frame {...box} top={box.top - view.top} left={box.left - view.left} of={view} />
              </HeatThumb>
              <strong>Epoch {epoch}</strong>
              <span>
                {valueText(value)} · {pixels(concentration(heat))}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

const pixels = (number: number) => (number === 0 ? 'silent' : `${count(number)} px`);

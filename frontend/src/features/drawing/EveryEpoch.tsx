import { Alert, Stack, Switch, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { chosenEpochs } from '@/shared/epoch';
import type { EpochFile, Preprocessing, Shelf } from '@/shared/reader';
import { EpochGrid } from './EpochGrid';
import type { Gray } from './gray';
import { useEveryEpoch } from './useEveryEpoch';

export interface ReadImage {
  /** Null while the sheet is empty. */
  seen: Gray | null;
  labels: readonly string[];
  preprocessing: Preprocessing;
}

interface Props extends ReadImage {
  shelf: Shelf;
  epochs: readonly EpochFile[];
  epoch: number | null;
  onEpoch: (epoch: number) => void;
}

/** So many models are fetched and asked at every stroke. */
const MOST = 12;

/** The drawing as every epoch reads it, side by side; the models are fetched when this is asked for. */
export function EveryEpoch({ epochs, ...rest }: Props) {
  const [wanted, setWanted] = useState(false);
  const chosen = useMemo(() => chosenEpochs(epochs, MOST), [epochs]);
  return (
    <Stack gap="xs" component="section" aria-label="Every epoch">
      <Switch
        label="Let every epoch read it"
        checked={wanted}
        onChange={(event) => setWanted(event.currentTarget.checked)}
      />
      {wanted && <Answers epochs={chosen} {...rest} />}
    </Stack>
  );
}

function Answers({ shelf, epochs, epoch, onEpoch, seen, labels, preprocessing }: Props) {
  const { answers, problem } = useEveryEpoch(shelf, epochs, seen, preprocessing);
  if (problem) return <Alert color="red">{problem}</Alert>;
  return (
    <>
      <Text size="sm" c="dimmed">
        One column is one epoch: what it reads, and how sure it is of each label. Choose one to draw with it.
      </Text>
      <EpochGrid answers={answers} labels={labels} epoch={epoch} onEpoch={onEpoch} />
    </>
  );
}

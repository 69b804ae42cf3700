import { Alert, Stack } from '@mantine/core';
import { IconWritingSign } from '@tabler/icons-react';
import { Empty } from '@/shared/ui';
import { EpochChoice, useEpochChoice } from '@/shared/epoch';
import { type EpochFile, type Preprocessing, useModel, useShelf } from '@/shared/reader';
import { Desk } from './Desk';
import { EveryEpoch } from './EveryEpoch';
import type { Gray } from './gray';

export interface DrawingPadProps {
  /** Where the model lies, as `api.modelBytes` reads it. */
  file: string;
  /** Whether there is one yet. */
  available: boolean;
  /** Changes with the model, for instance the artifact's sha256: a newer model then reads the same drawing. */
  revision?: string;
  /** Where the models of earlier epochs lie, ascending. */
  epochs?: readonly EpochFile[];
  /** Of the dataset, until the model file says its own. */
  labels: readonly string[];
  input: number[];
  preprocessing: Omit<Preprocessing, 'input'>;
  /** Called with what the network sees, whenever that is more than an empty sheet. */
  onSeen?: (seen: Gray) => void;
}

/** A board to draw on, and what somebody's own network reads there. Everything is computed in this browser. */
export function DrawingPad(props: DrawingPadProps) {
  if (!props.available) {
    return (
      <Empty icon={<IconWritingSign />} title="Your network cannot read yet">
        The drawing pad opens here as soon as the run has saved a model. Until then, watch the curves.
      </Empty>
    );
  }
  return <OpenPad key={props.file} {...props} />;
}

const NO_EPOCHS: readonly EpochFile[] = [];

function OpenPad({ epochs = NO_EPOCHS, onSeen, ...props }: DrawingPadProps) {
  const { file, revision = '', labels, input, preprocessing } = props;
  const shelf = useShelf();
  const choice = useEpochChoice({ file, revision }, epochs);
  const model = useModel(shelf, choice.shown.file, choice.shown.revision);
  return (
    <Stack gap="md">
      <EpochChoice {...choice} />
      {model.state === 'failed' && (
        <Alert color="red" title="The model could not be opened">
          {model.reason}
        </Alert>
      )}
      <Desk
        model={model}
        fallback={{ labels, preprocessing: { ...preprocessing, input } }}
        onSeen={onSeen}
        below={(seen) =>
          epochs.length > 1 && (
            <EveryEpoch
              shelf={shelf}
              epochs={epochs}
              epoch={choice.epoch}
              onEpoch={choice.onEpoch}
              {...seen}
            />
          )
        }
      />
    </Stack>
  );
}

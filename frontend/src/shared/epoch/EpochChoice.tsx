import { Text } from '@mantine/core';
import { EpochSlider } from './EpochSlider';
import type { Choice } from './useEpochChoice';

/** The slider over the epochs whose model is kept; nothing where none is. */
export function EpochChoice({ epochs, epoch, onEpoch, beyond }: Choice) {
  if (epoch === null) return null;
  return (
    <>
      <EpochSlider epochs={epochs} epoch={epoch} onEpoch={onEpoch} />
      {beyond && (
        <Text size="sm" c="dimmed">
          The network as far as its training got, after epoch {epoch}.
        </Text>
      )}
    </>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import { useState } from 'react';
import type { Augmentation, Dataset } from '@/shared/api';
import classes from './augmentation.module.css';
import { useMoved, VARIANTS } from './useMoved';

interface Props {
  dataset: Dataset;
  augmentation: Partial<Augmentation>;
  seed: number;
}

/** A few training images, each as it is and as some epochs show it. */
export function AugmentationWall({ dataset, augmentation, seed }: Props) {
  const [epoch, setEpoch] = useState(1);
  const moved = useMoved({ dataset: dataset.id, augmentation, seed, epoch });
  const epochs = Array.from({ length: VARIANTS }, (_, i) => epoch + i);
  const examples = moved.data?.examples ?? [];
  return (
    <figure className={classes.figure}>
      <table className={classes.wall} data-waiting={moved.isPlaceholderData || undefined}>
        <thead>
          <tr>
            <th scope="col">as it is</th>
            {epochs.map((one, i) => (
              <th key={one} scope="col">
                {i === 0 ? `epoch ${one}` : one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {examples.map(({ index, label, png, variants }) => {
            const name = label === null ? `scene ${index}` : (dataset.labels[label] ?? String(label));
            return (
              <tr key={index}>
                <td>
                  <Picture png={png} alt={`${name} as it is`} />
                </td>
                {variants.map((variant, i) => (
                  <td key={epochs[i]}>
                    <Picture png={variant} alt={`${name} in epoch ${epochs[i]}`} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <Group component="figcaption" justify="space-between" gap="xs" mt="xs">
        <Text size="xs" c="dimmed" flex={1} miw={180}>
          {moved.isError
            ? 'These choices have mistakes, so there is nothing to show.'
            : 'Real training images, moved by the function that the training itself uses. Test images stay as they are.'}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDice5 size={16} />}
          onClick={() => setEpoch(epoch + VARIANTS)}
        >
          Another draw
        </Button>
      </Group>
    </figure>
  );
}

function Picture({ png, alt }: { png: string; alt: string }) {
  return <img className={classes.picture} src={`data:image/png;base64,${png}`} alt={alt} />;
}

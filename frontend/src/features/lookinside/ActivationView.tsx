import { Alert, Skeleton, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { weightsOf } from '@/shared/reader';
import { valueText } from '@/shared/tensor';
import { activationMap, enlarged, pooledEnd, type PooledEnd } from './activationMap';
import type { Look } from './look';
import classes from './lookinside.module.css';
import { HeatPicture } from './HeatPicture';
import { inputOf } from './picture';
import { useComputation, type Work } from './useComputation';

/** Which places speak for a class, where a network's end lets that be read exactly. */
export function ActivationView(look: Look) {
  const end = useMemo(() => pooledEnd(look.network), [look.network]);
  const weights = useMemo(() => end && weightsOf(look.bytes, `${end.dense}.weight`), [look.bytes, end]);
  if (!end || !weights) {
    return (
      <Alert color="gray" title="No class activation map for this network">
        It needs a network that ends in the average of each map and one dense layer, as ResNet or GoogLeNet
        do. This one mixes the places in its dense layers, so no single place has a share of its own. The
        occlusion map works for every network.
      </Alert>
    );
  }
  return <ExactMap look={look} end={end} weights={weights} />;
}

function ExactMap({ look, end, weights }: { look: Look; end: PooledEnd; weights: Float32Array }) {
  const { reader, preprocessing, picture, labels, label } = look;
  const work = useMemo((): Work<{ shape: number[]; values: Float32Array }> => {
    return async () => {
      const answer = await reader.read(inputOf(picture, preprocessing), preprocessing.input, [end.maps]);
      return answer.layers[0] as { shape: number[]; values: Float32Array };
    };
  }, [reader, preprocessing, picture, end]);
  const { value: maps, problem } = useComputation(work, picture);
  const map = useMemo(
    () => maps && activationMap(maps.values, maps.shape, weights, label),
    [maps, weights, label],
  );
  const [, height = 1, width = 1] = maps?.shape ?? [];
  const heat = useMemo(() => map && enlarged(map, { height, width }, picture), [map, height, width, picture]);
  const name = labels[label] ?? String(label);

  if (problem) return <Alert color="red">{problem}</Alert>;
  if (!maps || !map || !heat) return <Skeleton height={320} maw={320} />;
  const mean = map.reduce((sum, one) => sum + one, 0) / map.length;
  return (
    <div className={classes.view}>
      <HeatPicture
        picture={picture}
        heat={heat}
        label={`Class activation map of class ${name}`}
        meaning={`Blue speaks for ${name}, orange against it.`}
        describe={({ x, y }) =>
          `Row ${y + 1}, column ${x + 1}: ${valueText(heat[y * picture.width + x] as number)} for ${name}.`
        }
      />
      <Stack gap="xs">
        <Text size="sm">
          The sum of the last {maps.shape[0]} maps, each times its weight for {name} in the dense layer “
          {end.dense}” (Zhou et al. 2016). It is exact: the mean over all places, {valueText(mean)}, is the
          score of {name} before softmax, without the bias.
        </Text>
        <Text size="sm" c="dimmed">
          The map has {height}×{width} places; between their centres it is interpolated.
        </Text>
      </Stack>
    </div>
  );
}

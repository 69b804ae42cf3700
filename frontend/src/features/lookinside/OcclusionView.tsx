import { Alert, Box, Progress, SegmentedControl, Slider, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { percentText } from '@/shared/tensor';
import { inBatches, perClass } from './answer';
import type { Look } from './look';
import classes from './lookinside.module.css';
import { HeatPicture } from './HeatPicture';
import { occluded, placesOn, spread } from './occlusion';
import { inputOf } from './picture';
import { useComputation, type Work } from './useComputation';

const SHADES = [
  { value: '128', label: 'Gray' },
  { value: '0', label: 'Black' },
  { value: '255', label: 'White' },
];

/** How the probability of a class changes when a patch hides a part of the image. */
export function OcclusionView({ reader, preprocessing, picture, probabilities, labels, label }: Look) {
  const largest = Math.floor(Math.min(picture.height, picture.width) / 2);
  const [patch, setPatch] = useState(Math.max(1, Math.round(largest / 2.5)));
  const [settled] = useDebouncedValue(patch, 250);
  const [shade, setShade] = useState('128');
  const places = useMemo(() => placesOn(picture), [picture]);

  const work = useMemo((): Work<Float32Array> => {
    const input = inputOf(picture, preprocessing);
    const count = places.rows * places.columns;
    const settings = { patch: settled, shade: Number(shade) };
    return async (watch) => {
      const all = new Float32Array(count * labels.length);
      await inBatches(count, watch, async (from, to) => {
        const images = occluded(input, picture, places, [from, to], settings, preprocessing);
        const answer = await reader.read(images, preprocessing.input, [], to - from);
        all.set(perClass(answer.probabilities, to - from), from * labels.length);
      });
      return all;
    };
  }, [reader, preprocessing, picture, places, settled, shade, labels.length]);
  const question = useMemo(() => ({ picture, settled, shade }), [picture, settled, shade]);
  const { value, progress, problem } = useComputation(work, question);

  const before = probabilities[label] as number;
  const covered = useMemo(() => {
    if (!value) return null;
    const own = Float32Array.from(
      { length: places.rows * places.columns },
      (_, place) => value[place * labels.length + label] as number,
    );
    return spread(own, places, picture);
  }, [value, places, picture, labels.length, label]);
  const fall = useMemo(() => covered?.map((probability) => before - probability) ?? null, [covered, before]);
  const name = labels[label] ?? String(label);

  return (
    <div className={classes.view}>
      <div>
        {problem && <Alert color="red">{problem}</Alert>}
        {!fall && !problem && (
          <Stack gap="xs" role="status">
            <Text size="sm">Hiding one place after the other …</Text>
            <Progress value={100 * progress} aria-label="Places hidden so far" />
          </Stack>
        )}
        {fall && covered && (
          <HeatPicture
            picture={picture}
            heat={fall}
            label={`Occlusion map of class ${name}`}
            meaning={`How far the probability of ${name} falls when the patch hides this place: blue where it falls, orange where it rises.`}
            describe={({ x, y }) => {
              const then = covered[y * picture.width + x] as number;
              return `Hidden around row ${y + 1}, column ${x + 1}: ${name} has ${percentText(then)} instead of ${percentText(before)}.`;
            }}
          />
        )}
      </div>
      <Stack gap="md">
        <Text size="sm">
          A patch slides over the image, {places.rows * places.columns} places in all, and each time the
          network reads what is left. Where the probability falls, the network needs what was hidden there
          (Zeiler &amp; Fergus 2013).
        </Text>
        <Box maw={360}>
          <Text size="sm" fw={600} id="patch-size">
            Patch: {patch}×{patch} pixels
          </Text>
          <Slider
            min={1}
            max={largest}
            value={patch}
            onChange={setPatch}
            label={null}
            thumbProps={{ 'aria-labelledby': 'patch-size' }}
          />
        </Box>
        <div>
          <Text size="sm" fw={600} mb={4}>
            Its shade
          </Text>
          <SegmentedControl aria-label="Shade of the patch" data={SHADES} value={shade} onChange={setShade} />
        </div>
      </Stack>
    </div>
  );
}

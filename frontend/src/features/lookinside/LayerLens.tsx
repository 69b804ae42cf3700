import { Alert, Slider, Text, useComputedColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { AnalysisNode, ReceptiveField } from '@/shared/api';
import { coloured, ColourKey, rangeOf, reachOf, valueText } from '@/shared/tensor';
import { inBatches } from './answer';
import { overlay } from './heat';
import { HeatKey } from './HeatPicture';
import type { Look } from './look';
import classes from './lookinside.module.css';
import { inputOf } from './picture';
import { Frame, PlaceCanvas, type Place } from './PlaceCanvas';
import { blocksOf, effectiveField, nudged, onImage, seenBy } from './receptive';
import { useComputation, type Work } from './useComputation';

/** In the network's own units, in which an image's deviation is 1. */
const STEP = 0.1;

const MOST_BLOCKS = 200;

/** One layer's map on the left, the image and what the chosen unit sees of it on the right. */
export function LayerLens({ reader, preprocessing, picture, layer }: Look & { layer: AnalysisNode }) {
  const [channels, height, width] = layer.output as [number, number, number];
  const scheme = useComputedColorScheme('light');
  const [channel, setChannel] = useState(0);
  const [place, setPlace] = useState<Place>({ x: width >> 1, y: height >> 1 });
  const box = seenBy(layer.receptiveField as ReceptiveField, place);

  const input = useMemo(() => inputOf(picture, preprocessing), [picture, preprocessing]);
  const reading = useMemo((): Work<Float32Array> => {
    return async () => {
      const { layers } = await reader.read(input, preprocessing.input, [layer.id]);
      return layers[0]?.values as Float32Array;
    };
  }, [reader, preprocessing, input, layer.id]);
  const { value: values, problem } = useComputation(reading);

  const [settled] = useDebouncedValue(place, 120);
  const unit = (channel * height + settled.y) * width + settled.x;
  const trying = useMemo((): Work<Float32Array> | null => {
    if (!values) return null;
    const seen = onImage(seenBy(layer.receptiveField as ReceptiveField, settled), picture);
    const blocks = blocksOf(seen, MOST_BLOCKS);
    return async (watch) => {
      const after = new Float32Array(blocks.length);
      await inBatches(blocks.length, watch, async (from, to) => {
        const images = nudged(input, preprocessing.input, blocks.slice(from, to), STEP);
        const { layers } = await reader.read(images, preprocessing.input, [layer.id], to - from);
        for (let i = from; i < to; i++)
          after[i] = layers[0]?.values[(i - from) * values.length + unit] as number;
      });
      return effectiveField(values[unit] as number, after, blocks, STEP, picture);
    };
  }, [reader, preprocessing, input, picture, layer, values, unit, settled]);
  const effective = useComputation(trying);

  const map = useMemo(
    () => values?.subarray(channel * height * width, (channel + 1) * height * width),
    [values, channel, height, width],
  );
  const range = useMemo(() => rangeOf(map ?? []), [map]);
  const mapPixels = useMemo(() => coloured(map ?? [], reachOf(range), scheme), [map, range, scheme]);
  const heat = effective.value;
  const reach = useMemo(() => reachOf(rangeOf(heat ?? [])), [heat]);
  const imagePixels = useMemo(
    () => overlay(picture, heat ?? new Float32Array(picture.height * picture.width), reach),
    [picture, heat, reach],
  );
  const [pointed, setPointed] = useState<Place | null>(null);

  if (problem ?? effective.problem) return <Alert color="red">{problem ?? effective.problem}</Alert>;
  const here = map?.[place.y * width + place.x];
  const unitWords = `Row ${place.y + 1}, column ${place.x + 1} of map ${channel + 1}: ${here === undefined ? '…' : valueText(here)}`;
  const slope = pointed && heat?.[pointed.y * picture.width + pointed.x];
  return (
    <div className={classes.pair}>
      <figure className={classes.figure}>
        <Text size="sm" fw={600} id="lens-map">
          Map {channel + 1} of {channels}
        </Text>
        {channels > 1 && (
          <Slider
            min={0}
            max={channels - 1}
            value={channel}
            onChange={setChannel}
            label={null}
            thumbProps={{ 'aria-labelledby': 'lens-map' }}
          />
        )}
        {map && (
          <PlaceCanvas
            height={height}
            width={width}
            pixels={mapPixels}
            label={`${layer.id}, map ${channel + 1}: choose a unit`}
            place={place}
            onPlace={(at) => at && setPlace(at)}
            words={unitWords}
            sticky
          />
        )}
        <ColourKey range={range} />
        <Text size="sm" className={classes.words}>
          {unitWords}. Point at a unit, or walk with the arrow keys.
        </Text>
      </figure>
      <figure className={classes.figure}>
        <Text size="sm" fw={600}>
          It can see {box.height}×{box.width} pixels
        </Text>
        <div className={classes.clip}>
          <PlaceCanvas
            height={picture.height}
            width={picture.width}
            pixels={imagePixels}
            label="What the unit sees of the image"
            place={pointed}
            onPlace={setPointed}
            words={typeof slope === 'number' ? `${valueText(slope)} per unit of brightness` : ''}
          >
            <Frame
              left={box.left}
              top={box.top}
              wide={box.width}
              high={box.height}
              width={picture.width}
              height={picture.height}
            />
          </PlaceCanvas>
        </div>
        <HeatKey reach={reach} />
        <Text size="sm" className={classes.words} aria-live="polite">
          {fieldWords(heat, typeof slope === 'number' ? slope : null)}
        </Text>
        <Text size="xs" c="dimmed">
          The frame is the theoretical receptive field; what sticks out of the image is padding. The heat is
          the effective one: how much the unit rises (blue) or falls (orange) per unit of brightness, as the
          network takes it, of a pixel.
        </Text>
      </figure>
    </div>
  );
}

function fieldWords(heat: Float32Array | null, slope: number | null): string {
  if (!heat) return 'Trying every pixel …';
  if (heat.every((one) => one === 0)) return 'No pixel moves this unit: it is silent for this image.';
  if (slope !== null) return `Here the unit changes by ${valueText(slope)} per unit of brightness.`;
  return `${heat.reduce((count, one) => count + (one === 0 ? 0 : 1), 0)} pixels move it in this image.`;
}

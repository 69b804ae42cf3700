import { Alert, Slider, Text, useComputedColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { AnalysisNode, ReceptiveField } from '@/shared/api';
import { coloured, ColourKey, rangeOf, reachOf, valueText } from '@/shared/tensor';
import { tryPixels } from './field';
import { FieldThroughEpochs } from './FieldThroughEpochs';
import { overlay } from './heat';
import { HeatKey } from './HeatPicture';
import type { Look } from './look';
import classes from './lookinside.module.css';
import { inputOf } from './picture';
import { Frame, PlaceCanvas, type Place } from './PlaceCanvas';
import { seenBy } from './receptive';
import { useComputation, type Work } from './useComputation';

/** One layer's map on the left, the image and what the chosen unit sees of it on the right. */
export function LayerLens({ layer, ...look }: Look & { layer: AnalysisNode }) {
  const { reader, preprocessing, picture } = look;
  const [channels, height, width] = layer.output as [number, number, number];
  const scheme = useComputedColorScheme('light');
  const [channel, setChannel] = useState(0);
  const [place, setPlace] = useState<Place>({ x: width >> 1, y: height >> 1 });
  const box = useMemo(() => seenBy(layer.receptiveField as ReceptiveField, place), [layer, place]);

  const reading = useMemo((): Work<Float32Array> => {
    return async () => {
      const input = inputOf(picture, preprocessing);
      const { layers } = await reader.read(input, preprocessing.input, [layer.id]);
      return layers[0]?.values as Float32Array;
    };
  }, [reader, preprocessing, picture, layer.id]);
  const { value: values, problem } = useComputation(reading, picture);

  const [settled] = useDebouncedValue(place, 120);
  const unit = useMemo(() => ({ channel, ...settled }), [channel, settled]);
  const trying = useMemo(
    () => tryPixels({ reader, preprocessing }, picture, layer, unit),
    [reader, preprocessing, picture, layer, unit],
  );
  const question = useMemo(() => ({ picture, layer, unit }), [picture, layer, unit]);
  const effective = useComputation(trying, question);

  const map = useMemo(
    () => values?.subarray(channel * height * width, (channel + 1) * height * width),
    [values, channel, height, width],
  );
  const range = useMemo(() => rangeOf(map ?? []), [map]);
  const mapPixels = useMemo(() => coloured(map ?? [], reachOf(range), scheme), [map, range, scheme]);
  const heat = effective.value?.heat ?? null;
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
    <>
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
              words={typeof slope === 'number' ? `${valueText(slope)} per step of the input` : ''}
            >
              <Frame {...box} of={picture} />
            </PlaceCanvas>
          </div>
          <HeatKey reach={reach} />
          <Text size="sm" className={classes.words} aria-live="polite">
            {fieldWords(heat, typeof slope === 'number' ? slope : null)}
          </Text>
          <Text size="xs" c="dimmed">
            The frame is the theoretical receptive field; what sticks out of the image is padding. The heat is
            the effective one: how much the unit rises (blue) or falls (orange) as a pixel brightens.{' '}
            {stepWords(preprocessing.deviation)}
          </Text>
        </figure>
      </div>
      <FieldThroughEpochs {...look} layer={layer} unit={unit} box={box} />
    </>
  );
}

function fieldWords(heat: Float32Array | null, slope: number | null): string {
  if (!heat) return 'Trying every pixel …';
  if (heat.every((one) => one === 0)) return 'No pixel moves this unit: it is silent for this image.';
  if (slope !== null) return `Here the unit changes by ${valueText(slope)} per step of the input.`;
  return `${heat.reduce((count, one) => count + (one === 0 ? 0 : 1), 0)} pixels move it in this image.`;
}

/** The network reads `(brightness − mean) / deviation`: its 1 is not the image's. */
function stepWords(deviation: readonly number[]): string {
  const shares = [...new Set(deviation.map((one) => Number((100 * one).toPrecision(2))))];
  return shares.every((share) => share === 100)
    ? 'A step is from black to white.'
    : `A step is 1 in the numbers that the network reads: ${shares.join(' or ')} % of the way from black to white, the data set’s deviation.`;
}

import { Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { LayerFigure, MapLens, type Range } from '@/shared/tensor';
import classes from './insight.module.css';
import { mapsOfProbe } from './nodeMaps';
import type { Insight, NodeMaps } from './types';
import { imageAddress, percent } from './words';

/** The same few images after every epoch, and what every layer makes of the chosen one. */
export function ProbeMaps({ insight }: { insight: Insight }) {
  const { probes, featureMaps, labels } = insight;
  const [wanted, setProbe] = useState(0);
  const [chosen, setChosen] = useState<{ node: string; map: number } | null>(null);
  const probe = Math.min(wanted, probes.length - 1);
  const volumes = useMemo(() => featureMaps.map((maps) => mapsOfProbe(maps, probe)), [featureMaps, probe]);
  const at = featureMaps.findIndex((maps) => maps.node === chosen?.node);
  const lens = volumes[at];
  return (
    <>
      <div className={classes.probes} role="radiogroup" aria-label="Image">
        {probes.map((one, i) => (
          <label key={one.index} className={classes.probe} data-chosen={i === probe || undefined}>
            <input type="radio" name="probe" checked={i === probe} onChange={() => setProbe(i)} />
            <img src={imageAddress(one.png)} alt={`No. ${one.index} of the test set: ${labels[one.label]}`} />
            <span>{labels[one.label]}</span>
            <span className={classes.faint}>{percent(one.probabilities[one.label] ?? null)}</span>
          </label>
        ))}
      </div>
      <Text size="xs" c="dimmed">
        Below each image: its true label, and the probability that the network gives to it after this epoch.
      </Text>
      <div className={classes.flow}>
        {featureMaps.map((maps, i) => {
          const volume = volumes[i];
          return (
            volume && (
              <LayerFigure
                key={maps.node}
                name={maps.node}
                shape={maps.shape}
                volume={volume}
                range={rangesOf(maps)}
                chosen={chosen?.node === maps.node ? chosen.map : null}
                onChoose={(map) => setChosen({ node: maps.node, map })}
              />
            )
          );
        })}
      </div>
      {lens && chosen && (
        <MapLens
          name={chosen.node}
          volume={lens}
          map={chosen.map}
          range={rangesOf(featureMaps[at] as NodeMaps)}
        />
      )}
    </>
  );
}

/** Over all probes, so that colours can be compared from image to image. */
function rangesOf({ min, max }: NodeMaps): Range {
  return { min, max, notFinite: 0 };
}

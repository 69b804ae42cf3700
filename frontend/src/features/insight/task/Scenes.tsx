import type { Segmentation } from '../types';
import { imageAddress } from '../words';
import { ClassKey } from './ClassKey';
import { ClassMap } from './ClassMap';
import { sceneColors } from './sceneColors';
import classes from './task.module.css';

interface Props {
  scenes: Segmentation['scenes'];
  labels: readonly string[];
}

/** Test scenes: what the network is given, what is right, and what it says. */
export function Scenes({ scenes, labels }: Props) {
  const colors = sceneColors(labels.length);
  return (
    <>
      <ul className={classes.scenes}>
        {scenes.map(({ index, image, truth, prediction }) => (
          <li key={index} aria-label={`No. ${index} of the test set`}>
            <figure>
              <img className={classes.map} src={imageAddress(image)} alt={`Scene ${index}`} />
              <figcaption>image</figcaption>
            </figure>
            <figure>
              <ClassMap png={truth} colors={colors} label={`What each place of scene ${index} is`} />
              <figcaption>truth</figcaption>
            </figure>
            <figure>
              <ClassMap
                png={prediction}
                colors={colors}
                label={`What the network takes each place of scene ${index} for`}
              />
              <figcaption>prediction</figcaption>
            </figure>
          </li>
        ))}
      </ul>
      <ClassKey names={labels.map((label, k) => ({ label, color: colors[k] ?? '#000000' }))} />
    </>
  );
}

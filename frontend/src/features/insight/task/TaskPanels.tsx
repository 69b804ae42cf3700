import { Panel } from '../Panel';
import type { Insight } from '../types';
import { DecisionField } from './DecisionField';
import { FittedFigure } from './FittedFigure';
import { IouBars } from './IouBars';
import { Scenes } from './Scenes';

/** What only some tasks have: a plane, a curve, scenes. */
export function TaskPanels({ insight, solver }: { insight: Insight; solver?: string | undefined }) {
  const { plane, curve, segmentation, labels } = insight;
  return (
    <>
      {plane && (
        <Panel
          title="What it sees in the plane"
          idea="Each place has the colour of the class that the network expects there, paler where it is unsure. The points are test points."
        >
          <DecisionField plane={plane} labels={labels} supported={solver === 'svm'} />
        </Panel>
      )}
      {curve && (
        <Panel
          title="The curve that it has learned"
          idea="Its answer to every x, and the test points that it has not been trained on."
        >
          <FittedFigure curve={curve} />
        </Panel>
      )}
      {segmentation && (
        <>
          <Panel
            title="Scenes place by place"
            idea="The same test scenes after every epoch: what the network is given, what is right, and what it says."
          >
            <Scenes scenes={segmentation.scenes} labels={labels} />
          </Panel>
          <Panel
            title="Overlap of each class"
            idea="Intersection over union: places where truth and prediction agree on a class, of all where either names it."
          >
            <IouBars perClass={segmentation.perClass} />
          </Panel>
        </>
      )}
    </>
  );
}

import { Skeleton, Stack } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { EpochSlider, nextEpoch, shownEpoch } from '@/shared/epoch';
import { Empty, ErrorNote } from '@/shared/ui';
import { ClassTable } from './ClassTable';
import { ConfusionMatrix } from './ConfusionMatrix';
import { FirstFilters } from './FirstFilters';
import classes from './insight.module.css';
import { Mistakes } from './Mistakes';
import { Panel } from './Panel';
import { ProbeMaps } from './ProbeMaps';
import { TaskPanels } from './task/TaskPanels';
import type { Insight } from './types';
import { useInsight } from './useInsight';

export interface InsightsProps {
  runId: string;
  /** The epochs N for which the run has an artifact `insights/epoch-N.json`. */
  epochs: readonly number[];
  /** How the weights were found, as the plan's `solver` has it. */
  solver?: string | undefined;
}

/** What the network has learned, epoch by epoch, seen on test images that it was not trained on. */
export function Insights({ runId, epochs, solver }: InsightsProps) {
  const [wanted, setWanted] = useState<number | null>(null);
  const epoch = shownEpoch(epochs, wanted);
  const atOnce = solver === 'least-squares' || solver === 'svm';
  if (epoch === null) {
    return (
      <Empty icon={<IconEye />} title="Appears after the first epoch">
        What the network has learned: which labels it mixes up, its worst mistakes, its filters and its
        feature maps.
      </Empty>
    );
  }
  return (
    <Stack gap="xl">
      {!(atOnce && epochs.length === 1) && (
        <EpochSlider
          epochs={epochs}
          epoch={epoch}
          onEpoch={setWanted}
          {...(solver === 'boosting' && { word: 'Round' })}
        />
      )}
      <OneEpoch runId={runId} epoch={epoch} next={nextEpoch(epochs, epoch)} solver={solver} />
    </Stack>
  );
}

interface OneEpochProps {
  runId: string;
  epoch: number;
  next: number;
  solver: string | undefined;
}

function OneEpoch({ runId, epoch, next, solver }: OneEpochProps) {
  const { data, error, refetch } = useInsight(runId, epoch, next);
  if (error) return <ErrorNote error={error} retry={() => void refetch()} />;
  return data ? (
    <Panels insight={data} solver={solver} />
  ) : (
    <Skeleton height={420} aria-label="The insights are on their way" />
  );
}

function Panels({ insight, solver }: { insight: Insight; solver: string | undefined }) {
  const { labels, confusion, perClass, mistakes, filters, probes } = insight;
  const things = insight.plane ? 'points' : 'images';
  return (
    <Stack gap={36}>
      <TaskPanels insight={insight} solver={solver} />
      {perClass.length > 0 && (
        <div className={classes.pair}>
          <Panel
            title="Confusion matrix"
            idea={`What the test ${things} are, and what the network takes them for.`}
          >
            <ConfusionMatrix labels={labels} confusion={confusion} things={things} />
          </Panel>
          <Panel
            title="Label by label"
            idea="Precision: how often it is right when it says so. Recall: how many of them it finds."
          >
            <ClassTable scores={perClass} things={things} />
          </Panel>
        </div>
      )}
      {probes.length > 0 && (
        <Panel
          title="Worst mistakes"
          idea="The test images with the largest loss: what the network says, how sure it is, and what it should say."
        >
          <Mistakes mistakes={mistakes} labels={labels} />
        </Panel>
      )}
      {filters && (
        <Panel
          title="Filters of the first layer"
          idea={`What ${filters.node} looks for in the image. Blue adds, orange takes away.`}
        >
          <FirstFilters filters={filters} />
        </Panel>
      )}
      {probes.length > 0 && (
        <Panel
          title="Feature maps"
          idea="The same test images after every epoch, and what each layer makes of them."
        >
          <ProbeMaps insight={insight} />
        </Panel>
      )}
    </Stack>
  );
}

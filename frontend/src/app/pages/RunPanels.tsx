import { SimpleGrid, Skeleton, Title } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { useDatasets } from '@/features/dataset';
import type { Gray } from '@/features/drawing';
import { draftOf, PlanSummary, usePlanCheck } from '@/features/plan';
import { useArtifacts, useArtifactsOfAll } from '@/features/run';
import { SourcePanel } from '@/features/source';
import { api, type Run } from '@/shared/api';
import { Card, ErrorNote } from '@/shared/ui';
import { epochsOf, modelsOf } from './artifactsOfEpochs';
import { NetworkViews } from './NetworkViews';

const Insights = lazy(async () => ({ default: (await import('@/features/insight')).Insights }));
const LayerHealth = lazy(async () => ({ default: (await import('@/features/health')).LayerHealth }));
const DrawingPad = lazy(async () => ({ default: (await import('@/features/drawing')).DrawingPad }));

const LookInside = lazy(async () => ({ default: (await import('@/features/lookinside')).LookInside }));

const INSIGHTS = /^insights\/epoch-(\d+)\.json$/;
const HEALTH = /^health\/epoch-(\d+)\.json$/;

export function InsightPanel({ run }: { run: Run }) {
  const { data, error, refetch } = useArtifacts(run.id);
  const epochs = useMemo(() => epochsOf(data, INSIGHTS), [data]);
  return (
    <Card>
      {error && !data && <ErrorNote error={error} retry={() => refetch()} />}
      {data && (
        <Suspense fallback={<Skeleton height={420} />}>
          <Insights runId={run.id} epochs={epochs} solver={run.plan.solver?.kind} />
        </Suspense>
      )}
    </Card>
  );
}

/** How the layers of some runs fare; a run alone needs no name. */
export function HealthPanel({ runs }: { runs: readonly { run: Run; label: string; color: string }[] }) {
  const artifacts = useArtifactsOfAll(runs.map(({ run }) => run.id));
  return (
    <Card aria-label="Layer health">
      <Suspense fallback={<Skeleton height={420} />}>
        <LayerHealth
          runs={runs.map(({ run, label, color }, i) => ({
            id: run.id,
            label,
            color,
            epochs: epochsOf(artifacts[i], HEALTH),
          }))}
        />
      </Suspense>
    </Card>
  );
}

export function DrawPanel({ run, onSeen }: { run: Run; onSeen: (seen: Gray) => void }) {
  const artifacts = useArtifacts(run.id).data;
  const datasets = useDatasets();
  const dataset = datasets.data?.find(({ id }) => id === run.plan.dataset.id);
  const model = artifacts?.find(({ name }) => name === 'model.onnx');
  const epochs = useMemo(() => modelsOf(run.id, artifacts), [run.id, artifacts]);
  return (
    <Card>
      {datasets.error && <ErrorNote error={datasets.error} retry={() => datasets.refetch()} />}
      {artifacts && dataset ? (
        <Suspense fallback={<Skeleton height={420} />}>
          <DrawingPad
            file={api.runModelFile(run.id)}
            available={model !== undefined}
            {...(model ? { revision: model.sha256 } : {})}
            epochs={epochs}
            labels={dataset.labels}
            input={dataset.input}
            preprocessing={{ mean: dataset.mean, deviation: dataset.deviation }}
            onSeen={onSeen}
          />
        </Suspense>
      ) : (
        <Skeleton height={420} />
      )}
    </Card>
  );
}

/** @param drawing what lies on the board of the tab Draw */
export function LookPanel({ run, drawing }: { run: Run; drawing: Gray | null }) {
  const artifacts = useArtifacts(run.id);
  const datasets = useDatasets();
  const dataset = datasets.data?.find(({ id }) => id === run.plan.dataset.id);
  const model = artifacts.data?.find(({ name }) => name === 'model.onnx');
  const epochs = useMemo(() => modelsOf(run.id, artifacts.data), [run.id, artifacts.data]);
  const error = datasets.error ?? artifacts.error;
  return (
    <Card aria-label="Look inside">
      {error && <ErrorNote error={error} />}
      {artifacts.data && dataset && (
        <Suspense fallback={<Skeleton height={420} />}>
          <LookInside
            file={api.runModelFile(run.id)}
            available={model !== undefined}
            {...(model ? { revision: model.sha256 } : {})}
            epochs={epochs}
            dataset={dataset}
            drawing={drawing}
          />
        </Suspense>
      )}
      {!error && !(artifacts.data && dataset) && <Skeleton height={420} />}
    </Card>
  );
}

export function CodePanel({ run, title }: { run: Run; title: string }) {
  const draft = useMemo(() => draftOf(run.plan), [run.plan]);
  const { checked, failure } = usePlanCheck(draft);
  return (
    <Card>
      {failure && <ErrorNote error={failure} />}
      {checked && <SourcePanel network={checked.network} title={title} />}
      {!checked && !failure && <Skeleton height={360} />}
    </Card>
  );
}

export function PlanPanel({ run }: { run: Run }) {
  const draft = useMemo(() => draftOf(run.plan), [run.plan]);
  const { checked, failure } = usePlanCheck(draft);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Card>
        <Title order={2} mb="sm">
          Plan
        </Title>
        <PlanSummary plan={run.plan} />
      </Card>
      <Card>
        <Title order={2} mb="sm">
          Network
        </Title>
        {failure && <ErrorNote error={failure} />}
        {checked && <NetworkViews network={checked.network} analysis={checked.analysis} />}
        {!checked && !failure && <Skeleton height={330} />}
      </Card>
    </SimpleGrid>
  );
}

import { SimpleGrid, Skeleton, Title } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { useDatasets } from '@/features/dataset';
import { draftOf, PlanSummary, usePlanCheck } from '@/features/plan';
import { useArtifacts } from '@/features/run';
import type { Run } from '@/shared/api';
import { Card, ErrorNote } from '@/shared/ui';
import { NetworkViews } from './NetworkViews';

const Insights = lazy(async () => ({ default: (await import('@/features/insight')).Insights }));
const DrawingPad = lazy(async () => ({ default: (await import('@/features/drawing')).DrawingPad }));

const EPOCH = /^insights\/epoch-(\d+)\.json$/;

export function InsightPanel({ run }: { run: Run }) {
  const { data, error, refetch } = useArtifacts(run.id);
  const epochs = useMemo(
    () =>
      (data ?? [])
        .map(({ name }) => Number(EPOCH.exec(name)?.[1]))
        .filter((epoch) => epoch > 0)
        .sort((a, b) => a - b),
    [data],
  );
  return (
    <Card>
      {error && !data && <ErrorNote error={error} retry={() => refetch()} />}
      {data && (
        <Suspense fallback={<Skeleton height={420} />}>
          <Insights runId={run.id} epochs={epochs} />
        </Suspense>
      )}
    </Card>
  );
}

export function DrawPanel({ run }: { run: Run }) {
  const artifacts = useArtifacts(run.id).data;
  const datasets = useDatasets();
  const dataset = datasets.data?.find(({ id }) => id === run.plan.dataset.id);
  const model = artifacts?.find(({ name }) => name === 'model.onnx');
  return (
    <Card>
      {datasets.error && <ErrorNote error={datasets.error} retry={() => datasets.refetch()} />}
      {artifacts && dataset ? (
        <Suspense fallback={<Skeleton height={420} />}>
          <DrawingPad
            runId={run.id}
            available={model !== undefined}
            {...(model ? { revision: model.sha256 } : {})}
            labels={dataset.labels}
            input={dataset.input}
            preprocessing={{ mean: dataset.mean, deviation: dataset.deviation }}
          />
        </Suspense>
      ) : (
        <Skeleton height={420} />
      )}
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

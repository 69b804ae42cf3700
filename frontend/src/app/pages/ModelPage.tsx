import { Anchor, Button, SimpleGrid, Skeleton, Stack, Tabs, Title } from '@mantine/core';
import { IconAdjustments, IconCode, IconDownload, IconPencil, IconSitemap } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { fittingDataset, useDatasets } from '@/features/dataset';
import { DeleteModel, Lineage, NameModel, useModelOf } from '@/features/model';
import { planAddress } from '@/features/plan';
import { SourcePanel } from '@/features/source';
import { api, isNotFound, type Dataset, type Model } from '@/shared/api';
import { ago } from '@/shared/format';
import { Card, ErrorNote, Page } from '@/shared/ui';
import { NotFoundPage } from './NotFoundPage';
import { NetworkViews } from './NetworkViews';

const DrawingPad = lazy(async () => ({ default: (await import('@/features/drawing')).DrawingPad }));

export function ModelPage() {
  const { id = '' } = useParams();
  const model = useModelOf(id);
  if (model.data) return <Shown key={id} model={model.data} />;
  if (isNotFound(model.error)) return <NotFoundPage />;
  return (
    <Page title="Model">
      {model.error ? (
        <ErrorNote error={model.error} retry={() => model.refetch()} />
      ) : (
        <Skeleton height={430} />
      )}
    </Page>
  );
}

function Shown({ model }: { model: Model }) {
  const navigate = useNavigate();
  const datasets = useDatasets().data ?? [];
  const file = api.modelFile(model.id);
  return (
    <Page
      title={model.name}
      lead={`${model.lineage.source === 'import' ? 'Imported' : 'Kept'} ${ago(model.createdAt)}`}
      actions={
        <>
          <Button
            component={Link}
            to={fineTuning(model, datasets)}
            leftSection={<IconAdjustments size={17} />}
          >
            Fine-tune
          </Button>
          <Button
            component="a"
            href={api.fileAddress(file)}
            download={`${model.name}.onnx`}
            variant="light"
            leftSection={<IconDownload size={17} />}
          >
            Download
          </Button>
          <DeleteModel id={model.id} onDeleted={() => navigate('/models', { replace: true })} />
        </>
      }
    >
      <Tabs defaultValue="try" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="try" leftSection={<IconPencil size={17} />}>
            Try it
          </Tabs.Tab>
          <Tabs.Tab value="about" leftSection={<IconSitemap size={17} />}>
            About
          </Tabs.Tab>
          <Tabs.Tab value="code" leftSection={<IconCode size={17} />}>
            Code
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="try">
          <Card>
            <Suspense fallback={<Skeleton height={420} />}>
              <DrawingPad
                file={file}
                available
                revision={model.sha256}
                labels={model.labels}
                input={model.network.input}
                preprocessing={model.preprocessing}
              />
            </Suspense>
          </Card>
        </Tabs.Panel>
        <Tabs.Panel value="about">
          <About model={model} />
        </Tabs.Panel>
        <Tabs.Panel value="code">
          <Card>
            <SourcePanel network={model.network} title={model.name} />
          </Card>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function About({ model }: { model: Model }) {
  const analysis = useQuery({
    queryKey: ['analysis', model.id],
    queryFn: ({ signal }) => api.checkNetwork(model.network, signal),
    staleTime: Infinity,
  });
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Card>
          <Title order={2} mb="sm">
            Where it is from
          </Title>
          <Lineage
            model={model}
            runLink={(id, name) => link(`/runs/${id}`, name)}
            modelLink={(id, name) => link(`/models/${id}`, name)}
          />
        </Card>
        <Card>
          <Title order={2} mb="sm">
            Name and note
          </Title>
          <NameModel model={model} />
        </Card>
      </SimpleGrid>
      <Card>
        <Title order={2} mb="sm">
          Network
        </Title>
        {analysis.error && <ErrorNote error={analysis.error} retry={() => analysis.refetch()} />}
        {analysis.data ? (
          <NetworkViews title={model.name} network={model.network} analysis={analysis.data} />
        ) : (
          <Skeleton height={300} />
        )}
      </Card>
    </Stack>
  );
}

const link = (to: string, name: string): ReactNode => (
  <Anchor component={Link} to={to} inherit>
    {name}
  </Anchor>
);

/** A new run of the same network that starts from these weights, on the same data or on such as it reads. */
const fineTuning = ({ id, lineage, network }: Model, datasets: readonly Dataset[]) =>
  planAddress({
    network,
    dataset: { id: lineage.dataset ?? fittingDataset(datasets, network.input)?.id ?? 'mnist' },
    start: { model: id },
  });

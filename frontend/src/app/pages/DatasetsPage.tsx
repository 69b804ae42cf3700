import { Box, Button, Group, SegmentedControl, Select, Skeleton, Stack, Title } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import {
  ClassHistogram,
  DatasetFacts,
  ExamplePlot,
  ImageBrowser,
  thingsOf,
  useDatasets,
  type Split,
} from '@/features/dataset';
import { planAddress } from '@/features/plan';
import { Card, ErrorNote, Page } from '@/shared/ui';
import classes from './datasets.module.css';

/** Which dataset, split and class are shown stands in the address: a link shows the same examples. */
export function DatasetsPage() {
  const datasets = useDatasets();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('dataset') ?? 'mnist';
  const dataset = datasets.data?.find((one) => one.id === wanted) ?? datasets.data?.[0];
  const things = dataset ? thingsOf(dataset) : 'examples';
  const split: Split = params.get('split') === 'test' ? 'test' : 'train';
  const label = params.get('label') === null ? null : Number(params.get('label'));
  const show = (change: Record<string, string | null>) => {
    const next = new URLSearchParams(params);
    for (const [key, value] of Object.entries(change)) {
      if (value === null) next.delete(key);
      else next.set(key, value);
    }
    setParams(next, { replace: true, preventScrollReset: true });
  };

  return (
    <Page
      title="Datasets"
      lead="What your networks learn from, and what they are tested on."
      actions={
        <>
          <Button component={Link} to="/characters" variant="subtle">
            Characters of our own
          </Button>
          {dataset && (
            <Button component={Link} to={planAddress({ dataset: { id: dataset.id } })} variant="default">
              Train on {dataset.title}
            </Button>
          )}
        </>
      }
    >
      {datasets.error && <ErrorNote error={datasets.error} retry={() => datasets.refetch()} />}
      {datasets.isPending && <Skeleton height={420} />}
      {dataset && (
        <Stack gap="md">
          <Group gap="sm">
            <Select
              aria-label="Dataset"
              allowDeselect={false}
              value={dataset.id}
              onChange={(id) => show({ dataset: id, label: null })}
              data={(datasets.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            />
            <SegmentedControl
              aria-label="Split"
              value={split}
              onChange={(value) => show({ split: value })}
              data={[
                { value: 'train', label: `Training ${things}` },
                { value: 'test', label: `Test ${things}` },
              ]}
            />
          </Group>
          <div className={classes.room}>
            {dataset.task === 'classification' && (
              <Card className={classes.classes}>
                <Title order={2} mb="sm">
                  {things === 'images' ? 'Images' : 'Examples'} per class
                </Title>
                <ClassHistogram
                  dataset={dataset}
                  split={split}
                  chosen={label}
                  onChoose={(chosen) => show({ label: chosen === null ? null : String(chosen) })}
                />
              </Card>
            )}
            <Card className={classes.images}>
              <Box mih={400}>
                {things === 'images' ? (
                  <ImageBrowser
                    dataset={dataset}
                    split={split}
                    label={dataset.task === 'classification' ? label : null}
                  />
                ) : (
                  <ExamplePlot dataset={dataset} split={split} />
                )}
              </Box>
            </Card>
            <Card className={classes.about}>
              <Title order={2} mb="sm">
                About {dataset.title}
              </Title>
              <DatasetFacts dataset={dataset} />
            </Card>
          </div>
        </Stack>
      )}
    </Page>
  );
}

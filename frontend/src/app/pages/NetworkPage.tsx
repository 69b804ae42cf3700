import { Anchor, Button, Grid, Skeleton, Stack, Title } from '@mantine/core';
import { IconTrain } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { atLabSize, ChoiceFields, CostTable, queryOf, readChoice, useBuilt } from '@/features/gallery';
import { fittingDataset, useDatasets } from '@/features/dataset';
import { OptionFields, planAddress, useArchitectures } from '@/features/plan';
import { Problem, type Architecture } from '@/shared/api';
import { Card, ErrorNote, Page } from '@/shared/ui';
import { EditButton } from './EditButton';
import { NetworkViews } from './NetworkViews';
import { NotFoundPage } from './NotFoundPage';

export function NetworkPage() {
  const { id = '' } = useParams();
  const architectures = useArchitectures();
  const architecture = architectures.data?.find((one) => one.id === id);
  if (architecture) return <OneArchitecture key={id} architecture={architecture} />;
  if (architectures.data) return <NotFoundPage />;
  return (
    <Page title="Network">
      {architectures.error ? (
        <ErrorNote error={architectures.error} retry={() => architectures.refetch()} />
      ) : (
        <Skeleton height={520} />
      )}
    </Page>
  );
}

/** One architecture, and every network that it can become; the choice stands in the address. */
function OneArchitecture({ architecture }: { architecture: Architecture }) {
  const { id, title, year, idea, paper, published } = architecture;
  const [params, setParams] = useSearchParams();
  const [choice, setChoice] = useState(() => readChoice(params, atLabSize(architecture)));
  const built = useBuilt(id, choice);
  const problems = built.error instanceof Problem ? built.error.errors : [];
  const mistake = (field: string) =>
    problems
      .filter((one) => one.field === `?${field}`)
      .map(({ message }) => message)
      .join(' ') || undefined;

  useEffect(() => {
    const words = Object.entries(queryOf(choice)).map(([name, value]) => [name, String(value)]);
    setParams(new URLSearchParams(words), { replace: true, preventScrollReset: true });
  }, [choice, setParams]);

  const { width, options } = choice;
  const shape = choice.input.split('x').map(Number);
  const dataset = fittingDataset(useDatasets().data ?? [], shape, architecture.tasks);
  const plan = planAddress({
    architecture: { id, ...(width !== undefined && { width }), options },
    ...(dataset && { dataset: { id: dataset.id } }),
  });
  return (
    <Page
      title={title}
      lead={
        <>
          {idea}{' '}
          {paper && (
            <Anchor href={paper.url} target="_blank" rel="noreferrer">
              {paper.title}
              {year ? `, ${year}` : ''}
            </Anchor>
          )}
        </>
      }
      actions={
        <>
          {built.data && <EditButton network={built.data.network} />}
          <Button component={Link} to={plan} leftSection={<IconTrain size={18} />}>
            Train this
          </Button>
        </>
      }
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack gap="md">
            <Card aria-label="What you choose">
              <Title order={2} mb="sm">
                What you choose
              </Title>
              <Stack gap="sm">
                <ChoiceFields
                  architecture={architecture}
                  choice={choice}
                  onChange={setChoice}
                  mistake={mistake}
                />
                <OptionFields
                  recipe={architecture}
                  chosen={choice}
                  onChange={setChoice}
                  mistake={(path) =>
                    mistake(path.replace('architecture/options/', 'option.').replace('architecture/', ''))
                  }
                />
              </Stack>
            </Card>
            {built.data && (
              <Card aria-label="What it costs">
                <Title order={2} mb="sm">
                  What it costs
                </Title>
                <CostTable analysis={built.data.analysis} published={published} />
              </Card>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Card aria-label="The network">
            {built.error && <ErrorNote error={built.error} />}
            {built.data && (
              <div style={{ opacity: built.error || built.isPlaceholderData ? 0.5 : 1 }}>
                <NetworkViews
                  title={title}
                  network={built.data.network}
                  analysis={built.data.analysis}
                  first="graph"
                  height="min(72vh, 760px)"
                />
              </div>
            )}
            {built.isPending && <Skeleton height={520} />}
          </Card>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

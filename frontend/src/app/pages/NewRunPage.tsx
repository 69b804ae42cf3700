import {
  Alert,
  Button,
  CopyButton,
  Grid,
  Group,
  Select,
  Skeleton,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconAdjustments, IconCheck, IconLink, IconTrain } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useDatasets } from '@/features/dataset';
import {
  encodePlan,
  FORECAST_AGE,
  PlanForm,
  sweepAddress,
  useArchitectures,
  usePlanCheck,
  type PlanCheck,
} from '@/features/plan';
import { useLabels } from '@/features/pool';
import { useSubmitRun } from '@/features/run';
import {
  Problem,
  type Architecture,
  type Dataset,
  type Forecast,
  type Network,
  type Plan,
  type PlanDraft,
} from '@/shared/api';
import { engineName } from '@/shared/engine';
import { count } from '@/shared/format';
import { Card, ErrorNote, Page } from '@/shared/ui';
import { EditButton } from './EditButton';
import { NetworkViews } from './NetworkViews';
import type { PutRight } from './RetryLink';
import { SourceLink } from './SourceLink';
import { StartSelect } from './StartSelect';
import { useNetworkInHash } from './useNetworkInHash';
import { usePlanDefaults } from './usePlanDefaults';
import { usePlanInAddress } from './usePlanInAddress';

export function NewRunPage() {
  const architectures = useArchitectures();
  const datasets = useDatasets();
  const { hash } = useLocation();
  const carried = useNetworkInHash();
  const defaults = usePlanDefaults();
  const error = architectures.error ?? datasets.error;
  if (architectures.data && datasets.data && carried && defaults)
    return (
      <NewRun
        key={hash}
        architectures={architectures.data}
        datasets={datasets.data}
        network={carried.network}
        defaults={defaults}
        broken={carried.broken}
      />
    );
  return (
    <Page title="New run">
      {error ? (
        <ErrorNote
          error={error}
          retry={() => {
            void architectures.refetch();
            void datasets.refetch();
          }}
        />
      ) : (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Skeleton height={860} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Skeleton height={480} />
          </Grid.Col>
        </Grid>
      )}
    </Page>
  );
}

interface Props {
  architectures: readonly Architecture[];
  datasets: readonly Dataset[];
  /** Of one's own, carried by the address. */
  network: Network | null;
  /** With what new plans begin in this workshop. */
  defaults: PlanDraft;
  /** Why the address carries none that can be read. */
  broken: string | null;
}

function NewRun({ architectures, datasets, network, defaults, broken: unread }: Props) {
  const navigate = useNavigate();
  const submit = useSubmitRun();
  const { draft, setDraft, broken } = usePlanInAddress(
    { architectures, datasets, defaults },
    network,
    submit.isPending || submit.isSuccess,
  );
  const putRight = useLocation().state as PutRight | null;
  const [title, setTitle] = useState('');
  const [label, setLabel] = useState<string | null>(null);
  const labels = useLabels();
  const check = usePlanCheck(draft, FORECAST_AGE);
  const wrong = check.mistakes.length;
  const change = (next: PlanDraft) => {
    submit.reset();
    setDraft(next);
  };
  const send = () =>
    submit.mutate(
      { plan: draft, title: title.trim() || undefined, label: label ?? undefined },
      { onSuccess: (run) => void navigate(`/runs/${run.id}`) },
    );
  const { network: own, ...rest } = draft;
  const link = `${window.location.origin}/runs/new?plan=${encodePlan(rest)}${own ? window.location.hash : ''}`;
  const shown = own ?? check.lastGood?.network;
  // Mistakes found only at submission are shown like those found before.
  const refused = submit.error instanceof Problem ? submit.error.errors : [];

  return (
    <Page
      title="New run"
      lead="Every choice is part of the link above: send it, and somebody else trains exactly this."
      actions={
        <>
          <Button
            component={Link}
            to={sweepAddress(draft)}
            variant="default"
            leftSection={<IconAdjustments size={17} />}
          >
            Vary…
          </Button>
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                onClick={copy}
                leftSection={copied ? <IconCheck size={17} /> : <IconLink size={17} />}
              >
                {copied ? 'Link copied' : 'Copy link'}
              </Button>
            )}
          </CopyButton>
        </>
      }
    >
      {(broken ?? unread) && (
        <Alert color="signal" mb="md">
          {broken ?? unread}
        </Alert>
      )}
      {putRight && (
        <Alert color="loco" mb="md" title={`Put right after: ${putRight.title}`}>
          Changed in this plan: {putRight.changes.join('; ')}. All else is as it was.
        </Alert>
      )}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <PlanForm
            draft={draft}
            onChange={change}
            architectures={architectures}
            datasets={datasets}
            mistakes={wrong > 0 ? check.mistakes : refused}
            check={check}
            source={draft.start && <SourceLink of={draft.start} />}
            sources={<StartSelect onChange={(choice) => change({ ...draft, ...choice })} />}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md" pos="sticky" top={76}>
            <Card aria-label="The network">
              <Group justify="space-between" mb="sm">
                <Title order={2}>The network</Title>
                {shown && <EditButton network={shown} size="xs" />}
              </Group>
              {check.failure && <ErrorNote error={check.failure} />}
              <NetworkOf check={check} draft={draft} />
            </Card>
            <Card aria-label="Submit">
              <Group align="flex-end" gap="sm">
                <TextInput
                  label="Title"
                  placeholder="optional, such as “wider, no dropout”"
                  value={title}
                  onChange={(event) => setTitle(event.currentTarget.value)}
                  maxLength={80}
                  flex={1}
                  miw={180}
                />
                {labels.length > 0 && (
                  <Select
                    label="Workers"
                    placeholder="any"
                    data={labels}
                    value={label}
                    onChange={setLabel}
                    clearable
                    w={150}
                  />
                )}
                <Button
                  leftSection={<IconTrain size={19} />}
                  onClick={send}
                  loading={submit.isPending}
                  disabled={wrong > 0 && !check.checking}
                >
                  Submit run
                </Button>
              </Group>
              {wrong === 0 && check.checked && (
                <Text c="dimmed" size="sm" mt="xs" className="ty-numbers">
                  {stepsInWords(check.checked.plan)}
                  {expected(check.checked)}.
                </Text>
              )}
              {wrong > 0 && (
                <Text c="red" size="sm" mt="xs" role="status">
                  {wrong === 1 ? 'One mistake' : `${wrong} mistakes`} to put right first.
                </Text>
              )}
              {submit.error && refused.length === 0 && (
                <Stack mt="sm">
                  <ErrorNote error={submit.error} retry={send} />
                </Stack>
              )}
            </Card>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

/** "2,814 steps in all, 938 per epoch" */
function stepsInWords({ epochs, batchSize, dataset }: Plan): string {
  if (epochs === null || batchSize === null) return 'Found without gradients: no steps, no epochs';
  const perEpoch = Math.ceil(dataset.train / batchSize);
  return `${count(epochs * perEpoch)} steps in all, ${count(perEpoch)} per epoch`;
}

/** "; about 4 minutes with PyTorch", or nothing where no speed is known. */
function expected({ engines }: Forecast): string {
  const first = engines?.find(({ chosen }) => chosen) ?? engines?.[0];
  return first?.time ? `; ${first.time.words} with ${engineName(first.engine)}` : '';
}

/** The network as the plan makes it; while the plan has mistakes, the last one that had none, faded. */
function NetworkOf({ check, draft }: { check: PlanCheck; draft: PlanDraft }) {
  const { lastGood, mistakes, checking, failure } = check;
  const wrong = mistakes.length > 0;
  if (wrong && draft.network?.nodes)
    return <NetworkViews network={draft.network} analysis={null} problems={mistakes} />;
  if (!lastGood) return failure || wrong ? null : <Skeleton height={330} />;
  return (
    <>
      <div style={{ opacity: wrong ? 0.35 : checking ? 0.7 : 1 }}>
        <NetworkViews network={lastGood.network} analysis={lastGood.analysis} />
      </div>
      {wrong && (
        <Text c="dimmed" size="sm" mt="sm">
          This is the last network without mistakes. What is wrong now stands beside its field.
        </Text>
      )}
    </>
  );
}

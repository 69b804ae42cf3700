import { Button, Skeleton, Stack, Tabs, Text } from '@mantine/core';
import {
  IconAdjustmentsSpark,
  IconCode,
  IconDownload,
  IconEyeSearch,
  IconHeartbeat,
  IconPencil,
  IconRefresh,
  IconSitemap,
  IconStack2,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useMe } from '@/features/account';
import type { Gray } from '@/features/drawing';
import { FindingNotes, signOf, useFindings } from '@/features/finding';
import { KeepModel } from '@/features/model';
import { draftOf, isAtOnce, isByGradient, planAddress, withSolver } from '@/features/plan';
import { SteerRun } from '@/features/queue';
import {
  aloneOf,
  CurveBoard,
  isFinished,
  PauseRun,
  RunStatus,
  StopRun,
  useArtifacts,
  useLiveCurves,
  useRun,
} from '@/features/run';
import { api, isNotFound, type Run, type RunLineage } from '@/shared/api';
import { ago } from '@/shared/format';
import { ErrorNote, Page } from '@/shared/ui';
import { useNetworkName, useRunName } from '../names';
import { modelsOf } from './artifactsOfEpochs';
import { AtOnce } from './AtOnce';
import { HealthTab } from './HealthTab';
import { NotFoundPage } from './NotFoundPage';
import { RetryLink } from './RetryLink';
import { CodePanel, DrawPanel, InsightPanel, LookPanel, PlanPanel } from './RunPanels';
import { SourceLink } from './SourceLink';
import { useReadsImages } from './useReadsImages';

export function RunPage() {
  const { id = '' } = useParams();
  const run = useRun(id);
  if (run.data) return <LiveRun key={id} run={run.data} />;
  if (isNotFound(run.error)) return <NotFoundPage />;
  return (
    <Page title="Run">
      {run.error ? (
        <ErrorNote error={run.error} retry={() => run.refetch()} />
      ) : (
        <Stack gap="md">
          <Skeleton height={180} />
          <Skeleton height={430} />
        </Stack>
      )}
    </Page>
  );
}

function LiveRun({ run }: { run: Run }) {
  const nameOf = useRunName();
  const navigate = useNavigate();
  const me = useMe().data?.account;
  const leads = me?.role === 'organizer' || me?.role === 'administrator';
  const watched = useMemo(() => [run], [run]);
  const curves = useLiveCurves(watched)[0];
  const looks = useMemo(() => (curves ? aloneOf(run.id, run.plan, curves) : []), [run.id, run.plan, curves]);
  const finished = isFinished(run.state);
  const findings = useFindings(run.id, finished);
  const marks = useMemo(() => findings.map(({ step }, i) => ({ step, label: signOf(i) })), [findings]);
  const artifacts = useArtifacts(run.id).data;
  const model = artifacts?.some(({ name }) => name === 'model.onnx') ?? false;

  return (
    <Page
      title={nameOf(run)}
      lead={
        <Text size="sm" c="dimmed">
          {me?.id === run.owner.id ? 'Submitted' : `Submitted by ${run.owner.displayName}`}{' '}
          {ago(run.createdAt)}
          {run.lineage && <Lineage lineage={run.lineage} />}
        </Text>
      }
      actions={
        <>
          {!finished && <PauseRun run={run} />}
          {!finished && <StopRun id={run.id} />}
          {leads && (run.state === 'QUEUED' || run.state === 'RUNNING') && !run.queue?.movedUp && (
            <SteerRun run={run.id} name={nameOf(run)} waits={run.state === 'QUEUED'} />
          )}
          {model && (
            <KeepModel
              runId={run.id}
              name={nameOf(run)}
              epochs={modelsOf(run.id, artifacts).map(({ epoch }) => epoch)}
              onKept={(kept) => navigate(`/models/${kept.id}`)}
            />
          )}
          {model && (
            <Button
              component="a"
              href={api.artifactAddress(run.id, 'model.onnx')}
              download={`${fileName(nameOf(run))}.onnx`}
              variant="light"
              leftSection={<IconDownload size={17} />}
            >
              Download model
            </Button>
          )}
          {model && (
            <Button
              component={Link}
              to={planAddress({ ...withSolver(draftOf(run.plan), 'gradient'), start: { run: run.id } })}
              variant="light"
              leftSection={<IconAdjustmentsSpark size={17} />}
            >
              Fine-tune
            </Button>
          )}
          <Button
            component={Link}
            to={planAddress(draftOf(run.plan))}
            variant="default"
            leftSection={<IconRefresh size={17} />}
          >
            Run again or change
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <RunStatus run={run} />
        {isAtOnce(run.plan) ? (
          <AtOnce run={run} curves={curves} />
        ) : (
          <CurveBoard
            looks={looks}
            growing={!finished}
            marks={marks}
            waiting={
              finished
                ? 'This run ended before its first measurement.'
                : 'The first point appears as soon as a worker takes the run.'
            }
          />
        )}
        <FindingNotes findings={findings} retry={(finding) => <RetryLink finding={finding} />} />
        <Inside run={run} />
      </Stack>
    </Page>
  );
}

/** " · starts from LeNet-5 on MNIST: 4 layers copied, 3 frozen" */
function Lineage({ lineage }: { lineage: RunLineage }) {
  const { copied, frozen } = lineage;
  return (
    <>
      {' '}
      · starts from <SourceLink of={lineage} />: {copied} {copied === 1 ? 'layer' : 'layers'} copied, {frozen}{' '}
      frozen
    </>
  );
}

/** Tabs below the curves; a tab once opened stays, and the curves above never start anew. */
function Inside({ run }: { run: Run }) {
  const networkName = useNetworkName();
  const readsImages = useReadsImages(run.plan);
  const [tab, setTab] = useState<string | null>('insights');
  const [opened, setOpened] = useState<readonly string[]>(['insights']);
  const [drawing, setDrawing] = useState<Gray | null>(null);
  const open = (name: string | null) => {
    setTab(name);
    if (name && !opened.includes(name)) setOpened([...opened, name]);
  };
  return (
    <Tabs value={tab} onChange={open} keepMounted>
      <Tabs.List mb="md">
        <Tabs.Tab value="insights" leftSection={<IconStack2 size={17} />}>
          Insights
        </Tabs.Tab>
        {isByGradient(run.plan) && (
          <Tabs.Tab value="health" leftSection={<IconHeartbeat size={17} />}>
            Layer health
          </Tabs.Tab>
        )}
        {readsImages && (
          <>
            <Tabs.Tab value="draw" leftSection={<IconPencil size={17} />}>
              Draw
            </Tabs.Tab>
            <Tabs.Tab value="look" leftSection={<IconEyeSearch size={17} />}>
              Look inside
            </Tabs.Tab>
          </>
        )}
        <Tabs.Tab value="plan" leftSection={<IconSitemap size={17} />}>
          Plan
        </Tabs.Tab>
        <Tabs.Tab value="code" leftSection={<IconCode size={17} />}>
          Code
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="insights">{opened.includes('insights') && <InsightPanel run={run} />}</Tabs.Panel>
      <Tabs.Panel value="health">{opened.includes('health') && <HealthTab run={run} />}</Tabs.Panel>
      <Tabs.Panel value="draw">
        {opened.includes('draw') && <DrawPanel run={run} onSeen={setDrawing} />}
      </Tabs.Panel>
      <Tabs.Panel value="look">
        {opened.includes('look') && <LookPanel run={run} drawing={drawing} />}
      </Tabs.Panel>
      <Tabs.Panel value="plan">{opened.includes('plan') && <PlanPanel run={run} />}</Tabs.Panel>
      <Tabs.Panel value="code">
        {opened.includes('code') && <CodePanel run={run} title={networkName(run.plan)} />}
      </Tabs.Panel>
    </Tabs>
  );
}

const fileName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'model';

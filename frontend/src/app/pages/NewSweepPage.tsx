import { Alert, Grid, Skeleton, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDatasets } from '@/features/dataset';
import { useArchitectures } from '@/features/plan';
import { SweepPreview } from '@/features/sweep';
import type { Architecture, Dataset, PlanDraft, SweepDraft } from '@/shared/api';
import { ErrorNote, Page } from '@/shared/ui';
import { TimeMachine } from './TimeMachine';
import { TransferStudy } from './TransferStudy';
import { usePlanDefaults } from './usePlanDefaults';
import { usePlanInAddress } from './usePlanInAddress';
import { VaryPlan } from './VaryPlan';

export function NewSweepPage() {
  const architectures = useArchitectures();
  const datasets = useDatasets();
  const defaults = usePlanDefaults();
  const error = architectures.error ?? datasets.error;
  if (architectures.data && datasets.data && defaults)
    return <NewSweep architectures={architectures.data} datasets={datasets.data} defaults={defaults} />;
  return <Page title="New sweep">{error ? <ErrorNote error={error} /> : <Skeleton height={480} />}</Page>;
}

export interface Written {
  name: string;
  draft: Omit<SweepDraft, 'name'>;
}

interface Props {
  architectures: readonly Architecture[];
  datasets: readonly Dataset[];
  /** With what new plans begin in this workshop. */
  defaults: PlanDraft;
}

const TABS = [
  { value: 'vary', label: 'Vary a plan', Fields: VaryPlan },
  { value: 'machine', label: 'Time machine', Fields: TimeMachine },
  { value: 'transfer', label: 'Transfer study', Fields: TransferStudy },
];

function NewSweep(offer: Props) {
  const navigate = useNavigate();
  // The plan is only read here: the address keeps it as the link said it.
  const { draft, broken } = usePlanInAddress(offer, null, true);
  const [tab, setTab] = useState('vary');
  const [written, setWritten] = useState<Record<string, Written>>({});
  const now = written[tab];
  return (
    <Page title="New sweep" lead="Many runs at once, laid side by side.">
      {broken && (
        <Alert color="signal" mb="md">
          {broken}
        </Alert>
      )}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Tabs value={tab} onChange={(next) => next && setTab(next)} keepMounted={false}>
            <Tabs.List mb="md">
              {TABS.map(({ value, label }) => (
                <Tabs.Tab key={value} value={value}>
                  {label}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {TABS.map(({ value, Fields }) => (
              <Tabs.Panel key={value} value={value}>
                <Fields
                  {...offer}
                  plan={draft}
                  onWritten={(one) => setWritten((all) => ({ ...all, [value]: one }))}
                />
              </Tabs.Panel>
            ))}
          </Tabs>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          {now && <SweepPreview {...now} onSubmitted={(id) => void navigate(`/sweeps/${id}`)} />}
        </Grid.Col>
      </Grid>
    </Page>
  );
}

export interface FieldsProps extends Props {
  plan: SweepDraft['plan'];
  /** Told of the sweep as it is written now. */
  onWritten: (written: Written) => void;
}

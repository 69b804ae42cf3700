import { Button, Group, Skeleton, Tabs, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconListNumbers,
  IconPencil,
  IconPencilPlus,
  IconPlayerPlay,
  IconQrcode,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMe } from '@/features/account';
import { decodePlan, planAddress } from '@/features/plan';
import {
  JoinBoard,
  People,
  Programme,
  ProgrammeForm,
  SettingsForm,
  span,
  TakeResults,
  useWorkshop,
} from '@/features/workshop';
import { isNotFound, type PlanDraft, type ProgrammeStep, type Workshop } from '@/shared/api';
import { Card, ErrorNote, Page } from '@/shared/ui';
import { NotFoundPage } from './NotFoundPage';

/** What is done in a workshop; its organizers also lead it from here. */
export function WorkshopPage() {
  const { id = '' } = useParams();
  const workshop = useWorkshop(id);
  if (isNotFound(workshop.error)) return <NotFoundPage />;
  if (workshop.error) return <ErrorNote error={workshop.error} retry={() => workshop.refetch()} />;
  if (!workshop.data) return <Skeleton height={320} />;
  return <Loaded workshop={workshop.data} />;
}

function Loaded({ workshop }: { workshop: Workshop }) {
  const [params, setParams] = useSearchParams();
  const me = useMe().data?.account?.id ?? '';
  const organizes = workshop.joinCode !== null;
  return (
    <Page
      title={workshop.title}
      lead={span(workshop) || undefined}
      actions={
        <>
          <Button
            component={Link}
            to="/characters"
            variant="default"
            leftSection={<IconPencilPlus size={17} />}
          >
            Characters of our own
          </Button>
          {organizes && <TakeResults workshop={workshop.id} />}
        </>
      }
    >
      {organizes ? (
        <Tabs
          value={params.get('show') ?? 'programme'}
          onChange={(show) => setParams(show === 'programme' || !show ? {} : { show }, { replace: true })}
          keepMounted={false}
        >
          <Tabs.List mb="md">
            <Tabs.Tab value="programme" leftSection={<IconListNumbers size={16} />}>
              Programme
            </Tabs.Tab>
            <Tabs.Tab value="people" leftSection={<IconUsers size={16} />}>
              People
            </Tabs.Tab>
            <Tabs.Tab value="join" leftSection={<IconQrcode size={16} />}>
              Join
            </Tabs.Tab>
            <Tabs.Tab value="settings" leftSection={<IconSettings size={16} />}>
              Settings
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="programme">
            <EditableSteps workshop={workshop} />
          </Tabs.Panel>
          <Tabs.Panel value="people">
            <People workshop={workshop.id} me={me} />
          </Tabs.Panel>
          <Tabs.Panel value="join">
            <JoinBoard workshop={workshop} />
          </Tabs.Panel>
          <Tabs.Panel value="settings">
            <SettingsForm key={workshop.id} workshop={workshop} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <Steps workshop={workshop} />
      )}
    </Page>
  );
}

function EditableSteps({ workshop }: { workshop: Workshop }) {
  const [editing, { open, close }] = useDisclosure();
  if (editing) {
    return (
      <Card>
        <ProgrammeForm workshop={workshop} planLink={PLAN_LINK} onDone={close} />
      </Card>
    );
  }
  return (
    <Steps
      workshop={workshop}
      action={
        <Button variant="default" size="xs" leftSection={<IconPencil size={15} />} onClick={open}>
          Edit programme
        </Button>
      }
    />
  );
}

/** A step's plan as the address of "New run", whole or only its last word. */
const PLAN_LINK = {
  write: (plan: PlanDraft) => window.location.origin + planAddress(plan),
  read: (link: string) => decodePlan(new URL(link, window.location.origin).searchParams.get('plan') ?? link),
};

function Steps({ workshop, action }: { workshop: Workshop; action?: ReactNode }) {
  return (
    <Card>
      {action && (
        <Group justify="flex-end" mb="xs">
          {action}
        </Group>
      )}
      {workshop.text && (
        <Text mb="md" maw={760} style={{ whiteSpace: 'pre-line' }}>
          {workshop.text}
        </Text>
      )}
      <Programme steps={workshop.programme} train={(step) => <TrainStep step={step} />} />
    </Card>
  );
}

function TrainStep({ step }: { step: ProgrammeStep }) {
  return (
    <Button
      component={Link}
      to={planAddress(step.plan ?? {})}
      size="xs"
      variant="light"
      leftSection={<IconPlayerPlay size={15} />}
      aria-label={`Train ${step.title}`}
    >
      Train
    </Button>
  );
}

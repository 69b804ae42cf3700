import { Button, Checkbox, Select, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '@/features/account';
import { DrawingRead, JoinArena, RobustList, useArena, useShowDrawing } from '@/features/arena';
import { SketchPad } from '@/features/drawing';
import { useModels } from '@/features/model';
import { useRuns } from '@/features/run';
import type { Arena } from '@/shared/api';
import { count } from '@/shared/format';
import { Card, Empty, ErrorNote, Page } from '@/shared/ui';
import { useRunName } from '../names';
import classes from './arena.module.css';

/** Somebody draws once, and every model that was let in reads it. */
export function ArenaPage() {
  const arena = useArena();
  const organizer = useMe().data?.account?.role !== 'participant';
  const runName = useRunName();
  const runs = useRuns('me').data?.pages.flatMap((page) => page.runs) ?? [];
  const models = useModels('me').data?.pages.flatMap((page) => page.models) ?? [];
  const data = arena.data;
  return (
    <Page
      title="One drawing against all"
      lead="Draw a character once: everybody’s models read it on the server, and only their answers are shown."
      actions={
        <Button component={Link} to="/leaderboard" variant="default">
          Leaderboard
        </Button>
      }
    >
      {arena.error && !data && <ErrorNote error={arena.error} retry={() => arena.refetch()} />}
      {arena.isPending && <Skeleton height={420} />}
      {data && (
        <div className={classes.room}>
          <Stack gap="md">
            <Card aria-label="Draw">
              <Draw arena={data} />
            </Card>
            <Card aria-label="Your models">
              <Title order={2} mb="sm">
                Your models here
              </Title>
              <JoinArena
                mine={data.mine}
                runs={runs
                  .filter(({ startedAt }) => startedAt !== null)
                  .map((run) => ({ id: run.id, name: runName(run) }))}
                models={models.map(({ id, name }) => ({ id, name }))}
              />
            </Card>
          </Stack>
          <Stack gap="md" miw={0}>
            <Card aria-label="The newest drawing">
              {data.newest ? (
                <DrawingRead
                  drawing={data.newest}
                  labels={labelsOf(data, data.newest.dataset)}
                  mayErase={organizer}
                />
              ) : (
                <Empty icon={<IconUsersGroup />} title="Nobody has drawn yet">
                  {modelsIn(data) > 0
                    ? `${count(modelsIn(data))} models wait for a drawing.`
                    : 'First let a model of yours read along.'}
                </Empty>
              )}
            </Card>
            {data.hardest && (
              <Card aria-label="The hardest drawing">
                <Title order={2} mb="sm">
                  The hardest drawing so far
                </Title>
                <DrawingRead
                  drawing={data.hardest}
                  labels={labelsOf(data, data.hardest.dataset)}
                  mayErase={organizer}
                />
              </Card>
            )}
            <Card aria-label="The most robust models">
              <Title order={2} mb="sm">
                The most robust models
              </Title>
              <RobustList robust={data.robust} />
            </Card>
          </Stack>
        </div>
      )}
    </Page>
  );
}

function Draw({ arena }: { arena: Arena }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [meant, setMeant] = useState<string | null>(null);
  const [keep, setKeep] = useState(false);
  const show = useShowDrawing();
  const field = arena.datasets.find(({ dataset }) => dataset === chosen) ?? arena.datasets[0];
  return (
    <SketchPad
      doneLabel={
        field ? `Show it to ${count(field.models)} ${field.models === 1 ? 'model' : 'models'}` : 'Show it'
      }
      disabled={!field}
      busy={show.isPending}
      onDone={(png) =>
        field &&
        show.mutate({ png, dataset: field.dataset, meant: meant ?? undefined, keep: keep && meant !== null })
      }
    >
      {arena.datasets.length > 1 && (
        <Select
          label="For models of"
          allowDeselect={false}
          value={field?.dataset ?? null}
          onChange={(value) => {
            setChosen(value);
            setMeant(null);
          }}
          data={arena.datasets.map(({ dataset, title }) => ({ value: dataset, label: title }))}
        />
      )}
      {field && (
        <Select
          label="What it is meant to be"
          placeholder="Not said"
          clearable
          value={meant}
          onChange={setMeant}
          data={field.labels}
        />
      )}
      {meant !== null && (
        <Checkbox
          checked={keep}
          onChange={(event) => setKeep(event.currentTarget.checked)}
          label="It may be kept as one of the hardest"
          description={arena.consent}
        />
      )}
      {!field && (
        <Text size="sm" c="dimmed">
          No model reads along yet.
        </Text>
      )}
      {show.error && <ErrorNote error={show.error} />}
    </SketchPad>
  );
}

const labelsOf = (arena: Arena, dataset: string) =>
  arena.datasets.find((field) => field.dataset === dataset)?.labels ?? [];

const modelsIn = (arena: Arena) => arena.datasets.reduce((sum, { models }) => sum + models, 0);

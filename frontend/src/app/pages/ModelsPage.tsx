import { Anchor, Button, Center, SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useOrganizes } from '@/features/account';
import { ImportList, ImportModel, ModelList, useImports, useModels } from '@/features/model';
import type { ModelImport } from '@/shared/api';
import { Card, Empty, ErrorNote, Page } from '@/shared/ui';

/** The networks that somebody keeps. */
export function ModelsPage() {
  const organizer = useOrganizes();
  const [owner, setOwner] = useState<'me' | 'all'>('me');
  const models = useModels(owner);
  const [brought, setBrought] = useState<readonly string[]>([]);
  const imports = useImports().data ?? [];
  const all = models.data?.pages.flatMap((page) => page.models) ?? [];
  return (
    <Page
      title="Models"
      lead="Networks that you keep: try them, look inside, train them further, take them home."
      actions={
        <>
          {organizer && (
            <SegmentedControl
              aria-label="Whose models"
              value={owner}
              onChange={(value) => setOwner(value as 'me' | 'all')}
              data={[
                { value: 'me', label: 'Mine' },
                { value: 'all', label: 'Everybody’s' },
              ]}
            />
          )}
          <ImportModel onBrought={({ id }) => setBrought((before) => [...before, id])} />
        </>
      }
    >
      <Stack gap="md">
        <ImportList
          imports={imports.filter((one) => isNews(one, brought))}
          link={(id, name) => (
            <Anchor component={Link} to={`/models/${id}`} fw={600}>
              {name}
            </Anchor>
          )}
        />
        {models.error && <ErrorNote error={models.error} retry={() => models.refetch()} />}
        {models.isPending && <Skeleton height={200} />}
        {models.data && all.length === 0 && (
          <Card>
            <Empty
              icon={<IconBookmark />}
              title="No models yet"
              action={
                <Button component={Link} to="/runs">
                  To my runs
                </Button>
              }
            >
              Open a run that has been trained and press “Keep as model”, or import what was trained
              elsewhere.
            </Empty>
          </Card>
        )}
        <ModelList
          models={all}
          showOwner={owner === 'all'}
          link={(model) => (
            <Anchor component={Link} to={`/models/${model.id}`} fw={600} miw={0}>
              {model.name}
            </Anchor>
          )}
        />
        {models.hasNextPage && (
          <Center>
            <Button
              variant="default"
              loading={models.isFetchingNextPage}
              onClick={() => models.fetchNextPage()}
            >
              Show more
            </Button>
          </Center>
        )}
      </Stack>
    </Page>
  );
}

const A_DAY = 86_400_000;

/** What is on its way, what was brought just now, and what was refused not long ago. */
const isNews = ({ id, state, createdAt }: ModelImport, brought: readonly string[]) =>
  brought.includes(id) || (state !== 'done' && Date.now() - new Date(createdAt).getTime() < A_DAY);

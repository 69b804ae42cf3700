import { Button, Select, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { IconPencil, IconPhotoCheck } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useOrganizes } from '@/features/account';
import {
  ClassProgress,
  CollectionActions,
  Consent,
  DrawNext,
  Freeze,
  OpenCollection,
  OwnDrawings,
  ReviewGrid,
  useCollections,
  Versions,
} from '@/features/characters';
import { SketchPad } from '@/features/drawing';
import { planAddress } from '@/features/plan';
import type { Collection, CollectionVersion } from '@/shared/api';
import { Card, Empty, ErrorNote, Page } from '@/shared/ui';
import classes from './characters.module.css';

/** What the class draws itself. Which collection is shown stands in the address. */
export function CharactersPage() {
  const collections = useCollections();
  const organizer = useOrganizes();
  const [params, setParams] = useSearchParams();
  const all = collections.data ?? [];
  const collection = all.find(({ id }) => id === params.get('collection')) ?? all[0];
  const choose = (id: string) => setParams({ collection: id }, { replace: true });
  return (
    <Page
      title="Characters of our own"
      lead="Drawn by this class, prepared as MNIST was, trained on by everybody."
      actions={
        <>
          {all.length > 1 && (
            <Select
              aria-label="Collection"
              allowDeselect={false}
              value={collection?.id ?? null}
              onChange={(id) => id && choose(id)}
              data={all.map(({ id, title, closedAt }) => ({
                value: id,
                label: closedAt ? `${title} (closed)` : title,
              }))}
            />
          )}
          {organizer && collection && <CollectionActions key={collection.id} collection={collection} />}
          {organizer && <OpenCollection onOpened={({ id }) => choose(id)} />}
        </>
      }
    >
      {collections.error && !collections.data && (
        <ErrorNote error={collections.error} retry={() => collections.refetch()} />
      )}
      {collections.isPending && <Skeleton height={420} />}
      {collections.data && !collection && (
        <Card>
          <Empty icon={<IconPencil />} title="Nothing to draw yet">
            {organizer
              ? 'Press “Collect characters” and say what the class is to draw.'
              : 'An organizer opens a collection; then everybody draws.'}
          </Empty>
        </Card>
      )}
      {collection && <Shown key={collection.id} collection={collection} organizer={organizer} />}
    </Page>
  );
}

function Shown({ collection, organizer }: { collection: Collection; organizer: boolean }) {
  if (!organizer) return <Drawing collection={collection} />;
  return (
    <Tabs defaultValue="draw" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="draw" leftSection={<IconPencil size={16} />}>
          Draw
        </Tabs.Tab>
        <Tabs.Tab value="review" leftSection={<IconPhotoCheck size={16} />}>
          Look through
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="draw">
        <Drawing collection={collection} />
      </Tabs.Panel>
      <Tabs.Panel value="review">
        <Stack gap="md">
          <Card>
            <ReviewGrid collection={collection} />
          </Card>
          <Frozen collection={collection} organizer />
        </Stack>
      </Tabs.Panel>
    </Tabs>
  );
}

function Drawing({ collection }: { collection: Collection }) {
  return (
    <div className={classes.room}>
      <Card aria-label="Draw">
        <OwnPart collection={collection} />
      </Card>
      <Stack gap="md" miw={0}>
        <Card aria-label="The class">
          <Title order={2} mb={4}>
            {collection.title}
          </Title>
          <ClassProgress collection={collection} />
        </Card>
        {collection.consentedAt && (
          <Card aria-label="Your drawings">
            <Title order={2} mb="sm">
              Yours
            </Title>
            <OwnDrawings collection={collection} />
          </Card>
        )}
        <Frozen collection={collection} organizer={false} />
      </Stack>
    </div>
  );
}

function OwnPart({ collection }: { collection: Collection }) {
  if (collection.closedAt) {
    return (
      <Empty icon={<IconPencil />} title="This collection is closed">
        {collection.versions.length > 0
          ? 'Train on what the class drew.'
          : 'Soon it is frozen into a dataset that everybody trains on.'}
      </Empty>
    );
  }
  if (!collection.consentedAt) return <Consent collection={collection} />;
  return (
    <DrawNext collection={collection} pad={({ sheet, ...rest }) => <SketchPad key={sheet} {...rest} />} />
  );
}

function Frozen({ collection, organizer }: { collection: Collection; organizer: boolean }) {
  return (
    <Card aria-label="Frozen versions">
      <Title order={2} mb="sm">
        To train on
      </Title>
      <Stack gap="md" align="stretch">
        <Versions versions={collection.versions} links={(version) => <Links version={version} />} />
        {organizer && (
          <div>
            <Freeze collection={collection} />
            <Text size="sm" c="dimmed" mt={6}>
              Only what was accepted comes in. A version never changes: freeze another one later.
            </Text>
          </div>
        )}
      </Stack>
    </Card>
  );
}

function Links({ version }: { version: CollectionVersion }) {
  return (
    <>
      <Button component={Link} to={`/datasets?dataset=${version.dataset}`} size="xs" variant="default">
        Look at it
      </Button>
      <Button component={Link} to={planAddress({ dataset: { id: version.dataset } })} size="xs">
        Train on it
      </Button>
    </>
  );
}

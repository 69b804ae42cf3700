import { Button, Group, Progress, Select, Skeleton, Stack, Text } from '@mantine/core';
import { IconBackpack } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { api, type PackContents } from '@/shared/api';
import { bytes } from '@/shared/format';
import { Empty, ErrorNote } from '@/shared/ui';
import { usePackContents, useTakeHome } from './useTakeHome';
import { contentsInWords } from './words';

interface Props {
  /** Where one trained; the first is chosen. */
  workshops: readonly { id: string; title: string }[];
  /** Where one goes who has nothing yet. */
  train: ReactNode;
}

/** Larger ones are left to the browser, which writes them to disk as they come. */
const LARGE = 400_000_000;

/** One's own runs of a workshop as a file. */
export function TakeHome({ workshops, train }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const workshop = chosen ?? workshops[0]?.id ?? '';
  const contents = usePackContents(workshop);
  return (
    <Stack gap="sm">
      {workshops.length > 1 && (
        <Select
          label="Workshop"
          maw={360}
          allowDeselect={false}
          value={workshop}
          onChange={setChosen}
          data={workshops.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      {contents.error && <ErrorNote error={contents.error} retry={() => contents.refetch()} />}
      {contents.isLoading && <Skeleton height={72} />}
      {contents.data && contents.data.runs > 0 && <Take key={workshop} contents={contents.data} />}
      {contents.data?.runs === 0 && (
        <Empty icon={<IconBackpack />} title="Nothing to take home yet" action={train}>
          {contents.data.unfinished > 0
            ? 'Your runs are not over yet. Each comes into the pack when it is.'
            : 'What you train in this workshop can be taken along from here.'}
        </Empty>
      )}
    </Stack>
  );
}

function Take({ contents }: { contents: PackContents }) {
  const take = useTakeHome();
  const { id } = contents.workshop;
  const large = contents.bytes > LARGE;
  return (
    <Stack gap="xs">
      <Group gap="md">
        {large ? (
          <Button
            component="a"
            href={api.ownPackAddress(id)}
            download
            leftSection={<IconBackpack size={17} />}
          >
            Take home
          </Button>
        ) : (
          <Button
            leftSection={<IconBackpack size={17} />}
            loading={take.isPending}
            onClick={() => take.mutate({ workshop: id, name: 'trainyard-pack.zip' })}
          >
            Take home
          </Button>
        )}
        <Text size="sm" c="dimmed">
          {contentsInWords(contents)}
          {large && ' Your browser shows how far it is.'}
        </Text>
      </Group>
      {take.isPending && (
        <Group gap="sm" role="status" aria-label="How far the pack is">
          <Progress value={share(take.come, contents.bytes)} flex={1} animated aria-label="Pack" />
          <Text size="xs" c="dimmed">
            {bytes(take.come)}
          </Text>
        </Group>
      )}
      {take.isSuccess && (
        <Text size="sm" role="status">
          Here it is: {bytes(take.come)}. Open README.md in it first.
        </Text>
      )}
      {take.error && <ErrorNote error={take.error} />}
    </Stack>
  );
}

/** In percent; the texts beside the models make a pack a little larger than they are. */
const share = (come: number, models: number) => (models === 0 ? 100 : Math.min(100, (100 * come) / models));

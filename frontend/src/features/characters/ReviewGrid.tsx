import { Button, Group, Kbd, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { IconChecks, IconPhotoCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { CharacterState, Collection } from '@/shared/api';
import { count } from '@/shared/format';
import { Empty, ErrorNote } from '@/shared/ui';
import classes from './characters.module.css';
import { ClassProgress } from './ClassProgress';
import { totals } from './labels';
import { useCharacters, useReview } from './queries';
import { Sheet } from './Sheet';
import { useRovingGrid } from './useRovingGrid';

/** For organizers: every drawing, to be kept or not, with few keys. */
export function ReviewGrid({ collection }: { collection: Collection }) {
  const [label, setLabel] = useState<string | null>(null);
  const [state, setState] = useState<CharacterState>('waiting');
  const sums = totals(label ? collection.labels.filter((one) => one.label === label) : collection.labels);
  const tab = (value: CharacterState, name: string) => ({ value, label: `${name} ${count(sums[value])}` });
  return (
    <Stack gap="md">
      <ClassProgress collection={collection} chosen={label} onChoose={setLabel} />
      <SegmentedControl
        aria-label="Which drawings"
        value={state}
        onChange={(value) => setState(value as CharacterState)}
        data={[tab('waiting', 'Waiting'), tab('accepted', 'Accepted'), tab('rejected', 'Rejected')]}
        size="xs"
        fullWidth
        maw={440}
      />
      <Drawings key={`${state} ${label ?? ''}`} collection={collection.id} label={label} state={state} />
    </Stack>
  );
}

interface DrawingsProps {
  collection: string;
  label: string | null;
  state: CharacterState;
}

function Drawings({ collection, label, state }: DrawingsProps) {
  const found = useCharacters(collection, { state, ...(label && { label }) });
  const review = useReview(collection);
  const shown = found.data?.pages.flatMap((page) => page.characters) ?? [];
  const undecided = shown.filter((one) => one.state === 'waiting').map(({ id }) => id);
  const decide = (ids: string[], verdict: CharacterState) => review.mutate({ ids, state: verdict });
  const grid = useRovingGrid(shown.length, (place, key) => {
    const one = shown[place];
    const verdict = VERDICTS[key];
    if (!one || !verdict) return false;
    if (one.state !== verdict) decide([one.id], verdict);
    return true;
  });
  if (found.isPending) return <Skeleton height={180} />;
  if (found.error) return <ErrorNote error={found.error} retry={() => found.refetch()} />;
  if (shown.length === 0) {
    return (
      <Empty icon={<IconPhotoCheck />} title={state === 'waiting' ? 'Nothing waits' : `None ${state}`}>
        {state === 'waiting' ? 'Every drawing has been looked at.' : 'Other drawings are in the other lists.'}
      </Empty>
    );
  }
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" visibleFrom="sm">
        <Kbd size="xs">←</Kbd> <Kbd size="xs">→</Kbd> go on, <Kbd size="xs">A</Kbd> accepts,{' '}
        <Kbd size="xs">R</Kbd> rejects, <Kbd size="xs">W</Kbd> leaves it waiting. A click turns accepted into
        rejected and back.
      </Text>
      {review.error && <ErrorNote error={review.error} />}
      <ul className={classes.review} aria-label="Drawings" {...grid.list}>
        {shown.map((one, place) => (
          <li key={one.id}>
            <button
              type="button"
              className={classes.verdict}
              data-state={one.state}
              aria-label={`${one.label} by ${one.drawer ?? 'somebody'}: ${one.state}`}
              title={one.drawer ?? undefined}
              {...grid.cell(place)}
              onClick={() => decide([one.id], one.state === 'accepted' ? 'rejected' : 'accepted')}
            >
              <Sheet character={one} size={56} />
              <span className={classes.tag}>{one.label}</span>
            </button>
          </li>
        ))}
      </ul>
      <Group>
        {undecided.length > 0 && (
          <Button
            leftSection={<IconChecks size={17} />}
            loading={review.isPending && review.variables.ids.length > 1}
            onClick={() => decide(undecided.slice(0, MOST_AT_ONCE), 'accepted')}
          >
            Accept {undecided.length === 1 ? 'the one' : `all ${Math.min(MOST_AT_ONCE, undecided.length)}`}{' '}
            left here
          </Button>
        )}
        {found.hasNextPage ? (
          <Button variant="default" loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
            Show more
          </Button>
        ) : (
          <Button variant="subtle" loading={found.isRefetching} onClick={() => found.refetch()}>
            Read again
          </Button>
        )}
      </Group>
    </Stack>
  );
}

const MOST_AT_ONCE = 500;

const VERDICTS: Partial<Record<string, CharacterState>> = {
  a: 'accepted',
  r: 'rejected',
  Delete: 'rejected',
  w: 'waiting',
};

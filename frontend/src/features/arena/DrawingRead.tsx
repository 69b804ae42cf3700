import { Button, Group, Stack, Text } from '@mantine/core';
import type { ArenaDrawing } from '@/shared/api';
import { ago, percent } from '@/shared/format';
import { ErrorNote } from '@/shared/ui';
import classes from './arena.module.css';
import { useEraseDrawing } from './queries';
import { SeenDrawing } from './SeenDrawing';
import { VoteMap } from './VoteMap';
import { verdictWords } from './votes';

interface Props {
  drawing: ArenaDrawing;
  labels: readonly string[];
  /** Whether the viewer may have it erased. */
  mayErase?: boolean;
}

/** A drawing, what everybody's models say of it, and who stands apart. */
export function DrawingRead({ drawing, labels, mayErase = false }: Props) {
  const erase = useEraseDrawing();
  const { drawer, mine, meant, agreement, answers } = drawing;
  const apart = answers.filter((answer) => answer.apart);
  return (
    <div className={classes.reading}>
      <Stack gap={6}>
        <SeenDrawing drawing={drawing} />
        <Text size="sm" c="dimmed">
          {mine ? 'Yours' : `By ${drawer}`}, {ago(drawing.at)}
          {meant !== null && `; meant: ${meant}`}
        </Text>
        {drawing.image && drawing.kept && (mine || mayErase) && (
          <Button
            size="xs"
            variant="default"
            loading={erase.isPending}
            onClick={() => erase.mutate(drawing.id)}
          >
            Erase it
          </Button>
        )}
        {erase.error && <ErrorNote error={erase.error} />}
      </Stack>
      <Stack gap="xs" miw={0}>
        <Group gap="lg">
          <Text fw={650}>{verdictWords(drawing)}</Text>
          <Text c="dimmed">Agreement {percent(agreement, 0)}</Text>
        </Group>
        <VoteMap drawing={drawing} labels={labels} />
        {apart.length > 0 && (
          <Text size="sm">
            Standing apart:{' '}
            {apart
              .map((one) => `${one.mine ? 'your model' : (one.realName ?? one.name)} (${one.label})`)
              .join(', ')}
            .
          </Text>
        )}
      </Stack>
    </div>
  );
}

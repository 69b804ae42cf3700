import { Anchor, Group, Progress, Select, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Collection } from '@/shared/api';
import { Empty, ErrorNote } from '@/shared/ui';
import classes from './characters.module.css';
import { nextLabel, ownProgress } from './labels';
import { useDraw, useErase } from './queries';
import { Sheet } from './Sheet';

export interface PadProps {
  /** Another sheet for each drawing. */
  sheet: number;
  doneLabel: string;
  busy: boolean;
  onDone: (png: Blob) => void;
}

interface Props {
  collection: Collection;
  /** What is drawn on. */
  pad: (props: PadProps) => ReactNode;
}

/** One character after the other: which is next stands above the sheet. */
export function DrawNext({ collection, pad }: Props) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [sheet, setSheet] = useState(0);
  const draw = useDraw(collection.id);
  const erase = useErase(collection.id);
  const open = collection.labels.filter(({ mine }) => mine < collection.perPerson);
  const label = open.find((one) => one.label === wanted)?.label ?? nextLabel(collection);
  const { done, all } = ownProgress(collection);
  const last = draw.data;
  return (
    <Stack gap="sm">
      <Progress value={(100 * done) / all} aria-label={`${done} of ${all} drawn`} />
      {label === null ? (
        <Empty icon={<IconCheck />} title="All drawn">
          Thank you. Below you can take one back and draw it anew.
        </Empty>
      ) : (
        <>
          <Group justify="space-between" align="end" wrap="nowrap">
            <div aria-live="polite">
              <div className="ty-sign">
                Draw · {done} of {all} done
              </div>
              <div className={classes.next}>{label}</div>
            </div>
            <Select
              aria-label="Draw another one"
              size="xs"
              w={110}
              searchable
              value={label}
              onChange={setWanted}
              data={open.map((one) => one.label)}
            />
          </Group>
          {pad({
            sheet,
            doneLabel: `This is ${label}`,
            busy: draw.isPending,
            onDone: (png) =>
              draw.mutate(
                { label, png },
                {
                  onSuccess: () => {
                    setWanted(null);
                    setSheet((before) => before + 1);
                  },
                },
              ),
          })}
        </>
      )}
      {draw.error && <ErrorNote error={draw.error} />}
      {erase.error && <ErrorNote error={erase.error} />}
      {last && erase.variables?.id !== last.id && (
        <Group gap="sm" wrap="nowrap">
          <Sheet character={last} size={56} />
          <Text size="sm" c="dimmed">
            So networks see your {last.label}.{' '}
            <Anchor component="button" type="button" inherit onClick={() => erase.mutate(last)}>
              Take it back
            </Anchor>
          </Text>
        </Group>
      )}
    </Stack>
  );
}

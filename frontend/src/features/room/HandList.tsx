import { Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { RaisedHand } from '@/shared/api';
import { ago } from '@/shared/format';
import classes from './room.module.css';

interface Props {
  hands: readonly RaisedHand[];
  /** The dialog in which one is looked at and answered, made by the page. */
  dialog: (hand: RaisedHand, close: () => void) => ReactNode;
}

/** Who needs a hand, longest first. */
export function HandList({ hands, dialog }: Props) {
  const [opened, setOpened] = useState<RaisedHand | null>(null);
  return (
    <>
      {hands.length === 0 && (
        <Text size="sm" c="dimmed">
          No hand is up. Participants raise one in the header of every page; on the page of a run, that run
          comes along.
        </Text>
      )}
      <ul className={classes.hands} aria-label="Raised hands">
        {hands.map((hand) => (
          <li key={hand.id}>
            <div className={classes.handWords}>
              <Text fw={650} component="div" truncate>
                {hand.person.displayName} <small className={classes.when}>{ago(hand.raisedAt)}</small>
              </Text>
              {hand.message && (
                <Text size="sm" lineClamp={2}>
                  {hand.message}
                </Text>
              )}
              {hand.run && (
                <Text size="xs" c="dimmed" truncate>
                  {hand.run.title}: {hand.run.reason}
                </Text>
              )}
            </div>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => setOpened(hand)}
              aria-label={`Help ${hand.person.displayName}`}
            >
              Help
            </Button>
          </li>
        ))}
      </ul>
      {opened && dialog(opened, () => setOpened(null))}
    </>
  );
}

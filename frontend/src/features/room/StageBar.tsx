import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import type { Stage } from '@/shared/api';
import { Bar } from './Bar';
import classes from './room.module.css';

interface Props {
  stage: Stage;
  /** Whether this browser is where the room is. */
  there: boolean;
  /** The room has just moved, and this browser did not follow because somebody was writing. */
  held: boolean;
  onGo: () => void;
}

/** Where the room is, and the way there for who is elsewhere. */
export function StageBar({ stage, there, held, onGo }: Props) {
  return (
    <Bar
      tone="stage"
      label="Where the room is"
      icon={<IconRoute size={19} />}
      actions={
        !there && (
          <Button size="compact-sm" variant={held ? 'filled' : 'light'} onClick={onGo}>
            {held ? 'Go there' : 'Catch up'}
          </Button>
        )
      }
    >
      {held && !there ? 'The room has moved on to ' : 'The room is at '}
      <b>{stageName(stage)}</b>
      {stage.words && <span className={classes.stageWords}> {stage.words}</span>}
    </Bar>
  );
}

/** "step 5: LeNet-5", or the title alone */
export const stageName = ({ step, title }: Pick<Stage, 'step' | 'title'>) =>
  step === null ? title : `step ${step}: ${title}`;

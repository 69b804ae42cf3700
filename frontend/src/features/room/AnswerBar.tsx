import { Button } from '@mantine/core';
import { IconMessageCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { HandAnswer, PlanDraft } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { Bar } from './Bar';
import { useLowerHand } from './queries';
import classes from './room.module.css';

interface Props {
  answer: HandAnswer;
  /** What opens the plan that was handed back, made by the app. */
  openPlan: (plan: PlanDraft) => ReactNode;
}

/** What became of a raised hand; it stays until it is put away. */
export function AnswerBar({ answer, openPlan }: Props) {
  const lower = useLowerHand();
  return (
    <>
      <Bar
        tone="answer"
        label={`Answer of ${answer.by}`}
        icon={<IconMessageCheck size={19} />}
        actions={
          <>
            {answer.plan && openPlan(answer.plan)}
            <Button
              size="compact-sm"
              variant="default"
              loading={lower.isPending}
              onClick={() => lower.mutate(undefined)}
            >
              Thanks
            </Button>
          </>
        }
      >
        <b>{answer.by} answered:</b> <span className={classes.said}>{answer.text}</span>
      </Bar>
      {lower.error && <ErrorNote error={lower.error} />}
    </>
  );
}

import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useRun } from '@/features/run';
import { useRunName } from '../names';

/** The run that another one starts from, by its name; one that is deleted has only its id. */
export function SourceLink({ run }: { run: string }) {
  const nameOf = useRunName();
  const source = useRun(run).data;
  return source ? (
    <Anchor component={Link} to={`/runs/${run}`} inherit>
      {nameOf(source)}
    </Anchor>
  ) : (
    <>run {run}</>
  );
}
